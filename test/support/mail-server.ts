import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { atEnd } from './at-end.ts';

export interface ReceivedMail {
  to: string[];
  head: string;
  text: string;
}

export interface MailServer {
  port: number;
  received: ReceivedMail[];
  /** The code that the next message is answered with; it is used up by one message. */
  refuseNext: (code: number) => void;
}

const folder = join(import.meta.dirname, '../fixtures/tls');
/** A certificate for localhost that only those trust who are told to (`certificate.path` by NODE_EXTRA_CA_CERTS). */
export const certificate = {
  path: join(folder, 'localhost.pem'),
  cert: readFileSync(join(folder, 'localhost.pem')),
  key: readFileSync(join(folder, 'localhost.key')),
};

/** A real mail server on a port of its own, which ends with the test file. */
export async function mailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  let refusal = 0;
  const server = new SMTPServer({
    ...certificate,
    authOptional: true,
    closeTimeout: 100,
    onData(stream, { envelope }, done) {
      text(stream).then((raw) => {
        const code = refusal;
        refusal = 0;
        if (code > 0) return done(Object.assign(new Error('not now'), { responseCode: code }));
        received.push({ to: envelope.rcptTo.map(({ address }) => address), ...decoded(raw) });
        done();
      }, done);
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  atEnd(() => new Promise<void>((closed) => server.close(closed)));
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    refuseNext: (code) => {
      refusal = code;
    },
  };
}

/** A mail of one part, in plain characters. */
function decoded(raw: string): { head: string; text: string } {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, end).replace(/\r\n\s+/g, ' ');
  const body = raw.slice(end + 4);
  const base64 = /Content-Transfer-Encoding: base64/i.test(head);
  const plain = base64 ? Buffer.from(body, 'base64').toString() : unquoted(body.replace(/=\r\n/g, ''));
  return { head: head.replace(/\?=\s+=\?/g, '?==?').replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, word), text: plain };
}

const word = (_: string, how: string, given: string): string =>
  how.toUpperCase() === 'B' ? Buffer.from(given, 'base64').toString() : unquoted(given.replace(/_/g, ' '));

const unquoted = (given: string): string =>
  Buffer.from(
    given.replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();
