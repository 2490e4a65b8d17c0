/** The nonce of this response: antd writes its styles at run time, and the page's policy lets in only what carries it. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/**
 * Gives the nonce to every style element that is made. antd hands its own on, but the parts below it that lock
 * scrolling behind a drawer and measure scroll bars do not ask for one, and would be refused.
 */
export function lendNonce(): void {
  const make = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = make(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
