import { Unreadable } from '../../read/block.ts';

const broken = '旧式 Office 文件的结构已损坏，没有检查。请用原来的软件打开，另存为 docx 或 xlsx 再试。';
const endOfChain = 0xfffffffe;

/** The streams of an old Office file ([MS-CFB]) by name. Throws Unreadable where the container is broken. */
export function oleStreams(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = (at: number): number => {
    if (at < 0 || at + 4 > bytes.length) throw new Unreadable(broken);
    return view.getUint32(at, true);
  };
  if (bytes.length < 512) throw new Unreadable(broken);
  const size = 1 << view.getUint16(30, true);
  const smallSize = 1 << view.getUint16(32, true);
  if (size < 128 || size > 65_536 || smallSize < 8 || smallSize > size) throw new Unreadable(broken);
  const most = Math.ceil(bytes.length / size) + 1;
  const sectorAt = (sector: number): number => (sector + 1) * size;

  const fatSectors: number[] = [];
  for (let index = 0; index < 109; index++) fatSectors.push(read(76 + index * 4));
  for (let sector = read(68), left = most; sector < 0xfffffff0 && left > 0; left--) {
    for (let index = 0; index < size / 4 - 1; index++) fatSectors.push(read(sectorAt(sector) + index * 4));
    sector = read(sectorAt(sector) + size - 4);
  }
  const tables = fatSectors.filter((sector) => sector < 0xfffffff0).slice(0, most);
  const next = (sector: number): number => {
    const table = tables[Math.floor(sector / (size / 4))];
    return table === undefined ? endOfChain : read(sectorAt(table) + (sector % (size / 4)) * 4);
  };
  // No sector belongs to two streams: together they are no longer than the file.
  let left = most;
  const chain = (first: number): Uint8Array => {
    const pieces: Uint8Array[] = [];
    for (let sector = first; sector < 0xfffffff0; sector = next(sector)) {
      if (left-- <= 0) throw new Unreadable(broken);
      pieces.push(bytes.subarray(sectorAt(sector), sectorAt(sector) + size));
    }
    return Buffer.concat(pieces);
  };

  const directory = chain(read(48));
  const entries = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const small = chain(read(60));
  const smallTable = new DataView(small.buffer, small.byteOffset, small.byteLength);
  let smallData: Uint8Array = new Uint8Array();
  const streams = new Map<string, Uint8Array>();
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameLength = Math.min(64, entries.getUint16(at + 64, true));
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, nameLength - 2)));
    const type = directory[at + 66];
    const first = entries.getUint32(at + 116, true);
    const length = entries.getUint32(at + 120, true);
    if (type === 5) smallData = first < 0xfffffff0 ? chain(first) : smallData;
    if (type !== 2 || length > bytes.length || streams.has(name)) continue;
    if (length >= read(56)) streams.set(name, chain(first).subarray(0, length));
    else {
      const pieces: Uint8Array[] = [];
      for (let sector = first; sector < 0xfffffff0 && pieces.length * smallSize < length; ) {
        pieces.push(smallData.subarray(sector * smallSize, (sector + 1) * smallSize));
        sector = sector * 4 + 4 <= small.length ? smallTable.getUint32(sector * 4, true) : endOfChain;
      }
      streams.set(name, Buffer.concat(pieces).subarray(0, length));
    }
  }
  return streams;
}
