import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport, readReportText } from './index.ts';
import { type Form, type FormCell, parts } from './testing/form.ts';
import { compare, forms } from './testing/forms.ts';
import { textShapes as plainShapes, writeHtml } from './testing/shapes.ts';
import { wildHtml } from './testing/wild-html.ts';
import { wildText } from './testing/wild-text.ts';

const textShapes = [...plainShapes, ...wildText];

const readable = (result: ReturnType<typeof readReportText>) => {
  if (!result.readable) throw new Error(result.reason);
  return result.report;
};
const truth = (form: Form, text: string) => compare(form, readable(readReportText(text)));

describe('a full form', () => {
  for (const shape of textShapes)
    it(`is read to the last cell from ${shape.name}`, () => {
      fc.assert(
        fc.property(forms(false), (form) => {
          expect(truth(form, shape.write(parts(form)))).toEqual({ wrong: [], missing: [] });
        }),
        { numRuns: 15 },
      );
    });

  it('is read to the last cell from a web page with merged cells', async () => {
    await fc.assert(
      fc.asyncProperty(forms(true), async (form) => {
        const bytes = new TextEncoder().encode(writeHtml(parts(form)));
        expect(compare(form, readable(await readReport(bytes, 'a.html')))).toEqual({ wrong: [], missing: [] });
      }),
      { numRuns: 15 },
    );
  });
});

describe('a web page', () => {
  const read = async (markup: string) => readReport(new TextEncoder().encode(markup), 'a.html');
  for (const shape of wildHtml)
    it(`with ${shape.name} is read to the last cell, and never wrong when it is cut off`, async () => {
      await fc.assert(
        fc.asyncProperty(forms(shape.keepsEmpty), fc.double({ min: 0.2, max: 1, noNaN: true }), async (form, share) => {
          const markup = shape.write(parts(form));
          expect(compare(form, readable(await read(markup)))).toEqual({ wrong: [], missing: [] });
          const cut = await read(markup.slice(0, Math.floor(markup.length * share)));
          if (cut.readable) expect(compare(form, cut.report).wrong).toEqual([]);
        }),
        { numRuns: 12 },
      );
    });
});

describe('a form with empty cells', () => {
  for (const shape of textShapes)
    it(`never gives a number of another cell from ${shape.name}`, () => {
      fc.assert(
        fc.property(forms(true), (form) => {
          const { wrong, missing } = truth(form, shape.write(parts(form)));
          expect(wrong).toEqual([]);
          if (shape.keepsEmpty) expect(missing).toEqual([]);
        }),
        { numRuns: 15 },
      );
    });
});

describe('a report that departs from the form', () => {
  const isRow = (row: FormCell[]) => row.some((cell) => cell.value);
  const labels = (row: FormCell[], change: (text: string) => string) =>
    isRow(row) ? row.map((cell) => (cell.value ? cell : { ...cell, text: change(cell.text) })) : row;
  const faults: Record<string, (row: FormCell[], chosen: boolean) => FormCell[][]> = {
    'rows missing': (row, chosen) => (chosen && isRow(row) ? [] : [row]),
    'labels that nobody can read': (row, chosen) => [chosen ? labels(row, () => '囧囧囧') : row],
    'labels that lost their first half': (row, chosen) => [
      chosen ? labels(row, (text) => text.slice(text.length / 2)) : row,
    ],
    'rows printed twice': (row, chosen) => (chosen ? [row, row] : [row]),
  };
  for (const [name, fault] of Object.entries(faults))
    for (const shape of textShapes)
      it(`by ${name} never gives a number of another row from ${shape.name}`, () => {
        fc.assert(
          fc.property(forms(false), fc.array(fc.nat(4), { minLength: 60, maxLength: 60 }), (form, dice) => {
            const changed = parts(form).map((part) =>
              'line' in part ? part : { rows: part.rows.flatMap((row, at) => fault(row, dice[at] === 0)) },
            );
            const result = readReportText(shape.write(changed));
            if (result.readable) expect(compare(form, result.report).wrong).toEqual([]);
          }),
          { numRuns: 4 },
        );
      });

  it('by values above their labels never gives them to the label above', () => {
    fc.assert(
      fc.property(forms(false), (form) => {
        const values = (row: FormCell[]) => [...row.filter((cell) => cell.value), ...row.filter((cell) => !cell.value)];
        const changed = parts(form).map((part) => ('line' in part ? part : { rows: part.rows.map(values) }));
        const result = readReportText(textShapes[0]!.write(changed));
        if (result.readable) expect(compare(form, result.report).wrong).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('by numbers that narrow cells broke over two lines gives none of their beginnings', () => {
    const text = `三、收到和处理政府信息公开申请情况
                          自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计
一、本年新收政府信息公开   123     0         0         0             0             0     123
申请数量                   4                                                             4
二、上年结转政府信息公开   5       0         0         0             0             0     5
申请数量
`;
    const report = readable(readReportText(text));
    expect(report.tables.requests.new_received).toEqual(new Array(7).fill(null));
    expect(report.tables.requests.carried_in).toEqual([5, 0, 0, 0, 0, 0, 5]);
  });
});

describe('a text cut off anywhere', () => {
  for (const shape of textShapes)
    it(`never gives a wrong number from ${shape.name}`, () => {
      fc.assert(
        fc.property(forms(false), fc.double({ min: 0.2, max: 1, noNaN: true }), (form, share) => {
          const text = shape.write(parts(form));
          const result = readReportText(text.slice(0, Math.floor(text.length * share)));
          if (result.readable) expect(compare(form, result.report).wrong).toEqual([]);
        }),
        { numRuns: 60 },
      );
    });
});

describe('a whole report run together in one line', () => {
  it('is read by its labels', () => {
    const line =
      '二、主动公开政府信息情况 第二十条第（五）项 信息内容 本年处理决定数量 行政许可 204 三、收到和处理政府信息公开申请情况 ' +
      '自然人 法人或其他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他 ' +
      '一、本年新收政府信息公开申请数量 13 0 0 0 0 0 13 三、本年度办理结果 （一）予以公开 1 2 3 4 5 6 21\n';
    const report = readable(readReportText(line));
    expect(report.tables.proactive.admin_licences).toBe(204);
    expect(report.tables.requests.new_received).toEqual([13, 0, 0, 0, 0, 0, 13]);
    expect(report.tables.requests['results.granted']).toEqual([1, 2, 3, 4, 5, 6, 21]);
  });
});
