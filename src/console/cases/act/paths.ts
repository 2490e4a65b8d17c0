import type { Letter } from '../../../../law/letters/letter.ts';
import type { ActField } from './fields.ts';

/** `points.0.guidance` as a form names it. */
export const pathOf = (field: string): (string | number)[] =>
  field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** What a field is called in the summary of problems: 补正事项 2，怎样补正. */
export function labelAt(fields: readonly ActField[], letter: Letter | null, path: string): string | undefined {
  const [head, ...rest] = path.split('.');
  if (head === 'document') return letter ? labelIn(letter.fields, rest) : undefined;
  return labelIn(fields, [head!, ...rest]);
}

interface Labelled {
  key: string;
  label: string;
  of?: readonly Labelled[] | string;
}

function labelIn(fields: readonly Labelled[], path: readonly string[]): string | undefined {
  const [key, ...rest] = path;
  const field = fields.find((one) => one.key === key);
  if (!field) return undefined;
  const place = rest[0] !== undefined && /^\d+$/.test(rest[0]) ? ` ${Number(rest[0]) + 1}` : '';
  const inner = place ? rest.slice(1) : rest;
  const below = inner.length > 0 && Array.isArray(field.of) ? labelIn(field.of, inner) : undefined;
  return `${field.label}${place}${below ? `，${below}` : ''}`;
}
