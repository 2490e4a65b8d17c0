import type { Term } from '../register/labels.ts';

/**
 * 领域 of a publication: the six that a town's report names in section 一（一）, and the 26 fields of the
 * 基层政务公开标准目录 (list order is common practice). `other` takes what fits none.
 */
export const publicationFields = [
  { key: 'rural_revitalization', label: '乡村振兴' },
  { key: 'medical', label: '医疗', aliases: ['医疗保障', '医保'] },
  { key: 'elderly', label: '养老', aliases: ['养老服务'] },
  { key: 'employment', label: '就业', aliases: ['就业创业'] },
  { key: 'environment', label: '环境保护', aliases: ['生态环境', '环保'] },
  { key: 'agri_benefits', label: '惠农政策', aliases: ['涉农补贴', '惠农', '惠农补贴'] },
  { key: 'major_projects', label: '重大建设项目', aliases: ['重大项目'] },
  { key: 'public_resources', label: '公共资源交易' },
  { key: 'budget', label: '财政预决算', aliases: ['财政预算', '财政决算', '预决算', '财政'] },
  { key: 'work_safety', label: '安全生产' },
  { key: 'tax', label: '税收管理', aliases: ['税收'] },
  { key: 'land_compensation', label: '征地补偿', aliases: ['农村集体土地征收', '征地'] },
  { key: 'house_expropriation', label: '国有土地上房屋征收与补偿', aliases: ['房屋征收'] },
  { key: 'affordable_housing', label: '保障性住房', aliases: ['保障房'] },
  { key: 'dilapidated_housing', label: '农村危房改造', aliases: ['危房改造'] },
  { key: 'culture', label: '公共文化服务', aliases: ['公共文化'] },
  { key: 'legal_services', label: '公共法律服务', aliases: ['法律服务'] },
  { key: 'poverty_relief', label: '扶贫' },
  { key: 'disaster_relief', label: '救灾', aliases: ['防灾减灾', '应急管理'] },
  { key: 'food_drug', label: '食品药品监管', aliases: ['食品药品'] },
  { key: 'urban_enforcement', label: '城市综合执法', aliases: ['综合执法'] },
  { key: 'social_insurance', label: '社会保险', aliases: ['社保'] },
  { key: 'social_aid', label: '社会救助', aliases: ['低保', '救助'] },
  { key: 'household_registration', label: '户籍管理', aliases: ['户籍'] },
  { key: 'compulsory_education', label: '义务教育', aliases: ['教育'] },
  { key: 'health', label: '医疗卫生', aliases: ['卫生健康'] },
  { key: 'municipal_services', label: '市政服务' },
  { key: 'press_copyright', label: '新闻出版版权', aliases: ['新闻出版'] },
  { key: 'other', label: '其他' },
] as const satisfies readonly Term[];
