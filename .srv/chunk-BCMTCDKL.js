import {
  applicantColumns,
  otherRow,
  proactiveBlocks,
  proactiveBlocks2,
  remedyBlocks,
  remedyColumns,
  requestGroups,
  requestRows
} from "./chunk-FIYEBMTO.js";
import {
  plainCells
} from "./chunk-BMKN7JJO.js";

// law/report-format/labels.ts
var rowAliases = {
  normative_documents: ["\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6", "\u89C4\u8303\u6027\u6587\u4EF6"],
  "results.partial": ["\u90E8\u5206\u516C\u5F00"],
  "results.denied.three_securities_one_stability": ["\u4E09\u5B89\u5168\u4E00\u7A33\u5B9A", "\u5371\u53CA\u4E09\u5B89\u5168\u4E00\u7A33\u5B9A"],
  "results.other.clarification_overdue": ["\u7533\u8BF7\u4EBA\u65E0\u6B63\u5F53\u7406\u7531\u903E\u671F\u4E0D\u8865\u6B63", "\u903E\u671F\u4E0D\u8865\u6B63"],
  "results.other.fee_unpaid": ["\u7533\u8BF7\u4EBA\u903E\u671F\u672A\u6309\u6536\u8D39\u901A\u77E5\u8981\u6C42\u7F34\u7EB3\u8D39\u7528", "\u903E\u671F\u4E0D\u7F34\u8D39", "\u903E\u671F\u672A\u7F34\u8D39"],
  carried_out: ["\u7ED3\u8F6C\u4E0B\u5E74\u7EE7\u7EED\u529E\u7406", "\u7ED3\u8F6C\u4E0B\u4E00\u5E74\u5EA6\u7EE7\u7EED\u529E\u7406"]
};
var headingAliases = {
  s1_overview: ["\u603B\u4F53\u60C5\u51B5"],
  s2_proactive: ["\u4E3B\u52A8\u516C\u5F00\u653F\u5E9C\u4FE1\u606F\u60C5\u51B5", "\u653F\u5E9C\u4FE1\u606F\u4E3B\u52A8\u516C\u5F00\u60C5\u51B5"],
  s3_requests: ["\u884C\u653F\u673A\u5173\u6536\u5230\u548C\u5904\u7406\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u60C5\u51B5", "\u6536\u5230\u548C\u5904\u7406\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u60C5\u51B5"],
  s4_remedies: [
    "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u884C\u653F\u590D\u8BAE\u3001\u884C\u653F\u8BC9\u8BBC\u60C5\u51B5",
    "\u56E0\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u88AB\u7533\u8BF7\u884C\u653F\u590D\u8BAE\u3001\u63D0\u8D77\u884C\u653F\u8BC9\u8BBC\u60C5\u51B5",
    "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u884C\u653F\u590D\u8BAE\u548C\u884C\u653F\u8BC9\u8BBC\u60C5\u51B5"
  ],
  s5_problems: [
    "\u5B58\u5728\u7684\u4E3B\u8981\u95EE\u9898\u53CA\u6539\u8FDB\u60C5\u51B5",
    "\u5B58\u5728\u7684\u4E3B\u8981\u95EE\u9898\u548C\u6539\u8FDB\u63AA\u65BD",
    "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u5B58\u5728\u7684\u4E3B\u8981\u95EE\u9898\u53CA\u6539\u8FDB\u60C5\u51B5",
    "\u5B58\u5728\u7684\u95EE\u9898\u53CA\u6539\u8FDB\u63AA\u65BD"
  ],
  s6_other: ["\u5176\u4ED6\u9700\u8981\u62A5\u544A\u7684\u4E8B\u9879", "\u9700\u8981\u62A5\u544A\u7684\u5176\u4ED6\u4E8B\u9879"]
};

// src/documents/read/normalize.ts
var spaces = /(?:\s|\u200b|\u200c|\u200d|\ufeff|\u00ad)+/g;
var punctuation = /[^\p{L}\p{N}]/gu;
var numbering = /^(?:[(〔[【]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[)〕\]】][、.,:]?|(?:[一二三四五六七八九十]{1,2})[、.,:·]|\d{1,2}(?:[、.,:·)]|(?=[^\d.、,%]))|[①-⑩])/u;
function squeeze(text) {
  return text.replace(spaces, "").normalize("NFKC").replace(spaces, "");
}
function labelCore(text) {
  return words(
    squeeze(text).replace(/^[、.,·]/, "").replace(numbering, "")
  );
}
var words = (squeezed) => squeezed.replace(punctuation, "");
function labelNumber(text) {
  const found = numbering.exec(squeeze(text))?.[0].replace(punctuation, "");
  if (found === void 0 || found === "") return null;
  const chinese = "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341".indexOf(found);
  return chinese >= 0 ? chinese + 1 : Number.parseInt(found, 10) || null;
}
var bracketed = (text) => /^[(〔[【]/.test(squeeze(text));
function displayWidth(text) {
  let width = 0;
  for (const char of text) width += char > "\u10FF" && !/[\u2010-\u2027\u2500-\u257f]/.test(char) ? 2 : 1;
  return width;
}
function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same2 = a[i - 1] === b[j - 1] ? 0 : 1;
      const value = Math.min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + same2);
      current.push(value);
      if (value < best) best = value;
    }
    if (best > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length];
}

// src/documents/read/labels.ts
var exact = /* @__PURE__ */ new Map();
var names = [];
function learn(text, label) {
  const name = labelCore(text);
  if (exact.has(name)) return;
  exact.set(name, label);
  names.push({ name, label });
}
for (const row of requestRows) {
  const bare = row.label.replace(/（区分.*）$/, "");
  for (const text of [row.label, bare, ...rowAliases[row.key] ?? []])
    learn(text, { is: "row", table: "requests", key: row.key });
}
learn(otherRow.label, { is: "group", key: "other" });
for (const [key, text] of Object.entries(requestGroups)) learn(text, { is: "group", key });
learn("\u672C\u5E74\u529E\u7406\u7ED3\u679C", { is: "group", key: "results" });
for (const column of applicantColumns) learn(column.label, { is: "column", table: "requests", key: column.key });
learn("\u7533\u8BF7\u4EBA\u60C5\u51B5", { is: "column", table: "requests", key: "applicants" });
learn("\u6CD5\u4EBA\u6216\u5176\u4ED6\u7EC4\u7EC7", { is: "column", table: "requests", key: "legal" });
learn("\u672C\u5217\u6570\u636E\u7684\u52FE\u7A3D\u5173\u7CFB\u4E3A\uFF1A\u7B2C\u4E00\u9879\u52A0\u7B2C\u4E8C\u9879\u4E4B\u548C\uFF0C\u7B49\u4E8E\u7B2C\u4E09\u9879\u52A0\u7B2C\u56DB\u9879\u4E4B\u548C", { is: "corner" });
for (const [layout, blocks] of [
  ["2021", proactiveBlocks2],
  ["2019", proactiveBlocks]
]) {
  for (const block of blocks) {
    for (const row of block.rows)
      for (const text of [row.label, ...rowAliases[row.key] ?? []])
        learn(text, { is: "row", table: "proactive", key: row.key });
    for (const column of block.columns) {
      const label = { is: "column", table: "proactive", key: column.key };
      learn(column.label, column.label === "\u5904\u7406\u51B3\u5B9A\u6570\u91CF" ? label : { ...label, layout });
    }
  }
}
learn("\u5176\u5B83", { is: "row", table: "requests", key: "results.other.misc" });
learn("\u672C\u5E74\u6536\u8D39\u91D1\u989D", { is: "column", table: "proactive", key: "fees_wan", layout: "2021" });
learn("\u4FE1\u606F\u5185\u5BB9", { is: "column", table: "proactive", key: "content" });
for (const column of remedyColumns) learn(column.label, { is: "column", table: "remedies", key: column.key });
for (const block of remedyBlocks) learn(block.label, { is: "block", key: block.key });
learn("\u884C\u653F\u8BC9\u8BBC", { is: "block", key: "litigation" });
var alphabet = new Set(names.flatMap(({ name }) => [...name]));
var allowed = (length) => length < 4 ? 0 : length < 6 ? 1 : length < 24 ? 2 : 3;
var whole = names.map(({ name }) => name).filter((name) => name.length > 2);
var chineseItem = /^第二十条第[(（]?([一二三四五六七八九十])[)）]?项$/;
var half = /^第[(（]?([一二三四五六七八九十])[)）]?项$/;
function nearest(core) {
  let best = null;
  let tie = false;
  for (const { name, label } of names) {
    const limit = Math.min(allowed(name.length), best?.far ?? 3);
    if (Math.abs(name.length - core.length) > limit) continue;
    const far = distance(core, name, limit);
    if (far > limit) continue;
    if (best !== null && far === best.far) tie = tie || !same(best.label, label);
    else {
      best = { label, far };
      tie = false;
    }
  }
  return tie ? null : best?.label ?? null;
}
function beginning(core) {
  if (core.length < 4) return null;
  let found = null;
  for (const { name, label } of names) {
    if (name.length <= core.length || name.length < 6) continue;
    if (!name.startsWith(core) && (core.length < 8 || distance(core, name.slice(0, core.length), 1) > 1)) continue;
    if (found !== null && !same(found, label)) return null;
    found = label;
  }
  return found;
}
var same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
function recognise(text) {
  if (text.length > 90) return null;
  const squeezed = squeeze(text);
  if (squeezed === "" || squeezed.length > 50) return null;
  const item = chineseItem.exec(squeezed) ?? half.exec(squeezed);
  if (item) return { is: "caption", item: "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341".indexOf(item[1]) + 1 };
  const core = labelCore(text);
  const raw = words(squeezed);
  const hit = exact.get(core) ?? exact.get(raw) ?? withoutGroup(core);
  if (hit) return hit;
  if (core === "") return { is: "fragment" };
  if (/\d$/.test(raw)) return null;
  let known = 0;
  for (const char of raw) if (alphabet.has(char)) known++;
  if (known < raw.length - 3 || known < raw.length / 2) return null;
  return nearest(core) ?? beginning(core) ?? (piece(raw) || piece(core) ? { is: "fragment" } : null);
}
var piece = (core) => core.length <= 14 && whole.some((name) => name.includes(core));
function withoutGroup(core) {
  for (const text of Object.values(requestGroups)) {
    const group = labelCore(text);
    if (!core.startsWith(group) || core.length === group.length) continue;
    const rest = core.slice(group.length);
    const label = exact.get(rest) ?? exact.get(rest.slice(1)) ?? withoutGroup(rest.slice(1));
    if (label?.is === "row" && label.table === "requests") return label;
    if (label?.is === "column" && label.key === "total") return { is: "row", table: "requests", key: "results.total" };
    if (group === labelCore(requestGroups.other) && /^\d?其他$/.test(rest))
      return { is: "row", table: "requests", key: "results.other.misc" };
  }
  return null;
}

// src/documents/read/numbers.ts
var fullWidth = /[０-９，．－＋／]/g;
var counters = /(?:件|条|项|宗|次|个|份)$/;
var emptyMarks = /* @__PURE__ */ new Set([
  "",
  "/",
  "-",
  "--",
  "\u2014",
  "\u2014\u2014",
  "\u2013",
  "\u2212",
  "\u65E0",
  "\\",
  "\uFF0F",
  "\uFF0D",
  "*",
  "\u7A7A",
  "\u4E0D\u9002\u7528",
  "N/A"
]);
function halfWidth(printed) {
  return printed.replace(fullWidth, (char) => String.fromCharCode(char.charCodeAt(0) - 65248)).replace(/[\u2212\ufe63]/g, "-").replace(/[\s\u200b\ufeff]+/g, " ").trim();
}
function looksLikeValue(printed) {
  if (printed.length > 24) return false;
  const text = halfWidth(printed);
  if (text === "") return false;
  if (emptyMarks.has(text) || /^[〇零○]$/.test(text)) return true;
  return /^[-+]?\d[\d,. ]*(?:件|条|项|宗|次|个|份|万?元)?$/.test(text) && !/^\d{1,2}[.、]$/.test(text);
}
function readNumber(printed, kind) {
  const shown = printed.replace(/[\s\u200b\ufeff]+/g, " ").trim();
  const none = { text: null, mark: shown };
  if (shown.length > 30) return none;
  let text = halfWidth(printed);
  if (/^[〇零○]$/.test(text)) return { text: "0" };
  if (kind === "amount") {
    if (/[^万]元$/.test(text)) return /^0(?:\.0+)?元$/.test(text) ? { text: "0" } : none;
    text = text.replace(/ ?万元$/, "");
  }
  text = text.replace(counters, "").trim();
  if (/^[+-]?\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d+)?$/.test(text)) text = text.replace(/[, ]/g, "");
  const parts = /^([+-]?)(\d{1,15})(?:\.(\d{1,8}))?$/.exec(text);
  if (parts === null) return none;
  const whole2 = parts[2].replace(/^0+(?=\d)/, "");
  const fraction = (parts[3] ?? "").replace(/0+$/, "");
  if (whole2 !== parts[2] && (whole2 !== "0" || fraction !== "")) return none;
  const zero = whole2 === "0" && fraction === "";
  if (parts[1] !== "" && kind !== "change" && !zero) return none;
  if (fraction !== "" && kind !== "amount") return none;
  return { text: `${parts[1] === "-" && !zero ? "-" : ""}${whole2}${fraction === "" ? "" : `.${fraction}`}` };
}

// src/documents/read/formats/pipes.ts
var bar = /[|｜¦]/;
function barStyle(lines) {
  let count = 0;
  let opening = 0;
  let closing = 0;
  for (const line of lines) {
    if (line.length > 4e3 || !bar.test(line)) continue;
    const trimmed = line.trim();
    if (trimmed.length < 2) continue;
    count++;
    if (bar.test(trimmed[0])) opening++;
    if (bar.test(trimmed.at(-1))) closing++;
  }
  return { opening: opening * 2 > count, closing: closing * 2 > count };
}
function barRow(line, style) {
  if (line.length > 4e3 || !bar.test(line)) return null;
  const cells = line.trim().split(/[|｜¦]/);
  if (style.opening && cells[0].trim() === "") cells.shift();
  if (style.closing && cells.at(-1)?.trim() === "") cells.pop();
  if (cells.length < 2 || cells.every((cell) => /^\s*:?-{2,}:?\s*$/.test(cell))) return null;
  const filled = cells.filter((cell) => cell.trim() !== "");
  if (filled.length === 0) return null;
  const labels = cells.map((cell) => cell.trim() === "" || looksLikeValue(cell) ? null : recognise(cell));
  const allLabels = labels.filter((one) => one !== null && one.is !== "fragment").length === filled.length;
  const heading = labels.some((one) => one?.is === "column" || one?.is === "block" || one?.is === "corner");
  if (allLabels && heading && filled.length > 1) return plainCells(cells);
  const last = labels.findLastIndex((label2) => label2?.is === "row" || label2?.is === "group" && label2.key === "other");
  const label = labels[last];
  if (label) {
    const known = cells.slice(last + 1);
    const needs = label.is === "row" && label.table === "proactive" ? 1 : 7;
    const whole2 = known.length >= needs && known.every((cell) => cell.trim() === "" || looksLikeValue(cell));
    return whole2 ? plainCells(cells) : null;
  }
  return cells.length >= 15 && filled.every(looksLikeValue) ? plainCells(cells) : null;
}

// src/documents/read/formats/text.ts
var pageNumber = /^\s*(?:[-—–]{1,2}\s*\d{1,3}\s*[-—–]{1,2}|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})\s*$/;
function textBlocks(text) {
  const cut = /[\d０-９,.，．+\-－]$/.test(text);
  const lines = text.replace(/[,.，．]+$/, "").split(/\r\n|\n|\r|\u2028|\f/);
  const style = barStyle(lines);
  const blocks = [];
  for (let at = 0; at < lines.length; ) {
    const record = tabRecord(lines, at);
    if (record) {
      blocks.push(record.block);
      at = record.next;
      continue;
    }
    const line = lines[at];
    at++;
    if (pageNumber.test(line) && !looksLikeValue(line)) continue;
    if (line.includes("---") && /^[\s|:-]+$/.test(line)) continue;
    const cells = delimited(line) ?? barRow(line, style);
    const open = at === lines.length;
    if (cells) blocks.push({ kind: "row", cells, table: 0, ...open ? { open } : {} });
    else blocks.push({ kind: "line", text: line, wrapped: true });
  }
  return { blocks, cut, leftovers: [] };
}
function tabRecord(lines, from) {
  if (!/^\t[^\t]*$/.test(lines[from])) return null;
  const cells = [];
  let at = from;
  for (; at < lines.length && lines[at].trim() + (lines[at].startsWith("	") ? "t" : "") !== ""; at++) {
    const line = lines[at];
    if (line.startsWith("	") && !line.slice(1).includes("	")) cells.push(line.slice(1));
    else if (!line.startsWith("	") && cells.at(-1)?.trim() === "" && recognise(line)) cells[cells.length - 1] = line;
    else break;
  }
  const open = at >= lines.length;
  return { block: { kind: "row", cells: plainCells(cells), table: 0, ...open ? { open } : {} }, next: at };
}
function delimited(line) {
  if (line.length > 4e3 || /[|｜¦]/.test(line)) return null;
  if (line.includes("	") && line.trim() !== "") {
    const cells = line.split("	");
    if (cells.filter((cell) => cell.trim() !== "").length > 1 || recognise(line.trim())) return plainCells(cells);
    return null;
  }
  for (const mark of [",", ";", "\uFF0C"]) {
    if (!line.includes(mark)) continue;
    const cells = splitRecord(line, mark);
    const filled = cells.filter((cell) => cell.trim() !== "");
    if (cells.length < 2 || filled.length === 0) continue;
    const known = filled.filter((cell) => looksLikeValue(cell) || isLabel(cell)).length;
    const values = filled.filter((cell) => looksLikeValue(cell)).length;
    if (known >= filled.length - 1 && (isLabel(filled[0]) || values === filled.length && cells.length === 15))
      return plainCells(cells);
  }
  return null;
}
var isLabel = (cell) => {
  const label = recognise(cell);
  return label !== null && label.is !== "fragment";
};
function splitRecord(line, mark) {
  const cells = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const char = line[at];
    if (quoted) {
      if (char !== '"') cell += char;
      else if (line[at + 1] === '"') cell += line[++at];
      else quoted = false;
    } else if (char === '"' && cell.trim() === "") {
      quoted = true;
      cell = "";
    } else if (char === mark) {
      cells.push(cell);
      cell = "";
    } else cell += char;
  }
  cells.push(cell);
  return cells;
}

export {
  headingAliases,
  squeeze,
  labelCore,
  words,
  labelNumber,
  bracketed,
  displayWidth,
  distance,
  recognise,
  looksLikeValue,
  readNumber,
  textBlocks
};
