import { addDays, yearOf } from '../domain/calendar/day.ts';

/**
 * The invented 2024 of 沙河市册井镇人民政府. Only the totals are those of a published report (行政许可 204, 行政处罚 12,
 * no request); every record, number and person here is made up, and says so.
 */
export const demoYear = 2024;

export const demoOrgan = {
  code: 'cejing',
  name: '沙河市册井镇人民政府',
  level: 'town',
  parent_id: null,
  demo: true,
  contact_office: '沙河市册井镇人民政府办公室',
  contact_phone: '0319-8681607',
} as const;

/** The weekday on or after the `share`-th part of the year, so that records spread over it. */
function dayAt(share: number): string {
  let day = addDays(`${demoYear}-01-02`, Math.floor(share * 363));
  while ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && yearOf(addDays(day, 1)) === demoYear)
    day = addDays(day, 1);
  return day;
}

const licenceMatters = [
  '农村村民宅基地审批',
  '临时救助对象认定',
  '设施农业用地备案',
  '乡村建设规划许可',
  '适龄儿童延缓入学批准',
  '采伐林木许可',
];
const penaltyMatters = ['违反禁烧规定的处罚', '违法占用耕地建房的处罚', '不按规定倾倒垃圾的处罚'];

/** Rows of a file of decisions, in the headers of its import. */
export function demoDecisions(): Record<string, string>[] {
  const licences = Array.from({ length: 204 }, (_, i) => ({
    决定书文号: `册许决〔${demoYear}〕${i + 1}号`,
    类型: '行政许可',
    决定日期: dayAt(i / 204),
    相对人: `演示相对人${String(i + 1).padStart(3, '0')}`,
    事项: licenceMatters[i % licenceMatters.length]!,
  }));
  const penalties = Array.from({ length: 12 }, (_, i) => ({
    决定书文号: `册罚决〔${demoYear}〕${i + 1}号`,
    类型: '行政处罚',
    决定日期: dayAt((i + 0.5) / 12),
    相对人: `演示相对人${String(301 + i)}`,
    事项: penaltyMatters[i % penaltyMatters.length]!,
  }));
  return [...licences, ...penalties];
}

const topics: { field: string; titles: string[] }[] = [
  { field: '乡村振兴', titles: ['和美乡村建设进展', '村庄清洁行动周报', '产业帮扶项目公示', '防返贫监测工作提示'] },
  { field: '医疗', titles: ['城乡居民医保参保问答', '家庭医生签约服务安排', '老年人免费体检通知', '慢病门诊报销说明'] },
  { field: '养老', titles: ['高龄津贴申领提示', '农村互助养老服务动态', '养老保险待遇认证提醒', '居家适老化改造公告'] },
  { field: '就业', titles: ['春风行动招聘信息', '公益性岗位招录公告', '职业技能培训报名', '返乡创业政策解读'] },
  { field: '环境保护', titles: ['秸秆禁烧工作动态', '河道巡查情况通报', '重污染天气应急提示', '垃圾分类宣传'] },
  {
    field: '惠农政策',
    titles: ['耕地地力保护补贴发放公示', '农机购置补贴办理指南', '小麦一喷三防安排', '农业保险投保提示'],
  },
];
const newMedia = ['微信公众号', '美篇号', '视频号'];

/** Rows of a file of publications: 312 postings on new media, and 96 on the website, a third of them of the same records. */
export function demoPublications(): Record<string, string>[] {
  const rows: Record<string, string>[] = [];
  const post = (n: number, of: number, channel: string, number: string): void => {
    const topic = topics[n % topics.length]!;
    const title = topic.titles[Math.floor(n / topics.length) % topic.titles.length]!;
    const day = dayAt(n / of);
    rows.push({
      标题: `${title}（演示${String(n + 1).padStart(3, '0')}）`,
      渠道: channel,
      发布日期: day,
      领域: topic.field,
      记录编号: number,
    });
  };
  for (let n = 0; n < 312; n++) {
    const alsoOnWebsite = n % 10 === 0;
    const number = alsoOnWebsite ? `演示-${demoYear}-${String(n + 1).padStart(3, '0')}` : '';
    post(n, 312, newMedia[n % 3]!, number);
    if (alsoOnWebsite) post(n, 312, '政府网站', number);
  }
  for (let n = 312; n < 376; n++) post(n - 312, 64, '政府网站', '');
  return rows;
}

/** The words of the demo's report, written for it. */
export const demoProse = {
  preamble: `本报告依据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号规定的格式编制。所列数据的统计期限为2024年1月1日至2024年12月31日。对本报告有疑问，请联系沙河市册井镇人民政府办公室，电话：0319-8681607。`,
  s1_overview: `（一）主动公开。2024年，我镇围绕乡村振兴、医疗、养老、就业、环境保护、惠农政策公开信息，在微信公众号、美篇号、视频号发布312条，在政府网站发布96条。
（二）依申请公开。2024年，我镇未收到政府信息公开申请，没有因政府信息公开引起的行政复议和行政诉讼。
（三）政府信息管理。拟公开的信息先由经办人员核对内容，再由办公室审核和保密审查，经镇领导签发后发布。
（四）政府信息公开平台建设。四个发布渠道由专人管理，按周检查更新情况，发现失效链接当日改正。
（五）监督保障。镇政府信息公开领导小组每季度检查一次，全年组织培训两次。政府信息公开列入镇机关工作考核；邀请群众代表开展社会评议一次；全年没有发生需要责任追究的情形。`,
  s5_problems: `存在的主要问题：一是部分信息从形成到公开间隔较长；二是视频号内容的通俗解读不够；三是人员轮换时渠道账号的交接不够及时。
改进情况：一是把形成日期与公开期限一并登记，到期前提醒经办人员；二是每月至少制作一期政策问答；三是实行交接清单，岗位变动当日完成账号交接。`,
  s6_other: '按照国办函〔2020〕109号，2024年我镇没有收取政府信息公开信息处理费。没有其他需要报告的事项。',
};

/** The demo's people: invented names, one a post. */
export const demoPeople = [
  { username: 'jingban', name: '演示·经办', posts: ['clerk'] },
  { username: 'shenhe', name: '演示·审核', posts: ['reviewer', 'secrecy_reviewer'] },
  { username: 'qianfa', name: '演示·签发', posts: ['approver'] },
  { username: 'shenji', name: '演示·审计', posts: ['auditor', 'supervisor'] },
  { username: 'guanli', name: '演示·管理', posts: ['administrator'] },
] as const;
export const demoPassword = 'mingce-demo-2024';
