import { Button, Progress, Select } from 'antd';
import { useState } from 'react';
import { filePurposes } from '../../../../law/request/terms.ts';
import { sentenceOf } from '../../api/problem.ts';
import { useHere } from '../../shell/organ.ts';
import { uploadCaseFile } from '../upload.ts';

export interface GivenFile {
  digest: string;
  name: string;
  purpose: string;
}

/** Files that go into the case: each is kept on the server as soon as it is chosen, and named in the act. */
export function FileList({
  id,
  value = [],
  onChange,
}: {
  id?: string;
  value?: GivenFile[];
  onChange?: (files: GivenFile[]) => void;
}) {
  const { at } = useHere();
  const [under, setUnder] = useState<{ name: string; part: number } | null>(null);
  const [wrong, setWrong] = useState<string[]>([]);
  const take = async (files: File[]) => {
    setWrong([]);
    let given = value;
    for (const file of files) {
      setUnder({ name: file.name, part: 0 });
      try {
        const stored = await uploadCaseFile(at('/case-files'), file, (part) => setUnder({ name: file.name, part }));
        // The same file twice is one file.
        given = [
          ...given.filter(({ digest }) => digest !== stored.digest),
          { digest: stored.digest, name: file.name, purpose: given.at(-1)?.purpose ?? 'application' },
        ];
        onChange?.(given);
      } catch (error) {
        setWrong((before) => [...before, `${file.name}：${sentenceOf(error)}`]);
      }
    }
    setUnder(null);
  };
  const change = (i: number, part: Partial<GivenFile>) =>
    onChange?.(value.map((one, at) => (at === i ? { ...one, ...part } : one)));
  return (
    <div className="file-list">
      {value.length > 0 && (
        <ul>
          {value.map((file, i) => (
            <li key={file.digest}>
              <span className="file-name">{file.name}</span>
              <Select
                aria-label={`“${file.name}”是什么材料`}
                value={file.purpose}
                options={filePurposes.map(({ key, label }) => ({ value: key, label }))}
                popupMatchSelectWidth={false}
                onChange={(purpose) => change(i, { purpose })}
              />
              <Button size="small" onClick={() => onChange?.(value.filter((_, at) => at !== i))}>
                去掉<span className="hidden-words">“{file.name}”</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="file-line">
        <label className="file-pick">
          选择文件
          <input
            {...(id ? { id } : {})}
            type="file"
            multiple
            className="hidden-words"
            disabled={under !== null}
            onChange={(event) => take([...(event.target.files ?? [])])}
            onClick={(event) => {
              event.currentTarget.value = '';
            }}
          />
        </label>
        <span className="quiet">每个最大 50 MB，可以一次选几个</span>
      </div>
      <div aria-live="polite">
        {under && (
          <p className="upload-line">
            正在上传“{under.name}”
            <Progress percent={Math.round(under.part * 100)} size="small" aria-label={`上传“${under.name}”`} />
          </p>
        )}
        {wrong.map((sentence) => (
          <p key={sentence} className="wrong-line">
            {sentence}
          </p>
        ))}
      </div>
    </div>
  );
}
