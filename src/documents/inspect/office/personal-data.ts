import type { Finding } from '../kinds.ts';
import { mask } from '../mask.ts';
import { personalData } from '../personal/index.ts';
import { redactPieces } from '../personal/redact.ts';
import type { Edits } from '../xml/edit.ts';
import { escapeXml } from '../xml/scan.ts';
import { partLabel } from './names.ts';
import type { OfficePackage } from './package.ts';
import { paragraphs } from './paragraphs.ts';

/** Personal data in the text of every part; the cells of a workbook have a check of their own. */
export function officePersonal(file: OfficePackage): Finding[] {
  return textParts(file).flatMap((name) =>
    paragraphs(file.xml(name)).flatMap(({ text }, index) =>
      personalData(text).map(({ kind, start, end }) => ({
        kind,
        where: `${partLabel(file, name)}第 ${index + 1} 段`,
        sample: mask(kind, text.slice(start, end)),
      })),
    ),
  );
}

/** Puts the bar in the place of all of it. */
export function redactOffice(file: OfficePackage): void {
  for (const name of textParts(file)) file.edit(name, redactParagraphs);
}

/** The same for the paragraphs of one part. */
export function redactParagraphs(xml: string, edits: Edits): void {
  for (const { text, pieces } of paragraphs(xml)) {
    const spans = personalData(text);
    if (spans.length === 0) continue;
    const redacted = redactPieces(
      pieces.map((piece) => piece.text),
      spans,
    );
    for (const [index, { text: before, start, end, fixed }] of pieces.entries()) {
      const after = redacted[index]!;
      if (after !== before) edits.replace(start, end, fixed ? '' : escapeXml(after));
    }
  }
}

/** Parts that hold text that somebody wrote. */
function textParts(file: OfficePackage): string[] {
  const live = file.reachable;
  const rows = new Set(
    file.kind === 'excel' ? [...file.linked(file.main, 'worksheet'), ...file.linked(file.main, 'sharedStrings')] : [],
  );
  return file.parts.filter(
    (name) =>
      live.has(name) &&
      !rows.has(name) &&
      /\.xml$/i.test(name) &&
      !/^(?:docProps|customXml)\/|theme|styles|fontTable|settings/i.test(name),
  );
}
