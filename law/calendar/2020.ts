import type { HolidayNotice } from './notice.ts';

/** 国务院办公厅关于2020年部分节假日安排的通知, and the notice that changed it. */
export const notices2020: readonly HolidayNotice[] = [
  {
    year: 2020,
    number: '国办发明电〔2019〕16号',
    dated: '2019-11-21',
    known: '2019-11-21',
    festivals: [
      { name: '元旦', from: '2020-01-01', to: '2020-01-01' },
      { name: '春节', from: '2020-01-24', to: '2020-01-30', work: ['2020-01-19', '2020-02-01'] },
      { name: '清明节', from: '2020-04-04', to: '2020-04-06' },
      { name: '劳动节', from: '2020-05-01', to: '2020-05-05', work: ['2020-04-26', '2020-05-09'] },
      { name: '端午节', from: '2020-06-25', to: '2020-06-27', work: ['2020-06-28'] },
      { name: '国庆节、中秋节', from: '2020-10-01', to: '2020-10-08', work: ['2020-09-27', '2020-10-10'] },
    ],
  },
  // 国务院办公厅关于延长2020年春节假期的通知: to 2 February, so that Saturday 1 February is off and no longer worked.
  {
    year: 2020,
    number: '国办发明电〔2020〕1号',
    dated: '2020-01-26',
    known: '2020-01-27',
    festivals: [{ name: '春节', from: '2020-01-31', to: '2020-02-02' }],
  },
];
