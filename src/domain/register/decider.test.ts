import { describe, expect, it } from 'vitest';
import { decideRecord, evolveRecord, type RecordCommand, type RecordState, type Surroundings } from './decider.ts';
import { decisions, documents, fees, publications, remedies, requests } from './registers.ts';

const around: Surroundings = { today: '2024-06-01', holder: () => null, exists: () => true, text: {} };
const id = '00000000-0000-7000-8000-000000000001';
const request = {
  registration_no: '2024-001',
  receipt_date: '2024-03-01',
  channel: 'online',
  applicant_kind: 'natural_person',
  applicant: '某甲',
  wanted: '某信息',
  result: null,
  reply_date: null,
};

/** Carries a record through commands; each must be accepted. */
function carried(commands: RecordCommand[]): { state: RecordState; text: Record<string, string | null> } {
  let state: RecordState | null = null;
  let text: Record<string, string | null> = {};
  for (const command of commands) {
    const decision = decideRecord(requests, id, state, command, { ...around, text });
    if ('refusal' in decision) throw new Error(decision.refusal.sentence);
    for (const change of decision.events) {
      state = evolveRecord(state, id, (state?.version ?? 0) + 1, change.event);
      if (change.event.type !== 'voided') {
        const { reason: _, ...typed } = change.text;
        text = typed;
      }
    }
  }
  return { state: state!, text };
}

const refusalOf = (state: RecordState | null, command: RecordCommand, changed: Partial<Surroundings> = {}) => {
  const decision = decideRecord(requests, id, state, command, { ...around, ...changed });
  return 'refusal' in decision ? decision.refusal : null;
};

describe('recording', () => {
  it('keeps what was typed out of the event', () => {
    const decision = decideRecord(requests, id, null, { act: 'record', values: request }, around);
    if ('refusal' in decision) throw new Error(decision.refusal.sentence);
    const [{ event, text }] = decision.events as [(typeof decision.events)[number]];
    expect(event).toEqual({
      type: 'recorded',
      occurredOn: '2024-03-01',
      facts: {
        receipt_date: '2024-03-01',
        channel: 'online',
        applicant_kind: 'natural_person',
        result: null,
        reply_date: null,
        fee_notified_on: null,
        fee_yuan: null,
        fee_paid_on: null,
      },
    });
    expect(text).toEqual({ registration_no: '2024-001', applicant: '某甲', wanted: '某信息' });
  });

  it('names every field that is wrong', () => {
    const refusal = refusalOf(null, {
      act: 'record',
      values: { ...request, channel: 'x', receipt_date: '2024-02-30' },
    });
    expect(refusal?.problems?.map((problem) => problem.field).sort()).toEqual(['channel', 'receipt_date']);
  });

  it('refuses a number that is taken, and says by which record', () => {
    const holder = () => ({ id: 'other', show: '依申请公开“2024-001”，收到日期 2024-01-02' });
    expect(refusalOf(null, { act: 'record', values: request }, { holder })).toMatchObject({
      code: 'duplicate',
      sentence: expect.stringContaining('收到日期 2024-01-02'),
    });
  });

  it.each([
    [{ result: 'results.granted' }, 'reply_date'],
    [{ reply_date: '2024-03-20' }, 'result'],
    [{ result: 'results.granted', reply_date: '2024-02-29' }, 'reply_date'],
  ])('refuses %j', (values, field) => {
    expect(refusalOf(null, { act: 'record', values: { ...request, ...values } })?.problems?.[0]?.field).toBe(field);
  });

  it('refuses a day that has not come yet, unless it may lie ahead', () => {
    const ahead = refusalOf(null, { act: 'record', values: { ...request, receipt_date: '2024-06-02' } });
    expect(ahead?.problems).toEqual([{ field: 'receipt_date', message: '收到日期 2024-06-02 还没有到，请核对年份。' }]);
    const values = {
      doc_no: '1',
      title: '某',
      kind: 'other',
      written_on: '2024-05-01',
      repealed_on: null,
      valid_until: '2029-05-01',
    };
    expect('events' in decideRecord(documents, id, null, { act: 'record', values }, around)).toBe(true);
  });

  it('is refused a second time', () => {
    const { state } = carried([{ act: 'record', values: request }]);
    expect(refusalOf(state, { act: 'record', values: request })?.code).toBe('duplicate');
  });

  it('of a publication is an adoption', () => {
    const values = { record_no: null, title: '某通知', field: 'medical', published_on: '2024-03-01' };
    const decision = decideRecord(publications, id, null, { act: 'record', values }, around);
    expect('events' in decision && decision.events[0]?.event.type).toBe('adopted');
  });

  it('of a 信息处理费 as a fee is pointed to the fee notices', () => {
    const values = { item: '政府信息公开信息处理费', collected_on: '2024-03-01', amount_fen: 38000 };
    const decision = decideRecord(fees, id, null, { act: 'record', values }, around);
    expect('refusal' in decision && decision.refusal.sentence).toMatch(/收费通知/);
  });

  it('of a decision on a matter that is not listed is refused', () => {
    const values = {
      decision_no: '1',
      kind: 'admin_licences',
      decided_on: '2024-03-01',
      counterparty: '某',
      matter_id: id,
    };
    const decision = decideRecord(decisions, id, null, { act: 'record', values }, { ...around, exists: () => false });
    expect('refusal' in decision && decision.refusal.problems?.[0]?.field).toBe('matter_id');
  });

  it('of a remedy that has a result needs the day it was concluded', () => {
    const values = {
      case_no: '1',
      kind: 'reconsideration',
      accepted_on: '2024-03-01',
      concluded_on: null,
      outcome: 'upheld',
    };
    const decision = decideRecord(remedies, id, null, { act: 'record', values }, around);
    expect('refusal' in decision && decision.refusal.problems?.[0]?.field).toBe('concluded_on');
  });
});

describe('amending', () => {
  const recorded: RecordCommand = { act: 'record', values: request };

  it('changes what was sent and keeps the rest, text included', () => {
    const { state, text } = carried([
      recorded,
      { act: 'amend', values: { result: 'results.granted', reply_date: '2024-03-20' }, reason: '办结' },
    ]);
    expect(state.facts).toMatchObject({ result: 'results.granted', channel: 'online' });
    expect(text).toMatchObject({ applicant: '某甲', wanted: '某信息' });
    expect(state.version).toBe(2);
  });

  it('needs a reason', () => {
    const { state, text } = carried([recorded]);
    const command: RecordCommand = { act: 'amend', values: { channel: 'fax' }, reason: ' ' };
    expect(refusalOf(state, command, { text })?.problems?.[0]?.field).toBe('reason');
  });

  it('is refused when somebody else amended first', () => {
    const { state, text } = carried([recorded]);
    const command: RecordCommand = { act: 'amend', values: { channel: 'fax' }, reason: '更正', expected: 0 };
    expect(refusalOf(state, command, { text })?.code).toBe('stale');
  });

  it('is refused when nothing changes', () => {
    const { state, text } = carried([recorded]);
    expect(
      refusalOf(state, { act: 'amend', values: { channel: 'online' }, reason: '更正' }, { text })?.sentence,
    ).toMatch(/和原来一样/);
  });
});

describe('voiding', () => {
  it('needs a reason, and ends the record', () => {
    const { state } = carried([
      { act: 'record', values: request },
      { act: 'void', reason: '重复登记' },
    ]);
    expect(state.voided).toBe(true);
    expect(refusalOf(state, { act: 'amend', values: { channel: 'fax' }, reason: '更正' })?.code).toBe('illegal');
    expect(refusalOf(state, { act: 'void', reason: '再次' })?.code).toBe('illegal');
  });

  it('of what is not there is refused', () => {
    expect(refusalOf(null, { act: 'void', reason: '理由' })?.code).toBe('not_found');
  });
});
