import { SentenceError } from '../../domain/sentence-error.ts';
import { type Blobs, blobPath, isBlobName } from './blobs.ts';

/** Where a bucket is and who opens it, from `https://KEY:SECRET@HOST/BUCKET[/FOLDER][?region=REGION]`. */
export interface Bucket {
  /** The address of the bucket's folder, without a slash at its end. */
  origin: string;
  name: string;
  folder: string;
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
}

/** Reads MINGCE_FILES_URL. Throws a sentence. */
export function bucketOf(given: string): Bucket {
  const wrong = new BucketError(
    'MINGCE_FILES_URL 要写成 https://访问键:密钥@主机/存储桶 的样子（可在后面加 /文件夹 和 ?region=区域），现在的不是。没有打开任何数据。',
  );
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw wrong;
  }
  const [name, ...folder] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  if (!/^https?:$/.test(url.protocol) || !name || !url.username || !url.password) throw wrong;
  return {
    origin: url.origin,
    name,
    folder: folder.map((part) => `${part}/`).join(''),
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    region: url.searchParams.get('region') ?? 'us-east-1',
  };
}

/** So long a bucket may take for one answer, in milliseconds. */
const patience = 60_000;

/** Bytes in a folder of an S3-compatible bucket (path-style addresses), which several servers share. */
export function bucketBlobs({ origin, name: bucket, folder, ...keys }: Bucket, place: string): Blobs {
  const root = `${origin}/${bucket}`;
  const prefix = `${folder}${place}/`;
  const client = import('aws4fetch').then(({ AwsClient }) => new AwsClient({ ...keys, service: 's3', retries: 3 }));
  const ask = async (address: string, init: RequestInit, fine: readonly number[] = []): Promise<Response> => {
    const signal = AbortSignal.timeout(patience);
    const response = await (await client).fetch(address, { ...init, signal }).catch((error: unknown) => {
      throw new BucketError('文件存储没有回应，这一步没有做完，已有的数据没有改动。请稍后再试。', { cause: error });
    });
    if (response.ok || fine.includes(response.status)) return response;
    const said = (await response.text()).slice(0, 300);
    throw new BucketError(
      `文件存储拒绝了这一步（${response.status}），没有做完，已有的数据没有改动。请管理员检查 MINGCE_FILES_URL 的密钥和存储桶。`,
      { cause: new Error(said) },
    );
  };
  const addressOf = (name: string): string => encodeURI(`${root}/${prefix}${blobPath(name)}`);
  const read = async (name: string): Promise<Buffer | null> => {
    const response = await ask(addressOf(name), {}, [404]);
    return response.status === 404 ? null : Buffer.from(await response.arrayBuffer());
  };
  const write = async (name: string, bytes: Uint8Array): Promise<void> => {
    await ask(addressOf(name), { method: 'PUT', body: bytes as Uint8Array<ArrayBuffer> });
  };
  return {
    read,
    write,
    async renew(name) {
      const bytes = await read(name);
      if (bytes) await write(name, bytes);
    },
    async *writtenBefore(instant) {
      const { load } = await import('cheerio');
      for (let token = ''; ; ) {
        const asked = { 'list-type': '2', prefix, ...(token && { 'continuation-token': token }) };
        // A space as %20: what is signed knows no plus sign for it.
        const query = Object.entries(asked).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
        const $ = load(await (await ask(`${root}?${query.join('&')}`, {})).text(), { xml: true });
        for (const entry of $('Contents').toArray()) {
          const name = $(entry).children('Key').text().slice(prefix.length).replace('/', '');
          if (isBlobName(name) && new Date($(entry).children('LastModified').text()) < instant) yield name;
        }
        token = $('NextContinuationToken').text();
        if (!token) return;
      }
    },
    async remove(name) {
      await ask(addressOf(name), { method: 'DELETE' }, [404]);
    },
  };
}

/** A bucket cannot be reached, or refuses. */
export class BucketError extends SentenceError {}
