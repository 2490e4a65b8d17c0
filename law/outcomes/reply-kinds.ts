/**
 * How a request may end: the kind of reply, the article that it rests on, the row of table 三 that it counts in
 * (国办公开办函〔2021〕30号), and the document that says so. Articles are of the 条例 unless they name another text.
 */
export interface ReplyKind {
  key: string;
  label: string;
  /** The result row of table 三. */
  row: string;
  /** Articles, as a reply cites them. */
  basis: readonly string[];
  /** The id of the document in `law/letters`. */
  letter: string;
  /** Content leaves the organ, so that it needs a secrecy review before. */
  discloses: boolean;
  /** Arts 14–16: what is withheld may first be brought to 行政复议 only. */
  withholds: boolean;
}

const kind = (
  key: string,
  label: string,
  row: string,
  basis: readonly string[],
  letter: string,
  more: Partial<Pick<ReplyKind, 'discloses' | 'withholds'>> = {},
): ReplyKind => ({ key, label, row: `results.${row}`, basis, letter, discloses: false, withholds: false, ...more });

const withholds = { withholds: true } as const;

/** Every kind, in the order of table 三. */
export const replyKinds: readonly ReplyKind[] = [
  kind('GRANT_PUBLISHED', '已经主动公开，告知获取方式、途径', 'granted', ['第三十六条第（一）项'], 'D10'),
  kind('GRANT_PROVIDE', '予以公开', 'granted', ['第三十六条第（二）项'], 'D11', { discloses: true }),
  kind('PARTIAL', '部分公开（区分处理）', 'partial', ['第三十七条'], 'D12', { discloses: true, withholds: true }),
  kind(
    'DENY_SECRET',
    '不予公开：属于国家秘密',
    'denied.state_secret',
    ['第十四条', '第三十六条第（三）项'],
    'D13',
    withholds,
  ),
  kind(
    'DENY_LAW',
    '不予公开：法律、行政法规禁止公开',
    'denied.forbidden_by_law',
    ['第十四条', '第三十六条第（三）项'],
    'D14',
    withholds,
  ),
  kind(
    'DENY_3S1S',
    '不予公开：危及“三安全一稳定”',
    'denied.three_securities_one_stability',
    ['第十四条', '第三十六条第（三）项'],
    'D15',
    withholds,
  ),
  kind(
    'DENY_THIRD_PARTY',
    '不予公开：保护第三方合法权益',
    'denied.third_party_rights',
    ['第十五条', '第三十二条', '第三十六条第（三）项'],
    'D16',
    withholds,
  ),
  kind(
    'DENY_INTERNAL',
    '不予公开：属于三类内部事务信息',
    'denied.internal_affairs',
    ['第十六条第一款', '第三十六条第（三）项'],
    'D17',
    withholds,
  ),
  kind(
    'DENY_PROCESS',
    '不予公开：属于四类过程性信息',
    'denied.process_information',
    ['第十六条第二款', '第三十六条第（三）项'],
    'D18',
    withholds,
  ),
  kind(
    'DENY_ENFORCEMENT',
    '不予公开：属于行政执法案卷',
    'denied.enforcement_file',
    ['第十六条第二款', '第三十六条第（三）项'],
    'D19',
    withholds,
  ),
  kind('INQUIRY', '行政查询事项，告知查询办法', 'denied.administrative_inquiry', ['第三十六条第（七）项'], 'D20'),
  kind('NOT_EXIST', '经检索，信息不存在', 'unable.not_held', ['第三十六条第（四）项'], 'D21'),
  kind('NOT_OURS', '不属于本机关负责公开', 'unable.not_held', ['第三十六条第（五）项'], 'D22'),
  kind('NEEDS_CREATION', '没有现成信息，需要另行制作', 'unable.needs_creation', ['第三十八条'], 'D23'),
  kind('UNCLEAR', '补正后申请内容仍不明确', 'unable.unclear_after_clarification', ['第三十条'], 'D24'),
  kind('PETITION', '信访、投诉、举报类', 'not_processed.petition_complaint', ['第三十九条第一款'], 'D25'),
  kind('REPEAT', '重复申请', 'not_processed.repeat', ['第三十六条第（六）项'], 'D26'),
  kind('PUBLICATION', '要求提供公开出版物', 'not_processed.public_publication', ['第三十九条第二款'], 'D27'),
  kind('EXCESSIVE', '无正当理由大量反复申请', 'not_processed.unreasonable_volume', ['第三十五条'], 'D28'),
  kind(
    'CONFIRM_REISSUE',
    '要求确认或者重新出具已获取信息',
    'not_processed.confirm_or_reissue',
    ['国办公开办函〔2021〕30号'],
    'D29',
  ),
  kind('ABANDON_CLARIFICATION', '无正当理由逾期不补正，不再处理', 'other.clarification_overdue', ['第三十条'], 'D30'),
  kind('ABANDON_FEE', '逾期未缴费，不再处理', 'other.fee_unpaid', ['第四十二条', '国办函〔2020〕109号第六条'], 'D31'),
  kind('WITHDRAWN', '申请人撤回', 'other.misc', [], 'D32'),
  kind('OTHER', '其他处理', 'other.misc', [], 'D32'),
];
