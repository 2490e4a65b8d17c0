import { otherRow } from '../../../../law/report-format/2019.ts';
import { applicantColumns } from '../../../../law/report-format/2021.ts';

/** The cells of the single row （六）其他处理 of the 2019 form of table 三. */
export const otherCells = applicantColumns.map(({ key, label }) => ({
  cell: `requests.${otherRow.key}.${key}`,
  label: `${otherRow.label}，${label}`,
}));
