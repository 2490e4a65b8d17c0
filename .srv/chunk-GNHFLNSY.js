import {
  checkReport
} from "./chunk-EQONVZIZ.js";
import {
  emptyTables,
  requestRowKeys,
  resultRowKeys
} from "./chunk-KZ3C4QMY.js";
import {
  addDays,
  canonical,
  dayInChina,
  firstDayOf,
  invalid,
  isDay,
  organEvents,
  query,
  readDay,
  sha256,
  streamEvents,
  transact
} from "./chunk-F5F55GBP.js";
import {
  applicantColumns,
  remedyBlocks,
  remedyColumns,
  requestRows,
  sections
} from "./chunk-FIYEBMTO.js";

// src/domain/organ/posts.ts
var posts = [
  { key: "clerk", label: "\u7ECF\u529E" },
  { key: "reviewer", label: "\u5BA1\u6838" },
  { key: "secrecy_reviewer", label: "\u4FDD\u5BC6\u5BA1\u67E5" },
  { key: "approver", label: "\u7B7E\u53D1" },
  { key: "supervisor", label: "\u76D1\u7763" },
  { key: "auditor", label: "\u5BA1\u8BA1" },
  { key: "administrator", label: "\u7BA1\u7406" },
  { key: "authority", label: "\u4E3B\u7BA1\u90E8\u95E8" }
];

// law/catalogue/fields.ts
var publicationFields = [
  { key: "rural_revitalization", label: "\u4E61\u6751\u632F\u5174" },
  { key: "medical", label: "\u533B\u7597", aliases: ["\u533B\u7597\u4FDD\u969C", "\u533B\u4FDD"] },
  { key: "elderly", label: "\u517B\u8001", aliases: ["\u517B\u8001\u670D\u52A1"] },
  { key: "employment", label: "\u5C31\u4E1A", aliases: ["\u5C31\u4E1A\u521B\u4E1A"] },
  { key: "environment", label: "\u73AF\u5883\u4FDD\u62A4", aliases: ["\u751F\u6001\u73AF\u5883", "\u73AF\u4FDD"] },
  { key: "agri_benefits", label: "\u60E0\u519C\u653F\u7B56", aliases: ["\u6D89\u519C\u8865\u8D34", "\u60E0\u519C", "\u60E0\u519C\u8865\u8D34"] },
  { key: "major_projects", label: "\u91CD\u5927\u5EFA\u8BBE\u9879\u76EE", aliases: ["\u91CD\u5927\u9879\u76EE"] },
  { key: "public_resources", label: "\u516C\u5171\u8D44\u6E90\u4EA4\u6613" },
  { key: "budget", label: "\u8D22\u653F\u9884\u51B3\u7B97", aliases: ["\u8D22\u653F\u9884\u7B97", "\u8D22\u653F\u51B3\u7B97", "\u9884\u51B3\u7B97", "\u8D22\u653F"] },
  { key: "work_safety", label: "\u5B89\u5168\u751F\u4EA7" },
  { key: "tax", label: "\u7A0E\u6536\u7BA1\u7406", aliases: ["\u7A0E\u6536"] },
  { key: "land_compensation", label: "\u5F81\u5730\u8865\u507F", aliases: ["\u519C\u6751\u96C6\u4F53\u571F\u5730\u5F81\u6536", "\u5F81\u5730"] },
  { key: "house_expropriation", label: "\u56FD\u6709\u571F\u5730\u4E0A\u623F\u5C4B\u5F81\u6536\u4E0E\u8865\u507F", aliases: ["\u623F\u5C4B\u5F81\u6536"] },
  { key: "affordable_housing", label: "\u4FDD\u969C\u6027\u4F4F\u623F", aliases: ["\u4FDD\u969C\u623F"] },
  { key: "dilapidated_housing", label: "\u519C\u6751\u5371\u623F\u6539\u9020", aliases: ["\u5371\u623F\u6539\u9020"] },
  { key: "culture", label: "\u516C\u5171\u6587\u5316\u670D\u52A1", aliases: ["\u516C\u5171\u6587\u5316"] },
  { key: "legal_services", label: "\u516C\u5171\u6CD5\u5F8B\u670D\u52A1", aliases: ["\u6CD5\u5F8B\u670D\u52A1"] },
  { key: "poverty_relief", label: "\u6276\u8D2B" },
  { key: "disaster_relief", label: "\u6551\u707E", aliases: ["\u9632\u707E\u51CF\u707E", "\u5E94\u6025\u7BA1\u7406"] },
  { key: "food_drug", label: "\u98DF\u54C1\u836F\u54C1\u76D1\u7BA1", aliases: ["\u98DF\u54C1\u836F\u54C1"] },
  { key: "urban_enforcement", label: "\u57CE\u5E02\u7EFC\u5408\u6267\u6CD5", aliases: ["\u7EFC\u5408\u6267\u6CD5"] },
  { key: "social_insurance", label: "\u793E\u4F1A\u4FDD\u9669", aliases: ["\u793E\u4FDD"] },
  { key: "social_aid", label: "\u793E\u4F1A\u6551\u52A9", aliases: ["\u4F4E\u4FDD", "\u6551\u52A9"] },
  { key: "household_registration", label: "\u6237\u7C4D\u7BA1\u7406", aliases: ["\u6237\u7C4D"] },
  { key: "compulsory_education", label: "\u4E49\u52A1\u6559\u80B2", aliases: ["\u6559\u80B2"] },
  { key: "health", label: "\u533B\u7597\u536B\u751F", aliases: ["\u536B\u751F\u5065\u5EB7"] },
  { key: "municipal_services", label: "\u5E02\u653F\u670D\u52A1" },
  { key: "press_copyright", label: "\u65B0\u95FB\u51FA\u7248\u7248\u6743", aliases: ["\u65B0\u95FB\u51FA\u7248"] },
  { key: "other", label: "\u5176\u4ED6" }
];

// law/register/labels.ts
var receivingChannels = [
  { key: "in_person", label: "\u5F53\u9762\u63D0\u4EA4", aliases: ["\u5F53\u9762", "\u5F53\u9762\u9012\u4EA4", "\u73B0\u573A", "\u7A97\u53E3"] },
  { key: "post_signed", label: "\u90AE\u5BC4", aliases: ["\u6302\u53F7\u4FE1", "EMS", "\u5FEB\u9012", "\u90AE\u653F\u5BC4\u9001", "\u4FE1\u51FD"] },
  { key: "post_plain", label: "\u5E73\u5E38\u4FE1\u51FD", aliases: ["\u5E73\u4FE1"] },
  { key: "online", label: "\u4E92\u8054\u7F51\u6E20\u9053", aliases: ["\u4E92\u8054\u7F51", "\u7F51\u7EDC", "\u7F51\u7AD9", "\u90AE\u7BB1", "\u5FAE\u4FE1", "\u7535\u5B50\u90AE\u4EF6", "\u7F51\u7EDC\u7533\u8BF7", "\u5728\u7EBF"] },
  { key: "fax", label: "\u4F20\u771F", aliases: [] }
];
var decisionKinds = [
  { key: "admin_licences", label: "\u884C\u653F\u8BB8\u53EF", aliases: ["\u8BB8\u53EF"] },
  { key: "admin_penalties", label: "\u884C\u653F\u5904\u7F5A", aliases: ["\u5904\u7F5A"] },
  { key: "admin_coercion", label: "\u884C\u653F\u5F3A\u5236", aliases: ["\u5F3A\u5236", "\u884C\u653F\u5F3A\u5236\u63AA\u65BD", "\u884C\u653F\u5F3A\u5236\u6267\u884C"] }
];
var documentKinds = [
  { key: "rules", label: "\u89C4\u7AE0", aliases: ["\u653F\u5E9C\u89C4\u7AE0"] },
  { key: "normative_documents", label: "\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6", aliases: ["\u89C4\u8303\u6027\u6587\u4EF6"] },
  { key: "other", label: "\u5176\u4ED6\u6587\u4EF6", aliases: ["\u5176\u4ED6", "\u4E00\u822C\u6587\u4EF6"] }
];
var remedyKinds = [
  { key: "reconsideration", label: "\u884C\u653F\u590D\u8BAE", aliases: ["\u590D\u8BAE"] },
  { key: "litigation_direct", label: "\u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9", aliases: ["\u76F4\u63A5\u8D77\u8BC9"] },
  { key: "litigation_after_reconsideration", label: "\u590D\u8BAE\u540E\u8D77\u8BC9", aliases: [] }
];
var remedyResults = [
  { key: "upheld", label: "\u7ED3\u679C\u7EF4\u6301", aliases: ["\u7EF4\u6301"] },
  { key: "corrected", label: "\u7ED3\u679C\u7EA0\u6B63", aliases: ["\u7EA0\u6B63"] },
  { key: "other", label: "\u5176\u4ED6\u7ED3\u679C", aliases: ["\u5176\u4ED6"] }
];
var postingChannels = [
  { key: "website", label: "\u653F\u5E9C\u7F51\u7AD9", newMedia: false, aliases: ["\u7F51\u7AD9", "\u95E8\u6237\u7F51\u7AD9", "\u653F\u5E9C\u95E8\u6237\u7F51\u7AD9", "\u5B98\u7F51"] },
  { key: "wechat_oa", label: "\u5FAE\u4FE1\u516C\u4F17\u53F7", newMedia: true, aliases: ["\u516C\u4F17\u53F7", "\u5FAE\u4FE1"] },
  { key: "wechat_video", label: "\u89C6\u9891\u53F7", newMedia: true, aliases: ["\u5FAE\u4FE1\u89C6\u9891\u53F7"] },
  { key: "meipian", label: "\u7F8E\u7BC7\u53F7", newMedia: true, aliases: ["\u7F8E\u7BC7"] },
  { key: "weibo", label: "\u653F\u52A1\u5FAE\u535A", newMedia: true, aliases: ["\u5FAE\u535A"] },
  { key: "douyin", label: "\u6296\u97F3\u53F7", newMedia: true, aliases: ["\u6296\u97F3"] },
  { key: "toutiao", label: "\u5934\u6761\u53F7", newMedia: true, aliases: ["\u4ECA\u65E5\u5934\u6761", "\u5934\u6761"] },
  { key: "gazette", label: "\u653F\u5E9C\u516C\u62A5", newMedia: false, aliases: ["\u516C\u62A5"] },
  { key: "press_conference", label: "\u65B0\u95FB\u53D1\u5E03\u4F1A", newMedia: false, aliases: ["\u53D1\u5E03\u4F1A"] },
  { key: "press", label: "\u62A5\u520A", newMedia: false, aliases: ["\u62A5\u7EB8", "\u7EB8\u8D28\u5A92\u4F53"] },
  { key: "broadcast", label: "\u5E7F\u64AD\u7535\u89C6", newMedia: false, aliases: ["\u5E7F\u64AD", "\u7535\u89C6", "\u5927\u5587\u53ED"] },
  { key: "board", label: "\u516C\u5F00\u680F", newMedia: false, aliases: ["\u516C\u793A\u680F", "\u516C\u544A\u680F", "\u516C\u5F00\u680F\uFF08\u7535\u5B50\u5C4F\uFF09", "\u7535\u5B50\u5C4F"] },
  { key: "reading_place", label: "\u516C\u5F00\u67E5\u9605\u70B9", newMedia: false, aliases: ["\u67E5\u9605\u70B9", "\u4FBF\u6C11\u670D\u52A1\u7AD9", "\u653F\u52A1\u670D\u52A1\u4E2D\u5FC3"] }
];
var resultAliases = {
  "results.granted": ["\u516C\u5F00", "\u5168\u90E8\u516C\u5F00"],
  "results.partial": ["\u90E8\u5206\u516C\u5F00", "\u533A\u5206\u5904\u7406"],
  "results.denied.state_secret": ["\u56FD\u5BB6\u79D8\u5BC6"],
  "results.denied.three_securities_one_stability": ["\u4E09\u5B89\u5168\u4E00\u7A33\u5B9A", "\u5371\u53CA\u4E09\u5B89\u5168\u4E00\u7A33\u5B9A"],
  "results.denied.third_party_rights": ["\u7B2C\u4E09\u65B9\u5408\u6CD5\u6743\u76CA"],
  "results.denied.internal_affairs": ["\u5185\u90E8\u4E8B\u52A1\u4FE1\u606F", "\u4E09\u7C7B\u5185\u90E8\u4E8B\u52A1\u4FE1\u606F"],
  "results.denied.process_information": ["\u8FC7\u7A0B\u6027\u4FE1\u606F", "\u56DB\u7C7B\u8FC7\u7A0B\u6027\u4FE1\u606F"],
  "results.denied.enforcement_file": ["\u884C\u653F\u6267\u6CD5\u6848\u5377"],
  "results.denied.administrative_inquiry": ["\u884C\u653F\u67E5\u8BE2\u4E8B\u9879", "\u884C\u653F\u67E5\u8BE2"],
  "results.unable.not_held": ["\u672C\u673A\u5173\u4E0D\u638C\u63E1", "\u4E0D\u638C\u63E1", "\u4FE1\u606F\u4E0D\u5B58\u5728"],
  "results.unable.needs_creation": ["\u9700\u8981\u53E6\u884C\u5236\u4F5C", "\u53E6\u884C\u5236\u4F5C", "\u6CA1\u6709\u73B0\u6210\u4FE1\u606F"],
  "results.unable.unclear_after_clarification": ["\u8865\u6B63\u540E\u4ECD\u4E0D\u660E\u786E"],
  "results.not_processed.petition_complaint": ["\u4FE1\u8BBF\u4E3E\u62A5\u6295\u8BC9", "\u4FE1\u8BBF\u6295\u8BC9\u4E3E\u62A5\u7C7B\u7533\u8BF7"],
  // 其他 and 其他处理 alone stand for the whole group: given to all three rows, so that a reader finds them ambiguous.
  "results.other.clarification_overdue": ["\u903E\u671F\u4E0D\u8865\u6B63", "\u7533\u8BF7\u4EBA\u65E0\u6B63\u5F53\u7406\u7531\u903E\u671F\u4E0D\u8865\u6B63", "\u5176\u4ED6", "\u5176\u4ED6\u5904\u7406"],
  "results.other.fee_unpaid": ["\u903E\u671F\u672A\u7F34\u8D39", "\u903E\u671F\u4E0D\u7F34\u8D39", "\u7533\u8BF7\u4EBA\u903E\u671F\u672A\u6309\u6536\u8D39\u901A\u77E5\u8981\u6C42\u7F34\u7EB3\u8D39\u7528", "\u5176\u4ED6", "\u5176\u4ED6\u5904\u7406"],
  "results.other.misc": ["\u5176\u4ED6\u5904\u7406-\u5176\u4ED6", "\u5176\u4ED6\u5904\u7406/\u5176\u4ED6", "\uFF08\u516D\uFF09\u5176\u4ED6\u5904\u74063.\u5176\u4ED6", "\u7533\u8BF7\u4EBA\u64A4\u56DE", "\u5176\u4ED6", "\u5176\u4ED6\u5904\u7406"]
};

// src/domain/report/opening.ts
var openingCells = [
  ...applicantColumns.filter((column) => column.key !== "total").map((column) => ({ key: `requests.carried_in.${column.key}`, label: `\u4E0A\u5E74\u7ED3\u8F6C\uFF08${column.label}\uFF09` })),
  { key: "proactive.rules.in_force", label: "\u73B0\u884C\u6709\u6548\uFF08\u89C4\u7AE0\uFF09" },
  { key: "proactive.normative_documents.in_force", label: "\u73B0\u884C\u6709\u6548\uFF08\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6\uFF09" },
  ...remedyBlocks.map((block) => ({ key: `remedies.${block.key}.pending`, label: `\u5C1A\u672A\u5BA1\u7ED3\uFF08${block.label}\uFF09` }))
];
function unregistered(opening, registeredAtOpening) {
  return Math.max(0, opening.amount - registeredAtOpening);
}
function cellsOf(opening, year) {
  if (year < opening.year) return [];
  const applicant = /^requests\.carried_in\.(.+)$/.exec(opening.cell);
  return applicant ? [opening.cell, `requests.carried_out.${applicant[1]}`] : [opening.cell];
}
function registeredCell(opening) {
  return opening.cell.replace(/^requests\.carried_in\./, "requests.carried_out.");
}

// src/domain/register/field.ts
import { z } from "zod";
var base = (key, label, options) => ({
  key,
  label,
  required: options.required ?? true,
  unique: options.unique ?? false,
  ...options.hint ? { hint: options.hint } : {}
});
var text = (key, label, options = {}) => ({
  ...base(key, label, options),
  kind: "text",
  max: options.max ?? 200,
  personal: options.personal ?? false,
  ...options.url ? { url: true } : {}
});
var day = (key, label, options = {}) => ({
  ...base(key, label, options),
  kind: "day"
});
var code = (key, label, terms, options = {}) => ({
  ...base(key, label, options),
  kind: "code",
  terms,
  ...options.fallback ? { fallback: options.fallback } : {}
});
var count = (key, label, options = {}) => ({
  ...base(key, label, options),
  kind: "count"
});
var money = (key, label, options = {}) => ({
  ...base(key, label, options),
  kind: "money"
});
var digest = (key, label, options = {}) => ({
  ...base(key, label, options),
  kind: "digest"
});
var ref = (key, label, register, options = {}) => ({
  ...base(key, label, options),
  kind: "ref",
  register
});
var control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
var made = /* @__PURE__ */ new WeakMap();
function fieldSchema(field) {
  const schema = made.get(field) ?? makeSchema(field);
  made.set(field, schema);
  return schema;
}
function makeSchema(field) {
  const schema = schemas[field.kind](field);
  return field.required ? schema : schema.nullable().default(null);
}
var amendedFieldSchema = (field) => schemas[field.kind](field).nullable().optional();
var schemas = {
  text: (field) => z.string({ error: `\u8BF7\u586B\u5199${field.label}\u3002` }).trim().min(1, `\u8BF7\u586B\u5199${field.label}\u3002`).max(field.max, `${field.label}\u6700\u591A ${field.max} \u4E2A\u5B57\u3002`).refine((value) => !control.test(value), `${field.label}\u91CC\u6709\u4E0D\u53EF\u89C1\u7684\u63A7\u5236\u5B57\u7B26\uFF0C\u8BF7\u5220\u53BB\u540E\u518D\u586B\u3002`).refine((value) => !field.url || /^https?:\/\/[^\s]+$/i.test(value), `${field.label}\u8981\u4EE5 http:// \u6216 https:// \u5F00\u5934\u3002`),
  day: (field) => z.string({ error: `\u8BF7\u586B\u5199${field.label}\u3002` }).refine((value) => isDay(value) && value >= "1949-10-01" && value < "2200", `${field.label}\u4E0D\u662F\u4E00\u4E2A\u5B58\u5728\u7684\u65E5\u671F\uFF0C\u8BF7\u5199\u6210 2024-01-05\u3002`),
  code: (field) => z.enum(field.terms.map((term) => term.key), {
    error: `${field.label}\u8981\u9009 ${field.terms.map((term) => term.label).join("\u3001")} \u4E2D\u7684\u4E00\u9879\u3002`
  }),
  count: (field) => z.int({ error: `${field.label}\u8981\u586B\u6574\u6570\u3002` }).min(0, `${field.label}\u4E0D\u80FD\u5C0F\u4E8E 0\u3002`).max(1e9, `${field.label}\u592A\u5927\u4E86\u3002`),
  money: (field) => z.int({ error: `${field.label}\u6700\u591A\u4E24\u4F4D\u5C0F\u6570\u3002` }).min(0, `${field.label}\u4E0D\u80FD\u5C0F\u4E8E 0\u3002`).max(1e15, `${field.label}\u592A\u5927\u4E86\u3002`),
  digest: (field) => z.string().regex(/^[0-9a-f]{64}$/, `${field.label}\u4E0D\u662F SHA-256 \u6458\u8981\u3002`),
  ref: (field) => z.uuid({ error: `\u8BF7\u9009\u62E9${field.label}\u3002` })
};
function readCell(field, printed) {
  const plain = printed.trim();
  if (plain === "") return field.required ? { problem: `${field.label}\u662F\u7A7A\u7684\u3002` } : { value: null };
  const reading = readers[field.kind](field, plain);
  if ("problem" in reading) return reading;
  const checked = fieldSchema(field).safeParse(reading.value);
  return checked.success ? reading : { problem: checked.error.issues[0].message };
}
var readers = {
  text: (_field, plain) => ({ value: plain }),
  day: (field, plain) => {
    const value = readDay(plain);
    return value ? { value } : { problem: `${field.label}\u201C${plain}\u201D\u4E0D\u662F\u65E5\u671F\uFF0C\u8BF7\u5199\u6210 2024-01-05\u3002` };
  },
  code: (field, plain) => {
    const found = matchTerms(field.terms, plain);
    if (found.length === 1) return { value: found[0].key };
    if (found.length > 1)
      return {
        problem: `${field.label}\u201C${plain}\u201D\u8BF4\u4E0D\u6E05\u662F ${found.map((term) => term.label).join(" \u8FD8\u662F ")}\uFF0C\u8BF7\u5199\u5B8C\u6574\u3002`
      };
    if (field.fallback) return { value: field.fallback, note: `${field.label}\u201C${plain}\u201D\u4E0D\u5728\u76EE\u5F55\u4E2D\uFF0C\u5DF2\u5F52\u5165\u201C\u5176\u4ED6\u201D\u3002` };
    return { problem: `${field.label}\u201C${plain}\u201D\u4E0D\u8BA4\u8BC6\uFF0C\u53EF\u586B\uFF1A${field.terms.map((term) => term.label).join("\u3001")}\u3002` };
  },
  count: (field, plain) => {
    const digits = plain.normalize("NFKC").replace(/,/g, "");
    return /^\d+$/.test(digits) ? { value: Number(digits) } : { problem: `${field.label}\u201C${plain}\u201D\u4E0D\u662F\u6574\u6570\u3002` };
  },
  money: (field, plain) => {
    const digits = plain.normalize("NFKC").replace(/[,¥￥元\s]/g, "");
    const match = /^(\d+)(?:\.(\d{1,2})0*)?$/.exec(digits);
    if (!match) return { problem: `${field.label}\u201C${plain}\u201D\u4E0D\u662F\u91D1\u989D\uFF0C\u8BF7\u5199\u6210 1234.56\uFF08\u5143\uFF09\u3002` };
    return { value: Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0")) };
  },
  digest: (_field, plain) => ({ value: plain.toLowerCase() }),
  ref: (_field, plain) => ({ value: plain })
};
var loose = (words) => words.normalize("NFKC").replace(/[\s"“”'‘’()（）[\]【】、,，.．]/g, "").toLowerCase();
var unnumbered = (words) => loose(words.replace(/^[\s（(]*[一二三四五六七八九十\d]+[）)、.．]+/, ""));
function matchTerms(terms, printed) {
  const key = printed.trim();
  const byKey = terms.filter((term) => term.key === key);
  if (byKey.length > 0) return byKey;
  const exact = terms.filter((term) => [term.label, ...term.aliases ?? []].some((word) => loose(word) === loose(key)));
  if (exact.length > 0) return exact;
  return terms.filter((term) => [term.label, ...term.aliases ?? []].some((word) => unnumbered(word) === unnumbered(key)));
}
function showValue(field, value) {
  if (value === null) return "";
  if (field.kind === "code") return field.terms.find((term) => term.key === value)?.label ?? String(value);
  if (field.kind === "money") return yuan(Number(value));
  return String(value);
}
function yuan(fen) {
  const cents = String(fen % 100).padStart(2, "0").replace(/0+$/, "");
  return `${Math.trunc(fen / 100)}${cents ? `.${cents}` : ""}`;
}

// src/domain/register/registers.ts
var applicantTerms = applicantColumns.filter((column) => column.key !== "total");
var resultTerms = requestRows.filter((row) => row.key.startsWith("results.") && row.key !== "results.total").map((row) => ({ key: row.key, label: row.label, aliases: resultAliases[row.key] ?? [] }));
function closes(values, opened, closed, result, words) {
  const problems = [];
  const [from, to, outcome] = [values[opened], values[closed], values[result]];
  if (outcome !== null && to === null) problems.push({ field: closed, message: `\u586B\u4E86${words[2]}\uFF0C\u5C31\u8981\u586B${words[1]}\u3002` });
  if (outcome === null && to !== null) problems.push({ field: result, message: `\u586B\u4E86${words[1]}\uFF0C\u5C31\u8981\u586B${words[2]}\u3002` });
  if (typeof from === "string" && typeof to === "string" && to < from)
    problems.push({ field: closed, message: `${words[1]} ${to} \u65E9\u4E8E${words[0]} ${from}\u3002` });
  return problems;
}
var requests = {
  name: "requests",
  title: "\u4F9D\u7533\u8BF7\u516C\u5F00",
  noun: "\u4EF6\u7533\u8BF7",
  table: "request",
  fields: [
    text("registration_no", "\u767B\u8BB0\u7F16\u53F7", { max: 60, unique: true, hint: "\u4F8B\u5982 2024-001" }),
    day("receipt_date", "\u6536\u5230\u65E5\u671F", { hint: "\u300A\u6761\u4F8B\u300B\u7B2C\u4E09\u5341\u4E00\u6761\u6240\u8BF4\u7684\u6536\u5230\u7533\u8BF7\u4E4B\u65E5" }),
    code("channel", "\u63A5\u6536\u6E20\u9053", receivingChannels),
    code("applicant_kind", "\u7533\u8BF7\u4EBA\u7C7B\u522B", applicantTerms),
    text("applicant", "\u7533\u8BF7\u4EBA", { max: 100, personal: true }),
    text("wanted", "\u6240\u9700\u4FE1\u606F", { max: 2e3, personal: true }),
    code("result", "\u529E\u7406\u7ED3\u679C", resultTerms, { required: false, hint: "\u6CA1\u6709\u529E\u7ED3\u5C31\u7559\u7A7A" }),
    day("reply_date", "\u7B54\u590D\u65E5\u671F", { required: false })
  ],
  span: { from: "receipt_date", to: "reply_date" },
  check: (values) => closes(values, "receipt_date", "reply_date", "result", ["\u6536\u5230\u65E5\u671F", "\u7B54\u590D\u65E5\u671F", "\u529E\u7406\u7ED3\u679C"])
};
var matters = {
  name: "matters",
  title: "\u884C\u653F\u4E8B\u9879\u6E05\u5355",
  noun: "\u9879",
  table: "matter",
  fields: [
    text("name", "\u4E8B\u9879", { unique: true }),
    code("kind", "\u7C7B\u578B", decisionKinds),
    day("listed_on", "\u5217\u5165\u65E5\u671F")
  ],
  span: { from: "listed_on", to: null }
};
var decisions = {
  name: "decisions",
  title: "\u884C\u653F\u51B3\u5B9A",
  noun: "\u4EF6\u51B3\u5B9A",
  table: "decision",
  fields: [
    text("decision_no", "\u51B3\u5B9A\u4E66\u6587\u53F7", { max: 100, unique: true }),
    code("kind", "\u7C7B\u578B", decisionKinds),
    day("decided_on", "\u51B3\u5B9A\u65E5\u671F"),
    text("counterparty", "\u76F8\u5BF9\u4EBA", { max: 100, personal: true }),
    ref("matter_id", "\u4E8B\u9879", "matters")
  ],
  span: { from: "decided_on", to: null }
};
var documents = {
  name: "documents",
  title: "\u6587\u4EF6",
  noun: "\u4EF6\u6587\u4EF6",
  table: "document",
  fields: [
    text("doc_no", "\u6587\u53F7", { max: 100, unique: true, hint: "\u4F8B\u5982 \u518C\u653F\u30142024\u30155\u53F7" }),
    text("title", "\u540D\u79F0", { max: 300 }),
    code("kind", "\u7C7B\u578B", documentKinds),
    day("written_on", "\u6210\u6587\u65E5\u671F"),
    day("repealed_on", "\u5E9F\u6B62\u65E5\u671F", { required: false, hint: "\u5E9F\u6B62\u6216\u5BA3\u5E03\u5931\u6548\u7684\u90A3\u4E00\u5929" }),
    day("valid_until", "\u6709\u6548\u671F\u81F3", { required: false, hint: "\u6709\u6548\u671F\u7684\u6700\u540E\u4E00\u5929" })
  ],
  span: { from: "written_on", to: "ended_on" },
  // A paper ends on the day of its repeal, or on the day after the last day of its validity, whichever comes first.
  derived: [{ key: "ended_on", kind: "day" }],
  derive: (values) => {
    const lapse = typeof values.valid_until === "string" ? addDays(values.valid_until, 1) : null;
    const ends = [values.repealed_on, lapse].filter((end) => typeof end === "string").sort();
    return { ended_on: ends[0] ?? null };
  },
  check: (values) => ["repealed_on", "valid_until"].filter((key) => typeof values[key] === "string" && values[key] < String(values.written_on)).map((key) => ({
    field: key,
    message: `${key === "repealed_on" ? "\u5E9F\u6B62\u65E5\u671F" : "\u6709\u6548\u671F\u81F3"} ${values[key]} \u65E9\u4E8E\u6210\u6587\u65E5\u671F ${values.written_on}\u3002`
  }))
};
var fees = {
  name: "fees",
  title: "\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39",
  noun: "\u7B14\u6536\u8D39",
  table: "fee",
  fields: [text("item", "\u9879\u76EE", { max: 100 }), day("collected_on", "\u6536\u53D6\u65E5\u671F"), money("amount_fen", "\u91D1\u989D\uFF08\u5143\uFF09")],
  span: { from: "collected_on", to: null },
  check: (values) => String(values.item ?? "").includes("\u4FE1\u606F\u5904\u7406\u8D39") ? [
    {
      field: "item",
      message: "\u4FE1\u606F\u5904\u7406\u8D39\u4E0D\u8BB0\u5728\u8FD9\u91CC\uFF1A\u5B83\u6309\u6536\u8D39\u901A\u77E5\u7EDF\u8BA1\uFF0C\u5199\u5728\u5E74\u62A5\u7B2C\u516D\u90E8\u5206\uFF0C\u4E0D\u8BA1\u5165\u8868\u4E8C\u3002"
    }
  ] : []
};
var remedies = {
  name: "remedies",
  title: "\u590D\u8BAE\u8BC9\u8BBC",
  noun: "\u4EF6\u6848\u4EF6",
  table: "remedy",
  fields: [
    text("case_no", "\u6848\u53F7", { max: 100, unique: true }),
    code("kind", "\u7C7B\u578B", remedyKinds),
    day("accepted_on", "\u53D7\u7406\u65E5\u671F"),
    day("concluded_on", "\u7ED3\u6848\u65E5\u671F", { required: false }),
    code("outcome", "\u7ED3\u679C", remedyResults, { required: false, hint: "\u6CA1\u6709\u5BA1\u7ED3\u5C31\u7559\u7A7A" })
  ],
  span: { from: "accepted_on", to: "concluded_on" },
  check: (values) => closes(values, "accepted_on", "concluded_on", "outcome", ["\u53D7\u7406\u65E5\u671F", "\u7ED3\u6848\u65E5\u671F", "\u7ED3\u679C"])
};
var publications = {
  name: "publications",
  title: "\u4E3B\u52A8\u516C\u5F00",
  noun: "\u6761\u4FE1\u606F",
  table: "publication",
  fields: [
    text("record_no", "\u8BB0\u5F55\u7F16\u53F7", { max: 60, unique: true, required: false, hint: "\u540C\u4E00\u4FE1\u606F\u53D1\u5728\u51E0\u4E2A\u6E20\u9053\uFF0C\u7528\u540C\u4E00\u7F16\u53F7" }),
    text("title", "\u6807\u9898", { max: 300 }),
    code("field", "\u9886\u57DF", publicationFields, { fallback: "other" }),
    day("published_on", "\u53D1\u5E03\u65E5\u671F")
  ],
  span: { from: "published_on", to: null },
  adopted: true
};
var postings = {
  name: "postings",
  title: "\u53D1\u5E03\u6E20\u9053",
  noun: "\u6B21\u53D1\u5E03",
  table: "posting",
  fields: [
    ref("publication_id", "\u4FE1\u606F", "publications"),
    code("channel", "\u6E20\u9053", postingChannels),
    day("posted_on", "\u53D1\u5E03\u65E5\u671F"),
    text("url", "\u94FE\u63A5", { max: 1e3, required: false, url: true })
  ],
  span: { from: "posted_on", to: null },
  adopted: true
};
var openings = {
  name: "openings",
  title: "\u671F\u521D\u6570",
  noun: "\u9879\u671F\u521D\u6570",
  table: "opening",
  fields: [
    count("year", "\u5E74\u5EA6", { hint: "\u4ECE\u54EA\u4E00\u5E74\u7684 1 \u6708 1 \u65E5\u8D77" }),
    code("cell", "\u680F\u76EE", openingCells, { unique: true }),
    count("amount", "\u6570\u91CF", { hint: "1 \u6708 1 \u65E5\u96F6\u65F6\u7684\u4EF6\u6570" }),
    text("source", "\u4F9D\u636E", { max: 300, hint: "\u4F8B\u5982 2023\u5E74\u5E74\u62A5\u8868\u4E09\u7B2C\u56DB\u9879" })
  ],
  span: { from: "from_day", to: null },
  derived: [{ key: "from_day", kind: "day" }],
  derive: (values) => ({ from_day: firstDayOf(Number(values.year)) }),
  check: (values) => Number(values.year) < 2008 || Number(values.year) > 2199 ? [{ field: "year", message: "\u5E74\u5EA6\u8981\u586B\u56DB\u4F4D\u6570\u7684\u516C\u5386\u5E74\u4EFD\uFF0C\u4E0D\u65E9\u4E8E 2008\u3002" }] : []
};
var batches = {
  name: "batches",
  title: "\u5BFC\u5165\u6279\u6B21",
  noun: "\u6279",
  table: "batch",
  fields: [
    text("file_name", "\u6587\u4EF6", { max: 255 }),
    text("target", "\u53F0\u8D26", { max: 40 }),
    digest("file_digest", "\u6587\u4EF6\u6458\u8981", { unique: true }),
    count("row_count", "\u884C\u6570"),
    day("imported_on", "\u5BFC\u5165\u65E5\u671F")
  ],
  span: { from: "imported_on", to: null },
  internal: true
};
var appointments = {
  name: "appointments",
  title: "\u5C97\u4F4D\u4EFB\u804C",
  noun: "\u9879\u4EFB\u804C",
  table: "appointment",
  fields: [
    text("account", "\u8D26\u53F7", { max: 64 }),
    code("post", "\u5C97\u4F4D", posts),
    day("from_day", "\u4EFB\u804C\u65E5\u671F"),
    day("to_day", "\u79BB\u4EFB\u65E5\u671F", { required: false, hint: "\u6700\u540E\u4E00\u5929" })
  ],
  span: { from: "from_day", to: "to_day" },
  check: (values) => typeof values.to_day === "string" && values.to_day < String(values.from_day) ? [{ field: "to_day", message: `\u79BB\u4EFB\u65E5\u671F ${values.to_day} \u65E9\u4E8E\u4EFB\u804C\u65E5\u671F ${values.from_day}\u3002` }] : []
};
var registers = [
  requests,
  decisions,
  matters,
  documents,
  fees,
  remedies,
  publications,
  postings,
  openings,
  batches,
  appointments
];
var importable = [requests, decisions, documents, fees, remedies, publications];
function registerNamed(name) {
  return registers.find((register) => register.name === name);
}

// src/domain/register/register.ts
import { z as z2 } from "zod";
var isText = (field) => field.kind === "text";
var factsOf = (register) => register.fields.filter((field) => !isText(field));
var textsOf = (register) => register.fields.filter(isText);
var shownTextsOf = (register) => register.fields.filter((field) => field.kind === "text" && !field.personal);
var uniqueFieldsOf = (register) => register.fields.filter((field) => field.unique);
var made2 = /* @__PURE__ */ new WeakMap();
function recordSchema(register) {
  const schema = made2.get(register) ?? makeSchema2(register);
  made2.set(register, schema);
  return schema;
}
function makeSchema2(register) {
  return z2.object(Object.fromEntries(register.fields.map((field) => [field.key, fieldSchema(field)]))).superRefine((values, context) => {
    for (const problem of register.check?.(values) ?? [])
      context.addIssue({ code: "custom", message: problem.message, path: problem.field ? [problem.field] : [] });
  });
}
var occurredOn = (register, values) => values[register.span.from];

// src/domain/register/decider.ts
function evolveRecord(state, id, version, event) {
  if (event.type === "voided") return { ...state, version, voided: true };
  return {
    id,
    facts: event.facts,
    textVersion: version,
    version,
    voided: false,
    batchId: event.type === "amended" ? state.batchId : event.batchId ?? null
  };
}
function decideRecord(register, id, state, command, around) {
  if (command.act === "record") {
    if (state)
      return { refusal: { code: "duplicate", sentence: "\u8FD9\u6761\u8BB0\u5F55\u5DF2\u7ECF\u767B\u8BB0\u8FC7\u4E86\uFF0C\u6CA1\u6709\u91CD\u590D\u5199\u5165\u3002\u8BF7\u5237\u65B0\u540E\u67E5\u770B\u3002" } };
    const checked2 = checkValues(register, id, command.values, around);
    if ("refusal" in checked2) return checked2;
    const { facts: facts2, text: text3 } = split(register, checked2.values);
    const event = {
      type: register.adopted ? "adopted" : "recorded",
      occurredOn: occurredOn(register, { ...checked2.values, ...register.derive?.(checked2.values) }),
      facts: facts2,
      ...command.batchId ? { batchId: command.batchId } : {}
    };
    return { events: [{ event, text: text3 }] };
  }
  if (!state) return { refusal: { code: "not_found", sentence: "\u6CA1\u6709\u627E\u5230\u8FD9\u6761\u8BB0\u5F55\uFF0C\u53EF\u80FD\u5730\u5740\u6709\u8BEF\u3002\u4EC0\u4E48\u90FD\u6CA1\u6709\u6539\u52A8\u3002" } };
  if (command.expected !== void 0 && command.expected !== state.version)
    return {
      refusal: { code: "stale", sentence: "\u522B\u4EBA\u521A\u521A\u6539\u8FC7\u8FD9\u6761\u8BB0\u5F55\uFF0C\u60A8\u7684\u6539\u52A8\u6CA1\u6709\u5199\u5165\u3002\u8BF7\u5237\u65B0\uFF0C\u770B\u8FC7\u6700\u65B0\u5185\u5BB9\u518D\u6539\uFF1B\u60A8\u586B\u5199\u7684\u8FD8\u5728\u9875\u9762\u4E0A\u3002" }
    };
  if (state.voided) return { refusal: { code: "illegal", sentence: "\u8FD9\u6761\u8BB0\u5F55\u5DF2\u7ECF\u4F5C\u5E9F\uFF0C\u4E0D\u80FD\u518D\u6539\u3002\u9700\u8981\u65F6\u8BF7\u91CD\u65B0\u767B\u8BB0\u3002" } };
  const reason = command.reason.trim();
  if (reason === "")
    return { refusal: invalid([{ field: "reason", message: command.act === "void" ? "\u8BF7\u5199\u660E\u4F5C\u5E9F\u7684\u7406\u7531\u3002" : "\u8BF7\u5199\u660E\u66F4\u6B63\u7684\u7406\u7531\u3002" }]) };
  if (reason.length > 500) return { refusal: invalid([{ field: "reason", message: "\u7406\u7531\u6700\u591A 500 \u4E2A\u5B57\u3002" }]) };
  if (command.act === "void")
    return { events: [{ event: { type: "voided", occurredOn: around.today }, text: { reason } }] };
  const present = { ...state.facts, ...around.text };
  const checked = checkValues(register, id, { ...present, ...command.values }, around);
  if ("refusal" in checked) return checked;
  const { facts, text: text2 } = split(register, checked.values);
  const same = [...factsOf(register), ...textsOf(register)].every(
    (field) => (present[field.key] ?? null) === (checked.values[field.key] ?? null)
  );
  if (same) return { refusal: { code: "invalid", sentence: "\u5185\u5BB9\u548C\u539F\u6765\u4E00\u6837\uFF0C\u6CA1\u6709\u9700\u8981\u66F4\u6B63\u7684\u5730\u65B9\u3002" } };
  return { events: [{ event: { type: "amended", occurredOn: around.today, facts }, text: { ...text2, reason } }] };
}
function split(register, values) {
  return {
    facts: Object.fromEntries(factsOf(register).map((field) => [field.key, values[field.key] ?? null])),
    text: Object.fromEntries(textsOf(register).map((field) => [field.key, values[field.key] ?? null]))
  };
}
function checkValues(register, id, values, around) {
  const parsed = recordSchema(register).safeParse(values);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => ({ field: issue.path.map(String).join(".") || null, message: issue.message }));
  if (!parsed.success) return { refusal: invalid(problems) };
  for (const field of uniqueFieldsOf(register)) {
    const value = parsed.data[field.key] ?? null;
    const holder = value === null ? null : around.holder(field.key, value);
    if (holder && holder.id !== id)
      return {
        refusal: {
          code: "duplicate",
          sentence: `${field.label}${field.kind === "digest" ? "" : `\u201C${showValue(field, value)}\u201D`}\u5DF2\u7ECF\u6709\u4E86\uFF1A${holder.show}\u3002\u6CA1\u6709\u91CD\u590D\u767B\u8BB0\u3002`,
          problems: [{ field: field.key, message: `\u5DF2\u88AB\u5360\u7528\uFF1A${holder.show}\u3002` }]
        }
      };
  }
  for (const field of register.fields) {
    const value = parsed.data[field.key];
    if (field.kind === "ref" && typeof value === "string" && !around.exists(field.register, value))
      problems.push({ field: field.key, message: `\u6240\u9009\u7684${registerNamed(field.register).title}\u4E0D\u5B58\u5728\u6216\u5DF2\u4F5C\u5E9F\u3002` });
  }
  return problems.length > 0 ? { refusal: invalid(problems) } : { values: parsed.data };
}

// src/store/projection.ts
var sqlTypes = {
  text: "text",
  day: "date",
  code: "text",
  count: "int",
  money: "bigint",
  digest: "text",
  ref: "uuid"
};
function columnsOf(register) {
  return [
    { name: "organ_id", type: "uuid" },
    { name: "id", type: "uuid" },
    { name: "version", type: "int" },
    { name: "text_version", type: "int" },
    { name: "voided", type: "boolean" },
    { name: "batch_id", type: "uuid" },
    ...[...factsOf(register), ...shownTextsOf(register)].map((field) => ({ name: field.key, type: sqlTypes[field.kind] })),
    ...(register.derived ?? []).map((column) => ({ name: column.key, type: sqlTypes[column.kind] }))
  ];
}
function rowOf(register, organId, { state, text: text2 }) {
  const shown = Object.fromEntries(shownTextsOf(register).map((field) => [field.key, text2[field.key] ?? null]));
  return {
    organ_id: organId,
    id: state.id,
    version: state.version,
    text_version: state.textVersion,
    voided: state.voided,
    batch_id: state.batchId,
    ...state.facts,
    ...shown,
    ...register.derive?.(state.facts)
  };
}
var rowsAStatement = 5e3;
async function project(tx, register, organId, records) {
  const columns = columnsOf(register);
  const names = columns.map((column) => `"${column.name}"`).join(", ");
  const updates = columns.filter((column) => column.name !== "organ_id" && column.name !== "id").map((column) => `"${column.name}" = excluded."${column.name}"`).join(", ");
  const types = columns.map((column) => `"${column.name}" ${column.type}`).join(", ");
  for (let start = 0; start < records.length; start += rowsAStatement) {
    const rows = records.slice(start, start + rowsAStatement).map((record) => rowOf(register, organId, record));
    await tx.executeQuery(
      query(
        `insert into "${register.table}" (${names})
         select ${names} from jsonb_to_recordset($1::jsonb) as r(${types})
         on conflict (organ_id, id) do update set ${updates}`,
        [JSON.stringify(rows)]
      )
    );
  }
}
function evolveRow(state, row) {
  const payload = row.payload;
  const event = {
    type: row.type,
    occurredOn: row.occurred_on,
    ...payload.facts ? { facts: payload.facts } : {},
    ...payload.batch_id ? { batchId: payload.batch_id } : {}
  };
  return evolveRecord(state, row.stream_id, row.version, event);
}
async function openTexts(db, sealer, organId, keys) {
  const texts = /* @__PURE__ */ new Map();
  for (let start = 0; start < keys.length; start += rowsAStatement) {
    const chunk = keys.slice(start, start + rowsAStatement);
    const { rows } = await db.executeQuery(
      query(
        `select stream_id, version, salt, cipher from sealed_text
         join unnest($2::uuid[], $3::int[]) as k(id, v) on stream_id = k.id and version = k.v
         where organ_id = $1`,
        [organId, chunk.map((key) => key.id), chunk.map((key) => key.version)]
      )
    );
    for (const row of rows) texts.set(`${row.stream_id}/${row.version}`, sealer.open(row));
  }
  return texts;
}

// src/store/record.ts
async function actOnRecord(house, actor, organId, register, id, command) {
  return transact(house, actor, organId, (tx) => recordStep(house, tx, organId, register, id, command));
}
async function recordStep(house, tx, organId, register, id, command) {
  const state = await loadState(tx, organId, id);
  const text2 = state ? await presentText(house, tx, organId, state) : {};
  const values = command.act === "void" ? {} : command.values;
  const around = {
    today: dayInChina(house.now()),
    text: fieldTextOf(register, text2),
    holder: await loadHolders(tx, organId, register, values),
    exists: await loadExisting(tx, organId, register, values, state)
  };
  const decision = decideRecord(register, id, state, command, around);
  if ("refusal" in decision) return decision;
  const events = decision.events.map(
    (change, i) => newEvent(register, id, (state?.version ?? 0) + i + 1, change)
  );
  return {
    events,
    project: async (tx2, rows) => {
      const next = rows.reduce(evolveRow, state);
      const latest = events.findLast((event) => event.version === next.textVersion)?.text ?? text2;
      await project(tx2, register, organId, [{ state: next, text: latest }]);
    }
  };
}
function newEvent(register, id, version, change) {
  const { event, text: text2 } = change;
  return {
    stream: register.name,
    streamId: id,
    version,
    type: event.type,
    occurredOn: event.occurredOn,
    payload: {
      ...event.type === "voided" ? {} : { facts: event.facts },
      ..."batchId" in event && event.batchId ? { batch_id: event.batchId } : {}
    },
    text: Object.keys(text2).length > 0 ? text2 : null
  };
}
async function loadState(tx, organId, id) {
  const rows = await streamEvents(tx, organId, id);
  return rows.reduce(evolveRow, null);
}
async function presentText(house, tx, organId, state) {
  const key = { id: state.id, version: state.textVersion };
  const texts = await openTexts(tx, house.sealer, organId, [key]);
  return texts.get(`${key.id}/${key.version}`) ?? {};
}
function fieldTextOf(register, text2) {
  return Object.fromEntries(
    register.fields.filter((field) => field.kind === "text").map((field) => [field.key, text2[field.key] ?? null])
  );
}
async function loadHolders(tx, organId, register, values) {
  const found = /* @__PURE__ */ new Map();
  for (const field of uniqueFieldsOf(register)) {
    const value = values[field.key];
    if (typeof value !== "string" || value.trim() === "") continue;
    const holders = await holdersOf(tx, organId, register, field.key, [value.trim()]);
    for (const [held, holder] of holders) found.set(`${field.key} ${held}`, holder);
  }
  return (field, value) => found.get(`${field} ${value}`) ?? null;
}
async function holdersOf(tx, organId, register, field, values) {
  const { rows } = await tx.executeQuery(
    query(
      `select * from "${register.table}" where organ_id = $1 and not voided and "${field}" = any($2)`,
      [organId, values]
    )
  );
  return new Map(rows.map((row) => [String(row[field]), { id: String(row.id), show: showRecord(register, row) }]));
}
function showRecord(register, row) {
  const name = shownTextsOf(register).find((field) => row[field.key]);
  const from = register.fields.find((field) => field.key === register.span.from);
  return [
    name ? `${register.title}\u201C${row[name.key]}\u201D` : register.title,
    from && row[from.key] ? `${from.label} ${showValue(from, row[from.key] ?? null)}` : ""
  ].filter(Boolean).join("\uFF0C");
}
async function loadExisting(tx, organId, register, values, state) {
  const existing = /* @__PURE__ */ new Set();
  for (const field of register.fields) {
    if (field.kind !== "ref") continue;
    const id = values[field.key] ?? state?.facts[field.key];
    if (typeof id !== "string" || !/^[0-9a-f-]{36}$/i.test(id)) continue;
    const target = registerNamed(field.register);
    const { rows } = await tx.executeQuery(
      query(`select 1 from "${target.table}" where organ_id = $1 and id = $2 and not voided`, [organId, id])
    );
    if (rows.length > 0) existing.add(`${field.register} ${id}`);
  }
  return (name, id) => existing.has(`${name} ${id}`);
}

// src/store/import.ts
import { createHash } from "node:crypto";

// src/domain/register/import.ts
function columnsOfFile(register) {
  if (register.name === "publications") {
    const [channel, url] = ["channel", "url"].map((key) => postings.fields.find((field2) => field2.key === key));
    const [recordNo, title, field, day2] = publications.fields;
    return [title, channel, day2, url, field, recordNo];
  }
  if (register.name === "decisions") {
    const name = matters.fields.find((field) => field.key === "name");
    return decisions.fields.map((field) => field.key === "matter_id" ? { ...name, key: "matter", label: field.label, unique: false } : field);
  }
  return register.fields;
}
var loose2 = (words) => words.normalize("NFKC").replace(/[\s*＊:：]/g, "");
function readRows(register, sheet) {
  const columns = columnsOfFile(register);
  const errors = [];
  const notes = [];
  const at = /* @__PURE__ */ new Map();
  for (const column of columns) {
    const places = sheet.header.flatMap((header, i) => loose2(header) === loose2(column.label) ? [i] : []);
    if (places.length > 1) errors.push({ line: 1, column: column.label, message: `\u201C${column.label}\u201D\u8FD9\u4E00\u5217\u51FA\u73B0\u4E86 ${places.length} \u6B21\u3002` });
    else if (places.length === 1) at.set(column, places[0]);
    else if (column.required) errors.push({ line: 1, column: column.label, message: `\u7F3A\u5C11\u201C${column.label}\u201D\u8FD9\u4E00\u5217\u3002` });
  }
  const known = new Set(at.values());
  sheet.header.forEach((header, i) => {
    if (header.trim() !== "" && !known.has(i) && !columns.some((column) => loose2(column.label) === loose2(header)))
      notes.push({ line: 1, column: header, message: `\u201C${header}\u201D\u8FD9\u4E00\u5217\u7528\u4E0D\u4E0A\uFF0C\u6CA1\u6709\u8BFB\u3002` });
  });
  if (errors.length > 0) return { rows: [], errors, notes };
  if (sheet.rows.length === 0) errors.push({ line: 1, column: "", message: "\u6587\u4EF6\u91CC\u53EA\u6709\u8868\u5934\uFF0C\u6CA1\u6709\u4E00\u884C\u6570\u636E\u3002" });
  const rows = [];
  for (const { line, cells } of sheet.rows) {
    const values = {};
    let broken = false;
    for (const column of columns) {
      const reading = readCell(column, cells[at.get(column) ?? -1] ?? "");
      if ("problem" in reading) {
        errors.push({ line, column: column.label, message: reading.problem });
        broken = true;
        continue;
      }
      if (reading.note) notes.push({ line, column: column.label, message: reading.note });
      values[column.key] = reading.value;
    }
    if (!broken) rows.push({ line, values });
  }
  return { rows, errors, notes };
}
function noteOf(register, line, problem) {
  const column = columnsOfFile(register).find((field2) => field2.key === problem.field);
  const field = column ?? register.fields.find((field2) => field2.key === problem.field);
  return { line, column: field?.label ?? "", message: problem.message };
}
function groupPublications(rows) {
  const errors = [];
  const groups = [];
  const byNumber = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const number = row.values.record_no ?? null;
    const group = number === null ? void 0 : byNumber.get(number);
    if (!group) {
      const fresh = [row];
      groups.push(fresh);
      if (number !== null) byNumber.set(number, fresh);
      continue;
    }
    const [first] = group;
    for (const key of ["title", "field"])
      if (row.values[key] !== first.values[key])
        errors.push({
          line: row.line,
          column: publications.fields.find((field) => field.key === key).label,
          message: `\u8BB0\u5F55\u7F16\u53F7\u201C${number}\u201D\u4E0E\u7B2C ${first.line} \u884C\u76F8\u540C\uFF0C${key === "title" ? "\u6807\u9898" : "\u9886\u57DF"}\u5374\u4E0D\u540C\u3002`
        });
    group.push(row);
  }
  return { groups, errors };
}

// src/store/import.ts
async function importSheet(house, actor, organId, register, file, options = {}) {
  const read = readRows(register, file.sheet);
  const result = {
    ok: false,
    batchId: null,
    rows: file.sheet.rows.length,
    records: {},
    errors: [...read.errors],
    notes: read.notes
  };
  const batchId = house.newId();
  let rehearsed = false;
  const outcome = await transact(
    house,
    actor,
    organId,
    async (tx) => {
      const plan = await planOf(house, tx, organId, register, read, result);
      const changes = await decideAll(house, tx, organId, register, plan, batchId, result);
      const batch = await decideBatch(house, tx, organId, register, file, batchId);
      if ("refusal" in batch && result.errors.length === 0) return { refusal: batch.refusal };
      result.errors.sort((a, b) => a.line - b.line);
      if (result.errors.length > 0 || "refusal" in batch)
        return { refusal: { code: "invalid", sentence: errorSentence(result.errors) } };
      for (const { register: of } of plan) result.records[of.name] = (result.records[of.name] ?? 0) + 1;
      if (options.dryRun) {
        rehearsed = true;
        return { events: [], project: async () => {
        } };
      }
      const events = [newEvent(batches, batchId, 1, batch.change), ...changes.map(({ event }) => event)];
      return {
        events,
        project: async (tx2) => {
          await project(tx2, batches, organId, [projected(batchId, batch.change)]);
          for (const of of new Set(changes.map((change) => change.register)))
            await project(
              tx2,
              of,
              organId,
              changes.filter((change) => change.register === of).map((change) => change.projected)
            );
        }
      };
    },
    (done) => options.onProgress?.(done, file.sheet.rows.length)
  );
  if (outcome.ok) return { ...result, ok: true, batchId: rehearsed ? null : batchId };
  return { ...result, refusal: outcome.refusal };
}
var errorSentence = (errors) => `\u6709 ${new Set(errors.map((error) => error.line)).size} \u884C\u3001${errors.length} \u5904\u9700\u8981\u66F4\u6B63\uFF0C\u4E00\u884C\u4E5F\u6CA1\u6709\u5199\u5165\u3002\u8BF7\u6539\u597D\u6587\u4EF6\u540E\u91CD\u65B0\u5BFC\u5165\u3002`;
async function planOf(house, tx, organId, register, read, result) {
  if (register.name === "publications") return planPublications(house, tx, organId, read, result);
  if (register.name === "decisions") return planDecisions(house, tx, organId, read, result);
  return read.rows.map(({ line, values }) => ({ register, id: house.newId(), values, line }));
}
async function planPublications(house, tx, organId, read, result) {
  const { groups, errors } = groupPublications(read.rows);
  result.errors.push(...errors);
  const numbers = groups.map((group) => group[0].values.record_no).filter((number) => typeof number === "string");
  const existing = await holdersOf(tx, organId, publications, "record_no", numbers);
  const plan = [];
  for (const group of groups) {
    const { line, values } = group[0];
    const { record_no = null, title = null, field = null } = values;
    const days = group.map((row) => String(row.values.published_on)).sort();
    const held = record_no === null ? void 0 : existing.get(String(record_no));
    const id = held?.id ?? house.newId();
    if (held) result.notes.push({ line, column: "\u8BB0\u5F55\u7F16\u53F7", message: `\u201C${record_no}\u201D\u5DF2\u7ECF\u767B\u8BB0\uFF0C\u8FD9\u4E00\u884C\u4F5C\u4E3A\u5B83\u7684\u53C8\u4E00\u6B21\u53D1\u5E03\u3002` });
    else plan.push({ register: publications, id, values: { record_no, title, field, published_on: days[0] }, line });
    for (const row of group)
      plan.push({
        register: postings,
        id: house.newId(),
        values: {
          publication_id: id,
          channel: row.values.channel ?? null,
          posted_on: row.values.published_on ?? null,
          url: row.values.url ?? null
        },
        line: row.line
      });
  }
  return plan;
}
async function planDecisions(house, tx, organId, read, result) {
  const names = [...new Set(read.rows.map((row) => String(row.values.matter)))];
  const known = new Map(
    [...await holdersOf(tx, organId, matters, "name", names)].map(([name, holder]) => [name, holder.id])
  );
  const plan = [];
  for (const { line, values } of read.rows) {
    const { matter, ...rest } = values;
    let matterId = known.get(String(matter));
    if (!matterId) {
      matterId = house.newId();
      known.set(String(matter), matterId);
      const first = { name: matter ?? null, kind: rest.kind ?? null, listed_on: rest.decided_on ?? null };
      plan.push({ register: matters, id: matterId, values: first, line });
      result.notes.push({ line, column: "\u4E8B\u9879", message: `\u201C${matter}\u201D\u4E0D\u5728\u884C\u653F\u4E8B\u9879\u6E05\u5355\u4E2D\uFF0C\u5DF2\u4E00\u5E76\u5217\u5165\u3002` });
    }
    plan.push({ register: decisions, id: house.newId(), values: { ...rest, matter_id: matterId }, line });
  }
  return plan;
}
async function decideAll(house, tx, organId, register, plan, batchId, result) {
  const held = /* @__PURE__ */ new Map();
  for (const of of new Set(plan.map((planned) => planned.register)))
    for (const field of uniqueFieldsOf(of)) {
      const values = plan.flatMap((planned) => {
        const value = planned.values[field.key];
        return planned.register === of && typeof value === "string" ? [value] : [];
      });
      for (const [value, holder] of await holdersOf(tx, organId, of, field.key, values))
        held.set(`${of.name} ${field.key} ${value}`, holder);
    }
  const known = new Set(plan.map((planned) => `${planned.register.name} ${planned.id}`));
  const today = dayInChina(house.now());
  const decided = [];
  for (const { register: of, id, values, line } of plan) {
    const around = {
      today,
      text: {},
      holder: (field, value) => held.get(`${of.name} ${field} ${value}`) ?? null,
      // Whatever a row refers to is either in the plan itself or was just found in the register.
      exists: (name, ref2) => known.has(`${name} ${ref2}`) || ref2 === values.publication_id || ref2 === values.matter_id
    };
    const decision = decideRecord(of, id, null, { act: "record", values, batchId }, around);
    if ("refusal" in decision) {
      const { problems, sentence } = decision.refusal;
      for (const problem of problems ?? [{ field: null, message: sentence }])
        result.errors.push(noteOf(of === postings ? register : of, line, problem));
      continue;
    }
    for (const field of uniqueFieldsOf(of))
      if (typeof values[field.key] === "string")
        held.set(`${of.name} ${field.key} ${values[field.key]}`, { id, show: `\u672C\u6587\u4EF6\u7B2C ${line} \u884C` });
    const [change] = decision.events;
    decided.push({ register: of, event: newEvent(of, id, 1, change), projected: projected(id, change) });
  }
  return decided;
}
var projected = (id, change) => ({
  state: evolveRecord(null, id, 1, change.event),
  text: change.text
});
async function decideBatch(house, tx, organId, register, file, batchId) {
  const today = dayInChina(house.now());
  const file_digest = createHash("sha256").update(file.bytes).digest("hex");
  const [holder] = (await holdersOf(tx, organId, batches, "file_digest", [file_digest])).values();
  if (holder)
    return {
      refusal: {
        code: "duplicate",
        sentence: `\u8FD9\u4E2A\u6587\u4EF6\u5DF2\u7ECF\u5BFC\u5165\u8FC7\uFF08${holder.show}\uFF09\uFF0C\u6CA1\u6709\u91CD\u590D\u5199\u5165\u3002\u786E\u5B9E\u8981\u91CD\u6765\uFF0C\u8BF7\u5148\u4F5C\u5E9F\u90A3\u4E00\u6279\u3002`
      }
    };
  const values = {
    file_name: file.name.slice(0, 255),
    target: register.name,
    file_digest,
    row_count: file.sheet.rows.length,
    imported_on: today
  };
  const around = { today, text: {}, holder: () => null, exists: () => true };
  const decision = decideRecord(batches, batchId, null, { act: "record", values }, around);
  return "refusal" in decision ? decision : { change: decision.events[0] };
}

// src/domain/report/writing.ts
import { z as z3 } from "zod";
var proseParts = [
  { key: "preamble", label: "\u5F15\u8A00" },
  { key: "s1_overview", label: "\u4E00\u3001\u603B\u4F53\u60C5\u51B5" },
  { key: "s5_problems", label: "\u4E94\u3001\u5B58\u5728\u7684\u4E3B\u8981\u95EE\u9898\u53CA\u6539\u8FDB\u60C5\u51B5" },
  { key: "s6_other", label: "\u516D\u3001\u5176\u4ED6\u9700\u8981\u62A5\u544A\u7684\u4E8B\u9879" }
];
var part = z3.string().max(3e4, "\u8FD9\u4E00\u90E8\u5206\u6700\u591A\u4E09\u4E07\u5B57\u3002").default("");
var proseSchema = z3.object({ preamble: part, s1_overview: part, s5_problems: part, s6_other: part });
var noProse = { preamble: "", s1_overview: "", s5_problems: "", s6_other: "" };
var reportTitle = (organ, year) => `${organ}${year}\u5E74\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u5E74\u5EA6\u62A5\u544A`;
var paragraphsOf = (text2) => text2.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
function proseOf(organ, year, prose) {
  return {
    title: reportTitle(organ, year),
    preamble: paragraphsOf(prose.preamble),
    sections: sections.map(({ no, key, heading }) => ({
      no,
      heading,
      line: `${no}\u3001${heading}`,
      paragraphs: paragraphsOf(prose[key] ?? "")
    })),
    tablesSeen: { proactive: true, requests: true, remedies: true }
  };
}

// src/domain/report/decider.ts
function evolveReport(state, version, event) {
  return event.type === "written" ? {
    year: event.year,
    version,
    textVersion: version,
    prose: event.prose,
    published: state?.published ?? null
  } : { ...state, version, published: event.published };
}
function decideWriting(state, input) {
  if (!Number.isInteger(input.year) || input.year < 2008 || input.year > 2199)
    return { refusal: invalid([{ field: "year", message: "\u5E74\u5EA6\u8981\u586B\u56DB\u4F4D\u6570\u7684\u516C\u5386\u5E74\u4EFD\uFF0C\u4E0D\u65E9\u4E8E 2008\u3002" }]) };
  if (input.expected !== void 0 && input.expected !== (state?.version ?? 0))
    return {
      refusal: { code: "stale", sentence: "\u522B\u4EBA\u521A\u521A\u6539\u8FC7\u8FD9\u4EFD\u5E74\u62A5\uFF0C\u60A8\u7684\u6587\u5B57\u6CA1\u6709\u4FDD\u5B58\uFF0C\u8FD8\u5728\u9875\u9762\u4E0A\u3002\u8BF7\u5237\u65B0\u5BF9\u7167\u540E\u518D\u5B58\u3002" }
    };
  const parsed = proseSchema.safeParse(input.prose);
  if (!parsed.success)
    return {
      refusal: invalid(parsed.error.issues.map((i) => ({ field: i.path.map(String).join("."), message: i.message })))
    };
  if (state && JSON.stringify(parsed.data) === JSON.stringify(state.prose)) return { events: [] };
  return { events: [{ type: "written", year: input.year, prose: parsed.data }] };
}
function decidePublishing(state, input) {
  if (!state)
    return { refusal: { code: "illegal", sentence: "\u5E74\u62A5\u8FD8\u6CA1\u6709\u5199\u6B63\u6587\uFF0C\u8BF7\u5148\u5199\u597D\u5F15\u8A00\u548C\u7B2C\u4E00\u3001\u4E94\u3001\u516D\u90E8\u5206\u518D\u53D1\u5E03\u3002" } };
  if (input.expected !== void 0 && input.expected !== state.version)
    return { refusal: { code: "stale", sentence: "\u522B\u4EBA\u521A\u521A\u6539\u8FC7\u8FD9\u4EFD\u5E74\u62A5\uFF0C\u6CA1\u6709\u53D1\u5E03\u3002\u8BF7\u5237\u65B0\uFF0C\u770B\u8FC7\u6700\u65B0\u5185\u5BB9\u518D\u53D1\u5E03\u3002" } };
  if (input.today <= `${state.year}-12-31`)
    return {
      refusal: {
        code: "illegal",
        sentence: `${state.year} \u5E74\u8FD8\u6CA1\u6709\u7ED3\u675F\uFF0C\u7EDF\u8BA1\u671F\u9650\u5230 12 \u6708 31 \u65E5\uFF0C\u5E74\u62A5\u8981\u5728\u671F\u6EE1\u540E\u53D1\u5E03\u3002`,
        article: "\u300A\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u6761\u4F8B\u300B\u7B2C\u56DB\u5341\u4E5D\u6761"
      }
    };
  const errors = input.findings.filter((finding) => finding.severity === "error");
  if (errors.length > 0)
    return {
      refusal: {
        code: "illegal",
        sentence: `\u8FD8\u6709 ${errors.length} \u5904\u9519\u8BEF\u6CA1\u6709\u6539\u6B63\uFF0C\u6CA1\u6709\u53D1\u5E03\uFF1A${errors[0].message}`,
        problems: errors.map((finding) => ({ field: finding.where, message: finding.message }))
      }
    };
  if (state.published?.digest === input.published.digest)
    return { refusal: { code: "illegal", sentence: "\u8FD9\u4E00\u7248\u5DF2\u7ECF\u53D1\u5E03\u8FC7\u4E86\uFF0C\u5185\u5BB9\u6CA1\u6709\u53D8\u5316\u3002" } };
  return {
    events: [{ type: "published", year: state.year, published: { ...input.published, on: input.today } }]
  };
}

// src/domain/report/assemble.ts
function withOpenings(counted, year, openings2) {
  const all = new Map(counted);
  for (const { opening, registered } of openings2)
    for (const cell of cellsOf(opening, year)) all.set(cell, (all.get(cell) ?? 0) + unregistered(opening, registered));
  return all;
}
function assembleTables(counted) {
  const at = (cell) => counted.get(cell) ?? 0;
  const tables = emptyTables();
  for (const row of ["rules", "normative_documents"])
    tables.proactive[row] = {
      issued: at(`proactive.${row}.issued`),
      repealed: at(`proactive.${row}.repealed`),
      in_force: at(`proactive.${row}.in_force`)
    };
  for (const row of ["admin_licences", "admin_penalties", "admin_coercion"])
    tables.proactive[row] = at(`proactive.${row}`);
  tables.proactive.admin_fees_wan = wanOfFen(at("proactive.admin_fees_wan"));
  for (const row of requestRowKeys) {
    if (row === "results.total") continue;
    tables.requests[row] = totalled(applicantColumns.slice(0, 6).map((column) => at(`requests.${row}.${column.key}`)));
  }
  tables.requests["results.total"] = applicantColumns.map(
    (_, i) => resultRowKeys.reduce((sum, row) => sum + (tables.requests[row][i] ?? 0), 0)
  );
  for (const block of Object.keys(tables.remedies))
    tables.remedies[block] = totalled(remedyColumns.slice(0, 4).map((column) => at(`remedies.${block}.${column.key}`)));
  return tables;
}
var totalled = (values) => [...values, values.reduce((sum, n) => sum + n, 0)];
function wanOfFen(fen) {
  const rest = String(fen % 1e6).padStart(6, "0").replace(/0+$/, "");
  return `${Math.trunc(fen / 1e6)}${rest ? `.${rest}` : ""}`;
}

// src/domain/report/measure.ts
var boundary = (at, year) => firstDayOf(at === "start" ? year : year + 1);
function counts(measure, year, record) {
  return measure.conditions.every((condition) => holds(condition, year, record));
}
function holds(condition, year, record) {
  if ("in_year" in condition) {
    const day2 = record[condition.in_year];
    return typeof day2 === "string" && day2 >= boundary("start", year) && day2 < boundary("end", year);
  }
  if ("open_at" in condition) {
    const [opened, closed] = [record[condition.opened], condition.closed ? record[condition.closed] : null];
    const turn = boundary(condition.open_at, year);
    return typeof opened === "string" && opened < turn && (typeof closed !== "string" || closed >= turn);
  }
  return record[condition.field] === condition.is;
}
var kinds = applicantColumns.filter((column) => column.key !== "total");
var openRequests = (at) => ({
  open_at: at,
  opened: "receipt_date",
  closed: "reply_date"
});
var requestMeasures = [
  { row: "new_received", definition: "\u6536\u5230\u65E5\u671F\u5728\u672C\u5E74\u7684\u7533\u8BF7", conditions: [{ in_year: "receipt_date" }] },
  { row: "carried_in", definition: "\u672C\u5E74 1 \u6708 1 \u65E5\u524D\u6536\u5230\u3001\u5F53\u65F6\u8FD8\u6CA1\u6709\u529E\u7ED3\u7684\u7533\u8BF7", conditions: [openRequests("start")] },
  ...resultRowKeys.map((row) => ({
    row,
    definition: "\u7B54\u590D\u65E5\u671F\u5728\u672C\u5E74\u3001\u529E\u7406\u7ED3\u679C\u4E3A\u672C\u9879\u7684\u7533\u8BF7",
    conditions: [{ in_year: "reply_date" }, { field: "result", is: row }]
  })),
  {
    row: "carried_out",
    definition: "\u672C\u5E74 12 \u6708 31 \u65E5\u524D\u6536\u5230\u300124 \u65F6\u8FD8\u6CA1\u6709\u529E\u7ED3\u7684\u7533\u8BF7",
    conditions: [openRequests("end")]
  }
];
var ofKind = (kind) => ({ field: "kind", is: kind });
function stockMeasures(row, lapseCounts) {
  const prefix = `proactive.${row}`;
  return [
    {
      cell: `${prefix}.issued`,
      definition: "\u6210\u6587\u65E5\u671F\u5728\u672C\u5E74\u7684\u6587\u4EF6",
      register: "documents",
      conditions: [{ in_year: "written_on" }, ofKind(row)]
    },
    {
      cell: `${prefix}.repealed`,
      definition: lapseCounts ? "\u672C\u5E74\u5E9F\u6B62\u3001\u5BA3\u5E03\u5931\u6548\u6216\u6709\u6548\u671F\u5C4A\u6EE1\u7684\u6587\u4EF6" : "\u672C\u5E74\u5E9F\u6B62\u6216\u5BA3\u5E03\u5931\u6548\u7684\u6587\u4EF6",
      register: "documents",
      conditions: [{ in_year: lapseCounts ? "ended_on" : "repealed_on" }, ofKind(row)]
    },
    {
      cell: `${prefix}.in_force`,
      definition: "\u672C\u5E74 12 \u6708 31 \u65E5\u73B0\u884C\u6709\u6548\u7684\u6587\u4EF6",
      register: "documents",
      conditions: [{ open_at: "end", opened: "written_on", closed: "ended_on" }, ofKind(row)]
    }
  ];
}
function measures(settings) {
  return [
    ...stockMeasures("rules", settings.lapse_counts_as_repealed),
    ...stockMeasures("normative_documents", settings.lapse_counts_as_repealed),
    ...["admin_licences", "admin_penalties", "admin_coercion"].map(
      (kind) => ({
        cell: `proactive.${kind}`,
        definition: "\u51B3\u5B9A\u65E5\u671F\u5728\u672C\u5E74\u7684\u51B3\u5B9A",
        register: "decisions",
        conditions: [{ in_year: "decided_on" }, ofKind(kind)]
      })
    ),
    {
      cell: "proactive.admin_fees_wan",
      definition: "\u6536\u53D6\u65E5\u671F\u5728\u672C\u5E74\u7684\u6536\u8D39\u91D1\u989D\u4E4B\u548C\uFF08\u4E0D\u542B\u4FE1\u606F\u5904\u7406\u8D39\uFF09",
      register: "fees",
      conditions: [{ in_year: "collected_on" }],
      sum: "amount_fen"
    },
    ...requestMeasures.flatMap(
      ({ row, definition, conditions }) => kinds.map(
        (column) => ({
          cell: `requests.${row}.${column.key}`,
          definition,
          register: "requests",
          conditions: [...conditions, { field: "applicant_kind", is: column.key }]
        })
      )
    ),
    ...remedyBlocks.flatMap(
      (block) => remedyColumns.filter((column) => column.key !== "total").map(
        (column) => ({
          cell: `remedies.${block.key}.${column.key}`,
          definition: column.key === "pending" ? "\u672C\u5E74 12 \u6708 31 \u65E5\u5C1A\u672A\u5BA1\u7ED3\u7684\u6848\u4EF6" : "\u672C\u5E74\u5BA1\u7ED3\u3001\u7ED3\u679C\u4E3A\u672C\u9879\u7684\u6848\u4EF6",
          register: "remedies",
          conditions: column.key === "pending" ? [{ open_at: "end", opened: "accepted_on", closed: "concluded_on" }, ofKind(block.key)] : [{ in_year: "concluded_on" }, { field: "outcome", is: column.key }, ofKind(block.key)]
        })
      )
    )
  ];
}

// src/store/count.ts
function conditionSql(condition, year, values) {
  const value = (item) => `$${values.push(item)}`;
  if ("in_year" in condition) {
    const column = `"${condition.in_year}"`;
    return `${column} >= ${value(boundary("start", year))}::date and ${column} < ${value(boundary("end", year))}::date`;
  }
  if ("open_at" in condition) {
    const turn = `${value(boundary(condition.open_at, year))}::date`;
    const closed = condition.closed && `"${condition.closed}"`;
    return `"${condition.opened}" < ${turn}${closed ? ` and (${closed} is null or ${closed} >= ${turn})` : ""}`;
  }
  return `"${condition.field}" = ${value(condition.is)}`;
}
function measureSql(measure, year, values) {
  return [`organ_id = $1`, `not voided`, ...measure.conditions.map((condition) => conditionSql(condition, year, values))].join(
    " and "
  );
}
function scanSql(register, ofRegister, year, organId) {
  const values = [organId];
  const groupBy = groupField(ofRegister);
  const shapes = /* @__PURE__ */ new Map();
  for (const measure of ofRegister) {
    const rest = measure.conditions.filter((condition) => !("field" in condition && condition.field === groupBy));
    const group = measure.conditions.find((condition) => "field" in condition && condition.field === groupBy);
    const key = JSON.stringify([rest, measure.sum]);
    const shape = shapes.get(key) ?? shapes.set(key, {
      alias: `m${shapes.size}`,
      conditions: rest,
      cells: /* @__PURE__ */ new Map(),
      ...measure.sum ? { sum: measure.sum } : {}
    }).get(key);
    shape.cells.set(group && "field" in group ? group.is : "", measure.cell);
  }
  const expressions = [...shapes.values()].map((shape) => {
    const when = shape.conditions.map((condition) => conditionSql(condition, year, values)).join(" and ");
    const what = shape.sum ? `sum("${shape.sum}")` : "count(*)";
    return `coalesce(${what} filter (where ${when}), 0) as ${shape.alias}`;
  });
  const { from, to } = register.span;
  const touches = [`"${from}" < $${values.push(boundary("end", year))}::date`];
  const start = () => `$${values.push(boundary("start", year))}::date`;
  if (to === null) touches.push(`"${from}" >= ${start()}`);
  else if (closingDays(ofRegister, from).every((day2) => day2 === to))
    touches.push(`("${to}" is null or "${to}" >= ${start()})`);
  const text2 = `select ${groupBy ? `"${groupBy}" as grp, ` : ""}${expressions.join(", ")} from "${register.table}"
    where organ_id = $1 and not voided and ${touches.join(" and ")}${groupBy ? ` group by 1` : ""}`;
  return { text: text2, values, shapes: [...shapes.values()] };
}
function closingDays(ofRegister, from) {
  return ofRegister.flatMap((measure) => measure.conditions).flatMap((c) => "in_year" in c ? [c.in_year] : "open_at" in c && c.closed ? [c.closed] : []).filter((day2) => day2 !== from);
}
function groupField(ofRegister) {
  const candidates = ["applicant_kind", "kind"];
  return candidates.find(
    (field) => ofRegister.every((measure) => measure.conditions.some((c) => "field" in c && c.field === field))
  ) ?? null;
}
async function countMeasures(db, organId, year, all) {
  const counted = /* @__PURE__ */ new Map();
  const names = [...new Set(all.map((measure) => measure.register))];
  for (const name of names) {
    const register = registerNamed(name);
    const { text: text2, values, shapes } = scanSql(
      register,
      all.filter((measure) => measure.register === name),
      year,
      organId
    );
    const { rows } = await db.executeQuery(query(text2, values));
    for (const row of rows)
      for (const shape of shapes) {
        const cell = shape.cells.get(String(row.grp ?? ""));
        if (cell) counted.set(cell, row[shape.alias]);
      }
  }
  return counted;
}
async function countTables(db, organ, year) {
  const all = measures(organ.settings);
  const counted = await countMeasures(db, organ.organ_id, year, all);
  const { rows } = await db.executeQuery(
    query(`select id, year, cell, amount from opening where organ_id = $1 and not voided and year <= $2`, [
      organ.organ_id,
      year
    ])
  );
  const eves = /* @__PURE__ */ new Map();
  for (const opening of rows)
    if (!eves.has(opening.year)) eves.set(opening.year, await countMeasures(db, organ.organ_id, opening.year - 1, all));
  return assembleTables(
    withOpenings(
      counted,
      year,
      rows.map((opening) => ({
        opening,
        registered: eves.get(opening.year).get(registeredCell(opening)) ?? 0
      }))
    )
  );
}

// src/store/replay.ts
function countRecords(records, settings, year) {
  const rowsOf = /* @__PURE__ */ new Map();
  for (const register of registers)
    rowsOf.set(
      register.name,
      (records.get(register.name) ?? []).filter((state) => !state.voided).map((state) => valuesOf(register, state))
    );
  const all = measures(settings);
  const countAt = (at) => new Map(
    all.map((measure) => [
      measure.cell,
      rowsOf.get(measure.register).filter((row) => counts(measure, at, row)).reduce((total, row) => total + (measure.sum ? Number(row[measure.sum]) : 1), 0)
    ])
  );
  const openings2 = rowsOf.get("openings");
  const eves = /* @__PURE__ */ new Map();
  for (const opening of openings2) if (!eves.has(opening.year)) eves.set(opening.year, countAt(opening.year - 1));
  return assembleTables(
    withOpenings(
      countAt(year),
      year,
      openings2.map((opening) => ({ opening, registered: eves.get(opening.year).get(registeredCell(opening)) ?? 0 }))
    )
  );
}
var valuesOf = (register, state) => ({
  id: state.id,
  ...state.facts,
  ...register.derive?.(state.facts)
});
async function replay(db, organ, until) {
  const states = /* @__PURE__ */ new Map();
  let settings = organ.settings;
  let lastSeq = 0;
  const streams = ["organ", ...registers.map((register) => register.name)];
  const options = { streams, ..."asOf" in until ? { until: until.asOf } : { upTo: until.upTo } };
  for await (const rows of organEvents(db, organ.organ_id, options))
    for (const row of rows) {
      lastSeq = row.seq;
      if (row.stream === "organ") {
        settings = { ...settings, ...row.payload.facts };
        continue;
      }
      const { state } = states.get(row.stream_id) ?? { state: null };
      states.set(row.stream_id, { stream: row.stream, state: evolveRow(state, row) });
    }
  const records = /* @__PURE__ */ new Map();
  for (const register of registers) records.set(register.name, []);
  for (const { stream, state } of states.values()) records.get(stream).push(state);
  return { records, settings, lastSeq };
}
async function countTablesAsOf(db, organ, year, until) {
  const { records, settings } = await replay(db, organ, until);
  return countRecords(records, settings, year);
}

// src/store/report.ts
function reportDigest({ digest: _, findings: __, ledger: ___, ...rest }) {
  return sha256(canonical(rest)).toString("hex");
}
function reportId(organId, year) {
  const hex = sha256(`annual_report ${organId} ${year}`).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
async function computeReport(house, db, organ, year, until) {
  const head = await headAt(db, organ.organ_id, until);
  const tables = until ? await countTablesAsOf(db, organ, year, until) : await countTables(db, organ, year);
  const state = await loadReport(db, organ.organ_id, year);
  const prose = state?.prose ?? noProse;
  const report = asReport(organ, year, tables, prose);
  const previous = await publishedReport(house, db, organ, year - 1);
  const findings = checkReport(report, {
    level: organ.level,
    previous: previous && asReport(organ, year - 1, previous.tables, previous.prose),
    occasion: "submission",
    recount: tables,
    clarificationNotices: null
  });
  const file = {
    organ: organ.code,
    organ_name: organ.name,
    year,
    layout: report.layout,
    ledger: head,
    prose,
    tables,
    findings,
    digest: ""
  };
  return { ...file, digest: reportDigest(file) };
}
async function headAt(db, organId, until) {
  let select = db.selectFrom("ledger").select(["seq", "hash"]).where("organ_id", "=", organId);
  if (until && "asOf" in until) select = select.where("recorded_at", "<=", until.asOf);
  if (until && "upTo" in until) select = select.where("seq", "<=", until.upTo);
  const row = await select.orderBy("seq", "desc").limit(1).executeTakeFirst();
  return { seq: row?.seq ?? 0, head: row?.hash.toString("hex") ?? "" };
}
var asReport = (organ, year, tables, prose) => ({
  organ: organ.name,
  year,
  layout: { proactive: "2021", requests: "2021" },
  tables,
  marks: {},
  prose: proseOf(organ.name, year, prose),
  leftovers: []
});
async function publishedReport(house, db, organ, year) {
  const state = await loadReport(db, organ.organ_id, year);
  if (!state?.published) return null;
  const bytes = await house.files.get(state.published.file_digest);
  if (!bytes) throw new Error(`published report ${organ.code} ${year} has lost its file`);
  return { ...JSON.parse(bytes.toString("utf8")), published_on: state.published.on };
}
async function publishedYears(db, organId) {
  const rows = await db.selectFrom("annual_report").select(["year", "published_on"]).where("organ_id", "=", organId).where("published_on", "is not", null).orderBy("year", "desc").execute();
  return rows.map((row) => ({ year: row.year, published_on: row.published_on }));
}
async function loadReport(db, organId, year) {
  const row = await db.selectFrom("annual_report").selectAll().where("organ_id", "=", organId).where("year", "=", year).executeTakeFirst();
  if (!row) return null;
  const { version, text_version, prose, published_on, published_seq, digest: digest2, file_digest } = row;
  const published = published_on ? { on: published_on, seq: published_seq, digest: digest2, file_digest } : null;
  return { year, version, textVersion: text_version, prose, published };
}
function writeReport(house, actor, organ, input) {
  return transact(house, actor, organ.organ_id, async (tx) => {
    const state = await loadReport(tx, organ.organ_id, input.year);
    return reportStep(house, organ.organ_id, state, decideWriting(state, input));
  });
}
async function publishReport(house, actor, organ, input) {
  return transact(house, actor, organ.organ_id, async (tx) => {
    const state = await loadReport(tx, organ.organ_id, input.year);
    const file = await computeReport(house, tx, organ, input.year);
    const decide = (file_digest) => decidePublishing(state, {
      ...input,
      today: dayInChina(house.now()),
      published: { seq: file.ledger.seq, digest: file.digest, file_digest },
      findings: file.findings
    });
    const may = decide("");
    if ("refusal" in may) return may;
    return reportStep(house, organ.organ_id, state, decide(await house.files.put(Buffer.from(JSON.stringify(file)))));
  });
}
function reportStep(house, organId, state, decision) {
  if ("refusal" in decision) return decision;
  const events = decision.events.map((event, i) => ({
    stream: "annual_reports",
    streamId: reportId(organId, event.year),
    version: (state?.version ?? 0) + i + 1,
    type: event.type,
    occurredOn: dayInChina(house.now()),
    payload: { year: event.year, ...event.type === "published" ? { published: event.published } : {} },
    text: event.type === "written" ? event.prose : null
  }));
  return {
    events,
    project: async (tx, rows) => {
      const next = rows.reduce(
        (current, row, i) => evolveReportRow(current, row, events[i].text),
        state
      );
      if (next) await projectReport(tx, organId, next);
    }
  };
}
function evolveReportRow(state, row, text2) {
  const payload = row.payload;
  const event = payload.published ? { type: "published", year: payload.year, published: payload.published } : { type: "written", year: payload.year, prose: { ...noProse, ...text2 } };
  return evolveReport(state, row.version, event);
}
async function projectReport(tx, organId, state) {
  const values = {
    version: state.version,
    text_version: state.textVersion,
    year: state.year,
    prose: JSON.stringify(state.prose),
    published_on: state.published?.on ?? null,
    published_seq: state.published?.seq ?? null,
    digest: state.published?.digest ?? null,
    file_digest: state.published?.file_digest ?? null
  };
  await tx.insertInto("annual_report").values({ organ_id: organId, id: reportId(organId, state.year), ...values }).onConflict((conflict) => conflict.columns(["organ_id", "id"]).doUpdateSet(values)).execute();
}

export {
  publicationFields,
  postingChannels,
  posts,
  unregistered,
  cellsOf,
  registeredCell,
  fieldSchema,
  amendedFieldSchema,
  showValue,
  decisions,
  documents,
  publications,
  batches,
  appointments,
  registers,
  importable,
  registerNamed,
  columnsOfFile,
  shownTextsOf,
  decideRecord,
  project,
  evolveRow,
  openTexts,
  actOnRecord,
  newEvent,
  fieldTextOf,
  importSheet,
  proseParts,
  proseSchema,
  reportTitle,
  paragraphsOf,
  counts,
  measures,
  measureSql,
  countMeasures,
  valuesOf,
  replay,
  computeReport,
  publishedReport,
  publishedYears,
  loadReport,
  writeReport,
  publishReport
};
