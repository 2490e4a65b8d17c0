import fc from 'fast-check';
import { afterAll, expect } from 'vitest';
import { undoAll } from './at-end.ts';
import { brokenAnswers } from './broken-answers.ts';

// The same examples on every machine: a run that fails can be repeated, and a change is judged by what it changed.
// MINGCE_SEED=7 npm test -- src/documents tries others.
fc.configureGlobal({ seed: Number(process.env.MINGCE_SEED ?? 20_240_101) });

afterAll(undoAll);

// Whatever a test asks the API, the answer is as the contract has it.
afterAll(() => expect(brokenAnswers()).toEqual([]));
