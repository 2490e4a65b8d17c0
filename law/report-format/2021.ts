/**
 * The 2021 layout of the annual report (国办公开办函〔2021〕30号, in force from the report of 2021).
 * Labels are exact; order is the printed order.
 */
export const notice = '国办公开办函〔2021〕30号';
export const firstYear = 2021;

/** Columns of table 三 (申请人情况), in printed order. */
export const applicantColumns = [
  { key: 'natural_person', label: '自然人' },
  { key: 'legal_commercial', label: '商业企业' },
  { key: 'legal_research', label: '科研机构' },
  { key: 'legal_public_interest', label: '社会公益组织' },
  { key: 'legal_law_service', label: '法律服务机构' },
  { key: 'legal_other', label: '其他' },
  { key: 'total', label: '总计' },
] as const;

/** Groups of table 三 that hold several rows; `rows` of a group are counted in `requestRows` by `group`. */
export const requestGroups = {
  results: '三、本年度办理结果',
  denied: '（三）不予公开',
  unable: '（四）无法提供',
  not_processed: '（五）不予处理',
  other: '（六）其他处理',
} as const;

/** The 25 rows of table 三, in printed order. */
export const requestRows = [
  { key: 'new_received', label: '一、本年新收政府信息公开申请数量', group: null },
  { key: 'carried_in', label: '二、上年结转政府信息公开申请数量', group: null },
  { key: 'results.granted', label: '（一）予以公开', group: 'results' },
  { key: 'results.partial', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', group: 'results' },
  { key: 'results.denied.state_secret', label: '1.属于国家秘密', group: 'denied' },
  { key: 'results.denied.forbidden_by_law', label: '2.其他法律行政法规禁止公开', group: 'denied' },
  { key: 'results.denied.three_securities_one_stability', label: '3.危及“三安全一稳定”', group: 'denied' },
  { key: 'results.denied.third_party_rights', label: '4.保护第三方合法权益', group: 'denied' },
  { key: 'results.denied.internal_affairs', label: '5.属于三类内部事务信息', group: 'denied' },
  { key: 'results.denied.process_information', label: '6.属于四类过程性信息', group: 'denied' },
  { key: 'results.denied.enforcement_file', label: '7.属于行政执法案卷', group: 'denied' },
  { key: 'results.denied.administrative_inquiry', label: '8.属于行政查询事项', group: 'denied' },
  { key: 'results.unable.not_held', label: '1.本机关不掌握相关政府信息', group: 'unable' },
  { key: 'results.unable.needs_creation', label: '2.没有现成信息需要另行制作', group: 'unable' },
  { key: 'results.unable.unclear_after_clarification', label: '3.补正后申请内容仍不明确', group: 'unable' },
  { key: 'results.not_processed.petition_complaint', label: '1.信访举报投诉类申请', group: 'not_processed' },
  { key: 'results.not_processed.repeat', label: '2.重复申请', group: 'not_processed' },
  { key: 'results.not_processed.public_publication', label: '3.要求提供公开出版物', group: 'not_processed' },
  { key: 'results.not_processed.unreasonable_volume', label: '4.无正当理由大量反复申请', group: 'not_processed' },
  {
    key: 'results.not_processed.confirm_or_reissue',
    label: '5.要求行政机关确认或重新出具已获取信息',
    group: 'not_processed',
  },
  {
    key: 'results.other.clarification_overdue',
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    group: 'other',
  },
  {
    key: 'results.other.fee_unpaid',
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    group: 'other',
  },
  { key: 'results.other.misc', label: '3.其他', group: 'other' },
  { key: 'results.total', label: '（七）总计', group: 'results' },
  { key: 'carried_out', label: '四、结转下年度继续办理', group: null },
] as const;

/** The sentence printed in the corner of table 三. */
export const requestIdentity = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** Columns of one block of table 四, in printed order. */
export const remedyColumns = [
  { key: 'upheld', label: '结果维持' },
  { key: 'corrected', label: '结果纠正' },
  { key: 'other', label: '其他结果' },
  { key: 'pending', label: '尚未审结' },
  { key: 'total', label: '总计' },
] as const;

/** The three blocks of table 四. */
export const remedyBlocks = [
  { key: 'reconsideration', label: '行政复议', group: null },
  { key: 'litigation_direct', label: '未经复议直接起诉', group: '行政诉讼' },
  { key: 'litigation_after_reconsideration', label: '复议后起诉', group: '行政诉讼' },
] as const;

/** The four blocks of table 二; `item` is the item of Art. 20 printed as the caption. */
export const proactiveBlocks = [
  {
    item: '第二十条第（一）项',
    columns: [
      { key: 'issued', label: '本年制发件数' },
      { key: 'repealed', label: '本年废止件数' },
      { key: 'in_force', label: '现行有效件数' },
    ],
    rows: [
      { key: 'rules', label: '规章' },
      { key: 'normative_documents', label: '行政规范性文件' },
    ],
  },
  {
    item: '第二十条第（五）项',
    columns: [{ key: 'decisions', label: '本年处理决定数量' }],
    rows: [{ key: 'admin_licences', label: '行政许可' }],
  },
  {
    item: '第二十条第（六）项',
    columns: [{ key: 'decisions', label: '本年处理决定数量' }],
    rows: [
      { key: 'admin_penalties', label: '行政处罚' },
      { key: 'admin_coercion', label: '行政强制' },
    ],
  },
  {
    item: '第二十条第（八）项',
    columns: [{ key: 'fees_wan', label: '本年收费金额（单位：万元）' }],
    rows: [{ key: 'admin_fees_wan', label: '行政事业性收费' }],
  },
] as const;

/** The six section headings, without their numbers 一 … 六. */
export const sections = [
  { no: '一', key: 's1_overview', heading: '总体情况' },
  { no: '二', key: 's2_proactive', heading: '主动公开政府信息情况' },
  { no: '三', key: 's3_requests', heading: '收到和处理政府信息公开申请情况' },
  { no: '四', key: 's4_remedies', heading: '政府信息公开行政复议、行政诉讼情况' },
  { no: '五', key: 's5_problems', heading: '存在的主要问题及改进情况' },
  { no: '六', key: 's6_other', heading: '其他需要报告的事项' },
] as const;

/** The five sub-headings of section 一, without 方面. */
export const overviewHeadings = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'] as const;
