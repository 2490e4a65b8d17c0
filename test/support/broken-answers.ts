/** Where an answer of the API was not as its route declares it, in sentences; kept apart, for every test file looks. */
const broken = new Set<string>();

export const breaks = (sentence: string): void => void broken.add(sentence);

/** What was broken since it was asked last. */
export function brokenAnswers(): string[] {
  const all = [...broken];
  broken.clear();
  return all;
}
