import type { Report } from '../../domain/report/report.ts';

type Leftover = Report['leftovers'][number];

const patterns: readonly [Leftover['kind'], RegExp][] = [
  ['bookmark', /\[\s*bookmark\s*:?[^\]]{0,80}\]|\b_GoBack\b|_Toc\d{5,}/i],
  ['field_code', /\{\s*(?:PAGE|NUMPAGES|TOC|REF|PAGEREF|HYPERLINK|DATE|SEQ|INCLUDEPICTURE)\b[^}]{0,200}\}?/],
  [
    'field_code',
    /\bHYPERLINK\s+(?:\\\w\s+)?["“]|\bMERGEFORMAT\b|\bPAGE\s*\\\*|(?<![A-Za-z])Table \d{1,3}(?![A-Za-z\d])/,
  ],
  ['field_code', /错误[!！]\s*(?:未找到|未定义|文档中没有|超链接引用)|Error! (?:Reference|Bookmark|Hyperlink)/],
  ['template', /\{\{[^}]{0,60}\}\}|【\s*】|\[\s*(?:单位|机关|年份|日期|名称)[^\]]{0,10}\]/],
  ['template', /(?:此处|在此|这里)(?:填写|填入|输入)|请(?:填写|输入)|[（(](?:单位|机关|部门)(?:全称|名称)[）)]/],
  [
    'template',
    /[XＸx×*＊]{2}\s*(?:年|月|日|镇|乡|县|市|区|局|条|件|单位|人民政府|街道|次|项)|×{2,}|[XＸ]{3,}|(?<![A-Za-z])[XＸ]{2}(?=\p{Script=Han})/u,
  ],
];

/** Remains of conversion and of templates in the text, each with the line that holds it. */
export function findLeftovers(lines: readonly string[]): Leftover[] {
  const found: Leftover[] = [];
  for (const line of lines) {
    if (line.length > 20_000 || found.length >= 200) continue;
    const kinds = new Set<string>();
    for (const [kind, pattern] of patterns) {
      if (kinds.has(kind) || !pattern.test(line)) continue;
      kinds.add(kind);
      found.push({ kind, text: line.trim().slice(0, 300) });
    }
  }
  return found;
}
