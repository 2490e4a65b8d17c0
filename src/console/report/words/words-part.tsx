import { Button } from 'antd';
import { use, useState } from 'react';
import type { ReportView } from '../../../contract/reports.ts';
import { livingNumber } from '../../../domain/report/drafting/living-number.ts';
import type { ProsePart } from '../../../domain/report/writing.ts';
import { useHere } from '../../shell/organ.ts';
import { CellContext } from '../cell.tsx';
import { LastYear } from './last-year.tsx';
import { LivingParagraphs } from './living-paragraphs.tsx';
import { NumberPicker } from './number-picker.tsx';
import { shownNumber } from './number-view.ts';
import { Promises } from './promises.tsx';
import { ProseEditor } from './prose-editor.tsx';
import type { Drafting } from './use-drafting.ts';
import type { Words } from './use-words.ts';
import './words.css';

interface Props {
  part: ProsePart;
  label: string;
  words: Words;
  drafting: Drafting;
  report: ReportView;
  /** The words of a moment of the past are read, not written. */
  past: boolean;
}

/** One written part of the report: an editor for who may write, paragraphs for who may read; last year's beside it. */
export function WordsPart({ part, label, words, drafting, report, past }: Props) {
  const { can } = useHere();
  const writing = can('report.write') && !past;
  const { written, numbers, previous } = report;
  return (
    <div className="words">
      {writing ? (
        <Writing part={part} label={label} words={words} drafting={drafting} />
      ) : written[part] ? (
        <LivingParagraphs text={written[part]} numbers={numbers} />
      ) : (
        <p className="quiet">还没有写。</p>
      )}
      {writing && part === 's5_problems' && <Promises promises={report.promises} words={words} />}
      {previous?.prose[part] && <LastYear year={previous.year} text={previous.prose[part]} />}
    </div>
  );
}

function Writing({ part, label, words, drafting }: Pick<Props, 'part' | 'label' | 'words' | 'drafting'>) {
  const { onOpen } = use(CellContext);
  const [selected, setSelected] = useState<string | null>(null);
  const { numbers, saved } = words;
  const text = words.prose[part];
  const offered = drafting.offered[part];
  const empty = drafting.empty.includes(part);
  return (
    <>
      <div className="words-tools">
        <NumberPicker numbers={numbers} onPick={(key) => words.editor(part)?.insertNumber(key)} />
        <Button size="small" disabled={drafting.drafting} onClick={() => drafting.draft([part])}>
          {empty ? '起草' : '重新起草'}
        </Button>
        <span className="quiet words-hint" role="status">
          {selected !== null &&
            `${livingNumber(selected)!.label}：${shownNumber(selected, numbers)}${livingNumber(selected)!.unit}，按回车看它统计的记录`}
        </span>
      </div>
      <ProseEditor
        label={label}
        text={text}
        numbers={numbers}
        onEditor={(editor) => words.onEditor(part, editor)}
        onChange={(next) => words.write(part, next)}
        onFocus={() => words.onFocus(part)}
        onNumber={setSelected}
        onOpen={onOpen}
        onNextGap={words.toNextGap}
      />
      {words.overtaken && text !== saved[part] && (
        <details className="beside warm" open>
          <summary>别人保存的这一部分</summary>
          <LivingParagraphs text={saved[part]} numbers={numbers} />
        </details>
      )}
      {offered !== undefined && (
        <section className="beside" aria-label={`${label}，按台账起草的文字`}>
          <div className="beside-head">
            <span>按台账起草的文字</span>
            <Button size="small" type="primary" onClick={() => drafting.take(part)}>
              用这一段
            </Button>
            <Button size="small" onClick={() => drafting.putAway(part)}>
              不用
            </Button>
          </div>
          <LivingParagraphs text={offered} numbers={numbers} />
          <p className="quiet">用了以后，在编辑框里按 Ctrl+Z 可以回到自己写的。</p>
        </section>
      )}
    </>
  );
}
