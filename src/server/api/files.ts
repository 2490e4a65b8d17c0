import { z } from '@hono/zod-openapi';
import { readSheet, SheetError, writeDelimited, writeExcel } from '../../documents/sheet.ts';
import { importable, registers } from '../../domain/register/registers.ts';
import { exportRows } from '../../store/register/export.ts';
import { importSheet } from '../../store/register/import.ts';
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
      handle: async (c) => {
        const upload = await uploadOf(c);
        if ('refusal' in upload) return problem(c, upload.refusal);
        try {
          const sheet = await readSheet(upload.bytes);
          const file = { name: upload.name, bytes: upload.bytes, sheet };
          const { house } = c.get('server');
          const dryRun = c.req.query('dry_run') === '1';
          const organId = c.get('organ').organ_id;
          return c.json(await importSheet(house, c.get('account').id, organId, register, file, { dryRun }));
        } catch (error) {
          if (error instanceof SheetError) return problem(c, { code: 'invalid', sentence: error.message });
          throw error;
        }
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
    handle: async (c, { params, query }) => {
      const [name, kind] = params.file.split('.') as [string, string];
      const register = exportable.find((one) => one.name === name);
      if (!register) return problem(c, { code: 'not_found', sentence: '没有这个台账。' });
      const { house } = c.get('server');
      const organRow = c.get('organ');
      const { header, rows } = await exportRows(house, house.db, organRow.organ_id, register, query.year);
      const title = `${organRow.name}${query.year ? `${query.year}年` : ''}${register.title}.${kind}`;
      c.header('Content-Disposition', attachment(title));
      if (kind === 'csv')
        return c.body(await writeDelimited(header, rows), 200, { 'Content-Type': 'text/csv; charset=utf-8' });
      return c.body(new Uint8Array(await writeExcel(register.title, header, rows)), 200, {
        'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      });
    },
  });
}
