import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeDocument } from '../src/pipeline/code-document.ts';
import { type Engine, openEngine } from '../src/pipeline/engine.ts';
import { readDocument } from '../src/read/read-document.ts';
import { runHere } from './run-cli.ts';

const GOOD = `---
published: 2031-03-04
source: Northline News
---
Two killed at dam

Two guards were killed in an attack on a dam near Quetta on Monday, police said.
`;

let folder = '';
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-bad-'));
  writeFileSync(at('good.md'), GOOD);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dated = (body: string): string => `---\npublished: 2031-03-05\n---\n${body}\n`;
const page = (body: string): string => `<!doctype html><html><head><title>x</title>
<meta property="article:published_time" content="2031-03-05"></head><body>${body}</body></html>`;

const BAD: [what: string, file: string, content: string | Uint8Array, says: RegExp][] = [
  ['an empty file', 'empty.txt', '', /empty\.txt: .*\[empty\]/],
  ['a file of blanks', 'blank.txt', ' \n\t\n', /blank\.txt: .*\[empty\]/],
  ['a file of 50 MB', 'huge.txt', new Uint8Array(50_000_000).fill(65), /huge\.txt: .*20 MB.*\[too large\]/],
  [
    'a picture',
    'picture.txt',
    Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]),
    /picture\.txt: .*\[binary\]/,
  ],
  [
    'a text without a date',
    'undated.txt',
    'Two guards were killed, police said.\n',
    /undated\.txt: .*--published.*\[no date\]/,
  ],
  [
    'a page without an article',
    'menu.html',
    page('<nav><a href="/">Home</a> <a href="/x">World</a></nav>'),
    /menu\.html: .*\[no article\]/,
  ],
];

/** All of them in one run, with a good report among them. */
describe('a run over files that are no reports', () => {
  it('names each with what is wrong, takes the rest, and loses nothing of the case', async () => {
    const before = await runHere(['read', at('good.md'), '--case', at('case.db')]);
    expect(before.code).toBe(0);
    const held = await runHere(['export', '--case', at('case.db')]);
    for (const [, file, content] of BAD) writeFileSync(at(file), content);
    writeFileSync(at('late.md'), GOOD.replaceAll('guards', 'drivers'));
    const { code, err } = await runHere([
      'read',
      ...BAD.map(([, file]) => at(file)),
      at('late.md'),
      '--case',
      at('case.db'),
    ]);
    expect(code).toBe(1);
    for (const [, , , says] of BAD) expect(err).toMatch(says);
    const now = JSON.parse((await runHere(['export', '--case', at('case.db')])).out);
    const old = JSON.parse(held.out);
    expect(now.documents).toHaveLength(2);
    expect(now.documents).toContainEqual(old.documents[0]);
    for (const claim of old.claims) expect(now.claims.map((c: { id: string }) => c.id)).toContain(claim.id);
  });

  it('reads what is in another encoding than it says', async () => {
    const body =
      "The café's owner said on Monday that two guards were killed in an attack on a dam near Quetta. ".repeat(5);
    const said = `<meta charset="utf-8"><article><h1>Two killed</h1><p>${body}</p><p>${body}</p></article>`;
    writeFileSync(at('windows.html'), Buffer.from(page(said), 'latin1'));
    const { code, out } = await runHere(['code', at('windows.html'), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).document.text).toContain('The café');
  });

  it('keeps a text without claims and says so', async () => {
    writeFileSync(at('poem.txt'), dated('Roses are red.\n\nViolets are blue.'));
    const { code, out } = await runHere(['code', at('poem.txt'), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ claims: [], problems: [{ kind: 'no claims' }] });
  });
});

const TOWNS = ['Kabul', 'Peshawar', 'Khost', 'Quetta', 'Goma'];

/** Lines of about 25 words, no two the same, each with a claim. */
const lines = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, i) =>
      `The army said on ${1 + (i % 28)} February that ${3 + (i % 90)} fighters were killed in ${TOWNS[i % 5]} after an air strike on a convoy near the border.`,
  );

/** Ten times the text may take this many times as long: 10 if time grows with length, 100 if with its square. */
const MOST_GROWTH = 40;
/** What starting, collecting garbage and a busy machine add to a measurement. */
const SLACK_MS = 3000;

describe('texts of a shape that no report has', () => {
  let engine: Engine;
  beforeAll(() => {
    engine = openEngine();
    code('Police said two people were killed.');
  });

  function code(text: string): { claims: number; time: number } {
    const begun = performance.now();
    const read = readDocument(new TextEncoder().encode(text), { file: 'x.txt', flags: { published: '2031-03-05' } });
    if (!read.ok) throw new Error(read.problem.message);
    const { claims } = codeDocument(read.value, engine);
    const time = performance.now() - begun;
    for (const { quote, span } of claims) expect(quote).toBe(read.value.text.slice(span.start, span.end));
    return { claims: claims.length, time };
  }

  it.each<[what: string, times: number, text: (times: number) => string, claims: number]>([
    [
      'one sentence of 5,000 words',
      1000,
      (n) => `The army said ${'that troops killed fighters and '.repeat(n)}left.`,
      0,
    ],
    ['one sentence of 1,250 names', 1250, (n) => `${'General Ali Khan of Pakistan and '.repeat(n)}others met.`, 0],
    ['10,000 quotation marks', 10_000, (n) => `He said so. ${'"'.repeat(n)}`, 0],
    ['10,000 quotations that never end', 10_000, (n) => '“The army said '.repeat(n), 0],
    ['a word of 100,000 letters', 100_000, (n) => `Police said ${'a'.repeat(n)} fell.`, 0],
    ['75,000 words', 3000, (n) => lines(n).join('\n'), 1500],
    ['50,000 words in one line', 2000, (n) => lines(n).join(' '), 1000],
    ['40,000 identical short lines', 40_000, (n) => 'Two fell.\n'.repeat(n), 0],
  ])(
    '%s: read in time that grows with its length, every claim in its own words',
    (_, times, text, claims) => {
      const tenth = code(text(times / 10));
      const whole = code(text(times));
      expect(whole.time).toBeLessThan(MOST_GROWTH * tenth.time + SLACK_MS);
      expect(whole.claims).toBeGreaterThanOrEqual(claims);
    },
    300_000,
  );
});
