import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { type PastedNode, pastedHtml, pastedText, withoutStyles } from './paste.ts';

const html = (text: string): string => pastedHtml(load(withoutStyles(text)).root()[0] as unknown as PastedNode);

describe('pasted text', () => {
  it('is its paragraphs without indents, empty lines and marks that print nothing', () => {
    expect(pastedText('\u3000\u3000第一\u00ad段\u200b。\r\n\r\n\u00a0第二段\tA。\v第三段\ufeff。\u2029')).toBe(
      '第一段。\n第二段 A。\n第三段。',
    );
  });

  it('keeps every readable character: rare names, signs, a space between words', () => {
    const readable = '䶮㛃𬭎堃 “引文”——（一）①·…… A b\ue001';
    expect(pastedText(readable)).toBe(readable);
  });

  it('has a dot for the bullets of Symbol and Wingdings', () => {
    expect(pastedText('\uf0b7\t甲\n\uf06c 乙')).toBe('· 甲\n· 乙');
  });

  it('never becomes a living number by its braces', () => {
    expect(pastedText('{{fact.postings}}')).toBe('{\u2060{fact.postings}}');
    expect(html('<p>{{fact.postings}}</p>')).toBe('{\u2060{fact.postings}}');
  });
});

describe('pasted HTML', () => {
  it('of Word is its paragraphs: no styles, no comments, what was deleted gone and what was inserted kept', () => {
    expect(
      html(`<html><head><style>p{color:red}</style><title>年报</title></head><body><!--StartFragment-->
        <p class=MsoNormal><span style='font-family:仿宋'>2024年，我镇<ins cite="mailto:a">主动</ins><del>积极</del>公开<b>312</b>条<span
        class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span>。<o:p></o:p></span></p>
        <p class=MsoNormal>&nbsp;</p><p class=MsoNormal>第二段。</p><!--EndFragment-->
        <div style='mso-element:comment-list'><div style='mso-element:comment'>再核一遍</div></div></body></html>`),
    ).toBe('2024年，我镇主动公开312条。\n第二段。');
  });

  it('brings no style of its own to the page', () => {
    expect(withoutStyles('<style>p{}</style><p class="a" style="color:red">style=1<b STYLE=x>甲</b></p>')).toBe(
      '<p class="a" data-style="color:red">style=1<b data-style=x>甲</b></p>',
    );
  });

  it('joins the lines of the source: nothing between Chinese characters, a space between words', () => {
    expect(html('<p>政府信息\n  公开，\n发布 open\ngovernment</p>')).toBe('政府信息公开，发布 open government');
  });

  it('keeps the numbers of a list, and has a dot for its bullets', () => {
    expect(
      html(`<p><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span>甲</p>
        <p><span style='font-family:Wingdings;mso-list:Ignore'>l<span>&nbsp; </span></span>乙</p>`),
    ).toBe('1. 甲\n· 乙');
    expect(html('<ul><li>甲</li><li>乙<br>丙</li></ul>')).toBe('甲\n乙\n丙');
  });

  it('has a row of a table on a line', () => {
    expect(html('<table><tr><td><p>新收</p></td><td><p>3</p></td></tr><tr><td>办结</td><td>2</td></tr></table>')).toBe(
      '新收 3\n办结 2',
    );
  });

  it('keeps living numbers that were copied here, and the words of a key that names none', () => {
    expect(
      html('<p>发布<span data-number="fact.postings">408</span>次，<span data-number="no.such">9</span>件</p>'),
    ).toBe('发布{{fact.postings}}次，9件');
  });
});
