import { z } from 'zod';
import { correctionOutcomes } from '../../../../../law/request/terms.ts';
import { remedyClassOf } from '../../remedy.ts';
import { act, choice, happens, someWords, wrong } from '../act.ts';
import { seriesOf } from '../kinds.ts';

/** The document that tells each outcome. */
export const correctionLetters = {
  corrected: 'D34',
  not_corrected: 'D34c',
  forwarded: 'D34d',
  told_where: 'D34d',
} as const;

export const correctionActs = [
  act({
    key: 'conclude_correction',
    schema: z.object({
      outcome: choice('办理结果', correctionOutcomes),
      right_organ: someWords('right_organ', '有权更正的机关', 300),
    }),
    decide: ({ outcome, right_organ }, _state, around) => {
      const elsewhere = outcome === 'forwarded' || outcome === 'told_where';
      if (elsewhere && right_organ === null)
        return wrong({ field: 'right_organ', message: '请写明有权更正的机关和联系方式。' });
      return happens({
        type: 'correction_concluded',
        facts: {
          document: around.nextDocument(seriesOf(correctionLetters[outcome])),
          outcome,
          remedy: remedyClassOf({ kind: outcome, items: [] }, around.today, around.settings),
        },
        text: { right_organ },
      });
    },
  }),
];
