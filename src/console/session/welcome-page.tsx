import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Invitation } from '../../contract/people.ts';
import type { Account } from '../../contract/session.ts';
import { type OrganLevel, organLevelLabels, organLevels } from '../../domain/organ/level.ts';
import { Refused, sentenceOf } from '../api/problem.ts';
import { send } from '../api/send.ts';
import { usePageTitle } from '../parts/title.ts';
import { PlainField } from './plain-field.tsx';

/** The one-time link of the first administrator: the organ, where there is none yet, and the person. */
export function WelcomePage() {
  usePageTitle('设立第一位管理员');
  const { token = '' } = useParams();
  const path = `/first-administrator/${encodeURIComponent(token)}`;
  const link = useQuery({
    queryKey: ['first-administrator', token],
    queryFn: () => send<Invitation>('GET', path),
    // Asking again after the link is used would call it expired while the thanks are being read.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [values, setValues] = useState({ code: '', organ: '', username: '', name: '', password: '' });
  const [level, setLevel] = useState<OrganLevel>('town');
  const set = (key: keyof typeof values) => (event: { target: { value: string } }) =>
    setValues((now) => ({ ...now, [key]: event.target.value }));
  const needsOrgan = link.data?.organ === null;
  const found = useMutation({
    mutationFn: () => {
      const { username, name, password, code, organ } = values;
      const ofOrgan = needsOrgan ? { organ: { code, name: organ, level } } : {};
      return send<Account>('POST', path, { username, name, password, ...ofOrgan });
    },
  });
  const wrong = (field: string): string | undefined =>
    found.error instanceof Refused
      ? found.error.problems.find((problem) => problem.field === field)?.message
      : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    found.mutate();
  };

  return (
    <div className="alone">
      <main>
        <p className="name">
          明册<small>政府信息公开工作台</small>
        </p>
        <div className="sheet">
          <h1>设立第一位管理员</h1>
          {link.isPending && <p role="status">正在核对链接……</p>}
          {link.error && (
            <>
              <p className="said" role="alert">
                {sentenceOf(link.error)}
              </p>
              <button className="plain-button" type="button" onClick={() => link.refetch()}>
                重试
              </button>
            </>
          )}
          {link.data && !link.data.valid && (
            <p className="said calm">
              这个链接已经用过或过期了。请重新启动明册，会印出新的链接；已有账号的，请直接登录。
            </p>
          )}
          {found.data && (
            <p className="said calm" role="status">
              管理员“{found.data.name}”已经设立。请<Link to="/sign-in">登录</Link>，再为同事建账号、定岗位。
            </p>
          )}
          {link.data?.valid && !found.data && (
            <form onSubmit={submit}>
              <div role="alert">{found.error && <p className="said">{sentenceOf(found.error)}</p>}</div>
              {needsOrgan ? (
                <>
                  <PlainField
                    id="organ"
                    label="机关全称"
                    help="例如 沙河市册井镇人民政府"
                    required
                    value={values.organ}
                    onChange={set('organ')}
                    wrong={wrong('organ.name') ?? wrong('name')}
                  />
                  <PlainField
                    id="code"
                    label="机关代码"
                    help="字母、数字、横线，例如 cejing；定了不能改"
                    required
                    value={values.code}
                    onChange={set('code')}
                    wrong={wrong('organ.code') ?? wrong('code')}
                  />
                  <div className="plain-field">
                    <label htmlFor="level">机关层级</label>
                    <select id="level" value={level} onChange={(event) => setLevel(event.target.value as OrganLevel)}>
                      {organLevels.map((key) => (
                        <option key={key} value={key}>
                          {organLevelLabels[key]}
                        </option>
                      ))}
                    </select>
                  </div>
                </>
              ) : (
                <p className="said calm">本机关：{link.data.organ}</p>
              )}
              <PlainField
                id="username"
                label="账号"
                help="2 至 40 个字母、数字或汉字，例如工号"
                autoComplete="username"
                required
                value={values.username}
                onChange={set('username')}
                wrong={wrong('username')}
              />
              <PlainField
                id="name"
                label="姓名"
                autoComplete="name"
                required
                value={values.name}
                onChange={set('name')}
                wrong={needsOrgan ? undefined : wrong('name')}
              />
              <PlainField
                id="password"
                label="密码"
                type="password"
                help="至少 8 位"
                autoComplete="new-password"
                minLength={8}
                required
                value={values.password}
                onChange={set('password')}
                wrong={wrong('password')}
              />
              <button className="plain-button" type="submit" disabled={found.isPending}>
                {found.isPending ? '正在设立……' : '设立管理员'}
              </button>
            </form>
          )}
        </div>
      </main>
    </div>
  );
}
