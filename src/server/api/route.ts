import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type Answer, problem as problemAnswer } from '../../contract/answer.ts';
import { invalid, problemsOf } from '../../domain/refusal.ts';
import type { Env } from '../context.ts';
import type { Guard } from '../guards.ts';
import { problem, statuses } from '../problem.ts';

/** One route: who may come in, in order, what is parsed, and what answers. */
export interface Route<P, Q, B> {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  summary: string;
  /** `limit`, then `session`, then `permit`; parsing comes last. */
  guards: Guard[];
  params?: z.ZodType<P>;
  query?: z.ZodType<Q>;
  /** A JSON body; a form with a file is read by the handler. */
  body?: z.ZodType<B>;
  upload?: boolean;
  /** The body as the OpenAPI document tells it, where the handler checks it itself. */
  described?: z.ZodType;
  /** What it answers with when it does what was asked: the document tells it, tests hold every answer against it. */
  answer: Answer;
  handle: (c: Context<Env>, input: { params: P; query: Q; body: B }) => Promise<Response> | Response;
}

const refusals = Object.fromEntries(
  [...new Set(Object.values(statuses))].map((status) => [
    status,
    { description: 'refused', content: { 'application/problem+json': { schema: problemAnswer } } },
  ]),
);

/** Adds one route to the API. */
export type AddRoute = <P, Q, B>(route: Route<P, Q, B>) => void;

/** Every route that was added, with its guards and its answer: what the tests walk. */
export interface Declared {
  method: string;
  path: string;
  guards: string[];
  answer: Answer;
}

/** What the document tells of an answer. */
function described(answer: Answer) {
  if (!('download' in answer)) return { description: 'ok', content: { 'application/json': { schema: answer } } };
  const binary = z.string().openapi({ format: 'binary' });
  return {
    description: 'a file',
    content: Object.fromEntries(
      answer.download.map((type) => [
        type,
        { schema: (type === 'application/json' ? answer.json : undefined) ?? binary },
      ]),
    ),
  };
}

/** Adds a route to the API: its guards as middleware in order, then parsing, then the handler. */
export function addRoute<P = unknown, Q = unknown, B = unknown>(
  api: OpenAPIHono<Env>,
  declared: Declared[],
  route: Route<P, Q, B>,
): void {
  const { method, path, answer } = route;
  declared.push({ method, path, answer, guards: [...route.guards.map((guard) => guard.guard), 'parse'] });
  const definition = createRoute({
    method,
    path,
    summary: route.summary,
    middleware: route.guards,
    request: {
      ...(route.params ? { params: route.params as never } : {}),
      ...(route.query ? { query: route.query as never } : {}),
      ...(route.body ? { body: { content: { 'application/json': { schema: route.body } }, required: true } } : {}),
      ...(route.upload
        ? {
            body: {
              content: {
                'multipart/form-data': { schema: z.object({ file: z.string().openapi({ format: 'binary' }) }) },
              },
            },
          }
        : {}),
    },
    responses: { 200: described(answer), ...refusals },
  });
  if (route.upload) {
    // The document tells of the form; the file itself is read by the handler, which knows its limits.
    api.openAPIRegistry.registerPath({
      ...definition,
      path: definition.getRoutingPath().replace(/:(\w+)/g, '{$1}'),
    } as never);
    api.on([route.method.toUpperCase()], [definition.getRoutingPath()], ...route.guards, (c) =>
      route.handle(c, { params: c.req.param() as P, query: c.req.query() as Q, body: undefined as B }),
    );
    return;
  }
  api.openapi(
    definition,
    ((c: Context<Env>) => {
      const valid = (target: 'param' | 'query' | 'json') =>
        (c.req as unknown as { valid(t: string): never }).valid(target);
      return route.handle(c, {
        params: (route.params ? valid('param') : {}) as P,
        query: (route.query ? valid('query') : {}) as Q,
        body: (route.body ? valid('json') : {}) as B,
      });
    }) as never,
    (result, c) => {
      if (result.success) return;
      return problem(c, invalid(problemsOf(result.error)));
    },
  );
  // Said after, it stands in the document in place of what the route itself checks.
  if (route.described)
    api.openAPIRegistry.registerPath({
      ...definition,
      path: definition.getRoutingPath().replace(/:(\w+)/g, '{$1}'),
      request: {
        ...definition.request,
        body: { content: { 'application/json': { schema: route.described } }, required: true },
      },
    } as never);
}
