import { closed } from './closed.ts';
import { consultation } from './consultation.ts';
import { correction } from './correction.ts';
import { fee } from './fee.ts';
import { granted } from './granted.ts';
import { intake } from './intake.ts';
import type { Letter } from './letter.ts';
import { notProcessed } from './not-processed.ts';
import { procedure } from './procedure.ts';
import { remedies } from './remedies.ts';
import { review } from './review.ts';
import { service } from './service.ts';
import { unable } from './unable.ts';
import { withheld } from './withheld.ts';

/** Every document of 依申请公开, in all its versions, by id. */
export const letters: readonly Letter[] = [
  ...intake,
  ...procedure,
  ...consultation,
  ...fee,
  ...granted,
  ...withheld,
  ...unable,
  ...notProcessed,
  ...closed,
  ...correction,
  ...review,
  ...service,
  ...remedies,
].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.since < b.since ? -1 : 1));
