import { describe, expect, it } from 'vitest';
import { neighbour } from './below.ts';

/** Two columns and two rows; the second row is one wide cell, then a row of two again. */
const boxes = [
  { left: 0, right: 10, top: 0 },
  { left: 10, right: 20, top: 0 },
  { left: 0, right: 20, top: 10 },
  { left: 0, right: 10, top: 20 },
  { left: 10, right: 20, top: 20 },
];

describe('the keyboard in a table', () => {
  it.each([
    ['goes down its column', 0, 'down', 2],
    ['goes up its column', 4, 'up', 2],
    ['goes from a merged cell to the column that lies under its middle', 2, 'down', 3],
    ['goes on in reading order at the foot of a column', 3, 'down', 4],
    ['stays at the last cell', 4, 'down', null],
    ['stays at the first cell', 0, 'up', null],
  ] as const)('%s', (_, from, way, to) => {
    expect(neighbour(boxes, from, way)).toBe(to);
  });
});
