import { organEndings } from '../../../law/personal-data/words.ts';

/** What libraries write where nobody gave a name. */
const nobody = /^(?:un-named|openpyxl|python-docx|apache poi|unknown|user|admin|administrator)?$/i;
/** Numbers, times and digests: none of them names anybody. */
const impersonal = /^(?:(?:SHA-?\d+|MD5)[ :]*)?[0-9a-f]{32,}$|^[\d.,:/ TZ+-]*$|^(?:true|false|yes|no)$/i;
const path = /(?:[A-Za-z]:[\\/]|\\\\[^\\\s]+\\|file:\/\/|\/(?:Users|home)\/)/;

/** Whether a text holds a path of somebody's disk or network. */
export const holdsPath = (text: string): boolean => path.test(text);

/**
 * Whether a property of a file tells what the file itself does not: a title that stands in the text tells nothing,
 * nor does an organ's name that stands there; a person's name always does.
 */
export function isTelling(property: string, value: string, visible: string): boolean {
  const bare = value.replace(/\s+/g, '');
  if (nobody.test(value.trim()) || impersonal.test(value.trim())) return false;
  const shown = visible.includes(bare);
  if (/^title$/i.test(property)) return !shown;
  return !(organEndings.test(bare) && shown);
}
