import { addressee, choice, label, optional, paragraph, row, tallRow, text, value } from './fields.ts';
import type { Letter } from './letter.ts';

const signed = '\n　　　　　　　　　　　　　　　年　　月　　日';

/** 送达回证. The 条例 does not ask for it; practice follows the civil procedure. */
export const service: readonly Letter[] = [
  {
    id: 'D36',
    label: '送达回证',
    title: '送达回证',
    word: '回证',
    form: 'form',
    numbers: null,
    since: '2019-05-15',
    remedy: 'N',
    basis: [],
    fields: [
      { ...addressee, label: '受送达人' },
      text('documentTitle', '送达文书的名称', { hint: '例如：政府信息公开申请答复书' }),
      text('documentNo', '送达文书的文号', { required: false, max: 60 }),
      text('place', '送达地点', { required: false }),
      choice('manner', '送达方式', ['直接送达', '留置送达', '委托送达', '其他'], optional),
      text('server', '送达人', { required: false, max: 60 }),
    ],
    blocks: [
      {
        kind: 'table',
        columns: [36, 42, 36, 42],
        head: 0,
        rows: [
          row(label('受送达人'), value('{addressee}', 3)),
          row(label('送达文书的名称'), value('{documentTitle}', 3)),
          row(label('送达文书的文号'), value('{documentNo}', 3)),
          row(label('送达地点'), value('{place}', 3)),
          row(label('送达方式'), value('{manner:boxes}', 3)),
          tallRow(28, label('受送达人签名或者盖章'), value(signed, 3)),
          tallRow(
            28,
            label('代收人签名或者盖章'),
            value('与受送达人的关系：\n　　　　　　　　　　　　　　　年　　月　　日', 3),
          ),
          tallRow(28, label('拒收的事由和见证人签名'), value(signed, 3)),
          row(label('送达人'), value('{server}'), label('送达时间'), value('　　年　月　日　时')),
          tallRow(18, label('备注'), value('', 3)),
        ],
      },
      paragraph('note', '代收的，由代收人签名并注明与受送达人的关系。拒绝签收的，由送达人写明事由，请见证人签名。'),
    ],
  },
];
