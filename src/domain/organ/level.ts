/** Levels of organs. A department is a department of a government of any level below the State Council. */
export const organLevels = ['town', 'subdistrict', 'county', 'city', 'province', 'department'] as const;
export type OrganLevel = (typeof organLevels)[number];

export const organLevelLabels: Record<OrganLevel, string> = {
  town: '乡镇',
  subdistrict: '街道',
  county: '县（区、县级市）',
  city: '设区的市（州）',
  province: '省（自治区、直辖市）',
  department: '部门',
};
