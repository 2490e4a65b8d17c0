/** A node of a parsed HTML or XML document, as far as reading needs it. */
export interface Node {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Node[];
}

const deepest = 400;
/** A report saved by Word as a page has some ten thousand tags. */
const mostTags = 200_000;
/** Elements that HTML closes by itself, or that hold nothing. */
const selfClosing = new Set(
  'p li td th tr thead tbody tfoot dt dd option br img input meta link hr col colgroup area base embed wbr source'.split(
    ' ',
  ),
);

/**
 * Parses HTML, or XML where `xml` is set; null where tags are more, or nested deeper, than in
 * any document that people make.
 * Custom entities are never expanded and nothing is fetched.
 */
export async function parseMarkup(text: string, xml: boolean): Promise<Node[] | null> {
  if (openTags(text, xml) > deepest * 5) return null;
  const { load } = await import('cheerio/slim');
  const $ = load(text, { xml: { xmlMode: xml, decodeEntities: true } });
  const nodes = ($.root()[0] as unknown as Node).children ?? [];
  return tooDeep(nodes) ? null : nodes;
}

/** The most tags that are open at once, counted in one pass before the text is parsed. */
function openTags(text: string, xml: boolean): number {
  let open = 0;
  let most = 0;
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const end = text.indexOf('>', at);
    if (end < 0) break;
    const name = /^\/?[a-zA-Z][\w:-]*/.exec(text.slice(at + 1, Math.min(end, at + 40)))?.[0];
    if (name === undefined) continue;
    if (++tags > mostTags) return Number.POSITIVE_INFINITY;
    if (name.startsWith('/')) open--;
    else if (text[end - 1] !== '/' && (xml || !selfClosing.has(name.toLowerCase()))) most = Math.max(most, ++open);
  }
  return most;
}

/** Whether the parsed tree is too deep to walk. Walks without recursion. */
function tooDeep(nodes: readonly Node[]): boolean {
  let level: readonly Node[] = nodes;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((node) => node.children ?? []);
  }
  return false;
}
