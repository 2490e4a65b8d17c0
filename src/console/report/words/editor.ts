import { baseKeymap } from 'prosemirror-commands';
import { closeHistory, history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMSerializer, type Node, Slice } from 'prosemirror-model';
import { type Command, EditorState, NodeSelection, Plugin, Selection, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import { documentOf, schema, seenIn, textOf } from './document.ts';
import { type Gap, gapsOfLine, type Place } from './gaps.ts';
import { type Numbers, numberView, shownNumber } from './number-view.ts';
import { pastedHtml, pastedText, withoutStyles } from './paste.ts';

/** On a change that comes from outside the editor: whoever made it knows of it. */
const given = 'given';

/** What happens outside the editor when something happens in it. */
export interface Around {
  onChange: (text: string) => void;
  onFocus: () => void;
  /** Which living number is selected, by key; null for none. */
  onNumber: (key: string | null) => void;
  /** A living number was pressed, or Enter was pressed on it. */
  onOpen: (key: string) => void;
  /** The next gap is asked for from the keyboard. */
  onNextGap: () => void;
}

/** The editor of one written part. */
export interface Editor {
  /** Puts another text in place of the whole; the person can undo it. */
  setText(text: string): void;
  setNumbers(numbers: Numbers): void;
  insertNumber(key: string): void;
  /** Puts a text at the end, as paragraphs of its own, and goes there. */
  append(text: string): void;
  selectGap(gap: Gap): void;
  /** Where the person writes; the end of what is selected. */
  place(): Omit<Place, 'part'>;
  destroy(): void;
}

/** An editor inside an element. `around` may change what its functions do, not the object. */
export function editorIn(
  element: HTMLElement,
  label: string,
  first: { text: string; numbers: Numbers },
  around: Around,
): Editor {
  let { text, numbers } = first;
  const shown = new Set<ReturnType<typeof numberView>>();
  const view = new EditorView(
    { mount: element },
    {
      state: EditorState.create({ doc: documentOf(text), plugins: [history(), ...keys(around), gapMarks] }),
      attributes: ({ doc }) => ({
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        spellcheck: 'false',
        class: doc.content.size === 2 ? 'prose-editor empty' : 'prose-editor',
      }),
      dispatchTransaction(transaction) {
        view.updateState(view.state.apply(transaction));
        if (transaction.docChanged) {
          text = textOf(view.state.doc);
          if (!transaction.getMeta(given)) around.onChange(text);
        }
        around.onNumber(numberAt(view.state)?.attrs.key ?? null);
      },
      nodeViews: {
        number: (node) => {
          const made = numberView(node.attrs.key, numbers, () => shown.delete(made));
          shown.add(made);
          return made;
        },
      },
      handleClickOn(_, __, node, ___, event) {
        if (node.type !== schema.nodes.number || event.button !== 0) return false;
        around.onOpen(node.attrs.key);
        return true;
      },
      handleDOMEvents: {
        focus: () => around.onFocus(),
        paste: (_, event) => paste(event, event.clipboardData),
        // Words are moved by cutting and pasting; what is dropped from elsewhere comes in as if it were pasted.
        dragstart: (_, event) => {
          event.preventDefault();
          return true;
        },
        drop: (_, event) => {
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
          if (at) select(Selection.near(view.state.doc.resolve(at.pos)));
          return paste(event, event.dataTransfer);
        },
      },
      // Word gets the number, this editor gets it back alive.
      clipboardSerializer: new DOMSerializer(
        {
          ...DOMSerializer.nodesFromSchema(schema),
          number: (node) => ['span', { 'data-number': node.attrs.key }, shownNumber(node.attrs.key, numbers)],
        },
        {},
      ),
      clipboardTextSerializer: (slice) => plainText(slice, numbers),
    },
  );
  const select = (selection: Selection): void => view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
  const paste = (event: Event, data: DataTransfer | null): boolean => {
    event.preventDefault();
    const html = data?.getData('text/html');
    const pasted = html ? pastedHtml(parsed(html)) : pastedText(data?.getData('text/plain') ?? '');
    if (pasted !== '') view.dispatch(closeHistory(view.state.tr.replaceSelection(sliceOf(pasted)).scrollIntoView()));
    return true;
  };
  return {
    setText(next) {
      if (next === text) return;
      const { doc, tr } = view.state;
      tr.replaceWith(0, doc.content.size, documentOf(next).content).setMeta(given, true);
      view.dispatch(closeHistory(tr));
      text = next;
    },
    setNumbers(next) {
      numbers = next;
      for (const one of shown) one.show(next);
    },
    insertNumber(key) {
      view.dispatch(view.state.tr.replaceSelectionWith(schema.node('number', { key }), false).scrollIntoView());
      view.focus();
    },
    append(more) {
      const { doc, tr } = view.state;
      const empty = doc.lastChild!.content.size === 0;
      const end = doc.content.size;
      tr.replaceWith(empty ? end - doc.lastChild!.nodeSize : end, end, documentOf(more).content);
      view.dispatch(closeHistory(tr.setSelection(TextSelection.atEnd(tr.doc)).scrollIntoView()));
      view.focus();
    },
    selectGap({ paragraph, offset, end }) {
      const start = startOf(view.state.doc, paragraph);
      select(TextSelection.create(view.state.doc, start + offset, start + end));
      view.focus();
      element.ownerDocument.getSelection()?.focusNode?.parentElement?.scrollIntoView({ block: 'center' });
    },
    place() {
      const { $to } = view.state.selection;
      return { paragraph: $to.index(0), offset: $to.parentOffset };
    },
    destroy: () => view.destroy(),
  };
}

/** The living number that is selected by itself. */
const numberAt = ({ selection }: EditorState): Node | null =>
  selection instanceof NodeSelection && selection.node.type === schema.nodes.number ? selection.node : null;

/** Where the text of a paragraph begins in the document. */
const startOf = (doc: Node, paragraph: number): number =>
  doc.children.slice(0, paragraph).reduce((at, one) => at + one.nodeSize, 1);

/** A text to be put where the person writes: its first and last paragraph join what stands there. */
const sliceOf = (text: string): Slice => new Slice(documentOf(text).content, 1, 1);

const plainText = ({ content }: Slice, numbers: Numbers): string =>
  content.content
    .map((paragraph) => paragraph.children.map((node) => node.text ?? shownNumber(node.attrs.key, numbers)).join(''))
    .join('\n');

const parsed = (html: string): Document => new DOMParser().parseFromString(withoutStyles(html), 'text/html');

/** A number goes whole, whichever way it is deleted. */
const deleteNumber =
  (side: 'nodeBefore' | 'nodeAfter'): Command =>
  ({ selection, tr }, dispatch) => {
    const number = selection.empty ? selection.$from[side] : null;
    if (number?.type !== schema.nodes.number) return false;
    const { from } = selection;
    dispatch?.((side === 'nodeBefore' ? tr.delete(from - 1, from) : tr.delete(from, from + 1)).scrollIntoView());
    return true;
  };

const keys = (around: Around): Plugin[] => [
  keymap({
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Mod-Enter': () => {
      around.onNextGap();
      return true;
    },
    Enter: (state) => {
      const number = numberAt(state);
      if (number) around.onOpen(number.attrs.key);
      return number !== null;
    },
    Backspace: deleteNumber('nodeBefore'),
    Delete: deleteNumber('nodeAfter'),
    'Shift-Enter': baseKeymap.Enter!,
  }),
  keymap(baseKeymap),
];

/** What is left to fill in is marked while it stands there. */
const gapMarks = new Plugin({
  props: {
    decorations({ doc }) {
      const marks: Decoration[] = [];
      doc.forEach((paragraph, at) => {
        for (const { offset, end } of gapsOfLine(seenIn(paragraph)))
          marks.push(Decoration.inline(at + 1 + offset, at + 1 + end, { class: 'gap' }));
      });
      return DecorationSet.create(doc, marks);
    },
  },
});
