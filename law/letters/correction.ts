import {
  addressee,
  articles,
  attachments,
  choice,
  day,
  long,
  paragraph,
  remedy,
  text,
  thatIsAll,
  you,
} from './fields.ts';
import type { Letter } from './letter.ts';

/** 更正 (条例 Art. 41): corrected here, sent to the organ that may correct, or not corrected. */
const notice = {
  form: 'letter',
  numbers: 'notice',
  since: '2019-05-15',
  remedy: 'N',
  word: '告知书',
  basis: articles('第四十一条'),
} as const;
const appliedOn = day('appliedOn', '提出更正要求的日期');
const record = long('record', '要求更正的记录', { hint: '写信息的名称和原来的记录' });
const evidence = text('evidence', '提供的证据', { max: 500 });

export const correction: readonly Letter[] = [
  {
    ...notice,
    id: 'D34',
    label: '更正告知书',
    title: '政府信息更正告知书',
    fields: [
      addressee,
      you,
      appliedOn,
      record,
      evidence,
      text('corrected', '更正后的记录', { max: 500 }),
      day('correctedOn', '更正的日期'),
    ],
    blocks: [
      paragraph(
        'facts',
        '{you}于{appliedOn}要求本机关更正与自身相关的政府信息：{record}。{you}提供的证据为：{evidence}。',
      ),
      paragraph(
        'decision',
        '经审核，上述记录不准确。根据《中华人民共和国政府信息公开条例》第四十一条的规定，本机关已于{correctedOn}更正。更正后的记录为：{corrected}。',
      ),
      thatIsAll,
    ],
  },
  {
    ...notice,
    id: 'D34b',
    label: '更正要求转送函',
    title: '政府信息更正要求转送函',
    word: '函',
    numbers: 'consult',
    fields: [
      { ...addressee, label: '主送机关', hint: '有权更正的行政机关全称' },
      text('applicant', '提出更正要求的人'),
      appliedOn,
      record,
      evidence,
      text('contact', '该人的联系方式'),
      attachments,
    ],
    blocks: [
      paragraph(
        'facts',
        '{applicant}于{appliedOn}要求本机关更正与其自身相关的政府信息：{record}。其提供的证据为：{evidence}。',
      ),
      paragraph(
        'decision',
        '经审核，更正该信息不属于本机关职能范围。根据《中华人民共和国政府信息公开条例》第四十一条的规定，现转送贵单位处理，请将处理结果直接告知{applicant}（联系方式：{contact}）。',
      ),
    ],
  },
  {
    ...notice,
    id: 'D34c',
    label: '不予更正告知书',
    title: '政府信息不予更正告知书',
    remedy: 'O',
    fields: [addressee, you, appliedOn, record, evidence, long('reason', '不予更正的理由')],
    blocks: [
      paragraph(
        'facts',
        '{you}于{appliedOn}要求本机关更正与自身相关的政府信息：{record}。{you}提供的证据为：{evidence}。',
      ),
      paragraph(
        'decision',
        '经审核，{reason}。该情形不符合《中华人民共和国政府信息公开条例》第四十一条规定的更正条件，本机关决定不予更正。',
      ),
      remedy,
    ],
  },
  {
    ...notice,
    id: 'D34d',
    label: '更正要求处理告知书（不属于本机关职能）',
    title: '政府信息更正要求处理告知书',
    fields: [
      addressee,
      you,
      appliedOn,
      record,
      text('rightOrgan', '有权更正的机关'),
      choice('handling', '怎样处理', [
        { key: 'forwarded', label: '已转送', word: '本机关已将上述要求转送该机关处理' },
        { key: 'told', label: '告知申请人自行提出', word: '请向该机关提出' },
      ]),
      text('rightContact', '该机关的联系方式', { required: false }),
    ],
    blocks: [
      paragraph('facts', '{you}于{appliedOn}要求本机关更正与自身相关的政府信息：{record}。'),
      paragraph(
        'decision',
        '经审核，更正该信息不属于本机关职能范围，有权更正的机关为{rightOrgan}。根据《中华人民共和国政府信息公开条例》第四十一条的规定，{handling}。[[该机关的联系方式：{rightContact}。]]',
      ),
      thatIsAll,
    ],
  },
];
