import { z } from 'zod';
import { periods } from '../../../../../law/statutes/periods.ts';
import { dayInWords } from '../../../calendar/day.ts';
import { markedDay } from '../../../calendar/provisional.ts';
import { act, articlesOf, happens, illegal, whole, words } from '../act.ts';
import { caseClock } from '../clock.ts';
import { seriesOf } from '../kinds.ts';

const [article] = articlesOf('extend');

export const extensionActs = [
  act({
    key: 'extend',
    schema: z.object({
      days: whole('延长的工作日', 1, periods.extension.length),
      reason: words('reason', '延长的理由', 500),
    }),
    guard: (state, { today, calendar }) => {
      const { extension, delayed_to } = state.clock;
      if (state.redo) return illegal('重新答复的期限由决定或者判决确定，不能延长。', article);
      if (extension)
        return illegal(`答复期限已经延长过 ${extension.days} 个工作日，只能延长一次。请按期答复。`, article);
      if (delayed_to)
        return illegal(`已经告知申请人迟延到${dayInWords(delayed_to)}答复，不能再延长。请按期答复。`, article);
      const { due, provisional } = caseClock(state, today, calendar);
      if (due !== null && today > due)
        return illegal(
          `答复期限${markedDay({ day: due, provisional })}已过，延期要在期满前告知申请人。请尽快答复。`,
          article,
        );
      return null;
    },
    decide: ({ days, reason }, _state, around) =>
      happens({ type: 'extended', facts: { document: around.nextDocument(seriesOf('D06')), days }, text: { reason } }),
  }),
];
