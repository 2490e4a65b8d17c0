import type { Term } from '../register/labels.ts';

/**
 * The words of a case. 条例: 政府信息公开条例 (国务院令第711号).
 * Receipt by channel, 条例 Art. 31: on the day it came, or on the day that both sides confirm.
 */
export const receiptRules = {
  in_person: 'day_it_came',
  post_signed: 'day_it_came',
  post_plain: 'confirmation',
  online: 'confirmation',
  fax: 'confirmation',
} as const;

/** How the receipt was confirmed with the applicant. */
export const confirmationWays = [
  { key: 'phone', label: '电话' },
  { key: 'in_person', label: '当面' },
  { key: 'message', label: '短信、微信' },
  { key: 'email', label: '电子邮件' },
  { key: 'system', label: '网上受理并出具电子回执' },
] as const satisfies readonly Term[];

/** What a contact was for. */
export const contactPurposes = [
  { key: 'confirm', label: '确认收到' },
  { key: 'inform', label: '告知进展' },
  { key: 'serve', label: '送达' },
] as const satisfies readonly Term[];

/** 获取信息的方式. */
export const wantedForms = [
  { key: 'paper', label: '纸质' },
  { key: 'electronic', label: '电子文件' },
  { key: 'disc', label: '光盘' },
  { key: 'reading', label: '当场阅读、抄录' },
  { key: 'other', label: '其他方式' },
] as const satisfies readonly Term[];

/** 获取信息的途径; also the ways in which a reply is served. */
export const deliveryWays = [
  { key: 'in_person', label: '当面送交' },
  { key: 'pickup', label: '自行领取' },
  { key: 'post', label: '邮寄' },
  { key: 'email', label: '电子邮件' },
  { key: 'online', label: '网上送达' },
  { key: 'fax', label: '传真' },
] as const satisfies readonly Term[];

/** What is looked at first (T04). */
export const firstChecks = [
  { key: 'complete', label: '申请内容完整、明确' },
  { key: 'identified', label: '有身份证明和联系方式' },
  { key: 'ours', label: '属于本机关负责公开' },
  { key: 'first_time', label: '不是重复申请' },
  { key: 'reasonable', label: '数量、频次合理' },
] as const satisfies readonly Term[];

/** What a request can lack, 条例 Art. 29 ¶2. */
export const clarificationPoints = [
  { key: 'identity', label: '姓名或者名称、身份证明' },
  { key: 'contact', label: '联系方式' },
  { key: 'description', label: '名称、文号或者便于查询的其他特征性描述' },
  { key: 'form', label: '获取信息的方式、途径' },
] as const satisfies readonly Term[];

export const searchFindings = [
  { key: 'found', label: '检索到' },
  { key: 'none', label: '没有检索到' },
] as const satisfies readonly Term[];

/** What the one who was asked says. */
export const opinions = [
  { key: 'consents', label: '同意公开' },
  { key: 'objects', label: '不同意公开' },
  { key: 'partly', label: '同意公开一部分' },
  { key: 'unreachable', label: '无法送达' },
] as const satisfies readonly Term[];

/** Silence: of a third party it is no consent (条例 Art. 32), of an organ that made it jointly it is (Art. 34). */
export const silence = { third_party: 'silent', joint_agency: 'consents', other_agency: 'silent' } as const;

export const feeMethods = [
  { key: 'items', label: '按件' },
  { key: 'pages', label: '按量' },
] as const satisfies readonly Term[];

export const secrecyConclusions = [
  { key: 'may_disclose', label: '可以公开' },
  { key: 'may_not', label: '不得公开' },
] as const satisfies readonly Term[];

export const withdrawalWays = [
  { key: 'written', label: '书面' },
  { key: 'logged', label: '口头，已记录' },
] as const satisfies readonly Term[];

export const redoCauses = [
  { key: 'reconsideration', label: '复议决定' },
  { key: 'litigation', label: '法院判决' },
  { key: 'self_correction', label: '自行纠正' },
] as const satisfies readonly Term[];

export const retentions = [
  { key: 'permanent', label: '永久' },
  { key: 'years_30', label: '30年' },
  { key: 'years_10', label: '10年' },
] as const satisfies readonly Term[];

/** 更正, 条例 Art. 41. */
export const correctionOutcomes = [
  { key: 'corrected', label: '予以更正' },
  { key: 'not_corrected', label: '不予更正' },
  { key: 'forwarded', label: '转送有权更正的机关' },
  { key: 'told_where', label: '告知向有权更正的机关提出' },
] as const satisfies readonly Term[];

/** What a file in the case is. */
export const filePurposes = [
  { key: 'application', label: '申请材料' },
  { key: 'identity', label: '身份证明' },
  { key: 'authority', label: '授权委托书' },
  { key: 'clarification', label: '补正材料' },
  { key: 'opinion', label: '征求意见的回复' },
  { key: 'payment', label: '缴费凭据' },
  { key: 'service', label: '送达凭据' },
  { key: 'remedy', label: '复议、诉讼材料' },
  { key: 'other', label: '其他材料' },
] as const satisfies readonly Term[];

/** Documents that are made beside the acts that make one of their own, by the id of the letter. */
export const lettersBeside = [
  { key: 'D07b', label: '告知申请人正在征求第三方意见' },
  { key: 'D07c', label: '告知第三方决定公开' },
  { key: 'D32', label: '告知申请人终止办理' },
  { key: 'D34b', label: '转送更正要求' },
  { key: 'D39b', label: '向行政复议机关答复' },
  { key: 'D39c', label: '报告履行复议决定的情况' },
] as const satisfies readonly Term[];
