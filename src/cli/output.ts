/** A stream that a command writes to: standard output and error in the product, an object in tests. */
export interface OutputStream {
  isTTY?: boolean | undefined;
  write(text: string): unknown;
  on?(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/**
 * Writes lines one at a time. A reader that has gone away (`mingce check . | head -1`) ends the output quietly, and the
 * work goes on, so that the exit code still says what was found. Set `process.exitCode` rather than calling
 * `process.exit`, or a pipe loses its last lines.
 */
export function lineWriter(stream: OutputStream): (text: string) => void {
  let gone = false;
  stream.on?.('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    gone = true;
  });
  return (text) => {
    if (!gone) stream.write(`${text}\n`);
  };
}
