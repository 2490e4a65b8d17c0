// src/documents/read/block.ts
var Unreadable = class extends Error {
};
var plainCells = (texts) => texts.map((text, col) => ({ text, col, span: 1 }));

export {
  Unreadable,
  plainCells
};
