import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Refusal } from '../domain/refusal.ts';
import type { House } from '../store/house.ts';
import type { Account } from '../store/people.ts';

/** Sign-in over better-auth, which is loaded when somebody first signs in or comes with a session. */
export interface Auth {
  /** The account that a request's cookie belongs to, or null. */
  accountOf(headers: Headers): Promise<Account | null>;
  /** Signs in and gives the cookies to set, or the refusal. */
  signIn(
    credentials: { username: string; password: string },
    from: { headers: Headers; ip: string | null },
  ): Promise<{ cookies: string[]; account: Account } | { refusal: Refusal }>;
  signOut(headers: Headers): Promise<string[]>;
  /** Changes one's own password; the present one must be given. Other sessions end. */
  changePassword(
    account: Account,
    passwords: { present: string; next: string },
    headers: Headers,
  ): Promise<{ cookies: string[] } | { refusal: Refusal }>;
  /** Sets another's password and ends their sessions. */
  resetPassword(accountId: string, password: string): Promise<void>;
  createAccount(input: { username: string; name: string; password: string }): Promise<Account | { refusal: Refusal }>;
}

const attempts = 5;
const lockMinutes = 15;

async function betterAuthOf(house: House, origin: () => string, secure: boolean) {
  const [{ betterAuth }, { username }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/username'),
  ]);
  return betterAuth({
    baseURL: origin(),
    basePath: '/api/auth',
    // Derived from the data key, so that sessions of one data folder mean nothing in another.
    secret: createHmac('sha256', house.key).update('mingce sessions').digest('base64'),
    database: { db: house.db, type: 'postgres' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8 },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 40,
        usernameValidator: (name) => /^[\p{L}\p{N}._-]+$/u.test(name),
      }),
    ],
    session: { expiresIn: 12 * 3600, updateAge: 3600 },
    advanced: { cookiePrefix: 'mingce', useSecureCookies: secure },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export function authOf(house: House, options: { origin: () => string; secure: boolean }): Auth {
  let made: ReturnType<typeof betterAuthOf> | null = null;
  const auth = () => (made ??= betterAuthOf(house, options.origin, options.secure));

  const failures = async (username: string): Promise<number> => {
    const now = house.now();
    // What a clock that ran ahead wrote down neither locks nor unlocks an account until then.
    const { rows } = await sql<{ n: number }>`select count(*) as n from login_log l
      where username = ${username} and not succeeded and at > ${new Date(now.getTime() - lockMinutes * 60_000)}
        and at <= ${now} and at > coalesce((select max(at) from login_log where username = ${username} and succeeded
          and at <= ${now}), '-infinity')`.execute(house.db);
    return rows[0]!.n;
  };
  const log = (username: string, succeeded: boolean, ip: string | null): Promise<unknown> =>
    house.db.insertInto('login_log').values({ id: house.newId(), username, succeeded, at: house.now(), ip }).execute();

  /** The library hides why it failed: where the database is away, that is what is said. */
  const orAway = async (error: unknown): Promise<never> => {
    await sql`select 1`.execute(house.db);
    throw error;
  };

  return {
    async accountOf(headers) {
      // Without our cookie there is no session to ask for: public pages never load the library.
      if (!/(^|;\s*)(__Secure-)?mingce\./.test(headers.get('cookie') ?? '')) return null;
      const session = await (await auth()).api.getSession({ headers }).catch(orAway);
      if (!session) return null;
      const { id, name, username } = session.user as { id: string; name: string; username?: string | null };
      return { id, name, username: username ?? '' };
    },

    async signIn({ username, password }, { headers, ip }) {
      const name = username.trim().toLowerCase();
      if ((await failures(name)) >= attempts)
        return {
          refusal: {
            code: 'forbidden',
            sentence: `这个账号连续 ${attempts} 次密码不对，为安全起见暂停登录 ${lockMinutes} 分钟。忘记密码请找本机关的管理员。`,
          },
        };
      const response = await (await auth()).api.signInUsername({
        body: { username: name, password },
        headers,
        asResponse: true,
      });
      if (response.status >= 500) await orAway(new Error(`sign-in answered ${response.status}`));
      const user = response.ok ? ((await response.json()) as { user?: { id: string; name: string } }).user : undefined;
      await log(name, user !== undefined, ip);
      if (!user) return { refusal: { code: 'unauthenticated', sentence: '账号或密码不对，请再试一次。' } };
      return { cookies: response.headers.getSetCookie(), account: { id: user.id, name: user.name, username: name } };
    },

    async signOut(headers) {
      const response = await (await auth()).api.signOut({ headers, asResponse: true });
      return response.headers.getSetCookie();
    },

    async changePassword(account, { present, next }, headers) {
      const response = await (await auth()).api.changePassword({
        body: { currentPassword: present, newPassword: next, revokeOtherSessions: true },
        headers,
        asResponse: true,
      });
      if (response.ok) return { cookies: response.headers.getSetCookie() };
      if (response.status >= 500) await orAway(new Error(`a change of password answered ${response.status}`));
      await log(account.username, false, null);
      const sentence = '现在的密码不对，密码没有改。';
      return { refusal: { code: 'invalid', sentence, problems: [{ field: 'present', message: sentence }] } };
    },

    async resetPassword(accountId, password) {
      const context = await (await auth()).$context;
      await context.internalAdapter.updatePassword(accountId, await context.password.hash(password));
      await context.internalAdapter.deleteUserSessions(accountId);
    },

    async createAccount({ username, name, password }) {
      const context = await (await auth()).$context;
      const login = username.trim().toLowerCase();
      const taken = await house.db.selectFrom('user').select('id').where('username', '=', login).executeTakeFirst();
      if (taken)
        return {
          refusal: {
            code: 'duplicate',
            sentence: `账号“${login}”已经有人用了，请换一个。`,
            problems: [{ field: 'username', message: '已经有人用了，请换一个。' }],
          },
        };
      const user = await context.internalAdapter.createUser(
        {
          name: name.trim(),
          // The library asks for an address; nobody signs in, or is written to, by it.
          email: `${house.newId()}@accounts.invalid`,
          emailVerified: false,
          username: login,
          displayUsername: username.trim(),
        },
        { method: 'email' } as never,
      );
      await context.internalAdapter.linkAccount({
        userId: user.id,
        accountId: user.id,
        providerId: 'credential',
        password: await context.password.hash(password),
      });
      return { id: user.id, name: user.name, username: login };
    },
  };
}
