import { useMutation } from '@tanstack/react-query';
import { Button, Descriptions, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { receivingChannels } from '../../../../law/register/labels.ts';
import { applicantColumns } from '../../../../law/report-format/2021.ts';
import { deliveryWays, wantedForms } from '../../../../law/request/terms.ts';
import type { Unmasked } from '../../../contract/case-words.ts';
import type { CaseView } from '../../../contract/cases.ts';
import { dayInWords } from '../../../domain/calendar/day.ts';
import { useRefresh } from '../../api/reads.ts';
import { send } from '../../api/send.ts';
import { ProblemSummary } from '../../parts/problem-summary.tsx';
import { useHere } from '../../shell/organ.ts';

const of = (terms: readonly { key: string; label: string }[], key: string): string =>
  terms.find((term) => term.key === key)?.label ?? key;

/** What was asked for, by whom and how. Applicants stand masked until somebody says why they must be seen. */
export function Asked({ page }: { page: CaseView }) {
  const { can } = useHere();
  const [whole, setWhole] = useState<Unmasked['words'] | null>(null);
  const [asking, setAsking] = useState(false);
  const { state } = page;
  const words = whole ?? page.words;
  const items = [
    {
      key: 'channel',
      label: '接收渠道',
      children: `${of(receivingChannels, state.channel)}，${dayInWords(state.came_on)}到达`,
    },
    {
      key: 'receipt',
      label: '收到日期',
      children: state.receipt_date ? dayInWords(state.receipt_date) : '还没有与申请人确认',
    },
    {
      key: 'wish',
      label: '获取方式',
      children: `${of(wantedForms, state.wish.form)}，${of(deliveryWays, state.wish.way)}`,
    },
    ...(page.joined.length > 0
      ? [
          {
            key: 'joined',
            label: '并案',
            children: page.joined.map(({ id, number }) => (
              <Link key={id} className="listed-link" to={`/requests/${id}`}>
                {number}
              </Link>
            )),
          },
        ]
      : []),
  ];
  return (
    <section className="card" aria-labelledby="asked">
      <h2 id="asked">{state.kind === 'correction' ? '要求更正的信息' : '所需政府信息'}</h2>
      <p className="wanted typed">{words.wanted}</p>
      {words.doc_no && <p>文号：{words.doc_no}</p>}
      {words.description && <p className="typed">{words.description}</p>}
      <Descriptions column={1} size="small" items={items} className="asked-facts" />
      <div className="card-head applicants-head">
        <h3>申请人</h3>
        {whole ? (
          <span className="quiet">现在显示全部，离开这一页就遮住</span>
        ) : (
          can('personal.read') && (
            <Button size="small" onClick={() => setAsking(true)}>
              显示全部
            </Button>
          )
        )}
      </div>
      {words.applicants.map((applicant, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: applicants have an order and nothing else while they are masked
        <ApplicantLines key={i} applicant={applicant} kind={state.applicants[i]?.kind} />
      ))}
      {words.agent && (
        <p>
          代理人：{words.agent.name}
          {words.agent.phone && `，${words.agent.phone}`}，{words.agent.authority}
        </p>
      )}
      {whole?.query_code && <p>查询码：{whole.query_code}</p>}
      {page.unmaskings > 0 && <p className="quiet">申请人的信息被查看过 {page.unmaskings} 次。</p>}
      {asking && <UnmaskModal id={page.id} onShown={setWhole} onClose={() => setAsking(false)} />}
    </section>
  );
}

type Applicant = Unmasked['words']['applicants'][number];

const labels: [keyof Applicant, string][] = [
  ['id_kind', '证件'],
  ['id_no', '号码'],
  ['unit', '工作单位'],
  ['legal_person', '法定代表人'],
  ['contact', '联系人'],
  ['phone', '电话'],
  ['address', '地址'],
  ['postcode', '邮编'],
  ['email', '邮箱'],
  ['fax', '传真'],
];

function ApplicantLines({ applicant, kind }: { applicant: Applicant; kind: string | undefined }) {
  return (
    <div className="applicant">
      <p>
        <strong>{applicant.name}</strong>
        {kind && <span className="quiet">　{of(applicantColumns, kind)}</span>}
      </p>
      <ul className="facts">
        {labels.map(
          ([key, label]) =>
            applicant[key] && (
              <li key={key}>
                <span className="quiet">{label}</span> {applicant[key]}
              </li>
            ),
        )}
      </ul>
    </div>
  );
}

/** Asks why the applicants' data must be seen: who looked, when and why is kept. */
function UnmaskModal({
  id,
  onShown,
  onClose,
}: {
  id: string;
  onShown: (words: Unmasked['words']) => void;
  onClose: () => void;
}) {
  const refresh = useRefresh();
  const [reason, setReason] = useState('');
  const ask = useMutation({
    mutationFn: () => send<Unmasked>('POST', `/requests/${id}/unmask`, { reason }),
    onSuccess: async ({ words }) => {
      onShown(words);
      onClose();
      await refresh();
    },
  });
  return (
    <Modal
      open
      title="显示申请人的全部信息"
      okText="显示"
      okButtonProps={{ loading: ask.isPending }}
      onOk={() => ask.mutate()}
      onCancel={onClose}
    >
      <p className="modal-words">谁、什么时候、为什么看，都会记下来。离开这一页就重新遮住。</p>
      <ProblemSummary error={ask.error} />
      <Form layout="vertical">
        <Form.Item label="为什么要看" htmlFor="unmask-reason" required>
          <Input
            id="unmask-reason"
            autoFocus
            maxLength={200}
            placeholder="例如：电话联系申请人"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={() => ask.mutate()}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
