import { describe, expect, it } from 'vitest';
import { bondsOf } from './actor-schema.ts';
import { openActors, partyOn, readActorFiles } from './actors.ts';
import { openRoles, speaksAs } from './roles.ts';

const files = readActorFiles();

describe('the files of knowledge/actors and knowledge/roles', () => {
  it('gives every actor a slug of its own', () => {
    const slugs = [...files.states, ...files.groups, ...files.organisations, ...files.media, ...files.leaders].map(
      (entry) => entry.slug,
    );
    expect(slugs.filter((slug, i) => slugs.indexOf(slug) !== i)).toEqual([]);
  });

  it('gives every strong name one meaning', () => {
    const owners = new Map<string, string>();
    const doubles: string[] = [];
    for (const { slug, name, aliases } of [...files.groups, ...files.organisations, ...files.media])
      for (const alias of new Set([name, ...aliases])) {
        const other = owners.get(alias);
        if (other !== undefined && other !== slug) doubles.push(`${alias}: ${other}, ${slug}`);
        owners.set(alias, slug);
      }
    expect(doubles).toEqual([]);
  });

  it('names only actors and offices that exist', () => {
    const { bySlug, states, roles } = openActors();
    const offices = new Set(files.institutions.map((entry) => entry.office));
    const unknown = [
      ...files.groups.flatMap((group) => bondsOf(group).map((bond) => bond.group)),
      ...files.leaders.flatMap((leader) => (leader.party === null ? [] : [leader.party])),
      ...files.states.flatMap((state) => state.regimes.map((regime) => regime.party)),
    ].filter((slug) => !bySlug.has(slug));
    const states2 = [...files.groups, ...files.media].flatMap((entry) => entry.state ?? []);
    expect(unknown).toEqual([]);
    expect(states2.filter((slug) => !states.has(slug))).toEqual([]);
    expect(files.leaders.filter((leader) => !roles.byName.has(leader.role))).toEqual([]);
    expect(roles.files.roles.flatMap((role) => role.office ?? []).filter((office) => !offices.has(office))).toEqual([]);
  });

  it('knows at least 190 states and 250 armed groups', () => {
    expect(files.states.length).toBeGreaterThanOrEqual(190);
    expect(files.groups.length).toBeGreaterThanOrEqual(250);
  });
});

describe('partyOn', () => {
  it.each([
    ['afghanistan', '2021-08-14', 'islamic-republic-of-afghanistan'],
    ['afghanistan', '2021-08-15', 'afghan-taliban'],
    ['afghanistan', '1998-05-01', 'afghan-taliban'],
    ['afghanistan', '1989-05-01', 'afghanistan'],
    ['pakistan', '2025-10-15', 'pakistan'],
    ['pakistan-armed-forces-media-wing', '2025-10-15', 'pakistan'],
    ['ttp', '2025-10-15', 'ttp'],
    ['gaza-health-ministry', '2024-01-01', 'hamas'],
    ['reuters', '2024-01-01', null],
    ['nobody-known', '2024-01-01', null],
  ])('%s on %s is of %s', (slug, day, want) => {
    expect(partyOn(openActors(), slug, day)).toBe(want);
  });
});

it('says in what capacity a role speaks', () => {
  const roles = openRoles();
  expect(speaksAs(roles, 'analyst')).toBe('analyst');
  expect(speaksAs(roles, 'source')).toBe('unnamed');
  expect(speaksAs(roles, null)).toBe('unnamed');
});
