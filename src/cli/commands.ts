import { type Command, Option } from 'commander';
import { periods } from '../../law/statutes/periods.ts';
import { organLevels } from '../domain/organ/level.ts';

/**
 * Every command of `mingce`. Its code is loaded when it is called, so that `check` starts without store and server.
 * `end` takes the exit code of the command that ran.
 */
export function commands(program: Command, end: (code: number) => void): void {
  program
    .command('check')
    .argument('<paths...>', '年度报告的文件或文件夹')
    .summary('检查年度报告（不需要账号和数据库）')
    .option('--json', '每个文件输出一行 JSON')
    .option('--previous <file>', '同一机关上一年的报告')
    .option('--allow-unread', '有没有读到的表时退出码仍然是 0（照样说明）')
    .addOption(level())
    .action(async (paths, options) => end(await (await import('./check.ts')).check(paths, options, process)));

  program
    .command('due')
    .argument('<date>', '收到申请的日期')
    .summary('计算答复期限，逐日说明（不需要账号和数据库）')
    .option('--days <n>', '工作日数', String(periods.reply.length))
    .option('--extend <n>', '延长答复期限的工作日数')
    .option('--pause <from:to>', '征求意见的发函日和答复日（或期满日），可多次给出', list)
    .option('--restart <date>', '重新起算的日期（收到补正或缴费之日）')
    .option('--json', '输出一行 JSON')
    .addHelpText('after', restartHelp)
    .action(async (date, options) => (await import('./due.ts')).due(date, options, process.stdout));

  program
    .command('fee')
    .summary('计算信息处理费（不需要账号和数据库）')
    .option('--items <n>', '按件：同一申请人在一个自然月内的件数')
    .option('--pages <n>', '按量：一件申请提供的页数')
    .option('--json', '输出一行 JSON')
    .action(async (options) => (await import('./fee.ts')).fee(options, process.stdout));

  program
    .command('inspect')
    .argument('<file>', '要发出的文件')
    .summary('发出前检查附件里藏着的内容和个人信息（不需要账号和数据库）')
    .option('--json', '输出一行 JSON')
    .option('--clean <out>', '另写一份清理过的')
    .option('--redact', '清理时把文字里的个人信息涂黑')
    .action(async (file, options) => end(await (await import('./inspect.ts')).inspect(file, options, process)));

  program
    .command('notify')
    .summary('查看邮件和短信的配置，或发一条试试（不需要账号和数据库）')
    .option('--test <address>', '邮箱或手机号码')
    .action(async (options) => (await import('./notify.ts')).notify(options, process));

  onHouse(program.command('start'))
    .summary('启动门户和工作台')
    .option('--port <port>', '端口', '8080')
    .option('--no-demo', '新的数据文件夹里不放演示数据')
    .action(async (options) => (await import('./start.ts')).start(options));

  onHouse(program.command('digest'))
    .summary('发送今天的期限提醒（服务器在上班时间会自己发）')
    .requiredOption('--now', '不等上班时间，现在就发；今天发过的不重发')
    .action(async (options) => end(await (await import('./digest.ts')).digest(options, process)));

  onHouse(program.command('organ').summary('机关').command('add'))
    .argument('<code>', '代码')
    .argument('<name>', '全称')
    .summary('设立机关')
    .addOption(level().makeOptionMandatory())
    .option('--parent <code>', '上级机关的代码')
    .action(async (code, name, options) => (await import('./organ.ts')).addOrgan(code, name, options));

  onHouse(program.command('import'))
    .argument('<register>', 'requests|decisions|documents|fees|remedies|complaints|publications')
    .argument('<file>', 'Excel 或 CSV 文件')
    .summary('导入台账（全部成功，或全部不写）')
    .requiredOption('--organ <code>', '机关的代码')
    .option('--dry-run', '只检查，不写入')
    .action(async (register, file, options) =>
      end(await (await import('./import.ts')).importFile(register, file, options)),
    );

  onHouse(program.command('report'))
    .argument('<year>', '年度')
    .summary('由台账计算年度报告，写成文件')
    .requiredOption('--organ <code>', '机关的代码')
    .requiredOption('--out <dir>', '写到哪个文件夹')
    .option('--format <format>', 'docx|pdf|xlsx|html|json', 'json')
    .option('--as-of <instant>', '按某一时点所知计算，例如 2025-01-31T23:59:59+08:00')
    .action(async (year, options) => (await import('./report.ts')).writeReportFile(year, options));

  onHouse(program.command('verify'))
    .summary('核对台账的链是否完整')
    .action(async (options) => end(await (await import('./keep.ts')).verifyLedger(options)));

  onHouse(program.command('rebuild'))
    .summary('由台账重建各登记簿')
    .action(async (options) => (await import('./keep.ts')).rebuildProjections(options));

  onHouse(program.command('backup'))
    .argument('<file>', '备份文件')
    .summary('备份到一个文件')
    .action(async (file, options) => (await import('./keep.ts')).backUp(file, options));

  onHouse(program.command('restore'))
    .argument('<file>', '备份文件')
    .summary('从备份恢复到空的数据文件夹')
    .action(async (file, options) => (await import('./keep.ts')).restoreBackup(file, options));
}

const onHouse = (command: Command): Command =>
  command.option('--data <dir>', '数据文件夹（或环境变量 MINGCE_DATA；默认 ./data）');

/** Gathers an option that may be given several times. */
const list = (value: string, before: readonly string[] = []): string[] => [...before, value];

const restartHelp = `
给出 --restart 时，期限从该日的次日重新计算：此前发函的 --pause 和 --extend 一并作废，
该日及以后发函的 --pause 照常扣除。重新起算后又延期的，请以重新起算之日为 DATE 再算：
  mingce due 2024-09-26 --extend 20
`;

const level = (): Option => new Option('--level <level>', '机关层级').choices(organLevels);
