import { articles, choice, day, factsAndHistory, long, ofReply, paragraph, remedy, text } from './fields.ts';
import type { Letter } from './letter.ts';

/** 答复书 that withhold what was asked for under 条例 Arts 14–16, one a ground, and 行政查询 beside them. */
const refusal = {
  form: 'letter',
  numbers: 'reply',
  since: '2019-05-15',
  remedy: 'kind',
  title: '政府信息公开申请答复书',
  word: '答复书',
} as const;

export const withheld: readonly Letter[] = [
  {
    ...refusal,
    id: 'D13',
    label: '答复书（不予公开：国家秘密）',
    basis: articles('第十四条', '第三十六条第（三）项'),
    fields: [...ofReply, text('secrecy', '确定为国家秘密的情况', { hint: '写定密的机关、日期或者标志，不写出内容' })],
    blocks: [
      factsAndHistory,
      paragraph(
        'decision',
        '经审查，{you}申请公开的信息属于依法确定的国家秘密（{secrecy}）。根据《中华人民共和国政府信息公开条例》第十四条、第三十六条第（三）项的规定，本机关决定不予公开。',
      ),
      remedy,
    ],
  },
  {
    ...refusal,
    id: 'D14',
    label: '答复书（不予公开：法律、行政法规禁止公开）',
    basis: articles('第十四条', '第三十六条第（三）项'),
    fields: [
      ...ofReply,
      text('law', '禁止公开的法律、行政法规', { hint: '写全称和条款项，例如：《中华人民共和国……法》第×条第×款' }),
      long('reason', '理由', { hint: '申请的信息为什么属于该条规定的情形' }),
    ],
    blocks: [
      factsAndHistory,
      paragraph(
        'decision',
        '经审查，{you}申请公开的信息属于{law}规定禁止公开的信息。具体理由：{reason}。根据《中华人民共和国政府信息公开条例》第十四条、第三十六条第（三）项的规定，本机关决定不予公开。',
      ),
      remedy,
    ],
  },
  {
    ...refusal,
    id: 'D15',
    label: '答复书（不予公开：危及“三安全一稳定”）',
    basis: articles('第十四条', '第三十六条第（三）项'),
    fields: [
      ...ofReply,
      choice('harmed', '可能危及', ['国家安全', '公共安全', '经济安全', '社会稳定']),
      long('reason', '理由', { hint: '公开后会怎样危及，写到能让申请人明白' }),
    ],
    blocks: [
      factsAndHistory,
      paragraph(
        'decision',
        '经审查，{you}申请公开的信息公开后可能危及{harmed}。具体理由：{reason}。根据《中华人民共和国政府信息公开条例》第十四条、第三十六条第（三）项的规定，本机关决定不予公开。',
      ),
      remedy,
    ],
  },
  {
    ...refusal,
    id: 'D16',
    label: '答复书（不予公开：第三方合法权益）',
    basis: articles('第十五条', '第三十二条', '第三十六条第（三）项'),
    fields: [
      ...ofReply,
      choice('right', '涉及的权益', ['商业秘密', '个人隐私', '其他合法权益']),
      day('askedOn', '征求意见书发出日'),
      choice('opinion', '征求意见的结果', [
        { key: 'refused', label: '第三方不同意公开', word: '第三方不同意公开，本机关认为其理由合理' },
        {
          key: 'silent',
          label: '第三方逾期未提出意见',
          word: '第三方逾期未提出意见，本机关依法审查，认为不应当公开',
        },
      ]),
      long('reason', '理由', { hint: '公开会对第三方造成什么损害，不写出内容' }),
    ],
    blocks: [
      factsAndHistory,
      paragraph(
        'consulted',
        '{you}申请公开的信息涉及第三方的{right}，公开后可能损害第三方的合法权益。根据《中华人民共和国政府信息公开条例》第三十二条的规定，本机关于{askedOn}书面征求了第三方的意见。{opinion}。',
      ),
      paragraph(
        'decision',
        '经审查，{reason}，且不公开不会对公共利益造成重大影响。根据该条例第十五条、第三十二条、第三十六条第（三）项的规定，本机关决定不予公开。',
      ),
      remedy,
    ],
  },
  {
    ...refusal,
    id: 'D17',
    label: '答复书（不予公开：内部事务信息）',
    basis: articles('第十六条第一款', '第三十六条第（三）项'),
    fields: [
      ...ofReply,
      choice('class', '信息的类别', ['人事管理', '后勤管理', '内部工作流程']),
      long('reason', '理由', { hint: '为什么属于内部事务，为什么不公开' }),
    ],
    blocks: [
      factsAndHistory,
      paragraph(
        'decision',
        '经审查，{you}申请公开的信息属于本机关{class}方面的内部事务信息。具体理由：{reason}。根据《中华人民共和国政府信息公开条例》第十六条第一款、第三十六条第（三）项的规定，本机关决定不予公开。',
      ),
      remedy,
    ],
  },
  {
    ...refusal,
    id: 'D18',
    label: '答复书（不予公开：过程性信息）',
    basis: articles('第十六条第二款', '第三十六条第（三）项'),
    fields: [
      ...ofReply,
      choice('class', '信息的类别', ['讨论记录', '过程稿', '磋商信函', '请示报告']),
      long('reason', '理由', { hint: '在什么事项的办理过程中形成，为什么不公开' }),
    ],
    blocks: [
      factsAndHistory,
      paragraph(
        'decision',
        '经审查，{you}申请公开的信息是本机关在履行行政管理职能过程中形成的{class}，属于过程性信息，法律、法规、规章没有规定应当公开。具体理由：{reason}。根据《中华人民共和国政府信息公开条例》第十六条第二款、第三十六条第（三）项的规定，本机关决定不予公开。',
      ),
      remedy,
    ],
  },
  {
    ...refusal,
    id: 'D19',
    label: '答复书（不予公开：行政执法案卷）',
    basis: articles('第十六条第二款', '第三十六条第（三）项'),
    fields: [
      ...ofReply,
      text('file', '案卷', { hint: '写案由、案卷号或者立案日期，不写当事人的个人情况' }),
      long('reason', '理由'),
    ],
    blocks: [
      factsAndHistory,
      paragraph(
        'decision',
        '经审查，{you}申请公开的信息属于行政执法案卷信息（{file}），法律、法规、规章没有规定应当公开。具体理由：{reason}。根据《中华人民共和国政府信息公开条例》第十六条第二款、第三十六条第（三）项的规定，本机关决定不予公开。',
      ),
      remedy,
    ],
  },
  {
    ...refusal,
    id: 'D20',
    label: '告知书（行政查询事项）',
    title: '政府信息公开申请告知书',
    word: '告知书',
    numbers: 'notice',
    basis: articles('第三十六条第（七）项'),
    fields: [
      ...ofReply,
      text('class', '信息的类别', { hint: '例如：不动产登记资料' }),
      text('law', '对获取有特别规定的法律、行政法规', { hint: '写全称，例如：《不动产登记暂行条例》' }),
      text('office', '办理查询的机关'),
      text('how', '查询办法', { max: 500, hint: '地点、电话、需要带的证件' }),
    ],
    blocks: [
      factsAndHistory,
      paragraph(
        'decision',
        '经审查，{you}申请公开的信息属于{class}，{law}对该类信息的获取有特别规定。根据《中华人民共和国政府信息公开条例》第三十六条第（七）项的规定，请{you}依照上述规定向{office}查询。查询办法：{how}。',
      ),
      remedy,
    ],
  },
];
