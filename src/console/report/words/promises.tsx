import { Button } from 'antd';
import type { ReportView } from '../../../contract/reports.ts';
import { livingNumber } from '../../../domain/report/drafting/living-number.ts';
import { takenUp } from '../../../domain/report/drafting/promises.ts';
import { LivingNumber } from '../living-number.tsx';
import type { Words } from './use-words.ts';

/** What last year's report promised, with what the records show, so that this year's says what became of it. */
export function Promises({ promises, words }: { promises: ReportView['promises']; words: Words }) {
  if (promises.length === 0) return null;
  return (
    <section className="beside" aria-labelledby="promises">
      <h3 id="promises">上年提出的改进</h3>
      <ol className="promises">
        {promises.map(({ text, numbers }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a promise may stand twice; their order tells them apart
          <li key={i}>
            <p>{text}</p>
            {numbers.length > 0 && (
              <ul className="promise-numbers">
                {numbers.map(({ key, before }) => (
                  <li key={key}>
                    {livingNumber(key)!.label}{' '}
                    <span className="unbroken">
                      {before !== null && `上年 ${before} → 今年 `}
                      <LivingNumber name={key} numbers={words.numbers} /> {livingNumber(key)!.unit}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {words.prose.s5_problems.includes(`“${text}”`) ? (
              <span className="quiet">已写进正文</span>
            ) : (
              <Button size="small" onClick={() => words.editor('s5_problems')?.append(takenUp(text))}>
                写进正文
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
