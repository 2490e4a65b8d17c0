import { dayInChina } from '../../domain/calendar/day.ts';
import type { OrganLevel } from '../../domain/organ/level.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { allCells, cellValue } from '../../domain/report/cell-name.ts';
import { checkReport, fileContext } from '../../domain/report/check.ts';
import { decideAdjusting } from '../../domain/report/decide/adjust.ts';
import { decideZeroCheck } from '../../domain/report/decide/check-zero.ts';
import { decideExplaining } from '../../domain/report/decide/explain.ts';
import { decideAdopting, decidePublishing } from '../../domain/report/decide/publish.ts';
import type { ReportDecision, ReportState, ZeroLook } from '../../domain/report/decide/state.ts';
import { decideWriting } from '../../domain/report/decide/write.ts';
import type { Report } from '../../domain/report/report.ts';
import { standings } from '../../domain/report/standing.ts';
import type { ReportTables } from '../../domain/report/tables.ts';
import type { ReportProse } from '../../domain/report/writing.ts';
import type { OrganKey, OrganRow, Tx } from '../database.ts';
import type { House } from '../house.ts';
import type { NewEvent } from '../ledger/ledger.ts';
import { type Outcome, transact } from '../ledger/transact.ts';
import { computeReport, headAt } from './report.ts';
import { storedEvent } from './report-events.ts';
import { asReport, type ReportFile, sealedFile } from './report-file.ts';
import { evolveReportRow, loadReport, projectReport, reportId, reportStream } from './report-state.ts';

interface Input {
  year: number;
  expected?: number;
}

/** Writes the words of a report. */
export const writeReport = (house: House, actor: string, organ: OrganKey, input: Input & { prose: unknown }) =>
  onReport(house, actor, organ, input.year, async (_, __, state) => decideWriting(state, input));

/** Fills in cells otherwise than the records count. */
export const adjustReport = (
  house: House,
  actor: string,
  organ: OrganKey,
  input: Input & { cells: Record<string, string | number | null>; reason: string },
) =>
  onReport(house, actor, organ, input.year, async (tx, organ, state) => {
    const { counted, file } = await computeReport(house, tx, organ, input.year);
    return decideAdjusting(state, input, { counted, layout: file.layout.requests! });
  });

/** Explains a finding in writing. */
export const explainFinding = (
  house: House,
  actor: string,
  organ: OrganKey,
  input: Input & { rule: string; message: string; reason: string },
) =>
  onReport(house, actor, organ, input.year, async (tx, organ, state) => {
    const { file } = await computeReport(house, tx, organ, input.year);
    return decideExplaining(state, input, file.findings);
  });

/** Signs that nothing came in. */
export const checkZero = (house: House, actor: string, organ: OrganKey, input: Input & { looks: ZeroLook[] }) =>
  onReport(house, actor, organ, input.year, async (tx, organ, state) => {
    const { counted } = await computeReport(house, tx, organ, input.year);
    const cells = ['requests.new_received.total', 'requests.carried_in.total', 'remedies.reconsideration.total'];
    const suits = ['remedies.litigation_direct.total', 'remedies.litigation_after_reconsideration.total'];
    const registered = [...cells, ...suits].reduce((sum, cell) => sum + Number(cellValue(counted, cell)), 0);
    return decideZeroCheck(state, input, { year: input.year, today: dayInChina(house.now()), registered });
  });

/** Publishes a report: the file is stored first, then the event that names it. */
export const publishReport = (house: House, actor: string, organ: OrganKey, input: Input) =>
  onReport(house, actor, organ, input.year, async (tx, organ, state) => {
    const { file } = await computeReport(house, tx, organ, input.year);
    const findings = standings(file.findings, state ?? { explanations: [], adjustments: [] });
    return storing(house, file, ({ seq, digest, file_digest }) =>
      decidePublishing(state, {
        ...input,
        today: dayInChina(house.now()),
        published: { seq, digest, file_digest },
        findings,
      }),
    );
  });

/** Enters a report that was published elsewhere before. */
export const adoptReport = (
  house: House,
  actor: string,
  organ: OrganKey,
  input: Input & {
    published_on: string;
    url: string;
    layout: Report['layout'];
    tables: ReportTables;
    prose: ReportProse;
    source: string | null;
  },
) =>
  onReport(house, actor, organ, input.year, async (tx, organ, state) => {
    const { year, layout, tables, prose, url, source } = input;
    const today = dayInChina(house.now());
    if (source !== null && (await house.files.get(source)) === null)
      return { refusal: { code: 'not_found', sentence: '没有找到读取过的原件，请重新选择文件。填写的还在页面上。' } };
    const report = { organ: organ.code, organ_name: organ.name, year, layout, prose, tables };
    const file = sealedFile({
      ...report,
      ledger: await headAt(tx, organ.organ_id),
      adopted: { url: url === '' ? null : url, adopted_on: today },
      findings: checkReport(asReport(report), { ...fileContext, level: organ.level as OrganLevel }),
    });
    const known = [...allCells(), 'requests.results.other.total'].some((cell) => cellValue(tables, cell) !== null);
    return storing(house, file, ({ seq, digest, file_digest }) =>
      decideAdopting(state, {
        ...input,
        today,
        published: { on: input.published_on, seq, digest, file_digest },
        source,
        known,
      }),
    );
  });

/** Decides on a file, and stores it only where the decision is to go on; then the event names what is stored. */
async function storing(
  house: House,
  file: ReportFile,
  decide: (fixed: { seq: number; digest: string; file_digest: string }) => ReportDecision,
): Promise<ReportDecision> {
  const fixed = { seq: file.ledger.seq, digest: file.digest };
  const may = decide({ ...fixed, file_digest: '' });
  if ('refusal' in may) return may;
  return decide({ ...fixed, file_digest: await house.files.put(Buffer.from(JSON.stringify(file))) });
}

/** One act on a report of a year, inside the lock of its organ, with the organ as it is there. */
function onReport(
  house: House,
  actor: string,
  { organ_id }: OrganKey,
  year: number,
  decide: (tx: Tx, organ: OrganRow, state: ReportState | null) => Promise<ReportDecision>,
): Promise<Outcome> {
  return transact(house, actor, organ_id, async (tx, organ) => {
    const state = await loadReport(tx, organ_id, year);
    return step(house, organ_id, year, state, await decide(tx, organ, state));
  });
}

function step(
  house: House,
  organId: string,
  year: number,
  state: ReportState | null,
  decision: ReportDecision,
):
  | { refusal: Refusal }
  | { events: NewEvent[]; project: (tx: Tx, rows: Parameters<typeof evolveReportRow>[1][]) => Promise<void> } {
  if ('refusal' in decision) return decision;
  const events: NewEvent[] = decision.events.map((event, i) => {
    const { type, payload, text } = storedEvent(event);
    return {
      stream: reportStream,
      streamId: reportId(organId, year),
      version: (state?.version ?? 0) + i + 1,
      type,
      occurredOn: dayInChina(house.now()),
      payload: { year, ...payload },
      text,
    };
  });
  return {
    events,
    project: async (tx, rows) => {
      const next = rows.reduce<ReportState | null>(
        (current, row, i) => evolveReportRow(current, row, events[i]!.text),
        state,
      );
      if (next) await projectReport(tx, organId, next);
    },
  };
}
