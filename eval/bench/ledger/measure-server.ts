import { type Chance, chanceOf, pick, upTo } from '../situation/chance.ts';
import { quantile } from '../situation/timing.ts';
import { type RunningServer, startServer } from './server-process.ts';

/** What one address took: the first time, and the middle of the times after. */
export interface PageTime {
  path: string;
  firstMs: number;
  ms: number;
  kb: number;
  status: number;
}

/** Many requests of one sort, so many at once. */
export interface Load {
  name: string;
  requests: number;
  p50: number;
  p95: number;
  most: number;
  perSecond: number;
  /** Processor time of the server for each: it says the same on a busy machine. */
  processorMs: number;
  failed: number;
}

export interface ServerBench {
  pages: PageTime[];
  loads: Load[];
  memory: { now: number; most: number };
}

const AT_ONCE = 20;
const REQUESTS = 600;
/** Asked before any is counted: connections are made, and most of what answers is compiled. */
const WARM_UP = 100;
/** In the first, V8 still compiles anew what it has come to know better: what somebody meets in the first minute, and all day. */
const ROUNDS = ['just started', 'warm'];
const AGAIN = 3;

/** Asks the built server for what its pages need, one by one and twenty at once. */
export async function measureServer(
  main: string,
  path: string,
  { folder, note }: { folder: string; note: (line: string) => void },
): Promise<ServerBench> {
  const server = await startServer(main, path, folder);
  try {
    const { incidents, documents, actors } = await samplesOf(server);
    const [incident = '', document = '', actor = ''] = [incidents[0], documents[0], actors[0]];
    const pages: PageTime[] = [];
    for (const one of pagesOf(incident, document, actor)) {
      const time = await timeOf(server, one);
      pages.push(time);
      note(
        `${time.path}: ${time.firstMs.toFixed(0)} ms, then ${time.ms.toFixed(0)} ms; ${server.memory().now.toFixed(0)} MB`,
      );
    }
    const chance = chanceOf(11);
    const asked: [name: string, path: () => string][] = [
      ['facets of a filter', () => `/claims/facets?${someFilter(chance)}`],
      ['first 100 claims of a filter', () => `/claims?${someFilter(chance)}`],
      ['100 claims at any depth', () => `/claims?offset=${upTo(chance, 1_000_000)}`],
      ['incidents in a month', () => `/incident-marks?${someDays(chance)}`],
      ['an incident', () => `/incidents/${pick(chance, incidents)}`],
      ['a report', () => `/documents/${pick(chance, documents)}`],
    ];
    const loads: Load[] = [];
    for (const round of ROUNDS)
      for (const [name, path] of asked) loads.push(await loadOf(`${name}, ${round}`, server, path));
    return { pages, loads, memory: server.memory() };
  } finally {
    await server.stop();
  }
}

/**
 * In the order in which a reader comes to them: what the Situation page asks for first. What needs the case as it was known
 * on a day (`changes`) is not among them: that derives the whole case.
 */
function pagesOf(incident: string, document: string, actor: string): string[] {
  return [
    '',
    '/incident-marks',
    '/tolls?contested=true',
    '/agreements',
    '/statistics',
    '/forecasts',
    '/gaps',
    '/incidents',
    `/incidents/${incident}`,
    '/documents',
    `/documents/${document}`,
    '/claims/facets',
    '/claims',
    '/claims?offset=700000',
    '/claims/facets?kind=toll&party=m23',
    '/actors',
    `/actors/${actor}`,
    '/network?day=2026-06-01',
    '/network',
    '/violations',
    '/positions',
    '/sources',
    '/queue',
    '/history',
  ];
}

const FACETS: readonly (readonly [string, readonly string[]])[] = [
  ['kind', ['toll', 'incident', 'position', 'responsibility', 'forecast']],
  ['party', ['m23', 'sudanese-army', 'congolese-army', 'none']],
  ['stance', ['states', 'claims', 'denies', 'accuses', 'demands']],
  ['certainty', ['asserted', 'hedged', 'negated']],
  ['place', ['CD', 'SD', 'UA', 'PK/Balochistan', 'Goma']],
  ['source', ['Northline Wire', 'Meridian', 'Four Corners']],
  ['text', ['market', 'killing', 'garrison', 'Goma']],
  ['actor', ['m23', 'ukrainian-army']],
  ['claimant', ['residents', 'm23']],
];

/** One to three conditions and, half of the time, days: hardly ever the same twice. */
function someFilter(chance: Chance): string {
  const query = new URLSearchParams();
  for (let n = 1 + upTo(chance, 3); n > 0; n--) {
    const [name, values] = pick(chance, FACETS);
    query.set(name, pick(chance, values));
  }
  return `${query}${chance() < 0.5 ? `&${someDays(chance)}` : ''}`;
}

function someDays(chance: Chance): string {
  const month = (number: number) => `${2024 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  const from = upTo(chance, 34);
  return `since=${month(from)}-${String(1 + upTo(chance, 28)).padStart(2, '0')}&until=${month(from + 1)}-15`;
}

async function timeOf({ api }: RunningServer, path: string): Promise<PageTime> {
  const ask = async () => {
    const begun = performance.now();
    const answer = await fetch(api + path);
    const bytes = (await answer.arrayBuffer()).byteLength;
    return { ms: performance.now() - begun, bytes, status: answer.status };
  };
  const first = await ask();
  const times: number[] = [];
  for (let n = 0; n < AGAIN; n++) times.push((await ask()).ms);
  const { status, bytes } = first;
  return {
    path: path === '' ? 'overview' : path,
    firstMs: first.ms,
    ms: quantile(times, 0.5),
    kb: bytes / 1024,
    status,
  };
}

async function loadOf(name: string, server: RunningServer, path: () => string): Promise<Load> {
  await askMany(server, path, WARM_UP);
  const begun = performance.now();
  const processorBefore = server.processorMs();
  const { times, failed } = await askMany(server, path, REQUESTS);
  const perSecond = times.length / ((performance.now() - begun) / 1000);
  const [p50, p95, most] = [quantile(times, 0.5), quantile(times, 0.95), Math.max(...times)];
  const each = (server.processorMs() - processorBefore) / times.length;
  return { name, requests: times.length, p50, p95, most, perSecond, processorMs: each, failed };
}

async function askMany(
  { api }: RunningServer,
  path: () => string,
  requests: number,
): Promise<{ times: number[]; failed: number }> {
  const times: number[] = [];
  let [asked, failed] = [0, 0];
  const one = async (): Promise<void> => {
    while (asked < requests) {
      asked++;
      const from = performance.now();
      const answer = await fetch(api + path());
      await answer.arrayBuffer();
      if (!answer.ok) failed++;
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return { times, failed };
}

async function samplesOf({ api }: RunningServer) {
  const idsAt = async (path: string, field: string): Promise<string[]> => {
    const text = await (await fetch(api + path)).text();
    return [...text.matchAll(new RegExp(`"${field}":"([^"]+)"`, 'g'))].map(([, id = '']) => id);
  };
  const incidents = (await idsAt('/incidents?limit=100', 'id')).filter((id) => id.startsWith('i-'));
  const documents = (await idsAt('/documents?limit=100', 'id')).filter((id) => /^[0-9a-f]{20}$/.test(id));
  return { incidents, documents, actors: await idsAt('/actors?limit=5', 'slug') };
}

/** The bench as lines of name and value. */
export function serverRows({ pages, loads, memory }: ServerBench): [string, string][] {
  const ms = (value: number) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
  return [
    ...pages.map(({ path, firstMs, ms: again, kb, status }): [string, string] => [
      path,
      `${ms(again)}; the first time ${ms(firstMs)}; ${kb.toFixed(0)} kB${status === 200 ? '' : `; ANSWERED ${status}`}`,
    ]),
    ...loads.map(({ name, p50, p95, most, perSecond, processorMs, failed }): [string, string] => [
      `${name}, ${AT_ONCE} at once`,
      `p50 ${ms(p50)}, p95 ${ms(p95)}, longest ${ms(most)}; ${perSecond.toFixed(0)} a second, ${ms(processorMs)} of processor time each${failed > 0 ? `; ${failed} FAILED` : ''}`,
    ]),
    ['memory of the server', `${memory.now.toFixed(0)} MB, at most ${memory.most.toFixed(0)} MB`],
  ];
}
