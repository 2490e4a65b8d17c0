import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { ProblemSummary } from '../parts/problem-summary.tsx';
import { fetchFile, save } from '../report/files/download.ts';
import { formOf } from './form-of.ts';
import { afterCleaning, type FindingGroup } from './groups.ts';

/** Gives a copy without what cleaning removes, and says what still stands in it. */
export function CleanedCopy({
  file,
  name,
  groups,
  onCopying,
}: {
  file: File;
  /** What the copy is called. */
  name: string;
  groups: FindingGroup[];
  /** While the copy is made, no other file is chosen. */
  onCopying: (copying: boolean) => void;
}) {
  const [redact, setRedact] = useState(false);
  const clean = useMutation({
    mutationFn: () => fetchFile(`/inspect/clean${redact ? '?redact=1' : ''}`, formOf(file)),
    onMutate: () => onCopying(true),
    onSuccess: (copy) => save(copy, name),
    onSettled: () => onCopying(false),
  });
  const { gone, left } = afterCleaning(groups, redact);
  const personal = groups.some((group) => group.removable === 'redact');
  return (
    <section className="card" aria-label="清理后的文件">
      <p className="modal-words">
        {gone.length > 0
          ? `清理后的文件里不再有：${listOf(gone)}。看得见的内容不变，原文件不动。`
          : personal
            ? '清理只去掉看不见的内容。文字里的个人信息是否公开，由您决定；要涂去的，先勾选。'
            : '这些内容清理不了，请按下面说的人工处理，再检查一次。'}
      </p>
      {personal && (
        <p className="modal-words">
          <Checkbox
            checked={redact}
            disabled={clean.isPending}
            onChange={(event) => {
              clean.reset();
              setRedact(event.target.checked);
            }}
          >
            同时涂去文字里的个人信息
          </Checkbox>
        </p>
      )}
      {gone.length > 0 && (
        <Button type="primary" loading={clean.isPending} onClick={() => clean.mutate()}>
          下载清理后的文件
        </Button>
      )}
      <div aria-live="polite" className="told">
        {clean.isPending && <p>正在清理并再检查一遍……</p>}
        <ProblemSummary error={clean.error} />
        {clean.isSuccess && (
          <Alert
            type={left.length > 0 ? 'warning' : 'success'}
            showIcon
            title={`已经下载“${name}”。`}
            description={
              left.length > 0
                ? `其中仍有：${listOf(left)}，请人工确认。`
                : '清理后又检查了一遍，没有发现问题。发出前请打开看一眼。'
            }
          />
        )}
      </div>
    </section>
  );
}

const listOf = (groups: readonly FindingGroup[]): string => groups.map(({ words }) => words).join('、');
