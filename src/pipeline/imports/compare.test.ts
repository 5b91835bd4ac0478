import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { fileOf } from '../../datasets/testing/rows.ts';
import { type CaseFile, openCase } from '../../ledger/case-file.ts';
import { listImports } from '../../ledger/datasets/imports.ts';
import { linksOfIncident } from '../../ledger/datasets/links.ts';
import { removeImport } from '../../ledger/datasets/remove-import.ts';
import { putIncidents } from '../../ledger/situation.ts';
import type { RowFormatName } from '../../model/dataset.ts';
import type { Incident } from '../../model/situation.ts';
import { caseCsv, incidentCsv } from '../../publish/compare-csv.ts';
import { caseComparisonPage, incidentComparisonPage } from '../../publish/terminal/compare-page.ts';
import { PLAIN } from '../../publish/terminal/page.ts';
import { compareCase } from './compare-case.ts';
import { compareIncident } from './compare-incident.ts';
import { importRows } from './import-rows.ts';
import { linkRows } from './link-rows.ts';
import { openBytes } from './open-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitrep-compare-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const incident = (id: string, day: string, name: string, lat: number, lon: number): Incident => ({
  id,
  type: 'armed clash',
  title: `Armed clash in ${name}`,
  when: { from: day, to: day, grain: 'day', approximate: false, basis: 'stated', span: null },
  where: [{ name, place: null, country: 'PK', admin1: null, lat, lon, precision: 1, span: null }],
  sides: {
    agents: [{ name: 'Pakistan', actor: 'pakistan', party: 'pakistan', role: null, span: null }],
    targets: [{ name: 'TTP', actor: 'ttp', party: 'ttp', role: null, span: null }],
  },
  tolls: [
    {
      effect: 'killed',
      victims: { party: null, role: null },
      figures: [
        {
          claimant: 'officials',
          party: null,
          about: 'other',
          quantity: { said: '9', bound: 'exact', n: 9, to: null, word: null },
          said: null,
          claims: [],
        },
      ],
      admitted: null,
      alleged: null,
      contested: false,
    },
  ],
  status: 'single source',
  claims: [],
  documents: [],
});
const MIRANSHAH = incident('i-1', '2025-10-11', 'Miran Shah', 33.0, 70.07);
const TANK = incident('i-2', '2025-10-11', 'Tank', 32.22, 70.38);

let file: CaseFile;
beforeEach(async () => {
  file = await openCase(':memory:', { create: true });
  await putIncidents(file.db, [MIRANSHAH, TANK], []);
});

let files = 0;
async function importing(name: RowFormatName, rows: readonly Record<string, string>[]): Promise<void> {
  const path = join(folder, `${++files}.csv`);
  writeFileSync(path, fileOf(name, rows));
  await importRows(file, await openBytes(path, () => undefined), {
    strict: false,
    now: () => '2025-11-01T00:00:00Z',
    stop: new AbortController().signal,
    onStart: () => undefined,
    onProgress: () => undefined,
    onRefused: (fault) => {
      throw new Error(fault.message);
    },
  });
  await linkRows(file);
}

const QUETTA = { id: '502102', latitude: '30.18', longitude: '66.99', where_coordinates: 'Quetta', side_b: 'BLA' };

test('an incident beside a dataset: its rows, their sum, and what the dataset lacks', async () => {
  await importing('ucdp-ged', [{}, QUETTA]);
  const compared = await compareIncident(file, MIRANSHAH);
  expect(compared.datasets).toMatchObject([{ dataset: 'ucdp', deaths: { low: 6, best: 7, high: 12 }, perhaps: [] }]);
  expect(compared.datasets[0]?.rows.map(({ row }) => row.id)).toEqual(['502101']);
  const [all] = await compareCase(file);
  expect(all).toMatchObject({
    both: [{ id: 'i-1', rows: 1, theirs: { best: 7 } }],
    lacking: [{ id: 'i-2', perhaps: 0 }],
    unknown: { total: 1, rows: [{ id: '502102' }] },
  });
});

test('pages say so in words', async () => {
  await importing('ucdp-ged', [{}]);
  expect(incidentComparisonPage(await compareIncident(file, MIRANSHAH), PLAIN).join('\n')).toContain(
    'UCDP: 7 (6 to 12) killed, in 1 row',
  );
  expect(caseComparisonPage(await compareCase(file), PLAIN).join('\n')).toContain(
    'Incidents with dead that it lacks (1)',
  );
  expect(caseComparisonPage([], PLAIN).join('\n')).toContain('sitrep import');
});

test('links follow incidents that change, go, and come; and imports', async () => {
  await importing('ucdp-ged', [{}]);
  const linked = async (id: string) => (await linksOfIncident(file, id)).map(({ link }) => link.state);
  expect(await linked('i-1')).toEqual(['linked']);
  const twin = { ...MIRANSHAH, id: 'i-3' };
  await putIncidents(file.db, [twin], []);
  await linkRows(file);
  expect([await linked('i-1'), await linked('i-3')]).toEqual([['perhaps'], ['perhaps']]);
  await putIncidents(file.db, [], ['i-3']);
  await linkRows(file);
  expect([await linked('i-1'), await linked('i-3')]).toEqual([['linked'], []]);
  await putIncidents(file.db, [{ ...MIRANSHAH, when: null }], []);
  await linkRows(file);
  expect(await linked('i-1')).toEqual([]);
  await putIncidents(file.db, [MIRANSHAH], []);
  await linkRows(file, { all: true });
  expect(await linked('i-1')).toEqual(['linked']);
  await removeImport(file, (await listImports(file))[0]?.record.key ?? 0);
  await linkRows(file);
  expect(await linked('i-1')).toEqual([]);
});

test('what may not be passed on stays out of a table; what may goes with its terms', async () => {
  await importing('acled', [{ fatalities: '9' }, { event_id_cnty: 'SUL102', location: '=SUM(1)', latitude: '30' }]);
  await importing('ucdp-ged', [{}]);
  const { text: csv, heldBack } = incidentCsv(await compareIncident(file, MIRANSHAH));
  expect(csv).toContain('502101');
  expect(csv).toContain('CC BY 4.0');
  expect(csv).not.toContain('SUL101');
  expect(heldBack).toMatchObject([{ rows: 1, licence: 'ACLED terms of use' }]);
  const whole = caseCsv(await compareCase(file));
  expect(whole.text).not.toContain('SUL102');
  expect(whole.heldBack).toMatchObject([{ rows: 1 }]);
});

test('a case without incidents, or without imports', async () => {
  await putIncidents(file.db, [], ['i-1', 'i-2']);
  expect(await compareCase(file)).toEqual([]);
  await importing('ucdp-ged', [{}]);
  expect(await compareCase(file)).toMatchObject([{ both: [], lacking: [], unknown: { total: 0 } }]);
});
