import { type Decision, invalid, type Problem, problemsOf } from '../refusal.ts';
import { type FactValue, showValue } from './field.ts';
import { factsOf, occurredOn, type Register, recordSchema, textsOf, uniqueFieldsOf, type Values } from './register.ts';
import { registerNamed } from './registers.ts';

/** The present state of a record, as its events say it. Its text is sealed elsewhere, under the version that brought it. */
export interface RecordState {
  id: string;
  facts: Values;
  /** The version whose sealed text is the present one. */
  textVersion: number;
  version: number;
  voided: boolean;
  batchId: string | null;
}

/** What happened to a record. Facts stand in the payload; `seal` is the HMAC of the text that was typed with it. */
export type RecordEvent =
  | { type: 'recorded' | 'adopted'; occurredOn: string; facts: Values; batchId?: string }
  | { type: 'amended'; occurredOn: string; facts: Values }
  | { type: 'voided'; occurredOn: string };

/** An event with the text that is to be sealed beside it. */
export interface RecordedChange {
  event: RecordEvent;
  /** Text fields of the record, and the reason of an amendment or a voiding. */
  text: Record<string, string | null>;
}

export type RecordCommand =
  | { act: 'record'; values: Record<string, unknown>; batchId?: string }
  | { act: 'amend'; values: Record<string, unknown>; reason: string; expected?: number }
  | { act: 'void'; reason: string; expected?: number };

/** What the decider must know of the organ's other records. */
export interface Surroundings {
  /** The day of the act, in China. */
  today: string;
  /** Who holds a unique value already: its id and a name to show, or null. */
  holder: (field: string, value: FactValue) => { id: string; show: string } | null;
  /** Whether a record of another register exists and is not voided. */
  exists: (register: string, id: string) => boolean;
  /** Text of the present version, so that an amendment may leave it as it is. */
  text: Record<string, string | null>;
}

/** Applies an event to a record's state. `version` is the event's own. */
export function evolveRecord(state: RecordState | null, id: string, version: number, event: RecordEvent): RecordState {
  if (event.type === 'voided') return { ...state!, version, voided: true };
  return {
    id,
    facts: event.facts,
    textVersion: version,
    version,
    voided: false,
    batchId: event.type === 'amended' ? state!.batchId : (event.batchId ?? null),
  };
}

/** Decides on recording, amending (更正登记) and voiding (作废) a record of any register. */
export function decideRecord(
  register: Register,
  id: string,
  state: RecordState | null,
  command: RecordCommand,
  around: Surroundings,
): Decision<RecordedChange> {
  if (command.act === 'record') {
    if (state)
      return { refusal: { code: 'duplicate', sentence: '这条记录已经登记过了，没有重复写入。请刷新后查看。' } };
    const checked = checkValues(register, id, command.values, around);
    if ('refusal' in checked) return checked;
    const { facts, text } = split(register, checked.values);
    const event: RecordEvent = {
      type: register.adopted ? 'adopted' : 'recorded',
      occurredOn: occurredOn(register, { ...checked.values, ...register.derive?.(checked.values) }),
      facts,
      ...(command.batchId ? { batchId: command.batchId } : {}),
    };
    return { events: [{ event, text }] };
  }

  if (!state) return { refusal: { code: 'not_found', sentence: '没有找到这条记录，可能地址有误。什么都没有改动。' } };
  if (command.expected !== undefined && command.expected !== state.version)
    return {
      refusal: {
        code: 'stale',
        sentence: '别人刚刚改过这条记录，您的改动没有写入。请刷新，看过最新内容再改；您填写的还在页面上。',
      },
    };
  if (state.voided) return { refusal: { code: 'illegal', sentence: '这条记录已经作废，不能再改。需要时请重新登记。' } };
  const reason = command.reason.trim();
  if (reason === '')
    return {
      refusal: invalid([
        { field: 'reason', message: command.act === 'void' ? '请写明作废的理由。' : '请写明更正的理由。' },
      ]),
    };
  if (reason.length > 500) return { refusal: invalid([{ field: 'reason', message: '理由最多 500 个字。' }]) };

  if (command.act === 'void')
    return { events: [{ event: { type: 'voided', occurredOn: around.today }, text: { reason } }] };

  const present = { ...state.facts, ...around.text };
  const checked = checkValues(register, id, { ...present, ...command.values }, around);
  if ('refusal' in checked) return checked;
  const { facts, text } = split(register, checked.values);
  const same = [...factsOf(register), ...textsOf(register)].every(
    (field) => (present[field.key] ?? null) === (checked.values[field.key] ?? null),
  );
  if (same) return { refusal: { code: 'invalid', sentence: '内容和原来一样，没有需要更正的地方。' } };
  return { events: [{ event: { type: 'amended', occurredOn: around.today, facts }, text: { ...text, reason } }] };
}

function split(register: Register, values: Values): { facts: Values; text: Record<string, string | null> } {
  return {
    facts: Object.fromEntries(factsOf(register).map((field) => [field.key, values[field.key] ?? null])),
    text: Object.fromEntries(
      textsOf(register).map((field) => [field.key, (values[field.key] as string | null) ?? null]),
    ),
  };
}

function checkValues(
  register: Register,
  id: string,
  values: Record<string, unknown>,
  around: Surroundings,
): { values: Values } | { refusal: ReturnType<typeof invalid> } {
  const parsed = recordSchema(register).safeParse(values);
  if (!parsed.success) return { refusal: invalid(problemsOf(parsed.error)) };
  for (const field of uniqueFieldsOf(register)) {
    const value = parsed.data[field.key] ?? null;
    const holder = value === null ? null : around.holder(field.key, value);
    if (holder && holder.id !== id)
      return {
        refusal: {
          code: 'duplicate',
          sentence: `${field.label}${field.kind === 'digest' ? '' : `“${showValue(field, value)}”`}已经有了：${holder.show}。没有重复登记。`,
          problems: [{ field: field.key, message: `已被占用：${holder.show}。` }],
        },
      };
  }
  const problems: Problem[] = [];
  for (const field of register.fields) {
    const value = parsed.data[field.key];
    if (field.kind === 'day' && field.past && typeof value === 'string' && value > around.today)
      problems.push({ field: field.key, message: `${field.label} ${value} 还没有到，请核对年份。` });
    if (field.kind === 'ref' && typeof value === 'string' && !around.exists(field.register, value))
      problems.push({ field: field.key, message: `所选的${registerNamed(field.register)!.title}不存在或已作废。` });
  }
  return problems.length > 0 ? { refusal: invalid(problems) } : { values: parsed.data };
}
