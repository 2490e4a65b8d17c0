import { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../context.ts';
import { casePrintRoutes } from './case-prints.ts';
import { caseRoutes } from './cases.ts';
import { checkRoutes } from './check.ts';
import { draftRoutes } from './drafts.ts';
import { fileRoutes } from './files.ts';
import { inspectRoutes } from './inspect.ts';
import { notificationRoutes } from './notifications.ts';
import { peopleRoutes } from './people.ts';
import { recordRoutes } from './records.ts';
import { reportRoutes } from './reports.ts';
import { requestRoutes } from './requests.ts';
import { type AddRoute, addRoute, type Declared } from './route.ts';
import { sessionRoutes } from './session.ts';

/** The API of the house: every route with its guards, and the OpenAPI document that describes them. */
export function api(): { app: OpenAPIHono<Env>; declared: Declared[] } {
  const app = new OpenAPIHono<Env>();
  const declared: Declared[] = [];
  const add: AddRoute = (route) => addRoute(app, declared, route);
  sessionRoutes(add);
  notificationRoutes(add);
  recordRoutes(add);
  reportRoutes(add);
  draftRoutes(add);
  fileRoutes(add);
  peopleRoutes(add);
  checkRoutes(add);
  inspectRoutes(add);
  requestRoutes(add);
  caseRoutes(add);
  casePrintRoutes(add);
  // Made once: it is the same for everybody, and takes longer to make than anything else that is read.
  let document: ReturnType<typeof app.getOpenAPI31Document> | undefined;
  app.get('/openapi.json', (c) => {
    document ??= app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'Mingce 明册', version: '1', description: '政府信息公开：台账、年报、检查' },
      servers: [{ url: '/api/v1' }],
    });
    return c.json(document);
  });
  return { app, declared };
}
