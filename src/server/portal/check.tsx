import { ScrollRegion } from '../../documents/write/html/scroll-region.tsx';
import { ProactiveTable, RemedyTable, RequestTable } from '../../documents/write/html/tables.tsx';
import { organLevelLabels, organLevels } from '../../domain/organ/level.ts';
import type { Finding } from '../../domain/report/report.ts';
import type { OrganRow } from '../../store/database.ts';
import type { Checked } from '../check-file.ts';
import { renderPage } from './page.tsx';

/** The page where anyone gives a report and sees what the checker says; `checked` is null before a file is given. */
export function checkPage(organ: OrganRow | null, checked: Checked | null, refused: string | null): string {
  return renderPage({
    title: checked ? `${checked.file} 的检查结果` : '年报检查',
    organ,
    place: 'check',
    crumbs: [['首页', '/']],
    children: (
      <div className="page">
        <h1>年报检查</h1>
        <p>
          上传任何一份政府信息公开工作年度报告，明册读出其中的三张表，逐条核对勾稽关系和文字，说明哪里不对、为什么。
          <strong>文件只在内存中读一遍，不保存。</strong>
        </p>
        {checked && <Result checked={checked} />}
        {checked && <h2>再检查一份</h2>}
        <Form refused={refused} />
      </div>
    ),
  });
}

function Form({ refused }: { refused: string | null }) {
  return (
    <form className="card" method="post" action="/check" encType="multipart/form-data">
      {refused && (
        <p role="alert">
          <span className="tag bad">没有检查</span> {refused}
        </p>
      )}
      <div className="field">
        <label htmlFor="file">年报文件（docx、doc、pdf、xlsx、html、txt、csv、md，不超过 64 MB）</label>
        <input id="file" name="file" type="file" required accept=".docx,.doc,.pdf,.xlsx,.html,.htm,.txt,.csv,.md" />
      </div>
      <div className="field">
        <label htmlFor="level">机关层级（不选就按名称判断）</label>
        <select id="level" name="level" defaultValue="">
          <option value="">按名称判断</option>
          {organLevels.map((level) => (
            <option key={level} value={level}>
              {organLevelLabels[level]}
            </option>
          ))}
        </select>
      </div>
      <button className="btn" type="submit">
        检查
      </button>
    </form>
  );
}

function Result({ checked }: { checked: Checked }) {
  if (!checked.readable)
    return (
      <section className="card" aria-labelledby="result">
        <h2 id="result">{checked.file}</h2>
        <p role="status">
          <span className="tag bad">读不了</span> {checked.reason}
        </p>
      </section>
    );
  const of = (severity: Finding['severity']): Finding[] => checked.findings.filter((one) => one.severity === severity);
  const [errors, warnings, notes] = [of('error'), of('warning'), of('info')];
  // Green says that all is well, which nobody knows of what was not read.
  const clear = checked.unread.length === 0 ? 'ok' : '';
  return (
    <section aria-labelledby="result">
      <h2 id="result">{checked.file}</h2>
      <p role="status">
        {checked.organ ?? '没有读到机关名称'}　{checked.year ? `${checked.year}年` : '没有读到年度'}
        {'　'}
        {checked.unread.length > 0 && <span className="tag bad">没有读全</span>}{' '}
        <span className={`tag ${errors.length > 0 ? 'bad' : clear}`}>{`错误 ${errors.length}`}</span>{' '}
        <span className={`tag ${warnings.length > 0 ? 'warn' : clear}`}>{`提醒 ${warnings.length}`}</span>{' '}
        <span className="tag">{`说明 ${notes.length}`}</span>
      </p>
      {checked.unread.map(({ table, what, advice }) => (
        <div className="finding error" key={table}>
          <p>
            <span className="tag bad">没有读到</span> <strong>{what}</strong>
          </p>
          <p>{advice}</p>
        </div>
      ))}
      {checked.unread.length > 0 ? (
        <p>没有读到的没有检查；下面只是读到的部分。</p>
      ) : (
        checked.findings.length === 0 && <p>没有发现问题。</p>
      )}
      {[...errors, ...warnings, ...notes].map((finding, i) => (
        <div className={`finding ${finding.severity}`} key={`${finding.rule}-${i}`}>
          <p>
            <span
              className={`tag ${finding.severity === 'error' ? 'bad' : finding.severity === 'warning' ? 'warn' : ''}`}
            >
              {{ error: '错误', warning: '提醒', info: '说明' }[finding.severity]}
            </span>{' '}
            <span className="where">{`${finding.where}　规则 ${finding.rule}`}</span>
          </p>
          <p>{finding.message}</p>
        </div>
      ))}
      <h2>读出的数</h2>
      <p className="muted">空白的格表示文件里没有写，或者没有把握读对；明册不猜。</p>
      <h3>表二　主动公开政府信息情况</h3>
      {checked.layout.proactive === '2019' ? (
        <p className="muted">表二是 2019 年的格式，栏目与 2021 年的不同，这里不换算。</p>
      ) : (
        <ScrollRegion label="表二">
          <ProactiveTable tables={checked.tables} />
        </ScrollRegion>
      )}
      <h3>表三　收到和处理政府信息公开申请情况</h3>
      <ScrollRegion label="表三">
        <RequestTable tables={checked.tables} layout={checked.layout.requests} />
      </ScrollRegion>
      {checked.layout.requests === '2019' && (
        <p className="muted">{`表三是 2019 年的格式，（六）其他处理只有一行：${checked.tables.requests['results.other'].map((n) => n ?? '空').join('、')}。`}</p>
      )}
      <h3>表四　行政复议、行政诉讼情况</h3>
      <ScrollRegion label="表四">
        <RemedyTable tables={checked.tables} />
      </ScrollRegion>
    </section>
  );
}
