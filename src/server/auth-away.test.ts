import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { atEnd } from '../../test/support/at-end.ts';
import { freshDatabase } from '../../test/support/fresh-database.ts';
import { origin } from '../../test/support/server.ts';
import { type Wire, wireTo } from '../../test/support/wire.ts';
import { isAway } from '../store/away.ts';
import { type House, openHouseAt } from '../store/house.ts';
import { leisurely, usual } from '../store/patience.ts';
import { type Auth, authOf } from './auth.ts';

let house: House;
let auth: Auth;
let wire: Wire;
const headers = new Headers({ origin, host: 'localhost' });
const from = { headers, ip: null };
const zhang = { username: 'zhang', password: 'a long password' };

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'mingce-test-'));
  wire = await wireTo(await freshDatabase());
  house = await openHouseAt(wire.url, { dataDir, patience: { usual: { ...usual, connect: 300 }, leisurely } });
  atEnd(async () => {
    await house.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  auth = authOf(house, { origin: () => origin, secure: false });
  await auth.createAccount({ ...zhang, name: '张测试' });
});

afterEach(() => {
  wire.cut = null;
});

describe('while the database is away', () => {
  it.each(['from "user"', 'from "account"', 'into "session"'])(
    'nobody is told that the password is wrong, and nothing is held against them (cut at %s)',
    async (at) => {
      wire.cut = { at, how: 'dead' };
      await expect(auth.signIn(zhang, from)).rejects.toSatisfy(isAway);
      wire.cut = null;
      expect(await house.db.selectFrom('login_log').select('id').where('succeeded', '=', false).execute()).toEqual([]);
    },
  );

  it('nobody is taken for signed out', async () => {
    const signedIn = await auth.signIn(zhang, from);
    if ('refusal' in signedIn) throw new Error(signedIn.refusal.sentence);
    const cookie = signedIn.cookies.map((one) => one.split(';')[0]).join('; ');
    const own = new Headers({ origin, host: 'localhost', cookie });
    expect(await auth.accountOf(own)).toMatchObject({ username: 'zhang' });
    wire.cut = { at: 'from "session"', how: 'dead' };
    await expect(auth.accountOf(own)).rejects.toSatisfy(isAway);
    const passwords = { present: zhang.password, next: 'another password' };
    const account = { id: signedIn.account.id, name: '张测试', username: 'zhang' };
    await expect(auth.changePassword(account, passwords, own)).rejects.toSatisfy(isAway);
    wire.cut = null;
    expect(await auth.accountOf(own)).toMatchObject({ username: 'zhang' });
  });
});
