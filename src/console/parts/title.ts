import { useEffect } from 'react';

/** Names the page in the browser's tab and history: 依申请公开 · 明册. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · 明册`;
  }, [title]);
}
