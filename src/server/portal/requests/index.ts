import { type Context, Hono } from 'hono';
import type { CaseKind } from '../../../domain/request/case/terms.ts';
import type { ApplicantAct } from '../../../store/request/portal-case.ts';
import type { Env } from '../../context.ts';
import { notFound } from '../../errors.tsx';
import { inOrgan, limit } from '../../guards.ts';
import { organPath } from '../page.tsx';
import { actForms } from './act-forms.tsx';
import { actGivenBack, replyGivenBack, showProgress, takeAct, takeReply } from './applicant-acts.ts';
import { complaintGivenBack, showComplaint, takeComplaint } from './complaint.tsx';
import { blankForm, paperFile, releaseFile } from './downloads.ts';
import { entryPage } from './entry.tsx';
import { guidePage } from './guide.tsx';
import { formGivenBack, showForm, takeForm } from './new.ts';
import { queryGivenBack, queryPage, takeQuery } from './query.tsx';
import { type GiveBack, type Take, takingForm } from './taking.ts';
import { closeCase } from './visitor.ts';

/** 依申请公开 for everybody: guide, form, query, correction, complaint. What is handed in is limited where it is read. */
export function requestRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  const page = limit('page');
  const organ = (c: Context<Env>) => c.get('organ');
  const takes = (take: Take, giveBack: (c: Context<Env>) => GiveBack) =>
    takingForm({ withFiles: true }, take, giveBack);
  const form =
    (kind: CaseKind): Take =>
    (c, taken) =>
      takeForm(c, kind, taken);

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
  routes.post('/new', page, takes(form('request'), formGivenBack('request')));
  routes.get('/correction', page, inOrgan, (c) => showForm(c, 'correction'));
  routes.post('/correction', page, takes(form('correction'), formGivenBack('correction')));
  routes.get('/complaint', page, inOrgan, (c) => showComplaint(c));
  routes.post('/complaint', page, takingForm({ withFiles: false }, takeComplaint, complaintGivenBack));
  routes.get('/query', page, inOrgan, (c) => c.html(queryPage(organ(c), {}, null)));
  routes.post('/query', page, takingForm({ withFiles: false }, takeQuery, queryGivenBack));
  routes.get('/progress', page, inOrgan, (c) => showProgress(c));
  routes.post('/reply', page, takingForm({ withFiles: false }, takeReply, replyGivenBack));
  routes.post('/acts/:act', page, (c) => {
    const act = c.req.param('act') as ApplicantAct;
    if (!Object.hasOwn(actForms, act)) return notFound(c);
    return takes((c, taken) => takeAct(c, act, taken), actGivenBack(act))(c);
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
