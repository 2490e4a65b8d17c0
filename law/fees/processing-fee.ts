/** 信息处理费, 超额累进, in whole 元: each tier prices what lies above the tier before it, up to its own last. */
export interface Tariff {
  notice: string;
  title: string;
  /** The first day of receipt that it applies to. */
  since: string;
  /** 按件: items of one applicant in one natural month. Above the tiers, every `block` items are `dearer` 元 dearer. */
  items: { tiers: readonly Tier[]; block: number; dearer: number };
  /** 按量: pages of one request; above the tiers each page costs `beyond`. */
  pages: { tiers: readonly Tier[]; beyond: number };
}

export interface Tier {
  upTo: number;
  yuan: number;
}

/** The tariffs of all times, the latest last. */
export const tariffs: readonly [Tariff, ...Tariff[]] = [
  {
    notice: '国办函〔2020〕109号',
    title: '政府信息公开信息处理费管理办法',
    since: '2021-01-01',
    items: {
      tiers: [
        { upTo: 10, yuan: 0 },
        { upTo: 30, yuan: 100 },
      ],
      block: 10,
      dearer: 100,
    },
    pages: {
      tiers: [
        { upTo: 30, yuan: 0 },
        { upTo: 100, yuan: 10 },
        { upTo: 200, yuan: 20 },
      ],
      beyond: 40,
    },
  },
];
