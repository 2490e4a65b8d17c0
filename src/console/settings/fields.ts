import { proactiveBlocks } from '../../../law/report-format/2021.ts';
import { clarificationPeriod } from '../../../law/request/limits.ts';
import type { SessionOrgan } from '../../contract/session.ts';

export type Settings = Omit<SessionOrgan['settings'], 'parent_id' | 'demo' | 'calendar_as_of' | 'letter_wording'> & {
  name: string;
};

export interface SettingField {
  key: keyof Settings;
  label: string;
  hint?: string;
  max?: number;
}

interface Group {
  title: string;
  /** What it is for. */
  words: string;
  fields: SettingField[];
}

/** The settings of an organ, in the groups in which people look for them. */
export const groups: readonly Group[] = [
  {
    title: '机关',
    words: '印在年报、文书和门户上。',
    fields: [
      { key: 'name', label: '机关全称', hint: '年报和文书的标题用它', max: 60 },
      { key: 'contact_office', label: '联系机构', hint: '公众对年报和公开信息有疑问时找谁', max: 60 },
      { key: 'contact_phone', label: '联系电话', max: 40 },
      { key: 'contact_address', label: '办公地址', hint: '申请人当面提交、邮寄材料的地方', max: 120 },
      { key: 'contact_postcode', label: '邮政编码', max: 10 },
      { key: 'contact_hours', label: '办公时间', hint: '例如：工作日 8:30—12:00，14:30—18:00', max: 120 },
      { key: 'contact_email', label: '电子邮箱', max: 80 },
      { key: 'contact_fax', label: '传真', max: 40 },
    ],
  },
  {
    title: '申请的受理',
    words: '开通的渠道写在公开指南里，机关要按它受理。',
    fields: [
      { key: 'request_channels', label: '开通的申请渠道' },
      {
        key: 'clarification_days',
        label: '补正期限（工作日）',
        hint: `法律没有规定天数，要合理；${clarificationPeriod.least} 至 ${clarificationPeriod.most} 个工作日，发补正告知时还可以改`,
      },
      { key: 'pay_way', label: '缴费办法', hint: '印在收费通知书里', max: 200 },
    ],
  },
  {
    title: '文书和救济告知',
    words: '没有填发文机关代字、复议机关和法院的，不能制作有文号的文书。',
    fields: [
      { key: 'document_word', label: '发文机关代字', hint: '例如“青柳政”，文号就是“青柳政公开〔2026〕1号”', max: 20 },
      { key: 'reconsideration_body', label: '行政复议机关', hint: '乡镇的是县级人民政府', max: 60 },
      { key: 'court', label: '有管辖权的人民法院', hint: '有的地方行政案件集中管辖，请核对', max: 60 },
      { key: 'reconsideration_online', label: '网上申请行政复议的渠道', hint: '网上送达的答复要写明', max: 200 },
      {
        key: 'prefer_reconsideration_first',
        label: '2024 年 1 月至 2025 年 5 月的答复都告知先申请复议',
        hint: '当时各地做法不一；关闭时只有不予公开的告知先复议',
      },
    ],
  },
  {
    title: '监督',
    words: '公众对政府信息公开工作不满意时找谁。',
    fields: [
      { key: 'supervisor', label: '监督机关', max: 60 },
      { key: 'supervisor_phone', label: '监督电话', max: 40 },
    ],
  },
  {
    title: '年报口径',
    words: '以上级当年的填报口径为准。',
    fields: [
      {
        key: 'lapse_counts_as_repealed',
        label: '有效期届满计入“本年废止”',
        hint: `表二${proactiveBlocks[0].item}的“本年废止件数”：打开时，有效期在本年届满的文件和本年废止、宣布失效的文件一起计入，逐年的有效件数才接得上；关闭时只计明文废止或宣布失效的。`,
      },
      {
        key: 'requests_layout',
        label: '年报表三的格式',
        hint: '2021 年格式是现行格式；只有上级机关仍要求按 2019 年的旧格式报送时，才选 2019 年格式。',
      },
    ],
  },
];

export const settingLabel = (key: string): string | undefined =>
  groups.flatMap(({ fields }) => fields).find((field) => field.key === key)?.label;

/** What stands now of the settings that the form has. */
export const presentSettings = ({ name, settings }: SessionOrgan): Settings =>
  Object.fromEntries(
    groups.flatMap(({ fields }) => fields.map(({ key }) => [key, key === 'name' ? name : settings[key]])),
  ) as unknown as Settings;

/** What of the settings was changed on the page: what it showed and what was typed differ. */
export const changedSettings = (shown: Settings, typed: Settings): Partial<Settings> =>
  Object.fromEntries(
    Object.entries(typed).filter(([key, value]) => {
      return JSON.stringify(value) !== JSON.stringify(shown[key as keyof Settings]);
    }),
  );
