import { wordingOf } from '../../domain/organ/decider.ts';
import type { PaperOrgan } from '../../domain/request/case/papers/paper.ts';
import type { OrganRow } from '../database.ts';

const set = (text: string | undefined): string | null => (text ? text : null);

/** What the settings of an organ say for its documents. */
export function paperOrganOf({ name, settings }: OrganRow): PaperOrgan {
  return {
    name,
    reconsiderationBody: set(settings.reconsideration_body),
    court: set(settings.court),
    reconsiderationOnline: set(settings.reconsideration_online),
    preferReconsiderationFirst: settings.prefer_reconsideration_first,
    contactOffice: set(settings.contact_office),
    contactPhone: set(settings.contact_phone),
    word: set(settings.document_word),
    address: set(settings.contact_address),
    payWay: set(settings.pay_way),
    supervisor: set(settings.supervisor),
    wording: wordingOf(settings),
  };
}
