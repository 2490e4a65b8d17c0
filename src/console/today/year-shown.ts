/** The newest of some years that is not later than `latest`; `latest` itself where there is none. */
export const newestYear = (years: readonly number[], latest: number): number =>
  years.filter((year) => year <= latest).reduce((newest, year) => Math.max(newest, year), 0) || latest;
