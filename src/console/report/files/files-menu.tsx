import { DownOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import type { ReportView } from '../../../contract/reports.ts';
import { reportTitle } from '../../../domain/report/writing.ts';
import { sentenceOf } from '../../api/problem.ts';
import { queryOf } from '../../api/send.ts';
import { useHere } from '../../shell/organ.ts';
import { bodyOf, copy, fetchFile, save } from './download.ts';

const formats = [
  { key: 'docx', label: 'Word 文件' },
  { key: 'pdf', label: 'PDF 文件' },
  { key: 'xlsx', label: 'Excel 文件' },
  { key: 'html', label: '网页文件' },
  { key: 'json', label: '数据（JSON）' },
] as const;

/** The report as files: each is fetched first, so that a refusal is a sentence and not a broken download. */
export function FilesMenu({ report, asOf }: { report: ReportView; asOf: string | null }) {
  const { at } = useHere();
  const { message, modal } = App.useApp();
  const { organ_name, year } = report;
  const path = (format: string, view?: '1') =>
    at(`/reports/${year}/files/${format}${queryOf({ as_of: asOf ?? undefined, view })}`);
  const act = useMutation({
    mutationFn: async (chosen: string) => {
      if (chosen === 'print') return print(path('pdf', '1'));
      if (chosen !== 'copy') return save(await fetchFile(path(chosen)), `${reportTitle(organ_name, year)}.${chosen}`);
      const body = bodyOf(await (await fetchFile(path('html'))).text());
      copy(body, body);
      message.success('网页代码已经复制，可以粘贴到网站后台。');
    },
    onError: (error) =>
      modal.error({
        title: '没有做成',
        content: error instanceof DOMException ? '浏览器没有允许复制，请改为下载网页文件。' : sentenceOf(error),
        okText: '知道了',
      }),
  });
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...formats.map(({ key, label }) => ({ key, label })),
            { type: 'divider' },
            { key: 'copy', label: '复制网页代码' },
          ],
          onClick: ({ key }) => act.mutate(key),
        }}
      >
        <Button icon={<DownOutlined />} iconPlacement="end" loading={act.isPending && act.variables !== 'print'}>
          下载
        </Button>
      </Dropdown>
      <Button loading={act.isPending && act.variables === 'print'} onClick={() => act.mutate('print')}>
        打印
      </Button>
    </>
  );
}

/** Opens the PDF in a new tab, from where it is printed; the tab closes again where there is no PDF. */
async function print(path: string): Promise<void> {
  const tab = window.open('about:blank', '_blank');
  try {
    await fetchFile(path);
    if (tab) tab.location.href = `/api/v1${path}`;
    else window.location.href = `/api/v1${path}`;
  } catch (error) {
    tab?.close();
    throw error;
  }
}
