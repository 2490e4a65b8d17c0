import {
  layGrid,
  parseMarkup,
  tooDeep
} from "./chunk-ZRR2YCAZ.js";
import {
  Unreadable
} from "./chunk-BMKN7JJO.js";
import "./chunk-MLKGABMK.js";

// src/documents/read/formats/html.ts
var skipped = /* @__PURE__ */ new Set([
  "script",
  "style",
  "head",
  "template",
  "noscript",
  "select",
  "iframe",
  "svg",
  "object",
  "del"
]);
var breaks = /^(?:p|div|li|ul|ol|h[1-6]|br|hr|section|article|header|footer|main|nav|tr|table|dl|dt|dd|center|form|blockquote|pre|body|html|caption)$/;
var hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i;
var longestCell = 400;
async function htmlBlocks(source) {
  const nodes = await parseMarkup(source.replace(/data:[a-z/+.-]{1,60};base64,[A-Za-z0-9+/=\s]*/gi, ""), false);
  if (tooDeep(nodes)) throw new Unreadable("\u7F51\u9875\u7684\u6807\u7B7E\u5D4C\u5957\u8FC7\u6DF1\uFF0C\u4E0D\u50CF\u6B63\u5E38\u7684\u7F51\u9875\uFF0C\u6CA1\u6709\u8BFB\u53D6\u3002\u8BF7\u91CD\u65B0\u53E6\u5B58\u4E00\u4EFD\u518D\u8BD5\u3002");
  const tail = source.slice(source.lastIndexOf(">") + 1);
  const cut = /\S/.test(tail.replace(/<.*/s, ""));
  const walker = new Walker();
  walker.flow(nodes);
  walker.end();
  const { blocks } = walker;
  const last = blocks.at(-1);
  const unfinished = source.lastIndexOf("<table") > source.lastIndexOf("</table");
  if (last?.kind === "row" && unfinished) {
    if (cut) last.cells.pop();
    last.open = true;
  }
  return { blocks, cut: cut && last?.kind === "line", leftovers: [] };
}
var Walker = class {
  blocks = [];
  #line = "";
  #tables = 0;
  flow(nodes) {
    for (const node of nodes) {
      if (node.type === "text") this.#line += (node.data ?? "").replace(/[\r\n\t ]+/g, " ");
      else if (node.type !== "tag" && node.type !== "root") continue;
      else this.#element(node);
    }
  }
  end() {
    if (this.#line.trim() !== "") this.blocks.push({ kind: "line", text: this.#line.trim() });
    this.#line = "";
  }
  #element(node) {
    const name = (node.name ?? "").toLowerCase();
    if (skipped.has(name) || hiddenStyle.test(node.attribs?.["style"] ?? "")) return;
    if (name === "table" && !isLayout(node)) {
      this.end();
      this.#table(node);
      return;
    }
    const parts = breaks.test(name) || name === "td" || name === "th";
    if (parts) this.end();
    this.flow(node.children ?? []);
    if (parts) this.end();
  }
  #table(node) {
    this.#tables++;
    const rows = rowsOf(node).map((row) => cellsOf(row).map(rawCell));
    for (const cells of layGrid(rows)) {
      if (cells.length === 0) continue;
      this.blocks.push({ kind: "row", cells, table: this.#tables });
    }
  }
};
var named = (node, names) => names.includes((node.name ?? "").toLowerCase());
function rowsOf(table) {
  return (table.children ?? []).flatMap(
    (child) => named(child, ["tr"]) ? [child] : named(child, ["tbody", "thead", "tfoot"]) ? rowsOf(child) : []
  );
}
var cellsOf = (row) => (row.children ?? []).filter((child) => named(child, ["td", "th"]));
function rawCell(cell) {
  const span = (name) => Number.parseInt(cell.attribs?.[name] ?? "1", 10) || 1;
  return { text: textOf(cell).trim(), colspan: span("colspan"), rowspan: span("rowspan") };
}
function textOf(node) {
  if (node.type === "text") return (node.data ?? "").replace(/[\r\n\t ]+/g, " ");
  const name = (node.name ?? "").toLowerCase();
  if (skipped.has(name) || hiddenStyle.test(node.attribs?.["style"] ?? "")) return "";
  const inner = (node.children ?? []).map(textOf).join("");
  return breaks.test(name) ? ` ${inner} ` : inner;
}
function isLayout(table) {
  const cells = rowsOf(table).flatMap(cellsOf);
  if (cells.length <= 1) return true;
  return cells.some((cell) => holdsTable(cell) || textOf(cell).length > longestCell);
}
var holdsTable = (node) => (node.children ?? []).some((child) => named(child, ["table"]) || holdsTable(child));
export {
  htmlBlocks
};
