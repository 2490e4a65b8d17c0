import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periods } from '../../../law/statutes/periods.ts';
import { calendarOf, dayIn, isWorked } from './calendar.ts';
import { type Clock, dueDate } from './clock.ts';
import { addDays, type Day, numberOfDay } from './day.ts';
import { addWorkingDays } from './period.ts';

const calendar = calendarOf();
const days = periods.reply.length;
const due = (clock: Omit<Clock, 'days'>): Day => dueDate({ days, ...clock }, calendar).due;
const of = (receipt: Day, from: Day, to: Day) => ({ receipt, pauses: [{ from, to }] });

describe('the reply clock', () => {
  it('C1: leaves out the working days after the letter left, up to the answer', () => {
    const answered = of('2024-03-01', '2024-03-11', '2024-03-25');
    expect(due(answered)).toBe('2024-04-15');
    const paused = dueDate({ days, ...answered }, calendar).days.filter(({ kind }) => kind === 'paused');
    expect(paused).toHaveLength(10);
    expect(paused[0]).toEqual({
      date: '2024-03-12',
      kind: 'paused',
      counts: false,
      why: '征求意见期间，不计入期限（条例第三十三条第三款）',
    });
  });

  it('C1: leaves out the time until the third party’s silence runs out, and extends after it', () => {
    const expiry = addWorkingDays('2024-03-13', periods.thirdPartyOpinion.length, calendar).day;
    expect(expiry).toBe('2024-04-03');
    const silent = of('2024-03-01', '2024-03-11', expiry);
    expect(dueDate({ days, ...silent }, calendar).days.filter(({ kind }) => kind === 'paused')).toHaveLength(17);
    expect(due(silent)).toBe('2024-04-24');
    expect(due({ ...silent, extend: 20 })).toBe('2024-05-23');
  });

  it('C2: begins anew on the day after the corrected request', () => {
    expect(due({ receipt: '2024-09-09', restart: '2024-09-26' })).toBe('2024-10-29');
  });

  it('C3: begins anew on the day after the payment', () => {
    expect(due({ receipt: '2024-04-15' })).toBe('2024-05-14');
    expect(addWorkingDays('2024-05-06', periods.feePayment.length, calendar).day).toBe('2024-05-31');
    expect(due({ receipt: '2024-04-15', restart: '2024-05-20' })).toBe('2024-06-18');
  });

  it('drops what came before a restart, and keeps what came after it', () => {
    const old = { receipt: '2024-09-09', restart: '2024-09-26' };
    expect(due({ ...old, extend: 20 })).toBe('2024-10-29');
    expect(due({ ...old, pauses: [{ from: '2024-09-12', to: '2024-09-20' }] })).toBe('2024-10-29');
    expect(due({ ...old, pauses: [{ from: '2024-09-25', to: '2024-09-30' }] })).toBe('2024-10-29');
    // 27, 29 (worked) and 30 September.
    expect(due({ ...old, pauses: [{ from: '2024-09-26', to: '2024-09-30' }] })).toBe('2024-11-01');
    expect(due({ receipt: '2024-09-26', extend: 20 })).toBe('2024-11-26');
  });

  it('never takes a working day out twice', () => {
    const one = { from: '2024-03-11', to: '2024-03-20' };
    const two = { from: '2024-03-14', to: '2024-03-25' };
    const both = due(of('2024-03-01', one.from, two.to));
    expect(due({ receipt: '2024-03-01', pauses: [one, two] })).toBe(both);
    expect(due({ receipt: '2024-03-01', pauses: [two, one, one] })).toBe(both);
  });

  it('stops for a whole consultation that reaches beyond the first due day', () => {
    expect(due({ receipt: '2024-03-01' })).toBe('2024-03-29');
    // 29 March and eleven working days of April are taken out.
    expect(due(of('2024-03-01', '2024-03-28', '2024-04-17'))).toBe('2024-04-18');
  });

  it('does not wake up for a consultation that begins when it has run out', () => {
    expect(due(of('2024-03-01', '2024-03-29', '2024-04-17'))).toBe('2024-03-29');
    expect(due({ ...of('2024-03-01', '2024-03-29', '2024-04-03'), extend: 1 })).toBe('2024-04-07');
  });

  it('keeps a receipt on a day off, and counts from the next working day', () => {
    const answer = dueDate({ receipt: '2024-02-14', days }, calendar);
    expect(answer.days[0]).toEqual({
      date: '2024-02-15',
      kind: 'holiday',
      counts: false,
      why: '春节放假（国办发明电〔2023〕7号）',
    });
    expect(answer.days.find(({ counts }) => counts)).toEqual({
      date: '2024-02-18',
      kind: 'makeup',
      counts: true,
      why: '第1个工作日，春节调休上班（国办发明电〔2023〕7号）',
    });
    expect(answer.due).toBe('2024-03-14');
  });

  it('tells the days of the extension from the others', () => {
    const { days: told } = dueDate({ receipt: '2024-03-01', days, extend: 1 }, calendar);
    expect(told.at(-4)).toMatchObject({ date: '2024-03-29', why: '第20个工作日' });
    expect(told.at(-1)).toMatchObject({ date: '2024-04-01', why: '延期第1个工作日' });
  });

  it('counts no weekend and no statutory holiday beyond the known years, and says that the day is provisional', () => {
    expect(dueDate({ receipt: '2026-12-03', days }, calendar)).toMatchObject({ due: '2026-12-31', provisional: false });
    const beyond = dueDate({ receipt: '2026-12-04', days }, calendar);
    expect(beyond).toMatchObject({ due: '2027-01-04', provisional: true, years: [2027] });
    expect(dueDate({ receipt: '2018-12-20', days }, calendar)).toMatchObject({ due: '2019-01-18', provisional: true });
    expect(beyond.days.at(-1)!.why).toBe('第20个工作日，没有2027年的放假安排，暂按周末和法定节假日推算');
    expect(beyond.days.find(({ date }) => date === '2027-01-01')).toEqual({
      date: '2027-01-01',
      kind: 'holiday',
      counts: false,
      why: '元旦，法定节假日（《全国年节及纪念日放假办法》第二条）；没有2027年的放假安排，调休未定',
    });
  });

  it.each([{ days: 0 }, { days: 1.5 }, { days: Number.NaN }, { days: 5, extend: -1 }])('refuses %j', (wrong) => {
    expect(() => dueDate({ receipt: '2024-03-01', ...wrong }, calendar)).toThrow(RangeError);
  });
});

describe('the laws of the clock', () => {
  // To 2028: beyond the known years, too.
  const anyDay = fc.integer({ min: 0, max: 3500 }).map((n) => addDays('2019-01-01', n));
  const anyClock = fc
    .record({
      receipt: anyDay,
      days: fc.integer({ min: 1, max: 40 }),
      extend: fc.integer({ min: 0, max: 20 }),
      offsets: fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 60 })), { maxLength: 3 }),
    })
    .map(({ offsets, ...clock }) => ({
      ...clock,
      pauses: offsets.map(([start, length]) => {
        const from = addDays(clock.receipt, start);
        return { from, to: addDays(from, length) };
      }),
    }));

  it('the due day is a working day on which nothing is paused, the last of days that follow one another', () => {
    fc.assert(
      fc.property(anyClock, (clock) => {
        const { due, days } = dueDate(clock, calendar);
        expect(isWorked(dayIn(calendar, numberOfDay(due)))).toBe(true);
        expect(days.map(({ date }) => date)).toEqual(days.map((_, i) => addDays(clock.receipt, i + 1)));
        expect(days.at(-1)).toMatchObject({ date: due, counts: true });
        expect(days.filter(({ counts }) => counts)).toHaveLength(clock.days + clock.extend);
        for (const { kind, counts } of days) expect(counts).toBe(kind === 'workday' || kind === 'makeup');
      }),
    );
  });

  it('the due day moves by exactly the working days of a consultation that began in time', () => {
    fc.assert(
      fc.property(anyClock, fc.nat(60), (clock, length) => {
        const base = dueDate({ ...clock, pauses: [] }, calendar);
        const from = base.days[Math.floor(base.days.length / 2)]!.date;
        fc.pre(from < base.due);
        const to = addDays(from, length);
        let excluded = 0;
        for (let n = numberOfDay(from) + 1; n <= numberOfDay(to); n++) if (isWorked(dayIn(calendar, n))) excluded++;
        const paused = dueDate({ ...clock, pauses: [{ from, to }] }, calendar).due;
        expect(paused).toBe(addWorkingDays(base.due, excluded, calendar).day);
      }),
    );
  });

  it('one more day, one more of extension, or one more consultation never makes it earlier', () => {
    fc.assert(
      fc.property(anyClock, (clock) => {
        const { due } = dueDate(clock, calendar);
        expect(dueDate({ ...clock, days: clock.days + 1 }, calendar).due > due).toBe(true);
        expect(dueDate({ ...clock, extend: clock.extend + 1 }, calendar).due > due).toBe(true);
        expect(dueDate({ ...clock, pauses: clock.pauses.slice(1) }, calendar).due <= due).toBe(true);
      }),
    );
  });
});
