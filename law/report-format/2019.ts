import { requestRows as rows2021 } from './2021.ts';

/**
 * The trial layout of 国办公开办函〔2019〕60号 (reports of 2019 and 2020), where it differs from 2021.
 * Table 三 has one row （六）其他处理 instead of three; table 二 has other columns and a block for Art. 20 (9).
 */
export const notice = '国办公开办函〔2019〕60号';
export const firstYear = 2019;

/** The single row of table 三 that 2021 split into three. */
export const otherRow = { key: 'results.other', label: '（六）其他处理', group: 'results' } as const;

const sameRows = rows2021.filter((row) => row.group !== 'other');

/** The 23 rows of table 三, in printed order: （六）其他处理 stands before （七）总计 and 四. */
export const requestRows = [...sameRows.slice(0, -2), otherRow, ...sameRows.slice(-2)];

export const proactiveBlocks = [
  {
    item: '第二十条第（一）项',
    columns: [
      { key: 'made', label: '本年新制作数量' },
      { key: 'published', label: '本年新公开数量' },
      { key: 'total_public', label: '对外公开总数量' },
    ],
    rows: [
      { key: 'rules', label: '规章' },
      { key: 'normative_documents', label: '规范性文件' },
    ],
  },
  {
    item: '第二十条第（五）项',
    columns: [
      { key: 'items_last_year', label: '上一年项目数量' },
      { key: 'change', label: '本年增/减' },
      { key: 'decisions', label: '处理决定数量' },
    ],
    rows: [
      { key: 'admin_licences', label: '行政许可' },
      { key: 'other_services', label: '其他对外管理服务事项' },
    ],
  },
  {
    item: '第二十条第（六）项',
    columns: [
      { key: 'items_last_year', label: '上一年项目数量' },
      { key: 'change', label: '本年增/减' },
      { key: 'decisions', label: '处理决定数量' },
    ],
    rows: [
      { key: 'admin_penalties', label: '行政处罚' },
      { key: 'admin_coercion', label: '行政强制' },
    ],
  },
  {
    item: '第二十条第（八）项',
    columns: [
      { key: 'items_last_year', label: '上一年项目数量' },
      { key: 'change', label: '本年增/减' },
    ],
    rows: [{ key: 'admin_fees', label: '行政事业性收费' }],
  },
  {
    item: '第二十条第（九）项',
    columns: [
      { key: 'purchases', label: '采购项目数量' },
      { key: 'amount', label: '采购总金额' },
    ],
    rows: [{ key: 'procurement', label: '政府集中采购' }],
  },
] as const;
