import {
  requestRowKeys
} from "./chunk-KZ3C4QMY.js";
import {
  organLevelLabels
} from "./chunk-B43ZFPXG.js";
import {
  applicantColumns,
  firstYear,
  notice,
  otherRow,
  proactiveBlocks2 as proactiveBlocks,
  remedyBlocks,
  remedyColumns,
  requestGroups,
  requestRows,
  sections
} from "./chunk-FIYEBMTO.js";

// src/domain/report/cells.ts
var tableTitles = {
  proactive: "\u8868\u4E8C\uFF08\u4E3B\u52A8\u516C\u5F00\u653F\u5E9C\u4FE1\u606F\u60C5\u51B5\uFF09",
  requests: "\u8868\u4E09\uFF08\u6536\u5230\u548C\u5904\u7406\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u60C5\u51B5\uFF09",
  remedies: "\u8868\u56DB\uFF08\u884C\u653F\u590D\u8BAE\u3001\u884C\u653F\u8BC9\u8BBC\u60C5\u51B5\uFF09"
};
var columnCount = applicantColumns.length;
var totalColumn = columnCount - 1;
var columns = applicantColumns.map((_, index) => index);
var columnNames = applicantColumns.map(
  ({ label }, index) => index === 0 || index === totalColumn ? `${label}\u5217` : `\u6CD5\u4EBA\u6216\u5176\u4ED6\u7EC4\u7EC7\xB7${label}\u5217`
);
var columnKeys = applicantColumns.map(({ key }) => key);
var columnName = (column) => columnNames[column] ?? "";
var rowNames = new Map(
  requestRows.map(({ key, label, group: group2 }) => {
    const short = label.replace(/（区分处理.*$/, "");
    const ofGroup = group2 === null || group2 === "results" ? "" : `${requestGroups[group2]}\xB7`;
    return [key, `${ofGroup}${short}`];
  })
);
rowNames.set(otherRow.key, otherRow.label);
var rowName = (row4) => rowNames.get(row4) ?? row4;
var requestCell = (row4, column) => `requests.${row4}.${columnKeys[column]}`;
var blockNames = new Map(
  remedyBlocks.map(({ key, label, group: group2 }) => [key, group2 === null ? label : `${group2}\xB7${label}`])
);
var remedyBlockKeys = remedyBlocks.map(({ key }) => key);
var remedyName = (block) => blockNames.get(block) ?? block;
var remedyCell = (block, column) => `remedies.${block}.${remedyColumns[column]?.key}`;
var remedyColumnName = (column) => remedyColumns[column]?.label ?? "";
var remedyAt = { upheld: 0, corrected: 1, other: 2, pending: 3, total: 4 };
var rowsOf = (group2) => requestRows.filter((row4) => row4.group === group2).map((row4) => row4.key);
function hasSingleOtherRow(report) {
  if (report.layout.requests !== null) return report.layout.requests === "2019";
  return report.tables.requests["results.other"].some((count) => count !== null) && rowsOf("other").every((row4) => report.tables.requests[row4].every((count) => count === null));
}
var resultRows2021 = requestRows.map((row4) => row4.key).filter((key) => key.startsWith("results.") && key !== "results.total");
var resultRows2019 = [
  ...resultRows2021.filter((key) => !key.startsWith("results.other.")),
  otherRow.key
];
var resultRowsOf = (report) => hasSingleOtherRow(report) ? resultRows2019 : resultRows2021;
function sum(counts) {
  let total = 0;
  for (const count of counts) {
    if (count === null) return null;
    total += count;
  }
  return total;
}
function sumRows(table, rows3, column) {
  let total = 0;
  for (const row4 of rows3) {
    const count = table[row4][column] ?? null;
    if (count === null) return null;
    total += count;
  }
  return total;
}
var at = (row4, column) => row4[column] ?? null;
var stockRows = proactiveBlocks[0].rows;
var stockColumns = proactiveBlocks[0].columns;

// law/places/rule-makers.ts
var provinces = [
  { short: "\u5317\u4EAC", full: "\u5317\u4EAC\u5E02" },
  { short: "\u5929\u6D25", full: "\u5929\u6D25\u5E02" },
  { short: "\u6CB3\u5317", full: "\u6CB3\u5317\u7701" },
  { short: "\u5C71\u897F", full: "\u5C71\u897F\u7701" },
  { short: "\u5185\u8499\u53E4", full: "\u5185\u8499\u53E4\u81EA\u6CBB\u533A" },
  { short: "\u8FBD\u5B81", full: "\u8FBD\u5B81\u7701" },
  { short: "\u5409\u6797", full: "\u5409\u6797\u7701" },
  { short: "\u9ED1\u9F99\u6C5F", full: "\u9ED1\u9F99\u6C5F\u7701" },
  { short: "\u4E0A\u6D77", full: "\u4E0A\u6D77\u5E02" },
  { short: "\u6C5F\u82CF", full: "\u6C5F\u82CF\u7701" },
  { short: "\u6D59\u6C5F", full: "\u6D59\u6C5F\u7701" },
  { short: "\u5B89\u5FBD", full: "\u5B89\u5FBD\u7701" },
  { short: "\u798F\u5EFA", full: "\u798F\u5EFA\u7701" },
  { short: "\u6C5F\u897F", full: "\u6C5F\u897F\u7701" },
  { short: "\u5C71\u4E1C", full: "\u5C71\u4E1C\u7701" },
  { short: "\u6CB3\u5357", full: "\u6CB3\u5357\u7701" },
  { short: "\u6E56\u5317", full: "\u6E56\u5317\u7701" },
  { short: "\u6E56\u5357", full: "\u6E56\u5357\u7701" },
  { short: "\u5E7F\u4E1C", full: "\u5E7F\u4E1C\u7701" },
  { short: "\u5E7F\u897F", full: "\u5E7F\u897F\u58EE\u65CF\u81EA\u6CBB\u533A" },
  { short: "\u6D77\u5357", full: "\u6D77\u5357\u7701" },
  { short: "\u91CD\u5E86", full: "\u91CD\u5E86\u5E02" },
  { short: "\u56DB\u5DDD", full: "\u56DB\u5DDD\u7701" },
  { short: "\u8D35\u5DDE", full: "\u8D35\u5DDE\u7701" },
  { short: "\u4E91\u5357", full: "\u4E91\u5357\u7701" },
  { short: "\u897F\u85CF", full: "\u897F\u85CF\u81EA\u6CBB\u533A" },
  { short: "\u9655\u897F", full: "\u9655\u897F\u7701" },
  { short: "\u7518\u8083", full: "\u7518\u8083\u7701" },
  { short: "\u9752\u6D77", full: "\u9752\u6D77\u7701" },
  { short: "\u5B81\u590F", full: "\u5B81\u590F\u56DE\u65CF\u81EA\u6CBB\u533A" },
  { short: "\u65B0\u7586", full: "\u65B0\u7586\u7EF4\u543E\u5C14\u81EA\u6CBB\u533A" },
  { short: "\u9999\u6E2F", full: "\u9999\u6E2F\u7279\u522B\u884C\u653F\u533A" },
  { short: "\u6FB3\u95E8", full: "\u6FB3\u95E8\u7279\u522B\u884C\u653F\u533A" },
  { short: "\u53F0\u6E7E", full: "\u53F0\u6E7E\u7701" }
];
var prefectureCities = {
  \u6CB3\u5317: "\u77F3\u5BB6\u5E84 \u5510\u5C71 \u79E6\u7687\u5C9B \u90AF\u90F8 \u90A2\u53F0 \u4FDD\u5B9A \u5F20\u5BB6\u53E3 \u627F\u5FB7 \u6CA7\u5DDE \u5ECA\u574A \u8861\u6C34".split(" "),
  \u5C71\u897F: "\u592A\u539F \u5927\u540C \u9633\u6CC9 \u957F\u6CBB \u664B\u57CE \u6714\u5DDE \u664B\u4E2D \u8FD0\u57CE \u5FFB\u5DDE \u4E34\u6C7E \u5415\u6881".split(" "),
  \u5185\u8499\u53E4: "\u547C\u548C\u6D69\u7279 \u5305\u5934 \u4E4C\u6D77 \u8D64\u5CF0 \u901A\u8FBD \u9102\u5C14\u591A\u65AF \u547C\u4F26\u8D1D\u5C14 \u5DF4\u5F66\u6DD6\u5C14 \u4E4C\u5170\u5BDF\u5E03".split(" "),
  \u8FBD\u5B81: "\u6C88\u9633 \u5927\u8FDE \u978D\u5C71 \u629A\u987A \u672C\u6EAA \u4E39\u4E1C \u9526\u5DDE \u8425\u53E3 \u961C\u65B0 \u8FBD\u9633 \u76D8\u9526 \u94C1\u5CAD \u671D\u9633 \u846B\u82A6\u5C9B".split(" "),
  \u5409\u6797: "\u957F\u6625 \u5409\u6797 \u56DB\u5E73 \u8FBD\u6E90 \u901A\u5316 \u767D\u5C71 \u677E\u539F \u767D\u57CE".split(" "),
  \u9ED1\u9F99\u6C5F: "\u54C8\u5C14\u6EE8 \u9F50\u9F50\u54C8\u5C14 \u9E21\u897F \u9E64\u5C97 \u53CC\u9E2D\u5C71 \u5927\u5E86 \u4F0A\u6625 \u4F73\u6728\u65AF \u4E03\u53F0\u6CB3 \u7261\u4E39\u6C5F \u9ED1\u6CB3 \u7EE5\u5316".split(" "),
  \u6C5F\u82CF: "\u5357\u4EAC \u65E0\u9521 \u5F90\u5DDE \u5E38\u5DDE \u82CF\u5DDE \u5357\u901A \u8FDE\u4E91\u6E2F \u6DEE\u5B89 \u76D0\u57CE \u626C\u5DDE \u9547\u6C5F \u6CF0\u5DDE \u5BBF\u8FC1".split(" "),
  \u6D59\u6C5F: "\u676D\u5DDE \u5B81\u6CE2 \u6E29\u5DDE \u5609\u5174 \u6E56\u5DDE \u7ECD\u5174 \u91D1\u534E \u8862\u5DDE \u821F\u5C71 \u53F0\u5DDE \u4E3D\u6C34".split(" "),
  \u5B89\u5FBD: "\u5408\u80A5 \u829C\u6E56 \u868C\u57E0 \u6DEE\u5357 \u9A6C\u978D\u5C71 \u6DEE\u5317 \u94DC\u9675 \u5B89\u5E86 \u9EC4\u5C71 \u6EC1\u5DDE \u961C\u9633 \u5BBF\u5DDE \u516D\u5B89 \u4EB3\u5DDE \u6C60\u5DDE \u5BA3\u57CE".split(" "),
  \u798F\u5EFA: "\u798F\u5DDE \u53A6\u95E8 \u8386\u7530 \u4E09\u660E \u6CC9\u5DDE \u6F33\u5DDE \u5357\u5E73 \u9F99\u5CA9 \u5B81\u5FB7".split(" "),
  \u6C5F\u897F: "\u5357\u660C \u666F\u5FB7\u9547 \u840D\u4E61 \u4E5D\u6C5F \u65B0\u4F59 \u9E70\u6F6D \u8D63\u5DDE \u5409\u5B89 \u5B9C\u6625 \u629A\u5DDE \u4E0A\u9976".split(" "),
  \u5C71\u4E1C: "\u6D4E\u5357 \u9752\u5C9B \u6DC4\u535A \u67A3\u5E84 \u4E1C\u8425 \u70DF\u53F0 \u6F4D\u574A \u6D4E\u5B81 \u6CF0\u5B89 \u5A01\u6D77 \u65E5\u7167 \u4E34\u6C82 \u5FB7\u5DDE \u804A\u57CE \u6EE8\u5DDE \u83CF\u6CFD".split(" "),
  \u6CB3\u5357: "\u90D1\u5DDE \u5F00\u5C01 \u6D1B\u9633 \u5E73\u9876\u5C71 \u5B89\u9633 \u9E64\u58C1 \u65B0\u4E61 \u7126\u4F5C \u6FEE\u9633 \u8BB8\u660C \u6F2F\u6CB3 \u4E09\u95E8\u5CE1 \u5357\u9633 \u5546\u4E18 \u4FE1\u9633 \u5468\u53E3 \u9A7B\u9A6C\u5E97".split(" "),
  \u6E56\u5317: "\u6B66\u6C49 \u9EC4\u77F3 \u5341\u5830 \u5B9C\u660C \u8944\u9633 \u9102\u5DDE \u8346\u95E8 \u5B5D\u611F \u8346\u5DDE \u9EC4\u5188 \u54B8\u5B81 \u968F\u5DDE".split(" "),
  \u6E56\u5357: "\u957F\u6C99 \u682A\u6D32 \u6E58\u6F6D \u8861\u9633 \u90B5\u9633 \u5CB3\u9633 \u5E38\u5FB7 \u5F20\u5BB6\u754C \u76CA\u9633 \u90F4\u5DDE \u6C38\u5DDE \u6000\u5316 \u5A04\u5E95".split(" "),
  \u5E7F\u4E1C: "\u5E7F\u5DDE \u97F6\u5173 \u6DF1\u5733 \u73E0\u6D77 \u6C55\u5934 \u4F5B\u5C71 \u6C5F\u95E8 \u6E5B\u6C5F \u8302\u540D \u8087\u5E86 \u60E0\u5DDE \u6885\u5DDE \u6C55\u5C3E \u6CB3\u6E90 \u9633\u6C5F \u6E05\u8FDC \u4E1C\u839E \u4E2D\u5C71 \u6F6E\u5DDE \u63ED\u9633 \u4E91\u6D6E".split(
    " "
  ),
  \u5E7F\u897F: "\u5357\u5B81 \u67F3\u5DDE \u6842\u6797 \u68A7\u5DDE \u5317\u6D77 \u9632\u57CE\u6E2F \u94A6\u5DDE \u8D35\u6E2F \u7389\u6797 \u767E\u8272 \u8D3A\u5DDE \u6CB3\u6C60 \u6765\u5BBE \u5D07\u5DE6".split(" "),
  \u6D77\u5357: "\u6D77\u53E3 \u4E09\u4E9A \u4E09\u6C99 \u510B\u5DDE".split(" "),
  \u56DB\u5DDD: "\u6210\u90FD \u81EA\u8D21 \u6500\u679D\u82B1 \u6CF8\u5DDE \u5FB7\u9633 \u7EF5\u9633 \u5E7F\u5143 \u9042\u5B81 \u5185\u6C5F \u4E50\u5C71 \u5357\u5145 \u7709\u5C71 \u5B9C\u5BBE \u5E7F\u5B89 \u8FBE\u5DDE \u96C5\u5B89 \u5DF4\u4E2D \u8D44\u9633".split(" "),
  \u8D35\u5DDE: "\u8D35\u9633 \u516D\u76D8\u6C34 \u9075\u4E49 \u5B89\u987A \u6BD5\u8282 \u94DC\u4EC1".split(" "),
  \u4E91\u5357: "\u6606\u660E \u66F2\u9756 \u7389\u6EAA \u4FDD\u5C71 \u662D\u901A \u4E3D\u6C5F \u666E\u6D31 \u4E34\u6CA7".split(" "),
  \u897F\u85CF: "\u62C9\u8428 \u65E5\u5580\u5219 \u660C\u90FD \u6797\u829D \u5C71\u5357 \u90A3\u66F2".split(" "),
  \u9655\u897F: "\u897F\u5B89 \u94DC\u5DDD \u5B9D\u9E21 \u54B8\u9633 \u6E2D\u5357 \u5EF6\u5B89 \u6C49\u4E2D \u6986\u6797 \u5B89\u5EB7 \u5546\u6D1B".split(" "),
  \u7518\u8083: "\u5170\u5DDE \u5609\u5CEA\u5173 \u91D1\u660C \u767D\u94F6 \u5929\u6C34 \u6B66\u5A01 \u5F20\u6396 \u5E73\u51C9 \u9152\u6CC9 \u5E86\u9633 \u5B9A\u897F \u9647\u5357".split(" "),
  \u9752\u6D77: "\u897F\u5B81 \u6D77\u4E1C".split(" "),
  \u5B81\u590F: "\u94F6\u5DDD \u77F3\u5634\u5C71 \u5434\u5FE0 \u56FA\u539F \u4E2D\u536B".split(" "),
  \u65B0\u7586: "\u4E4C\u9C81\u6728\u9F50 \u514B\u62C9\u739B\u4F9D \u5410\u9C81\u756A \u54C8\u5BC6".split(" ")
};
var autonomousPrefectures = [
  { full: "\u5EF6\u8FB9\u671D\u9C9C\u65CF\u81EA\u6CBB\u5DDE", short: "\u5EF6\u8FB9\u5DDE" },
  { full: "\u6069\u65BD\u571F\u5BB6\u65CF\u82D7\u65CF\u81EA\u6CBB\u5DDE", short: "\u6069\u65BD\u5DDE" },
  { full: "\u6E58\u897F\u571F\u5BB6\u65CF\u82D7\u65CF\u81EA\u6CBB\u5DDE", short: "\u6E58\u897F\u5DDE" },
  { full: "\u963F\u575D\u85CF\u65CF\u7F8C\u65CF\u81EA\u6CBB\u5DDE", short: "\u963F\u575D\u5DDE" },
  { full: "\u7518\u5B5C\u85CF\u65CF\u81EA\u6CBB\u5DDE", short: "\u7518\u5B5C\u5DDE" },
  { full: "\u51C9\u5C71\u5F5D\u65CF\u81EA\u6CBB\u5DDE", short: "\u51C9\u5C71\u5DDE" },
  { full: "\u9ED4\u897F\u5357\u5E03\u4F9D\u65CF\u82D7\u65CF\u81EA\u6CBB\u5DDE", short: "\u9ED4\u897F\u5357\u5DDE" },
  { full: "\u9ED4\u4E1C\u5357\u82D7\u65CF\u4F97\u65CF\u81EA\u6CBB\u5DDE", short: "\u9ED4\u4E1C\u5357\u5DDE" },
  { full: "\u9ED4\u5357\u5E03\u4F9D\u65CF\u82D7\u65CF\u81EA\u6CBB\u5DDE", short: "\u9ED4\u5357\u5DDE" },
  { full: "\u695A\u96C4\u5F5D\u65CF\u81EA\u6CBB\u5DDE", short: "\u695A\u96C4\u5DDE" },
  { full: "\u7EA2\u6CB3\u54C8\u5C3C\u65CF\u5F5D\u65CF\u81EA\u6CBB\u5DDE", short: "\u7EA2\u6CB3\u5DDE" },
  { full: "\u6587\u5C71\u58EE\u65CF\u82D7\u65CF\u81EA\u6CBB\u5DDE", short: "\u6587\u5C71\u5DDE" },
  { full: "\u897F\u53CC\u7248\u7EB3\u50A3\u65CF\u81EA\u6CBB\u5DDE", short: "\u897F\u53CC\u7248\u7EB3\u5DDE" },
  { full: "\u5927\u7406\u767D\u65CF\u81EA\u6CBB\u5DDE", short: "\u5927\u7406\u5DDE" },
  { full: "\u5FB7\u5B8F\u50A3\u65CF\u666F\u9887\u65CF\u81EA\u6CBB\u5DDE", short: "\u5FB7\u5B8F\u5DDE" },
  { full: "\u6012\u6C5F\u5088\u50F3\u65CF\u81EA\u6CBB\u5DDE", short: "\u6012\u6C5F\u5DDE" },
  { full: "\u8FEA\u5E86\u85CF\u65CF\u81EA\u6CBB\u5DDE", short: "\u8FEA\u5E86\u5DDE" },
  { full: "\u4E34\u590F\u56DE\u65CF\u81EA\u6CBB\u5DDE", short: "\u4E34\u590F\u5DDE" },
  { full: "\u7518\u5357\u85CF\u65CF\u81EA\u6CBB\u5DDE", short: "\u7518\u5357\u5DDE" },
  { full: "\u6D77\u5317\u85CF\u65CF\u81EA\u6CBB\u5DDE", short: "\u6D77\u5317\u5DDE" },
  { full: "\u9EC4\u5357\u85CF\u65CF\u81EA\u6CBB\u5DDE", short: "\u9EC4\u5357\u5DDE" },
  { full: "\u6D77\u5357\u85CF\u65CF\u81EA\u6CBB\u5DDE", short: "\u6D77\u5357\u5DDE" },
  { full: "\u679C\u6D1B\u85CF\u65CF\u81EA\u6CBB\u5DDE", short: "\u679C\u6D1B\u5DDE" },
  { full: "\u7389\u6811\u85CF\u65CF\u81EA\u6CBB\u5DDE", short: "\u7389\u6811\u5DDE" },
  { full: "\u6D77\u897F\u8499\u53E4\u65CF\u85CF\u65CF\u81EA\u6CBB\u5DDE", short: "\u6D77\u897F\u5DDE" },
  { full: "\u660C\u5409\u56DE\u65CF\u81EA\u6CBB\u5DDE", short: "\u660C\u5409\u5DDE" },
  { full: "\u535A\u5C14\u5854\u62C9\u8499\u53E4\u81EA\u6CBB\u5DDE", short: "\u535A\u5DDE" },
  { full: "\u5DF4\u97F3\u90ED\u695E\u8499\u53E4\u81EA\u6CBB\u5DDE", short: "\u5DF4\u5DDE" },
  { full: "\u514B\u5B5C\u52D2\u82CF\u67EF\u5C14\u514B\u5B5C\u81EA\u6CBB\u5DDE", short: "\u514B\u5DDE" },
  { full: "\u4F0A\u7281\u54C8\u8428\u514B\u81EA\u6CBB\u5DDE", short: "\u4F0A\u7281\u5DDE" }
];

// src/domain/organ/infer-level.ts
var cities = new Set(Object.values(prefectureCities).flat());
var provinceNames = new Set(provinces.flatMap(({ short, full }) => [short, full]));
var prefectures = new Set(autonomousPrefectures.flatMap(({ short, full }) => [short, full]));
var provinceFirst = new RegExp(`^(?:${provinces.map(({ full }) => full).join("|")})(?=.)`);
var cityFirst = new RegExp(`^(?:${[...cities].map((city) => `${city}\u5E02`).join("|")}|.{2,12}?\u81EA\u6CBB\u5DDE)(?=.)`);
var ofTheState = /^(?:国务院|中华人民共和国|国家|中国|全国|海关总署$|审计署$)/;
var stateBranch = /(?:省|市|县|区|州|盟|旗|中队|支队|大队|调查队|分局|分行|支局|中心支行)/;
var zones = /(?:开发|高新|新|园|实验|示范|合作|保税|度假|景|风景|保护|试验|管理|产业|集聚|工业|功能|商务|城)区$/;
var departments = /(?:局|委|委员会|管委会|办|办公室|办公厅|办事处|厅|院|校|大学|学校|中心|所|站|队|署|处|社|馆|会|部门|公司|集团|分行|支行|法庭|银行)$/;
function inferLevel(organ) {
  const name = organ.replace(/[\s（(][^）)]*[）)]$/, "").replace(/\s+/g, "");
  if (name === "") return null;
  if (/(?:街道|街道办|街道办事处|地区办事处|街道党工委)$/.test(name)) return "subdistrict";
  if (ofTheState.test(name)) return stateBranch.test(name) && departments.test(name) ? "department" : null;
  const government = /(?:人民)?政府$/.test(name);
  const place = name.replace(/(?:人民)?政府$/, "");
  const known = placeLevel(place);
  if (known !== null) return known;
  if (/(?:镇|乡|苏木)$/.test(place)) return "town";
  if (/(?:地区|盟|行政公署|行署)$/.test(place)) return null;
  if (/(?:县|旗|林区|特区)$/.test(place)) return "county";
  if (/区$/.test(place)) return government || !zones.test(place) ? "county" : null;
  if (/市$/.test(place)) return "county";
  return departments.test(name) ? "department" : null;
}
function placeLevel(place) {
  if (provinceNames.has(place)) return "province";
  if (place.endsWith("\u81EA\u6CBB\u533A")) return "province";
  const local = place.replace(provinceFirst, "");
  if (prefectures.has(local) || local.endsWith("\u81EA\u6CBB\u5DDE")) return "city";
  if (cities.has(local)) return "city";
  if (local.endsWith("\u5E02")) {
    const within = local.replace(cityFirst, "");
    return cities.has(within.slice(0, -1)) ? "city" : "county";
  }
  return null;
}

// src/domain/report/level-of.ts
var levelOf = (report, context) => context.level ?? (report.organ === null ? null : inferLevel(report.organ));

// src/domain/report/rules/rule.ts
var nothing = [];
function rule(spec) {
  const { id, severity, words: words2, source, find } = spec;
  return {
    id,
    severity,
    words: words2,
    source,
    check(report, context) {
      const drafts = find(report, context);
      if (drafts.length === 0) return [];
      return drafts.map(
        (draft2) => ({
          rule: id,
          severity: draft2.severity ?? severity,
          where: draft2.where,
          message: draft2.message,
          evidence: draft2.evidence
        })
      );
    }
  };
}
function disagreement(left, right, cells, cause6) {
  return { left, right, difference: left.value - right.value, cells, ...cause6 === null ? {} : { cause: cause6 } };
}
var because = (cause6) => cause6 === null ? "" : `${cause6}\u3002`;

// src/domain/report/rules/a2-01-only-rule-makers-make-rules.ts
var onlyRuleMakersMakeRules = rule({
  id: "A2-01",
  severity: "error",
  words: "\u53BF\uFF08\u533A\uFF09\u3001\u4E61\u9547\u3001\u8857\u9053\u548C\u56FD\u52A1\u9662\u4EE5\u4E0B\u7684\u90E8\u95E8\u6CA1\u6709\u89C4\u7AE0\u5236\u5B9A\u6743\uFF0C\u201C\u89C4\u7AE0\u201D\u4E00\u884C\u5E94\u5F53\u5168\u90E8\u4E3A 0",
  source: "\u7ACB\u6CD5\u6CD5\u7B2C\u4E5D\u5341\u4E00\u6761\u3001\u7B2C\u4E5D\u5341\u4E09\u6761\uFF1B\u89C4\u7AE0\u5236\u5B9A\u7A0B\u5E8F\u6761\u4F8B",
  find(report, context) {
    const cells = report.tables.proactive.rules;
    const printed = stockColumns.filter(({ key }) => (cells[key] ?? 0) !== 0);
    if (printed.length === 0) return nothing;
    const level = levelOf(report, context);
    if (level === null || level === "city" || level === "province") return nothing;
    const other2 = report.tables.proactive.normative_documents;
    const same = stockColumns.every(({ key }) => cells[key] === other2[key]);
    const why = same ? "\u4E0E\u201C\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6\u201D\u4E00\u884C\u76F8\u540C\uFF0C\u53EF\u80FD\u91CD\u590D\u586B\u4E86" : "\u53EF\u80FD\u628A\u89C4\u7AE0\u5236\u5EA6\u6216\u8005\u89C4\u8303\u6027\u6587\u4EF6\u5F53\u6210\u4E86\u89C4\u7AE0";
    return [
      {
        where: "\u8868\u4E8C\uFF0C\u89C4\u7AE0",
        message: `${report.organ ?? "\u672C\u673A\u5173"}\u5C5E\u4E8E${organLevelLabels[level]}\uFF0C\u6CA1\u6709\u89C4\u7AE0\u5236\u5B9A\u6743\uFF0C\u201C\u89C4\u7AE0\u201D\u4E00\u884C\u5374\u5199\u6709${printed.map(({ key, label }) => `${label} ${cells[key]}`).join("\u3001")}\u3002${because(why)}\u8FD9\u4E00\u884C\u5E94\u5F53\u586B 0\u3002`,
        evidence: {
          level,
          row: { ...cells },
          expected: 0,
          cause: why,
          cells: printed.map(({ key }) => `proactive.rules.${key}`)
        }
      }
    ];
  }
});

// src/domain/report/causes.ts
var digits = (value) => [...String(value)].sort().join("");
function slip(written, right) {
  if (written === right) return null;
  if (written > 9 && right > 9 && digits(written) === digits(right)) {
    return `${right} \u53EF\u80FD\u88AB\u5199\u6210\u4E86 ${written}\uFF0C\u6570\u5B57\u524D\u540E\u98A0\u5012`;
  }
  if (right !== 0 && (written === right * 10 || written * 10 === right)) return "\u53EF\u80FD\u591A\u5199\u6216\u5C11\u5199\u4E86\u4E00\u4E2A 0";
  const [long, short] = String(written).length > String(right).length ? [written, right] : [right, written];
  if (short > 9 && String(long).length === String(short).length + 1 && oneDigitMore(String(long), String(short))) {
    return written === long ? "\u53EF\u80FD\u591A\u6572\u4E86\u4E00\u4F4D\u6570\u5B57" : "\u53EF\u80FD\u6F0F\u6572\u4E86\u4E00\u4F4D\u6570\u5B57";
  }
  return null;
}
function oneDigitMore(long, short) {
  for (let i = 0; i < long.length; i++) if (long.slice(0, i) + long.slice(i + 1) === short) return true;
  return false;
}
function totalCause(written, parts4) {
  const computed = parts4.reduce((sum2, part2) => sum2 + part2.value, 0);
  const difference = written - computed;
  if (difference === 0) return null;
  if (written === 0) return "\u603B\u8BA1\u53EF\u80FD\u6F0F\u586B";
  const missed = parts4.filter((part2) => part2.value !== 0 && part2.value === -difference);
  if (missed.length === 1) return `\u5DEE\u989D\u6B63\u597D\u662F\u201C${missed[0].words}\u201D\u7684 ${missed[0].value}\uFF0C\u603B\u8BA1\u53EF\u80FD\u6CA1\u6709\u628A\u5B83\u52A0\u8FDB\u53BB`;
  const twice = parts4.filter((part2) => part2.value !== 0 && part2.value === difference);
  if (twice.length === 1)
    return `\u5DEE\u989D\u6B63\u597D\u662F\u201C${twice[0].words}\u201D\u7684 ${twice[0].value}\uFF0C\u5B83\u53EF\u80FD\u88AB\u52A0\u4E86\u4E24\u6B21\uFF0C\u6216\u8005\u586B\u5199\u65F6\u6F0F\u586B\u4E86\u540C\u6837\u7684\u4E00\u9879`;
  return slip(written, computed) ?? "\u603B\u8BA1\u53EF\u80FD\u662F\u624B\u586B\u800C\u6CA1\u6709\u76F8\u52A0";
}

// src/domain/report/previous-year.ts
var bare = (organ) => organ.replace(/\s+/g, "").replace(/(?:人民政府)?(?:办公室)?$/, "");
function sameOrgan(one, other2) {
  const [a, b] = [bare(one), bare(other2)];
  return a.endsWith(b) || b.endsWith(a);
}
function previousYear(report, context) {
  const { previous } = context;
  if (previous === null) return null;
  if (report.year !== null && previous.year !== null && previous.year !== report.year - 1) return null;
  if (report.organ !== null && previous.organ !== null && !sameOrgan(report.organ, previous.organ)) return null;
  return previous;
}

// src/domain/report/rules/a2-02-stock-follows-last-year.ts
var stockFollowsLastYear = rule({
  id: "A2-02",
  severity: "warning",
  words: "\u73B0\u884C\u6709\u6548\u4EF6\u6570\uFF1D\u4E0A\u5E74\u73B0\u884C\u6709\u6548\u4EF6\u6570\uFF0B\u672C\u5E74\u5236\u53D1\u4EF6\u6570\uFF0D\u672C\u5E74\u5E9F\u6B62\u4EF6\u6570",
  source: "\u8868\u4E8C\u5404\u5217\u7684\u542B\u4E49\uFF1B\u81EA\u7136\u5931\u6548\u3001\u6E05\u7406\u3001\u5212\u8F6C\u3001\u9996\u6B21\u91CD\u65B0\u6E05\u70B9\u7684\uFF0C\u8BF7\u5199\u660E\u7406\u7531\u3002\u4ECE2021\u5E74\u7248\u5F0F\u7684\u76F8\u90BB\u4E24\u5E74\u5F00\u59CB\u6838\u5BF9",
  find(report, context) {
    const previous = previousYear(report, context);
    if (previous === null) return nothing;
    let found = null;
    for (const { key, label } of stockRows) {
      const { issued, repealed, in_force } = report.tables.proactive[key];
      const before3 = previous.tables.proactive[key].in_force;
      if (issued === null || repealed === null || in_force === null || before3 === null) continue;
      const computed = before3 + issued - repealed;
      if (computed === in_force) continue;
      const why = cause(in_force, before3, issued, repealed);
      found ??= [];
      found.push({
        where: `\u8868\u4E8C\uFF0C${label}`,
        message: `${label}\uFF1A\u4E0A\u5E74\u73B0\u884C\u6709\u6548 ${before3}\uFF0B\u672C\u5E74\u5236\u53D1 ${issued}\uFF0D\u672C\u5E74\u5E9F\u6B62 ${repealed}\uFF1D${computed}\uFF0C\u800C\u672C\u5E74\u73B0\u884C\u6709\u6548\u5199 ${in_force}\uFF0C\u76F8\u5DEE ${Math.abs(in_force - computed)}\u3002${because(why)}\u56E0\u5230\u671F\u5931\u6548\u3001\u6E05\u7406\u6216\u8005\u5212\u8F6C\u7684\uFF0C\u8BF7\u5199\u660E\u7406\u7531\u3002`,
        evidence: disagreement(
          { words: "\u672C\u5E74\u73B0\u884C\u6709\u6548", value: in_force },
          { words: "\u4E0A\u5E74\u73B0\u884C\u6709\u6548\uFF0B\u5236\u53D1\uFF0D\u5E9F\u6B62", value: computed },
          [`proactive.${key}.issued`, `proactive.${key}.repealed`, `proactive.${key}.in_force`],
          why
        )
      });
    }
    return found ?? nothing;
  }
});
function cause(inForce, before3, issued, repealed) {
  if (issued !== 0 && inForce === issued) return "\u53EF\u80FD\u53EA\u586B\u4E86\u672C\u5E74\u5236\u53D1\u7684\uFF0C\u6CA1\u6709\u52A0\u4E0A\u4EE5\u524D\u4ECD\u7136\u6709\u6548\u7684";
  if (repealed !== 0 && inForce === before3 + issued) return "\u53EF\u80FD\u6CA1\u6709\u51CF\u53BB\u672C\u5E74\u5E9F\u6B62\u7684";
  if (issued !== 0 && inForce === before3 - repealed) return "\u53EF\u80FD\u6CA1\u6709\u52A0\u4E0A\u672C\u5E74\u5236\u53D1\u7684";
  if (repealed === 0 && inForce < before3 + issued) return "\u53EF\u80FD\u6709\u6587\u4EF6\u5230\u671F\u5931\u6548\u6216\u8005\u5E9F\u6B62\u800C\u6CA1\u6709\u586B\u201C\u672C\u5E74\u5E9F\u6B62\u201D";
  return slip(inForce, before3 + issued - repealed);
}

// src/domain/report/rules/a2-03-repealed-within-stock.ts
var repealedWithinStock = rule({
  id: "A2-03",
  severity: "error",
  words: "\u672C\u5E74\u5E9F\u6B62\u4EF6\u6570\u4E0D\u5927\u4E8E\u4E0A\u5E74\u73B0\u884C\u6709\u6548\u4EF6\u6570\uFF0B\u672C\u5E74\u5236\u53D1\u4EF6\u6570",
  source: "\u8868\u4E8C\u5404\u5217\u7684\u542B\u4E49\uFF1A\u6CA1\u6709\u7684\u6587\u4EF6\u4E0D\u80FD\u5E9F\u6B62",
  find(report, context) {
    const previous = previousYear(report, context);
    if (previous === null) return nothing;
    let found = null;
    for (const { key, label } of stockRows) {
      const { issued, repealed } = report.tables.proactive[key];
      const before3 = previous.tables.proactive[key].in_force;
      if (issued === null || repealed === null || before3 === null || repealed <= before3 + issued) continue;
      found ??= [];
      found.push({
        where: `\u8868\u4E8C\uFF0C${label}`,
        message: `${label}\uFF1A\u672C\u5E74\u5E9F\u6B62\u4E86 ${repealed} \u4EF6\uFF0C\u800C\u4E0A\u5E74\u73B0\u884C\u6709\u6548 ${before3} \u4EF6\u3001\u672C\u5E74\u5236\u53D1 ${issued} \u4EF6\uFF0C\u4E00\u5171\u53EA\u6709 ${before3 + issued} \u4EF6\u3002\u53EF\u80FD\u6709\u4E00\u4E2A\u6570\u586B\u9519\uFF0C\u6216\u8005\u4E0A\u5E74\u7684\u73B0\u884C\u6709\u6548\u4EF6\u6570\u6F0F\u8BA1\u3002`,
        evidence: disagreement(
          { words: "\u672C\u5E74\u5E9F\u6B62", value: repealed },
          { words: "\u4E0A\u5E74\u73B0\u884C\u6709\u6548\uFF0B\u672C\u5E74\u5236\u53D1", value: before3 + issued },
          [`proactive.${key}.repealed`, `proactive.${key}.issued`],
          null
        )
      });
    }
    return found ?? nothing;
  }
});

// src/domain/report/rules/a2-04-issued-within-stock.ts
var issuedWithinStock = rule({
  id: "A2-04",
  severity: "error",
  words: "\u672C\u5E74\u5236\u53D1\u4EF6\u6570\u4E0D\u5927\u4E8E\u73B0\u884C\u6709\u6548\u4EF6\u6570\uFF0B\u672C\u5E74\u5E9F\u6B62\u4EF6\u6570",
  source: "\u8868\u4E8C\u5404\u5217\u7684\u542B\u4E49\uFF1A\u672C\u5E74\u5236\u53D1\u7684\uFF0C\u5230\u5E74\u5E95\u4E0D\u662F\u6709\u6548\u5C31\u662F\u5DF2\u7ECF\u5E9F\u6B62",
  find({ tables: { proactive } }) {
    let found = null;
    for (const { key, label } of stockRows) {
      const { issued, repealed, in_force } = proactive[key];
      if (issued === null || repealed === null || in_force === null || issued <= in_force + repealed) continue;
      const why = in_force === 0 ? "\u53EF\u80FD\u6F0F\u586B\u4E86\u73B0\u884C\u6709\u6548\u4EF6\u6570" : "\u53EF\u80FD\u628A\u201C\u672C\u5E74\u5236\u53D1\u201D\u548C\u201C\u73B0\u884C\u6709\u6548\u201D\u4E24\u5217\u586B\u98A0\u5012\u4E86";
      found ??= [];
      found.push({
        where: `\u8868\u4E8C\uFF0C${label}`,
        message: `${label}\uFF1A\u672C\u5E74\u5236\u53D1 ${issued} \u4EF6\uFF0C\u800C\u5E74\u5E95\u73B0\u884C\u6709\u6548 ${in_force} \u4EF6\u3001\u672C\u5E74\u5E9F\u6B62 ${repealed} \u4EF6\uFF0C\u4E00\u5171\u53EA\u6709 ${in_force + repealed} \u4EF6\u3002${because(why)}`,
        evidence: disagreement(
          { words: "\u672C\u5E74\u5236\u53D1", value: issued },
          { words: "\u73B0\u884C\u6709\u6548\uFF0B\u672C\u5E74\u5E9F\u6B62", value: in_force + repealed },
          [`proactive.${key}.issued`, `proactive.${key}.in_force`, `proactive.${key}.repealed`],
          why
        )
      });
    }
    return found ?? nothing;
  }
});

// src/domain/report/rules/a2-05-stock-equals-the-register.ts
var stockEqualsTheRegister = rule({
  id: "A2-05",
  severity: "error",
  words: "\u89C4\u7AE0\u3001\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6\u7684\u4EF6\u6570\uFF1D\u6587\u4EF6\u767B\u8BB0\u7C3F\u6309\u6587\u53F7\u3001\u6709\u6548\u6027\u3001\u6210\u6587\u65E5\u671F\u6E05\u70B9\u7684\u4EF6\u6570",
  source: "\u6761\u4F8B\u7B2C\u4E94\u5341\u6761\uFF1A\u62A5\u544A\u7684\u6570\u636E\u6765\u81EA\u5168\u5E74\u7684\u767B\u8BB0",
  find(report, { recount }) {
    if (recount === null) return nothing;
    const found = [];
    for (const { key: row4, label } of stockRows) {
      for (const { key: column, label: name } of stockColumns) {
        const written = report.tables.proactive[row4][column];
        const counted = recount.proactive[row4][column];
        if (written === null || counted === null || written === counted) continue;
        found.push({
          where: `\u8868\u4E8C\uFF0C${label}\uFF0C${name}`,
          message: `${label}\u7684${name}\u5199 ${written}\uFF0C\u6587\u4EF6\u767B\u8BB0\u7C3F\u6E05\u70B9\u662F ${counted}\uFF0C\u76F8\u5DEE ${Math.abs(written - counted)}\u3002\u8BF7\u6253\u5F00\u767B\u8BB0\u7C3F\u6838\u5BF9\u3002`,
          evidence: disagreement(
            { words: "\u8868\u4E8C", value: written },
            { words: "\u6587\u4EF6\u767B\u8BB0\u7C3F", value: counted },
            [`proactive.${row4}.${column}`],
            null
          )
        });
      }
    }
    return found;
  }
});

// src/domain/report/walk.ts
var allRequestRows = [...requestRowKeys, "results.other"];
var decisionRows = [
  { key: "admin_licences", label: "\u884C\u653F\u8BB8\u53EF" },
  { key: "admin_penalties", label: "\u884C\u653F\u5904\u7F5A" },
  { key: "admin_coercion", label: "\u884C\u653F\u5F3A\u5236" }
];
var isCount = (value) => Number.isInteger(value) && value >= 0;
function oddCells({ tables: { proactive, requests, remedies } }) {
  const odd = [];
  for (const { key: row4 } of stockRows) {
    for (const { key: column } of stockColumns) {
      const value = proactive[row4][column];
      if (value !== null && !isCount(value)) odd.push([`proactive.${row4}.${column}`, String(value)]);
    }
  }
  for (const { key: row4 } of decisionRows) {
    const value = proactive[row4];
    if (value !== null && !isCount(value)) odd.push([`proactive.${row4}`, String(value)]);
  }
  const fees = proactive.admin_fees_wan;
  if (fees !== null && !/^\d+(?:\.\d+)?$/.test(fees)) odd.push(["proactive.admin_fees_wan", fees]);
  for (const row4 of allRequestRows) {
    requests[row4].forEach((value, column) => {
      if (value !== null && !isCount(value)) odd.push([requestCell(row4, column), String(value)]);
    });
  }
  for (const block of remedyBlockKeys) {
    remedies[block].forEach((value, column) => {
      if (value !== null && !isCount(value)) odd.push([remedyCell(block, column), String(value)]);
    });
  }
  return odd;
}
function placeOf(path) {
  const [table, ...rest] = path.split(".");
  const last = rest.at(-1) ?? "";
  if (table === "requests") {
    const column2 = applicantColumns.findIndex(({ key }) => key === last);
    return `\u8868\u4E09\uFF0C${rowName(rest.slice(0, -1).join("."))}\uFF0C${columnName(column2)}`;
  }
  if (table === "remedies") {
    const column2 = remedyColumns.findIndex(({ key }) => key === last);
    return `\u8868\u56DB\uFF0C${remedyName(rest[0])}\uFF0C${remedyColumnName(column2)}`;
  }
  const names = [...stockRows, ...decisionRows].filter(({ key }) => key === rest[0]).map(({ label }) => label);
  if (rest[0] === "admin_fees_wan") names.push("\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39");
  const column = stockColumns.find(({ key }) => key === last);
  if (column !== void 0) names.push(column.label);
  return `\u8868\u4E8C\uFF0C${names.length === 0 ? rest.join("\xB7") : names.join("\uFF0C")}`;
}
function valueAt({ tables }, path) {
  const [table, ...rest] = path.split(".");
  const last = rest.at(-1) ?? "";
  if (table === "requests") {
    const row4 = tables.requests[rest.slice(0, -1).join(".")];
    return row4?.[applicantColumns.findIndex(({ key }) => key === last)] ?? null;
  }
  if (table === "remedies") {
    return tables.remedies[rest[0]]?.[remedyColumns.findIndex(({ key }) => key === last)] ?? null;
  }
  const cell = tables.proactive[rest[0]];
  if (typeof cell !== "object" || cell === null) return cell ?? null;
  return cell[last] ?? null;
}

// src/domain/report/rules/a2-06-decisions-equal-publicity.ts
var decisionsEqualPublicity = rule({
  id: "A2-06",
  severity: "warning",
  words: "\u884C\u653F\u8BB8\u53EF\u3001\u884C\u653F\u5904\u7F5A\u3001\u884C\u653F\u5F3A\u5236\u7684\u4EF6\u6570\uFF1D\u884C\u653F\u6267\u6CD5\u516C\u793A\uFF08\u53CC\u516C\u793A\uFF09\u5E73\u53F0\u7684\u4EF6\u6570",
  source: "\u56FD\u529E\u53D1\u30142018\u3015118\u53F7\uFF1A\u884C\u653F\u6267\u6CD5\u516C\u793A\u5236\u5EA6\uFF1B\u6CA1\u6709\u516C\u793A\u4EF6\u6570\u65F6\u4E0D\u5224\u65AD",
  find(report, { publicisedDecisions }) {
    if (publicisedDecisions === void 0 || publicisedDecisions === null) return nothing;
    const found = [];
    for (const { key, label } of decisionRows) {
      const written = report.tables.proactive[key];
      const shown2 = publicisedDecisions[key];
      if (written === null || shown2 === null || written === shown2) continue;
      found.push({
        where: `\u8868\u4E8C\uFF0C${label}`,
        message: `${label}\u5199 ${written} \u4EF6\uFF0C\u884C\u653F\u6267\u6CD5\u516C\u793A\u662F ${shown2} \u4EF6\uFF0C\u76F8\u5DEE ${Math.abs(written - shown2)}\u3002\u8BF7\u6838\u5BF9\u662F\u6F0F\u516C\u793A\u8FD8\u662F\u6F0F\u767B\u8BB0\u3002`,
        evidence: disagreement(
          { words: "\u8868\u4E8C", value: written },
          { words: "\u884C\u653F\u6267\u6CD5\u516C\u793A", value: shown2 },
          [`proactive.${key}`],
          null
        )
      });
    }
    return found;
  }
});

// law/report-rules/thresholds.ts
var thresholds = {
  /** T3-09: how many times this year's total may be last year's before somebody should look. */
  jump: { above: 5, below: 0.2 },
  /** T3-09: below this many 件 in both years a jump says nothing. */
  jumpFloor: 10,
  /** T4-04: so many refusals (不予公开) without one remedy are worth a look. */
  refusalsWithoutRemedy: 20,
  /** A2-07: fees in 万元 above which 元 was probably typed for 万元, by level. */
  feesWan: { town: 500, subdistrict: 500, department: 5e4 },
  /** A2-07: a round amount in 万元 from which 元 is likely; cities and provinces reach it honestly. */
  roundFeesWan: 1e3,
  /** D-05: similarity (0 … 1) above which a section counts as copied from last year. */
  copied: 0.8,
  /** D-05: shorter texts (in characters) are alike by nature. */
  copiedFloor: 30,
  /** D-09: similarity from which a cited title is taken for a misspelt one of the library. */
  nearTitle: 0.72
};
var since = {
  /** D-07: 国办函〔2020〕109号 is in force from 2021-01-01. */
  processingFee: 2021,
  /** T4-05: 行政复议法 (2023 revision), in force from 2024-01-01: refusals go to 复议 first. */
  reconsiderationFirst: 2024
};

// src/domain/report/rules/a2-07-fees-are-in-wan.ts
var most = thresholds.feesWan;
var feesAreInWan = rule({
  id: "A2-07",
  severity: "warning",
  words: "\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39\u4EE5\u4E07\u5143\u4E3A\u5355\u4F4D\uFF1B\u91D1\u989D\u8FC7\u5927\u6216\u8005\u662F\u4E0A\u5343\u7684\u6574\u6570\uFF0C\u53EF\u80FD\u628A\u5143\u586B\u6210\u4E86\u4E07\u5143",
  source: "\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142021\u301530\u53F7\uFF0C\u8868\u4E8C\u7B2C\u56DB\u5757\u7684\u5355\u4F4D\uFF1B\u754C\u9650\u662F\u7ECF\u9A8C\u6570",
  find(report, context) {
    const printed = report.tables.proactive.admin_fees_wan;
    if (printed === null) return nothing;
    const wan = Number(printed);
    if (!(wan >= thresholds.feesWan.town)) return nothing;
    const level = levelOf(report, context);
    if (level === "city" || level === "province") return nothing;
    const limit = level === null ? void 0 : most[level];
    const large = limit !== void 0 && wan > limit;
    const round = Number.isInteger(wan) && wan >= thresholds.roundFeesWan;
    if (!large && !round) return nothing;
    const why = `${printed} \u5143\u7B49\u4E8E ${Number((wan / 1e4).toFixed(6))} \u4E07\u5143\uFF0C\u53EF\u80FD\u628A\u5143\u586B\u6210\u4E86\u4E07\u5143`;
    const reason = large && level !== null ? `\u5BF9${organLevelLabels[level]}\u6765\u8BF4\u5F88\u5927` : "\u662F\u4E0A\u5343\u7684\u6574\u6570";
    return [
      {
        where: "\u8868\u4E8C\uFF0C\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39",
        message: `\u6536\u8D39\u91D1\u989D\u5199 ${printed} \u4E07\u5143\uFF0C${reason}\u3002${why}\u3002\u8BF7\u6838\u5BF9\u5355\u4F4D\u3002`,
        evidence: {
          printed,
          unit: "\u4E07\u5143",
          level,
          limit: limit ?? null,
          cause: why,
          cells: ["proactive.admin_fees_wan"]
        }
      }
    ];
  }
});

// src/domain/report/prose/sections.ts
var telling = {
  s1_overview: /总体情况|总体概况|基本情况|工作概述|^概述/,
  s2_proactive: /主动公开/,
  s3_requests: /收到和处理|(?:依申请|信息公开申请)/,
  s4_remedies: /行政复议|行政诉讼/,
  s5_problems: /问题|改进/,
  s6_other: /其他.{0,6}事项|需要报告|需要说明/
};
var headings = Object.fromEntries(sections.map(({ key, heading }) => [key, heading]));
var numbers = Object.fromEntries(sections.map(({ key, no }) => [key, no]));
var bareHeading = (heading) => plain(heading).replace(/[：:。.]+$/, "");
function sectionOf(report, key) {
  const sections2 = report.prose?.sections;
  if (sections2 === void 0) return null;
  const exact = sections2.find((section) => section.heading === headings[key]);
  if (exact !== void 0) return exact;
  const worded = sections2.filter((section) => telling[key].test(section.heading));
  return worded.find((section) => section.no === numbers[key]) ?? worded[0] ?? null;
}
function sectionText(report, key) {
  const section = sectionOf(report, key);
  return section === null ? null : joined(section.paragraphs);
}
var sentenceEnds = "\u3002\uFF1B;\uFF01!\uFF1F?\uFF1A:";
var beginsItem = /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．]|[一二三四五六七八九十]是)/;
function joined(paragraphs) {
  let text = "";
  for (const paragraph of paragraphs) {
    const line = plain(paragraph);
    if (line === "") continue;
    text += text !== "" && (sentenceEnds.includes(text.at(-1) ?? "") || beginsItem.test(line)) ? `
${line}` : line;
  }
  return text;
}
function plain(text) {
  const tight = /[\s\u3000]/.test(text) ? text.replace(/[\s\u3000]+/g, "") : text;
  return /[０-９]/.test(tight) ? tight.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 65248)) : tight;
}

// src/domain/report/rules/a2-08-no-fees-means-zero.ts
var none = /(?:未|没有|无|不)(?:收取|收缴|征收|发生|产生|涉及|存在|开展|有|设立)?(?:过|任何|其他|相关|的)*行政事业性收费|行政事业性收费(?:金额|总额|收入|项目|情况)?(?:均|共|共计|合计)?(?:为|是)?(?:零|0(?:\.0+)?(?:万?元|项)?(?![\d.])|无(?!关))/;
var another = /处理费|依申请|申请人|检索|复制|邮寄|违规|违法|乱收费|擅自|超标准|取消|停征|免征|上年|去年|公示|目录清单/;
var noFeesMeansZero = rule({
  id: "A2-08",
  severity: "error",
  words: "\u6B63\u6587\u8BF4\u6CA1\u6709\u6536\u53D6\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39\u7684\uFF0C\u8868\u4E8C\u7684\u6536\u8D39\u91D1\u989D\u5E94\u5F53\u662F 0\uFF08\u4FE1\u606F\u5904\u7406\u8D39\u53E6\u5728\u7B2C\u516D\u90E8\u5206\u62A5\u544A\uFF09",
  source: "\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142021\u301530\u53F7\uFF0C\u8868\u4E8C\u4E0E\u6B63\u6587\u5E94\u5F53\u4E00\u81F4",
  find(report) {
    const fees = report.tables.proactive.admin_fees_wan;
    if (fees === null || Number(fees) === 0 || report.prose === null) return nothing;
    for (const section of report.prose.sections) {
      const text = joined(section.paragraphs);
      if (!text.includes("\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39")) continue;
      for (const sentence of text.split(/[。；;！\n]/)) {
        if (!none.test(sentence) || another.test(sentence)) continue;
        return [
          {
            where: "\u8868\u4E8C\uFF0C\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39",
            message: `\u6B63\u6587\u8BF4\u6CA1\u6709\u6536\u53D6\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39\uFF08\u201C${sentence.slice(0, 60)}\u201D\uFF09\uFF0C\u8868\u4E8C\u5374\u5199 ${fees} \u4E07\u5143\u3002\u8BF7\u6539\u6B63\u5176\u4E2D\u4E00\u5904\u3002`,
            evidence: {
              left: { words: "\u6B63\u6587", value: 0 },
              right: { words: "\u8868\u4E8C\uFF0C\u4E07\u5143", value: Number(fees) },
              difference: -Number(fees),
              sentence,
              cells: ["proactive.admin_fees_wan"]
            }
          }
        ];
      }
    }
    return nothing;
  }
});

// src/domain/report/rules/d-01-six-headings-in-order.ts
var sixHeadingsInOrder = rule({
  id: "D-01",
  severity: "warning",
  words: "\u516D\u4E2A\u90E8\u5206\u7684\u6807\u9898\u9F50\u5168\uFF0C\u6B21\u5E8F\u3001\u6587\u5B57\u548C\u7F16\u53F7\uFF08\u4E00\u81F3\u516D\uFF09\u4E0E\u683C\u5F0F\u4E00\u81F4",
  source: "\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142021\u301530\u53F7\uFF0C\u62A5\u544A\u7684\u516D\u4E2A\u90E8\u5206",
  find(report) {
    const { prose } = report;
    if (prose === null || numbersAlone(prose)) return nothing;
    const found = [];
    const missing = sections.filter(({ key }) => sectionOf(report, key) === null);
    if (missing.length > 0) {
      const names = missing.map(({ no, heading }) => `\u201C${no}\u3001${heading}\u201D`);
      found.push({
        where: "\u62A5\u544A\u7684\u6807\u9898",
        message: `\u6CA1\u6709\u8BFB\u5230${names.join("\u3001")}\u3002${missing.length > 2 && isTail(missing.map(({ key }) => key)) ? "\u6587\u4EF6\u53EF\u80FD\u4E0D\u5B8C\u6574\uFF0C\u540E\u9762\u7684\u90E8\u5206\u88AB\u622A\u6389\u4E86\u3002" : "\u8BF7\u8865\u4E0A\uFF1B\u6CA1\u6709\u5185\u5BB9\u7684\u4E5F\u8981\u4FDD\u7559\u6807\u9898\u5E76\u5199\u660E\u3002"}`,
        evidence: { missing: missing.map(({ no, heading }) => `${no}\u3001${heading}`) }
      });
    }
    const someNumbered = prose.sections.some(({ no }) => no !== null);
    for (const { key, no, heading } of sections) {
      const section = sectionOf(report, key);
      if (section === null) continue;
      const wording = bareHeading(section.heading) !== heading;
      const numbering = someNumbered && section.no !== no;
      if (!wording && !numbering) continue;
      const faults = [
        ...numbering ? [section.no === null ? `\u6CA1\u6709\u7F16\u53F7\u201C${no}\u201D` : `\u7F16\u53F7\u5199\u6210\u4E86\u201C${section.no}\u201D\uFF0C\u5E94\u5F53\u662F\u201C${no}\u201D`] : [],
        ...wording ? ["\u6587\u5B57\u4E0E\u683C\u5F0F\u4E0D\u540C"] : []
      ];
      found.push({
        where: `\u6807\u9898\u201C${section.line.trim()}\u201D`,
        message: `\u6807\u9898${faults.join("\uFF0C")}\u3002\u683C\u5F0F\u8981\u6C42\u5199\u201C${no}\u3001${heading}\u201D\u3002`,
        evidence: { printed: section.line.trim(), expected: `${no}\u3001${heading}` }
      });
    }
    return [...found, ...misplaced(report)];
  }
});
var numbersAlone = ({ title, preamble, sections: sections2 }) => title === null && preamble.length === 0 && sections2.every(({ paragraphs }) => paragraphs.length === 0);
var isTail = (keys) => keys[0] === sections[sections.length - keys.length]?.key;
function misplaced(report) {
  const places3 = sections.flatMap(({ key, no, heading }) => {
    const section = sectionOf(report, key);
    return section === null ? [] : [{ name: `${no}\u3001${heading}`, at: report.prose?.sections.indexOf(section) ?? -1 }];
  });
  const wrong2 = places3.find((place, index) => index > 0 && place.at < (places3[index - 1]?.at ?? -1));
  if (wrong2 === void 0) return [];
  return [
    {
      where: `\u6807\u9898\u201C${wrong2.name}\u201D`,
      message: `\u201C${wrong2.name}\u201D\u6392\u5728\u4E86\u5B83\u524D\u4E00\u90E8\u5206\u7684\u524D\u9762\uFF0C\u516D\u4E2A\u90E8\u5206\u7684\u6B21\u5E8F\u4E0E\u683C\u5F0F\u4E0D\u4E00\u81F4\u3002`,
      evidence: { printed: report.prose?.sections.map(({ line }) => line.trim()) ?? [] }
    }
  ];
}

// src/domain/report/organ-words.ts
var kinds = [
  { word: "\u4E61", fits: /(?:乡|苏木)(?:人民政府|政府)?$/ },
  { word: "\u9547", fits: /镇(?:人民政府|政府)?$/ },
  { word: "\u8857\u9053", fits: /街道|办事处/ },
  { word: "\u5C40", fits: /局/ },
  { word: "\u59D4", fits: /委/ },
  { word: "\u5385", fits: /厅/ },
  { word: "\u9662", fits: /院/ },
  { word: "\u53BF", fits: /县/ }
];
var ownGovernment = /(?:镇|乡|苏木|街道|街道办事处|县|区|市|旗|州|省)(?:人民政府|政府)?$/;
var town = /(?:镇|乡|苏木)(?:人民政府|政府)?$/;
function foreignWords(organ) {
  const name = organ.replace(/\s+/g, "");
  if (!ownGovernment.test(name) && !/(?:局|委|委员会|厅)$/.test(name)) return [];
  return kinds.filter(({ word, fits }) => {
    if (fits.test(name)) return false;
    if (word === "\u53BF") return /(?:市|州|省)(?:人民政府|政府)?$/.test(name);
    return true;
  }).map(({ word }) => word);
}
function townOf(organ) {
  const name = organ.replace(/\s+/g, "");
  if (!town.test(name)) return null;
  const bare2 = name.replace(town, "");
  const cut = Math.max(bare2.lastIndexOf("\u53BF"), bare2.lastIndexOf("\u5E02"), bare2.lastIndexOf("\u533A"), bare2.lastIndexOf("\u65D7"));
  const place = bare2.slice(cut + 1);
  return place.length < 2 ? null : { within: bare2.slice(0, cut + 1), place };
}

// src/domain/report/rules/d-02-one-organ-name.ts
var oneOrganName = rule({
  id: "D-02",
  severity: "warning",
  words: "\u5168\u6587\u7684\u673A\u5173\u540D\u79F0\u548C\u81EA\u79F0\u4E00\u81F4\uFF1A\u9547\u7684\u62A5\u544A\u91CC\u4E0D\u5199\u201C\u6211\u4E61\u201D\uFF0C\u4E0D\u7559\u522B\u7684\u673A\u5173\u7684\u540D\u79F0",
  source: "\u516C\u5F00\u7684\u6587\u672C\u5E94\u5F53\u51C6\u786E\uFF1B\u5957\u7528\u522B\u5904\u7684\u62A5\u544A\u65F6\u6700\u5BB9\u6613\u6F0F\u6539",
  find(report) {
    const { organ, prose } = report;
    if (organ === null || prose === null) return nothing;
    const found = selfNames(organ, report);
    const town2 = townOf(organ);
    if (town2 !== null) found.push(...neighbours(town2, prose.preamble, report));
    return found.length === 0 ? nothing : found;
  }
});
function* places(report) {
  if (report.prose === null) return;
  yield ["\u6807\u9898\u4E4B\u540E\u7684\u8BF4\u660E", joined(report.prose.preamble)];
  for (const { line, paragraphs } of report.prose.sections) yield [line.trim(), joined(paragraphs)];
}
var selfName = /(?<!自)[我本](?:乡|镇|街道|局|委|厅|院|县)(?![镇级限内部派土托本])/g;
function selfNames(organ, report) {
  const foreign = foreignWords(organ);
  if (foreign.length === 0) return [];
  const found = [];
  for (const [where, text] of places(report)) {
    const words2 = (text.match(selfName) ?? []).filter((word) => foreign.includes(word.slice(1)));
    if (words2.length === 0) continue;
    const at2 = text.indexOf(words2[0] ?? "");
    const quote = text.slice(Math.max(0, at2 - 12), at2 + 18).replace(/\n/g, "");
    found.push({
      where,
      message: `${organ}\u7684\u62A5\u544A\u91CC\u5199\u4E86\u201C${[...new Set(words2)].join("\u201D\u201C")}\u201D\uFF08\u201C\u2026${quote}\u2026\u201D\uFF09\u3002\u53EF\u80FD\u5957\u7528\u4E86\u522B\u7684\u5355\u4F4D\u7684\u62A5\u544A\uFF0C\u8BF7\u6539\u6210\u672C\u673A\u5173\u7684\u81EA\u79F0\u3002`,
      evidence: { organ, words: [...new Set(words2)], count: words2.length, quote }
    });
  }
  return found;
}
function neighbours(own, preamble, report) {
  const found = [];
  const contact = /请?(?:与|向|联系)([\u4e00-\u9fff]{1,16}?)(镇|乡|街道)[\u4e00-\u9fff]{0,14}(?:联系|咨询|反映)/.exec(
    joined(preamble)
  );
  if (contact?.[1] !== void 0 && contact[1].length > 1 && !contact[1].endsWith(own.place) && !/[本我该]$/.test(contact[1])) {
    found.push(other("\u6807\u9898\u4E4B\u540E\u7684\u8BF4\u660E", `${contact[1]}${contact[2]}`, own.place));
  }
  if (own.within.length < 3) return found;
  const full = new RegExp(`${own.within}([\\u4e00-\\u9fff]{2,4}?)(\u9547|\u4E61)(?:\u4EBA\u6C11\u653F\u5E9C|\u653F\u5E9C)`);
  for (const [where, text] of places(report)) {
    if (!text.includes(own.within)) continue;
    const match = full.exec(text);
    if (match?.[1] === void 0 || match[1] === own.place) continue;
    const name = `${own.within}${match[1]}${match[2]}`;
    if (!found.some(({ evidence }) => name.endsWith(String(evidence.name)))) found.push(other(where, name, own.place));
  }
  return found;
}
var other = (where, name, own) => ({
  where,
  message: `\u8FD9\u91CC\u5199\u7684\u662F\u201C${name}\u201D\uFF0C\u4E0D\u662F\u201C${own}\u201D\u3002\u53EF\u80FD\u5957\u7528\u4E86\u522B\u7684\u673A\u5173\u7684\u62A5\u544A\uFF0C\u8BF7\u6838\u5BF9\u3002`,
  evidence: { name, own }
});

// src/domain/report/rules/d-03-layout-of-the-year.ts
var layoutOfTheYear = rule({
  id: "D-03",
  severity: "warning",
  words: "\u4E09\u5F20\u8868\u9F50\u5168\uFF1B2021\u5E74\u8D77\u7684\u62A5\u544A\u75282021\u5E74\u7248\u5F0F\uFF1A\u8868\u4E09\u6709 25 \u884C\uFF0C\u201C\uFF08\u516D\uFF09\u5176\u4ED6\u5904\u7406\u201D\u5206\u4E09\u884C",
  source: `${notice}\uFF1B\u6B64\u524D\u76842019\u5E74\u30012020\u5E74\u62A5\u544A\u75282019\u5E74\u8BD5\u884C\u7248\u5F0F`,
  find(report) {
    const { layout } = report;
    const oldRequests = layout.requests !== null && hasSingleOtherRow(report);
    const mixed = layout.proactive === "2021" && oldRequests;
    const newLaw = report.year === null ? mixed : report.year >= firstYear;
    const found = [];
    if (newLaw && oldRequests) {
      found.push({
        where: `${tableTitles.requests}\uFF0C\uFF08\u516D\uFF09\u5176\u4ED6\u5904\u7406`,
        message: `\u8868\u4E09\u7528\u7684\u662F2019\u5E74\u7248\u5F0F\uFF0C\u201C\uFF08\u516D\uFF09\u5176\u4ED6\u5904\u7406\u201D\u53EA\u6709\u4E00\u884C\u3002${notice}\u8981\u6C42\u5206\u4E09\u884C\uFF1A\u903E\u671F\u4E0D\u8865\u6B63\u3001\u903E\u671F\u4E0D\u7F34\u8D39\u3001\u5176\u4ED6\u3002\u8BF7\u6362\u7528\u73B0\u884C\u8868\u683C\uFF1B\u8FD9\u4E00\u884C\u7684\u6570\u5B57\u4FDD\u7559\u5728\u201C\u5176\u4ED6\u5904\u7406\u201D\uFF0C\u6CA1\u6709\u66FF\u60A8\u5206\u5230\u4E09\u884C\u91CC\u3002`,
        evidence: { layout: "2019", expected: "2021", cells: ["requests.results.other.total"] }
      });
    }
    if (newLaw && layout.proactive === "2019") {
      found.push({
        where: tableTitles.proactive,
        message: `\u8868\u4E8C\u7528\u7684\u662F2019\u5E74\u7248\u5F0F\uFF08\u4E0A\u4E00\u5E74\u9879\u76EE\u6570\u91CF\u3001\u672C\u5E74\u589E/\u51CF\u7B49\u5217\uFF09\u3002${notice}\u6539\u4E3A\u672C\u5E74\u5236\u53D1\u3001\u5E9F\u6B62\u3001\u73B0\u884C\u6709\u6548\u4EF6\u6570\u548C\u5904\u7406\u51B3\u5B9A\u6570\u91CF\u3002\u8BF7\u6362\u7528\u73B0\u884C\u8868\u683C\u91CD\u65B0\u586B\u62A5\u3002`,
        evidence: { layout: "2019", expected: "2021" }
      });
    }
    const missing = missingRows(report);
    if (missing.length > 0) {
      found.push({
        where: tableTitles.requests,
        message: `\u8868\u4E09\u5E94\u6709 25 \u884C\uFF0C\u6709 ${missing.length} \u884C\u6CA1\u6709\u8BFB\u5230\uFF1A${missing.slice(0, 4).map(rowName).join("\u3001")}${missing.length > 4 ? "\u7B49" : ""}\u3002\u53EF\u80FD\u662F\u8868\u683C\u4E0D\u5168\uFF0C\u4E5F\u53EF\u80FD\u662F\u6587\u4EF6\u88AB\u622A\u65AD\uFF1B\u6CA1\u6709\u8BFB\u5230\u7684\u6309\u672A\u77E5\u5904\u7406\uFF0C\u4E0D\u5F53\u4F5C 0\u3002`,
        evidence: { missing }
      });
    }
    for (const { key, section } of tablesOf) {
      if (!lost(report, key, section)) continue;
      found.push({
        where: tableTitles[key],
        message: `\u6709${tableTitles[key].slice(0, 2)}\u7684\u6807\u9898\uFF0C\u6CA1\u6709\u8BFB\u5230\u8868\u683C\u3002\u53EF\u80FD\u662F\u56FE\u7247\uFF0C\u4E5F\u53EF\u80FD\u5728\u590D\u5236\u65F6\u4E22\u5931\u4E86\uFF1B\u8FD9\u4E9B\u683C\u6309\u672A\u77E5\u5904\u7406\uFF0C\u4E0D\u5F53\u4F5C 0\u3002\u8BF7\u7528\u6587\u5B57\u8868\u683C\u516C\u5F00\u3002`,
        evidence: { missing: tableTitles[key] }
      });
    }
    return found.length === 0 ? nothing : found;
  }
});
var tablesOf = [
  { key: "proactive", section: "s2_proactive" },
  { key: "requests", section: "s3_requests" },
  { key: "remedies", section: "s4_remedies" }
];
function lost(report, key, name) {
  if (report.prose === null || report.prose.tablesSeen[key]) return false;
  const section = sectionOf(report, name);
  return section !== null && section !== report.prose.sections.at(-1);
}
function missingRows(report) {
  if (report.prose === null || !report.prose.tablesSeen.requests) return [];
  const single = hasSingleOtherRow(report);
  const expected = single ? [...requestRowKeys.filter((key) => !key.startsWith("results.other.")), "results.other"] : [...requestRowKeys];
  const absent = expected.filter((row4) => report.tables.requests[row4].every((count) => count === null));
  if (absent.length === 0) return absent;
  const marked = Object.keys(report.marks).map((path) => path.slice("requests.".length, path.lastIndexOf(".")));
  const missing = absent.filter((row4) => !marked.includes(row4));
  return missing.length === expected.length ? [] : missing;
}

// src/domain/report/rules/d-04-no-leftovers.ts
var kinds2 = {
  bookmark: { name: "\u8F6C\u6362\u7559\u4E0B\u7684\u4E66\u7B7E\u6807\u8BB0", remedy: "\u8BF7\u5220\u53BB" },
  tracked_change: { name: "\u6CA1\u6709\u63A5\u53D7\u7684\u4FEE\u8BA2", remedy: "\u8BF7\u5728\u6587\u5B57\u5904\u7406\u8F6F\u4EF6\u91CC\u63A5\u53D7\u6216\u8005\u62D2\u7EDD\u5168\u90E8\u4FEE\u8BA2\u540E\u518D\u53D1\u5E03" },
  template: { name: "\u6A21\u677F\u91CC\u6CA1\u6709\u6539\u6389\u7684\u5B57\u6837", remedy: "\u8BF7\u6539\u6210\u672C\u673A\u5173\u7684\u5185\u5BB9" },
  field_code: { name: "\u6CA1\u6709\u66F4\u65B0\u7684\u57DF\u4EE3\u7801", remedy: "\u8BF7\u66F4\u65B0\u57DF\u6216\u8005\u6539\u6210\u6587\u5B57" }
};
var noLeftovers = rule({
  id: "D-04",
  severity: "warning",
  words: "\u6CA1\u6709\u6587\u5B57\u5904\u7406\u8F6F\u4EF6\u548C\u6A21\u677F\u7559\u4E0B\u7684\u75D5\u8FF9\uFF08\u5982 _GoBack \u4E66\u7B7E\u3001Table 1\u3001\u672A\u63A5\u53D7\u7684\u4FEE\u8BA2\uFF09",
  source: "\u516C\u5F00\u7684\u6587\u672C\u5E94\u5F53\u5E72\u51C0\u3001\u51C6\u786E",
  find(report) {
    if (report.leftovers.length === 0) return nothing;
    const found = [];
    for (const kind of Object.keys(kinds2)) {
      const texts = report.leftovers.filter((leftover) => leftover.kind === kind).map(({ text }) => text);
      const [first] = texts;
      if (first === void 0) continue;
      const { name, remedy } = kinds2[kind];
      found.push({
        where: `\u6B63\u6587\u201C${first.slice(0, 30)}\u201D`,
        message: `\u6B63\u6587\u91CC\u6709${name}${texts.length > 1 ? ` ${texts.length} \u5904` : ""}\uFF08\u201C${first.slice(0, 60)}\u201D\uFF09\u3002${remedy}\u3002`,
        evidence: { kind, texts: texts.slice(0, 10), count: texts.length }
      });
    }
    return found;
  }
});

// src/domain/report/prose/similarity.ts
function pairsOf(text) {
  const bare2 = text.replace(/[^\p{L}]+/gu, "");
  const counts = /* @__PURE__ */ new Map();
  for (let i = 0; i + 1 < bare2.length; i++) {
    const pair = bare2.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, size: Math.max(0, bare2.length - 1) };
}
function alikeness(one, other2) {
  const both = one.size + other2.size;
  if (both === 0) return 0;
  let shared = 0;
  for (const [pair, count] of one.counts) shared += Math.min(count, other2.counts.get(pair) ?? 0);
  return 2 * shared / both;
}
var similarity = (one, other2) => alikeness(pairsOf(one), pairsOf(other2));

// src/domain/report/rules/d-05-not-copied-from-last-year.ts
var judged = [
  { key: "s1_overview", name: "\u7B2C\u4E00\u90E8\u5206\uFF0C\u603B\u4F53\u60C5\u51B5", severity: "info" },
  { key: "s5_problems", name: "\u7B2C\u4E94\u90E8\u5206\uFF0C\u5B58\u5728\u7684\u4E3B\u8981\u95EE\u9898\u53CA\u6539\u8FDB\u60C5\u51B5", severity: "warning" }
];
var notCopiedFromLastYear = rule({
  id: "D-05",
  severity: "warning",
  words: "\u7B2C\u4E94\u90E8\u5206\u4E0D\u7167\u6284\u4E0A\u4E00\u5E74\uFF1A\u4E0E\u672C\u673A\u5173\u4E0A\u5E74\u62A5\u544A\u7684\u76F8\u4F3C\u5EA6\u4E0D\u8D85\u8FC7 80%\uFF08\u7B2C\u4E00\u90E8\u5206\u53EA\u4F5C\u63D0\u793A\uFF09",
  source: "\u6761\u4F8B\u7B2C\u4E94\u5341\u6761\u7B2C\uFF08\u56DB\uFF09\u9879\uFF1A\u95EE\u9898\u548C\u6539\u8FDB\u5E94\u5F53\u662F\u672C\u5E74\u7684\uFF1B\u754C\u9650\u662F\u7ECF\u9A8C\u6570",
  find(report, context) {
    const previous = previousYear(report, context);
    if (previous === null) return nothing;
    const found = [];
    for (const { key, name, severity } of judged) {
      const now = sectionText(report, key);
      const before3 = sectionText(previous, key);
      if (now === null || before3 === null || Math.min(now.length, before3.length) < thresholds.copiedFloor) continue;
      const alike = similarity(now, before3);
      if (alike <= thresholds.copied) continue;
      const percent = Math.floor(alike * 100);
      found.push({
        severity,
        where: name,
        message: `\u8FD9\u4E00\u90E8\u5206\u4E0E\u4E0A\u4E00\u5E74\u62A5\u544A\u7684\u76F8\u4F3C\u5EA6\u662F ${percent}%\uFF0C\u50CF\u662F\u7167\u6284\u3002\u8BF7\u5199\u672C\u5E74\u7684\u60C5\u51B5\uFF0C\u5E76\u8BF4\u660E\u4E0A\u5E74\u63D0\u51FA\u7684\u6539\u8FDB\u505A\u5230\u4E86\u6CA1\u6709\u3002`,
        evidence: {
          similarity: Math.round(alike * 1e3) / 1e3,
          limit: thresholds.copied,
          now: now.slice(0, 80),
          before: before3.slice(0, 80)
        }
      });
    }
    return found;
  }
});

// src/domain/report/rules/d-06-supervision-names-assessment.ts
var supervisionNamesAssessment = rule({
  id: "D-06",
  severity: "warning",
  words: "\u5404\u7EA7\u653F\u5E9C\u7684\u62A5\u544A\u5728\u7B2C\u4E00\u90E8\u5206\uFF08\u4E94\uFF09\u76D1\u7763\u4FDD\u969C\u91CC\u8BF4\u5230\u5DE5\u4F5C\u8003\u6838\u3001\u793E\u4F1A\u8BC4\u8BAE\u3001\u8D23\u4EFB\u8FFD\u7A76\u7684\u60C5\u51B5",
  source: "\u6761\u4F8B\u7B2C\u56DB\u5341\u516D\u6761\u3001\u7B2C\u4E94\u5341\u6761\u7B2C\uFF08\u56DB\uFF09\u9879",
  find(report, context) {
    const overview = sectionText(report, "s1_overview");
    if (overview === null || sectionText(report, "s2_proactive") === null) return nothing;
    const level = levelOf(report, context);
    if (level === null || level === "department" || level === "subdistrict") return nothing;
    const start = overview.search(/[（(]五[）)].{0,6}监督/);
    const part2 = start === -1 ? overview : overview.slice(start);
    if (/考核|考评|评议|追究|问责|追责/.test(part2)) return nothing;
    return [
      {
        where: "\u7B2C\u4E00\u90E8\u5206\uFF0C\uFF08\u4E94\uFF09\u76D1\u7763\u4FDD\u969C",
        message: "\u6CA1\u6709\u8BF4\u5230\u5DE5\u4F5C\u8003\u6838\u3001\u793E\u4F1A\u8BC4\u8BAE\u548C\u8D23\u4EFB\u8FFD\u7A76\u7684\u7ED3\u679C\u3002\u5404\u7EA7\u653F\u5E9C\u7684\u62A5\u544A\u5E94\u5F53\u5199\u660E\uFF1B\u672C\u5E74\u6CA1\u6709\u5F00\u5C55\u6216\u8005\u6CA1\u6709\u53D1\u751F\u7684\uFF0C\u4E5F\u8BF7\u7167\u5B9E\u5199\u4E00\u53E5\u3002",
        evidence: { text: part2.slice(0, 120) }
      }
    ];
  }
});

// src/domain/report/rules/d-07-processing-fee-is-stated.ts
var processingFeeIsStated = rule({
  id: "D-07",
  severity: "warning",
  words: "2021\u5E74\u7684\u62A5\u544A\u8D77\uFF0C\u7B2C\u516D\u90E8\u5206\u5199\u660E\u672C\u5E74\u6536\u53D6\u4FE1\u606F\u5904\u7406\u8D39\u7684\u60C5\u51B5\uFF0C\u6CA1\u6709\u6536\u53D6\u7684\u4E5F\u8981\u5199\u660E",
  source: "\u56FD\u529E\u51FD\u30142020\u3015109\u53F7\uFF0C2021\u5E741\u67081\u65E5\u8D77\u65BD\u884C",
  find(report) {
    if (report.year === null || report.year < since.processingFee) return nothing;
    const text = sectionText(report, "s6_other");
    if (text === null || /处理费|(?:收取|收到|产生|收缴|发生).{0,12}费|收费/.test(text)) return nothing;
    return [
      {
        where: "\u7B2C\u516D\u90E8\u5206\uFF0C\u5176\u4ED6\u9700\u8981\u62A5\u544A\u7684\u4E8B\u9879",
        message: "\u6CA1\u6709\u8BF4\u5230\u4FE1\u606F\u5904\u7406\u8D39\u3002\u8BF7\u5199\u660E\u672C\u5E74\u6536\u53D6\u7684\u91D1\u989D\uFF08\u5143\uFF09\uFF0C\u6CA1\u6709\u6536\u53D6\u7684\u5199\u4E00\u53E5\u201C\u672A\u6536\u53D6\u4FE1\u606F\u5904\u7406\u8D39\u201D\u3002",
        evidence: { text: text.slice(0, 120) }
      }
    ];
  }
});

// src/domain/report/rules/d-08-published-in-time.ts
var publishedInTime = rule({
  id: "D-08",
  severity: "error",
  words: "\u90E8\u95E8\uFF08\u4E61\u9547\u53C2\u7167\uFF09\u7684\u62A5\u544A\u5728\u6B21\u5E741\u670831\u65E5\u524D\u516C\u5E03\uFF0C\u53BF\u7EA7\u4EE5\u4E0A\u653F\u5E9C\u7684\u57283\u670831\u65E5\u524D\u516C\u5E03\uFF1B\u53EA\u5728\u76D1\u7763\u4E2D\u63D0\u51FA\uFF0C\u4E0D\u5F71\u54CD\u53D1\u5E03",
  source: "\u6761\u4F8B\u7B2C\u56DB\u5341\u4E5D\u6761",
  find: () => nothing
});

// law/statutes/cited-papers.ts
var citedPapers = [
  { title: "\u4E2D\u534E\u4EBA\u6C11\u5171\u548C\u56FD\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u6761\u4F8B", number: "\u56FD\u52A1\u9662\u4EE4\u7B2C711\u53F7" },
  { title: "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u6761\u4F8B", number: "\u56FD\u52A1\u9662\u4EE4\u7B2C711\u53F7" },
  { title: "\u4E2D\u534E\u4EBA\u6C11\u5171\u548C\u56FD\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u5E74\u5EA6\u62A5\u544A\u683C\u5F0F", number: "\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142021\u301530\u53F7" },
  { title: "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u5E74\u5EA6\u62A5\u544A\u683C\u5F0F", number: "\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142021\u301530\u53F7" },
  { title: "\u4E2D\u534E\u4EBA\u6C11\u5171\u548C\u56FD\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u5E74\u5EA6\u62A5\u544A\u683C\u5F0F\uFF08\u8BD5\u884C\uFF09", number: "\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142019\u301560\u53F7" },
  { title: "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u4FE1\u606F\u5904\u7406\u8D39\u7BA1\u7406\u529E\u6CD5", number: "\u56FD\u529E\u51FD\u30142020\u3015109\u53F7" },
  { title: "\u56FD\u52A1\u9662\u529E\u516C\u5385\u5173\u4E8E\u5370\u53D1\u300A\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u4FE1\u606F\u5904\u7406\u8D39\u7BA1\u7406\u529E\u6CD5\u300B\u7684\u901A\u77E5", number: "\u56FD\u529E\u51FD\u30142020\u3015109\u53F7" },
  { title: "\u516C\u5171\u4F01\u4E8B\u4E1A\u5355\u4F4D\u4FE1\u606F\u516C\u5F00\u89C4\u5B9A\u5236\u5B9A\u529E\u6CD5", number: "\u56FD\u529E\u53D1\u30142020\u301550\u53F7" },
  { title: "\u56FD\u52A1\u9662\u529E\u516C\u5385\u5173\u4E8E\u5168\u9762\u63A8\u8FDB\u57FA\u5C42\u653F\u52A1\u516C\u5F00\u6807\u51C6\u5316\u89C4\u8303\u5316\u5DE5\u4F5C\u7684\u6307\u5BFC\u610F\u89C1", number: "\u56FD\u529E\u53D1\u30142019\u301554\u53F7" },
  { title: "\u5173\u4E8E\u5168\u9762\u63A8\u8FDB\u57FA\u5C42\u653F\u52A1\u516C\u5F00\u6807\u51C6\u5316\u89C4\u8303\u5316\u5DE5\u4F5C\u7684\u6307\u5BFC\u610F\u89C1", number: "\u56FD\u529E\u53D1\u30142019\u301554\u53F7" },
  {
    title: "\u56FD\u52A1\u9662\u529E\u516C\u5385\u653F\u5E9C\u4FE1\u606F\u4E0E\u653F\u52A1\u516C\u5F00\u529E\u516C\u5BA4\u5173\u4E8E\u89C4\u8303\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5E73\u53F0\u6709\u5173\u4E8B\u9879\u7684\u901A\u77E5",
    number: "\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142019\u301561\u53F7"
  },
  { title: "\u5173\u4E8E\u89C4\u8303\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5E73\u53F0\u6709\u5173\u4E8B\u9879\u7684\u901A\u77E5", number: "\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142019\u301561\u53F7" },
  { title: "\u5173\u4E8E\u5BA1\u7406\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u884C\u653F\u590D\u8BAE\u6848\u4EF6\u82E5\u5E72\u95EE\u9898\u7684\u6307\u5BFC\u610F\u89C1", number: "\u56FD\u529E\u51FD\u30142021\u3015132\u53F7" },
  { title: "\u56FD\u52A1\u9662\u529E\u516C\u5385\u5173\u4E8E\u52A0\u5F3A\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6\u5236\u5B9A\u548C\u76D1\u7763\u7BA1\u7406\u5DE5\u4F5C\u7684\u901A\u77E5", number: "\u56FD\u529E\u53D1\u30142018\u301537\u53F7" },
  { title: "\u6CB3\u5317\u7701\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u529E\u7406\u89C4\u8303", number: null },
  { title: "\u6CB3\u5317\u7701\u5B9E\u65BD\u3008\u4E2D\u534E\u4EBA\u6C11\u5171\u548C\u56FD\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u6761\u4F8B\u3009\u529E\u6CD5", number: "\u6CB3\u5317\u7701\u4EBA\u6C11\u653F\u5E9C\u4EE4\u30142019\u3015\u7B2C11\u53F7" },
  { title: "\u6CB3\u5317\u7701\u89C4\u8303\u6027\u6587\u4EF6\u7BA1\u7406\u529E\u6CD5", number: null },
  { title: "\u4E2D\u534E\u4EBA\u6C11\u5171\u548C\u56FD\u884C\u653F\u590D\u8BAE\u6CD5", number: null },
  { title: "\u4E2D\u534E\u4EBA\u6C11\u5171\u548C\u56FD\u884C\u653F\u8BC9\u8BBC\u6CD5", number: null },
  { title: "\u4E2D\u534E\u4EBA\u6C11\u5171\u548C\u56FD\u4FDD\u5B88\u56FD\u5BB6\u79D8\u5BC6\u6CD5", number: null },
  { title: "\u4E2D\u534E\u4EBA\u6C11\u5171\u548C\u56FD\u4E2A\u4EBA\u4FE1\u606F\u4FDD\u62A4\u6CD5", number: null }
];

// src/domain/report/rules/d-09-cited-titles-are-right.ts
var library = citedPapers.map((paper) => ({ ...paper, pairs: pairsOf(paper.title) }));
var byTitle = new Map(library.map((paper) => [even(paper.title), paper]));
var citation = /《([^《》]{6,60})》(?:[（([]([^（）()]{4,40}?[〔[［(（]?\d{4}[^（）()]{0,14}号|国务院令第?\d+号)[）)\]])?/g;
var ofTheField = /政府信息公开|信息处理费|公开处理费/;
var notice2 = /^(?:.{0,16})关于.+(?:通知|意见|函|规定|批复)$/;
var citedTitlesAreRight = rule({
  id: "D-09",
  severity: "info",
  words: "\u5F15\u7528\u7684\u6CD5\u89C4\u548C\u6587\u4EF6\uFF0C\u9898\u540D\u3001\u6587\u53F7\u4E0E\u6587\u4EF6\u5E93\u4E00\u81F4",
  source: "\u56FD\u52A1\u9662\u4EE4\u7B2C711\u53F7\u3001\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142021\u301530\u53F7\u3001\u56FD\u529E\u51FD\u30142020\u3015109\u53F7\u7B49\uFF08law/statutes\uFF09",
  find({ prose }) {
    if (prose === null) return nothing;
    const found = [];
    const told = /* @__PURE__ */ new Set();
    const look = (where, text) => {
      if (!text.includes("\u300A")) return;
      for (const [, title = "", number] of plain(text).matchAll(citation)) {
        if (told.has(title)) continue;
        const fault = faultOf(title, number ?? null);
        if (fault === null) continue;
        told.add(title);
        found.push({
          where,
          message: `\u201C\u300A${title}\u300B\u201D${fault.message}`,
          evidence: { title, number: number ?? null, ...fault.evidence }
        });
      }
    };
    for (const text of prose.preamble) look("\u6807\u9898\u4E4B\u540E\u7684\u8BF4\u660E", text);
    for (const { line, paragraphs } of prose.sections) for (const text of paragraphs) look(line.trim(), text);
    return found.length === 0 ? nothing : found;
  }
});
function faultOf(title, number) {
  const known = byTitle.get(even(title));
  if (known !== void 0) {
    if (number === null || known.number === null || evenNumber(number).endsWith(evenNumber(known.number))) return null;
    return {
      message: `\u7684\u6587\u53F7\u5199\u7684\u662F\u201C${number}\u201D\uFF0C\u6587\u4EF6\u5E93\u91CC\u662F\u201C${known.number}\u201D\uFF0C\u8BF7\u6838\u5BF9\u3002`,
      evidence: { expected: known.number }
    };
  }
  if (!ofTheField.test(title)) return null;
  if (notice2.test(title)) {
    if (number !== null) return null;
    return {
      message: "\u6CA1\u6709\u5199\u6587\u53F7\uFF0C\u6587\u4EF6\u5E93\u91CC\u4E5F\u6CA1\u6709\u8FD9\u4E2A\u9898\u540D\uFF0C\u65E0\u6CD5\u6838\u5BF9\u3002\u8BF7\u8865\u4E0A\u53D1\u6587\u5B57\u53F7\uFF0C\u6216\u8005\u6838\u5BF9\u9898\u540D\u3002",
      evidence: { expected: null }
    };
  }
  const near = nearest(title);
  if (near.alike >= thresholds.nearTitle) {
    return {
      message: `\u4E0E\u6587\u4EF6\u5E93\u7684\u9898\u540D\u201C\u300A${near.title}\u300B\u201D\u76F8\u8FD1\u800C\u4E0D\u540C\uFF0C\u53EF\u80FD\u5199\u9519\u6216\u8005\u6F0F\u5B57\uFF0C\u8BF7\u6838\u5BF9\u3002`,
      evidence: { expected: near.title }
    };
  }
  return null;
}
function nearest(title) {
  let best = { title: "", alike: 0 };
  const own = pairsOf(title);
  for (const paper of library) {
    const alike = alikeness(own, paper.pairs);
    if (alike > best.alike) best = { title: paper.title, alike };
  }
  return best;
}
function even(title) {
  return title.replace(/\s+/g, "").replace(/\(/g, "\uFF08").replace(/\)/g, "\uFF09").replace(/[《〈<]/g, "\u3008").replace(/[》〉>]/g, "\u3009");
}
function evenNumber(number) {
  return number.replace(/\s+/g, "").replace(/[[［(（]/g, "\u3014").replace(/[\]］)）]/g, "\u3015").replace(/第(?=\d)/, "");
}

// src/domain/report/marks.ts
var empty = /^[\s\u3000/／\\\-－—–_~～·.。…*×无空]*$|^(?:不涉及|不适用|暂无|没有)$/;
var isEmptyMark = (printed) => empty.test(printed);

// src/domain/report/rules/g-01-counts-are-whole-numbers.ts
var countsAreWholeNumbers = rule({
  id: "G-01",
  severity: "error",
  words: "\u4EF6\u6570\u90FD\u662F\u4E0D\u5C0F\u4E8E 0 \u7684\u6574\u6570\uFF1B\u6536\u8D39\u91D1\u989D\u662F\u4E0D\u5C0F\u4E8E 0 \u7684\u6570",
  source: "\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142021\u301530\u53F7\uFF0C\u8868\u4E8C\u3001\u8868\u4E09\u3001\u8868\u56DB",
  find(report) {
    let found = null;
    for (const path in report.marks) {
      const printed = report.marks[path] ?? "";
      if (isEmptyMark(printed)) continue;
      found ??= [];
      found.push(wrong(path, printed));
    }
    for (const [path, printed] of oddCells(report)) {
      found ??= [];
      found.push(wrong(path, printed));
    }
    return found ?? nothing;
  }
});
function wrong(path, printed) {
  const place = placeOf(path);
  const demand = path.endsWith("admin_fees_wan") ? "\u6536\u8D39\u91D1\u989D\u53EA\u80FD\u586B\u4E0D\u5C0F\u4E8E 0 \u7684\u6570" : "\u4EF6\u6570\u53EA\u80FD\u586B 0\u30011\u30012 \u8FD9\u6837\u7684\u6574\u6570";
  const why = cause2(printed);
  return {
    where: place,
    message: `${place}\u5199\u7684\u662F\u201C${printed}\u201D\uFF0C${demand}\u3002${why}\u3002`,
    evidence: { printed, cells: [path], cause: why }
  };
}
function cause2(printed) {
  if (/^[-－−]\d/.test(printed)) return "\u53EF\u80FD\u628A\u589E\u51CF\u6570\u5F53\u6210\u4E86\u4EF6\u6570";
  if (/\d[.．]\d/.test(printed)) return "\u53EF\u80FD\u586B\u9519\u4E86\u884C\uFF0C\u6216\u8005\u628A\u91D1\u989D\u586B\u6210\u4E86\u4EF6\u6570";
  if (/\d.*[余多]|约/.test(printed)) return "\u8868\u91CC\u53EA\u586B\u51C6\u6570\uFF0C\u4E0D\u586B\u7EA6\u6570";
  return "\u53EF\u80FD\u628A\u6587\u5B57\u586B\u8FDB\u4E86\u6570\u5B57\u683C";
}

// src/domain/report/rules/g-02-no-empty-cell.ts
var requestGroup = (name, rows3) => ({
  table: "requests",
  name,
  cells: rows3.flatMap((row4) => [0, 1, 2, 3, 4, 5, 6].map((column) => requestCell(row4, column)))
});
var before = [
  ...proactiveBlocks[0].rows.map(
    ({ key, label }) => ({
      table: "proactive",
      name: label,
      cells: stockColumns.map((column) => `proactive.${key}.${column.key}`)
    })
  ),
  {
    table: "proactive",
    name: decisionRows.map(({ label }) => label).join("\u3001"),
    cells: decisionRows.map(({ key }) => `proactive.${key}`)
  },
  { table: "proactive", name: "\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39", cells: ["proactive.admin_fees_wan"] },
  requestGroup("\u4E00\u3001\u672C\u5E74\u65B0\u6536", ["new_received"]),
  requestGroup("\u4E8C\u3001\u4E0A\u5E74\u7ED3\u8F6C", ["carried_in"]),
  requestGroup("\uFF08\u4E00\uFF09\u4E88\u4EE5\u516C\u5F00\u3001\uFF08\u4E8C\uFF09\u90E8\u5206\u516C\u5F00", ["results.granted", "results.partial"]),
  requestGroup("\uFF08\u4E09\uFF09\u4E0D\u4E88\u516C\u5F00", rowsOf("denied")),
  requestGroup("\uFF08\u56DB\uFF09\u65E0\u6CD5\u63D0\u4F9B", rowsOf("unable")),
  requestGroup("\uFF08\u4E94\uFF09\u4E0D\u4E88\u5904\u7406", rowsOf("not_processed"))
];
var after = [
  requestGroup(rowName("results.total"), ["results.total"]),
  requestGroup(rowName("carried_out"), ["carried_out"]),
  ...remedyBlockKeys.map(
    (block) => ({
      table: "remedies",
      name: remedyName(block),
      cells: [0, 1, 2, 3, 4].map((column) => remedyCell(block, column))
    })
  )
];
var groups2021 = [...before, requestGroup("\uFF08\u516D\uFF09\u5176\u4ED6\u5904\u7406", rowsOf("other")), ...after];
var groups2019 = [...before, requestGroup("\uFF08\u516D\uFF09\u5176\u4ED6\u5904\u7406", ["results.other"]), ...after];
var noEmptyCell = rule({
  id: "G-02",
  severity: "warning",
  words: "\u6BCF\u683C\u90FD\u8981\u586B\uFF1A\u6CA1\u6709\u7684\u586B 0\uFF0C\u4E0D\u7559\u7A7A\uFF0C\u4E0D\u5199\u201C/\u201D\u201C-\u201D\u201C\u65E0\u201D",
  source: "\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142021\u301530\u53F7\uFF0C\u8868\u683C\u586B\u5199\u8981\u6C42\uFF1B\u62A5\u9001\u65F6\u4E3A\u9519\u8BEF\uFF0C\u68C0\u67E5\u6587\u4EF6\u65F6\u4E3A\u63D0\u9192",
  find(report, context) {
    const empty2 = emptyCells(report, context);
    if (empty2.size === 0) return nothing;
    const severity = context.occasion === "submission" ? "error" : "warning";
    const found = [];
    for (const { table, name, cells } of hasSingleOtherRow(report) ? groups2019 : groups2021) {
      const missing = cells.filter((cell) => empty2.delete(cell));
      if (missing.length > 0)
        found.push(draft(severity, `${tableTitles[table]}\uFF0C${name}`, missing, cells.length, report));
    }
    if (empty2.size > 0) found.push(draft(severity, "\u8868\u683C\u4E2D\u7684\u5176\u4ED6\u683C", [...empty2], empty2.size, report));
    return found;
  }
});
function emptyCells(report, { occasion }) {
  const empty2 = /* @__PURE__ */ new Set();
  for (const path in report.marks) if (isEmptyMark(report.marks[path] ?? "")) empty2.add(path);
  if (occasion === "submission") {
    for (const { cells } of hasSingleOtherRow(report) ? groups2019 : groups2021) {
      for (const cell of cells) if (report.marks[cell] === void 0 && valueAt(report, cell) === null) empty2.add(cell);
    }
  }
  return empty2;
}
function draft(severity, where, cells, of, report) {
  const printed = [...new Set(cells.map((cell) => report.marks[cell] ?? ""))].filter((mark) => mark.trim() !== "");
  const shown2 = printed.length === 0 ? "" : `\uFF08\u5370\u7684\u662F${printed.map((mark) => `\u201C${mark}\u201D`).join("\u3001")}\uFF09`;
  const how = cells.length === of ? `${of === 1 ? "\u8FD9\u4E00\u683C" : `${of} \u683C\u5168\u90E8`}\u7A7A\u7740` : `\u6709 ${cells.length} \u683C\u7A7A\u7740`;
  return {
    severity,
    where,
    message: `${how}${shown2}\u3002\u6CA1\u6709\u7684\u8BF7\u586B 0\uFF1B\u7A7A\u683C\u4E0D\u5F53\u4F5C 0\uFF0C\u7528\u5230\u5B83\u4EEC\u7684\u52FE\u7A3D\u5173\u7CFB\u6CA1\u6709\u8BA1\u7B97\u3002`,
    evidence: { cells, printed }
  };
}

// src/domain/report/rules/g-03-years-are-the-reports.ts
var judged2 = ["s1_overview", "s2_proactive", "s3_requests", "s4_remedies"];
var claiming = /(\d{4})年度?[，,]?(?:我(?:镇|乡|街道|街|办|局|委|厅|院|中心|会|单位|机关|部门|站|所|队|处)|本(?:镇|乡|街道|局|委|厅|办|院|中心|机关|单位|部门|年度)|全年|共(?!有产权|同|产|青|享|建|治))/g;
var compared = /(?:比|较|与|同|相比|对比|自|从|早在|截至|截止|于|在|《|以|上年|继)$/;
var future = /将|拟|计划|打算|力争|下一步|明年|来年|继续/;
var period = /(?:统计(?:期限|时限|时间|周期|范围|期间)|期限)[^。]{0,12}?(\d{4})年1月1日[^。]{0,6}?(?:(\d{4})年)?12月31日/;
var yearsAreTheReports = rule({
  id: "G-03",
  severity: "warning",
  words: "\u62A5\u544A\u7684\u5E74\u4EFD\u3001\u7EDF\u8BA1\u671F\u9650\u548C\u6B63\u6587\u81EA\u79F0\u7684\u5E74\u4EFD\u4E00\u81F4\uFF0C\u6CA1\u6709\u7559\u4E0B\u4E0A\u4E00\u5E74\u7684\u5E74\u4EFD",
  source: "\u6761\u4F8B\u7B2C\u4E94\u5341\u6761\uFF1A\u5E74\u5EA6\u62A5\u544A\u5199\u4E0A\u4E00\u5E74\u5EA6\u7684\u5DE5\u4F5C",
  find(report) {
    const { year, prose } = report;
    if (year === null || prose === null) return nothing;
    const found = [];
    const intro = joined([...prose.preamble, ...prose.sections.slice(0, 1).flatMap(({ paragraphs }) => paragraphs)]);
    const stated = period.exec(intro);
    if (stated !== null) {
      const years = [stated[1], stated[2]].filter((printed) => printed !== void 0).map(Number);
      if (years.some((printed) => printed !== year)) {
        found.push({
          where: "\u7EDF\u8BA1\u671F\u9650",
          message: `\u7EDF\u8BA1\u671F\u9650\u5199\u7684\u662F\u201C${stated[0]}\u201D\uFF0C\u800C\u8FD9\u662F${year}\u5E74\u7684\u62A5\u544A\u3002\u53EF\u80FD\u662F\u4E0A\u4E00\u5E74\u7684\u6587\u5B57\u6CA1\u6709\u6539\u3002`,
          evidence: { printed: years, expected: year, sentence: stated[0] }
        });
      }
    }
    for (const key of judged2) {
      const section = sectionOf(report, key);
      if (section === null) continue;
      for (const sentence of joined(section.paragraphs).split(/[。；;！\n]/)) {
        for (const match of sentence.matchAll(claiming)) {
          const printed = Number(match[1]);
          if (printed === year || compared.test(sentence.slice(0, match.index))) continue;
          if (printed > year && future.test(sentence)) continue;
          found.push({
            where: section.line.trim(),
            message: `\u6B63\u6587\u5199\u201C${sentence.slice(match.index, match.index + 24)}\u2026\u201D\uFF0C\u800C\u8FD9\u662F${year}\u5E74\u7684\u62A5\u544A\u3002${printed === year - 1 ? "\u53EF\u80FD\u662F\u4E0A\u4E00\u5E74\u7684\u6587\u5B57\u6CA1\u6709\u6539" : "\u8BF7\u6838\u5BF9\u5E74\u4EFD"}\u3002`,
            evidence: { printed, expected: year, sentence: sentence.slice(0, 120) }
          });
        }
      }
    }
    return found.length === 0 ? nothing : found;
  }
});

// src/domain/report/prose/quantities.ts
var units = "\u4EF6\u6B21|\u4EBA\u6B21|\u4EF6|\u6761|\u5B97|\u8D77|\u4EFD|\u4F8B|\u9879|\u4E2A|\u7BC7|\u671F|\u573A|\u6B21|\u90E8|\u518C|\u6279|\u8D77";
var quantity = new RegExp(
  `(\u7EA6|\u8FD1|\u8D85\u8FC7|\u8D85|\u903E|\u8FBE\u5230?|\u5C06\u8FD1|\u5927\u7EA6)?(\\d{1,3}(?:[,\uFF0C]\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?|[\u3007\u96F6\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u767E\u5343\u4E24]+)(\u4E07|\u4EBF)?([\u4F59\u591A\u6765])?(\u4E07|\u4EBF)?(${units}|(?=[\uFF0C,\u3002\uFF1B;\u3001\uFF09)\\n]|$))`,
  "g"
);
var inexactBefore = /* @__PURE__ */ new Set(["\u7EA6", "\u8FD1", "\u8D85\u8FC7", "\u8D85", "\u903E", "\u5C06\u8FD1", "\u5927\u7EA6"]);
var leastBefore = /* @__PURE__ */ new Set(["\u8D85\u8FC7", "\u8D85", "\u903E"]);
var tens = { \u4E07: 1e4, \u4EBF: 1e8 };
function quantities(text) {
  const found = [];
  for (const match of text.matchAll(quantity)) {
    const [whole, before3, digits2 = "", scale, more, scaleAfter, unit = ""] = match;
    const at2 = match.index + (before3?.length ?? 0);
    if (/[第\d〔.一二三四五六七八九十]/.test(text[at2 - 1] ?? "")) continue;
    const value = numberOf(digits2);
    if (value === null || unit === "" && !/\d|零|〇/.test(digits2)) continue;
    found.push({
      value: Math.round(value * (tens[scale ?? scaleAfter ?? ""] ?? 1)),
      exact: more === void 0 && !inexactBefore.has(before3 ?? "") && (scale ?? scaleAfter) === void 0,
      least: more !== void 0 || leastBefore.has(before3 ?? ""),
      unit,
      start: match.index,
      end: match.index + whole.length
    });
  }
  return found;
}
var chinese = "\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
var places2 = { \u5341: 10, \u767E: 100, \u5343: 1e3 };
function numberOf(text) {
  if (/^\d/.test(text)) return Number(text.replace(/[,，]/g, ""));
  if (/^[〇零]$/.test(text)) return 0;
  let total = 0;
  let digit = null;
  for (const char of text.replace(/零/g, "\u3007").replace(/两/g, "\u4E8C")) {
    const place = places2[char];
    if (place !== void 0) {
      total += (digit ?? 1) * place;
      digit = null;
    } else {
      const value = chinese.indexOf(char);
      if (value === -1) return null;
      if (digit !== null && digit !== 0) return null;
      digit = value;
    }
  }
  return total + (digit ?? 0);
}
function agrees({ value, exact, least }, cell) {
  if (exact) return value === cell;
  const step = 10 ** (/0*$/.exec(String(value))?.[0].length ?? 0);
  return cell >= value - (least ? 0 : step) && cell < value + step + (least ? 0 : 1);
}

// src/domain/report/prose/claims.ts
var noun = "(?:\u653F\u5E9C\u4FE1\u606F(?:\u516C\u5F00)?(?:\u7684)?\u4F9D?\u7533\u8BF7(?:\u516C\u5F00)?|\u4F9D\u7533\u8BF7\u516C\u5F00|\u4FE1\u606F\u516C\u5F00(?:\u7684)?\u7533\u8BF7|\u516C\u5F00(?:\u653F\u5E9C)?\u4FE1\u606F(?:\u7684)?\u7533\u8BF7|\u4FE1\u606F\u4F9D\u7533\u8BF7\u516C\u5F00|\u7533\u8BF7\u516C\u5F00)";
var end = "(?:\u5171\u8BA1?|\u5408\u8BA1|\u603B\u8BA1|\u603B\u6570|\u6570\u91CF|\u603B\u91CF|\u4E3A|\u6709|\u662F|\u7684|\u4E86|\uFF1A|:|\u5171\u6709|\u8BA1|\u8FBE)*$";
var requestUnit = /^(?:件次|件|条|份|宗|起|例|项|个|次|)$/;
var receivedBefore = new RegExp(`${noun}(?:\u7684)?(?:\u653F\u5E9C\u4FE1\u606F|\u7533\u8BF7|\u516C\u5F00|\u4E8B\u9879|\u6848\u4EF6|\u4FE1\u4EF6|\u4FE1\u606F|\u4EF6|\u8868|\u529E\u4EF6|\u6570)*${end}`);
var receivedVerb = /(?:收到|接到|接收|新收|收悉|受理|收办|办理|处理|登记)(?:了|到)?(?:的)?(?:申请|公开申请)?(?:共计?|合计|总计)?$/;
var nounAfter = new RegExp(`^(?:\u7684)?(?:\u516C\u6C11|\u7FA4\u4F17|\u4E2A\u4EBA)?(?:\u7684)?${noun}`);
var lenient = /受理|收办|办理|处理|结转|累计|含/;
var finished = /(?:办结|答复|回复|办理完毕|办毕)[^，。；]{0,14}$/;
var anotherMatter = /复议|诉讼|投诉|举报|信访|热线|留言|信箱|建议|提案|咨询|许可|处罚|强制|会议|培训|撤回|超期|逾期|补正|延期|转办/;
var part = /其中|通过|本级|各[县区市镇乡街部单]|渠道|当面|现场|信函|邮寄|来信|网上|网络|网站|线上|线下|平台|邮箱|邮件|传真|窗口|县级|市级|镇级|区级|(?:县|区|市|镇|乡|局|委|办)(?:政府|本级|直)?(?:收到|受理|办理)/;
var otherYear = /上年(?!结转|度?转)|去年|上一?年度?(?!结转|转)|往年|历年|以来/;
var outcomes = [
  ["partial", /(?:予以)?部分(?:予以)?公开(?:的|的?申请|的?答复)?$/],
  ["denied", /(?:依法)?(?:决定)?不予公开(?:的|的?申请|的?答复)?$/],
  ["unable", /无法提供(?:的|的?申请|的?答复|政府信息)?$/],
  ["not_processed", /不予处理(?:的|的?申请|的?答复)?$/],
  ["other", /(?:作|作出)?其他处理(?:的|的?申请|的?答复)?$/],
  ["granted", /(?<!不|部分)予以公开(?:的|的?申请|的?答复)?$/],
  [
    "carried_in",
    /(?:上年度?|上一年度?)(?:结转|转来|转入)(?:的|至?(?:今年|本年)|政府信息公开申请|申请|(?:继续)?办理的?)*$/
  ],
  ["carried_out", /(?:结转|转)(?:至|到|入)?(?:下|次)一?年度?(?:继续)?(?:办理|处理)?(?:的|的?申请)?$/]
];
var applicants = [
  ["natural", /(?:自然人|公民)(?:提出|提交)?(?:的)?(?:申请)?$/],
  ["legal", /法人(?:或|和|及|、|与)其他组织(?:提出|提交)?(?:的)?(?:申请)?$/]
];
var link = new RegExp(end);
var before2 = (text) => text.replace(link, "");
var item = /^[（(]?[一二三四五六七八九十\d]+[）)、.．]/;
function claimsOf(text, year, aboutRequests) {
  const claims = [];
  let ofRequests = aboutRequests;
  for (const raw of text.split(/[。；;！!？?\n]/)) {
    if (item.test(raw)) ofRequests = aboutRequests;
    if (!telling2.test(raw)) continue;
    ofRequests ||= naming.test(raw);
    const sentence = raw.replace(/[（(][^（）()]*[）)]/g, "");
    sentenceClaims(sentence, year, ofRequests, claims);
  }
  return claims;
}
var numbered = /\d|[〇零一二两三四五六七八九十百][件条宗起份例项个部]/;
var naming = /依申请|公开申请|信息公开.{0,4}申请|申请公开/;
var telling2 = /申请|公开|复议|诉讼|许可|处罚|强制|规范性文件|结转|办结/;
function sentenceClaims(sentence, year, ofRequests, claims) {
  let from = 0;
  let last = null;
  for (const quantity2 of numbered.test(sentence) ? quantities(sentence) : []) {
    const left = sentence.slice(from, quantity2.start);
    const right = sentence.slice(quantity2.end, quantity2.end + 24);
    from = quantity2.end;
    if (ofRequests && requestUnit.test(quantity2.unit) && carriesOver(left, right, year)) {
      claims.push({ subject: "carried_out", withCarriedIn: false, quantity: quantity2, sentence: sentence.slice(0, 160) });
      last = "carried_out";
      continue;
    }
    if (/同期|同比/.test(left.slice(Math.max(left.lastIndexOf("\uFF0C"), left.lastIndexOf(",")) + 1))) continue;
    if (anotherYear(left, year)) {
      last = null;
      continue;
    }
    const found = subjectOf(left, right, quantity2, ofRequests, last, sentence);
    if (found !== null) claims.push({ ...found, quantity: quantity2, sentence: sentence.slice(0, 160) });
    last = found?.subject ?? (requestUnit.test(quantity2.unit) ? null : last);
  }
  claims.push(...denials(sentence, year, ofRequests));
}
function anotherYear(left, year) {
  if (otherYear.test(left)) return true;
  for (const [, printed] of left.matchAll(/(\d{4})年(?!12月31日)/g)) {
    if (year !== null && Number(printed) !== year) return true;
  }
  return false;
}
function carriesOver(left, right, year) {
  const next = /结转(?:至|到|入)(\d{4})年(?:度)?(?:继续)?(?:办理)?(?:的)?$/.exec(left)?.[1];
  if (next !== void 0) return year !== null && Number(next) === year + 1;
  return /^(?:申请)?(?:结转|转)(?:至|到|入)?(?:下|次|\d{4}年)/.test(right) && /(?:^|[，,、；])(?:其中|另有|尚有|还有|余)?$/.test(left);
}
function subjectOf(left, right, { unit }, ofRequests, last, sentence) {
  if (!requestUnit.test(unit)) return null;
  const plainLeft = before2(left);
  const clause = left.slice(Math.max(left.lastIndexOf("\uFF0C"), left.lastIndexOf(","), left.lastIndexOf("\u3001")) + 1);
  const one = (subject) => ({ subject, withCarriedIn: false });
  if (ofRequests && !part.test(clause.replace(/^其中/, ""))) {
    for (const [subject, mark] of outcomes) if (mark.test(plainLeft)) return one(subject);
    if (last === "received" || last === "natural" || last === "legal") {
      for (const [subject, mark] of applicants) if (mark.test(plainLeft)) return { subject, withCarriedIn: true };
    }
  }
  const remedy = resultOf(plainLeft, last) ?? remedyOf(plainLeft, right, ofRequests ? `\u516C\u5F00${sentence}` : sentence, unit);
  if (remedy !== null) return one(remedy);
  if (ofRequests && !part.test(left) && !anotherMatter.test(clause)) {
    const named = receivedBefore.test(left);
    if (finished.test(clause) && (named || (last !== null || naming.test(clause)) && /(?:办结|答复|办理完毕|办毕)$/.test(plainLeft))) {
      if (!/收到|受理|接到/.test(clause)) return one(/办结|办理完毕|办毕/.test(clause) ? "concluded" : "answered");
    }
    if (named || receivedVerb.test(left) && (nounAfter.test(right) || /^申请|^$|^[，,、]/.test(right))) {
      return { subject: "received", withCarriedIn: lenient.test(clause) || !/收到|接到|新收|收悉/.test(left) };
    }
  }
  return decisionOf(left, unit, sentence);
}
var remedyWords = "(?:\u7684)?(?:\u6848\u4EF6|\u7533\u8BF7|\u60C5\u51B5|\u4E8B\u9879|\u6848|\u8D77\u8BC9|\u529E\u4EF6|\u6570\u91CF|\u6570)*";
var bothRemedies = new RegExp(
  `\u884C\u653F\u590D\u8BAE${remedyWords}(?:\u3001|\u548C|\u53CA|\u6216|\u4E0E|\u4EE5\u53CA|\uFF0C)?(?:\u88AB?\u63D0\u8D77)?(?:\u7684)?(?:\u884C\u653F)?\u8BC9\u8BBC${remedyWords}$`
);
var reconsideration = new RegExp(`\u884C\u653F\u590D\u8BAE${remedyWords}$`);
var litigation = new RegExp(`\u884C\u653F\u8BC9\u8BBC${remedyWords}$`);
var asJudge = /审理|审结|受理|办结|办理|承办|接收|立案|代理|出庭|应诉/;
var result = /(?:^|[，,、])(?:其中|已审结)?[，,]?(?:行政(复议|诉讼))?(?:案件)?(?:的?结果)?(?:被)?(维持|纠正)$/;
function resultOf(left, last) {
  const match = result.exec(left);
  if (match === null) return null;
  const before3 = /^(?:reconsideration|litigation)/.exec(last ?? "")?.[0];
  const named = match[1] === void 0 ? before3 : match[1] === "\u590D\u8BAE" ? "reconsideration" : "litigation";
  if (before3 === void 0 || named === void 0) return null;
  const kind = named;
  return match[2] === "\u7EF4\u6301" ? `${kind}_upheld` : `${kind}_corrected`;
}
function remedyOf(left, right, sentence, unit) {
  if (!/^(?:件|起|宗|次|例|条|个|项|)$/.test(unit)) return null;
  const near = left.slice(-40);
  if (asJudge.test(near) && !/引起|引发|导致|被/.test(sentence)) return null;
  if (!/信息公开|依申请|公开/.test(sentence)) return null;
  if (part.test(near.replace(/^.*[，,]/, ""))) return null;
  if (bothRemedies.test(left)) return "remedies";
  if (reconsideration.test(left)) return /^(?:件)?(?:维持|纠正)/.test(right) ? null : "reconsideration";
  return litigation.test(left) ? "litigation" : null;
}
var shown = /公开|公示|发布|录入|上传|归集|推送|报送|其中|类|信息|依据|流程|指南|目录|事项/;
var decisions = [
  ["licences", /行政许可(?:决定|决定书|案件|办件)?$/],
  ["penalties", /行政处罚(?:决定|决定书|案件)?$/],
  ["coercion", /行政强制(?:措施|执行|决定|案件)*$/]
];
var documentTail = "(?:\u884C\u653F)?\u89C4\u8303\u6027\u6587\u4EF6$";
var documents = [
  ["in_force", new RegExp(`(?:\u73B0\u884C|\u7EE7\u7EED)\u6709\u6548(?:\u7684)?(?:\u5404\u7C7B)?${documentTail}`)],
  ["repealed", new RegExp(`(?:\u5E9F\u6B62|\u5BA3\u5E03\u5931\u6548)(?:\u7684|\u4E86)?(?:\u5404\u7C7B)?${documentTail}`)],
  ["issued", new RegExp(`(?:\u5236\u53D1|\u65B0\u5236\u5B9A|\u5236\u5B9A\u51FA\u53F0|\u5236\u5B9A\u5370\u53D1|\u5236\u5B9A)(?:\u7684|\u4E86)?(?:\u5404\u7C7B)?${documentTail}`)]
];
function decisionOf(left, unit, sentence) {
  if (!/^(?:件|宗|起|例|份|部|)$/.test(unit)) return null;
  const text = before2(left);
  const at2 = sentence.indexOf(left);
  const told = sentence.slice(0, Math.max(0, at2) + left.length);
  for (const [subject, mark] of documents) {
    if (mark.test(text) && !/市级|县级|本级|办公室|部门|政府(?!信息)|公开|发布/.test(text))
      return { subject, withCarriedIn: false };
  }
  for (const [subject, mark] of decisions) {
    if (mark.test(text) && !shown.test(told) && !/未/.test(text)) return { subject, withCarriedIn: false };
  }
  return null;
}
var none2 = { value: 0, exact: true, least: false, unit: "\u4EF6", start: 0, end: 0 };
var noRequest = new RegExp(
  `(?:\u672A|\u6CA1\u6709|\u65E0|\u6682\u672A|\u5747\u672A)(?:\u66FE|\u6709)?(?:\u6536\u5230|\u63A5\u5230|\u53D7\u7406|\u6536\u6089|\u63A5\u6536\u5230?)(?:\u8FC7|\u5230)?([^\u3002\uFF1B;\\d]{0,30}?)${noun}(?![^\uFF0C\u3002\uFF1B]{0,10}(?:\u6295\u8BC9|\u4E3E\u62A5|\u590D\u8BAE|\u8BC9\u8BBC|\u5F15|\u903E\u671F|\u8D85\u671F|\u8D85\u65F6|\u5BFC\u81F4))`
);
var noneAtAll = new RegExp(
  `(?:\u65E0|\u6CA1\u6709)(?:\u4EBA|\u516C\u6C11)?(?:\u63D0\u51FA|\u63D0\u4EA4)?${noun}(?:\u653F\u5E9C\u4FE1\u606F)?(?:\u7684)?(?:\u60C5\u51B5|\u4E8B\u9879|\u4EF6|\u7533\u8BF7|\u4FE1\u606F|\u4E1A\u52A1|\u529E\u4EF6|\u6848\u4EF6|\u529E\u7406\u4EF6|\u5185\u5BB9)*(?=[\uFF0C,\u3001]|$)`
);
var noRemedy = /(?:未|没有|无|不存在)(?:发生|产生|出现|收到|接到|涉及|引发|引起|有|因)?[^。；;，,\d]{0,30}?行政(复议|诉讼)(?![^，,]{0,4}(?:机关|纠错|纠正|败诉|被|决定))((?:、|和|及|或|与|以及|，|,)?(?:被提起)?(?:行政)?诉讼|(?:、|和|及|或|与|以及)(?:行政)?复议)?/;
var narrowed = /纠正|败诉|维持|撤销|通过|渠道|方式|网站|网上|线上|逾期|超期|许可|处罚|审理|办理/;
function denials(sentence, year, ofRequests) {
  if (!/未|没有|无|不存在/.test(sentence) || anotherYear(sentence, year)) return [];
  const claims = [];
  const push = (subject) => claims.push({ subject, quantity: none2, sentence: sentence.slice(0, 160), withCarriedIn: false });
  const request = noRequest.exec(sentence);
  const gap2 = request?.[1] ?? "";
  const partial = narrowed.test(gap2) || /法人/.test(gap2) && !/公民|自然人/.test(gap2);
  const led = request === null ? "" : sentence.slice(0, request.index).replace(/^.*[，,]/, "");
  if (request !== null && !partial && !/通过|网站|网上|线上|渠道/.test(led) || noneAtAll.test(sentence))
    push("received");
  const remedy = noRemedy.exec(sentence);
  if (remedy !== null && !narrowed.test(remedy[0]) && (ofRequests || /信息公开/.test(sentence))) {
    if (remedy[2] !== void 0) push("remedies");
    else push(remedy[1] === "\u590D\u8BAE" ? "reconsideration" : "litigation");
  }
  return claims;
}

// src/domain/report/prose/item-lists.ts
var totalWords = /共计?|总计|累计|合计|总数|一共/;
var among = /^[，,：:]?(?:其中|包括|包含|分别为?|含|主要包括)[，,：:]?/;
var closing = /^[、，,]?(?:其他|其它|其余)/;
var channel = /通过|网站|微信|微博|公众号|平台|公示栏|客户端|抖音|视频号|媒体|渠道|广播|报纸/;
var change = /同比|增长|增加|减少|较|比|达|占|平均|每|阅读|浏览|点击|访问|关注|粉丝|转发|率|等|余|各$/;
var verb = /发布|公开|推送|制作|开展|办理|回复|更新|发放|收到|受理|组织|召开|举办|报送|转载|采用|录用|审核/;
function unbalancedLists(text) {
  if (!/\d/.test(text)) return [];
  const found = [];
  for (const raw of text.split(/[。；;！\n]/)) {
    if (!severalNumbers.test(raw) || quantities(raw).length < 3) continue;
    for (const bracket of raw.matchAll(/[（(]([^（）()]*)[）)]/g)) {
      const total = quantities(raw.slice(0, bracket.index)).at(-1);
      if (total?.exact === true && total.end === bracket.index) judge(total, bracket[1] ?? "", "all", raw, found);
    }
    lists(raw.replace(/[（(][^（）()]*[）)]/g, ""), found);
  }
  return found;
}
var severalNumbers = /\d\D+\d\D+\d/;
function lists(sentence, found) {
  const all = quantities(sentence);
  let start = 0;
  for (const total of all) {
    const left = sentence.slice(start, total.start);
    start = total.end;
    if (!total.exact || total.unit === "") continue;
    const rest = sentence.slice(total.end);
    const mark = among.exec(rest);
    if (mark !== null) {
      judge(
        total,
        rest.slice(mark[0].length),
        mark[0].includes("\u5176\u4E2D") || mark[0].includes("\u542B") ? "some" : "all",
        sentence,
        found
      );
      return;
    }
    if (/^[：:]/.test(rest)) {
      judge(total, rest.slice(1), "all", sentence, found);
      return;
    }
    if (totalWords.test(left)) {
      judge(total, rest, "labels", sentence, found);
      return;
    }
  }
}
function judge(total, rest, meant, sentence, found) {
  const items = [];
  const labels = [];
  let from = 0;
  for (const quantity2 of quantities(rest)) {
    const label = rest.slice(from, quantity2.start);
    from = quantity2.end;
    if (quantity2.unit !== total.unit) {
      if (items.length > 0) break;
      continue;
    }
    if (!quantity2.exact || change.test(label) || /其中|包括|分别|：|:/.test(label) || label.length > 24) break;
    if (label.replace(/^[、，,和及以]+/, "").length === 0) break;
    labels.push(label);
    items.push(quantity2.value);
  }
  if (items.length < 2) return;
  const sum2 = items.reduce((a, b) => a + b, 0);
  if (sum2 === total.value) return;
  const closed = meant === "all" || closing.test(labels.at(-1) ?? "");
  const openEnded = /等/.test(rest.slice(from, from + 6)) && meant !== "all";
  if (meant === "labels") {
    const near = Math.abs(sum2 - total.value) <= Math.max(2, Math.floor(total.value / 10));
    if (!near || labels.some((label) => verb.test(label) || channel.test(label)) || items.length < 3) return;
  } else if (sum2 > total.value) {
    if (!closed && labels.some((label) => channel.test(label))) return;
  } else if (!closed || openEnded || /^等/.test(rest.slice(from))) return;
  found.push({ total: total.value, items, sentence: sentence.slice(0, 200) });
}

// src/domain/report/told.ts
var add = (a, b) => a === null || b === null ? null : a + b;
var group = { denied: rowsOf("denied"), unable: rowsOf("unable"), not_processed: rowsOf("not_processed") };
var otherRows = rowsOf("other");
var row = (key, words2) => ({ tables }) => ({
  words: words2,
  value: at(tables.requests[key], totalColumn),
  also: [],
  cells: [requestCell(key, totalColumn)]
});
var groupTotal = (key, words2) => ({ tables }) => ({
  words: words2,
  value: sumRows(tables.requests, group[key], totalColumn),
  also: [],
  cells: group[key].map((each) => requestCell(each, totalColumn))
});
var decision = (key, words2) => ({ tables }) => ({ words: words2, value: tables.proactive[key], also: [], cells: [`proactive.${key}`] });
var stock = (key, words2) => ({ tables }) => ({
  words: words2,
  value: tables.proactive.normative_documents[key],
  also: [],
  cells: [`proactive.normative_documents.${key}`]
});
var suits = ["litigation_direct", "litigation_after_reconsideration"];
var remedyResult = (column, words2, blocks) => ({ tables }) => ({
  words: `\u8868\u56DB${blocks.length === 1 ? "\u201C\u884C\u653F\u590D\u8BAE\u201D" : "\u201C\u884C\u653F\u8BC9\u8BBC\u201D\u4E24\u5757"}\u7ED3\u679C${words2}`,
  value: sum(blocks.map((block) => tables.remedies[block][remedyAt[column]])),
  also: [],
  cells: blocks.map((block) => remedyCell(block, remedyAt[column]))
});
function litigationTotal({ tables }) {
  const { litigation_direct, litigation_after_reconsideration } = tables.remedies;
  return add(litigation_direct[remedyAt.total], litigation_after_reconsideration[remedyAt.total]);
}
var litigationCells = [
  remedyCell("litigation_direct", remedyAt.total),
  remedyCell("litigation_after_reconsideration", remedyAt.total)
];
var readers = {
  received({ tables: { requests } }, { withCarriedIn }) {
    const value = at(requests.new_received, totalColumn);
    const both = add(value, at(requests.carried_in, totalColumn));
    return {
      words: "\u8868\u4E09\u201C\u672C\u5E74\u65B0\u6536\u201D\u603B\u8BA1",
      value,
      also: withCarriedIn ? [both, at(requests["results.total"], totalColumn)] : [],
      cells: [requestCell("new_received", totalColumn)]
    };
  },
  carried_in: row("carried_in", "\u8868\u4E09\u201C\u4E0A\u5E74\u7ED3\u8F6C\u201D\u603B\u8BA1"),
  carried_out: row("carried_out", "\u8868\u4E09\u201C\u7ED3\u8F6C\u4E0B\u5E74\u5EA6\u201D\u603B\u8BA1"),
  concluded: row("results.total", "\u8868\u4E09\u201C\u529E\u7406\u7ED3\u679C\u603B\u8BA1\u201D"),
  answered({ tables: { requests } }) {
    const value = at(requests["results.total"], totalColumn);
    const other2 = sumRows(requests, otherRows, totalColumn) ?? at(requests["results.other"], totalColumn);
    const without = sumRows(requests, group.not_processed, totalColumn);
    const answered = value === null || other2 === null ? null : value - other2;
    return {
      words: "\u8868\u4E09\u201C\u529E\u7406\u7ED3\u679C\u603B\u8BA1\u201D",
      value,
      also: [answered, answered === null || without === null ? null : answered - without],
      cells: [requestCell("results.total", totalColumn)]
    };
  },
  granted: row("results.granted", "\u8868\u4E09\u201C\uFF08\u4E00\uFF09\u4E88\u4EE5\u516C\u5F00\u201D\u603B\u8BA1"),
  partial: row("results.partial", "\u8868\u4E09\u201C\uFF08\u4E8C\uFF09\u90E8\u5206\u516C\u5F00\u201D\u603B\u8BA1"),
  denied: groupTotal("denied", "\u8868\u4E09\u201C\uFF08\u4E09\uFF09\u4E0D\u4E88\u516C\u5F00\u201D\u5404\u884C\u4E4B\u548C"),
  unable: groupTotal("unable", "\u8868\u4E09\u201C\uFF08\u56DB\uFF09\u65E0\u6CD5\u63D0\u4F9B\u201D\u5404\u884C\u4E4B\u548C"),
  not_processed: groupTotal("not_processed", "\u8868\u4E09\u201C\uFF08\u4E94\uFF09\u4E0D\u4E88\u5904\u7406\u201D\u5404\u884C\u4E4B\u548C"),
  other: ({ tables: { requests } }) => ({
    words: "\u8868\u4E09\u201C\uFF08\u516D\uFF09\u5176\u4ED6\u5904\u7406\u201D",
    value: sumRows(requests, otherRows, totalColumn) ?? at(requests["results.other"], totalColumn),
    also: [],
    cells: otherRows.map((each) => requestCell(each, totalColumn))
  }),
  natural: ({ tables: { requests } }) => ({
    words: "\u8868\u4E09\u201C\u672C\u5E74\u65B0\u6536\u201D\u81EA\u7136\u4EBA",
    value: at(requests.new_received, 0),
    also: [add(at(requests.new_received, 0), at(requests.carried_in, 0))],
    cells: [requestCell("new_received", 0)]
  }),
  legal({ tables: { requests } }) {
    const value = sum(requests.new_received.slice(1, totalColumn));
    return {
      words: "\u8868\u4E09\u201C\u672C\u5E74\u65B0\u6536\u201D\u6CD5\u4EBA\u6216\u5176\u4ED6\u7EC4\u7EC7\u5404\u5217\u4E4B\u548C",
      value,
      also: [add(value, sum(requests.carried_in.slice(1, totalColumn)))],
      cells: [1, 2, 3, 4, 5].map((column) => requestCell("new_received", column))
    };
  },
  reconsideration: ({ tables }) => ({
    words: "\u8868\u56DB\u201C\u884C\u653F\u590D\u8BAE\u201D\u603B\u8BA1",
    value: tables.remedies.reconsideration[remedyAt.total],
    also: [],
    cells: [remedyCell("reconsideration", remedyAt.total)]
  }),
  litigation: (report) => ({
    words: "\u8868\u56DB\u201C\u884C\u653F\u8BC9\u8BBC\u201D\u4E24\u5757\u603B\u8BA1\u4E4B\u548C",
    value: litigationTotal(report),
    also: [],
    cells: litigationCells
  }),
  remedies(report) {
    return {
      words: "\u8868\u56DB\u884C\u653F\u590D\u8BAE\u3001\u884C\u653F\u8BC9\u8BBC\u603B\u8BA1\u4E4B\u548C",
      value: add(report.tables.remedies.reconsideration[remedyAt.total], litigationTotal(report)),
      also: [],
      cells: [remedyCell("reconsideration", remedyAt.total), ...litigationCells]
    };
  },
  reconsideration_upheld: remedyResult("upheld", "\u7EF4\u6301", ["reconsideration"]),
  reconsideration_corrected: remedyResult("corrected", "\u7EA0\u6B63", ["reconsideration"]),
  litigation_upheld: remedyResult("upheld", "\u7EF4\u6301", suits),
  litigation_corrected: remedyResult("corrected", "\u7EA0\u6B63", suits),
  licences: decision("admin_licences", "\u8868\u4E8C\u201C\u884C\u653F\u8BB8\u53EF\u201D"),
  penalties: decision("admin_penalties", "\u8868\u4E8C\u201C\u884C\u653F\u5904\u7F5A\u201D"),
  coercion: decision("admin_coercion", "\u8868\u4E8C\u201C\u884C\u653F\u5F3A\u5236\u201D"),
  issued: stock("issued", "\u8868\u4E8C\u201C\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6\u201D\u672C\u5E74\u5236\u53D1\u4EF6\u6570"),
  repealed: stock("repealed", "\u8868\u4E8C\u201C\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6\u201D\u672C\u5E74\u5E9F\u6B62\u4EF6\u6570"),
  in_force: stock("in_force", "\u8868\u4E8C\u201C\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6\u201D\u73B0\u884C\u6709\u6548\u4EF6\u6570")
};
var toldBy = (report, claim) => readers[claim.subject](report, claim);

// src/domain/report/rules/g-04-text-equals-tables.ts
var judged3 = ["s1_overview", "s2_proactive", "s3_requests", "s4_remedies"];
var fromTable2 = /* @__PURE__ */ new Set([
  "licences",
  "penalties",
  "coercion",
  "issued",
  "repealed",
  "in_force"
]);
var textEqualsTables = rule({
  id: "G-04",
  severity: "error",
  words: "\u6B63\u6587\u91CC\u7684\u6570\u5B57\u4E0E\u8868\u683C\u4E00\u81F4\uFF1B\u6B63\u6587\u5206\u9879\u4E4B\u548C\u7B49\u4E8E\u5B83\u7684\u603B\u6570\uFF08\u7533\u8BF7\u548C\u590D\u8BAE\u8BC9\u8BBC\u4E3A\u9519\u8BEF\uFF0C\u5176\u4F59\u4E3A\u63D0\u9192\uFF0C\u7EA6\u6570\u53EA\u4F5C\u63D0\u793A\uFF09",
  source: "\u6761\u4F8B\u7B2C\u4E94\u5341\u6761\uFF1A\u62A5\u544A\u7684\u6587\u5B57\u4E0E\u6570\u636E\u8BF4\u7684\u662F\u540C\u4E00\u5E74\u7684\u540C\u4E00\u4EF6\u4E8B",
  find(report) {
    if (report.prose === null) return nothing;
    const found = [];
    const told = /* @__PURE__ */ new Set();
    for (const key of judged3) {
      const section = sectionOf(report, key);
      if (section === null || section.paragraphs.length === 0) continue;
      const text = joined(section.paragraphs);
      for (const claim of claimsOf(text, report.year, key === "s3_requests")) {
        const draft2 = compare(report, claim, section.line.trim());
        const once = `${claim.subject} ${claim.quantity.value}`;
        if (draft2 === null || told.has(once)) continue;
        told.add(once);
        found.push(draft2);
      }
      for (const list of unbalancedLists(text)) {
        const sum2 = list.items.reduce((a, b) => a + b, 0);
        found.push({
          severity: "warning",
          where: section.line.trim(),
          message: `\u6B63\u6587\u5199\u603B\u6570 ${list.total}\uFF0C\u5217\u51FA\u7684\u5206\u9879 ${list.items.join("\uFF0B")}\uFF1D${sum2}\uFF0C\u76F8\u5DEE ${Math.abs(list.total - sum2)}\uFF08\u201C${list.sentence.slice(0, 60)}\u2026\u201D\uFF09\u3002${because(slip(list.total, sum2))}\u8BF7\u6838\u5BF9\u603B\u6570\u6216\u8005\u5206\u9879\u3002`,
          evidence: {
            left: { words: "\u6B63\u6587\u603B\u6570", value: list.total },
            right: { words: "\u5206\u9879\u4E4B\u548C", value: sum2 },
            difference: list.total - sum2,
            items: list.items,
            sentence: list.sentence,
            cells: []
          }
        });
      }
    }
    return found.length === 0 ? nothing : found;
  }
});
function compare(report, claim, where) {
  const told = toldBy(report, claim);
  const { quantity: quantity2, subject, sentence } = claim;
  if (told.value === null) return null;
  for (const value of [told.value, ...told.also]) if (value !== null && agrees(quantity2, value)) return null;
  const why = cause3(report, claim, told);
  const written = quantity2.exact ? `${quantity2.value}` : `\u7EA6 ${quantity2.value}`;
  return {
    severity: !quantity2.exact ? "info" : fromTable2.has(subject) ? "warning" : "error",
    where,
    message: `\u6B63\u6587\u5199 ${written}\uFF08\u201C${sentence.slice(0, 60)}${sentence.length > 60 ? "\u2026" : ""}\u201D\uFF09\uFF0C${told.words}\u662F ${told.value}\uFF0C\u76F8\u5DEE ${Math.abs(quantity2.value - told.value)}\u3002${because(why)}\u8BF7\u6539\u6B63\u5176\u4E2D\u4E00\u5904\u3002`,
    evidence: {
      left: { words: "\u6B63\u6587", value: quantity2.value },
      right: { words: told.words, value: told.value },
      difference: quantity2.value - told.value,
      sentence,
      cells: told.cells,
      ...why === null ? {} : { cause: why }
    }
  };
}
function cause3(report, { subject, quantity: quantity2 }, told) {
  const { requests } = report.tables;
  const received = at(requests.new_received, totalColumn);
  const carriedIn = at(requests.carried_in, totalColumn);
  if (subject === "received" && received !== null && carriedIn !== null && carriedIn !== 0) {
    if (quantity2.value === received + carriedIn) return "\u6B63\u6587\u53EF\u80FD\u628A\u4E0A\u5E74\u7ED3\u8F6C\u7684\u4E5F\u7B97\u8FDB\u4E86\u6536\u5230\u7684\u6570";
  }
  if (quantity2.value === 0) return "\u6B63\u6587\u8BF4\u6CA1\u6709\uFF0C\u8868\u91CC\u5374\u586B\u4E86\u6570\uFF0C\u53EF\u80FD\u6CBF\u7528\u4E86\u5F80\u5E74\u7684\u6587\u5B57\uFF0C\u6216\u8005\u8868\u586B\u9519\u4E86\u884C";
  return told.value === null ? null : slip(quantity2.value, told.value);
}

// src/domain/report/rules/t3-01-received-equals-handled.ts
function read(table, column) {
  const received = at(table.new_received, column);
  const carriedIn = at(table.carried_in, column);
  const total = at(table["results.total"], column);
  const carriedOut = at(table.carried_out, column);
  if (received === null || carriedIn === null || total === null || carriedOut === null) return null;
  return { received, carriedIn, total, carriedOut };
}
var gap = ({ received, carriedIn, total, carriedOut }) => received + carriedIn - total - carriedOut;
function cause4(cells, table, column) {
  const { received, carriedIn, total, carriedOut } = cells;
  if (carriedIn !== 0 && received === total + carriedOut) return "\u201C\u672C\u5E74\u65B0\u6536\u201D\u53EF\u80FD\u5DF2\u7ECF\u628A\u4E0A\u5E74\u7ED3\u8F6C\u7684\u4E5F\u7B97\u8FDB\u53BB\u4E86";
  if (carriedOut !== 0 && total === received + carriedIn) return "\u201C\uFF08\u4E03\uFF09\u603B\u8BA1\u201D\u53EF\u80FD\u628A\u7ED3\u8F6C\u4E0B\u5E74\u5EA6\u7684\u4E5F\u7B97\u8FDB\u53BB\u4E86";
  if (carriedOut === 0 && received + carriedIn > total) return "\u53EF\u80FD\u6F0F\u586B\u4E86\u201C\u7ED3\u8F6C\u4E0B\u5E74\u5EA6\u7EE7\u7EED\u529E\u7406\u201D\uFF0C\u6216\u8005\u6F0F\u8BA1\u4E86\u529E\u7406\u7ED3\u679C";
  for (const other2 of columns) {
    if (other2 === column || other2 === columns.length - 1) continue;
    const there = read(table, other2);
    if (there !== null && column < columns.length - 1 && gap(there) !== 0 && gap(there) === -gap(cells)) {
      return `\u4E0E\u201C${columnName(other2)}\u201D\u7684\u5DEE\u989D\u6B63\u597D\u76F8\u53CD\uFF0C\u53EF\u80FD\u6709\u7533\u8BF7\u586B\u9519\u4E86\u5217`;
    }
  }
  return slip(total, received + carriedIn - carriedOut) ?? slip(received, total + carriedOut - carriedIn) ?? slip(carriedOut, received + carriedIn - total);
}
var receivedEqualsHandled = rule({
  id: "T3-01",
  severity: "error",
  words: "\u6BCF\u4E00\u5217\uFF1A\u672C\u5E74\u65B0\u6536\uFF0B\u4E0A\u5E74\u7ED3\u8F6C\uFF1D\u529E\u7406\u7ED3\u679C\u603B\u8BA1\uFF0B\u7ED3\u8F6C\u4E0B\u5E74\u5EA6\u7EE7\u7EED\u529E\u7406",
  source: "\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142021\u301530\u53F7\uFF0C\u8868\u4E09\u5DE6\u4E0A\u89D2\u5370\u7684\u52FE\u7A3D\u5173\u7CFB",
  find({ tables: { requests } }) {
    let found = null;
    for (const column of columns) {
      const cells = read(requests, column);
      if (cells === null || gap(cells) === 0) continue;
      const left = { words: "\u672C\u5E74\u65B0\u6536\uFF0B\u4E0A\u5E74\u7ED3\u8F6C", value: cells.received + cells.carriedIn };
      const right = { words: "\u529E\u7406\u7ED3\u679C\u603B\u8BA1\uFF0B\u7ED3\u8F6C\u4E0B\u5E74\u5EA6", value: cells.total + cells.carriedOut };
      const why = cause4(cells, requests, column);
      found ??= [];
      found.push({
        where: `\u8868\u4E09\uFF0C${columnName(column)}`,
        message: `${columnName(column)}\uFF1A\u65B0\u6536 ${cells.received}\uFF0B\u4E0A\u5E74\u7ED3\u8F6C ${cells.carriedIn}\uFF1D${left.value}\uFF0C\u800C\u529E\u7406\u7ED3\u679C\u603B\u8BA1 ${cells.total}\uFF0B\u7ED3\u8F6C\u4E0B\u5E74\u5EA6 ${cells.carriedOut}\uFF1D${right.value}\uFF0C\u76F8\u5DEE ${Math.abs(left.value - right.value)}\u3002${because(why)}`,
        evidence: disagreement(
          left,
          right,
          ["new_received", "carried_in", "results.total", "carried_out"].map(
            (row4) => requestCell(row4, column)
          ),
          why
        )
      });
    }
    return found ?? nothing;
  }
});

// src/domain/report/rules/t3-02-results-add-up.ts
function cause5(written, table, rows3, column) {
  const parts4 = rows3.map((row4) => ({ words: rowName(row4), value: at(table[row4], column) ?? 0 }));
  const computed = parts4.reduce((sum2, part2) => sum2 + part2.value, 0);
  const partial = at(table["results.partial"], column) ?? 0;
  if (partial !== 0 && computed - written === partial) {
    return `\u5DEE\u989D\u6B63\u597D\u662F\u201C\u90E8\u5206\u516C\u5F00\u201D\u7684 ${partial}\uFF1A\u90E8\u5206\u516C\u5F00\u7684\u7533\u8BF7\u53EF\u80FD\u540C\u65F6\u53C8\u8BA1\u5165\u4E86\u4E88\u4EE5\u516C\u5F00\u6216\u8005\u4E0D\u4E88\u516C\u5F00`;
  }
  const received = at(table.new_received, column);
  const carriedIn = at(table.carried_in, column);
  const carriedOut = at(table.carried_out, column);
  if (received !== null && carriedIn !== null && carriedOut !== null && written === received + carriedIn - carriedOut) {
    const usual = totalCause(written, parts4);
    return `\u603B\u8BA1\u4E0E\u6536\u5230\u3001\u7ED3\u8F6C\u7684\u6570\u5B57\u76F8\u7B26\uFF0C\u53EF\u80FD\u662F\u67D0\u4E00\u884C\u7ED3\u679C\u586B\u9519${usual?.startsWith("\u5DEE\u989D") ? `\uFF08${usual}\uFF09` : ""}`;
  }
  return totalCause(written, parts4);
}
var resultsAddUp = rule({
  id: "T3-02",
  severity: "error",
  words: "\u6BCF\u4E00\u5217\uFF1A\u529E\u7406\u7ED3\u679C\u603B\u8BA1\uFF1D\u4E88\u4EE5\u516C\u5F00\uFF0B\u90E8\u5206\u516C\u5F00\uFF0B\u4E0D\u4E88\u516C\u5F00\u5404\u884C\uFF0B\u65E0\u6CD5\u63D0\u4F9B\u5404\u884C\uFF0B\u4E0D\u4E88\u5904\u7406\u5404\u884C\uFF0B\u5176\u4ED6\u5904\u7406",
  source: "\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142021\u301530\u53F7\uFF0C\u8868\u4E09\u201C\uFF08\u4E03\uFF09\u603B\u8BA1\u201D\uFF1B2019\u5E74\u7248\u5F0F\u7528\u201C\uFF08\u516D\uFF09\u5176\u4ED6\u5904\u7406\u201D\u4E00\u884C",
  find(report) {
    const table = report.tables.requests;
    const rows3 = resultRowsOf(report);
    let found = null;
    for (const column of columns) {
      const written = at(table["results.total"], column);
      if (written === null) continue;
      const computed = sumRows(table, rows3, column);
      if (computed === null || computed === written) continue;
      const why = cause5(written, table, rows3, column);
      found ??= [];
      found.push({
        where: `\u8868\u4E09\uFF0C${columnName(column)}\uFF0C\uFF08\u4E03\uFF09\u603B\u8BA1`,
        message: `${columnName(column)}\uFF1A\u201C\uFF08\u4E03\uFF09\u603B\u8BA1\u201D\u5199 ${written}\uFF0C\u5404\u884C\u7ED3\u679C\u76F8\u52A0\u662F ${computed}\uFF0C\u76F8\u5DEE ${Math.abs(written - computed)}\u3002${because(why)}`,
        evidence: disagreement(
          { words: "\uFF08\u4E03\uFF09\u603B\u8BA1", value: written },
          { words: "\u5404\u884C\u7ED3\u679C\u4E4B\u548C", value: computed },
          [
            requestCell("results.total", column),
            ...rows3.filter((row4) => at(table[row4], column) !== 0).map((row4) => requestCell(row4, column))
          ],
          why
        )
      });
    }
    return found ?? nothing;
  }
});

// src/domain/report/rules/t3-03-columns-add-up.ts
var rows = [...requestRowKeys, otherRow.key];
var parts = columns.slice(0, totalColumn);
var columnsAddUp = rule({
  id: "T3-03",
  severity: "error",
  words: "\u6BCF\u4E00\u884C\uFF1A\u603B\u8BA1\uFF1D\u81EA\u7136\u4EBA\uFF0B\u6CD5\u4EBA\u6216\u5176\u4ED6\u7EC4\u7EC7\u7684\u4E94\u5217",
  source: "\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142021\u301530\u53F7\uFF0C\u8868\u4E09\u7684\u5217",
  find({ tables: { requests } }) {
    let found = null;
    for (const row4 of rows) {
      const cells = requests[row4];
      const written = at(cells, totalColumn);
      if (written === null) continue;
      const [a, b, c, d, e, f] = cells;
      if (a === null || b === null || c === null || d === null || e === null || f === null) continue;
      const computed = a + b + c + d + e + f;
      if (computed === written) continue;
      const sides = parts.map((column) => ({ words: columnName(column), value: at(cells, column) ?? 0 }));
      const why = onlyLegal(b + c + d + e + f, a, written) ?? totalCause(written, sides);
      found ??= [];
      found.push({
        where: `\u8868\u4E09\uFF0C${rowName(row4)}`,
        message: `\u201C${rowName(row4)}\u201D\uFF1A\u603B\u8BA1\u5199 ${written}\uFF0C\u81EA\u7136\u4EBA\u4E0E\u6CD5\u4EBA\u6216\u5176\u4ED6\u7EC4\u7EC7\u4E94\u5217\u76F8\u52A0\u662F ${computed}\uFF0C\u76F8\u5DEE ${Math.abs(written - computed)}\u3002${because(why)}`,
        evidence: disagreement(
          { words: "\u603B\u8BA1", value: written },
          { words: "\u81EA\u7136\u4EBA\uFF0B\u6CD5\u4EBA\u6216\u5176\u4ED6\u7EC4\u7EC7", value: computed },
          columns.map((column) => requestCell(row4, column)),
          why
        )
      });
    }
    return found ?? nothing;
  }
});
function onlyLegal(legal, natural, written) {
  if (legal > 0 && written === legal) return "\u603B\u8BA1\u53EF\u80FD\u53EA\u52A0\u4E86\u6CD5\u4EBA\u6216\u5176\u4ED6\u7EC4\u7EC7\uFF0C\u6CA1\u6709\u52A0\u81EA\u7136\u4EBA";
  return natural > 0 && legal > 0 && written === natural ? "\u603B\u8BA1\u53EF\u80FD\u53EA\u6284\u4E86\u81EA\u7136\u4EBA\uFF0C\u6CA1\u6709\u52A0\u6CD5\u4EBA\u6216\u5176\u4ED6\u7EC4\u7EC7" : null;
}

// src/domain/report/rules/t3-04-carried-in-equals-last-year.ts
var carriedInEqualsLastYear = rule({
  id: "T3-04",
  severity: "error",
  words: "\u6BCF\u4E00\u5217\uFF1A\u672C\u5E74\u7684\u201C\u4E0A\u5E74\u7ED3\u8F6C\u201D\uFF1D\u4E0A\u4E00\u5E74\u62A5\u544A\u7684\u201C\u7ED3\u8F6C\u4E0B\u5E74\u5EA6\u7EE7\u7EED\u529E\u7406\u201D",
  source: "\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142021\u301530\u53F7\uFF0C\u8868\u4E09\u7B2C\u4E8C\u9879\u4E0E\u7B2C\u56DB\u9879\u7684\u542B\u4E49\uFF1B\u673A\u6784\u6539\u9769\u3001\u804C\u80FD\u5212\u8F6C\u3001\u66F4\u6B63\u4E0A\u5E74\u6570\u636E\u7684\u987B\u8BF4\u660E\u7406\u7531",
  find(report, context) {
    const previous = previousYear(report, context);
    if (previous === null) return nothing;
    let found = null;
    for (const column of columns) {
      const now = at(report.tables.requests.carried_in, column);
      const before3 = at(previous.tables.requests.carried_out, column);
      if (now === null || before3 === null || now === before3) continue;
      const why = before3 === at(previous.tables.requests.carried_in, column) || now !== at(previous.tables.requests.carried_in, column) ? slip(now, before3) : "\u53EF\u80FD\u6284\u6210\u4E86\u4E0A\u4E00\u5E74\u62A5\u544A\u7684\u201C\u4E0A\u5E74\u7ED3\u8F6C\u201D";
      found ??= [];
      found.push({
        where: `\u8868\u4E09\uFF0C\u4E8C\u3001\u4E0A\u5E74\u7ED3\u8F6C\uFF0C${columnName(column)}`,
        message: `${columnName(column)}\uFF1A\u672C\u5E74\u201C\u4E0A\u5E74\u7ED3\u8F6C\u201D\u5199 ${now}\uFF0C\u4E0A\u4E00\u5E74\u62A5\u544A\u7684\u201C\u7ED3\u8F6C\u4E0B\u5E74\u5EA6\u7EE7\u7EED\u529E\u7406\u201D\u662F ${before3}\uFF0C\u76F8\u5DEE ${Math.abs(now - before3)}\u3002${because(why)}\u5982\u56E0\u673A\u6784\u6539\u9769\u3001\u804C\u80FD\u5212\u8F6C\u6216\u8005\u66F4\u6B63\u4E0A\u5E74\u6570\u636E\u800C\u4E0D\u540C\uFF0C\u8BF7\u8BF4\u660E\u7406\u7531\u3002`,
        evidence: disagreement(
          { words: "\u672C\u5E74\uFF1A\u4E0A\u5E74\u7ED3\u8F6C", value: now },
          { words: "\u4E0A\u4E00\u5E74\u62A5\u544A\uFF1A\u7ED3\u8F6C\u4E0B\u5E74\u5EA6\u7EE7\u7EED\u529E\u7406", value: before3 },
          [requestCell("carried_in", column)],
          why
        )
      });
    }
    return found ?? nothing;
  }
});

// src/domain/report/rules/t3-05-handled-within-received.ts
var handledWithinReceived = rule({
  id: "T3-05",
  severity: "error",
  words: "\u6BCF\u4E00\u5217\uFF1A\u529E\u7406\u7ED3\u679C\u603B\u8BA1\u4E0D\u5927\u4E8E\u672C\u5E74\u65B0\u6536\uFF0B\u4E0A\u5E74\u7ED3\u8F6C",
  source: "\u7531\u8868\u4E09\u5370\u7684\u52FE\u7A3D\u5173\u7CFB\u63A8\u51FA\uFF1A\u6CA1\u6709\u6536\u5230\u7684\u7533\u8BF7\u4E0D\u80FD\u529E\u7ED3",
  find({ tables: { requests } }) {
    let found = null;
    for (const column of columns) {
      const received = at(requests.new_received, column);
      const carriedIn = at(requests.carried_in, column);
      const total = at(requests["results.total"], column);
      if (received === null || carriedIn === null || total === null || total <= received + carriedIn) continue;
      const why = received + carriedIn === 0 ? "\u53EF\u80FD\u6F0F\u586B\u4E86\u672C\u5E74\u65B0\u6536" : null;
      found ??= [];
      found.push({
        where: `\u8868\u4E09\uFF0C${columnName(column)}`,
        message: `${columnName(column)}\uFF1A\u529E\u7ED3\u4E86 ${total} \u4EF6\uFF0C\u800C\u6536\u5230\u548C\u7ED3\u8F6C\u7684\u4E00\u5171\u53EA\u6709 ${received + carriedIn} \u4EF6\uFF0C\u591A\u51FA ${total - received - carriedIn} \u4EF6\u3002${why === null ? "" : `${why}\u3002`}`,
        evidence: disagreement(
          { words: "\u529E\u7406\u7ED3\u679C\u603B\u8BA1", value: total },
          { words: "\u672C\u5E74\u65B0\u6536\uFF0B\u4E0A\u5E74\u7ED3\u8F6C", value: received + carriedIn },
          ["new_received", "carried_in", "results.total"].map((row4) => requestCell(row4, column)),
          why
        )
      });
    }
    return found ?? nothing;
  }
});

// src/domain/report/rules/t3-06-unpaid-fee-is-explained.ts
var row2 = "results.other.fee_unpaid";
var explained = /收费通知|缴费|缴纳|(?:发出|送达|制发|作出).{0,12}收费|(?<!未|无|没有|不)收取了?[^。]{0,14}处理费(?!为?[0零])/;
var unpaidFeeIsExplained = rule({
  id: "T3-06",
  severity: "warning",
  words: "\u6709\u7533\u8BF7\u4EBA\u903E\u671F\u4E0D\u7F34\u8D39\u7684\uFF0C\u7B2C\u516D\u90E8\u5206\u5E94\u5F53\u8BF4\u660E\u6536\u8D39\u901A\u77E5\u7684\u60C5\u51B5",
  source: "\u56FD\u529E\u51FD\u30142020\u3015109\u53F7\uFF1B\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142021\u301530\u53F7\uFF0C\u7B2C\u516D\u90E8\u5206",
  find(report) {
    const unpaid = at(report.tables.requests[row2], totalColumn);
    if (unpaid === null || unpaid === 0) return nothing;
    const text = sectionText(report, "s6_other");
    if (text === null || explained.test(text)) return nothing;
    return [
      {
        where: "\u7B2C\u516D\u90E8\u5206\uFF0C\u5176\u4ED6\u9700\u8981\u62A5\u544A\u7684\u4E8B\u9879",
        message: `\u8868\u4E09\u5199\u6709 ${unpaid} \u4EF6\u56E0\u903E\u671F\u4E0D\u7F34\u8D39\u800C\u4E0D\u518D\u5904\u7406\uFF0C\u7B2C\u516D\u90E8\u5206\u5374\u6CA1\u6709\u8BF4\u5230\u6536\u8D39\u901A\u77E5\u3002\u8BF7\u5199\u660E\u53D1\u51FA\u6536\u8D39\u901A\u77E5\u7684\u4EF6\u6570\uFF1B\u5B9E\u9645\u6536\u5230\u7684\u91D1\u989D\u53EF\u4EE5\u662F 0\u3002`,
        evidence: {
          row: rowName(row2),
          count: unpaid,
          cells: [requestCell(row2, totalColumn)],
          section: text.slice(0, 80)
        }
      }
    ];
  }
});

// src/domain/report/rules/t3-07-overdue-clarification-has-notices.ts
var row3 = "results.other.clarification_overdue";
var overdueClarificationHasNotices = rule({
  id: "T3-07",
  severity: "warning",
  words: "\u6709\u7533\u8BF7\u4EBA\u903E\u671F\u4E0D\u8865\u6B63\u7684\uFF0C\u767B\u8BB0\u7C3F\u91CC\u5E94\u5F53\u6709\u76F8\u5E94\u7684\u8865\u6B63\u544A\u77E5\u4E66",
  source: "\u6761\u4F8B\u7B2C\u4E09\u5341\u6761\uFF1A\u903E\u671F\u4E0D\u8865\u6B63\u4EE5\u8865\u6B63\u544A\u77E5\u4E3A\u524D\u63D0",
  find(report, { clarificationNotices }) {
    if (clarificationNotices === null) return nothing;
    const overdue = at(report.tables.requests[row3], totalColumn);
    if (overdue === null || overdue <= clarificationNotices) return nothing;
    return [
      {
        where: `\u8868\u4E09\uFF0C${rowName(row3)}`,
        message: `\u8868\u4E09\u5199\u6709 ${overdue} \u4EF6\u903E\u671F\u4E0D\u8865\u6B63\uFF0C\u767B\u8BB0\u7C3F\u91CC\u672C\u5E74\u53EA\u6709 ${clarificationNotices} \u4EFD\u8865\u6B63\u544A\u77E5\u4E66\u3002\u53EF\u80FD\u6709\u544A\u77E5\u4E66\u6CA1\u6709\u767B\u8BB0\uFF0C\u4E5F\u53EF\u80FD\u662F\u4E0A\u5E74\u53D1\u51FA\u7684\u3002`,
        evidence: {
          left: { words: rowName(row3), value: overdue },
          right: { words: "\u8865\u6B63\u544A\u77E5\u4E66", value: clarificationNotices },
          difference: overdue - clarificationNotices,
          cells: [requestCell(row3, totalColumn)]
        }
      }
    ];
  }
});

// src/domain/report/rules/t3-08-cells-equal-the-register.ts
var parts2 = columns.slice(0, totalColumn);
var inputRows = requestRowKeys.filter((key) => key !== "results.total");
var otherRows2 = rowsOf("other");
var cellsEqualTheRegister = rule({
  id: "T3-08",
  severity: "error",
  words: "\u8868\u4E09\u7684\u6BCF\u4E2A\u586B\u62A5\u683C\uFF1D\u767B\u8BB0\u7C3F\u91CD\u65B0\u6E05\u70B9\u7684\u4EF6\u6570",
  source: "\u6761\u4F8B\u7B2C\u4E94\u5341\u6761\uFF1A\u62A5\u544A\u7684\u6570\u636E\u6765\u81EA\u5168\u5E74\u7684\u767B\u8BB0",
  find(report, { recount }) {
    if (recount === null) return nothing;
    const single = hasSingleOtherRow(report);
    const rows3 = single ? [...inputRows.filter((row4) => !row4.startsWith("results.other.")), "results.other"] : inputRows;
    const found = [];
    for (const row4 of rows3) {
      const cells = [];
      const differing = [];
      for (const column of parts2) {
        const written = at(report.tables.requests[row4], column);
        const counted = row4 === "results.other" ? sumRows(recount.requests, otherRows2, column) ?? at(recount.requests[row4], column) : at(recount.requests[row4], column);
        if (written === null || counted === null || written === counted) continue;
        cells.push(requestCell(row4, column));
        differing.push({ column: columnName(column), written, counted });
      }
      if (differing.length === 0) continue;
      const words2 = differing.map((cell) => `${cell.column}\u5199 ${cell.written}\uFF0C\u767B\u8BB0\u7C3F ${cell.counted}`).join("\uFF1B");
      found.push({
        where: `\u8868\u4E09\uFF0C${rowName(row4)}`,
        message: `\u201C${rowName(row4)}\u201D\u4E0E\u767B\u8BB0\u7C3F\u4E0D\u4E00\u81F4\uFF1A${words2}\u3002\u8BF7\u6253\u5F00\u767B\u8BB0\u7C3F\u6838\u5BF9\uFF0C\u6539\u767B\u8BB0\u6216\u8005\u6539\u62A5\u544A\uFF0C\u4E0D\u8981\u53EA\u6539\u6570\u5B57\u3002`,
        evidence: { differing, difference: differing.reduce((sum2, c) => sum2 + c.written - c.counted, 0), cells }
      });
    }
    return found;
  }
});

// src/domain/report/rules/t3-09-total-does-not-jump.ts
var { jump, jumpFloor } = thresholds;
var rows2 = ["new_received", "results.total"];
var totalDoesNotJump = rule({
  id: "T3-09",
  severity: "warning",
  words: "\u603B\u8BA1\u4E0E\u4E0A\u4E00\u5E74\u76F8\u6BD4\u8D85\u8FC7\u4E94\u500D\u6216\u8005\u4E0D\u8DB3\u4E94\u5206\u4E4B\u4E00\u7684\uFF0C\u8BF7\u518D\u6838\u5BF9",
  source: "\u7ECF\u9A8C\uFF1A\u7A81\u53D8\u591A\u56E0\u6F0F\u8BA1\u3001\u91CD\u8BA1\u6216\u8005\u591A\u5199\u4E00\u4E2A 0",
  find(report, context) {
    const previous = previousYear(report, context);
    if (previous === null) return nothing;
    const jumps = rows2.flatMap((row4) => {
      const now = at(report.tables.requests[row4], totalColumn);
      const before3 = at(previous.tables.requests[row4], totalColumn);
      if (now === null || before3 === null || Math.max(now, before3) < jumpFloor) return [];
      return now > before3 * jump.above || now < before3 * jump.below ? [{ row: row4, now, before: before3 }] : [];
    });
    const first = jumps[0];
    if (first === void 0) return nothing;
    const why = slip(first.now, first.before);
    return [
      {
        where: `\u8868\u4E09\uFF0C${jumps.map(({ row: row4 }) => rowName(row4)).join("\uFF1B")}`,
        message: `${jumps.map(({ row: row4, now, before: before3 }) => `\u201C${rowName(row4)}\u201D\u7684\u603B\u8BA1\u4E0A\u5E74\u662F ${before3}\uFF0C\u672C\u5E74\u662F ${now}`).join("\uFF1B")}\uFF0C\u53D8\u5316\u5F88\u5927\u3002${because(why)}\u5982\u679C\u5C5E\u5B9E\uFF0C\u8BF7\u5199\u4E00\u53E5\u539F\u56E0\u3002`,
        evidence: {
          left: { words: "\u672C\u5E74", value: first.now },
          right: { words: "\u4E0A\u4E00\u5E74", value: first.before },
          difference: first.now - first.before,
          rows: jumps,
          cells: jumps.map(({ row: row4 }) => requestCell(row4, totalColumn))
        }
      }
    ];
  }
});

// src/domain/report/rules/t4-01-results-add-up.ts
var parts3 = [remedyAt.upheld, remedyAt.corrected, remedyAt.other, remedyAt.pending];
var remediesAddUp = rule({
  id: "T4-01",
  severity: "error",
  words: "\u8868\u56DB\u6BCF\u4E00\u5757\uFF1A\u603B\u8BA1\uFF1D\u7ED3\u679C\u7EF4\u6301\uFF0B\u7ED3\u679C\u7EA0\u6B63\uFF0B\u5176\u4ED6\u7ED3\u679C\uFF0B\u5C1A\u672A\u5BA1\u7ED3",
  source: "\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142021\u301530\u53F7\uFF0C\u8868\u56DB",
  find({ tables: { remedies } }) {
    let found = null;
    for (const block of remedyBlockKeys) {
      const [upheld, corrected, other2, pending, total] = remedies[block];
      if (upheld === null || corrected === null || other2 === null || pending === null || total === null) continue;
      const computed = upheld + corrected + other2 + pending;
      if (computed === total) continue;
      const sides = parts3.map((column) => ({ words: remedyColumnName(column), value: remedies[block][column] ?? 0 }));
      const why = totalCause(total, sides);
      found ??= [];
      found.push({
        where: `\u8868\u56DB\uFF0C${remedyName(block)}`,
        message: `${remedyName(block)}\uFF1A\u603B\u8BA1\u5199 ${total}\uFF0C\u7EF4\u6301 ${upheld}\uFF0B\u7EA0\u6B63 ${corrected}\uFF0B\u5176\u4ED6 ${other2}\uFF0B\u5C1A\u672A\u5BA1\u7ED3 ${pending}\uFF1D${computed}\uFF0C\u76F8\u5DEE ${Math.abs(total - computed)}\u3002${because(why)}`,
        evidence: disagreement(
          { words: "\u603B\u8BA1", value: total },
          { words: "\u56DB\u9879\u4E4B\u548C", value: computed },
          [...parts3, remedyAt.total].map((column) => remedyCell(block, column)),
          why
        )
      });
    }
    return found ?? nothing;
  }
});

// src/domain/report/rules/t4-02-pending-cases-return.ts
var pendingCasesReturn = rule({
  id: "T4-02",
  severity: "warning",
  words: "\u4E0A\u5E74\u5C1A\u672A\u5BA1\u7ED3\u7684\u6848\u4EF6\uFF0C\u672C\u5E74\u5E94\u5F53\u6709\u7ED3\u679C\u6216\u8005\u4ECD\u672A\u5BA1\u7ED3\uFF1A\u672C\u5E74\u603B\u8BA1\u4E0D\u5C0F\u4E8E\u4E0A\u5E74\u201C\u5C1A\u672A\u5BA1\u7ED3\u201D",
  source: "\u8868\u56DB\u7684\u7EDF\u8BA1\u53E3\u5F84\uFF1A\u6848\u4EF6\u8BA1\u5165\u5BA1\u7ED3\u4E4B\u5E74\uFF0C\u5E74\u5E95\u672A\u5BA1\u7ED3\u7684\u8BA1\u5165\u201C\u5C1A\u672A\u5BA1\u7ED3\u201D",
  find(report, context) {
    const previous = previousYear(report, context);
    if (previous === null) return nothing;
    let found = null;
    for (const block of remedyBlockKeys) {
      const total = report.tables.remedies[block][remedyAt.total];
      const pending = previous.tables.remedies[block][remedyAt.pending];
      if (total === null || pending === null || total >= pending) continue;
      const why = total === 0 ? "\u53EF\u80FD\u6F0F\u586B\u4E86\u4E0A\u5E74\u8F6C\u6765\u7684\u6848\u4EF6" : null;
      found ??= [];
      found.push({
        where: `\u8868\u56DB\uFF0C${remedyName(block)}`,
        message: `${remedyName(block)}\uFF1A\u4E0A\u4E00\u5E74\u62A5\u544A\u6709 ${pending} \u4EF6\u5C1A\u672A\u5BA1\u7ED3\uFF0C\u672C\u5E74\u603B\u8BA1\u53EA\u6709 ${total} \u4EF6\uFF0C\u6709 ${pending - total} \u4EF6\u6CA1\u6709\u4E0B\u843D\u3002${why === null ? "" : `${why}\u3002`}`,
        evidence: disagreement(
          { words: "\u672C\u5E74\u603B\u8BA1", value: total },
          { words: "\u4E0A\u4E00\u5E74\u62A5\u544A\uFF1A\u5C1A\u672A\u5BA1\u7ED3", value: pending },
          [remedyCell(block, remedyAt.total)],
          why
        )
      });
    }
    return found ?? nothing;
  }
});

// src/domain/report/rules/t4-03-suit-follows-reconsideration.ts
function concluded({ tables }) {
  const [upheld, corrected, other2, pending, total] = tables.remedies.reconsideration;
  if (upheld !== null && corrected !== null && other2 !== null) return upheld + corrected + other2;
  return total === null || pending === null ? null : total - pending;
}
var suitFollowsReconsideration = rule({
  id: "T4-03",
  severity: "warning",
  words: "\u6709\u201C\u590D\u8BAE\u540E\u8D77\u8BC9\u201D\u7684\uFF0C\u672C\u5E74\u6216\u8005\u4EE5\u524D\u5E74\u5EA6\u5E94\u5F53\u6709\u5BA1\u7ED3\u7684\u884C\u653F\u590D\u8BAE",
  source: "\u884C\u653F\u8BC9\u8BBC\u6CD5\u7B2C\u56DB\u5341\u56DB\u6761\u3001\u7B2C\u56DB\u5341\u4E94\u6761\uFF1A\u5BF9\u590D\u8BAE\u51B3\u5B9A\u4E0D\u670D\u518D\u8D77\u8BC9\uFF1B\u6CA1\u6709\u4E0A\u4E00\u5E74\u62A5\u544A\u65F6\u53EA\u4F5C\u63D0\u793A",
  find(report, context) {
    const suits2 = report.tables.remedies.litigation_after_reconsideration[remedyAt.total];
    if (suits2 === null || suits2 === 0 || concluded(report) !== 0) return nothing;
    const previous = previousYear(report, context);
    const before3 = previous === null ? null : concluded(previous);
    if (before3 !== null && before3 > 0) return nothing;
    const known = before3 === 0;
    return [
      {
        severity: known ? "warning" : "info",
        where: "\u8868\u56DB\uFF0C\u884C\u653F\u8BC9\u8BBC\xB7\u590D\u8BAE\u540E\u8D77\u8BC9",
        message: `\u8868\u56DB\u5199\u6709 ${suits2} \u4EF6\u590D\u8BAE\u540E\u8D77\u8BC9\uFF0C${known ? "\u672C\u5E74\u548C\u4E0A\u4E00\u5E74" : "\u672C\u5E74"}\u5374\u90FD\u6CA1\u6709\u5BA1\u7ED3\u7684\u884C\u653F\u590D\u8BAE\u3002\u8BF7\u6838\u5BF9\u8FD9\u4E9B\u6848\u4EF6\u662F\u5426\u5E94\u5F53\u586B\u5728\u201C\u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9\u201D\uFF0C\u6216\u8005\u590D\u8BAE\u662F\u5426\u5728\u66F4\u65E9\u7684\u5E74\u5EA6\u5BA1\u7ED3\u3002`,
        evidence: {
          left: { words: "\u590D\u8BAE\u540E\u8D77\u8BC9\u603B\u8BA1", value: suits2 },
          right: { words: "\u5BA1\u7ED3\u7684\u884C\u653F\u590D\u8BAE", value: 0 },
          cells: [
            remedyCell("litigation_after_reconsideration", remedyAt.total),
            remedyCell("reconsideration", remedyAt.total)
          ]
        }
      }
    ];
  }
});

// src/domain/report/refusals.ts
var denied = rowsOf("denied");
var refusals = (report) => sumRows(report.tables.requests, denied, totalColumn);

// src/domain/report/rules/t4-04-many-refusals-without-remedy.ts
var many = thresholds.refusalsWithoutRemedy;
var manyRefusalsWithoutRemedy = rule({
  id: "T4-04",
  severity: "info",
  words: "\u4E0D\u4E88\u516C\u5F00\u8F83\u591A\u800C\u8868\u56DB\u5168\u90E8\u4E3A 0 \u7684\uFF0C\u8BF7\u518D\u6838\u5BF9\u6709\u6CA1\u6709\u590D\u8BAE\u3001\u8BC9\u8BBC",
  source: "\u7ECF\u9A8C\uFF1A\u6F0F\u62A5\u8868\u56DB\u5E38\u89C1\u4E8E\u628A\u6848\u4EF6\u5F52\u53E3\u6CD5\u5236\u673A\u6784\u7684\u5355\u4F4D",
  find(report, context) {
    for (const block of remedyBlockKeys) {
      if (report.tables.remedies[block][remedyAt.total] !== 0) return nothing;
    }
    const previous = previousYear(report, context);
    const refused = Math.max(refusals(report) ?? 0, previous === null ? 0 : refusals(previous) ?? 0);
    if (refused <= many) return nothing;
    return [
      {
        where: "\u8868\u56DB",
        message: `\u8868\u4E09\u6709 ${refused} \u4EF6\u4E0D\u4E88\u516C\u5F00\uFF08\u672C\u5E74\u6216\u8005\u4E0A\u5E74\uFF09\uFF0C\u8868\u56DB\u5374\u5168\u90E8\u662F 0\u3002\u8BF7\u5411\u8D1F\u8D23\u590D\u8BAE\u5E94\u8BC9\u7684\u79D1\u5BA4\u6838\u5BF9\u4E00\u6B21\u3002`,
        evidence: {
          left: { words: "\u4E0D\u4E88\u516C\u5F00", value: refused },
          right: { words: "\u590D\u8BAE\u3001\u8BC9\u8BBC", value: 0 },
          cells: remedyBlockKeys.map((block) => remedyCell(block, remedyAt.total))
        }
      }
    ];
  }
});

// src/domain/report/rules/t4-05-refusal-goes-to-reconsideration-first.ts
var refusalGoesToReconsiderationFirst = rule({
  id: "T4-05",
  severity: "warning",
  words: "2024\u5E74\u8D77\uFF0C\u5BF9\u4E0D\u4E88\u516C\u5F00\u4E0D\u670D\u7684\u5E94\u5F53\u5148\u7533\u8BF7\u884C\u653F\u590D\u8BAE\uFF1B\u6709\u201C\u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9\u201D\u7684\u8BF7\u6838\u5BF9\u6848\u7531",
  source: "\u884C\u653F\u590D\u8BAE\u6CD5\uFF082023\u5E74\u4FEE\u8BA2\uFF09\u7B2C\u4E8C\u5341\u4E09\u6761\uFF0C2024\u5E741\u67081\u65E5\u8D77\u65BD\u884C",
  find(report) {
    if (report.year === null || report.year < since.reconsiderationFirst) return nothing;
    const direct = report.tables.remedies.litigation_direct[remedyAt.total];
    if (direct === null || direct === 0) return nothing;
    const refused = refusals(report);
    if (refused === null || refused === 0) return nothing;
    return [
      {
        where: "\u8868\u56DB\uFF0C\u884C\u653F\u8BC9\u8BBC\xB7\u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9",
        message: `\u8868\u56DB\u5199\u6709 ${direct} \u4EF6\u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9\uFF0C\u672C\u5E74\u53C8\u6709 ${refused} \u4EF6\u4E0D\u4E88\u516C\u5F00\u3002\u4E0D\u670D\u4E0D\u4E88\u516C\u5F00\u7684\u5E94\u5F53\u5148\u590D\u8BAE\uFF1B\u65E0\u6CD5\u63D0\u4F9B\u3001\u4E0D\u4E88\u5904\u7406\u7B49\u53EF\u4EE5\u76F4\u63A5\u8D77\u8BC9\u3002\u8BF7\u9010\u4EF6\u6838\u5BF9\u6848\u7531\uFF0C\u5C5E\u5B9E\u7684\u5199\u660E\u7406\u7531\u3002`,
        evidence: {
          left: { words: "\u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9", value: direct },
          right: { words: "\u4E0D\u4E88\u516C\u5F00", value: refused },
          cells: [remedyCell("litigation_direct", remedyAt.total)]
        }
      }
    ];
  }
});

// src/domain/report/rules/t4-06-corrections-are-discussed.ts
var general = /纠正|纠错|被撤销|败诉|确认违法/;
var words = {
  reconsideration: /复议/,
  litigation_direct: /诉讼|应诉|起诉/,
  litigation_after_reconsideration: /诉讼|应诉|起诉/
};
var correctionsAreDiscussed = rule({
  id: "T4-06",
  severity: "warning",
  words: "\u8868\u56DB\u6709\u201C\u7ED3\u679C\u7EA0\u6B63\u201D\u7684\uFF0C\u7B2C\u4E94\u90E8\u5206\u5E94\u5F53\u8BF4\u5230\u8FD9\u4E2A\u95EE\u9898\u548C\u6539\u8FDB",
  source: "\u6761\u4F8B\u7B2C\u4E94\u5341\u6761\u7B2C\uFF08\u56DB\uFF09\u9879\uFF1A\u4E3B\u8981\u95EE\u9898\u53CA\u6539\u8FDB\u60C5\u51B5\u5E94\u4E0E\u672C\u673A\u5173\u7684\u6570\u636E\u76F8\u7B26",
  find(report) {
    const corrected = remedyBlockKeys.filter((block) => (report.tables.remedies[block][remedyAt.corrected] ?? 0) > 0);
    if (corrected.length === 0) return nothing;
    const text = sectionText(report, "s5_problems");
    if (text === null || general.test(text)) return nothing;
    const silent = corrected.filter((block) => !words[block].test(text));
    if (silent.length === 0) return nothing;
    const counts = silent.map(
      (block) => `${remedyName(block)} ${report.tables.remedies[block][remedyAt.corrected]} \u4EF6`
    );
    return [
      {
        where: "\u7B2C\u4E94\u90E8\u5206\uFF0C\u5B58\u5728\u7684\u4E3B\u8981\u95EE\u9898\u53CA\u6539\u8FDB\u60C5\u51B5",
        message: `\u8868\u56DB\u6709\u7ED3\u679C\u88AB\u7EA0\u6B63\u7684\u6848\u4EF6\uFF08${counts.join("\u3001")}\uFF09\uFF0C\u7B2C\u4E94\u90E8\u5206\u6CA1\u6709\u8BF4\u5230\u3002\u8BF7\u5199\u660E\u539F\u56E0\u548C\u6539\u8FDB\u3002`,
        evidence: { counts, cells: silent.map((block) => remedyCell(block, remedyAt.corrected)) }
      }
    ];
  }
});

// src/domain/report/rules/index.ts
var rules = [
  countsAreWholeNumbers,
  noEmptyCell,
  yearsAreTheReports,
  textEqualsTables,
  receivedEqualsHandled,
  resultsAddUp,
  columnsAddUp,
  carriedInEqualsLastYear,
  handledWithinReceived,
  unpaidFeeIsExplained,
  overdueClarificationHasNotices,
  cellsEqualTheRegister,
  totalDoesNotJump,
  remediesAddUp,
  pendingCasesReturn,
  suitFollowsReconsideration,
  manyRefusalsWithoutRemedy,
  refusalGoesToReconsiderationFirst,
  correctionsAreDiscussed,
  onlyRuleMakersMakeRules,
  stockFollowsLastYear,
  repealedWithinStock,
  issuedWithinStock,
  stockEqualsTheRegister,
  decisionsEqualPublicity,
  feesAreInWan,
  noFeesMeansZero,
  sixHeadingsInOrder,
  oneOrganName,
  layoutOfTheYear,
  noLeftovers,
  notCopiedFromLastYear,
  supervisionNamesAssessment,
  processingFeeIsStated,
  publishedInTime,
  citedTitlesAreRight
];

// src/domain/report/check.ts
var fileContext = {
  level: null,
  previous: null,
  occasion: "file",
  recount: null,
  clarificationNotices: null
};
function checkReport(report, context = fileContext) {
  const findings = [];
  for (const rule2 of rules) {
    const found = rule2.check(report, context);
    if (found.length > 0) findings.push(...found);
  }
  return findings;
}

export {
  fileContext,
  checkReport
};
