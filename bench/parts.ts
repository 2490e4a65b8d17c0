import { benchCases } from './cases.ts';
import { benchChecker } from './checker.ts';
import { benchCrowd } from './crowd.ts';
import { benchImport } from './import.ts';
import { benchLoop } from './loop.ts';
import type { Line, Scale } from './measure.ts';
import { benchProcesses } from './processes.ts';
import { benchRebuild } from './rebuild.ts';
import { benchReportCount } from './report-count.ts';
import { benchReportPage } from './report-page.ts';
import { benchWriting } from './writing.ts';

/** What is measured, by the name that `npm run bench -- NAME` takes. */
export const parts: readonly [name: string, part: (at: Scale) => Promise<Line[]>][] = [
  ['checker', benchChecker],
  ['processes', benchProcesses],
  ['report', benchReportCount],
  ['writing', benchWriting],
  ['cases', benchCases],
  ['crowd', benchCrowd],
  ['import', benchImport],
  ['rebuild', benchRebuild],
  ['page', benchReportPage],
  ['loop', benchLoop],
];
