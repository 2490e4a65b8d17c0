import type { Check } from '../check.ts';
import { mask } from '../mask.ts';
import { elements, textOf } from '../xml/scan.ts';
import { partLabel } from './names.ts';
import type { Link, OfficePackage } from './package.ts';

/** Parts that keep what was taken from elsewhere. */
const sources = new Set(
  'externalLink connections queryTable mailMergeSource mailMergeHeaderSource recipientData'.split(' '),
);
/** A web address that a reader may follow is content; a place on a disk or a server of the organ is not. */
const open = /^(?:https?:|mailto:|tel:|#)/i;

const reachesOut = ({ type, target, external }: Link): boolean =>
  sources.has(type) || (external && type !== 'attachedTemplate' && !(type === 'hyperlink' && open.test(target)));

/** Links to other files and data sources, and what was kept of them. */
export const externalLinks: Check<OfficePackage> = {
  find: (file) =>
    file.parts
      .filter((name) => !isKept(file, name))
      .flatMap((source) =>
        file
          .links(source)
          .filter(reachesOut)
          .map((link) => ({
            kind: 'external_link' as const,
            where: partLabel(file, source),
            sample: mask('external_link', link.external ? link.target : behind(file, link.target)),
          })),
      ),
  clean(file) {
    if (file.kind === 'excel') fixValues(file);
    for (const source of file.parts) file.unlink(source, reachesOut);
    for (const name of file.linked(file.main, 'settings'))
      file.edit(name, (xml, edits) => {
        for (const { start, end } of elements(xml, new Set(['mailMerge']))) edits.cut(start, end);
      });
  },
};

/** Whether a part is itself something kept from elsewhere, which is told once. */
const isKept = (file: OfficePackage, name: string): boolean =>
  file.parts.some((source) => file.links(source).some(({ type, target }) => sources.has(type) && target === name));

function behind(file: OfficePackage, name: string): string {
  const out = file.links(name).find(({ external }) => external);
  return out?.target ?? name;
}

/** Formulas that read another workbook become their values. */
function fixValues(file: OfficePackage): void {
  for (const name of file.linked(file.main, 'worksheet'))
    file.edit(name, (xml, edits) => {
      for (const { start, end, innerStart, innerEnd } of elements(xml, new Set(['f'])))
        if (/\[[^\]]+\]/.test(textOf(xml, innerStart, innerEnd))) edits.cut(start, end);
    });
  file.edit(file.main, (xml, edits) => {
    for (const { start, end, innerStart, innerEnd } of elements(xml, new Set(['definedName'])))
      if (/\[\d+\]/.test(xml.slice(innerStart, innerEnd))) edits.cut(start, end);
  });
}
