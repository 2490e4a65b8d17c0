import { publicationFields } from '../../../../law/catalogue/fields.ts';
import { postingChannels, receivingChannels } from '../../../../law/register/labels.ts';
import type { Measure } from '../measure.ts';

/** Months of a year, 1 to 12. */
const months = Array.from({ length: 12 }, (_, i) => i + 1);

export const factOfMonth = (month: number): string => `fact.publications.month.${String(month).padStart(2, '0')}`;

/** What the words of a report tell beside its tables: counted by measures of their own, and opened like any cell. */
export const factMeasures: readonly Measure[] = [
  ...postingChannels.map(
    ({ key, label }): Measure => ({
      cell: `fact.postings.${key}`,
      definition: `本年在${label}发布的次数`,
      register: 'postings',
      conditions: [{ in_year: 'posted_on' }, { field: 'channel', is: key }],
    }),
  ),
  ...publicationFields.map(
    ({ key, label }): Measure => ({
      cell: `fact.publications.field.${key}`,
      definition: `发布日期在本年、领域为${label}的信息`,
      register: 'publications',
      conditions: [{ in_year: 'published_on' }, { field: 'field', is: key }],
    }),
  ),
  ...months.map(
    (month): Measure => ({
      cell: factOfMonth(month),
      definition: `发布日期在本年 ${month} 月的信息`,
      register: 'publications',
      conditions: [{ in_year: 'published_on', month }],
    }),
  ),
  ...receivingChannels.map(
    ({ key, label }): Measure => ({
      cell: `fact.requests.channel.${key}`,
      definition: `收到日期在本年、接收渠道为${label}的申请`,
      register: 'requests',
      conditions: [{ in_year: 'receipt_date' }, { field: 'channel', is: key }],
    }),
  ),
  // What 国办函〔2020〕109号 wants told in the report: notices, their amount, and what was collected.
  {
    cell: 'fact.fees.notices',
    definition: '收费通知日期在本年的申请',
    register: 'requests',
    conditions: [{ in_year: 'fee_notified_on' }],
  },
  {
    cell: 'fact.fees.charged',
    definition: '收费通知日期在本年的信息处理费之和（元）',
    register: 'requests',
    conditions: [{ in_year: 'fee_notified_on' }],
    sum: 'fee_yuan',
  },
  {
    cell: 'fact.fees.collected',
    definition: '缴费日期在本年的信息处理费之和（元）',
    register: 'requests',
    conditions: [{ in_year: 'fee_paid_on' }],
    sum: 'fee_yuan',
  },
  {
    cell: 'fact.matters',
    definition: '本年 12 月 31 日列在清单上的行政事项',
    register: 'matters',
    conditions: [{ open_at: 'end', opened: 'listed_on', closed: null }],
  },
];
