/** Set-up cannot go on; the message is the sentence to print. */
export class Stop extends Error {}

/** Runs a script: a Stop prints its sentence alone, anything else its stack; both exit 1. */
export async function script(work) {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${error instanceof Stop ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
