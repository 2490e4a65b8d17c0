import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { organLevels } from '../../domain/organ/level.ts';
import { printable } from '../../domain/printable.ts';
import { isAway } from '../../store/away.ts';
import type { OrganRow } from '../../store/database.ts';
import { frontOrgan, listOrgans } from '../../store/organ.ts';
import { addressOf } from '../address.ts';
import { declinedPage } from '../apart/declined.ts';
import type { Env } from '../context.ts';
import { inOrgan, limit } from '../guards.ts';
import { statuses } from '../problem.ts';
import { uploadOf } from '../upload.ts';
import { calculatorPage, calculatorQuery } from './calculator.tsx';
import { checkPage } from './check.tsx';
import { directoryPage, emptyPage } from './directory.tsx';
import { homePage } from './home.tsx';
import { icon } from './icon.ts';
import { documentsPage, publicationsPage } from './lists.tsx';
import { reportRoutes } from './report-routes.tsx';
import { requestRoutes } from './requests/index.ts';
import { styles } from './styles.ts';

/** A word of a search, without what nobody sees: the database holds no NUL. */
const text = z.string().trim().max(100).catch('').transform(printable);
const pageQuery = z.object({
  q: text,
  field: text,
  channel: text,
  year: z.coerce.number().int().min(1949).max(2199).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

const mainOrgan = (c: Context<Env>) => frontOrgan(c.get('server').house.db);

/** The organ in front, for its name at the head of a page that asks nothing else of the database: none while it is away. */
const organInFront = (c: Context<Env>): Promise<OrganRow | null> =>
  mainOrgan(c).then(
    ({ organ }) => organ,
    (error) => {
      if (isAway(error)) return null;
      throw error;
    },
  );

/** The public pages: plain HTML, no script, nothing to sign in to. */
export function portal(): Hono<Env> {
  const pages = new Hono<Env>();
  const page = limit('page');
  const here = (c: Context<Env>) => ({ house: c.get('server').house, organ: c.get('organ') });

  // Without a limit: the page that tells of the limit is drawn with them.
  pages.get('/portal.css', (c) =>
    c.body(styles, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=300' }),
  );
  pages.get('/icon.svg', (c) =>
    c.body(icon, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' }),
  );

  pages.get('/', page, async (c) => {
    const { organ, others } = await mainOrgan(c);
    return c.html(organ ? await homePage(c.get('server').house, organ, others) : emptyPage());
  });
  pages.get('/organs', page, async (c) => {
    const { db } = c.get('server').house;
    const [{ organ }, organs] = await Promise.all([frontOrgan(db), listOrgans(db)]);
    return c.html(directoryPage(organ, organs));
  });
  pages.get('/organs/:organ', page, inOrgan, async (c) => c.html(await homePage(here(c).house, here(c).organ, 0)));

  pages.get('/organs/:organ/publications', page, inOrgan, async (c) =>
    c.html(await publicationsPage(here(c).house, here(c).organ, pageQuery.parse(c.req.query()))),
  );
  pages.get('/organs/:organ/documents', page, inOrgan, async (c) =>
    c.html(await documentsPage(here(c).house, here(c).organ, pageQuery.parse(c.req.query()).page)),
  );

  pages.route('/organs/:organ/reports', reportRoutes());
  pages.route('/organs/:organ/requests', requestRoutes());

  pages.get('/due', page, async (c) =>
    c.html(calculatorPage(await organInFront(c), calculatorQuery.parse(c.req.query()))),
  );

  pages.get('/check', page, async (c) => c.html(checkPage(await organInFront(c), null, null)));
  pages.post('/check', limit('check'), async (c) => {
    const upload = await uploadOf(c);
    const organ = await organInFront(c);
    if ('refusal' in upload)
      return c.html(checkPage(organ, null, upload.refusal.sentence), statuses[upload.refusal.code]);
    const level = organLevels.find((one) => one === upload.values.get('level')?.[0]) ?? null;
    try {
      const checked = await c.get('server').apart.run('check', [upload.name, upload.bytes, level], addressOf(c));
      return c.html(checkPage(organ, checked, null));
    } catch (error) {
      return declinedPage(c, error, (sentence) => checkPage(organ, null, sentence));
    }
  });
  return pages;
}
