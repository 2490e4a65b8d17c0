import type { Context } from 'hono';
import { dayInChina } from '../../../domain/calendar/day.ts';
import type { Problem } from '../../../domain/refusal.ts';
import { logger } from '../../../log.ts';
import type { CaseCommand } from '../../../store/request/case-act.ts';
import { actForApplicant, openReply } from '../../../store/request/portal-act.ts';
import { type ApplicantAct, portalCase } from '../../../store/request/portal-case.ts';
import { addressOf } from '../../address.ts';
import { filesGiven } from '../../case-files.ts';
import type { Env } from '../../context.ts';
import { organPath } from '../page.tsx';
import { type ActState, actForms, nothingDone } from './act-forms.tsx';
import { type Given, mostOfForm, mostOfText, readForm } from './body.ts';
import type { Typed } from './check.ts';
import { fileToken, type KeptFile, takeFiles } from './given-files.ts';
import { tooOften } from './new.ts';
import { progressPage } from './progress.tsx';
import { queryPage } from './query.tsx';
import { signed, unsigned } from './signing.ts';
import { openedCase } from './visitor.ts';

const purpose = (c: Context<Env>): string => `page ${c.get('organ').organ_id}`;
const ended = '查询已经退出或者过了一小时，请再输一次查询码。';

/** The page of the case that this browser has open. */
export async function showProgress(
  c: Context<Env>,
  acts: ActState = nothingDone,
  status: 200 | 409 | 422 | 429 | 500 = 200,
): Promise<Response> {
  const { house } = c.get('server');
  const organ = c.get('organ');
  const id = openedCase(c);
  const found = id && (await portalCase(house, house.db, organ, id));
  if (!found)
    return c.html(queryPage(organ, {}, c.req.method === 'GET' ? null : ended), c.req.method === 'GET' ? 200 : 422);
  return c.html(progressPage(organ, found, signed(house.key, purpose(c), found.id), acts), status);
}

/** The case that the page shows, if it is the one that is open: another tab may have opened another. */
function caseOf(c: Context<Env>, { values }: Given): string | null {
  const id = unsigned(c.get('server').house.key, purpose(c), values.get('case')?.[0] ?? '');
  return id !== null && id === openedCase(c) ? id : null;
}

/** Opens the reply: it is served by that, once. */
export async function takeReply(c: Context<Env>): Promise<Response> {
  const given = await readForm(c, mostOfText);
  const { house, limiter } = c.get('server');
  if (!(await limiter('submit', addressOf(c))))
    return showProgress(c, { ...nothingDone, done: '点得太频繁了，请过一分钟再试。' }, 429);
  const id = caseOf(c, given);
  const found = id === null ? null : await portalCase(house, house.db, c.get('organ'), id);
  // A second opening finds it served, and shows it.
  if (found?.replyWaits) {
    const opened = await openReply(house, c.get('organ'), found.id);
    if (!opened.ok && opened.refusal.code !== 'stale' && opened.refusal.code !== 'illegal')
      return showProgress(c, { ...nothingDone, done: opened.refusal.sentence }, 409);
  }
  return c.redirect(`${organPath(c.get('organ'))}/requests/progress`, 303);
}

/** What the applicant does: clarifies, hands in more, withdraws. */
export async function takeAct(c: Context<Env>, act: ApplicantAct): Promise<Response> {
  const { house, limiter } = c.get('server');
  const organ = c.get('organ');
  const within = await limiter('submit', addressOf(c));
  const given = await readForm(c, within ? mostOfForm : mostOfText);
  const { fields, title } = actForms[act];
  const purposes = Object.fromEntries(fields.flatMap(({ key, files }) => (files ? [[`${act}.${key}`, files]] : [])));
  const { files, problems } = await takeFiles(house, organ, within ? given : { ...given, files: [] }, purposes);
  const typed: Typed = Object.fromEntries(
    fields.flatMap(({ key }) => {
      const text = given.values.get(`${act}.${key}`)?.[0];
      return text ? [[`${act}.${key}`, text]] : [];
    }),
  );
  const refuse = (status: 409 | 422 | 429 | 500, said: string, wrong: readonly Problem[] = []): Promise<Response> => {
    const tokens = files.map((file) => fileToken(house, organ, file));
    return showProgress(c, { done: null, refused: { act, said, problems: wrong }, typed, files, tokens }, status);
  };
  if (!within) return refuse(429, tooOften);
  const id = caseOf(c, given);
  if (!id) return refuse(422, '页面打开的时候是另一件申请，或者查询已经退出，这一步没有办。请核对编号再提交。');
  if (problems.length > 0)
    return refuse(
      422,
      '有附件没有收下：',
      problems.map((message) => ({ field: 'file', message })),
    );
  const read = commandsOf(act, typed, files, dayInChina(house.now()));
  if ('problem' in read) return refuse(422, read.problem.message, [read.problem]);
  try {
    const done = await actForApplicant(
      house,
      organ,
      id,
      read.commands,
      await filesGiven(c.get('server'), 'add_files', { files }),
    );
    if (!done.ok) {
      const own = (done.refusal.problems ?? []).filter(({ field }) => fields.some(({ key }) => key === field));
      return refuse(done.refusal.code === 'invalid' ? 422 : 409, done.refusal.sentence, own);
    }
  } catch (error) {
    logger().error({ err: error }, 'an act of an applicant was not carried out');
    return refuse(500, '服务器出了差错，这一步没有办。填写的内容都还在，请过一会儿再试。');
  }
  return showProgress(c, { ...nothingDone, done: `“${title}”已办好，已经登记。` });
}

type Read = { commands: CaseCommand[] } | { problem: Problem };

function commandsOf(act: ApplicantAct, typed: Typed, files: readonly KeptFile[], today: string): Read {
  const text = (field: string): string => (typed[`${act}.${field}`] ?? '').trim();
  const add: CaseCommand[] = files.length > 0 ? [{ act: 'add_files', input: { files } }] : [];
  switch (act) {
    case 'receive_clarification':
      return {
        commands: [
          ...add,
          {
            act,
            input: { received_on: today, content: text('content'), late_reason: text('late_reason') || null },
          },
        ],
      };
    case 'add_files':
      return add.length > 0 ? { commands: add } : { problem: { field: 'file', message: '请先选择文件。' } };
    case 'withdraw': {
      if (text('sure') !== 'yes')
        return { problem: { field: 'sure', message: '没有撤回。要撤回的，请选“确定撤回”再提交。' } };
      const statement = `申请人在网上撤回。${text('reason')}`;
      return { commands: [{ act, input: { on: today, way: 'written', statement } }] };
    }
  }
}
