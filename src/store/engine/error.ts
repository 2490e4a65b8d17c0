import { SentenceError } from '../../domain/sentence-error.ts';

/** The database engine cannot be had; the message is a sentence for the person at the keyboard. */
export class EngineError extends SentenceError {
  override name = 'EngineError';
}

/** What initdb, postgres or the system says (in the C locale), and what a person should hear. First match wins. */
const causes: readonly [RegExp, string][] = [
  [/resize shared memory segment.*No space left/s, '共享内存（/dev/shm）不够。请给容器或系统多留一些共享内存再试'],
  [/No space left on device|ENOSPC|^53100|Disk quota exceeded|EDQUOT/, '磁盘已满。请清出至少 1 GB 空间再试'],
  [/Read-only file system|EROFS/, '数据文件夹所在的磁盘是只读的。请换一个可以写的文件夹（--data）'],
  [/ENOTDIR|Not a directory|EEXIST/, '数据文件夹的位置上有一个同名的文件。请换一个文件夹（--data）'],
  [
    /Permission denied|EACCES|EPERM|Operation not permitted/,
    '没有权限读写数据文件夹。请检查文件夹的所有者，或换一个文件夹（--data）',
  ],
  [/^53300|too many clients/, '数据库的连接已经用完。请过一会儿再试'],
  [/could not bind|Address already in use|EADDRINUSE/, '本机的端口都绑不上。请关掉占用端口的程序再试'],
  [/cannot be run as root/, '数据库引擎不能用 root 运行。请改用普通用户运行 Mingce'],
  [/has wrong ownership/, '数据库文件夹属于另一个用户。请用建立它的那个用户运行'],
  [/lock file .* already exists/, '这个数据文件夹已经有一个数据库进程，但连不上它。请结束那个进程再试'],
  [/pre-existing shared memory block/, '上一次的数据库进程还没有退干净。请过一分钟再试'],
  [
    /could not locate a valid checkpoint|invalid primary checkpoint|incompatible with server|could not open file "(global|base|pg_wal)/,
    '数据库文件已损坏或不完整。请不要改动这个文件夹，从备份恢复到新的文件夹',
  ],
  [
    /cannot open shared object|ENOENT|ENOEXEC|GLIBC/,
    '数据库引擎的程序在这台机器上运行不了。请重新运行 npm run setup，或用 DATABASE_URL 指定一台 PostgreSQL（15 或更新）',
  ],
];

/** An EngineError of what was being done and what the engine or the system said; one that is a sentence already stays. */
export function engineError(doing: string, said: unknown): EngineError {
  if (said instanceof EngineError) return said;
  const text = said instanceof Error ? `${(said as NodeJS.ErrnoException).code ?? ''} ${said.message}` : String(said);
  const cause = causes.find(([pattern]) => pattern.test(text))?.[1];
  const detail = text.trim().split('\n').slice(-3).join(' / ');
  return new EngineError(`${doing}时出错${cause ? `：${cause}` : ''}。已有的数据没有改动。（${detail}）`, {
    cause: said,
  });
}
