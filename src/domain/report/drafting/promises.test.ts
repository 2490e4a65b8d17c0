import { describe, expect, it } from 'vitest';
import { livingNumber } from './living-number.ts';
import { numbersAbout, promisesOf, takenUp } from './promises.ts';

describe('what section five promised', () => {
  it('is read from the numbered items of the part on improvement', () => {
    const text = `存在的主要问题：一是更新慢；二是解读少。
改进情况：一是把形成日期与公开期限一并登记，到期前提醒经办人员；二是每月至少制作一期政策问答；三是实行交接清单。`;
    expect(promisesOf(text)).toEqual([
      '把形成日期与公开期限一并登记，到期前提醒经办人员',
      '每月至少制作一期政策问答',
      '实行交接清单',
    ]);
  });

  it('is read from brackets, from figures and from plain sentences behind 下一步', () => {
    expect(promisesOf('问题是更新慢。\n下一步工作：\n（一）及时更新网站栏目。\n（二）加强业务培训。')).toEqual([
      '及时更新网站栏目',
      '加强业务培训',
    ]);
    expect(promisesOf('下一步，我镇将及时更新网站栏目；组织两次业务培训。')).toEqual([
      '我镇将及时更新网站栏目',
      '组织两次业务培训',
    ]);
  });

  it('is nothing where nothing was promised', () => {
    expect(promisesOf('')).toEqual([]);
    expect(promisesOf('没有突出的问题。')).toEqual([]);
  });

  it('is set beside the numbers that speak of it', () => {
    expect(numbersAbout('每月更新视频号')).toContain('fact.postings.wechat_video');
    expect(numbersAbout('规范依申请公开的答复')).toContain('requests.results.total.total');
    expect(numbersAbout('组织一次团建')).toEqual([]);
    for (const key of numbersAbout('视频号、规范性文件、申请、复议、更新')) expect(livingNumber(key)).toBeDefined();
    expect(takenUp('组织一次团建')).toBe('上年提出“组织一次团建”，【请填写：做到了没有】。');
  });
});
