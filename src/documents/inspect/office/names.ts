import { elements } from '../xml/scan.ts';
import type { OfficePackage } from './package.ts';

/** The slides of a presentation in their order, by the names of their parts. */
export function slideParts(file: OfficePackage): string[] {
  const links = new Map(file.links(file.main).map(({ id, target }) => [id, target]));
  return elements(file.xml(file.main), new Set(['sldId']))
    .map(({ tag }) => links.get(/\sr:id\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? '') ?? '')
    .filter((name) => file.has(name));
}

const roles: Record<string, string> = {
  header: '页眉',
  footer: '页脚',
  footnotes: '脚注',
  endnotes: '尾注',
  comments: '批注',
  glossaryDocument: '自动图文集',
  notesSlide: '备注',
  chart: '图表',
  slideMaster: '母版',
  slideLayout: '版式',
  sharedStrings: '单元格文字',
};

/** What a person calls a part: 正文, 页眉, 第 3 张幻灯片; else its name in the package. */
export function partLabel(file: OfficePackage, name: string): string {
  if (name === file.main) return '正文';
  const slide = file.kind === 'slides' ? slideParts(file).indexOf(name) : -1;
  if (slide >= 0) return `第 ${slide + 1} 张幻灯片`;
  for (const source of [file.main, ...file.parts]) {
    const link = file.links(source).find(({ target, external }) => target === name && !external);
    if (link && roles[link.type])
      return source === file.main || file.kind !== 'slides'
        ? roles[link.type]!
        : `${partLabel(file, source)}的${roles[link.type]}`;
  }
  return `“${name}”`;
}
