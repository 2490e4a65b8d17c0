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
