/**
 * What a reply tells its reader about 行政复议 and 行政诉讼, by the way that is open (P, O as in `regimes.ts`; PO: P for
 * what is withheld, O for the rest) and the day of the decision. Placeholders as in `law/letters`; `{reconsiderationOnline}`
 * is given when the reply is served online. Procedural letters have none.
 */
export interface RemedyParagraph {
  way: 'P' | 'O' | 'PO';
  since: string;
  basis: readonly { law: string; article: string }[];
  text: string;
}

const regulation = '中华人民共和国政府信息公开条例';
const reconsideration = '中华人民共和国行政复议法';
const litigation = '中华人民共和国行政诉讼法';

const appeal = '自收到本{word}之日起{period:reconsideration}内向{reconsiderationBody}申请行政复议';
const suitAfter =
  '对行政复议决定不服的，可以自收到行政复议决定书之日起{period:litigationAfterReconsideration}内向{court}提起行政诉讼';
const either = `${appeal}，或者自收到本{word}之日起{period:litigation}内向{court}提起行政诉讼`;
const online = '[[申请行政复议，也可以通过互联网渠道提交申请书：{reconsiderationOnline}。]]';

/** The latest of each way last. */
export const remedyParagraphs: readonly RemedyParagraph[] = [
  {
    way: 'O',
    since: '2019-05-15',
    basis: [
      { law: regulation, article: '第五十一条' },
      { law: litigation, article: '第四十六条第一款' },
    ],
    text: `如对本{word}不服，可以${either}。${online}`,
  },
  {
    way: 'P',
    since: '2024-01-01',
    basis: [
      { law: reconsideration, article: '第二十条第一款' },
      { law: reconsideration, article: '第二十三条' },
      { law: litigation, article: '第四十五条' },
    ],
    text: `如对本{word}不服，应当先申请行政复议：可以${appeal}；${suitAfter}。${online}`,
  },
  {
    way: 'PO',
    since: '2024-01-01',
    basis: [
      { law: reconsideration, article: '第二十条第一款' },
      { law: reconsideration, article: '第二十三条' },
      { law: litigation, article: '第四十五条' },
      { law: litigation, article: '第四十六条第一款' },
    ],
    text: `如对本{word}中不予公开的内容不服，应当先申请行政复议：可以${appeal}；${suitAfter}。如对本{word}的其他内容不服，可以${either}。${online}`,
  },
];

/** A reply that is served online offers an online way to apply for 行政复议 too. */
export const onlineWay = {
  since: '2024-01-01',
  law: reconsideration,
  article: '第二十二条第二款',
} as const;
