import {
  organLevels
} from "./chunk-B43ZFPXG.js";

// src/domain/calendar/day.ts
var chinaOffsetMs = 8 * 60 * 60 * 1e3;
var dayMs = 24 * 60 * 60 * 1e3;
function dayInChina(instant) {
  return new Date(instant.getTime() + chinaOffsetMs).toISOString().slice(0, 10);
}
function isDay(value) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const instant = /* @__PURE__ */ new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}
function addDays(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}
var yearOf = (day) => Number(day.slice(0, 4));
var firstDayOf = (year) => `${String(year).padStart(4, "0")}-01-01`;
function readDay(text) {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  const parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain) ?? /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (!parts) return null;
  const day = `${parts[1]}-${parts[2].padStart(2, "0")}-${parts[3].padStart(2, "0")}`;
  return isDay(day) ? day : null;
}

// src/domain/organ/decider.ts
import { z } from "zod";

// src/domain/refusal.ts
function invalid(problems) {
  return {
    code: "invalid",
    sentence: problems.length === 1 ? problems[0].message : `\u6709 ${problems.length} \u5904\u9700\u8981\u66F4\u6B63\uFF0C\u4EC0\u4E48\u90FD\u6CA1\u6709\u5199\u5165\uFF1B\u586B\u5199\u7684\u5185\u5BB9\u90FD\u8FD8\u5728\u3002`,
    problems
  };
}

// src/domain/organ/decider.ts
var organSchema = z.object({
  code: z.string().trim().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/, "\u673A\u5173\u4EE3\u7801\u7528\u5B57\u6BCD\u3001\u6570\u5B57\u3001\u6A2A\u7EBF\uFF0C\u6700\u591A 40 \u4F4D\uFF0C\u4F8B\u5982 cejing\u3002"),
  name: z.string().trim().min(2, "\u8BF7\u586B\u5199\u673A\u5173\u5168\u79F0\u3002").max(60, "\u673A\u5173\u5168\u79F0\u6700\u591A 60 \u4E2A\u5B57\u3002"),
  level: z.enum(organLevels, { error: "\u8BF7\u9009\u62E9\u673A\u5173\u5C42\u7EA7\u3002" }),
  parent_id: z.uuid({ error: "\u4E0A\u7EA7\u673A\u5173\u4E0D\u5B58\u5728\u3002" }).nullable(),
  lapse_counts_as_repealed: z.boolean(),
  demo: z.boolean(),
  contact_office: z.string().trim().max(60, "\u8054\u7CFB\u673A\u6784\u6700\u591A 60 \u4E2A\u5B57\u3002"),
  contact_phone: z.string().trim().max(40, "\u8054\u7CFB\u7535\u8BDD\u6700\u591A 40 \u4E2A\u5B57\u3002")
});
var organSettingsSchema = organSchema.pick({
  name: true,
  lapse_counts_as_repealed: true,
  contact_office: true,
  contact_phone: true
});
function decideOrganRegistration(input, around) {
  const checked = check({ lapse_counts_as_repealed: true, demo: false, contact_office: "", contact_phone: "", ...input });
  if ("refusal" in checked) return checked;
  const { organ } = checked;
  if (around.holder !== null)
    return { refusal: { code: "duplicate", sentence: `\u673A\u5173\u4EE3\u7801\u201C${organ.code}\u201D\u5DF2\u7ECF\u7528\u4E8E${around.holder}\uFF0C\u6CA1\u6709\u91CD\u590D\u8BBE\u7ACB\u3002` } };
  if (organ.parent_id !== null && !around.parentExists)
    return { refusal: { code: "not_found", sentence: "\u6CA1\u6709\u627E\u5230\u4E0A\u7EA7\u673A\u5173\uFF0C\u8BF7\u5148\u8BBE\u7ACB\u4E0A\u7EA7\u673A\u5173\u3002" } };
  return { events: [change("registered", organ)] };
}
function decideOrganSettings(state, input) {
  const settings = organSettingsSchema.partial().safeParse(input);
  if (!settings.success) return { refusal: problemsOf(settings.error) };
  const organ = { ...state.organ, ...settings.data };
  if (JSON.stringify(organ) === JSON.stringify(state.organ))
    return { refusal: { code: "invalid", sentence: "\u8BBE\u7F6E\u548C\u539F\u6765\u4E00\u6837\uFF0C\u6CA1\u6709\u6539\u52A8\u3002" } };
  return { events: [change("configured", organ)] };
}
function change(type, organ) {
  const { level, parent_id, lapse_counts_as_repealed, demo, code, name, contact_office, contact_phone } = organ;
  return {
    type,
    facts: { level, parent_id, lapse_counts_as_repealed, demo },
    text: { code, name, contact_office, contact_phone }
  };
}
function check(input) {
  const parsed = organSchema.safeParse(input);
  return parsed.success ? { organ: parsed.data } : { refusal: problemsOf(parsed.error) };
}
var problemsOf = (error) => invalid(error.issues.map((issue) => ({ field: issue.path.map(String).join(".") || null, message: issue.message })));

// src/store/ledger.ts
import { sql } from "kysely";

// src/store/chain.ts
import { createHash } from "node:crypto";
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object")
    return `{${Object.keys(value).sort().filter((key) => value[key] !== void 0).map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
  return JSON.stringify(value) ?? "null";
}
var sha256 = (data) => createHash("sha256").update(data).digest();
var emptyHead = Buffer.alloc(32);
function eventHash(previous, event) {
  const text = canonical([
    event.organ_id,
    event.seq,
    event.stream,
    event.stream_id,
    event.version,
    event.type,
    event.v,
    event.occurred_on,
    event.recorded_at.toISOString(),
    event.actor,
    event.payload
  ]);
  return createHash("sha256").update(previous).update(text).digest();
}

// src/store/ledger.ts
async function lockHead(tx, organId) {
  const row = await tx.selectFrom("ledger_head").selectAll().where("organ_id", "=", organId).forUpdate().executeTakeFirstOrThrow();
  return { seq: row.seq, hash: row.hash, recordedAt: row.recorded_at };
}
async function beginChain(tx, organId, at) {
  await tx.insertInto("ledger_head").values({ organ_id: organId, seq: 0, hash: emptyHead, recorded_at: at }).execute();
  return { seq: 0, hash: emptyHead, recordedAt: at };
}
var rowsAStatement = 5e3;
async function append(tx, organId, head, events, by, onProgress) {
  const recordedAt = by.at < head.recordedAt ? head.recordedAt : by.at;
  const rows = [];
  let { seq, hash } = head;
  for (let start = 0; start < events.length; start += rowsAStatement) {
    const chunk = [];
    const texts = [];
    for (const event of events.slice(start, start + rowsAStatement)) {
      const sealed = event.text && by.sealer.seal(event.text);
      if (sealed)
        texts.push({ stream_id: event.streamId, version: event.version, salt: sealed.salt, cipher: sealed.cipher });
      const chained = {
        organ_id: organId,
        seq: ++seq,
        stream: event.stream,
        stream_id: event.streamId,
        version: event.version,
        type: event.type,
        v: 1,
        occurred_on: event.occurredOn,
        recorded_at: recordedAt,
        actor: by.actor,
        payload: sealed ? { ...event.payload, seal: sealed.seal } : event.payload
      };
      hash = eventHash(hash, chained);
      chunk.push({ ...chained, hash });
    }
    await insertEvents(tx, chunk);
    if (texts.length > 0) await insertTexts(tx, organId, texts);
    rows.push(...chunk);
    onProgress?.(rows.length);
  }
  await tx.updateTable("ledger_head").set({ seq, hash, recorded_at: recordedAt }).where("organ_id", "=", organId).execute();
  return rows;
}
async function insertEvents(tx, rows) {
  const column = (key) => rows.map((row) => row[key]);
  await sql`insert into ledger
    (organ_id, seq, stream, stream_id, version, type, v, occurred_on, recorded_at, actor, payload, hash)
    select * from unnest(${column("organ_id")}::uuid[], ${column("seq")}::bigint[], ${column("stream")}::text[],
      ${column("stream_id")}::uuid[], ${column("version")}::int[], ${column("type")}::text[], ${column("v")}::smallint[],
      ${column("occurred_on")}::date[], ${rows.map((row) => row.recorded_at.toISOString())}::timestamptz[],
      ${column("actor")}::text[], ${rows.map((row) => JSON.stringify(row.payload))}::jsonb[],
      ${column("hash")}::bytea[])`.execute(tx);
}
async function insertTexts(tx, organId, rows) {
  await sql`insert into sealed_text (organ_id, stream_id, version, salt, cipher)
    select ${organId}::uuid, * from unnest(${rows.map((row) => row.stream_id)}::uuid[],
      ${rows.map((row) => row.version)}::int[], ${rows.map((row) => row.salt)}::bytea[],
      ${rows.map((row) => row.cipher)}::bytea[])`.execute(tx);
}
async function streamEvents(db, organId, streamId) {
  return db.selectFrom("ledger").selectAll().where("organ_id", "=", organId).where("stream_id", "=", streamId).orderBy("version").execute();
}
async function* organEvents(db, organId, options = {}) {
  const page = options.page ?? rowsAStatement;
  for (let after = 0; ; ) {
    let select = db.selectFrom("ledger").selectAll().where("organ_id", "=", organId).where("seq", ">", after);
    if (options.streams) select = select.where("stream", "in", [...options.streams]);
    if (options.until) select = select.where("recorded_at", "<=", options.until);
    if (options.upTo !== void 0) select = select.where("seq", "<=", options.upTo);
    const rows = await select.orderBy("seq").limit(page).execute();
    if (rows.length > 0) yield rows;
    if (rows.length < page) return;
    after = rows.at(-1).seq;
  }
}

// src/store/transact.ts
async function transact(house, actor, organId, step, onProgress) {
  try {
    return await house.db.transaction().execute(async (tx) => {
      const head = await lockHead(tx, organId);
      const decided = await step(tx);
      if (decided.refusal) return { ok: false, refusal: decided.refusal };
      const { events, project } = decided;
      if (events.length === 0) return { ok: true, rows: [] };
      const by = { actor, at: house.now(), sealer: house.sealer };
      const rows = await append(tx, organId, head, events, by, onProgress);
      await project(tx, rows);
      return { ok: true, rows };
    });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return { ok: false, refusal };
    throw error;
  }
}
function refusalOf(error) {
  const { code, message } = error;
  if (code !== "23505") return null;
  return /ledger_version_key/.test(message ?? "") ? { code: "stale", sentence: "\u522B\u4EBA\u521A\u521A\u6539\u8FC7\u8FD9\u6761\u8BB0\u5F55\uFF0C\u60A8\u7684\u6539\u52A8\u6CA1\u6709\u5199\u5165\u3002\u8BF7\u5237\u65B0\uFF0C\u770B\u8FC7\u6700\u65B0\u5185\u5BB9\u518D\u6539\u3002" } : { code: "duplicate", sentence: "\u540C\u6837\u7684\u7F16\u53F7\u521A\u521A\u88AB\u767B\u8BB0\u8FC7\uFF0C\u6CA1\u6709\u91CD\u590D\u5199\u5165\u3002\u8BF7\u5237\u65B0\u540E\u67E5\u770B\u3002" };
}

// src/store/organ.ts
var listOrgans = (db) => db.selectFrom("organ").selectAll().orderBy("registered_on").orderBy("organ_id").execute();
var organByCode = (db, code) => db.selectFrom("organ").selectAll().where("code", "=", code).executeTakeFirst();
async function registerOrgan(house, actor, input) {
  const organId = house.newId();
  const at = house.now();
  return house.db.transaction().execute(async (tx) => {
    const holder = input.code ? await organByCode(tx, input.code) : void 0;
    const parent = input.parent_id ? await tx.selectFrom("organ").select("organ_id").where("organ_id", "=", input.parent_id).executeTakeFirst() : void 0;
    const decision = decideOrganRegistration(input, { holder: holder?.name ?? null, parentExists: parent !== void 0 });
    if ("refusal" in decision) return { ok: false, refusal: decision.refusal };
    const head = await beginChain(tx, organId, at);
    const events = decision.events.map((change2) => organEvent(organId, 1, dayInChina(at), change2));
    const rows = await append(tx, organId, head, events, { actor, at, sealer: house.sealer });
    await projectOrgan(tx, rows[0], events[0].text);
    return { ok: true, organId };
  });
}
async function configureOrgan(house, actor, organId, input) {
  return transact(house, actor, organId, async (tx) => {
    const row = await tx.selectFrom("organ").selectAll().where("organ_id", "=", organId).executeTakeFirstOrThrow();
    const { code, name, level, parent_id, settings } = row;
    const decision = decideOrganSettings(
      { organ: { code, name, level, parent_id, ...settings }, version: row.version },
      input
    );
    if ("refusal" in decision) return decision;
    const events = decision.events.map(
      (change2) => organEvent(organId, row.version + 1, dayInChina(house.now()), change2)
    );
    return { events, project: (tx2, rows) => projectOrgan(tx2, rows[0], events[0].text) };
  });
}
function organEvent(organId, version, today, change2) {
  return {
    stream: "organ",
    streamId: organId,
    version,
    type: change2.type,
    occurredOn: today,
    payload: { facts: change2.facts },
    text: change2.text
  };
}
async function projectOrgan(tx, row, text) {
  const { facts } = row.payload;
  const settings = {
    lapse_counts_as_repealed: facts.lapse_counts_as_repealed,
    demo: facts.demo,
    contact_office: text.contact_office ?? "",
    contact_phone: text.contact_phone ?? ""
  };
  const values = {
    code: text.code ?? row.organ_id,
    name: text.name ?? "\uFF08\u540D\u79F0\u5DF2\u6E05\u9664\uFF09",
    level: facts.level,
    parent_id: facts.parent_id,
    settings: JSON.stringify(settings),
    version: row.version
  };
  await tx.insertInto("organ").values({ organ_id: row.organ_id, registered_on: row.occurred_on, ...values }).onConflict((conflict) => conflict.column("organ_id").doUpdateSet(values)).execute();
}

// src/store/database.ts
import { CompiledQuery, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
function connect(url, onError = () => {
}) {
  const pool = new pg.Pool({ connectionString: url, max: 10, application_name: "mingce" });
  pool.on("error", onError);
  return { db: new Kysely({ dialect: new PostgresDialect({ pool }) }), pool };
}
var query = (text, values = []) => CompiledQuery.raw(text, values);

export {
  connect,
  query,
  canonical,
  sha256,
  dayInChina,
  isDay,
  addDays,
  yearOf,
  firstDayOf,
  readDay,
  invalid,
  organSettingsSchema,
  streamEvents,
  organEvents,
  transact,
  listOrgans,
  organByCode,
  registerOrgan,
  configureOrgan
};
