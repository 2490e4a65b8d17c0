/** What one notice of 国务院办公厅 arranges: days off, and weekend days that are worked (调休上班). */
export interface HolidayNotice {
  /** The year that the notice is about. Its days may lie in the last days of the year before. */
  year: number;
  number: string;
  /** The day written on the notice, and the day on which it was made public. */
  dated: string;
  known: string;
  festivals: readonly {
    name: string;
    /** First and last day off. A weekend that merely follows (与周末连休) is no part of it. */
    from: string;
    to: string;
    work?: readonly string[];
  }[];
}
