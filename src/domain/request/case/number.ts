/** 登记编号: 2024-001. */
export const caseNumber = ({ year, serial }: { year: number; serial: number }): string =>
  `${year}-${String(serial).padStart(3, '0')}`;
