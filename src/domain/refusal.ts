import type { z } from 'zod';

/** One thing that is wrong with what was sent, beside the field that it concerns (null: the whole). */
export interface Problem {
  field: string | null;
  message: string;
}

/** An act that is not carried out: a code, a sentence for the person, the article where the law forbids it. */
export interface Refusal {
  code:
    | 'invalid'
    | 'forbidden'
    | 'not_found'
    | 'duplicate'
    | 'stale'
    | 'illegal'
    | 'unauthenticated'
    | 'too_many'
    | 'too_large'
    | 'too_slow'
    | 'away';
  sentence: string;
  article?: string;
  problems?: Problem[];
}

export type Decision<E> = { events: E[] } | { refusal: Refusal };

/** A schema's own words, where its field has none for a person, stand in a sentence. */
const inWords = (problem: Problem): Problem =>
  /\p{Script=Han}/u.test(problem.message)
    ? problem
    : { ...problem, message: `这一项填得不对（${problem.message}），请核对以后重新填写。` };

/** What a schema found wrong, in the house's form: each beside the field that it concerns, by its path. */
export const problemsOf = ({ issues }: z.core.$ZodError): Problem[] =>
  issues.map(({ path, message }) => ({ field: path.map(String).join('.') || null, message }));

/** The refusal for input with problems; the sentence says how many, the problems say where. */
export function invalid(given: Problem[]): Refusal {
  const problems = given.map(inWords);
  return {
    code: 'invalid',
    sentence:
      problems.length === 1
        ? problems[0]!.message
        : `有 ${problems.length} 处需要更正，什么都没有写入；填写的内容都还在。`,
    problems,
  };
}
