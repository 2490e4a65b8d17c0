import { Button, Drawer, Timeline } from 'antd';
import { useState } from 'react';
import type { CaseView, PaperLine } from '../../../contract/cases.ts';
import { dayInWords } from '../../../domain/calendar/day.ts';
import { clockInChina } from '../../records/changes.ts';
import { PaperView } from '../act/paper-view.tsx';

/** 经过: who did what on which day, its particulars, and the document that it made. */
export function Story({ page }: { page: CaseView }) {
  const [open, setOpen] = useState<PaperLine | null>(null);
  const items = [...page.timeline].reverse().map((entry) => ({
    key: entry.version,
    color: entry.type === 'voided' ? 'red' : entry.type === 'replied' ? '#123f7a' : 'gray',
    content: (
      <>
        <p className="spaced">
          <strong>{entry.title}</strong>
          <span className="unbroken">{dayInWords(entry.on)}</span>
          <span>{entry.actor}</span>
        </p>
        {entry.lines.length > 0 && (
          <dl className="story-lines">
            {entry.lines.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="typed">{value}</dd>
              </div>
            ))}
          </dl>
        )}
        {entry.paper && (
          <p>
            <Button type="link" size="small" className="story-paper" onClick={() => setOpen(entry.paper)}>
              {entry.paper.label}
              {entry.paper.docNo && `　${entry.paper.docNo}`}
            </Button>
          </p>
        )}
        <p className="quiet story-at">
          <time dateTime={entry.recordedAt}>{clockInChina(entry.recordedAt)}</time>记下
        </p>
      </>
    ),
  }));
  return (
    <section className="card" aria-labelledby="story">
      <h2 id="story">经过</h2>
      <Timeline items={items} />
      <PaperDrawer id={page.id} paper={open} onClose={() => setOpen(null)} />
    </section>
  );
}

/** A document in a drawer, with its files. */
export function PaperDrawer({ id, paper, onClose }: { id: string; paper: PaperLine | null; onClose: () => void }) {
  return (
    <Drawer
      open={paper !== null}
      title={paper?.label}
      size={820}
      onClose={onClose}
      destroyOnHidden
      rootClassName="act-drawer"
      extra={paper && <PaperFiles id={id} paper={paper} />}
    >
      {paper && <PaperView id={id} version={paper.version} />}
    </Drawer>
  );
}

export function PaperFiles({ id, paper }: { id: string; paper: PaperLine }) {
  const at = `/api/v1/requests/${id}/papers/${paper.version}`;
  return (
    <span className="paper-files">
      <a href={`${at}/pdf?view=1`} target="_blank" rel="noreferrer">
        PDF<span className="hidden-words">：{paper.label}</span>
      </a>
      <a href={`${at}/docx`}>
        Word<span className="hidden-words">：{paper.label}</span>
      </a>
    </span>
  );
}
