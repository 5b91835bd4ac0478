import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Claim } from '../src/model/claim.ts';
import { Coded } from '../src/model/situation.ts';
import { BORDER_WEEK } from './border-week.ts';
import { runHere } from './run-cli.ts';

let folder = '';
const before = process.cwd();
const week = (...args: string[]) => runHere([...args, '--case', 'week.db']);
const decide = (...args: string[]) => week('decide', ...args, '--why', 'seen', '--by', 'Ana');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-decide-'));
  process.chdir(folder);
  mkdirSync('week');
  for (const [name, text] of Object.entries(BORDER_WEEK)) writeFileSync(join('week', name), text);
  writeFileSync(
    join('week', '18-brandt.md'),
    '---\ntitle: Outlook\npublished: 2025-10-18\nsource: Meridian Dispatch\n---\nA wider war is unlikely, said analyst Ilo Brandt.\nAt the gate two porters had been hit by a lorry.\n',
  );
  await runHere(['read', 'week', '--case', 'week.db']);
}, 60_000);
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

async function coded(): Promise<Coded> {
  return Coded.parse(JSON.parse((await week('export')).out));
}

async function claimOf(fits: (claim: Claim) => boolean): Promise<Claim> {
  const found = (await coded()).claims.find(fits);
  if (!found) throw new Error('the week has no such claim');
  return found;
}

const tollOf = (said: string) => claimOf((c) => c.kind === 'toll' && c.quantity.said === said);

/** The id of the decision that a command printed. */
function idIn(out: string): string {
  const [id = 'none'] = /k-[0-9a-f]{12}/.exec(out) ?? [];
  return id;
}

describe('decide', { timeout: 60_000 }, () => {
  test('reject takes a claim out of lists, tolls and the export; undo brings it back', async () => {
    const whole = await coded();
    const { id, incident } = await tollOf('58');
    const made = await decide('reject', id.slice(0, 8));
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining(`rejected ${id}`) });
    expect(JSON.stringify((await coded()).incidents)).not.toContain(id);
    expect((await week('show', 'claims', '--kind', 'toll')).out).not.toContain(id);
    expect((await week('history', id)).out).toMatch(/report read by sitrep .*\n.*rejected c-.*\n {4}Ana: seen/);
    expect((await decide('undo', idIn(made.out))).code).toBe(0);
    const { decisions: _, ...after } = await coded();
    const { decisions: __, ...first } = whole;
    expect(after).toEqual(first);
    expect(after.claims.find((c) => c.id === id)?.incident).toBe(incident);
    expect(await decide('undo', idIn(made.out))).toMatchObject({
      code: 2,
      err: expect.stringContaining('taken back already'),
    });
  });

  test('correct changes what every view says, and keeps what was read', async () => {
    const { id, incident } = await tollOf('19');
    await decide('correct', id, '--set', 'quantity.n=21', 'quantity.bound=at least');
    expect((await claimOf((c) => c.id === id)).decided).toMatchObject({
      corrected: [
        { field: 'quantity.bound', read: 'exact' },
        { field: 'quantity.n', read: 19 },
      ],
    });
    expect((await week('show', 'incident', incident ?? '')).out).toMatch(
      /≥21[\s\S]*corrected quantity\.bound \(read: exact\)/,
    );
    expect((await week('situation')).out).toContain('1 decision laid over it.');
  });

  test.each([
    [['quantity.m=1'], 'quantity.m: there is no such field. quantity has: said, bound, n, to, word'],
    [['quantity.n=many'], 'quantity.n: Invalid input: expected number'],
    [['quantity.n=-3'], 'quantity.n: a count is a whole number from 0 on'],
    [['effect=dead'], 'effect: Invalid option: expected one of "killed"'],
    [['type=bombing'], 'type: a claim of kind toll has no such field. It has: claimant'],
    [['quote=others'], 'quote: the words of a claim stay as they are'],
    [['incident=i-1'], 'incident: use `sitrep decide move'],
    [['when=yesterday'], 'when: "yesterday" is not a time'],
    [['when.from=2025-13-40', 'when.to=2025-10-11'], 'when'],
    [['where=Nowhere-at-all'], 'where: the gazetteer has no place "Nowhere-at-all"'],
    [['agents.7.name=X'], 'agents.7.name'],
    [['quantity.n'], '--set takes field=value'],
  ])('correct refuses %j and names the field', async (set, message) => {
    const { id } = await tollOf('58');
    const { code, err } = await decide('correct', id, '--set', ...set);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });

  test('a time, an actor and a place can be given by name', async () => {
    const { id } = await tollOf('58');
    const { code, err } = await decide(
      'correct',
      id,
      '--set',
      'when=2025-10',
      'agents=ttp; Marsh Front',
      'where=Kabul, capital',
    );
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(await claimOf((c) => c.id === id)).toMatchObject({
      when: { from: '2025-10-01', to: '2025-10-31', grain: 'month' },
      agents: [{ actor: 'ttp' }, { name: 'Marsh Front', actor: null }],
      where: [{ place: '1138958', country: 'AF' }],
    });
    await decide(
      'undo',
      idIn((await week('history', id)).out.split('\n').findLast((line) => line.includes('corrected')) ?? ''),
    );
  });

  test('merge, split and move change incidents; the old id still has its history', async () => {
    const { incidents } = await coded();
    const [first, second] = incidents;
    if (!first || !second) throw new Error('the week has two incidents');
    const merged = await decide('merge', first.id, second.id);
    expect(merged.out).toContain('now in i-');
    const one = (await coded()).incidents.find(({ claims }) => claims.includes(first.claims[0] ?? ''));
    expect(one?.claims.toSorted()).toEqual([...first.claims, ...second.claims].sort());
    expect(one?.decided).toEqual([idIn(merged.out)]);
    expect((await week('show', 'incident', one?.id ?? '')).out).toMatch(/Decided\n.*merged/);
    expect((await week('history', second.id)).out).toContain('merged');
    const back = await decide('split', one?.id ?? '', ...second.claims);
    expect(back.code).toBe(0);
    expect((await coded()).incidents.map(({ id, claims }) => [id, claims.toSorted()])).toEqual(
      incidents.map(({ id, claims }) => [id, claims.toSorted()]),
    );
    const last = first.claims.at(-1) ?? '';
    await decide('move', last, second.id);
    expect((await claimOf(({ id }) => id === last)).incident).not.toBe(first.id);
    expect(await decide('move', last, (await claimOf(({ id }) => id === last)).incident ?? '')).toMatchObject({
      code: 2,
      err: expect.stringContaining('already'),
    });
  });

  test('add makes a claim on words that stand in a report', async () => {
    const document = (await coded()).documents.find(({ title }) => title === 'Outlook');
    const start = document?.text.indexOf('two porters') ?? -1;
    const words = ['add', '--document', document?.id ?? '', '--span', `${start}-${start + 11}`, '--kind', 'toll'];
    expect(await decide(...words)).toMatchObject({
      code: 2,
      err: expect.stringContaining('effect: a claim of kind toll needs it; give effect=killed'),
    });
    const made = await decide(...words, '--set', 'effect=injured', 'quantity.n=2', 'victims=porters');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(await claimOf((c) => c.decided?.added === true)).toMatchObject({
      quote: 'two porters',
      effect: 'injured',
      quantity: { n: 2, said: '2' },
      claimant: { name: 'Meridian Dispatch', as: 'narrator' },
    });
    expect(await decide(...words, '--set', 'effect=injured', 'quantity.n=2', 'victims=porters')).toMatchObject({
      code: 2,
      err: expect.stringContaining('this very claim'),
    });
    const { id } = await claimOf((c) => c.decided?.added === true);
    await decide('reject', id);
    expect((await coded()).claims.some((c) => c.id === id)).toBe(false);
    await decide('accept', id);
    expect((await claimOf((c) => c.id === id)).decided).toMatchObject({ added: true, accepted: true });
    expect((await week('explain', id)).code).toBe(0);
  });

  test('add refuses a stretch that is not in the report', async () => {
    const add = (...args: string[]) => decide('add', '--document', 'Outlook', '--kind', 'position', ...args);
    expect((await add('--span', '5-99999')).err).toMatch(
      /--span: "5-99999" is not a stretch of the report's \d+ letters/,
    );
    expect((await add('--quote', 'no such words')).err).toContain('--quote: the report has no words');
    expect((await add()).err).toContain('either --span START-END or --quote');
  });

  test('no-claim settles a number: it is no longer to do', async () => {
    const toDo = async () => JSON.parse((await week('show', 'coverage', 'raises', '--json')).out).coverage[0].toDo;
    const words = ['no-claim', '--document', 'raises', '--quote', 'Some 400 men'];
    expect(await toDo()).toEqual([2]);
    const made = await decide(...words);
    expect(made).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/no claim in \w+ at \d+-\d+/) });
    expect(await toDo()).toEqual([]);
    expect((await week('show', 'coverage', 'raises')).out).toMatch(
      /To do \(0\)[\s\S]*Some 400 \(no claim, by k-[0-9a-f]{12}\)/,
    );
    expect(await decide(...words)).toMatchObject({ code: 2, err: expect.stringContaining('already') });
    expect((await decide('no-claim', '--document', 'raises')).err).toContain('no-claim: give either --span');
    expect((await week('history', 'raises')).out).toContain('Some 400 men');
    await decide('undo', idIn(made.out));
    expect(await toDo()).toEqual([2]);
  });

  test('part makes a toll part of another one of its report, and none of it again', async () => {
    const document = (await coded()).documents.find(({ title }) => title === 'Outlook');
    const start = document?.text.indexOf('porters had been hit') ?? -1;
    const words = ['--document', document?.id ?? '', '--kind', 'toll', '--set', 'effect=injured', 'victims=porters'];
    await decide('add', ...words, 'quantity.n=91', '--span', `${start}-${start + 7}`);
    await decide('add', ...words, 'quantity.n=17', '--span', `${start}-${start + 20}`);
    const [whole, part] = [
      await claimOf((c) => c.kind === 'toll' && c.quantity.n === 91),
      await claimOf((c) => c.kind === 'toll' && c.quantity.n === 17),
    ];
    expect(await decide('part', part.id, whole.id)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`made ${part.id} part of ${whole.id}`),
    });
    expect(await claimOf(({ id }) => id === part.id)).toMatchObject({ partOf: whole.id });
    expect((await week('history', part.id)).out).toContain('part of');
    expect((await decide('part', whole.id, part.id)).err).toContain('more than the 17');
    expect((await decide('part', part.id, (await tollOf('58')).id)).err).toContain('another report');
    expect((await decide('correct', part.id, '--set', 'partOf=c-1')).err).toContain('decide `part`');
    await decide('part', part.id, 'none');
    expect(await claimOf(({ id }) => id === part.id)).toMatchObject({ partOf: null });
  });

  test('resolve is for forecasts, grade for sources of the case', async () => {
    const { id } = await claimOf((c) => c.kind === 'forecast');
    expect((await decide('resolve', id, 'perhaps')).err).toContain('not one of came-true, did-not, void');
    expect((await decide('resolve', (await tollOf('58')).id, 'void')).err).toContain('only forecasts');
    await decide('resolve', id, 'did-not');
    expect(await claimOf((c) => c.id === id)).toMatchObject({ resolution: 'did not' });
    expect((await week('show', 'forecasts')).code).toBe(0);
    expect(await decide('grade', 'Southline', 'B')).toMatchObject({
      code: 4,
      err: expect.stringMatching(/Meridian Dispatch\n {2}Northline Wire/),
    });
    expect((await decide('grade', 'northline', 'G')).err).toContain('not one of A, B, C, D, E, F');
    await decide('grade', 'northline', 'b');
    expect((await coded()).sources).toMatchObject([{ source: 'Northline Wire', grade: 'B' }]);
    expect((await week('history', 'Northline Wire')).out).toContain('graded Northline Wire: B');
  });

  test('unknown ids, ids of other things and missing reasons are told', async () => {
    expect(await decide('reject', 'c-nothing')).toMatchObject({
      code: 4,
      err: expect.stringContaining('no claim has an id'),
    });
    expect(await decide('reject', 'i-12')).toMatchObject({ code: 2, err: expect.stringContaining('is not a claim') });
    expect(await decide('merge', 'i-zz', 'i-yy')).toMatchObject({ code: 4 });
    expect(await decide('undo', 'k-zz')).toMatchObject({ code: 4, err: expect.stringContaining('sitrep history') });
    expect(await week('decide', 'reject', 'c-1')).toMatchObject({
      code: 2,
      err: expect.stringContaining("required option '--why"),
    });
    expect(await week('decide', 'reject', (await tollOf('58')).id, '--why', ' ')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--why'),
    });
    expect(await week('history', 'zzz')).toMatchObject({
      code: 4,
      err: expect.stringContaining('nothing in the case'),
    });
  });

  test('rebuild keeps it all, byte for byte', async () => {
    const { out } = await week('export');
    expect((await week('rebuild', '--all')).code).toBe(0);
    expect((await week('export')).out).toBe(out);
    expect((await week('history', '--orphans')).out).toContain('no decisions');
  });

  test('a case as known on a day has the decisions on the reports of that day', async () => {
    const known = Coded.parse(JSON.parse((await week('export', '--as-known-on', '2025-10-12')).out));
    expect(known.claims.find((c) => c.decided?.corrected.length)?.quote).toContain('19');
    const { out } = await week('export');
    expect(JSON.parse(out).documents).toHaveLength(5);
  });
});
