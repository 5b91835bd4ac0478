import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { buildApp } from './app.ts';
import type { Entry } from './safety/entry.ts';
import type { Served } from './served.ts';

export interface Listening {
  /** Where it is: http://127.0.0.1:4173 */
  address: string;
  close(): Promise<void>;
}

/** A client that is slower with its headers, or with all it sends, is hung up on: it would keep a connection for nothing. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 5 * 60_000;
const LOOK_MS = 5_000;
const MOST_CONNECTIONS = 1_000;

/** Serves until it is closed. Port 0 takes any that is free. Throws where the port is taken. */
export async function startServer(
  served: Served,
  { host, port, token, pages }: Entry & { pages: string },
): Promise<Listening> {
  const server = createServer({
    headersTimeout: HEADERS_MS,
    requestTimeout: REQUEST_MS,
    connectionsCheckingInterval: LOOK_MS,
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.listen(port, host);
  await once(server, 'listening');
  // A TCP server's address is of this shape; a pipe's would be text.
  const { port: taken } = server.address() as AddressInfo;
  const app = buildApp(served, pages, { host, port: taken, token });
  server.on('request', getRequestListener(app.fetch));
  const shown = host.includes(':') ? `[${host}]` : host;
  return {
    address: `http://${shown}:${taken}`,
    close: async () => {
      served.streams.close();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
