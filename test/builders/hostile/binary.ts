import { zlibbed } from './packed.ts';
import { noise } from './text.ts';

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

const chunk = (type: string, data: Uint8Array): Buffer =>
  Buffer.concat([u32(data.length), Buffer.from(type), data, u32(0)]);

/** A PNG that says it is so many dots wide and high. */
const png = (side: number, data: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.concat([u32(side), u32(side), Buffer.from([8, 6, 0, 0, 0])])),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);

/** A TIFF whose directories name each other; every entry says that it holds four thousand million values. */
function tiff(directories: number, next: (index: number) => number): Uint8Array {
  const entries = 1000;
  const size = 2 + entries * 12 + 4;
  const bytes = Buffer.alloc(8 + directories * size);
  bytes.write('II*\0', 0, 'latin1');
  bytes.writeUInt32LE(8, 4);
  for (let index = 0; index < directories; index++) {
    const at = 8 + index * size;
    bytes.writeUInt16LE(entries, at);
    for (let entry = 0; entry < entries; entry++) {
      bytes.writeUInt16LE([0x8769, 0x8825, 270, 37500][entry % 4]!, at + 2 + entry * 12);
      bytes.writeUInt16LE(2, at + 4 + entry * 12);
      bytes.writeUInt32LE(0xffffffff, at + 6 + entry * 12);
      bytes.writeUInt32LE(8 + next(index) * size, at + 10 + entry * 12);
    }
    bytes.writeUInt32LE(8 + next(index) * size, at + size - 4);
  }
  return bytes;
}

/** An old Office file of 512-byte sectors whose table of sectors is given. */
function ole(sectors: number, table: (sector: number) => number, entries: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(512 * (sectors + 1));
  bytes.write('d0cf11e0a1b11ae1', 0, 'hex');
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(0xfffffffe, 60);
  bytes.writeUInt32LE(0xfffffffe, 68);
  for (let index = 0; index < 109; index++) bytes.writeUInt32LE(index === 0 ? 0 : 0xffffffff, 76 + index * 4);
  for (let sector = 0; sector < 128; sector++) bytes.writeUInt32LE(table(sector) >>> 0, 512 + sector * 4);
  entries.forEach((name, index) => {
    const at = 1024 + index * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
    bytes[at + 66] = index === 0 ? 5 : 2;
    for (const place of [68, 72, 76]) bytes.writeInt32LE(index, at + place);
    bytes.writeUInt32LE(index === 0 ? 0xfffffffe : 2, at + 116);
    bytes.writeUInt32LE(sectors * 512, at + 120);
  });
  return bytes;
}

/** An old Word file of two hundred pieces, each of which says that it is ten million characters long. */
function pieces(): Uint8Array {
  const bytes = Buffer.from(
    ole(
      40,
      (sector) => (sector === 0 ? 0xfffffffd : sector === 1 || sector === 19 || sector >= 39 ? 0xfffffffe : sector + 1),
      ['Root Entry', 'WordDocument', '1Table'],
    ),
  );
  // The main stream is sectors 2 to 19, the table 20 to 39.
  bytes.writeUInt32LE(18 * 512, 1024 + 128 + 120);
  bytes.writeUInt32LE(20, 1024 + 256 + 116);
  bytes.writeUInt32LE(20 * 512, 1024 + 256 + 120);
  const [main, table] = [3 * 512, 21 * 512];
  bytes.writeUInt16LE(0xa5ec, main);
  bytes.writeUInt16LE(0xc1, main + 2);
  bytes.writeUInt16LE(0x200, main + 0x0a);
  bytes.writeUInt32LE(5 + 200 * 12 + 4, main + 0x1a6);
  bytes[table] = 2;
  bytes.writeUInt32LE(200 * 12 + 4, table + 1);
  for (let piece = 0; piece <= 200; piece++) bytes.writeUInt32LE(piece * 10_000_000, table + 5 + piece * 4);
  return bytes;
}

/** An old workbook of one sheet with two cells in its far corners. */
function farCells(): Uint8Array {
  const bytes = Buffer.from(
    ole(20, (sector) => (sector === 0 ? 0xfffffffd : sector === 1 || sector >= 19 ? 0xfffffffe : sector + 1), [
      'Root Entry',
      'Workbook',
    ]),
  );
  const record = (type: number, data: readonly number[]) => {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(type, 0);
    head.writeUInt16LE(data.length, 2);
    return Buffer.concat([head, Buffer.from(data)]);
  };
  const number = (row: number, column: number) =>
    record(0x0203, [row & 255, row >> 8, column, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  const globals = record(0x0809, [0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  const end = record(0x000a, []);
  const bound = (at: number) => record(0x0085, [at, 0, 0, 0, 0, 0, 1, 0, 0x41]);
  const at = globals.length + bound(0).length + end.length;
  const sheet = record(0x0809, [0, 6, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  Buffer.concat([globals, bound(at), end, sheet, number(0, 0), number(65_535, 255), end]).copy(bytes, 512 * 3);
  return bytes;
}

/** Pictures and old Office files that say more than they hold, or lead in a ring. */
export const binaries: Record<string, Record<string, () => Uint8Array>> = {
  picture: {
    'huge-side.png': () => png(0x7fffffff, Buffer.from([0])),
    'bomb.png': () => png(16_000, zlibbed([{ repeat: new Uint8Array(100_000), times: 10_000 }])),
    'huge.gif': () =>
      Buffer.concat([Buffer.from('GIF89a\xff\xff\xff\xff\xf7\0\0', 'latin1'), Buffer.alloc(2_000_000, 0x21)]),
    'comments.gif': () =>
      Buffer.concat([
        Buffer.from('GIF89a\x01\0\x01\0\0\0\0', 'latin1'),
        Buffer.alloc(2_400_000, '21fe014100', 'hex'),
        Buffer.from(';'),
      ]),
    'segments.jpg': () =>
      Buffer.concat([
        Buffer.from('ffd8', 'hex'),
        Buffer.alloc(2_400_000, 'ffe10004fffe', 'hex'),
        Buffer.from('ffd9', 'hex'),
      ]),
  },
  tiff: {
    'names-itself.tiff': () => tiff(1, () => 0),
    'ring.tiff': () => tiff(200, (index) => (index + 1) % 200),
  },
  ole: {
    'table-names-itself.doc': () => ole(200, () => 1, ['Root Entry', 'WordDocument', '1Table']),
    'ring.xls': () => ole(2000, (sector) => (sector % 127) + 1, ['Root Entry', 'Workbook']),
    'pieces.doc': () => pieces(),
    'far-cells.xls': () => farCells(),
    'noise.doc': () => {
      const bytes = Buffer.from(noise(400_000));
      ole(4, () => 0xfffffffe, ['Root Entry', 'WordDocument'])
        .slice(0, 1536)
        .forEach((byte, at) => {
          bytes[at] = byte;
        });
      return bytes;
    },
  },
};
