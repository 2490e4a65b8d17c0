import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReport } from './index.ts';
import { type Form, title } from './testing/form.ts';
import { compare } from './testing/forms.ts';

/** Invented reports that office programs and extraction tools have written. */
const folder = new URL('../../../test/fixtures/reports/', import.meta.url);
const bytesOf = (name: string) => readFileSync(new URL(name, folder));

async function read(name: string, truth: string) {
  const result = await readReport(bytesOf(name), name);
  if (!result.readable) throw new Error(result.reason);
  const form = JSON.parse(readFileSync(new URL(`${truth}.json`, folder), 'utf8')) as Form;
  return { report: result.report, form, ...compare(form, result.report) };
}

describe('a file of an office program is read to the last cell', () => {
  it.each([
    ['office-2021.doc', 'office-2021'],
    ['office-2019.doc', 'office-2019'],
    ['office-blank.doc', 'office-blank'],
    ['office-2019.xls', 'office-2019'],
    ['office-blank.xls', 'office-blank'],
    ['page-named-text.txt', 'office-blank'],
    ['columns-2021.txt', 'office-2021'],
  ])('%s', async (name, truth) => {
    const { report, form, wrong, missing } = await read(name, truth);
    expect({ wrong, missing }).toEqual({ wrong: [], missing: [] });
    expect(report).toMatchObject({ organ: title[0], year: 2024 });
    expect(report.layout).toEqual({ proactive: form.proactive, requests: form.requests });
    expect(report.prose?.sections.map((section) => section.no)).toEqual([...'一二三四五六']);
  });
});

describe('labels broken by narrow cells', () => {
  it.each(['narrow-2021.pdf', 'narrow-2021.txt'])(
    '%s: all is read but the row whose number is broken, too',
    async (name) => {
      const { wrong, missing } = await read(name, 'office-2021');
      expect(wrong).toEqual([]);
      expect(missing.every((path) => path.startsWith('remedies.'))).toBe(true);
    },
  );
});

describe('empty cells in a text laid out in columns', () => {
  it.each([
    ['columns-blank.txt', 36],
    ['narrow-blank.txt', 96],
  ])('%s: no number goes to another cell, and most are placed', async (name, limit) => {
    const { wrong, missing } = await read(name, 'office-blank');
    expect(wrong).toEqual([]);
    expect(missing.length).toBeLessThan(limit);
  });
});

describe('columns that extraction moved away from their labels', () => {
  it.each([
    ['moved-2021.txt', 'office-2021'],
    ['moved-2019.txt', 'office-2019'],
  ])('%s: no number is given to a row that it does not belong to', async (name, truth) => {
    expect((await read(name, truth)).wrong).toEqual([]);
  });
});

describe('a PDF that has no text to read', () => {
  it.each([
    ['encrypted.pdf', '密码'],
    ['scanned.pdf', '扫描'],
  ])('%s: the sentence says %s', async (name, word) => {
    const result = await readReport(bytesOf(name), name);
    expect(result.readable || result.reason).toContain(word);
  });
});
