import type { CountedDay } from '../../../calendar/clock.ts';
import { type Day, dayInWords, weekdayOf } from '../../../calendar/day.ts';
import { provisionalMark, whyProvisional } from '../../../calendar/provisional.ts';
import type { DocumentRow, LetterDocument } from '../../../letter/document.ts';
import type { CaseClock } from '../clock.ts';
import { caseNumber } from '../number.ts';
import type { CaseState } from '../state.ts';

const weekdays = '日一二三四五六';
const cell = (text: string, align: 'left' | 'center' = 'center') => ({ text, span: 1, align });
const row = (...cells: ReturnType<typeof cell>[]): DocumentRow => ({ cells, tall: 0 });

/** Every day of a due date as a row: the day, whether it counts, and why. */
const rowsOf = (days: readonly CountedDay[]): DocumentRow[] =>
  days.map(({ date, counts, why }) =>
    row(
      cell(dayInWords(date)),
      cell(`星期${weekdays[weekdayOf(date)]}`),
      cell(counts ? '计入' : '不计入'),
      cell(why, 'left'),
    ),
  );

/** 答复期限计算说明: how the due day of a case comes about, day by day, for the file and for anybody who asks. */
export function dueCertificate(
  state: CaseState,
  { due, why, days, ...unsettled }: CaseClock,
  { name, today }: { name: string; today: Day },
): LetterDocument {
  const last =
    due === null ? '现在没有在计算的答复期限。' : `应当在${dayInWords(due)}24时前答复${provisionalMark(unsettled)}。`;
  const paragraphs = [
    `申请编号：${caseNumber(state.number)}。${why}${last}`,
    ...[whyProvisional(unsettled)].filter((sentence) => sentence !== ''),
    ...(days.length > 0 ? ['自起算之日的次日起，逐日计算如下。'] : []),
  ];
  return {
    id: 'due',
    form: 'form',
    organ: name,
    title: '政府信息公开申请答复期限计算说明',
    docNo: null,
    addressee: null,
    body: [
      ...paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
      ...(days.length > 0
        ? [
            {
              kind: 'table' as const,
              columns: [38, 22, 22, 74],
              head: 1,
              rows: [row(cell('日期'), cell('星期'), cell('计入'), cell('说明')), ...rowsOf(days)],
            },
          ]
        : []),
      { kind: 'paragraph', text: `制作日期：${dayInWords(today)}。` },
    ],
    attachments: [],
    signature: null,
    contact: null,
    slip: null,
    remedy: 'N',
  };
}
