import {
  addressee,
  articles,
  attachments,
  choice,
  day,
  each,
  label,
  list,
  long,
  paragraph,
  remedy,
  requestNo,
  row,
  tallRow,
  text,
  thatIsAll,
  value,
  you,
} from './fields.ts';
import type { Letter, Slip } from './letter.ts';

/** 征求意见: to third parties (条例 Art. 32) and to other organs (Arts 11, 34). The applicant is never named. */
const letters = { form: 'letter', numbers: 'consult', since: '2019-05-15', remedy: 'N' } as const;
const thirdParty = { ...addressee, label: '第三方' };
const youThirdParty = { ...you, label: '第三方类别' };
const otherOrgan = { ...addressee, label: '主送机关', hint: '写机关全称' };
const information = long('information', '拟公开的信息', { hint: '写名称、文号或者内容范围；不写申请人的个人情况' });

const opinionSlip: Slip = {
  title: '征求意见回执',
  blocks: [
    {
      kind: 'table',
      columns: [30, 126],
      head: 0,
      rows: [
        row(label('征求意见机关'), value('{organ}')),
        row(label('征求意见书'), value('{docNo}')),
        row(label('第三方'), value('{addressee}')),
        row(label('拟公开的信息'), value('{information}')),
        row(label('意见'), value('□同意公开　　□同意部分公开　　□不同意公开')),
        tallRow(70, label('理由和依据'), value('')),
        row(label('联系方式'), value('')),
        tallRow(28, label('签名或者盖章'), value('\n　　　　　　　　　　　　　　　年　　月　　日')),
      ],
    },
    paragraph('slipNote', '不同意公开或者同意部分公开的，请写明理由，并附有关材料。'),
  ],
};

export const consultation: readonly Letter[] = [
  {
    ...letters,
    id: 'D07',
    label: '征求第三方意见书',
    title: '政府信息公开征求意见书',
    word: '意见书',
    basis: articles('第十五条', '第三十二条'),
    fields: [
      thirdParty,
      youThirdParty,
      information,
      long('harm', '可能损害的权益', { hint: '例如：其中的报价和工艺参数可能属于商业秘密' }),
      text('way', '提交意见的办法'),
      attachments,
    ],
    blocks: [
      paragraph('facts', '本机关收到一件政府信息公开申请，申请公开的信息涉及{you}，内容为：{information}。'),
      paragraph('harm', '本机关认为，公开上述信息可能损害{you}的合法权益：{harm}。'),
      paragraph(
        'ask',
        '根据《中华人民共和国政府信息公开条例》第三十二条的规定，现书面征求{you}的意见。请自收到本意见书之日起{period:thirdPartyOpinion}内，填写所附回执，提交本机关（{way}）。不同意公开的，请说明理由并提供有关材料。',
      ),
      paragraph(
        'consequence',
        '{you}不同意公开且有合理理由的，本机关不予公开；逾期未提出意见的，由本机关依法决定是否公开。本机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的政府信息内容和理由书面告知{you}。',
      ),
    ],
    slip: opinionSlip,
  },
  {
    ...letters,
    id: 'D07b',
    label: '征求第三方意见告知书（申请人）',
    title: '政府信息公开征求第三方意见告知书',
    word: '告知书',
    numbers: 'notice',
    basis: articles('第三十二条', '第三十三条第三款'),
    fields: [addressee, you, requestNo, day('sentOn', '征求意见书发出日')],
    blocks: [
      paragraph(
        'facts',
        '{you}的政府信息公开申请（编号：{requestNo}）所涉及的信息，公开后可能损害第三方合法权益。根据《中华人民共和国政府信息公开条例》第三十二条的规定，本机关已于{sentOn}书面征求第三方的意见。',
      ),
      paragraph(
        'clock',
        '根据该条例第三十三条第三款的规定，征求第三方意见所需时间不计算在答复期限内。本机关收到意见或者征求意见的期限届满后，继续办理{you}的申请。',
      ),
      thatIsAll,
    ],
  },
  {
    ...letters,
    id: 'D07c',
    label: '决定公开告知书（第三方）',
    title: '政府信息公开告知书',
    word: '告知书',
    numbers: 'notice',
    remedy: 'O',
    basis: articles('第十五条', '第三十二条'),
    fields: [
      thirdParty,
      youThirdParty,
      day('askedOn', '征求意见书发出日'),
      information,
      text('objection', '第三方不同意公开的理由', { required: false }),
      long('reason', '决定公开的理由', { hint: '不公开会对公共利益造成什么重大影响' }),
      text('released', '决定公开的内容'),
      day('releaseOn', '拟公开的日期', { required: false }),
    ],
    blocks: [
      paragraph(
        'facts',
        '本机关于{askedOn}就公开下列信息书面征求{you}的意见：{information}。{you}不同意公开[[，理由是：{objection}]]。',
      ),
      paragraph(
        'decision',
        '经审查，本机关认为不公开上述信息可能对公共利益造成重大影响：{reason}。根据《中华人民共和国政府信息公开条例》第十五条、第三十二条的规定，本机关决定予以公开，公开的内容为：{released}。[[拟于{releaseOn}公开。]]',
      ),
      remedy,
    ],
  },
  {
    ...letters,
    id: 'D08',
    label: '征求意见函（共同制作机关）',
    title: '政府信息公开征求意见函',
    word: '函',
    basis: articles('第三十四条'),
    fields: [otherOrgan, information, text('way', '回复办法'), attachments],
    blocks: [
      paragraph(
        'facts',
        '本机关收到一件政府信息公开申请，申请公开的信息由本机关牵头、与贵单位共同制作，内容为：{information}。',
      ),
      paragraph(
        'ask',
        '根据《中华人民共和国政府信息公开条例》第三十四条的规定，现征求贵单位的意见。请自收到本函之日起{period:agencyOpinion}内提出书面意见，说明是否同意公开；不同意公开的，请说明理由和依据（{way}）。逾期未提出意见的，视为同意公开。',
      ),
    ],
  },
  {
    ...letters,
    id: 'D08b',
    label: '协办函',
    title: '政府信息公开协办函',
    word: '函',
    basis: articles('第十一条第一款'),
    fields: [
      otherOrgan,
      information,
      list('matters', '请协助的事项', [text('what', '事项')]),
      day('replyBy', '请回复的日期'),
      choice('urgency', '答复期限是否临近', [
        { key: 'usual', label: '不临近', word: '为按期答复申请人' },
        { key: 'soon', label: '临近', word: '因答复期限临近' },
      ]),
      attachments,
    ],
    blocks: [
      paragraph('facts', '本机关正在办理一件政府信息公开申请，涉及贵单位的信息，内容为：{information}。'),
      paragraph(
        'ask',
        '根据《中华人民共和国政府信息公开条例》第十一条第一款的规定，为保证公开的信息准确一致，请贵单位协助下列事项：',
      ),
      each('matters', 'matters', '{n}. {what}。'),
      paragraph('by', '{urgency}，请于{replyBy}前书面回复。'),
    ],
  },
];
