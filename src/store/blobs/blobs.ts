/** Where bytes lie under a name of 64 hexadecimal digits: a folder of this machine, or a bucket that several share. */
export interface Blobs {
  /** The bytes, or null where there are none of that name. */
  read(name: string): Promise<Buffer | null>;
  /** Puts all bytes under a name, or none; what lay there before is replaced. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Makes what lies there as young as if it had just been written. */
  renew(name: string): Promise<void>;
  /** The names of what was last written before an instant. */
  writtenBefore(instant: Date): AsyncIterable<string>;
  remove(name: string): Promise<void>;
}

export const isBlobName = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

/** The path of a name: two digits of folder, so that no folder grows beyond what tools like. */
export function blobPath(name: string): string {
  if (!isBlobName(name)) throw new Error('not a digest');
  return `${name.slice(0, 2)}/${name.slice(2)}`;
}
