import type { Block, Letter } from '../../../law/letters/letter.ts';
import { dayInWords } from '../calendar/day.ts';
import { printable } from '../printable.ts';
import type { Problem } from '../refusal.ts';
import type { Around, LetterOrgan } from './around.ts';
import { lookupOf, partsOf } from './blocks.ts';
import type { LetterDocument } from './document.ts';
import { isValidOn, kindOf } from './letter-for.ts';
import { valuesIn } from './placeholders.ts';
import { needsOnlineWay, type RemedyWay, remedyWay } from './remedy.ts';
import { noteOn } from './unsettled.ts';
import { type LetterFields, readValues, type Values } from './values.ts';

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
  const noted = new Set<string>();
  const parts = (blocks: readonly Block[]) =>
    blocks.flatMap((block) => [
      ...partsOf(block, letter, values, around, way),
      ...noteAfter(block, values, around).filter(({ text }) => !noted.has(text) && noted.add(text)),
    ]);
  const { organ } = around;
  const name = printable(organ.name).replace(/\s+/g, '');
  const to = lookup('addressee', null);
  return {
    document: {
      id: letter.id,
      form: letter.form,
      organ: name,
      title: letter.title,
      docNo: letter.numbers === null ? null : around.docNo,
      addressee: letter.form === 'letter' && to !== '' ? `${to}：` : null,
      body: parts(letter.blocks),
      attachments: [
        ...(letter.slip ? [letter.slip.title] : []),
        ...(values.lists.attachments ?? []).map(({ name }) => String(name)),
      ],
      signature: letter.form === 'letter' ? { organ: name, day: dayInWords(around.on), seal: around.seal } : null,
      contact: letter.form === 'letter' ? contactOf(organ) : null,
      slip: letter.slip ? { title: letter.slip.title, body: parts(letter.slip.blocks) } : null,
      remedy: way,
    },
  };
}

/** Why a day that a paragraph names may still move, as a paragraph behind it. */
function noteAfter(block: Block, { entry }: Values, { unsettled }: Around): { kind: 'paragraph'; text: string }[] {
  if (block.kind !== 'paragraph') return [];
  const keys = valuesIn(block.text).map(({ key }) => key);
  const text = noteOn(unsettled, keys, entry);
  return text === '' ? [] : [{ kind: 'paragraph', text }];
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
