import type { NodeView } from 'prosemirror-view';
import { livingNumber } from '../../../domain/report/drafting/living-number.ts';

/** Every living number's value now, by key. */
export type Numbers = Record<string, string | null>;

/** A value as it stands in a text; a dash where it is not known. */
export const shownNumber = (key: string, numbers: Numbers): string => numbers[key] ?? '—';

/** A living number inside the editor: its value now, named after what it counts. */
export function numberView(
  key: string,
  numbers: Numbers,
  onGone: () => void,
): NodeView & { show(numbers: Numbers): void } {
  const dom = document.createElement('span');
  dom.className = 'living';
  dom.contentEditable = 'false';
  dom.title = livingNumber(key)!.label;
  const show = (now: Numbers): void => {
    dom.textContent = shownNumber(key, now);
  };
  show(numbers);
  return { dom, show, ignoreMutation: () => true, destroy: onGone };
}
