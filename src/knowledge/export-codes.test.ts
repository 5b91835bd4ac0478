import { expect, test } from 'vitest';
import { openActors } from './actors.ts';
import { AcledGroups, openAcledGroups } from './export-codes.ts';
import { readKnowledgeYaml } from './files.ts';

test('every armed group of knowledge has one class of ACLED, or is left open', () => {
  const { classes, open } = readKnowledgeYaml('codebooks/acled-groups.yaml', AcledGroups);
  const listed = [...Object.values(classes).flat(), ...open];
  const { groups, bodies } = openActors();
  expect([...groups.keys()].filter((slug) => !listed.includes(slug))).toEqual([]);
  expect(listed.filter((slug) => !groups.has(slug) && !bodies.has(slug))).toEqual([]);
  expect(listed.filter((slug, at) => listed.indexOf(slug) !== at)).toEqual([]);
  expect(openAcledGroups().get('ttp')).toBe('Rebel group');
  expect(openAcledGroups().has('rsf')).toBe(false);
});
