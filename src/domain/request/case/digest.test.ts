import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accepted, begun, calendar, play, registered } from '../../../../test/builders/case.ts';
import type { Post } from '../../organ/posts.ts';
import { alertsOf, remedyAlert } from './alerts.ts';
import type { CaseAlerts } from './case-alerts.ts';
import { digestOf, smsLength } from './digest.ts';
import type { CaseState } from './state.ts';

const inHand = play([registered('2024-03-01'), begun, accepted]);

const told = (today: string, number: string, posts: Post[], state: CaseState = inHand): CaseAlerts => ({
  caseId: state.id,
  number,
  kind: state.kind,
  stage: state.stage,
  alerts: alertsOf(state, today, calendar),
  posts,
});
const person = { name: '演示甲' };
const organ = (posts: Post[], cases: CaseAlerts[], name = '青石县演示局') => ({ name, posts, cases });

describe('the digest of a person', () => {
  it('groups what is due by urgency, and says number, day, working days and the next step', () => {
    const today = '2024-03-26';
    const late = play([registered('2024-02-22'), begun, accepted]);
    const digest = digestOf(
      person,
      [organ(['clerk'], [told(today, '2024-005', ['clerk', 'reviewer']), told(today, '2024-003', ['clerk'], late)])],
      today,
    )!;
    expect(digest.subject).toBe('2024年3月26日办件提醒：逾期 1 项，今天到期 1 项，5个工作日内 1 项');
    expect(digest.text.split('\n\n')).toEqual([
      '演示甲，您好：',
      '今天是2024年3月26日（周二），青石县演示局信息公开有 3 项期限要办。',
      '【已经逾期】1 项\n· 2024-003　答复的期限2024年3月21日已过 3 个工作日。下一步：“选定答复类型”。',
      '【今天到期】1 项\n· 2024-005　提出延期的期限是今天。需要延期的，办理“延期答复”。',
      '【5 个工作日内到期】1 项\n· 2024-005　答复的期限是2024年3月29日，还有 3 个工作日。下一步：“选定答复类型”。',
      '请登录明册办理。不想再收到，可以在“提醒方式”里关掉。',
    ]);
    expect(digest.sms).toBe('信息公开：逾期1项，今天到期1项，5个工作日内1项；最急2024-003、2024-005。请登录明册。');
  });

  it('says nothing where nothing is due, and to nobody whose posts cannot act', () => {
    expect(digestOf(person, [organ(['clerk'], [told('2024-03-04', '2024-005', ['clerk'])])], '2024-03-04')).toBeNull();
    const due = told('2024-03-29', '2024-005', ['clerk']);
    for (const post of ['secrecy_reviewer', 'auditor', 'administrator', 'approver'] as const)
      expect(digestOf(person, [organ([post], [due])], '2024-03-29')).toBeNull();
  });

  it('tells reviewer and approver of what is overdue, whoever is to act', () => {
    const late = told('2024-04-01', '2024-005', ['clerk']);
    for (const post of ['reviewer', 'approver'] as const)
      expect(digestOf(person, [organ([post], [late])], '2024-04-01')?.text).toContain('已过 1 个工作日');
    expect(digestOf(person, [organ(['supervisor'], [late])], '2024-04-01')).toBeNull();
  });

  it('names the organ of each line where there are several', () => {
    const due = told('2024-03-29', '2024-005', ['clerk']);
    const text = digestOf(
      person,
      [organ(['clerk'], [due], '青石县甲局'), organ(['clerk'], [due], '青石县乙局')],
      '2024-03-29',
    )!.text;
    expect(text).toContain('· 青石县甲局　2024-005');
    expect(text).toContain('· 青石县乙局　2024-005');
  });

  it('tells of an answer to a 复议机关 or a court; its 案号 stays out of the short message', () => {
    const case_no = '青府复〔2024〕12号（演示）';
    const remedy = { kind: 'reconsideration', procedure: null, answered_on: null, concluded_on: null };
    const alert = remedyAlert({ ...remedy, received_on: '2024-03-15' }, '2024-03-29', calendar)!;
    const answer: CaseAlerts = {
      ...{ caseId: inHand.id, number: case_no, kind: 'remedy', stage: null, posts: ['clerk'] },
      alerts: [alert],
    };
    const digest = digestOf(person, [organ(['clerk'], [answer])], '2024-03-29')!;
    expect(digest.text).toContain(
      `· ${case_no}　向行政复议机关提交答复的期限是今天。提交以后，在“复议诉讼”里登记提交答复日期。`,
    );
    expect(digest.sms).toBe('信息公开：今天到期1项。请登录明册。');
  });

  it('holds nothing that was typed about the applicant', () => {
    const digest = digestOf(person, [organ(['clerk'], [told('2024-03-29', '2024-005', ['clerk'])])], '2024-03-29')!;
    expect(JSON.stringify(digest)).not.toMatch(/演示电话|某项演示信息/);
  });

  it('fits a short message, however many cases there are', () => {
    const lefts = fc.array(fc.integer({ min: -40, max: 5 }), { minLength: 1, maxLength: 1500 });
    fc.assert(
      fc.property(lefts, (all) => {
        const cases = all.map((left, i): CaseAlerts => {
          const alert = { key: 'reply', no: null, stage: 't', day: '2024-03-29', left, sentence: '。' } as const;
          return { ...told('2024-03-04', `2024-${i + 1}`, ['clerk']), alerts: [alert] };
        });
        expect(digestOf(person, [organ(['clerk'], cases)], '2024-03-29')!.sms.length).toBeLessThanOrEqual(smsLength);
      }),
      { numRuns: 30 },
    );
  });
});
