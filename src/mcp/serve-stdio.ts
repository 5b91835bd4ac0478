import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { McpCases } from './mcp-cases.ts';
import { buildMcpServer } from './mcp-server.ts';

/** Serves whoever started this process, until its input ends or `stop` comes. Nothing else may be written to `output` meanwhile. */
export async function serveStdio(
  cases: McpCases,
  version: string,
  { input, output, stop }: { input: Readable; output: Writable; stop: AbortSignal },
): Promise<void> {
  const server = buildMcpServer(cases, version);
  // It is known to end only by these: the transport does not look.
  const ended = Promise.race([once(input, 'end'), once(input, 'close'), once(stop, 'abort')]);
  await server.connect(new StdioServerTransport(input, output));
  await ended;
  await server.close();
}
