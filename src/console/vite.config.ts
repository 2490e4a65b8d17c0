import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The console's build. Pages live under /console, built files under /assets: the server's two doors. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  // The server puts a fresh nonce in place of the word in every response.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    assetsDir: 'assets',
    // Browsers of government offices are often two years old; antd's :where() needs no less than these.
    target: ['chrome94', 'edge94', 'firefox93', 'safari15.4'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
});
