import { describe, expect, it } from 'vitest';
import type { Who } from '../model/who.ts';
import { actorCountry } from './actor-country.ts';
import { openActors } from './actors.ts';
import { openCodebooks } from './codebooks.ts';

const who = (given: Partial<Who>): Who => ({ name: 'x', actor: null, party: null, role: null, span: null, ...given });

describe('the country of an actor', () => {
  it.each([
    ['a state', { actor: 'romania', party: 'romania' }, 'ROU'],
    ['an office of a state', { actor: 'pakistan-armed-forces', party: 'pakistan' }, 'PAK'],
    ['people of a state', { party: 'jordan', role: 'soldiers' }, 'JOR'],
    ['a movement that rules', { actor: 'afghan-taliban', party: 'afghan-taliban' }, 'AFG'],
    ['an armed group at home in one country', { actor: 'eln', party: 'eln' }, 'COL'],
    ['one of many countries', { actor: 'al-qaeda', party: 'al-qaeda' }, 'IMG'],
    ['an international body', { actor: 'united-nations' }, 'IGO'],
    ['a name that says it', { name: 'the Kenya Teachers Union', actor: 'kenya-teachers-union' }, 'KEN'],
    ['a nationality in a name', { name: 'Polish dock workers' }, 'POL'],
    ['a capital in a name', { name: 'Baghdad University' }, 'IRQ'],
  ])('%s', (_name, given, want) => {
    expect(actorCountry(openActors(), openCodebooks(), who(given))).toBe(want);
  });

  it.each([
    ['the title before a name', 'Serbian minister Kovac spoke.', { start: 0, end: 22 }, 'SRB'],
    ['the place behind people', 'Rebels in northern Chad attacked.', { start: 0, end: 6 }, 'TCD'],
  ])('%s', (_name, text, span, want) => {
    const given = who({ name: text.slice(span.start, span.end).split(' ').pop() ?? '', span });
    expect(actorCountry(openActors(), openCodebooks(), given, text)).toBe(want);
  });

  it.each([
    ['nobody in particular', { name: 'gunmen' }],
    ['a word in small letters that is a name in capitals', { name: 'the turkey farmers' }],
  ])('leaves open: %s', (_name, given) => {
    expect(actorCountry(openActors(), openCodebooks(), who(given))).toBeNull();
  });
});
