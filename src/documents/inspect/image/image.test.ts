import { strToU8, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cleanFile, inspectFile } from '../index.ts';
import { joined } from './told.ts';

const bytes = (...list: number[]) => new Uint8Array(list);
const short = (value: number) => bytes(value >> 8, value & 255);
const long = (value: number) => bytes((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);

/** An Exif block: camera, orientation, a place, and a second directory with a preview. */
function exif({ orientation = 1, thumbnail = true } = {}): Uint8Array {
  const entry = (tag: number, type: number, count: number, value: Uint8Array) =>
    joined([short(tag), short(type), long(count), value]);
  const model = strToU8('CAM\0');
  const first = joined([
    short(3),
    entry(0x0110, 2, 4, model),
    entry(0x0112, 3, 1, joined([short(orientation), short(0)])),
    entry(0x8825, 4, 1, long(100)),
    long(thumbnail ? 300 : 0),
  ]);
  const rational = (value: number) => joined([long(value), long(1)]);
  const place = joined([short(2), entry(2, 5, 3, long(200)), entry(4, 5, 3, long(224)), long(0)]);
  const second = joined([short(1), entry(0x0201, 4, 1, long(340)), long(0)]);
  const whole = new Uint8Array(360);
  whole.set(joined([strToU8('MM'), short(42), long(8), first]));
  whole.set(place, 100);
  whole.set(joined([rational(36), rational(51), rational(0), rational(114), rational(30), rational(0)]), 200);
  whole.set(second, 300);
  return whole;
}

const segment = (marker: number, body: Uint8Array) => joined([bytes(0xff, marker), short(body.length + 2), body]);
const picture = joined([
  segment(0xdb, new Uint8Array(65)),
  segment(0xda, bytes(1, 1, 0, 0, 63, 0)),
  bytes(0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56),
]);
const jfif = segment(0xe0, joined([strToU8('JFIF\0'), bytes(1, 1, 0, 0, 1, 0, 1, 0, 0)]));
const jpeg = (...segments: Uint8Array[]) => joined([bytes(0xff, 0xd8), jfif, ...segments, picture, bytes(0xff, 0xd9)]);
const exifSegment = (block: Uint8Array) => segment(0xe1, joined([strToU8('Exif\0\0'), block]));
const xmp = segment(
  0xe1,
  strToU8('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><dc:creator>王某</dc:creator></x:xmpmeta>'),
);
const iptc = segment(0xed, strToU8('Photoshop 3.0\0王某'));
const comment = segment(0xfe, strToU8('拍摄人王某'));

const chunk = (type: string, body: Uint8Array) => joined([long(body.length), strToU8(type), body, long(0)]);
const pngHead = bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10);
const ihdr = chunk('IHDR', bytes(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0));
const idat = chunk('IDAT', zlibSync(bytes(0, 0)));
const png = (...chunks: Uint8Array[]) => joined([pngHead, ihdr, ...chunks, idat, chunk('IEND', bytes())]);

const little = (value: number) => bytes(value & 255, (value >> 8) & 255, (value >> 16) & 255, value >> 24);
const riff = (type: string, body: Uint8Array) =>
  joined([strToU8(type), little(body.length), body, new Uint8Array(body.length % 2)]);
const webp = (flags: number, ...chunks: Uint8Array[]) => {
  const body = joined([riff('VP8X', bytes(flags, 0, 0, 0, 0, 0, 0, 0, 0, 0)), riff('VP8 ', bytes(1, 2, 3)), ...chunks]);
  return joined([strToU8('RIFF'), little(body.length + 4), strToU8('WEBP'), body]);
};

const kinds = async (file: Uint8Array) => (await inspectFile(file)).map(({ kind }) => kind);

describe('a picture', () => {
  it('tells where and with what it was taken, and keeps every bit of the picture when that is taken away', async () => {
    const file = jpeg(exifSegment(exif()), xmp, iptc, comment);
    expect(await inspectFile(file)).toEqual([
      { kind: 'exif_gps', where: 'EXIF', sample: '纬度 36.9…，经度 114.5…' },
      { kind: 'thumbnail', where: 'EXIF', sample: '缩略图' },
      { kind: 'exif', where: 'EXIF', sample: '型号 CAM' },
      { kind: 'metadata', where: 'XMP', sample: '王某' },
      { kind: 'metadata', where: 'IPTC', sample: 'Photoshop 3.0' },
      { kind: 'metadata', where: '注释', sample: '拍摄人王某' },
    ]);
    expect(await cleanFile(file)).toEqual(jpeg());
  });

  it('stays turned as it was', async () => {
    const cleaned = await cleanFile(jpeg(exifSegment(exif({ orientation: 6 }))));
    expect(await inspectFile(cleaned)).toEqual([]);
    expect(Buffer.from(cleaned).includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
    expect(Buffer.from(cleaned).includes('CAM')).toBe(false);
    expect(cleaned.subarray(-picture.length - 2)).toEqual(joined([picture, bytes(0xff, 0xd9)]));
  });

  it('has nothing behind its end', async () => {
    const file = joined([jpeg(), strToU8('第二张照片')]);
    expect(await kinds(file)).toEqual(['trailing_data']);
    expect(await cleanFile(file)).toEqual(jpeg());
  });

  it('gives up texts, Exif and times of a PNG', async () => {
    const file = png(
      chunk('tEXt', strToU8('Author\0Wang')),
      chunk('iTXt', strToU8('XML:com.adobe.xmp\0\0\0\0\0<x>王某</x>')),
      chunk('eXIf', exif()),
      chunk('tIME', new Uint8Array(7)),
    );
    expect(await kinds(file)).toEqual(['metadata', 'metadata', 'exif_gps', 'thumbnail', 'exif']);
    expect(await cleanFile(file)).toEqual(png());
    const turned = await cleanFile(png(chunk('eXIf', exif({ orientation: 8 }))));
    expect(await inspectFile(turned)).toEqual([]);
    expect(Buffer.from(turned).includes('eXIf')).toBe(true);
  });

  it('gives up Exif and XMP of a WebP, and says so in its head', async () => {
    const file = webp(0x0c, riff('EXIF', exif({ thumbnail: false })), riff('XMP ', strToU8('<x>王某</x>')));
    expect(await kinds(file)).toEqual(['exif_gps', 'exif', 'metadata']);
    expect(await cleanFile(file)).toEqual(webp(0));
  });

  it('gives up the comments of a GIF', async () => {
    const head = joined([strToU8('GIF89a'), bytes(1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255)]);
    const image = bytes(0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0);
    const said = joined([bytes(0x21, 0xfe, 4), strToU8('Wang'), bytes(0)]);
    expect(await kinds(joined([head, said, image, bytes(0x3b)]))).toEqual(['metadata']);
    expect(await cleanFile(joined([head, said, image, bytes(0x3b)]))).toEqual(joined([head, image, bytes(0x3b)]));
  });

  it('as TIFF or HEIC is told, and not cleaned', async () => {
    expect(await kinds(exif())).toEqual(['exif_gps', 'thumbnail', 'exif']);
    await expect(cleanFile(exif())).rejects.toThrow('另存为 JPEG');
    const heic = joined([long(24), strToU8('ftypheic'), new Uint8Array(12), strToU8('Exif\0\0'), exif()]);
    expect(await kinds(heic)).toEqual(['exif_gps', 'thumbnail', 'exif']);
  });

  it('that is cut off is no picture', async () => {
    for (const file of [jpeg(), png(), webp(0)])
      await expect(inspectFile(file.subarray(0, file.length - 6))).rejects.toThrow('没有检查');
  });
});
