import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** Puts the keyboard and the screen reader at the head of a page that was just opened, as a fresh document would. */
export function useFocusOnPage(): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
}
