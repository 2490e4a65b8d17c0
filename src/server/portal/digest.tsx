import { ScrollRegion } from '../../documents/write/html/scroll-region.tsx';
import { reportTitle } from '../../domain/report/writing.ts';
import type { OrganRow } from '../../store/database.ts';
import type { PublishedFile } from '../../store/report/published.ts';
import { AdoptedNote } from './adopted.tsx';
import type { Difference, Held } from './digest-check.ts';
import { digestCommand } from './digest-command.ts';
import { organPath, renderPage } from './page.tsx';

/** What the content digest of a published report is, how anyone computes it, and a form that compares a file with it. */
export function digestPage(
  organ: OrganRow,
  report: PublishedFile,
  given: { name: string; held: Held } | null,
  refused: string | null,
): string {
  const base = `${organPath(organ)}/reports`;
  const here = `${base}/${report.year}`;
  const file = `${organ.code}-${report.year}.json`;
  return renderPage({
    title: given ? `${given.name} 的核对结果` : '内容摘要与核对',
    organ,
    place: 'reports',
    crumbs: [
      ['首页', '/'],
      ['年报', base],
      [`${report.year}年年报`, here],
    ],
    children: (
      <div className="page">
        <h1>{`${report.year}年年报的内容摘要与核对`}</h1>
        <p>
          <a href={here}>{reportTitle(report.organ_name, report.year)}</a>
          <span className="nb">{`，${report.published_on} 发布`}</span>
        </p>
        {report.adopted && <AdoptedNote adopted={report.adopted} />}
        {given && <Result name={given.name} held={given.held} report={report} />}
        <h2>{given ? '再核对一份' : '核对您手上的文件'}</h2>
        <Form action={`${here}/digest`} refused={refused} />
        <h2>内容摘要是什么</h2>
        <p>
          内容摘要是由年报的全部文字和数算出的一串 64 位字符（SHA-256
          算法）。内容改动一个字、一个数，算出的摘要就完全不同；以现有的技术，没有人能造出另一份摘要相同的年报。所以只要摘要相同，您手上的就是本机关发布的那一份。
        </p>
        <dl className="digests">
          <dt>内容摘要</dt>
          <dd className="mono">{report.digest}</dd>
          <dt>数据文件本身的 SHA-256（逐字节）</dt>
          <dd className="mono">{report.file_digest}</dd>
        </dl>
        <h2>自己算一遍</h2>
        <p>不用信本站，任何人用下载的文件就能算出来：</p>
        <ol>
          <li>
            下载数据文件 <a href={`${here}.json`}>{file}</a>。
          </li>
          <li>
            去掉最外层的 <code>digest</code>、<code>findings</code>、<code>ledger</code>{' '}
            三项：摘要不能包含自己；检查规则会增加，台账会继续记，都不是年报的内容。
          </li>
          <li>其余各项写成 JSON：各层的键按字母次序排列，不留空格，不换行，汉字照写，用 UTF-8 编码。</li>
          <li>对这段文字算 SHA-256，得到的应当就是上面的内容摘要。</li>
        </ol>
        <p>
          装有 Node.js 的电脑，在文件所在的文件夹里运行这一条命令（Linux、macOS 的终端和 Windows 的 PowerShell
          都可以）：
        </p>
        <ScrollRegion label="计算内容摘要的命令">
          <pre className="command">{digestCommand(file)}</pre>
        </ScrollRegion>
      </div>
    ),
  });
}

function Form({ action, refused }: { action: string; refused: string | null }) {
  return (
    <form className="card" method="post" action={action} encType="multipart/form-data">
      {refused && (
        <p role="alert">
          <span className="tag bad">没有核对</span> {refused}
        </p>
      )}
      <p>
        选数据文件（JSON），就重新计算摘要；选 Word、PDF、Excel
        或网页，就读出其中的三张表和文字，与发布的逐格、逐段比较。
        <strong>文件只在内存中读一遍，不保存。</strong>
      </p>
      <div className="field">
        <label htmlFor="file">年报文件（json、docx、doc、pdf、xlsx、html，不超过 64 MB）</label>
        <input id="file" name="file" type="file" required accept=".json,.docx,.doc,.pdf,.xlsx,.html,.htm" />
      </div>
      <button className="btn" type="submit">
        核对
      </button>
    </form>
  );
}

function Result({ name, held, report }: { name: string; held: Held; report: PublishedFile }) {
  const { ok, word, sentence } = verdict(held, report);
  return (
    <section className="card" aria-labelledby="result">
      <h2 id="result">{name}</h2>
      <p role="status">
        <span className={`tag ${ok ? 'ok' : 'bad'}`}>{word}</span> {sentence}
      </p>
      {held.kind === 'data' && <DataDigests held={held} published={report.digest} />}
      {'differences' in held && held.differences.length > 0 && <Differences all={held.differences} />}
    </section>
  );
}

/** The verdict in a word and a sentence. */
function verdict(held: Held, { digest, year }: PublishedFile): { ok: boolean; word: string; sentence: string } {
  if (held.kind === 'unread') return { ok: false, word: '读不了', sentence: held.reason };
  if (held.kind === 'other')
    return {
      ok: false,
      word: '不是这一份',
      sentence: `文件是${held.what}的年报，这里发布的是 ${year} 年的，没有比较。`,
    };
  const { length } = held.differences;
  if (held.kind === 'document')
    return length === 0
      ? { ok: true, word: '一致', sentence: '从文件读出的三张表的每一格和各部分文字，都与发布的年报相同。' }
      : { ok: false, word: '不一致', sentence: `从文件读出的内容与发布的年报有 ${length} 处不同，列在下面。` };
  if (held.digest === digest)
    return held.bytes
      ? { ok: true, word: '一致', sentence: '内容摘要相同，文件也与发布的逐字节相同。' }
      : {
          ok: true,
          word: '内容一致',
          sentence:
            '内容摘要相同，是发布的内容；但文件不是逐字节相同，可能重新排过版，或者改过不计入摘要的检查结果、台账位置。',
        };
  return {
    ok: false,
    word: '不一致',
    sentence:
      length > 0
        ? `内容与发布的年报不同，共 ${length} 处，列在下面。`
        : '三张表和各部分文字都相同，但其他内容（如机关代码、格式或空格）改动过，所以摘要不同。',
  };
}

function DataDigests({ held, published }: { held: Extract<Held, { kind: 'data' }>; published: string }) {
  return (
    <>
      <dl className="digests">
        <dt>由文件重新算出的</dt>
        <dd className="mono">{held.digest}</dd>
        <dt>发布时公布的</dt>
        <dd className="mono">{published}</dd>
      </dl>
      {held.stated !== held.digest && <p>文件里写着的摘要与它自己的内容不符，说明文件在生成以后被改动过。</p>}
    </>
  );
}

function Differences({ all }: { all: Difference[] }) {
  return (
    <ScrollRegion label="不同之处">
      <table className="data differences">
        <thead>
          <tr>
            <th scope="col">发布的</th>
            <th scope="col">文件里的</th>
          </tr>
        </thead>
        {all.map(({ where, published, file }) => (
          <tbody key={where}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {where}
              </th>
            </tr>
            <tr>
              <td>{published}</td>
              <td>{file}</td>
            </tr>
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}
