import {
  aboutRequest,
  articles,
  choice,
  count,
  day,
  facts,
  label,
  list,
  long,
  middle,
  money,
  paragraph,
  row,
  text,
} from './fields.ts';
import type { Letter } from './letter.ts';

const feeRules = '政府信息公开信息处理费管理办法';

/** 收费通知. The calculation comes from the tariff of the day of receipt (`law/fees`). */
export const fee: readonly Letter[] = [
  {
    id: 'D09',
    label: '信息处理费收费通知书',
    title: '政府信息公开信息处理费收费通知书',
    word: '通知书',
    form: 'letter',
    numbers: 'fee',
    since: '2021-01-01',
    remedy: 'N',
    basis: [
      ...articles('第四十二条第一款', '第五十一条'),
      { law: feeRules, article: '第三条' },
      { law: feeRules, article: '第六条' },
    ],
    sum: { list: 'bands', field: 'subtotal', total: 'amount' },
    fields: [
      ...aboutRequest,
      long('excess', '数量、频次超过合理范围的事实'),
      choice('method', '计收方式', [
        { key: 'items', label: '按件计收' },
        { key: 'pages', label: '按量计收' },
      ]),
      list('bands', '费用计算', [
        text('band', '档次', { max: 40, hint: '例如：第31页至第100页' }),
        count('quantity', '数量'),
        money('price', '单价'),
        money('subtotal', '小计'),
      ]),
      money('amount', '应缴金额'),
      day('payBy', '缴费截止日', { required: false }),
      text('payWay', '缴纳办法', { hint: '例如：持缴款码到代理银行缴纳' }),
      text('payCode', '缴款码', { required: false, max: 60 }),
      text('complaintTo', '有异议时向谁反映', { hint: '上一级行政机关或者政府信息公开工作主管部门' }),
    ],
    blocks: [
      facts,
      paragraph(
        'decision',
        '{you}申请公开政府信息的数量、频次明显超过合理范围：{excess}。根据《中华人民共和国政府信息公开条例》第四十二条第一款和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第三条的规定，本机关决定对该申请收取信息处理费，采用{method}方式，计算如下：',
      ),
      {
        kind: 'table',
        columns: [60, 32, 32, 32],
        head: 1,
        rows: [
          row(label('档次'), label('数量'), label('单价（元）'), label('小计（元）')),
          { cells: [middle('{band}'), middle('{quantity}'), middle('{price}'), middle('{subtotal}')], each: 'bands' },
          row(label('合计', 3), middle('{amount}')),
        ],
      },
      paragraph(
        'pay',
        '根据《政府信息公开信息处理费管理办法》第六条的规定，请{you}自收到本通知书次日起{period:feePayment}内缴纳{amount}元[[，即最迟于{payBy}缴纳]]。缴纳办法：{payWay}。[[缴款码：{payCode}。]]',
      ),
      paragraph(
        'consequence',
        '答复期限自{you}缴纳费用的次日起重新计算。逾期未缴纳的，视为放弃申请，本机关不再处理该申请。',
      ),
      paragraph(
        'complaint',
        '对收取信息处理费有异议的，可以依照《中华人民共和国政府信息公开条例》第五十一条的规定，向{complaintTo}反映。',
      ),
    ],
  },
];
