import { type Node, Schema } from 'prosemirror-model';
import { piecesOf, token } from '../../../domain/report/drafting/living-number.ts';

/** A written part while it is edited: paragraphs of text and living numbers, and nothing else. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: '(text | number)*', parseDOM: [{ tag: 'p' }, { tag: 'div' }], toDOM: () => ['p', 0] },
    text: {},
    number: {
      inline: true,
      attrs: { key: { validate: 'string' } },
      toDOM: (node) => ['span', { 'data-number': node.attrs.key }],
    },
  },
});

/** Stands for a living number where a text is looked at character by character. */
export const numberMark = '\ufffc';

/**
 * Braces that a person typed around what happens to be the key of a number: a word joiner, which prints nothing, keeps
 * them words.
 */
const joined = '{\u2060{';
export const asWords = (typed: string): string =>
  piecesOf(typed)
    .map((piece) => ('words' in piece ? piece.words : token(piece.key).replace('{{', joined)))
    .join('');
const asTyped = (words: string): string => words.replaceAll(joined, '{{');

/** The lines of a text in pieces, as they are seen. */
const linesOf = (text: string): ReturnType<typeof piecesOf>[] =>
  text
    .split(/\r\n?|\n/)
    .map((line) => piecesOf(line).map((piece) => ('words' in piece ? { words: asTyped(piece.words) } : piece)));

/** A text as it is kept, a paragraph a line and numbers as `{{key}}`, made a document. */
export const documentOf = (text: string): Node =>
  schema.node(
    'doc',
    null,
    linesOf(text).map((pieces) =>
      schema.node(
        'paragraph',
        null,
        pieces.map((piece) =>
          'words' in piece ? schema.text(piece.words) : schema.node('number', { key: piece.key }),
        ),
      ),
    ),
  );

/** A document as the text that is kept. */
export const textOf = (document: Node): string =>
  document.children
    .map((paragraph) =>
      paragraph.children.map((node) => (node.isText ? asWords(node.text!) : token(node.attrs.key))).join(''),
    )
    .join('\n');

/** The paragraphs of a kept text as they are seen, each number one mark: places in them are places in the document. */
export const seenLines = (text: string): string[] =>
  linesOf(text).map((pieces) => pieces.map((piece) => ('words' in piece ? piece.words : numberMark)).join(''));

/** The same of a paragraph of a document. */
export const seenIn = (paragraph: Node): string =>
  paragraph.textBetween(0, paragraph.content.size, undefined, numberMark);
