import { notice } from '../../../../law/report-format/2021.ts';
import { since } from '../../../../law/report-rules/thresholds.ts';
import { citedPapers, processingFeeNotice } from '../../../../law/statutes/cited-papers.ts';
import { ownWord } from '../organ-words.ts';
import type { ReportProse } from '../writing.ts';
import { fillIn } from './living-number.ts';
import { draftOverview } from './overview.ts';
import { draftProblems } from './problems.ts';
import { counted, type DraftSource } from './source.ts';

/**
 * The words of a report as the records tell them, for a person to go on with. What no record knows is left as
 * 【请填写：…】, which cannot be handed in.
 */
export const draftProse = (source: DraftSource): ReportProse => ({
  preamble: preamble(source),
  s1_overview: draftOverview(source),
  s5_problems: draftProblems(source),
  s6_other: otherMatters(source),
});

const format = citedPapers.find(({ number }) => number === notice)!.title;

function preamble({ year, organ }: DraftSource): string {
  const contact =
    organ.contact_office !== '' && organ.contact_phone !== ''
      ? `${organ.contact_office}，电话：${organ.contact_phone}`
      : fillIn('联系机构和电话，可以在“机关设置”里填好');
  return `本报告依据《中华人民共和国政府信息公开条例》和《${format}》（${notice}）编制。所列数据的统计期限为${year}年1月1日至${year}年12月31日。对本报告有疑问，请联系${contact}。`;
}

/** Section 六: notices of 信息处理费, their amount and what was collected (国办函〔2020〕109号); or that there were none. */
function otherMatters({ year, organ, value }: DraftSource): string {
  const us = ownWord(organ.name);
  const charged = value('fact.fees.notices') + value('fact.fees.collected') > 0;
  // Somebody did not pay what no notice on record asks for: the register does not know everything.
  const unknown = !charged && value('requests.results.other.fee_unpaid.total') > 0;
  const told = charged
    ? `${us}发出信息处理费收费通知${counted('fact.fees.notices')}，总金额${counted('fact.fees.charged')}，实际收取${counted('fact.fees.collected')}`
    : unknown
      ? `${us}发出信息处理费收费通知${fillIn('件数、总金额和实际收取的金额')}`
      : `${us}没有收取政府信息公开信息处理费`;
  const fee = `按照${processingFeeNotice}，${year}年${told}。`;
  return `${year < since.processingFee ? '' : fee}没有其他需要报告的事项。`;
}
