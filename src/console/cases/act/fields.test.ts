import { describe, expect, it } from 'vitest';
import { caseActs } from '../../../domain/request/case/acts/index.ts';
import { type ActField, fieldsOfAct } from './fields.ts';

const all = (fields: readonly ActField[]): ActField[] =>
  fields.flatMap((field) => [field, ...('of' in field ? all(field.of) : [])]);
const chinese = /\p{Script=Han}/u;

describe('the form of every act', () => {
  it.each(caseActs.map(({ key }) => key))('%s has its words in Chinese', (act) => {
    for (const field of all(fieldsOfAct(act))) {
      // The digest of a file is no field that anybody sees.
      expect(field.label, `${act} ${field.key}`).toMatch(chinese);
      if (field.kind === 'choice')
        for (const { key, label } of field.choices) expect(label, `${act} ${field.key} ${key}`).toMatch(chinese);
    }
  });

  it('knows days, counts with their bounds, long and short words', () => {
    const kinds = Object.fromEntries(fieldsOfAct('ask_clarification').map(({ key, kind }) => [key, kind]));
    expect(kinds).toEqual({ sent_on: 'day', days: 'count', points: 'list' });
    expect(fieldsOfAct('extend')[0]).toMatchObject({ kind: 'count', least: 1, most: 20, required: true });
    expect(fieldsOfAct('record_opinion').find(({ key }) => key === 'reason')).toMatchObject({
      kind: 'long',
      max: 2000,
    });
    expect(fieldsOfAct('pay_fee').find(({ key }) => key === 'receipt_no')).toMatchObject({
      kind: 'text',
      required: false,
    });
    for (const act of caseActs)
      for (const field of fieldsOfAct(act.key).filter(({ key }) => /_on$|^on$/.test(key)))
        expect(field.kind, `${act.key} ${field.key}`).toBe('day');
  });
});
