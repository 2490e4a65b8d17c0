import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Blobs, blobPath, isBlobName } from './blobs.ts';

/** Bytes in a folder of this machine, safe in a power cut. */
export function folderBlobs(folder: string): Blobs {
  const pathOf = (name: string): string => join(folder, blobPath(name));
  return {
    async read(name) {
      try {
        return await readFile(pathOf(name));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    async write(name, bytes) {
      const path = pathOf(name);
      await mkdir(dirname(path), { recursive: true });
      const draft = `${path}.${randomUUID()}`;
      try {
        const file = await open(draft, 'wx', 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    renew: (name) => utimes(pathOf(name), new Date(), new Date()),
    async *writtenBefore(instant) {
      for (const head of await readdir(folder).catch(() => []))
        for (const rest of await readdir(join(folder, head)).catch(() => [])) {
          const name = head + rest;
          if (isBlobName(name) && (await stat(pathOf(name))).mtime < instant) yield name;
        }
    },
    remove: (name) => rm(pathOf(name), { force: true }),
  };
}
