import { z } from '@hono/zod-openapi';
import { acts } from '../../domain/act/acts.ts';
import { proseParts } from '../../domain/report/writing.ts';
import { act } from '../../store/act.ts';
import { yearsOf } from '../../store/register/list.ts';
import { countPostings } from '../../store/register/postings.ts';
import { cellRecords } from '../../store/report/drill.ts';
import { computeReport, publishedYears } from '../../store/report/report.ts';
import { loadReport } from '../../store/report/report-state.ts';
import { limit, permit, session } from '../guards.ts';
import { problem } from '../problem.ts';
import { referencesOf } from './references.ts';
import type { AddRoute } from './route.ts';

const organ = z.string();
const year = z.coerce.number().int().min(2008).max(2199);
const asOf = z.iso
  .datetime({ offset: true, error: '时点要写成 2025-01-31T23:59:59+08:00。' })
  .optional()
  .openapi({ description: '当时知道的数：只算到这一刻为止登记的' });

const until = (instant: string | undefined) => (instant ? { asOf: new Date(instant) } : undefined);

export function reportRoutes(add: AddRoute): void {
  add({
    method: 'get',
    path: '/organs/{organ}/reports',
    summary: '有记录或年报的年度',
    guards: [limit('read'), session, permit('report.read')],
    params: z.object({ organ }),
    handle: async (c) => {
      const { db } = c.get('server').house;
      const { organ_id } = c.get('organ');
      const published = await publishedYears(db, organ_id);
      const years = [...new Set([...(await yearsOf(db, organ_id)), ...published.map((one) => one.year)])].sort(
        (a, b) => b - a,
      );
      return c.json({ years, published });
    },
  });

  add({
    method: 'get',
    path: '/organs/{organ}/reports/{year}',
    summary: '由台账算出的年报：表、检查结果、正文、摘要',
    guards: [limit('read'), session, permit('report.read')],
    params: z.object({ organ, year }),
    query: z.object({ as_of: asOf }),
    handle: async (c, { params, query }) => {
      const { house } = c.get('server');
      const report = await computeReport(house, house.db, c.get('organ'), params.year, until(query.as_of));
      const state = await loadReport(house.db, c.get('organ').organ_id, params.year);
      const postings = await countPostings(house.db, c.get('organ').organ_id, params.year);
      return c.json({
        ...report,
        version: state?.version ?? 0,
        published: state?.published ?? null,
        postings,
        parts: proseParts,
      });
    },
  });

  add({
    method: 'get',
    path: '/organs/{organ}/reports/{year}/cells/{cell}',
    summary: '一个数所统计的记录',
    guards: [limit('read'), session, permit('report.read')],
    params: z.object({ organ, year, cell: z.string().max(120) }),
    query: z.object({
      as_of: asOf,
      page: z.coerce.number().int().min(1).default(1),
      size: z.coerce.number().int().min(1).max(200).default(20),
    }),
    handle: async (c, { params, query }) => {
      const { db } = c.get('server').house;
      const { page, size, as_of } = query;
      const then = until(as_of);
      const found = await cellRecords(db, c.get('organ'), params.year, params.cell, {
        page,
        size,
        ...(then ? { until: then } : {}),
      });
      if (!found) return problem(c, { code: 'not_found', sentence: '年报里没有这一格。' });
      const { register, ...rest } = found;
      return c.json({ ...rest, register: register.name, names: await referencesOf(c, register, found.rows) });
    },
  });

  for (const entry of acts) {
    if (entry.subject.kind !== 'report' && entry.subject.kind !== 'organ') continue;
    add({
      method: 'post',
      path: `/organs/{organ}/${entry.name.replace('.', '/')}`,
      summary: entry.title,
      guards: [limit('write'), session, permit(entry.action)],
      params: z.object({ organ }),
      body: entry.input,
      handle: async (c, { body }) => {
        const done = await act(c.get('server').house, c.get('account').id, c.get('organ'), entry, null, body);
        return done.ok ? c.json({ id: done.id, version: done.version }) : problem(c, done.refusal);
      },
    });
  }
}
