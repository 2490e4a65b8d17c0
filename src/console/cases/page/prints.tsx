import type { CaseView } from '../../../contract/cases.ts';
import { useHere } from '../../shell/organ.ts';

/** Forms that are printed and signed by hand, by the id of the letter. */
const forms = [
  { id: 'D02', label: '登记表' },
  { id: 'D35', label: '审查呈批单', when: ({ state }: CaseView) => state.chosen !== null || state.replies.length > 0 },
  { id: 'D35b', label: '保密审查表' },
  { id: 'D36', label: '送达回证', when: ({ state }: CaseView) => state.replies.length > 0 },
  { id: 'D38', label: '纳入主动公开建议审核表', when: ({ state }: CaseView) => state.proactive_candidate },
] as const;

/** What is printed from a case: its whole file, how its due day comes about, the forms that are signed by hand. */
export function Prints({ page }: { page: CaseView }) {
  const { can } = useHere();
  if (!can('personal.read')) return null;
  const at = `/api/v1/requests/${page.id}`;
  const shown = page.state.kind === 'request' ? forms.filter((form) => !('when' in form) || form.when(page)) : [];
  return (
    <section className="card" aria-labelledby="prints">
      <h2 id="prints">打印</h2>
      <ul className="lines">
        <li>
          <a href={`${at}/dossier`}>整个案卷（PDF，有目录和页码）</a>
        </li>
        <li>
          <a href={`${at}/due-certificate`} target="_blank" rel="noreferrer">
            答复期限计算说明
          </a>
        </li>
        {shown.map(({ id, label }) => (
          <li key={id}>
            <a href={`${at}/forms/${id}`} target="_blank" rel="noreferrer">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
