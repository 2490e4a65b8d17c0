import { load } from 'cheerio';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Chart } from './chart.tsx';
import { fontSize, type Series, widthOf } from './layout.ts';

const seriesOf = (values: Record<string, (number | null)[]>, first = 2020): Series[] =>
  Object.entries(values).map(([name, all]) => ({
    name,
    points: all.map((value, i) => ({ label: String(first + i), value })),
  }));
const draw = (kind: 'bar' | 'line', series: Series[]) => {
  const html = renderToStaticMarkup(<Chart kind={kind} title="公开申请" unit="件" series={series} />);
  return { html, $: load(html) };
};

/** Every text of a chart as the rectangle that it takes. */
function texts(html: string) {
  const $ = load(html);
  return $('svg[role=img] text')
    .map((_, element) => {
      const [x, y] = [Number($(element).attr('x')), Number($(element).attr('y'))];
      const width = widthOf($(element).text());
      const back = { end: width, middle: width / 2 }[$(element).attr('text-anchor') ?? ''] ?? 0;
      return { text: $(element).text(), x: x - back, y: y - fontSize, width, height: fontSize };
    })
    .get();
}

describe('a chart', () => {
  it('says what it shows to those who do not see it', () => {
    const { $ } = draw('bar', seriesOf({ 新收: [3, 4], 办结: [2, 5] }));
    expect($('svg[role=img]').attr('aria-label')).toBe('柱形图：公开申请，2020至2021，新收、办结，单位件。各数见表。');
    expect($('figcaption').text()).toBe('新收办结');
  });

  it('draws a gap for what is not known, and 0 for 0', () => {
    const bars = draw('bar', seriesOf({ 新收: [3, null, 0] }));
    expect(bars.$('svg[role=img] rect.bar').length).toBe(2);
    expect(bars.$('.gap').text()).toBe('—');
    expect(bars.$('.value').text()).toBe('30');
    const line = draw('line', seriesOf({ 现行有效: [3, 4, null, 0] }));
    const path = line.$('svg[role=img] g.line > path').first().attr('d')!;
    expect(path.split('M').length - 1).toBe(2);
    expect(line.$('svg[role=img] circle').length).toBe(3);
  });

  it('marks one series of two that is not known', () => {
    const { $ } = draw('bar', seriesOf({ 许可: [3, 4], 强制: [null, 1] }));
    expect($('.gap').length).toBe(0);
    expect($('.value').text()).toContain('—');
  });

  it('counts in whole numbers, and stands on 0 when all is 0', () => {
    const ticks = (values: (number | null)[]) =>
      draw('bar', seriesOf({ 新收: values }))
        .$('.tick text, .zero text')
        .map((_, tick) => load(tick).text())
        .get();
    expect(ticks([1, 2])).toEqual(['0', '1', '2']);
    expect(ticks([0, 0])).toEqual(['0', '1']);
    expect(ticks([null])).toEqual(['0', '1']);
    expect(ticks([11_398_889])).toEqual(['0', '200万', '400万', '600万', '800万', '1000万', '1200万']);
  });

  it('has no style of its own, which the policy of the portal would refuse', () => {
    expect(draw('line', seriesOf({ 新收: [3, 4] })).html).not.toMatch(/style=|<style/);
  });

  it('prints no text over another, and none outside, whatever the numbers and the kind', () => {
    const value = fc.option(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 }), fc.nat(20_000_000)));
    const arbitrary = fc
      .tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 4 }), fc.boolean())
      .chain(([years, names, long]) =>
        fc
          .array(fc.array(value, { minLength: years, maxLength: years }), { minLength: names, maxLength: names })
          .map((rows): Series[] =>
            rows.map((row, s) => ({
              name: `名${s}`,
              points: row.map((one, i) => ({ label: long ? `${2008 + i}年第四季度` : String(2008 + i), value: one })),
            })),
          ),
      );
    fc.assert(
      fc.property(arbitrary, fc.constantFrom('bar' as const, 'line' as const), (series, kind) => {
        const { html, $ } = draw(kind, series);
        const all = texts(html);
        const [width, height] = [Number($('svg[role=img]').attr('width')), Number($('svg[role=img]').attr('height'))];
        for (const [i, one] of all.entries()) {
          expect(one.x, one.text).toBeGreaterThanOrEqual(-0.01);
          expect(one.x + one.width, one.text).toBeLessThanOrEqual(width + 0.01);
          expect(one.y + one.height, one.text).toBeLessThanOrEqual(height);
          for (const other of all.slice(i + 1)) {
            const apart =
              one.x + one.width <= other.x + 0.01 ||
              other.x + other.width <= one.x + 0.01 ||
              one.y + one.height <= other.y + 0.01 ||
              other.y + other.height <= one.y + 0.01;
            expect(apart, `${one.text} over ${other.text}`).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
