import { expect, it } from 'vitest';
import { calendar } from '../../../test/builders/case.ts';
import { remedyAlert } from './case/alerts.ts';
import { answerDue, type RemedyCase } from './remedy-answer.ts';

const remedy: RemedyCase = {
  kind: 'reconsideration',
  procedure: null,
  received_on: '2024-09-20',
  answered_on: null,
  concluded_on: null,
};

it.each([
  ['行政复议，普通程序', {}, '2024-10-10'],
  ['行政复议，简易程序', { procedure: 'simplified' }, '2024-09-27'],
  ['行政诉讼：15 日，末日是假日的顺延', { kind: 'litigation_direct' }, '2024-10-08'],
  ['还没有收到副本', { received_on: null }, null],
  ['已经提交答复', { answered_on: '2024-09-25' }, null],
  ['已经结案', { concluded_on: '2024-09-30' }, null],
])('an organ answers in time: %s', (_name, more, due) => {
  expect(answerDue({ ...remedy, ...more }, calendar)?.day ?? null).toBe(due);
});

it('is said from five working days before, and every day when it is late', () => {
  const stages = ['2024-09-23', '2024-09-27', '2024-10-10', '2024-10-11'].map(
    (today) => remedyAlert(remedy, today, calendar)?.stage ?? null,
  );
  expect(stages).toEqual([null, 't-5', 't-0', 'overdue-1']);
});
