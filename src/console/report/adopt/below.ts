/** Where something stands on the page. */
export interface Box {
  left: number;
  right: number;
  top: number;
}

/**
 * The box that the keyboard goes to: the nearest one below (or above) in the same column, whatever is merged around
 * it; at the end of a column the next one in reading order, or the one before.
 */
export function neighbour(boxes: readonly Box[], from: number, way: 'down' | 'up'): number | null {
  const here = boxes[from]!;
  const middle = (here.left + here.right) / 2;
  const sign = way === 'down' ? 1 : -1;
  const inColumn = boxes
    .map((box, i) => ({ box, i, far: (box.top - here.top) * sign }))
    .filter(({ box, far }) => far > 1 && box.left <= middle && middle <= box.right)
    .sort((a, b) => a.far - b.far)[0];
  const next = inColumn?.i ?? from + sign;
  return next >= 0 && next < boxes.length ? next : null;
}
