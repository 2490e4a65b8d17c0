import { printable } from '../../domain/printable.ts';
import { paragraphsOf } from '../../domain/report/writing.ts';

/** A paragraph; `lead` is its numbered sub-heading, set in 楷体, and may be ''. */
export interface Paragraph {
  lead: string;
  text: string;
}

/** （一）主动公开方面。2024年…: the number and the words up to the first full stop or colon. */
const numbered = /^（[一二三四五六七八九十]+）[^。：；，]{0,24}(?:[。：]|$)/;

/** The paragraphs of a text, without empty ones. */
export const paragraphs = (text: string): Paragraph[] =>
  paragraphsOf(printable(text)).map((line) => {
    const lead = numbered.exec(line)?.[0] ?? '';
    return { lead, text: line.slice(lead.length) };
  });
