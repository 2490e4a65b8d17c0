import type { Rule } from '../report.ts';
import { onlyRuleMakersMakeRules } from './a2-01-only-rule-makers-make-rules.ts';
import { stockFollowsLastYear } from './a2-02-stock-follows-last-year.ts';
import { repealedWithinStock } from './a2-03-repealed-within-stock.ts';
import { issuedWithinStock } from './a2-04-issued-within-stock.ts';
import { stockEqualsTheRegister } from './a2-05-stock-equals-the-register.ts';
import { decisionsEqualPublicity } from './a2-06-decisions-equal-publicity.ts';
import { feesAreInWan } from './a2-07-fees-are-in-wan.ts';
import { noFeesMeansZero } from './a2-08-no-fees-means-zero.ts';
import { sixHeadingsInOrder } from './d-01-six-headings-in-order.ts';
import { oneOrganName } from './d-02-one-organ-name.ts';
import { layoutOfTheYear } from './d-03-layout-of-the-year.ts';
import { noLeftovers } from './d-04-no-leftovers.ts';
import { notCopiedFromLastYear } from './d-05-not-copied-from-last-year.ts';
import { supervisionNamesAssessment } from './d-06-supervision-names-assessment.ts';
import { processingFeeIsStated } from './d-07-processing-fee-is-stated.ts';
import { publishedInTime } from './d-08-published-in-time.ts';
import { citedTitlesAreRight } from './d-09-cited-titles-are-right.ts';
import { countsAreWholeNumbers } from './g-01-counts-are-whole-numbers.ts';
import { noEmptyCell } from './g-02-no-empty-cell.ts';
import { yearsAreTheReports } from './g-03-years-are-the-reports.ts';
import { textEqualsTables } from './g-04-text-equals-tables.ts';
import { receivedEqualsHandled } from './t3-01-received-equals-handled.ts';
import { resultsAddUp } from './t3-02-results-add-up.ts';
import { columnsAddUp } from './t3-03-columns-add-up.ts';
import { carriedInEqualsLastYear } from './t3-04-carried-in-equals-last-year.ts';
import { handledWithinReceived } from './t3-05-handled-within-received.ts';
import { unpaidFeeIsExplained } from './t3-06-unpaid-fee-is-explained.ts';
import { overdueClarificationHasNotices } from './t3-07-overdue-clarification-has-notices.ts';
import { cellsEqualTheRegister } from './t3-08-cells-equal-the-register.ts';
import { totalDoesNotJump } from './t3-09-total-does-not-jump.ts';
import { remediesAddUp } from './t4-01-results-add-up.ts';
import { pendingCasesReturn } from './t4-02-pending-cases-return.ts';
import { suitFollowsReconsideration } from './t4-03-suit-follows-reconsideration.ts';
import { manyRefusalsWithoutRemedy } from './t4-04-many-refusals-without-remedy.ts';
import { refusalGoesToReconsiderationFirst } from './t4-05-refusal-goes-to-reconsideration-first.ts';
import { correctionsAreDiscussed } from './t4-06-corrections-are-discussed.ts';

/** Every reconciliation rule, in the order in which findings are shown. */
export const rules: readonly Rule[] = [
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
  citedTitlesAreRight,
];
