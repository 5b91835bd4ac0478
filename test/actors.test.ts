import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ActorView } from '../src/model/actor-view.ts';
import { IncidentGrade } from '../src/model/incident-grade.ts';
import { Network } from '../src/model/relation-record.ts';
import { BORDER_WEEK } from './border-week.ts';
import { runHere } from './run-cli.ts';

const REPORTS: Record<string, string> = {
  '08-wire.md': `---
title: Who shelters whom
published: 2025-10-08
source: Northline Wire
---
Islamabad accuses the Afghan Taliban of sheltering the TTP.
The TTP has been led since 2018 by Noor Wali Mehsud.
Mansoor Mehsud, an analyst in Islamabad, said the border would stay quiet.
Former prime minister Imran Khan condemned the strikes on Tuesday.
`,
  '19-meridian.md': `---
title: Kabul answers
published: 2025-10-19
source: Meridian Dispatch
---
Kabul denied that it shelters the TTP.
Russia recognised the Taliban government on July 3, 2025.
Pakistan bombed Taliban fighters in Khost on October 18, Kabul said.
Islamabad denied that it had bombed Taliban fighters in Khost on October 18.
`,
  '2024-wire.md': `---
title: The year before
published: 2024-05-02
source: Northline Wire
---
Iran backs the Houthis.
`,
};

let folder = '';
const before = process.cwd();
const show = (...args: string[]) => runHere(['show', ...args, '--case', 'own.db']);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-actors-'));
  process.chdir(folder);
  mkdirSync('own');
  for (const [name, text] of Object.entries({ ...BORDER_WEEK, ...REPORTS })) writeFileSync(join('own', name), text);
  await runHere(['read', 'own', '--case', 'own.db']);
}, 60_000);
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

async function network(...args: string[]): Promise<Network> {
  return Network.parse(JSON.parse((await show('network', '--json', ...args)).out).network);
}

async function actor(slug: string): Promise<ActorView> {
  return ActorView.parse(JSON.parse((await show('actor', slug, '--json')).out));
}

const edges = ({ relations }: Network): string[] =>
  relations.map(({ subject, relation, object, standing }) => `${subject.slug} ${relation} ${object.slug}: ${standing}`);

describe('show network', { timeout: 60_000 }, () => {
  test('an accusation that is denied is disputed, with both voices and their days', async () => {
    const found = (await network()).relations.find(({ relation }) => relation === 'shelters');
    expect(found).toMatchObject({ standing: 'disputed', said: { first: '2025-10-08', last: '2025-10-19' } });
    expect(found?.asserted).toMatchObject([{ by: 'Pakistan', stance: 'accuses', first: '2025-10-08' }]);
    expect(found?.denied).toMatchObject([{ party: 'afghan-taliban', hedged: false, first: '2025-10-19' }]);
  });

  test('before the denial the accusation stands alone', async () => {
    expect(edges(await network('--as-known-on', '2025-10-10'))).toContain('afghan-taliban shelters ttp: alleged');
  });

  test('a year has what is said of it or in it', async () => {
    expect(edges(await network('--year', '2024'))).toEqual([
      'iran patron of houthis: stated',
      'noor-wali-mehsud leads ttp: stated',
    ]);
    expect(edges(await network('--year', '2025'))).not.toContain('iran patron of houthis: stated');
  });

  test('a day has what began before it; a recognition begins on its day', async () => {
    expect(edges(await network('--on', '2025-07-02'))).not.toContain('russia recognises afghan-taliban: stated');
    expect(edges(await network('--on', '2025-07-04'))).toContain('russia recognises afghan-taliban: stated');
  });

  test('fighting is counted by incident and says who says so', async () => {
    const { fighting } = await network('--year', '2025');
    const struck = fighting.find(
      ({ subject, object }) => subject.slug === 'afghan-taliban' && object.slug === 'pakistan',
    );
    expect(struck?.incidents.length).toBeGreaterThan(0);
    expect(struck?.asserted.length).toBeGreaterThan(0);
    const bombed = fighting.find(({ subject, types }) => subject.slug === 'pakistan' && types.bombing === 1);
    expect(bombed?.denied).toMatchObject([{ party: 'pakistan' }]);
  });

  test('a time of which nothing is said, and what is typed wrongly', async () => {
    expect((await show('network', '--year', '1990')).out).toContain('Nothing is said of that time.');
    expect(await show('network', '--year', '25')).toMatchObject({ code: 2, err: expect.stringContaining('--year') });
    expect(await show('network', '--year', '2025', '--on', '2025-10-10')).toMatchObject({ code: 2 });
    expect(await show('incidents', '--year', '2025')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--year does not narrow incidents'),
    });
  });
});

describe('--grades', { timeout: 60_000 }, () => {
  test('incidents stand with their grade and the rule that gave it', async () => {
    const { incidents } = JSON.parse((await show('incidents', '--grades', 'admiralty', '--json')).out);
    for (const { grade } of incidents) expect(IncidentGrade.parse(grade).grade).toMatch(/^F[1-6]$/);
    const strike = incidents.find(({ title }: { title: string }) => title.includes('Paktika'));
    const { out } = await show('incident', strike.id, '--grades', 'airwars');
    expect(out).toMatch(/Grade \(airwars\)\n {2}Weak {2}Weak\n {4}rule one-origin: a single origin/);
    await runHere(['decide', 'grade', 'Meridian', 'B', '--why', 'right so far', '--case', 'own.db']);
    expect((await show('incident', strike.id, '--grades', 'admiralty')).out).toMatch(
      / {2}B\d {2}source B, usually reliable/,
    );
  });

  test('what there is no scheme of, and what is no incident', async () => {
    expect(await show('incidents', '--grades', 'x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('airwars'),
    });
    expect(await show('claims', '--grades', 'airwars')).toMatchObject({ code: 2 });
  });
});

describe('show actor', { timeout: 60_000 }, () => {
  test('two men of one name are two, and one typed name asks which', async () => {
    const { code, err } = await show('actor', 'mehsud');
    expect(code).not.toBe(0);
    expect(err).toMatch(/mansoor-mehsud[\s\S]*noor-wali-mehsud/);
    expect((await actor('mansoor-mehsud')).relations).toEqual([]);
    expect((await show('actor', 'ttp')).out).toContain(
      'Noor Wali Mehsud (ttp) leads Tehrik-e-Taliban Pakistan · since 2018 · stated',
    );
  });

  test('an office that is over is former, with the days that knowledge has', async () => {
    const { offices } = await actor('imran-khan');
    expect(offices).toMatchObject([
      { office: 'prime minister', basis: 'knowledge', from: '2018-08-18', to: '2022-04-10' },
      { office: 'prime minister', basis: 'reports', state: 'former' },
    ]);
  });

  test('what a party claims stands beside those who bear it out, contradict and deny it', async () => {
    const { answers } = await actor('pakistan');
    const figure = answers?.items.find(({ kind, what }) => kind === 'figure' && what.startsWith('More than 200'));
    expect(figure?.contradicted).toMatchObject([{ party: 'afghan-taliban' }]);
    const denial = answers?.items.find(({ kind }) => kind === 'denial');
    expect(denial?.contradicted).toMatchObject([{ party: 'afghan-taliban' }]);
    const { answers: theirs } = await actor('afghan-taliban');
    expect(theirs?.items.find(({ kind, denied }) => kind === 'account' && denied.length > 0)?.denied).toMatchObject([
      { party: 'pakistan' },
    ]);
    const counts = theirs?.counts.figure;
    expect(counts?.items).toBe(theirs?.items.filter(({ kind }) => kind === 'figure').length);
    expect((await show('actor', 'pakistan')).out).toContain('no sign either way');
  });

  test('one who is not there', async () => {
    expect(await show('actor', 'nobody-at-all')).toMatchObject({
      code: 4,
      err: expect.stringContaining('show actors'),
    });
  });
});
