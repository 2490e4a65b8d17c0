import type { Refusal } from '../../domain/refusal.ts';

/** A body that is not taken: too large, too slow, or more than there is room for. It is answered with its refusal. */
export class BodyFault extends Error {
  readonly refusal: Refusal;

  constructor(code: Refusal['code'], sentence: string) {
    super(sentence);
    this.refusal = { code, sentence };
  }
}
