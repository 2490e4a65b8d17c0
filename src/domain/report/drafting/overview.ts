import { publicationFields } from '../../../../law/catalogue/fields.ts';
import { postingChannels } from '../../../../law/register/labels.ts';
import { ownWord } from '../organ-words.ts';
import { fillIn } from './living-number.ts';
import { counted, type DraftSource, listed, paragraph } from './source.ts';

/** Section 一: its five parts, from the records; what no register knows is left for a person. */
export const draftOverview = (source: DraftSource): string =>
  [published, requested, managed, platforms, guaranteed].map((part) => part(source)).join('\n');

const mostFields = 4;

function published(source: DraftSource): string {
  const { value, year, organ } = source;
  const us = ownWord(organ.name);
  const fields = publicationFields
    .filter(({ key }) => key !== 'other' && value(`fact.publications.field.${key}`) > 0)
    .sort((a, b) => value(`fact.publications.field.${b.key}`) - value(`fact.publications.field.${a.key}`))
    .slice(0, mostFields)
    .map(({ key, label }) => ({ key: `fact.publications.field.${key}`, words: label }));
  const channels = postingChannels.map(({ key, label }) => ({ key: `fact.postings.${key}`, words: label }));
  const papers = [
    { key: 'proactive.normative_documents.issued', words: '制发' },
    { key: 'proactive.normative_documents.repealed', words: '废止' },
  ];
  const decisions = listed(source, [
    { key: 'proactive.admin_licences', words: '行政许可决定' },
    { key: 'proactive.admin_penalties', words: '行政处罚决定' },
    { key: 'proactive.admin_coercion', words: '行政强制决定' },
  ]);
  return paragraph(
    '（一）主动公开。',
    value('fact.publications') > 0
      ? `${year}年，${us}主动公开信息${counted('fact.publications')}。`
      : `${year}年，${fillIn('主动公开了哪些信息')}。`,
    fields.length > 0 ? `较多的领域是${listed(source, fields)}。` : '',
    value('fact.postings') > 0 ? `各渠道共发布${counted('fact.postings')}：${listed(source, channels)}。` : '',
    papers.some(({ key }) => value(key) > 0) ? `行政规范性文件${listed(source, papers)}。` : '',
    decisions === '' ? '' : `作出${decisions}。`,
    value('proactive.admin_fees_wan') > 0
      ? `收取行政事业性收费${counted('proactive.admin_fees_wan')}。`
      : '没有收取行政事业性收费。',
  );
}

function requested(source: DraftSource): string {
  const { value, year, organ } = source;
  const us = ownWord(organ.name);
  const [received, carried] = [value('requests.new_received.total'), value('requests.carried_in.total')];
  const results = listed(source, [
    { key: 'requests.results.granted.total', words: '予以公开' },
    { key: 'requests.results.partial.total', words: '部分公开' },
    { key: 'sum.denied', words: '不予公开' },
    { key: 'sum.unable', words: '无法提供' },
    { key: 'sum.not_processed', words: '不予处理' },
    { key: 'sum.other', words: '其他处理' },
  ]);
  const applicants = listed(source, [
    { key: 'requests.new_received.natural_person', words: '自然人' },
    { key: 'sum.organisations', words: '法人或其他组织' },
  ]);
  return paragraph(
    '（二）依申请公开。',
    received > 0
      ? `${year}年，${us}收到政府信息公开申请${counted('requests.new_received.total')}（${applicants}）。`
      : `${year}年，${us}未收到政府信息公开申请。`,
    carried > 0 ? `上年结转${counted('requests.carried_in.total')}。` : '',
    results === '' ? '' : `办结${counted('requests.results.total.total')}，其中${results}。`,
    value('requests.carried_out.total') > 0 ? `结转下年度继续办理${counted('requests.carried_out.total')}。` : '',
    remedies(source),
  );
}

function remedies({ value }: DraftSource): string {
  const [reconsideration, litigation] = [value('remedies.reconsideration.total'), value('sum.litigation')];
  if (reconsideration === 0 && litigation === 0) return '没有因政府信息公开引起的行政复议和行政诉讼。';
  return `因政府信息公开引起的行政复议${counted('remedies.reconsideration.total')}、行政诉讼${counted('sum.litigation')}。`;
}

function managed(source: DraftSource): string {
  const { value } = source;
  return paragraph(
    '（三）政府信息管理。',
    value('proactive.normative_documents.in_force') > 0
      ? `年末现行有效的行政规范性文件${counted('proactive.normative_documents.in_force')}，文号、成文日期和有效期逐件登记。`
      : '',
    value('fact.matters') > 0 ? `行政事项清单列有${counted('fact.matters')}，每一件行政决定都对应清单上的事项。` : '',
    `${fillIn('公开前由谁审核、由谁保密审查，怎样做')}。`,
  );
}

function platforms({ value }: DraftSource): string {
  const used = postingChannels.filter(({ key }) => value(`fact.postings.${key}`) > 0).map(({ label }) => label);
  return paragraph(
    '（四）政府信息公开平台建设。',
    used.length > 0 ? `全年使用的公开渠道是${used.join('、')}。` : '',
    value('fact.postings.new_media') > 0 ? `新媒体发布${counted('fact.postings.new_media')}。` : '',
    `${fillIn('平台由谁维护，检查和改正的情况')}。`,
  );
}

const guaranteed = (): string =>
  paragraph(
    '（五）监督保障。',
    `${fillIn('督查和培训的情况')}。`,
    `${fillIn('工作考核、社会评议、责任追究的结果；没有开展或者没有发生的也写明')}。`,
  );
