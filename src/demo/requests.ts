import { calendarOf } from '../domain/calendar/calendar.ts';
import { type Day, dayInChina } from '../domain/calendar/day.ts';
import type { LetterFields } from '../domain/letter/values.ts';
import type { Post } from '../domain/organ/posts.ts';
import { caseActOf } from '../domain/request/case/acts/index.ts';
import { workingDaysBefore } from '../domain/request/case/days-left.ts';
import type { OrganRow } from '../store/database.ts';
import type { House } from '../store/house.ts';
import { actOnCase } from '../store/request/case-act.ts';

/** What the documents of the demo's organ ask for. Its court and address are invented. */
export const demoLetterSettings = {
  contact_address: '河北省沙河市册井镇政府院内（演示地址）',
  contact_hours: '工作日 8:30 至 12:00，14:30 至 17:30（演示）',
  document_word: '册政',
  reconsideration_body: '沙河市人民政府',
  court: '沙河市人民法院（演示）',
  reconsideration_online: 'https://fuyi.example/（演示）',
  pay_way: '持缴款码到代理银行缴纳（演示）',
  supervisor: '沙河市人民政府办公室',
  supervisor_phone: '0000-0000000（演示）',
} as const;

type Step = [act: string, input: Record<string, unknown>, document?: LetterFields];

const checks = { complete: true, identified: true, ours: true, first_time: true, reasonable: true };
const begun: Step = ['begin_review', { checks }];
const accepted: Step = ['accept', {}];

const person = (name: string) => ({
  kind: 'natural_person',
  name,
  id_kind: '居民身份证',
  id_no: '演示证件号',
  phone: '演示电话',
  address: '演示村演示路1号',
});

const registered = (came_on: Day, name: string, wanted: string, more: Record<string, unknown> = {}): Step => [
  'register',
  { channel: 'in_person', came_on, applicants: [person(name)], wanted: `（演示）${wanted}`, ...more },
];

/** An invented request: how many working days ago it came, and its steps on the days counted back from today. */
interface DemoCase {
  came: number;
  steps: (ago: (workingDays: number) => Day) => [workingDaysAgo: number, ...Step[]][];
}

const demoCases: readonly DemoCase[] = [
  {
    came: 32,
    steps: (ago) => [
      [32, registered(ago(32), '演示赵某', '2023年村庄道路硬化项目的施工合同'), begun],
      [
        30,
        accepted,
        ['log_search', { on: ago(30), found: 'found', places: '项目档案', keywords: '道路硬化', searcher: '演示经办' }],
        ['decide', { kind: 'GRANT_PROVIDE', grounds: '该合同可以公开' }],
        ['draft', {}, { items: [{ name: '道路硬化项目施工合同（演示）', extent: '1份共12页' }] }],
        ['submit', {}],
      ],
      [
        26,
        ['review', {}],
        ['review_secrecy', { conclusion: 'may_disclose', opinion: '不涉密（演示）' }],
        ['approve', {}],
      ],
      [25, ['serve', { on: ago(25), way: 'post', proof: '邮件单号（演示）' }]],
    ],
  },
  {
    came: 21,
    steps: (ago) => [
      [21, registered(ago(21), '演示钱某', '某征收地块的补偿登记表'), begun],
      [19, accepted],
      [
        18,
        [
          'consult_third_party',
          { sent_on: ago(18), party: '演示孙某', matter: '补偿登记表中的个人信息' },
          { you: 'natural', harm: '登记表载有个人信息，可能涉及个人隐私' },
        ],
      ],
      [16, ['note_receipt', { letter: 'consultation', no: 1, received_on: ago(16), proof: '回证（演示）' }]],
    ],
  },
  {
    came: 18,
    steps: (ago) => [
      [18, registered(ago(18), '演示李某', '2024年乡村公益性岗位补贴的发放名单'), begun],
      [16, accepted],
      [
        12,
        [
          'log_search',
          { on: ago(12), found: 'none', places: '民政档案', keywords: '公益性岗位', searcher: '演示经办' },
        ],
        ['decide', { kind: 'NOT_EXIST', grounds: '经检索没有制作或者获取该名单' }],
        ['draft', {}],
        ['submit', {}],
      ],
    ],
  },
  {
    came: 8,
    steps: (ago) => [
      [8, registered(ago(8), '演示周某', '有关道路的材料'), begun],
      [5, ['ask_clarification', { sent_on: ago(5), points: [{ point: 'description', guidance: '写明年份和路段' }] }]],
    ],
  },
  {
    came: 3,
    steps: (ago) => [
      [
        3,
        registered(ago(3), '演示吴某', '2024年度防汛物资采购清单', { channel: 'fax' }),
        ['confirm', { confirmed_on: ago(3), how: 'phone', with_whom: '申请人本人' }],
        begun,
      ],
    ],
  },
  {
    came: 1,
    steps: (ago) => [[1, registered(ago(1), '演示郑某', '镇卫生院改造项目的批复文件', { channel: 'post_plain' })]],
  },
  {
    came: 2,
    steps: (ago) => [
      [
        2,
        [
          'register_correction',
          {
            channel: 'in_person',
            came_on: ago(2),
            applicants: [person('演示王某')],
            wanted: '（演示）公示名单中的姓名有误',
            description: '户口簿复印件（演示）',
          },
        ],
      ],
    ],
  },
];

/** Brings the invented requests in, each step on its own day, by the demo's people: a list that looks like a week's work. */
export async function seedRequests(
  present: House,
  organ: OrganRow,
  accountOf: (post: Post) => string | undefined,
  step: () => void,
): Promise<void> {
  const today = dayInChina(present.now());
  const calendar = calendarOf();
  const ago = (days: number): Day => workingDaysBefore(today, days, calendar);
  const day = demoCases.flatMap(({ came, steps }) => {
    const id = present.newId();
    return steps(ago).map(([daysAgo, ...acts]) => ({ id, came, daysAgo, acts }));
  });
  // One day after another, as the ledger has it; on a day the older request first.
  for (const { id, daysAgo, acts } of day.sort((a, b) => b.daysAgo - a.daysAgo || b.came - a.came)) {
    const house: House = { ...present, now: () => new Date(`${ago(daysAgo)}T02:00:00Z`) };
    for (const [act, input, document] of acts) {
      step();
      const post = caseActOf(act)!.posts[0] as Post;
      const actor = { account: accountOf(post) ?? 'demo', posts: [post] };
      const done = await actOnCase(house, actor, organ, id, [{ act, input, document }]);
      if (!done.ok) throw new Error(`${act}: ${done.refusal.sentence} ${JSON.stringify(done.refusal.problems ?? '')}`);
    }
  }
}
