import { useMutation } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { ImportResult } from '../../../contract/records.ts';
import { columnsOfFile } from '../../../domain/register/import.ts';
import type { Register } from '../../../domain/register/register.ts';
import { useRefresh } from '../../api/reads.ts';
import { send } from '../../api/send.ts';
import { ProblemSummary } from '../../parts/problem-summary.tsx';
import { useHere } from '../../shell/organ.ts';
import { FileChoice } from './file-choice.tsx';
import { ImportOutcome } from './import-outcome.tsx';

/** Brings a file into a register: first looked through without writing, then, if nothing is wrong, written as one batch. */
export function ImportDrawer({ register, onClose }: { register: Register; onClose: () => void }) {
  const { at } = useHere();
  const refresh = useRefresh();
  const [file, setFile] = useState<File | null>(null);
  const upload = (dryRun: boolean, chosen: File) => {
    const form = new FormData();
    form.set('file', chosen);
    return send<ImportResult>('POST', `${at(`/imports/${register.name}`)}${dryRun ? '?dry_run=1' : ''}`, form);
  };
  const rehearsal = useMutation({ mutationFn: (chosen: File) => upload(true, chosen) });
  const real = useMutation({ mutationFn: (chosen: File) => upload(false, chosen), onSuccess: refresh });
  const choose = (chosen: File) => {
    real.reset();
    rehearsal.reset();
    setFile(chosen);
    rehearsal.mutate(chosen);
  };
  const busy = rehearsal.isPending || real.isPending;
  const ready = rehearsal.data?.ok && !real.data;
  const columns = columnsOfFile(register);

  return (
    <Drawer title={`导入：${register.title}`} size={760} open onClose={onClose} mask={{ closable: !busy }}>
      <p>
        选一个 Excel（.xlsx）或 CSV
        文件，第一行是表头。先检查，不写入；没有错误才会让您确认导入。要么全部写入，要么一行也不写。
      </p>
      <dl className="headers">
        <dt>必须有的列</dt>
        <dd>
          {columns
            .filter((column) => !column.optionalColumn)
            .map((column) => column.label)
            .join('、')}
        </dd>
        {columns.some((column) => column.optionalColumn) && (
          <>
            <dt>可以有的列</dt>
            <dd>
              {columns
                .filter((column) => column.optionalColumn)
                .map((column) => column.label)
                .join('、')}
            </dd>
          </>
        )}
        <dt>其他</dt>
        <dd>列的先后不限，多出来的列不读；日期可写 2024-01-05、2024/1/5、2024年1月5日或 Excel 日期。</dd>
      </dl>
      <FileChoice file={file} busy={busy} accept=".xlsx,.csv,.txt" onChoose={choose} />
      <div aria-live="polite">
        {rehearsal.isPending && <p>正在检查“{file?.name}”……没有写入任何内容。</p>}
        {real.isPending && <p>正在写入“{file?.name}”，请不要关闭页面……</p>}
        <ProblemSummary error={real.error ?? rehearsal.error} />
        {!busy && rehearsal.data && !real.data && (
          <ImportOutcome register={register} result={rehearsal.data} written={false} />
        )}
        {real.data && <ImportOutcome register={register} result={real.data} written={real.data.ok} />}
      </div>
      <div className="form-acts">
        {ready && file && (
          <Button type="primary" loading={real.isPending} onClick={() => real.mutate(file)}>
            确认导入 {rehearsal.data?.rows} 行
          </Button>
        )}
        <Button disabled={busy} onClick={onClose}>
          {real.data?.ok ? '完成' : '关闭'}
        </Button>
      </div>
    </Drawer>
  );
}
