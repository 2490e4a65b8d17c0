import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A content by pieces, each so many times over; packed without ever being whole, so that a bomb costs nothing to make. */
export type Content = readonly (string | Uint8Array | { repeat: string | Uint8Array; times: number })[];

const raw = (piece: string | Uint8Array): Uint8Array => (typeof piece === 'string' ? Buffer.from(piece) : piece);

const pieces = (content: Content): { bytes: Uint8Array; times: number }[] =>
  content.map((piece) =>
    typeof piece === 'object' && 'repeat' in piece
      ? { bytes: raw(piece.repeat), times: piece.times }
      : { bytes: raw(piece), times: 1 },
  );

/** Raw deflate of a content: a piece is packed once and stands as often as it is named. */
export function deflated(content: Content): Buffer {
  const packed = pieces(content).flatMap(({ bytes, times }) => {
    // Many small repeats are packed as one large, so that they cost little.
    const group = Math.max(1, Math.min(times, Math.floor(400_000 / Math.max(1, bytes.length))));
    const pack = (count: number) =>
      deflateRawSync(Buffer.concat(Array<Uint8Array>(count).fill(bytes)), {
        level: 6,
        finishFlush: constants.Z_FULL_FLUSH,
      });
    const blocks = Array<Buffer>(Math.floor(times / group)).fill(pack(group));
    return times % group > 0 ? [...blocks, pack(times % group)] : blocks;
  });
  return Buffer.concat([...packed, Buffer.from([3, 0])]);
}

/** The same with the head of zlib, as PDF has it. The check sum at the end is left out: readers do not need it. */
export const zlibbed = (content: Content): Buffer => Buffer.concat([Buffer.from([0x78, 0x9c]), deflated(content)]);

function measured(content: Content): { size: number; crc: number } {
  let [size, crc] = [0, 0];
  for (const { bytes, times } of pieces(content)) {
    size += bytes.length * times;
    const group = Math.max(1, Math.min(times, Math.floor(400_000 / Math.max(1, bytes.length))));
    const whole = Buffer.concat(Array<Uint8Array>(group).fill(bytes));
    for (let left = times; left > 0; left -= group)
      crc = crc32(left >= group ? whole : whole.subarray(0, left * bytes.length), crc);
  }
  return { size, crc };
}

/** A zip of members; `declare` is what the directory says of their sizes, where it lies. */
export function zipped(members: Record<string, Content>, declare?: number): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(members)) {
    const title = Buffer.from(name);
    const { size, crc } = measured(content);
    const data = deflated(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(0x21_0000, 6);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE((declare ?? size) >>> 0, 18);
    common.writeUInt16LE(title.length, 22);
    local.push(Buffer.from('PK\u0003\u0004'), common, title, data);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    central.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, place, title);
    at += 30 + title.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  const count = Object.keys(members).length;
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}
