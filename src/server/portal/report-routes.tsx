import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { type FileFormat, mediaTypes } from '../../documents/write/formats.ts';
import { openPublished, type PublishedFile, publishedList } from '../../store/report/published.ts';
import { addressOf } from '../address.ts';
import { declinedPage } from '../apart/declined.ts';
import type { Env } from '../context.ts';
import { notFound } from '../errors.tsx';
import { inOrgan, limit } from '../guards.ts';
import { statuses } from '../problem.ts';
import { uploadOf } from '../upload.ts';
import { cellPage } from './cell.tsx';
import { chainPage } from './chain-page.ts';
import { comparePage } from './compare.tsx';
import { digestPage } from './digest.tsx';
import { reportPage } from './report.tsx';
import { seriesPage } from './series.tsx';

const yearField = z.coerce.number().int().min(1949).max(2199).optional().catch(undefined);
const compareQuery = z.object({ a: yearField, b: yearField, all: z.literal('1').optional().catch(undefined) });

const here = (c: Context<Env>) => ({ house: c.get('server').house, organ: c.get('organ') });
const yearOf = (c: Context): number => Number(c.req.param('year'));

/** The public pages of an organ's annual reports. */
export function reportRoutes(): Hono<Env> {
  const pages = new Hono<Env>();
  const page = limit('page');

  pages.get('/', page, inOrgan, (c) => chainPage(c, 'series', seriesPage));
  pages.get('/compare', page, inOrgan, async (c) => {
    const { a, b, all } = compareQuery.parse(c.req.query());
    const { html, found } = await comparePage(here(c).house, here(c).organ, { a, b, all: all !== undefined });
    return c.html(html, found ? 200 : 404);
  });
  pages.get('/:file{[0-9]{4}\\.(json|html|docx|pdf|xlsx)}', page, inOrgan, async (c) => {
    const { house, organ } = here(c);
    const [year, kind] = c.req.param('file').split('.') as [string, string];
    const report = await published(c, Number(year));
    if (!report) return notFound(c);
    const name = { 'Content-Disposition': `attachment; filename="${organ.code}-${year}.${kind}"` };
    if (kind !== 'json') {
      const format = kind as FileFormat;
      const content = new Uint8Array(await c.get('server').apart.run('report', [report, format]));
      return c.body(content, 200, { ...name, 'Content-Type': mediaTypes[format] });
    }
    const bytes = await house.files.get(report.file_digest);
    return c.body(new Uint8Array(bytes!), 200, { ...name, 'Content-Type': 'application/json; charset=utf-8' });
  });
  pages.get('/:year{[0-9]{4}}', page, inOrgan, (c) =>
    chainPage(c, `report ${yearOf(c)}`, (house, organ) => reportPage(house, organ, yearOf(c))),
  );
  pages.get('/:year{[0-9]{4}}/cells/:cell', page, inOrgan, (c) => {
    const cell = c.req.param('cell');
    return chainPage(c, `cell ${yearOf(c)} ${cell}`, (house, organ) => cellPage(house, organ, yearOf(c), cell));
  });
  pages.get('/:year{[0-9]{4}}/digest', page, inOrgan, async (c) => {
    const report = await published(c, yearOf(c));
    return report ? c.html(digestPage(here(c).organ, report, null, null)) : notFound(c);
  });
  pages.post('/:year{[0-9]{4}}/digest', limit('check'), inOrgan, async (c) => {
    const report = await published(c, yearOf(c));
    if (!report) return notFound(c);
    const upload = await uploadOf(c);
    if ('refusal' in upload)
      return c.html(digestPage(here(c).organ, report, null, upload.refusal.sentence), statuses[upload.refusal.code]);
    const { name, bytes } = upload;
    try {
      const held = await c.get('server').apart.run('hold', [report, name, bytes], addressOf(c));
      return c.html(digestPage(here(c).organ, report, { name, held }, null));
    } catch (error) {
      return declinedPage(c, error, (sentence) => digestPage(here(c).organ, report, null, sentence));
    }
  });
  return pages;
}

/** The published report of a year, or null. */
async function published(c: Context<Env>, year: number): Promise<PublishedFile | null> {
  const { house, organ } = here(c);
  const row = (await publishedList(house.db, organ.organ_id)).find((one) => one.year === year);
  return row ? openPublished(house, organ, row) : null;
}
