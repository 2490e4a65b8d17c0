/** A transformation: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** An upright box in points; `right` and `top` are the larger sides. */
export interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0];
export const everywhere: Box = { left: -1e9, bottom: -1e9, right: 1e9, top: 1e9 };

/** What is the same as `second`, then `first`. */
export const times = (first: Matrix, second: Matrix): Matrix => [
  first[0] * second[0] + first[2] * second[1],
  first[1] * second[0] + first[3] * second[1],
  first[0] * second[2] + first[2] * second[3],
  first[1] * second[2] + first[3] * second[3],
  first[0] * second[4] + first[2] * second[5] + first[4],
  first[1] * second[4] + first[3] * second[5] + first[5],
];

export const at = (matrix: Matrix, x: number, y: number): [number, number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
];

/** The upright box around points given as x, y, x, y … */
export function around(points: readonly number[]): Box {
  const box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
  for (let index = 0; index + 1 < points.length; index += 2) {
    box.left = Math.min(box.left, points[index]!);
    box.right = Math.max(box.right, points[index]!);
    box.bottom = Math.min(box.bottom, points[index + 1]!);
    box.top = Math.max(box.top, points[index + 1]!);
  }
  return box;
}

/** A box of the user's space as it stands on the page. */
export const placed = (matrix: Matrix, { left, bottom, right, top }: Box): Box =>
  around([at(matrix, left, bottom), at(matrix, right, bottom), at(matrix, right, top), at(matrix, left, top)].flat());

export const meet = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.min(a.right, b.right),
  top: Math.min(a.top, b.top),
});

export const holds = (box: Box, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.bottom && y <= box.top;

export const areaOf = ({ left, bottom, right, top }: Box): number =>
  Math.max(0, right - left) * Math.max(0, top - bottom);

/** How much of the box around a closed line of points the line encloses, from 0 to 1. */
export function filledShare(points: readonly number[]): number {
  let twice = 0;
  for (let index = 0; index < points.length; index += 2) {
    const next = (index + 2) % points.length;
    twice += points[index]! * points[next + 1]! - points[next]! * points[index + 1]!;
  }
  const area = areaOf(around(points));
  return area > 0 ? Math.abs(twice) / 2 / area : 0;
}
