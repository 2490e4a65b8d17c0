import type { Letter } from '../../../../law/letters/letter.ts';
import type { TriedPaper } from '../../../contract/letters.ts';
import { letterFor } from '../../../domain/letter/letter-for.ts';

/** The template of the document that an act makes, with its fields; null where it makes none. */
export const letterMade = (made: TriedPaper | null, today: string): Letter | null =>
  made?.letter ? letterFor(made.letter, today) : null;
