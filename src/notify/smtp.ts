import { SendError, type Sender, sendTimeout } from './sender.ts';

/** A mail server, and who writes. */
export interface SmtpConfig {
  host: string;
  port: number;
  /** `tls` from the first byte; `starttls` before anything is said; `plain` to this very machine only. */
  security: 'tls' | 'starttls' | 'plain';
  user: string | null;
  password: string;
  /** 明册 <mingce@example.gov.cn> */
  from: string;
}

/** Sends mail. The server's certificate must be valid: a mail that anybody on the way could read does not leave. */
export function smtpSender({ host, port, security, user, password, from }: SmtpConfig, timeout = sendTimeout): Sender {
  return {
    channel: 'email',
    async send(to, { id, subject, text }) {
      const { createTransport } = await import('nodemailer');
      const transport = createTransport({
        host,
        port,
        secure: security === 'tls',
        requireTLS: security === 'starttls',
        ignoreTLS: security === 'plain',
        ...(user === null ? {} : { auth: { user, pass: password } }),
        connectionTimeout: timeout,
        greetingTimeout: timeout,
        socketTimeout: timeout,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      const domain = /@([^\s>]+)>?$/.exec(from)?.[1] ?? 'mingce.invalid';
      const headers = { 'Auto-Submitted': 'auto-generated' };
      const mail = { from, to, subject, text, messageId: `<${id}@${domain}>`, headers };
      try {
        await transport.sendMail({ ...mail, signal: AbortSignal.timeout(timeout) });
      } catch (error) {
        throw new SendError(sentenceOf(error as SmtpError, `${host}:${port}`));
      } finally {
        transport.close();
      }
    },
  };
}

interface SmtpError extends Error {
  code?: string;
  originalCode?: string;
  responseCode?: number;
}

function sentenceOf({ name, code = '', originalCode = '', responseCode, message }: SmtpError, server: string): string {
  const said = responseCode ? `（${responseCode}）` : '';
  if (code === 'ETIMEDOUT' || code === 'EABORT' || name === 'TimeoutError')
    return `邮件服务器 ${server} 太久没有回答，不能确定邮件有没有发出。`;
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return `邮件服务器 ${server} 不接受账号或密码${said}，邮件没有发出。请核对 MINGCE_SMTP_URL。`;
  if (code === 'EDNS') return `找不到邮件服务器 ${server}，邮件没有发出。请核对 MINGCE_SMTP_URL 里的主机名。`;
  if (originalCode === 'ECONNREFUSED') return `连不上邮件服务器 ${server}，邮件没有发出。请核对主机名和端口。`;
  // A certificate that cannot be relied upon comes as an error of the socket with OpenSSL's own code.
  if (
    code === 'ETLS' ||
    /CERT|SELF_SIGNED|VERIFY|ALTNAME/i.test(`${code} ${originalCode}`) ||
    /certificate/i.test(message)
  )
    return `邮件服务器 ${server} 的加密连接建不起来，或者证书不可信，邮件没有发出。单位自己签发的证书，可用 NODE_EXTRA_CA_CERTS 指定根证书文件。`;
  if (code === 'EENVELOPE') return `邮件服务器 ${server} 不接受发件人或收件人的地址${said}，邮件没有发出。`;
  if (responseCode) return `邮件服务器 ${server} 拒收${said}，邮件没有发出。`;
  return `与邮件服务器 ${server} 的连接断了，不能确定邮件有没有发出。`;
}
