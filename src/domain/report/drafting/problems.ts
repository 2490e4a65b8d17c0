import { fillIn } from './living-number.ts';
import { takenUp } from './promises.ts';
import { counted, type DraftSource, enumerated } from './source.ts';

/** What the year's own numbers say is not good enough, with what would mend it. */
interface Problem {
  shows: (value: DraftSource['value']) => boolean;
  problem: string;
  improvement: string;
}

const problems: readonly Problem[] = [
  {
    shows: (value) => value('fact.publications') > 0 && value('fact.months_without_publication') > 0,
    problem: `更新不均衡，有${counted('fact.months_without_publication')}没有发布信息`,
    improvement: '按月列出应当公开的事项，月末逐项核对是否已经发布',
  },
  {
    shows: (value) =>
      value('fact.postings.new_media') > 0 && value('fact.postings.website') < value('fact.postings.new_media'),
    problem: `政府网站发布${counted('fact.postings.website')}，少于新媒体的${counted('fact.postings.new_media')}，有的信息没有同步到网站`,
    improvement: '新媒体发布的信息同时登上政府网站，并登记在同一编号下',
  },
  {
    shows: (value) => value('remedies.reconsideration.corrected') > 0,
    problem: `行政复议结果纠正${counted('remedies.reconsideration.corrected')}，答复的依据和说理不够充分`,
    improvement: '逐件查明被纠正的原因，答复发出前由法制审核人员复核依据和理由',
  },
  {
    shows: (value) => value('sum.litigation_corrected') > 0,
    problem: `行政诉讼结果纠正${counted('sum.litigation_corrected')}，办理程序还有疏漏`,
    improvement: '对照生效裁判逐条改正办理程序',
  },
  {
    shows: (value) => value('requests.results.unable.unclear_after_clarification.total') > 0,
    problem: `有${counted('requests.results.unable.unclear_after_clarification.total')}申请补正后内容仍不明确，事先的沟通不够`,
    improvement: '补正通知逐条写明要补什么、怎样补，并先与申请人电话沟通',
  },
  {
    shows: (value) => value('fact.publications') === 0,
    problem: '主动公开的信息没有逐条登记，公开了多少、在哪里公开说不清楚',
    improvement: '每发布一条信息，当日登记标题、领域、渠道和日期',
  },
];

/** Section 五: problems from the year's own numbers, what mends them, and last year's promises taken up again. */
export function draftProblems({ value, promises }: DraftSource): string {
  const found = problems.filter(({ shows }) => shows(value));
  const lines =
    found.length > 0
      ? [
          `存在的主要问题：${enumerated(found.map(({ problem }) => problem))}`,
          `改进情况：${enumerated(found.map(({ improvement }) => improvement))}`,
        ]
      : [`存在的主要问题：${fillIn('本年工作中的问题')}。`, `改进情况：${fillIn('怎样改进')}。`];
  return [...lines, ...promises.map(takenUp)].join('\n');
}
