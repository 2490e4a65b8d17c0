import type { Paper } from '../../domain/request/case/papers/paper.ts';
import type { CaseState } from '../../domain/request/case/state.ts';
import type { LedgerRow, Tx } from '../database.ts';
import type { House } from '../house.ts';
import type { PlainText } from '../ledger/seal.ts';
import { type Column, insertRows, portions } from '../rows.ts';
import { calendarFor } from './case-calendar.ts';
import { evolveCaseRow, paperRow, projectCases } from './case-projection.ts';
import { openWords } from './case-text.ts';

const casesAStatement = 500;

/** Makes the rows of cases again from the events of their organs, in their order. */
export class CaseRebuild {
  /** By organ, then by case. */
  readonly #states = new Map<string, Map<string, CaseState>>();
  /** Events that made a paper, with the case before them, until their texts are known. */
  #made: { row: LedgerRow; before: CaseState | null }[] = [];

  /** Takes the next event. Says whether its text is needed, because it made a paper. */
  take(row: LedgerRow): boolean {
    const ofOrgan = this.#states.get(row.organ_id) ?? new Map<string, CaseState>();
    const before = ofOrgan.get(row.stream_id) ?? null;
    const made = paperRow(row, before, erased(row)) !== null;
    if (made) this.#made.push({ row, before });
    ofOrgan.set(row.stream_id, evolveCaseRow(before, row));
    this.#states.set(row.organ_id, ofOrgan);
    return made;
  }

  /** Writes the papers of the events that were taken since. */
  async projectPapers(tx: Tx, textOf: (row: LedgerRow) => PlainText): Promise<void> {
    const papers = this.#made.flatMap(({ row, before }) => {
      const { paper } = textOf(row);
      if (paper) return paperRow(row, before, JSON.parse(paper) as Paper) ?? [];
      // A paper whose text was erased keeps its number; one that was never made has none.
      const numbered = paperRow(row, before, erased(row));
      return numbered?.series ? numbered : [];
    });
    this.#made = [];
    for (const some of portions(papers)) await insertRows(tx, 'case_paper', paperColumns, some);
  }

  /** Writes the cases. The rows of their organs must be there. */
  async project(tx: Tx, house: House): Promise<void> {
    for (const [organId, ofOrgan] of this.#states) {
      const organ = await tx
        .selectFrom('organ')
        .select('settings')
        .where('organ_id', '=', organId)
        .executeTakeFirstOrThrow();
      const states = [...ofOrgan.values()];
      for (let start = 0; start < states.length; start += casesAStatement) {
        const some = states.slice(start, start + casesAStatement);
        const words = await openWords(house, tx, organId, some);
        const cases = some.map((state) => ({ state, words: words.get(state.id)! }));
        await projectCases(tx, house, organId, calendarFor(organ.settings), cases);
      }
    }
  }
}

const erased = (row: LedgerRow) => ({ since: row.occurred_on, on: row.occurred_on });

const paperColumns: Column[] = [
  { name: 'organ_id', type: 'uuid' },
  { name: 'case_id', type: 'uuid' },
  { name: 'version', type: 'int' },
  { name: 'letter', type: 'text' },
  { name: 'since', type: 'date' },
  { name: 'dated', type: 'date' },
  { name: 'series', type: 'text' },
  { name: 'year', type: 'int' },
  { name: 'serial', type: 'int' },
];
