import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { calculatorPage, calculatorQuery } from './calculator.tsx';

const page = (query: Record<string, string>) => load(calculatorPage(null, calculatorQuery.parse(query)));

describe('the page that counts a reply’s period', () => {
  it('says the last day, and counts every day on the way', () => {
    const $ = page({ receipt: '2024-09-13' });
    expect($('.due').text()).toBe('2024年10月17日（周四）');
    expect(
      $('table.month caption')
        .map((_, caption) => $(caption).text())
        .get(),
    ).toEqual(['2024年9月', '2024年10月']);
    expect($('td.last .nth').text()).toBe('20');
    expect($('td.makeup').length).toBe(3);
  });

  it('takes a day as people write it, and a consultation and an extension', () => {
    const $ = page({ receipt: '2024年3月1日', from: '2024/3/11', to: '2024.3.25' });
    expect($('.due').text()).toContain('2024年4月15日');
    expect($('td.paused').length).toBe(10);
  });

  it('says that a day is provisional where the calendar of a year is not known yet', () => {
    const $ = page({ receipt: '2026-12-10' });
    expect($('.due').text()).toBe('2027年1月8日（周五）（暂定）');
    expect($('.tag.warn').parent().text()).toContain('计算时还没有2027年的放假安排');
    expect($('td.holiday .date').text()).toBe('1');
    expect(page({ receipt: '2024-09-13' }).text()).not.toContain('暂定');
    expect(page({ receipt: '2190-12-20' }).text()).toContain('暂定');
  });

  it('keeps what was typed, and says beside each field what is wrong', () => {
    const $ = page({ receipt: '昨天', days: '0', extend: '21', from: '2024-09-20' });
    expect($('[role=alert] li').length).toBe(4);
    expect($('#receipt').attr('value')).toBe('昨天');
    expect($('#receipt').attr('aria-invalid')).toBe('true');
    expect($('.due').length).toBe(0);
    expect($('#to-hint').text()).toContain('一起填');
  });

  it('before anything was asked is a form alone', () => {
    const $ = page({});
    expect($('[role=alert], [role=status]').length).toBe(0);
    expect($('#days').attr('value')).toBe('20');
  });
});
