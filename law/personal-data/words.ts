/** A number that directly follows one of these is a document's or an organisation's, not a person's. */
export const otherNumbers: readonly string[] = (
  '统一社会信用代码 信用代码 组织机构代码 纳税人识别号 税号 注册号 登记号 登记编号 编号 文号 案号 单号 票号 发票号 发票代码 ' +
  '发票号码 序号 流水号 订单号 许可证号 证书编号 备案号 项目代码 合同号 合同编号 索引号 批号 货号 型号 标准号 书号 刊号 ' +
  'ISBN ISSN 条码 条形码 二维码 设备号 图号 宗地号 不动产单元号 金额 合计 总计'
).split(' ');

/** Words before a landline number that make it somebody's home. */
export const homePhoneWords: readonly string[] = '住宅 家庭 宅电 家中 家里 自家 住户 家用'.split(' ');

/** Words near a number that make it a travel document. */
export const travelWords: readonly string[] = '护照 passport 通行证 台胞证 回乡证 旅行证'.split(' ');

/** Words before an address that make it somebody's home. */
export const homeWords: readonly string[] =
  '住址 地址为 家住 现住 居住 住在 住于 户籍 户口 家庭地址 家庭住址 收件地址 收货地址 住所地 住所 送达地址 通讯地址 通信地址 常住'.split(
    ' ',
  );

/** Words that make an address an office. */
export const officeWords: readonly string[] =
  '办公 单位地址 机关地址 政府 大厦 写字楼 大楼 政务服务 服务中心 服务大厅 派出所 法院 检察院 委员会 信访 邮寄地址 受理 学校 医院'.split(
    ' ',
  );

/** Names of organs end so; metadata that names one names no person. */
export const organEndings =
  /(?:人民政府|办公室|委员会|管委会|街道办事处|[局厅部院室]|中心|党政办|办事处|管理处|集团|公司|学校|医院)$/;
