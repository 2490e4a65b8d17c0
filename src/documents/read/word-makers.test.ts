import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readReport } from './index.ts';
import { writeDocx } from './testing/files.ts';
import { parts } from './testing/form.ts';
import { compare, pathsOf } from './testing/forms.ts';
import { writeHtml } from './testing/shapes.ts';

const form = {
  proactive: '2021',
  requests: '2021',
  values: Object.fromEntries(pathsOf('2021', '2021').map((path, at) => [path, String(at % 7)])),
} as const;
const main = 'word/document.xml';
let members: Record<string, Uint8Array>;
let xml: string;
beforeAll(async () => {
  members = unzipSync(await writeDocx(parts(form)));
  xml = new TextDecoder().decode(members[main]);
});

async function read(files: Record<string, Uint8Array>) {
  const result = await readReport(zipSync(files), '年报.docx');
  if (!result.readable) throw new Error(result.reason);
  return result.report;
}
const withXml = (text: string) => ({ ...members, [main]: new TextEncoder().encode(text) });
const exact = { wrong: [], missing: [] };

describe('a Word file of another maker', () => {
  it('may call the namespace of Word by any prefix, or by none', async () => {
    const other = xml.replace(/(<\/?|\s|xmlns:)w:/g, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0=');
    expect(other).not.toContain('<w:');
    expect(compare(form, await read(withXml(other)))).toEqual(exact);
    const none = xml
      .replace(/(<\/?)w:/g, '$1')
      .replace('xmlns:w=', 'xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w=');
    expect(compare(form, await read(withXml(none)))).toEqual(exact);
  });

  it('may part the names of its members as Windows does', async () => {
    const windows = Object.fromEntries(
      Object.entries(members).map(([name, bytes]) => [name.replaceAll('/', '\\'), bytes]),
    );
    expect(compare(form, await read(windows))).toEqual(exact);
  });

  it('may have deleted the mark between two paragraphs: they are one, and the change is told', async () => {
    const split = xml.replace(
      /<w:p>(?:(?!<w:p>).)*?二、主动公开政府信息情况.*?<\/w:p>/s,
      '<w:p><w:pPr><w:rPr><w:del w:id="9" w:author="甲"/></w:rPr></w:pPr><w:r><w:t>二、主动公开</w:t></w:r></w:p><w:p><w:r><w:t>政府信息情况</w:t></w:r></w:p>',
    );
    expect(split).not.toBe(xml);
    const report = await read(withXml(split));
    expect(report.prose?.sections[1]?.line).toBe('二、主动公开政府信息情况');
    expect(report.leftovers).toMatchObject([{ kind: 'tracked_change', text: expect.stringContaining('二、主动公开') }]);
  });

  it('may hold its text as a web page put in as a part', async () => {
    const body = '<w:body><w:altChunk r:id="rId77"/></w:body>';
    const files = {
      ...withXml(xml.replace(/<w:body>.*<\/w:body>/s, body)),
      'word/part.html': new TextEncoder().encode(writeHtml(parts(form))),
      'word/_rels/document.xml.rels': new TextEncoder().encode(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="part.html"/></Relationships>',
      ),
    };
    expect(compare(form, await read(files))).toEqual(exact);
  });
});
