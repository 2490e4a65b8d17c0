import type { receivingChannels } from '../../../../law/register/labels.ts';
import type { applicantColumns } from '../../../../law/report-format/2021.ts';
import { type CaseStateTerm, caseStates } from '../../../../law/request/states.ts';
import type * as terms from '../../../../law/request/terms.ts';

type KeyOf<T extends readonly { key: string }[]> = T[number]['key'];

export type CaseKind = 'request' | 'correction';
export type Stage = KeyOf<typeof caseStates>;
export type Channel = KeyOf<typeof receivingChannels>;
/** A column of table 三. */
export type ApplicantKind = Exclude<KeyOf<typeof applicantColumns>, 'total'>;
export type ConfirmationWay = KeyOf<typeof terms.confirmationWays>;
export type ContactPurpose = KeyOf<typeof terms.contactPurposes>;
export type WantedForm = KeyOf<typeof terms.wantedForms>;
export type DeliveryWay = KeyOf<typeof terms.deliveryWays>;
export type FirstCheck = KeyOf<typeof terms.firstChecks>;
export type ClarificationPoint = KeyOf<typeof terms.clarificationPoints>;
export type SearchFinding = KeyOf<typeof terms.searchFindings>;
export type Opinion = KeyOf<typeof terms.opinions>;
export type FeeMethod = KeyOf<typeof terms.feeMethods>;
export type SecrecyConclusion = KeyOf<typeof terms.secrecyConclusions>;
export type WithdrawalWay = KeyOf<typeof terms.withdrawalWays>;
export type RedoCause = KeyOf<typeof terms.redoCauses>;
export type Retention = KeyOf<typeof terms.retentions>;
export type CorrectionOutcome = KeyOf<typeof terms.correctionOutcomes>;
export type FilePurpose = KeyOf<typeof terms.filePurposes>;
export type LetterBeside = KeyOf<typeof terms.lettersBeside>;
/** Who was asked: a third party (条例 Art. 32), an organ that made it jointly (Art. 34), another organ (Art. 33 ¶3). */
export type Consulted = keyof typeof terms.silence;

/** What the law says of a state: its name, whether it is open, what the clock does. */
export const stageTerm = (stage: Stage): CaseStateTerm & { key: Stage } => caseStates.find(({ key }) => key === stage)!;
export const isOpen = (stage: Stage): boolean => stageTerm(stage).open;
