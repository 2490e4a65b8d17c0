import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { EngineError, engineError } from './error.ts';
import { reach } from './reach.ts';

describe('what the engine says becomes a sentence', () => {
  it.each([
    ['FATAL:  could not write lock file "postmaster.pid": No space left on device', '磁盘已满'],
    ['could not resize shared memory segment "/PostgreSQL.1": No space left on device', '/dev/shm'],
    ['initdb: error: could not create directory "x": Permission denied', '没有权限'],
    ['initdb: error: could not create directory "x": Read-only file system', '只读'],
    ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', '端口'],
    ['initdb: error: cannot be run as root', '不能用 root 运行'],
    ['FATAL:  pre-existing shared memory block (key 1) is still in use', '还没有退干净'],
    ['PANIC:  could not locate a valid checkpoint record', '从备份恢复'],
    ['libicui18n.so.60: cannot open shared object file', 'npm run setup'],
  ])('%s', (said, sentence) => {
    const error = engineError('启动数据库', said);
    expect(error).toBeInstanceOf(EngineError);
    expect(error.message).toMatch(/^启动数据库时出错：/);
    expect(error.message).toContain(sentence);
    expect(error.message).toContain('已有的数据没有改动');
  });

  it('shows what was said where the cause is not known', () => {
    expect(engineError('启动数据库', 'one\ntwo\nthree\nfour').message).toContain('two / three / four');
  });

  it('leaves a sentence alone', () => {
    const sentence = new EngineError('已经说清楚了。');
    expect(engineError('启动数据库', sentence)).toBe(sentence);
  });
});

describe('a server that runs and takes nobody is not started again, and says why', () => {
  it.each([
    ['53100', 'could not write init file: No space left on device', '磁盘已满'],
    ['53300', 'sorry, too many clients already', '连接已经用完'],
  ])('%s', async (code, message, sentence) => {
    const fields = Buffer.from(`SFATAL\0C${code}\0M${message}\0\0`);
    const head = Buffer.alloc(5, 'E');
    head.writeInt32BE(fields.length + 4, 1);
    const server = createServer((socket) => socket.once('data', () => socket.end(Buffer.concat([head, fields]))));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as { port: number };
    await expect(reach(`postgres://a:b@127.0.0.1:${port}/mingce`)).rejects.toThrow(sentence);
    await new Promise((closed) => server.close(closed));
  });
});
