/**
 * The words that the registers use, with the spellings that people write instead.
 * A label is exact (条例 Art. 31 for channels of receipt; 国办公开办函〔2021〕30号 for kinds of applicant and results);
 * aliases are what files in circulation say.
 */
export interface Term {
  key: string;
  label: string;
  aliases?: readonly string[];
}

/** 接收渠道, 条例 Art. 31. */
export const receivingChannels = [
  { key: 'in_person', label: '当面提交', aliases: ['当面', '当面递交', '现场', '窗口'] },
  { key: 'post_signed', label: '邮寄', aliases: ['挂号信', 'EMS', '快递', '邮政寄送', '信函'] },
  { key: 'post_plain', label: '平常信函', aliases: ['平信'] },
  {
    key: 'online',
    label: '互联网渠道',
    aliases: ['互联网', '网络', '网站', '邮箱', '微信', '电子邮件', '网络申请', '在线'],
  },
  { key: 'fax', label: '传真', aliases: [] },
] as const satisfies readonly Term[];

/** 决定的类型, 条例 Art. 20 (5) and (6). */
export const decisionKinds = [
  { key: 'admin_licences', label: '行政许可', aliases: ['许可'] },
  { key: 'admin_penalties', label: '行政处罚', aliases: ['处罚'] },
  { key: 'admin_coercion', label: '行政强制', aliases: ['强制', '行政强制措施', '行政强制执行'] },
] as const satisfies readonly Term[];

/** 文件类型, 条例 Art. 20 (1). A paper of another kind is registered but counts nowhere. */
export const documentKinds = [
  { key: 'rules', label: '规章', aliases: ['政府规章'] },
  { key: 'normative_documents', label: '行政规范性文件', aliases: ['规范性文件'] },
  { key: 'other', label: '其他文件', aliases: ['其他', '一般文件'] },
] as const satisfies readonly Term[];

/** 复议、诉讼的类型, table 四. */
export const remedyKinds = [
  { key: 'reconsideration', label: '行政复议', aliases: ['复议'] },
  { key: 'litigation_direct', label: '未经复议直接起诉', aliases: ['直接起诉'] },
  { key: 'litigation_after_reconsideration', label: '复议后起诉', aliases: [] },
] as const satisfies readonly Term[];

/** 审理程序 of a 行政复议 (行政复议法 Arts 53, 54); of a suit none is chosen. */
export const remedyProcedures = [
  { key: 'ordinary', label: '普通程序' },
  { key: 'simplified', label: '简易程序' },
] as const satisfies readonly Term[];

/** 结果, table 四. A case without a result is 尚未审结. */
export const remedyResults = [
  { key: 'upheld', label: '结果维持', aliases: ['维持'] },
  { key: 'corrected', label: '结果纠正', aliases: ['纠正'] },
  { key: 'other', label: '其他结果', aliases: ['其他'] },
] as const satisfies readonly Term[];

/** How a complaint came. None is laid down. */
export const complaintChannels = [
  { key: 'in_person', label: '当面', aliases: ['来访', '现场'] },
  { key: 'phone', label: '电话', aliases: ['热线', '监督电话'] },
  { key: 'post', label: '邮寄', aliases: ['来信', '信函'] },
  { key: 'online', label: '互联网渠道', aliases: ['互联网', '网络', '网站', '邮箱', '电子邮件'] },
  { key: 'passed_on', label: '上级或者其他机关转来', aliases: ['转办', '上级转办'] },
] as const satisfies readonly Term[];

/** What is complained of: 条例 Art. 47 ¶2 and Art. 51. */
export const complaintMatters = [
  { key: 'not_published', label: '未按照要求主动公开政府信息', aliases: ['未主动公开'] },
  { key: 'not_answered', label: '对政府信息公开申请不依法答复处理', aliases: ['未依法答复', '不依法答复'] },
  { key: 'rights_infringed', label: '侵犯合法权益', aliases: [] },
  { key: 'other', label: '其他', aliases: [] },
] as const satisfies readonly Term[];

/** What came of a complaint (条例 Arts 47, 53): the house's own words. */
export const complaintResults = [
  { key: 'corrected', label: '属实，已改正', aliases: ['属实'] },
  { key: 'partly_corrected', label: '部分属实，已改正', aliases: ['部分属实'] },
  { key: 'unfounded', label: '不属实', aliases: [] },
  { key: 'passed_on', label: '转有权处理的机关', aliases: ['转办'] },
  { key: 'withdrawn', label: '撤回', aliases: [] },
] as const satisfies readonly Term[];

/** Channels that information is posted on; `newMedia` are those of 国办秘函〔2019〕19号. */
export const postingChannels = [
  { key: 'website', label: '政府网站', newMedia: false, aliases: ['网站', '门户网站', '政府门户网站', '官网'] },
  { key: 'wechat_oa', label: '微信公众号', newMedia: true, aliases: ['公众号', '微信'] },
  { key: 'wechat_video', label: '视频号', newMedia: true, aliases: ['微信视频号'] },
  { key: 'meipian', label: '美篇号', newMedia: true, aliases: ['美篇'] },
  { key: 'weibo', label: '政务微博', newMedia: true, aliases: ['微博'] },
  { key: 'douyin', label: '抖音号', newMedia: true, aliases: ['抖音'] },
  { key: 'toutiao', label: '头条号', newMedia: true, aliases: ['今日头条', '头条'] },
  { key: 'gazette', label: '政府公报', newMedia: false, aliases: ['公报'] },
  { key: 'press_conference', label: '新闻发布会', newMedia: false, aliases: ['发布会'] },
  { key: 'press', label: '报刊', newMedia: false, aliases: ['报纸', '纸质媒体'] },
  { key: 'broadcast', label: '广播电视', newMedia: false, aliases: ['广播', '电视', '大喇叭'] },
  { key: 'board', label: '公开栏', newMedia: false, aliases: ['公示栏', '公告栏', '公开栏（电子屏）', '电子屏'] },
  { key: 'reading_place', label: '公开查阅点', newMedia: false, aliases: ['查阅点', '便民服务站', '政务服务中心'] },
] as const satisfies readonly (Term & { newMedia: boolean })[];

/** 办理结果 as files write it beside the printed labels of table 三. */
export const resultAliases: Record<string, readonly string[]> = {
  'results.granted': ['公开', '全部公开'],
  'results.partial': ['部分公开', '区分处理'],
  'results.denied.state_secret': ['国家秘密'],
  'results.denied.three_securities_one_stability': ['三安全一稳定', '危及三安全一稳定'],
  'results.denied.third_party_rights': ['第三方合法权益'],
  'results.denied.internal_affairs': ['内部事务信息', '三类内部事务信息'],
  'results.denied.process_information': ['过程性信息', '四类过程性信息'],
  'results.denied.enforcement_file': ['行政执法案卷'],
  'results.denied.administrative_inquiry': ['行政查询事项', '行政查询'],
  'results.unable.not_held': ['本机关不掌握', '不掌握', '信息不存在'],
  'results.unable.needs_creation': ['需要另行制作', '另行制作', '没有现成信息'],
  'results.unable.unclear_after_clarification': ['补正后仍不明确'],
  'results.not_processed.petition_complaint': ['信访举报投诉', '信访投诉举报类申请'],
  // 其他 and 其他处理 alone stand for the whole group: given to all three rows, so that a reader finds them ambiguous.
  'results.other.clarification_overdue': ['逾期不补正', '申请人无正当理由逾期不补正', '其他', '其他处理'],
  'results.other.fee_unpaid': ['逾期未缴费', '逾期不缴费', '申请人逾期未按收费通知要求缴纳费用', '其他', '其他处理'],
  'results.other.misc': ['其他处理-其他', '其他处理/其他', '（六）其他处理3.其他', '申请人撤回', '其他', '其他处理'],
};
