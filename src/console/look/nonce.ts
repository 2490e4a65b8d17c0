/** The nonce of this response: antd writes its styles at run time, and the page's policy lets in only what carries it. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
