// src/documents/read/formats/grid.ts
function layGrid(rows) {
  const busyUntil = [];
  return rows.map((row, index) => {
    const cells = [];
    let col = 0;
    for (const raw of row) {
      while ((busyUntil[col] ?? 0) > index) col++;
      const span = Math.min(Math.max(raw.colspan, 1), 64);
      cells.push({ text: raw.text, col, span });
      for (let covered = col; covered < col + span; covered++)
        busyUntil[covered] = index + Math.min(Math.max(raw.rowspan, 1), 500);
      col += span;
    }
    return cells;
  });
}

// src/documents/read/formats/node.ts
var deepest = 400;
async function parseMarkup(text, xml) {
  const { load } = await import("cheerio/slim");
  const $ = load(
    text,
    xml ? { xml: { xmlMode: true, decodeEntities: true } } : { xml: { xmlMode: false, decodeEntities: true } }
  );
  return $.root()[0].children ?? [];
}
function tooDeep(nodes) {
  let level = nodes;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    const next = [];
    for (const node of level) if (node.children) for (const child of node.children) next.push(child);
    level = next;
  }
  return false;
}

export {
  layGrid,
  parseMarkup,
  tooDeep
};
