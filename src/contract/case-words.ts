import { z } from 'zod';
import type { CaseWords } from '../domain/request/case/words.ts';
import { applicantKind } from './case-state.ts';
import { letterFields } from './letters.ts';
import { same } from './same.ts';

const orNot = z.string().nullable();

const applicant = {
  name: z.string(),
  id_kind: orNot,
  id_no: orNot,
  unit: orNot,
  legal_person: orNot,
  contact: orNot,
  phone: orNot,
  address: orNot,
  postcode: orNot,
  email: orNot,
  fax: orNot,
};
const agent = { name: z.string(), id_no: orNot, phone: orNot, authority: z.string() };

/** What people typed about a case; names and numbers are masked. */
const words = z.object({
  applicants: z.array(z.object(applicant)),
  agent: z.object(agent).nullable(),
  wanted: z.string(),
  doc_no: orNot,
  description: orNot,
  query_code: orNot,
  decision: z.object({ grounds: z.string(), right_organ: orNot, items: z.array(z.string()) }).nullable(),
  search: z.object({ places: z.string(), keywords: z.string() }).nullable(),
  releases: z.array(z.string()),
  draft: letterFields.nullable(),
});
export const caseWords = same<CaseWords>()(words).meta({ id: 'CaseWords' });

/**
 * The words of a case, nothing masked. Unlike in the masked words, what was not given of a person is not there, and the
 * kind of applicant is.
 */
export const unmasked = z.object({
  words: words.extend({
    applicants: z.array(z.object({ ...applicant, kind: applicantKind }).partial()),
    agent: z.object(agent).partial().nullable(),
  }),
});
export type Unmasked = z.infer<typeof unmasked>;
