import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { bearerOnly } from '../server/safety/access-token.ts';
import type { Entry } from '../server/safety/entry.ts';
import { ownHosts } from '../server/safety/hosts.ts';
import { hostOf } from '../server/safety/same-origin.ts';
import type { Listening } from '../server/start-server.ts';
import type { McpCases } from './mcp-cases.ts';
import { buildMcpServer } from './mcp-server.ts';

/** A question is some words and ids. */
const MOST_BYTES = 256 * 1024;
const HEADERS_MS = 10_000;
const REQUEST_MS = 60_000;
const MOST_CONNECTIONS = 200;

export const MCP_PATH = '/mcp';

/** Serves Streamable HTTP at `MCP_PATH` until it is closed, each question on its own. Throws where the port is taken. */
export async function serveHttp(cases: McpCases, version: string, { host, port, token }: Entry): Promise<Listening> {
  const server = createServer({ headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS });
  server.maxConnections = MOST_CONNECTIONS;
  server.listen(port, host);
  await once(server, 'listening');
  // A TCP server's address is of this shape; a pipe's would be text.
  const { port: taken } = server.address() as AddressInfo;
  server.on('request', getRequestListener(buildMcpApp(cases, version, { host, port: taken, token }).fetch));
  const shown = host.includes(':') ? `[${host}]` : host;
  return {
    address: `http://${shown}:${taken}${MCP_PATH}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Who may ask: by this server's own name, from no other site's page, with the token where there is one. */
export function buildMcpApp(cases: McpCases, version: string, { host, port, token }: Entry): Hono {
  const app = new Hono();
  const isOwn = ownHosts(host, port);
  app.use(async (context, next) => {
    const named = hostOf(context.req);
    if (!isOwn(named)) return context.text('This server is not to be reached by this name.\n', 403);
    const origin = context.req.header('origin');
    if (origin !== undefined && origin !== `http://${named}`)
      return context.text('Pages of other sites may not ask this server.\n', 403);
    return next();
  });
  if (token !== null) app.use(bearerOnly(token));
  app.use(bodyLimit({ maxSize: MOST_BYTES, onError: (context) => context.text('At most 256 kB can be sent.\n', 413) }));
  app.post(MCP_PATH, async (context) => {
    // No session: each question is answered from the case as it is, by a server of its own.
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    const server = buildMcpServer(cases, version);
    await server.connect(transport);
    try {
      return await transport.handleRequest(context.req.raw);
    } finally {
      void server.close();
    }
  });
  app.all(MCP_PATH, (context) => context.text('Send questions by POST.\n', 405, { Allow: 'POST' }));
  app.notFound((context) => context.text(`There is only ${MCP_PATH} here.\n`, 404));
  return app;
}
