import type { Block, Letter } from '../../../law/letters/letter.ts';
import { periods } from '../../../law/statutes/periods.ts';
import type { Day } from '../calendar/day.ts';
import type { Problem } from '../refusal.ts';
import { citationProblem, citationsIn } from './citations.ts';
import { valuesIn } from './placeholders.ts';

/** An organ's own texts in place of those of a document, by the key of the block. */
export type OwnWording = Readonly<Record<string, string>>;

type Worded = Extract<Block, { key: string }>;
const isWorded = (block: Block): block is Worded => 'key' in block;

/** The document with an organ's own wording. */
export const withWording = (letter: Letter, own: OwnWording): Letter => ({
  ...letter,
  blocks: letter.blocks.map((block) =>
    isWorded(block) && own[block.key] !== undefined ? { ...block, text: own[block.key]! } : block,
  ),
});

/**
 * What is wrong with an organ's own wording on a day, beside the block that it stands in: a block or a field that the
 * document does not have, a required field or an article that went missing, an article that is not there.
 */
export function wordingProblems(letter: Letter, own: OwnWording, on: Day): Problem[] {
  const problems: Problem[] = [];
  const worded = letter.blocks.filter(isWorded);
  for (const [key, text] of Object.entries(own)) {
    const block = worded.find((one) => one.key === key);
    if (!block) {
      problems.push({ field: key, message: `这份文书没有“${key}”这一段；救济告知和表格不能改写。` });
      continue;
    }
    const about = (message: string) => problems.push({ field: key, message });
    if (text.trim() === '') about('这一段是空的。要去掉选填的内容，请放在[[ ]]里，不要删去整段。');
    if (hasLooseBrackets(text)) about('花括号或者方括号没有成对，请照原来的写法：{栏目}、[[选印的字]]。');
    for (const problem of fieldProblems(letter, block, text)) about(problem);
    for (const citation of citationsIn(text)) {
      const problem = citationProblem(citation, on);
      if (problem) about(problem);
    }
    const citedNow = citationsIn(text).map(({ law, article }) => law + article);
    for (const { law, article } of citationsIn(block.text))
      if (!citedNow.includes(law + article)) about(`这一段要引用《${law}》${article}。`);
  }
  return problems;
}

const hasLooseBrackets = (text: string): boolean =>
  /[{}]|\[\[|\]\]/.test(text.replace(/\[\[([\s\S]*?)\]\]/g, '$1').replace(/\{[a-zA-Z]+(?::[a-zA-Z]+)?\}/g, ''));

/** Fields of the letter as the text uses them, compared with those of the text that it replaces. */
function fieldProblems(letter: Letter, block: Worded, text: string): string[] {
  const listed = block.kind === 'each' ? letter.fields.find(({ key }) => key === block.of) : undefined;
  const fields = [
    ...(listed?.kind === 'list' ? listed.of : []),
    ...letter.fields.filter(({ kind }) => kind !== 'list'),
  ];
  const builtIn = ['organ', 'word', 'docNo', ...(block.kind === 'each' ? ['n'] : [])];
  const used = valuesIn(text);
  const unknown = used.filter(({ key, as }) =>
    key === 'period' ? !(as && as in periods) : !builtIn.includes(key) && !fields.some((field) => field.key === key),
  );
  const bare = used.filter(
    ({ key, optional }) =>
      !optional &&
      key !== ('when' in block ? block.when : undefined) &&
      fields.some((field) => field.key === key && !field.required),
  );
  const missing = valuesIn(block.text).filter(
    ({ key }) => fields.some((field) => field.key === key && field.required) && !used.some((one) => one.key === key),
  );
  const labelOf = (key: string) => fields.find((field) => field.key === key)!.label;
  return [
    ...new Set([
      ...unknown.map(({ key, as }) => `这份文书没有“{${as ? `${key}:${as}` : key}}”这一栏。`),
      ...bare.map(({ key }) => `“${labelOf(key)}”是选填的，请连同前后的字放在[[ ]]里。`),
      ...missing.map(({ key }) => `这一段要用到“${labelOf(key)}”（{${key}}）。`),
    ]),
  ];
}
