import { letters } from '../../../../../law/letters/index.ts';
import type { Letter } from '../../../../../law/letters/letter.ts';
import type { Day } from '../../../calendar/day.ts';
import type { LetterOrgan } from '../../../letter/around.ts';
import { formatDocNo, suggestedPrefix } from '../../../letter/doc-no.ts';
import type { LetterDocument } from '../../../letter/document.ts';
import { fillLetter } from '../../../letter/fill.ts';
import type { UnsettledDays } from '../../../letter/unsettled.ts';
import type { LetterFields } from '../../../letter/values.ts';
import { type OwnWording, withWording } from '../../../letter/wording.ts';
import type { Problem } from '../../../refusal.ts';
import type { DocumentNumber } from '../state.ts';

/**
 * A document as it was made: everything that it is printed from, so that it stays what it was when settings and
 * templates change. It is sealed beside the event that made it.
 */
export interface Paper {
  letter: string;
  /** The version of the template. */
  since: Day;
  /** 成文日期. */
  on: Day;
  docNo: string | null;
  fields: LetterFields;
  organ: LetterOrgan;
  own: OwnWording;
  servedOnline: boolean;
  /** Days that could still move when it was made; papers made before there was such a thing have none. */
  unsettled?: UnsettledDays;
}

/** What the documents of an organ ask for: null where nothing is set. */
export interface PaperOrgan extends LetterOrgan {
  /** 发文机关代字. */
  word: string | null;
  /** Where an applicant hands something in. */
  address: string | null;
  payWay: string | null;
  supervisor: string | null;
  /** The organ's own wording, by the id of the letter. */
  wording: Readonly<Record<string, OwnWording>>;
}

/** 册政公开补〔2024〕1号; null where the organ has no 代字 yet. */
export const docNoOf = ({ series, year, serial }: DocumentNumber, { word }: Pick<PaperOrgan, 'word'>): string | null =>
  word === null ? null : formatDocNo({ prefix: suggestedPrefix(word, series), year, serial });

const templateOf = ({ letter, since }: Pick<Paper, 'letter' | 'since'>): Letter =>
  letters.find((one) => one.id === letter && one.since === since)!;

/** A paper as it is printed; the problems where it cannot be. */
export const printedPaper = (paper: Paper): { document: LetterDocument } | { problems: Problem[] } =>
  fillLetter(withWording(templateOf(paper), paper.own), paper.fields, {
    organ: paper.organ,
    on: paper.on,
    docNo: paper.docNo,
    servedOnline: paper.servedOnline,
    seal: true,
    unsettled: paper.unsettled,
  });

/** The label of the template: 补正告知书. */
export const paperLabel = (paper: Pick<Paper, 'letter' | 'since'>): string => templateOf(paper).label;
