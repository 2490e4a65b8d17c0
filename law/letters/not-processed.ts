import { articles, choice, day, factsAndHistory, long, ofReply, paragraph, remedy, text } from './fields.ts';
import type { Letter } from './letter.ts';

/** 告知书 to those whose request is not processed as one: 不予处理. */
const notice = {
  form: 'letter',
  numbers: 'notice',
  since: '2019-05-15',
  remedy: 'kind',
  title: '政府信息公开申请告知书',
  word: '告知书',
} as const;

export const notProcessed: readonly Letter[] = [
  {
    ...notice,
    id: 'D25',
    label: '告知书（信访、投诉、举报）',
    basis: articles('第三十九条第一款'),
    fields: [
      ...ofReply,
      choice('activity', '申请实际上是', ['信访', '投诉', '举报']),
      long('reason', '理由', { hint: '申请的内容为什么不是要求获取信息' }),
      text('proper', '提出的渠道', { max: 500, hint: '写机构、地点、电话或者网址' }),
    ],
    blocks: [
      factsAndHistory,
      paragraph(
        'decision',
        '经审查，{you}以政府信息公开申请的形式提出的是{activity}事项：{reason}。根据《中华人民共和国政府信息公开条例》第三十九条第一款的规定，本机关不作为政府信息公开申请处理。{you}可以通过下列渠道提出：{proper}。',
      ),
      remedy,
    ],
  },
  {
    ...notice,
    id: 'D26',
    label: '告知书（重复申请）',
    basis: articles('第三十六条第（六）项'),
    fields: [
      ...ofReply,
      text('earlierNo', '此前答复的文号', { max: 60 }),
      text('earlierTitle', '此前答复的名称', { hint: '例如：政府信息公开申请答复书' }),
      day('earlierOn', '此前答复的日期'),
    ],
    blocks: [
      factsAndHistory,
      paragraph(
        'decision',
        '经审查，{you}此前已经申请公开相同的政府信息，本机关已于{earlierOn}以《{earlierTitle}》（{earlierNo}）作出答复。根据《中华人民共和国政府信息公开条例》第三十六条第（六）项的规定，对该申请不予重复处理。',
      ),
      remedy,
    ],
  },
  {
    ...notice,
    id: 'D27',
    label: '告知书（公开出版物）',
    basis: articles('第三十九条第二款'),
    fields: [
      ...ofReply,
      text('publication', '出版物', { hint: '例如：《青石县人民政府公报》2024年第2期' }),
      text('where', '获取的途径', { max: 500 }),
    ],
    blocks: [
      factsAndHistory,
      paragraph(
        'decision',
        '经审查，{you}申请提供的{publication}是公开出版物。根据《中华人民共和国政府信息公开条例》第三十九条第二款的规定，本机关不作为政府信息公开申请处理，现将获取的途径告知如下：{where}。',
      ),
      remedy,
    ],
  },
  {
    ...notice,
    id: 'D28',
    label: '告知书（大量反复申请，不予处理）',
    title: '政府信息公开申请不予处理告知书',
    basis: articles('第三十五条'),
    fields: [
      ...ofReply,
      long('excess', '数量、频次的事实', { hint: '写起止日期、件数和频次' }),
      day('askedOn', '要求说明理由的日期'),
      choice('explained', '申请人是否说明理由', [
        { key: 'yes', label: '已说明', word: '申请人说明的理由不合理' },
        { key: 'no', label: '未说明', word: '逾期未收到对理由的说明，本机关认为没有合理理由' },
      ]),
      long('reason', '认为理由不合理的根据'),
    ],
    blocks: [
      factsAndHistory,
      paragraph(
        'excess',
        '{you}申请公开政府信息的数量、频次明显超过合理范围：{excess}。本机关于{askedOn}要求{you}说明理由。',
      ),
      paragraph(
        'decision',
        '经审查，{explained}：{reason}。根据《中华人民共和国政府信息公开条例》第三十五条的规定，本机关对该申请不予处理。',
      ),
      remedy,
    ],
  },
  {
    ...notice,
    id: 'D29',
    label: '告知书（要求确认或者重新出具）',
    basis: articles('第二条'),
    fields: [
      ...ofReply,
      choice('demand', '要求', ['确认', '重新出具']),
      text('what', '已经获取的信息'),
      day('deliveredOn', '此前提供的日期'),
      text('delivery', '此前提供的方式'),
    ],
    blocks: [
      factsAndHistory,
      paragraph(
        'decision',
        '经审查，{you}要求本机关{demand}的信息为{what}，本机关已于{deliveredOn}向{you}提供（{delivery}）。要求行政机关对已经获取的信息予以确认或者重新出具，不是申请获取《中华人民共和国政府信息公开条例》第二条所称的政府信息，本机关不予处理。',
      ),
      remedy,
    ],
  },
];
