/**
 * Periods of 依申请公开 with the article that sets each; `since` is the day from which that text applies.
 * 条例: 中华人民共和国政府信息公开条例, 国务院令第711号. 109号: 政府信息公开信息处理费管理办法, 国办函〔2020〕109号.
 */
export interface Period {
  unit: 'working_day' | 'day' | 'month';
  length: number;
  basis: string;
  since: string;
}

export const periods = {
  /** 答复. */
  reply: { unit: 'working_day', length: 20, basis: '条例第三十三条第二款', since: '2019-05-15' },
  /** 延长答复期限, at most. */
  extension: { unit: 'working_day', length: 20, basis: '条例第三十三条第二款', since: '2019-05-15' },
  /** 补正告知, from the receipt. */
  clarificationNotice: { unit: 'working_day', length: 7, basis: '条例第三十条', since: '2019-05-15' },
  /** 第三方提出意见, from its receipt of the letter. */
  thirdPartyOpinion: { unit: 'working_day', length: 15, basis: '条例第三十二条', since: '2019-05-15' },
  /** 其他行政机关提出意见, from its receipt of the letter. */
  agencyOpinion: { unit: 'working_day', length: 15, basis: '条例第三十四条', since: '2019-05-15' },
  /** 缴纳信息处理费, from the receipt of the notice. */
  feePayment: { unit: 'working_day', length: 20, basis: '109号第六条', since: '2021-01-01' },
  /** 申请行政复议. */
  reconsideration: { unit: 'day', length: 60, basis: '行政复议法第二十条第一款', since: '2024-01-01' },
  /** 直接提起行政诉讼. */
  litigation: { unit: 'month', length: 6, basis: '行政诉讼法第四十六条第一款', since: '2015-05-01' },
  /** The organ's written answer to the 复议机关, from the receipt of the copy: 普通程序, 简易程序. */
  reconsiderationAnswer: { unit: 'working_day', length: 10, basis: '行政复议法第四十八条', since: '2024-01-01' },
  simplifiedAnswer: { unit: 'working_day', length: 5, basis: '行政复议法第五十四条', since: '2024-01-01' },
  /** The organ's answer to the court, from the receipt of the copy. */
  courtAnswer: { unit: 'day', length: 15, basis: '行政诉讼法第六十七条', since: '2015-05-01' },
  /** 不服复议决定，提起行政诉讼. */
  litigationAfterReconsideration: { unit: 'day', length: 15, basis: '行政诉讼法第四十五条', since: '2015-05-01' },
} as const satisfies Record<string, Period>;

/** What is not counted in the reply period: 征求第三方和其他机关意见所需时间. */
export const consultation = { name: '征求意见', basis: '条例第三十三条第三款' } as const;
