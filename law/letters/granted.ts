import { replyKinds } from '../outcomes/reply-kinds.ts';
import {
  articles,
  attachments,
  choice,
  each,
  factsAndHistory,
  heading,
  list,
  long,
  ofReply,
  paragraph,
  remedy,
  text,
} from './fields.ts';
import type { Choice, Letter } from './letter.ts';

/** 答复书 that give what was asked for, or a part of it. */
const reply = {
  form: 'letter',
  numbers: 'reply',
  since: '2019-05-15',
  remedy: 'kind',
  title: '政府信息公开申请答复书',
  word: '答复书',
} as const;
const name = text('name', '信息名称');
const paperNo = text('paperNo', '文号', { required: false, max: 60 });

/** Why a part is not given: the kinds of reply that may stand inside a 区分处理, with the article as a reply cites it. */
const partGrounds: readonly Choice[] = replyKinds
  .filter(({ row }) => row.startsWith('results.denied') || row.startsWith('results.unable'))
  .filter(({ key }) => key !== 'UNCLEAR')
  .map(({ key, label, basis }) => ({ key, label, word: basis.join('、') }));

export const granted: readonly Letter[] = [
  {
    ...reply,
    id: 'D10',
    label: '答复书（已主动公开）',
    basis: articles('第三十六条第（一）项'),
    fields: [
      ...ofReply,
      list('items', '已经公开的信息', [
        name,
        paperNo,
        text('where', '获取方式、途径', { max: 500, hint: '写网址和栏目，或者查阅的地点' }),
      ]),
    ],
    blocks: [
      factsAndHistory,
      paragraph(
        'decision',
        '经检索，{you}申请公开的信息已经主动公开。根据《中华人民共和国政府信息公开条例》第三十六条第（一）项的规定，现将获取该信息的方式、途径告知如下：',
      ),
      each('items', 'items', '{n}. {name}[[（{paperNo}）]]：{where}。'),
      remedy,
    ],
  },
  {
    ...reply,
    id: 'D11',
    label: '答复书（予以公开）',
    basis: articles('第三十六条第（二）项'),
    fields: [
      ...ofReply,
      list('items', '予以公开的信息', [name, paperNo, text('extent', '份数、页数', { required: false, max: 60 })]),
      text('delivery', '提供的形式和途径，或者获取的方式、途径和时间', {
        max: 500,
        hint: '例如：纸质复印件，随本答复书邮寄',
      }),
      attachments,
    ],
    blocks: [
      factsAndHistory,
      paragraph(
        'decision',
        '经审查，{you}申请公开的信息可以公开。根据《中华人民共和国政府信息公开条例》第三十六条第（二）项的规定，本机关决定予以公开，公开的信息为：',
      ),
      each('items', 'items', '{n}. {name}[[（{paperNo}）]][[，{extent}]]。'),
      paragraph('delivery', '提供的方式：{delivery}。'),
      remedy,
    ],
  },
  {
    ...reply,
    id: 'D12',
    label: '答复书（部分公开）',
    basis: articles('第三十七条'),
    grounds: { list: 'withheld', field: 'ground' },
    fields: [
      ...ofReply,
      list('items', '予以公开的内容', [name, paperNo]),
      text('delivery', '提供的形式和途径', { max: 500 }),
      list('withheld', '不予公开的内容', [
        text('what', '内容', { hint: '说明是哪一部分，不写出内容本身' }),
        choice('ground', '理由的类别', partGrounds),
        long('reason', '具体理由'),
      ]),
      attachments,
    ],
    blocks: [
      factsAndHistory,
      paragraph(
        'decision',
        '经审查，{you}申请公开的信息中含有不应当公开或者不能提供的内容，能够作区分处理。根据《中华人民共和国政府信息公开条例》第三十七条的规定，本机关答复如下：',
      ),
      heading('given', '一、予以公开的内容'),
      each('items', 'items', '{n}. {name}[[（{paperNo}）]]。'),
      paragraph('delivery', '提供的方式：{delivery}。'),
      heading('kept', '二、不予公开或者不能提供的内容及理由'),
      each('withheld', 'withheld', '{n}. {what}。理由：{reason}。依据：《中华人民共和国政府信息公开条例》{ground}。'),
      remedy,
    ],
  },
];
