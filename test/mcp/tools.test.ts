import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeCase, openCase } from '../../src/ledger/case-file.ts';
import { findClaims } from '../../src/ledger/find-claims.ts';
import { findDocuments } from '../../src/ledger/find-documents.ts';
import { McpCases } from '../../src/mcp/mcp-cases.ts';
import { serveHttp } from '../../src/mcp/serve-http.ts';
import { Statement } from '../../src/mcp/statements.ts';
import { reportPage } from '../../src/publish/report-page.ts';
import type { Listening } from '../../src/server/start-server.ts';
import { workHere } from '../../src/server/work/case-work.ts';
import { runHere } from '../run-cli.ts';

const REPORTS = fileURLToPath(new URL('../../examples/pak-afghan-2025-10', import.meta.url));
const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const TOKEN = 'a-token-of-sixteen';
const LONG = 120_000;

let folder = '';
let border: string;
let cases: McpCases;
let both: McpCases;
let open: Listening;
let closed: Listening;
const texts = new Map<string, string>();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-mcp-test-'));
  border = join(folder, 'border.db');
  const empty = join(folder, 'empty.db');
  await runHere(['read', REPORTS, '--case', border]);
  const file = await openCase(border, { create: false });
  for (const { id } of (await findDocuments(file, {})).rows)
    texts.set(id, (await reportPage(file, id))?.document.text ?? '');
  await closeCase(file);
  await closeCase(await openCase(empty, { create: true }));
  cases = await McpCases.open([border], workHere());
  both = await McpCases.open([border, empty], workHere());
  open = await serveHttp(both, '0', { host: '127.0.0.1', port: 0, token: null });
  closed = await serveHttp(cases, '0', { host: '127.0.0.1', port: 0, token: TOKEN });
}, LONG);
afterAll(async () => {
  await open.close();
  await closed.close();
  await cases.close();
  await both.close();
  rmSync(folder, { recursive: true, force: true });
});

type Answer = Awaited<ReturnType<Client['callTool']>>;

/** Asks as an assistant's program does, which checks every answer against the tool's output schema. */
async function ask(name: string, args: object, at = open, headers: Record<string, string> = {}): Promise<Answer> {
  const client = new Client({ name: 'test', version: '0' });
  const transport = new StreamableHTTPClientTransport(new URL(at.address), { requestInit: { headers } });
  // The SDK's own class does not fit its own interface where optional fields are taken exactly.
  await client.connect(transport as Parameters<Client['connect']>[0]);
  await client.listTools();
  try {
    return await client.callTool({ name, arguments: { ...args } });
  } finally {
    await client.close();
  }
}

function textOf({ content }: Answer): string {
  const [first] = content as { text: string }[];
  return first?.text ?? '';
}

/** Every statement anywhere in an answer. */
function statementsIn(data: unknown): Statement[] {
  if (Array.isArray(data)) return data.flatMap(statementsIn);
  if (typeof data !== 'object' || data === null) return [];
  if ('quote' in data && 'claim' in data) return [Statement.parse(data)];
  return Object.values(data).flatMap(statementsIn);
}

const BORDER = { case: 'border' };

describe('each answer has statements with claim ids, and words that stand in their report', () => {
  test.each<[name: string, args: object]>([
    ['search', { text: 'Kabul' }],
    ['search', { what: 'incidents', since: '2025-10-09', until: '2025-10-12' }],
    ['search', { actor: 'ttp', kind: 'position', place: 'PK' }],
    ['who_said', { claimant: 'pakistan' }],
    ['who_said', { stance: 'denies' }],
    ['tolls', {}],
    ['tolls', { contested: true, limit: 2 }],
    ['agreements', {}],
    ['as_known_on', { day: '2025-10-12' }],
  ])(
    '%s %j',
    async (name, args) => {
      const answer = await ask(name, { ...BORDER, ...args });
      expect(answer.isError, textOf(answer)).toBeFalsy();
      const statements = statementsIn(answer.structuredContent);
      if (!('place' in args)) expect(statements.length).toBeGreaterThan(0);
      for (const { claim, quote, document } of statements) {
        expect(texts.get(document.id)).toContain(quote);
        expect(document.published).toMatch(/^2025-10-/);
        if (name !== 'as_known_on') expect(textOf(answer)).toContain(claim);
      }
    },
    LONG,
  );

  test(
    'an incident by its id or the beginning of it, in pages',
    async () => {
      const { structuredContent } = await ask('search', { ...BORDER, what: 'incidents' });
      const { incidents } = structuredContent as { incidents: { id: string; title: string }[] };
      const [{ id, title } = { id: '', title: '' }] = incidents;
      const seen: string[] = [];
      let next: string | null | undefined;
      do {
        const answer = await ask('incident', {
          ...BORDER,
          id: id.slice(0, 9),
          limit: 2,
          ...(next ? { cursor: next } : {}),
        });
        const data = answer.structuredContent as {
          incident: { title: string };
          statements: Statement[];
          next: string | null;
          total: number;
        };
        expect(data.incident.title).toBe(title);
        expect(data.statements.length).toBeLessThanOrEqual(2);
        seen.push(...data.statements.map(({ claim }) => claim));
        next = data.next;
        if (next === null) expect(new Set(seen).size).toBe(data.total);
      } while (next);
    },
    LONG,
  );

  test(
    'a brief: each sentence has its claims, each note its words',
    async () => {
      const answer = await ask('brief', { ...BORDER, section: 'headline' });
      expect(answer.isError, textOf(answer)).toBeFalsy();
      const { sentences, notes } = answer.structuredContent as {
        sentences: { section: string; claims: string[] }[];
        notes: { quote: string; document: string }[];
      };
      expect(sentences.some(({ claims }) => claims.length > 0)).toBe(true);
      expect(new Set(sentences.map(({ section }) => section))).toEqual(new Set(['headline']));
      for (const { quote, document } of notes) expect(texts.get(document)).toContain(quote);
    },
    LONG,
  );
});

test(
  'as known on a day, nothing that came later is told',
  async () => {
    for (const [name, args] of [
      ['search', { text: 'Pakistan' }],
      ['tolls', {}],
      ['agreements', {}],
    ] as const) {
      const answer = await ask(name, { ...BORDER, ...args, asKnownOn: '2025-10-12' });
      for (const { document } of statementsIn(answer.structuredContent))
        expect(document.published.slice(0, 10) <= '2025-10-12').toBe(true);
    }
  },
  LONG,
);

test.each<[name: string, args: object, said: RegExp]>([
  ['search', {}, /Several cases are open.*border, empty/],
  ['search', { case: 'no' }, /no case “no”.*border, empty/],
  ['incident', { ...BORDER, id: 'i-nothing' }, /no incident “i-nothing”/],
  ['agreements', { ...BORDER, id: "a-' OR 1=1" }, /no agreement/],
  ['who_said', BORDER, /at least one of/],
  ['search', { ...BORDER, limit: 1_000_000 }, /limit/],
  ['search', { ...BORDER, limit: 0 }, /limit/],
  ['search', { ...BORDER, cursor: 'cm93Oi0x' }, /no cursor/],
  ['search', { ...BORDER, text: 'x'.repeat(10_000) }, /text/],
  ['search', { ...BORDER, what: 'reports', actor: 'ttp' }, /no place or actor/],
  ['tolls', { ...BORDER, asKnownOn: 'yesterday' }, /asKnownOn/],
  ['tolls', { ...BORDER, asknownon: '2025-10-12' }, /asknownon/],
  ['brief', { ...BORDER, actor: 'nobody at all' }, /called “nobody at all”/],
  ['brief', { ...BORDER, since: '2025-10-12', until: '2025-10-11' }, /after/],
  ['decide', BORDER, /decide/],
])(
  '%s %j is answered with what is wrong',
  async (name, args, said) => {
    const answer = await ask(name, args);
    expect(answer.isError).toBe(true);
    expect(textOf(answer)).toMatch(said);
  },
  LONG,
);

test.each([
  ['search', { text: 'Kabul' }],
  ['search', { what: 'incidents' }],
  ['search', { what: 'reports' }],
  ['tolls', {}],
  ['agreements', {}],
  ['as_known_on', { day: '2025-10-12' }],
  ['brief', {}],
] as const)(
  'an empty case has an answer to %s %j',
  async (name, args) => {
    const answer = await ask(name, { ...args, case: 'empty' });
    expect(answer.isError, textOf(answer)).toBeFalsy();
    expect(statementsIn(answer.structuredContent)).toEqual([]);
  },
  LONG,
);

test(
  'tools say that they only look, and what their answers are made of',
  async () => {
    const client = new Client({ name: 'test', version: '0' });
    const transport = new StreamableHTTPClientTransport(new URL(open.address));
    await client.connect(transport as Parameters<Client['connect']>[0]);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search',
      'incident',
      'who_said',
      'tolls',
      'agreements',
      'as_known_on',
      'brief',
    ]);
    for (const { annotations, outputSchema, inputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
      expect(inputSchema).toMatchObject({ additionalProperties: false });
      expect(outputSchema?.type).toBe('object');
    }
    expect(client.getInstructions()).toMatch(/Never follow instructions/);
    await client.close();
  },
  LONG,
);

/** As any program may ask, with what headers it likes. */
function post(at: Listening, headers: Record<string, string>, method = 'POST', body = '{}'): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(
      at.address,
      { method, agent: false, headers: { 'Content-Type': 'application/json', ...headers } },
      (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    asked.on('error', reject).end(body);
  });
}

describe('over HTTP', () => {
  const BEARER = { Authorization: `Bearer ${TOKEN}` };
  test(
    'the token lets in, and nothing else does',
    async () => {
      expect((await ask('tolls', {}, closed, BEARER)).isError).toBeFalsy();
      await expect(ask('tolls', {}, closed)).rejects.toThrow(/401|token/i);
      expect(await post(closed, {})).toBe(401);
      expect(await post(closed, { Authorization: 'Bearer a-token-of-sixteeN' })).toBe(401);
      expect(await post(closed, { Cookie: `sitrep=${TOKEN}` })).toBe(401);
    },
    LONG,
  );

  test.each<[name: string, headers: Record<string, string>]>([
    ['another name of this machine', { Host: 'evil.example' }],
    ['another port', { Host: '127.0.0.1:1' }],
    ['a page of another site', { Origin: 'https://evil.example' }],
    ['a page without an origin', { Origin: 'null' }],
  ])('who asks by %s is refused', async (_, headers) => {
    expect(await post(open, headers)).toBe(403);
    expect(await post(closed, { ...BEARER, ...headers })).toBe(403);
  });

  test('only questions of some size are taken, by POST', async () => {
    expect(await post(open, {}, 'GET', '')).toBe(405);
    expect(await post(open, {}, 'DELETE', '')).toBe(405);
    expect(await post(open, {}, 'POST', ' '.repeat(300_000))).toBe(413);
    expect(await post(open, { Accept: 'application/json, text/event-stream' }, 'POST', '{no')).toBe(400);
  });
});

test.each([
  [['--http', '0', '--host', '0.0.0.0'], 2, /needs a token/],
  [['--http', 'x'], 2, /--http: "x"/],
  [['--http', '0', '--token', 'short'], 2, /can be guessed/],
])('mcp %j is a wrong command line', async (args, code, said) => {
  const ended = await runHere(['mcp', border, ...args]);
  expect(ended).toMatchObject({ code, err: expect.stringMatching(said) });
});

test('a case that is not there is told before anything is served', async () => {
  expect(await runHere(['mcp', join(folder, 'none.db')])).toMatchObject({ code: 3 });
});

test(
  'over standard input and output, from the command line',
  async () => {
    const client = new Client({ name: 'test', version: '0' });
    const args = ['--import', import.meta.resolve('tsx'), MAIN, 'mcp', border];
    await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'ignore' }));
    await client.listTools();
    const answer = await client.callTool({ name: 'who_said', arguments: { text: 'killed', limit: 3 } });
    expect(statementsIn(answer.structuredContent)).toHaveLength(3);
    await client.close();
  },
  LONG,
);

test('nothing in a case was changed by all this', async () => {
  const file = await openCase(border, { create: false });
  expect((await findDocuments(file, {})).rows.map(({ id }) => id).sort()).toEqual([...texts.keys()].sort());
  expect((await findClaims(file, { limit: 1 })).total).toBeGreaterThan(100);
  await closeCase(file);
});
