import { text as limits } from '../../limits.ts';
import { type Extract, Unreadable } from '../block.ts';
import { textBlocks } from './text.ts';

const ignored =
  /^(?:fonttbl|colortbl|stylesheet|info|pict|object|header|footer|headerl|headerr|footerl|footerr|themedata|colorschememapping|latentstyles|datastore|listtable|listoverridetable|rsidtbl|generator|xmlnstbl|fldinst|bkmkstart|bkmkend|nonshppict|filetbl|revtbl|pnseclvl\d)$/;

/** Rich Text (often named .doc) as blocks: text by its code page, cells by tabs, rows and paragraphs by lines. */
export function rtfBlocks(bytes: Uint8Array): Extract {
  const source = new TextDecoder('latin1').decode(bytes);
  const decoder = new TextDecoder('gb18030');
  const token = /\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z'])|([{}])|([^\\{}\r\n]+)/g;
  let text = '';
  let pending: number[] = [];
  const stack: { skip: boolean; unicodeSkip: number }[] = [];
  let state = { skip: false, unicodeSkip: 1 };
  let toSkip = 0;
  const put = (piece: string) => {
    if (pending.length > 0) text += decoder.decode(new Uint8Array(pending));
    pending = [];
    text += piece;
  };
  for (const [, hex, word, number, symbol, brace, plain] of source.matchAll(token)) {
    if (brace === '{') {
      if (stack.length >= limits.deepestGroup)
        throw new Unreadable('RTF 文件的嵌套过深，不像正常的文档，没有读取。请另存为 docx 再试。');
      stack.push({ ...state });
    } else if (brace === '}') state = stack.pop() ?? state;
    else if (symbol === '*') state.skip = true;
    else if (word && ignored.test(word)) state.skip = true;
    else if (state.skip) continue;
    else if (hex !== undefined) {
      if (toSkip > 0) toSkip--;
      else pending.push(Number.parseInt(hex, 16));
    } else if (word === 'u') {
      put(String.fromCharCode(Number(number) & 0xffff));
      toSkip = state.unicodeSkip;
    } else if (word === 'uc') state.unicodeSkip = Number(number ?? 1);
    else if (word === 'par' || word === 'line' || word === 'row' || word === 'sect') put('\n');
    else if (word === 'cell' || word === 'nestcell' || word === 'tab') put('\t');
    else if (plain !== undefined) {
      put(plain.slice(toSkip));
      toSkip = 0;
    } else if (symbol === '~') put(' ');
    else if (symbol && /[\\{}]/.test(symbol)) put(symbol);
  }
  put('\n');
  return textBlocks(text);
}
