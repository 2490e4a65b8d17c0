import { createRequire } from 'node:module';

/** Characters of the form's own words that exist only in traditional writing; two of them decide. */
const sample = /[開報總計關處機構織規範許強業產務係數區執複導還訴訟維結彙導項關單與個實際據總處]/gu;

let convert: ((text: string) => string) | undefined;

/**
 * Converts a text in traditional characters to simplified ones, so that labels and prose are read in one writing.
 * The dictionary is loaded only when such a text is met. A text with hardly any traditional character stays as it is.
 */
export function toSimplified(text: string): string {
  const found = text.slice(0, 200_000).match(sample)?.length ?? 0;
  if (found < 5) return text;
  convert ??= load();
  return convert(text);
}

function load(): (text: string) => string {
  const { Converter } = createRequire(import.meta.url)('opencc-js/t2cn') as typeof import('opencc-js');
  return Converter({ from: 't', to: 'cn' });
}
