import "./chunk-MLKGABMK.js";

// src/server/auth.ts
import { createHmac } from "node:crypto";
import { sql } from "kysely";
var attempts = 5;
var lockMinutes = 15;
async function betterAuthOf(house, origin, secure) {
  const [{ betterAuth }, { username }] = await Promise.all([import("better-auth"), import("better-auth/plugins/username")]);
  return betterAuth({
    baseURL: origin(),
    basePath: "/api/auth",
    // Derived from the data key, so that sessions of one data folder mean nothing in another.
    secret: createHmac("sha256", house.key).update("mingce sessions").digest("base64"),
    database: { db: house.db, type: "postgres" },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8 },
    plugins: [username({ minUsernameLength: 2, maxUsernameLength: 40, usernameValidator: (name) => /^[\p{L}\p{N}._-]+$/u.test(name) })],
    session: { expiresIn: 12 * 3600, updateAge: 3600 },
    advanced: { cookiePrefix: "mingce", useSecureCookies: secure },
    telemetry: { enabled: false },
    logger: { disabled: true }
  });
}
function authOf(house, options) {
  let made = null;
  const auth = () => made ??= betterAuthOf(house, options.origin, options.secure);
  const failures = async (username) => {
    const { rows } = await sql`select count(*) as n from login_log l
      where username = ${username} and not succeeded and at > ${new Date(house.now().getTime() - lockMinutes * 6e4)}
        and at > coalesce((select max(at) from login_log where username = ${username} and succeeded), '-infinity')`.execute(house.db);
    return rows[0].n;
  };
  const log = (username, succeeded, ip) => house.db.insertInto("login_log").values({ id: house.newId(), username, succeeded, at: house.now(), ip }).execute();
  return {
    async accountOf(headers) {
      if (!/(^|;\s*)(__Secure-)?mingce\./.test(headers.get("cookie") ?? "")) return null;
      const session = await (await auth()).api.getSession({ headers });
      if (!session) return null;
      const { id, name, username } = session.user;
      return { id, name, username: username ?? "" };
    },
    async signIn({ username, password }, { headers, ip }) {
      const name = username.trim().toLowerCase();
      if (await failures(name) >= attempts)
        return {
          refusal: {
            code: "forbidden",
            sentence: `\u8FD9\u4E2A\u8D26\u53F7\u8FDE\u7EED ${attempts} \u6B21\u5BC6\u7801\u4E0D\u5BF9\uFF0C\u4E3A\u5B89\u5168\u8D77\u89C1\u6682\u505C\u767B\u5F55 ${lockMinutes} \u5206\u949F\u3002\u5FD8\u8BB0\u5BC6\u7801\u8BF7\u627E\u672C\u673A\u5173\u7684\u7BA1\u7406\u5458\u3002`
          }
        };
      const response = await (await auth()).api.signInUsername({ body: { username: name, password }, headers, asResponse: true });
      const user = response.ok ? (await response.json()).user : void 0;
      await log(name, user !== void 0, ip);
      if (!user) return { refusal: { code: "unauthenticated", sentence: "\u8D26\u53F7\u6216\u5BC6\u7801\u4E0D\u5BF9\uFF0C\u8BF7\u518D\u8BD5\u4E00\u6B21\u3002" } };
      return { cookies: response.headers.getSetCookie(), account: { id: user.id, name: user.name, username: name } };
    },
    async signOut(headers) {
      const response = await (await auth()).api.signOut({ headers, asResponse: true });
      return response.headers.getSetCookie();
    },
    async createAccount({ username, name, password }) {
      const context = await (await auth()).$context;
      const login = username.trim().toLowerCase();
      const taken = await house.db.selectFrom("user").select("id").where("username", "=", login).executeTakeFirst();
      if (taken)
        return {
          refusal: {
            code: "duplicate",
            sentence: `\u8D26\u53F7\u201C${login}\u201D\u5DF2\u7ECF\u6709\u4EBA\u7528\u4E86\uFF0C\u8BF7\u6362\u4E00\u4E2A\u3002`,
            problems: [{ field: "username", message: "\u5DF2\u7ECF\u6709\u4EBA\u7528\u4E86\uFF0C\u8BF7\u6362\u4E00\u4E2A\u3002" }]
          }
        };
      const user = await context.internalAdapter.createUser({
        name: name.trim(),
        // The library asks for an address; nobody signs in, or is written to, by it.
        email: `${house.newId()}@accounts.invalid`,
        emailVerified: false,
        username: login,
        displayUsername: username.trim()
      }, { method: "email" });
      await context.internalAdapter.linkAccount({
        userId: user.id,
        accountId: user.id,
        providerId: "credential",
        password: await context.password.hash(password)
      });
      return { id: user.id, name: user.name, username: login };
    }
  };
}
export {
  authOf
};
