// law/report-format/2021.ts
var notice = "\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142021\u301530\u53F7";
var firstYear = 2021;
var applicantColumns = [
  { key: "natural_person", label: "\u81EA\u7136\u4EBA" },
  { key: "legal_commercial", label: "\u5546\u4E1A\u4F01\u4E1A" },
  { key: "legal_research", label: "\u79D1\u7814\u673A\u6784" },
  { key: "legal_public_interest", label: "\u793E\u4F1A\u516C\u76CA\u7EC4\u7EC7" },
  { key: "legal_law_service", label: "\u6CD5\u5F8B\u670D\u52A1\u673A\u6784" },
  { key: "legal_other", label: "\u5176\u4ED6" },
  { key: "total", label: "\u603B\u8BA1" }
];
var requestGroups = {
  results: "\u4E09\u3001\u672C\u5E74\u5EA6\u529E\u7406\u7ED3\u679C",
  denied: "\uFF08\u4E09\uFF09\u4E0D\u4E88\u516C\u5F00",
  unable: "\uFF08\u56DB\uFF09\u65E0\u6CD5\u63D0\u4F9B",
  not_processed: "\uFF08\u4E94\uFF09\u4E0D\u4E88\u5904\u7406",
  other: "\uFF08\u516D\uFF09\u5176\u4ED6\u5904\u7406"
};
var requestRows = [
  { key: "new_received", label: "\u4E00\u3001\u672C\u5E74\u65B0\u6536\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u6570\u91CF", group: null },
  { key: "carried_in", label: "\u4E8C\u3001\u4E0A\u5E74\u7ED3\u8F6C\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u6570\u91CF", group: null },
  { key: "results.granted", label: "\uFF08\u4E00\uFF09\u4E88\u4EE5\u516C\u5F00", group: "results" },
  { key: "results.partial", label: "\uFF08\u4E8C\uFF09\u90E8\u5206\u516C\u5F00\uFF08\u533A\u5206\u5904\u7406\u7684\uFF0C\u53EA\u8BA1\u8FD9\u4E00\u60C5\u5F62\uFF0C\u4E0D\u8BA1\u5176\u4ED6\u60C5\u5F62\uFF09", group: "results" },
  { key: "results.denied.state_secret", label: "1.\u5C5E\u4E8E\u56FD\u5BB6\u79D8\u5BC6", group: "denied" },
  { key: "results.denied.forbidden_by_law", label: "2.\u5176\u4ED6\u6CD5\u5F8B\u884C\u653F\u6CD5\u89C4\u7981\u6B62\u516C\u5F00", group: "denied" },
  { key: "results.denied.three_securities_one_stability", label: "3.\u5371\u53CA\u201C\u4E09\u5B89\u5168\u4E00\u7A33\u5B9A\u201D", group: "denied" },
  { key: "results.denied.third_party_rights", label: "4.\u4FDD\u62A4\u7B2C\u4E09\u65B9\u5408\u6CD5\u6743\u76CA", group: "denied" },
  { key: "results.denied.internal_affairs", label: "5.\u5C5E\u4E8E\u4E09\u7C7B\u5185\u90E8\u4E8B\u52A1\u4FE1\u606F", group: "denied" },
  { key: "results.denied.process_information", label: "6.\u5C5E\u4E8E\u56DB\u7C7B\u8FC7\u7A0B\u6027\u4FE1\u606F", group: "denied" },
  { key: "results.denied.enforcement_file", label: "7.\u5C5E\u4E8E\u884C\u653F\u6267\u6CD5\u6848\u5377", group: "denied" },
  { key: "results.denied.administrative_inquiry", label: "8.\u5C5E\u4E8E\u884C\u653F\u67E5\u8BE2\u4E8B\u9879", group: "denied" },
  { key: "results.unable.not_held", label: "1.\u672C\u673A\u5173\u4E0D\u638C\u63E1\u76F8\u5173\u653F\u5E9C\u4FE1\u606F", group: "unable" },
  { key: "results.unable.needs_creation", label: "2.\u6CA1\u6709\u73B0\u6210\u4FE1\u606F\u9700\u8981\u53E6\u884C\u5236\u4F5C", group: "unable" },
  { key: "results.unable.unclear_after_clarification", label: "3.\u8865\u6B63\u540E\u7533\u8BF7\u5185\u5BB9\u4ECD\u4E0D\u660E\u786E", group: "unable" },
  { key: "results.not_processed.petition_complaint", label: "1.\u4FE1\u8BBF\u4E3E\u62A5\u6295\u8BC9\u7C7B\u7533\u8BF7", group: "not_processed" },
  { key: "results.not_processed.repeat", label: "2.\u91CD\u590D\u7533\u8BF7", group: "not_processed" },
  { key: "results.not_processed.public_publication", label: "3.\u8981\u6C42\u63D0\u4F9B\u516C\u5F00\u51FA\u7248\u7269", group: "not_processed" },
  { key: "results.not_processed.unreasonable_volume", label: "4.\u65E0\u6B63\u5F53\u7406\u7531\u5927\u91CF\u53CD\u590D\u7533\u8BF7", group: "not_processed" },
  {
    key: "results.not_processed.confirm_or_reissue",
    label: "5.\u8981\u6C42\u884C\u653F\u673A\u5173\u786E\u8BA4\u6216\u91CD\u65B0\u51FA\u5177\u5DF2\u83B7\u53D6\u4FE1\u606F",
    group: "not_processed"
  },
  {
    key: "results.other.clarification_overdue",
    label: "1.\u7533\u8BF7\u4EBA\u65E0\u6B63\u5F53\u7406\u7531\u903E\u671F\u4E0D\u8865\u6B63\u3001\u884C\u653F\u673A\u5173\u4E0D\u518D\u5904\u7406\u5176\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7",
    group: "other"
  },
  {
    key: "results.other.fee_unpaid",
    label: "2.\u7533\u8BF7\u4EBA\u903E\u671F\u672A\u6309\u6536\u8D39\u901A\u77E5\u8981\u6C42\u7F34\u7EB3\u8D39\u7528\u3001\u884C\u653F\u673A\u5173\u4E0D\u518D\u5904\u7406\u5176\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7",
    group: "other"
  },
  { key: "results.other.misc", label: "3.\u5176\u4ED6", group: "other" },
  { key: "results.total", label: "\uFF08\u4E03\uFF09\u603B\u8BA1", group: "results" },
  { key: "carried_out", label: "\u56DB\u3001\u7ED3\u8F6C\u4E0B\u5E74\u5EA6\u7EE7\u7EED\u529E\u7406", group: null }
];
var requestIdentity = "\uFF08\u672C\u5217\u6570\u636E\u7684\u52FE\u7A3D\u5173\u7CFB\u4E3A\uFF1A\u7B2C\u4E00\u9879\u52A0\u7B2C\u4E8C\u9879\u4E4B\u548C\uFF0C\u7B49\u4E8E\u7B2C\u4E09\u9879\u52A0\u7B2C\u56DB\u9879\u4E4B\u548C\uFF09";
var remedyColumns = [
  { key: "upheld", label: "\u7ED3\u679C\u7EF4\u6301" },
  { key: "corrected", label: "\u7ED3\u679C\u7EA0\u6B63" },
  { key: "other", label: "\u5176\u4ED6\u7ED3\u679C" },
  { key: "pending", label: "\u5C1A\u672A\u5BA1\u7ED3" },
  { key: "total", label: "\u603B\u8BA1" }
];
var remedyBlocks = [
  { key: "reconsideration", label: "\u884C\u653F\u590D\u8BAE", group: null },
  { key: "litigation_direct", label: "\u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9", group: "\u884C\u653F\u8BC9\u8BBC" },
  { key: "litigation_after_reconsideration", label: "\u590D\u8BAE\u540E\u8D77\u8BC9", group: "\u884C\u653F\u8BC9\u8BBC" }
];
var proactiveBlocks = [
  {
    item: "\u7B2C\u4E8C\u5341\u6761\u7B2C\uFF08\u4E00\uFF09\u9879",
    columns: [
      { key: "issued", label: "\u672C\u5E74\u5236\u53D1\u4EF6\u6570" },
      { key: "repealed", label: "\u672C\u5E74\u5E9F\u6B62\u4EF6\u6570" },
      { key: "in_force", label: "\u73B0\u884C\u6709\u6548\u4EF6\u6570" }
    ],
    rows: [
      { key: "rules", label: "\u89C4\u7AE0" },
      { key: "normative_documents", label: "\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6" }
    ]
  },
  {
    item: "\u7B2C\u4E8C\u5341\u6761\u7B2C\uFF08\u4E94\uFF09\u9879",
    columns: [{ key: "decisions", label: "\u672C\u5E74\u5904\u7406\u51B3\u5B9A\u6570\u91CF" }],
    rows: [{ key: "admin_licences", label: "\u884C\u653F\u8BB8\u53EF" }]
  },
  {
    item: "\u7B2C\u4E8C\u5341\u6761\u7B2C\uFF08\u516D\uFF09\u9879",
    columns: [{ key: "decisions", label: "\u672C\u5E74\u5904\u7406\u51B3\u5B9A\u6570\u91CF" }],
    rows: [
      { key: "admin_penalties", label: "\u884C\u653F\u5904\u7F5A" },
      { key: "admin_coercion", label: "\u884C\u653F\u5F3A\u5236" }
    ]
  },
  {
    item: "\u7B2C\u4E8C\u5341\u6761\u7B2C\uFF08\u516B\uFF09\u9879",
    columns: [{ key: "fees_wan", label: "\u672C\u5E74\u6536\u8D39\u91D1\u989D\uFF08\u5355\u4F4D\uFF1A\u4E07\u5143\uFF09" }],
    rows: [{ key: "admin_fees_wan", label: "\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39" }]
  }
];
var sections = [
  { no: "\u4E00", key: "s1_overview", heading: "\u603B\u4F53\u60C5\u51B5" },
  { no: "\u4E8C", key: "s2_proactive", heading: "\u4E3B\u52A8\u516C\u5F00\u653F\u5E9C\u4FE1\u606F\u60C5\u51B5" },
  { no: "\u4E09", key: "s3_requests", heading: "\u6536\u5230\u548C\u5904\u7406\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u60C5\u51B5" },
  { no: "\u56DB", key: "s4_remedies", heading: "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u884C\u653F\u590D\u8BAE\u3001\u884C\u653F\u8BC9\u8BBC\u60C5\u51B5" },
  { no: "\u4E94", key: "s5_problems", heading: "\u5B58\u5728\u7684\u4E3B\u8981\u95EE\u9898\u53CA\u6539\u8FDB\u60C5\u51B5" },
  { no: "\u516D", key: "s6_other", heading: "\u5176\u4ED6\u9700\u8981\u62A5\u544A\u7684\u4E8B\u9879" }
];

// law/report-format/2019.ts
var otherRow = { key: "results.other", label: "\uFF08\u516D\uFF09\u5176\u4ED6\u5904\u7406" };
var proactiveBlocks2 = [
  {
    item: "\u7B2C\u4E8C\u5341\u6761\u7B2C\uFF08\u4E00\uFF09\u9879",
    columns: [
      { key: "made", label: "\u672C\u5E74\u65B0\u5236\u4F5C\u6570\u91CF" },
      { key: "published", label: "\u672C\u5E74\u65B0\u516C\u5F00\u6570\u91CF" },
      { key: "total_public", label: "\u5BF9\u5916\u516C\u5F00\u603B\u6570\u91CF" }
    ],
    rows: [
      { key: "rules", label: "\u89C4\u7AE0" },
      { key: "normative_documents", label: "\u89C4\u8303\u6027\u6587\u4EF6" }
    ]
  },
  {
    item: "\u7B2C\u4E8C\u5341\u6761\u7B2C\uFF08\u4E94\uFF09\u9879",
    columns: [
      { key: "items_last_year", label: "\u4E0A\u4E00\u5E74\u9879\u76EE\u6570\u91CF" },
      { key: "change", label: "\u672C\u5E74\u589E/\u51CF" },
      { key: "decisions", label: "\u5904\u7406\u51B3\u5B9A\u6570\u91CF" }
    ],
    rows: [
      { key: "admin_licences", label: "\u884C\u653F\u8BB8\u53EF" },
      { key: "other_services", label: "\u5176\u4ED6\u5BF9\u5916\u7BA1\u7406\u670D\u52A1\u4E8B\u9879" }
    ]
  },
  {
    item: "\u7B2C\u4E8C\u5341\u6761\u7B2C\uFF08\u516D\uFF09\u9879",
    columns: [
      { key: "items_last_year", label: "\u4E0A\u4E00\u5E74\u9879\u76EE\u6570\u91CF" },
      { key: "change", label: "\u672C\u5E74\u589E/\u51CF" },
      { key: "decisions", label: "\u5904\u7406\u51B3\u5B9A\u6570\u91CF" }
    ],
    rows: [
      { key: "admin_penalties", label: "\u884C\u653F\u5904\u7F5A" },
      { key: "admin_coercion", label: "\u884C\u653F\u5F3A\u5236" }
    ]
  },
  {
    item: "\u7B2C\u4E8C\u5341\u6761\u7B2C\uFF08\u516B\uFF09\u9879",
    columns: [
      { key: "items_last_year", label: "\u4E0A\u4E00\u5E74\u9879\u76EE\u6570\u91CF" },
      { key: "change", label: "\u672C\u5E74\u589E/\u51CF" }
    ],
    rows: [{ key: "admin_fees", label: "\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39" }]
  },
  {
    item: "\u7B2C\u4E8C\u5341\u6761\u7B2C\uFF08\u4E5D\uFF09\u9879",
    columns: [
      { key: "purchases", label: "\u91C7\u8D2D\u9879\u76EE\u6570\u91CF" },
      { key: "amount", label: "\u91C7\u8D2D\u603B\u91D1\u989D" }
    ],
    rows: [{ key: "procurement", label: "\u653F\u5E9C\u96C6\u4E2D\u91C7\u8D2D" }]
  }
];

export {
  otherRow,
  proactiveBlocks2 as proactiveBlocks,
  notice,
  firstYear,
  applicantColumns,
  requestGroups,
  requestRows,
  requestIdentity,
  remedyColumns,
  remedyBlocks,
  proactiveBlocks as proactiveBlocks2,
  sections
};
