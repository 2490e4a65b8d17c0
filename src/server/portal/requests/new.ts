import type { Context } from 'hono';
import { invalid, type Problem, type Refusal } from '../../../domain/refusal.ts';
import type { CaseKind } from '../../../domain/request/case/terms.ts';
import { logger } from '../../../log.ts';
import { likelyPublications } from '../../../store/register/titles.ts';
import { loadCase } from '../../../store/request/case-act.ts';
import { refusalOfForm, submitCase } from '../../../store/request/portal-act.ts';
import { addressOf } from '../../address.ts';
import { namedNow } from '../../case-files.ts';
import type { Env } from '../../context.ts';
import type { Given } from './body.ts';
import { asTyped, countOthers, inputOf, problemsOf, type Typed } from './check.ts';
import { filePurposesOf, mostOthers, otherFields } from './fields.ts';
import { type FormState, formOf, formPage, instantInWords } from './form.tsx';
import {
  type ChosenFiles,
  chosenFiles,
  filesOfForm,
  type KeptFile,
  keepFiles,
  namesOf,
  rememberedFiles,
  storeFiles,
} from './given-files.ts';
import { closedPage, foundPage } from './notes.tsx';
import { receiptResponse } from './receipt.tsx';
import { takesOnline } from './request-page.tsx';
import { signed, unsigned } from './signing.ts';
import type { GiveBack, Taken } from './taking.ts';
import { forgetTyped, keepTyped, keptTyped } from './visitor.ts';

/** The sentence for one who comes too often; the page keeps what they typed. */
export const tooOften = '提交得太频繁了，请过一分钟再试。填写的内容都还在；新选的附件没有收下，请再选一次。';

const idPurpose = (c: Context<Env>, kind: CaseKind): string => `form ${c.get('organ').organ_id} ${kind}`;

const blankForm = (kind: CaseKind, token: string): FormState => ({
  kind,
  token,
  typed: { side: 'natural' },
  files: [],
  problems: [],
  refused: null,
  notice: null,
  likely: null,
  looked: false,
  asksAgain: false,
});

function freshForm(c: Context<Env>, kind: CaseKind): FormState {
  const { house } = c.get('server');
  return blankForm(kind, signed(house.key, idPurpose(c, kind), house.newId()));
}

const page = (c: Context<Env>, state: FormState, status: 200 | 409 | 422 | 429 = 200): Response | Promise<Response> =>
  c.html(formPage(c.get('server').house, c.get('organ'), state), status);

/** The form, filled in with what this browser kept. */
export async function showForm(c: Context<Env>, kind: CaseKind): Promise<Response> {
  if (!takesOnline(c.get('organ'))) return c.html(closedPage(c.get('organ')));
  const fresh = freshForm(c, kind);
  const kept = await keptTyped(c, kind);
  if (!kept) return page(c, fresh);
  const { typed, files } = JSON.parse(kept.content) as Pick<FormState, 'typed' | 'files'>;
  return page(c, { ...fresh, typed, files, notice: `已取出 ${instantInWords(kept.saved_at)} 暂存的内容。` });
}

/** A form as it was typed, whatever went wrong. */
export const formGivenBack =
  (kind: CaseKind) =>
  (c: Context<Env>): GiveBack =>
  (organ, given, said) => {
    const { house } = c.get('server');
    const files = rememberedFiles(house, organ, given);
    return formPage(house, organ, {
      ...blankForm(kind, given.values.get('id')?.[0] ?? ''),
      typed: typedOf(given, kind),
      files,
      refused: said,
      looked: given.values.has('looked'),
    });
  };

/** What was done with the form: found, saved, one more applicant, cleared, or handed in. */
export async function takeForm(c: Context<Env>, kind: CaseKind, taken: Taken): Promise<Response> {
  const { given, within } = taken;
  const { house } = c.get('server');
  const organ = c.get('organ');
  if (!takesOnline(organ)) return c.html(closedPage(organ), 409);
  const chosen = await chosenFiles(house, organ, given, filePurposesOf(formOf(kind)));
  const typed = typedOf(given, kind);
  const fresh = freshForm(c, kind);
  const id = unsigned(house.key, idPurpose(c, kind), given.values.get('id')?.[0] ?? '');
  const form: FormState = {
    ...fresh,
    token: id ? given.values.get('id')![0]! : fresh.token,
    typed,
    files: chosen.kept,
    looked: given.values.has('looked'),
  };
  /** Keeps what is not handed in: the text for this browser, and the files of a page that is ours. */
  const keep = async () => {
    const { files, problems } = id
      ? await keepFiles(house, organ, addressOf(c), chosen)
      : { files: chosen.kept, problems: chosen.fresh.map(({ name }) => `“${name}”没有收下，请再选一次。`) };
    const saved = await keepTyped(c, kind, contentOf(typed, files));
    return { saved, files, problems: [...chosen.problems, ...problems].map(ofFiles) };
  };
  const refuse = async (status: 409 | 422 | 429, refused: string, wrong: readonly Problem[] = []) => {
    const { files, problems } = await keep();
    return page(c, { ...form, files, refused, problems: [...wrong, ...problems] }, status);
  };
  const show = async (state: Partial<FormState>) => {
    const { files, problems } = await keep();
    const refused = problems.length > 0 ? '这些附件没有收下：' : null;
    return page(c, { ...form, files, problems, refused, ...state });
  };
  if (!within) return refuse(429, tooOften);

  switch (given.values.get('step')?.[0]) {
    case 'clear':
      await forgetTyped(c, kind);
      return page(c, { ...fresh, notice: '填写和暂存的内容都已清除。' });
    case 'found':
      await forgetTyped(c, kind);
      return c.html(foundPage(organ));
    case 'add':
      return show({ typed: { ...typed, others: String(Math.min(mostOthers, countOthers(typed) + 1)) } });
    case 'find':
      return show({ likely: await likelyPublications(house.db, organ.organ_id, typed.find || typed.wanted || '') });
    case 'save': {
      const { saved, files, problems } = await keep();
      if (problems.length > 0)
        return page(c, { ...form, files, refused: '其余的已经暂存，这些附件没有收下：', problems }, 422);
      const notice = saved
        ? `已于 ${instantInWords(house.now())} 暂存。30 天内用这个浏览器再打开本页，会自动填好。`
        : '没有暂存：内容太长，或者今天暂存的太多。填写的都还在页面上。';
      return page(c, { ...form, files, notice });
    }
  }

  const wrong = problemsOf(kind, typed);
  const count = wrong.length + chosen.problems.length;
  if (count > 0) return refuse(422, `有 ${count} 处要改，填写的内容都还在：`, wrong);
  if (!id) return refuse(422, '这一页放得太久或者不完整，请核对以后再按一次“提交”。');
  if (await loadCase(house.db, organ.organ_id, id)) return receiptResponse(c, id);
  if (kind === 'request' && !form.looked) {
    const likely = await likelyPublications(house.db, organ.organ_id, [typed.wanted, typed.doc_no].join(' '));
    if (likely.length > 0) return show({ likely, looked: true, asksAgain: true });
  }
  const refusal = await submit(c, kind, id, typed, chosen);
  if (refusal) {
    const theirs = asTyped(refusal.problems ?? [], typed);
    return refuse(422, theirs.length > 0 ? invalid([...theirs]).sentence : refusal.sentence, theirs);
  }
  taken.written = '请不要关闭这一页，过一会儿再按一次按钮，就能看到回执和查询码；同一张表不会登记两次。';
  await tidyUp(c, kind);
  return receiptResponse(c, id);
}

const ofFiles = (message: string): Problem => ({ field: 'part-files', message });

/** Registers a form; what the act would refuse is told before any file of it is stored. */
async function submit(
  c: Context<Env>,
  kind: CaseKind,
  id: string,
  typed: Typed,
  chosen: ChosenFiles,
): Promise<Refusal | null> {
  const { house } = c.get('server');
  const organ = c.get('organ');
  const input = inputOf(kind, typed, namesOf(chosen));
  const files = await filesOfForm(house, chosen);
  const refusal = await refusalOfForm(house, organ, id, kind, input, files);
  if (refusal && refusal.code !== 'duplicate') return refusal;
  await storeFiles(house, chosen);
  const done = await submitCase(house, organ, id, kind, input, files);
  // The same form twice, at the same time: one request, and both see its receipt.
  if (!done.ok && done.refusal.code !== 'duplicate') return done.refusal;
  await namedNow(house, organ, files);
  return null;
}

/** The request is registered: that its draft could not be forgotten is no reason to say otherwise. */
const tidyUp = (c: Context<Env>, kind: CaseKind): Promise<void> =>
  forgetTyped(c, kind).catch((error) => logger().warn({ err: error }, 'the draft of a request was not forgotten'));

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
