import { z } from 'zod';
import { periods } from '../../../law/statutes/periods.ts';
import { calendarOf } from '../../domain/calendar/calendar.ts';
import { type Clock, type Due, dueDate } from '../../domain/calendar/clock.ts';
import { readDay, yearOf } from '../../domain/calendar/day.ts';
import { dueInWords, withWeekday } from '../../domain/calendar/due-in-words.ts';
import { provisionalMark, provisionalWord } from '../../domain/calendar/provisional.ts';
import type { OrganRow } from '../../store/database.ts';
import { Months } from './months.tsx';
import { renderPage } from './page.tsx';

const typed = z.string().trim().max(40).catch('');
/** What was typed into the form, as it was typed: nothing is lost when a field is wrong. */
export const calculatorQuery = z.object({
  receipt: typed,
  days: typed.transform((text) => text || String(periods.reply.length)),
  extend: typed,
  from: typed,
  to: typed,
  restart: typed,
});
type Typed = z.infer<typeof calculatorQuery>;

/** The public page that counts a reply's period day by day, for anybody. */
export function calculatorPage(organ: OrganRow | null, given: Typed): string {
  const asked = given.receipt !== '';
  const read = asked ? readClock(given) : null;
  return renderPage({
    title: '答复期限计算',
    organ,
    place: null,
    crumbs: [['首页', '/']],
    children: (
      <div className="page">
        <h1>答复期限计算</h1>
        <p>
          {`行政机关收到政府信息公开申请，不能当场答复的，自收到之日起 ${periods.reply.length} 个工作日内答复（${periods.reply.basis}）。填上日期，看每一天怎么算。`}
        </p>
        <Form given={given} problems={read?.problems ?? {}} />
        {read?.clock && <Answer clock={read.clock} answer={dueDate(read.clock, calendarOf())} />}
      </div>
    ),
  });
}

type Problems = Partial<Record<keyof Typed, string>>;

function readClock(given: Typed): { clock: Clock | null; problems: Problems } {
  const problems: Problems = {};
  const day = (field: keyof Typed): string | undefined => {
    if (given[field] === '') return undefined;
    const found = readDay(given[field]);
    if (found && yearOf(found) >= 2008 && yearOf(found) <= 2199) return found;
    problems[field] = '这不是日期，请写成 2024-09-09。';
    return undefined;
  };
  const whole = (field: 'days' | 'extend', least: number, most: number): number => {
    const number = given[field] === '' ? 0 : Number(given[field].normalize('NFKC'));
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    problems[field] = `请填 ${least} 到 ${most} 的整数。`;
    return least;
  };
  const receipt = day('receipt');
  const restart = day('restart');
  const [from, to] = [day('from'), day('to')];
  const clock: Clock = {
    receipt: receipt ?? '',
    days: whole('days', 1, 60),
    extend: whole('extend', 0, periods.extension.length),
    pauses: from && to ? [{ from, to }] : [],
    ...(restart ? { restart } : {}),
  };
  if ((given.from === '') !== (given.to === ''))
    problems[given.from === '' ? 'from' : 'to'] = '发函日期和收到意见的日期要一起填。';
  if (from && to && to < from) problems.to = `收到意见的日期 ${to} 早于发函日期 ${from}。`;
  if (receipt && restart && restart < receipt) problems.restart = `重新起算的日期 ${restart} 早于收到日期 ${receipt}。`;
  return { clock: Object.keys(problems).length === 0 ? clock : null, problems };
}

const fields: { key: keyof Typed; label: string; hint: string; required?: boolean }[] = [
  { key: 'receipt', label: '收到申请的日期', hint: '例如 2024-09-09', required: true },
  { key: 'days', label: '期限（工作日）', hint: `答复是 ${periods.reply.length} 个工作日` },
  { key: 'extend', label: '延期（工作日）', hint: `没有延期就留空；最长 ${periods.extension.length} 个工作日` },
  { key: 'from', label: '征求意见发函日期', hint: '没有征求意见就留空' },
  { key: 'to', label: '收到意见或者期满的日期', hint: '征求意见的时间不算在期限里' },
  { key: 'restart', label: '补正或者缴费后重新起算的日期', hint: '没有就留空；从次日起重新计算' },
];

function Form({ given, problems }: { given: Typed; problems: Problems }) {
  const wrong = fields.filter(({ key }) => problems[key]);
  return (
    <form className="card" action="/due">
      {wrong.length > 0 && (
        <div role="alert">
          <p>
            <span className="tag bad">没有计算</span> 有 {wrong.length} 处需要改，填的都还在：
          </p>
          <ul>
            {wrong.map(({ key, label }) => (
              <li key={key}>
                <a href={`#${key}`}>{label}</a>：{problems[key]}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="fields">
        {fields.map(({ key, label, hint, required }) => (
          <div className="field" key={key}>
            <label htmlFor={key}>{label}</label>
            <input
              id={key}
              name={key}
              defaultValue={given[key]}
              required={required}
              autoComplete="off"
              inputMode={key === 'days' || key === 'extend' ? 'numeric' : undefined}
              aria-describedby={`${key}-hint`}
              aria-invalid={problems[key] ? true : undefined}
            />
            <span id={`${key}-hint`} className={problems[key] ? 'wrong' : 'muted'}>
              {problems[key] ?? hint}
            </span>
          </div>
        ))}
      </div>
      <button className="btn" type="submit">
        计算
      </button>
    </form>
  );
}

function Answer({ clock, answer }: { clock: Clock; answer: Due }) {
  const { headline, asides, stretches, provisional } = dueInWords(clock, answer);
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">最后一天</h2>
      <p className="due nb" role="status">
        {`${withWeekday(answer.due)}${provisionalMark(answer)}`}
      </p>
      <p>{headline}</p>
      {asides.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {provisional && (
        <p>
          <span className="tag warn">{provisionalWord}</span> {provisional}
        </p>
      )}
      <h2>每一天怎么算</h2>
      <Months days={answer.days} />
      {stretches.length > 0 && (
        <ul>
          {stretches.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
