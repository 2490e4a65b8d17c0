import { z } from '@hono/zod-openapi';
import { done } from '../../contract/answer.ts';
import { recordList, recordView } from '../../contract/records.ts';
import { acts } from '../../domain/act/acts.ts';
import type { Register, Values } from '../../domain/register/register.ts';
import { registerNamed, registers } from '../../domain/register/registers.ts';
import { act } from '../../store/act.ts';
import { actorNames } from '../../store/people.ts';
import { recordWithHistory } from '../../store/register/history.ts';
import { listRecords, type RecordRow } from '../../store/register/list.ts';
import { withCases } from '../../store/request/counted-cases.ts';
import { inSnapshot } from '../../store/snapshot.ts';
import { limit, permit, session } from '../guards.ts';
import { problem } from '../problem.ts';
import { referencesOf } from './references.ts';
import type { AddRoute } from './route.ts';

const organ = z.string().openapi({ description: '机关代码' });
const register = z.enum(registers.map((one) => one.name) as [string, ...string[]]).openapi({ description: '台账' });
const number = (max: number) => z.coerce.number().int().min(1).max(max);

const listQuery = z.object({
  q: z.string().max(100).optional(),
  year: number(9999).optional(),
  batch: z.uuid().optional(),
  voided: z.enum(['yes', 'no', 'all']).default('no'),
  where: z
    .string()
    .max(500)
    .optional()
    .openapi({ description: '按栏筛选，例如 kind:admin_licences,channel:online；冒号后为空表示这一栏是空的' }),
  page: number(1_000_000).default(1),
  size: number(200).default(20),
});

const voidedOf = { yes: true, no: false, all: undefined };

const masked = (of: Register, values: Values | null): Values | null =>
  values &&
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      value !== null && of.fields.some((field) => field.key === key && field.kind === 'text' && field.personal)
        ? '＊＊＊'
        : value,
    ]),
  );

export function recordRoutes(add: AddRoute): void {
  add({
    method: 'get',
    path: '/organs/{organ}/records/{register}',
    summary: '台账列表',
    guards: [limit('read'), session, permit('records.read')],
    params: z.object({ organ, register }),
    query: listQuery,
    answer: recordList,
    handle: async (c, { params, query }) => {
      const of = registerNamed(params.register)!;
      const where = Object.fromEntries(
        (query.where ?? '')
          .split(',')
          .map((pair) => pair.split(':'))
          .filter((pair): pair is [string, string] => pair.length === 2),
      );
      const { organ_id } = c.get('organ');
      const read = await inSnapshot(c.get('server').house.db, async (db) => {
        const { rows, total } = await listRecords(db, organ_id, of, {
          ...query,
          voided: voidedOf[query.voided],
          where,
        });
        const names = await referencesOf(db, { organ_id }, of, rows);
        return { rows: await withCases(db, organ_id, of, rows), total, names };
      });
      return c.json(read);
    },
  });

  add({
    method: 'get',
    path: '/organs/{organ}/records/{register}/{id}',
    summary: '一条记录和它的经过；按流程办理的申请只答复 case，内容在 /requests/{id}',
    guards: [limit('read'), session, permit('records.read')],
    params: z.object({ organ, register, id: z.uuid() }),
    answer: recordView,
    handle: async (c, { params }) => {
      const { house } = c.get('server');
      const of = registerNamed(params.register)!;
      const { organ_id } = c.get('organ');
      const read = await inSnapshot(house.db, async (db) => {
        const found = await recordWithHistory(house, db, organ_id, of, params.id);
        if (!found) return { row: (await withCases(db, organ_id, of, [{ id: params.id }]))[0] };
        const doers = found.history.map((entry) => entry.actor);
        const names = await referencesOf(db, { organ_id }, of, [found.values as RecordRow]);
        return { found, names, actors: await actorNames(db, doers) };
      });
      if (!read.found) {
        if (read.row?.case) return c.json({ id: params.id, case: true });
        return problem(c, { code: 'not_found', sentence: '没有找到这条记录。' });
      }
      const { found, names, actors } = read;
      const open = c.get('may')('personal.read');
      return c.json({
        id: params.id,
        version: found.state.version,
        voided: found.state.voided,
        batch_id: found.state.batchId,
        values: open ? found.values : masked(of, found.values),
        personal: open,
        names,
        history: found.history.map((entry) => ({
          ...entry,
          values: open ? entry.values : masked(of, entry.values),
          actor: actors[entry.actor] ?? '（账号已注销）',
        })),
      });
    },
  });

  for (const entry of acts) {
    const { subject } = entry;
    if (subject.kind !== 'record' && subject.kind !== 'batch') continue;
    const name = subject.kind === 'batch' ? 'batches' : subject.register.name;
    const named = entry.verb !== 'record';
    add({
      method: 'post',
      path: `/organs/{organ}/records/${name}${named ? `/{id}/${entry.verb}` : ''}`,
      summary: `${subject.kind === 'batch' ? '导入批次' : subject.register.title}：${entry.title}`,
      guards: [limit('write'), session, permit(entry.action)],
      params: named ? z.object({ organ, id: z.uuid() }) : z.object({ organ }),
      body: entry.input,
      answer: done,
      handle: async (c, { params, body }) => {
        const id = (params as { id?: string }).id ?? null;
        const done = await act(c.get('server').house, c.get('account').id, c.get('organ'), entry, id, body);
        return done.ok ? c.json({ id: done.id, version: done.version }) : problem(c, done.refusal);
      },
    });
  }
}
