import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { requestRowKeys } from '../../domain/report/tables.ts';
import { readReport, readReportText } from './index.ts';

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const here = existsSync(`${shared}cases`);
const files = here ? readdirSync(`${shared}cases`).filter((name) => /\.(?:txt|csv)$/.test(name)) : [];

interface Truth {
  year: number | string;
  organ: string;
  format_version: number;
  table2: Record<string, number | number[]> | null;
  table3?: { rows: { values: (number | null)[] }[] } | null;
  table4?: { values: number[] | null } | null;
}

async function read(path: string) {
  const result = await readReport(readFileSync(path), path);
  if (!result.readable) throw new Error(result.reason);
  return result.report;
}

/** What the text itself says of its organ: in the other cases a person knew it from elsewhere. */
const organs: Record<string, string> = {
  '018': '宁强县自然资源局',
  '022': '桃江县松木塘镇人民政府',
  '033': '浑南区民族和宗教事务局',
  '036': '赫章县交通运输局',
  '041': '石家庄市教育局',
};

describe.skipIf(!here)('the real reports of ../shared/cases (skipped where that folder is absent)', () => {
  for (const file of files) {
    const number = file.slice(0, 3);
    const path = `${shared}cases/${number}.json`;
    it(`${file} says what a person read in it`, async () => {
      const report = await read(`${shared}cases/${file}`);
      if (organs[number]) expect(report.organ).toBe(organs[number]);
      if (!existsSync(path)) return;
      const truth = JSON.parse(readFileSync(path, 'utf8')) as Truth;
      if (typeof truth.year === 'number' && !file.endsWith('.csv')) expect(report.year).toBe(truth.year);
      const { proactive, requests, remedies } = report.tables;
      const two = truth.table2 ?? {};
      const row = (values: Record<string, number | null> | undefined) => Object.values(values ?? {});
      if (truth.format_version === 2021) {
        if ('规章' in two) expect(row({ ...proactive.rules })).toEqual(two.规章);
        if ('行政规范性文件' in two) expect(row({ ...proactive.normative_documents })).toEqual(two.行政规范性文件);
        expect(proactive.admin_licences).toBe(two.行政许可 ?? null);
        expect(proactive.admin_penalties).toBe(two.行政处罚 ?? null);
        expect(proactive.admin_coercion).toBe(two.行政强制 ?? null);
        expect(proactive.admin_fees_wan).toBe('行政事业性收费' in two ? String(two.行政事业性收费) : null);
      } else {
        const old = proactive.layout_2019;
        for (const [label, values] of [
          ['规范性文件', old?.normative_documents],
          ['行政许可', old?.admin_licences],
          ['行政处罚', old?.admin_penalties],
        ] as const)
          if (label in two) expect(row(values)).toEqual(two[label]);
      }
      truth.table3?.rows.forEach(({ values }, index) => {
        expect(requests[requestRowKeys[index]!], requestRowKeys[index]).toEqual(values);
      });
      const fifteen = Object.values(remedies).flat();
      expect(fifteen).toEqual(truth.table4?.values ?? new Array(15).fill(null));
    });
  }

  it('the seed says 204 licences, 12 penalties and zeros, with table 三 of 2019', async () => {
    const report = await read(`${shared}seeds/cejing-2024.txt`);
    expect(report.organ).toBe('沙河市册井镇人民政府');
    expect(report.year).toBe(2024);
    expect(report.layout).toEqual({ proactive: '2021', requests: '2019' });
    expect(report.tables.proactive).toMatchObject({
      rules: { issued: 0, repealed: 0, in_force: 0 },
      admin_licences: 204,
      admin_penalties: 12,
      admin_coercion: 0,
      admin_fees_wan: '0',
    });
    for (const key of requestRowKeys)
      expect(report.tables.requests[key]).toEqual(new Array(7).fill(key.startsWith('results.other.') ? null : 0));
    expect(report.tables.requests['results.other']).toEqual(new Array(7).fill(0));
    expect(Object.values(report.tables.remedies).flat()).toEqual(new Array(15).fill(0));
    expect(report.marks).toEqual({});
    expect(report.prose?.sections.at(-1)).toMatchObject({ no: '6', heading: '其他需要报告的事项' });
    expect(report.leftovers.map((leftover) => leftover.kind)).toEqual(['bookmark']);
  });

  it('empty delimited cells of 012 have marks, and cells that its text does not reach have none', () => {
    const result = readReportText(readFileSync(`${shared}cases/012.txt`, 'utf8'));
    expect(result.readable && result.report.marks['requests.carried_in.natural_person']).toBe('');
    expect(result.readable && 'requests.carried_out.natural_person' in result.report.marks).toBe(false);
  });
});
