import { strToU8, zipSync } from 'fflate';

/** A relationship of a part: id, the last words of its type, target; a target outside ends in ` external`. */
type Rels = Record<string, Record<string, [type: string, target: string]>>;

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A zip of parts as Office writes them: relationships from a list, content types by ending. */
export function officeFile(parts: Record<string, string | Uint8Array>, rels: Rels, mainType: string): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  for (const [source, links] of Object.entries(rels)) {
    const slash = source.lastIndexOf('/') + 1;
    const items = Object.entries(links).map(([id, [type, target]]) => {
      const outside = target.endsWith(' external');
      const mode = outside ? ' TargetMode="External"' : '';
      return `<Relationship Id="${id}" Type="${types}/${type}" Target="${target.replace(/ external$/, '')}"${mode}/>`;
    });
    files[`${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`] = strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`,
    );
  }
  const main = rels['']!.main![1];
  files['[Content_Types].xml'] = strToU8(
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/><Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/${main}" ContentType="${mainType}"/></Types>`,
  );
  return zipSync(files);
}

const w =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A Word document around a body, with what else it needs. */
export function wordFile(
  body: string,
  parts: Record<string, string | Uint8Array> = {},
  links: Rels[string] = {},
  root: Rels[string] = {},
): Uint8Array {
  return officeFile(
    {
      'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
      ...parts,
    },
    { '': { main: ['officeDocument', 'word/document.xml'], ...root }, 'word/document.xml': links },
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  );
}

export const part = (root: string, inner: string): string =>
  `<?xml version="1.0"?><w:${root} ${w}>${inner}</w:${root}>`;
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t>${text}</w:t></w:r>`;
export const paragraph = (inner: string): string => `<w:p>${inner}</w:p>`;

const s =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

interface SheetSpec {
  name: string;
  state?: 'hidden' | 'veryHidden';
  /** Rows and what stands before and after them. */
  rows: string;
  before?: string;
  after?: string;
  links?: Rels[string];
}

/** A workbook of sheets written by hand. */
export function excelFile(
  sheets: readonly SheetSpec[],
  {
    names = '',
    strings = [] as string[],
    parts = {} as Record<string, string | Uint8Array>,
    links = {} as Rels[string],
    after = '',
    styles = '',
    root = {} as Rels[string],
  } = {},
): Uint8Array {
  const files: Record<string, string | Uint8Array> = { ...parts };
  const rels: Rels = { '': { main: ['officeDocument', 'xl/workbook.xml'], ...root }, 'xl/workbook.xml': { ...links } };
  const list = sheets.map(({ name, state, rows, before = '', after: behind = '', links: own = {} }, index) => {
    const number = index + 1;
    files[`xl/worksheets/sheet${number}.xml`] =
      `<?xml version="1.0"?><worksheet ${s}>${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`;
    rels['xl/workbook.xml']![`sheet${number}`] = ['worksheet', `worksheets/sheet${number}.xml`];
    rels[`xl/worksheets/sheet${number}.xml`] = own;
    return `<sheet name="${name}" sheetId="${number}"${state ? ` state="${state}"` : ''} r:id="sheet${number}"/>`;
  });
  if (strings.length > 0) {
    files['xl/sharedStrings.xml'] =
      `<?xml version="1.0"?><sst ${s}>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;
    rels['xl/workbook.xml']!.strings = ['sharedStrings', 'sharedStrings.xml'];
  }
  if (styles) {
    files['xl/styles.xml'] = `<?xml version="1.0"?><styleSheet ${s}>${styles}</styleSheet>`;
    rels['xl/workbook.xml']!.styles = ['styles', 'styles.xml'];
  }
  files['xl/workbook.xml'] =
    `<?xml version="1.0"?><workbook ${s}><bookViews><workbookView activeTab="1"/></bookViews><sheets>${list.join('')}</sheets>${names ? `<definedNames>${names}</definedNames>` : ''}${after}</workbook>`;
  return officeFile(files, rels, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml');
}

export const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
export const row = (number: number, cells: string, more = ''): string => `<row r="${number}"${more}>${cells}</row>`;
