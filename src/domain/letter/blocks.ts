import type { Block, Cell, Letter, SimpleField } from '../../../law/letters/letter.ts';
import { periods } from '../../../law/statutes/periods.ts';
import type { Around } from './around.ts';
import type { DocumentPart, DocumentRow } from './document.ts';
import { type Lookup, printed } from './placeholders.ts';
import { needsOnlineWay, type RemedyWay, remedyParagraph } from './remedy.ts';
import { markOf } from './unsettled.ts';
import { type Entry, shown, type Values } from './values.ts';

const units = { working_day: '个工作日', day: '日', month: '个月' } as const;

/** What the placeholders of a letter stand for: its fields, the organ's settings, the periods of the law. */
export function lookupOf(
  letter: Letter,
  entry: Entry,
  around: Around,
  own: readonly SimpleField[] = [],
  n = 0,
): Lookup {
  const { organ, on, docNo, servedOnline, unsettled } = around;
  const given: Record<string, string | null> = {
    organ: organ.name,
    word: letter.word,
    docNo,
    n: String(n),
    reconsiderationBody: organ.reconsiderationBody,
    court: organ.court,
    reconsiderationOnline: servedOnline && needsOnlineWay(on) ? organ.reconsiderationOnline : null,
  };
  return (key, as) => {
    if (key === 'period') {
      const { length, unit } = periods[as as keyof typeof periods];
      return `${length}${units[unit]}`;
    }
    const field = own.find((one) => one.key === key) ?? letter.fields.find((one) => one.key === key);
    if (field && field.kind !== 'list') return shown(field, entry[key], as) + markOf(unsettled, key, entry[key]);
    return given[key] ?? '';
  };
}

/** A block as it is printed; none where what it stands for is not given. */
export function partsOf(block: Block, letter: Letter, values: Values, around: Around, way: RemedyWay): DocumentPart[] {
  const lookup = lookupOf(letter, values.entry, around);
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      if (block.when && lookup(block.when, null) === '') return [];
      return linesAs(block.kind, printed(block.text, lookup));
    case 'each':
      return entriesOf(block.of, letter, values, around).flatMap((one) =>
        linesAs('paragraph', printed(block.text, one)),
      );
    case 'remedy':
      return way === 'N' ? [] : linesAs('paragraph', printed(remedyParagraph(way, around.on).text, lookup));
    case 'table':
      return [
        {
          kind: 'table',
          columns: [...block.columns],
          head: block.head,
          rows: block.rows.flatMap((row) =>
            (row.each ? entriesOf(row.each, letter, values, around) : [lookup]).map((one) =>
              rowOf(row.cells, row.tall ?? 0, one),
            ),
          ),
        },
      ];
  }
}

/** The values of each entry of a list, with those of the letter around them. */
function entriesOf(list: string, letter: Letter, { entry, lists }: Values, around: Around): Lookup[] {
  const field = letter.fields.find((one) => one.key === list);
  const of = field?.kind === 'list' ? field.of : [];
  return (lists[list] ?? []).map((row, i) => lookupOf(letter, { ...entry, ...row }, around, of, i + 1));
}

const rowOf = (cells: readonly Cell[], tall: number, lookup: Lookup): DocumentRow => ({
  cells: cells.map(({ text, span = 1, align = 'left' }) => ({ text: printed(text, lookup), span, align })),
  tall,
});

const linesAs = (kind: 'paragraph' | 'heading', text: string): DocumentPart[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ kind, text: line }));
