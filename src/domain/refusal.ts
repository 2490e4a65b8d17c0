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

/** The refusal for input with problems; the sentence says how many, the problems say where. */
export function invalid(problems: Problem[]): Refusal {
  return {
    code: 'invalid',
    sentence:
      problems.length === 1
        ? problems[0]!.message
        : `有 ${problems.length} 处需要更正，什么都没有写入；填写的内容都还在。`,
    problems,
  };
}
