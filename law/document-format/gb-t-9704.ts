/**
 * 《党政机关公文格式》 GB/T 9704-2012: the measures that a printed report follows.
 * Lengths of the page in mm, of type in pt.
 */
export const page = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 } as const;

/** 22 lines on a page: 225 mm of type area, 28.9 pt a line. */
export const linePitch = 28.9;
/** 28 characters on a line of 156 mm: a little closer than their size of 16 pt. */
export const charactersPerLine = 28;
/** 2号, 3号, 4号; the standard leaves tables open: 小四 where columns are wide, 五号 where they are narrow. */
export const sizes = { title: 22, body: 16, pageNumber: 14, wideTable: 12, narrowTable: 10.5 } as const;

/** The page number stands this far (mm) below the type area. */
export const pageNumberBelow = 7;

/** The fonts by the names that Word on a government desk knows. */
export const fonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  pageNumber: '宋体',
  latin: 'Times New Roman',
} as const;

/** 信函格式: lengths in mm from the edge of the page, type in pt. The double lines are red and 170 mm long. */
export const letterhead = {
  organTop: 30,
  /** From the organ's name to the first double line (上粗下细). */
  ruleBelow: 4,
  /** From the second double line (上细下粗) to the foot of the page. */
  secondRule: 20,
  ruleLength: 170,
  largest: 34,
  smallest: 20,
  colour: '#D7000F',
} as const;

/** Line pitches that a letter may take to stay on one page, in pt, the usual one first (7.3.5: 调整行距). */
export const letterPitches = [linePitch, 27.5, 26] as const;

/** 印章: the date stands four characters from the right; two empty lines above the name leave room for the seal. */
export const signature = { sealedRight: 4, unsealedRight: 2, linesAboveSeal: 2 } as const;

/** In a document, a table of more columns than this is set in 五号, else in 小四. */
export const mostWideColumns = 4;
