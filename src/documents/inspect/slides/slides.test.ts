import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { officeFile } from '../../../../test/builders/hostile-office.ts';
import { cleanFile, inspectFile } from '../index.ts';

const shape = (text: string, more = '') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="1" name="框"${more}/></p:nvSpPr><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
const slide = (inner: string, more = '') =>
  `<?xml version="1.0"?><p:sld xmlns:p="p" xmlns:a="a" xmlns:r="r"${more}><p:cSld>${inner}</p:cSld></p:sld>`;

const show = officeFile(
  {
    'ppt/presentation.xml':
      '<?xml version="1.0"?><p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId id="256" r:id="a"/><p:sldId id="257" r:id="b"/></p:sldIdLst><p:extLst><p14:sectionLst xmlns:p14="q"><p14:sldId id="256"/><p14:sldId id="257"/></p14:sectionLst></p:extLst></p:presentation>',
    'ppt/slides/slide1.xml': slide(shape('公开内容') + shape('隐藏的框', ' hidden="1"')),
    'ppt/slides/slide2.xml': slide(shape('隐藏的页'), ' show="0"'),
    'ppt/notesSlides/n1.xml': `<p:notes xmlns:p="p" xmlns:a="a">${shape('讲话要点')}</p:notes>`,
    'ppt/comments/c1.xml': '<p:cmLst xmlns:p="p"><p:cm authorId="0"><p:text>领导意见</p:text></p:cm></p:cmLst>',
    'ppt/commentAuthors.xml': '<p:cmAuthorLst xmlns:p="p"><p:cmAuthor id="0" name="张某"/></p:cmAuthorLst>',
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>张某</dc:creator></cp:coreProperties>',
  },
  {
    '': { main: ['officeDocument', 'ppt/presentation.xml'], p: ['metadata/core-properties', 'docProps/core.xml'] },
    'ppt/presentation.xml': {
      a: ['slide', 'slides/slide1.xml'],
      b: ['slide', 'slides/slide2.xml'],
      c: ['commentAuthors', 'commentAuthors.xml'],
    },
    'ppt/slides/slide1.xml': { n: ['notesSlide', '../notesSlides/n1.xml'], c: ['comments', '../comments/c1.xml'] },
    'ppt/notesSlides/n1.xml': { s: ['slide', '../slides/slide1.xml'] },
  },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
);

describe('a presentation', () => {
  it('is found to hold hidden slides and shapes, notes, comments and an author, and is without them when cleaned', async () => {
    expect(await inspectFile(show)).toEqual([
      { kind: 'hidden_slide', where: '第 2 张幻灯片', sample: '隐藏的页' },
      { kind: 'hidden_text', where: '第 1 张幻灯片', sample: '隐藏的框' },
      { kind: 'speaker_note', where: '第 1 张幻灯片', sample: '讲话要点' },
      { kind: 'comment', where: '第 1 张幻灯片', sample: '领导意见' },
      { kind: 'metadata', where: '文件属性“作者”', sample: '张某' },
    ]);
    const cleaned = await cleanFile(show);
    expect(await inspectFile(cleaned)).toEqual([]);
    const parts = Object.fromEntries(Object.entries(unzipSync(cleaned)).map(([name, data]) => [name, strFromU8(data)]));
    expect(parts['ppt/slides/slide1.xml']).toContain('公开内容');
    expect(parts['ppt/presentation.xml']).toContain('<p:sldIdLst><p:sldId id="256" r:id="a"/></p:sldIdLst>');
    expect(Object.values(parts).join('')).not.toMatch(/隐藏的|讲话要点|领导意见|张某|257/);
    expect(Object.keys(parts).join(' ')).not.toMatch(/slide2|notes|omments/);
  });
});
