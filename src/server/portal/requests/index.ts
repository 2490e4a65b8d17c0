import { type Context, Hono } from 'hono';
import type { ApplicantAct } from '../../../store/request/portal-case.ts';
import type { Env } from '../../context.ts';
import { notFound } from '../../errors.tsx';
import { inOrgan, limit } from '../../guards.ts';
import { organPath } from '../page.tsx';
import { actForms } from './act-forms.tsx';
import { showProgress, takeAct, takeReply } from './applicant-acts.ts';
import { showComplaint, takeComplaint } from './complaint.tsx';
import { blankForm, paperFile, releaseFile } from './downloads.ts';
import { entryPage } from './entry.tsx';
import { guidePage } from './guide.tsx';
import { showForm, takeForm } from './new.ts';
import { queryPage, takeQuery } from './query.tsx';
import { closeCase } from './visitor.ts';

/** 依申请公开 for everybody: guide, form, query, correction, complaint. What is handed in is limited where it is read. */
export function requestRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  const page = limit('page');
  const organ = (c: Context<Env>) => c.get('organ');

  routes.get('/', page, inOrgan, async (c) => c.html(await entryPage(c.get('server').house, organ(c))));
  routes.get('/guide', page, inOrgan, (c) => c.html(guidePage(c.get('server').house, organ(c))));
  routes.get('/form.pdf', page, inOrgan, (c) => blankForm(c, 'pdf'));
  routes.get('/form.docx', page, inOrgan, (c) => blankForm(c, 'docx'));

  // From here on pages are somebody's own: no cache keeps them.
  routes.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  routes.get('/new', page, inOrgan, (c) => showForm(c, 'request'));
  routes.post('/new', page, inOrgan, (c) => takeForm(c, 'request'));
  routes.get('/correction', page, inOrgan, (c) => showForm(c, 'correction'));
  routes.post('/correction', page, inOrgan, (c) => takeForm(c, 'correction'));
  routes.get('/complaint', page, inOrgan, (c) => showComplaint(c));
  routes.post('/complaint', page, inOrgan, takeComplaint);
  routes.get('/query', page, inOrgan, (c) => c.html(queryPage(organ(c), {}, null)));
  routes.post('/query', page, inOrgan, takeQuery);
  routes.get('/progress', page, inOrgan, (c) => showProgress(c));
  routes.post('/reply', page, inOrgan, takeReply);
  routes.post('/acts/:act', page, inOrgan, (c) => {
    const act = c.req.param('act');
    return Object.hasOwn(actForms, act) ? takeAct(c, act as ApplicantAct) : notFound(c);
  });
  routes.post('/close', page, inOrgan, (c) => {
    closeCase(c);
    return c.redirect(`${organPath(organ(c))}/requests`, 303);
  });
  routes.get('/papers/:file{[0-9]+\\.pdf}', page, inOrgan, (c) =>
    paperFile(c, Number.parseInt(c.req.param('file'), 10)),
  );
  routes.get('/releases/:no{[0-9]+}', page, inOrgan, (c) => releaseFile(c, Number(c.req.param('no'))));
  return routes;
}
