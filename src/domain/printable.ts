/** Line ends of Word, of the web and of old machines. */
export const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Marks that print nothing: controls, soft hyphens, zero-width characters, direction marks, half of a pair. */
export const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what pasted text brings along
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|\p{Cs}/gu;
export const spaces = /[\t\u00a0\u2000-\u200a\u202f\u205f]+/g;

/** Text as it can be printed: what is visible is kept character by character, what is not is taken away. */
export const printable = (text: string): string =>
  text.replace(lineEnds, '\n').replace(unseen, '').replace(spaces, ' ');
