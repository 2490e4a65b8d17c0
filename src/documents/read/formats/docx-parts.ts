import { type listArchive, readMember } from '../../archive.ts';
import type { Block } from '../block.ts';
import { decodeText } from '../decode.ts';
import { kindOf, looksLikeHtml } from '../kind.ts';
import { type Node, parseMarkup } from './node.ts';

/** A document puts in some parts of other documents, not hundreds. */
const mostParts = 20;

/**
 * The blocks of each web page or text that a document puts in as a part of its own (altChunk), by the node that
 * stands for it. Parts of other kinds have none.
 */
export async function altChunks(
  bytes: Uint8Array,
  members: ReturnType<typeof listArchive>,
  main: string,
  body: readonly Node[],
): Promise<ReadonlyMap<Node, readonly Block[]>> {
  const chunks = new Map<Node, readonly Block[]>();
  const nodes = chunksIn(body).slice(0, mostParts);
  if (nodes.length === 0) return chunks;
  const targets = await targetsOf(bytes, members, main);
  for (const node of nodes) {
    const target = targets.get(
      Object.entries(node.attribs ?? {}).find(([name]) => /^(?:\w+:)?id$/.test(name))?.[1] ?? '',
    );
    const part = target === undefined ? null : readMember(bytes, members, target);
    if (part && kindOf(part) === 'text') chunks.set(node, await blocksOf(decodeText(part)));
  }
  return chunks;
}

const chunksIn = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) =>
    node.name === 'w:altChunk'
      ? [node]
      : node.name === 'w:sdt' || node.name === 'w:sdtContent'
        ? chunksIn(node.children ?? [])
        : [],
  );

/** The members that a part of the document refers to, by id. */
async function targetsOf(
  bytes: Uint8Array,
  members: ReturnType<typeof listArchive>,
  main: string,
): Promise<Map<string, string>> {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const rels = readMember(bytes, members, `${folder}_rels/${main.slice(folder.length)}.rels`);
  const nodes = rels ? await parseMarkup(new TextDecoder().decode(rels), true) : null;
  const relations = (nodes ?? []).flatMap((node) => node.children ?? []);
  return new Map(
    relations.flatMap(({ attribs: { Id, Target } = {} }) =>
      Id && Target ? [[Id, Target.startsWith('/') ? Target.slice(1) : `${folder}${Target}`] as const] : [],
    ),
  );
}

async function blocksOf(text: string): Promise<readonly Block[]> {
  if (looksLikeHtml(text)) return (await (await import('./html.ts')).htmlBlocks(text)).blocks;
  return (await import('./text.ts')).textBlocks(text).blocks;
}
