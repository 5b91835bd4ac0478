import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PATHS } from '../src/contract/paths.ts';
import { fileOf } from '../src/datasets/testing/rows.ts';
import { findClaims } from '../src/ledger/find-claims.ts';
import { findDocuments } from '../src/ledger/find-documents.ts';
import { findActors, findAgreements, findIncidents } from '../src/ledger/find-situation.ts';
import { FEED_FORMATS, FEEDS } from '../src/model/feed.ts';
import { FORMATS } from '../src/publish/exports/formats.ts';
import { runHere } from './run-cli.ts';
import { readWeek, type Serving, serveWeek } from './server/serving.ts';

/** In each cell of the row that can hold words; nothing of ours is called so. */
const MARK = 'QZMARK';
const ATTRIBUTION = 'The Marsh Counts, marsh.example';
const ROW = {
  event_id_cnty: 'QQ7',
  location: `${MARK} Boldak`,
  admin1: `${MARK} province`,
  latitude: '31.02',
  longitude: '66.39',
  country: 'Afghanistan',
  iso: '4',
  actor2: 'Military Forces of Afghanistan (2021-)',
  assoc_actor_1: `${MARK} brigade`,
  source: `${MARK} Herald`,
  notes: `${MARK} soldiers and Taliban fighters exchanged fire at the gate, and 58 were killed.`,
  fatalities: '58',
};
/** One that people put to an incident elsewhere: the two differ in their day. */
const FAR = {
  ...{ ...ROW, event_id_cnty: 'QQ9', event_date: '2025-10-20', latitude: '36.7', longitude: '67.1' },
  actor2: `${MARK} forces`,
};
/** One with no incident near, which waits in the queue. */
const ALONE = { ...ROW, event_id_cnty: 'QQ8', event_date: '2025-10-14', fatalities: '9' };

let week = '';
let serving: Serving;
let incident = '';
const db = () => join(serving.folder, 'week.db');
const terms = (redistribute: string) => [
  ...['import', join(week, 'acled.csv'), '--case', db(), '--attribution', ATTRIBUTION, '--redistribute', redistribute],
];

beforeAll(async () => {
  week = await readWeek();
  writeFileSync(join(week, 'acled.csv'), fileOf('acled', [ROW, FAR, ALONE]));
  serving = await serveWeek(week);
  await runHere(terms('no'));
  const { file } = serving.served.shelf.get('week');
  incident = (await findIncidents(file, {})).rows.find(({ type }) => type === 'armed clash')?.id ?? '';
  const linked = await runHere(['decide', 'link-row', 'acled:QQ7', incident, '--why', 'the gate', '--case', db()]);
  expect(linked.code).toBe(0);
  const other =
    (await findIncidents(file, {})).rows.find(({ id, where }) => id !== incident && where.length > 0)?.id ?? '';
  const far = await runHere(['decide', 'link-row', 'acled:QQ9', other, '--why', 'told late', '--case', db()]);
  expect(far.code).toBe(0);
}, 60_000);
afterAll(async () => {
  await serving.close();
  rmSync(week, { recursive: true, force: true });
});

/** Everything that a run of the command line gives: what it prints, and the files that it writes. */
async function leaving(args: readonly string[], folder?: string): Promise<string> {
  const { code, out } = await runHere([...args, '--case', db()]);
  expect(code).toBe(0);
  const files = folder ? readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1')) : [];
  return [out, ...files].join('\n');
}

interface Way {
  name: string;
  give: () => Promise<string>;
}

const cli = (...args: string[]): Way => ({ name: `sitrep ${args.join(' ')}`, give: () => leaving(args) });
const exporting = FORMATS.map(({ name }): Way => {
  const give = () => {
    const folder = join(week, `out-${name}`);
    rmSync(folder, { recursive: true, force: true });
    return leaving(['export', '--format', name, '--out', `${folder}/`, '--losses', join(week, 'lost.csv')], folder);
  };
  return { name: `sitrep export --format ${name}`, give };
});

/** Pages within the house: a person who may open the case sees its rows there, to decide on them. */
const SHOWN_INSIDE = ['incidentDatasets', 'datasets', 'comparedIncidents', 'rowsAlone', 'queue'];
const api = Object.entries(PATHS)
  .filter(([name, path]) => path.startsWith('GET') && path.includes('{case}') && !SHOWN_INSIDE.includes(name))
  .filter(([name]) => name !== 'events')
  .map(
    ([name, path]): Way => ({
      name: `API ${name}`,
      give: async () => (await serving.fetch(await filled(name, path))).text(),
    }),
  );

async function filled(name: string, path: string): Promise<string> {
  const { file } = serving.served.shelf.get('week');
  const ids: Record<string, string | undefined> = {
    incidents: incident,
    documents: (await findDocuments(file, {})).rows[0]?.id,
    claims: (await findClaims(file, {})).rows[0]?.id,
    actors: (await findActors(file, {})).rows[0]?.slug,
    agreements: (await findAgreements(file, {})).rows[0]?.id,
  };
  const asked: Record<string, string> = {
    changes: '?from=2025-10-12',
    brief: '?since=2025-10-01',
    exportFile: '?file=dataset_rows.csv',
  };
  const of = /\{case\}\/([a-z-]+)/.exec(path)?.[1] ?? '';
  const bare = path
    .slice('GET '.length)
    .replace('{case}', 'week')
    .replace('{id}', ids[of] ?? 'none');
  return `${bare.replace('{format}', 'tables').replace('{feed}', 'incidents.atom').replace('{dataset}', 'acled')}${asked[name] ?? ''}`;
}

const ways: Way[] = [
  ...exporting,
  ...FEEDS.flatMap((feed) => FEED_FORMATS.map((format) => cli('feed', feed, '--format', format))),
  ...['md', 'html', 'eml'].map((format) => cli('brief', '--since', '2025-10-01', '--format', format)),
  cli('export'),
  cli('compare', '--format', 'csv'),
  cli('compare', '--json'),
  cli('show', 'proposals', '--json'),
  { name: 'sitrep compare INCIDENT --format csv', give: () => leaving(['compare', incident, '--format', 'csv']) },
  { name: 'sitrep compare INCIDENT --json', give: () => leaving(['compare', incident, '--json']) },
  { name: 'sitrep show incident', give: () => leaving(['show', 'incident', incident, '--json']) },
  cli('show', 'claims', '--json'),
  cli('situation', '--json'),
  cli('history', '--json'),
  ...api,
];

describe('a row that may not be passed on', { timeout: 60_000 }, () => {
  test.each(ways)('stays in the house: $name', async ({ give }) => {
    expect(await give()).not.toContain(MARK);
  });

  test('is told of in the loss report, by its id and terms, and on standard error', async () => {
    const lost = join(week, 'lost.csv');
    const { err } = await runHere([
      ...['export', '--format', 'tables', '--out', join(week, 'out-told/'), '--losses', lost, '--case', db()],
    ]);
    expect(err).toMatch(/2 {2}held back/);
    expect(readFileSync(lost, 'utf8')).toContain(
      `acled:QQ7,,held back,a row that is taken for ${incident}: ${ATTRIBUTION.split(',')[0]}`.replace(
        'held back,a',
        'held back,"a',
      ),
    );
    const compared = await runHere(['compare', incident, '--json', '--case', db()]);
    expect(compared.err).toContain('1 row stays out of this export');
    expect(JSON.parse(compared.out)).toMatchObject({ heldBack: [{ rows: 1, attribution: ATTRIBUTION }] });
  });

  test('differs from its incident in kind alone: day, place and sides are its own words', async () => {
    const { out } = await runHere(['compare', '--format', 'csv', '--case', db()]);
    expect(out).toMatch(/; day",/);
    const json = (await runHere(['compare', '--json', '--case', db()])).out;
    expect(json).toContain('{"what":"day","words":""}');
    expect(out).not.toContain(FAR.event_date);
  });

  test('is shown with its terms where a person decides on it', async () => {
    for (const path of [
      ...[`incidents/${incident}/datasets`, 'datasets', 'queue?kind=dataset%20row'],
      ...['datasets/acled/incidents', 'datasets/acled/rows'],
    ]) {
      const text = await (await serving.fetch(`/cases/week/${path}`)).text();
      expect(text).toContain(MARK);
      expect(text).toContain(ATTRIBUTION);
    }
  });
});

describe('a row that may be passed on', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    await runHere(terms('yes'));
  });

  test.each(ways)('leaves with its attribution: $name', async ({ give }) => {
    const text = await give();
    if (text.includes(MARK)) expect(text).toContain(ATTRIBUTION);
  });

  test('does leave, in our own tables and in a comparison', async () => {
    const { out } = await runHere(['compare', incident, '--json', '--case', db()]);
    expect(out).toContain(MARK);
    const tables = await exporting.find(({ name }) => name.endsWith(' tables'))?.give();
    expect(tables).toContain(MARK);
  });
});
