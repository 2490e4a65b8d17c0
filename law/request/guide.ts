/**
 * The guided path from a request to the kind of its reply, through Arts 13–16, 29–42 of the 条例: questions in plain
 * words, in the order in which they are asked. An answer leads on to another question, or ends in a kind of reply.
 */
export interface GuideQuestion {
  key: string;
  ask: string;
  /** What to think of, or to do first. */
  hint: string;
  articles: readonly string[];
  answers: readonly GuideAnswer[];
}

export type GuideAnswer = { label: string } & ({ next: string } | { ends: string });

const art = (...numbers: string[]): string[] => numbers.map((number) => `《政府信息公开条例》第${number}`);

export const guide: readonly GuideQuestion[] = [
  {
    key: 'withdrawn',
    ask: '申请人撤回申请了吗？',
    hint: '撤回要有书面材料，或者记下时间、方式和申请人的意思。',
    articles: [],
    answers: [
      { label: '撤回了', ends: 'WITHDRAWN' },
      { label: '没有撤回', next: 'clear' },
    ],
  },
  {
    key: 'clear',
    ask: '申请写清楚了吗？',
    hint: '要有姓名或者名称、身份证明、联系方式，能据以查找的名称、文号或者特征描述，以及获取信息的方式。不能要求说明用途。',
    articles: art('二十九条', '三十条'),
    answers: [
      { label: '写清楚了', next: 'request' },
      { label: '没有写清楚', next: 'clarified' },
    ],
  },
  {
    key: 'clarified',
    ask: '告知补正以后，申请人补正了吗？',
    hint: '还没有告知的，先在法定期限内一次性告知，写明要补正的各点和合理的期限。',
    articles: art('三十条'),
    answers: [
      { label: '补正了，内容明确', next: 'request' },
      { label: '补正了，内容仍不明确', ends: 'UNCLEAR' },
      { label: '逾期没有补正，也没有正当理由', ends: 'ABANDON_CLARIFICATION' },
    ],
  },
  {
    key: 'request',
    ask: '这是在申请获取政府信息吗？',
    hint: '看申请的内容，不看它用什么名称。',
    articles: art('二条', '三十九条'),
    answers: [
      { label: '是，要获取政府信息', next: 'repeat' },
      { label: '以申请公开的名义信访、投诉、举报', ends: 'PETITION' },
      { label: '要政府公报、报刊、书籍等公开出版物', ends: 'PUBLICATION' },
      { label: '要本机关确认或者重新出具已经获取的信息', ends: 'CONFIRM_REISSUE' },
      { label: '查询工商、不动产登记等，另有法律、行政法规规定', ends: 'INQUIRY' },
      { label: '其他，例如咨询、已移交国家档案馆的档案', ends: 'OTHER' },
    ],
  },
  {
    key: 'repeat',
    ask: '同一申请人以前申请过同样的信息，本机关已经答复过吗？',
    hint: '在登记簿里按申请人查找，记下此前的登记编号。',
    articles: art('三十六条第（六）项'),
    answers: [
      { label: '已经答复过', ends: 'REPEAT' },
      { label: '没有', next: 'volume' },
    ],
  },
  {
    key: 'volume',
    ask: '申请的数量、频次明显超过合理范围吗？',
    hint: '明显超过的，可以要求申请人说明理由。',
    articles: art('三十五条'),
    answers: [
      { label: '没有超过', next: 'fee' },
      { label: '超过，申请人说明的理由合理', next: 'fee' },
      { label: '超过，理由不合理', ends: 'EXCESSIVE' },
    ],
  },
  {
    key: 'fee',
    ask: '要收信息处理费吗？',
    hint: '一般不收。数量、频次明显超过合理范围的可以收；通知要写明依据、标准、金额和缴费办法。',
    articles: [...art('四十二条'), '国办函〔2020〕109号'],
    answers: [
      { label: '不收', next: 'ours' },
      { label: '收，申请人已经缴费', next: 'ours' },
      { label: '收，申请人逾期没有缴费', ends: 'ABANDON_FEE' },
    ],
  },
  {
    key: 'ours',
    ask: '这些信息由本机关负责公开吗？',
    hint: '谁制作谁公开；从公民、法人和其他组织获取的，由保存的机关公开；从其他机关获取的，由制作或者最初获取的机关公开。',
    articles: art('十条', '三十六条第（五）项'),
    answers: [
      { label: '由本机关负责', next: 'published' },
      { label: '由其他机关负责，或者说不准由谁负责', ends: 'NOT_OURS' },
    ],
  },
  {
    key: 'published',
    ask: '这些信息已经主动公开了吗？',
    hint: '查本机关的网站、公报、公开栏和查阅点。',
    articles: art('三十六条第（一）项'),
    answers: [
      { label: '已经公开', ends: 'GRANT_PUBLISHED' },
      { label: '没有公开', next: 'held' },
    ],
  },
  {
    key: 'held',
    ask: '检索以后，本机关有没有现成的信息？',
    hint: '检索要合理、尽力：查档案室、业务科室和办公系统，记下范围、检索词、检索人和日期。',
    articles: art('三十六条第（四）项', '三十八条'),
    answers: [
      { label: '有', next: 'secret' },
      { label: '检索了，没有', ends: 'NOT_EXIST' },
      { label: '没有现成的，要加工、分析才能得出', ends: 'NEEDS_CREATION' },
    ],
  },
  {
    key: 'secret',
    ask: '内容依法确定为国家秘密吗？',
    hint: '看定密的依据和期限；不明确的，报主管部门或者保密部门确定。',
    articles: art('十四条', '十七条'),
    answers: [
      { label: '不是', next: 'forbidden' },
      { label: '全部是', ends: 'DENY_SECRET' },
      { label: '一部分是，其余可以单独提供', ends: 'PARTIAL' },
    ],
  },
  {
    key: 'forbidden',
    ask: '法律、行政法规禁止公开吗？',
    hint: '要写明是哪一部法律、行政法规的哪一条。',
    articles: art('十四条'),
    answers: [
      { label: '没有禁止', next: 'security' },
      { label: '全部禁止', ends: 'DENY_LAW' },
      { label: '禁止一部分，其余可以单独提供', ends: 'PARTIAL' },
    ],
  },
  {
    key: 'security',
    ask: '公开后可能危及国家安全、公共安全、经济安全、社会稳定吗？',
    hint: '要写明是哪一种危害，为什么公开会造成。',
    articles: art('十四条'),
    answers: [
      { label: '不会', next: 'third_party' },
      { label: '全部会', ends: 'DENY_3S1S' },
      { label: '一部分会，其余可以单独提供', ends: 'PARTIAL' },
    ],
  },
  {
    key: 'third_party',
    ask: '涉及商业秘密、个人隐私等第三方的合法权益吗？',
    hint: '涉及的，先书面征求第三方的意见。第三方逾期没有反馈不等于同意，由本机关决定。',
    articles: art('十五条', '三十二条'),
    answers: [
      { label: '不涉及', next: 'internal' },
      { label: '涉及，第三方同意公开', next: 'internal' },
      { label: '涉及，第三方不同意，但不公开会对公共利益造成重大影响', next: 'internal' },
      { label: '涉及，第三方不同意且理由合理，全部不能公开', ends: 'DENY_THIRD_PARTY' },
      { label: '涉及，隐去第三方的内容以后可以提供', ends: 'PARTIAL' },
    ],
  },
  {
    key: 'internal',
    ask: '是人事管理、后勤管理、内部工作流程这三类内部事务信息，决定不公开吗？',
    hint: '可以不公开，不是必须不公开；法律、法规、规章规定应当公开的，从其规定。',
    articles: art('十六条第一款'),
    answers: [
      { label: '不是，或者决定公开', next: 'process' },
      { label: '是，全部不公开', ends: 'DENY_INTERNAL' },
      { label: '一部分是，其余可以单独提供', ends: 'PARTIAL' },
    ],
  },
  {
    key: 'process',
    ask: '是讨论记录、过程稿、磋商信函、请示报告这四类过程性信息，决定不公开吗？',
    hint: '可以不公开，不是必须不公开；法律、法规、规章规定应当公开的，从其规定。',
    articles: art('十六条第二款'),
    answers: [
      { label: '不是，或者决定公开', next: 'enforcement' },
      { label: '是，全部不公开', ends: 'DENY_PROCESS' },
      { label: '一部分是，其余可以单独提供', ends: 'PARTIAL' },
    ],
  },
  {
    key: 'enforcement',
    ask: '是行政执法案卷信息，决定不公开吗？',
    hint: '可以不公开，不是必须不公开；法律、法规、规章规定应当公开的，从其规定。',
    articles: art('十六条第二款'),
    answers: [
      { label: '不是，或者决定公开', ends: 'GRANT_PROVIDE' },
      { label: '是，全部不公开', ends: 'DENY_ENFORCEMENT' },
      { label: '一部分是，其余可以单独提供', ends: 'PARTIAL' },
    ],
  },
];
