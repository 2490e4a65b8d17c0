import { evidence, evidenceOfKind } from '../../../law/outcomes/evidence.ts';
import { replyKinds } from '../../../law/outcomes/reply-kinds.ts';
import { type GuideQuestion, guide } from '../../../law/request/guide.ts';
import { rowName } from '../report/cells.ts';
import type { RequestRowKey } from '../report/tables.ts';

/** Where the guided path ends: the kind of reply, what it rests on, what must stand in the file, and how it counts. */
export interface GuideEnd {
  kind: string;
  label: string;
  articles: readonly string[];
  evidence: readonly { key: string; label: string; article: string }[];
  /** The row of table 三. */
  row: string;
  rowLabel: string;
}

/** What the guide says after some answers: the next question, the end, or null where an answer fits no question. */
export type GuideStep = { question: GuideQuestion } | { end: GuideEnd } | null;

const questionOf = (key: string): GuideQuestion => guide.find((question) => question.key === key)!;

/** Follows answers, each the index of one, from the first question on. What lies behind an end is left alone. */
export function guideAfter(answers: readonly number[]): GuideStep {
  let question = guide[0]!;
  for (const index of answers) {
    const answer = question.answers[index];
    if (!answer) return null;
    if ('ends' in answer) return { end: guideEnd(answer.ends) };
    question = questionOf(answer.next);
  }
  return { question };
}

/** What a kind of reply needs and how it counts. */
export function guideEnd(kind: string): GuideEnd {
  const { label, basis, row } = replyKinds.find(({ key }) => key === kind)!;
  return {
    kind,
    label,
    articles: basis.map((article) => (article.startsWith('第') ? `《政府信息公开条例》${article}` : article)),
    evidence: evidence.filter(({ key }) => evidenceOfKind[kind]!.includes(key)),
    row,
    rowLabel: rowName(row as RequestRowKey),
  };
}
