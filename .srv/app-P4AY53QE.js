import {
  actOnRecord,
  amendedFieldSchema,
  appointments,
  batches,
  cellsOf,
  columnsOfFile,
  computeReport,
  countMeasures,
  counts,
  decideRecord,
  documents,
  evolveRow,
  fieldSchema,
  fieldTextOf,
  importSheet,
  importable,
  loadReport,
  measureSql,
  measures,
  newEvent,
  openTexts,
  paragraphsOf,
  postingChannels,
  posts,
  project,
  proseParts,
  proseSchema,
  publicationFields,
  publications,
  publishReport,
  publishedReport,
  publishedYears,
  registerNamed,
  registeredCell,
  registers,
  replay,
  reportTitle,
  showValue,
  shownTextsOf,
  unregistered,
  valuesOf,
  writeReport
} from "./chunk-GNHFLNSY.js";
import "./chunk-EQONVZIZ.js";
import "./chunk-KZ3C4QMY.js";
import {
  actions,
  actorNames,
  hasAdministrator,
  holdingsOf,
  invitationHolds,
  listAccounts,
  may,
  powersOf,
  spendInvitation
} from "./chunk-HX7VTCWJ.js";
import {
  configureOrgan,
  dayInChina,
  invalid,
  listOrgans,
  organByCode,
  organSettingsSchema,
  query,
  registerOrgan,
  streamEvents,
  transact,
  yearOf
} from "./chunk-F5F55GBP.js";
import {
  organLevelLabels,
  organLevels
} from "./chunk-B43ZFPXG.js";
import {
  applicantColumns,
  proactiveBlocks2 as proactiveBlocks,
  remedyBlocks,
  remedyColumns,
  requestGroups,
  requestIdentity,
  requestRows,
  sections
} from "./chunk-FIYEBMTO.js";
import "./chunk-MLKGABMK.js";

// src/server/app.ts
import { randomBytes } from "node:crypto";
import { serveStatic } from "@hono/node-server/serve-static";
import { OpenAPIHono as OpenAPIHono2 } from "@hono/zod-openapi";
import { compress } from "hono/compress";
import { csrf } from "hono/csrf";
import { secureHeaders } from "hono/secure-headers";

// src/server/api/index.ts
import { OpenAPIHono } from "@hono/zod-openapi";

// src/server/api/check.ts
import { z } from "@hono/zod-openapi";

// src/server/check-file.ts
async function checkFile(file, bytes, level) {
  const [{ readReport }, { checkReport }] = await Promise.all([
    import("./read-VQN76LVU.js"),
    import("./check-RYWX2ZK7.js")
  ]);
  const read = await readReport(bytes, file);
  if (!read.readable) return { file, ...read };
  const { organ: organ5, year: year3, layout, tables } = read.report;
  const findings = checkReport(read.report, {
    level,
    previous: null,
    occasion: "file",
    recount: null,
    clarificationNotices: null
  });
  return { file, readable: true, organ: organ5, year: year3, layout, tables, findings };
}

// src/server/problem.ts
var statuses = {
  invalid: 422,
  forbidden: 403,
  not_found: 404,
  duplicate: 409,
  stale: 409,
  illegal: 409,
  unauthenticated: 401
};
function problem(c, refusal) {
  const { code, sentence, article, problems } = refusal;
  const status = statuses[code];
  return c.json({ type: "about:blank", title: sentence, status, code, article, problems }, status, {
    "Content-Type": "application/problem+json; charset=utf-8"
  });
}

// src/server/guards.ts
var named = (guard, handler) => Object.assign(handler, { guard });
var refuse = (c, refusal) => problem(c, refusal);
var limits = { page: 600, read: 1200, write: 300, check: 30, sign_in: 20 };
function limit(kind) {
  return named(`limit:${kind}`, async (c, next) => {
    const { house } = c.get("server");
    const minute = Math.floor(house.now().getTime() / 6e4);
    if (minute !== windowAt.minute) {
      windowAt.minute = minute;
      windowAt.seen.clear();
    }
    const key = `${kind} ${addressOf(c)}`;
    const seen = (windowAt.seen.get(key) ?? 0) + 1;
    windowAt.seen.set(key, seen);
    if (seen <= limits[kind]) return next();
    c.header("Retry-After", "60");
    return refuse(c, { code: "forbidden", sentence: "\u8BBF\u95EE\u592A\u9891\u7E41\u4E86\uFF0C\u8BF7\u8FC7\u4E00\u5206\u949F\u518D\u8BD5\u3002\u60A8\u586B\u5199\u7684\u5185\u5BB9\u8FD8\u5728\u9875\u9762\u4E0A\u3002" });
  });
}
var windowAt = { minute: 0, seen: /* @__PURE__ */ new Map() };
function addressOf(c) {
  const { incoming } = c.env ?? {};
  return incoming?.socket?.remoteAddress ?? "local";
}
var session = named("session", async (c, next) => {
  const account = await c.get("server").auth.accountOf(c.req.raw.headers);
  if (!account) return refuse(c, { code: "unauthenticated", sentence: "\u8BF7\u5148\u767B\u5F55\u3002" });
  c.set("account", account);
  return next();
});
function permit(action) {
  return named(`permit:${action}`, async (c, next) => {
    const { house } = c.get("server");
    const organ5 = await organByCode(house.db, c.req.param("organ") ?? "");
    const notFound2 = { code: "not_found", sentence: "\u6CA1\u6709\u627E\u5230\u8FD9\u4E2A\u673A\u5173\uFF0C\u6216\u8005\u60A8\u5728\u8FD9\u91CC\u6CA1\u6709\u5C97\u4F4D\u3002" };
    if (!organ5) return refuse(c, notFound2);
    const holdings = await holdingsOf(house.db, c.get("account").id);
    const tree = await listOrgans(house.db);
    const today = dayInChina(house.now());
    if (may(holdings, action, organ5.organ_id, today, tree)) {
      c.set("organ", organ5);
      return next();
    }
    const sees = ["records.read", "report.read", "organ.configure"].some(
      (seeing) => may(holdings, seeing, organ5.organ_id, today, tree)
    );
    return refuse(c, sees ? { code: "forbidden", sentence: "\u60A8\u7684\u5C97\u4F4D\u4E0D\u80FD\u505A\u8FD9\u4EF6\u4E8B\u3002\u5982\u6709\u9700\u8981\uFF0C\u8BF7\u627E\u672C\u673A\u5173\u7684\u7BA1\u7406\u5458\u3002" } : notFound2);
  });
}
var inOrgan = named("inOrgan", async (c, next) => {
  const organ5 = await organByCode(c.get("server").house.db, c.req.param("organ") ?? "");
  if (!organ5) return refuse(c, { code: "not_found", sentence: "\u6CA1\u6709\u627E\u5230\u8FD9\u4E2A\u673A\u5173\u3002" });
  c.set("organ", organ5);
  return next();
});

// src/server/upload.ts
var maxBytes = 64 * 1024 * 1024;
async function uploadOf(c) {
  const tooLarge = { code: "invalid", sentence: "\u6587\u4EF6\u8D85\u8FC7 64 MB\uFF0C\u6CA1\u6709\u8BFB\u53D6\u3002\u8BF7\u6362\u5C0F\u4E00\u4E9B\u7684\u6587\u4EF6\uFF0C\u6216\u5206\u6210\u51E0\u4EFD\u3002" };
  if (Number(c.req.header("content-length") ?? 0) > maxBytes + 65536) return { refusal: tooLarge };
  const form = await c.req.parseBody().catch(() => ({}));
  const { file } = form;
  if (!file || typeof file === "string" || file.size === 0)
    return { refusal: { code: "invalid", sentence: "\u6CA1\u6709\u6536\u5230\u6587\u4EF6\uFF0C\u8BF7\u5148\u9009\u62E9\u4E00\u4E2A\u6587\u4EF6\u518D\u63D0\u4EA4\u3002" } };
  if (file.size > maxBytes) return { refusal: tooLarge };
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

// src/server/api/check.ts
function checkRoutes(add) {
  add({
    method: "post",
    path: "/check",
    summary: "\u68C0\u67E5\u4E00\u4EFD\u5E74\u62A5\uFF1A\u8BFB\u51FA\u4E09\u5F20\u8868\uFF0C\u9010\u6761\u6838\u5BF9\uFF1B\u6587\u4EF6\u4E0D\u4FDD\u5B58",
    guards: [limit("check")],
    query: z.object({ level: z.enum(organLevels).optional() }),
    upload: true,
    handle: async (c) => {
      const upload = await uploadOf(c);
      if ("refusal" in upload) return problem(c, upload.refusal);
      const level = organLevels.find((one) => one === c.req.query("level"));
      return c.json(await checkFile(upload.name, upload.bytes, level ?? null));
    }
  });
}

// src/server/api/files.ts
import { z as z2 } from "@hono/zod-openapi";

// src/documents/sheet.ts
var SheetError = class extends Error {
};
var maxBytes2 = 64 * 1024 * 1024;
async function readSheet(bytes) {
  if (bytes.length === 0) throw new SheetError("\u6587\u4EF6\u662F\u7A7A\u7684\uFF0C\u6CA1\u6709\u53EF\u5BFC\u5165\u7684\u5185\u5BB9\u3002");
  if (bytes.length > maxBytes2) throw new SheetError("\u6587\u4EF6\u8D85\u8FC7 64 MB\uFF0C\u6CA1\u6709\u8BFB\u53D6\u3002\u8BF7\u5206\u6210\u51E0\u4EFD\u518D\u5BFC\u5165\u3002");
  const grid = bytes[0] === 80 && bytes[1] === 75 ? await readExcel(bytes) : await readDelimited(bytes);
  const top = grid.findIndex((row) => row.filter((cell) => cell.trim() !== "").length > 1);
  if (top < 0) throw new SheetError("\u6CA1\u6709\u627E\u5230\u8868\u5934\u3002\u7B2C\u4E00\u884C\u5E94\u5F53\u662F\u5404\u5217\u7684\u540D\u79F0\uFF0C\u4E0B\u9762\u6BCF\u884C\u4E00\u6761\u8BB0\u5F55\u3002");
  return {
    header: grid[top],
    rows: grid.map((cells, i) => ({ line: i + 1, cells })).slice(top + 1).filter((row) => row.cells.some((cell) => cell.trim() !== ""))
  };
}
async function readExcel(bytes) {
  const [{ readXlsx }, { checkArchive }] = await Promise.all([import("hucre/xlsx"), import("./archive-ROD7O4M3.js")]);
  const refused = checkArchive(bytes);
  if (refused) throw new SheetError(refused);
  try {
    const { sheets } = await readXlsx(bytes, { sheets: (info) => !info.hidden && !info.veryHidden });
    return (sheets[0]?.rows ?? []).map((row) => Array.from(row, printed));
  } catch {
    throw new SheetError("\u8FD9\u4E2A Excel \u6587\u4EF6\u6253\u4E0D\u5F00\uFF0C\u53EF\u80FD\u5DF2\u635F\u574F\u3001\u52A0\u5BC6\uFF0C\u6216\u8005\u4E0D\u662F .xlsx\u3002\u8BF7\u53E6\u5B58\u4E3A .xlsx \u6216 CSV \u518D\u8BD5\u3002");
  }
}
async function readDelimited(bytes) {
  const [{ parseCsv, detectDelimiter }, { decodeText }] = await Promise.all([import("hucre/csv"), import("./decode-M7DE4BS3.js")]);
  if (bytes[0] === 208 && bytes[1] === 207)
    throw new SheetError("\u8FD9\u662F\u65E7\u7248 Excel\uFF08.xls\uFF09\u6587\u4EF6\uFF0C\u8BF7\u7528 Excel \u6216 WPS \u53E6\u5B58\u4E3A .xlsx \u518D\u5BFC\u5165\u3002");
  const text2 = decodeText(bytes);
  if (text2 === null) throw new SheetError("\u8FD9\u4E2A\u6587\u4EF6\u4E0D\u662F\u8868\u683C\u6587\u5B57\uFF0C\u8BFB\u4E0D\u4E86\u3002\u8BF7\u53E6\u5B58\u4E3A .xlsx \u6216 CSV \u518D\u8BD5\u3002");
  try {
    return parseCsv(text2, { delimiter: detectDelimiter(text2), typeInference: false }).map((row) => Array.from(row, printed));
  } catch {
    throw new SheetError("\u8FD9\u4E2A CSV \u6587\u4EF6\u7684\u5F15\u53F7\u4E0D\u914D\u5BF9\uFF0C\u8BFB\u4E0D\u4E86\u3002\u8BF7\u7528 Excel \u6216 WPS \u53E6\u5B58\u4E00\u6B21\u518D\u8BD5\u3002");
  }
}
function printed(cell) {
  if (cell === null || cell === void 0) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).replace(/^'(?=[=+\-@\t\r])/, "");
}
async function writeExcel(name, header, rows) {
  const { writeXlsx } = await import("hucre/xlsx");
  return writeXlsx({
    sheets: [
      {
        name,
        rows: [header, ...rows],
        columns: header.map((_, i) => ({
          width: Math.min(60, Math.max(10, ...[header, ...rows.slice(0, 200)].map((row) => (row[i] ?? "").length * 2 + 2)))
        }))
      }
    ]
  });
}
async function writeDelimited(header, rows) {
  const { writeCsv } = await import("hucre/csv");
  const safe = (cell) => /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return `\uFEFF${writeCsv([header, ...rows].map((row) => row.map(safe)))}`;
}

// src/store/export.ts
async function exportRows(house, db, organId, register2, year3) {
  const columns = columnsOfFile(register2);
  const records = await recordsOf(house, db, organId, register2, year3);
  return {
    header: columns.map((column) => column.label),
    rows: records.map((values) => columns.map((column) => showValue(column, values[column.key] ?? null)))
  };
}
async function recordsOf(house, db, organId, register2, year3) {
  const values = [organId];
  const from = register2.span.from;
  const inYear = year3 ? ` and r."${from}" between $${values.push(`${year3}-01-01`)}::date and $${values.push(`${year3}-12-31`)}::date` : "";
  const { rows } = await db.executeQuery(
    query(`${selectOf(register2)}${inYear} order by r."${from}", r.id`, values)
  );
  if (register2.name === "publications") return rows.map(asPosting);
  if (!register2.fields.some((field) => field.kind === "text" && field.personal)) return rows;
  const keys = rows.map((row) => ({ id: String(row.id), version: Number(row.text_version) }));
  const texts = await openTexts(db, house.sealer, organId, keys);
  return rows.map((row) => ({ ...row, ...texts.get(`${row.id}/${row.text_version}`) }));
}
function selectOf(register2) {
  const inForce = "where r.organ_id = $1 and not r.voided";
  if (register2.name === "publications")
    return `select r.id, r.text_version, r.title, r.field, r.record_no, p.channel, p.url, p.posted_on,
        count(*) over (partition by r.id) as postings
      from publication r join posting p on p.organ_id = r.organ_id and p.publication_id = r.id and not p.voided ${inForce}`;
  if (register2.name === "decisions")
    return `select r.*, m.name as matter from decision r
      left join matter m on m.organ_id = r.organ_id and m.id = r.matter_id ${inForce}`;
  return `select r.* from "${register2.table}" r ${inForce}`;
}
var asPosting = (row) => ({
  ...row,
  published_on: row.posted_on ?? null,
  record_no: row.record_no ?? (Number(row.postings) > 1 ? row.id ?? null : null)
});

// src/server/api/files.ts
var organ = z2.string();
var exportable = [...importable, ...registers.filter((register2) => register2.name === "matters" || register2.name === "openings")];
var attachment = (name) => `attachment; filename="${name.replace(/[^\x20-\x7e]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name)}`;
function fileRoutes(add) {
  for (const register2 of importable)
    add({
      method: "post",
      path: `/organs/{organ}/imports/${register2.name}`,
      summary: `\u4ECE Excel \u6216 CSV \u5BFC\u5165${register2.title}\uFF1Bdry_run=1 \u53EA\u68C0\u67E5\u4E0D\u5199\u5165`,
      guards: [limit("write"), session, permit("records.write")],
      params: z2.object({ organ }),
      upload: true,
      handle: async (c) => {
        const upload = await uploadOf(c);
        if ("refusal" in upload) return problem(c, upload.refusal);
        try {
          const sheet = await readSheet(upload.bytes);
          const file = { name: upload.name, bytes: upload.bytes, sheet };
          const { house } = c.get("server");
          const dryRun = c.req.query("dry_run") === "1";
          const result = await importSheet(house, c.get("account").id, c.get("organ").organ_id, register2, file, { dryRun });
          return c.json(result);
        } catch (error) {
          if (error instanceof SheetError) return problem(c, { code: "invalid", sentence: error.message });
          throw error;
        }
      }
    });
  add({
    method: "get",
    path: "/organs/{organ}/exports/{file}",
    summary: "\u5BFC\u51FA\u53F0\u8D26\uFF1Arequests.xlsx\u3001decisions.csv\u2026\u2026\u5BFC\u51FA\u7684\u6587\u4EF6\u53EF\u4EE5\u539F\u6837\u5BFC\u5165",
    guards: [limit("read"), session, permit("personal.read")],
    params: z2.object({
      organ,
      file: z2.string().regex(/^[a-z]+\.(xlsx|csv)$/, "\u5BFC\u51FA\u7684\u6587\u4EF6\u662F .xlsx \u6216 .csv\u3002")
    }),
    query: z2.object({ year: z2.coerce.number().int().min(1949).max(2199).optional() }),
    handle: async (c, { params, query: query2 }) => {
      const [name, kind] = params.file.split(".");
      const register2 = exportable.find((one) => one.name === name);
      if (!register2) return problem(c, { code: "not_found", sentence: "\u6CA1\u6709\u8FD9\u4E2A\u53F0\u8D26\u3002" });
      const { house } = c.get("server");
      const organRow = c.get("organ");
      const { header, rows } = await exportRows(house, house.db, organRow.organ_id, register2, query2.year);
      const title = `${organRow.name}${query2.year ? `${query2.year}\u5E74` : ""}${register2.title}.${kind}`;
      c.header("Content-Disposition", attachment(title));
      if (kind === "csv") return c.body(await writeDelimited(header, rows), 200, { "Content-Type": "text/csv; charset=utf-8" });
      return c.body(new Uint8Array(await writeExcel(register2.title, header, rows)), 200, {
        "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      });
    }
  });
}

// src/server/api/people.ts
import { z as z3 } from "@hono/zod-openapi";

// src/store/list.ts
async function listRecords(db, organId, register2, filter) {
  const values = [organId];
  const value = (item) => `$${values.push(item)}`;
  const conditions = ["organ_id = $1"];
  if (filter.voided !== void 0) conditions.push(filter.voided ? "voided" : "not voided");
  const from = `"${register2.span.from}"`;
  if (filter.year !== void 0)
    conditions.push(`${from} >= ${value(`${filter.year}-01-01`)}::date and ${from} <= ${value(`${filter.year}-12-31`)}::date`);
  if (filter.batch) conditions.push(`batch_id = ${value(filter.batch)}`);
  for (const [key, wanted] of Object.entries(filter.where ?? {})) {
    const field = register2.fields.find((field2) => field2.key === key && (field2.kind === "code" || field2.kind === "ref"));
    if (field) conditions.push(`"${key}"${field.kind === "ref" ? "::text" : ""} = ${value(wanted)}`);
  }
  const words = filter.q?.trim();
  if (words) {
    const like = value(`%${words.replace(/[\\%_]/g, "\\$&")}%`);
    conditions.push(`(${shownTextsOf(register2).map((field) => `"${field.key}" ilike ${like}`).join(" or ")})`);
  }
  const size2 = Math.min(Math.max(filter.size ?? 20, 1), 200);
  const offset = (Math.max(filter.page ?? 1, 1) - 1) * size2;
  const { rows } = await db.executeQuery(
    query(
      `select *, count(*) over () as total_rows from "${register2.table}" where ${conditions.join(" and ")}
       order by ${from} desc, id desc limit ${value(size2)} offset ${value(offset)}`,
      values
    )
  );
  return { rows: rows.map(({ total_rows: _, ...row }) => row), total: rows[0]?.total_rows ?? 0 };
}
async function namesOf(db, organId, register2, ids) {
  if (ids.length === 0) return {};
  const name = shownTextsOf(register2).find((field) => field.required) ?? shownTextsOf(register2)[0];
  const { rows } = await db.executeQuery(
    query(`select id, "${name.key}" as name from "${register2.table}" where organ_id = $1 and id = any($2)`, [
      organId,
      [...new Set(ids)]
    ])
  );
  return Object.fromEntries(rows.map((row) => [row.id, row.name ?? "\uFF08\u6587\u5B57\u5DF2\u6E05\u9664\uFF09"]));
}
async function yearsOf(db, organId) {
  const { rows } = await db.executeQuery(
    query(
      `select distinct extract(year from occurred_on)::int as year from ledger
       where organ_id = $1 and type in ('recorded', 'adopted') and stream not in ('batches', 'appointments')
       order by 1 desc`,
      [organId]
    )
  );
  return rows.map((row) => row.year);
}

// src/server/api/people.ts
var organ2 = z3.string();
var person = {
  username: z3.string().trim().regex(/^[\p{L}\p{N}._-]{2,40}$/u, "\u8D26\u53F7\u7528 2 \u81F3 40 \u4E2A\u5B57\u6BCD\u3001\u6570\u5B57\u6216\u6C49\u5B57\uFF0C\u4F8B\u5982\u5DE5\u53F7\u3002"),
  name: z3.string().trim().min(1, "\u8BF7\u586B\u5199\u59D3\u540D\u3002").max(40, "\u59D3\u540D\u6700\u591A 40 \u4E2A\u5B57\u3002"),
  password: z3.string().min(8, "\u5BC6\u7801\u81F3\u5C11 8 \u4F4D\u3002").max(128, "\u5BC6\u7801\u6700\u591A 128 \u4F4D\u3002")
};
function peopleRoutes(add) {
  add({
    method: "get",
    path: "/organs/{organ}/people",
    summary: "\u8D26\u53F7\u548C\u4EFB\u804C",
    guards: [limit("read"), session, permit("people.manage")],
    params: z3.object({ organ: organ2 }),
    handle: async (c) => {
      const { db } = c.get("server").house;
      const { rows } = await listRecords(db, c.get("organ").organ_id, appointments, { voided: false, size: 200 });
      return c.json({ accounts: await listAccounts(db), appointments: rows, posts });
    }
  });
  add({
    method: "post",
    path: "/organs/{organ}/accounts",
    summary: "\u65B0\u5EFA\u8D26\u53F7",
    guards: [limit("write"), session, permit("people.manage")],
    params: z3.object({ organ: organ2 }),
    body: z3.object(person),
    handle: async (c, { body }) => {
      const account = await c.get("server").auth.createAccount(body);
      return "refusal" in account ? problem(c, account.refusal) : c.json(account);
    }
  });
  add({
    method: "get",
    path: "/first-administrator/{token}",
    summary: "\u4E00\u6B21\u6027\u94FE\u63A5\u662F\u5426\u8FD8\u6709\u6548\uFF0C\u8981\u4E0D\u8981\u5148\u8BBE\u7ACB\u673A\u5173",
    guards: [limit("sign_in")],
    params: z3.object({ token: z3.string().max(100) }),
    handle: async (c, { params }) => {
      const { house } = c.get("server");
      const organs = await listOrgans(house.db);
      return c.json({ valid: await invitationHolds(house, params.token), organ: organs[0]?.name ?? null });
    }
  });
  add({
    method: "post",
    path: "/first-administrator/{token}",
    summary: "\u7528\u4E00\u6B21\u6027\u94FE\u63A5\u8BBE\u7ACB\u7B2C\u4E00\u4F4D\u7BA1\u7406\u5458",
    guards: [limit("sign_in")],
    params: z3.object({ token: z3.string().max(100) }),
    body: z3.object({
      ...person,
      organ: z3.object({ code: z3.string(), name: z3.string(), level: z3.enum(organLevels) }).optional()
    }),
    handle: async (c, { params, body }) => {
      const { house, auth } = c.get("server");
      const ended = { code: "forbidden", sentence: "\u8FD9\u4E2A\u94FE\u63A5\u5DF2\u7ECF\u7528\u8FC7\u6216\u8FC7\u671F\u4E86\u3002\u8BF7\u91CD\u65B0\u542F\u52A8\u660E\u518C\uFF0C\u4F1A\u5370\u51FA\u65B0\u7684\u94FE\u63A5\u3002" };
      if (!await invitationHolds(house, params.token)) return problem(c, ended);
      let [first] = await listOrgans(house.db);
      if (!first) {
        if (!body.organ) return problem(c, invalid([{ field: "organ.name", message: "\u8BF7\u5148\u586B\u5199\u672C\u673A\u5173\u3002" }]));
        const registered = await registerOrgan(house, "first-administrator", { ...body.organ, parent_id: null });
        if (!registered.ok) return problem(c, registered.refusal);
        [first] = await listOrgans(house.db);
      }
      const account = await auth.createAccount(body);
      if ("refusal" in account) return problem(c, account.refusal);
      if (!await spendInvitation(house, params.token)) return problem(c, ended);
      const values = { account: account.id, post: "administrator", from_day: dayInChina(house.now()), to_day: null };
      const done = await actOnRecord(house, account.id, first.organ_id, appointments, house.newId(), { act: "record", values });
      return done.ok ? c.json(account) : problem(c, done.refusal);
    }
  });
}

// src/server/api/records.ts
import { z as z5 } from "@hono/zod-openapi";

// src/domain/act/acts.ts
import { z as z4 } from "zod";
var expected = z4.int().min(0).optional().describe("\u8BB0\u5F55\u5728\u60A8\u770B\u5230\u65F6\u7684\u7248\u672C\uFF1B\u4E0E\u73B0\u5728\u7684\u4E0D\u540C\u5C31\u4E0D\u5199\u5165");
var reason = z4.string({ error: "\u8BF7\u5199\u660E\u7406\u7531\u3002" }).max(500, "\u7406\u7531\u6700\u591A 500 \u4E2A\u5B57\u3002");
var recordActs = (register2) => {
  const subject = { kind: "record", register: register2 };
  const people = register2.name === "appointments";
  const fields = Object.fromEntries(register2.fields.map((field) => [field.key, fieldSchema(field)]));
  const some = Object.fromEntries(register2.fields.map((field) => [field.key, amendedFieldSchema(field)]));
  return [
    {
      name: `${register2.name}.record`,
      title: register2.adopted ? "\u8865\u5F55" : "\u767B\u8BB0",
      subject,
      verb: "record",
      action: people ? "people.manage" : "records.write",
      input: z4.object({ id: z4.uuid().optional().describe("\u540C\u4E00\u4E2A id \u53EA\u767B\u8BB0\u4E00\u6B21"), ...fields })
    },
    {
      name: `${register2.name}.amend`,
      title: "\u66F4\u6B63",
      subject,
      verb: "amend",
      action: people ? "people.manage" : "records.write",
      input: z4.object({ reason, expected, ...some })
    },
    {
      name: `${register2.name}.void`,
      title: "\u4F5C\u5E9F",
      subject,
      verb: "void",
      action: people ? "people.manage" : "records.void",
      input: z4.object({ reason, expected })
    }
  ];
};
var year = z4.int({ error: "\u5E74\u5EA6\u8981\u586B\u56DB\u4F4D\u6570\u7684\u516C\u5386\u5E74\u4EFD\u3002" }).min(2008).max(2199);
var acts = [
  ...registers.filter((register2) => !register2.internal).flatMap(recordActs),
  {
    name: "batches.void",
    title: "\u4F5C\u5E9F\u8FD9\u4E00\u6279",
    subject: { kind: "batch" },
    verb: "void",
    // Whoever may bring a batch in may take a wrong one back.
    action: "records.write",
    input: z4.object({ reason })
  },
  {
    name: "annual_report.write",
    title: "\u4FDD\u5B58",
    subject: { kind: "report" },
    verb: "write",
    action: "report.write",
    input: z4.object({ year, expected, prose: proseSchema })
  },
  {
    name: "annual_report.publish",
    title: "\u7B7E\u53D1\u5E76\u53D1\u5E03",
    subject: { kind: "report" },
    verb: "publish",
    action: "report.publish",
    input: z4.object({ year, expected })
  },
  {
    name: "organ.configure",
    title: "\u4FDD\u5B58\u8BBE\u7F6E",
    subject: { kind: "organ" },
    verb: "configure",
    action: "organ.configure",
    input: organSettingsSchema.partial()
  }
];

// src/store/void-batch.ts
function voidBatch(house, actor, organId, batchId, reason2) {
  return transact(house, actor, organId, async (tx) => {
    const around = {
      today: dayInChina(house.now()),
      text: {},
      holder: () => null,
      exists: () => true
    };
    const events = [];
    const voided = [];
    for (const register2 of registers) {
      const states = register2 === batches ? await statesOf(tx, organId, batchId) : await statesOfBatch(tx, organId, register2, batchId);
      if (register2 === batches && states.length === 0)
        return { refusal: { code: "not_found", sentence: "\u6CA1\u6709\u627E\u5230\u8FD9\u4E00\u6279\u5BFC\u5165\u3002\u4EC0\u4E48\u90FD\u6CA1\u6709\u6539\u52A8\u3002" } };
      for (const state of states) {
        const decision = decideRecord(register2, state.id, state, { act: "void", reason: reason2 }, around);
        if ("refusal" in decision) return decision;
        events.push(...decision.events.map((change) => newEvent(register2, state.id, state.version + 1, change)));
        voided.push({ register: register2, state: { ...state, version: state.version + 1, voided: true } });
      }
    }
    return {
      events,
      project: async (tx2) => {
        for (const register2 of new Set(voided.map((one) => one.register))) {
          const states = voided.filter((one) => one.register === register2).map((one) => one.state);
          const keys = states.map((state) => ({ id: state.id, version: state.textVersion }));
          const texts = await openTexts(tx2, house.sealer, organId, keys);
          await project(
            tx2,
            register2,
            organId,
            states.map((state) => ({ state, text: texts.get(`${state.id}/${state.textVersion}`) ?? {} }))
          );
        }
      }
    };
  });
}
async function statesOfBatch(tx, organId, register2, batchId) {
  const { rows } = await tx.executeQuery(
    query(
      `select l.* from ledger l join "${register2.table}" r on r.organ_id = l.organ_id and r.id = l.stream_id
       where l.organ_id = $1 and r.batch_id = $2 and not r.voided order by l.stream_id, l.version`,
      [organId, batchId]
    )
  );
  return evolveAll(rows);
}
async function statesOf(tx, organId, id) {
  const { rows } = await tx.executeQuery(
    query(`select * from ledger where organ_id = $1 and stream_id = $2 and stream = 'batches' order by version`, [
      organId,
      id
    ])
  );
  return evolveAll(rows);
}
function evolveAll(rows) {
  const states = /* @__PURE__ */ new Map();
  for (const row of rows) states.set(row.stream_id, evolveRow(states.get(row.stream_id) ?? null, row));
  return [...states.values()];
}

// src/store/act.ts
async function act(house, actor, organ5, entry, id, given) {
  const parsed = entry.input.safeParse(given);
  if (!parsed.success)
    return {
      ok: false,
      refusal: invalid(
        parsed.error.issues.map((issue) => ({ field: issue.path.map(String).join(".") || null, message: issue.message }))
      )
    };
  const input = parsed.data;
  const target = id ?? (typeof input.id === "string" ? input.id : house.newId());
  const outcome = await carryOut(house, actor, organ5, entry, target, input);
  if (!outcome.ok) return outcome;
  const last = outcome.rows.findLast((row) => row.stream_id === target) ?? outcome.rows.at(-1);
  return { ok: true, id: last?.stream_id ?? target, version: last?.version ?? 0 };
}
function carryOut(house, actor, organ5, entry, target, input) {
  const organId = organ5.organ_id;
  const { subject } = entry;
  if (subject.kind === "batch") return voidBatch(house, actor, organId, target, String(input.reason));
  if (subject.kind === "organ") return configureOrgan(house, actor, organId, input);
  if (subject.kind === "report")
    return entry.verb === "write" ? writeReport(house, actor, organ5, input) : publishReport(house, actor, organ5, input);
  return actOnRecord(house, actor, organId, subject.register, target, commandOf(entry, input));
}
function commandOf(entry, input) {
  const { id: _, reason: reason2, expected: expected2, ...values } = input;
  const version = typeof expected2 === "number" ? { expected: expected2 } : {};
  if (entry.verb === "void") return { act: "void", reason: String(reason2), ...version };
  if (entry.verb === "amend") return { act: "amend", values, reason: String(reason2), ...version };
  return { act: "record", values };
}

// src/store/history.ts
async function recordWithHistory(house, db, organId, register2, id) {
  const rows = (await streamEvents(db, organId, id)).filter((row) => row.stream === register2.name);
  if (rows.length === 0) return null;
  const keys = rows.map((row) => ({ id, version: row.version }));
  const texts = await openTexts(db, house.sealer, organId, keys);
  let state = null;
  const history = [];
  for (const row of rows) {
    state = evolveRow(state, row);
    const text2 = texts.get(`${id}/${row.version}`) ?? {};
    history.push({
      version: row.version,
      type: row.type,
      occurredOn: row.occurred_on,
      recordedAt: row.recorded_at.toISOString(),
      actor: row.actor,
      reason: text2.reason ?? null,
      values: row.type === "voided" ? null : { ...state.facts, ...fieldTextOf(register2, text2) }
    });
  }
  const values = history.findLast((entry) => entry.version === state.textVersion).values;
  return { state, values, history };
}

// src/server/api/records.ts
var organ3 = z5.string().openapi({ description: "\u673A\u5173\u4EE3\u7801" });
var register = z5.enum(registers.map((one) => one.name)).openapi({ description: "\u53F0\u8D26" });
var number = (max) => z5.coerce.number().int().min(1).max(max);
var listQuery = z5.object({
  q: z5.string().max(100).optional(),
  year: number(9999).optional(),
  batch: z5.uuid().optional(),
  voided: z5.enum(["yes", "no", "all"]).default("no"),
  where: z5.string().max(500).optional().openapi({ description: "\u6309\u680F\u7B5B\u9009\uFF0C\u4F8B\u5982 kind:admin_licences,channel:online" }),
  page: number(1e6).default(1),
  size: number(200).default(20)
});
var voidedOf = { yes: true, no: false, all: void 0 };
async function referencesOf(c, of, rows) {
  const { house } = c.get("server");
  const names = {};
  for (const field of of.fields)
    if (field.kind === "ref")
      Object.assign(
        names,
        await namesOf(
          house.db,
          c.get("organ").organ_id,
          registerNamed(field.register),
          rows.map((row) => String(row[field.key]))
        )
      );
  return names;
}
async function seesPersonal(c) {
  const { house } = c.get("server");
  const holdings = await holdingsOf(house.db, c.get("account").id);
  const today = dayInChina(house.now());
  return may(holdings, "personal.read", c.get("organ").organ_id, today, await listOrgans(house.db));
}
var masked = (of, values) => values && Object.fromEntries(
  Object.entries(values).map(([key, value]) => [
    key,
    value !== null && of.fields.some((field) => field.key === key && field.kind === "text" && field.personal) ? "\uFF0A\uFF0A\uFF0A" : value
  ])
);
function recordRoutes(add) {
  add({
    method: "get",
    path: "/organs/{organ}/records/{register}",
    summary: "\u53F0\u8D26\u5217\u8868",
    guards: [limit("read"), session, permit("records.read")],
    params: z5.object({ organ: organ3, register }),
    query: listQuery,
    handle: async (c, { params, query: query2 }) => {
      const of = registerNamed(params.register);
      const where = Object.fromEntries((query2.where ?? "").split(",").map((pair) => pair.split(":")));
      const { rows, total } = await listRecords(c.get("server").house.db, c.get("organ").organ_id, of, {
        ...query2,
        voided: voidedOf[query2.voided],
        where
      });
      return c.json({ rows, total, names: await referencesOf(c, of, rows) });
    }
  });
  add({
    method: "get",
    path: "/organs/{organ}/records/{register}/{id}",
    summary: "\u4E00\u6761\u8BB0\u5F55\u548C\u5B83\u7684\u7ECF\u8FC7",
    guards: [limit("read"), session, permit("records.read")],
    params: z5.object({ organ: organ3, register, id: z5.uuid() }),
    handle: async (c, { params }) => {
      const { house } = c.get("server");
      const of = registerNamed(params.register);
      const found = await recordWithHistory(house, house.db, c.get("organ").organ_id, of, params.id);
      if (!found) return problem(c, { code: "not_found", sentence: "\u6CA1\u6709\u627E\u5230\u8FD9\u6761\u8BB0\u5F55\u3002" });
      const open = await seesPersonal(c);
      const actors = await actorNames(
        house.db,
        found.history.map((entry) => entry.actor)
      );
      return c.json({
        id: params.id,
        version: found.state.version,
        voided: found.state.voided,
        batch_id: found.state.batchId,
        values: open ? found.values : masked(of, found.values),
        personal: open,
        names: await referencesOf(c, of, [found.values]),
        history: found.history.map((entry) => ({
          ...entry,
          values: open ? entry.values : masked(of, entry.values),
          actor: actors[entry.actor] ?? "\uFF08\u8D26\u53F7\u5DF2\u6CE8\u9500\uFF09"
        }))
      });
    }
  });
  for (const entry of acts) {
    const { subject } = entry;
    if (subject.kind !== "record" && subject.kind !== "batch") continue;
    const name = subject.kind === "batch" ? "batches" : subject.register.name;
    const named2 = entry.verb !== "record";
    add({
      method: "post",
      path: `/organs/{organ}/records/${name}${named2 ? `/{id}/${entry.verb}` : ""}`,
      summary: `${subject.kind === "batch" ? "\u5BFC\u5165\u6279\u6B21" : subject.register.title}\uFF1A${entry.title}`,
      guards: [limit("write"), session, permit(entry.action)],
      params: named2 ? z5.object({ organ: organ3, id: z5.uuid() }) : z5.object({ organ: organ3 }),
      body: entry.input,
      handle: async (c, { params, body }) => {
        const id = params.id ?? null;
        const done = await act(c.get("server").house, c.get("account").id, c.get("organ"), entry, id, body);
        return done.ok ? c.json({ id: done.id, version: done.version }) : problem(c, done.refusal);
      }
    });
  }
}

// src/server/api/reports.ts
import { z as z6 } from "@hono/zod-openapi";

// src/store/drill.ts
function measuresOf(cell, all) {
  const parts = cell.split(".");
  const column = parts.pop();
  const row = parts.join(".");
  const rows = row === "requests.results.total" ? "requests.results." : `${row}.`;
  if (column === "total" && /^(requests|remedies)\./.test(cell) && row !== "requests.results")
    return all.filter((measure) => measure.cell.startsWith(rows));
  if (row === "requests.results.total")
    return all.filter((measure) => measure.cell.startsWith(rows) && measure.cell.endsWith(`.${column}`));
  return all.filter((measure) => measure.cell === cell);
}
async function cellRecords(db, organ5, year3, cell, options) {
  const picked = measuresOf(cell, measures(organ5.settings));
  if (picked.length === 0) return null;
  const register2 = registerNamed(picked[0].register);
  const definition = [...new Set(picked.map((measure) => measure.definition))].join("\uFF1B");
  const openings = await openingsIn(db, organ5, year3, picked);
  const offset = (options.page - 1) * options.size;
  if (options.until) {
    const { records, settings } = await replay(db, organ5, options.until);
    const then = measuresOf(cell, measures(settings));
    const rows2 = records.get(register2.name).filter((state) => !state.voided && then.some((measure) => counts(measure, year3, valuesOf(register2, state)))).map((state) => ({ ...valuesOf(register2, state), id: state.id, version: state.version, voided: false }));
    return { definition, register: register2, rows: rows2.slice(offset, offset + options.size), total: rows2.length, openings };
  }
  const values = [organ5.organ_id];
  const any = picked.map((measure) => `(${measureSql(measure, year3, values)})`).join(" or ");
  const { rows } = await db.executeQuery(
    query(
      `select *, count(*) over () as total_rows from "${register2.table}" where organ_id = $1 and (${any})
       order by "${register2.span.from}", id limit $${values.push(options.size)} offset $${values.push(offset)}`,
      values
    )
  );
  return {
    definition,
    register: register2,
    rows: rows.map(({ total_rows: _, ...row }) => row),
    total: rows[0]?.total_rows ?? 0,
    openings
  };
}
async function openingsIn(db, organ5, year3, picked) {
  const cells = new Set(picked.map((measure) => measure.cell));
  const { rows } = await db.executeQuery(
    query(`select id, year, cell, amount from opening where organ_id = $1 and not voided order by cell`, [
      organ5.organ_id
    ])
  );
  const here = rows.filter((opening) => cellsOf(opening, year3).some((cell) => cells.has(cell)));
  const found = [];
  for (const eve of new Set(here.map((opening) => opening.year))) {
    const counted = await countMeasures(db, organ5.organ_id, eve - 1, measures(organ5.settings));
    for (const opening of here.filter((one) => one.year === eve)) {
      const { id, amount } = opening;
      found.push({ id, year: eve, amount, unregistered: unregistered(opening, counted.get(registeredCell(opening)) ?? 0) });
    }
  }
  return found;
}

// src/store/postings.ts
async function countPostings(db, organId, year3) {
  const { rows } = await db.executeQuery(
    query(
      `select p.channel, count(*) as postings, count(distinct p.publication_id) as records
       from posting p join publication r on r.organ_id = p.organ_id and r.id = p.publication_id and not r.voided
       where p.organ_id = $1 and not p.voided and p.posted_on >= $2::date and p.posted_on <= $3::date
       group by grouping sets ((p.channel), ())`,
      [organId, `${year3}-01-01`, `${year3}-12-31`]
    )
  );
  const of = new Map(rows.map((row) => [row.channel, row]));
  const channels = postingChannels.map(({ key, label, newMedia }) => ({ key, label, newMedia, postings: of.get(key)?.postings ?? 0 })).filter((channel) => channel.postings > 0);
  return {
    records: of.get(null)?.records ?? 0,
    newMedia: channels.filter((channel) => channel.newMedia).reduce((sum, channel) => sum + channel.postings, 0),
    channels
  };
}

// src/server/api/reports.ts
var organ4 = z6.string();
var year2 = z6.coerce.number().int().min(2008).max(2199);
var asOf = z6.iso.datetime({ offset: true, error: "\u65F6\u70B9\u8981\u5199\u6210 2025-01-31T23:59:59+08:00\u3002" }).optional().openapi({ description: "\u5F53\u65F6\u77E5\u9053\u7684\u6570\uFF1A\u53EA\u7B97\u5230\u8FD9\u4E00\u523B\u4E3A\u6B62\u767B\u8BB0\u7684" });
var until = (instant) => instant ? { asOf: new Date(instant) } : void 0;
function reportRoutes(add) {
  add({
    method: "get",
    path: "/organs/{organ}/reports",
    summary: "\u6709\u8BB0\u5F55\u6216\u5E74\u62A5\u7684\u5E74\u5EA6",
    guards: [limit("read"), session, permit("report.read")],
    params: z6.object({ organ: organ4 }),
    handle: async (c) => {
      const { db } = c.get("server").house;
      const { organ_id } = c.get("organ");
      const published = await publishedYears(db, organ_id);
      const years = [.../* @__PURE__ */ new Set([...await yearsOf(db, organ_id), ...published.map((one) => one.year)])].sort((a, b) => b - a);
      return c.json({ years, published });
    }
  });
  add({
    method: "get",
    path: "/organs/{organ}/reports/{year}",
    summary: "\u7531\u53F0\u8D26\u7B97\u51FA\u7684\u5E74\u62A5\uFF1A\u8868\u3001\u68C0\u67E5\u7ED3\u679C\u3001\u6B63\u6587\u3001\u6458\u8981",
    guards: [limit("read"), session, permit("report.read")],
    params: z6.object({ organ: organ4, year: year2 }),
    query: z6.object({ as_of: asOf }),
    handle: async (c, { params, query: query2 }) => {
      const { house } = c.get("server");
      const report = await computeReport(house, house.db, c.get("organ"), params.year, until(query2.as_of));
      const state = await loadReport(house.db, c.get("organ").organ_id, params.year);
      const postings = await countPostings(house.db, c.get("organ").organ_id, params.year);
      return c.json({ ...report, version: state?.version ?? 0, published: state?.published ?? null, postings, parts: proseParts });
    }
  });
  add({
    method: "get",
    path: "/organs/{organ}/reports/{year}/cells/{cell}",
    summary: "\u4E00\u4E2A\u6570\u6240\u7EDF\u8BA1\u7684\u8BB0\u5F55",
    guards: [limit("read"), session, permit("report.read")],
    params: z6.object({ organ: organ4, year: year2, cell: z6.string().max(120) }),
    query: z6.object({
      as_of: asOf,
      page: z6.coerce.number().int().min(1).default(1),
      size: z6.coerce.number().int().min(1).max(200).default(20)
    }),
    handle: async (c, { params, query: query2 }) => {
      const { db } = c.get("server").house;
      const { page, size: size2, as_of } = query2;
      const then = until(as_of);
      const found = await cellRecords(db, c.get("organ"), params.year, params.cell, {
        page,
        size: size2,
        ...then ? { until: then } : {}
      });
      if (!found) return problem(c, { code: "not_found", sentence: "\u5E74\u62A5\u91CC\u6CA1\u6709\u8FD9\u4E00\u683C\u3002" });
      const { register: register2, ...rest } = found;
      const names = {};
      for (const field of register2.fields)
        if (field.kind === "ref")
          Object.assign(
            names,
            await namesOf(
              db,
              c.get("organ").organ_id,
              registerNamed(field.register),
              found.rows.map((row) => String(row[field.key]))
            )
          );
      return c.json({ ...rest, register: register2.name, names });
    }
  });
  for (const entry of acts) {
    if (entry.subject.kind !== "report" && entry.subject.kind !== "organ") continue;
    add({
      method: "post",
      path: `/organs/{organ}/${entry.name.replace(".", "/")}`,
      summary: entry.title,
      guards: [limit("write"), session, permit(entry.action)],
      params: z6.object({ organ: organ4 }),
      body: entry.input,
      handle: async (c, { body }) => {
        const done = await act(c.get("server").house, c.get("account").id, c.get("organ"), entry, null, body);
        return done.ok ? c.json({ id: done.id, version: done.version }) : problem(c, done.refusal);
      }
    });
  }
}

// src/server/api/route.ts
import { createRoute, z as z7 } from "@hono/zod-openapi";
var problemSchema = z7.object({
  title: z7.string(),
  status: z7.int(),
  code: z7.string(),
  article: z7.string().optional(),
  problems: z7.array(z7.object({ field: z7.string().nullable(), message: z7.string() })).optional()
}).openapi("Problem");
var refusals = Object.fromEntries(
  [401, 403, 404, 409, 422].map((status) => [
    status,
    { description: "refused", content: { "application/problem+json": { schema: problemSchema } } }
  ])
);
function addRoute(api2, declared, route) {
  declared.push({
    method: route.method,
    path: route.path,
    guards: [...route.guards.map((guard) => guard.guard), "parse"]
  });
  const definition = createRoute({
    method: route.method,
    path: route.path,
    summary: route.summary,
    middleware: route.guards,
    request: {
      ...route.params ? { params: route.params } : {},
      ...route.query ? { query: route.query } : {},
      ...route.body ? { body: { content: { "application/json": { schema: route.body } }, required: true } } : {},
      ...route.upload ? {
        body: {
          content: { "multipart/form-data": { schema: z7.object({ file: z7.string().openapi({ format: "binary" }) }) } }
        }
      } : {}
    },
    responses: { 200: { description: "ok" }, ...refusals }
  });
  if (route.upload) {
    api2.openAPIRegistry.registerPath({ ...definition, path: definition.getRoutingPath().replace(/:(\w+)/g, "{$1}") });
    api2.on(
      [route.method.toUpperCase()],
      [definition.getRoutingPath()],
      ...route.guards,
      (c) => route.handle(c, { params: c.req.param(), query: c.req.query(), body: void 0 })
    );
    return;
  }
  api2.openapi(
    definition,
    ((c) => {
      const valid = (target) => c.req.valid(target);
      return route.handle(c, {
        params: route.params ? valid("param") : {},
        query: route.query ? valid("query") : {},
        body: route.body ? valid("json") : {}
      });
    }),
    (result, c) => {
      if (result.success) return;
      return problem(
        c,
        invalid(
          result.error.issues.map((issue) => ({ field: issue.path.map(String).join(".") || null, message: issue.message }))
        )
      );
    }
  );
}

// src/server/api/session.ts
import { z as z8 } from "@hono/zod-openapi";
var credentials = z8.object({ username: z8.string().min(1, "\u8BF7\u586B\u5199\u8D26\u53F7\u3002").max(60), password: z8.string().min(1, "\u8BF7\u586B\u5199\u5BC6\u7801\u3002").max(200) }).openapi("Credentials");
async function describe(c) {
  const { house, demoAccounts } = c.get("server");
  const account = c.get("account");
  const holdings = await holdingsOf(house.db, account.id);
  const organs = await listOrgans(house.db);
  const today = dayInChina(house.now());
  const powers = powersOf(holdings, organs, actions, today);
  return {
    account,
    today,
    demo: demoAccounts.length > 0,
    organs: organs.filter((organ5) => powers.has(organ5.organ_id)).map(({ organ_id, code, name, level, settings }) => ({
      id: organ_id,
      code,
      name,
      level,
      settings,
      actions: powers.get(organ_id),
      posts: holdings.filter((held) => held.organId === organ_id && held.from <= today && (held.to === null || held.to >= today)).map((held) => held.post)
    }))
  };
}
function sessionRoutes(add) {
  add({
    method: "get",
    path: "/welcome",
    summary: "\u767B\u5F55\u9875\u8981\u77E5\u9053\u7684\uFF1A\u662F\u5426\u5DF2\u6709\u7BA1\u7406\u5458\uFF0C\u6709\u6CA1\u6709\u6F14\u793A\u8D26\u53F7",
    guards: [limit("read")],
    handle: async (c) => {
      const { house, demoAccounts } = c.get("server");
      return c.json({ ready: await hasAdministrator(house.db), demoAccounts });
    }
  });
  add({
    method: "post",
    path: "/session",
    summary: "\u767B\u5F55",
    guards: [limit("sign_in")],
    body: credentials,
    handle: async (c, { body }) => {
      const { auth } = c.get("server");
      const result = await auth.signIn(body, { headers: c.req.raw.headers, ip: addressOf(c) });
      if ("refusal" in result) return problem(c, result.refusal);
      for (const cookie of result.cookies) c.header("Set-Cookie", cookie, { append: true });
      c.set("account", result.account);
      return c.json(await describe(c));
    }
  });
  add({
    method: "get",
    path: "/session",
    summary: "\u5F53\u524D\u767B\u5F55\u7684\u4EBA\u548C\u5C97\u4F4D",
    guards: [limit("read"), session],
    handle: async (c) => c.json(await describe(c))
  });
  add({
    method: "delete",
    path: "/session",
    summary: "\u9000\u51FA",
    guards: [limit("write"), session],
    handle: async (c) => {
      for (const cookie of await c.get("server").auth.signOut(c.req.raw.headers)) c.header("Set-Cookie", cookie, { append: true });
      return c.json({ ok: true });
    }
  });
}

// src/server/api/index.ts
function api() {
  const app2 = new OpenAPIHono();
  const declared = [];
  const add = (route) => addRoute(app2, declared, route);
  sessionRoutes(add);
  recordRoutes(add);
  reportRoutes(add);
  fileRoutes(add);
  peopleRoutes(add);
  checkRoutes(add);
  app2.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: { title: "Mingce \u660E\u518C", version: "1", description: "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\uFF1A\u53F0\u8D26\u3001\u5E74\u62A5\u3001\u68C0\u67E5" },
    servers: [{ url: "/api/v1" }]
  });
  return { app: app2, declared };
}

// src/server/console-shell.ts
import { readFile } from "node:fs/promises";
import { join } from "node:path";
function consoleShell(consoleDir) {
  let page = null;
  return async (c) => {
    page ??= readFile(join(consoleDir, "index.html"), "utf8");
    const html = (await page).replaceAll("__NONCE__", c.get("nonce"));
    c.header("Cache-Control", "no-store");
    return c.html(html);
  };
}

// src/server/errors.tsx
import { HTTPException } from "hono/http-exception";

// src/log.ts
import pino from "pino";
var made = null;
function logger() {
  made ??= pino({ level: process.env.MINGCE_LOG ?? "warn" }, pino.destination(2));
  return made;
}

// src/server/portal/page.tsx
import { renderToStaticMarkup } from "react-dom/server";
import { jsx, jsxs } from "react/jsx-runtime";
var organPath = (organ5) => `/organs/${organ5.code}`;
function Page({ title, organ: organ5, place, crumbs, children }) {
  const base = organ5 ? organPath(organ5) : "";
  const menu = [
    ...organ5 ? [
      ["home", "\u9996\u9875", "/"],
      ["publications", "\u516C\u5F00\u5185\u5BB9", `${base}/publications`],
      ["documents", "\u89C4\u8303\u6027\u6587\u4EF6", `${base}/documents`],
      ["reports", "\u5E74\u62A5", `${base}/reports`]
    ] : [],
    ["check", "\u5E74\u62A5\u68C0\u67E5", "/check"]
  ];
  return /* @__PURE__ */ jsxs("html", { lang: "zh-CN", children: [
    /* @__PURE__ */ jsxs("head", { children: [
      /* @__PURE__ */ jsx("meta", { charSet: "utf-8" }),
      /* @__PURE__ */ jsx("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      /* @__PURE__ */ jsx("title", { children: title }),
      /* @__PURE__ */ jsx("link", { rel: "stylesheet", href: "/portal.css" }),
      /* @__PURE__ */ jsx("link", { rel: "icon", href: "/icon.svg", type: "image/svg+xml" })
    ] }),
    /* @__PURE__ */ jsxs("body", { children: [
      /* @__PURE__ */ jsx("a", { className: "skip", href: "#main", children: "\u8DF3\u5230\u6B63\u6587" }),
      organ5?.settings.demo && /* @__PURE__ */ jsx("aside", { className: "demo", "aria-label": "\u6F14\u793A\u8BF4\u660E", children: /* @__PURE__ */ jsx("div", { className: "wrap", children: "\u6F14\u793A\u6570\u636E\uFF1A\u672C\u7AD9\u7684\u8BB0\u5F55\u3001\u7F16\u53F7\u548C\u4EBA\u5458\u5747\u4E3A\u865A\u6784\uFF0C\u4E0D\u4EE3\u8868\u4EFB\u4F55\u673A\u5173\u7684\u771F\u5B9E\u60C5\u51B5\u3002" }) }),
      /* @__PURE__ */ jsx("header", { className: "top", children: /* @__PURE__ */ jsxs("div", { className: "wrap", children: [
        /* @__PURE__ */ jsxs("a", { className: "org", href: "/", children: [
          organ5?.name ?? "\u660E\u518C",
          /* @__PURE__ */ jsx("small", { children: organ5 ? "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00" : "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u7CFB\u7EDF" })
        ] }),
        /* @__PURE__ */ jsx("nav", { className: "main", "aria-label": "\u4E3B\u83DC\u5355", children: menu.map(([key, label, href]) => /* @__PURE__ */ jsx("a", { href, "aria-current": place === key ? "page" : void 0, children: label }, key)) })
      ] }) }),
      /* @__PURE__ */ jsx("main", { id: "main", children: /* @__PURE__ */ jsxs("div", { className: "wrap", children: [
        crumbs && /* @__PURE__ */ jsxs("nav", { className: "crumbs", "aria-label": "\u5F53\u524D\u4F4D\u7F6E", children: [
          crumbs.map(([label, href]) => /* @__PURE__ */ jsxs("span", { children: [
            /* @__PURE__ */ jsx("a", { href, children: label }),
            " \u203A "
          ] }, href)),
          /* @__PURE__ */ jsx("span", { "aria-current": "page", children: title.split("\u2014")[0] })
        ] }),
        children
      ] }) }),
      /* @__PURE__ */ jsx("footer", { children: /* @__PURE__ */ jsxs("div", { className: "wrap", children: [
        organ5 && /* @__PURE__ */ jsx("span", { children: `\u4E3B\u529E\uFF1A${organ5.name}` }),
        organ5?.settings.contact_phone && /* @__PURE__ */ jsxs("span", { children: [
          organ5.settings.contact_office,
          "\u3000\u7535\u8BDD ",
          /* @__PURE__ */ jsx("span", { className: "nb", children: organ5.settings.contact_phone })
        ] }),
        /* @__PURE__ */ jsx("a", { href: "/console", children: "\u5DE5\u4F5C\u4EBA\u5458\u767B\u5F55" })
      ] }) })
    ] })
  ] });
}
var renderPage = (props) => `<!doctype html>
${renderToStaticMarkup(/* @__PURE__ */ jsx(Page, { ...props }))}`;

// src/server/errors.tsx
import { jsx as jsx2, jsxs as jsxs2 } from "react/jsx-runtime";
var wantsData = (c) => c.req.path.startsWith("/api/");
function notFound(c) {
  if (wantsData(c)) return problem(c, { code: "not_found", sentence: "\u6CA1\u6709\u8FD9\u4E2A\u5730\u5740\u3002" });
  return c.html(sentencePage("\u6CA1\u6709\u627E\u5230\u8FD9\u4E00\u9875", "\u5730\u5740\u53EF\u80FD\u5199\u9519\u4E86\uFF0C\u6216\u8005\u5185\u5BB9\u5DF2\u7ECF\u79FB\u8D70\u3002"), 404);
}
function failed(error, c) {
  if (error instanceof HTTPException && error.status < 500) {
    const sentence2 = error.status === 403 ? "\u8FD9\u4E2A\u8BF7\u6C42\u4E0D\u662F\u4ECE\u672C\u7AD9\u7684\u9875\u9762\u53D1\u51FA\u7684\uFF0C\u6CA1\u6709\u6267\u884C\u3002" : "\u8BF7\u6C42\u7684\u683C\u5F0F\u4E0D\u5BF9\uFF0C\u6CA1\u6709\u6267\u884C\u3002";
    if (wantsData(c)) return c.json({ type: "about:blank", title: sentence2, status: error.status, code: "invalid" }, error.status);
    return c.html(sentencePage("\u8BF7\u6C42\u6CA1\u6709\u6267\u884C", sentence2), error.status);
  }
  logger().error({ err: error, path: c.req.path, method: c.req.method }, "request failed");
  const sentence = "\u670D\u52A1\u5668\u51FA\u4E86\u5DEE\u9519\uFF0C\u8FD9\u4E00\u6B65\u6CA1\u6709\u5199\u5165\u4EFB\u4F55\u5185\u5BB9\u3002\u8BF7\u7A0D\u540E\u518D\u8BD5\uFF1B\u5982\u679C\u4ECD\u7136\u4E0D\u884C\uFF0C\u8BF7\u8054\u7CFB\u7BA1\u7406\u5458\u67E5\u770B\u65E5\u5FD7\u3002";
  if (wantsData(c)) return c.json({ type: "about:blank", title: sentence, status: 500, code: "failed" }, 500);
  return c.html(sentencePage("\u8FD9\u4E00\u9875\u6682\u65F6\u6253\u4E0D\u5F00", sentence), 500);
}
var sentencePage = (title, sentence) => renderPage({
  title,
  organ: null,
  place: null,
  children: /* @__PURE__ */ jsxs2("div", { className: "page hero", children: [
    /* @__PURE__ */ jsx2("h1", { children: title }),
    /* @__PURE__ */ jsx2("p", { children: sentence }),
    /* @__PURE__ */ jsx2("p", { children: /* @__PURE__ */ jsx2("a", { href: "/", children: "\u56DE\u5230\u9996\u9875" }) })
  ] })
});

// src/server/portal/index.tsx
import { Hono } from "hono";
import { z as z9 } from "zod";

// src/documents/write/html/report.tsx
import { renderToStaticMarkup as renderToStaticMarkup2 } from "react-dom/server";

// src/documents/write/html/tables.tsx
import { jsx as jsx3, jsxs as jsxs3 } from "react/jsx-runtime";
var plain = (_, printed3) => printed3;
var printed2 = (count) => count === null ? "" : String(count);
function ProactiveTable({ tables, draw = plain }) {
  const value = (row, column) => {
    const cell = tables.proactive[row];
    return typeof cell === "object" && cell !== null ? [`proactive.${row}.${column}`, printed2(cell[column] ?? null)] : [`proactive.${row}`, printed2(cell)];
  };
  return /* @__PURE__ */ jsxs3("table", { className: "statutory", children: [
    /* @__PURE__ */ jsx3("caption", { children: "\u4E3B\u52A8\u516C\u5F00\u653F\u5E9C\u4FE1\u606F\u60C5\u51B5" }),
    proactiveBlocks.map((block) => /* @__PURE__ */ jsxs3("tbody", { children: [
      /* @__PURE__ */ jsx3("tr", { children: /* @__PURE__ */ jsx3("th", { scope: "rowgroup", colSpan: 4, className: "item", children: block.item }) }),
      /* @__PURE__ */ jsxs3("tr", { children: [
        /* @__PURE__ */ jsx3("th", { scope: "col", children: "\u4FE1\u606F\u5185\u5BB9" }),
        block.columns.map((column) => /* @__PURE__ */ jsx3("th", { scope: "col", colSpan: 3 / block.columns.length, children: column.label }, column.key))
      ] }),
      block.rows.map((row) => /* @__PURE__ */ jsxs3("tr", { children: [
        /* @__PURE__ */ jsx3("th", { scope: "row", children: row.label }),
        block.columns.map((column) => /* @__PURE__ */ jsx3("td", { colSpan: 3 / block.columns.length, children: draw(...value(row.key, column.key)) }, column.key))
      ] }, row.key))
    ] }, block.item))
  ] });
}
var groupSize = (group) => requestRows.filter((row) => row.group === group).length;
var resultsSize = requestRows.filter((row) => row.group !== null).length;
function RequestTable({ tables, draw = plain }) {
  return /* @__PURE__ */ jsxs3("table", { className: "statutory requests", children: [
    /* @__PURE__ */ jsx3("caption", { children: "\u6536\u5230\u548C\u5904\u7406\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u60C5\u51B5" }),
    /* @__PURE__ */ jsxs3("thead", { children: [
      /* @__PURE__ */ jsxs3("tr", { children: [
        /* @__PURE__ */ jsx3("td", { colSpan: 3, rowSpan: 3, className: "corner", children: requestIdentity }),
        /* @__PURE__ */ jsx3("th", { scope: "colgroup", colSpan: 7, children: "\u7533\u8BF7\u4EBA\u60C5\u51B5" })
      ] }),
      /* @__PURE__ */ jsxs3("tr", { children: [
        /* @__PURE__ */ jsx3("th", { scope: "col", rowSpan: 2, children: "\u81EA\u7136\u4EBA" }),
        /* @__PURE__ */ jsx3("th", { scope: "colgroup", colSpan: 5, children: "\u6CD5\u4EBA\u6216\u5176\u4ED6\u7EC4\u7EC7" }),
        /* @__PURE__ */ jsx3("th", { scope: "col", rowSpan: 2, children: "\u603B\u8BA1" })
      ] }),
      /* @__PURE__ */ jsx3("tr", { children: applicantColumns.slice(1, 6).map((column) => /* @__PURE__ */ jsx3("th", { scope: "col", children: column.label }, column.key)) })
    ] }),
    /* @__PURE__ */ jsx3("tbody", { children: requestRows.map((row, i) => {
      const first = requestRows[i - 1]?.group !== row.group;
      const inGroup = row.group !== null && row.group !== "results";
      return /* @__PURE__ */ jsxs3("tr", { children: [
        row.key === "results.granted" && /* @__PURE__ */ jsx3("th", { scope: "rowgroup", rowSpan: resultsSize, children: requestGroups.results }),
        inGroup && first && /* @__PURE__ */ jsx3("th", { scope: "rowgroup", rowSpan: groupSize(row.group), children: requestGroups[row.group] }),
        /* @__PURE__ */ jsx3("th", { scope: "row", colSpan: row.group === null ? 3 : inGroup ? 1 : 2, className: "label", children: row.label }),
        applicantColumns.map((column, at) => /* @__PURE__ */ jsx3("td", { children: draw(`requests.${row.key}.${column.key}`, printed2(tables.requests[row.key][at])) }, column.key))
      ] }, row.key);
    }) })
  ] });
}
function RemedyTable({ tables, draw = plain }) {
  return /* @__PURE__ */ jsxs3("table", { className: "statutory remedies", children: [
    /* @__PURE__ */ jsx3("caption", { children: "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u884C\u653F\u590D\u8BAE\u3001\u884C\u653F\u8BC9\u8BBC\u60C5\u51B5" }),
    /* @__PURE__ */ jsxs3("thead", { children: [
      /* @__PURE__ */ jsxs3("tr", { children: [
        /* @__PURE__ */ jsx3("th", { scope: "colgroup", colSpan: 5, rowSpan: 2, children: "\u884C\u653F\u590D\u8BAE" }),
        /* @__PURE__ */ jsx3("th", { scope: "colgroup", colSpan: 10, children: "\u884C\u653F\u8BC9\u8BBC" })
      ] }),
      /* @__PURE__ */ jsx3("tr", { children: remedyBlocks.slice(1).map((block) => /* @__PURE__ */ jsx3("th", { scope: "colgroup", colSpan: 5, children: block.label }, block.key)) }),
      /* @__PURE__ */ jsx3("tr", { children: remedyBlocks.flatMap(
        (block) => remedyColumns.map((column) => /* @__PURE__ */ jsx3("th", { scope: "col", children: column.label }, `${block.key}.${column.key}`))
      ) })
    ] }),
    /* @__PURE__ */ jsx3("tbody", { children: /* @__PURE__ */ jsx3("tr", { children: remedyBlocks.flatMap(
      (block) => remedyColumns.map((column, at) => /* @__PURE__ */ jsx3("td", { children: draw(`remedies.${block.key}.${column.key}`, printed2(tables.remedies[block.key][at])) }, `${block.key}.${column.key}`))
    ) }) })
  ] });
}

// src/documents/write/html/report.tsx
import { Fragment, jsx as jsx4, jsxs as jsxs4 } from "react/jsx-runtime";
function ReportBody({ report, draw }) {
  const props = { tables: report.tables, ...draw ? { draw } : {} };
  const table = {
    s2_proactive: /* @__PURE__ */ jsx4(ProactiveTable, { ...props }),
    s3_requests: /* @__PURE__ */ jsx4(RequestTable, { ...props }),
    s4_remedies: /* @__PURE__ */ jsx4(RemedyTable, { ...props })
  };
  return /* @__PURE__ */ jsxs4(Fragment, { children: [
    /* @__PURE__ */ jsx4(Paragraphs, { text: report.prose.preamble }),
    sections.map(({ no, key, heading }) => /* @__PURE__ */ jsxs4("section", { children: [
      /* @__PURE__ */ jsx4("h2", { children: `${no}\u3001${heading}` }),
      table[key] ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
        /* @__PURE__ */ jsx4("section", { className: "scroll", tabIndex: 0, "aria-label": heading, children: table[key] })
      ) : /* @__PURE__ */ jsx4(Paragraphs, { text: report.prose[key] ?? "" })
    ] }, key))
  ] });
}
function Paragraphs({ text: text2 }) {
  return paragraphsOf(text2).map((paragraph, i) => /* @__PURE__ */ jsx4("p", { children: paragraph }, `${i}-${paragraph.slice(0, 12)}`));
}
function reportHtml(report) {
  const title = reportTitle(report.organ_name, report.year);
  return `<!doctype html>
${renderToStaticMarkup2(
    /* @__PURE__ */ jsxs4("html", { lang: "zh-CN", children: [
      /* @__PURE__ */ jsxs4("head", { children: [
        /* @__PURE__ */ jsx4("meta", { charSet: "utf-8" }),
        /* @__PURE__ */ jsx4("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
        /* @__PURE__ */ jsx4("title", { children: title }),
        /* @__PURE__ */ jsx4("style", { children: fileCss })
      ] }),
      /* @__PURE__ */ jsxs4("body", { children: [
        /* @__PURE__ */ jsxs4("main", { children: [
          /* @__PURE__ */ jsx4("h1", { children: title }),
          /* @__PURE__ */ jsx4(ReportBody, { report })
        ] }),
        /* @__PURE__ */ jsx4("footer", { children: `\u5185\u5BB9\u6458\u8981\uFF08SHA-256\uFF09\uFF1A${report.digest}` })
      ] })
    ] })
  )}
`;
}
var fileCss = `
html{font:16px/1.8 "Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;color:#1c2024;background:#fff}
main{max-width:56rem;margin:2rem auto;padding:0 1rem}h1{text-align:center;font-size:1.6rem;line-height:1.4}h2{font-size:1.15rem;margin-top:2rem}
p{text-indent:2em;margin:.4rem 0}.scroll{overflow-x:auto}caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.4}th,td{border:1px solid #1c2024;padding:.3rem .45rem;text-align:center;font-weight:400;font-variant-numeric:tabular-nums}
th.label{text-align:left}footer{max-width:56rem;margin:2rem auto;padding:0 1rem;font-size:.75rem;color:#4b5563;overflow-wrap:anywhere}
@media print{main{margin:0;max-width:none}tr{break-inside:avoid}}`;

// src/server/portal/check.tsx
import { jsx as jsx5, jsxs as jsxs5 } from "react/jsx-runtime";
function checkPage(organ5, checked, refused) {
  return renderPage({
    title: checked ? `${checked.file} \u7684\u68C0\u67E5\u7ED3\u679C` : "\u5E74\u62A5\u68C0\u67E5",
    organ: organ5,
    place: "check",
    crumbs: [["\u9996\u9875", "/"]],
    children: /* @__PURE__ */ jsxs5("div", { className: "page", children: [
      /* @__PURE__ */ jsx5("h1", { children: "\u5E74\u62A5\u68C0\u67E5" }),
      /* @__PURE__ */ jsxs5("p", { children: [
        "\u4E0A\u4F20\u4EFB\u4F55\u4E00\u4EFD\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u5E74\u5EA6\u62A5\u544A\uFF0C\u660E\u518C\u8BFB\u51FA\u5176\u4E2D\u7684\u4E09\u5F20\u8868\uFF0C\u9010\u6761\u6838\u5BF9\u52FE\u7A3D\u5173\u7CFB\u548C\u6587\u5B57\uFF0C\u8BF4\u660E\u54EA\u91CC\u4E0D\u5BF9\u3001\u4E3A\u4EC0\u4E48\u3002",
        /* @__PURE__ */ jsx5("strong", { children: "\u6587\u4EF6\u53EA\u5728\u5185\u5B58\u4E2D\u8BFB\u4E00\u904D\uFF0C\u4E0D\u4FDD\u5B58\u3002" })
      ] }),
      /* @__PURE__ */ jsxs5("form", { className: "card", method: "post", action: "/check", encType: "multipart/form-data", children: [
        refused && /* @__PURE__ */ jsxs5("p", { role: "alert", children: [
          /* @__PURE__ */ jsx5("span", { className: "tag bad", children: "\u6CA1\u6709\u68C0\u67E5" }),
          " ",
          refused
        ] }),
        /* @__PURE__ */ jsxs5("div", { className: "field", children: [
          /* @__PURE__ */ jsx5("label", { htmlFor: "file", children: "\u5E74\u62A5\u6587\u4EF6\uFF08docx\u3001doc\u3001pdf\u3001xlsx\u3001html\u3001txt\u3001csv\u3001md\uFF0C\u4E0D\u8D85\u8FC7 64 MB\uFF09" }),
          /* @__PURE__ */ jsx5(
            "input",
            {
              id: "file",
              name: "file",
              type: "file",
              required: true,
              accept: ".docx,.doc,.pdf,.xlsx,.html,.htm,.txt,.csv,.md"
            }
          )
        ] }),
        /* @__PURE__ */ jsxs5("div", { className: "field", children: [
          /* @__PURE__ */ jsx5("label", { htmlFor: "level", children: "\u673A\u5173\u5C42\u7EA7\uFF08\u4E0D\u9009\u5C31\u6309\u540D\u79F0\u5224\u65AD\uFF09" }),
          /* @__PURE__ */ jsxs5("select", { id: "level", name: "level", defaultValue: "", children: [
            /* @__PURE__ */ jsx5("option", { value: "", children: "\u6309\u540D\u79F0\u5224\u65AD" }),
            organLevels.map((level) => /* @__PURE__ */ jsx5("option", { value: level, children: organLevelLabels[level] }, level))
          ] })
        ] }),
        /* @__PURE__ */ jsx5("button", { className: "btn", type: "submit", children: "\u68C0\u67E5" })
      ] }),
      checked && /* @__PURE__ */ jsx5(Result, { checked })
    ] })
  });
}
function Result({ checked }) {
  if (!checked.readable)
    return /* @__PURE__ */ jsxs5("section", { className: "card", "aria-labelledby": "result", children: [
      /* @__PURE__ */ jsx5("h2", { id: "result", children: checked.file }),
      /* @__PURE__ */ jsxs5("p", { role: "status", children: [
        /* @__PURE__ */ jsx5("span", { className: "tag bad", children: "\u8BFB\u4E0D\u4E86" }),
        " ",
        checked.reason
      ] })
    ] });
  const of = (severity) => checked.findings.filter((one) => one.severity === severity);
  const [errors, warnings, notes] = [of("error"), of("warning"), of("info")];
  return /* @__PURE__ */ jsxs5("section", { "aria-labelledby": "result", children: [
    /* @__PURE__ */ jsx5("h2", { id: "result", children: checked.file }),
    /* @__PURE__ */ jsxs5("p", { role: "status", children: [
      checked.organ ?? "\u6CA1\u6709\u8BFB\u5230\u673A\u5173\u540D\u79F0",
      "\u3000",
      checked.year ? `${checked.year}\u5E74` : "\u6CA1\u6709\u8BFB\u5230\u5E74\u5EA6",
      /* @__PURE__ */ jsx5("span", { className: `tag ${errors.length > 0 ? "bad" : "ok"}`, children: `\u9519\u8BEF ${errors.length}` }),
      " ",
      /* @__PURE__ */ jsx5("span", { className: `tag ${warnings.length > 0 ? "warn" : "ok"}`, children: `\u63D0\u9192 ${warnings.length}` }),
      " ",
      /* @__PURE__ */ jsx5("span", { className: "tag", children: `\u8BF4\u660E ${notes.length}` })
    ] }),
    checked.findings.length === 0 && /* @__PURE__ */ jsx5("p", { children: "\u6CA1\u6709\u53D1\u73B0\u95EE\u9898\u3002" }),
    [...errors, ...warnings, ...notes].map((finding, i) => /* @__PURE__ */ jsxs5("div", { className: `finding ${finding.severity}`, children: [
      /* @__PURE__ */ jsxs5("p", { children: [
        /* @__PURE__ */ jsx5("span", { className: `tag ${finding.severity === "error" ? "bad" : finding.severity === "warning" ? "warn" : ""}`, children: { error: "\u9519\u8BEF", warning: "\u63D0\u9192", info: "\u8BF4\u660E" }[finding.severity] }),
        " ",
        /* @__PURE__ */ jsx5("span", { className: "where", children: `${finding.where}\u3000\u89C4\u5219 ${finding.rule}` })
      ] }),
      /* @__PURE__ */ jsx5("p", { children: finding.message })
    ] }, `${finding.rule}-${i}`)),
    /* @__PURE__ */ jsx5("h2", { children: "\u8BFB\u51FA\u7684\u6570" }),
    /* @__PURE__ */ jsx5("p", { className: "muted", children: "\u7A7A\u767D\u7684\u683C\u8868\u793A\u6587\u4EF6\u91CC\u6CA1\u6709\u5199\uFF0C\u6216\u8005\u6CA1\u6709\u628A\u63E1\u8BFB\u5BF9\uFF1B\u660E\u518C\u4E0D\u731C\u3002" }),
    checked.layout.proactive === "2019" ? /* @__PURE__ */ jsx5("p", { className: "muted", children: "\u8868\u4E8C\u662F 2019 \u5E74\u7684\u683C\u5F0F\uFF0C\u680F\u76EE\u4E0E 2021 \u5E74\u7684\u4E0D\u540C\uFF0C\u8FD9\u91CC\u4E0D\u6362\u7B97\u3002" }) : /* @__PURE__ */ jsx5("section", { className: "scroll", tabIndex: 0, "aria-label": "\u8868\u4E8C", children: /* @__PURE__ */ jsx5(ProactiveTable, { tables: checked.tables }) }),
    /* @__PURE__ */ jsx5("section", { className: "scroll", tabIndex: 0, "aria-label": "\u8868\u4E09", children: /* @__PURE__ */ jsx5(RequestTable, { tables: checked.tables }) }),
    checked.layout.requests === "2019" && /* @__PURE__ */ jsx5("p", { className: "muted", children: `\u8868\u4E09\u662F 2019 \u5E74\u7684\u683C\u5F0F\uFF0C\uFF08\u516D\uFF09\u5176\u4ED6\u5904\u7406\u53EA\u6709\u4E00\u884C\uFF1A${checked.tables.requests["results.other"].map((n) => n ?? "\u7A7A").join("\u3001")}\u3002` }),
    /* @__PURE__ */ jsx5("section", { className: "scroll", tabIndex: 0, "aria-label": "\u8868\u56DB", children: /* @__PURE__ */ jsx5(RemedyTable, { tables: checked.tables }) })
  ] });
}

// src/server/portal/directory.tsx
import { jsx as jsx6, jsxs as jsxs6 } from "react/jsx-runtime";
function directoryPage(organs) {
  return renderPage({
    title: "\u673A\u5173\u76EE\u5F55",
    organ: organs[0] ?? null,
    place: null,
    crumbs: [["\u9996\u9875", "/"]],
    children: /* @__PURE__ */ jsxs6("div", { className: "page", children: [
      /* @__PURE__ */ jsx6("h1", { children: "\u673A\u5173\u76EE\u5F55" }),
      /* @__PURE__ */ jsx6("ul", { className: "list", children: organs.map((organ5) => /* @__PURE__ */ jsxs6("li", { children: [
        /* @__PURE__ */ jsx6("a", { href: organPath(organ5), children: organ5.name }),
        /* @__PURE__ */ jsx6("span", { className: "muted", children: organLevelLabels[organ5.level] })
      ] }, organ5.organ_id)) })
    ] })
  });
}
function emptyPage() {
  return renderPage({
    title: "\u660E\u518C",
    organ: null,
    place: "home",
    children: /* @__PURE__ */ jsxs6("div", { className: "page hero", children: [
      /* @__PURE__ */ jsx6("h1", { children: "\u660E\u518C\u5DF2\u7ECF\u8FD0\u884C\uFF0C\u8FD8\u6CA1\u6709\u8BBE\u7ACB\u673A\u5173" }),
      /* @__PURE__ */ jsx6("p", { children: "\u8BF7\u7528\u542F\u52A8\u65F6\u5370\u51FA\u7684\u4E00\u6B21\u6027\u94FE\u63A5\u8BBE\u7ACB\u7B2C\u4E00\u4F4D\u7BA1\u7406\u5458\u548C\u672C\u673A\u5173\u3002\u5E74\u62A5\u68C0\u67E5\u73B0\u5728\u5C31\u80FD\u7528\u3002" }),
      /* @__PURE__ */ jsx6("p", { children: /* @__PURE__ */ jsx6("a", { className: "btn", href: "/check", children: "\u68C0\u67E5\u4E00\u4EFD\u5E74\u62A5" }) })
    ] })
  });
}

// src/server/portal/channels.ts
async function channelsOf(db, organId, ids) {
  const channels = /* @__PURE__ */ new Map();
  if (ids.length === 0) return channels;
  const { rows } = await db.executeQuery(
    query(
      `select publication_id, channel, url from posting
       where organ_id = $1 and publication_id = any($2) and not voided order by posted_on, id`,
      [organId, ids]
    )
  );
  for (const row of rows) {
    const label = postingChannels.find((channel) => channel.key === row.channel)?.label ?? row.channel;
    channels.set(row.publication_id, [...channels.get(row.publication_id) ?? [], { label, url: row.url }]);
  }
  return channels;
}

// src/server/portal/home.tsx
import { Fragment as Fragment2, jsx as jsx7, jsxs as jsxs7 } from "react/jsx-runtime";
var fieldLabel = (key) => publicationFields.find((field) => field.key === key)?.label ?? "\u5176\u4ED6";
async function homePage(house, organ5, others) {
  const { db } = house;
  const base = organPath(organ5);
  const latest = await listRecords(db, organ5.organ_id, publications, { voided: false, size: 8 });
  const years = await publishedYears(db, organ5.organ_id);
  const newest = years[0];
  const report = newest ? await publishedReport(house, db, organ5, newest.year) : null;
  const postings = await countPostings(db, organ5.organ_id, newest?.year ?? yearOf(dayInChina(house.now())));
  const channels = await channelsOf(db, organ5.organ_id, latest.rows.map((row) => row.id));
  const cell = (path) => `${base}/reports/${newest?.year}/cells/${path}`;
  return renderPage({
    title: `${organ5.name}\u653F\u5E9C\u4FE1\u606F\u516C\u5F00`,
    organ: organ5,
    place: "home",
    children: /* @__PURE__ */ jsxs7(Fragment2, { children: [
      /* @__PURE__ */ jsxs7("section", { className: "hero", children: [
        /* @__PURE__ */ jsx7("h1", { children: "\u60A8\u60F3\u4E86\u89E3\u4EC0\u4E48\uFF1F" }),
        /* @__PURE__ */ jsx7("search", { children: /* @__PURE__ */ jsxs7("form", { className: "search", action: `${base}/publications`, children: [
          /* @__PURE__ */ jsx7("input", { name: "q", "aria-label": "\u641C\u7D22\u516C\u5F00\u5185\u5BB9\u7684\u6807\u9898", placeholder: "\u8F93\u5165\u6807\u9898\u4E2D\u7684\u8BCD\uFF0C\u4F8B\u5982 \u8865\u8D34" }),
          /* @__PURE__ */ jsx7("button", { type: "submit", children: "\u641C\u7D22" })
        ] }) })
      ] }),
      /* @__PURE__ */ jsxs7("nav", { className: "four", "aria-label": "\u516C\u5F00\u680F\u76EE", children: [
        /* @__PURE__ */ jsxs7("a", { href: `${base}/publications`, children: [
          /* @__PURE__ */ jsx7("b", { children: "\u6CD5\u5B9A\u4E3B\u52A8\u516C\u5F00\u5185\u5BB9" }),
          /* @__PURE__ */ jsx7("span", { children: latest.total > 0 ? `\u5171 ${latest.total} \u6761` : "\u8FD8\u6CA1\u6709\u5185\u5BB9" })
        ] }),
        /* @__PURE__ */ jsxs7("a", { href: `${base}/documents`, children: [
          /* @__PURE__ */ jsx7("b", { children: "\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6" }),
          /* @__PURE__ */ jsx7("span", { children: "\u73B0\u884C\u6709\u6548\u4E0E\u5DF2\u5E9F\u6B62" })
        ] }),
        /* @__PURE__ */ jsxs7("a", { href: `${base}/reports`, children: [
          /* @__PURE__ */ jsx7("b", { children: "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5E74\u62A5" }),
          /* @__PURE__ */ jsx7("span", { children: newest ? `\u6700\u65B0\uFF1A${newest.year}\u5E74` : "\u8FD8\u6CA1\u6709\u53D1\u5E03" })
        ] }),
        /* @__PURE__ */ jsxs7("a", { href: "/check", children: [
          /* @__PURE__ */ jsx7("b", { children: "\u5E74\u62A5\u68C0\u67E5" }),
          /* @__PURE__ */ jsx7("span", { children: "\u4E0A\u4F20\u4E00\u4EFD\u5E74\u62A5\uFF0C\u770B\u5B83\u5BF9\u4E0D\u5BF9" })
        ] })
      ] }),
      /* @__PURE__ */ jsxs7("div", { className: "cols", children: [
        /* @__PURE__ */ jsxs7("section", { children: [
          /* @__PURE__ */ jsxs7("div", { className: "rule", children: [
            /* @__PURE__ */ jsx7("h2", { children: "\u6700\u65B0\u516C\u5F00" }),
            /* @__PURE__ */ jsx7("a", { href: `${base}/publications`, children: "\u5168\u90E8" })
          ] }),
          /* @__PURE__ */ jsx7(PublicationList, { rows: latest.rows, channels })
        ] }),
        /* @__PURE__ */ jsxs7("aside", { children: [
          report && newest && /* @__PURE__ */ jsxs7(Fragment2, { children: [
            /* @__PURE__ */ jsxs7("div", { className: "box", children: [
              /* @__PURE__ */ jsx7("h2", { children: /* @__PURE__ */ jsx7("a", { href: `${base}/reports/${newest.year}`, children: `${newest.year}\u5E74\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u5E74\u5EA6\u62A5\u544A` }) }),
              /* @__PURE__ */ jsxs7("p", { className: "muted", children: [
                newest.published_on,
                " \u53D1\u5E03\u3002\u8868\u4E2D\u6BCF\u4E2A\u6570\u90FD\u7531\u53F0\u8D26\u7B97\u51FA\uFF0C\u70B9\u5F00\u53EF\u4EE5\u770B\u5B83\u7EDF\u8BA1\u4E86\u4EC0\u4E48\u3002"
              ] })
            ] }),
            /* @__PURE__ */ jsxs7("div", { className: "fig", children: [
              /* @__PURE__ */ jsxs7("a", { href: `${base}/publications?year=${newest.year}&channel=new_media`, children: [
                /* @__PURE__ */ jsx7("b", { children: postings.newMedia }),
                /* @__PURE__ */ jsxs7("span", { children: [
                  newest.year,
                  "\u5E74\u65B0\u5A92\u4F53\u53D1\u5E03\uFF08\u6761\uFF09"
                ] })
              ] }),
              /* @__PURE__ */ jsxs7("a", { href: `${base}/publications?year=${newest.year}&channel=website`, children: [
                /* @__PURE__ */ jsx7("b", { children: postings.channels.find((channel) => channel.key === "website")?.postings ?? 0 }),
                /* @__PURE__ */ jsxs7("span", { children: [
                  newest.year,
                  "\u5E74\u653F\u5E9C\u7F51\u7AD9\u53D1\u5E03\uFF08\u6761\uFF09"
                ] })
              ] }),
              /* @__PURE__ */ jsxs7("a", { href: cell("proactive.admin_licences"), children: [
                /* @__PURE__ */ jsx7("b", { children: report.tables.proactive.admin_licences }),
                /* @__PURE__ */ jsx7("span", { children: "\u884C\u653F\u8BB8\u53EF\u51B3\u5B9A\uFF08\u4EF6\uFF09" })
              ] }),
              /* @__PURE__ */ jsxs7("a", { href: cell("proactive.admin_penalties"), children: [
                /* @__PURE__ */ jsx7("b", { children: report.tables.proactive.admin_penalties }),
                /* @__PURE__ */ jsx7("span", { children: "\u884C\u653F\u5904\u7F5A\u51B3\u5B9A\uFF08\u4EF6\uFF09" })
              ] }),
              /* @__PURE__ */ jsxs7("a", { href: cell("requests.new_received.total"), children: [
                /* @__PURE__ */ jsx7("b", { children: report.tables.requests.new_received[6] }),
                /* @__PURE__ */ jsx7("span", { children: "\u6536\u5230\u516C\u5F00\u7533\u8BF7\uFF08\u4EF6\uFF09" })
              ] }),
              /* @__PURE__ */ jsxs7("a", { href: cell("remedies.reconsideration.total"), children: [
                /* @__PURE__ */ jsx7("b", { children: report.tables.remedies.reconsideration[4] }),
                /* @__PURE__ */ jsx7("span", { children: "\u884C\u653F\u590D\u8BAE\uFF08\u4EF6\uFF09" })
              ] })
            ] })
          ] }),
          others > 0 && /* @__PURE__ */ jsx7("p", { children: /* @__PURE__ */ jsx7("a", { href: "/organs", children: `\u672C\u5730\u5176\u4ED6\u673A\u5173\uFF08${others}\uFF09` }) })
        ] })
      ] })
    ] })
  });
}
function PublicationList({ rows, channels }) {
  if (rows.length === 0) return /* @__PURE__ */ jsx7("p", { className: "muted", children: "\u8FD9\u91CC\u8FD8\u6CA1\u6709\u5185\u5BB9\u3002" });
  return /* @__PURE__ */ jsx7("ul", { className: "list", children: rows.map((row) => {
    const posted = channels.get(row.id) ?? [];
    const link = posted.find((channel) => channel.url)?.url;
    return /* @__PURE__ */ jsxs7("li", { children: [
      link ? /* @__PURE__ */ jsx7("a", { href: link, rel: "noreferrer", children: row.title }) : /* @__PURE__ */ jsx7("span", { children: row.title }),
      /* @__PURE__ */ jsx7("time", { dateTime: String(row.published_on), children: row.published_on }),
      /* @__PURE__ */ jsx7("span", { className: "m", children: [fieldLabel(row.field), ...posted.map((channel) => channel.label)].join(" \xB7 ") })
    ] }, row.id);
  }) });
}

// src/server/portal/icon.ts
var icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#a61b1b"/><g fill="none" stroke="#fff" stroke-width="2.2"><rect x="5.5" y="8" width="7.5" height="14"/><path d="M5.5 15h7.5M18 7h8.500v18.500M18 7v12q0 4-2.500 6.500M18 13h8.500M18 19h8.500"/></g></svg>`;

// src/store/publications.ts
async function listPublications(db, organId, filter) {
  const values = [organId];
  const value = (item) => `$${values.push(item)}`;
  const inYear = (column) => filter.year ? ` and ${column} between ${value(`${filter.year}-01-01`)}::date and ${value(`${filter.year}-12-31`)}::date` : "";
  const conditions = ["r.organ_id = $1", "not r.voided"];
  if (filter.q?.trim()) conditions.push(`r.title ilike ${value(`%${filter.q.trim().replace(/[\\%_]/g, "\\$&")}%`)}`);
  if (filter.field) conditions.push(`r.field = ${value(filter.field)}`);
  if (filter.channel) {
    const keys = filter.channel === "new_media" ? postingChannels.filter((channel) => channel.newMedia).map((channel) => channel.key) : [filter.channel];
    conditions.push(
      `exists (select 1 from posting p where p.organ_id = r.organ_id and p.publication_id = r.id and not p.voided
         and p.channel = any(${value(keys)})${inYear("p.posted_on")})`
    );
  } else if (filter.year) conditions.push(inYear("r.published_on").slice(" and ".length));
  const { rows } = await db.executeQuery(
    query(
      `select r.*, count(*) over () as total_rows from publication r where ${conditions.join(" and ")}
       order by r.published_on desc, r.id desc limit ${value(filter.size)} offset ${value((filter.page - 1) * filter.size)}`,
      values
    )
  );
  return { rows: rows.map(({ total_rows: _, ...row }) => row), total: rows[0]?.total_rows ?? 0 };
}

// src/server/portal/lists.tsx
import { jsx as jsx8, jsxs as jsxs8 } from "react/jsx-runtime";
var size = 20;
function Pager({ base, query: query2, page, total }) {
  const pages = Math.max(1, Math.ceil(total / size));
  if (pages === 1) return null;
  const to = (n) => `${base}?${new URLSearchParams({ ...query2, page: String(n) })}`;
  return /* @__PURE__ */ jsxs8("nav", { className: "pager", "aria-label": "\u7FFB\u9875", children: [
    page > 1 && /* @__PURE__ */ jsx8("a", { href: to(page - 1), children: "\u4E0A\u4E00\u9875" }),
    /* @__PURE__ */ jsx8("span", { className: "nb", children: `\u7B2C ${page} / ${pages} \u9875\uFF0C\u5171 ${total} \u6761` }),
    page < pages && /* @__PURE__ */ jsx8("a", { href: to(page + 1), children: "\u4E0B\u4E00\u9875" })
  ] });
}
async function publicationsPage(house, organ5, filter) {
  const { rows, total } = await listPublications(house.db, organ5.organ_id, { ...filter, size });
  const channels = await channelsOf(house.db, organ5.organ_id, rows.map((row) => row.id));
  const query2 = Object.fromEntries(
    Object.entries({ q: filter.q, field: filter.field, channel: filter.channel, year: filter.year && String(filter.year) }).filter(
      (pair) => Boolean(pair[1])
    )
  );
  return renderPage({
    title: "\u516C\u5F00\u5185\u5BB9",
    organ: organ5,
    place: "publications",
    crumbs: [["\u9996\u9875", "/"]],
    children: /* @__PURE__ */ jsxs8("div", { className: "page", children: [
      /* @__PURE__ */ jsx8("h1", { children: "\u516C\u5F00\u5185\u5BB9" }),
      /* @__PURE__ */ jsx8("search", { children: /* @__PURE__ */ jsxs8("form", { className: "filter", action: `${organPath(organ5)}/publications`, children: [
        /* @__PURE__ */ jsxs8("div", { children: [
          /* @__PURE__ */ jsx8("label", { htmlFor: "q", children: "\u6807\u9898\u4E2D\u7684\u8BCD" }),
          /* @__PURE__ */ jsx8("input", { id: "q", name: "q", defaultValue: filter.q })
        ] }),
        /* @__PURE__ */ jsxs8("div", { children: [
          /* @__PURE__ */ jsx8("label", { htmlFor: "field", children: "\u9886\u57DF" }),
          /* @__PURE__ */ jsxs8("select", { id: "field", name: "field", defaultValue: filter.field ?? "", children: [
            /* @__PURE__ */ jsx8("option", { value: "", children: "\u5168\u90E8" }),
            publicationFields.map((field) => /* @__PURE__ */ jsx8("option", { value: field.key, children: field.label }, field.key))
          ] })
        ] }),
        /* @__PURE__ */ jsxs8("div", { children: [
          /* @__PURE__ */ jsx8("label", { htmlFor: "channel", children: "\u6E20\u9053" }),
          /* @__PURE__ */ jsxs8("select", { id: "channel", name: "channel", defaultValue: filter.channel ?? "", children: [
            /* @__PURE__ */ jsx8("option", { value: "", children: "\u5168\u90E8" }),
            /* @__PURE__ */ jsx8("option", { value: "new_media", children: "\u65B0\u5A92\u4F53\uFF08\u5408\u8BA1\uFF09" }),
            postingChannels.map((channel) => /* @__PURE__ */ jsx8("option", { value: channel.key, children: channel.label }, channel.key))
          ] })
        ] }),
        /* @__PURE__ */ jsxs8("div", { children: [
          /* @__PURE__ */ jsx8("label", { htmlFor: "year", children: "\u5E74\u5EA6" }),
          /* @__PURE__ */ jsx8("input", { id: "year", name: "year", inputMode: "numeric", pattern: "[0-9]{4}", size: 6, defaultValue: filter.year })
        ] }),
        /* @__PURE__ */ jsx8("button", { type: "submit", children: "\u67E5\u770B" })
      ] }) }),
      /* @__PURE__ */ jsx8("p", { className: "muted", children: `\u5171 ${total} \u6761\u4FE1\u606F\u3002\u540C\u4E00\u4FE1\u606F\u53D1\u5728\u51E0\u4E2A\u6E20\u9053\uFF0C\u8FD9\u91CC\u53EA\u5217\u4E00\u6761\u3002` }),
      /* @__PURE__ */ jsx8(PublicationList, { rows, channels }),
      /* @__PURE__ */ jsx8(Pager, { base: `${organPath(organ5)}/publications`, query: query2, page: filter.page, total })
    ] })
  });
}
async function documentsPage(house, organ5, page) {
  const { rows, total } = await listRecords(house.db, organ5.organ_id, documents, {
    voided: false,
    where: { kind: "normative_documents" },
    page,
    size
  });
  const today = dayInChina(house.now());
  return renderPage({
    title: "\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6",
    organ: organ5,
    place: "documents",
    crumbs: [["\u9996\u9875", "/"]],
    children: /* @__PURE__ */ jsxs8("div", { className: "page", children: [
      /* @__PURE__ */ jsx8("h1", { children: "\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6" }),
      rows.length === 0 ? /* @__PURE__ */ jsx8("p", { className: "muted", children: "\u672C\u673A\u5173\u6CA1\u6709\u767B\u8BB0\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6\u3002" }) : /* @__PURE__ */ jsx8("section", { className: "scroll", tabIndex: 0, "aria-label": "\u6587\u4EF6\u6E05\u5355", children: /* @__PURE__ */ jsxs8("table", { className: "data", children: [
        /* @__PURE__ */ jsx8("thead", { children: /* @__PURE__ */ jsxs8("tr", { children: [
          /* @__PURE__ */ jsx8("th", { scope: "col", children: "\u540D\u79F0" }),
          /* @__PURE__ */ jsx8("th", { scope: "col", children: "\u6587\u53F7" }),
          /* @__PURE__ */ jsx8("th", { scope: "col", children: "\u6210\u6587\u65E5\u671F" }),
          /* @__PURE__ */ jsx8("th", { scope: "col", children: "\u6709\u6548\u6027" })
        ] }) }),
        /* @__PURE__ */ jsx8("tbody", { children: rows.map((row) => {
          const ended = typeof row.ended_on === "string" && row.ended_on <= today ? row.ended_on : null;
          return /* @__PURE__ */ jsxs8("tr", { children: [
            /* @__PURE__ */ jsx8("th", { scope: "row", children: row.title }),
            /* @__PURE__ */ jsx8("td", { className: "nb", children: row.doc_no }),
            /* @__PURE__ */ jsx8("td", { className: "nb", children: row.written_on }),
            /* @__PURE__ */ jsx8("td", { children: ended ? /* @__PURE__ */ jsx8("span", { className: "tag", children: `\u5DF2\u5931\u6548 ${ended}` }) : /* @__PURE__ */ jsx8("span", { className: "tag ok", children: "\u73B0\u884C\u6709\u6548" }) })
          ] }, row.id);
        }) })
      ] }) }),
      /* @__PURE__ */ jsx8(Pager, { base: `${organPath(organ5)}/documents`, query: {}, page, total })
    ] })
  });
}

// src/domain/report/cell-label.ts
function cellLabel(cell) {
  return labels.get(cell) ?? cell;
}
var labels = new Map([
  ...proactiveBlocks.flatMap(
    (block) => block.rows.flatMap(
      (row) => block.columns.map(
        (column) => block.columns.length > 1 ? [`proactive.${row.key}.${column.key}`, `${row.label}${column.label}`] : [`proactive.${row.key}`, `${row.label}${column.label}`]
      )
    )
  ),
  ...requestRows.flatMap(
    (row) => applicantColumns.map((column) => {
      const group = row.group !== null && row.group !== "results" ? requestGroups[row.group] : "";
      return [`requests.${row.key}.${column.key}`, `${group}${row.label}\uFF08${column.label}\uFF09`];
    })
  ),
  ...remedyBlocks.flatMap(
    (block) => remedyColumns.map((column) => [
      `remedies.${block.key}.${column.key}`,
      `${block.group ?? ""}${block.label}${column.label}`
    ])
  )
]);
function cellValue(tables, cell) {
  const parts = cell.split(".");
  const table = parts.shift();
  const column = parts.at(-1);
  if (table === "requests") {
    const row = tables.requests[parts.slice(0, -1).join(".")];
    return row?.[applicantColumns.findIndex((one) => one.key === column)] ?? null;
  }
  if (table === "remedies")
    return tables.remedies[parts[0]]?.[remedyColumns.findIndex((one) => one.key === column)] ?? null;
  const value = tables.proactive[parts[0]];
  return typeof value === "object" && value !== null ? value[column] ?? null : value ?? null;
}

// src/server/portal/report.tsx
import { jsx as jsx9, jsxs as jsxs9 } from "react/jsx-runtime";
async function reportsPage(house, organ5) {
  const years = await publishedYears(house.db, organ5.organ_id);
  return renderPage({
    title: "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5E74\u62A5",
    organ: organ5,
    place: "reports",
    crumbs: [["\u9996\u9875", "/"]],
    children: /* @__PURE__ */ jsxs9("div", { className: "page", children: [
      /* @__PURE__ */ jsx9("h1", { children: "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5E74\u62A5" }),
      years.length === 0 ? /* @__PURE__ */ jsx9("p", { className: "muted", children: "\u8FD8\u6CA1\u6709\u53D1\u5E03\u5E74\u62A5\u3002\u5E74\u62A5\u5728\u4E0B\u4E00\u5E74 1 \u6708 31 \u65E5\u524D\u53D1\u5E03\u3002" }) : /* @__PURE__ */ jsx9("ul", { className: "list", children: years.map(({ year: year3, published_on }) => /* @__PURE__ */ jsxs9("li", { children: [
        /* @__PURE__ */ jsx9("a", { href: `${organPath(organ5)}/reports/${year3}`, children: reportTitle(organ5.name, year3) }),
        /* @__PURE__ */ jsx9("time", { dateTime: published_on, children: published_on })
      ] }, year3)) })
    ] })
  });
}
async function reportPage(house, organ5, year3) {
  const report = await publishedReport(house, house.db, organ5, year3);
  if (!report) return null;
  const years = await publishedYears(house.db, organ5.organ_id);
  const base = `${organPath(organ5)}/reports`;
  return renderPage({
    title: `${year3}\u5E74\u5E74\u62A5`,
    organ: organ5,
    place: "reports",
    crumbs: [
      ["\u9996\u9875", "/"],
      ["\u5E74\u62A5", base]
    ],
    children: /* @__PURE__ */ jsxs9("div", { className: "page", children: [
      /* @__PURE__ */ jsxs9("div", { className: "meta noprint", children: [
        /* @__PURE__ */ jsx9("span", { className: "nb", children: `\u53D1\u5E03\u65E5\u671F ${report.published_on}` }),
        /* @__PURE__ */ jsxs9("span", { children: [
          "\u4E0B\u8F7D\uFF1A",
          /* @__PURE__ */ jsx9("a", { href: `${base}/${year3}.html`, children: "\u7F51\u9875" }),
          "\u3000",
          /* @__PURE__ */ jsx9("a", { href: `${base}/${year3}.json`, children: "\u6570\u636E\uFF08JSON\uFF09" })
        ] })
      ] }),
      /* @__PURE__ */ jsx9("ul", { className: "years noprint", "aria-label": "\u5404\u5E74\u5E74\u62A5", children: years.map((one) => /* @__PURE__ */ jsx9("li", { children: /* @__PURE__ */ jsxs9("a", { href: `${base}/${one.year}`, "aria-current": one.year === year3 ? "page" : void 0, children: [
        one.year,
        "\u5E74"
      ] }) }, one.year)) }),
      /* @__PURE__ */ jsxs9("article", { className: "report", children: [
        /* @__PURE__ */ jsx9("h1", { children: reportTitle(report.organ_name, year3) }),
        /* @__PURE__ */ jsx9(
          ReportBody,
          {
            report,
            draw: (cell, printed3) => /* @__PURE__ */ jsx9("a", { href: `${base}/${year3}/cells/${cell}`, "aria-label": `${cellLabel(cell)}\uFF1A${printed3}\uFF0C\u770B\u7EDF\u8BA1\u4E86\u4EC0\u4E48`, children: printed3 })
          }
        )
      ] }),
      /* @__PURE__ */ jsxs9("section", { className: "card noprint", children: [
        /* @__PURE__ */ jsx9("h2", { children: "\u8FD9\u4E9B\u6570\u4ECE\u54EA\u91CC\u6765" }),
        /* @__PURE__ */ jsx9("p", { children: "\u8868\u4E2D\u7684\u6570\u4E0D\u662F\u586B\u5199\u7684\uFF0C\u662F\u7531\u672C\u673A\u5173\u7684\u53F0\u8D26\u9010\u6761\u6570\u51FA\u6765\u7684\uFF1B\u70B9\u5F00\u4EFB\u4F55\u4E00\u4E2A\u6570\uFF0C\u53EF\u4EE5\u770B\u5230\u5B83\u7684\u7EDF\u8BA1\u53E3\u5F84\u548C\u5206\u6708\u6570\u91CF\u3002 \u4E0B\u8F7D\u7684\u6570\u636E\u6587\u4EF6\u5E26\u6709\u5185\u5BB9\u6458\u8981\uFF0C\u6587\u4EF6\u88AB\u6539\u52A8\u4E00\u4E2A\u5B57\uFF0C\u6458\u8981\u5C31\u4F1A\u4E0D\u540C\u3002" }),
        /* @__PURE__ */ jsxs9("p", { className: "mono", children: [
          "SHA-256\u3000",
          report.digest
        ] })
      ] })
    ] })
  });
}
async function cellPage(house, organ5, year3, cell) {
  const report = await publishedReport(house, house.db, organ5, year3);
  const found = report && await cellRecords(house.db, organ5, year3, cell, { page: 1, size: 1e5 });
  if (!report || !found) return null;
  const now = await computeReport(house, house.db, organ5, year3);
  const [then, today] = [cellValue(report.tables, cell), cellValue(now.tables, cell)];
  const months = /* @__PURE__ */ new Map();
  for (const row of found.rows) {
    const month = String(row[found.register.span.from]).slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  const base = `${organPath(organ5)}/reports`;
  return renderPage({
    title: cellLabel(cell),
    organ: organ5,
    place: "reports",
    crumbs: [
      ["\u9996\u9875", "/"],
      ["\u5E74\u62A5", base],
      [`${year3}\u5E74\u5E74\u62A5`, `${base}/${year3}`]
    ],
    children: /* @__PURE__ */ jsxs9("div", { className: "page", children: [
      /* @__PURE__ */ jsx9("h1", { children: cellLabel(cell) }),
      /* @__PURE__ */ jsxs9("div", { className: "fig", children: [
        /* @__PURE__ */ jsxs9("a", { href: `${base}/${year3}`, children: [
          /* @__PURE__ */ jsx9("b", { children: then }),
          /* @__PURE__ */ jsx9("span", { children: `${report.published_on} \u53D1\u5E03\u7684\u6570` })
        ] }),
        /* @__PURE__ */ jsxs9("a", { href: `${base}/${year3}`, children: [
          /* @__PURE__ */ jsx9("b", { children: today }),
          /* @__PURE__ */ jsx9("span", { children: today === then ? "\u73B0\u5728\u7684\u53F0\u8D26\uFF0C\u4E0E\u53D1\u5E03\u65F6\u4E00\u81F4" : "\u73B0\u5728\u7684\u53F0\u8D26\uFF1A\u53D1\u5E03\u540E\u6709\u66F4\u6B63\u767B\u8BB0" })
        ] })
      ] }),
      /* @__PURE__ */ jsx9("h2", { children: "\u7EDF\u8BA1\u53E3\u5F84" }),
      /* @__PURE__ */ jsxs9("p", { children: [
        found.definition,
        "\u3002"
      ] }),
      found.openings.filter((opening) => opening.unregistered > 0).map((opening) => /* @__PURE__ */ jsx9("p", { children: `\u5176\u4E2D ${opening.unregistered} \u4EF6\u662F ${opening.year} \u5E74 1 \u6708 1 \u65E5\u7684\u671F\u521D\u6570\u3002` }, opening.id)),
      /* @__PURE__ */ jsx9("h2", { children: "\u5206\u6708" }),
      months.size === 0 ? /* @__PURE__ */ jsx9("p", { className: "muted", children: "\u53F0\u8D26\u91CC\u6CA1\u6709\u7B26\u5408\u8FD9\u4E2A\u53E3\u5F84\u7684\u8BB0\u5F55\uFF0C\u6240\u4EE5\u662F 0\u3002" }) : /* @__PURE__ */ jsxs9("table", { className: "data", children: [
        /* @__PURE__ */ jsx9("thead", { children: /* @__PURE__ */ jsxs9("tr", { children: [
          /* @__PURE__ */ jsx9("th", { scope: "col", children: found.register.fields.find((field) => field.key === found.register.span.from).label }),
          /* @__PURE__ */ jsx9("th", { scope: "col", className: "n", children: "\u8BB0\u5F55\u6570" })
        ] }) }),
        /* @__PURE__ */ jsx9("tbody", { children: [...months].sort().map(([month, n]) => /* @__PURE__ */ jsxs9("tr", { children: [
          /* @__PURE__ */ jsx9("th", { scope: "row", className: "nb", children: `${Number(month.slice(0, 4))}\u5E74${Number(month.slice(5))}\u6708` }),
          /* @__PURE__ */ jsx9("td", { className: "n", children: n })
        ] }, month)) })
      ] }),
      /* @__PURE__ */ jsx9("p", { className: "muted", children: "\u8FD9\u91CC\u53EA\u516C\u5E03\u6570\u91CF\u3002\u9010\u6761\u8BB0\u5F55\u6D89\u53CA\u4E2A\u4EBA\u4FE1\u606F\u548C\u5546\u4E1A\u79D8\u5BC6\uFF0C\u7531\u5DE5\u4F5C\u4EBA\u5458\u5728\u53F0\u8D26\u4E2D\u67E5\u770B\u3002" })
    ] })
  });
}

// src/server/portal/styles.ts
var styles = `
:root{--paper:#fbfaf7;--card:#fff;--ink:#1c2024;--ink-2:#4b5563;--ink-3:#5f6772;--line:#e5e2da;--line-2:#cfcabd;--seal:#a61b1b;--seal-soft:#f7e9e7;--link:#123f7a;
--ok:#1f6f43;--ok-soft:#e6f2ea;--warn:#8a5200;--warn-soft:#fdf1dc;--bad:#a61b1b;--bad-soft:#fbe7e5;
--sans:"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif;--serif:"Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif}
*{box-sizing:border-box}html{font:17px/1.75 var(--sans);color:var(--ink);background:var(--paper);font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%;overflow-wrap:break-word}
body{margin:0;min-height:100vh;display:flex;flex-direction:column}main{flex:1}
a{color:var(--link);text-underline-offset:.2em;text-decoration-thickness:1px}a:hover{color:var(--seal)}
:focus-visible{outline:3px solid #b45f06;outline-offset:2px;border-radius:2px}
h1,h2,h3{font-family:var(--serif);font-weight:700;line-height:1.4;margin:0;text-wrap:balance}h1{font-size:1.8rem}h2{font-size:1.2rem}h3{font-size:1.05rem}p{margin:.5rem 0}
.wrap{max-width:72rem;width:100%;margin:0 auto;padding:0 1.25rem}.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:#fff;padding:.4rem .8rem;z-index:9}
.nb{white-space:nowrap}.n{text-align:right;white-space:nowrap}.muted{color:var(--ink-3);font-size:.9rem}.mono{font-family:ui-monospace,Consolas,monospace;font-size:.82rem;overflow-wrap:anywhere}
.top{background:var(--card);border-top:4px solid var(--seal);border-bottom:1px solid var(--line)}.top .wrap{display:flex;gap:.4rem 1.5rem;align-items:center;justify-content:space-between;padding-top:.9rem;padding-bottom:.9rem;flex-wrap:wrap}
.org{font-family:var(--serif);font-weight:700;font-size:1.25rem;letter-spacing:.03em;color:var(--ink);text-decoration:none;line-height:1.4}.org small{display:block;font:400 .82rem/1.4 var(--sans);color:var(--ink-3);letter-spacing:0}
nav.main{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem}nav.main a{white-space:nowrap;color:var(--ink);text-decoration:none;padding:.2rem 0;border-bottom:2px solid transparent}nav.main a:hover,nav.main a[aria-current]{color:var(--seal);border-color:currentColor}
.demo{background:var(--warn-soft);color:#5f3900;font-size:.9rem}.demo .wrap{padding-top:.4rem;padding-bottom:.4rem}
.hero{padding:2.6rem 0 1.8rem}.search{display:flex;margin:1.1rem 0 .4rem;max-width:46rem}.search input{flex:1;min-width:0;font:inherit;padding:.65rem 1rem;border:2px solid var(--ink);border-right:0;border-radius:6px 0 0 6px;background:#fff;color:var(--ink)}.search button{font:inherit;padding:.65rem 1.5rem;border:2px solid var(--ink);background:var(--ink);color:#fff;border-radius:0 6px 6px 0;cursor:pointer;white-space:nowrap}
.four{display:grid;grid-template-columns:repeat(4,1fr);gap:1px;background:var(--line);border:1px solid var(--line);border-radius:6px;overflow:hidden}.four a{background:var(--card);padding:1.1rem 1.2rem;text-decoration:none;color:var(--ink)}.four b{font-family:var(--serif);font-size:1.1rem;display:block}.four span{font-size:.88rem;color:var(--ink-3)}.four a:hover b{color:var(--seal)}
.cols{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,1fr);gap:2.4rem;margin:2.2rem 0 3rem}.rule{padding-bottom:.5rem;border-bottom:2px solid var(--ink);display:flex;justify-content:space-between;align-items:baseline;gap:1rem}.rule a{font-size:.9rem;white-space:nowrap}
ul.list{list-style:none;margin:0;padding:0}ul.list li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.1rem 1rem;padding:.7rem 0;border-bottom:1px solid var(--line)}ul.list time{color:var(--ink-3);font-size:.9rem;white-space:nowrap}ul.list .m{grid-column:1/-1;font-size:.85rem;color:var(--ink-3)}
.fig{display:grid;grid-template-columns:1fr 1fr;border:1px solid var(--line);background:var(--line);gap:1px;border-radius:6px;overflow:hidden;margin:0 0 1.6rem}.fig a{background:var(--card);padding:.8rem 1rem;text-decoration:none;color:var(--ink)}.fig b{font:700 1.5rem/1.3 var(--serif);display:block}.fig a:hover b{color:var(--seal)}.fig span{display:block;font-size:.85rem;color:var(--ink-3);line-height:1.5}
.box{background:var(--seal-soft);border-left:4px solid var(--seal);padding:1rem 1.2rem;border-radius:0 6px 6px 0;margin:0 0 1.6rem}.card{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:1rem 1.25rem;margin:0 0 1.4rem}
.btn{display:inline-block;font:inherit;background:var(--seal);color:#fff;border:0;text-decoration:none;padding:.5rem 1.2rem;border-radius:6px;cursor:pointer}.btn:hover{background:#841313;color:#fff}
.tag{display:inline-block;font-size:.82rem;line-height:1.5;padding:.05rem .5rem;border-radius:3px;white-space:nowrap;border:1px solid var(--line-2);color:var(--ink-2);background:#fff}.tag.ok{color:#175a35;background:var(--ok-soft);border-color:transparent}.tag.warn{color:#6f4100;background:var(--warn-soft);border-color:transparent}.tag.bad{color:#8d1414;background:var(--bad-soft);border-color:transparent}
.crumbs{font-size:.88rem;color:var(--ink-3);padding:1.2rem 0 .4rem}.crumbs a{color:var(--ink-2)}.page{padding-bottom:3rem}.page>h1{margin-bottom:.6rem}
table.data{border-collapse:collapse;width:100%}table.data th,table.data td{padding:.5rem .7rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}table.data thead th{border-bottom:2px solid var(--ink);font-weight:600;white-space:nowrap}table.data .n{text-align:right}
.report{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:2.4rem clamp(1rem,5vw,4rem);margin:1rem 0 2rem}.report h1{text-align:center;font-size:1.55rem;margin-bottom:1.6rem}.report h2{margin:2.2rem 0 .8rem}.report p{text-indent:2em;margin:.45rem 0;text-align:justify}
.scroll{overflow-x:auto;margin:.4rem 0}.scroll:focus-visible{outline-offset:0}
table.statutory{border-collapse:collapse;width:100%;background:#fff;font-size:.88rem;line-height:1.45}table.statutory caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}table.statutory th,table.statutory td{border:1px solid #8c8778;padding:.38rem .45rem;text-align:center;font-weight:400;vertical-align:middle}table.statutory .label{text-align:left}table.statutory .item{background:#f4f1e9;font-weight:600}table.statutory td{white-space:nowrap}table.statutory td.corner{white-space:normal;text-align:left;color:var(--ink-2);font-size:.84rem;min-width:12rem}table.statutory td a{display:block;text-decoration:none;color:var(--link);padding:0 .2rem}table.statutory td a:hover{text-decoration:underline}table.requests{min-width:52rem}table.remedies{min-width:56rem}table.requests th[scope=rowgroup]{min-width:4.2rem}table.requests th[scope=col],table.remedies th[scope=col]{width:4.4em;min-width:4.4em;word-break:keep-all}
.meta{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;color:var(--ink-3);font-size:.9rem;margin:.2rem 0 .8rem}.years{display:flex;flex-wrap:wrap;gap:.5rem;margin:.6rem 0 0;padding:0;list-style:none}.years a{display:block;padding:.25rem .9rem;border:1px solid var(--line-2);border-radius:999px;text-decoration:none;background:#fff}.years a[aria-current]{background:var(--ink);color:#fff;border-color:var(--ink)}
form.filter{display:flex;flex-wrap:wrap;gap:.7rem;align-items:end;margin:1rem 0}form.filter label,.field label{display:block;font-size:.88rem;color:var(--ink-2)}form.filter input,form.filter select,.field select,.field input[type=file]{font:inherit;padding:.45rem .7rem;border:1px solid #8c8778;border-radius:6px;background:#fff;color:var(--ink);max-width:100%}form.filter button{font:inherit;padding:.45rem 1.2rem;border:1px solid var(--ink);background:var(--ink);color:#fff;border-radius:6px;cursor:pointer}.field{margin:.8rem 0}
.pager{display:flex;gap:1.2rem;margin:1.2rem 0;align-items:center;flex-wrap:wrap}.finding{border-left:4px solid var(--line-2);background:var(--card);padding:.7rem 1rem;margin:.7rem 0;border-radius:0 6px 6px 0}.finding.error{border-color:var(--bad)}.finding.warning{border-color:#c77a00}.finding p{margin:.2rem 0}.finding .where{color:var(--ink-2);font-size:.9rem}
footer{border-top:1px solid var(--line);padding:1.3rem 0 2.2rem;color:var(--ink-3);font-size:.88rem;background:var(--paper)}footer .wrap{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem}
@media(max-width:48rem){html{font-size:16px}.four{grid-template-columns:1fr 1fr}.cols{grid-template-columns:minmax(0,1fr);gap:1.6rem}.hero{padding:1.6rem 0 1.2rem}h1{font-size:1.5rem}ul.list li{grid-template-columns:minmax(0,1fr)}.report{padding:1.4rem 1rem;border-radius:0;margin-left:-1.25rem;margin-right:-1.25rem;border-left:0;border-right:0}.report h1{font-size:1.3rem}}
@media(max-width:22rem){.four,.fig{grid-template-columns:1fr}}
@media print{.top nav,.crumbs,.noprint,.demo,footer,.skip{display:none}.report{border:0;padding:0;margin:0}html{background:#fff;font-size:12pt}table.statutory td a{color:inherit}tr{break-inside:avoid}table.requests,table.remedies{min-width:0}}
`;

// src/server/portal/index.tsx
var yearParam = (c) => Number(c.req.param("year"));
var text = z9.string().trim().max(100).catch("");
var pageQuery = z9.object({
  q: text,
  field: text,
  channel: text,
  year: z9.coerce.number().int().min(1949).max(2199).optional().catch(void 0),
  page: z9.coerce.number().int().min(1).max(1e5).catch(1)
});
async function mainOrgan(c) {
  const organs = await listOrgans(c.get("server").house.db);
  return { organ: organs[0] ?? null, others: Math.max(0, organs.length - 1) };
}
function portal() {
  const pages = new Hono();
  const page = limit("page");
  const here = (c) => ({ house: c.get("server").house, organ: c.get("organ") });
  pages.get("/portal.css", page, (c) => c.body(styles, 200, { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "public, max-age=300" }));
  pages.get("/icon.svg", page, (c) => c.body(icon, 200, { "Content-Type": "image/svg+xml", "Cache-Control": "public, max-age=86400" }));
  pages.get("/", page, async (c) => {
    const { organ: organ5, others } = await mainOrgan(c);
    return c.html(organ5 ? await homePage(c.get("server").house, organ5, others) : emptyPage());
  });
  pages.get("/organs", page, async (c) => c.html(directoryPage(await listOrgans(c.get("server").house.db))));
  pages.get("/organs/:organ", page, inOrgan, async (c) => c.html(await homePage(here(c).house, here(c).organ, 0)));
  pages.get(
    "/organs/:organ/publications",
    page,
    inOrgan,
    async (c) => c.html(await publicationsPage(here(c).house, here(c).organ, pageQuery.parse(c.req.query())))
  );
  pages.get(
    "/organs/:organ/documents",
    page,
    inOrgan,
    async (c) => c.html(await documentsPage(here(c).house, here(c).organ, pageQuery.parse(c.req.query()).page))
  );
  pages.get("/organs/:organ/reports", page, inOrgan, async (c) => c.html(await reportsPage(here(c).house, here(c).organ)));
  pages.get("/organs/:organ/reports/:file{[0-9]{4}\\.(json|html)}", page, inOrgan, async (c) => {
    const { house, organ: organ5 } = here(c);
    const [year3, kind] = c.req.param("file").split(".");
    const report = await publishedReport(house, house.db, organ5, Number(year3));
    if (!report) return notFound(c);
    c.header("Content-Disposition", `attachment; filename="${organ5.code}-${year3}.${kind}"`);
    if (kind === "html") return c.html(reportHtml(report));
    const state = await loadReport(house.db, organ5.organ_id, Number(year3));
    const bytes = await house.files.get(state.published.file_digest);
    return c.body(new Uint8Array(bytes), 200, { "Content-Type": "application/json; charset=utf-8" });
  });
  pages.get("/organs/:organ/reports/:year{[0-9]{4}}", page, inOrgan, async (c) => {
    const html = await reportPage(here(c).house, here(c).organ, yearParam(c));
    return html ? c.html(html) : notFound(c);
  });
  pages.get("/organs/:organ/reports/:year{[0-9]{4}}/cells/:cell", page, inOrgan, async (c) => {
    const html = await cellPage(here(c).house, here(c).organ, yearParam(c), c.req.param("cell"));
    return html ? c.html(html) : notFound(c);
  });
  pages.get("/check", page, async (c) => c.html(checkPage((await mainOrgan(c)).organ, null, null)));
  pages.post("/check", limit("check"), async (c) => {
    const { organ: organ5 } = await mainOrgan(c);
    const upload = await uploadOf(c);
    if ("refusal" in upload) return c.html(checkPage(organ5, null, upload.refusal.sentence), 422);
    const form = await c.req.parseBody();
    const level = organLevels.find((one) => one === form.level) ?? null;
    return c.html(checkPage(organ5, await checkFile(upload.name, upload.bytes, level), null));
  });
  return pages;
}

// src/server/app.ts
function app(server, options) {
  const app2 = new OpenAPIHono2();
  app2.use(async (c, next) => {
    c.set("server", server);
    c.set("nonce", randomBytes(16).toString("base64"));
    await next();
  });
  app2.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", (c) => `'nonce-${c.get("nonce")}'`],
        scriptSrc: ["'self'", (c) => `'nonce-${c.get("nonce")}'`],
        imgSrc: ["'self'", "data:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"]
      },
      referrerPolicy: "same-origin",
      xFrameOptions: "DENY",
      // Whether the house is reached over HTTPS is the proxy's knowledge; it sets HSTS.
      strictTransportSecurity: false
    })
  );
  app2.use(compress());
  app2.use(csrf());
  app2.get("/healthz", (c) => c.text("ok"));
  app2.use("/assets/*", serveStatic({ root: options.consoleDir, onFound: (_, c) => c.header("Cache-Control", "public, max-age=31536000, immutable") }));
  app2.route("/api/v1", api().app);
  app2.get("/console/*", consoleShell(options.consoleDir));
  app2.get("/console", consoleShell(options.consoleDir));
  app2.route("/", portal());
  app2.notFound(notFound);
  app2.onError(failed);
  return app2;
}
export {
  app
};
