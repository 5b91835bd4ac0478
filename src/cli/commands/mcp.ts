import { once } from 'node:events';
import { McpCases } from '../../mcp/mcp-cases.ts';
import { workInThreads } from '../../server/work/case-work.ts';
import { portTyped, tokenTyped } from '../bound-options.ts';
import type { Console } from '../console.ts';
import { EXIT, type ExitCode, usage } from '../exit-codes.ts';
import { packageVersion } from '../package-version.ts';
import { DEFAULT_CASE } from '../with-case.ts';

export interface McpOptions {
  http?: string;
  host: string;
  token?: string;
  knowledge?: string;
}

/** `sitrep mcp`: until its input ends, or ^C. */
export async function mcp(named: readonly string[], options: McpOptions, console: Console): Promise<ExitCode> {
  const port = options.http === undefined ? null : portTyped('--http', options.http);
  const token = port === null ? null : tokenTyped(`sitrep mcp --http ${port}`, options);
  const cases = await McpCases.open(
    named.length > 0 ? named : [DEFAULT_CASE],
    workInThreads(options.knowledge ?? null),
  );
  const stop = new AbortController();
  const end = () => stop.abort();
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  try {
    if (port === null) {
      const { serveStdio } = await import('../../mcp/serve-stdio.ts');
      await serveStdio(cases, packageVersion(), { input: process.stdin, output: process.stdout, stop: stop.signal });
    } else await overHttp(cases, { host: options.host, port, token }, { console, stop: stop.signal });
    return EXIT.ok;
  } finally {
    await cases.close();
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
  }
}

async function overHttp(
  cases: McpCases,
  entry: { host: string; port: number; token: string | null },
  { console, stop }: { console: Console; stop: AbortSignal },
): Promise<void> {
  const { serveHttp } = await import('../../mcp/serve-http.ts');
  const listening = await serveHttp(cases, packageVersion(), entry).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw usage(`--http: ${entry.port} is taken on ${entry.host}; give another port`);
    throw error;
  });
  await console.err(`The tools are at ${listening.address}. ^C ends it.\n`);
  if (!stop.aborted) await once(stop, 'abort');
  await listening.close();
}
