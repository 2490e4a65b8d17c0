import { randomBytes } from 'node:crypto';
import { serveStatic } from '@hono/node-server/serve-static';
import { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { api } from './api/index.ts';
import { bodyLimit } from './body/limit.ts';
import { calendarFeed } from './calendar-feed.ts';
import { consoleShell } from './console-shell.ts';
import type { Env, Server } from './context.ts';
import { failed, notFound } from './errors.tsx';
import { limit } from './guards.ts';
import { alive, ready } from './health.ts';
import { portal } from './portal/index.tsx';
import { soundAddress, soundData } from './sound.ts';

/** The whole pipeline, in reading order. */
export function app(server: Server, options: { consoleDir: string }) {
  const app = new OpenAPIHono<Env>();
  app.use(async (c, next) => {
    c.set('server', server);
    c.set('nonce', randomBytes(16).toString('base64'));
    await next();
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", (c) => `'nonce-${c.get('nonce')}'`],
        scriptSrc: ["'self'", (c) => `'nonce-${c.get('nonce')}'`],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
      // Whether the house is reached over HTTPS is the proxy's knowledge; it sets HSTS.
      strictTransportSecurity: false,
    }),
  );
  app.use(compress());
  app.use(csrf());
  app.get('/healthz', alive);
  app.get('/readyz', ready);
  app.use(soundAddress);
  app.use(bodyLimit());
  app.use(soundData);
  app.use(
    '/assets/*',
    serveStatic({
      root: options.consoleDir,
      onFound: (_, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  );
  app.route('/api/v1', api().app);
  app.get('/calendar/:file{.+\\.ics}', limit('page'), calendarFeed);
  app.get('/console/*', consoleShell(options.consoleDir));
  app.get('/console', consoleShell(options.consoleDir));
  app.route('/', portal());
  app.notFound(notFound);
  app.onError(failed);
  return app;
}
