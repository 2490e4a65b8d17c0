/** The year in the address of a page; null where there is none. */
export const yearGiven = (given: string | undefined): number | null =>
  given !== undefined && /^\d{4}$/.test(given) ? Number(given) : null;
