import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { startCli } from '../run-cli.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Browser tests are left out where there is no Chromium: `apt-get install chromium`, or name one in CHROMIUM. */
export const NO_BROWSER = !existsSync(CHROMIUM);

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Nothing but the pages: no look-ups of its maker's hosts, and pictures drawn without a graphics card. */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** What a page waits for comes late where other work fills the machine; a test fails before this only where it never comes. */
const PATIENCE_MS = 90_000;

/** A workbench that runs, a browser beside it, and what the browser complained of. */
export interface Workbench {
  address: string;
  folder: string;
  browser: Browser;
  /** A page in a context of its own. */
  open(path: string, options?: OpenOptions): Promise<Page>;
  /** Errors in the console and requests to anywhere else, since the start. */
  complaints: string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
}

/** Starts `sitrep serve` on a copy of the sample of October 2025, as it is after reading; and Chromium. */
export async function startWorkbench(): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-browser-'));
  const own = join(folder, 'october.db');
  cpSync(inject('october'), folder, { recursive: true });
  const child = startCli(['serve', own, '--cases', join(folder, 'cases'), '--port', '0'], ROOT);
  const address = await addressOf(child);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  return {
    address,
    folder,
    browser,
    complaints,
    open: async (path, { width = 1440, height = 900, theme = 'light' } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: theme,
        baseURL: address,
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(PATIENCE_MS);
      contexts.push(context);
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(address) && !url.startsWith('blob:') && !url.startsWith('data:'))
          complaints.push(`asked for ${url}`);
      });
      await page.goto(path);
      return page;
    },
    close: async () => {
      for (const context of contexts) await context.close().catch(() => undefined);
      await browser.close();
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('close', resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (text: unknown) => {
      said += String(text);
      const found = /The workbench is at (http:\S+)/.exec(said);
      if (found?.[1]) resolve(found[1]);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('close', (code) => reject(new Error(`sitrep serve ended with ${code}:\n${said}`)));
  });
}
