import type { OrganLevel } from '../domain/organ/level.ts';
import { checkReport, fileContext } from '../domain/report/check.ts';
import { previousYear } from '../domain/report/previous-year.ts';
import type { Context, Finding, Report } from '../domain/report/report.ts';
import { type Unread, unreadOf } from '../domain/report/unread.ts';
import { bytesOf, filesOf, type Listed } from './check-files.ts';
import { closingLine, describeFile, describeUnreadable } from './check-words.ts';
import { lineWriter, type OutputStream } from './output.ts';
import { progress } from './progress.ts';

export interface CheckOptions {
  json?: boolean;
  /** The same organ's report of the year before. */
  previous?: string;
  level?: OrganLevel;
  /** A table that was not read does not change the exit code. */
  allowUnread?: boolean;
}

type Reading = { readable: true; report: Report } | { readable: false; reason: string };

/**
 * `mingce check PATH…`: reads every file and says what is wrong with it, one file in memory at a time.
 * Returns the exit code: 2 if a file (or the previous year's) could not be read, else 1 if one has an error or (unless
 * `allowUnread`) a table that was not read, else 0.
 */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  io: { stdout: OutputStream; stderr: OutputStream },
): Promise<number> {
  const json = options.json === true;
  const colour = !json && io.stdout.isTTY === true && !process.env.NO_COLOR;
  const say = lineWriter(io.stdout);
  const context: Context = { ...fileContext, level: options.level ?? null };
  const tally = { readable: 0, unreadable: 0, unread: 0, error: 0, warning: 0, info: 0 };

  const files = await filesOf(paths);
  if (files.length === 0)
    io.stderr.write('没有找到可以检查的文件：文件夹里只认 docx、doc、html、xlsx、csv、md、pdf、txt。\n');
  const lostPrevious = options.previous !== undefined && !(await takePrevious(options.previous, context, io.stderr));
  const line = progress('正在检查', files.length, io.stderr);
  for (const file of files) {
    const reading = await read(file);
    line.clear();
    if (reading.readable) {
      const findings = checkReport(reading.report, context);
      const unread = unreadOf(reading.report);
      tally.readable++;
      if (unread.length > 0) tally.unread++;
      for (const { severity } of findings) tally[severity]++;
      const compared = context.previous === null || previousYear(reading.report, context) !== null;
      say(
        json
          ? JSON.stringify(asObject(file.path, reading.report, unread, findings))
          : describeFile(file.path, reading.report, { unread, findings, compared }, colour),
      );
    } else {
      tally.unreadable++;
      say(
        json
          ? JSON.stringify({ file: file.path, readable: false, reason: reading.reason })
          : describeUnreadable(file.path, reading.reason, colour),
      );
    }
    line.tick();
  }
  line.clear();
  if (!json) say(closingLine(tally));
  if (tally.unreadable > 0 || lostPrevious) return 2;
  return tally.error > 0 || (tally.unread > 0 && options.allowUnread !== true) ? 1 : 0;
}

/** Puts last year's report into the context; says so and returns false where it cannot be read. */
async function takePrevious(path: string, context: Context, stderr: OutputStream): Promise<boolean> {
  const reading = await read({ path });
  if (reading.readable) {
    context.previous = reading.report;
    for (const { what } of unreadOf(reading.report))
      stderr.write(`上一年报告 ${path}：${what}用到这些数的比较没有做。\n`);
  } else
    stderr.write(
      `上一年报告 ${path} 读不了：${reading.reason.replace(/。$/, '')}。其余文件照常检查，没有与上一年比较。\n`,
    );
  return reading.readable;
}

/** A report from a file, or a sentence that says why there is none. Never throws. */
async function read(file: Listed): Promise<Reading> {
  const bytes = await bytesOf(file);
  if (!bytes.readable) return bytes;
  try {
    const { readReport } = await import('../documents/read/index.ts');
    return await readReport(bytes.bytes, file.path);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { readable: false, reason: `读取时出错（${detail}），文件没有改动；请用原来的软件另存一份再试` };
  }
}

/** The object of the `--json` contract, keys in its order. */
function asObject(file: string, report: Report, unread: readonly Unread[], findings: readonly Finding[]) {
  const { organ, year, layout, tables } = report;
  return {
    file,
    readable: true,
    organ,
    year,
    layout: { proactive: layout.proactive, requests: layout.requests },
    tables: { proactive: tables.proactive, requests: tables.requests, remedies: tables.remedies },
    unread,
    findings: findings.map(({ rule, severity, where, message, evidence }) => ({
      rule,
      severity,
      where,
      message,
      evidence,
    })),
  };
}
