import { expect, test } from 'vitest';
import { exactly, Report, who } from '../link/testing/report.ts';
import { actorRecords } from './actor-records.ts';

const FACTS: Record<string, string> = { chad: 'Chad' };
const facts = (slug: string) => {
  const name = FACTS[slug];
  return name === undefined ? null : { name, kind: 'state' as const, party: slug, aliases: [], wikidata: null };
};

test.each([
  ['a pronoun is no name', ['He', 'ivan-lund', null, 'leader'], 'Ivan Lund', 'person'],
  ['its own words where they name it', ['Ivan Lund', 'ivan-lund', null, 'leader'], 'Ivan Lund', 'person'],
  ['an office goes by its owner', ['the army', 'chad-armed-forces', 'chad', null], 'Chad armed forces', 'institution'],
  ['its own side without offices', ['Azad Front', 'azad-front', 'azad-front', null], 'Azad Front', 'armed group'],
] as const)('%s', (_name, [name, actor, party, role], wanted, kind) => {
  const claims = new Report('a', '2031-03-09')
    .say('killed 58 dead')
    .toll('58', exactly(58), { ...who('chad/soldiers'), name, actor, party, role }).claims;
  const found = actorRecords(claims, facts).find((record) => record.slug === actor);
  expect([found?.name, found?.kind]).toEqual([wanted, kind]);
  expect(found?.aliases ?? []).not.toContain('He');
});
