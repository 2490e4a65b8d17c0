import { describe, expect, it } from 'vitest';
import { replyKinds } from '../../../law/outcomes/reply-kinds.ts';
import { guide } from '../../../law/request/guide.ts';
import { type GuideEnd, guideAfter } from './guide.ts';

/** Every path through the guide, by the answers that make it. */
function* paths(answers: number[] = []): Generator<{ answers: number[]; end: GuideEnd }> {
  const step = guideAfter(answers);
  if (step === null) throw new Error(`${answers} leads nowhere`);
  if ('end' in step) yield { answers, end: step.end };
  else for (const index of step.question.answers.keys()) yield* paths([...answers, index]);
}

const all = [...paths()];

describe('the guided path', () => {
  it('ends whatever is answered, asking nothing twice', () => {
    expect(all.length).toBeGreaterThan(100);
    for (const { answers } of all) expect(answers.length).toBeLessThanOrEqual(guide.length);
  });

  it('reaches every kind of reply, and asks every question', () => {
    expect(new Set(all.map(({ end }) => end.kind))).toEqual(new Set(replyKinds.map(({ key }) => key)));
    const leads = guide.flatMap(({ answers }) => answers.flatMap((answer) => ('next' in answer ? answer.next : [])));
    expect(new Set([guide[0]!.key, ...leads])).toEqual(new Set(guide.map(({ key }) => key)));
  });

  it('says at every end what must stand in the file and in which row it counts', () => {
    for (const { kind, evidence, row, rowLabel } of all.map(({ end }) => end)) {
      expect(evidence.length, kind).toBeGreaterThan(0);
      expect(row).toMatch(/^results\./);
      expect(rowLabel).not.toBe('');
      const { discloses } = replyKinds.find(({ key }) => key === kind)!;
      expect(evidence.some(({ key }) => key === 'secrecy_review')).toBe(discloses);
    }
  });

  it('knows no answer that is none', () => {
    expect(guideAfter([7])).toBeNull();
    expect(guideAfter([])).toEqual({ question: guide[0] });
  });
});
