import { clarificationPeriod } from '../../../../law/request/limits.ts';

/** What helps to fill in a field, by the field or by the act and the field. */
export const hints: Record<string, string> = {
  proof: '例如：邮政回执号、签收人、系统记录',
  'ask_clarification.days': `空着就用机关设置里的期限。法律没有规定天数，要合理，${clarificationPeriod.least} 至 ${clarificationPeriod.most} 个工作日`,
  'ask_clarification.points': '补正只能告知一次，要把各点一次写全',
  'receive_clarification.late_reason': '在期限里补正的，空着',
  'log_search.places': '例如：档案室 2019—2023 年卷、党政办、办公系统',
  'log_search.keywords': '检索时用的词，各词用顿号隔开',
  'consult_third_party.party': '名称或者姓名；会作为文书的抬头',
  'consult_third_party.matter': '要公开的是什么，为什么可能损害对方的权益；不要写多余的申请人信息',
  'record_opinion.reason': '对方怎么说的，写要点；原件可以添加为材料',
  'extend.reason': '会写进延期答复告知书',
  'decide.grounds': '会写进答复书：为什么这样答复，依据哪一条',
  'decide.earlier': '同一申请人以前申请、本机关已经答复的那一件',
  'serve.proof': '邮寄单号、签收人、发送记录等',
  'amend.content.wanted': '更正申请内容的，文号和描述也要一起重新填写',
  'amend.applicants': '更正申请人的，把各位申请人重新填全；不更正的，不要添加',
  'redo.due': '决定、判决要求的期限；自行纠正的自己定',
  'accept_reasons.delayed_to': '能按期答复的，空着',
  'refuse_excessive.given_on': '期满没有收到说明的，空着',
};
