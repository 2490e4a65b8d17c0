import { createHmac, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, getSignedCookie, setCookie, setSignedCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { digestOf } from '../../../store/files.ts';
import { mayKeep, noLongerKept, visitorAt } from '../../../store/request/kept.ts';
import {
  forgetVisitorDraft,
  keepVisitorDraft,
  readVisitorDraft,
  visitorDraft,
} from '../../../store/request/portal-draft.ts';
import { addressOf } from '../../address.ts';
import type { Env } from '../../context.ts';
import { organPath } from '../page.tsx';

const draftCookie = 'mingce_draft';
const caseCookie = 'mingce_case';
/** Seconds that a case stays open after its code was given. */
export const caseOpenSeconds = 3600;

function kept(c: Context<Env>, maxAge: number): CookieOptions {
  const secure = new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https';
  const path = `${organPath(c.get('organ'))}/requests`;
  return { httpOnly: true, sameSite: 'Lax', secure, path, maxAge };
}

const tokenOf = (c: Context<Env>): string | null => {
  const token = getCookie(c, draftCookie) ?? '';
  return /^[\w-]{32}$/.test(token) ? token : null;
};

/** What the quotas call a draft. */
const draftOf = (token: string, name: string): string => `draft ${digestOf(Buffer.from(token))} ${name}`;

/** Keeps what was typed for this browser; false where it is too long, or its address has left too much today. */
export async function keepTyped(c: Context<Env>, name: string, content: string): Promise<boolean> {
  const { house } = c.get('server');
  const { organ_id } = c.get('organ');
  const token = tokenOf(c) ?? randomBytes(24).toString('base64url');
  const holder = visitorAt(house, addressOf(c));
  const fits =
    content.length <= visitorDraft.most &&
    (await mayKeep(house, organ_id, holder, draftOf(token, name), Buffer.byteLength(content)));
  if (!fits) return false;
  const done = await keepVisitorDraft(house, organ_id, token, name, content);
  if (done) setCookie(c, draftCookie, token, kept(c, visitorDraft.days * 86_400));
  return done;
}

/** What this browser kept, and when; null where there is nothing. */
export async function keptTyped(c: Context<Env>, name: string): Promise<{ content: string; saved_at: Date } | null> {
  const token = tokenOf(c);
  return token === null ? null : readVisitorDraft(c.get('server').house, c.get('organ').organ_id, token, name);
}

export async function forgetTyped(c: Context<Env>, name: string): Promise<void> {
  const token = tokenOf(c);
  if (!token) return;
  const { house } = c.get('server');
  await forgetVisitorDraft(house, c.get('organ').organ_id, token, name);
  await noLongerKept(house, c.get('organ').organ_id, [draftOf(token, name)]);
}

/** The library signs a value alone: a key for each organ keeps the cookie of one from opening a case in another. */
const cookieKey = (c: Context<Env>) =>
  new Uint8Array(
    createHmac('sha256', c.get('server').house.key)
      .update(`portal cookie case ${c.get('organ').organ_id}`)
      .digest(),
  );

/** Opens a case to this browser for an hour, without a code in any address. */
export async function openCase(c: Context<Env>, id: string): Promise<void> {
  const until = Math.floor(c.get('server').house.now().getTime() / 1000) + caseOpenSeconds;
  await setSignedCookie(c, caseCookie, `${id}_${until}`, cookieKey(c), kept(c, caseOpenSeconds));
}

/** The case that this browser has open, or null. */
export async function openedCase(c: Context<Env>): Promise<string | null> {
  const [id, until] = ((await getSignedCookie(c, cookieKey(c), caseCookie)) || '').split('_');
  return id && Number(until) * 1000 > c.get('server').house.now().getTime() ? id : null;
}

export const closeCase = (c: Context<Env>): unknown => deleteCookie(c, caseCookie, kept(c, 0));
