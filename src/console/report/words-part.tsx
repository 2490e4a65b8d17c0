import { Input } from 'antd';
import type { ProsePart, ReportProse } from '../../domain/report/writing.ts';
import { useHere } from '../shell/organ.ts';
import { Paragraphs } from './paragraphs.tsx';
import type { Words } from './words.ts';

/** One written part of the report: an input for who may write, paragraphs for who may read. */
export function WordsPart({
  part,
  label,
  words,
  saved,
  past,
}: {
  part: ProsePart;
  label: string;
  words: Words;
  saved: ReportProse;
  /** The words of a moment of the past are read, not written. */
  past: boolean;
}) {
  const { can } = useHere();
  if (past || !can('report.write'))
    return saved[part] ? <Paragraphs text={saved[part]} /> : <p className="quiet">还没有写。</p>;
  return (
    <>
      <Input.TextArea
        aria-label={label}
        className="words-input grows"
        rows={rowsFor(words.prose[part])}
        maxLength={30_000}
        value={words.prose[part]}
        placeholder="在这里写，一段一行。"
        onChange={(event) => words.write(part, event.target.value)}
      />
      {words.overtaken && words.prose[part] !== saved[part] && (
        <details className="saved-words" open>
          <summary>别人保存的这一部分</summary>
          <Paragraphs text={saved[part]} />
        </details>
      )}
    </>
  );
}

/** Rows that hold a text at about fifty characters a line, for browsers that cannot size an input by its content. */
const rowsFor = (text: string): number =>
  Math.min(
    20,
    Math.max(
      4,
      text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 50)), 1),
    ),
  );
