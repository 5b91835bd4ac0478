import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { buildApp } from './app.ts';
import type { Served } from './served.ts';

export interface Listening {
  /** Where it is: http://127.0.0.1:4173 */
  address: string;
  close(): Promise<void>;
}

/** Serves until it is closed. Port 0 takes any that is free. Throws where the port is taken. */
export async function startServer(
  served: Served,
  { host, port, pages }: { host: string; port: number; pages: string },
): Promise<Listening> {
  const server = createServer(getRequestListener(buildApp(served, pages).fetch));
  server.listen(port, host);
  await once(server, 'listening');
  // A TCP server's address is of this shape; a pipe's would be text.
  const { port: taken } = server.address() as AddressInfo;
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
