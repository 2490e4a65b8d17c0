import { afterEach, expect, it, vi } from 'vitest';
import { commands } from './commands.ts';
import { run } from './run.ts';

afterEach(() => vi.restoreAllMocks());

/** Runs a command line in this process and keeps what it printed. */
async function typed(words: string): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  // Every command listens for a reader that goes away; here there are many in one process.
  vi.spyOn(process.stdout, 'on').mockReturnValue(process.stdout);
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.out += text;
    return true;
  });
  const stderr = { write: (text: string) => (said.err += text) };
  const code = await run(['node', 'mingce', ...words.split(' ').filter(Boolean)], commands, {
    stdout: process.stdout,
    stderr,
  });
  write.mockRestore();
  return { code, ...said };
}

it.each([
  ['2024-03-01', '2024-03-29'],
  ['2024-03-01 --pause 2024-03-11:2024-03-25', '2024-04-15'],
  ['2024-03-01 --pause 2024-03-11:2024-03-20 --pause 2024-03-18:2024-03-25', '2024-04-15'],
  ['2024-03-01 --pause 2024-03-11：2024-04-03 --extend 20', '2024-05-23'],
  ['2024-03-01 --days 7 --extend 0', '2024-03-12'],
  ['2024年3月1日 --days 15', '2024-03-22'],
  ['2024-09-09 --pause 2024-09-12:2024-09-20 --extend 20 --restart 2024-09-26', '2024-10-29'],
  ['2024-09-09 --restart 2024-09-26 --pause 2024-09-26:2024-09-30', '2024-11-01'],
])('`due %s` is %s', async (words, due) => {
  const { code, out, err } = await typed(`due ${words} --json`);
  expect({ code, err, due: JSON.parse(out).due }).toEqual({ code: 0, err: '', due });
});

it('`due` shows a person the calendar of the days, and the reasons', async () => {
  expect(
    (await typed('due 2024-09-09 --pause 2024-09-18:2024-09-20')).out,
  ).toBe(`2024年9月9日（周一）收到，20 个工作日：应在2024年10月15日（周二）24 时前答复。

2024年9月
    一      二      三      四      五      六      日
        10   1  11   2  12   3  13   4  14  5*  15  节
16  节  17  节  18   6  19  停  20  停  21  休  22  休
23   7  24   8  25   9  26  10  27  11  28  休  29 12*
30  13

2024年10月
    一      二      三      四      五      六      日
        01  节  02  节  03  节  04  节  05  节  06  节
07  节  08  14  09  15  10  16  11  17  12 18*  13  休
14  19  15  20

数字＝第几个工作日，带 * 的是调休上班；休＝周末，节＝放假，停＝征求意见。
  9月14日　第5个工作日，中秋节调休上班（国办发明电〔2023〕7号）
  9月15日至9月17日　中秋节放假（国办发明电〔2023〕7号）
  9月19日至9月20日　征求意见期间，不计入期限（条例第三十三条第三款）
  9月29日　第12个工作日，国庆节调休上班（国办发明电〔2023〕7号）
  10月1日至10月7日　国庆节放假（国办发明电〔2023〕7号）
  10月12日　第18个工作日，国庆节调休上班（国办发明电〔2023〕7号）
`);
});

it('`due` tells a person what it did not count, and that a date is provisional', async () => {
  const { out } = await typed(
    'due 2024-09-09 --restart 2024-09-26 --extend 5 --pause 2024-09-12:2024-09-20 --pause 2024-11-01:2024-11-08',
  );
  expect(out).toContain('2024年9月9日（周一）收到，2024年9月26日（周四）重新起算，20 个工作日：');
  expect(out).toContain('原来的延期作废');
  expect(out).toContain('2024-09-12 至 2024-09-20 的征求意见不影响这个期限');
  expect(out).toContain('2024-11-01 至 2024-11-08 的征求意见不影响这个期限');
  expect(out).not.toContain('暂定');
  const { out: beyond } = await typed('due 2026-12-10');
  expect(beyond).toContain('应在2027年1月8日（周五）24 时前答复（暂定）。');
  expect(beyond).toContain('计算时还没有2027年的放假安排，这一天是暂定的，公布后可能前后移动。');
  expect(beyond).toContain('  1月1日　元旦，法定节假日');
  expect((await typed('due 2010-03-01')).out).toContain(
    '明册没有2010年的放假安排，这一天是暂定的，请按当年的通知核对。',
  );
});

it.each([
  ['2024-02-30', '收到日期“2024-02-30”不是日期'],
  ['yesterday', '“yesterday”不是日期'],
  ['0001-01-01', '不是日期'],
  ['2024-03-01 --days 0', '--days“0”应是 1 到 1000 的整数'],
  ['2024-03-01 --days x', '--days“x”'],
  ['2024-03-01 --days 1.5', '--days“1.5”'],
  ['2024-03-01 --extend 21', '延长最长不得超过20个工作日'],
  ['2024-03-01 --extend -1', '--extend“-1”'],
  ['2024-03-01 --pause 2024-03-11', '发函日:答复日'],
  ['2024-03-01 --pause 2024-03-25:2024-03-11', '答复日早于发函日'],
  ['2024-03-01 --pause 2024-03-11:x', '“x”不是日期'],
  ['2024-03-01 --restart 2024-02-01', '早于收到日期'],
  ['2024-03-01 2024-03-02', '参数太多'],
  ['', '缺少参数'],
])('`due %s` is refused with a sentence and 2', async (words, sentence) => {
  const { code, out, err } = await typed(`due ${words} --json`);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(sentence);
});

it.each([
  ['--items 31', 2200],
  ['--items 0', 0],
  ['--pages 68', 380],
])('`fee %s` is %i 元', async (words, yuan) => {
  expect(await typed(`fee ${words} --json`)).toEqual({ code: 0, out: `{"yuan":${yuan}}\n`, err: '' });
});

it('`fee` shows a person how the amount comes about', async () => {
  expect((await typed('fee --items 31')).out).toBe(`按件计收 31 件：2200 元
  第 1 至 10 件：不收费
  第 11 至 30 件：20 × 100 ＝ 2000 元
  第 31 件：1 × 200 ＝ 200 元
依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），2021年1月1日起施行。
`);
});

it.each([
  ['', '应给出其中一个'],
  ['--items 3 --pages 4', '只能给出一个'],
  ['--items -3', '--items“-3”应是 0 到 100000 的整数'],
  ['--pages 1.5', '--pages“1.5”'],
  ['--pages', '选项缺少值'],
])('`fee %s` is refused with a sentence and 2', async (words, sentence) => {
  const { code, out, err } = await typed(`fee ${words}`);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(sentence);
});
