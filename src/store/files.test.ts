import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { atEnd } from '../../test/support/at-end.ts';
import { signatureOf, testBucket } from '../../test/support/bucket.ts';
import type { Blobs } from './blobs/blobs.ts';
import { bucketBlobs, bucketOf } from './blobs/bucket.ts';
import { folderBlobs } from './blobs/folder.ts';
import { DamagedFile, fileStore, sealedFileStore } from './files.ts';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const bytes = Buffer.from('演示材料');
const soon = (): Date => new Date(Date.now() + 60_000);

async function all(names: AsyncIterable<string>): Promise<string[]> {
  const list: string[] = [];
  for await (const name of names) list.push(name);
  return list.sort();
}

describe.each(['folder', 'bucket'])('files in a %s', (kind) => {
  let blobs: Blobs;
  beforeAll(async () => {
    if (kind === 'bucket') {
      blobs = bucketBlobs(bucketOf(`${await testBucket()}/某县 文件?region=us-east-1`), 'files');
      return;
    }
    const folder = await mkdtemp(join(tmpdir(), 'mingce-files-'));
    atEnd(() => rm(folder, { recursive: true, force: true }));
    blobs = folderBlobs(join(folder, 'files'));
  });

  it('come back by their digest, are stored once, and are gone when they are removed', async () => {
    const files = fileStore(blobs);
    expect(await files.get(digestOf(bytes))).toBeNull();
    const digest = await files.put(bytes);
    expect(digest).toBe(digestOf(bytes));
    expect(await files.put(bytes)).toBe(digest);
    expect(await files.get(digest)).toEqual(bytes);
    expect(await all(files.storedBefore(soon()))).toEqual([digest]);
    expect(await all(files.storedBefore(new Date(0)))).toEqual([]);
    await files.remove(digest);
    await files.remove(digest);
    expect(await files.get(digest)).toBeNull();
    expect(await all(files.storedBefore(soon()))).toEqual([]);
  });

  it('lie encrypted where they are applicants’, and open with their key alone', async () => {
    const [mine, theirs] = [sealedFileStore(blobs, randomBytes(32)), sealedFileStore(blobs, randomBytes(32))];
    const digest = await mine.put(bytes);
    expect((await blobs.read(digest))?.includes(bytes)).toBe(false);
    expect(await mine.get(digest)).toEqual(bytes);
    await expect(theirs.get(digest)).rejects.toThrow(DamagedFile);
    await mine.remove(digest);
  });

  it('that are not what they were are refused, and stored anew when they come again', async () => {
    const files = fileStore(blobs);
    const digest = await files.put(bytes);
    await blobs.write(digest, Buffer.from('改动过'));
    await expect(files.get(digest)).rejects.toThrow(`文件 ${digest} 的内容与摘要不符`);
    expect(await files.put(bytes)).toBe(digest);
    expect(await files.get(digest)).toEqual(bytes);
    await files.remove(digest);
  });

  it('are many, and all are listed', async () => {
    const names = Array.from({ length: 5 }, (_, i) => digestOf(Buffer.from([i])));
    await Promise.all(names.map((name, i) => blobs.write(name, Buffer.from([i]))));
    expect(await all(blobs.writtenBefore(soon()))).toEqual([...names].sort());
    await Promise.all(names.map((name) => blobs.remove(name)));
  });
});

describe('the bucket of the tests', () => {
  // The first example of "Signature Calculations for the Authorization Header" in the documentation of Amazon S3.
  it('signs as S3 documents it', () => {
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    const headers = {
      host: 'examplebucket.s3.amazonaws.com',
      range: 'bytes=0-9',
      'x-amz-content-sha256': empty,
      'x-amz-date': '20130524T000000Z',
    };
    const signed = Object.keys(headers);
    const scope = '20130524/us-east-1/s3/aws4_request';
    expect(
      signatureOf('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', {
        method: 'GET',
        target: '/test.txt',
        headers,
        signed,
        scope,
      }),
    ).toBe('f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41');
  });
});

describe('the address of a bucket', () => {
  it('names who opens it, where, and in which folder', () => {
    expect(bucketOf('https://key:a%2Fb@files.example:9000/mingce/a/b?region=cn-north-1')).toEqual({
      origin: 'https://files.example:9000',
      name: 'mingce',
      folder: 'a/b/',
      accessKeyId: 'key',
      secretAccessKey: 'a/b',
      region: 'cn-north-1',
    });
  });

  it.each(['', 'mingce', 'https://files.example/mingce', 'https://key:secret@files.example', 'ftp://k:s@host/mingce'])(
    'is refused in a sentence when it is %j',
    (given) => {
      expect(() => bucketOf(given)).toThrow('MINGCE_FILES_URL 要写成');
    },
  );

  it('with a wrong secret or nobody behind it ends in a sentence', async () => {
    const url = await testBucket();
    const wrong = bucketBlobs(bucketOf(url.replace('demo%2Fsecret', 'wrong')), 'files');
    await expect(wrong.write(digestOf(bytes), bytes)).rejects.toThrow('文件存储拒绝了这一步（403）');
    const nobody = bucketBlobs(bucketOf('http://k:s@127.0.0.1:1/mingce'), 'files');
    await expect(nobody.read(digestOf(bytes))).rejects.toThrow('文件存储没有回应');
  });
});
