import { expect, it } from 'vitest';
import { fees, registers, requests, resultTerms } from '../../domain/register/registers.ts';
import { choicesOf, nameField, shown } from './terms.ts';

const result = requests.fields.find((field) => field.key === 'result')!;

it('办理结果 is offered in the groups of table 三, every result exactly once', () => {
  if (result.kind !== 'code') throw new Error('a result is a code');
  const values = choicesOf(result)
    .flatMap((one) => ('options' in one ? one.options : [one]))
    .map((one) => one.value);
  expect([...values].sort()).toEqual(resultTerms.map((term) => term.key).sort());
});

it('a result that shares its label with another is shown with its group', () => {
  expect(shown(requests, result, 'results.other.misc')).toBe('（六）其他处理·3.其他');
});

it('money is shown in 元 so that amounts line up, an empty value as nothing', () => {
  const amount = fees.fields.find((field) => field.kind === 'money')!;
  expect(shown(fees, amount, 123450)).toBe('1,234.50');
  expect(shown(fees, amount, 5)).toBe('0.05');
  expect(shown(fees, amount, 100000000099)).toBe('1,000,000,000.99');
  expect(shown(fees, amount, null)).toBe('');
});

it('a record is never called by personal text', () => {
  for (const register of registers) {
    const name = nameField(register);
    expect(name?.kind === 'text' && name.personal).toBeFalsy();
  }
});
