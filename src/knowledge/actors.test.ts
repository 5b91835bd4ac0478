import { describe, expect, it } from 'vitest';
import { bondsOf } from './actor-schema.ts';
import { openActors, partyOn, readActorFiles } from './actors.ts';
import { openRoles, speaksAs } from './roles.ts';

const files = readActorFiles();

const UN_MEMBERS = (
  'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG ' +
  'CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID ' +
  'IR IQ IE IL IT JM JP JO KZ KE KI KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ ' +
  'MM NA NR NP NL NZ NI NE NG KP MK NO OM PK PW PA PG PY PE PH PL PT QA KR RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG ' +
  'SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW'
).split(' ');
/** "Congolese" is read as the larger Congo's, "Dominican" as the Dominican Republic's. */
const NAMESAKE_PEOPLE = ['CG', 'DM'];

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

  it('knows every member of the United Nations with its capital and a word for its people', () => {
    const byIso = new Map(files.states.map((state) => [state.iso, state]));
    const lacking = UN_MEMBERS.filter((iso) => {
      const state = byIso.get(iso);
      const people = [...(state?.adjective ?? []), ...(state?.people ?? [])];
      return state === undefined || !state.capital?.length || (people.length === 0 && !NAMESAKE_PEOPLE.includes(iso));
    });
    expect(UN_MEMBERS).toHaveLength(193);
    expect(lacking).toEqual([]);
  });

  it('knows 700 armed groups since 1980, and some in every country of the long wars', () => {
    const since1980 = files.groups.filter(({ to }) => to === undefined || String(to) >= '1980');
    expect(since1980.length).toBeGreaterThanOrEqual(700);
    expect(files.organisations.length).toBeGreaterThanOrEqual(300);
    expect(files.media.length).toBeGreaterThanOrEqual(270);
    for (const region of [
      'CO',
      'SV',
      'PE',
      'GT',
      'SY',
      'IQ',
      'YE',
      'PS',
      'LB',
      'AF',
      'PK',
      'IN',
      'MM',
      'PH',
      'UA',
      'CD',
      'SD',
      'SO',
      'ML',
      'NG',
      'LY',
      'HT',
    ])
      expect([region, files.groups.filter((group) => group.countries.includes(region)).length >= 4]).toEqual([
        region,
        true,
      ]);
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
