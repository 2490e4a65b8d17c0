import type { Field } from '../../../src/domain/register/field.ts';
import { registers } from '../../../src/domain/register/registers.ts';
import { query } from '../../../src/store/database.ts';
import type { House } from '../../../src/store/house.ts';
import type { ServerOver } from '../server.ts';
import { keysOf } from './names.ts';

/** An act by its address, by the post that does it. */
type Written = readonly [post: string, path: string, body: Record<string, unknown>];

const town = '/organs/town';
const id = '01900000-0000-7000-9000-000000000001';
const on = '2025-03-03';
const checks = { complete: true, identified: true, ours: true, first_time: true, reasonable: true };
const person = { kind: 'natural_person', name: '演示某人', phone: '演示电话', address: '演示村1号' };
const reason = '演示理由';

/** A case on its way to its reply, and what is done beside. */
const caseActs: readonly Written[] = (
  [
    [
      'clerk',
      'register',
      { organ: 'town', channel: 'in_person', came_on: on, applicants: [person], wanted: '演示合同' },
    ],
    ['reviewer', 'amend', { reason, channel: 'post_signed' }],
    ['clerk', 'begin_review', { checks }],
    ['reviewer', 'ask_clarification', { sent_on: on, points: [{ point: 'description', guidance: '演示' }] }],
    ['clerk', 'note_receipt', { letter: 'clarification', received_on: on, proof: '演示回证' }],
    ['clerk', 'receive_clarification', { received_on: on, content: '演示补正' }],
    ['clerk', 'accept', {}],
    ['clerk', 'log_search', { on, found: 'none', places: '演示', keywords: '演示', searcher: '演示' }],
    ['reviewer', 'notify_fee', { sent_on: on, method: 'pages', quantity: 68, grounds: '演示' }],
    ['clerk', 'pay_fee', { paid_on: on, receipt_no: '演示收据' }],
    ['clerk', 'consult_agency', { sent_on: on, party: '演示某局', matter: '演示', joint: true }],
    ['clerk', 'record_opinion', { no: 1, answered_on: on, opinion: 'consents', reason }],
    ['reviewer', 'extend', { days: 5, reason }],
    ['clerk', 'decide', { kind: 'DENY_INTERNAL', grounds: '演示' }],
    ['clerk', 'draft', { document: { class: '人事管理' } }],
    ['clerk', 'submit', {}],
    ['reviewer', 'review', {}],
    ['approver', 'approve', {}],
    ['clerk', 'serve', { on, way: 'post', proof: '演示邮件' }],
    ['reviewer', 'redo', { cause: 'self_correction', due: '2025-04-01', reason }],
    ['reviewer', 'void', { reason }],
  ] as const
).map(([post, act, body]) => [post, `/requests/${id}/${act}`, body]);

const organActs: readonly Written[] = [
  [
    'reviewer',
    `${town}/annual_report/write`,
    { year: 2024, prose: { preamble: '演示', s1_overview: '演示', s5_problems: '演示', s6_other: '演示' } },
  ],
  ['administrator', `${town}/organ/configure`, { contact_office: '演示新办公室' }],
];

/** The same acts at the same addresses are taken as before, and write events with the same names and keys. */
export async function writes(
  house: House,
  server: ServerOver,
  cookies: ReadonlyMap<string, string>,
): Promise<[string, unknown][]> {
  const found: [string, unknown][] = [];
  const before = await lastSeqs(house);
  const post = async ([who, path, body]: Written): Promise<string> => {
    const response = await server.ask(`/api/v1${path}`, { json: body, cookie: cookies.get(who)! });
    const answer = (await response.json()) as { id?: string; code?: string };
    const name = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '…');
    found.push([
      `POST ${name} as ${who}`,
      {
        status: response.status,
        keys: Object.keys(answer),
        code: answer.code,
        problems: (answer as { problems?: unknown }).problems,
      },
    ]);
    return answer.id ?? '';
  };
  for (const one of caseActs) await post(one);
  for (const one of organActs) await post(one);
  for (const register of registers.filter(({ internal, name }) => !internal && name !== 'appointments')) {
    const base = `${town}/records/${register.name}`;
    const { rows } = (await (
      await server.ask(`/api/v1${base}?size=200`, { cookie: cookies.get('clerk')! })
    ).json()) as { rows: Record<string, unknown>[] };
    const model = rows.find((row) => row.case !== true)!;
    const values = register.fields.map((field) => [field.key, valueFor(field, model[field.key])] as const);
    const made = await post(['clerk', base, Object.fromEntries(values)]);
    const [text] = register.fields.filter(({ kind }) => kind === 'day');
    const mended = text ? { [text.key]: '2024-02-09' } : { amount: 9 };
    await post(['clerk', `${base}/${made}/amend`, { ...mended, reason }]);
    await post(['reviewer', `${base}/${made}/void`, { reason }]);
  }
  const { rows } = await house.db.executeQuery<{ stream: string; type: string; v: number; payload: unknown }>(
    query(
      `select l.stream, l.type, l.v, l.payload from ledger l
       join unnest($1::uuid[], $2::int[]) as b(organ_id, seq) on b.organ_id = l.organ_id where l.seq > b.seq`,
      [before.map(({ organ_id }) => organ_id), before.map(({ seq }) => seq)],
    ) as never,
  );
  for (const { stream, type, v, payload } of rows)
    for (const key of keysOf(payload)) found.push([`writes ${stream} ${type} v${v} ${key}`, true]);
  return found;
}

/** The value of a record that is there, under another number; what is masked in a list is typed anew. */
function valueFor(field: Field, value: unknown): unknown {
  if (field.kind === 'code' && field.unique) return field.terms.at(-1)!.key;
  if (field.kind === 'text' && (field.unique || value === undefined)) return field.required ? '演示新的' : null;
  return value ?? null;
}

async function lastSeqs(house: House): Promise<{ organ_id: string; seq: number }[]> {
  return house.db.selectFrom('ledger_head').select(['organ_id', 'seq']).execute();
}
