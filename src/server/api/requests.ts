import { z } from '@hono/zod-openapi';
import { done } from '../../contract/answer.ts';
import { batchResult } from '../../contract/cases.ts';
import { triedPaper } from '../../contract/letters.ts';
import type { LetterFields } from '../../domain/letter/values.ts';
import { caseActOf, caseActs } from '../../domain/request/case/acts/index.ts';
import { maskedFields } from '../../domain/request/case/mask.ts';
import { printedPaper } from '../../domain/request/case/papers/paper.ts';
import { actOnCase, tryCase } from '../../store/request/case-act.ts';
import { filesGiven, namedNow } from '../case-files.ts';
import { limit, permit, permitCase, session } from '../guards.ts';
import { problem } from '../problem.ts';
import type { AddRoute } from './route.ts';

const id = z.uuid();
const common = {
  expected: z.int().min(0).optional().describe('办理时看到的版本；与现在的不同就不写入'),
  document: z.record(z.string(), z.unknown()).default({}).describe('写进文书的内容，按文书的栏目'),
};
/** Who brings a request in says where to. */
const organField = { organ: z.string({ error: '请写明向哪个机关提出（机关代码）。' }).describe('机关代码') };

/** Acts that may be done on many cases at once: none of them decides anything about what is in a case. */
const together = ['begin_review', 'accept', 'submit', 'archive', 'join'] as const;

/** Whatever changes a case. */
export function requestRoutes(add: AddRoute): void {
  for (const entry of caseActs) {
    const given = { ...common, ...(entry.creates ? organField : {}) };
    add({
      method: 'post',
      path: `/requests/{id}/${entry.key}`,
      summary: `依申请公开：${entry.title}`,
      guards: [limit('write'), session, permitCase(entry.creates)],
      params: z.object({ id }),
      // Parsed by the decider, whose refusals come first: who may not do it is told so before what is wrong with it.
      body: z.looseObject(given),
      described: (entry.schema as unknown as z.ZodObject).extend(given),
      answer: done,
      handle: async (c, { params, body: typed }) => {
        const { organ: _, expected, document, ...input } = typed as Record<string, unknown> & Typed;
        const { house } = c.get('server');
        const actor = { account: c.get('account').id, posts: c.get('posts') };
        const command = { act: entry.key, input, expected, document };
        const files = await filesGiven(c.get('server'), entry.key, input);
        const done = await actOnCase(house, actor, c.get('organ'), params.id, [command], files);
        if (done.ok) await namedNow(house, c.get('organ'), files);
        return done.ok ? c.json({ id: done.id, version: done.version }) : problem(c, done.refusal);
      },
    });
  }

  add({
    method: 'post',
    path: '/requests/{id}/try/{act}',
    summary: '试办一步：给出它会制作的文书，还缺的写成【栏目】；什么都不写入',
    guards: [limit('read'), session, permitCase(false)],
    params: z.object({ id, act: z.string().max(40) }),
    body: z.looseObject(common),
    answer: triedPaper,
    handle: async (c, { params, body }) => {
      const { expected: _, document, ...input } = body as Record<string, unknown> & Typed;
      const { house } = c.get('server');
      const actor = { account: c.get('account').id, posts: c.get('posts') };
      const command = { act: params.act, input, document };
      const files = await filesGiven(c.get('server'), params.act, input);
      const tried = await tryCase(house, actor, c.get('organ'), params.id, command, files);
      if ('refusal' in tried) return problem(c, tried.refusal);
      const { made } = tried;
      if (made === null) return c.json({ letter: null, fields: {}, document: null, problems: [] });
      const { letter } = made;
      const fields = maskedFields(letter, made.fields);
      const paper = 'problems' in made ? made.gaps : made.paper;
      const printed = paper && printedPaper({ ...paper, fields: maskedFields(letter, paper.fields) });
      const shown = printed && 'document' in printed ? printed.document : null;
      return c.json({ letter, fields, document: shown, problems: 'problems' in made ? made.problems : [] });
    },
  });

  add({
    method: 'post',
    path: '/organs/{organ}/requests/{act}',
    summary: '一次办理多件：各件各自写入，办不了的说明原因',
    guards: [limit('write'), session, permit('records.read')],
    params: z.object({ organ: z.string(), act: z.enum(together) }),
    body: z.looseObject({
      ids: z
        .array(z.object({ id, expected: z.int().min(0).optional() }))
        .min(1, '请先选择要办理的申请。')
        .max(200, '一次最多 200 件。'),
    }),
    answer: batchResult,
    handle: async (c, { params, body }) => {
      const { ids, ...input } = body as { ids: { id: string; expected?: number }[] } & Record<string, unknown>;
      const { house } = c.get('server');
      const actor = { account: c.get('account').id, posts: c.get('posts') };
      const results = [];
      for (const one of ids) {
        const command = { act: params.act, input, expected: one.expected };
        const done = await actOnCase(house, actor, c.get('organ'), one.id, [command]);
        results.push(done.ok ? { id: one.id, ok: true } : { id: one.id, ok: false, sentence: done.refusal.sentence });
      }
      return c.json({ title: caseActOf(params.act)!.title, results });
    },
  });
}

interface Typed {
  expected?: number;
  document?: LetterFields;
}
