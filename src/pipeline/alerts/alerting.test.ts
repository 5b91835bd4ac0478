import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseFile, closeCase, openCase } from '../../ledger/case-file.ts';
import { changesSince, lastChange } from '../../ledger/changes.ts';
import { listDeliveries, type Outcome } from '../../ledger/deliveries.ts';
import type { AlertRule } from '../../model/alert.ts';
import { type Engine, openEngine } from '../engine.ts';
import { DISK, type InputFiles } from '../input-files.ts';
import { readInto } from '../read-into.ts';
import { AlertFileProblem } from './alert-file.ts';
import { Alerting, secretsMissing } from './alerting.ts';
import { noticeAlerts } from './notice-alerts.ts';

let engine: Engine;
let folder = '';
let hook: Server;
let port = 0;

beforeAll(async () => {
  engine = openEngine();
  folder = mkdtempSync(join(tmpdir(), 'sitrep-alerting-'));
  // Takes what it gets, and never answers.
  hook = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(hook, 'listening');
  // A TCP server's address is of this shape.
  port = (hook.address() as AddressInfo).port;
}, 60_000);
afterAll(() => {
  hook.closeAllConnections();
  hook.close();
  rmSync(folder, { recursive: true, force: true });
});

const SENTENCES: [published: string, text: string][] = [
  [
    '2025-10-12',
    'Pakistani officials said on Sunday that 19 Pakistani soldiers were killed in clashes near Spin Boldak.',
  ],
  [
    '2025-10-15',
    'Pakistan and the Afghan Taliban agreed to a ceasefire from October 15 to October 25, Pakistan’s foreign ministry said.',
  ],
  ['2025-10-20', 'Pakistani air strikes killed ten Taliban fighters in Paktika on October 19, residents said.'],
  [
    '2025-10-13',
    'Pakistan’s army said on Monday that 23 Pakistani soldiers were killed in clashes near Spin Boldak on Sunday.',
  ],
  ['2025-10-21', 'The Taliban accused Pakistan of violating the ceasefire on October 19.'],
];

async function read(file: CaseFile, ...which: number[]): Promise<void> {
  const named = which.map((at) => `${at}.md`);
  const files: InputFiles = {
    ...DISK,
    kindOf: () => 'file',
    match: () => null,
    sizeOf: () => 1,
    read: async (path) => {
      const [published, text] = SENTENCES[Number.parseInt(path, 10)] ?? ['', ''];
      return Buffer.from(`---\npublished: ${published}\nsource: Northline\n---\n${text}\n`);
    },
  };
  await readInto(file, named, engine, {
    flags: {},
    now: () => '2025-11-01T12:00:00Z',
    files,
    stop: new AbortController().signal,
    onInput: () => undefined,
    onStart: () => undefined,
  });
}

const RULE: AlertRule = {
  name: 'all',
  when: [
    'new incident',
    'toll over',
    'toll revised',
    'new agreement',
    'agreement turned',
    'violation charged',
    'violation derived',
  ],
  over: 0,
  since: '2025-01-01',
  to: [{ file: 'nowhere' }],
};
const options = { rules: [RULE], called: 'week', workbench: null, now: '2025-11-01T12:00:00Z', dry: false };

describe('a rule that ran before', { timeout: 60_000 }, () => {
  test('looks at what was written since, and finds what a look at everything would', async () => {
    const file = await openCase(':memory:', { create: true });
    const kinds: string[][] = [];
    for (const at of SENTENCES.keys()) {
      const before = await lastChange(file.db);
      await read(file, at);
      if (at > 0) expect(await changesSince(file.db, before)).not.toBe('all');
      const [notice] = await noticeAlerts(file, options);
      kinds.push((notice?.messages ?? []).map(({ development }) => development.kind));
      await file.db.updateTable('alert_rules').set({ seen: sql<null>`NULL` }).execute();
      const [whole] = await noticeAlerts(file, { ...options, dry: true });
      expect(whole?.messages, `after report ${at}`).toEqual([]);
      await noticeAlerts(file, options);
    }
    expect(kinds).toEqual([
      ['new incident', 'first figure'],
      ['new incident', 'new agreement'],
      expect.arrayContaining(['new incident', 'first figure', 'violation derived']),
      expect.arrayContaining(['first figure']),
      expect.arrayContaining(['violation charged']),
    ]);
    await closeCase(file);
  });

  test('does nothing where nothing was written', async () => {
    const file = await openCase(':memory:', { create: true });
    await read(file, 0);
    await noticeAlerts(file, options);
    // A look at anything would fail.
    await file.db.schema.dropTable('incident_claims').execute();
    expect(await noticeAlerts(file, options)).toEqual([{ rule: 'all', messages: [], passed: 0 }]);
    await closeCase(file);
  });
});

test('a violation that is derived says from what, on whose words, and never that somebody charges it', {
  timeout: 60_000,
}, async () => {
  const file = await openCase(':memory:', { create: true });
  await read(file, 1, 2);
  const [notice] = await noticeAlerts(file, { ...options, workbench: 'http://desk.test' });
  const message = notice?.messages.find(({ development }) => development.kind === 'violation derived');
  expect(message?.title).toMatch(/: a violation by Pakistan that nobody charges, derived from Air strikes in Paktika/);
  expect(message?.lines?.join()).toMatch(
    /Derived, not claimed: it happened on 19 Oct 2025, within the clock of the ceasefire \(from 15 Oct 2025 to 25 Oct 2025\), which binds Pakistan\./,
  );
  expect(message?.development).toMatchObject({ by: [], derived: { sides: ['afghan-taliban', 'pakistan'] } });
  expect(message?.page).toBe(`http://desk.test/c/week/agreements/${message?.development.of.id}`);
  expect(message?.quotes.map(({ quote }) => quote.slice(0, 20))).toEqual([
    'Pakistani air strike',
    'Pakistan and the Afg',
  ]);
  await closeCase(file);
});

describe('alerting by the way', { timeout: 60_000 }, () => {
  async function alerting(rules: string, sent: [string, Outcome][], failed: string[]) {
    const path = join(folder, `rules-${Math.floor(performance.now() * 1000)}.yaml`);
    writeFileSync(path, rules);
    let clock = Date.parse('2025-11-01T12:00:00Z');
    const made = await Alerting.open(path, {
      called: 'week',
      now: () => new Date(clock).toISOString(),
      secretIn: () => undefined,
      signal: new AbortController().signal,
      patienceMs: 100,
      noticed: () => undefined,
      sent: ({ target }, outcome) => sent.push(['file' in target ? 'file' : 'webhook', outcome]),
      failed: (message) => failed.push(message),
    });
    return { path, made, later: (minutes: number) => (clock += minutes * 60_000) };
  }
  const figures = (to: string) =>
    `alerts:\n  - name: figures\n    when: [new incident, toll over]\n    over: 0\n    since: 2025-01-01\n    to: [${to}]\n`;

  test('asks a webhook that does not answer once a round, whatever waits for it, and sends the rest', async () => {
    const file = await openCase(':memory:', { create: true });
    const [sent, failed] = [[] as [string, Outcome][], [] as string[]];
    const lines = join(folder, 'lines.jsonl');
    const { made, later } = await alerting(
      figures(`{webhook: "http://127.0.0.1:${port}/"}, {file: ${JSON.stringify(lines)}}`),
      sent,
      failed,
    );
    await read(file, 0, 2);
    const asked = () => sent.filter(([target]) => target === 'webhook').length;
    await made.run(file);
    const waiting = await listDeliveries(file, 'waiting', 100);
    expect([asked(), waiting.length > 2]).toEqual([1, true]);
    expect(new Set(waiting.map(({ attempts, next, error }) => `${attempts} ${next} ${error}`))).toEqual(
      new Set(['1 2025-11-01T12:01:00.000Z no answer within 0.1 s']),
    );
    expect(readFileSync(lines, 'utf8').trimEnd().split('\n')).toHaveLength(waiting.length);
    await made.run(file);
    expect(asked()).toBe(1);
    later(2);
    await made.run(file);
    expect(asked()).toBe(2);
    for (let at = 0; at < 8; at += 1) {
      later(2_000);
      await made.run(file);
    }
    expect(await listDeliveries(file, 'dead', 100)).toHaveLength(waiting.length);
    expect([asked(), failed]).toEqual([9, []]);
    await closeCase(file);
  });

  test('refuses a file that cannot be used, and keeps the rules before it where one is spoiled meanwhile', async () => {
    const file = await openCase(':memory:', { create: true });
    const [sent, failed] = [[] as [string, Outcome][], [] as string[]];
    await expect(alerting('alerts:\n  - name: a\n    when: never\n    to: []\n', sent, failed)).rejects.toThrow(
      AlertFileProblem,
    );
    const lines = join(folder, 'kept.jsonl');
    const { made, path } = await alerting(figures(`{file: ${JSON.stringify(lines)}}`), sent, failed);
    writeFileSync(path, 'alerts:\n  - name: figures\n    when: nothing\n    to: [{file: x}]\n');
    await read(file, 0);
    await made.run(file);
    await made.run(file);
    expect(failed).toHaveLength(1);
    expect(failed[0]).toMatch(/\.yaml:3: alerts: figures: when: .*\n.*before are used/s);
    expect(sent.length).toBeGreaterThan(0);
    await closeCase(file);
  });

  test('tells of what breaks, and lives', async () => {
    const file = await openCase(':memory:', { create: true });
    const failed: string[] = [];
    const { made } = await alerting(figures('{file: x}'), [], failed);
    await file.db.schema.dropTable('alert_marks').execute();
    await read(file, 0);
    await made.run(file);
    expect(failed.join()).toMatch(/Sitrep itself failed: .*alert_marks/);
    await closeCase(file);
  });
});

test('secrets that are named and not set', () => {
  const to = [{ webhook: 'https://x.test', secret_from: 'A' }, { file: 'x' }];
  const file = {
    alerts: [
      { ...RULE, to },
      { ...RULE, to },
    ],
  };
  expect(secretsMissing(file, () => undefined)).toEqual(['A']);
  expect(secretsMissing(file, () => 'word')).toEqual([]);
});
