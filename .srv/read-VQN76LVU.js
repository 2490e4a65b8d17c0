import {
  emptyTables
} from "./chunk-KZ3C4QMY.js";
import {
  decodeText
} from "./chunk-IEWWJOIH.js";
import {
  ArchiveError,
  listArchive
} from "./chunk-OL4RWPIN.js";
import {
  bracketed,
  displayWidth,
  distance,
  headingAliases,
  labelCore,
  labelNumber,
  looksLikeValue,
  readNumber,
  recognise,
  squeeze,
  textBlocks,
  words
} from "./chunk-BCMTCDKL.js";
import {
  applicantColumns,
  proactiveBlocks,
  proactiveBlocks2,
  remedyBlocks,
  remedyColumns,
  sections
} from "./chunk-FIYEBMTO.js";
import {
  Unreadable,
  plainCells
} from "./chunk-BMKN7JJO.js";
import "./chunk-MLKGABMK.js";

// src/documents/read/kind.ts
var pictures = [
  [255, 216, 255],
  [137, 80, 78, 71],
  [71, 73, 70, 56],
  [66, 77],
  [73, 73, 42, 0],
  [77, 77, 0, 42],
  [82, 73, 70, 70]
];
var starts = (bytes, mark) => mark.every((byte, index) => bytes[index] === byte);
var ascii = (bytes, length) => new TextDecoder("latin1").decode(bytes.subarray(0, length));
function kindOf(bytes) {
  if (bytes.length === 0) return "empty";
  if (starts(bytes, [80, 75])) return "zip";
  if (starts(bytes, [208, 207, 17, 224])) return "ole";
  if (ascii(bytes, 1024).includes("%PDF-")) return "pdf";
  if (ascii(bytes, 6).startsWith("{\\rtf")) return "rtf";
  const wide = starts(bytes, [255, 254]) || starts(bytes, [254, 255]);
  if (!wide && pictures.some((mark) => starts(bytes, mark)) && hasControl(bytes)) return "picture";
  if (!wide && hasControl(bytes)) return "binary";
  return "text";
}
function looksLikeHtml(text) {
  const head = text.slice(0, 2e4);
  if (/^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<html)/i.test(head)) return true;
  return /<(?:table|tr|td|div|p|span|body|meta|h[1-6])(?:\s[^<>]{0,2000})?>/i.test(head);
}
function hasControl(bytes) {
  const end = Math.min(bytes.length, 65536);
  for (let at = 0; at < end; at++) {
    const byte = bytes[at];
    if (byte < 9 || byte > 13 && byte < 32 && byte !== 27) return true;
  }
  return false;
}

// src/documents/read/traditional.ts
import { createRequire } from "node:module";
var sample = /[開報總計關處機構織規範許強業產務係數區執複導還訴訟維結彙導項關單與個實際據總處]/gu;
var convert;
function toSimplified(text) {
  const found = text.slice(0, 2e5).match(sample)?.length ?? 0;
  if (found < 5) return text;
  convert ??= load();
  return convert(text);
}
function load() {
  const { Converter } = createRequire(import.meta.url)("opencc-js/t2cn");
  return Converter({ from: "t", to: "cn" });
}

// src/documents/read/extract.ts
var largestFile = 64 * 1024 * 1024;
var largestText = 24 * 1024 * 1024;
var longestText = 8 * 1024 * 1024;
var tooLong = "\u6587\u5B57\u8D85\u8FC7 800 \u4E07\u5B57\uFF0C\u4E0D\u50CF\u4E00\u4EFD\u5E74\u5EA6\u62A5\u544A\uFF0C\u6CA1\u6709\u8BFB\u53D6\u3002\u8BF7\u53EA\u4E0A\u4F20\u62A5\u544A\u672C\u8EAB\u3002";
async function extractFile(bytes) {
  if (bytes.length > largestFile)
    throw new Unreadable("\u6587\u4EF6\u8D85\u8FC7 64 MB\uFF0C\u6CA1\u6709\u8BFB\u53D6\u3002\u5E74\u5EA6\u62A5\u544A\u4E0D\u4F1A\u8FD9\u4E48\u5927\uFF0C\u8BF7\u786E\u8BA4\u9009\u5BF9\u4E86\u6587\u4EF6\u3002");
  const extract = await byKind(bytes);
  return simplified(extract);
}
async function byKind(bytes) {
  const kind = kindOf(bytes);
  switch (kind) {
    case "empty":
      throw new Unreadable("\u6587\u4EF6\u662F\u7A7A\u7684\uFF0C\u6CA1\u6709\u53EF\u8BFB\u53D6\u7684\u5185\u5BB9\u3002");
    case "picture":
      throw new Unreadable("\u8FD9\u662F\u56FE\u7247\uFF0C\u6CA1\u6709\u53EF\u8BFB\u53D6\u7684\u6587\u5B57\u3002\u8BF7\u4E0A\u4F20 Word\u3001\u7F51\u9875\uFF0C\u6216\u80FD\u590D\u5236\u51FA\u6587\u5B57\u7684 PDF\u3002");
    case "binary":
      throw new Unreadable("\u6587\u4EF6\u4E0D\u662F\u6587\u6863\uFF0C\u6216\u8005\u5DF2\u635F\u574F\uFF0C\u6CA1\u6709\u8BFB\u53D6\u3002\u8BF7\u7528\u539F\u6765\u7684\u8F6F\u4EF6\u6253\u5F00\uFF0C\u53E6\u5B58\u4E00\u4EFD\u518D\u8BD5\u3002");
    case "pdf":
      return (await import("./pdf-SWYLKAYX.js")).pdfBlocks(bytes);
    case "ole":
      return (await import("./ole-4T65L3CQ.js")).oleBlocks(bytes);
    case "rtf":
      return (await import("./rtf-IWSRIIIS.js")).rtfBlocks(bytes);
    case "zip":
      return zipped(bytes);
    case "text":
      return plain(bytes);
  }
}
async function zipped(bytes) {
  const names = listArchive(bytes).map((member) => member.name);
  if (names.some((name) => name.startsWith("word/"))) return (await import("./docx-Y4H2N2HH.js")).docxBlocks(bytes);
  if (names.some((name) => name.startsWith("xl/")))
    return (await import("./sheet-42ZR6EJH.js")).sheetBlocks(bytes, true);
  throw new Unreadable("\u8FD9\u662F\u538B\u7F29\u5305\uFF0C\u4E0D\u662F\u5355\u4E2A\u6587\u6863\uFF0C\u6CA1\u6709\u8BFB\u53D6\u3002\u8BF7\u5148\u89E3\u538B\uFF0C\u518D\u4E0A\u4F20\u91CC\u9762\u7684\u62A5\u544A\u3002");
}
async function plain(bytes) {
  if (bytes.length > largestText) throw new Unreadable(tooLong);
  const text = decodeText(bytes);
  if (text.trim() === "") throw new Unreadable("\u6587\u4EF6\u91CC\u6CA1\u6709\u6587\u5B57\uFF0C\u6CA1\u6709\u53EF\u8BFB\u53D6\u7684\u5185\u5BB9\u3002");
  if (looksLikeHtml(text)) return (await import("./html-K7CDKYOU.js")).htmlBlocks(text);
  if (text.length > longestText) throw new Unreadable(tooLong);
  return textBlocks(toSimplified(text));
}
function simplified(extract) {
  const joined = extract.blocks.map((block) => textsOf(block).join("")).join("");
  const converted = toSimplified(joined);
  if (converted === joined) return extract;
  const texts = converted.split("").map((text) => text.split(""));
  const blocks = extract.blocks.map((block, index) => {
    const [first = "", ...pieces] = texts[index] ?? [];
    if (block.kind === "row")
      return { ...block, cells: block.cells.map((cell, at) => ({ ...cell, text: texts[index][at] ?? cell.text })) };
    if (!block.segments) return { ...block, text: first };
    return {
      ...block,
      text: first,
      segments: block.segments.map((segment, at) => ({ ...segment, text: pieces[at] ?? segment.text }))
    };
  });
  return { ...extract, blocks };
}
var textsOf = (block) => block.kind === "row" ? block.cells.map((cell) => cell.text) : [block.text, ...(block.segments ?? []).map((segment) => segment.text)];

// src/documents/read/headings.ts
var numbered = /^\s*(?:第?([一二三四五六七八]|[1-8１-８])(?:部分)?\s*[、.．,，:：]|第([一二三四五六七八])部分)\s*/;
var leader = /[.…·]{3,}\s*\d*\s*$/;
var known = sections.flatMap(
  (section) => [section.heading, ...headingAliases[section.key] ?? []].map((text) => ({
    key: section.key,
    no: section.no,
    name: words(squeeze(text))
  }))
);
function headingOf(line) {
  if (line.length > 2e3) return null;
  const trimmed = line.trim();
  if (trimmed === "" || bracketed(trimmed) || leader.test(trimmed)) return null;
  const found = numbered.exec(trimmed);
  const no = found?.[1] ?? found?.[2] ?? null;
  const heading = trimmed.slice(found?.[0].length ?? 0);
  return wholeLine(heading, no) ?? (no === null ? null : upToSentence(heading, no));
}
function wholeLine(heading, no) {
  if (heading.length > 60 || /[。；;]/.test(heading.slice(0, -1))) return null;
  const core = words(squeeze(heading));
  if (core.length < 4 || core.length > 40) return null;
  let best = null;
  for (const { key, name, no: own } of known) {
    const expected = no !== null && "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D123456".indexOf(no) % 6 === "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D".indexOf(own);
    const limit = no === null ? name.length > 6 ? 1 : 0 : Math.floor(name.length * (expected ? 0.4 : 0.25));
    const far = distance(core, name, limit);
    if (far <= limit && (best === null || far < best.far)) best = { key, far };
  }
  return best && { key: best.key, no, heading: heading.trim(), rest: "" };
}
function upToSentence(heading, no) {
  for (const section of sections) {
    if (!heading.startsWith(section.heading)) continue;
    const rest = heading.slice(section.heading.length);
    if (/^[\s。：:]/.test(rest))
      return { key: section.key, no, heading: section.heading, rest: rest.replace(/^[\s。：:]+/, "") };
  }
  return null;
}

// src/documents/read/title.ts
var ending = String.raw`(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报)`;
var yearWord = String.raw`((?:19|20)\d{2}|二[〇○零0Oo][一二三四五六七八九〇○零]{2})\s*年?(?:度)?`;
var titlePattern = new RegExp(`^(.{0,60}?)(?:\u5173\u4E8E)?${yearWord}(.{0,40}?)${ending}$`);
var yearless = new RegExp(`^(.{2,60}?)${ending}$`);
var organPattern = /^[\p{Script=Han}（）()·、]{1,50}(?:政府|办公室|局|委员会|委|厅|部|署|院|办|镇|乡|街道|街道办事处|办事处|中心|管委会|管理委员会|队|支队|大队|公安|税务|站|所|会|社|司|市|县|区|省|州|旗|盟|开发区|园区|公司|馆|学校|大学|学院|医院)$/u;
var furniture = /^(?:来源|发布|时间|浏览|字体|打印|首页|当前位置|您|信息|索引|【|\[|文号|公开|发文|名称|主题|关闭|分享)/;
var half = (text) => text.normalize("NFKC").replace(/\s+/g, "");
function organOf(text) {
  const name = text.replace(/^[《<〈“"]+/, "").replace(/关于.*$/, "").replace(/[的:：\-—_]+$/, "").trim();
  return name.length >= 2 && !furniture.test(name) && /^[\p{Script=Han}（）()·、A-Za-z]+$/u.test(name) ? name : null;
}
function yearOf(text) {
  const digits = [...text].map((char) => {
    const at = "\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D".indexOf(char);
    return at >= 0 ? String(at) : /[○零Oo]/.test(char) ? "0" : char;
  });
  return Number(digits.join(""));
}
function findTitle(lines) {
  let best = null;
  for (let index = 0; index < lines.length && index < 200; index++) {
    if (headingOf(lines[index])?.no) break;
    const line = half(lines[index]);
    if (line === "" || line.length > 110 || /[。；，,]/.test(line)) continue;
    const title = oneLine(line, index) ?? yearlessTitle(line, index);
    if (!title) continue;
    const full = title.organ === null ? withOrganAbove(title, lines) : title;
    if (best === null || best.organ === null && full.organ !== null) best = full;
    if (best.organ !== null && best.year !== null) return best;
  }
  return best;
}
function oneLine(line, index) {
  const found = titlePattern.exec(line.replace(/^[《]|[》]$/g, ""));
  if (!found || /要求|通知|根据/.test(found[1])) return null;
  const between = organOf(found[3].replace(/^度/, ""));
  const organ = organOf(found[1]) ?? (between && organPattern.test(between) ? between : null);
  return { text: line, organ, year: yearOf(found[2]), first: index, last: index };
}
function yearlessTitle(line, index) {
  const found = yearless.exec(line);
  const organ = found && organOf(found[1]);
  if (!organ || !organPattern.test(organ)) return null;
  return { text: line, organ, year: null, first: index, last: index };
}
function withOrganAbove(title, lines) {
  let above = title.first - 1;
  while (above >= 0 && above > title.first - 3 && lines[above].trim() === "") above--;
  const name = above >= 0 ? half(lines[above]) : "";
  if (!organPattern.test(name) || organOf(name) === null) return title;
  return { ...title, text: `${name}${title.text}`, organ: name, first: above };
}

// src/documents/read/first.ts
function firstReport(blocks) {
  const heads = [];
  blocks.forEach((block, at) => {
    if (block.kind !== "line") return;
    const heading = headingOf(block.text);
    if (heading) heads.push({ key: heading.key, at });
  });
  const passed = heads.find((head) => head.key === "s5_problems" || head.key === "s6_other")?.at ?? Number.NaN;
  for (const head of heads) {
    if (head.key !== "s1_overview" || !(head.at > passed)) continue;
    for (let at = head.at - 1; at > passed && at > head.at - 30; at--) {
      const block = blocks[at];
      if (block.kind === "line" && findTitle([block.text])) return blocks.slice(0, at);
    }
  }
  return blocks;
}

// src/documents/read/leftovers.ts
var patterns = [
  ["bookmark", /\[\s*bookmark\s*:?[^\]]{0,80}\]|\b_GoBack\b|_Toc\d{5,}/i],
  ["field_code", /\{\s*(?:PAGE|NUMPAGES|TOC|REF|PAGEREF|HYPERLINK|DATE|SEQ|INCLUDEPICTURE)\b[^}]{0,200}\}?/],
  ["field_code", /\bHYPERLINK\s+(?:\\\w\s+)?["“]|\bMERGEFORMAT\b|\bPAGE\s*\\\*|^\s*Table \d+\s*$/],
  ["field_code", /错误[!！]\s*(?:未找到|未定义|文档中没有|超链接引用)|Error! (?:Reference|Bookmark|Hyperlink)/],
  ["template", /\{\{[^}]{0,60}\}\}|【\s*】|\[\s*(?:单位|机关|年份|日期|名称)[^\]]{0,10}\]/],
  ["template", /(?:此处|在此|这里)(?:填写|填入|输入)|请(?:填写|输入)|[（(](?:单位|机关|部门)(?:全称|名称)[）)]/],
  ["template", /[XＸx×*＊]{2,}\s*(?:年|月|日|镇|乡|县|市|区|局|条|件|单位|人民政府|街道|次|项)|×{2,}|[XＸ]{3,}/]
];
function findLeftovers(lines) {
  const found = [];
  for (const line of lines) {
    if (line.length > 2e4 || found.length >= 200) continue;
    const kinds = /* @__PURE__ */ new Set();
    for (const [kind, pattern] of patterns) {
      if (kinds.has(kind) || !pattern.test(line)) continue;
      kinds.add(kind);
      found.push({ kind, text: line.trim().slice(0, 300) });
    }
  }
  return found;
}

// src/documents/read/lex.ts
function lex(blocks) {
  const events = [];
  blocks.forEach((block, index) => {
    if (block.kind === "row") {
      const only = block.cells.filter((cell) => cell.text.trim() !== "");
      if (only.length === 1 && headingOf(only[0].text)) events.push({ t: "heading", block: index });
      else if (block.cells.length === 1) pushLine(events, block.cells[0].text, index);
      else events.push({ t: "row", block: index, cells: block.cells, table: block.table, open: block.open === true });
    } else if (block.segments) {
      if (headingOf(block.text)) events.push({ t: "heading", block: index });
      else if (recognise(block.text)) events.push(piece(block.text, index, block.segments[0]?.left ?? 0));
      else for (const segment of block.segments) pushSegment(events, segment, index);
      events.push({ t: "end-of-line", block: index });
    } else pushLine(events, block.text, index);
  });
  return events;
}
function piece(text, block, left) {
  return { t: "text", text: text.trim(), block, left, right: left + displayWidth(text.trim()) };
}
function pushLine(events, text, block) {
  if (headingOf(text)) events.push({ t: "heading", block });
  else if (/[|｜¦]/.test(text)) {
    let left = 0;
    text.split(/([|｜¦])/).forEach((part, index) => {
      if (index % 2 === 1) events.push({ t: "bar", block });
      else if (/^\s*:?-{3,}:?\s*$/.test(part)) return;
      else pushCell(events, part, block, left);
      left += displayWidth(part);
    });
  } else if (text.trim() !== "") pushCell(events, text, block, 0);
  events.push({ t: "end-of-line", block });
}
function pushCell(events, text, block, left) {
  const trimmed = text.trim();
  if (trimmed === "") return;
  if (trimmed.length > 600 || isOne(trimmed)) events.push(piece(text, block, left + indent(text)));
  else for (const segment of segments(text)) pushSegment(events, { ...segment, left: segment.left + left }, block);
}
var isOne = (text) => looksLikeValue(text) && !/\d\s+\d/.test(text) || recognise(text) !== null;
var indent = (text) => displayWidth(text.slice(0, text.length - text.trimStart().length));
function segments(line) {
  const found = [];
  let left = 0;
  for (const part of line.split(/(\s{2,}|[\u3000\t]+)/)) {
    const width = displayWidth(part);
    if (part.trim() !== "") found.push({ text: part.trim(), left: left + indent(part), right: left + width });
    left += width;
  }
  return found;
}
function pushSegment(events, segment, block) {
  const { text } = segment;
  if (isOne(text) || text.length > 200) {
    events.push({ t: "text", text, block, left: segment.left, right: segment.right });
    return;
  }
  const wordsOf = text.split(/\s+/);
  if (wordsOf.length === 1) {
    const glued = /^(\D.*[^\d.,+-])([-+]?\d[\d,.]*)$/.exec(text);
    const label = glued && recognise(glued[1]);
    if (glued && label && label.is !== "fragment") {
      const middle2 = segment.left + displayWidth(glued[1]);
      events.push({ t: "text", text: glued[1], block, left: segment.left, right: middle2 });
      events.push({ t: "text", text: glued[2], block, left: middle2, right: segment.right });
    } else events.push({ t: "text", text, block, left: segment.left, right: segment.right });
    return;
  }
  let left = segment.left;
  for (let from = 0; from < wordsOf.length; ) {
    let to = from + 1;
    if (!looksLikeValue(wordsOf[from])) {
      for (let reach = Math.min(wordsOf.length, from + 6); reach > from + 1; reach--) {
        const joined2 = wordsOf.slice(from, reach).join("");
        const label = looksLikeValue(wordsOf[reach - 1]) ? null : recognise(joined2);
        if (label && label.is !== "fragment") {
          to = reach;
          break;
        }
      }
    }
    const joined = wordsOf.slice(from, to).join(" ");
    const width = displayWidth(joined);
    pushSegment(
      events,
      { text: to === from + 1 ? joined : joined.replace(/ /g, ""), left, right: left + width },
      block
    );
    left += width + 1;
    from = to;
  }
}

// src/documents/read/prose.ts
var furniture2 = /^\s*(?:[【[]?字体|来源[:：]|信息来源|发布(?:时间|日期|机构|单位)|浏览(?:次数|量)|访问量|阅读|点击|当前位置|您(?:现在)?(?:所在)?的?位置|首页(?:\s|>|$)|打印|关闭|上一[篇条]|下一[篇条]|分享到|扫一扫|相关(?:链接|文章|附件)|版权所有|主办单位|承办单位|网站地图|网站标识码|.{0,3}ICP备|.?公网安备|责任编辑|索引号|更多精彩)/;
function readProse(blocks, used, tablesSeen) {
  const joined = joinWrapped(proseLines(blocks, used));
  const texts = joined.map((line) => line.text);
  const title = findTitle(texts);
  const { preamble, sections: sections2 } = divide(joined, title);
  const empty = title === null && sections2.length === 0 && preamble.length === 0;
  return { prose: empty ? null : { title: title?.text ?? null, preamble, sections: sections2, tablesSeen }, title, lines: texts };
}
function proseLines(blocks, used) {
  const lines = [];
  blocks.forEach((block, index) => {
    const texts = block.kind === "line" ? [block.text] : block.cells.map((cell) => cell.text);
    const alone = block.kind === "row" ? texts.filter((text2) => text2.trim() !== "") : texts;
    if (used.has(index) && !(alone.length === 1 && headingOf(alone[0]))) return;
    if (block.kind === "row" && alone.length !== 1) return;
    const text = alone[0].trim();
    if (/^[|｜¦\s]+$/.test(text)) return;
    lines.push({
      text,
      block: index,
      width: block.kind === "line" && block.wrapped ? displayWidth(alone[0].trimEnd()) : 0
    });
  });
  return lines;
}
function joinWrapped(lines) {
  const widths = lines.slice(0, 5e3).flatMap((line) => line.width <= 120 ? [line.width] : []);
  const widest = Math.max(0, ...widths);
  if (widest < 40 || widths.filter((width) => width >= widest - 4).length < 4)
    return lines.filter((line) => line.text !== "");
  const joined = [];
  let open = false;
  for (const line of lines) {
    const startsNew = headingOf(line.text) !== null || /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、)/.test(line.text);
    if (line.text === "") {
    } else if (open && !startsNew) {
      const last = joined.at(-1);
      joined[joined.length - 1] = { ...last, text: last.text + line.text };
    } else joined.push(line);
    if (line.text !== "")
      open = line.width >= widest - 4 && !/[。！？：:]$/.test(line.text) && headingOf(line.text) === null;
  }
  return joined;
}
function divide(lines, title) {
  const preamble = [];
  const sections2 = [];
  const start = title === null ? 0 : title.last + 1;
  lines.slice(start).forEach((line) => {
    const heading = headingOf(line.text);
    if (heading) {
      const first = sections2.find((section) => section.key === heading.key);
      const contents = first && sections2.every((section) => section.paragraphs.length === 0);
      if (contents && heading.key === sections2[0].key) sections2.length = 0;
      else if (first && heading.no === null) return;
      sections2.push({
        key: heading.key,
        no: heading.no,
        heading: heading.heading,
        line: line.text,
        paragraphs: heading.rest === "" ? [] : [heading.rest]
      });
    } else if (line.text !== "" && !furniture2.test(line.text)) {
      const again = title !== null && findTitle([line.text])?.text === title.text;
      if (!again) (sections2.at(-1)?.paragraphs ?? preamble).push(line.text);
    }
  });
  return { preamble, sections: sections2.map(({ key: _key, ...section }) => section) };
}

// src/documents/read/said.ts
function periodYear(lines) {
  for (const line of lines.slice(0, 400)) {
    if (line.length > 2e4) continue;
    const text = half(line);
    const found = /(?:统计期限|统计时限|统计期间|统计时段|期限)[^。]{0,40}?(20\d{2})年(?:0?1月0?1日|度)/.exec(text) ?? /(?:自|从)(20\d{2})年0?1月0?1日(?:起)?(?:至|到)(?:20\d{2}年)?12月31日/.exec(text) ?? /截[止至](20\d{2})年12月31日/.exec(text);
    if (found) return Number(found[1]);
    const announced = headingOf(line) ? null : /(?:我[局镇乡办委]|本[局镇乡办委单]位?|街道|公布)(20\d{2})年度?政府信息公开/.exec(text);
    if (announced) return Number(announced[1]);
  }
  return null;
}
function overviewYear(prose) {
  const years = /* @__PURE__ */ new Set();
  for (const paragraph of prose?.sections[0]?.paragraphs.slice(0, 50) ?? []) {
    const text = half(paragraph.slice(0, 5e3));
    for (const found of text.matchAll(/(?:^|[。.:：])(20\d{2})年(?:度|以来|全年)?[,，我本]/g)) years.add(found[1]);
  }
  return years.size === 1 ? Number([...years][0]) : null;
}
function organInPreamble(lines, title) {
  const first = lines.find((line) => line.trim() !== "");
  if (first && title === null) {
    const name = half(first);
    if (name.length >= 4 && organPattern.test(name) && !headingOf(first)) return name;
  }
  for (const line of lines.slice(0, 20)) {
    if (headingOf(line)) break;
    const found = /(?:编制|公布|发布|撰写|形成)(?:了)?(?:20\d{2}年度?)?([\p{Script=Han}]{3,40}?)(?:20\d{2}年度?)?政府信息公开工作年度报告/u.exec(
      half(line.slice(0, 5e3))
    );
    if (found && organPattern.test(found[1]) && !/要求|规定|我/.test(found[1])) return found[1];
  }
  return null;
}

// src/documents/read/tables/place.ts
var blank = (cell) => cell.text.trim() === "";
function placeCells(cells, n, columns, open) {
  const texts = cells.map((cell) => cell.text.trim());
  if (cells.length === n && !open) return texts;
  if (columns) {
    const byHeader = placeByColumns(cells, columns);
    if (byHeader) return byHeader;
  }
  if (open && cells.length > 0 && blank(cells[0])) return null;
  if (cells.length === n) return texts;
  if (cells.length < n) return open ? [...texts, ...new Array(n - cells.length).fill(null)] : null;
  const first = cells.findIndex((cell) => !blank(cell));
  if (first < 0) return texts.slice(0, n);
  let last = cells.length - 1;
  while (blank(cells[last])) last--;
  if (last - first + 1 > n) return null;
  if (last - first + 1 === n || last === cells.length - 1) return texts.slice(last - n + 1, last + 1);
  if (first === 0) return texts.slice(0, n);
  return null;
}
function placeByColumns(cells, columns) {
  const used = /* @__PURE__ */ new Set();
  const placed = columns.map((col) => {
    const cell = cells.find((one) => one.col <= col && col < one.col + one.span);
    if (!cell) return null;
    const covers = columns.filter((other) => cell.col <= other && other < cell.col + cell.span).length;
    used.add(cell);
    return covers === 1 ? cell.text.trim() : `${cell.text.trim()}\uFF08\u5408\u5E76\u5355\u5143\u683C\uFF09`;
  });
  const lost = cells.some((cell) => !blank(cell) && !used.has(cell));
  return lost || placed.every((text) => text === null) ? null : placed;
}
var middle = (value) => (value.left + value.right) / 2;
var apart = (values) => values.every((value, index) => index === 0 || value.left - values[index - 1].right >= 1.5);
function columnCentres(lines) {
  const first = lines[0];
  if (!first || !lines.every(apart)) return null;
  const centres = first.map((_, index) => lines.reduce((sum, line) => sum + middle(line[index]), 0) / lines.length);
  const narrowest = Math.min(...centres.slice(1).map((centre, index) => centre - centres[index]));
  const agree = lines.every(
    (line) => line.every((value, at) => Math.abs(middle(value) - centres[at]) < narrowest * 0.4)
  );
  return agree ? centres : null;
}
function placeByGeometry(values, centres) {
  if (!apart(values)) return null;
  const placed = centres.map(() => "");
  let before = -1;
  for (const value of values) {
    const at = middle(value);
    let nearest = 0;
    centres.forEach((centre, index) => {
      if (Math.abs(centre - at) < Math.abs(centres[nearest] - at)) nearest = index;
    });
    const gaps = [centres[nearest - 1], centres[nearest + 1]].flatMap(
      (other) => other === void 0 ? [] : [Math.abs(other - centres[nearest])]
    );
    if (nearest <= before || Math.abs(centres[nearest] - at) > Math.min(...gaps) * 0.34) return null;
    placed[nearest] = value.text;
    before = nearest;
  }
  return placed;
}

// src/documents/read/tables/run.ts
var textsOf2 = (run) => run.filter((event) => event.t === "text");
function beforeLine(run, block) {
  let end = run.length;
  while (end > 0 && run[end - 1].block === block && run[end - 1].t === "bar") end--;
  return run.slice(0, end);
}
function placeRun(run, n, atEnd, dropping) {
  const texts = textsOf2(run);
  if (texts.length === 0 && !run.some((event) => event.t === "bar")) return { placed: null };
  if (run.some((event) => event.t === "bar")) {
    const cells = barred(run, atEnd);
    if (texts.length === 0 && cells.length < n) return { placed: null };
    return { placed: placeCells(cells, n, null, atEnd) };
  }
  if (texts.length === n) return { placed: texts.map((event) => event.text) };
  const lines = byLine(texts);
  if (texts.length > n) {
    const row = lines.filter((line) => line.length === n);
    const alone = lines.length === 2 && row.length === 1 && n > 1 && lines.some((line) => line.length === 1);
    return { placed: alone ? row[0].map((event) => event.text) : null };
  }
  if (lines.length === 1 && texts.length > 0 && texts.length < n && n > 1 && (texts.length > 1 || !atEnd)) {
    if (!atEnd) return { placed: null, line: texts };
  }
  if (!atEnd || dropping) return { placed: null };
  return { placed: [...texts.map((event) => event.text), ...new Array(n - texts.length).fill(null)] };
}
function byLine(texts) {
  const lines = /* @__PURE__ */ new Map();
  for (const event of texts) lines.set(event.block, [...lines.get(event.block) ?? [], event]);
  return [...lines.values()];
}
function barred(run, atEnd) {
  const cells = [];
  let bars = 0;
  let started = false;
  for (const event of run) {
    if (event.t === "bar") bars++;
    if (event.t !== "text") continue;
    for (let gap = 1; gap < bars; gap++) cells.push("");
    cells.push(event.text);
    started = true;
    bars = 0;
  }
  const lastLine = run.findLast((event) => event.t === "bar")?.block;
  const aloneInLine = run.filter((event) => event.block === lastLine && event.t !== "end-of-line").length === 1;
  const closesCells = run.some((event, at) => event.t === "bar" && run[at - 1]?.t === "text");
  const trailing = bars - 1 - (aloneInLine && closesCells && bars > 1 && !atEnd ? 1 : 0);
  for (let gap = 0; gap < trailing && (started || gap >= 0); gap++) cells.push("");
  return plainCells(cells);
}
function singleBarLine(run) {
  const lines = [...new Set(textsOf2(run).map((event) => event.block))];
  if (lines.length !== 1) return null;
  const line = run.filter((event) => event.block === lines[0] && event.t !== "end-of-line");
  const cells = [];
  let text = "";
  for (const event of line) {
    if (event.t === "text") text += event.text;
    else if (event.t === "bar") {
      cells.push(text);
      text = "";
    }
  }
  cells.push(text);
  if (line[0]?.t === "bar") cells.shift();
  if (line.at(-1)?.t === "bar") cells.pop();
  return plainCells(cells);
}

// src/documents/read/tables/target.ts
function requestTarget(key) {
  return {
    key,
    paths: applicantColumns.map((column) => `requests.${key}.${column.key}`),
    kinds: applicantColumns.map(() => "count")
  };
}
function remedyTarget(blocks = remedyBlocks.map((block) => block.key)) {
  const paths = blocks.flatMap((block) => remedyColumns.map((column) => `remedies.${block}.${column.key}`));
  return { key: "remedies", paths, kinds: paths.map(() => "count") };
}
function proactiveTarget(key, layout, order = []) {
  const blocks = layout === "2021" ? proactiveBlocks2 : proactiveBlocks;
  const own = layout === "2019" && key === "admin_fees_wan" ? "admin_fees" : key;
  const block = blocks.find((one) => one.rows.some((row) => row.key === own));
  if (!block) return null;
  const standard = block.columns.map((column) => column.key);
  const permuted = order.length === standard.length && standard.every((column) => order.includes(column));
  const columns = permuted ? order : standard;
  return {
    key: own,
    paths: columns.map(
      (column) => layout === "2019" ? `proactive.layout_2019.${own}.${column}` : standard.length > 1 ? `proactive.${own}.${column}` : `proactive.${own}`
    ),
    kinds: columns.map(
      (column) => column === "change" ? "change" : column === "fees_wan" || column === "amount" ? "amount" : "count"
    )
  };
}
var Collector = class {
  tables;
  marks = {};
  #done = /* @__PURE__ */ new Set();
  constructor(tables) {
    this.tables = tables;
  }
  has(target) {
    return this.#done.has(target.paths[0]);
  }
  /** Writes a row unless it was written before: of two reports in one file the first counts. */
  write(target, placed) {
    if (this.has(target)) return;
    this.#done.add(target.paths[0]);
    target.paths.forEach((path, index) => {
      const printed = placed[index];
      if (printed === null || printed === void 0) return;
      const reading = readNumber(printed, target.kinds[index]);
      if (reading.text === null) this.marks[path] = reading.mark;
      else this.#set(path, reading.text);
    });
  }
  #set(path, text) {
    const parts = path.split(".");
    const tables = this.tables;
    if (parts[0] === "requests") {
      const key = parts.slice(1, -1).join(".");
      tables.requests[key][applicantColumns.findIndex((column) => column.key === parts.at(-1))] = Number(text);
    } else if (parts[0] === "remedies") {
      const block = tables.remedies[parts[1]];
      block[remedyColumns.findIndex((column) => column.key === parts[2])] = Number(text);
    } else if (parts[1] === "layout_2019") {
      tables.proactive.layout_2019 ??= emptyProactive2019();
      tables.proactive.layout_2019[parts[2]][parts[3]] = Number(text);
    } else if (parts[1] === "admin_fees_wan") tables.proactive.admin_fees_wan = text;
    else if (parts.length === 3) tables.proactive[parts[1]][parts[2]] = Number(text);
    else tables.proactive[parts[1]] = Number(text);
  }
};
function emptyProactive2019() {
  const rows = proactiveBlocks.flatMap(
    (block) => block.rows.map((row) => [row.key, Object.fromEntries(block.columns.map((column) => [column.key, null]))])
  );
  return Object.fromEntries(rows);
}

// src/documents/read/tables/reader.ts
var subItems = /* @__PURE__ */ new Set(["results.other.clarification_overdue", "results.other.fee_unpaid"]);
var headOrder = applicantColumns.map((column) => column.key);
var TableReader = class {
  seen = { proactive: false, requests: false, remedies: false };
  used = /* @__PURE__ */ new Set();
  proactiveLayout = null;
  requestsLayout = null;
  #out;
  #cut;
  #table = null;
  #target = null;
  #run = [];
  /** Inside the header of table 三, where 其他 and 总计 are columns. */
  #inHeader = false;
  #lastRow = "";
  #group = "";
  /** Columns of the current block of table 二, as printed. */
  #printed = [];
  #remedyHead = [];
  #gridHead = /* @__PURE__ */ new Map();
  #gridTable = -1;
  #dropping = false;
  /** Layout lines of table 三 with too few values, and the columns that full lines and headers show. */
  #short = [];
  #full = [];
  /** Delimited rows with more cells than columns: which side the padding is on, and rows that do not show it. */
  #padding = /* @__PURE__ */ new Set();
  #padded = [];
  #headCentres = /* @__PURE__ */ new Map();
  constructor(out, cut) {
    this.#out = out;
    this.#cut = cut;
  }
  /** The layout of table 二 by all its headers and rows, before any row is read. */
  surveyLayout(events) {
    const votes = { "2021": 0, "2019": 0 };
    for (const event of events) {
      const texts = event.t === "text" ? [event.text] : event.t === "row" ? event.cells.map((cell) => cell.text) : [];
      for (const text of texts) {
        const label = looksLikeValue(text) ? null : recognise(text);
        if (label?.is === "column" && label.layout) votes[label.layout]++;
        if (label?.is === "row" && (label.key === "other_services" || label.key === "procurement")) votes["2019"]++;
      }
    }
    if (votes["2021"] !== votes["2019"]) this.proactiveLayout = votes["2021"] > votes["2019"] ? "2021" : "2019";
  }
  take(event) {
    if (event.t === "heading") {
      this.#flush(false);
      this.#table = null;
    } else if (event.t === "row") this.#takeRow(event);
    else if (event.t === "text") this.#takeText(event);
    else if (this.#target || this.#table === "remedies") this.#run.push(event);
    if (event.t === "bar" && this.#table) this.used.add(event.block);
  }
  end() {
    this.#flush(true);
    this.#placeShortLines();
    this.#placePadded();
  }
  #takeText(event) {
    if (looksLikeValue(event.text)) {
      if (this.#table === null) return;
      this.used.add(event.block);
      this.#run.push(event);
      return;
    }
    const label = this.#inContext(event.text);
    if (label === null) {
      this.#run = beforeLine(this.#run, event.block);
      this.#flush(false);
      return;
    }
    if (label.is === "fragment") {
      if (this.#table === null) return;
      this.used.add(event.block);
      this.#noteCentre(event);
      if (textsOf2(this.#run).length > 0) {
        this.#run = beforeLine(this.#run, event.block);
        this.#flush(false);
      }
      return;
    }
    this.used.add(event.block);
    this.#run = beforeLine(this.#run, event.block);
    this.#flush(false);
    this.#noteCentre(event);
    this.#enter(label);
  }
  /** What a text means here: 总计 and 其他 are a row or a column by where they stand. */
  #inContext(text) {
    const label = recognise(text);
    if (label?.is === "row" && (label.key === "results.total" || label.key === "results.other.misc")) {
      const total = label.key === "results.total";
      const number = labelNumber(text);
      if (this.#table === "remedies" && number === null)
        return { is: "column", table: "remedies", key: total ? "total" : "other" };
      const proven = total ? number === 7 || bracketed(text) : number === 3;
      if (this.#table === "requests" && !this.#inHeader && this.#lastRow !== "") {
        if (total || proven || this.#group === "other" || subItems.has(this.#lastRow)) return label;
        return { is: "fragment" };
      }
      if (proven && this.#lastRow !== "") return label;
      return { is: "column", table: "requests", key: total ? "total" : "legal_other" };
    }
    if (label?.is === "row" && label.table === "proactive" && this.#table !== "proactive") return null;
    if (label === null || label.is === "fragment") return this.#shortLabel(text) ?? label;
    return label;
  }
  /** Labels of two characters with one wrong: only where the form has nothing else at this place. */
  #shortLabel(text) {
    const core = labelCore(text);
    if (core.length === 0 || core.length > 3) return null;
    if (this.#table === "requests" && labelNumber(text) === 7 && bracketed(text) && /[总计]/.test(core))
      return { is: "row", table: "requests", key: "results.total" };
    if (this.#table === "requests" && labelNumber(text) === 3 && subItems.has(this.#lastRow) && /[其他它]/.test(core))
      return { is: "row", table: "requests", key: "results.other.misc" };
    const stockBlock = this.#table === "proactive" && this.#printed.length >= 2 && this.#lastRow === "";
    if (stockBlock && core.length > 1 && /^规|章$/.test(core)) return { is: "row", table: "proactive", key: "rules" };
    return null;
  }
  /** Follows a label: opens its row, or takes note of the header. */
  #enter(label) {
    if (label.is === "caption") {
      this.#open("proactive");
      this.#printed = [];
      this.#lastRow = "";
    } else if (label.is === "corner") this.#header();
    else if (label.is === "column") this.#column(label);
    else if (label.is === "block") {
      this.#open("remedies");
      this.#remedyHead.push(label.key);
    } else if (label.is === "group") this.#enterGroup(label.key);
    else if (label.is === "row") this.#enterRow(label);
  }
  #open(table) {
    if (this.#table !== table) {
      this.#lastRow = "";
      this.#remedyHead = [];
      this.#printed = [];
      this.#dropping = false;
    }
    this.#table = table;
    this.seen[table] = true;
    if (table !== "requests") this.#inHeader = false;
  }
  #header() {
    const last = this.#lastRow;
    this.#open("requests");
    this.#lastRow = last;
    this.#inHeader = true;
  }
  #column(label) {
    if (label.table === "requests") {
      if (label.key !== "total" && label.key !== "legal_other") this.#header();
    } else if (label.table === "remedies") {
      this.#open("remedies");
      this.#remedyHead.push(label.key);
    } else {
      this.#open("proactive");
      if (label.key === "content") this.#printed = [];
      else this.#printed.push({ key: label.key, layout: label.layout });
    }
  }
  #enterGroup(key) {
    if (this.#table !== "requests") return;
    this.#inHeader = false;
    this.#group = key;
    this.#target = key === "other" ? requestTarget("results.other") : null;
  }
  #enterRow(label) {
    this.#open(label.table);
    this.#inHeader = false;
    if (label.table === "requests") {
      if (label.key.startsWith("results.other.")) this.requestsLayout ??= "2021";
      if (label.key === "results.total" && this.#group === "other" && !subItems.has(this.#lastRow)) {
        if (this.#lastRow !== "results.other.misc") this.requestsLayout ??= "2019";
      }
      if (label.key === "results.total" || label.key === "carried_out") this.#group = "";
      this.#target = requestTarget(label.key);
    } else this.#target = this.#proactiveRow(label.key);
    this.#lastRow = label.key;
  }
  #proactiveRow(key) {
    const own = this.#printed.find((column) => column.layout)?.layout ?? this.proactiveLayout;
    if (own === null) return null;
    return proactiveTarget(
      key,
      own,
      this.#printed.map((column) => column.key)
    );
  }
  /** Ends the row at hand: places what was collected since its label. */
  #flush(atEnd) {
    const run = this.#run;
    const target = this.#target;
    this.#run = [];
    this.#target = null;
    if (target) this.#commitRun(target, run, atEnd);
    else if (this.#table === "remedies" && textsOf2(run).length > 0) this.#commitRemedies(run, atEnd);
  }
  #commitRun(target, run, atEnd) {
    const texts = textsOf2(run);
    const n = target.paths.length;
    const result = placeRun(run, n, atEnd, this.#dropping);
    if (result.placed && n === 7 && texts.length === 7 && sameLine(texts)) this.#full.push(texts);
    if (result.line) this.#short.push({ target, line: result.line });
    else if (result.placed) this.#write(target, result.placed, atEnd);
    if (!result.placed && texts.length < n && texts.length > 0) this.#dropping = true;
  }
  #commitRemedies(run, atEnd) {
    const target = this.#remedyTarget(textsOf2(run).length);
    if (!target) return;
    const first = run.findIndex((event) => event.t === "text");
    const line = run.some((event) => event.t === "bar") ? singleBarLine(run) : null;
    const n = target.paths.length;
    const result = line && (line.length === n || atEnd) ? { placed: placeCells(line, n, null, atEnd) } : textsOf2(run).length === n || !run.some((event) => event.t === "bar") ? placeRun(run.slice(first), n, atEnd, this.#dropping) : { placed: null };
    if (result.placed) this.#write(target, result.placed, atEnd);
    this.#remedyHead = [];
  }
  /** Fifteen values under three sets of five columns, or five under the one block named above them. */
  #remedyTarget(count) {
    const sets = this.#remedyHead.filter((key) => key === "upheld").length;
    const blocks = this.#remedyHead.filter((key) => key !== "litigation" && /^(recon|litig)/.test(key));
    if (sets === 1 && blocks.length === 1 && count <= 5) return remedyTarget(blocks);
    return this.#remedyHead.length > 0 ? remedyTarget() : null;
  }
  #write(target, placed, atEnd) {
    if (this.#out.has(target)) return;
    if (target.key === "results.other" && placed.some((text) => text !== null)) this.requestsLayout = "2019";
    if (target.paths[0].startsWith("proactive.layout_2019")) this.proactiveLayout ??= "2019";
    this.#out.write(target, atEnd && this.#cut ? withoutCutValue(target, placed) : placed);
  }
  #takeRow(event) {
    if (this.#target || this.#run.length > 0) this.#flush(false);
    if (event.table !== this.#gridTable) {
      this.#gridTable = event.table;
      this.#gridHead.clear();
    }
    let target = null;
    let values = [];
    let stray = [];
    let labels = 0;
    const commit = () => {
      if (target && values.length > 0) this.#commitCells(target, values, event.open);
      target = null;
      values = [];
    };
    for (const cell of event.cells) {
      const text = cell.text.trim();
      if (text === "" || looksLikeValue(text)) {
        (target ? values : stray).push(cell);
        continue;
      }
      const label = this.#inContext(text);
      if (label === null || label.is === "fragment") {
        if (target && (values.length > 0 || label === null)) values.push(cell);
        continue;
      }
      commit();
      labels++;
      if (label.is === "column" && label.table === "requests") this.#gridHead.set(label.key, cell.col);
      this.#enter(label);
      target = this.#target;
      this.#target = null;
    }
    commit();
    if (this.#table) this.used.add(event.block);
    if (labels > 0 || this.#table !== "remedies" || stray.length === 0) stray = [];
    if (stray.some((cell) => cell.text.trim() !== "") && this.#remedyHead.length > 0) {
      const remedies = this.#remedyTarget(stray.length);
      if (remedies) this.#commitCells(remedies, stray, event.open);
      this.#remedyHead = [];
    }
  }
  #commitCells(target, values, open) {
    const head = headOrder.map((key) => this.#gridHead.get(key) ?? -1);
    const rising = head.every((col, index) => col > (head[index - 1] ?? -1));
    const columns = target.paths.length === 7 && rising ? head : null;
    const n = target.paths.length;
    const placed = placeCells(values, n, columns, open);
    if (placed) this.#write(target, placed, open);
    else if (values.length > n) this.#padded.push({ target, cells: values });
    if (values.length > n && values[0].text.trim() !== "") this.#padding.add("right");
    else if (values.length > n && values.at(-1).text.trim() !== "") this.#padding.add("left");
  }
  /** Remembers where a column heading stands in a layout text; its upper and lower line have one middle. */
  #noteCentre(event) {
    if (!this.#inHeader && this.#table !== "requests") return;
    const words2 = [
      ["natural_person", /^自然/],
      ["legal_commercial", /^商业/],
      ["legal_research", /^科研/],
      ["legal_public_interest", /^社会/],
      ["legal_law_service", /^法律/],
      ["legal_other", /^其[他它]$/],
      ["total", /^总计$/]
    ];
    const text = event.text.replace(/\s/g, "");
    const found = this.#inHeader || this.#lastRow === "" ? words2.find(([, pattern]) => pattern.test(text)) : void 0;
    if (found && !this.#headCentres.has(found[0])) this.#headCentres.set(found[0], (event.left + event.right) / 2);
  }
  /** Short lines of a layout text: by the columns of full lines, else by those of the header. */
  #placeShortLines() {
    const centres = columnCentres(this.#full) ?? headOrder.map((key) => this.#headCentres.get(key) ?? Number.NaN);
    if (!centres.every((centre, index) => index === 0 || centre - centres[index - 1] >= 3)) return;
    for (const { target, line } of this.#short) {
      if (target.paths.length !== centres.length) continue;
      const placed = placeByGeometry(line, centres);
      if (placed) this.#write(target, placed, false);
    }
  }
  /** Rows with padding whose side was not certain: certain now if all other rows have it on one side. */
  #placePadded() {
    if (this.#padding.size !== 1) return;
    const right = this.#padding.has("right");
    for (const { target, cells } of this.#padded) {
      const n = target.paths.length;
      const kept = right ? cells.slice(0, n) : cells.slice(-n);
      if (cells.every((cell) => kept.includes(cell) || cell.text.trim() === ""))
        this.#write(
          target,
          kept.map((cell) => cell.text.trim()),
          false
        );
    }
  }
};
var sameLine = (texts) => texts.every((text) => text.block === texts[0].block);
function withoutCutValue(target, placed) {
  const last = placed.findLastIndex((text) => text !== null && text !== "");
  if (last < 0) return placed;
  const read = placed.map((text, index) => text === null ? null : readNumber(text, target.kinds[index]).text);
  if (read[last] === "0" && target.kinds[last] === "count") return placed;
  const from = target.key === "remedies" ? last - 4 : 0;
  const parts = read.slice(from, last);
  const isTotal = target.paths[last].endsWith(".total");
  if (isTotal && parts.every((text) => text !== null) && parts.reduce((sum, text) => sum + Number(text), 0) === Number(read[last]))
    return placed;
  return placed.map((text, index) => index >= last ? null : text);
}

// src/documents/read/tables/index.ts
function readTables(events, cut) {
  const collector = new Collector(emptyTables());
  const reader = new TableReader(collector, cut);
  reader.surveyLayout(events);
  for (const event of events) reader.take(event);
  reader.end();
  const proactive = reader.proactiveLayout;
  if (proactive === "2019") collector.tables.proactive.layout_2019 ??= emptyProactive2019();
  return {
    tables: collector.tables,
    marks: collector.marks,
    layout: { proactive, requests: reader.requestsLayout },
    seen: reader.seen,
    used: reader.used
  };
}

// src/documents/read/understand.ts
var unknown = "\u6587\u4EF6\u91CC\u6CA1\u6709\u8BA4\u51FA\u5E74\u5EA6\u62A5\u544A\u7684\u6807\u9898\u3001\u7AE0\u8282\u3001\u8868\u683C\u6216\u8868\u683C\u4E2D\u7684\u4EFB\u4F55\u4E00\u884C\uFF0C\u6240\u4EE5\u6CA1\u6709\u68C0\u67E5\u3002\u8BF7\u786E\u8BA4\u9009\u5BF9\u4E86\u6587\u4EF6\uFF1B\u5982\u679C\u62A5\u544A\u662F\u56FE\u7247\uFF0C\u8BF7\u6362\u6210\u6587\u5B57\u7248\uFF08Word\u3001\u7F51\u9875\u6216\u53EF\u590D\u5236\u6587\u5B57\u7684 PDF\uFF09\u3002";
function understand(extract) {
  const blocks = firstReport(extract.blocks);
  const tables = readTables(lex(blocks), extract.cut);
  const { prose, title, lines } = readProse(blocks, tables.used, tables.seen);
  const anyTable = tables.seen.proactive || tables.seen.requests || tables.seen.remedies;
  if (title === null && !anyTable && !prose?.sections.some((section) => section.no !== null || prose.sections.length > 1))
    return { readable: false, reason: unknown };
  const report = {
    organ: title?.organ ?? organInPreamble(lines, title),
    year: title?.year ?? periodYear(lines) ?? overviewYear(prose),
    layout: tables.layout,
    tables: tables.tables,
    marks: tables.marks,
    prose,
    leftovers: [...extract.leftovers, ...findLeftovers(everyLine(blocks))]
  };
  return { readable: true, report };
}
function everyLine(blocks) {
  return blocks.flatMap((block) => block.kind === "line" ? [block.text] : block.cells.map((cell) => cell.text));
}

// src/documents/read/index.ts
var longestText2 = 8 * 1024 * 1024;
async function readReport(bytes, name) {
  try {
    return understand(await extractFile(bytes));
  } catch (error) {
    return failure(error, `\u300A${name}\u300B`);
  }
}
function readReportText(text) {
  try {
    if (text.trim() === "") throw new Unreadable("\u6587\u4EF6\u662F\u7A7A\u7684\uFF0C\u6CA1\u6709\u53EF\u8BFB\u53D6\u7684\u5185\u5BB9\u3002");
    if (text.length > longestText2) throw new Unreadable(tooLong2);
    return understand(textBlocks(toSimplified(text)));
  } catch (error) {
    return failure(error, "\u8FD9\u6BB5\u6587\u5B57");
  }
}
var tooLong2 = "\u6587\u5B57\u8D85\u8FC7 800 \u4E07\u5B57\uFF0C\u4E0D\u50CF\u4E00\u4EFD\u5E74\u5EA6\u62A5\u544A\uFF0C\u6CA1\u6709\u8BFB\u53D6\u3002\u8BF7\u53EA\u4E0A\u4F20\u62A5\u544A\u672C\u8EAB\u3002";
function failure(error, what) {
  const own = error instanceof Unreadable || error instanceof ArchiveError;
  const reason = own ? error.message : `${what}\u5DF2\u635F\u574F\u6216\u683C\u5F0F\u4E0D\u5BF9\uFF0C\u6CA1\u6709\u8BFB\u53D6\u3002\u8BF7\u7528\u539F\u6765\u7684\u8F6F\u4EF6\u6253\u5F00\uFF0C\u53E6\u5B58\u4E00\u4EFD\u518D\u8BD5\u3002`;
  return { readable: false, reason };
}
export {
  readReport,
  readReportText
};
