import { noConnection, refusedBy } from '../../api/problem.ts';

/** Fetches a file of the API; throws Refused with its sentence where there is none. `path` starts after /api/v1. */
export async function fetchFile(path: string): Promise<Blob> {
  const response = await fetch(`/api/v1${path}`, { credentials: 'same-origin' }).catch(() => {
    throw noConnection();
  });
  if (!response.ok) throw await refusedBy(response);
  return response.blob();
}

/** Hands a file to the browser's downloads. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // Some browsers read the file only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** What stands in the body of a web page, to be pasted into another. */
export const bodyOf = (html: string): string => /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1]?.trim() ?? html;

/** Copies a text, and where given the same as HTML. */
export async function copy(text: string, html?: string): Promise<void> {
  // An intranet address without https has no clipboard of the newer kind.
  if (navigator.clipboard === undefined) return copyOnInsecurePage(text, html);
  if (html === undefined) return navigator.clipboard.writeText(text);
  const part = (type: string, value: string) => [type, new Blob([value], { type })] as const;
  await navigator.clipboard.write([
    new ClipboardItem(Object.fromEntries([part('text/plain', text), part('text/html', html)])),
  ]);
}

function copyOnInsecurePage(text: string, html?: string): void {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  };
  document.addEventListener('copy', fill, { once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', fill);
}
