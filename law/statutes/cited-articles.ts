/**
 * Articles of the 条例 (国务院令第711号) that pages and sentences cite, by what each says. The number alone: a sentence
 * names the law before it in full, as 条例, or not again.
 */
export const regulation = {
  /** 公民、法人或者其他组织可以申请. */
  right: '第二十七条',
  /** 申请应当包括的内容. */
  contents: '第二十九条',
  /** 补正；收到补正的申请之日起计算期限. */
  clarification: '第三十条',
  /** 收到申请之日. */
  receipt: '第三十一条',
  /** 征求意见所需时间不计算在内. */
  consultation: '第三十三条第三款',
  /** 数量、频次明显超过合理范围：说明理由、延迟答复. */
  excess: '第三十五条',
  /** 要求更正. */
  correction: '第四十一条',
  /** 信息处理费. */
  fee: '第四十二条',
  /** 对阅读、视听有困难的人的帮助. */
  help: '第四十三条',
  /** 向主管部门提出. */
  supervision: '第四十七条',
  /** 年度报告的公布. */
  annualReport: '第四十九条',
  /** 投诉、举报，复议、诉讼. */
  remedies: '第五十一条',
} as const;
