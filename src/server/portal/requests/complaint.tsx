import type { Context } from 'hono';
import { complaintMatters } from '../../../../law/register/labels.ts';
import { regulation } from '../../../../law/statutes/cited-articles.ts';
import type { Problem } from '../../../domain/refusal.ts';
import type { OrganRow } from '../../../store/database.ts';
import { fileComplaint, hearerOf } from '../../../store/request/portal-complaint.ts';
import type { Env } from '../../context.ts';
import { organPath } from '../page.tsx';
import type { Given } from './body.ts';
import type { Typed } from './check.ts';
import { Control, ProblemList, type Said } from './controls.tsx';
import type { FormField } from './fields.ts';
import { requestPage, takesOnline } from './request-page.tsx';
import { signed, unsigned } from './signing.ts';
import type { GiveBack, Taken } from './taking.ts';

/** The keys are those of the register 投诉举报. */
const fields: readonly FormField[] = [
  { key: 'matter', label: '反映的事项', choices: complaintMatters, as: 'radio' },
  {
    key: 'said',
    label: '反映的内容',
    hint: '什么时候、什么事，应当怎样做；知道依据的，写上哪一条。',
    lines: 7,
  },
  {
    key: 'request_no',
    label: '申请编号',
    hint: '与一件申请有关的，写回执上的登记编号。',
    optional: true,
    autoComplete: 'off',
  },
  { key: 'complainant', label: '您的姓名或者名称', optional: true, autoComplete: 'name' },
  {
    key: 'contact',
    label: '联系方式',
    hint: '电话、邮箱或者地址。不留的也办理，只是没法把结果告诉您。',
    optional: true,
    autoComplete: 'off',
  },
];

const purpose = (organ: OrganRow): string => `complaint ${organ.organ_id}`;

interface FormState {
  typed: Typed;
  /** The signed id of the record that it will be. */
  token: string;
  problems: readonly Problem[];
  refused: Said | null;
}

/** Who hears complaints about the work on open information, and a form for one (条例 Arts 47, 51). */
export async function showComplaint(
  c: Context<Env>,
  given: Partial<FormState> = {},
  status: 200 | 409 | 422 | 429 = 200,
): Promise<Response> {
  const { house } = c.get('server');
  const organ = c.get('organ');
  const token = signed(house.key, purpose(organ), house.newId());
  const form: FormState = { typed: {}, problems: [], refused: null, token, ...given };
  return c.html(formPage(organ, await hearerOf(house.db, organ), form), status);
}

const typedOf = ({ values }: Given): Typed =>
  Object.fromEntries(fields.flatMap(({ key }) => (values.get(key)?.[0] ? [[key, values.get(key)![0]!]] : [])));

/** The complaint as it was typed, whatever went wrong. */
export const complaintGivenBack = (): GiveBack => (organ, given, said) =>
  formPage(organ, null, {
    typed: typedOf(given),
    token: given.values.get('id')?.[0] ?? '',
    problems: [],
    refused: said,
  });

/** Takes a complaint. The same form twice is one complaint. */
export async function takeComplaint(c: Context<Env>, { given, within }: Taken): Promise<Response> {
  const { house } = c.get('server');
  const organ = c.get('organ');
  const typed = typedOf(given);
  const token = given.values.get('id')?.[0] ?? '';
  const id = unsigned(house.key, purpose(organ), token);
  const refuse = (status: 409 | 422 | 429, refused: string, problems: readonly Problem[] = []) =>
    showComplaint(c, { typed, problems, refused, ...(id ? { token } : {}) }, status);
  if (!takesOnline(organ)) return refuse(409, '这里没有开通网上提交，请直接与监督机关联系。');
  if (!within) return refuse(429, '提交得太频繁了，请过一分钟再试。填写的内容都还在。');
  if (!id) return refuse(422, '这一页放得太久或者不完整，请核对以后再按一次“提交”。');
  const values = Object.fromEntries(fields.map(({ key }) => [key, typed[key]?.trim() || null]));
  const hearer = await hearerOf(house.db, organ);
  const filed = await fileComplaint(house, { hearer, about: organ }, id, values);
  if ('number' in filed) return c.html(receivedPage(organ, hearer, filed.number, typed));
  const { code, sentence, problems } = filed.refusal;
  return refuse(code === 'duplicate' ? 409 : 422, sentence, (problems ?? []).map(inPlainWords));
}

/** A choice that was not made is asked for without its terms: they stand below it. */
const inPlainWords = (problem: Problem): Problem =>
  problem.field === 'matter' ? { ...problem, message: '请选择反映的事项。' } : problem;

/** The page of the form; `hearer` is null where it is not known who will hear it. */
function formPage(organ: OrganRow, hearer: OrganRow | null, { typed, token, problems, refused }: FormState): string {
  const { supervisor, supervisor_phone } = organ.settings;
  const online = takesOnline(organ);
  return requestPage(organ, '投诉和举报', [
    <p key="law">
      {`认为${organ.name}未按照要求主动公开政府信息，或者对政府信息公开申请不依法答复处理的，可以向政府信息公开工作主管部门提出（《政府信息公开条例》${regulation.supervision}）；认为侵犯了您的合法权益的，可以向上一级行政机关或者主管部门投诉、举报，也可以申请行政复议或者提起行政诉讼（${regulation.remedies}）。`}
    </p>,
    <p key="periods">
      对答复不服的，答复书上写明了申请行政复议或者提起诉讼的机关和期限；投诉举报不停止这些期限的计算。
    </p>,
    (supervisor || supervisor_phone) && (
      <section key="who" aria-labelledby="who">
        <h2 id="who">直接向监督机关提出</h2>
        <dl className="facts">
          {supervisor && (
            <>
              <dt>监督机关</dt>
              <dd>{supervisor}</dd>
            </>
          )}
          {supervisor_phone && (
            <>
              <dt>监督电话</dt>
              <dd className="nb">{supervisor_phone}</dd>
            </>
          )}
        </dl>
      </section>
    ),
    !online && !supervisor && !supervisor_phone && (
      <p key="nobody">本机关还没有在这里公布监督机关的名称和电话，可以向上一级行政机关提出。</p>
    ),
    !online && (
      <p key="closed" className="box">
        这里没有开通网上提交，请直接与监督机关联系。
      </p>
    ),
    refused && <ProblemList key="problems" said={refused} problems={problems} />,
    online && (
      <form
        key="form"
        className="request"
        method="post"
        action={`${organPath(organ)}/requests/complaint`}
        encType="multipart/form-data"
      >
        <input type="hidden" name="id" value={token} />
        <section className="part" aria-labelledby="part-form">
          <h2 id="part-form">在网上提出</h2>
          {hearer && (
            <p className="muted">
              {hearer === organ ? `由${hearer.name}登记、办理。` : `由${hearer.name}登记、办理，不经${organ.name}。`}
            </p>
          )}
          {fields.map((field) => (
            <Control key={field.key} field={field} typed={typed} problems={problems} />
          ))}
        </section>
        <div className="actions">
          <button className="btn" type="submit">
            提交
          </button>
        </div>
        <p className="muted">姓名、联系方式和反映的内容加密保存，只有办理的人能看到。</p>
      </form>
    ),
  ]);
}

const receivedPage = (organ: OrganRow, hearer: OrganRow, number: string, typed: Typed): string =>
  requestPage(organ, '已收到您反映的情况', [
    <p key="said" role="status">
      <span className="tag ok">已登记</span> {`由${hearer.name}办理。请记下编号，这一页可以打印。`}
    </p>,
    <div key="number" className="card code">
      <span>编号</span>
      <strong className="nb">{number}</strong>
      <span className="muted">
        {typed.contact
          ? '结果会按您留的联系方式告诉您；询问时请说这个编号。'
          : '您没有留联系方式；询问时请说这个编号。'}
      </span>
    </div>,
    <dl key="facts" className="facts">
      <dt>事项</dt>
      <dd>{complaintMatters.find(({ key }) => key === typed.matter)?.label}</dd>
      <dt>内容</dt>
      <dd className="quoted">{typed.said}</dd>
    </dl>,
  ]);
