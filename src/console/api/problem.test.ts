import { describe, expect, it } from 'vitest';
import { refusedBy, sentenceOf } from './problem.ts';

describe('an answer that refuses', () => {
  it('gives its sentence, its code and what is wrong beside which field', async () => {
    const body = {
      title: '有 2 处需要更正。',
      code: 'invalid',
      problems: [{ field: 'item', message: '请填写项目。' }],
    };
    const refused = await refusedBy(new Response(JSON.stringify(body), { status: 422 }));
    expect(refused).toMatchObject({ message: '有 2 处需要更正。', code: 'invalid', problems: body.problems });
  });

  it('still gives a sentence when it is no problem document', async () => {
    const refused = await refusedBy(new Response('<html>', { status: 502 }));
    expect(refused.code).toBe('server');
    expect(refused.message).toContain('502');
  });
});

it('whatever is thrown becomes a sentence in Chinese', () => {
  expect(sentenceOf(new TypeError('x is undefined'))).toMatch(/填写的内容都还在/);
});
