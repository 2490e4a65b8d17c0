import type { Block, Cell, Letter, SimpleField } from '../../../law/letters/letter.ts';
import { periods } from '../../../law/statutes/periods.ts';
import { type Day, dayInWords } from '../calendar/day.ts';
import type { Problem } from '../refusal.ts';
import type { DocumentPart, DocumentRow, LetterDocument } from './document.ts';
import { isValidOn, kindOf } from './letter-for.ts';
import { type Lookup, printed } from './placeholders.ts';
import { needsOnlineWay, type RemedyWay, remedyParagraph, remedyWay } from './remedy.ts';
import { type Entry, type LetterFields, readValues, shown, type Values } from './values.ts';

/** What an organ's settings say for its documents; null where nothing is set. */
export interface LetterOrgan {
  name: string;
  reconsiderationBody: string | null;
  court: string | null;
  /** Where 行政复议 is applied for online: an address or the name of a service. */
  reconsiderationOnline: string | null;
  preferReconsiderationFirst: boolean;
  contactOffice: string | null;
  contactPhone: string | null;
}

/** What stands around the fields: the organ, the day (成文日期), the number (null in a draft), how it is served. */
export interface Around {
  organ: LetterOrgan;
  on: Day;
  docNo: string | null;
  servedOnline: boolean;
  seal: boolean;
}

/**
 * A document filled in, or the problems beside its fields. Problems of the organ's settings have the setting's name as
 * their field, those of the day have none.
 */
export function fillLetter(
  letter: Letter,
  fields: LetterFields,
  around: Around,
): { document: LetterDocument } | { problems: Problem[] } {
  if (!isValidOn(letter, around.on))
    return {
      problems: [
        {
          field: null,
          message: `${dayInWords(around.on)}不能使用“${letter.label}”的这一版范本，请选用当日有效的范本。`,
        },
      ],
    };
  const read = readValues(letter.fields, fields);
  if ('problems' in read) return read;
  const { values } = read;
  const way = wayOf(letter, values, around);
  const problems = [...sumProblems(letter, values), ...settingProblems(way, around)];
  if (problems.length > 0) return { problems };

  const lookup = lookupOf(letter, values.entry, around);
  const parts = (blocks: readonly Block[]) => blocks.flatMap((block) => partsOf(block, letter, values, around, way));
  const { organ } = around;
  const to = lookup('addressee', null);
  return {
    document: {
      id: letter.id,
      form: letter.form,
      organ: organ.name,
      title: letter.title,
      docNo: letter.numbers === null ? null : around.docNo,
      addressee: letter.form === 'letter' && to !== '' ? `${to}：` : null,
      body: parts(letter.blocks),
      attachments: [
        ...(letter.slip ? [letter.slip.title] : []),
        ...(values.lists.attachments ?? []).map(({ name }) => String(name)),
      ],
      signature: letter.form === 'letter' ? { organ: organ.name, day: dayInWords(around.on), seal: around.seal } : null,
      contact: letter.form === 'letter' ? contactOf(organ) : null,
      slip: letter.slip ? { title: letter.slip.title, body: parts(letter.slip.blocks) } : null,
      remedy: way,
    },
  };
}

function wayOf(letter: Letter, { lists }: Values, { on, organ }: Around): RemedyWay {
  if (letter.remedy !== 'kind') return letter.remedy;
  const { grounds } = letter;
  return remedyWay({
    kind: kindOf(letter)!.key,
    on,
    grounds: grounds ? (lists[grounds.list] ?? []).map((row) => String(row[grounds.field])) : [],
    preferReconsiderationFirst: organ.preferReconsiderationFirst,
  });
}

function sumProblems({ sum, fields }: Letter, { entry, lists }: Values): Problem[] {
  if (!sum) return [];
  const added = (lists[sum.list] ?? []).reduce((all, row) => all + Number(row[sum.field]), 0);
  if (added === entry[sum.total]) return [];
  const [total, list] = [sum.total, sum.list].map((key) => fields.find((field) => field.key === key)!.label);
  return [{ field: sum.total, message: `${total}与${list}各行小计之和不相等，请核对。` }];
}

/** A remedy paragraph without its organ or court would mislead: nothing is printed instead. */
function settingProblems(way: RemedyWay, { organ, on, servedOnline }: Around): Problem[] {
  if (way === 'N') return [];
  const lacking: Problem[] = [];
  if (!organ.reconsiderationBody)
    lacking.push({ field: 'reconsiderationBody', message: '请先在机关设置里填写行政复议机关的全称，再制作这份文书。' });
  if (!organ.court)
    lacking.push({ field: 'court', message: '请先在机关设置里填写有管辖权的人民法院，再制作这份文书。' });
  if (servedOnline && needsOnlineWay(on) && !organ.reconsiderationOnline)
    lacking.push({
      field: 'reconsiderationOnline',
      message: '通过互联网送达的，要同时提供网上申请行政复议的渠道。请先在机关设置里填写。',
    });
  return lacking;
}

function contactOf({ contactOffice, contactPhone }: LetterOrgan): string | null {
  const parts = [contactOffice && `联系机构：${contactOffice}`, contactPhone && `联系电话：${contactPhone}`];
  const words = parts.filter(Boolean).join('，');
  return words === '' ? null : `（${words}）`;
}

const units = { working_day: '个工作日', day: '日', month: '个月' } as const;

/** What the placeholders of a letter stand for: its fields, the organ's settings, the periods of the law. */
function lookupOf(letter: Letter, entry: Entry, around: Around, own: readonly SimpleField[] = [], n = 0): Lookup {
  const { organ, on, docNo, servedOnline } = around;
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
    if (field && field.kind !== 'list') return shown(field, entry[key], as);
    return given[key] ?? '';
  };
}

function partsOf(block: Block, letter: Letter, values: Values, around: Around, way: RemedyWay): DocumentPart[] {
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
