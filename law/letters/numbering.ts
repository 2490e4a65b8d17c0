import type { NumberGroup } from './letter.ts';

/** 发文字号 by GB/T 9704-2012: no 第 and no leading zero; `{di?}` is 第 where an organ keeps to it. */
export const docNoPattern = '{prefix}〔{year}〕{di?}{serial}号';

/** Every group counts its own serial numbers each year; its prefix is the organ's 代字, 公开, and this. */
export const numberGroups: readonly { key: NumberGroup; label: string; suffix: string }[] = [
  { key: 'reply', label: '答复', suffix: '' },
  { key: 'clarify', label: '补正', suffix: '补' },
  { key: 'extend', label: '延期', suffix: '延' },
  { key: 'consult', label: '征求意见', suffix: '征' },
  { key: 'fee', label: '收费', suffix: '费' },
  { key: 'notice', label: '告知', suffix: '告' },
  { key: 'remedy', label: '复议、诉讼', suffix: '复' },
];

/** Stands between the organ's 代字 (册政) and the suffix: 册政公开补. */
export const numberSubject = '公开';
