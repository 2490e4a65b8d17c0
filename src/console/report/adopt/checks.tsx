import { Button } from 'antd';
import { useRef } from 'react';
import type { CellPath, Finding } from '../../../domain/report/report.ts';
import { goTo, LeadingFinding } from '../leading-finding.tsx';
import { cellId } from '../places.ts';

/** What is left to be read off the original, and what the rules say of the present values. */
export function Checks({
  all,
  open,
  findings,
  whole,
}: {
  all: CellPath[];
  open: CellPath[];
  findings: Finding[];
  whole: boolean;
}) {
  const last = useRef<CellPath | null>(null);
  const goOn = () => {
    last.current = nextOf(all, open, last.current);
    goTo(cellId(last.current));
  };
  // Empty cells are counted above; the rules would name them one by one.
  const found = findings.filter(({ rule, severity }) => rule !== 'G-02' && severity !== 'info');
  return (
    <section className="card" aria-labelledby="checks">
      <h2 id="checks">核对</h2>
      <p role="status">
        {open.length > 0 ? `还有 ${open.length} 格没有读到。` : whole ? '每一格都有数。' : '这里的每一格都有数。'}
      </p>
      {open.length > 0 && (
        <>
          <div className="row-acts small">
            <Button size="small" onClick={goOn}>
              到下一格
            </Button>
          </div>
          <p className="quiet">原件里也没有数的，留空即可。</p>
        </>
      )}
      {found.length === 0 ? (
        whole && <p className="good">数与数、数与文字之间没有发现问题。</p>
      ) : (
        <ul className="findings">
          {found.map((finding) => (
            <li key={`${finding.rule} ${finding.where} ${finding.message}`}>
              <LeadingFinding finding={finding} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The next open cell in printed order after `last`; from the first again at the end. */
const nextOf = (all: CellPath[], open: CellPath[], last: CellPath | null): CellPath => {
  const left = new Set(open);
  const from = last === null ? 0 : all.indexOf(last) + 1;
  return all.slice(from).find((cell) => left.has(cell)) ?? open[0]!;
};
