import { noConnection, refusedBy } from './problem.ts';

/** Sends a request to the API and gives its JSON; throws Refused with a sentence otherwise. `path` starts after /api/v1. */
export async function send<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
  const form = body instanceof FormData;
  const response = await fetch(`/api/v1${path}`, {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      ...(body === undefined || form ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
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
