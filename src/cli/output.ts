/** A stream that a command writes to: standard output and error in the product, an object in tests. */
export interface OutputStream {
  isTTY?: boolean | undefined;
  write(text: string): unknown;
  on?(event: 'error', listener: () => void): unknown;
}

/**
 * Writes lines one at a time. A reader that has gone away (`mingce check . | head -1`) ends the output quietly, and the
 * work goes on, so that the exit code still says what was found. Set `process.exitCode` rather than calling
 * `process.exit`, or a pipe loses its last lines.
 */
export function lineWriter(stream: OutputStream): (text: string) => void {
  let gone = false;
  // Output that is not written for another reason is told at the end of the process (main.ts).
  stream.on?.('error', () => {
    gone = true;
  });
  return (text) => {
    if (!gone) stream.write(`${text}\n`);
  };
}
