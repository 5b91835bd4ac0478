import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import { warmClaimSearch } from '../../ledger/claim-search.ts';
import { incidentMarks } from '../../ledger/incident-marks.ts';
import { incidentColumns } from '../../publish/incident-columns.ts';
import { CaseShelf } from '../../server/cases/case-shelf.ts';
import { closeServed, servedFrom } from '../../server/served.ts';
import { type Listening, startServer } from '../../server/start-server.ts';
import { searchElsewhere, workInThreads } from '../../server/work/case-work.ts';
import { portTyped, tokenTyped } from '../bound-options.ts';
import type { Console } from '../console.ts';
import { EXIT, type ExitCode, usage } from '../exit-codes.ts';
import { fillSamples } from '../fill-samples.ts';
import { packageVersion } from '../package-version.ts';

export interface ServeOptions {
  cases: string;
  samples?: boolean;
  port: string;
  host: string;
  token?: string;
  knowledge?: string;
}

/** Where the built pages are; the same folder from `src/` and from `dist/`. */
const PAGES = fileURLToPath(new URL('../../../dist/web', import.meta.url));
const USUAL_PORT = '8710';

/** `sitrep serve`: the workbench, until ^C. */
export async function serve(named: readonly string[], options: ServeOptions, console: Console): Promise<ExitCode> {
  const port = portTyped('--port', options.port);
  const token = tokenTyped('sitrep serve', options);
  const shelf = new CaseShelf(options.cases);
  const work = workInThreads(options.knowledge ?? null);
  const served = servedFrom({ shelf, work, version: packageVersion(), user: userInfo().username, now: console.now });
  try {
    if (options.samples) await fillSamples(options.cases, console);
    await shelf.openFolder();
    for (const path of named) await shelf.openFile(path);
    const listen = (at: number) => startServer(served, { host: options.host, port: at, token, pages: PAGES });
    const listening = await listen(port).catch((error: NodeJS.ErrnoException): Promise<Listening> => {
      if (error.code !== 'EADDRINUSE') throw error;
      if (options.port === USUAL_PORT) return listen(0);
      throw usage(`--port: ${port} is taken on ${options.host}; give another one, or 0 for any that is free`);
    });
    await console.out(`The workbench is at ${listening.address}\n`);
    // Pages are answered meanwhile; who searches the claims of a large case waits for it.
    // Both at once: the first page shows marks, and the index is read in another thread.
    for (const { file } of shelf.all()) {
      void warmClaimSearch(file, searchElsewhere(work, file)).catch(() => undefined);
      void incidentMarks(file, {})
        .then((marks) => incidentColumns(marks, 0))
        .catch(() => undefined);
    }
    await console.err(`${token === null ? '' : 'Open it once with ?token=… behind it. '}^C ends it.\n`);
    await interrupted();
    await listening.close();
    return EXIT.ok;
  } finally {
    await closeServed(served);
  }
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
