import { type Content, zipped } from './packed.ts';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = (links: string): Content => [
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`,
];
const link = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
const contentTypes = (main: string, type: string): Content => [
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
];

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document around a body; `head` stands before its root. */
export const word = (body: Content, { head = '', declare }: { head?: string; declare?: number } = {}): Uint8Array =>
  zipped(
    {
      '[Content_Types].xml': contentTypes('word/document.xml', 'wordprocessingml.document'),
      '_rels/.rels': rels(link('r1', 'officeDocument', 'word/document.xml')),
      'word/document.xml': [
        `<?xml version="1.0" encoding="UTF-8"?>${head}<w:document ${w}><w:body>`,
        ...body,
        '</w:body></w:document>',
      ],
    },
    declare,
  );

const s = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook around the rows of its sheets, with the shared strings given. */
export function excel(rows: Content, { after = [] as Content, strings = [] as Content, sheets = 1 } = {}): Uint8Array {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const members: Record<string, Content> = {
    '[Content_Types].xml': contentTypes('xl/workbook.xml', 'spreadsheetml.sheet'),
    '_rels/.rels': rels(link('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': [
      `<?xml version="1.0"?><workbook ${s} xmlns:r="${types}"><sheets>${numbers.map((one) => `<sheet name="表${one}" sheetId="${one}" r:id="s${one}"/>`).join('')}</sheets></workbook>`,
    ],
    'xl/_rels/workbook.xml.rels': rels(
      numbers.map((one) => link(`s${one}`, 'worksheet', `worksheets/sheet${one}.xml`)).join('') +
        (strings.length > 0 ? link('str', 'sharedStrings', 'sharedStrings.xml') : ''),
    ),
  };
  for (const one of numbers)
    members[`xl/worksheets/sheet${one}.xml`] = [
      `<?xml version="1.0"?><worksheet ${s}><sheetData>`,
      ...rows,
      '</sheetData>',
      ...after,
      '</worksheet>',
    ];
  if (strings.length > 0)
    members['xl/sharedStrings.xml'] = [
      `<?xml version="1.0"?><sst ${s} count="1000000000" uniqueCount="1000000000">`,
      ...strings,
      '</sst>',
    ];
  return zipped(members);
}

const lettered = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
const numbered = (count: number, line: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join('');

/** Workbooks that say little and mean much. */
export const sheets: Record<string, Record<string, () => Uint8Array>> = {
  'sheet-sparse': {
    'xfd-20000-rows.xlsx': () =>
      excel([numbered(20_000, (at) => `<row r="${at}">${lettered(`XFD${at}`, '行政许可')}</row>`)]),
    'last-cell.xlsx': () =>
      excel([
        `<row r="1">${lettered('A1', '姓名')}${lettered('B1', '日期')}</row>`,
        numbered(300, (at) => `<row r="${at * 3000}">${lettered(`XFD${at * 3000}`, '1')}</row>`),
      ]),
  },
  'sheet-rows': {
    'million-rows.xlsx': () =>
      excel([numbered(1000, (at) => `<row r="${at}"/>`), { repeat: '<row/>', times: 999_000 }]),
    'cells-without-place.xlsx': () => excel([{ repeat: `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`, times: 2500 }]),
    'many-sheets.xlsx': () =>
      excel([{ repeat: `<row>${'<c><v>1</v></c>'.repeat(100)}</row>`, times: 40 }], { sheets: 400 }),
  },
  'sheet-merges': {
    'million-merges.xlsx': () =>
      excel([`<row r="1">${lettered('A1', '一')}</row>`], {
        after: ['<mergeCells>', { repeat: '<mergeCell ref="A1:XFD1048576"/>', times: 1_000_000 }, '</mergeCells>'],
      }),
    'wide-merges.xlsx': () =>
      excel([numbered(5000, (at) => `<row r="${at}">${lettered(`A${at}`, '其他')}</row>`)], {
        after: [`<mergeCells>${numbered(5000, (at) => `<mergeCell ref="A${at}:XFD${at + 900}"/>`)}</mergeCells>`],
      }),
  },
  'sheet-strings': {
    'million-strings.xlsx': () =>
      excel(['<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>999999</v></c></row>'], {
        strings: [{ repeat: '<si><t>字</t></si>', times: 3_000_000 }],
      }),
    'one-long-string-often.xlsx': () =>
      excel([numbered(20_000, (at) => `<row r="${at}"><c r="A${at}" t="s"><v>0</v></c></row>`)], {
        strings: ['<si><t>', { repeat: '长', times: 400_000 }, '</t></si>'],
      }),
  },
};

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
const laughs = `<!DOCTYPE w:document [<!ENTITY l0 "哈">${numbered(9, (at) => `<!ENTITY l${at} "${`&l${at - 1};`.repeat(10)}">`)}]>`;

/** Word documents too long, too deep or too wide. */
export const words: Record<string, Record<string, () => Uint8Array>> = {
  'zip-bomb': {
    'honest.docx': () => word([{ repeat: ' '.repeat(100_000), times: 4_000 }]),
    'liar.docx': () => word([{ repeat: ' '.repeat(100_000), times: 4_000 }], { declare: 1000 }),
    'bombs-in-a-zip.zip': () =>
      zipped(
        Object.fromEntries(
          Array.from({ length: 12 }, (_, at) => [
            `${at}.txt`,
            [{ repeat: '行政许可 1 '.repeat(1000), times: 600 }] satisfies Content,
          ]),
        ),
      ),
    'four-thousand-members.zip': () =>
      zipped(Object.fromEntries(Array.from({ length: 4000 }, (_, at) => [`${at}.txt`, ['规章']]))),
  },
  'docx-deep': {
    'elements.docx': () => word([{ repeat: '<w:sdt>', times: 100_000 }]),
    'tables.docx': () =>
      word(['<w:tbl><w:tr><w:tc>'.repeat(300), paragraph('1'), '</w:tc></w:tr></w:tbl>'.repeat(300)]),
    'tables-with-fan.docx': () => {
      let inner = paragraph('规章');
      for (let depth = 0; depth < 6; depth++)
        inner = `<w:tbl><w:tr>${cell(inner).repeat(7)}</w:tr></w:tbl>${paragraph('')}`;
      return word([inner]);
    },
  },
  'docx-long': {
    'paragraphs.docx': () => word([{ repeat: paragraph('行政许可 1'), times: 300_000 }]),
    'runs.docx': () => word(['<w:p>', { repeat: '<w:r><w:t>字</w:t></w:r>', times: 600_000 }, '</w:p>']),
    'rows.docx': () =>
      word(['<w:tbl>', { repeat: `<w:tr>${cell(paragraph('1')).repeat(10)}</w:tr>`, times: 40_000 }, '</w:tbl>']),
  },
  'docx-texts': {
    'inside-each-other.docx': () =>
      word(['<w:p><w:r>', '<w:t>'.repeat(500), { repeat: '字', times: 800_000 }, '</w:t>'.repeat(500), '</w:r></w:p>']),
    'numbers.docx': () => word(['<w:p><w:r><w:t>', { repeat: '1 ', times: 3_000_000 }, '</w:t></w:r></w:p>']),
  },
  'docx-wide': {
    'spans.docx': () =>
      word([
        `<w:tbl>${`<w:tr>${`<w:tc><w:tcPr><w:gridSpan w:val="100000000"/></w:tcPr>${paragraph('规章')}</w:tc>`.repeat(20)}</w:tr>`.repeat(200)}</w:tbl>`,
      ]),
    'merged-down.docx': () =>
      word([
        '<w:tbl>',
        {
          repeat: `<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph('')}</w:tc>${cell(paragraph('1')).repeat(60)}</w:tr>`,
          times: 5000,
        },
        '</w:tbl>',
      ]),
  },
  'xml-entities': {
    'laughs.docx': () => word([paragraph('&l9;')], { head: laughs }),
    'outside.docx': () =>
      word([paragraph('&x;')], { head: '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>' }),
  },
};
