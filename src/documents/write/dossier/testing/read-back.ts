import { getDocumentProxy } from 'unpdf';
import { pageMark } from '../../../../../law/document-format/case-file.ts';
import { withoutRadicals } from '../../../read/formats/radicals.ts';

/** A piece of text at its place: pt from the lower left corner, `across` and `up` as it is turned. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  size: number;
  upright: boolean;
}

export interface PageBack {
  width: number;
  height: number;
  pieces: Piece[];
  /** What is printed below the strip that belongs to the page number. */
  text: string;
  /** All that stands in the strip at the head, with the side on which it stands. */
  head: string;
  side: 'left' | 'right' | null;
}

export interface DossierBack {
  title: string;
  pages: PageBack[];
  /** Pages before the first part. */
  front: PageBack[];
  /** The pages of the parts. */
  body: PageBack[];
  /** The sheet at the end. */
  last: PageBack;
  labels: string[];
  bookmarks: { title: string; page: number }[];
  attachments: { name: string; bytes: Uint8Array }[];
}

const strip = (pageMark.strip * 72) / 25.4;

/** A case file as another program reads it. */
export async function readBack(bytes: Uint8Array): Promise<DossierBack> {
  const document = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  const pages: PageBack[] = [];
  for (let number = 1; number <= document.numPages; number++)
    pages.push(await readPage(await document.getPage(number)));
  const bookmarks = [];
  for (const { title, dest } of (await document.getOutline()) ?? [])
    bookmarks.push({ title, page: await document.getPageIndex((dest as [{ num: number; gen: number }])[0]) });
  const attachments = Object.values(
    ((await document.getAttachments()) ?? {}) as Record<string, { filename: string; content: Uint8Array }>,
  ).map(({ filename, content }) => ({ name: filename, bytes: content }));
  const { info } = await document.getMetadata();
  const labels = (await document.getPageLabels()) ?? [];
  await document.loadingTask.destroy();
  const first = bookmarks[0]?.page ?? pages.length - 1;
  const { Title: title } = info as { Title: string };
  const [front, body, last] = [pages.slice(0, first), pages.slice(first, -1), pages.at(-1)!];
  return { title, pages, front, body, last, labels, bookmarks, attachments };
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

async function readPage(page: Page): Promise<PageBack> {
  const [, , width = 0, height = 0] = page.view;
  const { items } = (await page.getTextContent()) as { items: { str?: string; transform?: number[] }[] };
  const pieces = items.flatMap((item): Piece[] => {
    if (!item.str?.trim()) return [];
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform!;
    const upright = a > 0 && d > 0 && Math.abs(b) < 1e-3 && Math.abs(c) < 1e-3;
    return [{ text: withoutRadicals(item.str).normalize('NFKC'), x, y, size: d, upright }];
  });
  const [head, body] = [pieces.filter(({ y }) => y > height - strip), pieces.filter(({ y }) => y <= height - strip)];
  const said = (all: readonly Piece[]) => all.map(({ text }) => text).join(' ');
  const side = head.length === 0 ? null : head[0]!.x > width / 2 ? 'right' : 'left';
  return { width, height, pieces, text: said(body), head: said(head), side };
}

/** The page numbers that the catalogue gives, by the titles of the parts, each all of Chinese characters. */
export function catalogued({ front }: DossierBack, titles: readonly string[]): (string | undefined)[] {
  const words = front.slice(1).flatMap(({ text }) => text.split(/\s+/));
  // 题名 日期 页号.
  return titles.map((title) => (words.includes(title) ? words[words.indexOf(title) + 2] : undefined));
}
