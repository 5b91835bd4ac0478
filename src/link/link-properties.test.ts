import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IncidentType } from '../model/claim.ts';
import type { Cluster } from './cluster.ts';
import { linkIncidents } from './link-incidents.ts';
import { countryOf, exactly, Report, town, when, who } from './testing/report.ts';

const TYPES: IncidentType[] = ['air strike', 'drone strike', 'bombing', 'armed attack', 'shelling', 'armed clash'];
const ONE_SIDED = new Set<IncidentType>(['air strike', 'drone strike', 'bombing']);
const DAYS = ['2031-03-03', '2031-03-04', '2031-03-05', '2031-03-04~', '2031-03', '2031-03-04..2031-03-06'];
const PLACES = [
  town('Kess', 'QT', 'North'),
  town('Ardun', 'QT', 'North'),
  { ...town('North', 'QT', 'North'), precision: 4 as const },
  countryOf('Quot', 'QT'),
  town('Sarn', 'TV', 'Coast'),
];
const PARTIES = ['tarvonia', 'sulmark', 'red-front'];

const telling = fc.record({
  type: fc.constantFrom(...TYPES),
  day: fc.option(fc.constantFrom(...DAYS)),
  places: fc.subarray(PLACES, { maxLength: 2 }),
  agent: fc.option(fc.constantFrom(...PARTIES)),
  target: fc.option(fc.constantFrom(...PARTIES)),
  dead: fc.option(fc.constantFrom(2, 14, 58)),
  paragraph: fc.boolean(),
});
const reports = fc.array(
  fc.record({
    published: fc.constantFrom('2031-03-05', '2031-03-06', '2031-03-08'),
    told: fc.array(telling, { minLength: 1, maxLength: 5 }),
  }),
  { minLength: 1, maxLength: 6 },
);
type Told = typeof reports extends fc.Arbitrary<infer T> ? T : never;

function made(told: Told): Report[] {
  return told.map(({ published, told: tellings }, r) => {
    const report = new Report(`r${r}`, published);
    tellings.forEach(({ type, day, places, agent, target, dead, paragraph }, t) => {
      const parts = {
        when: day === null ? null : when(day),
        where: places,
        agents: agent === null ? [] : [who(agent)],
      };
      report
        .say(`${paragraph ? '¶' : ''}The event${r}x${t} was told.`)
        .incident(`event${r}x${t}`, { ...parts, type, targets: target === null ? [] : [who(target)] });
      if (dead !== null)
        report.say(`In all dead${r}x${t} fell.`).toll(`dead${r}x${t}`, exactly(dead), who(`${target ?? ''}/soldiers`));
    });
    return report;
  });
}

function linked(all: readonly Report[], backwards = false): Cluster[] {
  return linkIncidents(
    all.map((r) => r.document),
    all.flatMap((r) => (backwards ? [...r.claims].reverse() : r.claims)),
  );
}

/** The claims of each incident, as ids. */
const asSets = (clusters: readonly Cluster[]) =>
  clusters.map((c) => c.mentions.flatMap((m) => m.claims.map((k) => k.id)).sort()).sort();

test('no two tellings of an incident are of other exact days, other towns or another attacker', () => {
  fc.assert(
    fc.property(reports, (told) => {
      for (const { mentions } of linked(made(told)))
        for (const [i, a] of mentions.entries())
          for (const b of mentions.slice(i + 1)) {
            const [one, other] = [a.when, b.when];
            if (one?.grain === 'day' && other?.grain === 'day')
              expect(one.from <= other.to && other.from <= one.to, `${one.from} and ${other.from}`).toBe(true);
            const towns = [a, b].map((m) =>
              m.where.every((p) => p.precision <= 2) ? m.where.map((p) => p.place) : [],
            );
            const [here = [], there = []] = towns;
            if (here.length > 0 && there.length > 0)
              expect(
                here.some((place) => there.includes(place)),
                `${here} and ${there}`,
              ).toBe(true);
            const strikers = [a, b].map((m) =>
              ONE_SIDED.has(m.type) && !m.leaning ? m.agents.map((w) => w.party) : [],
            );
            const [ours = [], theirs = []] = strikers;
            if (ours.length > 0 && theirs.length > 0)
              expect(
                ours.some((party) => theirs.includes(party)),
                `${ours} and ${theirs}`,
              ).toBe(true);
          }
    }),
    { numRuns: 300 },
  );
});

test('the order in which reports and claims come in changes nothing', () => {
  const withOrder = reports.chain((told) =>
    fc.tuple(fc.constant(told), fc.shuffledSubarray([...told.keys()], { minLength: told.length })),
  );
  fc.assert(
    fc.property(withOrder, ([told, order]) => {
      const all = made(told);
      const shuffled = order.flatMap((i) => all[i] ?? []);
      expect(asSets(linked(shuffled, true))).toEqual(asSets(linked(all)));
    }),
    { numRuns: 200 },
  );
});
