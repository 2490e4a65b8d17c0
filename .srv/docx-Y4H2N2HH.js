import {
  layGrid,
  parseMarkup,
  tooDeep
} from "./chunk-ZRR2YCAZ.js";
import {
  ArchiveError,
  listArchive,
  readMember
} from "./chunk-OL4RWPIN.js";
import {
  Unreadable
} from "./chunk-BMKN7JJO.js";
import "./chunk-MLKGABMK.js";

// src/documents/read/formats/docx.ts
var damaged = "\u6587\u4EF6\u7684\u540E\u7F00\u6216\u7ED3\u6784\u50CF Word \u6587\u6863\uFF0C\u4F46\u6B63\u6587\u7F3A\u5931\u6216\u5DF2\u635F\u574F\uFF0C\u6CA1\u6709\u8BFB\u53D6\u3002\u8BF7\u7528 Word \u6216 WPS \u6253\u5F00\u540E\u53E6\u5B58\u4E00\u4EFD\u518D\u8BD5\u3002";
async function docxBlocks(bytes) {
  const members = listArchive(bytes);
  const main = members.find((member) => /^word\/document\d*\.xml$/.test(member.name));
  const xml = main && readMember(bytes, members, main.name);
  if (!xml) throw new Unreadable(damaged);
  const nodes = await parseMarkup(new TextDecoder().decode(xml), true);
  if (tooDeep(nodes)) throw new Unreadable(damaged);
  const body = find(nodes, "w:document")?.children && find(find(nodes, "w:document").children, "w:body");
  if (!body?.children) throw new Unreadable(damaged);
  const reader = new BodyReader();
  reader.flow(body.children);
  return { blocks: reader.blocks, cut: false, leftovers: reader.leftovers };
}
var find = (nodes, name) => nodes.find((node) => node.name === name);
var property = (node, container, name) => find(find(node.children ?? [], container)?.children ?? [], name);
var BodyReader = class {
  blocks = [];
  leftovers = [];
  #tables = 0;
  #boxes = [];
  flow(nodes) {
    for (const node of nodes) {
      if (node.name === "w:p") this.#paragraph(node);
      else if (node.name === "w:tbl") this.#table(node);
      else if (node.children && /^(?:w:sdt|w:sdtContent|w:ins|w:customXml|w:smartTag|w:txbxContent)$/.test(node.name ?? ""))
        this.flow(node.children);
    }
  }
  #paragraph(node) {
    for (const text of this.#text(node).split("\n")) this.blocks.push({ kind: "line", text });
    const boxes = this.#boxes;
    this.#boxes = [];
    for (const box of boxes) this.flow(box.children ?? []);
  }
  /** The text of a paragraph as it would be if all changes were accepted; a change is noted as left over. */
  #text(node) {
    switch (node.name) {
      case "w:t":
        return (node.children ?? []).map((child) => child.data ?? "").join("");
      case "w:tab":
        return node.attribs && "w:pos" in node.attribs ? "" : " ";
      case "w:br":
      case "w:cr":
        return node.attribs?.["w:type"] === "page" ? "" : "\n";
      case "w:noBreakHyphen":
        return "-";
      case "w:del":
      case "w:moveFrom":
        this.#change("\u5220\u9664", node);
        return "";
      case "w:ins":
      case "w:moveTo":
        this.#change("\u63D2\u5165", node);
        break;
      case "w:txbxContent":
        this.#boxes.push(node);
        return "";
      case "w:pPr":
      case "w:rPr":
      case "w:instrText":
      case "mc:Fallback":
        return "";
    }
    return (node.children ?? []).map((child) => this.#text(child)).join("");
  }
  #change(what, node) {
    const text = everyText(node).trim();
    if (text !== "" && this.leftovers.length < 50)
      this.leftovers.push({ kind: "tracked_change", text: `${what}\uFF1A${text.slice(0, 200)}` });
  }
  #table(node) {
    const rows = (node.children ?? []).flatMap((child) => rowsIn(child));
    const nested = rows.some((row) => cellsIn(row).some((cell) => holdsTable(cell)));
    if (nested || rows.every((row) => cellsIn(row).length <= 1)) {
      for (const row of rows) for (const cell of cellsIn(row)) this.flow(cell.children ?? []);
      return;
    }
    this.#tables++;
    const table = this.#tables;
    const grid = layGrid(rows.map((row) => this.#rawRow(row)));
    rows.forEach((row, index) => {
      if (property(row, "w:trPr", "w:del")) this.#change("\u5220\u9664", row);
      const kept = (grid[index] ?? []).filter((cell) => cell.text !== continued);
      if (kept.length > 0 && !property(row, "w:trPr", "w:del")) this.blocks.push({ kind: "row", cells: kept, table });
    });
  }
  #rawRow(row) {
    const skip = (name) => Number(property(row, "w:trPr", name)?.attribs?.["w:val"] ?? 0);
    const cells = cellsIn(row).map((cell) => {
      const merge = property(cell, "w:tcPr", "w:vMerge");
      const goesOn = merge !== void 0 && merge.attribs?.["w:val"] !== "restart";
      return {
        text: goesOn ? continued : this.#cellText(cell),
        colspan: Number(property(cell, "w:tcPr", "w:gridSpan")?.attribs?.["w:val"] ?? 1) || 1,
        rowspan: 1
      };
    });
    const before = skip("w:gridBefore");
    return before > 0 && before < 64 ? [{ text: continued, colspan: before, rowspan: 1 }, ...cells] : cells;
  }
  #cellText(cell) {
    return (cell.children ?? []).filter((child) => child.name !== "w:tcPr").map((child) => this.#text(child)).join(" ").trim();
  }
};
var continued = "\0";
var wrappers = /* @__PURE__ */ new Set(["w:sdt", "w:sdtContent", "w:ins", "w:customXml"]);
var rowsIn = (node) => node.name === "w:tr" ? [node] : wrappers.has(node.name ?? "") ? (node.children ?? []).flatMap(rowsIn) : [];
var cellsIn = (row) => (row.children ?? []).flatMap(
  (node) => node.name === "w:tc" ? [node] : wrappers.has(node.name ?? "") ? cellsIn(node) : []
);
var holdsTable = (node) => (node.children ?? []).some((child) => child.name === "w:tbl" || holdsTable(child));
var everyText = (node) => node.name === "w:t" || node.name === "w:delText" ? (node.children ?? []).map((child) => child.data ?? "").join("") : (node.children ?? []).map(everyText).join("");
export {
  ArchiveError,
  docxBlocks
};
