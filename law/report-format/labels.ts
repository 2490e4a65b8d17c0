/**
 * Other wordings of the labels of the form that published reports use for the same row, column or heading.
 * Data only; the exact labels are in 2021.ts and 2019.ts.
 */

/** Shorter or older wordings of row labels, by row key. */
export const rowAliases: Record<string, readonly string[]> = {
  normative_documents: ['行政规范性文件', '规范性文件'],
  'results.partial': ['部分公开'],
  'results.denied.three_securities_one_stability': ['三安全一稳定', '危及三安全一稳定'],
  'results.other.clarification_overdue': ['申请人无正当理由逾期不补正', '逾期不补正'],
  'results.other.fee_unpaid': ['申请人逾期未按收费通知要求缴纳费用', '逾期不缴费', '逾期未缴费'],
  carried_out: ['结转下年继续办理', '结转下一年度继续办理'],
};

/** Other wordings of the six section headings, by section key. */
export const headingAliases: Record<string, readonly string[]> = {
  s1_overview: ['总体情况', '总体概述', '总体概况', '总体工作情况', '工作总体情况', '基本情况', '工作概述', '概述'],
  s2_proactive: ['主动公开政府信息情况', '政府信息主动公开情况'],
  s3_requests: ['行政机关收到和处理政府信息公开申请情况', '收到和处理政府信息公开申请情况'],
  s4_remedies: [
    '政府信息公开行政复议、行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
  ],
  s5_problems: [
    '存在的主要问题及改进情况',
    '存在的主要问题和改进措施',
    '政府信息公开工作存在的主要问题及改进情况',
    '存在的问题及改进措施',
  ],
  s6_other: ['其他需要报告的事项', '需要报告的其他事项'],
};
