import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { type Around, type Editor, editorIn } from './editor.ts';
import type { Numbers } from './number-view.ts';

/**
 * The editor of a written part on the page. It begins with `text` and then holds its own; `onEditor` gets what changes it
 * from outside, and null when it goes.
 */
export function ProseEditor({
  label,
  text,
  numbers,
  onEditor,
  ...given
}: {
  label: string;
  text: string;
  numbers: Numbers;
  onEditor: (editor: Editor | null) => void;
} & Around) {
  const element = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const make = useEffectEvent(() => {
    const around: Around = { onChange, onFocus, onNumber, onOpen, onNextGap };
    const made = editorIn(element.current!, label, { text, numbers }, around);
    setEditor(made);
    onEditor(made);
    return made;
  });
  const onChange = useEffectEvent(given.onChange);
  const onFocus = useEffectEvent(given.onFocus);
  const onNumber = useEffectEvent(given.onNumber);
  const onOpen = useEffectEvent(given.onOpen);
  const onNextGap = useEffectEvent(given.onNextGap);
  const leave = useEffectEvent(() => onEditor(null));
  useLayoutEffect(() => {
    const made = make();
    return () => {
      leave();
      made.destroy();
    };
  }, []);
  useEffect(() => editor?.setNumbers(numbers), [editor, numbers]);
  return <div ref={element} />;
}
