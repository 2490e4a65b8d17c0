import { describe, expect, it } from 'vitest';
import { claimsOf } from './claims.ts';

const claimed = (text: string, year = 2024, aboutRequests = false) =>
  claimsOf(text, year, aboutRequests).map(({ subject, quantity }) => `${subject} ${quantity.value}`);

const cases: [string, string[]][] = [
  ['2024年，共收到政府信息公开申请12件。', ['received 12']],
  ['本年度，共受理政府信息公开申请2件，都在法定期限内予以答复。', ['received 2']],
  ['全年共收到依申请公开0件，公开0件，不予公开0件。', ['received 0', 'denied 0']],
  ['全年收到5件政府信息公开申请，办结4件，结转下年度继续办理1件。', ['received 5', 'concluded 4', 'carried_out 1']],
  ['收到公民、法人或其他组织提交政府信息公开申请0条。', ['received 0']],
  ['2024年，共受理答复依申请公开政府信息信件0件。', ['received 0']],
  ['收到依申请公开申请三件，予以公开两件，部分公开一件。', ['received 3', 'granted 2', 'partial 1']],
  [
    '收到政府信息公开申请１２件'.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0)),
    ['received 12'],
  ],
  ['我镇未收到政府信息依申请公开，无因政府信息公开申请引起的行政复议和行政诉讼。', ['received 0', 'remedies 0']],
  ['2024年未收到依申请公开政府信息申请。', ['received 0']],
  ['全年未收到行政许可申请；全年未接到信息公开申请；', ['received 0']],
  ['未发生因政府信息公开引起的行政复议。', ['reconsideration 0']],
  ['因政府信息依申请公开引起行政复议3件，行政诉讼1件', ['reconsideration 3', 'litigation 1']],
  ['政府信息公开行政复议、行政诉讼0条。', ['remedies 0']],
  ['依申请公开事项办结1件，县长信箱回复5条。', ['concluded 1']],
  [
    '收办政府信息公开申请案件37件（市政府9件、各部门28件），同比增长70.3%，其中，自然人申请30件，法人或其他组织申请7件；予以公开11件、部分公开3件、不予公开2件、无法提供8件、不予处理6件、作其他处理（含撤回）4件、转下年度办理3件。',
    [
      'received 37',
      'natural 30',
      'legal 7',
      'granted 11',
      'partial 3',
      'denied 2',
      'unable 8',
      'not_processed 6',
      'other 4',
      'carried_out 3',
    ],
  ],
  ['上年结转政府信息公开申请2件，本年新收政府信息公开申请7件。', ['carried_in 2', 'received 7']],
  [
    '现行有效行政规范性文件5件，制发行政规范性文件2件，废止行政规范性文件1件。',
    ['in_force 5', 'issued 2', 'repealed 1'],
  ],
  ['全年作出行政处罚12件、行政许可204件。', ['penalties 12', 'licences 204']],
];

const silent = [
  '截至2024年12月31日，通过网站发布政务类信息34条。',
  '全年共处理群众留言92条，答复网民留言1424条，办理热线交办事项6155件。',
  '2023年收到政府信息公开申请9件。',
  '收到申请数量比上年增加3件。',
  '其中市政府收到政府信息公开申请349件。',
  '通过网站收到政府信息公开申请3件。',
  '主动公开信息66条，其中行政许可3件、行政处罚1件。',
  '没有发生政府信息公开申请逾期未答复的情况。',
  '依申请公开工作人员培训3次。',
  '办理行政许可事项7项，公开流程7条。',
  '审结行政复议案件120件。',
  '未发生被纠正的行政复议案件。',
  '收到政府信息公开申请的有关咨询后，受理群众诉求20件，办结20件。',
  '制定《政府信息公开申请办理办法》1部。',
];

describe('claims in the prose', () => {
  it.each(cases)('reads: %s', (text, expected) => {
    expect(claimed(text)).toEqual(expected);
  });

  it.each(silent)('says nothing of: %s', (text) => {
    expect(claimed(text)).toEqual([]);
  });

  it('reads outcomes in a later sentence of the passage on requests', () => {
    expect(claimed('予以公开11件、部分公开3件、不予公开2件', 2024, true)).toEqual([
      'granted 11',
      'partial 3',
      'denied 2',
    ]);
  });
});
