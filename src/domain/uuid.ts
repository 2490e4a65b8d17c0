/** Whether a value has the shape of an id (RFC 9562), of any version: what has not must never reach a column of ids. */
export const isUuid = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
