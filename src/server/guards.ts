import type { Context, MiddlewareHandler } from 'hono';
import { dayInChina } from '../domain/calendar/day.ts';
import { type Action, holdsOn, may } from '../domain/organ/permissions.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { OrganRow, OrganSettings } from '../store/database.ts';
import type { House } from '../store/house.ts';
import { organByCode, organsAbove } from '../store/organ.ts';
import { holdingsOf } from '../store/people.ts';
import { organOfCase } from '../store/request/case-act.ts';
import { addressOf } from './address.ts';
import type { Env } from './context.ts';
import { refused } from './errors.tsx';
import type { LimitKind } from './limiter.ts';

/** A guard says its name, so that a route's list of guards can be read, and tested. */
export type Guard = MiddlewareHandler<Env> & { guard: string };

const named = (guard: string, handler: MiddlewareHandler<Env>): Guard => Object.assign(handler, { guard });

/** To a program as data, to a visitor as a page. */
const refuse = (c: Context<Env>, refusal: Refusal) =>
  refused(c, refusal, refusal.code === 'not_found' ? '没有找到这一页' : undefined);

/** `limit → session → permit → parse`: the first guard of every route. */
export function limit(kind: LimitKind): Guard {
  return named(`limit:${kind}`, async (c, next) => {
    if (await c.get('server').limiter(kind, addressOf(c))) return next();
    c.header('Retry-After', '60');
    // The console stays as it is; a page of the portal is a new one.
    const kept = c.req.path.startsWith('/api/') ? '您填写的内容还在页面上。' : '这一次没有办，也没有写入任何内容。';
    return refuse(c, { code: 'too_many', sentence: `访问太频繁了，请过一分钟再试。${kept}` });
  });
}

/** Lets in who has signed in. */
export const session: Guard = named('session', async (c, next) => {
  const account = await c.get('server').auth.accountOf(c.req.raw.headers);
  if (!account) return refuse(c, { code: 'unauthenticated', sentence: '请先登录。' });
  c.set('account', account);
  return next();
});

/** Leaves for the handler which organ it is, what the account may do in it today, and by which posts of its own. */
async function enter(c: Context<Env>, organ: OrganRow): Promise<(action: Action) => boolean> {
  const { house } = c.get('server');
  const [holdings, tree] = await Promise.all([
    holdingsOf(house.db, c.get('account').id),
    organsAbove(house.db, [organ.organ_id]),
  ]);
  const today = dayInChina(house.now());
  const mayHere = (action: Action): boolean => may(holdings, action, organ.organ_id, today, tree);
  const held = holdings.filter((one) => one.organId === organ.organ_id && holdsOn(one, today));
  c.set('organ', organ);
  c.set('may', mayHere);
  c.set(
    'posts',
    held.map(({ post }) => post),
  );
  return mayHere;
}

/** Lets in whose post allows the action in the organ that the address names. */
export function permit(action: Action): Guard {
  return named(`permit:${action}`, async (c, next) => {
    const { house } = c.get('server');
    const organ = await organByCode(house.db, c.req.param('organ') ?? '');
    // An organ that one may not see looks like one that is not there.
    const notFound: Refusal = { code: 'not_found', sentence: '没有找到这个机关，或者您在这里没有岗位。' };
    if (!organ) return refuse(c, notFound);
    const mayHere = await enter(c, organ);
    if (mayHere(action)) return next();
    return refuse(
      c,
      (['records.read', 'report.read', 'organ.configure'] as const).some(mayHere)
        ? { code: 'forbidden', sentence: '您的岗位不能做这件事。如有需要，请找本机关的管理员。' }
        : notFound,
    );
  });
}

/**
 * Lets in who works where the case of the address is; for one that is to be, where the body says (`organ`, a code).
 * What they may do with it is the decider's matter: it knows the posts of every act.
 */
export const permitCase = (creates: boolean): Guard =>
  named('permitCase', async (c, next) => {
    const { house } = c.get('server');
    const notFound: Refusal = { code: 'not_found', sentence: '没有找到这件申请，或者您在它的机关没有岗位。' };
    const organ = await organOfCase(house.db, c.req.param('id') ?? '').then(
      async (found) => found ?? (creates ? await organNamed(c) : undefined),
    );
    if (!organ || !(await enter(c, organ))('records.read')) return refuse(c, notFound);
    return next();
  });

const organNamed = async (c: Context<Env>) => {
  const body = (await c.req.json().catch(() => ({}))) as { organ?: unknown } | null;
  return organByCode(c.get('server').house.db, String(body?.organ ?? ''));
};

/** Organs as they were last seen: a form is given back under the name of its organ when the database is away. */
const seen = new WeakMap<House, Map<string, OrganRow>>();

/** An organ as it was last seen; one that was never seen has its code alone. */
export const organSeen = (house: House, code: string): OrganRow =>
  seen.get(house)?.get(code) ?? {
    organ_id: '',
    code,
    name: '本机关',
    level: 'town',
    parent_id: null,
    settings: { request_channels: ['online'] } as unknown as OrganSettings,
    version: 0,
    registered_on: '',
  };

/** Lets everybody in to an organ's public pages. */
export const inOrgan: Guard = named('inOrgan', async (c, next) => {
  const { house } = c.get('server');
  const organ = await organByCode(house.db, c.req.param('organ') ?? '');
  if (!organ) return refuse(c, { code: 'not_found', sentence: '没有找到这个机关。' });
  if (!seen.has(house)) seen.set(house, new Map());
  seen.get(house)!.set(organ.code, organ);
  c.set('organ', organ);
  return next();
});
