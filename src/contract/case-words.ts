import { z } from 'zod';
import type { CaseWords } from '../domain/request/case/words.ts';
import { letterFields } from './letters.ts';
import { same } from './same.ts';

const orNot = z.string().nullable();

/** What people typed about a case. */
export const caseWords = same<CaseWords>()(
  z.object({
    applicants: z.array(
      z.object({
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
      }),
    ),
    agent: z.object({ name: z.string(), id_no: orNot, phone: orNot, authority: z.string() }).nullable(),
    wanted: z.string(),
    doc_no: orNot,
    description: orNot,
    query_code: orNot,
    decision: z.object({ grounds: z.string(), right_organ: orNot, items: z.array(z.string()) }).nullable(),
    search: z.object({ places: z.string(), keywords: z.string() }).nullable(),
    releases: z.array(z.string()),
    draft: letterFields.nullable(),
  }),
).meta({ id: 'CaseWords' });

/** The words of a case, nothing masked. */
export const unmasked = z.object({ words: caseWords });
export type Unmasked = z.infer<typeof unmasked>;
