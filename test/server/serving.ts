import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { API } from '../../src/contract/paths.ts';
import { closeCase, copyCase, openCase } from '../../src/ledger/case-file.ts';
import { buildApp } from '../../src/server/app.ts';
import { CaseShelf } from '../../src/server/cases/case-shelf.ts';
import { closeServed, type Served, servedFrom } from '../../src/server/served.ts';
import { type CaseWork, workHere } from '../../src/server/work/case-work.ts';
import { BORDER_WEEK } from '../border-week.ts';
import { runHere } from '../run-cli.ts';

/** A server without a socket, on a copy of the border week as the case `week`. */
export interface Serving {
  folder: string;
  served: Served;
  ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** Reads the border week once; gives the folder, to be copied for each server. */
export async function readWeek(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-week-'));
  mkdirSync(join(folder, 'reports'));
  for (const [name, text] of Object.entries(BORDER_WEEK)) writeFileSync(join(folder, 'reports', name), text);
  await runHere(['read', join(folder, 'reports'), '--case', join(folder, 'week.db')]);
  return folder;
}

export async function serveWeek(week: string, work: CaseWork = workHere()): Promise<Serving> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-served-'));
  const whole = await openCase(join(week, 'week.db'), { create: false });
  await copyCase(whole, join(folder, 'week.db'));
  await closeCase(whole);
  const shelf = new CaseShelf(folder);
  await shelf.openFolder();
  const served = servedFrom({ shelf, work, version: '0', user: 'ana', now: () => '2031-04-05T06:07:08.000Z' });
  const app = buildApp(served, join(folder, 'no-pages'));
  const fetch = async (path: string, init?: RequestInit) => app.request(`http://127.0.0.1:8710${API}${path}`, init);
  return {
    folder,
    served,
    fetch,
    async ask(method, path, body) {
      const json =
        body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
      const response = await fetch(path, { method, ...json });
      return { status: response.status, body: await response.json() };
    },
    async close() {
      await closeServed(served);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
