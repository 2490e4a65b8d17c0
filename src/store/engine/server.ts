import { EngineError } from './error.ts';
import { ask } from './reach.ts';

/** The oldest server that the store's SQL runs on. */
const oldest = 15;

/** What a server, the system or pg says when DATABASE_URL cannot be used, and what a person should hear. */
const causes: readonly [RegExp, string][] = [
  [/^28P01/, '用户名或密码不对。请改正 DATABASE_URL 里的用户名和密码'],
  [/^28/, '数据库不允许这个用户从这台机器登录。请检查用户名、它能不能登录，以及服务器的 pg_hba.conf'],
  [/^3D000/, '服务器上没有这个数据库。请先建好它（create database … encoding UTF8），或改正 DATABASE_URL 里的名称'],
  [/^42501/, '这个用户没有连接这个数据库的权限。请由数据库管理员授权（grant connect on database）'],
  [/^53300/, '数据库的连接已经用完。请关掉不用的连接，或调大服务器的 max_connections'],
  [/^(57P03|57P01|57P02)/, '数据库正在启动或关闭。请等一会儿再试'],
  [/^55000.*not (currently )?accepting connections/, '这个数据库设成了不接受连接。请换一个数据库，或由管理员改回来'],
  [/^(ENOTFOUND|EAI_AGAIN)/, '找不到 DATABASE_URL 里的服务器名称。请检查地址和 DNS'],
  [/^(ECONNREFUSED|ENOENT)/, '那个地址和端口上没有数据库在运行。请检查地址、端口，并确认数据库已经启动'],
  [/^(EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)|timeout/, '数据库没有应答。请检查地址、端口、防火墙和网络'],
  [
    /SSL|certificate|TLS|SELF_SIGNED|UNABLE_TO_/i,
    '加密连接没有建成。请检查 DATABASE_URL 里的 sslmode、PGSSLMODE 和服务器的证书',
  ],
  [
    /ERR_INVALID_URL|Invalid URL/,
    'DATABASE_URL 写得不对。请写成 postgres://用户名:密码@地址:端口/数据库，特殊字符用 %XX',
  ],
];

/** What is asked of a server before anything is written to it. */
const question = `select current_setting('server_version_num')::int / 10000 as major,
  pg_encoding_to_char(d.encoding) as encoding, pg_is_in_recovery() as standby,
  current_setting('transaction_read_only')::bool as read_only, current_user as role, current_schema() as schema,
  coalesce(has_schema_privilege(current_schema(), 'create'), false) as creates,
  (select string_agg(c.relname, ', ') from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind = 'r' and c.relname in ('ledger', 'ledger_head', 'organ', 'user')
      and not (has_table_privilege(c.oid, 'select') and has_table_privilege(c.oid, 'insert')
        and has_table_privilege(c.oid, 'update'))) as closed
  from pg_database d where d.datname = current_database()`;

interface Answer {
  major: number;
  encoding: string;
  standby: boolean;
  read_only: boolean;
  role: string;
  schema: string | null;
  creates: boolean;
  closed: string | null;
}

/** Refuses, with a sentence, a server that cannot be reached, is too old, or cannot hold the house's data. */
export async function checkServer(url: string): Promise<void> {
  const answer: Answer = await ask(url, question, false).then(
    ({ rows }) => rows[0],
    (error: unknown) => {
      throw unreachable(error);
    },
  );
  const wrong = complaint(answer);
  if (wrong) throw new EngineError(`${wrong}。没有改动任何数据。`);
}

/** What is wrong with a server that answers; null where it will do. */
export function complaint({
  major,
  encoding,
  standby,
  read_only,
  role,
  schema,
  creates,
  closed,
}: Answer): string | null {
  if (major < oldest) return `DATABASE_URL 指定的是 PostgreSQL ${major}，需要 ${oldest} 或更新的版本`;
  if (encoding !== 'UTF8')
    return `DATABASE_URL 指定的数据库用的是 ${encoding} 编码，存不下全部汉字。请另建一个 UTF8 编码的数据库（create database … encoding 'UTF8' template template0）`;
  if (standby) return 'DATABASE_URL 指定的是只读的备用服务器。请改成主服务器的地址';
  if (read_only)
    return 'DATABASE_URL 指定的数据库设成了只读（default_transaction_read_only）。请由管理员改回来，或换一个数据库';
  if (!creates)
    return `DATABASE_URL 里的用户 ${role} 没有在${schema ? `模式 ${schema} ` : '这个数据库'}里建表的权限。请由数据库管理员授权（grant create on schema），或换用数据库的所有者`;
  if (closed)
    return `DATABASE_URL 里的用户 ${role} 没有读写这些表的权限：${closed}。请换用建立它们的那个用户，或由管理员授权`;
  return null;
}

function unreachable(error: unknown): EngineError {
  const { message = '', code = '' } = error as { message?: string; code?: string };
  const cause = causes.find(([pattern]) => pattern.test(`${code} ${message}`.trim()))?.[1];
  return new EngineError(
    `连不上 DATABASE_URL 指定的数据库：${cause ?? '请检查地址、用户名、密码和网络'}。没有改动任何数据。（${message || code}）`,
    { cause: error },
  );
}
