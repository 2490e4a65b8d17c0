import type { Finding } from '../kinds.ts';
import { mask } from '../mask.ts';
import { holdsPath, isTelling } from '../telling.ts';

const summary: Record<number, string> = {
  2: '标题',
  3: '主题',
  4: '作者',
  5: '关键词',
  6: '备注',
  7: '模板',
  8: '最后修改者',
};
const document: Record<number, string> = { 2: '类别', 14: '经理', 15: '单位' };

/** The properties of an old Office file ([MS-OLEPS]) that tell who wrote it. */
export function oleProperties(streams: ReadonlyMap<string, Uint8Array>, visible: string): Finding[] {
  const sets = [
    ['\u0005SummaryInformation', summary],
    ['\u0005DocumentSummaryInformation', document],
  ] as const;
  return sets.flatMap(([name, labels]) => {
    const bytes = streams.get(name);
    if (!bytes) return [];
    return texts(bytes)
      .filter(({ id, text }) => {
        if (!labels[id]) return false;
        if (labels[id] === '模板') return holdsPath(text);
        return isTelling(labels[id] === '标题' ? 'title' : labels[id]!, text, visible);
      })
      .map(
        ({ id, text }): Finding => ({
          kind: 'metadata',
          where: `文件属性“${labels[id]}”`,
          sample: mask('metadata', text),
        }),
      );
  });
}

/** The text properties of the first section of a set; whatever lies outside is passed over. */
function texts(bytes: Uint8Array): { id: number; text: string }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: { id: number; text: string }[] = [];
  if (bytes.length < 56) return found;
  const start = view.getUint32(44, true);
  if (start + 8 > bytes.length) return found;
  const count = Math.min(view.getUint32(start + 4, true), 200);
  let page = 936;
  for (let index = 0; index < count; index++) {
    const at = start + 8 + index * 8;
    if (at + 8 > bytes.length) break;
    const id = view.getUint32(at, true);
    const value = start + view.getUint32(at + 4, true);
    if (value + 8 > bytes.length) continue;
    const type = view.getUint32(value, true);
    if (id === 1 && type === 2) page = view.getUint16(value + 4, true);
    const length = view.getUint32(value + 4, true) * (type === 31 ? 2 : 1);
    if ((type !== 30 && type !== 31) || length > 4096) continue;
    const encoding = type === 31 || page === 1200 ? 'utf-16le' : page === 65001 ? 'utf-8' : 'gb18030';
    const raw = bytes.subarray(value + 8, value + 8 + length);
    found.push({ id, text: new TextDecoder(encoding).decode(raw).replace(/\0[\s\S]*$/, '') });
  }
  return found;
}
