import { expect, it } from 'vitest';
import { z } from 'zod';
import { problemsOf } from './refusal.ts';

it('what a schema found wrong stands beside its field, by the path inside lists and records; null is the whole', () => {
  const schema = z.object({ points: z.array(z.object({ guidance: z.string('请写明怎样补正。') })) }, '请填写表单。');
  const problems = (input: unknown) => problemsOf(schema.safeParse(input).error!);
  expect(problems({ points: [{ guidance: '写明' }, {}] })).toEqual([
    { field: 'points.1.guidance', message: '请写明怎样补正。' },
  ]);
  expect(problems(null)).toEqual([{ field: null, message: '请填写表单。' }]);
});
