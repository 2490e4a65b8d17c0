import type { Socket } from 'node:net';

const page = (sentence: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>明册</title><p>${sentence}</p></html>`;

const stoppingSentence = '明册正在停止或者重新启动，这一步没有执行。请过一会儿再试。';

/** To who still asks while the server stops. */
export function stoppingAnswer({ url }: Request): Response {
  const data = new URL(url).pathname.startsWith('/api/');
  const problem = { type: 'about:blank', title: stoppingSentence, status: 503, code: 'away' };
  return new Response(data ? JSON.stringify(problem) : page(stoppingSentence), {
    status: 503,
    headers: {
      'Content-Type': `${data ? 'application/problem+json' : 'text/html'}; charset=utf-8`,
      'Retry-After': '15',
      Connection: 'close',
    },
  });
}

const unreadableAnswers: Record<string, [string, string]> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', '地址或者请求头太长，没有读取。请缩短以后再试。'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', '请求发得太慢，没有收完。请检查网络以后再试。'],
};

/** To who sends what is no HTTP, too long a head, or sends too slowly. */
export function unreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, sentence] = unreadableAnswers[error.code ?? ''] ?? ['400 Bad Request', '请求的格式不对，没有执行。'];
  const body = page(sentence);
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
