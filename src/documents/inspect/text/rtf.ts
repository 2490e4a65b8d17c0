import type { Finding } from '../kinds.ts';
import { mask } from '../mask.ts';
import { findInText } from './index.ts';

const labels: Record<string, string> = {
  author: '作者',
  operator: '最后修改者',
  company: '单位',
  manager: '经理',
  doccomm: '备注',
};

/** What can be had of an RTF text: properties, changes, comments, hidden text, objects, and personal data. */
export async function inspectRtf(bytes: Uint8Array): Promise<Finding[]> {
  const source = new TextDecoder('latin1').decode(bytes);
  const found: Finding[] = [];
  for (const match of source.matchAll(/\{\\(author|operator|company|manager|doccomm)\s?([^{}]{1,200})\}/g))
    found.push({
      kind: 'metadata',
      where: `文件属性“${labels[match[1]!]}”`,
      sample: mask('metadata', plain(match[2]!)),
    });
  const marks = [
    ['tracked_change', /\\(?:deleted|revised)(?![a-z0])/],
    ['comment', /\\\*\\annotation(?![a-z])/],
    ['hidden_text', /\\v(?![a-z0])/],
    ['embedded_object', /\\object(?![a-z])/],
  ] as const;
  for (const [kind, mark] of marks) if (mark.test(source)) found.push({ kind, where: '全文', sample: 'RTF' });
  const { rtfBlocks } = await import('../../read/formats/rtf.ts');
  const text = rtfBlocks(bytes).blocks.map((block) =>
    block.kind === 'row' ? block.cells.map((cell) => cell.text).join('\t') : block.text,
  );
  return [...found, ...findInText(text.join('\n'))];
}

function plain(text: string): string {
  const bytes: number[] = [];
  for (const match of text.matchAll(/\\'([0-9a-f]{2})|([^\\])|\\\w+ ?/gi))
    if (match[1]) bytes.push(Number.parseInt(match[1], 16));
    else if (match[2]) bytes.push(match[2].charCodeAt(0));
  return new TextDecoder('gb18030').decode(new Uint8Array(bytes));
}
