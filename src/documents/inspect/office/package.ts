import { zipSync } from 'fflate';
import { ArchiveError, listArchive, readMember } from '../../archive.ts';
import { Unreadable } from '../../read/block.ts';
import { Edits } from '../xml/edit.ts';
import { attribute, decodeXml, elements, escapeXml } from '../xml/scan.ts';

/** A relationship from one part to another, or to a place outside. */
export interface Link {
  id: string;
  /** The last word of its type, such as `comments`. */
  type: string;
  /** The name of the part, or the address outside. */
  target: string;
  external: boolean;
}

const damaged = '文件的结构像 Office 文档，但内容缺失或已损坏，没有检查。请用原来的软件打开，另存一份再试。';
const double = '压缩结构里有同名的两个部分，不同软件会读出不同内容，没有检查。请用原来的软件打开，另存一份再试。';

/** Elements that only point at another part: they go with it. */
const pointers = new Set(
  (
    'sheet pivotCache externalReference slicerCache slicer timelineCacheRef timelineRef tablePart legacyDrawing ' +
    'legacyDrawingHF externalData attachedTemplate oleObject control OLEObject sldId hyperlink hlinkClick hlinkHover ' +
    'pageSetup dataSource headerSource blip imagedata subDoc'
  ).split(' '),
);
/** Pointers that lose their attribute and stay. */
const kept = new Set(['pageSetup', 'blip', 'imagedata']);
/** Lists that may not be empty. */
const lists =
  /<(?:\w+:)?(pivotCaches|externalReferences|tableParts|oleObjects|controls|slicerCaches|slicerList|timelineCacheRefs|definedNames|hyperlinks|mailMerge)\b[^>]*>\s*<\/(?:\w+:)?\1>/g;

/** An Office document (docx, xlsx, pptx) as its parts; what is changed or dropped is written by `save`. */
export class OfficePackage {
  readonly main: string;
  readonly kind: 'word' | 'excel' | 'slides';
  readonly #bytes: Uint8Array;
  readonly #members: ReturnType<typeof listArchive>;
  readonly #names = new Map<string, string>();
  readonly #changed = new Map<string, Uint8Array | string>();
  readonly #texts = new Map<string, string>();
  readonly #links = new Map<string, Link[]>();

  /** Throws Unreadable or ArchiveError with a sentence. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#members = listArchive(bytes).filter(({ name }) => !name.endsWith('/'));
    for (const { name } of this.#members) {
      if (this.#names.has(name.toLowerCase())) throw new Unreadable(double);
      this.#names.set(name.toLowerCase(), name);
    }
    const main = this.links('').find(({ type, external }) => type === 'officeDocument' && !external)?.target;
    if (!main || !this.has(main)) throw new Unreadable(damaged);
    this.main = main;
    this.kind = this.#kind();
  }

  #kind(): 'word' | 'excel' | 'slides' {
    const type = this.contentType(this.main);
    if (type.includes('wordprocessingml') || type.includes('ms-word')) return 'word';
    if (type.includes('sheet.binary'))
      throw new Unreadable('这是二进制工作簿（.xlsb），没有检查。请另存为 xlsx 再试。');
    if (type.includes('spreadsheetml') || type.includes('ms-excel')) return 'excel';
    if (type.includes('presentationml') || type.includes('ms-powerpoint')) return 'slides';
    throw new Unreadable(damaged);
  }

  /** Every part that is there, relationships and the list of types left out. */
  get parts(): string[] {
    return [...this.#names.values()].filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml');
  }

  /** Parts that something leads to; the others are left over from earlier work. */
  get reachable(): Set<string> {
    const seen = new Set<string>();
    const next = [''];
    for (let source = next.pop(); source !== undefined; source = next.pop())
      for (const { target, external } of this.links(source))
        if (!external && this.has(target) && !seen.has(target)) {
          seen.add(target);
          next.push(target);
        }
    return seen;
  }

  has(name: string): boolean {
    return this.#names.has(name.toLowerCase());
  }

  bytes(name: string): Uint8Array {
    const changed = this.#changed.get(name);
    if (changed !== undefined) return typeof changed === 'string' ? new TextEncoder().encode(changed) : changed;
    const bytes = readMember(this.#bytes, this.#members, name);
    if (!bytes) throw new ArchiveError(damaged);
    return bytes;
  }

  /** An XML part as text. */
  xml(name: string): string {
    const known = this.#texts.get(name);
    if (known !== undefined) return known;
    const text = decodeXml(this.bytes(name));
    this.#texts.set(name, text);
    return text;
  }

  put(name: string, content: Uint8Array | string): void {
    this.#names.set(name.toLowerCase(), name);
    if (typeof content !== 'string') {
      this.#changed.set(name, content);
      this.#texts.delete(name);
      return;
    }
    // What came in UTF-16 goes out in UTF-8, and says so.
    const text = content.replace(/^\ufeff?(<\?xml[^>]*?)\s+encoding\s*=\s*["'][^"']*["']/, '$1 encoding="UTF-8"');
    this.#changed.set(name, text);
    this.#texts.set(name, text);
  }

  /** Changes an XML part by places; nothing where there is no edit. */
  edit(name: string, change: (xml: string, edits: Edits) => void): void {
    const xml = this.xml(name);
    const edits = new Edits();
    change(xml, edits);
    const changed = edits.apply(xml);
    if (changed !== xml) this.put(name, changed);
  }

  /** What a part leads to; the empty name is the package itself. */
  links(source: string): Link[] {
    const known = this.#links.get(source);
    if (known) return known;
    const rels = this.#names.get(relsOf(source).toLowerCase());
    const found =
      rels === undefined
        ? []
        : elements(this.xml(rels), new Set(['Relationship'])).map(({ tag }) => this.#link(source, tag));
    this.#links.set(source, found);
    return found;
  }

  #link(source: string, tag: string): Link {
    const external = attribute(tag, 'TargetMode') === 'External';
    const given = attribute(tag, 'Target') ?? '';
    const target = external ? given : this.#actual(resolve(source, given));
    return {
      id: attribute(tag, 'Id') ?? '',
      type: (attribute(tag, 'Type') ?? '').split('/').at(-1)!,
      target,
      external,
    };
  }

  #actual(name: string): string {
    return this.#names.get(name.toLowerCase()) ?? name;
  }

  /** The parts of a type that a part leads to. */
  linked(source: string, type: string): string[] {
    return this.links(source)
      .filter((link) => link.type === type && !link.external && this.has(link.target))
      .map(({ target }) => target);
  }

  /** Cuts the links of a part that `test` picks, with the elements that point by them. */
  unlink(source: string, test: (link: Link) => boolean): void {
    const gone = new Set(
      this.links(source)
        .filter(test)
        .map(({ id }) => id),
    );
    if (gone.size === 0) return;
    this.#links.set(
      source,
      this.links(source).filter(({ id }) => !gone.has(id)),
    );
    this.edit(this.#names.get(relsOf(source).toLowerCase())!, (xml, edits) => {
      for (const { tag, start, end } of elements(xml, new Set(['Relationship'])))
        if (gone.has(attribute(tag, 'Id') ?? '')) edits.cut(start, end);
    });
    if (source === '') return;
    this.edit(source, (xml, edits) => {
      for (const element of elements(xml, pointers)) {
        const pointer = /\sr:(?:id|link|embed|href)\s*=\s*["']([^"']*)["']/.exec(element.tag);
        if (!pointer || !gone.has(pointer[1]!)) continue;
        const at = element.start + pointer.index;
        if (element.name === 'hyperlink' && element.innerEnd > element.innerStart) edits.unwrap(element);
        else if (kept.has(element.name)) edits.cut(at, at + pointer[0].length);
        else edits.cut(element.start, element.end);
      }
    });
    const text = this.xml(source);
    const full = text.replace(lists, '').replace(lists, '');
    if (full !== text) this.put(source, full);
  }

  /** Cuts every link to a part; the part, and what only it led to, is not saved. */
  drop(name: string): void {
    for (const source of ['', ...this.parts]) this.unlink(source, (link) => !link.external && link.target === name);
  }

  contentType(name: string): string {
    const types = this.#types();
    const override = types.find(
      ({ tag }) => (attribute(tag, 'PartName') ?? '').toLowerCase() === `/${name.toLowerCase()}`,
    );
    const ending = name.split('.').at(-1)!.toLowerCase();
    const found = override ?? types.find(({ tag }) => attribute(tag, 'Extension')?.toLowerCase() === ending);
    return found ? (attribute(found.tag, 'ContentType') ?? '') : '';
  }

  #types() {
    const name = '[Content_Types].xml';
    if (!this.has(name)) throw new Unreadable(damaged);
    return elements(this.xml(name), new Set(['Override', 'Default']));
  }

  /** Gives a part another content type. */
  retype(name: string, type: string): void {
    this.edit('[Content_Types].xml', (xml, edits) => {
      for (const { tag, start, end } of elements(xml, new Set(['Override'])))
        if (attribute(tag, 'PartName') === `/${name}`)
          edits.replace(start, end, `<Override PartName="/${escapeXml(name)}" ContentType="${type}"/>`);
    });
  }

  /** The document as a zip: only parts that something leads to. */
  save(): Uint8Array {
    const live = this.reachable;
    this.edit('[Content_Types].xml', (xml, edits) => {
      for (const { tag, start, end } of elements(xml, new Set(['Override']))) {
        const name = (attribute(tag, 'PartName') ?? '').slice(1);
        if (!live.has(this.#actual(name))) edits.cut(start, end);
      }
    });
    const files: Record<string, Uint8Array> = {};
    for (const name of ['[Content_Types].xml', '_rels/.rels', ...live]) {
      files[name] = this.bytes(this.#actual(name));
      const rels = this.#names.get(relsOf(name).toLowerCase());
      if (rels && live.has(name)) files[rels] = this.bytes(rels);
    }
    return zipSync(files, { level: 6, mtime: '1980-01-01T12:00:00' });
  }
}

/** The part that holds the relationships of a part. */
function relsOf(name: string): string {
  const slash = name.lastIndexOf('/') + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

/** A target as the name of a part, seen from the part that names it. */
function resolve(source: string, target: string): string {
  const steps = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of target.split('#')[0]!.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
