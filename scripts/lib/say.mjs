const out = process.stderr;
const marks = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** One line on standard error, so that a command's own output stays clean. */
export const say = (sentence) => out.write(`${sentence}\n`);

/** Runs long work: a moving line with seconds on a terminal, one line at the end in a pipe. */
export async function during(doing, work) {
  const began = Date.now();
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1);
  let turn = 0;
  const timer = out.isTTY
    ? setInterval(() => out.write(`\r\u001b[K${marks[turn++ % marks.length]} ${doing} ${seconds()} 秒`), 120)
    : undefined;
  const clear = () => {
    clearInterval(timer);
    if (out.isTTY) out.write('\r\u001b[K');
  };
  try {
    const result = await work();
    clear();
    say(`${doing}：完成（${seconds()} 秒）`);
    return result;
  } catch (error) {
    clear();
    throw error;
  }
}
