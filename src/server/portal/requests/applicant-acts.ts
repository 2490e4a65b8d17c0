import type { Context } from 'hono';
import { dayInChina } from '../../../domain/calendar/day.ts';
import type { Problem, Refusal } from '../../../domain/refusal.ts';
import type { CaseCommand } from '../../../store/request/case-act.ts';
import { actForApplicant, openReply, refusalOfAct } from '../../../store/request/portal-act.ts';
import { type ApplicantAct, portalCase } from '../../../store/request/portal-case.ts';
import { addressOf } from '../../address.ts';
import { namedNow } from '../../case-files.ts';
import type { Env } from '../../context.ts';
import { organPath } from '../page.tsx';
import { type ActState, actAgainPage, actForms, nothingDone, replyAgainPage } from './act-forms.tsx';
import type { Given } from './body.ts';
import type { Typed } from './check.ts';
import {
  type ChosenFiles,
  chosenFiles,
  filesOfForm,
  fileToken,
  type KeptFile,
  keepFiles,
  namesOf,
  rememberedFiles,
  storeFiles,
} from './given-files.ts';
import { tooOften } from './new.ts';
import { progressPage } from './progress.tsx';
import { queryPage } from './query.tsx';
import { signed, unsigned } from './signing.ts';
import type { GiveBack, Taken } from './taking.ts';
import { openedCase } from './visitor.ts';

const purpose = (c: Context<Env>): string => `page ${c.get('organ').organ_id}`;
const ended = '查询已经退出或者过了一小时，请再输一次查询码。';

/** The page of the case that this browser has open. */
export async function showProgress(
  c: Context<Env>,
  acts: ActState = nothingDone,
  status: 200 | 409 | 422 | 429 = 200,
): Promise<Response> {
  const { house } = c.get('server');
  const organ = c.get('organ');
  const id = await openedCase(c);
  const found = id && (await portalCase(house, house.db, organ, id));
  if (!found)
    return c.html(queryPage(organ, {}, c.req.method === 'GET' ? null : ended), c.req.method === 'GET' ? 200 : 422);
  return c.html(progressPage(organ, found, signed(house.key, purpose(c), found.id), acts), status);
}

/** The case that the page shows, if it is the one that is open: another tab may have opened another. */
async function caseOf(c: Context<Env>, { values }: Given): Promise<string | null> {
  const id = unsigned(c.get('server').house.key, purpose(c), values.get('case')?.[0] ?? '');
  return id !== null && id === (await openedCase(c)) ? id : null;
}

/** Opens the reply: it is served by that, once. */
export async function takeReply(c: Context<Env>, { given, within }: Taken): Promise<Response> {
  const { house } = c.get('server');
  if (!within) return showProgress(c, { ...nothingDone, done: '点得太频繁了，请过一分钟再试。' }, 429);
  const id = await caseOf(c, given);
  const found = id === null ? null : await portalCase(house, house.db, c.get('organ'), id);
  // A second opening finds it served, and shows it.
  if (found?.replyWaits) {
    const opened = await openReply(house, c.get('organ'), found.id);
    if (!opened.ok && opened.refusal.code !== 'stale' && opened.refusal.code !== 'illegal')
      return showProgress(c, { ...nothingDone, done: opened.refusal.sentence }, 409);
  }
  return c.redirect(`${organPath(c.get('organ'))}/requests/progress`, 303);
}

/** The opening of a reply to be tried again, whatever went wrong. */
export const replyGivenBack = (): GiveBack => (organ, given, said) =>
  replyAgainPage(organ, given.values.get('case')?.[0] ?? '', said);

const filePurposes = (act: ApplicantAct) =>
  Object.fromEntries(actForms[act].fields.flatMap(({ key, files }) => (files ? [[`${act}.${key}`, files]] : [])));

const typedOf = (act: ApplicantAct, { values }: Given): Typed =>
  Object.fromEntries(
    actForms[act].fields.flatMap(({ key }) => {
      const text = values.get(`${act}.${key}`)?.[0];
      return text ? [[`${act}.${key}`, text]] : [];
    }),
  );

/** What an applicant typed into the form of an act, whatever went wrong. */
export const actGivenBack =
  (act: ApplicantAct) =>
  (c: Context<Env>): GiveBack =>
  (organ, given, said) => {
    const { house } = c.get('server');
    const files = rememberedFiles(house, organ, given);
    const tokens = files.map((file) => fileToken(house, organ, file));
    const acts = { done: null, refused: { act, said, problems: [] }, typed: typedOf(act, given), files, tokens };
    return actAgainPage(organ, act, given.values.get('case')?.[0] ?? '', acts);
  };

/** What the applicant does: clarifies, hands in more, withdraws. */
export async function takeAct(c: Context<Env>, act: ApplicantAct, taken: Taken): Promise<Response> {
  const { given, within } = taken;
  const { house } = c.get('server');
  const organ = c.get('organ');
  const { fields, title } = actForms[act];
  const chosen = await chosenFiles(house, organ, given, filePurposes(act));
  const typed = typedOf(act, given);
  const id = await caseOf(c, given);
  const refuse = async (status: 409 | 422 | 429, said: string, wrong: readonly Problem[] = []): Promise<Response> => {
    // Files of a case that is not open here are not kept.
    const { files, problems } = id
      ? await keepFiles(house, organ, addressOf(c), chosen)
      : { files: chosen.kept, problems: chosen.fresh.map(({ name }) => `“${name}”没有收下，请再选一次。`) };
    const tokens = files.map((file) => fileToken(house, organ, file));
    const all = [...wrong, ...[...chosen.problems, ...problems].map((message) => ({ field: 'file', message }))];
    return showProgress(c, { done: null, refused: { act, said, problems: all }, typed, files, tokens }, status);
  };
  if (!within) return refuse(429, tooOften);
  if (!id) return refuse(422, '页面打开的时候是另一件申请，或者查询已经退出，这一步没有办。请核对编号再提交。');
  if (chosen.problems.length > 0) return refuse(422, '有附件没有收下：');
  const read = commandsOf(act, typed, namesOf(chosen), dayInChina(house.now()));
  if ('problem' in read) return refuse(422, read.problem.message, [read.problem]);
  const refusal = await carryOut(c, id, read.commands, chosen);
  if (refusal) {
    const own = (refusal.problems ?? []).filter(({ field }) => fields.some(({ key }) => key === field));
    return refuse(refusal.code === 'invalid' ? 422 : 409, refusal.sentence, own);
  }
  taken.written = '不用再交一次，过一会儿查询进度就能看到。';
  return showProgress(c, { ...nothingDone, done: `“${title}”已办好，已经登记。` });
}

/** Carries acts out; what would be refused is told before any file is stored. */
async function carryOut(
  c: Context<Env>,
  id: string,
  commands: readonly CaseCommand[],
  chosen: ChosenFiles,
): Promise<Refusal | null> {
  const { house } = c.get('server');
  const organ = c.get('organ');
  const files = await filesOfForm(house, chosen);
  for (const command of commands) {
    const refusal = await refusalOfAct(house, organ, id, command, files);
    if (refusal) return refusal;
  }
  await storeFiles(house, chosen);
  const done = await actForApplicant(house, organ, id, commands, files);
  if (!done.ok) return done.refusal;
  await namedNow(house, organ, files);
  return null;
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
