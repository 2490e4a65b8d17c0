import { noConnection, refusedBy } from '../../api/problem.ts';

/**
 * Fetches a file of the API, in answer to `form` where one is sent; throws Refused with its sentence where there is
 * none. `path` starts after /api/v1.
 */
export async function fetchFile(path: string, form?: FormData): Promise<Blob> {
  const response = await fetch(`/api/v1${path}`, {
    credentials: 'same-origin',
    ...(form ? { method: 'POST', body: form } : {}),
  }).catch(() => {
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

/**
 * Copies a text, and where given the same as HTML. By the event of copying: the newer clipboard asks for https, which an
 * intranet may not have, and parses HTML on this page first, whose policy then takes its styles away.
 */
export function copy(text: string, html?: string): void {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  };
  document.addEventListener('copy', fill, { once: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  if (!copied) throw new DOMException('the browser did not copy', 'NotAllowedError');
}
