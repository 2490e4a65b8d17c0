import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { atEnd } from '../../../test/support/at-end.ts';
import { ask } from '../../../test/support/engine.ts';
import { freshDatabase } from '../../../test/support/fresh-database.ts';
import { EngineError, openEngine } from './index.ts';
import { complaint } from './server.ts';

const name = `mingce_test_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
const administer = (statement: string): Promise<unknown> => ask(inject('maintenanceUrl'), statement);

/** The address of the run's server with parts of it changed. */
function address(change: Partial<URL>, from = inject('maintenanceUrl')): string {
  return Object.assign(new URL(from), change).href;
}

const refusal = (databaseUrl: string): Promise<EngineError> =>
  openEngine({ dataDir: '/nowhere', databaseUrl }).then(
    () => {
      throw new Error('it was opened');
    },
    (error) => error,
  );

const databases = { latin: `${name}_latin`, read: `${name}_read`, closed: `${name}_closed` };

beforeAll(async () => {
  const { latin, read, closed } = databases;
  await administer(`create role ${name} login password 'right'`);
  await administer(`create database ${latin} encoding 'LATIN1' locale 'C' template template0`);
  await administer(`create database ${read}`);
  await administer(`alter database ${read} set default_transaction_read_only = on`);
  await administer(`create database ${closed}`);
  await administer(`revoke connect on database ${closed} from public`);
  atEnd(async () => {
    for (const one of Object.values(databases)) await administer(`drop database if exists ${one} with (force)`);
    await administer(`drop role if exists ${name}`);
  });
});

describe('a DATABASE_URL that cannot be used is refused with its reason', () => {
  const login = { username: name, password: 'right' };
  it.each([
    ['a wrong password', () => address({ ...login, password: 'wrong' }), '用户名或密码不对'],
    ['no such database', () => address({ pathname: `/${name}_none` }), '没有这个数据库'],
    ['nobody at the port', () => address({ port: '1' }), '没有数据库在运行'],
    ['no such host', () => address({ hostname: 'nowhere.invalid' }), '找不到 DATABASE_URL 里的服务器名称'],
    ['an address that is none', () => 'postgres://a:b@[', 'DATABASE_URL 写得不对'],
    ['encryption that the server has not', () => `${address({})}?sslmode=no-verify`, '加密连接没有建成'],
    ['a wrong encoding', () => address({ pathname: `/${databases.latin}` }), '用的是 LATIN1 编码'],
    ['a database that is read only', () => address({ pathname: `/${databases.read}` }), '设成了只读'],
    ['no right to connect', () => address({ ...login, pathname: `/${databases.closed}` }), '没有连接这个数据库的权限'],
    ['no right to make tables', () => address({ ...login, pathname: '/postgres' }), '建表的权限'],
  ])('%s', async (_, url, sentence) => {
    const error = await refusal(url());
    expect(error).toBeInstanceOf(EngineError);
    expect(error.message).toContain(sentence);
    expect(error.message).toContain('没有改动任何数据');
  });

  it('no right to the tables that somebody else made', async () => {
    const url = await freshDatabase();
    await ask(url, `grant create on schema public to ${name}`);
    expect((await refusal(address(login, url))).message).toContain('没有读写这些表的权限');
    await ask(url, `drop owned by ${name}`);
  });

  it('a server that is too old, or a standby', () => {
    const fine = {
      major: 15,
      encoding: 'UTF8',
      standby: false,
      read_only: false,
      role: 'r',
      schema: 'public',
      creates: true,
      closed: null,
    };
    expect(complaint(fine)).toBeNull();
    expect(complaint({ ...fine, major: 14 })).toContain('需要 15 或更新的版本');
    expect(complaint({ ...fine, standby: true, read_only: true })).toContain('只读的备用服务器');
  });
});
