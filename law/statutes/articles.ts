/**
 * Laws that the documents cite, by exact title, with the days between which this text is in force, how many articles it
 * has, and the paragraphs (款) and items (项) of those that are cited more closely than by their number.
 */
export interface Statute {
  title: string;
  version: string;
  since: string;
  until?: string;
  /** null where the number of articles is not recorded: then only those in `parts` may be cited. */
  articles: number | null;
  parts: Readonly<Record<number, { paragraphs: number; items?: number }>>;
}

export const statutes: readonly Statute[] = [
  {
    title: '中华人民共和国政府信息公开条例',
    version: '国务院令第711号',
    since: '2019-05-15',
    articles: 56,
    parts: {
      11: { paragraphs: 2 },
      16: { paragraphs: 2 },
      29: { paragraphs: 2, items: 3 },
      33: { paragraphs: 3 },
      36: { paragraphs: 1, items: 7 },
      39: { paragraphs: 2 },
      42: { paragraphs: 2 },
      44: { paragraphs: 2 },
    },
  },
  {
    title: '政府信息公开信息处理费管理办法',
    version: '国办函〔2020〕109号',
    since: '2021-01-01',
    articles: null,
    parts: { 3: { paragraphs: 1 }, 6: { paragraphs: 1 } },
  },
  {
    title: '中华人民共和国行政复议法',
    version: '2017年修正',
    since: '2018-01-01',
    until: '2023-12-31',
    articles: 43,
    parts: {},
  },
  {
    title: '中华人民共和国行政复议法',
    version: '2023年修订',
    since: '2024-01-01',
    articles: 90,
    parts: { 20: { paragraphs: 3 }, 22: { paragraphs: 4 }, 23: { paragraphs: 2, items: 5 } },
  },
  {
    title: '中华人民共和国行政诉讼法',
    version: '2017年修正',
    since: '2017-07-01',
    articles: 103,
    parts: { 46: { paragraphs: 2 } },
  },
  {
    title: '最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释',
    version: '法释〔2025〕8号',
    since: '2025-06-01',
    articles: null,
    parts: {},
  },
  {
    title: '中华人民共和国保守国家秘密法实施条例',
    version: '国务院令第786号',
    since: '2024-09-01',
    articles: null,
    parts: { 42: { paragraphs: 1 } },
  },
];
