import { z } from '@hono/zod-openapi';
import { done } from '../../contract/answer.ts';
import { reportProse } from '../../contract/report-parts.ts';
import {
  cellView,
  readFile,
  reportFile,
  reportVersions,
  reportView,
  reportYears,
  versionView,
} from '../../contract/reports.ts';
import { fileFormats, mediaTypes } from '../../documents/write/formats.ts';
import { acts } from '../../domain/act/acts.ts';
import { reportTitle } from '../../domain/report/writing.ts';
import { act } from '../../store/act.ts';
import { digestOf } from '../../store/files.ts';
import { yearsOf } from '../../store/register/list.ts';
import { cellRecords } from '../../store/report/drill.ts';
import { publishedList } from '../../store/report/published.ts';
import { computeReport } from '../../store/report/report.ts';
import { versionOf, versionsOf } from '../../store/report/versions.ts';
import { draftOf, workbench } from '../../store/report/workbench.ts';
import { withCases } from '../../store/request/counted-cases.ts';
import { accountOf, mayKeep, noLongerKept } from '../../store/request/kept.ts';
import { inOrganSnapshot, inSnapshot } from '../../store/snapshot.ts';
import { limit, permit, session } from '../guards.ts';
import { problem } from '../problem.ts';
import { revalidated, tagged } from '../revalidate.ts';
import { uploadOf } from '../upload.ts';
import { attachment } from './files.ts';
import { referencesOf } from './references.ts';
import type { AddRoute } from './route.ts';

const organ = z.string();
const year = z.coerce.number().int().min(2008).max(2199);
const asOf = z.iso
  .datetime({ offset: true, error: '时点要写成 2025-01-31T23:59:59+08:00。' })
  .optional()
  .openapi({ description: '当时知道的数：只算到这一刻为止登记的' });

const until = (instant: string | undefined) => (instant ? { asOf: new Date(instant) } : undefined);
const reading = [limit('read'), session, permit('report.read')];

export function reportRoutes(add: AddRoute): void {
  add({
    method: 'get',
    path: '/organs/{organ}/reports',
    summary: '有记录或年报的年度',
    guards: reading,
    params: z.object({ organ }),
    answer: reportYears,
    handle: async (c) => {
      const { organ_id } = c.get('organ');
      const { published, worked } = await inSnapshot(c.get('server').house.db, async (db) => ({
        published: await publishedList(db, organ_id),
        worked: await yearsOf(db, organ_id),
      }));
      const years = [...new Set([...worked, ...published.map((one) => one.year)])].sort((a, b) => b - a);
      return c.json({ years, published });
    },
  });

  add({
    method: 'get',
    path: '/organs/{organ}/reports/{year}',
    summary: '由台账算出的年报：表、正文、检查结果和理由、上年的报告',
    guards: reading,
    params: z.object({ organ, year }),
    query: z.object({ as_of: asOf }),
    answer: reportView,
    handle: async (c, { params, query }) => {
      const { house } = c.get('server');
      const found = await workbench(house, house.db, c.get('organ'), params.year, until(query.as_of));
      return revalidated(c, tagged(JSON.stringify(found)), 'application/json', 'private');
    },
  });

  add({
    method: 'get',
    path: '/organs/{organ}/reports/{year}/draft',
    summary: '由台账起草的正文；台账不知道的留作【请填写：……】',
    guards: reading,
    params: z.object({ organ, year }),
    answer: reportProse,
    handle: async (c, { params }) => {
      const { house } = c.get('server');
      return c.json(await draftOf(house, house.db, c.get('organ'), params.year));
    },
  });

  add({
    method: 'get',
    path: '/organs/{organ}/reports/{year}/versions',
    summary: '对这份年报做过的事，每一次是一个版本',
    guards: reading,
    params: z.object({ organ, year }),
    answer: reportVersions,
    handle: async (c, { params }) =>
      c.json({ versions: await versionsOf(c.get('server').house.db, c.get('organ'), params.year) }),
  });

  add({
    method: 'get',
    path: '/organs/{organ}/reports/{year}/versions/{version}',
    summary: '某一版的表和正文',
    guards: reading,
    params: z.object({ organ, year, version: z.coerce.number().int().min(1) }),
    answer: versionView,
    handle: async (c, { params }) => {
      const { house } = c.get('server');
      const found = await versionOf(house, house.db, c.get('organ'), params.year, params.version);
      return found ? c.json(found) : problem(c, { code: 'not_found', sentence: '没有这一版。' });
    },
  });

  add({
    method: 'get',
    path: '/organs/{organ}/reports/{year}/files/{format}',
    summary: '现在的年报，写成 Word、PDF、Excel、网页或数据文件；view=1 在浏览器里打开',
    guards: reading,
    params: z.object({ organ, year, format: z.enum([...fileFormats, 'json']) }),
    query: z.object({ as_of: asOf, view: z.literal('1').optional() }),
    answer: { download: [...Object.values(mediaTypes), 'application/json'], json: reportFile },
    handle: async (c, { params, query }) => {
      const { house, apart } = c.get('server');
      const { file } = await computeReport(house, house.db, c.get('organ'), params.year, until(query.as_of));
      const { format } = params;
      const name = `${reportTitle(file.organ_name, file.year)}.${format}`;
      c.header('Content-Disposition', query.view ? 'inline' : attachment(name));
      if (format === 'json') return c.json(file);
      return c.body(new Uint8Array(await apart.run('report', [file, format])), 200, {
        'Content-Type': mediaTypes[format],
      });
    },
  });

  add({
    method: 'post',
    path: '/organs/{organ}/reports/{year}/read',
    summary: '读一份在别处做好的年报，供补录或作底稿；原件按摘要存下，年报不变',
    guards: [limit('check'), session, permit('report.write')],
    params: z.object({ organ, year }),
    upload: true,
    answer: readFile,
    handle: async (c) => {
      const upload = await uploadOf(c);
      if ('refusal' in upload) return problem(c, upload.refusal);
      const { house, apart } = c.get('server');
      const { organ_id } = c.get('organ');
      const digest = await digestOf(upload.bytes);
      if (!(await mayKeep(house, organ_id, accountOf(c.get('account').id), digest, upload.bytes.length)))
        return problem(c, { code: 'too_many', sentence: '今天上传的文件太多，这份没有读取。请明天再试。' });
      const read = await apart.run('fill', [upload.name, upload.bytes]);
      if (read.readable) return c.json({ ...read, source: await house.files.put(upload.bytes) });
      await noLongerKept(house, organ_id, [digest]);
      return c.json(read);
    },
  });

  add({
    method: 'get',
    path: '/organs/{organ}/reports/{year}/cells/{cell}',
    summary: '一个数所统计的记录',
    guards: reading,
    params: z.object({ organ, year, cell: z.string().max(120) }),
    query: z.object({
      as_of: asOf,
      page: z.coerce.number().int().min(1).default(1),
      size: z.coerce.number().int().min(1).max(200).default(20),
    }),
    answer: cellView,
    handle: async (c, { params, query }) => {
      const { page, size, as_of } = query;
      const then = until(as_of);
      const asked = { page, size, ...(then ? { until: then } : {}) };
      const read = await inOrganSnapshot(c.get('server').house.db, c.get('organ'), async (db, organ) => {
        const found = await cellRecords(db, organ, params.year, params.cell, asked);
        if (!found) return null;
        const { register, ...rest } = found;
        const rows = await withCases(db, organ.organ_id, register, found.rows);
        return { ...rest, rows, register: register.name, names: await referencesOf(db, organ, register, found.rows) };
      });
      return read ? c.json(read) : problem(c, { code: 'not_found', sentence: '年报里没有这一格。' });
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
      answer: done,
      handle: async (c, { body }) => {
        const done = await act(c.get('server').house, c.get('account').id, c.get('organ'), entry, null, body);
        return done.ok ? c.json({ id: done.id, version: done.version }) : problem(c, done.refusal);
      },
    });
  }
}
