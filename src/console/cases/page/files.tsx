import { Button } from 'antd';
import { filePurposes } from '../../../../law/request/terms.ts';
import type { CaseView } from '../../../contract/cases.ts';
import { useHere } from '../../shell/organ.ts';
import type { DoAct } from '../act/values.ts';
import { sizeInWords } from '../size.ts';

/** What came in as files. */
export function Files({ page, onAct }: { page: CaseView; onAct: DoAct }) {
  const { can } = useHere();
  const adds = page.acts.some(({ key, permitted }) => key === 'add_files' && permitted);
  return (
    <section className="card" aria-labelledby="files">
      <div className="card-head">
        <h2 id="files">收到的材料</h2>
        {adds && can('records.write') && (
          <Button size="small" onClick={() => onAct('add_files')}>
            添加材料
          </Button>
        )}
      </div>
      {page.state.files.length === 0 && <p className="quiet">没有材料。</p>}
      <ul className="lines">
        {page.state.files.map(({ digest, version, place, size, purpose }, i) => (
          <li key={`${version} ${place} ${digest}`}>
            {can('personal.read') ? (
              <a className="file-name" href={`/api/v1/requests/${page.id}/files/${i + 1}`}>
                {page.fileNames[i]}
              </a>
            ) : (
              <span className="file-name">{page.fileNames[i]}</span>
            )}
            <span className="quiet unbroken">
              {filePurposes.find(({ key }) => key === purpose)?.label}　{sizeInWords(size)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
