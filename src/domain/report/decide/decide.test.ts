import { describe, expect, it } from 'vitest';
import { zeroSources } from '../../../../law/report-rules/zero-checks.ts';
import { zeroTables } from '../../../../test/builders/report.ts';
import type { Finding } from '../report.ts';
import { noProse } from '../writing.ts';
import { decideAdjusting } from './adjust.ts';
import { decideZeroCheck } from './check-zero.ts';
import { decideExplaining } from './explain.ts';
import { decideAdopting, decidePublishing } from './publish.ts';
import {
  blankReport,
  evolveReport,
  type ReportDecision,
  type ReportEvent,
  type ReportState,
  type ZeroLook,
} from './state.ts';
import { decideWriting } from './write.ts';

const recorded = { year: 2024, version: 1, by: 'a', at: '2025-01-05T00:00:00.000Z' };
const events = (decision: ReportDecision): ReportEvent[] => {
  if ('refusal' in decision) throw new Error(decision.refusal.sentence);
  return decision.events;
};
const refusal = (decision: ReportDecision): string => ('refusal' in decision ? decision.refusal.sentence : '');
const next = (state: ReportState | null, decision: ReportDecision): ReportState =>
  events(decision).reduce<ReportState>(
    (now, event) => evolveReport(now, { ...recorded, version: now.version + 1 }, event),
    state ?? blankReport(2024),
  );

const around = { counted: zeroTables(), layout: '2021' } as const;
const licences = 'proactive.admin_licences';

describe('filling in a cell otherwise', () => {
  const adjust = (state: ReportState | null, value: string | number | null, reason = '依据公文') =>
    decideAdjusting(state, { cells: { [licences]: value }, reason }, around);

  it('keeps the number and the reason, and is taken back by the records’ own number', () => {
    const state = next(null, adjust(null, '２０４'));
    expect(state.adjustments).toEqual([{ cell: licences, value: 204, reason: '依据公文' }]);
    expect(next(state, adjust(state, 205, '又查到一件')).adjustments).toEqual([
      { cell: licences, value: 205, reason: '又查到一件' },
    ]);
    expect(next(state, adjust(state, null)).adjustments).toEqual([]);
    expect(next(state, adjust(state, 0)).adjustments).toEqual([]);
  });

  it('asks for a reason, a number and an input cell, all at once', () => {
    const cells = { [licences]: '很多', 'requests.new_received.total': 3 };
    const decision = decideAdjusting(null, { cells, reason: ' ' }, around);
    if (!('refusal' in decision)) throw new Error('was allowed');
    expect(decision.refusal.problems!.map(({ field }) => field)).toEqual([
      licences,
      'requests.new_received.total',
      'reason',
    ]);
  });

  it('that changes nothing is said so', () => {
    expect(refusal(adjust(null, 0))).toContain('一样');
  });

  it('is refused when somebody else was quicker', () => {
    expect(refusal(decideAdjusting(null, { cells: { [licences]: 1 }, reason: '某', expected: 3 }, around))).toContain(
      '别人刚刚改过',
    );
  });
});

describe('explaining a finding', () => {
  const warning: Finding = { rule: 'D-06', severity: 'warning', where: '', message: '没有说到考核', evidence: {} };
  const explain = (state: ReportState | null, reason: string, findings = [warning]) =>
    decideExplaining(state, { rule: 'D-06', message: '没有说到考核', reason }, findings);

  it('keeps the reason, changes it, and takes it back', () => {
    const state = next(null, explain(null, '本年没有考核'));
    expect(state.explanations).toEqual([{ rule: 'D-06', message: '没有说到考核', reason: '本年没有考核' }]);
    expect(next(state, explain(state, '改由县里考核')).explanations).toHaveLength(1);
    expect(next(state, explain(state, '')).explanations).toEqual([]);
  });

  it('is refused for an error, for a hint, for what is no longer found, and without words', () => {
    expect(refusal(explain(null, '某', [{ ...warning, severity: 'error' }]))).toContain('不能代替改正');
    expect(refusal(explain(null, '某', [{ ...warning, severity: 'info' }]))).toContain('只是提示');
    expect(refusal(explain(null, '某', []))).toContain('已经变了');
    expect(refusal(explain(null, ' '))).toContain('请写明理由');
  });
});

describe('signing that zero is true', () => {
  const looks: ZeroLook[] = zeroSources.map(({ key }) => ({
    source: key,
    found: 'nothing',
    on: '2025-01-03',
    note: '',
  }));
  const sign = (given: ZeroLook[], more = {}) =>
    decideZeroCheck(null, { looks: given }, { year: 2024, today: '2025-01-05', registered: 0, ...more });

  it('names who, when and where', () => {
    const state = next(null, sign(looks));
    expect(state.zero).toEqual({ looks, by: 'a', at: recorded.at });
  });

  it('is refused where something is registered', () => {
    expect(refusal(sign(looks, { registered: 1 }))).toContain('不是零');
  });

  it('asks for every place, on a day when the year was over and that has come', () => {
    expect(refusal(sign(looks.slice(1)))).toContain('窗口');
    expect(refusal(sign(looks.map((look) => ({ ...look, on: '2024-12-30' }))))).toContain('6 处');
    expect(refusal(sign(looks, { today: '2025-01-02' }))).toContain('6 处');
  });
});

const fixed = { seq: 9, digest: 'a', file_digest: 'b' };

describe('publishing', () => {
  const written = next(null, decideWriting(null, { prose: { ...noProse, s1_overview: '某' } }));
  const publish = (state: ReportState | null, more = {}) =>
    decidePublishing(state, { year: 2024, today: '2025-01-20', published: fixed, findings: [], ...more });
  const found = {
    rule: 'D-06',
    severity: 'warning',
    where: '第一部分',
    message: '某',
    evidence: {},
    reason: null,
  } as const;

  it('fixes the point of the chain, the digest and the day', () => {
    expect(next(written, publish(written)).published).toEqual({ ...fixed, on: '2025-01-20', adopted: false });
  });

  it('asks for words, a year that is over, errors mended, warnings explained, and something new', () => {
    expect(refusal(publish(null))).toContain('正文');
    expect(refusal(publish(blankReport(2024)))).toContain('正文');
    expect(refusal(publish(written, { today: '2024-12-31' }))).toContain('还没有结束');
    const open = [
      { ...found, effect: 'mend' },
      { ...found, effect: 'explain' },
      { ...found, effect: 'none' },
    ] as const;
    expect(refusal(publish(written, { findings: open }))).toContain('1 处错误没有改正，1 处没有说明理由');
    expect(events(publish(written, { findings: [{ ...found, effect: 'explain', reason: '某' }] }))).toHaveLength(1);
    const once = next(written, publish(written));
    expect(refusal(publish(once))).toContain('已经发布过');
  });
});

describe('adopting a report that was published elsewhere', () => {
  const adopt = (state: ReportState | null, more = {}) =>
    decideAdopting(state, {
      year: 2023,
      today: '2025-01-20',
      published: { ...fixed, on: '2024-01-15' },
      source: null,
      known: true,
      ...more,
    });

  it('is published on the day that a person attests, and may be corrected', () => {
    const state = next(null, adopt(null));
    expect(state.published).toEqual({ ...fixed, on: '2024-01-15', adopted: true });
    const again = adopt(state, { published: { ...fixed, digest: 'c', on: '2024-01-16' } });
    expect(next(state, again).published!.digest).toBe('c');
  });

  it('never replaces what was signed here, and asks for a possible day and for numbers', () => {
    const signed = { ...blankReport(2023), published: { ...fixed, on: '2024-01-20', adopted: false } };
    expect(refusal(adopt(signed))).toContain('不能用补录');
    expect(refusal(adopt(null, { published: { ...fixed, on: '2023-12-31' } }))).toContain('太早');
    expect(refusal(adopt(null, { published: { ...fixed, on: '2025-02-01' } }))).toContain('还没有到');
    expect(refusal(adopt(null, { known: false }))).toContain('一个数也没有');
  });
});
