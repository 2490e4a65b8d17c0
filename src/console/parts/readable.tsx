import type { ReactNode } from 'react';

/** Something long to read: it takes the keyboard, so that it can be scrolled without a mouse. */
export function Readable({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
