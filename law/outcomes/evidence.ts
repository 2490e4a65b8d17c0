/** What must stand in the file before a reply of a kind goes out. */
export const evidence = [
  { key: 'location', label: '已公开信息的网址、栏目或者查阅地点', article: '《政府信息公开条例》第三十六条第（一）项' },
  { key: 'secrecy_review', label: '保密审查记录', article: '《政府信息公开条例》第十七条' },
  { key: 'items', label: '分项说明：给什么，不给什么，各依哪一条', article: '《政府信息公开条例》第三十七条' },
  { key: 'ground', label: '不予公开的依据和理由', article: '《政府信息公开条例》第三十六条第（三）项' },
  { key: 'third_party', label: '征求第三方意见的记录', article: '《政府信息公开条例》第三十二条' },
  {
    key: 'search',
    label: '检索记录：查了哪里、用什么词、谁查的、哪天',
    article: '《政府信息公开条例》第三十六条第（四）项',
  },
  {
    key: 'right_organ',
    label: '负责公开的机关的名称和联系方式（能确定的）',
    article: '《政府信息公开条例》第三十六条第（五）项',
  },
  {
    key: 'law_of_inquiry',
    label: '有关查询的法律、行政法规和办理地点',
    article: '《政府信息公开条例》第三十六条第（七）项',
  },
  { key: 'clarification', label: '补正告知书和补正材料', article: '《政府信息公开条例》第三十条' },
  { key: 'clarification_overdue', label: '补正告知书和期满没有补正的记录', article: '《政府信息公开条例》第三十条' },
  { key: 'reasons', label: '说明理由告知书和申请人的说明', article: '《政府信息公开条例》第三十五条' },
  { key: 'earlier_reply', label: '此前答复的登记编号', article: '《政府信息公开条例》第三十六条第（六）项' },
  { key: 'fee_overdue', label: '收费通知书、送达记录和期满没有缴费的记录', article: '国办函〔2020〕109号第六条' },
  { key: 'withdrawal', label: '申请人撤回的书面材料或者记录', article: '《政府信息公开条例》第四十五条' },
  { key: 'explanation', label: '情况说明', article: '《政府信息公开条例》第三十六条' },
] as const;

type Key = (typeof evidence)[number]['key'];

/** By kind of reply. */
export const evidenceOfKind: Readonly<Record<string, readonly Key[]>> = {
  GRANT_PUBLISHED: ['location'],
  GRANT_PROVIDE: ['secrecy_review'],
  PARTIAL: ['items', 'secrecy_review'],
  DENY_SECRET: ['ground'],
  DENY_LAW: ['ground'],
  DENY_3S1S: ['ground'],
  DENY_THIRD_PARTY: ['third_party', 'ground'],
  DENY_INTERNAL: ['ground'],
  DENY_PROCESS: ['ground'],
  DENY_ENFORCEMENT: ['ground'],
  INQUIRY: ['law_of_inquiry'],
  NOT_EXIST: ['search'],
  NOT_OURS: ['right_organ'],
  NEEDS_CREATION: ['explanation'],
  UNCLEAR: ['clarification'],
  PETITION: ['explanation'],
  REPEAT: ['earlier_reply'],
  PUBLICATION: ['explanation'],
  EXCESSIVE: ['reasons'],
  CONFIRM_REISSUE: ['earlier_reply'],
  ABANDON_CLARIFICATION: ['clarification_overdue'],
  ABANDON_FEE: ['fee_overdue'],
  WITHDRAWN: ['withdrawal'],
  OTHER: ['explanation'],
};

/** Kinds that come about by an act of their own and are never chosen from the list. */
export const kindsByOwnAct: Readonly<Record<string, string>> = {
  UNCLEAR: 'decide_unclear',
  EXCESSIVE: 'refuse_excessive',
  ABANDON_CLARIFICATION: 'abandon_clarification',
  ABANDON_FEE: 'abandon_fee',
  WITHDRAWN: 'withdraw',
};

/** The kind that may be answered on the spot without anybody's sign-off (条例 Art. 33 ¶1). */
export const freeOnTheSpot = 'GRANT_PUBLISHED';
