/** What a TIFF structure (a TIFF file, or the Exif block of another picture) tells. */
export interface ExifTold {
  /** Camera, time, author, program, in the order found. */
  fields: string[];
  /** Latitude and longitude to a tenth of a degree, or a word that there is a place; null where there is none. */
  place: string | null;
  thumbnail: boolean;
  /** 1 to 8; 1 is upright. */
  orientation: number;
}

const telling: Record<number, string> = {
  270: '说明',
  271: '相机',
  272: '型号',
  305: '软件',
  306: '时间',
  315: '作者',
  316: '电脑',
  33432: '版权',
  36867: '拍摄时间',
  36868: '数字化时间',
  37500: '厂商数据',
  37510: '备注',
  40091: '标题',
  40092: '备注',
  40093: '作者',
  40094: '关键词',
  40095: '主题',
  42032: '相机所有者',
  42033: '机身序列号',
  42036: '镜头',
  42037: '镜头序列号',
  700: 'XMP',
  33723: 'IPTC',
  34377: 'Photoshop 数据',
};
const sizes: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const mostDirectories = 64;
const mostEntries = 1000;
const mostFields = 100;

interface Entry {
  tag: number;
  type: number;
  count: number;
  at: number;
}

/** Reads the directories of a TIFF structure; null where it is none. Whatever lies outside is passed over. */
export function readExif(bytes: Uint8Array): ExifTold | null {
  if (bytes.length < 8) return null;
  const little = bytes[0] === 0x49 && bytes[1] === 0x49;
  if (!little && !(bytes[0] === 0x4d && bytes[1] === 0x4d)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint16(2, little) !== 42) return null;
  const told: ExifTold = { fields: [], place: null, thumbnail: false, orientation: 1 };
  const seen = new Set<number>();
  const places = new Set<number>();
  const next: { at: number; second: boolean }[] = [{ at: view.getUint32(4, little), second: false }];
  for (let one = next.pop(); one && seen.size < mostDirectories; one = next.pop()) {
    if (seen.has(one.at)) continue;
    seen.add(one.at);
    const { entries, after } = directory(view, one.at, little);
    if (after > 0) next.push({ at: after, second: true });
    for (const entry of entries) {
      if (entry.tag === 0x8769) next.push({ at: view.getUint32(entry.at, little), second: false });
      else if (entry.tag === 0x8825) places.add(view.getUint32(entry.at, little));
      else if (entry.tag === 0x0112 && !one.second) told.orientation = view.getUint16(entry.at, little);
      else if (entry.tag === 0x0201 && one.second) told.thumbnail = true;
      else if (telling[entry.tag] && told.fields.length < mostFields)
        told.fields.push(`${telling[entry.tag]}${textOf(bytes, entry)}`);
    }
  }
  for (const at of [...places].slice(0, mostDirectories)) told.place ??= placeOf(view, at, little);
  return told;
}

/** The entries of a directory, `at` being where the value stands, and the place of the next directory. */
function directory(view: DataView, at: number, little: boolean): { entries: Entry[]; after: number } {
  if (at < 8 || at + 2 > view.byteLength) return { entries: [], after: 0 };
  const count = Math.min(view.getUint16(at, little), mostEntries);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    const start = at + 2 + index * 12;
    if (start + 12 > view.byteLength) return { entries, after: 0 };
    const type = view.getUint16(start + 2, little);
    const length = view.getUint32(start + 4, little);
    const inPlace = length * (sizes[type] ?? 1) <= 4;
    const value = inPlace ? start + 8 : view.getUint32(start + 8, little);
    if (value + 4 <= view.byteLength)
      entries.push({ tag: view.getUint16(start, little), type, count: length, at: value });
  }
  const link = at + 2 + count * 12;
  return { entries, after: link + 4 <= view.byteLength ? view.getUint32(link, little) : 0 };
}

function textOf(bytes: Uint8Array, { tag, type, count, at }: Entry): string {
  const raw = bytes.subarray(at, at + Math.min(count, 120));
  if (tag >= 0x9c9b && tag <= 0x9c9f) return ` ${new TextDecoder('utf-16le').decode(raw).replaceAll('\0', '')}`;
  if (type !== 2) return '';
  return ` ${new TextDecoder().decode(raw).replaceAll('\0', '').trim()}`;
}

function placeOf(view: DataView, at: number, little: boolean): string | null {
  const { entries } = directory(view, at, little);
  const degrees = (tag: number): number | null => {
    const entry = entries.find((one) => one.tag === tag);
    if (entry?.type !== 5 || entry.at + 24 > view.byteLength) return null;
    const [whole, minutes, seconds] = [0, 8, 16].map(
      (step) => view.getUint32(entry.at + step, little) / (view.getUint32(entry.at + step + 4, little) || 1),
    );
    return whole! + minutes! / 60 + seconds! / 3600;
  };
  const [latitude, longitude] = [degrees(2), degrees(4)];
  if (latitude !== null && longitude !== null) return `纬度 ${latitude.toFixed(1)}…，经度 ${longitude.toFixed(1)}…`;
  // A version alone is no place.
  return entries.some(({ tag }) => tag > 0) ? '有位置数据' : null;
}

/** A TIFF structure that says the orientation and nothing else. */
export function orientationOnly(orientation: number): Uint8Array {
  const head = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1];
  return new Uint8Array([...head, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
}
