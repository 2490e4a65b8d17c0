import { applicantColumns, requestRows } from '../../law/report-format/2021.ts';
import { filePurposes, retentions } from '../../law/request/terms.ts';
import type { Dossier, DossierPart } from '../documents/write/dossier/dossier.ts';
import { dayInChina, dayInWords } from '../domain/calendar/day.ts';
import { caseEventOf } from '../domain/request/case/events.ts';
import { cleanedName, fileName } from '../domain/request/case/file-name.ts';
import { type FilePlace, fileOrder, placeOfEvent, placeOfFile } from '../domain/request/case/file-order.ts';
import { caseNumber } from '../domain/request/case/number.ts';
import { caseForm } from '../domain/request/case/papers/forms.ts';
import { printedPaper } from '../domain/request/case/papers/paper.ts';
import type { CaseState } from '../domain/request/case/state.ts';
import { isOpen } from '../domain/request/case/terms.ts';
import { timelineEntry } from '../domain/request/case/timeline.ts';
import { type CaseWords, namesOf, wordsOf } from '../domain/request/case/words.ts';
import type { OrganKey, OrganRow, Reader } from '../store/database.ts';
import type { House } from '../store/house.ts';
import { actorNames } from '../store/people.ts';
import { calendarOfCase } from '../store/request/case-calendar.ts';
import { paperOrganOf } from '../store/request/case-papers.ts';
import { evolveCaseRow } from '../store/request/case-projection.ts';
import { caseHistory, paperLine, paperOf } from '../store/request/case-view.ts';
import { inOrganSnapshot } from '../store/snapshot.ts';
import { originalName } from './case-files.ts';

type Placed = DossierPart & { place: FilePlace };

/** Everything that a case file holds, in the order of filing; null where there is no such case. */
export async function caseDossier(house: House, db: Reader, key: OrganKey, id: string): Promise<Dossier | null> {
  // The files are read after it: what is named by its digest does not change.
  const { organ, rows, textOf, actors } = await inOrganSnapshot(db, key, async (tx, organ) => {
    const history = await caseHistory(house, tx, organ.organ_id, id);
    const doers = history.rows.map(({ actor }) => actor);
    return { organ, ...history, actors: await actorNames(tx, doers) };
  });
  if (rows.length === 0) return null;
  let state: CaseState | null = null;
  const parts: Placed[] = [];
  for (const row of rows) {
    const event = caseEventOf(row);
    const text = textOf(row.version);
    const place = placeOfEvent[event.type];
    const line = paperLine(event, row.version, text);
    const printed = line && !line.draft && printedPaper(paperOf(text)!);
    state = evolveCaseRow(state, row);
    if (place === null) continue;
    const entry = timelineEntry(event, text);
    const by = actors[row.actor] ?? '（账号已注销）';
    if (printed && 'document' in printed)
      parts.push({
        place: event.type === 'registered' || event.type === 'confirmed' ? 'receipt' : place,
        title: line.label,
        docNo: line.docNo,
        responsible: organ.name,
        on: line.dated,
        content: { kind: 'letter', document: printed.document },
      });
    // The letter of a step tells it whole, save of its beginning.
    if (!printed || event.type === 'registered' || event.type === 'confirmed')
      parts.push({
        place,
        title: event.type === 'registered' ? '政府信息公开申请' : entry.title,
        docNo: null,
        responsible: event.type === 'registered' ? null : by,
        on: row.occurred_on,
        content: {
          kind: 'record',
          rows: [
            ...(event.type === 'registered' ? applicationRows(wordsOf(state, textOf)) : []),
            ...entry.lines,
            ['经办', `${by}，${minuteOf(row.recorded_at)}登记`],
          ],
        },
      });
  }
  const present = state!;
  const words = wordsOf(present, textOf);
  const known = {
    state: present,
    words,
    organ: paperOrganOf(organ),
    today: dayInChina(house.now()),
    calendar: calendarOfCase(organ.settings, present),
  };
  if (present.replies.length > 0) {
    const sheet = caseForm('D35', known);
    if ('document' in sheet)
      parts.push({
        place: 'approval',
        title: '审查呈批单',
        docNo: null,
        responsible: organ.name,
        on: present.replies.at(-1)!.on,
        content: { kind: 'letter', document: sheet.document },
      });
  }
  parts.push(...(await fileParts(house, organ, present, (version) => textOf(version))), ...resultPart(present, organ));
  const first = parts.find(({ place }) => place === 'application');
  if (first) first.responsible = namesOf(words);
  return {
    organ: organ.name,
    title: `${namesOf(words)}申请公开“${[...words.wanted].slice(0, 60).join('')}”`,
    number: caseNumber(present.number),
    year: present.number.year,
    retention: retentions.find(({ key }) => key === present.retention)?.label ?? null,
    from: present.came_on,
    to: isOpen(present.stage) ? null : rows.at(-1)!.occurred_on,
    parts: fileOrder.flatMap((place) =>
      parts.filter((part) => part.place === place).map(({ place: _, ...part }) => part),
    ),
  };
}

/** 2025-02-10 10:00, in China. */
const minuteOf = (at: Date): string =>
  at.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

function applicationRows({ applicants, agent, wanted, doc_no, description }: CaseWords): [string, string][] {
  const labels = {
    name: '姓名或者名称',
    id_kind: '证件名称',
    id_no: '证件号码',
    unit: '工作单位',
    legal_person: '法定代表人',
    contact: '联系人',
    phone: '联系电话',
    address: '通信地址',
    postcode: '邮政编码',
    email: '电子邮箱',
    fax: '传真',
  } as const;
  const people = applicants.flatMap((one, i) =>
    Object.entries(labels).map(([key, label]): [string, string | null] => [
      applicants.length > 1 ? `申请人${i + 1}　${label}` : label,
      one[key as keyof typeof labels] ?? null,
    ]),
  );
  const rows: [string, string | null | undefined][] = [
    ...people,
    ['代理人', agent && [agent.name, agent.phone, agent.authority].filter(Boolean).join('，')],
    ['所需政府信息', wanted],
    ['文号', doc_no],
    ['其他特征性描述', description],
  ];
  return rows.filter((row): row is [string, string] => Boolean(row[1]));
}

/** What came in, beside the step that it belongs to, and what left: the copy that was sent, then its original. */
async function fileParts(
  { caseFiles }: House,
  organ: OrganRow,
  { files, releases, came_on }: CaseState,
  textOf: (version: number) => Record<string, string | null>,
): Promise<Placed[]> {
  const part = async (
    place: FilePlace,
    titleOf: string | ((bytes: Uint8Array) => string),
    digest: string,
    responsible: string | null,
  ): Promise<Placed> => {
    const bytes = await caseFiles.get(digest);
    const title = typeof titleOf === 'string' ? titleOf : titleOf(bytes ?? new Uint8Array());
    const content: Placed['content'] = bytes
      ? { kind: 'file', name: title, bytes: new Uint8Array(bytes) }
      : { kind: 'record', rows: [['文件', `${title}（SHA-256 ${digest}）`]], note: '这份文件不见了，请从备份恢复。' };
    return { place, title, docNo: null, responsible, on: came_on, content };
  };
  const parts: Placed[] = [];
  for (const { digest, type, purpose, version, place } of files) {
    const name = fileName(textOf(version)[`files.${place}.name`] ?? '材料', type);
    const label = filePurposes.find(({ key }) => key === purpose)!.label;
    parts.push(await part(placeOfFile[purpose] ?? 'application', `${label}：${name}`, digest, null));
  }
  for (const { copy, original, version, dropped } of releases) {
    if (dropped) continue;
    const name = textOf(version).name ?? '附件';
    parts.push(await part('release', `答复附件：${cleanedName(name, copy.type)}`, copy.digest, organ.name));
    const unsent = (bytes: Uint8Array) => `原件，未发出：${originalName(name, bytes)}`;
    if (original !== copy.digest) parts.push(await part('release', unsent, original, organ.name));
  }
  return parts;
}

/** 归入年报表三的行次. */
function resultPart({ kind, outcome, applicants }: CaseState, organ: OrganRow): Placed[] {
  if (kind !== 'request' || outcome === null) return [];
  const row = requestRows.find(({ key }) => key === outcome.result)?.label ?? outcome.result;
  const column = applicantColumns.find(({ key }) => key === applicants[0]?.kind)?.label ?? '';
  return [
    {
      place: 'result',
      title: '年报表三计入情况',
      docNo: null,
      responsible: organ.name,
      on: outcome.on,
      content: {
        kind: 'record',
        rows: [
          ['办结日期', dayInWords(outcome.on)],
          ['办理结果', row],
          ['申请人类别', column],
        ],
      },
    },
  ];
}
