import {
  checkArchive
} from "./chunk-OL4RWPIN.js";
import {
  Unreadable
} from "./chunk-BMKN7JJO.js";

// src/documents/read/formats/sheet.ts
var mostRows = 2e4;
async function sheetBlocks(bytes, zipped) {
  const refused = zipped ? checkArchive(bytes) : null;
  if (refused) throw new Unreadable(refused);
  const { read } = await import("hucre");
  const workbook = await read(bytes, { maxRows: mostRows, sheets: (info) => !info.hidden && !info.veryHidden });
  const blocks = [];
  workbook.sheets.forEach((sheet, table) => {
    const covered = /* @__PURE__ */ new Map();
    for (const merge of (sheet.merges ?? []).slice(0, 5e3)) {
      const right = Math.min(merge.endCol, merge.startCol + 64);
      for (let row = merge.startRow; row <= Math.min(merge.endRow, merge.startRow + 500); row++)
        for (let col = merge.startCol; col <= right; col++) covered.set(`${row},${col}`, 0);
      covered.set(`${merge.startRow},${merge.startCol}`, right - merge.startCol + 1);
    }
    sheet.rows.forEach((row, index) => {
      const cells = Array.from(row, (value, col) => {
        const span = covered.get(`${index},${col}`) ?? 1;
        return span === 0 ? [] : [{ text: shown(value), col, span }];
      }).flat();
      const filled = cells.filter((cell) => cell.text.trim() !== "");
      if (filled.length === 0) return;
      if (filled.length === 1 && filled[0].text.length > 30)
        blocks.push(...filled[0].text.split(/\r?\n/).map((text) => ({ kind: "line", text })));
      else blocks.push({ kind: "row", cells, table: table + 1 });
    });
  });
  return { blocks, cut: false, leftovers: [] };
}
function shown(value) {
  if (value === null || value === void 0) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "number") return String(Math.round(value * 1e8) / 1e8);
  return String(value);
}

export {
  sheetBlocks
};
