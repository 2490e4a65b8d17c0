/** A node of a parsed HTML or XML document, as far as reading needs it. */
export interface Node {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Node[];
}

/** Deeper than any document that people make: deeper is refused, so that no walk overflows. */
export const deepest = 400;

/** Parses HTML, or XML where `xml` is set. Custom entities are never expanded and nothing is fetched. */
export async function parseMarkup(text: string, xml: boolean): Promise<Node[]> {
  const { load } = await import('cheerio/slim');
  const $ = load(
    text,
    xml ? { xml: { xmlMode: true, decodeEntities: true } } : { xml: { xmlMode: false, decodeEntities: true } },
  );
  return ($.root()[0] as unknown as Node).children ?? [];
}

/** Whether the tree is deeper than any document that people make. Walks without recursion. */
export function tooDeep(nodes: readonly Node[]): boolean {
  let level: readonly Node[] = nodes;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    const next: Node[] = [];
    for (const node of level) if (node.children) for (const child of node.children) next.push(child);
    level = next;
  }
  return false;
}
