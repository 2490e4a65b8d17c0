import {
  aboutRequest,
  addressee,
  articles,
  choice,
  count,
  day,
  each,
  facts,
  list,
  long,
  paragraph,
  receivedOn,
  requestNo,
  text,
  thatIsAll,
  you,
} from './fields.ts';
import type { Letter } from './letter.ts';

/** Letters on the way to a reply: 登记、补正、说明理由、延期、迟延. None may be challenged by itself. */
const procedural = { form: 'letter', since: '2019-05-15', remedy: 'N' } as const;

export const procedure: readonly Letter[] = [
  {
    ...procedural,
    id: 'D03',
    label: '登记回执',
    title: '政府信息公开申请登记回执',
    word: '回执',
    numbers: null,
    basis: articles('第三十一条', '第三十三条第二款', '第四十五条'),
    fields: [
      ...aboutRequest,
      day('dueOn', '答复期限届满日'),
      text('materials', '收到的材料', { required: false, hint: '例如：申请表1份，身份证复印件1份' }),
      text('queryCode', '查询码', { required: false, max: 40 }),
      text('queryWay', '查询办法', { required: false, hint: '例如：本机关政府信息公开专栏“申请查询”' }),
    ],
    blocks: [
      paragraph(
        'received',
        '{you}{channel}的政府信息公开申请，本机关已经登记，收到申请之日为{receivedOn}，申请编号为{requestNo}。{you}申请公开的内容为：“{content}”。[[随申请收到的材料：{materials}。]]',
      ),
      paragraph(
        'due',
        '根据《中华人民共和国政府信息公开条例》第三十三条第二款的规定，本机关自收到申请之日起{period:reply}内答复，即最迟于{dueOn}答复。因补正、征求意见、缴费或者延长答复期限使期限有变化的，本机关另行告知。',
      ),
      paragraph('query', '办理进度可以凭查询码{queryCode}查询。[[查询办法：{queryWay}。]]', 'queryCode'),
      paragraph('keep', '请妥善保存本回执。'),
    ],
  },
  {
    ...procedural,
    id: 'D04',
    label: '补正告知书',
    title: '政府信息公开申请补正告知书',
    word: '告知书',
    numbers: 'clarify',
    basis: articles('第二十九条', '第三十条'),
    fields: [
      ...aboutRequest,
      list('points', '需要补正的事项', [
        text('what', '问题', { hint: '例如：没有写明所需信息的名称或者特征' }),
        text('how', '补正办法', { hint: '写明怎样写才能检索到' }),
      ]),
      count('within', '补正期限（工作日）', { hint: '条例要求期限合理，一般为10个工作日' }),
      text('way', '提交补正材料的办法', { hint: '例如：邮寄或者送交本机关党政综合办公室' }),
    ],
    blocks: [
      facts,
      paragraph('lead', '经审查，该申请需要补正，事项和办法如下：'),
      each('points', 'points', '{n}. {what}。补正办法：{how}。'),
      paragraph(
        'period',
        '根据《中华人民共和国政府信息公开条例》第三十条的规定，请{you}自收到本告知书之日起{within}个工作日内，按照上述办法一次补正，并将补正后的申请提交本机关（{way}）。',
      ),
      paragraph(
        'consequence',
        '答复期限自本机关收到补正的申请之日起计算。{you}无正当理由逾期不补正的，视为放弃申请，本机关不再处理该申请。',
      ),
    ],
  },
  {
    ...procedural,
    id: 'D05',
    label: '说明理由告知书',
    title: '政府信息公开申请说明理由告知书',
    word: '告知书',
    numbers: 'notice',
    basis: articles('第三十五条'),
    fields: [
      addressee,
      you,
      day('startOn', '统计起始日'),
      day('endOn', '统计截止日'),
      count('requests', '申请件数'),
      long('frequency', '数量、频次的事实', { hint: '例如：其中同一事项12件，单日最多提交9件' }),
      count('within', '说明理由的期限（工作日）'),
      text('way', '提交办法'),
    ],
    blocks: [
      paragraph(
        'facts',
        '{startOn}至{endOn}，{you}向本机关提出政府信息公开申请{requests}件。{frequency}。上述申请的数量、频次明显超过合理范围。',
      ),
      paragraph(
        'ask',
        '根据《中华人民共和国政府信息公开条例》第三十五条的规定，请{you}自收到本告知书之日起{within}个工作日内，书面说明提出上述申请的理由，提交本机关（{way}）。',
      ),
      paragraph(
        'consequence',
        '本机关认为理由不合理的，告知{you}不予处理；认为理由合理，但是无法在法定期限内答复的，确定迟延答复的合理期限并告知{you}。{you}逾期不说明理由的，本机关根据已经掌握的情况作出处理。',
      ),
    ],
  },
  {
    ...procedural,
    id: 'D06',
    label: '延期答复告知书',
    title: '政府信息公开延期答复告知书',
    word: '告知书',
    numbers: 'extend',
    basis: articles('第三十三条第二款'),
    fields: [
      ...aboutRequest,
      day('dueOn', '原答复期限届满日'),
      text('reason', '延期的原因', { hint: '例如：需要检索的档案时间跨度大' }),
      count('extension', '延长的工作日', { hint: '最多20个工作日' }),
      day('newDueOn', '延长后的届满日'),
    ],
    blocks: [
      facts,
      paragraph(
        'decision',
        '该申请的答复期限至{dueOn}届满。因{reason}，本机关不能在此期限内答复。根据《中华人民共和国政府信息公开条例》第三十三条第二款的规定，经本机关政府信息公开工作机构负责人同意，答复期限延长{extension}个工作日，最迟于{newDueOn}答复。',
      ),
      thatIsAll,
    ],
  },
  {
    ...procedural,
    id: 'D33',
    label: '迟延答复告知书',
    title: '政府信息公开迟延答复告知书',
    word: '告知书',
    numbers: 'extend',
    basis: articles('第三十三条', '第三十五条'),
    fields: [
      addressee,
      you,
      receivedOn,
      requestNo,
      day('explainedOn', '申请人说明理由的日期'),
      text('reason', '无法按期答复的原因'),
      day('newDueOn', '迟延答复的期限'),
      choice('agreed', '期限怎样确定', [
        { key: 'agreed', label: '与申请人商定', word: '经与申请人商定' },
        { key: 'decided', label: '本机关确定', word: '经研究' },
      ]),
    ],
    blocks: [
      paragraph(
        'facts',
        '本机关于{receivedOn}收到{you}的政府信息公开申请（编号：{requestNo}）。{you}于{explainedOn}对申请的数量、频次说明了理由，本机关认为理由合理。',
      ),
      paragraph(
        'decision',
        '因{reason}，本机关无法在《中华人民共和国政府信息公开条例》第三十三条规定的期限内答复。根据该条例第三十五条的规定，{agreed}，本机关最迟于{newDueOn}答复。',
      ),
      thatIsAll,
    ],
  },
];
