import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atEnd } from './at-end.ts';

/** What a request to S3 is signed by (AWS Signature Version 4, header form). */
export interface ToSign {
  method: string;
  /** Path and query as they stand in the request line. */
  target: string;
  headers: Record<string, string>;
  signed: string[];
  /** `YYYYMMDD/REGION/s3/aws4_request`. */
  scope: string;
}

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** The signature that the owner of a secret would have put on a request (hex). */
export function signatureOf(secret: string, { method, target, headers, signed, scope }: ToSign): string {
  const [path = '', query = ''] = target.split('?');
  const canonical = [
    method,
    path,
    query.split('&').sort().join('&'),
    ...signed.map((name) => `${name}:${headers[name]?.trim()}`),
    '',
    signed.join(';'),
    headers['x-amz-content-sha256'],
  ].join('\n');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  return hmac(scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secret}`) as Buffer, text).toString('hex');
}

const [accessKey, secret] = ['demo-key', 'demo/secret'];
const pageSize = 2;

/**
 * A bucket of its own that answers as S3 documents GET, PUT, DELETE and ListObjectsV2, and refuses what is not signed
 * by its owner; as MINGCE_FILES_URL names it. It ends with the test file.
 */
export async function testBucket(): Promise<string> {
  const objects = new Map<string, { bytes: Buffer; at: Date }>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const url = new URL(request.url!, 'http://bucket');
    const key = decodeURIComponent(url.pathname);
    const answer = (status: number, body: string | Buffer = ''): void => void response.writeHead(status).end(body);
    if (!isSigned(request, bytes)) answer(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>');
    else if (request.method === 'PUT') {
      objects.set(key, { bytes, at: new Date() });
      answer(200);
    } else if (request.method === 'DELETE') {
      objects.delete(key);
      answer(204);
    } else if (url.searchParams.has('list-type')) answer(200, page(url.searchParams));
    else answer(objects.has(key) ? 200 : 404, objects.get(key)?.bytes);
  });
  const page = (asked: URLSearchParams): string => {
    const prefix = `/mingce/${asked.get('prefix')}`;
    const keys = [...objects.keys()].filter((key) => key.startsWith(prefix)).sort();
    const from = Number(asked.get('continuation-token') ?? 0);
    const entries = keys.slice(from, from + pageSize).map((key) => {
      const { at } = objects.get(key)!;
      return `<Contents><Key>${key.slice('/mingce/'.length)}</Key><LastModified>${at.toISOString()}</LastModified></Contents>`;
    });
    const next =
      from + pageSize < keys.length ? `<NextContinuationToken>${from + pageSize}</NextContinuationToken>` : '';
    return `<ListBucketResult>${entries.join('')}${next}</ListBucketResult>`;
  };
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  atEnd(() => new Promise<void>((closed) => void server.close(() => closed())));
  const { port } = server.address() as AddressInfo;
  return `http://${encodeURIComponent(accessKey)}:${encodeURIComponent(secret)}@127.0.0.1:${port}/mingce`;
}

function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const { authorization = '', ...headers } = request.headers as Record<string, string>;
  const [, credential = '', names = '', signature] =
    /Credential=(\S+), SignedHeaders=(\S+), Signature=(\w+)/.exec(authorization) ?? [];
  const [name, ...scope] = credential.split('/');
  const stated = headers['x-amz-content-sha256'];
  if (name !== accessKey) return false;
  if (stated !== 'UNSIGNED-PAYLOAD' && stated !== sha256(body)) return false;
  const { method = '', url = '' } = request;
  const asked = { method, target: url, headers, signed: names.split(';'), scope: scope.join('/') };
  return signature === signatureOf(secret, asked);
}
