const left: (() => Promise<unknown>)[] = [];

/** Has something undone when the test file ends, the last thing first. */
export function atEnd(undo: () => Promise<unknown>): void {
  left.push(undo);
}

/** At the end of every test file: modules, and so this list, are shared by the files of a worker. */
export async function undoAll(): Promise<void> {
  for (let undo = left.pop(); undo; undo = left.pop()) await undo();
}
