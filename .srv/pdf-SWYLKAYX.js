import {
  Unreadable
} from "./chunk-BMKN7JJO.js";
import "./chunk-MLKGABMK.js";

// src/documents/read/formats/pdf.ts
var scanned = "\u8FD9\u662F\u626B\u63CF\u4EF6\u6216\u56FE\u7247\u578B PDF\uFF0C\u6CA1\u6709\u53EF\u8BFB\u53D6\u7684\u6587\u5B57\u3002\u8BF7\u4E0A\u4F20 Word\u3001\u7F51\u9875\uFF0C\u6216\u80FD\u590D\u5236\u51FA\u6587\u5B57\u7684 PDF\uFF1B\u626B\u63CF\u4EF6\u9700\u5148\u505A\u6587\u5B57\u8BC6\u522B\u5E76\u6838\u5BF9\u3002";
var mostPages = 300;
async function pdfBlocks(bytes) {
  const { extractTextItems, getDocumentProxy } = await import("unpdf");
  let items;
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (document.numPages > mostPages) throw new Unreadable(`PDF \u8D85\u8FC7 ${mostPages} \u9875\uFF0C\u4E0D\u50CF\u4E00\u4EFD\u5E74\u5EA6\u62A5\u544A\uFF0C\u6CA1\u6709\u8BFB\u53D6\u3002`);
    ({ items } = await extractTextItems(document));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if (error.name === "PasswordException")
      throw new Unreadable("PDF \u52A0\u4E86\u5BC6\u7801\uFF0C\u6CA1\u6709\u8BFB\u53D6\u3002\u8BF7\u53BB\u6389\u5BC6\u7801\u540E\u91CD\u65B0\u4E0A\u4F20\u3002");
    throw new Unreadable("PDF \u5DF2\u635F\u574F\u6216\u4E0D\u5B8C\u6574\uFF0C\u6CA1\u6709\u8BFB\u53D6\u3002\u8BF7\u91CD\u65B0\u5BFC\u51FA\u4E00\u4EFD\u518D\u8BD5\u3002");
  }
  if (!items.some((page) => page.some((item) => item.str.trim() !== ""))) throw new Unreadable(scanned);
  const blocks = items.flatMap((page, index) => pageBlocks(page, index + 1));
  return { blocks, cut: false, leftovers: [] };
}
function pageBlocks(page, number) {
  const words = page.filter((item) => item.str.trim() !== "");
  const size = median(words.map((item) => item.fontSize || 10));
  const unit = size / 2 || 5;
  const lines = [];
  for (const item of [...words].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0].y - item.y) < size * 0.45) line.push(item);
    else lines.push([item]);
  }
  const blocks = lines.map((line) => {
    const pieces = joinItems(
      line.sort((a, b) => a.x - b.x),
      unit
    );
    return { kind: "line", text: pieces.map((piece) => piece.text).join("  "), segments: pieces, wrapped: true };
  });
  const isNumber = (block) => block?.kind === "line" && new RegExp(`^[-\u2014\u2013\\s]*${number}[-\u2014\u2013\\s]*$`).test(block.text);
  if (blocks.length > 1 && isNumber(blocks.at(-1))) blocks.pop();
  return blocks;
}
function joinItems(line, unit) {
  const pieces = [];
  let edge = Number.NEGATIVE_INFINITY;
  for (const item of line) {
    const last = pieces.at(-1);
    const gap = item.x - edge;
    edge = Math.max(edge, item.x + item.width);
    if (last && gap < unit * 0.9) {
      last.text += gap > unit * 0.4 && /[\d\w]$/.test(last.text) && /^[\d\w]/.test(item.str) ? ` ${item.str}` : item.str;
      last.right = edge / unit;
    } else pieces.push({ text: item.str, left: item.x / unit, right: edge / unit });
  }
  return pieces.map((piece) => ({ ...piece, text: piece.text.trim() }));
}
function median(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 10;
}
export {
  pdfBlocks
};
