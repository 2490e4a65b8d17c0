import type { Problem } from '../refusal.ts';
import { type FactValue, type Field, readCell } from './field.ts';
import type { Register, Values } from './register.ts';
import { decisions, matters, postings, publications } from './registers.ts';

/** A sheet as it was read: the header, and the rows with the line of the file that each stands on. */
export interface Sheet {
  header: string[];
  rows: { line: number; cells: string[] }[];
}

/** Something about one cell of an imported file: `line` counts from 1, the header included; `column` is its header. */
export interface CellNote {
  line: number;
  column: string;
  message: string;
}

export interface ReadRows {
  /** Values by field key, one object a row that could be read. */
  rows: { line: number; values: Values }[];
  errors: CellNote[];
  notes: CellNote[];
}

/** The column of a file: its header, and how its cells are read. */
export type Column = Field;

/** The columns of a register's file, in the order of an export. */
export function columnsOfFile(register: Register): Column[] {
  if (register.name === 'publications') {
    const [channel, url] = ['channel', 'url'].map((key) => postings.fields.find((field) => field.key === key)!);
    const [title, field, day, recordNo] = publications.fields as [Field, Field, Field, Field];
    return [title, channel!, day, url!, field, recordNo];
  }
  if (register.name === 'decisions') {
    const name = matters.fields.find((field) => field.key === 'name')!;
    return decisions.fields.map((field) =>
      field.key === 'matter_id' ? { ...name, key: 'matter', label: field.label, unique: false } : field,
    );
  }
  return register.fields;
}

const loose = (words: string): string => words.normalize('NFKC').replace(/[\s*＊:：]/g, '');

/** Reads the rows of a sheet as values of a register: every cell by its field, every mistake by line and column. */
export function readRows(register: Register, sheet: Sheet): ReadRows {
  const columns = columnsOfFile(register);
  const errors: CellNote[] = [];
  const notes: CellNote[] = [];
  const at = new Map<Column, number>();
  for (const column of columns) {
    const places = sheet.header.flatMap((header, i) => (loose(header) === loose(column.label) ? [i] : []));
    if (places.length > 1)
      errors.push({ line: 1, column: column.label, message: `“${column.label}”这一列出现了 ${places.length} 次。` });
    else if (places.length === 1) at.set(column, places[0]!);
    else if (!column.optionalColumn)
      errors.push({ line: 1, column: column.label, message: `缺少“${column.label}”这一列。` });
  }
  const known = new Set(at.values());
  sheet.header.forEach((header, i) => {
    if (header.trim() !== '' && !known.has(i) && !columns.some((column) => loose(column.label) === loose(header)))
      notes.push({ line: 1, column: header, message: `“${header}”这一列用不上，没有读。` });
  });
  if (errors.length > 0) return { rows: [], errors, notes };
  if (sheet.rows.length === 0) errors.push({ line: 1, column: '', message: '文件里只有表头，没有一行数据。' });

  const rows: ReadRows['rows'] = [];
  for (const { line, cells } of sheet.rows) {
    const values: Values = {};
    let broken = false;
    for (const column of columns) {
      const reading = readCell(column, cells[at.get(column) ?? -1] ?? '');
      if ('problem' in reading) {
        errors.push({ line, column: column.label, message: reading.problem });
        broken = true;
        continue;
      }
      if (reading.note) notes.push({ line, column: column.label, message: reading.note });
      values[column.key] = reading.value;
    }
    if (!broken) rows.push({ line, values });
  }
  return { rows, errors, notes };
}

/** A problem of the decider, named by the line and the column of the file. */
export function noteOf(register: Register, line: number, problem: Problem): CellNote {
  const column = columnsOfFile(register).find((field) => field.key === problem.field);
  const field = column ?? register.fields.find((field) => field.key === problem.field);
  return { line, column: field?.label ?? '', message: problem.message };
}

/** Rows of a file of publications that are one record: those that share a 记录编号. Others stand alone. */
export function groupPublications(rows: ReadRows['rows']): { groups: ReadRows['rows'][]; errors: CellNote[] } {
  const errors: CellNote[] = [];
  const groups: ReadRows['rows'][] = [];
  const byNumber = new Map<FactValue, ReadRows['rows']>();
  for (const row of rows) {
    const number = row.values.record_no ?? null;
    const group = number === null ? undefined : byNumber.get(number);
    if (!group) {
      const fresh = [row];
      groups.push(fresh);
      if (number !== null) byNumber.set(number, fresh);
      continue;
    }
    const [first] = group as [ReadRows['rows'][number]];
    for (const key of ['title', 'field'])
      if (row.values[key] !== first.values[key])
        errors.push({
          line: row.line,
          column: publications.fields.find((field) => field.key === key)!.label,
          message: `记录编号“${number}”与第 ${first.line} 行相同，${key === 'title' ? '标题' : '领域'}却不同。`,
        });
    group.push(row);
  }
  return { groups, errors };
}
