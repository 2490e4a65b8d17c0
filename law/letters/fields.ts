import { receivingChannels } from '../register/labels.ts';
import type { Block, Cell, Choice, Citation, LetterField, Row, SimpleField } from './letter.ts';

interface Options {
  required?: boolean;
  hint?: string;
}
const named = (key: string, label: string, { required = true, hint }: Options) => ({
  key,
  label,
  required,
  ...(hint ? { hint } : {}),
});

export const text = (key: string, label: string, options: Options & { max?: number } = {}): SimpleField => ({
  ...named(key, label, options),
  kind: 'text',
  max: options.max ?? 200,
});
export const long = (key: string, label: string, options: Options = {}): SimpleField => ({
  ...named(key, label, options),
  kind: 'long',
  max: 3000,
});
export const day = (key: string, label: string, options: Options = {}): SimpleField => ({
  ...named(key, label, options),
  kind: 'day',
});
export const count = (key: string, label: string, options: Options = {}): SimpleField => ({
  ...named(key, label, options),
  kind: 'count',
});
export const money = (key: string, label: string, options: Options = {}): SimpleField => ({
  ...named(key, label, options),
  kind: 'money',
});
export const choice = (
  key: string,
  label: string,
  choices: readonly (Choice | string)[],
  options: Options = {},
): SimpleField => ({
  ...named(key, label, options),
  kind: 'choice',
  choices: choices.map((one) => (typeof one === 'string' ? { key: one, label: one } : one)),
});
export const list = (key: string, label: string, of: readonly SimpleField[], options: Options = {}): LetterField => ({
  ...named(key, label, options),
  kind: 'list',
  of,
});

export const optional = { required: false } as const;

export const paragraph = (key: string, words: string, when?: string): Block => ({
  kind: 'paragraph',
  key,
  text: words,
  ...(when ? { when } : {}),
});
export const heading = (key: string, words: string, when?: string): Block => ({
  kind: 'heading',
  key,
  text: words,
  ...(when ? { when } : {}),
});
export const each = (key: string, of: string, words: string): Block => ({ kind: 'each', key, of, text: words });
export const remedy: Block = { kind: 'remedy' };
export const thatIsAll = paragraph('end', '特此告知。');

/** A label of a form, and what is filled in beside it. */
export const label = (words: string, span = 1): Cell => ({ text: words, span, align: 'center' });
export const value = (words: string, span = 1): Cell => ({ text: words, span, align: 'left' });
export const middle = (words: string, span = 1): Cell => ({ text: words, span, align: 'center' });
export const row = (...cells: Cell[]): Row => ({ cells });
export const tallRow = (tall: number, ...cells: Cell[]): Row => ({ cells, tall });

/** 政府信息公开条例: its articles, as most documents cite them. */
const regulation = '中华人民共和国政府信息公开条例';
export const articles = (...some: string[]): Citation[] => some.map((article) => ({ law: regulation, article }));

export const addressee = text('addressee', '申请人', { hint: '自然人写姓名，法人或者其他组织写全称，不加称谓' });
const whoYouAre: Choice[] = [
  { key: 'natural', label: '自然人', word: '你' },
  { key: 'organisation', label: '法人或者其他组织', word: '你单位' },
];
export const you = choice('you', '申请人类别', whoYouAre);

/** How a request came, as a sentence has it: 收到你以邮寄方式提出的申请. */
const ways: Record<(typeof receivingChannels)[number]['key'], string> = {
  in_person: '当面提出',
  post_signed: '以邮寄方式提出',
  post_plain: '以平常信函提出',
  online: '通过互联网渠道提出',
  fax: '以传真方式提出',
};
export const channel = choice(
  'channel',
  '接收渠道',
  receivingChannels.map(({ key, label: words }) => ({ key, label: words, word: ways[key] })),
);
export const receivedOn = day('receivedOn', '收到申请之日', { hint: '按条例第三十一条确定' });
export const requestNo = text('requestNo', '申请编号', { max: 40, hint: '登记时的编号，例如 2024-001' });
export const content = long('content', '申请内容', { hint: '照申请人的原话摘要或者引用' });
export const history = long('history', '办理经过', {
  required: false,
  hint: '补正、延期、征求意见、缴费的日期和结果，写成完整的句子',
});
export const attachments = list('attachments', '附件', [text('name', '附件名称')], optional);

/** What every letter to an applicant says of the request that it answers. */
export const aboutRequest: readonly LetterField[] = [addressee, you, receivedOn, channel, requestNo, content];
export const facts = paragraph(
  'facts',
  '本机关于{receivedOn}收到{you}{channel}的政府信息公开申请（编号：{requestNo}）。{you}申请公开的内容为：“{content}”。',
);
/** The same with what has happened since. */
export const factsAndHistory = paragraph(
  'facts',
  '本机关于{receivedOn}收到{you}{channel}的政府信息公开申请（编号：{requestNo}）。{you}申请公开的内容为：“{content}”。[[{history}。]]',
);
/** The fields of a reply. */
export const ofReply: readonly LetterField[] = [...aboutRequest, history];
