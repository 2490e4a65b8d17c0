import type { ShownPaper } from '../../../contract/letters.ts';
import { LetterPreview } from '../../../documents/write/letter/preview.tsx';
import '../../../documents/write/letter/preview.css';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Readable } from '../../parts/readable.tsx';
import { useCaseRead } from '../reads.ts';

/** A document of a case as it is printed; the addressee is masked. */
export function PaperView({ id, version }: { id: string; version: number }) {
  const paper = useCaseRead<ShownPaper>(id, `/papers/${version}`);
  if (paper.error) return <Failed error={paper.error} onRetry={paper.refetch} />;
  if (!paper.data) return <Loading />;
  return (
    <Readable label={paper.data.label} className="paper">
      <LetterPreview document={paper.data.document} />
    </Readable>
  );
}
