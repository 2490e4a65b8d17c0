import { availableParallelism } from 'node:os';

/** One kind of work that is done in children: how much at once, how much of it may wait, and when it is ended. */
export interface Lane {
  children: number;
  waiting: number;
  seconds: number;
  megabytes: number;
  /** How a sentence begins that says why work was ended, and how it goes on: what was kept, what to do. */
  doing: string;
  ended: string;
}

/** Neither strangers nor one's own colleagues take all cores. */
const half = Math.max(1, Math.floor(availableParallelism() / 2));

/** Strangers' files hold up other strangers' files, never the work of the organ. */
export const lanes = {
  /** What anybody may send. */
  public: {
    children: half,
    waiting: 12,
    seconds: 10,
    megabytes: 768,
    doing: '读这个文件',
    ended: '文件可能已损坏，或者内容太多，已经停下，没有保留。请用原来的软件打开，另存一份再试。',
  },
  /** What people who have signed in send: the release gate, imports, reports made elsewhere. */
  staff: {
    children: half,
    waiting: 24,
    seconds: 60,
    megabytes: 1024,
    doing: '处理这个文件',
    ended: '文件可能已损坏，或者内容太多，已经停下，没有写入任何内容。请用原来的软件打开，另存一份，或者分成几份再试。',
  },
  /** Case files, with every paper that came in. */
  binding: {
    children: 1,
    waiting: 6,
    seconds: 300,
    megabytes: 2048,
    doing: '装订这个案卷',
    ended: '里面可能有特别大或者损坏的材料，已经停下，没有生成，案卷没有改动。请逐份下载材料打印。',
  },
  /** Our own files: reports, letters, exports. */
  writing: {
    children: half,
    waiting: 48,
    seconds: 120,
    megabytes: 1024,
    doing: '生成这个文件',
    ended: '已经停下，没有生成，台账没有改动。请过一会儿再试；导出的，请分年度导出。',
  },
} as const satisfies Record<string, Lane>;

export type LaneName = keyof typeof lanes;

/** How many files of one address may wait while one of it is read. */
export const waitingOfOne = 3;
