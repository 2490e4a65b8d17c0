import { noConnection, refusedBy } from './problem.ts';

/** Sends a request to the API and gives its JSON; throws Refused with a sentence otherwise. `path` starts after /api/v1. */
export async function send<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T> {
  const form = body instanceof FormData;
  const text = body === undefined || form ? undefined : JSON.stringify(body);
  const response = await fetch(`/api/v1${path}`, {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      ...(text === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    // What is being kept while the page closes still arrives; browsers carry at most 64 KiB for a page that is gone.
    keepalive: method === 'PUT' && text !== undefined && text.length < 20_000,
    ...(body === undefined ? {} : { body: form ? body : text! }),
  }).catch(() => {
    throw noConnection();
  });
  if (!response.ok) throw await refusedBy(response);
  return (await response.json()) as T;
}

/** `?q=低保&year=2024` of what is given; nothing for what is undefined or empty. */
export function queryOf(values: Record<string, string | number | undefined>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return text ? `?${text}` : '';
}
