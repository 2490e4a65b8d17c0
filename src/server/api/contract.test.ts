import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { brokenAnswers } from '../../../test/support/broken-answers.ts';
import { hold } from '../../../test/support/contract.ts';
import { api } from './index.ts';

const { app, declared } = api();

describe('what a route answers', () => {
  it('is declared by every route, and told in the document', () => {
    const { paths } = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '1' } });
    const told = (method: string, path: string): object | undefined =>
      (paths as Record<string, Record<string, { responses: Record<string, { content?: object }> }>>)[path]?.[method]
        ?.responses[200]?.content;
    const lacking = declared.filter(({ method, path, answer }) => !answer || !told(method, path));
    expect(lacking.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });
});

describe('an answer in a test', () => {
  const answer = z.object({ a: z.object({ b: z.int() }) });
  const held = async (body: unknown, status = 200, type = 'application/json'): Promise<string[]> => {
    const response = new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });
    await hold('get /x', answer, response);
    return brokenAnswers();
  };

  it('that is as declared is held to be so', async () => {
    expect(await held({ a: { b: 1 } })).toEqual([]);
  });

  it('that lacks something, or tells of something that is not named, breaks the contract', async () => {
    expect(await held({ a: {} })).toEqual([expect.stringContaining('get /x 200: a.b: ')]);
    expect(await held({ a: { b: 1, c: 2 } })).toEqual(['get /x 200: .a.c. is not in the contract']);
  });

  it('that refuses is a problem document', async () => {
    expect(await held({ title: '没有。', status: 404, type: 'about:blank' }, 404)).toEqual([
      expect.stringContaining('get /x 404: code: '),
    ]);
    const refused = { type: 'about:blank', title: '没有。', status: 404, code: 'not_found' };
    expect(await held(refused, 404, 'application/problem+json; charset=utf-8')).toEqual([]);
  });
});
