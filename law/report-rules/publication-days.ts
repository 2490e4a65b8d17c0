/**
 * The last day on which a year's report is published, in the year after it: 条例 Art. 49. Departments by 31 January,
 * governments at county level and above by 31 March; towns and subdistricts, which the article does not name, are held
 * to the day of departments everywhere.
 */
export const publicationDays = {
  town: '01-31',
  subdistrict: '01-31',
  department: '01-31',
  county: '03-31',
  city: '03-31',
  province: '03-31',
} as const;
