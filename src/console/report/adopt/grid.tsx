import type { KeyboardEvent } from 'react';
import { sections } from '../../../../law/report-format/2021.ts';
import { ProactiveTable, RemedyTable, RequestTable } from '../../../documents/write/html/tables.tsx';
import type { CellPath } from '../../../domain/report/report.ts';
import type { ReportTables } from '../../../domain/report/tables.ts';
import '../statutory.css';
import { OldProactive } from '../adopted/old-proactive.tsx';
import { neighbour } from './below.ts';
import type { Filling } from './filling.ts';
import { GridCell } from './grid-cell.tsx';

/** The three tables as they are printed, with an input in every cell. */
export function Grid({
  filling,
  tables,
  onType,
}: {
  filling: Filling;
  tables: ReportTables;
  onType: (cell: CellPath, typed: string) => void;
}) {
  const draw = (cell: CellPath) => (
    <GridCell cell={cell} value={filling.cells[cell] ?? ''} mark={filling.marks[cell]} onType={onType} />
  );
  const heading = (key: string) => sections.find((section) => section.key === key)!.heading;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys go on to the inputs inside
    <div onKeyDown={goOn}>
      <Table heading={`二、${heading('s2_proactive')}`}>
        {filling.layout.proactive === '2019' ? (
          <>
            <p className="quiet">
              原件是 2019 年的格式，表二的栏目与现在不同，按原样保存，不参加比较；读错的请在原件里改好再选。
            </p>
            {filling.layout_2019 && <OldProactive table={filling.layout_2019} />}
          </>
        ) : (
          <ProactiveTable tables={tables} draw={draw} />
        )}
      </Table>
      <Table heading={`三、${heading('s3_requests')}`}>
        <RequestTable tables={tables} layout={filling.layout.requests} draw={draw} />
      </Table>
      <Table heading={`四、${heading('s4_remedies')}`}>
        <RemedyTable tables={tables} draw={draw} />
      </Table>
    </div>
  );
}

function Table({ heading, children }: { heading: string; children: React.ReactNode }) {
  return (
    <section>
      <h2>{heading}</h2>
      <div className="scroll">{children}</div>
    </section>
  );
}

/** Enter and the arrows go up and down the column, as in a sheet. */
function goOn(event: KeyboardEvent): void {
  const way = event.key === 'ArrowUp' ? 'up' : event.key === 'Enter' || event.key === 'ArrowDown' ? 'down' : null;
  const from = event.target as HTMLElement;
  const table = from.closest('table');
  if (!way || !from.dataset.cell || !table) return;
  event.preventDefault();
  const inputs = [...table.querySelectorAll<HTMLInputElement>('input[data-cell]')];
  const next = neighbour(
    inputs.map((input) => input.getBoundingClientRect()),
    inputs.indexOf(from as HTMLInputElement),
    way,
  );
  if (next !== null) inputs[next]!.focus();
}
