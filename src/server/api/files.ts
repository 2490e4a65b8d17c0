import { z } from '@hono/zod-openapi';
import { imported } from '../../contract/records.ts';
import { mediaTypes } from '../../documents/write/formats.ts';
import { importable, registers } from '../../domain/register/registers.ts';
import { exportRows } from '../../store/register/export.ts';
import { importRead } from '../../store/register/import.ts';
import { packed, unpacked } from '../apart/rows.ts';
import { limit, permit, session } from '../guards.ts';
import { problem } from '../problem.ts';
import { uploadOf } from '../upload.ts';
import type { AddRoute } from './route.ts';

const organ = z.string();
const exportable = [
  ...importable,
  ...registers.filter((register) => register.name === 'matters' || register.name === 'openings'),
];

/** The name of a download, as browsers of every age understand it. */
export const attachment = (name: string): string =>
  `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;

export function fileRoutes(add: AddRoute): void {
  for (const register of importable)
    add({
      method: 'post',
      path: `/organs/{organ}/imports/${register.name}`,
      summary: `从 Excel 或 CSV 导入${register.title}；dry_run=1 只检查不写入`,
      guards: [limit('write'), session, permit('records.write')],
      params: z.object({ organ }),
      upload: true,
      answer: imported,
      handle: async (c) => {
        const upload = await uploadOf(c);
        if ('refusal' in upload) return problem(c, upload.refusal);
        const { house, apart } = c.get('server');
        const { read, ...rest } = await apart.run('sheet', [upload.bytes, register.name]);
        const [rows, errors, notes] = [
          await unpacked(read.rows),
          await unpacked(read.errors),
          await unpacked(read.notes),
        ];
        const file = { name: upload.name, ...rest, read: { rows, errors, notes } };
        const dryRun = c.req.query('dry_run') === '1';
        const [by, organId] = [c.get('account').id, c.get('organ').organ_id];
        return c.json(await importRead(house, by, organId, register, file, { dryRun }));
      },
    });

  add({
    method: 'get',
    path: '/organs/{organ}/exports/{file}',
    summary: '导出台账：requests.xlsx、decisions.csv……导出的文件可以原样导入',
    guards: [limit('read'), session, permit('personal.read')],
    params: z.object({
      organ,
      file: z.string().regex(/^[a-z]+\.(xlsx|csv)$/, '导出的文件是 .xlsx 或 .csv。'),
    }),
    query: z.object({ year: z.coerce.number().int().min(1949).max(2199).optional() }),
    answer: { download: ['text/csv; charset=utf-8', mediaTypes.xlsx] },
    handle: async (c, { params, query }) => {
      const [name, kind] = params.file.split('.') as [string, string];
      const register = exportable.find((one) => one.name === name);
      if (!register) return problem(c, { code: 'not_found', sentence: '没有这个台账。' });
      const { house, apart } = c.get('server');
      const organRow = c.get('organ');
      const { header, rows } = await exportRows(house, house.db, organRow.organ_id, register, query.year);
      const title = `${organRow.name}${query.year ? `${query.year}年` : ''}${register.title}.${kind}`;
      c.header('Content-Disposition', attachment(title));
      const table = await apart.run('table', [register.title, header, await packed(rows), kind as 'csv' | 'xlsx']);
      return c.body(new Uint8Array(table), 200, {
        'Content-Type': kind === 'csv' ? 'text/csv; charset=utf-8' : mediaTypes.xlsx,
      });
    },
  });
}
