import type { HolidayNotice } from './notice.ts';

/** 国务院办公厅关于2019年部分节假日安排的通知, and the notice that changed it. */
export const notices2019: readonly HolidayNotice[] = [
  {
    year: 2019,
    number: '国办发明电〔2018〕15号',
    dated: '2018-12-04',
    known: '2018-12-06',
    festivals: [
      { name: '元旦', from: '2018-12-30', to: '2019-01-01', work: ['2018-12-29'] },
      { name: '春节', from: '2019-02-04', to: '2019-02-10', work: ['2019-02-02', '2019-02-03'] },
      { name: '清明节', from: '2019-04-05', to: '2019-04-05' },
      { name: '劳动节', from: '2019-05-01', to: '2019-05-01' },
      { name: '端午节', from: '2019-06-07', to: '2019-06-07' },
      { name: '中秋节', from: '2019-09-13', to: '2019-09-13' },
      { name: '国庆节', from: '2019-10-01', to: '2019-10-07', work: ['2019-09-29', '2019-10-12'] },
    ],
  },
  // 国务院办公厅关于调整2019年劳动节假期安排的通知: four days in place of one.
  {
    year: 2019,
    number: '国办发明电〔2019〕3号',
    dated: '2019-03-22',
    known: '2019-03-22',
    festivals: [{ name: '劳动节', from: '2019-05-01', to: '2019-05-04', work: ['2019-04-28', '2019-05-05'] }],
  },
];
