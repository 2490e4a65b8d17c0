import { useMutation } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import type { InspectedFile } from '../../contract/inspect.ts';
import { send } from '../api/send.ts';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemSummary } from '../parts/problem-summary.tsx';
import { FileChoice } from '../records/import/file-choice.tsx';
import { CleanedCopy } from './cleaned-copy.tsx';
import { FindingGroupCard } from './finding-group.tsx';
import { type FindingGroup, groupsOf } from './groups.ts';
import './inspect.css';
import { formOf } from './form-of.ts';

/** Looks through a file before it leaves: what its reader does not see, and personal data in its text. */
export function InspectPage() {
  const [file, setFile] = useState<File | null>(null);
  const [copying, setCopying] = useState(false);
  const inspect = useMutation({
    mutationFn: (chosen: File) => send<InspectedFile>('POST', '/inspect', formOf(chosen)),
  });
  const choose = (chosen: File) => {
    setFile(chosen);
    inspect.mutate(chosen);
  };
  return (
    <div className="inspect">
      <PageHead title="发出前检查" note="公开或发给申请人之前，查一遍文件里读者看不见的内容，和文字里的个人信息。" />
      <section className="card" aria-label="选择文件">
        <p className="modal-words">
          可以检查 Word、Excel、PPT、PDF、图片、网页、文本和压缩包，最大 64 MB。文件只在内存里读一遍，不保存。
        </p>
        <FileChoice
          file={file}
          busy={inspect.isPending || copying}
          accept=".docx,.docm,.doc,.xlsx,.xlsm,.xls,.pptx,.pptm,.ppt,.pdf,.jpg,.jpeg,.png,.gif,.webp,.tif,.tiff,.heic,.bmp,.html,.htm,.rtf,.txt,.md,.csv,.zip"
          onChoose={choose}
        />
        <div aria-live="polite" className="told">
          {inspect.isPending && <p>正在检查“{file?.name}”，文件大时要等一会儿……</p>}
          <ProblemSummary error={inspect.error} />
          {inspect.data && <p className="hidden-words">检查完了，{toldOf(groupsOf(inspect.data.findings))}。</p>}
        </div>
      </section>
      {file && inspect.data && (
        <Result key={inspect.submittedAt} file={file} inspected={inspect.data} onCopying={setCopying} />
      )}
    </div>
  );
}

function Result({
  file,
  inspected,
  onCopying,
}: {
  file: File;
  inspected: InspectedFile;
  onCopying: (copying: boolean) => void;
}) {
  const groups = groupsOf(inspected.findings);
  return (
    <section aria-labelledby="found-title" className="inspected">
      <h2 id="found-title">{toldOf(groups)}</h2>
      {groups.length === 0 ? (
        <Alert
          type="success"
          showIcon
          title="没有发现看不见的内容和个人信息。"
          description="图片里的字、人名和写成汉字的号码查不出来，发出前仍请人看一遍。"
        />
      ) : (
        <>
          <CleanedCopy file={file} name={inspected.copy} groups={groups} onCopying={onCopying} />
          {groups.map((group) => (
            <FindingGroupCard key={group.kind} group={group} />
          ))}
        </>
      )}
    </section>
  );
}

const toldOf = ({ length }: readonly FindingGroup[]): string =>
  length === 0 ? '没有发现' : `发现 ${length} 类问题，处理之前不要发出`;
