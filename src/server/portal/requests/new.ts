import type { Context } from 'hono';
import { invalid, type Problem } from '../../../domain/refusal.ts';
import type { CaseKind } from '../../../domain/request/case/terms.ts';
import { logger } from '../../../log.ts';
import { loadCase } from '../../../store/request/case-act.ts';
import { submitCase } from '../../../store/request/portal-act.ts';
import { likelyPublications } from '../../../store/request/similar.ts';
import { addressOf } from '../../address.ts';
import { filesGiven } from '../../case-files.ts';
import type { Env } from '../../context.ts';
import { type Given, mostOfForm, mostOfText, readForm } from './body.ts';
import { asTyped, countOthers, inputOf, problemsOf, type Typed } from './check.ts';
import { filePurposesOf, mostOthers, otherFields } from './fields.ts';
import { type FormState, formOf, formPage, instantInWords } from './form.tsx';
import { type KeptFile, takeFiles } from './given-files.ts';
import { closedPage, foundPage } from './notes.tsx';
import { receiptResponse } from './receipt.tsx';
import { takesOnline } from './request-page.tsx';
import { signed, unsigned } from './signing.ts';
import { forgetTyped, keepTyped, keptTyped } from './visitor.ts';

/** The sentence for one who comes too often; the page keeps what they typed. */
export const tooOften = '提交得太频繁了，请过一分钟再试。填写的内容都还在；新选的附件没有收下，请再选一次。';

const idPurpose = (c: Context<Env>, kind: CaseKind): string => `form ${c.get('organ').organ_id} ${kind}`;

function freshForm(c: Context<Env>, kind: CaseKind): FormState {
  const { house } = c.get('server');
  return {
    kind,
    token: signed(house.key, idPurpose(c, kind), house.newId()),
    typed: { side: 'natural' },
    files: [],
    problems: [],
    refused: null,
    notice: null,
    likely: null,
    looked: false,
    asksAgain: false,
  };
}

const page = (
  c: Context<Env>,
  state: FormState,
  status: 200 | 409 | 422 | 429 | 500 = 200,
): Response | Promise<Response> => c.html(formPage(c.get('server').house, c.get('organ'), state), status);

/** The form, filled in with what this browser kept. */
export async function showForm(c: Context<Env>, kind: CaseKind): Promise<Response> {
  if (!takesOnline(c.get('organ'))) return c.html(closedPage(c.get('organ')));
  const fresh = freshForm(c, kind);
  const kept = await keptTyped(c, kind);
  if (!kept) return page(c, fresh);
  const { typed, files } = JSON.parse(kept.content) as Pick<FormState, 'typed' | 'files'>;
  return page(c, { ...fresh, typed, files, notice: `已取出 ${instantInWords(kept.saved_at)} 暂存的内容。` });
}

/** What was done with the form: found, saved, one more applicant, cleared, or handed in. */
export async function takeForm(c: Context<Env>, kind: CaseKind): Promise<Response> {
  const { house, limiter } = c.get('server');
  const organ = c.get('organ');
  if (!takesOnline(organ)) return c.html(closedPage(organ), 409);
  const within = await limiter('submit', addressOf(c));
  const given = await readForm(c, within ? mostOfForm : mostOfText);
  const { files, problems } = await takeFiles(
    house,
    organ,
    within ? given : { ...given, files: [] },
    filePurposesOf(formOf(kind)),
  );
  const typed = typedOf(given, kind);
  const fresh = freshForm(c, kind);
  const id = unsigned(house.key, idPurpose(c, kind), given.values.get('id')?.[0] ?? '');
  const form: FormState = {
    ...fresh,
    token: id ? given.values.get('id')![0]! : fresh.token,
    typed,
    files,
    looked: given.values.has('looked'),
  };
  const refuse = async (status: 409 | 422 | 429 | 500, refused: string, wrong: readonly Problem[] = []) => {
    await keepTyped(c, kind, contentOf(typed, files));
    return page(c, { ...form, refused, problems: wrong }, status);
  };
  if (!within) return refuse(429, tooOften);

  const fileProblems = problems.map((message) => ({ field: 'part-files', message }));
  switch (given.values.get('step')?.[0]) {
    case 'clear':
      await forgetTyped(c, kind);
      return page(c, { ...fresh, notice: '填写和暂存的内容都已清除。' });
    case 'found':
      await forgetTyped(c, kind);
      return c.html(foundPage(organ));
    case 'add':
      return page(c, { ...form, typed: { ...typed, others: String(Math.min(mostOthers, countOthers(typed) + 1)) } });
    case 'find':
      return page(c, {
        ...form,
        likely: await likelyPublications(house.db, organ.organ_id, typed.find || typed.wanted || ''),
      });
    case 'save': {
      const saved = await keepTyped(c, kind, contentOf(typed, files));
      if (fileProblems.length > 0) return refuse(422, '其余的已经暂存，这些附件没有收下：', fileProblems);
      const notice = saved
        ? `已于 ${instantInWords(house.now())} 暂存。30 天内用这个浏览器再打开本页，会自动填好。`
        : '内容太长，没有暂存；填写的都还在页面上。';
      return page(c, { ...form, notice });
    }
  }

  const wrong = [...problemsOf(kind, typed), ...fileProblems];
  if (wrong.length > 0) return refuse(422, `有 ${wrong.length} 处要改，填写的内容都还在：`, wrong);
  if (!id) return refuse(422, '这一页放得太久或者不完整，请核对以后再按一次“提交”。');
  if (await loadCase(house.db, organ.organ_id, id)) return receiptResponse(c, id);
  if (kind === 'request' && !form.looked) {
    const likely = await likelyPublications(house.db, organ.organ_id, [typed.wanted, typed.doc_no].join(' '));
    if (likely.length > 0) {
      await keepTyped(c, kind, contentOf(typed, files));
      return page(c, { ...form, likely, looked: true, asksAgain: true });
    }
  }
  return submit(c, kind, id, typed, files, refuse);
}

async function submit(
  c: Context<Env>,
  kind: CaseKind,
  id: string,
  typed: Typed,
  files: readonly KeptFile[],
  refuse: (status: 409 | 422 | 500, refused: string, wrong?: readonly Problem[]) => Promise<Response>,
): Promise<Response> {
  const { house } = c.get('server');
  const organ = c.get('organ');
  const input = inputOf(kind, typed, files);
  try {
    const done = await submitCase(house, organ, id, kind, input, await filesGiven(c.get('server'), 'register', input));
    // The same form twice, at the same time: one request, and both see its receipt.
    if (!done.ok && done.refusal.code !== 'duplicate') {
      const wrong = asTyped(done.refusal.problems ?? [], typed);
      return refuse(422, wrong.length > 0 ? invalid([...wrong]).sentence : done.refusal.sentence, wrong);
    }
  } catch (error) {
    logger().error({ err: error }, 'a request was not registered');
    return refuse(
      500,
      '服务器出了差错，申请没有登记。填写的内容都还在，请过一会儿再提交；仍然不行，请打页面底部的电话。',
    );
  }
  await forgetTyped(c, kind);
  return receiptResponse(c, id);
}

/** The fields of the form and no others. */
function typedOf({ values }: Given, kind: CaseKind): Typed {
  const others = countOthers({ others: values.get('others')?.[0] ?? '' });
  const keys = [
    'find',
    ...formOf(kind).flatMap(({ fields }) => fields.filter(({ files }) => !files).map(({ key }) => key)),
    ...Array.from({ length: others }, (_, i) => otherFields.map(({ key }) => `other.${i}.${key}`)).flat(),
  ];
  return {
    others: String(others),
    ...Object.fromEntries(keys.flatMap((key) => (values.get(key)?.[0] ? [[key, values.get(key)![0]!]] : []))),
  };
}

const contentOf = (typed: Typed, files: readonly KeptFile[]): string => JSON.stringify({ typed, files });
