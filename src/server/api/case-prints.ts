import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { shownPaper } from '../../contract/letters.ts';
import { mediaTypes } from '../../documents/write/formats.ts';
import { dayInChina } from '../../domain/calendar/day.ts';
import { invalid, type Refusal } from '../../domain/refusal.ts';
import { caseClock } from '../../domain/request/case/clock.ts';
import { cleanedName, fileName } from '../../domain/request/case/file-name.ts';
import { maskedFields } from '../../domain/request/case/mask.ts';
import { dueCertificate } from '../../domain/request/case/papers/due-certificate.ts';
import { caseForm, caseForms } from '../../domain/request/case/papers/forms.ts';
import { type Paper, paperLabel, printedPaper } from '../../domain/request/case/papers/paper.ts';
import type { Typed } from '../../domain/request/case/words.ts';
import { loadCase } from '../../store/request/case-act.ts';
import { calendarOfCase } from '../../store/request/case-calendar.ts';
import { paperOrganOf } from '../../store/request/case-papers.ts';
import { openWords, typedAt } from '../../store/request/case-text.ts';
import { paperOf } from '../../store/request/case-view.ts';
import { noteUnmasking } from '../../store/request/unmask.ts';
import { inOrganSnapshot } from '../../store/snapshot.ts';
import { caseDossier } from '../case-dossier.ts';
import { originalName } from '../case-files.ts';
import type { Env } from '../context.ts';
import { limit, permitCase, session } from '../guards.ts';
import { problem } from '../problem.ts';
import { attachment } from './files.ts';
import type { AddRoute } from './route.ts';

const id = z.uuid();
const ofCase = [limit('read'), session, permitCase(false)];
export const noPersonal: Refusal = {
  code: 'forbidden',
  sentence: '您的岗位不能看申请人的信息。如有需要，请找经办或者审核岗位的人。',
};
const missing = { code: 'not_found', sentence: '没有找到这件申请。' } as const;

/** Whatever is printed or downloaded of a case: documents, forms, the whole file, what came in and what left. */
export function casePrintRoutes(add: AddRoute): void {
  add({
    method: 'get',
    path: '/requests/{id}/papers/{version}',
    summary: '一份文书的内容；收件人的姓名遮住',
    guards: ofCase,
    params: z.object({ id, version: z.coerce.number().int().min(1) }),
    answer: shownPaper,
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
    answer: { download: [mediaTypes.pdf, mediaTypes.docx] },
    handle: async (c, { params, query }) => {
      const refusal = await openedFor(c, params.id, '打开文书');
      if (refusal) return problem(c, refusal);
      const paper = await paperAt(c, params.id, params.version);
      if (!paper) return problem(c, { code: 'not_found', sentence: '没有这份文书。' });
      const printed = printedPaper(paper);
      if ('problems' in printed) return problem(c, { code: 'invalid', sentence: printed.problems[0]!.message });
      const bytes = await c.get('server').apart.run('letter', [printed.document, params.format]);
      const name = `${paperLabel(paper)}${paper.docNo ? ` ${paper.docNo}` : ''}.${params.format}`;
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': mediaTypes[params.format],
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
    answer: { download: [mediaTypes.pdf] },
    handle: async (c, { params }) => {
      const refusal = await openedFor(c, params.id, '打印表格');
      if (refusal) return problem(c, refusal);
      const { house, apart } = c.get('server');
      const known = await inOrganSnapshot(house.db, c.get('organ'), async (db, organ) => {
        const state = await loadCase(db, organ.organ_id, params.id);
        if (!state) return null;
        const words = (await openWords(house, db, organ.organ_id, [state])).get(params.id)!;
        return { state, words, organ: paperOrganOf(organ), calendar: calendarOfCase(organ.settings, state) };
      });
      if (!known) return problem(c, missing);
      const form = caseForm(params.form, { ...known, today: dayInChina(house.now()) });
      if ('problems' in form) return problem(c, invalid(form.problems));
      return c.body(new Uint8Array(await apart.run('letter', [form.document, 'pdf'])), 200, {
        'Content-Type': mediaTypes.pdf,
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
    answer: { download: [mediaTypes.pdf] },
    handle: async (c, { params }) => {
      const { house, apart } = c.get('server');
      const { state, organ } = await inOrganSnapshot(house.db, c.get('organ'), async (db, organ) => ({
        state: await loadCase(db, organ.organ_id, params.id),
        organ,
      }));
      if (!state) return problem(c, missing);
      const today = dayInChina(house.now());
      const clock = caseClock(state, today, calendarOfCase(organ.settings, state));
      const document = dueCertificate(state, clock, { name: organ.name, today });
      return c.body(new Uint8Array(await apart.run('letter', [document, 'pdf'])), 200, {
        'Content-Type': mediaTypes.pdf,
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
    answer: { download: [mediaTypes.pdf] },
    handle: async (c, { params }) => {
      const refusal = await openedFor(c, params.id, '下载案卷');
      if (refusal) return problem(c, refusal);
      const { house, apart } = c.get('server');
      const dossier = await caseDossier(house, house.db, c.get('organ'), params.id);
      if (!dossier) return problem(c, missing);
      return c.body(new Uint8Array(await apart.run('dossier', [dossier])), 200, {
        'Content-Type': mediaTypes.pdf,
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
    answer: { download: ['application/octet-stream'] },
    handle: async (c, { params }) => {
      const refusal = await openedFor(c, params.id, '下载材料');
      if (refusal) return problem(c, refusal);
      const state = await loadCase(c.get('server').house.db, c.get('organ').organ_id, params.id);
      const file = state?.files[params.no - 1];
      if (!file) return problem(c, { code: 'not_found', sentence: '没有这份材料。' });
      const text = await textAt(c, params.id, file.version);
      return download(c, file.digest, fileName(text[`files.${file.place}.name`] ?? `材料${params.no}`, file.type));
    },
  });

  add({
    method: 'get',
    path: '/requests/{id}/releases/{no}',
    summary: '一份附件：清理后、可以发出的一份；original=1 是原件',
    guards: ofCase,
    params: z.object({ id, no: z.coerce.number().int().min(1) }),
    query: z.object({ original: z.literal('1').optional() }),
    answer: { download: ['application/octet-stream'] },
    handle: async (c, { params, query }) => {
      const refusal = await openedFor(c, params.id, '下载附件');
      if (refusal) return problem(c, refusal);
      const state = await loadCase(c.get('server').house.db, c.get('organ').organ_id, params.id);
      const release = state?.releases[params.no - 1];
      if (!release) return problem(c, { code: 'not_found', sentence: '没有这份附件。' });
      const text = await textAt(c, params.id, release.version);
      const name = text.name ?? `附件${params.no}`;
      const { original, copy } = release;
      if (query.original) return download(c, original, (bytes) => originalName(name, bytes));
      return download(c, copy.digest, cleanedName(name, copy.type));
    },
  });
}

/** Whoever takes an applicant's data away whole is recorded, as who looks at them is; the refusal of who may not. */
async function openedFor(c: Context<Env>, caseId: string, what: string): Promise<Refusal | null> {
  if (!c.get('may')('personal.read')) return noPersonal;
  const noted = await noteUnmasking(c.get('server').house, c.get('account').id, c.get('organ'), caseId, what);
  return noted.ok ? null : noted.refusal;
}

const textAt = (c: Context<Env>, caseId: string, version: number): Promise<Typed> => {
  const { house } = c.get('server');
  return typedAt(house, house.db, c.get('organ').organ_id, caseId, version);
};

const paperAt = async (c: Context<Env>, caseId: string, version: number): Promise<Paper | null> =>
  paperOf(await textAt(c, caseId, version));

/** Always as a download of unknown type: nothing that somebody handed in is opened by the browser here. */
async function download(
  c: Context<Env>,
  digest: string,
  name: string | ((bytes: Uint8Array) => string),
): Promise<Response> {
  const bytes = await c.get('server').house.caseFiles.get(digest);
  if (!bytes) return problem(c, { code: 'not_found', sentence: '这份文件不见了，请从备份恢复。' });
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': attachment(typeof name === 'string' ? name : name(bytes)),
    'X-Content-Type-Options': 'nosniff',
  });
}
