import { Command, CommanderError } from 'commander';
import { SentenceError } from '../domain/sentence-error.ts';
import { isAway, mayBeWritten } from '../store/away.ts';

/** Where sentences for the person go. */
export interface Streams {
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
}

type Define = (program: Command, end: (code: number) => void) => void;

/**
 * Runs one command line and returns its exit code. An error that is a sentence is printed alone; of any other the
 * detail is shown with MINGCE_DEBUG. Both end with 2, or with the error's own `exit`.
 */
export async function run(argv: readonly string[], define: Define, io: Streams = process): Promise<number> {
  let code = 0;
  const program = new Command('mingce')
    .description('明册 Mingce：政府信息公开全年工作与年度报告')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [command]', '显示某个命令的帮助')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      // The sentences below say it in Chinese; help that was not asked for (no command given) is still shown.
      writeErr: (text) => io.stderr.write(text),
      outputError: () => {},
    });
  define(program, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      const sentence = usageSentence(error);
      if (sentence) io.stderr.write(`${sentence}用法见 mingce --help。\n`);
      return 2;
    }
    io.stderr.write(`${sentenceOf(error)}\n`);
    return (error as { exit?: number }).exit ?? 2;
  }
}

/** What the system or the database says by a code, in a sentence. */
const known: Record<string, string> = {
  ENOSPC: '磁盘已满，这一步没有做完，已有的数据没有改动。请腾出空间后再试。',
  EDQUOT: '磁盘配额已用完，这一步没有做完，已有的数据没有改动。请腾出空间后再试。',
  EROFS: '磁盘是只读的，这一步没有做完，已有的数据没有改动。',
  EACCES: '没有读写文件的权限，这一步没有做完，已有的数据没有改动。请检查文件夹的所有者。',
  ECONNREFUSED: '连不上数据库，这一步没有做完，已有的数据没有改动。请确认数据库正在运行。',
  '53100': '数据库所在的磁盘已满，这一步没有写入。请腾出空间后再试。',
};

const away = '数据库断开了或者没有应答，这一步没有做完，已有的数据没有改动。请确认数据库正在运行，再做一次。';
const unsure =
  '数据库在写入的时候断开了，这一步可能已经写入，也可能没有。请等数据库恢复，先看一看有没有写入，再决定是否重做。';

/** The product's own errors are sentences already; anything else that is not known by its code is a fault of the program. */
function sentenceOf(error: unknown): string {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const { code } = error as { code?: string };
  const debug = Boolean(process.env.MINGCE_DEBUG);
  const spoken = error instanceof SentenceError ? message : mayBeWritten(error) ? unsure : code && known[code];
  const sentence = spoken || (isAway(error) ? away : '');
  if (sentence) return debug ? `${sentence}\n${stack}` : sentence;
  return debug
    ? `程序出错，这一步没有做完。\n${stack}`
    : `程序出错（${message}），这一步没有做完，已有的数据没有改动。设 MINGCE_DEBUG=1 再运行一次可看到详情。`;
}

const usages: Record<string, string> = {
  'commander.unknownCommand': '没有这个命令',
  'commander.unknownOption': '没有这个选项',
  'commander.missingArgument': '缺少参数',
  'commander.optionMissingArgument': '选项缺少值',
  'commander.missingMandatoryOptionValue': '缺少必需的选项',
  'commander.invalidArgument': '选项的值不对',
  'commander.excessArguments': '参数太多',
};

/** Commander's error in Chinese, with the word that it quotes; empty where its help was the answer. */
function usageSentence({ code, message }: CommanderError): string {
  if (code === 'commander.help') return '';
  const quoted = [...message.matchAll(/'([^']+)'/g)].map((match) => match[1]).join(' ');
  const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1];
  return `${usages[code] ?? '命令不对'}${quoted ? `：${quoted}` : ''}${choices ? `（可用：${choices}）` : ''}。没有做任何事，`;
}
