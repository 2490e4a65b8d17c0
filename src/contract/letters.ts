import { z } from 'zod';
import type { LetterDocument } from '../domain/letter/document.ts';
import { fault } from './answer.ts';
import { same } from './same.ts';

/** What was filled in, by field of the document; a list is an array of such records. */
export const letterFields = z.record(z.string(), z.unknown());

const cell = z.object({ text: z.string(), span: z.number(), align: z.enum(['left', 'center', 'right']) });
const part = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['paragraph', 'heading']), text: z.string() }),
  z.object({
    kind: z.literal('table'),
    columns: z.array(z.number()),
    head: z.int(),
    rows: z.array(z.object({ cells: z.array(cell), tall: z.number() })),
  }),
]);

/** A document in printed order. */
export const letterDocument = same<LetterDocument>()(
  z.object({
    id: z.string(),
    form: z.enum(['letter', 'form']),
    organ: z.string(),
    title: z.string(),
    docNo: z.string().nullable(),
    addressee: z.string().nullable(),
    body: z.array(part),
    attachments: z.array(z.string()),
    signature: z.object({ organ: z.string(), day: z.string(), seal: z.boolean() }).nullable(),
    contact: z.string().nullable(),
    slip: z.object({ title: z.string(), body: z.array(part) }).nullable(),
    remedy: z.enum(['P', 'O', 'N', 'PO']),
  }),
).meta({ id: 'LetterDocument' });

/** A document of a case as it is shown; the addressee's name is masked. */
export const shownPaper = z.object({ label: z.string(), document: letterDocument });
export type ShownPaper = z.infer<typeof shownPaper>;

/** What an act would make: `fields` is what the house filled in. */
export const triedPaper = z
  .object({
    letter: z.string().nullable(),
    fields: letterFields,
    document: letterDocument.nullable(),
    problems: z.array(fault),
  })
  .meta({ id: 'TriedPaper' });
export type TriedPaper = z.infer<typeof triedPaper>;
