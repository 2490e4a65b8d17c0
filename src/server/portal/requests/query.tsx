import type { Context } from 'hono';
import type { OrganRow } from '../../../store/database.ts';
import { findCase } from '../../../store/request/portal-query.ts';
import type { Env } from '../../context.ts';
import { organPath } from '../page.tsx';
import type { Given } from './body.ts';
import { Control } from './controls.tsx';
import type { FormField } from './fields.ts';
import { requestPage } from './request-page.tsx';
import type { GiveBack, Taken } from './taking.ts';
import { openCase } from './visitor.ts';

const fields: readonly FormField[] = [
  { key: 'code', label: '查询码', hint: '回执上的 12 位字母和数字，大小写、横线不论。', autoComplete: 'off' },
  { key: 'who', label: '姓名（名称）或者电话', hint: '申请时填的。', autoComplete: 'name' },
];

/** Where a person asks how far their request is. `refused` is the sentence after one that opened nothing. */
export const queryPage = (organ: OrganRow, typed: Record<string, string>, refused: string | null): string =>
  requestPage(organ, '申请查询', [
    <p key="lead">凭回执上的查询码，看办到哪一步、下载文书和答复，也可以补正、补充材料、撤回。</p>,
    refused && (
      <p key="refused" className="problems" role="alert">
        <span className="tag bad">没有查到</span> {refused}
      </p>
    ),
    <form
      key="form"
      className="request"
      method="post"
      action={`${organPath(organ)}/requests/query`}
      encType="multipart/form-data"
    >
      {fields.map((field) => (
        <Control key={field.key} field={field} typed={typed} problems={[]} />
      ))}
      <div className="actions">
        <button className="btn" type="submit">
          查询
        </button>
      </div>
    </form>,
    <p key="lost" className="muted">
      查询码丢了，请带身份证明到受理机构，或者打
      {organ.settings.contact_phone ? (
        <span className="nb">{` ${organ.settings.contact_phone} `}</span>
      ) : (
        '受理机构的电话'
      )}
      询问。
    </p>,
  ]);

const typedOf = ({ values }: Given): { code: string; who: string } => ({
  code: values.get('code')?.[0] ?? '',
  who: values.get('who')?.[0] ?? '',
});

/** The question as it was typed, whatever went wrong. */
export const queryGivenBack = (): GiveBack => (organ, given, said) =>
  queryPage(organ, typedOf(given), typeof said === 'string' ? said : said.text);

/** Opens the case that a code and a name or phone fit. The same sentence whichever of them is wrong. */
export async function takeQuery(c: Context<Env>, { given, within }: Taken): Promise<Response> {
  const { house } = c.get('server');
  const organ = c.get('organ');
  const { code, who } = typedOf(given);
  if (!within) return c.html(queryPage(organ, { code, who }, '查询得太频繁了，请过一分钟再试。'), 429);
  const id = await findCase(house, house.db, organ, { code: code.slice(0, 100), who: who.slice(0, 300) });
  if (!id)
    return c.html(queryPage(organ, { code, who }, '查询码与姓名（名称）、电话对不上，请对照回执再填一遍。'), 422);
  await openCase(c, id);
  return c.redirect(`${organPath(organ)}/requests/progress`, 303);
}
