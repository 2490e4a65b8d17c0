import {
  sheetBlocks
} from "./chunk-P6P6MIZH.js";
import "./chunk-OL4RWPIN.js";
import {
  textBlocks
} from "./chunk-BCMTCDKL.js";
import "./chunk-FIYEBMTO.js";
import {
  Unreadable
} from "./chunk-BMKN7JJO.js";
import "./chunk-MLKGABMK.js";

// src/documents/read/formats/ole.ts
import { createRequire } from "node:module";
var utf16 = (name) => Buffer.from(name, "utf16le");
async function oleBlocks(bytes) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name) => buffer.includes(utf16(name));
  if (holds("EncryptedPackage") || holds("EncryptionInfo"))
    throw new Unreadable("\u6587\u4EF6\u52A0\u4E86\u5BC6\u7801\uFF0C\u6CA1\u6709\u8BFB\u53D6\u3002\u8BF7\u53BB\u6389\u5BC6\u7801\u540E\u53E6\u5B58\u4E00\u4EFD\u518D\u8BD5\u3002");
  if (holds("WordDocument")) return wordBlocks(buffer);
  if (holds("Workbook") || holds("Book")) return sheetBlocks(bytes, false);
  throw new Unreadable("\u8FD9\u662F\u65E7\u5F0F Office \u6587\u4EF6\uFF0C\u4F46\u91CC\u9762\u6CA1\u6709 Word \u6B63\u6587\u6216 Excel \u8868\u683C\uFF0C\u6CA1\u6709\u8BFB\u53D6\u3002\u8BF7\u53E6\u5B58\u4E3A docx \u518D\u8BD5\u3002");
}
async function wordBlocks(buffer) {
  const Extractor = createRequire(import.meta.url)("word-extractor");
  const document = await new Extractor().extract(buffer);
  const text = document.getBody();
  if (text.trim() === "") throw new Unreadable("Word \u6587\u4EF6\u91CC\u6CA1\u6709\u6587\u5B57\uFF0C\u6CA1\u6709\u8BFB\u53D6\u3002\u8BF7\u6253\u5F00\u786E\u8BA4\u5185\u5BB9\u540E\u53E6\u5B58\u4E3A docx \u518D\u8BD5\u3002");
  return textBlocks(`${text.replaceAll("\x07", "	")}
`);
}
export {
  oleBlocks
};
