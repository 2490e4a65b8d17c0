import type { ZeroLook } from '../../../domain/report/decide/state.ts';

/** What a look through one place came to. */
export const zeroFindings: readonly { value: ZeroLook['found']; label: string }[] = [
  { value: 'nothing', label: '查过，没有' },
  { value: 'no_channel', label: '没有这个渠道' },
];
