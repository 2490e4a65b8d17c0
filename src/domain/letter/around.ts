import type { Day } from '../calendar/day.ts';
import type { UnsettledDays } from './unsettled.ts';

/** What an organ's settings say for its documents; null where nothing is set. */
export interface LetterOrgan {
  name: string;
  reconsiderationBody: string | null;
  court: string | null;
  /** Where 行政复议 is applied for online: an address or the name of a service. */
  reconsiderationOnline: string | null;
  preferReconsiderationFirst: boolean;
  contactOffice: string | null;
  contactPhone: string | null;
}

/** What stands around the fields: the organ, the day (成文日期), the number (null in a draft), how it is served. */
export interface Around {
  organ: LetterOrgan;
  on: Day;
  docNo: string | null;
  servedOnline: boolean;
  seal: boolean;
  /** Days that may still move: each is printed with its mark, and the paragraph that names it is followed by why. */
  unsettled?: UnsettledDays | undefined;
}
