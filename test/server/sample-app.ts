import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { API } from '../../src/contract/paths.ts';
import { openEngine } from '../../src/pipeline/engine.ts';
import { DISK } from '../../src/pipeline/input-files.ts';
import { readInto } from '../../src/pipeline/read-into.ts';
import { buildApp } from '../../src/server/app.ts';
import { CaseShelf } from '../../src/server/cases/case-shelf.ts';
import { closeServed, servedFrom } from '../../src/server/served.ts';
import { workHere } from '../../src/server/work/case-work.ts';

const REPORTS = fileURLToPath(new URL('../../examples/pak-afghan-2025-10', import.meta.url));
const NOW = '2025-11-01T12:00:00.000Z';

export const CASE = 'border';

/** The workbench's API on the sample case, without a socket. */
export async function openSampleApp() {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-server-'));
  const shelf = new CaseShelf(folder);
  const work = workHere();
  const { file } = await shelf.openFile(join(folder, `${CASE}.db`), 'The border');
  await readInto(file, [REPORTS], openEngine(), {
    flags: { sample: true },
    now: () => NOW,
    files: DISK,
    stop: new AbortController().signal,
    onStart: () => undefined,
    onInput: () => undefined,
  });
  const served = servedFrom({ shelf, work, version: '0.0.0', user: 'tester', now: () => NOW });
  const app = buildApp(served, folder);
  return {
    file,
    /** Asks for an address under the API. */
    ask: (address: string, headers: Record<string, string> = {}) => app.request(`${API}${address}`, { headers }),
    post: (address: string, body: object) =>
      app.request(`${API}${address}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    close: async () => {
      await closeServed(served);
      rmSync(folder, { recursive: true });
    },
  };
}
export type SampleApp = Awaited<ReturnType<typeof openSampleApp>>;
