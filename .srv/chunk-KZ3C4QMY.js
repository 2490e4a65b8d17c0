import {
  applicantColumns,
  requestRows
} from "./chunk-FIYEBMTO.js";

// src/domain/report/tables.ts
var requestRowKeys = requestRows.map((row) => row.key);
var applicantKinds = applicantColumns.slice(0, 6).map((column) => column.key);
var resultRowKeys = requestRowKeys.filter((key) => key.startsWith("results.") && key !== "results.total");
var noApplicants = () => [null, null, null, null, null, null, null];
var noRemedies = () => [null, null, null, null, null];
var noStock = () => ({ issued: null, repealed: null, in_force: null });
function emptyTables() {
  const requests = { "results.other": noApplicants() };
  for (const key of requestRowKeys) requests[key] = noApplicants();
  return {
    proactive: {
      rules: noStock(),
      normative_documents: noStock(),
      admin_licences: null,
      admin_penalties: null,
      admin_coercion: null,
      admin_fees_wan: null
    },
    requests,
    remedies: {
      reconsideration: noRemedies(),
      litigation_direct: noRemedies(),
      litigation_after_reconsideration: noRemedies()
    }
  };
}

export {
  requestRowKeys,
  resultRowKeys,
  emptyTables
};
