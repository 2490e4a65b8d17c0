import { Alert } from 'antd';
import { LetterPreview } from '../../../documents/write/letter/preview.tsx';
import '../../../documents/write/letter/preview.css';
import type { CaseView } from '../../../contract/cases.ts';
import { Readable } from '../../parts/readable.tsx';
import { PaperView } from './paper-view.tsx';
import type { useTried } from './use-tried.ts';
import { judgesDraft, makesPaper } from './values.ts';

/** The document that an act makes, as it would be printed; before a judgment on the draft, the draft. */
export function Paper({ page, act, tried }: { page: CaseView; act: string; tried: ReturnType<typeof useTried> }) {
  const draft = page.papers.findLast((paper) => paper.draft);
  if (judgesDraft(act))
    return draft ? (
      <div className="paper-side">
        <PaperView id={page.id} version={draft.version} />
      </div>
    ) : null;
  if (!makesPaper(act)) return null;
  const { made, unfinished, refusal } = tried;
  if (made && made.letter === null) return null;
  return (
    <Readable className="paper-side" label="文书的样子">
      {refusal ? (
        <Alert type="warning" showIcon title={refusal.message} />
      ) : unfinished || !made ? (
        <p className="paper-wait">填好左边的内容，这里显示文书的样子。</p>
      ) : (
        <>
          {made.problems.length > 0 && (
            <div className="paper-wait">
              <p>还差这些内容：</p>
              <ul>
                {made.problems.map(({ field, message }) => (
                  <li key={`${field} ${message}`}>{message}</li>
                ))}
              </ul>
            </div>
          )}
          {made.document && (
            <div className="paper">
              <LetterPreview document={made.document} />
            </div>
          )}
        </>
      )}
    </Readable>
  );
}
