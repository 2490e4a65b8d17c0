import type { Basis } from './as-basis.tsx';
import type { Attested } from './as-published.tsx';
import type { Filling } from './filling.ts';

/** What is kept in this window while a report is filled in. */
export interface Work {
  filling: Filling;
  use: 'published' | 'basis';
  attested: Attested;
  basis: Basis;
}
