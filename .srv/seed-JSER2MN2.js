import {
  actOnRecord,
  appointments,
  decisions,
  importSheet,
  posts,
  publications,
  publishReport,
  writeReport
} from "./chunk-GNHFLNSY.js";
import "./chunk-EQONVZIZ.js";
import "./chunk-KZ3C4QMY.js";
import {
  addDays,
  organByCode,
  registerOrgan,
  yearOf
} from "./chunk-F5F55GBP.js";
import "./chunk-B43ZFPXG.js";
import "./chunk-FIYEBMTO.js";
import "./chunk-MLKGABMK.js";

// src/demo/cejing-2024.ts
var demoYear = 2024;
var demoOrgan = {
  code: "cejing",
  name: "\u6C99\u6CB3\u5E02\u518C\u4E95\u9547\u4EBA\u6C11\u653F\u5E9C",
  level: "town",
  parent_id: null,
  demo: true,
  contact_office: "\u6C99\u6CB3\u5E02\u518C\u4E95\u9547\u4EBA\u6C11\u653F\u5E9C\u529E\u516C\u5BA4",
  contact_phone: "0319-8681607"
};
function dayAt(share) {
  let day = addDays(`${demoYear}-01-02`, Math.floor(share * 363));
  while ([0, 6].includes((/* @__PURE__ */ new Date(`${day}T00:00:00Z`)).getUTCDay()) && yearOf(addDays(day, 1)) === demoYear) day = addDays(day, 1);
  return day;
}
var licenceMatters = ["\u519C\u6751\u6751\u6C11\u5B85\u57FA\u5730\u5BA1\u6279", "\u4E34\u65F6\u6551\u52A9\u5BF9\u8C61\u8BA4\u5B9A", "\u8BBE\u65BD\u519C\u4E1A\u7528\u5730\u5907\u6848", "\u4E61\u6751\u5EFA\u8BBE\u89C4\u5212\u8BB8\u53EF", "\u9002\u9F84\u513F\u7AE5\u5EF6\u7F13\u5165\u5B66\u6279\u51C6", "\u91C7\u4F10\u6797\u6728\u8BB8\u53EF"];
var penaltyMatters = ["\u8FDD\u53CD\u7981\u70E7\u89C4\u5B9A\u7684\u5904\u7F5A", "\u8FDD\u6CD5\u5360\u7528\u8015\u5730\u5EFA\u623F\u7684\u5904\u7F5A", "\u4E0D\u6309\u89C4\u5B9A\u503E\u5012\u5783\u573E\u7684\u5904\u7F5A"];
function demoDecisions() {
  const licences = Array.from({ length: 204 }, (_, i) => ({
    \u51B3\u5B9A\u4E66\u6587\u53F7: `\u518C\u8BB8\u51B3\u3014${demoYear}\u3015${i + 1}\u53F7`,
    \u7C7B\u578B: "\u884C\u653F\u8BB8\u53EF",
    \u51B3\u5B9A\u65E5\u671F: dayAt(i / 204),
    \u76F8\u5BF9\u4EBA: `\u6F14\u793A\u76F8\u5BF9\u4EBA${String(i + 1).padStart(3, "0")}`,
    \u4E8B\u9879: licenceMatters[i % licenceMatters.length]
  }));
  const penalties = Array.from({ length: 12 }, (_, i) => ({
    \u51B3\u5B9A\u4E66\u6587\u53F7: `\u518C\u7F5A\u51B3\u3014${demoYear}\u3015${i + 1}\u53F7`,
    \u7C7B\u578B: "\u884C\u653F\u5904\u7F5A",
    \u51B3\u5B9A\u65E5\u671F: dayAt((i + 0.5) / 12),
    \u76F8\u5BF9\u4EBA: `\u6F14\u793A\u76F8\u5BF9\u4EBA${String(301 + i)}`,
    \u4E8B\u9879: penaltyMatters[i % penaltyMatters.length]
  }));
  return [...licences, ...penalties];
}
var topics = [
  { field: "\u4E61\u6751\u632F\u5174", titles: ["\u548C\u7F8E\u4E61\u6751\u5EFA\u8BBE\u8FDB\u5C55", "\u6751\u5E84\u6E05\u6D01\u884C\u52A8\u5468\u62A5", "\u4EA7\u4E1A\u5E2E\u6276\u9879\u76EE\u516C\u793A", "\u9632\u8FD4\u8D2B\u76D1\u6D4B\u5DE5\u4F5C\u63D0\u793A"] },
  { field: "\u533B\u7597", titles: ["\u57CE\u4E61\u5C45\u6C11\u533B\u4FDD\u53C2\u4FDD\u95EE\u7B54", "\u5BB6\u5EAD\u533B\u751F\u7B7E\u7EA6\u670D\u52A1\u5B89\u6392", "\u8001\u5E74\u4EBA\u514D\u8D39\u4F53\u68C0\u901A\u77E5", "\u6162\u75C5\u95E8\u8BCA\u62A5\u9500\u8BF4\u660E"] },
  { field: "\u517B\u8001", titles: ["\u9AD8\u9F84\u6D25\u8D34\u7533\u9886\u63D0\u793A", "\u519C\u6751\u4E92\u52A9\u517B\u8001\u670D\u52A1\u52A8\u6001", "\u517B\u8001\u4FDD\u9669\u5F85\u9047\u8BA4\u8BC1\u63D0\u9192", "\u5C45\u5BB6\u9002\u8001\u5316\u6539\u9020\u516C\u544A"] },
  { field: "\u5C31\u4E1A", titles: ["\u6625\u98CE\u884C\u52A8\u62DB\u8058\u4FE1\u606F", "\u516C\u76CA\u6027\u5C97\u4F4D\u62DB\u5F55\u516C\u544A", "\u804C\u4E1A\u6280\u80FD\u57F9\u8BAD\u62A5\u540D", "\u8FD4\u4E61\u521B\u4E1A\u653F\u7B56\u89E3\u8BFB"] },
  { field: "\u73AF\u5883\u4FDD\u62A4", titles: ["\u79F8\u79C6\u7981\u70E7\u5DE5\u4F5C\u52A8\u6001", "\u6CB3\u9053\u5DE1\u67E5\u60C5\u51B5\u901A\u62A5", "\u91CD\u6C61\u67D3\u5929\u6C14\u5E94\u6025\u63D0\u793A", "\u5783\u573E\u5206\u7C7B\u5BA3\u4F20"] },
  { field: "\u60E0\u519C\u653F\u7B56", titles: ["\u8015\u5730\u5730\u529B\u4FDD\u62A4\u8865\u8D34\u53D1\u653E\u516C\u793A", "\u519C\u673A\u8D2D\u7F6E\u8865\u8D34\u529E\u7406\u6307\u5357", "\u5C0F\u9EA6\u4E00\u55B7\u4E09\u9632\u5B89\u6392", "\u519C\u4E1A\u4FDD\u9669\u6295\u4FDD\u63D0\u793A"] }
];
var newMedia = ["\u5FAE\u4FE1\u516C\u4F17\u53F7", "\u7F8E\u7BC7\u53F7", "\u89C6\u9891\u53F7"];
function demoPublications() {
  const rows = [];
  const post = (n, of, channel, number) => {
    const topic = topics[n % topics.length];
    const title = topic.titles[Math.floor(n / topics.length) % topic.titles.length];
    const day = dayAt(n / of);
    rows.push({
      \u6807\u9898: `${title}\uFF08\u6F14\u793A${String(n + 1).padStart(3, "0")}\uFF09`,
      \u6E20\u9053: channel,
      \u53D1\u5E03\u65E5\u671F: day,
      \u9886\u57DF: topic.field,
      \u8BB0\u5F55\u7F16\u53F7: number
    });
  };
  for (let n = 0; n < 312; n++) {
    const alsoOnWebsite = n % 10 === 0;
    const number = alsoOnWebsite ? `\u6F14\u793A-${demoYear}-${String(n + 1).padStart(3, "0")}` : "";
    post(n, 312, newMedia[n % 3], number);
    if (alsoOnWebsite) post(n, 312, "\u653F\u5E9C\u7F51\u7AD9", number);
  }
  for (let n = 312; n < 376; n++) post(n - 312, 64, "\u653F\u5E9C\u7F51\u7AD9", "");
  return rows;
}
var demoProse = {
  preamble: `\u672C\u62A5\u544A\u4F9D\u636E\u300A\u4E2D\u534E\u4EBA\u6C11\u5171\u548C\u56FD\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u6761\u4F8B\u300B\u548C\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142021\u301530\u53F7\u89C4\u5B9A\u7684\u683C\u5F0F\u7F16\u5236\u3002\u6240\u5217\u6570\u636E\u7684\u7EDF\u8BA1\u671F\u9650\u4E3A2024\u5E741\u67081\u65E5\u81F32024\u5E7412\u670831\u65E5\u3002\u5BF9\u672C\u62A5\u544A\u6709\u7591\u95EE\uFF0C\u8BF7\u8054\u7CFB\u6C99\u6CB3\u5E02\u518C\u4E95\u9547\u4EBA\u6C11\u653F\u5E9C\u529E\u516C\u5BA4\uFF0C\u7535\u8BDD\uFF1A0319-8681607\u3002`,
  s1_overview: `\uFF08\u4E00\uFF09\u4E3B\u52A8\u516C\u5F00\u30022024\u5E74\uFF0C\u6211\u9547\u56F4\u7ED5\u4E61\u6751\u632F\u5174\u3001\u533B\u7597\u3001\u517B\u8001\u3001\u5C31\u4E1A\u3001\u73AF\u5883\u4FDD\u62A4\u3001\u60E0\u519C\u653F\u7B56\u516C\u5F00\u4FE1\u606F\uFF0C\u5728\u5FAE\u4FE1\u516C\u4F17\u53F7\u3001\u7F8E\u7BC7\u53F7\u3001\u89C6\u9891\u53F7\u53D1\u5E03312\u6761\uFF0C\u5728\u653F\u5E9C\u7F51\u7AD9\u53D1\u5E0396\u6761\u3002
\uFF08\u4E8C\uFF09\u4F9D\u7533\u8BF7\u516C\u5F00\u30022024\u5E74\uFF0C\u6211\u9547\u672A\u6536\u5230\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\uFF0C\u6CA1\u6709\u56E0\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5F15\u8D77\u7684\u884C\u653F\u590D\u8BAE\u548C\u884C\u653F\u8BC9\u8BBC\u3002
\uFF08\u4E09\uFF09\u653F\u5E9C\u4FE1\u606F\u7BA1\u7406\u3002\u62DF\u516C\u5F00\u7684\u4FE1\u606F\u5148\u7531\u7ECF\u529E\u4EBA\u5458\u6838\u5BF9\u5185\u5BB9\uFF0C\u518D\u7531\u529E\u516C\u5BA4\u5BA1\u6838\u548C\u4FDD\u5BC6\u5BA1\u67E5\uFF0C\u7ECF\u9547\u9886\u5BFC\u7B7E\u53D1\u540E\u53D1\u5E03\u3002
\uFF08\u56DB\uFF09\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5E73\u53F0\u5EFA\u8BBE\u3002\u56DB\u4E2A\u53D1\u5E03\u6E20\u9053\u7531\u4E13\u4EBA\u7BA1\u7406\uFF0C\u6309\u5468\u68C0\u67E5\u66F4\u65B0\u60C5\u51B5\uFF0C\u53D1\u73B0\u5931\u6548\u94FE\u63A5\u5F53\u65E5\u6539\u6B63\u3002
\uFF08\u4E94\uFF09\u76D1\u7763\u4FDD\u969C\u3002\u9547\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u9886\u5BFC\u5C0F\u7EC4\u6BCF\u5B63\u5EA6\u68C0\u67E5\u4E00\u6B21\uFF0C\u5168\u5E74\u7EC4\u7EC7\u57F9\u8BAD\u4E24\u6B21\u3002\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5217\u5165\u9547\u673A\u5173\u5DE5\u4F5C\u8003\u6838\uFF1B\u9080\u8BF7\u7FA4\u4F17\u4EE3\u8868\u5F00\u5C55\u793E\u4F1A\u8BC4\u8BAE\u4E00\u6B21\uFF1B\u5168\u5E74\u6CA1\u6709\u53D1\u751F\u9700\u8981\u8D23\u4EFB\u8FFD\u7A76\u7684\u60C5\u5F62\u3002`,
  s5_problems: `\u5B58\u5728\u7684\u4E3B\u8981\u95EE\u9898\uFF1A\u4E00\u662F\u90E8\u5206\u4FE1\u606F\u4ECE\u5F62\u6210\u5230\u516C\u5F00\u95F4\u9694\u8F83\u957F\uFF1B\u4E8C\u662F\u89C6\u9891\u53F7\u5185\u5BB9\u7684\u901A\u4FD7\u89E3\u8BFB\u4E0D\u591F\uFF1B\u4E09\u662F\u4EBA\u5458\u8F6E\u6362\u65F6\u6E20\u9053\u8D26\u53F7\u7684\u4EA4\u63A5\u4E0D\u591F\u53CA\u65F6\u3002
\u6539\u8FDB\u60C5\u51B5\uFF1A\u4E00\u662F\u628A\u5F62\u6210\u65E5\u671F\u4E0E\u516C\u5F00\u671F\u9650\u4E00\u5E76\u767B\u8BB0\uFF0C\u5230\u671F\u524D\u63D0\u9192\u7ECF\u529E\u4EBA\u5458\uFF1B\u4E8C\u662F\u6BCF\u6708\u81F3\u5C11\u5236\u4F5C\u4E00\u671F\u653F\u7B56\u95EE\u7B54\uFF1B\u4E09\u662F\u5B9E\u884C\u4EA4\u63A5\u6E05\u5355\uFF0C\u5C97\u4F4D\u53D8\u52A8\u5F53\u65E5\u5B8C\u6210\u8D26\u53F7\u4EA4\u63A5\u3002`,
  s6_other: "\u6309\u7167\u56FD\u529E\u51FD\u30142020\u3015109\u53F7\uFF0C2024\u5E74\u6211\u9547\u6CA1\u6709\u6536\u53D6\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u4FE1\u606F\u5904\u7406\u8D39\u3002\u6CA1\u6709\u5176\u4ED6\u9700\u8981\u62A5\u544A\u7684\u4E8B\u9879\u3002"
};
var demoPeople = [
  { username: "jingban", name: "\u6F14\u793A\xB7\u7ECF\u529E", posts: ["clerk"] },
  { username: "shenhe", name: "\u6F14\u793A\xB7\u5BA1\u6838", posts: ["reviewer", "secrecy_reviewer"] },
  { username: "qianfa", name: "\u6F14\u793A\xB7\u7B7E\u53D1", posts: ["approver"] },
  { username: "shenji", name: "\u6F14\u793A\xB7\u5BA1\u8BA1", posts: ["auditor", "supervisor"] },
  { username: "guanli", name: "\u6F14\u793A\xB7\u7BA1\u7406", posts: ["administrator"] }
];
var demoPassword = "mingce-demo-2024";

// src/demo/seed.ts
var actor = "demo";
var demoNow = /* @__PURE__ */ new Date("2025-01-20T02:00:00Z");
async function seedDemo(present, auth) {
  const house = { ...present, now: () => demoNow };
  const registered = await registerOrgan(house, actor, demoOrgan);
  must(registered);
  const organ = await organByCode(house.db, demoOrgan.code);
  await importDemo(house, organ.organ_id, decisions, "\u6F14\u793A-\u884C\u653F\u51B3\u5B9A.csv", demoDecisions());
  await importDemo(house, organ.organ_id, publications, "\u6F14\u793A-\u4E3B\u52A8\u516C\u5F00.csv", demoPublications());
  must(await writeReport(house, actor, organ, { year: demoYear, prose: demoProse }));
  must(await publishReport(house, actor, organ, { year: demoYear }));
  for (const person of demoPeople) {
    const account = await auth.createAccount({ ...person, password: demoPassword });
    if ("refusal" in account) throw new Error(account.refusal.sentence);
    for (const post of person.posts)
      must(
        await actOnRecord(house, actor, organ.organ_id, appointments, house.newId(), {
          act: "record",
          values: { account: account.id, post, from_day: `${demoYear}-01-01`, to_day: null }
        })
      );
  }
}
async function importDemo(house, organId, register, name, records) {
  const header = Object.keys(records[0]);
  const rows = records.map((record, i) => ({ line: i + 2, cells: header.map((column) => record[column]) }));
  const result = await importSheet(house, actor, organId, register, {
    name,
    bytes: Buffer.from(JSON.stringify(records)),
    sheet: { header, rows }
  });
  if (!result.ok) throw new Error(`${name}: ${result.refusal?.sentence} ${JSON.stringify(result.errors.slice(0, 3))}`);
}
function must(outcome) {
  if (!outcome.ok) throw new Error(outcome.refusal?.sentence);
}
var demoAccounts = demoPeople.map(({ username, posts: held }) => ({
  username,
  password: demoPassword,
  post: held.map((key) => posts.find((post) => post.key === key).label).join("\u3001")
}));
export {
  demoAccounts,
  seedDemo
};
