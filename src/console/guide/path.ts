import type { GuideQuestion } from '../../../law/request/guide.ts';
import { type GuideStep, guideAfter } from '../../domain/request/guide.ts';

/** The path as the address holds it: `0,1,2`, an answer a number. Null where it fits no path. */
export function answersOf(text: string | null): number[] | null {
  if (!text) return [];
  if (!/^\d(,\d)*$/.test(text)) return null;
  const answers = text.split(',').map(Number);
  // An answer behind the end of a path belongs to no question.
  const before = guideAfter(answers.slice(0, -1));
  return before && 'question' in before && guideAfter(answers) ? answers : null;
}

/** The questions that were answered, each with the answer given, and where the path stands now. */
export function stepsOf(answers: readonly number[]): {
  answered: { question: GuideQuestion; answer: string }[];
  now: Exclude<GuideStep, null>;
} {
  const answered = answers.map((answer, i) => {
    const { question } = guideAfter(answers.slice(0, i)) as { question: GuideQuestion };
    return { question, answer: question.answers[answer]!.label };
  });
  return { answered, now: guideAfter(answers)! };
}
