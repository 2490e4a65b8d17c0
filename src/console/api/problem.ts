import type { ProblemDocument } from '../../contract/answer.ts';
import type { Problem } from '../../domain/refusal.ts';

/** Why the API did not do what was asked: a sentence for the person, and what is wrong beside which field. */
export class Refused extends Error {
  /** A code of the API's refusals; `network` when no answer came, `server` when the answer was no sentence. */
  readonly code: string;
  readonly problems: Problem[];

  constructor(code: string, sentence: string, problems: Problem[] = []) {
    super(sentence);
    this.code = code;
    this.problems = problems;
  }
}

export const noConnection = (): Refused =>
  new Refused(
    'network',
    '没有连上服务器，可能是网络断了，或者明册正在重新启动。您填写的内容都还在页面上，请稍后再试。',
  );

/** Reads a refusal from an answer; an answer that is no problem document still gives a sentence. */
export async function refusedBy(response: Response): Promise<Refused> {
  const body = (await response.json().catch(() => null)) as Partial<ProblemDocument> | null;
  if (body?.title) return new Refused(body.code ?? 'server', body.title, body.problems ?? []);
  return new Refused(
    'server',
    `服务器出了问题（${response.status}），没有做成。您填写的内容都还在页面上，请稍后再试；还不行就告诉管理员。`,
  );
}

/** The sentence of whatever was thrown. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Refused ? error.message : '页面出了问题，没有做成。您填写的内容都还在，请刷新后再试。';
