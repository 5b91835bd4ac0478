import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Agreement, AgreementShown, ViolationRow } from '../src/model/agreement.ts';
import { CodedIncident } from '../src/model/coded-toll.ts';
import { PositionRow } from '../src/model/position.ts';
import { runHere } from './run-cli.ts';

const REPORTS: Record<string, string> = {
  '15.md': `---
title: A pause of two days
published: 2025-10-15
source: Northline Wire
---
Pakistan and the Afghan Taliban agreed to a 48-hour truce starting at 13:00 GMT on Wednesday, Pakistan's foreign ministry said.
Pakistan's foreign ministry said the truce had been requested by the Taliban. Zabihullah Mujahid, the Taliban spokesman, said it came at the insistence of Pakistan.
`,
  '16.md': `---
title: Shells on a village
published: 2025-10-16T20:00:00Z
source: Meridian Dispatch
---
Pakistani artillery shelled Taliban positions near Spin Boldak on Thursday, residents said.
`,
  '17.md': `---
title: Pause goes on
published: 2025-10-17T18:00:00Z
source: Northline Wire
---
Pakistan and Afghanistan have extended their 48-hour truce until the end of talks in Doha, two Pakistani security officials said on Friday.
The Taliban accused Pakistan of violating the truce in Paktika on Friday. Pakistan denied the accusation.
`,
  '19.md': `---
title: Doha
published: 2025-10-19
source: Meridian Dispatch
---
Pakistan and Afghanistan have agreed to an immediate ceasefire after talks in Doha that were mediated by Qatar and Turkey, Qatar's foreign ministry said.
`,
};

let folder = '';
const before = process.cwd();
const run = (...args: string[]) => runHere([...args, '--case', 'truce.db']);
const List = z.object({ agreements: z.array(Agreement) });
const agreements = async (...args: string[]) =>
  List.parse(JSON.parse((await run('show', 'agreements', '--kind', 'ceasefire', '--json', ...args)).out)).agreements;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-truce-'));
  process.chdir(folder);
  mkdirSync('reports');
  for (const [name, text] of Object.entries(REPORTS)) writeFileSync(join('reports', name), text);
  await run('read', 'reports');
}, 60_000);
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

describe('a truce over five days', () => {
  test.each([
    ['2025-10-15', ['in force']],
    ['2025-10-17', ['extended']],
    ['2025-10-19', ['expired', 'in force']],
  ])('as known on %s', async (day, want) =>
    expect((await agreements('--as-known-on', day)).map(({ status }) => status)).toEqual(want),
  );

  test('runs out by its clock where nobody says that it was extended', async () => {
    await runHere(['read', 'reports/15.md', '--case', 'short.db']);
    const shown = await runHere(['show', 'agreements', '--as-known-on', '2025-10-18', '--json', '--case', 'short.db']);
    expect(
      List.parse(JSON.parse(shown.out)).agreements.map(({ status, statusBy }) => [status, statusBy?.basis]),
    ).toEqual([['expired', 'clock']]);
  });

  test('show agreement: who asked in whose account, whose word the extension is, who breaks it by whose word', async () => {
    const [first, second] = await agreements();
    const shown = AgreementShown.parse(JSON.parse((await run('show', 'agreement', first?.id ?? '', '--json')).out));
    const { agreement, violations } = shown;
    expect(agreement.requested.map(({ by, according }) => [by.party, according])).toEqual([
      ['afghan-taliban', 'pakistan-foreign-ministry'],
      ['pakistan', 'zabihullah-mujahid'],
    ]);
    expect([agreement.until, agreement.statusBy?.basis, agreement.followedBy]).toEqual([
      'until the end of talks in Doha',
      'successor',
      second?.id,
    ]);
    expect(second?.mediators.map(({ party }) => party)).toEqual(['qatar', 'turkey']);
    expect(violations.map((v) => [v.basis, v.accused[0]?.party, v.accusers[0]?.party, v.deniers[0]?.party])).toEqual([
      ['said', 'pakistan', 'afghan-taliban', 'pakistan'],
      ['derived', 'pakistan', undefined, undefined],
    ]);
  });

  test('on a page', async () => {
    const [first] = await agreements();
    const { out } = await run('show', 'agreement', first?.id ?? '');
    expect(out).toMatch(/^to +17 Oct 2025, 13:00 UTC, then until the end of talks in Doha/m);
    expect(out).toMatch(/extended +until the end of talks in Doha +Pakistani security officials/);
    expect(out).toContain('denied by pakistan');
    expect(out).toMatch(/Perhaps broken \(1\).*nobody is heard to call it a breach/);
  });

  test('show violations', async () => {
    const { out } = await run('show', 'violations', '--json');
    const rows = z.object({ violations: z.array(ViolationRow) }).parse(JSON.parse(out)).violations;
    expect(rows.map(({ basis, where }) => [basis, where.map(({ name }) => name)])).toEqual([
      ['derived', ['Spin Boldak']],
      ['said', ['Paktika']],
    ]);
    expect((await run('show', 'violations')).out).toMatch(/\(derived\).*Spin Boldak/);
    expect((await run('show', 'violations', '--actor', 'qatar')).out).toContain('0 violations');
    expect((await run('show', 'violations', '--since', '2025-10-17')).out).toContain('1 violations');
  });

  test('says what to do where there is no such accord', async () => {
    expect((await run('show', 'agreement')).err).toContain('sitrep show agreements');
    expect((await run('show', 'agreement', 'a-nothing')).err).toContain('`sitrep show agreements` lists them');
  });
});

test('show positions lays the denial beside the charge', async () => {
  const { out } = await run('show', 'positions', '--actor', 'pakistan', '--kind', 'charge', '--json');
  const { positions } = z.object({ positions: z.array(PositionRow) }).parse(JSON.parse(out));
  expect(
    positions.map(({ sort, day, answers }) => [sort, day, answers.map((a) => [a.answer, a.basis, a.party])]),
  ).toEqual([['charge', '2025-10-17', [['rejected', 'said', 'pakistan']]]]);
  expect((await run('show', 'positions')).out).toMatch(/rejected by pakistan, 17 Oct 2025: the accusation/);
  expect((await run('show', 'positions', '--actor', 'nobody')).out).toContain('0 positions');
  expect((await run('show', 'positions', '--kind', 'wish')).err).toContain('demand');
});

test('show coded writes an incident down as each dataset would', async () => {
  const { incidents } = JSON.parse((await run('show', 'incidents', '--json')).out);
  const { out } = await run('show', 'coded', incidents[0].id, '--json');
  expect(CodedIncident.parse(JSON.parse(out)).tolls.map(({ codebook }) => codebook)).toContain('acled');
  expect((await run('show', 'coded', incidents[0].id)).out).toMatch(/^acled +killed +– +0 +– +0$/m);
});
