/**
 * Where a request or a case may have come in without anybody registering it: what an organ looks through before it
 * reports that there was none. Channels of receipt: 条例 Art. 31; remedies: 条例 Art. 51.
 */
export const zeroSources = [
  { key: 'in_person', label: '窗口', look: '窗口接待登记本、便民服务中心收件记录' },
  { key: 'post', label: '信件', look: '收发登记本，挂号信、EMS 和平信都算' },
  { key: 'mailbox', label: '电子邮箱', look: '公开指南里公布的邮箱，垃圾邮件夹也要看' },
  { key: 'online', label: '网上渠道', look: '网站的申请栏目、微信等后台留言' },
  { key: 'fax', label: '传真', look: '公开指南里公布的传真的收件记录' },
  { key: 'remedies', label: '复议和诉讼', look: '复议机关、法院送来的通知书和传票' },
] as const;
