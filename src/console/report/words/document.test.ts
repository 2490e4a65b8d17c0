import fc from 'fast-check';
import { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { livingNumbers, piecesOf, token } from '../../../domain/report/drafting/living-number.ts';
import { documentOf, numberMark, schema, seenIn, seenLines, textOf } from './document.ts';

const key = fc.constantFrom(...livingNumbers.map((one) => one.key));
/** What a person can type in a paragraph: anything but line ends and the joiner that the editor itself puts in. */
const typed = fc
  .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('{', '}', '{{', '}}', '{{fact.postings}}', '{{无此数}}'))
  .map((text) => text.replace(/[\r\n\u2060]/g, ''))
  .filter((text) => text !== '');
const paragraph = fc
  .array(
    fc.oneof(
      typed.map((text) => schema.text(text)),
      key.map((one) => schema.node('number', { key: one })),
    ),
  )
  .map((nodes) => schema.node('paragraph', null, nodes));
const document = fc.array(paragraph, { minLength: 1, maxLength: 5 }).map((all) => schema.node('doc', null, all));

describe('a document', () => {
  it('kept as text and opened again is the same document', () => {
    fc.assert(
      fc.property(document, (made) => {
        // Neighbouring texts are one text: what the editor itself would hold.
        const held = Node.fromJSON(schema, made.toJSON());
        expect(documentOf(textOf(held)).toString()).toBe(held.toString());
      }),
      { numRuns: 150 },
    );
  });

  it('opened from a text and kept again is that text, numbers and empty lines included', () => {
    const line = fc.array(fc.oneof(typed, key.map(token))).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        expect(textOf(documentOf(lines.join('\n')))).toBe(lines.join('\n'));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps braces that somebody typed as words, even around the key of a number', () => {
    const made = schema.node('doc', null, [schema.node('paragraph', null, [schema.text('写作{{fact.postings}}次')])]);
    const kept = textOf(made);
    expect(piecesOf(kept)).toEqual([{ words: kept }]);
    expect(documentOf(kept).textContent).toBe('写作{{fact.postings}}次');
  });

  it('is seen the same in its kept text and in its paragraphs', () => {
    const text = '发布{{fact.postings}}次\n\n【请填写：甲】';
    expect(seenLines(text)).toEqual([`发布${numberMark}次`, '', '【请填写：甲】']);
    expect(documentOf(text).children.map(seenIn)).toEqual(seenLines(text));
  });
});
