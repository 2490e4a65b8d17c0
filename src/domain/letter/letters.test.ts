import { describe, expect, it } from 'vitest';
import { letters } from '../../../law/letters/index.ts';
import type { Block, Letter } from '../../../law/letters/letter.ts';
import { replyKinds } from '../../../law/outcomes/reply-kinds.ts';
import { remedyParagraphs } from '../../../law/remedies/paragraphs.ts';
import { statutes } from '../../../law/statutes/articles.ts';
import { regulation } from '../../../law/statutes/cited-articles.ts';
import { periods } from '../../../law/statutes/periods.ts';
import { chineseNumber, citationProblem, citationsIn } from './citations.ts';
import { isValidOn, letterFor } from './letter-for.ts';
import { valuesIn } from './placeholders.ts';

const blocksOf = (letter: Letter): readonly Block[] => [...letter.blocks, ...(letter.slip?.blocks ?? [])];

/** Every text of a letter, with the list whose fields it may use and whether it stands in a table. */
const textsOf = (letter: Letter) =>
  blocksOf(letter).flatMap((block) => {
    switch (block.kind) {
      case 'remedy':
        return [];
      case 'table':
        return block.rows.flatMap((row) =>
          row.cells.map(({ text }) => ({ text, list: row.each, table: true, when: '' })),
        );
      case 'each':
        return [{ text: block.text, list: block.of, table: false, when: '' }];
      default:
        return [{ text: block.text, list: undefined, table: false, when: block.when ?? '' }];
    }
  });

/** The first day of a letter and its last one, or a day long after. */
const daysOf = ({ since, until }: Letter): string[] => [since, until ?? '2026-11-24'];

describe('the documents', () => {
  it('are all those of the catalogue, each in force from its first day without a gap', () => {
    const ids = new Set(letters.map(({ id }) => id.slice(0, 3)));
    const wanted = Array.from({ length: 39 }, (_, i) => `D${String(i + 1).padStart(2, '0')}`);
    expect([...ids].sort()).toEqual(wanted);
    for (const letter of letters) {
      expect(letterFor(letter.id, letter.since), letter.id).toBe(letter);
      if (letter.until) expect(letterFor(letter.id, letter.until), letter.id).toBe(letter);
      expect(letters.filter((one) => one.id === letter.id && isValidOn(one, letter.since))).toHaveLength(1);
    }
    expect(letterFor('D35b', '2024-08-31')!.basis).toHaveLength(1);
    expect(letterFor('D35b', '2024-09-01')!.basis).toHaveLength(2);
    expect(letterFor('D09', '2020-12-31')).toBeNull();
    expect(letterFor('D99', '2025-01-01')).toBeNull();
  });

  it.each(letters.map((letter) => [letter.id, letter] as const))('%s uses its fields, and no others', (_, letter) => {
    const builtIn: string[] = ['organ', 'word', 'docNo', 'n'];
    expect(
      letter.fields
        .flatMap((field) => (field.kind === 'list' ? [field, ...field.of] : [field]))
        .map(({ key }) => key)
        .filter((key) => builtIn.includes(key)),
    ).toEqual([]);
    const used = new Set<string>();
    for (const { text, list, table, when } of textsOf(letter))
      for (const { key, as, optional } of valuesIn(text)) {
        if (key === 'period') {
          expect(Object.keys(periods), text).toContain(as);
          continue;
        }
        if (builtIn.includes(key)) continue;
        const listed = letter.fields.find((field) => field.key === list);
        const own = listed?.kind === 'list' ? listed.of.find((field) => field.key === key) : undefined;
        const field = own ?? letter.fields.find((one) => one.key === key);
        expect(field, `${letter.id} {${key}}`).toBeDefined();
        used.add(own ? `${list}.${key}` : key);
        // What may be missing is printed with the words around it, or leaves an empty cell.
        if (!field!.required) expect(optional || table || when === key, `${letter.id} {${key}}`).toBe(true);
      }
    const elsewhere = ['addressee', 'attachments'];
    const wanted = letter.fields.flatMap((field) =>
      field.kind === 'list' ? field.of.map(({ key }) => `${field.key}.${key}`) : [field.key],
    );
    expect(wanted.filter((key) => !used.has(key) && !elsewhere.includes(key.split('.')[0]!))).toEqual([]);
    const keys = letter.blocks.flatMap((block) => ('key' in block ? [block.key] : []));
    expect(new Set(keys).size).toBe(keys.length);
    expect([...letter.title].length).toBeLessThanOrEqual(20);
  });

  it.each(letters.map((letter) => [letter.id, letter] as const))('%s cites articles that are in force', (_, letter) => {
    const inTexts = citationsIn(
      textsOf(letter)
        .map(({ text }) => text)
        .join('\n'),
    );
    for (const citation of [...letter.basis, ...inTexts])
      for (const on of daysOf(letter)) {
        const statute = statutes.find((one) => one.title === citation.law && isValidOn(one, on));
        expect(statute, `${citation.law} ${on}`).toBeDefined();
        expect(citationProblem(citation, on)).toBeNull();
        // Paragraphs and items are known, and so is an article of a law whose length is not recorded.
        const no = chineseNumber(/^第(.+?)条/.exec(citation.article)![1]!);
        if (/款|项/.test(citation.article) || statute!.articles === null)
          expect(statute!.parts[no], citation.article).toBeDefined();
      }
    // A letter rests on what it says: the basis of a letter that is sent out is cited in it.
    if (letter.form === 'letter')
      for (const { law, article } of inTexts)
        expect(letter.basis.map((one) => one.law + one.article)).toContain(law + article);
  });

  it('cite, in each reply, what its kind rests on', () => {
    for (const kind of replyKinds) {
      const letter = letterFor(kind.letter, '2025-07-01')!;
      expect(letter.remedy).toBe('kind');
      const articles = kind.basis.filter((article) => article.startsWith('第'));
      const cited = letter.basis.map(({ article }) => article);
      for (const article of articles)
        expect(
          cited.some((one) => one.startsWith(article)),
          `${kind.key} ${article}`,
        ).toBe(true);
    }
  });

  it('find a wrong article', () => {
    const wrong = { law: '中华人民共和国政府信息公开条例', article: '第三十六条第（八）项' };
    expect(citationProblem(wrong, '2025-01-01')).toContain('没有第三十六条第（八）项');
    expect(citationProblem({ ...wrong, article: '第五十七条' }, '2025-01-01')).toContain('没有第五十七条');
    const reconsideration = { law: '中华人民共和国行政复议法', article: '第七十七条' };
    expect(citationProblem(reconsideration, '2024-01-01')).toBeNull();
    expect(citationProblem(reconsideration, '2023-12-31')).toContain('没有第七十七条');
    expect(citationProblem({ law: '政府信息公开信息处理费管理办法', article: '第六条' }, '2020-12-31')).toContain(
      '不在施行期间',
    );
  });

  it('of pages and sentences stand in the law', () => {
    const law = '中华人民共和国政府信息公开条例';
    for (const article of Object.values(regulation))
      expect(citationProblem({ law, article }, '2024-01-01'), article).toBeNull();
  });

  it('read citations as officials write them', () => {
    expect(
      citationsIn(
        '根据《甲法》（某发〔2020〕1号）第三条和《乙条例》第十六条第一款、第三十六条第（三）项的规定，依照该条例第一百零三条',
      ),
    ).toEqual([
      { law: '甲法', article: '第三条' },
      { law: '乙条例', article: '第十六条第一款' },
      { law: '乙条例', article: '第三十六条第（三）项' },
      { law: '乙条例', article: '第一百零三条' },
    ]);
    expect(['十', '二十三', '五十', '一百零三', '一百一十'].map(chineseNumber)).toEqual([10, 23, 50, 103, 110]);
  });

  it('have remedy paragraphs that rest on laws in force on their first day', () => {
    for (const { basis, since } of remedyParagraphs)
      for (const citation of basis) {
        expect(statutes.some((one) => one.title === citation.law && isValidOn(one, since))).toBe(true);
        expect(citationProblem(citation, since)).toBeNull();
      }
  });
});
