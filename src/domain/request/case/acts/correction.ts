import { z } from 'zod';
import { correctionOutcomes } from '../../../../../law/request/terms.ts';
import { remedyClassOf } from '../../remedy.ts';
import { act, choice, happens, someWords, words, wrong } from '../act.ts';

export const correctionActs = [
  act({
    key: 'conclude_correction',
    schema: z.object({
      outcome: choice('办理结果', correctionOutcomes),
      body: words('body', '告知的内容', 50_000),
      right_organ: someWords('right_organ', '有权更正的机关', 300),
    }),
    decide: ({ outcome, body, right_organ }, _state, around) => {
      const elsewhere = outcome === 'forwarded' || outcome === 'told_where';
      if (elsewhere && right_organ === null)
        return wrong({ field: 'right_organ', message: '请写明有权更正的机关和联系方式。' });
      return happens({
        type: 'correction_concluded',
        facts: {
          document: around.nextDocument('correction'),
          outcome,
          remedy: remedyClassOf({ kind: outcome, items: [] }, around.today, around.settings),
        },
        text: { body, right_organ },
      });
    },
  }),
];
