/** The path of a browser for the tests; null where there is none. Throws a sentence where CHROMIUM_PATH is wrong. */
export function findBrowser(): Promise<string | null>;
