import {
  query
} from "./chunk-F5F55GBP.js";

// src/store/people.ts
import { createHash, randomBytes } from "node:crypto";

// src/domain/organ/permissions.ts
var actions = [
  "records.read",
  "records.write",
  "records.void",
  "personal.read",
  "report.read",
  "report.write",
  "report.publish",
  "organ.configure",
  "people.manage",
  "ledger.verify"
];
var permissions = {
  clerk: {
    "records.read": "own",
    "records.write": "own",
    "personal.read": "own",
    "report.read": "own",
    "report.write": "own"
  },
  reviewer: {
    "records.read": "own",
    "records.write": "own",
    "records.void": "own",
    "personal.read": "own",
    "report.read": "own",
    "report.write": "own"
  },
  secrecy_reviewer: { "records.read": "own", "report.read": "own" },
  approver: {
    "records.read": "own",
    "records.void": "own",
    "personal.read": "own",
    "report.read": "own",
    "report.publish": "own"
  },
  supervisor: { "records.read": "own", "report.read": "own" },
  auditor: { "records.read": "subtree", "report.read": "subtree", "ledger.verify": "subtree" },
  administrator: { "organ.configure": "own", "people.manage": "subtree", "ledger.verify": "own" },
  authority: { "records.read": "subtree", "report.read": "subtree" }
};
var holdsOn = (holding, day) => holding.from <= day && (holding.to === null || holding.to >= day);
function organsWhere(holdings, action, day, tree) {
  const allowed = /* @__PURE__ */ new Set();
  for (const holding of holdings) {
    const reach = permissions[holding.post][action];
    if (!reach || !holdsOn(holding, day)) continue;
    if (reach === "own") allowed.add(holding.organId);
    else for (const id of subtree(holding.organId, tree)) allowed.add(id);
  }
  return allowed;
}
var may = (holdings, action, organId, day, tree) => organsWhere(holdings, action, day, tree).has(organId);
function subtree(root, tree) {
  const below = /* @__PURE__ */ new Set([root]);
  for (let before = 0; before !== below.size; ) {
    before = below.size;
    for (const node of tree) if (node.parent_id && below.has(node.parent_id)) below.add(node.organ_id);
  }
  return below;
}

// src/store/people.ts
async function holdingsOf(db, accountId) {
  const rows = await db.selectFrom("appointment").select(["organ_id", "post", "from_day", "to_day"]).where("account", "=", accountId).where("voided", "=", false).execute();
  return rows.map((row) => ({
    organId: row.organ_id,
    post: row.post,
    from: row.from_day,
    to: row.to_day
  }));
}
function powersOf(holdings, organs, actions2, today) {
  const powers = /* @__PURE__ */ new Map();
  for (const action of actions2)
    for (const organId of organsWhere(holdings, action, today, organs))
      powers.set(organId, [...powers.get(organId) ?? [], action]);
  return powers;
}
async function listAccounts(db) {
  const { rows } = await db.executeQuery(
    query(`select id, name, username from "user" order by name collate "zh-x-icu", id`)
  );
  return rows;
}
async function actorNames(db, ids) {
  const { rows } = await db.executeQuery(
    query(`select id, name from "user" where id = any($1)`, [[...new Set(ids)]])
  );
  const own = { cli: "\u547D\u4EE4\u884C", demo: "\u6F14\u793A\u6570\u636E" };
  return { ...own, ...Object.fromEntries(rows.map((row) => [row.id, row.name])) };
}
var hashOf = (token) => createHash("sha256").update(token).digest();
var invitationHours = 24;
async function invite(house) {
  const token = randomBytes(24).toString("base64url");
  await house.db.deleteFrom("invitation").execute();
  await house.db.insertInto("invitation").values({
    token_hash: hashOf(token),
    expires_at: new Date(house.now().getTime() + invitationHours * 36e5),
    used_at: null
  }).execute();
  return token;
}
async function invitationHolds(house, token) {
  const row = await house.db.selectFrom("invitation").select("token_hash").where("token_hash", "=", hashOf(token)).where("used_at", "is", null).where("expires_at", ">", house.now()).executeTakeFirst();
  return row !== void 0;
}
async function spendInvitation(house, token) {
  const { numUpdatedRows } = await house.db.updateTable("invitation").set({ used_at: house.now() }).where("token_hash", "=", hashOf(token)).where("used_at", "is", null).where("expires_at", ">", house.now()).executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}
async function hasAdministrator(db) {
  const row = await db.selectFrom("appointment").select("id").where("post", "=", "administrator").where("voided", "=", false).limit(1).executeTakeFirst();
  return row !== void 0;
}

export {
  actions,
  may,
  holdingsOf,
  powersOf,
  listAccounts,
  actorNames,
  invite,
  invitationHolds,
  spendInvitation,
  hasAdministrator
};
