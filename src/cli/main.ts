import { commands } from './commands.ts';
import { run } from './run.ts';

// A reader that left (head, a closed terminal, a log on a full disk) must end neither a server nor what is being written.
let unwritten = false;
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  // Who left has heard enough; whoever kept the words in a file that is full has not got them all.
  unwritten ||= code !== 'EPIPE';
});
process.stderr.on('error', () => {});
process.on('exit', (code) => {
  if (!unwritten || code !== 0) return;
  process.stderr.write('命令做完了，但输出没有写全：写不进去（磁盘可能已满）。请腾出空间后再看一次。\n');
  process.exitCode = 2;
});

process.exitCode = await run(process.argv, commands);
