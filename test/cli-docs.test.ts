import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { EXIT, EXIT_MEANINGS } from '../src/cli/exit-codes.ts';
import { FILTERS, LISTS } from '../src/cli/filter-options.ts';
import { buildProgram } from '../src/cli/program.ts';
import { STANCES } from '../src/model/claim.ts';
import { SOURCE_KINDS } from '../src/model/document.ts';
import { PROBLEM_KINDS } from '../src/model/problem.ts';
import { PLAIN } from '../src/publish/terminal/page.ts';
import { runHere } from './run-cli.ts';

/** The formatter pads the columns of tables. */
const DOCS = readFileSync(fileURLToPath(new URL('../docs/cli.md', import.meta.url)), 'utf8').replace(/ +/g, ' ');
const quiet = async () => undefined;
const program: Command = buildProgram(
  '0',
  { out: quiet, err: quiet, page: PLAIN, progress: false, colours: false, now: () => '' },
  () => undefined,
);

test.each(program.commands.map((command) => [command.name(), command] as const))(
  'docs/cli.md has `%s` and each of its options',
  (name, command) => {
    expect(DOCS).toContain(`### \`sitrep ${name}`);
    for (const { long } of command.options) expect(DOCS).toContain(`\`${long}`);
  },
);

test('docs/cli.md has every exit code, list, stance, source kind and problem', () => {
  for (const name of Object.keys(EXIT) as (keyof typeof EXIT)[])
    expect(DOCS).toContain(`| ${EXIT[name]} | ${EXIT_MEANINGS[name]} |`);
  for (const list of LISTS) expect(DOCS).toContain(`\`${list}\``);
  for (const kind of PROBLEM_KINDS) expect(DOCS).toContain(`\`${kind}\``);
  expect(DOCS).toContain(STANCES.join(', '));
  expect(DOCS).toContain(SOURCE_KINDS.join(', '));
});

test.each(LISTS)('docs/cli.md says which options narrow %s', (list) => {
  const rows = DOCS.matchAll(/^\| (`--[^|]*) \| ([^|]+) \| [^|]+\|$/gm);
  for (const [, options = '', narrows = ''] of rows) {
    if (!/^(all|[a-z, ]+)/.test(narrows.trim()) || narrows.trim() === '') continue;
    const stated = narrows.startsWith('all') ? !narrows.includes(`but ${list}`) : narrows.split(/,\s*/).includes(list);
    for (const [, name = ''] of options.matchAll(/--([a-z]+)/g))
      expect(`${name} ${FILTERS[list].some((filter) => filter === name)}`).toBe(`${name} ${stated}`);
  }
});

test('--help says what there is, with examples and exit codes', async () => {
  const { code, out } = await runHere(['--help']);
  expect(code).toBe(0);
  for (const command of program.commands) expect(out).toContain(`  ${command.name()} `);
  expect(out).toMatch(/Examples:\n {2}sitrep serve/);
  for (const meaning of Object.values(EXIT_MEANINGS)) expect(out).toContain(meaning);
});

test('nothing at all prints the help and ends as a wrong command line', async () => {
  expect(await runHere([])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage: sitrep') });
});
