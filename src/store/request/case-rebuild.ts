import type { Paper } from '../../domain/request/case/papers/paper.ts';
import type { CaseState } from '../../domain/request/case/state.ts';
import type { LedgerRow, Tx } from '../database.ts';
import type { House } from '../house.ts';
import { openTexts } from '../register/projection.ts';
import { calendarFor } from './case-calendar.ts';
import { evolveCaseRow, paperRow, projectCases } from './case-projection.ts';
import { openWords } from './case-text.ts';
import { projectUnmasking, unmaskingStream } from './unmask.ts';

const casesAStatement = 500;

/** Makes the rows of an organ's cases again from its events, in their order. */
export class CaseRebuild {
  readonly #states = new Map<string, CaseState>();
  readonly #house: House;
  readonly #tx: Tx;
  readonly #organId: string;

  constructor(house: House, tx: Tx, organId: string) {
    this.#house = house;
    this.#tx = tx;
    this.#organId = organId;
  }

  async take(row: LedgerRow): Promise<void> {
    if (row.stream === unmaskingStream) return projectUnmasking(this.#tx, row);
    const before = this.#states.get(row.stream_id) ?? null;
    const erased = { since: row.occurred_on, on: row.occurred_on };
    const numbered = paperRow(row, before, erased);
    // A paper whose text was erased keeps its number; one that was never made has none.
    const paper = numbered && ((await this.#paperOf(row)) ?? (numbered.series ? erased : null));
    const papers = paper && paperRow(row, before, paper);
    if (papers) await this.#tx.insertInto('case_paper').values(papers).execute();
    this.#states.set(row.stream_id, evolveCaseRow(before, row));
  }

  async project(): Promise<void> {
    const organ = await this.#tx
      .selectFrom('organ')
      .select('settings')
      .where('organ_id', '=', this.#organId)
      .executeTakeFirstOrThrow();
    const states = [...this.#states.values()];
    for (let start = 0; start < states.length; start += casesAStatement) {
      const some = states.slice(start, start + casesAStatement);
      const words = await openWords(this.#house, this.#tx, this.#organId, some);
      await projectCases(
        this.#tx,
        this.#house,
        this.#organId,
        calendarFor(organ.settings),
        some.map((state) => ({ state, words: words.get(state.id)! })),
      );
    }
  }

  /** The paper that was sealed beside an event; null where it was erased. */
  async #paperOf(row: LedgerRow): Promise<Paper | null> {
    const key = { id: row.stream_id, version: row.version };
    const texts = await openTexts(this.#tx, this.#house.sealer, this.#organId, [key]);
    const paper = texts.get(`${key.id}/${key.version}`)?.paper;
    return paper ? (JSON.parse(paper) as Paper) : null;
  }
}
