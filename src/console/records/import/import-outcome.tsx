import { Alert, Table } from 'antd';
import { Link } from 'react-router';
import type { ImportResult } from '../../../contract/records.ts';
import type { CellNote } from '../../../domain/register/import.ts';
import type { Register } from '../../../domain/register/register.ts';
import { registerNamed } from '../../../domain/register/registers.ts';

/** What a file came to: records by register, and every mistake and note by line and column. */
export function ImportOutcome({
  register,
  result,
  written,
}: {
  register: Register;
  result: ImportResult;
  written: boolean;
}) {
  const made = Object.entries(result.records)
    .map(([name, count]) => {
      const of = registerNamed(name)!;
      return `${of.title} ${count} 条`;
    })
    .join('、');
  return (
    <>
      {!result.ok && (
        <Alert
          type="error"
          showIcon
          title="一行也没有写入"
          description={result.refusal?.sentence ?? '文件里有需要更正的地方，请改好后重新选择文件。'}
        />
      )}
      {result.ok && !written && (
        <Alert
          type="success"
          showIcon
          title={`${result.rows} 行都没有错误`}
          description={`确认后写入：${made}。现在还没有写入。`}
        />
      )}
      {written && (
        <Alert
          type="success"
          showIcon
          title={`已经导入：${made}`}
          description={
            <>
              <Link to={`/records/${register.name}?batch=${result.batchId}`}>看这一批的记录</Link>，或
              <Link to={`/records/batches/${result.batchId}`}>看导入批次</Link>（导错了可以在那里作废整批）。
            </>
          }
        />
      )}
      {result.errors.length > 0 && <Notes title={`要更正的 ${result.errors.length} 处`} notes={result.errors} />}
      {result.notes.length > 0 && <Notes title={`说明 ${result.notes.length} 处（不影响导入）`} notes={result.notes} />}
    </>
  );
}

function Notes({ title, notes }: { title: string; notes: CellNote[] }) {
  return (
    <section className="notes">
      <h2>{title}</h2>
      <Table
        size="small"
        rowKey={(note) => `${note.line} ${note.column} ${note.message}`}
        dataSource={notes}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 420 }}
        columns={[
          { title: '行', dataIndex: 'line', width: 70, align: 'right', className: 'unbroken' },
          { title: '列', dataIndex: 'column', width: 130 },
          { title: '原因', dataIndex: 'message' },
        ]}
      />
    </section>
  );
}
