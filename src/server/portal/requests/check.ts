import { checkedPapers, identityPapers } from '../../../../law/request/form.ts';
import { isCreditCode, isIdNumber } from '../../../documents/inspect/personal/id-number.ts';
import type { Problem } from '../../../domain/refusal.ts';
import type { CaseKind } from '../../../domain/request/case/terms.ts';
import { mostOthers, otherFields } from './fields.ts';
import type { KeptFile } from './given-files.ts';

/** What was typed into a form, by the key of its field, as it was typed. */
export type Typed = Readonly<Record<string, string>>;

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** How many further applicants the form shows. */
export const countOthers = (typed: Typed): number =>
  Math.min(mostOthers, Math.max(0, Math.trunc(Number(typed.others) || 0)));

/** A further applicant of whom nothing was typed is none. */
const others = (typed: Typed): number[] =>
  Array.from({ length: countOthers(typed) }, (_, i) => i).filter((i) =>
    otherFields.some(({ key }) => typed[`other.${i}.${key}`]?.trim()),
  );

/** What the law asks of a request and was not given, or cannot be right; by field, in the order of the form. */
export function problemsOf(kind: CaseKind, typed: Typed): Problem[] {
  const problems: Problem[] = [];
  const has = (field: string): boolean => (typed[field] ?? '').trim() !== '';
  const say = (field: string, message: string): void => {
    problems.push({ field, message });
  };
  const need = (field: string, message: string): void => {
    if (!has(field)) say(field, message);
  };
  const number = (field: string, what: string): void => {
    if (has(field) && !isIdNumber(plain(typed[field]!)))
      say(field, `${what}的位数或者校验码不对，请对照证件再看一遍。`);
  };
  const phone = (field: string): void => {
    if (has(field) && !/^\+?\d{7,16}(转\d{1,6})?$/.test(plain(typed[field]!).replace(/[()（）]/g, '')))
      say(field, '这不像一个电话号码，请写手机号，或者带区号的座机，例如 0310-1234567。');
  };

  if (kind === 'request') need('wanted', '请写明所需政府信息的名称或者内容。');
  else {
    need('wanted', '请写明是哪条政府信息。');
    need('description', '请写明哪里不准确、应当是什么、有什么证据。');
  }
  if (typed.side === 'natural') {
    need('name', '请填写姓名。');
    need('id_no', '请填写证件号码。');
    if (checkedPapers.includes(typed.id_kind ?? '')) number('id_no', '证件号码');
  } else if (typed.side === 'legal') {
    need('org_name', '请填写单位的全称。');
    need('org_kind', '请选择单位的类别。');
    need('credit_code', '请填写统一社会信用代码。');
    if (has('credit_code') && !isCreditCode(plain(typed.credit_code!)))
      say('credit_code', '统一社会信用代码的位数或者校验码不对，请对照证照再看一遍。');
    need('legal_person', '请填写法定代表人或者负责人。');
    need('contact', '请填写联系人。');
  } else say('side', '请选择是公民，还是法人或者其他组织。');
  if (!has('phone') && !has('email')) say('phone', '电话和电子邮箱至少填一项。');
  phone('phone');
  if (has('email') && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(typed.email!.normalize('NFKC').trim()))
    say('email', '这不像一个邮箱地址，请写成 name@example.cn 这样。');
  if (typed.way === 'post') need('address', '选了邮寄，请填写通信地址。');
  if (has('postcode') && !/^\d{6}$/.test(plain(typed.postcode!))) say('postcode', '邮政编码是 6 位数字。');
  if (typed.way === 'fax') need('fax', '选了传真，请填写传真号码。');
  phone('fax');
  for (const i of others(typed)) {
    need(`other.${i}.name`, `请填写第 ${i + 2} 位申请人的姓名。`);
    need(`other.${i}.id_no`, `请填写第 ${i + 2} 位申请人的身份证号。`);
    number(`other.${i}.id_no`, '身份证号');
    phone(`other.${i}.phone`);
  }
  if (['agent_name', 'agent_id_no', 'agent_phone', 'agent_authority'].some(has)) {
    need('agent_name', '有代理人的，请填写代理人姓名。');
    number('agent_id_no', '代理人身份证号');
    phone('agent_phone');
    need('agent_authority', '有代理人的，请写明委托的事项。');
  }
  if (kind === 'request') need('form', '请选择提供的形式。');
  need('way', '请选择获取的途径。');
  if (typed.way === 'email' && !has('email')) say('email', '选了电子邮件，请填写电子邮箱。');
  return problems;
}

/** The input of the act that registers it. */
export function inputOf(kind: CaseKind, typed: Typed, files: readonly KeptFile[]): Record<string, unknown> {
  const text = (field: string): string | null => typed[field]?.trim() || null;
  const contacts = Object.fromEntries(
    ['phone', 'email', 'address', 'postcode', 'fax'].map((field) => [field, text(field)]),
  );
  const first =
    typed.side === 'legal'
      ? {
          kind: typed.org_kind,
          name: text('org_name'),
          id_kind: '统一社会信用代码',
          id_no: plain(typed.credit_code ?? ''),
          legal_person: text('legal_person'),
          contact: text('contact'),
        }
      : {
          kind: 'natural_person',
          name: text('name'),
          id_kind: identityPapers.find(({ key }) => key === typed.id_kind)?.label ?? null,
          id_no: checkedPapers.includes(typed.id_kind ?? '') ? plain(typed.id_no ?? '') : text('id_no'),
          unit: text('unit'),
        };
  const beside = others(typed).map((i) => ({
    kind: 'natural_person',
    name: text(`other.${i}.name`),
    id_kind: identityPapers[0].label,
    id_no: plain(typed[`other.${i}.id_no`] ?? ''),
    phone: text(`other.${i}.phone`),
  }));
  return {
    applicants: [{ ...first, ...contacts }, ...beside],
    agent: text('agent_name') && {
      name: text('agent_name'),
      id_no: text('agent_id_no'),
      phone: text('agent_phone'),
      authority: text('agent_authority'),
    },
    wanted: text('wanted'),
    doc_no: text('doc_no'),
    description: text('description'),
    form: kind === 'request' ? typed.form : 'other',
    way: typed.way,
    files,
  };
}

/** Problems that the act found, by the fields of the form. */
export const asTyped = (problems: readonly Problem[], typed: Typed): Problem[] => {
  const shownOthers = others(typed);
  const legal: Record<string, string> = { name: 'org_name', id_no: 'credit_code', kind: 'org_kind' };
  const own: Record<string, string> = { kind: 'side' };
  return problems.map(({ field, message }) => {
    const [head, place, name] = (field ?? '').split('.');
    if (head === 'applicants' && name) {
      if (place !== '0') return { field: `other.${shownOthers[Number(place) - 1]}.${name}`, message };
      return { field: (typed.side === 'legal' ? legal : own)[name] ?? name, message };
    }
    if (head === 'agent') return { field: `agent_${place}`, message };
    if (head === 'files') return { field: 'part-files', message };
    return { field, message };
  });
};
