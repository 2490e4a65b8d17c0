import { acts } from '../../../src/domain/act/acts.ts';
import { actions, permissions } from '../../../src/domain/organ/permissions.ts';
import { registers } from '../../../src/domain/register/registers.ts';
import { caseActs } from '../../../src/domain/request/case/acts/index.ts';
import { app } from '../../../src/server/app.ts';
import { query } from '../../../src/store/database.ts';
import type { House } from '../../../src/store/house.ts';

/** Everything that has a name which others hold on to: each is an item of its own, so that more may come beside. */
export async function names(house: House): Promise<[string, unknown][]> {
  return [...(await columns(house)), ...(await events(house)), ...permitted(), ...addresses(), ...acted()];
}

async function columns(house: House): Promise<[string, unknown][]> {
  const { rows } = await house.db.executeQuery<{ name: string; type: string }>(
    query(
      `select table_name || '.' || column_name as name, udt_name || ' null:' || is_nullable as type
       from information_schema.columns where table_schema = 'public'`,
    ) as never,
  );
  return rows.map(({ name, type }) => [`column ${name}`, type]);
}

/** The streams and types of events, their versions, and the keys of their payloads, as they stand in the ledger. */
async function events(house: House): Promise<[string, unknown][]> {
  const { rows } = await house.db.executeQuery<{ stream: string; type: string; v: number; payload: unknown }>(
    query('select stream, type, v, payload from ledger') as never,
  );
  const keys = new Map<string, Set<string>>();
  for (const { stream, type, v, payload } of rows) {
    const name = `event ${stream} ${type} v${v}`;
    keys.set(name, keys.get(name) ?? new Set());
    for (const key of keysOf(payload)) keys.get(name)!.add(key);
  }
  return [...keys].flatMap(([name, of]) => [
    [name, true] as [string, unknown],
    ...[...of].map((key): [string, unknown] => [`${name} ${key}`, true]),
  ]);
}

/** The paths of the keys of a payload. */
export function keysOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => keysOf(one, `${path}[]`));
  if (value === null || typeof value !== 'object') return path ? [path] : [];
  return Object.entries(value).flatMap(([key, one]) => keysOf(one, path ? `${path}.${key}` : key));
}

const permitted = (): [string, unknown][] => [
  ...actions.map((action): [string, unknown] => [`permission ${action}`, true]),
  ...Object.entries(permissions).flatMap(([post, may]) =>
    Object.entries(may).map(([action, reach]): [string, unknown] => [`permission ${action} of ${post}`, reach]),
  ),
];

/** Every address with its method; what stands in the middle of the pipeline is none. */
const addresses = (): [string, unknown][] =>
  app({} as never, { consoleDir: 'dist/console' })
    .routes.filter(({ method }) => method !== 'ALL')
    .map(({ method, path }): [string, unknown] => [`address ${method} ${path}`, true]);

const acted = (): [string, unknown][] => [
  ...acts.map(({ name, action }): [string, unknown] => [`act ${name}`, action]),
  ...caseActs.map(({ key, posts }): [string, unknown] => [`act of a case ${key}`, posts]),
  ...registers.flatMap(({ name, fields }) =>
    fields.map(({ key, kind }): [string, unknown] => [`field ${name}.${key}`, kind]),
  ),
];
