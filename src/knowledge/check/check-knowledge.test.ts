import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KNOWLEDGE_FOLDER } from '../files.ts';
import { checkKnowledge } from './check-knowledge.ts';
import { GROUPS, YAML_SCHEMAS } from './yaml-schemas.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-knowledge-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** "line: message" of every fault. */
function faults(): string[] {
  return checkKnowledge(folder).faults.map(({ line, message }) => `${line}: ${message}`);
}

it('has nothing to say against our own files', () => {
  const { faults, counts } = checkKnowledge(null);
  expect(faults.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([]);
  expect(Object.fromEntries(counts)).toMatchObject({ states: expect.any(Number) });
});

it('has a schema for every YAML file there is', () => {
  const files = readdirSync(KNOWLEDGE_FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  const known = Object.keys(YAML_SCHEMAS);
  expect(
    files.map((name) => (name.startsWith(GROUPS) ? GROUPS : name)).filter((name) => !known.includes(name)),
  ).toEqual([]);
});

describe('faults in the files of a user', () => {
  const group = (rest: string) => `- slug: hill-guard\n  name: Hill Guard of Testing\n  countries: [ML]\n${rest}`;
  it.each([
    ['an unknown field', group('  aliasses: [HGT]\n'), ['4: hill-guard: unknown field "aliasses"']],
    ['a missing field', '- slug: hill-guard\n  name: Hill Guard\n', ['1: hill-guard: "countries" is missing']],
    [
      'a slug with capitals',
      '- slug: Hill\n  name: Hill\n  countries: []\n',
      ['1: Hill: slug: small letters, digits and single hyphens'],
    ],
    [
      'text that is no YAML',
      '- slug: [\n',
      ['2: Flow sequence in block collection must be sufficiently indented and end with a ]'],
    ],
    ['a day that is none', group('  from: 2021-02-30\n'), ['4: hill-guard: from: Invalid ISO date']],
    ['days the wrong way round', group('  from: 2021\n  to: 2019\n'), ['4: hill-guard: from 2021 is after to 2019']],
    [
      'an unknown parent',
      group('  parent: nobody-here\n'),
      ['4: hill-guard: parent or allied: nobody is called nobody-here'],
    ],
    [
      'an unknown ally with days',
      group('  allied:\n    - { group: hamas, from: 2001, to: 2003 }\n    - { group: nobody, from: 2001 }\n'),
      ['6: hill-guard: parent or allied: nobody is called nobody'],
    ],
    [
      'a country that is none',
      group('  wikidata: Q1\n').replace('[ML]', '[QX]'),
      ['3: hill-guard: countries: no country has the code QX'],
    ],
    [
      'an id that somebody has',
      group('  wikidata: Q38799\n'),
      ['4: hill-guard: wikidata: Q38799 is also that of hamas'],
    ],
    [
      'a name that somebody has',
      group('  aliases: [HGT, Hamas]\n'),
      ['4: hill-guard: "Hamas" is also a name of hamas: put it under weak in one of them, or in both'],
    ],
    [
      'a name that is a common word',
      group('  aliases: [Bridge]\n'),
      ['4: hill-guard: "Bridge" is also a common word: put it under weak, or into upper_case of actors/traps.yaml'],
    ],
    [
      'a weak name that another has in the same country',
      group('  weak: [HGT]\n') + group('  weak: [HGT]\n').replaceAll('hill-guard', 'two').replace('Hill', 'Second'),
      ['8: two: "HGT" is also a weak name of hill-guard, which is in the same country at the same time'],
    ],
    [
      'a weak name that is parted by country',
      group('  weak: [HGT]\n') +
        group('  weak: [HGT]\n').replaceAll('hill-guard', 'two').replace('Hill', 'Second').replace('ML', 'PE'),
      [],
    ],
    ['nothing', group('  aliases: [HGT]\n  allied: [{ group: hamas, from: 2001, to: 2003-04-05 }]\n'), []],
  ])('%s', (_name, text, want) => {
    put('actors/groups/mine.yaml', text);
    expect(faults()).toEqual(want);
  });

  it.each([
    [
      'a file that nothing reads',
      'actors/group.yaml',
      '- slug: x\n',
      ['1: no file of knowledge/ has this name, so nothing would read it'],
    ],
    ['places', 'places/curated.tsv', 'x\n', ['1: places are built into the gazetteer and cannot be laid over']],
    [
      'a likelihood the wrong way round',
      'speech/likelihood.yaml',
      '- words: hardly likely\n  low: 40\n  high: 20\n  row: near\n',
      ['1: "hardly likely" needs 0 ≤ low < high ≤ 100, not 40 to 20'],
    ],
    [
      'a stance that is none',
      'speech/verbs.yaml',
      '# mine\nmurmur: { stance: murmurs, takes: [clause] }\n',
      ['2: murmur: stance: Invalid option: expected one of "states"'],
    ],
    ['a word of two roles', 'roles/roles.yaml', '- role: civilians\n  one: [gendarme]\n', ['2: "gendarme" stands in']],
    [
      'a number word of no list',
      'numbers/codebooks.yaml',
      'house:\n  words: { oodles: [20, 90] }\n',
      ['2: "oodles" (house) is no word of numbers/vague.yaml'],
    ],
  ])('%s', (_name, file, text, want) => {
    put(file, text);
    const found = faults();
    expect(found.map((one, i) => (one.startsWith(want[i] ?? '?') ? want[i] : one))).toEqual(want);
  });

  it('tells all of them, by line', () => {
    put('actors/groups/a.yaml', group('  froms: 1\n  weeks: []\n'));
    put('actors/leaders.yaml', '- slug: somebody\n  names: [Some Body]\n  party: nowhere\n  role: leader\n');
    expect(checkKnowledge(folder).faults.map(({ file, line }) => `${file.slice(folder.length)}:${line}`)).toEqual([
      '/actors/groups/a.yaml:4',
      '/actors/groups/a.yaml:5',
    ]);
    put('actors/groups/a.yaml', group(''));
    expect(faults()).toEqual(['3: somebody: party: nobody is called nowhere']);
  });
});
