import type { ThemeConfig } from 'antd';

const sans = '"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif';
const ink = '#123f7a';
/** Inputs: an edge of 3 : 1 against paper (WCAG 1.4.11); blue when active, since red means a mistake. */
const input = { colorBorder: '#8a857a', hoverBorderColor: ink, activeBorderColor: ink };

/** The palette of tokens.css for antd, with the greys darkened until small text reads at 4.5 : 1. */
export const theme: ThemeConfig = {
  token: {
    fontFamily: sans,
    fontSize: 15,
    colorPrimary: '#a61b1b',
    colorLink: '#123f7a',
    colorLinkHover: '#a61b1b',
    colorLinkActive: '#7d1212',
    colorInfo: '#123f7a',
    colorSuccess: '#1f6f43',
    colorWarning: '#8a5200',
    colorError: '#a61b1b',
    colorText: '#1c2024',
    colorTextSecondary: '#4b5563',
    colorTextTertiary: '#5b6472',
    colorTextDescription: '#5b6472',
    colorTextPlaceholder: '#666f7c',
    colorTextDisabled: '#6b7280',
    colorBgLayout: '#f6f5f2',
    colorBorder: '#cfcabd',
    colorBorderSecondary: '#e5e2da',
    colorSplit: '#e5e2da',
    colorSuccessBg: '#e6f2ea',
    colorWarningBg: '#fdf1dc',
    colorErrorBg: '#fbe7e5',
    colorInfoBg: '#eaf0f7',
    borderRadius: 6,
    controlHeight: 36,
    controlOutline: 'rgb(183 121 31 / 45%)',
    controlOutlineWidth: 3,
    motion: false,
    boxShadow: '0 4px 16px rgb(28 32 36 / 12%)',
    boxShadowSecondary: '0 4px 16px rgb(28 32 36 / 14%)',
  },
  components: {
    Input: input,
    Select: input,
    DatePicker: input,
    Radio: { colorBorder: '#8a857a' },
    Alert: { fontSizeLG: 15, withDescriptionIconSize: 18, withDescriptionPadding: '12px 16px' },
    Table: {
      headerBg: '#f4f2ec',
      headerColor: '#1c2024',
      rowHoverBg: '#faf8f2',
      cellPaddingBlock: 10,
      cellPaddingInline: 12,
    },
    Descriptions: { labelBg: '#f4f2ec', titleMarginBottom: 8 },
    Drawer: { paddingLG: 20 },
    Button: {
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      defaultHoverColor: ink,
      defaultHoverBorderColor: ink,
      defaultActiveColor: ink,
      defaultActiveBorderColor: ink,
    },
    Switch: { colorTextQuaternary: '#7a756a', colorTextTertiary: '#5b6472' },
  },
};
