import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import type { ReadFile } from '../../../contract/reports.ts';
import { Refused } from '../../api/problem.ts';
import { send } from '../../api/send.ts';
import { ProblemSummary } from '../../parts/problem-summary.tsx';
import { FileChoice } from '../../records/import/file-choice.tsx';
import { useHere } from '../../shell/organ.ts';
import { type Filling, fillingOfFile } from './filling.ts';

/** Chooses the file and has it read; a file that cannot be read is filled in by hand. */
export function ChooseFile({
  year,
  filling,
  onRead,
  onByHand,
  onForget,
}: {
  year: number;
  filling: Filling | null;
  onRead: (filling: Filling) => void;
  onByHand: () => void;
  /** Null where nothing was typed yet. */
  onForget: (() => void) | null;
}) {
  const { at } = useHere();
  const { modal } = App.useApp();
  const [file, setFile] = useState<File | null>(null);
  const read = useMutation({
    mutationFn: async (chosen: File) => {
      const form = new FormData();
      form.set('file', chosen);
      const found = await send<ReadFile>('POST', at(`/reports/${year}/read`), form);
      if (!found.readable) throw new Refused('invalid', `没有读出“${found.file}”：${found.reason}`);
      return found;
    },
    onSuccess: (found) => onRead(fillingOfFile(found)),
  });
  const choose = (chosen: File) => {
    setFile(chosen);
    read.mutate(chosen);
  };
  /** What was typed is given up only after a person says so. */
  const asking = (words: string, go: () => void) =>
    onForget
      ? modal.confirm({ title: words, content: '现在页面上填写的会丢掉。', okText: '换', cancelText: '不换', onOk: go })
      : go();
  return (
    <section className="card" aria-label="选择文件">
      <p className="modal-words">
        选一份做好的年报（Word、PDF、Excel、网页或文本），读出三张表和正文，由您核对。只读取，不改动年报。
      </p>
      <FileChoice
        file={file}
        busy={read.isPending}
        accept=".docx,.doc,.pdf,.xlsx,.html,.htm,.txt,.md,.csv"
        onChoose={(chosen) => asking('换成另一份文件？', () => choose(chosen))}
      />
      <div aria-live="polite">
        {read.isPending && <p>正在读取“{file?.name}”……</p>}
        <ProblemSummary error={read.error} />
        {read.error && !filling && (
          <Alert type="info" title="扫描件和读不出的文件，可以对照原件用手填。" className="over" />
        )}
      </div>
      <div className="row-acts small">
        {!filling && (
          <Button size="small" onClick={onByHand}>
            没有文件，对照原件手填
          </Button>
        )}
        {filling && onForget && (
          <>
            <span className="quiet">填写的内容留在这个浏览器窗口里，刷新也不会丢。</span>
            <Button
              size="small"
              onClick={() =>
                modal.confirm({
                  title: '放弃填写的内容？',
                  content: '读到的和改过的都会丢掉，年报不受影响。',
                  okText: '放弃',
                  cancelText: '接着填',
                  onOk: () => {
                    onForget();
                    setFile(null);
                  },
                })
              }
            >
              放弃填写
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
