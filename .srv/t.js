import {
  hasAdministrator,
  invite
} from "./chunk-HX7VTCWJ.js";
import {
  canonical,
  connect,
  listOrgans
} from "./chunk-F5F55GBP.js";
import "./chunk-B43ZFPXG.js";
import {
  __export
} from "./chunk-MLKGABMK.js";

// src/cli/start.ts
import { join as join4 } from "node:path";

// src/store/house.ts
import { randomBytes as randomBytes2 } from "node:crypto";
import { mkdir as mkdir2, open as open2, readFile as readFile2 } from "node:fs/promises";
import { join as join2 } from "node:path";
import { v7 } from "uuid";

// src/store/files.ts
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
var digestOf = (bytes) => createHash("sha256").update(bytes).digest("hex");
function fileStore(folder) {
  const pathOf = (digest) => {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error("not a digest");
    return join(folder, digest.slice(0, 2), digest.slice(2));
  };
  const get = async (digest) => {
    try {
      const bytes = await readFile(pathOf(digest));
      if (digestOf(bytes) !== digest) throw new DamagedFile(`\u6587\u4EF6 ${digest} \u7684\u5185\u5BB9\u4E0E\u6458\u8981\u4E0D\u7B26\uFF0C\u53EF\u80FD\u5DF2\u635F\u574F\uFF0C\u8BF7\u4ECE\u5907\u4EFD\u6062\u590D\u3002`);
      return bytes;
    } catch (error) {
      if (error.code === "ENOENT") return null;
      throw error;
    }
  };
  return {
    get,
    async put(bytes) {
      const digest = digestOf(bytes);
      if (await get(digest).catch(() => null)) return digest;
      const path = pathOf(digest);
      await mkdir(dirname(path), { recursive: true });
      const draft = `${path}.${randomUUID()}`;
      try {
        const file = await open(draft, "wx", 384);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      await get(digest);
      return digest;
    }
  };
}
var DamagedFile = class extends Error {
};

// src/store/migrate.ts
import { Migrator } from "kysely";

// src/store/migrations/0001-house.ts
var house_exports = {};
__export(house_exports, {
  up: () => up
});
import { sql } from "kysely";
var record = `
  organ_id uuid not null,
  id uuid not null,
  version int not null,
  text_version int not null,
  voided boolean not null,
  batch_id uuid`;
var tables = [
  `create table organ (
    organ_id uuid not null,
    code text not null,
    name text not null,
    level text not null,
    parent_id uuid,
    settings jsonb not null,
    version int not null,
    registered_on date not null,
    constraint organ_pkey primary key (organ_id),
    constraint organ_code_key unique (code)
  )`,
  `create table ledger_head (
    organ_id uuid not null,
    seq bigint not null,
    hash bytea not null,
    recorded_at timestamptz(3) not null,
    constraint ledger_head_pkey primary key (organ_id)
  )`,
  `create table ledger (
    organ_id uuid not null,
    seq bigint not null,
    stream text not null,
    stream_id uuid not null,
    version int not null,
    type text not null,
    v smallint not null,
    occurred_on date not null,
    recorded_at timestamptz(3) not null,
    actor text not null,
    payload jsonb not null,
    hash bytea not null,
    constraint ledger_pkey primary key (organ_id, seq),
    constraint ledger_version_key unique (organ_id, stream_id, version)
  )`,
  `create index ledger_stream_idx on ledger (organ_id, stream, seq)`,
  `create table sealed_text (
    organ_id uuid not null,
    stream_id uuid not null,
    version int not null,
    salt bytea not null,
    cipher bytea not null,
    constraint sealed_text_pkey primary key (organ_id, stream_id, version)
  )`,
  `create table request (${record},
    registration_no text,
    receipt_date date not null,
    channel text not null,
    applicant_kind text not null,
    result text,
    reply_date date,
    constraint request_pkey primary key (organ_id, id)
  )`,
  `create unique index request_registration_no_key on request (organ_id, registration_no) where not voided`,
  `create index request_count_idx on request
    (organ_id, receipt_date, reply_date, applicant_kind, result) where not voided`,
  `create table matter (${record},
    name text,
    kind text not null,
    listed_on date not null,
    constraint matter_pkey primary key (organ_id, id)
  )`,
  `create unique index matter_name_key on matter (organ_id, name) where not voided`,
  `create table decision (${record},
    decision_no text,
    kind text not null,
    decided_on date not null,
    matter_id uuid not null,
    constraint decision_pkey primary key (organ_id, id)
  )`,
  `create unique index decision_decision_no_key on decision (organ_id, decision_no) where not voided`,
  `create index decision_count_idx on decision (organ_id, decided_on, kind) where not voided`,
  `create table document (${record},
    doc_no text,
    title text,
    kind text not null,
    written_on date not null,
    repealed_on date,
    valid_until date,
    ended_on date,
    constraint document_pkey primary key (organ_id, id)
  )`,
  `create unique index document_doc_no_key on document (organ_id, doc_no) where not voided`,
  `create table fee (${record},
    item text,
    collected_on date not null,
    amount_fen bigint not null,
    constraint fee_pkey primary key (organ_id, id)
  )`,
  `create index fee_count_idx on fee (organ_id, collected_on) include (amount_fen) where not voided`,
  `create table remedy (${record},
    case_no text,
    kind text not null,
    accepted_on date not null,
    concluded_on date,
    outcome text,
    constraint remedy_pkey primary key (organ_id, id)
  )`,
  `create unique index remedy_case_no_key on remedy (organ_id, case_no) where not voided`,
  `create table publication (${record},
    record_no text,
    title text,
    field text not null,
    published_on date not null,
    constraint publication_pkey primary key (organ_id, id)
  )`,
  `create unique index publication_record_no_key on publication (organ_id, record_no) where not voided`,
  `create index publication_published_idx on publication (organ_id, published_on) where not voided`,
  `create table posting (${record},
    publication_id uuid not null,
    channel text not null,
    posted_on date not null,
    url text,
    constraint posting_pkey primary key (organ_id, id)
  )`,
  `create index posting_publication_idx on posting (organ_id, publication_id)`,
  `create index posting_count_idx on posting (organ_id, posted_on, channel) where not voided`,
  `create table opening (${record},
    year int not null,
    cell text not null,
    amount int not null,
    source text,
    from_day date not null,
    constraint opening_pkey primary key (organ_id, id)
  )`,
  `create unique index opening_cell_key on opening (organ_id, cell) where not voided`,
  `create table batch (${record},
    file_name text,
    target text,
    file_digest text not null,
    row_count int not null,
    imported_on date not null,
    constraint batch_pkey primary key (organ_id, id)
  )`,
  `create unique index batch_file_digest_key on batch (organ_id, file_digest) where not voided`,
  `create table appointment (${record},
    account text,
    post text not null,
    from_day date not null,
    to_day date,
    constraint appointment_pkey primary key (organ_id, id)
  )`,
  `create index appointment_account_idx on appointment (account)`,
  ...["request", "matter", "decision", "document", "fee", "remedy", "publication", "posting", "opening"].map(
    (table) => `create index ${table}_batch_idx on ${table} (organ_id, batch_id) where batch_id is not null`
  ),
  `create table annual_report (
    organ_id uuid not null,
    id uuid not null,
    version int not null,
    text_version int not null,
    year int not null,
    prose jsonb not null,
    published_on date,
    published_seq bigint,
    digest text,
    file_digest text,
    constraint annual_report_pkey primary key (organ_id, id),
    constraint annual_report_year_key unique (organ_id, year)
  )`
];
async function up(db) {
  for (const statement of tables) await sql.raw(statement).execute(db);
}

// src/store/migrations/0002-accounts.ts
var accounts_exports = {};
__export(accounts_exports, {
  up: () => up2
});
import { sql as sql2 } from "kysely";
var tables2 = [
  `create table "user" (
    "id" text not null primary key,
    "name" text not null,
    "email" text not null unique,
    "emailVerified" boolean not null,
    "image" text,
    "createdAt" timestamptz default current_timestamp not null,
    "updatedAt" timestamptz default current_timestamp not null,
    "username" text unique,
    "displayUsername" text
  )`,
  `create table "session" (
    "id" text not null primary key,
    "expiresAt" timestamptz not null,
    "token" text not null unique,
    "createdAt" timestamptz default current_timestamp not null,
    "updatedAt" timestamptz not null,
    "ipAddress" text,
    "userAgent" text,
    "userId" text not null references "user" ("id") on delete cascade
  )`,
  `create index "session_userId_idx" on "session" ("userId")`,
  `create table "account" (
    "id" text not null primary key,
    "accountId" text not null,
    "providerId" text not null,
    "userId" text not null references "user" ("id") on delete cascade,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamptz,
    "refreshTokenExpiresAt" timestamptz,
    "scope" text,
    "password" text,
    "createdAt" timestamptz default current_timestamp not null,
    "updatedAt" timestamptz not null
  )`,
  `create index "account_userId_idx" on "account" ("userId")`,
  `create table "verification" (
    "id" text not null primary key,
    "identifier" text not null,
    "value" text not null,
    "expiresAt" timestamptz not null,
    "createdAt" timestamptz default current_timestamp not null,
    "updatedAt" timestamptz default current_timestamp not null
  )`,
  `create index "verification_identifier_idx" on "verification" ("identifier")`,
  `create table login_log (
    id uuid not null primary key,
    username text not null,
    succeeded boolean not null,
    at timestamptz not null,
    ip text
  )`,
  `create index login_log_username_idx on login_log (username, at)`,
  `create table invitation (
    token_hash bytea not null primary key,
    expires_at timestamptz not null,
    used_at timestamptz
  )`
];
async function up2(db) {
  for (const statement of tables2) await sql2.raw(statement).execute(db);
}

// src/store/migrate.ts
var migrations = {
  "0001-house": house_exports,
  "0002-accounts": accounts_exports
};
async function migrateDatabase(db) {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  if (/previously executed migration .* is missing/.test(String(error)))
    throw new SchemaError("\u6570\u636E\u7531\u66F4\u65B0\u7248\u672C\u7684\u660E\u518C\u5199\u6210\uFF0C\u5F53\u524D\u7248\u672C\u8BFB\u4E0D\u4E86\u3002\u8BF7\u6362\u7528\u6700\u65B0\u7248\u672C\u518D\u542F\u52A8\uFF1B\u6570\u636E\u6CA1\u6709\u6539\u52A8\u3002");
  throw error;
}
var SchemaError = class extends Error {
};

// src/store/seal.ts
import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
function sealer(key) {
  const open3 = ({ cipher }) => {
    const decipher = createDecipheriv("aes-256-gcm", key, cipher.subarray(0, 12));
    decipher.setAuthTag(cipher.subarray(12, 28));
    return JSON.parse(Buffer.concat([decipher.update(cipher.subarray(28)), decipher.final()]).toString("utf8"));
  };
  const hmac = (salt, text) => createHmac("sha256", salt).update(canonical(text)).digest();
  return {
    seal(text) {
      const salt = randomBytes(16);
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      const body = Buffer.concat([cipher.update(JSON.stringify(text), "utf8"), cipher.final()]);
      return { salt, cipher: Buffer.concat([nonce, cipher.getAuthTag(), body]), seal: hmac(salt, text).toString("hex") };
    },
    open: open3,
    matches(sealed, seal) {
      const expected = Buffer.from(seal, "hex");
      try {
        const found = hmac(sealed.salt, open3(sealed));
        return expected.length === found.length && timingSafeEqual(found, expected);
      } catch {
        return false;
      }
    }
  };
}

// src/store/house.ts
async function openHouse(options) {
  await mkdir2(options.dataDir, { recursive: true });
  const { openEngine } = await import("./engine-ILAX3CJJ.js");
  const engine = await openEngine({
    dataDir: options.dataDir,
    ...options.databaseUrl ? { databaseUrl: options.databaseUrl } : {},
    ...options.log ? { log: options.log } : {}
  });
  try {
    return await openHouseAt(engine.url, options, () => engine.close());
  } catch (error) {
    await engine.close();
    throw error;
  }
}
async function openHouseAt(url, options, closeEngine = async () => {
}) {
  const { db, pool } = connect(url, (error) => options.log?.(`\u6570\u636E\u5E93\u8FDE\u63A5\u65AD\u5F00\uFF1A${error.message}`));
  try {
    await migrateDatabase(db);
    const key = await dataKey(options.dataDir);
    return {
      db,
      pool,
      key,
      sealer: sealer(key),
      files: fileStore(join2(options.dataDir, "files")),
      now: options.now ?? (() => /* @__PURE__ */ new Date()),
      newId: v7,
      close: async () => {
        await db.destroy();
        await closeEngine();
      }
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
var keyFile = "personal.key";
async function dataKey(dataDir) {
  const given = process.env.MINGCE_KEY;
  if (given) {
    const key2 = Buffer.from(given, "base64");
    if (key2.length !== 32) throw new KeyError("MINGCE_KEY \u8981\u662F 32 \u5B57\u8282\u7684 base64 \u6587\u5B57\uFF0C\u73B0\u5728\u7684\u4E0D\u662F\u3002\u6CA1\u6709\u6253\u5F00\u4EFB\u4F55\u6570\u636E\u3002");
    return key2;
  }
  const path = join2(dataDir, keyFile);
  await writeKey(dataDir, randomBytes2(32));
  const key = Buffer.from((await readFile2(path, "utf8")).trim(), "base64");
  if (key.length !== 32) throw new KeyError(`\u5BC6\u94A5\u6587\u4EF6 ${keyFile} \u5DF2\u635F\u574F\uFF0C\u8BF7\u4ECE\u5907\u4EFD\u6062\u590D\u3002\u6CA1\u6709\u6253\u5F00\u4EFB\u4F55\u6570\u636E\u3002`);
  return key;
}
async function writeKey(dataDir, key) {
  await mkdir2(dataDir, { recursive: true });
  try {
    const file = await open2(join2(dataDir, keyFile), "wx", 384);
    await file.writeFile(`${key.toString("base64")}
`);
    await file.sync();
    await file.close();
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}
var KeyError = class extends Error {
};

// src/cli/home.ts
import { existsSync } from "node:fs";
import { dirname as dirname2, join as join3 } from "node:path";
import { fileURLToPath } from "node:url";
function homeDir() {
  let folder = dirname2(fileURLToPath(import.meta.url));
  while (!existsSync(join3(folder, "package.json"))) folder = dirname2(folder);
  return folder;
}

// src/cli/house.ts
import { resolve } from "node:path";
var dataDirOf = (flags) => resolve(flags.data ?? process.env.MINGCE_DATA ?? "data");

// src/cli/start.ts
var say = (sentence) => {
  process.stdout.write(`${sentence}
`);
};
async function start(flags) {
  const port = Number(flags.port);
  const databaseUrl = process.env.DATABASE_URL;
  const house = await openHouse({ dataDir: dataDirOf(flags), databaseUrl, log: say });
  const [{ app }, { authOf }, { listen }] = await Promise.all([
    import("./app-P4AY53QE.js"),
    import("./auth-ZZY6VVA4.js"),
    import("./listen-QOCNZFQD.js")
  ]);
  const origin = process.env.MINGCE_ORIGIN ?? `http://localhost:${port}`;
  const auth = authOf(house, { origin: () => origin, secure: origin.startsWith("https:") });
  let organs = await listOrgans(house.db);
  if (organs.length === 0 && flags.demo && !databaseUrl) {
    say("\u6B63\u5728\u51C6\u5907\u6F14\u793A\u6570\u636E\uFF08\u865A\u6784\u7684 2024 \u5E74\uFF09\u2026\u2026");
    const { seedDemo } = await import("./seed-JSER2MN2.js");
    await seedDemo(house, auth);
    organs = await listOrgans(house.db);
  }
  const demo = organs.some((organ) => organ.settings.demo);
  const demoAccounts = demo ? (await import("./seed-JSER2MN2.js")).demoAccounts : [];
  const consoleDir = join4(homeDir(), "dist", "console");
  const server = await listen(app({ house, auth, demoAccounts }, { consoleDir }), port).catch(async (error) => {
    await house.close();
    throw error;
  });
  say(`\u660E\u518C\u5DF2\u542F\u52A8\uFF1A${origin}/\u3000\u5DE5\u4F5C\u53F0\uFF1A${origin}/console`);
  if (demo) {
    say("\u8FD9\u662F\u6F14\u793A\u6570\u636E\uFF0C\u8BB0\u5F55\u3001\u7F16\u53F7\u548C\u4EBA\u5458\u5747\u4E3A\u865A\u6784\u3002\u6F14\u793A\u8D26\u53F7\uFF08\u5BC6\u7801\u76F8\u540C\uFF09\uFF1A");
    for (const { username, password, post } of demoAccounts) say(`  ${username}\u3000${password}\u3000${post}`);
  }
  if (!await hasAdministrator(house.db))
    say(`\u8BBE\u7ACB\u7B2C\u4E00\u4F4D\u7BA1\u7406\u5458\uFF08\u94FE\u63A5 24 \u5C0F\u65F6\u5185\u6709\u6548\uFF0C\u53EA\u80FD\u7528\u4E00\u6B21\uFF09\uFF1A${origin}/console/welcome/${await invite(house)}`);
  await new Promise((resolve2) => {
    const stop = () => {
      server.close(() => resolve2());
      if ("closeAllConnections" in server) server.closeAllConnections();
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
  await house.close();
}

// src/t.ts
await start({ port: "8470", data: "/tmp/srv3", demo: true });
