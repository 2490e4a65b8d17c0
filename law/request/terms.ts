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

/** Series of document numbers (发文字号): each counts from 1 every year. */
export const documentSeries = [
  { key: 'reply', label: '答复' },
  { key: 'notice', label: '告知' },
  { key: 'clarification', label: '补正' },
  { key: 'reasons', label: '说明理由' },
  { key: 'extension', label: '延期' },
  { key: 'consultation', label: '征求意见' },
  { key: 'fee', label: '收费' },
  { key: 'correction', label: '更正' },
] as const satisfies readonly Term[];

/** Letters of `reply-kinds` that are 告知书; the others are 答复书. */
export const noticeLetters: readonly string[] = ['D20', 'D25', 'D26', 'D27', 'D28', 'D29', 'D30', 'D31', 'D32'];
