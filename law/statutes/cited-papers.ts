/**
 * Statutes and notices that annual reports cite, by exact title, with the number under which they were issued
 * (null for a law, which is cited without one). Titles and numbers only.
 */
export const citedPapers = [
  { title: '中华人民共和国政府信息公开条例', number: '国务院令第711号' },
  { title: '政府信息公开条例', number: '国务院令第711号' },
  { title: '中华人民共和国政府信息公开工作年度报告格式', number: '国办公开办函〔2021〕30号' },
  { title: '政府信息公开工作年度报告格式', number: '国办公开办函〔2021〕30号' },
  { title: '中华人民共和国政府信息公开工作年度报告格式（试行）', number: '国办公开办函〔2019〕60号' },
  {
    title: '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    number: '国办公开办函〔2021〕30号',
  },
  {
    title: '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
    number: '国办公开办函〔2019〕60号',
  },
  { title: '关于政府信息公开工作年度报告有关事项的通知', number: '国办公开办函〔2019〕60号' },
  { title: '政府信息公开信息处理费管理办法', number: '国办函〔2020〕109号' },
  { title: '国务院办公厅关于印发《政府信息公开信息处理费管理办法》的通知', number: '国办函〔2020〕109号' },
  { title: '公共企事业单位信息公开规定制定办法', number: '国办发〔2020〕50号' },
  { title: '国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见', number: '国办发〔2019〕54号' },
  { title: '关于全面推进基层政务公开标准化规范化工作的指导意见', number: '国办发〔2019〕54号' },
  {
    title: '国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知',
    number: '国办公开办函〔2019〕61号',
  },
  { title: '关于规范政府信息公开平台有关事项的通知', number: '国办公开办函〔2019〕61号' },
  { title: '关于审理政府信息公开行政复议案件若干问题的指导意见', number: '国办函〔2021〕132号' },
  { title: '国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知', number: '国办发〔2018〕37号' },
  { title: '河北省政府信息公开申请办理规范', number: null },
  { title: '河北省实施〈中华人民共和国政府信息公开条例〉办法', number: '河北省人民政府令〔2019〕第11号' },
  { title: '河北省规范性文件管理办法', number: null },
  { title: '中华人民共和国行政复议法', number: null },
  { title: '中华人民共和国行政诉讼法', number: null },
  { title: '中华人民共和国保守国家秘密法', number: null },
  { title: '中华人民共和国个人信息保护法', number: null },
] as const;

/** 信息处理费: 国办函〔2020〕109号, in force from 2021-01-01. */
export const processingFeeNotice = '国办函〔2020〕109号';
