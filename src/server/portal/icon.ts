/** The seal: 明 on red. Drawn as strokes, so that it needs no font. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#a61b1b"/><g fill="none" stroke="#fff" stroke-width="2.2"><rect x="5.5" y="8" width="7.5" height="14"/><path d="M5.5 15h7.5M18 7h8.500v18.500M18 7v12q0 4-2.500 6.500M18 13h8.500M18 19h8.500"/></g></svg>`;
