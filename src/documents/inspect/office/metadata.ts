import type { Check } from '../check.ts';
import type { Finding } from '../kinds.ts';
import { mask } from '../mask.ts';
import { holdsPath, isTelling } from '../telling.ts';
import { attribute, elements, textOf } from '../xml/scan.ts';
import type { OfficePackage } from './package.ts';
import { visibleText } from './visible-text.ts';

const properties: Record<string, string> = {
  creator: '作者',
  lastModifiedBy: '最后修改者',
  title: '标题',
  subject: '主题',
  description: '备注',
  keywords: '关键词',
  category: '类别',
  contentStatus: '状态',
  Company: '单位',
  Manager: '经理',
  HyperlinkBase: '链接基础',
};
const lists = new Set(['core-properties', 'metadata/core-properties', 'extended-properties', 'extendedProperties']);
const custom = new Set(['custom-properties', 'customProperties']);

/** Who wrote the file, where, for whom: docProps, the preview picture, the printer, the folder it was saved in. */
export const metadata: Check<OfficePackage> = {
  find(file) {
    const found: Finding[] = [];
    const add = (what: string, value: string) =>
      found.push({ kind: 'metadata', where: `文件属性“${what}”`, sample: mask('metadata', value) });
    const visible = visibleText(file);
    for (const { type, target, external } of file.links('')) {
      if (external || !file.has(target)) continue;
      if (lists.has(type))
        for (const { name, innerStart, innerEnd } of elements(
          file.xml(target),
          new Set([...Object.keys(properties), 'Template']),
        )) {
          const value = textOf(file.xml(target), innerStart, innerEnd);
          if (name === 'Template' ? holdsPath(value) : isTelling(name, value, visible))
            add(properties[name] ?? '模板', value);
        }
      if (custom.has(type))
        for (const { tag, innerStart, innerEnd } of elements(file.xml(target), new Set(['property'])))
          add(attribute(tag, 'name') ?? '自定义', textOf(file.xml(target), innerStart, innerEnd));
      if (type === 'thumbnail') found.push({ kind: 'thumbnail', where: '文件属性', sample: target });
    }
    for (const source of file.parts)
      for (const { type } of file.links(source)) if (type === 'printerSettings') add('打印机设置', source);
    for (const value of marks(file)) add(value.what, value.text);
    return found;
  },
  clean(file) {
    const gone = new Set([...lists, ...custom, 'thumbnail']);
    file.unlink('', ({ type }) => gone.has(type));
    for (const source of file.parts) file.unlink(source, ({ type }) => type === 'printerSettings');
    for (const name of holders(file))
      file.edit(name, (xml, edits) => {
        for (const { start, end } of marksIn(xml)) edits.cut(start, end);
      });
  },
};

/** The parts of the main document that hold properties outside docProps. */
const holders = (file: OfficePackage): string[] => [
  ...(file.kind === 'excel' ? [file.main] : []),
  ...file.linked(file.main, 'settings'),
];

const marks = (file: OfficePackage) => holders(file).flatMap((name) => marksIn(file.xml(name)));

/** The folder and the user of a workbook, the variables of a Word document. */
function marksIn(xml: string): { what: string; text: string; start: number; end: number }[] {
  const found: { what: string; text: string; start: number; end: number }[] = [];
  const names = new Set(['absPath', 'AlternateContent', 'fileSharing', 'docVar']);
  let folder: string | null = null;
  for (const { name, tag, start, end } of elements(xml, names)) {
    if (name === 'absPath') {
      folder = attribute(tag, 'url') ?? '';
      found.push({ what: '保存位置', text: folder, start, end });
    } else if (name === 'AlternateContent' && folder !== null) {
      // The wrapper may not stay empty.
      found[found.length - 1] = { ...found.at(-1)!, start, end };
      folder = null;
    } else if (name === 'fileSharing' && attribute(tag, 'userName'))
      found.push({ what: '保留者', text: attribute(tag, 'userName')!, start, end });
    else if (name === 'docVar')
      found.push({ what: `变量 ${attribute(tag, 'name')}`, text: attribute(tag, 'val') ?? '', start, end });
  }
  return found;
}
