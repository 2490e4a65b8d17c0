import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { answeringOrgan } from '../../../../test/support/cases.ts';
import { citizen, visitor } from '../../../../test/support/portal.ts';
import { type TestServer, testServer } from '../../../../test/support/server.ts';
import { correctionForm, requestForm } from './fields.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ demo: false });
  server.house.at('2024-03-01T04:00:00Z');
  await answeringOrgan(server.house);
});

const scripts = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '</textarea><script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  '<!--',
  '-->',
  ']]>',
  '<style>*{display:none}</style>',
  'javascript:alert(1)',
  '&lt;script&gt;',
  '&#x3C;script&#x3E;',
  '"onfocus=alert(1) autofocus="',
  '`onmouseover=alert(1)`',
  '{{7*7}}',
  '$'.concat('{7*7}'),
  '<%= 7*7 %>',
  '#{7*7}',
  '#eval("1")',
  '@import "x"',
];
const commands = [
  "'; drop table request_case; --",
  '" or ""="',
  "1' or '1'='1",
  '\\',
  "\\'; --",
  '%',
  '_%_',
  '$1',
  '?',
  ':name',
  '=1+1',
  '+cmd|calc',
  "-2+3+cmd|' /C calc'!A0",
  '@SUM(A1:A9)',
  '\t=1+1',
  '; rm -rf /',
  '$(id)',
  '`id`',
  '| cat /etc/passwd',
  '&& true',
];
const paths = [
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '/dev/null',
  'C:\\CON',
  'file:///etc/passwd',
  'http://169.254.169.254/',
  '%2e%2e%2f',
  '%00',
  '%0d%0aSet-Cookie: a=b',
  'a\r\nSet-Cookie: a=b',
  '\n\n开头空行',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '[object Object]',
  '{"a":1}',
  '[]',
];
const characters = [
  '䶮㛃𬭎堃𠮷',
  '😀👨‍👩‍👧‍👦🇨🇳',
  '\u202e倒着写',
  '\u200f\u200e\u2066右\u2069',
  'a\u0000b',
  '\u0000',
  '\u0001\u0002\u001b[31m',
  '\ud800',
  'x\udc00y',
  '\ufffe\uffff',
  '\ufeff文',
  '\u200b\u200b',
  '　　',
  '   ',
  '\u00a0',
  '\u2028\u2029',
  'e\u0301\u0301\u0301\u0301',
  'Ｉｇｎｏｒｅ',
  '①②③ⅣⅤ',
  'ﷺ',
  'ß ẞ ı İ',
  '〇〔〕《》“”‘’',
  '\u3164',
  '᠎',
  '𝕏𝖞𝗓',
];
const sizes = [
  'x'.repeat(5_000),
  '长'.repeat(5_000),
  '😀'.repeat(5_000),
  `${'字 '.repeat(6_000)}`,
  '\n'.repeat(10_000),
  '<'.repeat(6_000),
  '&'.repeat(6_000),
  'a'.repeat(60_000),
  '0'.repeat(100),
  '9'.repeat(400),
  '-1',
  '1e308',
  '0x10',
  '٣',
  '十'.repeat(2_001),
];
const payloads = [...scripts, ...commands, ...paths, ...characters, ...sizes];

/**
 * What of a text a page and a database can hold: no controls, no byte order mark, nothing in place of half a pair.
 * A form sends line ends as one, and the first of a text area is the page's own.
 */
const held = (text: string): string =>
  Buffer.from(text)
    .toString()
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\ufeff\ufffd]/g, '');

const texts = (form: typeof requestForm): string[] =>
  form.flatMap(({ fields }) => fields.filter(({ files, choices }) => !files && !choices).map(({ key }) => key));

describe('a hundred hostile things', () => {
  it('are a hundred', () => expect(new Set(payloads).size).toBe(100));

  it.each([
    ['/new', requestForm, payloads],
    // The same controls: a part of them shows that nothing of this form escapes.
    ['/correction', correctionForm, payloads.filter((_, i) => i % 5 === 0)],
  ])(
    'in every field of %s come back as they were typed, with a sentence, and never as markup',
    async (path, form, given) => {
      const visit = visitor(server);
      const id = (await visit.page(path))('input[name=id]').attr('value')!;
      const clean = load(await (await visit.get(path)).text());
      const tags = (name: string): number => clean(name).length;
      for (const payload of given) {
        const every = [...texts(form), 'other.0.name', 'other.0.id_no', 'other.0.phone'];
        const choices = form.flatMap(({ fields }) => fields.filter(({ choices }) => choices).map(({ key }) => key));
        const fields: [string, string | File][] = [
          ...[...every, ...choices].map((key): [string, string] => [key, payload]),
          ['others', '1'],
          ['kept', payload],
          ['drop', payload],
          ['id', id],
          ['file_application', new File(['x'], payload.slice(0, 300))],
          ['step', 'submit'],
        ];
        const { response, $ } = await visit.send(path, fields);
        expect(response.status, JSON.stringify(payload.slice(0, 40))).toBe(422);
        expect($('[role=alert] li').length).toBeGreaterThan(0);
        for (const name of ['script', 'style', 'img', 'svg', 'h1', 'form', 'textarea'])
          expect($(name).length, `${name} by ${payload.slice(0, 40)}`).toBe(tags(name));
        for (const key of every) {
          const field = $(`[name="${key}"]`);
          const value = field.is('textarea') ? field.text() : (field.attr('value') ?? '');
          // Compared by hand first: a difference of a million characters is not to be printed.
          if (held(value) !== held(payload)) expect(held(value).slice(0, 80), key).toBe(held(payload).slice(0, 80));
        }
        expect($('.kept bdi').length).toBe(1);
      }
    },
    120_000,
  );

  it('in what was asked for are registered and shown as typed, or refused with a sentence', async () => {
    const visit = visitor(server);
    for (const payload of payloads) {
      const { response, $ } = await visit.fill('/new', {
        ...citizen,
        name: payload,
        wanted: payload,
        description: payload,
        looked: '1',
      });
      expect([200, 422], JSON.stringify(payload.slice(0, 40))).toContain(response.status);
      if (response.status === 422) {
        expect($('[role=alert] li').length, JSON.stringify(payload.slice(0, 40))).toBeGreaterThan(0);
        continue;
      }
      expect(held($('.quoted').text())).toBe(held(payload).trim());
      const progress = await visit.get('/progress');
      expect(progress.status).toBe(200);
      expect(load(await progress.text())('script, img, svg, style').length).toBe(0);
      const paper = $('a[href$=".pdf"]').attr('href');
      const pdf =
        paper && (await server.ask(paper, { cookie: [...visit.cookies].map((pair) => pair.join('=')).join('; ') }));
      if (pdf) expect([200, 422], JSON.stringify(payload)).toContain(pdf.status);
    }
  });

  it('in a complaint are registered and shown as typed, or come back with a sentence', async () => {
    const visit = visitor(server);
    for (const payload of payloads) {
      const typed = { said: payload, request_no: payload, complainant: payload, contact: payload };
      const { response, $ } = await visit.fill('/complaint', { matter: 'other', ...typed });
      expect([200, 422], JSON.stringify(payload.slice(0, 40))).toContain(response.status);
      expect($('main script, img, svg').length).toBe(0);
      const shown = response.status === 200 ? $('.quoted').text() : $('#said').text();
      const [said, kept] = [held(shown).trim(), held(payload).trim()];
      // A difference of a million characters is not to be printed.
      expect(said === kept, JSON.stringify(payload.slice(0, 40))).toBe(true);
      if (response.status === 422) expect($('[role=alert] li').length).toBeGreaterThan(0);
    }
  });

  it('in a query, an address or a cookie open nothing and break nothing', async () => {
    for (const payload of payloads) {
      const visit = visitor(server);
      const asked = await visit.send('/query', [
        ['code', payload],
        ['who', payload],
      ]);
      expect(asked.response.status, JSON.stringify(payload.slice(0, 40))).toBe(422);
      const value = encodeURIComponent(Buffer.from(payload).toString()).slice(0, 200);
      visit.cookies.set('mingce_case', value);
      visit.cookies.set('mingce_draft', value);
      expect((await visit.page('/progress'))('h1').text()).toBe('申请查询');
      const found = await server.ask(`/organs/town/publications?q=${value}&year=${value}`);
      expect(found.status, JSON.stringify(payload.slice(0, 40))).toBe(200);
      for (const path of [`/acts/${value}`, `/papers/${value}.pdf`])
        expect((await visit.post(path, [['case', payload]])).status).toBe(404);
    }
  });

  it('of ten million characters are kept on the page', async () => {
    const visit = visitor(server);
    const { response, $ } = await visit.fill('/new', { ...citizen, wanted: '大'.repeat(3_500_000) });
    expect(response.status).toBe(422);
    expect($('#wanted').text().length).toBe(3_500_000);
    expect($('#wanted-wrong').text()).toContain('最多 2000 个字');
  });
});
