import { type PDFDict, type PDFDocument, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { pdf as limits } from '../../limits.ts';
import { Unreadable } from '../../read/block.ts';
import { cleanImage, inspectImage } from '../image/index.ts';
import type { Finding } from '../kinds.ts';
import { mask } from '../mask.ts';
import { holdsPath, isTelling } from '../telling.ts';
import { attribute, decodeXml, elements, textOf as xmlText } from '../xml/scan.ts';
import { bytesOf } from './content.ts';
import type { OpenPdf } from './open.ts';
import { entry, name, reached, textOf } from './tree.ts';

const labels: Record<string, string> = { Title: '标题', Author: '作者', Subject: '主题', Keywords: '关键词' };
/** Names of programs and times: told only where a path stands in them. */
const plain = new Set('Producer Creator CreationDate ModDate Trapped PTEX.Fullbanner'.split(' '));
/** The same in XMP, with the numbers of the document and its conformance. */
const plainXmp =
  /^(?:CreatorTool|Producer|CreateDate|ModifyDate|MetadataDate|DocumentID|InstanceID|OriginalDocumentID|RenditionClass|VersionID|format|language|part|conformance|amd|rev|Trapped|schema|prefix|namespaceURI|property|valueType|name|category|field|type|date|changed|action|parameters|when|about|parseType|lang|resource|xmptk)$/;

/** Properties, XMP, private data of programs, and what cameras left in the pictures. */
export function findPdfMetadata(tree: PDFDocument, properties: OpenPdf['properties'], visible: string): Finding[] {
  const found: Finding[] = [];
  const add = (what: string, value: string) =>
    found.push({ kind: 'metadata', where: `文件属性“${what}”`, sample: mask('metadata', value) });
  // pdf.js reads them: the other reader loses them where a file is encrypted.
  for (const [property, value] of properties)
    if (plain.has(property) ? holdsPath(value) : isTelling(property, value, visible))
      add(labels[property] ?? property, value);
  const { dicts, streams } = reached(tree);
  for (const dict of dicts) {
    const xmp = entry(tree, dict, 'Metadata');
    if (xmp instanceof PDFStream) for (const { what, value } of xmpTold(xmp, visible)) add(what, value);
    if (dict.has(name('PieceInfo'))) add('程序私有数据', 'PieceInfo');
    if (dict.has(name('Thumb'))) found.push({ kind: 'thumbnail', where: '页面', sample: '缩略图' });
  }
  for (const stream of streams)
    for (const finding of pictureTold(tree, stream)) found.push({ ...finding, where: `图片：${finding.where}` });
  return found;
}

function xmpTold(stream: PDFStream, visible: string): { what: string; value: string }[] {
  const found: { what: string; value: string }[] = [];
  let xml: string;
  try {
    // What an archive file says of its own schemas describes no document.
    const bytes = bytesOf(stream);
    if (bytes.length > limits.properties) throw new Unreadable('XMP');
    xml = decodeXml(bytes).replace(/<pdfaExtension:schemas>[\s\S]*?<\/pdfaExtension:schemas>/g, '');
    const names = new Set<string>([...xml.matchAll(/<[\w.-]+:([\w.-]+)/g)].map((match) => match[1]!));
    let inner = 0;
    for (const { name: local, tag, innerStart, innerEnd } of elements(xml, names)) {
      for (const match of tag.matchAll(/\s(?!xmlns)[\w.-]+:([\w.-]+)\s*=\s*["']([^"']+)["']/g))
        if (!plainXmp.test(match[1]!) && isTelling(match[1]!, match[2]!, visible))
          found.push({ what: `XMP ${match[1]}`, value: match[2]! });
      // A list is told once, by the property that holds it.
      if (/^(?:li|Alt|Seq|Bag|Description|RDF|xmpmeta)$/.test(local) || innerStart < inner) continue;
      const value = xmlText(xml, innerStart, innerEnd).trim();
      inner = innerEnd;
      const telling = plainXmp.test(local)
        ? holdsPath(value) && !/^https?:/.test(value)
        : isTelling(local, value, visible);
      if (value !== '' && telling) found.push({ what: `XMP ${local}`, value });
      if (attribute(tag, 'parseType') === 'Resource') inner = innerStart;
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    found.push({ what: 'XMP', value: '读不出的数据' });
  }
  return found;
}

/** Findings of a picture that is kept as a JPEG. */
function pictureTold(tree: PDFDocument, stream: PDFStream): Finding[] {
  if (!isJpeg(tree, stream)) return [];
  try {
    return inspectImage(stream.contents).filter(({ kind }) => kind !== 'trailing_data');
  } catch {
    // The pages show what can be shown of it.
    return [];
  }
}

const isJpeg = (tree: PDFDocument, stream: PDFStream): stream is PDFRawStream =>
  stream instanceof PDFRawStream &&
  textOf(entry(tree, stream.dict, 'Filter')) === 'DCTDecode' &&
  stream.contents[0] === 0xff &&
  stream.contents[1] === 0xd8;

export function cleanPdfMetadata(tree: PDFDocument): void {
  const { context } = tree;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || pictureTold(tree, object).length === 0) continue;
    context.assign(ref, PDFRawStream.of(object.dict, cleanImage(object.contents)));
  }
  delete context.trailerInfo.Info;
  for (const dict of reached(tree).dicts) forget(dict);
}

function forget(dict: PDFDict): void {
  for (const key of ['Metadata', 'PieceInfo', 'Thumb', 'LastModified']) dict.delete(name(key));
}
