import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { caseStates } from '../../../law/request/states.ts';
import { letterDocx } from '../../documents/write/letter/docx.ts';
import { letterPdf } from '../../documents/write/letter/pdf.ts';
import { dayInChina } from '../../domain/calendar/day.ts';
import { may } from '../../domain/organ/permissions.ts';
import { invalid } from '../../domain/refusal.ts';
import { caseClock } from '../../domain/request/case/clock.ts';
import { maskedFields } from '../../domain/request/case/mask.ts';
import { dueCertificate } from '../../domain/request/case/papers/due-certificate.ts';
import { caseForm, caseForms } from '../../domain/request/case/papers/forms.ts';
import { type Paper, paperLabel, printedPaper } from '../../domain/request/case/papers/paper.ts';
import type { Stage } from '../../domain/request/case/terms.ts';
import { listOrgans } from '../../store/organ.ts';
import { holdersOf, holdingsOf } from '../../store/people.ts';
import { calendarChange } from '../../store/request/adopt-calendar.ts';
import { loadCase } from '../../store/request/case-act.ts';
import { calendarFor } from '../../store/request/case-calendar.ts';
import { caseBoard, caseViews, listCases } from '../../store/request/case-list.ts';
import { paperOrganOf } from '../../store/request/case-papers.ts';
import { openWords } from '../../store/request/case-text.ts';
import { caseHistory, casePage, paperOf } from '../../store/request/case-view.ts';
import { searchBefore } from '../../store/request/similar.ts';
import { unmask } from '../../store/request/unmask.ts';
import { caseDossier } from '../case-dossier.ts';
import { storeCaseFile } from '../case-files.ts';
import type { Env } from '../context.ts';
import { limit, permit, permitCase, session } from '../guards.ts';
import { problem } from '../problem.ts';
import { uploadOf } from '../upload.ts';
import { attachment } from './files.ts';
import { postsHere } from './requests.ts';
import type { AddRoute } from './route.ts';

const organ = z.string();
const id = z.uuid();
const reading = [limit('read'), session, permit('records.read')];
const ofCase = [limit('read'), session, permitCase(false)];
const missing = { code: 'not_found', sentence: '没有找到这件申请。' } as const;
const noPersonal = {
  code: 'forbidden',
  sentence: '您的岗位不能看申请人的信息。如有需要，请找经办或者审核岗位的人。',
} as const;

/** Whether the reader may see what applicants said about themselves. */
async function seesPersonal(c: Context<Env>): Promise<boolean> {
  const { house } = c.get('server');
  const holdings = await holdingsOf(house.db, c.get('account').id);
  const today = dayInChina(house.now());
  return may(holdings, 'personal.read', c.get('organ').organ_id, today, await listOrgans(house.db));
}

/** Whatever is read of cases. */
export function caseRoutes(add: AddRoute): void {
  add({
    method: 'get',
    path: '/organs/{organ}/requests',
    summary: '申请列表：待办按期限，其余按到达日期',
    guards: reading,
    params: z.object({ organ }),
    query: z.object({
      view: z.enum(caseViews).default('todo'),
      stage: z.enum(caseStates.map(({ key }) => key) as [Stage, ...Stage[]]).optional(),
      kind: z.enum(['request', 'correction']).optional(),
      q: z.string().max(100).optional(),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
      size: z.coerce.number().int().min(1).max(200).default(20),
    }),
    handle: async (c, { query }) => {
      const { house } = c.get('server');
      return c.json(await listCases(house, house.db, c.get('organ'), query));
    },
  });

  add({
    method: 'get',
    path: '/organs/{organ}/requests/board',
    summary: '在办申请按状态排列',
    guards: reading,
    params: z.object({ organ }),
    handle: async (c) => {
      const { house } = c.get('server');
      return c.json({ columns: await caseBoard(house, house.db, c.get('organ')) });
    },
  });

  add({
    method: 'get',
    path: '/organs/{organ}/calendar-change',
    summary: '新的放假安排会移动哪些在办申请的期限；没有新的就是空',
    guards: reading,
    params: z.object({ organ }),
    handle: async (c) => {
      const { house } = c.get('server');
      return c.json({ change: await calendarChange(house, house.db, c.get('organ')) });
    },
  });

  add({
    method: 'get',
    path: '/organs/{organ}/holders',
    summary: '今天在签发、保密审查岗位的人：当场答复要写明由谁同意',
    guards: reading,
    params: z.object({ organ }),
    query: z.object({ post: z.enum(['approver', 'secrecy_reviewer']) }),
    handle: async (c, { query }) => {
      const { house } = c.get('server');
      return c.json({
        holders: await holdersOf(house.db, c.get('organ').organ_id, query.post, dayInChina(house.now())),
      });
    },
  });

  add({
    method: 'post',
    path: '/organs/{organ}/case-files',
    summary: '存下一份材料，给出它的摘要；登记、添加材料时用摘要指明',
    guards: [limit('write'), session, permit('records.write')],
    params: z.object({ organ }),
    upload: true,
    handle: async (c) => {
      const upload = await uploadOf(c);
      if ('refusal' in upload) return problem(c, upload.refusal);
      const stored = await storeCaseFile(c.get('server').house, upload.bytes);
      return 'refusal' in stored ? problem(c, stored.refusal) : c.json({ ...stored, name: upload.name });
    },
  });

  add({
    method: 'get',
    path: '/requests/{id}',
    summary: '一件申请：状态、期限、经过、文书、材料、能办的步骤；申请人的信息遮住',
    guards: ofCase,
    params: z.object({ id }),
    handle: async (c, { params }) => {
      const { house } = c.get('server');
      const reader = { account: c.get('account').id, posts: await postsHere(c) };
      const page = await casePage(house, house.db, c.get('organ'), params.id, reader);
      return page ? c.json(page) : problem(c, missing);
    },
  });

  add({
    method: 'get',
    path: '/requests/{id}/similar',
    summary: '答复以前先找：可能已经公开的信息，相近的申请，同一申请人申请的次数',
    guards: ofCase,
    params: z.object({ id }),
    handle: async (c, { params }) => {
      const { house } = c.get('server');
      const found = await searchBefore(house, house.db, c.get('organ'), params.id);
      return found ? c.json(found) : problem(c, missing);
    },
  });

  add({
    method: 'post',
    path: '/requests/{id}/unmask',
    summary: '看申请人的全部信息：写明理由，留下记录',
    guards: [limit('write'), session, permitCase(false)],
    params: z.object({ id }),
    body: z.object({ reason: z.string({ error: '请写明为什么要看。' }).max(200, '理由最多 200 个字。') }),
    handle: async (c, { params, body }) => {
      if (!(await seesPersonal(c))) return problem(c, noPersonal);
      const { house } = c.get('server');
      const shown = await unmask(house, c.get('account').id, c.get('organ'), params.id, body.reason);
      return 'refusal' in shown ? problem(c, shown.refusal) : c.json(shown);
    },
  });

  add({
    method: 'get',
    path: '/requests/{id}/papers/{version}',
    summary: '一份文书的内容；收件人的姓名遮住',
    guards: ofCase,
    params: z.object({ id, version: z.coerce.number().int().min(1) }),
    handle: async (c, { params }) => {
      const paper = await paperAt(c, params.id, params.version);
      if (!paper) return problem(c, { code: 'not_found', sentence: '没有这份文书。' });
      const printed = printedPaper({ ...paper, fields: maskedFields(paper.letter, paper.fields) });
      if ('problems' in printed) return problem(c, { code: 'invalid', sentence: printed.problems[0]!.message });
      return c.json({ label: paperLabel(paper), document: printed.document });
    },
  });

  add({
    method: 'get',
    path: '/requests/{id}/papers/{version}/{format}',
    summary: '一份文书的 PDF 或者 Word',
    guards: ofCase,
    params: z.object({ id, version: z.coerce.number().int().min(1), format: z.enum(['pdf', 'docx']) }),
    query: z.object({ view: z.literal('1').optional() }),
    handle: async (c, { params, query }) => {
      if (!(await seesPersonal(c))) return problem(c, noPersonal);
      const paper = await paperAt(c, params.id, params.version);
      if (!paper) return problem(c, { code: 'not_found', sentence: '没有这份文书。' });
      const printed = printedPaper(paper);
      if ('problems' in printed) return problem(c, { code: 'invalid', sentence: printed.problems[0]!.message });
      const bytes = params.format === 'pdf' ? await letterPdf(printed.document) : await letterDocx(printed.document);
      const name = `${paperLabel(paper)}${paper.docNo ? ` ${paper.docNo}` : ''}.${params.format}`;
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': types[params.format],
        'Content-Disposition': query.view ? 'inline' : attachment(name),
      });
    },
  });

  add({
    method: 'get',
    path: '/requests/{id}/forms/{form}',
    summary: '登记表、呈批单、保密审查表、送达回证等，按已知的填好，供打印签字',
    guards: ofCase,
    params: z.object({ id, form: z.enum(caseForms) }),
    handle: async (c, { params }) => {
      if (!(await seesPersonal(c))) return problem(c, noPersonal);
      const { house } = c.get('server');
      const state = await loadCase(house.db, c.get('organ').organ_id, params.id);
      if (!state) return problem(c, missing);
      const words = (await openWords(house, house.db, c.get('organ').organ_id, [state])).get(params.id)!;
      const today = dayInChina(house.now());
      const calendar = calendarFor(c.get('organ').settings);
      const form = caseForm(params.form, { state, words, organ: paperOrganOf(c.get('organ')), today, calendar });
      if ('problems' in form) return problem(c, invalid(form.problems));
      return c.body(new Uint8Array(await letterPdf(form.document)), 200, {
        'Content-Type': types.pdf,
        'Content-Disposition': 'inline',
      });
    },
  });

  add({
    method: 'get',
    path: '/requests/{id}/due-certificate',
    summary: '答复期限怎样算出来，逐日说明，一份 PDF',
    guards: ofCase,
    params: z.object({ id }),
    handle: async (c, { params }) => {
      const { house } = c.get('server');
      const { name, settings, organ_id } = c.get('organ');
      const state = await loadCase(house.db, organ_id, params.id);
      if (!state) return problem(c, missing);
      const today = dayInChina(house.now());
      const document = dueCertificate(state, caseClock(state, today, calendarFor(settings)), { name, today });
      return c.body(new Uint8Array(await letterPdf(document)), 200, {
        'Content-Type': types.pdf,
        'Content-Disposition': 'inline',
      });
    },
  });

  add({
    method: 'get',
    path: '/requests/{id}/dossier',
    summary: '整个案卷，一份 PDF：目录、申请、文书、记录、材料、附件',
    guards: [limit('check'), session, permitCase(false)],
    params: z.object({ id }),
    handle: async (c, { params }) => {
      if (!(await seesPersonal(c))) return problem(c, noPersonal);
      const { house } = c.get('server');
      const dossier = await caseDossier(house, house.db, c.get('organ'), params.id);
      if (!dossier) return problem(c, missing);
      const { dossierPdf } = await import('../../documents/write/dossier/pdf.ts');
      return c.body(new Uint8Array(await dossierPdf(dossier)), 200, {
        'Content-Type': types.pdf,
        'Content-Disposition': attachment(`案卷 ${dossier.number}.pdf`),
      });
    },
  });

  add({
    method: 'get',
    path: '/requests/{id}/files/{no}',
    summary: '收到的一份材料',
    guards: ofCase,
    params: z.object({ id, no: z.coerce.number().int().min(1) }),
    handle: async (c, { params }) => {
      if (!(await seesPersonal(c))) return problem(c, noPersonal);
      const state = await loadCase(c.get('server').house.db, c.get('organ').organ_id, params.id);
      const file = state?.files[params.no - 1];
      if (!file) return problem(c, { code: 'not_found', sentence: '没有这份材料。' });
      const text = await textAt(c, params.id, file.version);
      return download(c, file.digest, text[`files.${file.place}.name`] ?? `材料${params.no}`);
    },
  });

  add({
    method: 'get',
    path: '/requests/{id}/releases/{no}',
    summary: '一份附件：清理后、可以发出的一份；original=1 是原件',
    guards: ofCase,
    params: z.object({ id, no: z.coerce.number().int().min(1) }),
    query: z.object({ original: z.literal('1').optional() }),
    handle: async (c, { params, query }) => {
      if (!(await seesPersonal(c))) return problem(c, noPersonal);
      const state = await loadCase(c.get('server').house.db, c.get('organ').organ_id, params.id);
      const release = state?.releases[params.no - 1];
      if (!release) return problem(c, { code: 'not_found', sentence: '没有这份附件。' });
      const text = await textAt(c, params.id, release.version);
      return download(c, query.original ? release.original : release.copy.digest, text.name ?? `附件${params.no}`);
    },
  });
}

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

async function textAt(c: Context<Env>, caseId: string, version: number) {
  const { house } = c.get('server');
  const { textOf } = await caseHistory(house, house.db, c.get('organ').organ_id, caseId);
  return textOf(version);
}

const paperAt = async (c: Context<Env>, caseId: string, version: number): Promise<Paper | null> =>
  paperOf(await textAt(c, caseId, version));

/** Always as a download of unknown type: nothing that somebody handed in is opened by the browser here. */
async function download(c: Context<Env>, digest: string, name: string): Promise<Response> {
  const bytes = await c.get('server').house.caseFiles.get(digest);
  if (!bytes) return problem(c, { code: 'not_found', sentence: '这份文件不见了，请从备份恢复。' });
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': attachment(name),
    'X-Content-Type-Options': 'nosniff',
  });
}
