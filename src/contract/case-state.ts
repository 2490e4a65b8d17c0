import { z } from 'zod';
import { receivingChannels } from '../../law/register/labels.ts';
import { applicantColumns } from '../../law/report-format/2021.ts';
import { caseStates } from '../../law/request/states.ts';
import * as terms from '../../law/request/terms.ts';
import type { CaseState } from '../domain/request/case/state.ts';
import type { ApplicantKind } from '../domain/request/case/terms.ts';
import { keyOf, same } from './same.ts';

const day = z.string();
const dayOrNot = day.nullable();
const version = z.int();

export const stage = keyOf(caseStates);
export const caseKind = z.enum(['request', 'correction']);
export const applicantKind = keyOf(applicantColumns).exclude(['total']);
same<ApplicantKind>()(applicantKind);
const consulted = z.enum(Object.keys(terms.silence) as [keyof typeof terms.silence]);

const document = z.object({
  series: z.enum(['reply', 'clarify', 'extend', 'consult', 'fee', 'notice', 'remedy']),
  year: z.int(),
  serial: z.int(),
});
const letter = z.object({ document, sent_on: day, received_on: dayOrNot });
const storedFile = z.object({ digest: z.string(), size: z.int(), type: z.string() });
const decidedItems = z.array(z.object({ kind: z.string() }));

const release = z.object({
  no: z.int(),
  original: z.string(),
  copy: storedFile,
  remaining: z.array(z.string()),
  version,
  dropped: z.boolean(),
});
const reply = z.object({
  kind: z.string(),
  items: decidedItems,
  public_interest: z.boolean(),
  no: z.int(),
  on: day,
  document,
  remedy: z.enum(['P', 'O', 'N']),
  on_the_spot: z.boolean(),
  served: z.object({ on: day, way: keyOf(terms.deliveryWays) }).nullable(),
});

/** A case as its events say it: no names, no words. */
export const caseState = same<CaseState>()(
  z.object({
    id: z.string(),
    version,
    kind: caseKind,
    stage,
    voided: z.boolean(),
    number: z.object({ year: z.int(), serial: z.int() }),
    channel: keyOf(receivingChannels),
    came_on: day,
    receipt_date: dayOrNot,
    applicants: z.array(z.object({ kind: applicantKind })),
    agent: z.boolean(),
    wish: z.object({ form: keyOf(terms.wantedForms), way: keyOf(terms.deliveryWays) }),
    text: z.object({
      applicants: version,
      content: version,
      decision: version.nullable(),
      draft: version.nullable(),
      search: version.nullable(),
    }),
    files: z.array(storedFile.extend({ purpose: keyOf(terms.filePurposes), version, place: z.int() })),
    releases: z.array(release),
    clock: z.object({
      start: dayOrNot,
      restarted_by: z.enum(['clarification', 'payment', 'reopening']).nullable(),
      extension: z.object({ days: z.int(), on: day }).nullable(),
      delayed_to: dayOrNot,
    }),
    checks: z.record(keyOf(terms.firstChecks), z.boolean()).nullable(),
    clarification: letter.extend({ days: z.int(), answered_on: dayOrNot }).nullable(),
    reasons: letter.extend({ days: z.int(), given_on: dayOrNot, accepted: z.boolean().nullable() }).nullable(),
    fee: letter
      .extend({
        method: keyOf(terms.feeMethods),
        quantity: z.int(),
        amount_fen: z.int(),
        paid_on: dayOrNot,
        cancelled: z.boolean(),
      })
      .nullable(),
    fee_waived: z.boolean(),
    consultations: z.array(
      letter.extend({
        no: z.int(),
        of: consulted,
        opinion: z.union([keyOf(terms.opinions), z.literal('silent')]).nullable(),
        ended_on: dayOrNot,
      }),
    ),
    searches: z.array(z.object({ on: day, found: keyOf(terms.searchFindings) })),
    chosen: z
      .object({
        kind: z.string(),
        items: decidedItems,
        earlier: z.string().nullable(),
        public_interest: z.boolean(),
      })
      .nullable(),
    draft: z.object({
      by: z.array(z.string()),
      written: z.boolean(),
      reviewed_by: z.string().nullable(),
      secrecy: z.object({ conclusion: keyOf(terms.secrecyConclusions), by: z.string() }).nullable(),
    }),
    replies: z.array(reply),
    outcome: z.object({ result: z.string(), on: day }).nullable(),
    redo: z.object({ cause: keyOf(terms.redoCauses), remedy_id: z.string().nullable(), due: day }).nullable(),
    batch_id: z.string().nullable(),
    proactive_candidate: z.boolean(),
    retention: keyOf(terms.retentions).nullable(),
  }),
).meta({ id: 'CaseState' });
