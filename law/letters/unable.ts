import { articles, day, factsAndHistory, long, ofReply, paragraph, remedy, text } from './fields.ts';
import type { Letter } from './letter.ts';

/** 答复书 of what cannot be given: 不存在、不属于本机关、需要加工分析、补正后仍不明确. */
const unableToProvide = {
  form: 'letter',
  numbers: 'reply',
  since: '2019-05-15',
  remedy: 'kind',
  title: '政府信息公开申请答复书',
  word: '答复书',
} as const;

export const unable: readonly Letter[] = [
  {
    ...unableToProvide,
    id: 'D21',
    label: '答复书（信息不存在）',
    basis: articles('第三十六条第（四）项'),
    fields: [
      ...ofReply,
      text('scope', '检索的范围', { max: 500, hint: '例如：本机关2018年至2024年的文书档案和办公系统' }),
      text('method', '检索的方法', { max: 500, hint: '例如：以“道路硬化”“施工合同”为关键词逐卷查找' }),
      text('result', '检索的结果', { required: false, hint: '例如：本机关未制作、也未从其他机关获取该信息' }),
    ],
    blocks: [
      factsAndHistory,
      paragraph(
        'search',
        '收到申请后，本机关进行了检索。检索的范围：{scope}。检索的方法：{method}。[[检索的结果：{result}。]]',
      ),
      paragraph(
        'decision',
        '经检索，本机关没有{you}申请公开的信息。根据《中华人民共和国政府信息公开条例》第三十六条第（四）项的规定，现告知{you}：该政府信息不存在。',
      ),
      remedy,
    ],
  },
  {
    ...unableToProvide,
    id: 'D22',
    label: '答复书（不属于本机关负责公开）',
    basis: articles('第十条', '第三十六条第（五）项'),
    fields: [
      ...ofReply,
      long('reason', '理由', { hint: '例如：该信息由县自然资源和规划局制作并保存' }),
      text('rightOrgan', '负责公开的机关', { required: false }),
      text('rightContact', '该机关的联系方式', { required: false }),
    ],
    blocks: [
      factsAndHistory,
      paragraph(
        'decision',
        '经审查，{you}申请公开的信息不属于本机关负责公开。具体理由：{reason}。根据《中华人民共和国政府信息公开条例》第十条、第三十六条第（五）项的规定，现予告知。[[请{you}向{rightOrgan}提出申请。]][[该机关的联系方式：{rightContact}。]]',
      ),
      remedy,
    ],
  },
  {
    ...unableToProvide,
    id: 'D23',
    label: '答复书（需要加工、分析）',
    basis: articles('第三十八条'),
    fields: [...ofReply, long('reason', '理由', { hint: '现有什么信息，为什么要汇总、加工或者分析才能提供' })],
    blocks: [
      factsAndHistory,
      paragraph(
        'decision',
        '经检索，本机关没有{you}申请公开的现成信息，提供该信息需要对现有政府信息进行加工、分析。具体理由：{reason}。根据《中华人民共和国政府信息公开条例》第三十八条的规定，本机关不予提供。',
      ),
      remedy,
    ],
  },
  {
    ...unableToProvide,
    id: 'D24',
    label: '答复书（补正后仍不明确）',
    basis: articles('第二十九条第二款', '第三十条'),
    fields: [
      ...ofReply,
      day('askedOn', '告知补正的日期'),
      day('correctedOn', '收到补正的日期'),
      long('reason', '仍不明确的理由'),
    ],
    blocks: [
      factsAndHistory,
      paragraph(
        'clarified',
        '因申请内容不明确，本机关于{askedOn}依照《中华人民共和国政府信息公开条例》第三十条的规定告知{you}补正，于{correctedOn}收到{you}的补正。',
      ),
      paragraph(
        'decision',
        '经审查，补正后的申请内容仍不明确：{reason}。该申请不符合该条例第二十九条第二款的要求，本机关无法据此检索和提供信息。{you}可以在明确所需信息的名称、文号或者便于查询的其他特征后，重新提出申请。',
      ),
      remedy,
    ],
  },
];
