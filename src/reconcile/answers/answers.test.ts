import { describe, expect, test } from 'vitest';
import { exactly, Report, town, when, who } from '../../link/testing/report.ts';
import type { Claim, TollClaim } from '../../model/claim.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Incident } from '../../model/situation.ts';
import { tollRows } from '../toll-rows.ts';
import { partyAnswers } from './party-answers.ts';

const KESS = town('Kess', 'QT');
const SOLDIERS = 'tarvonia/soldiers';

interface Told {
  outlet: string;
  by: { name: string; party?: string; role?: string; as: Claim['claimant']['as'] };
  n: number | Quantity;
}

/** Sulmark says that 58 soldiers of Tarvonia fell; others give figures of their own. */
function answered(others: readonly Told[]) {
  const all: Told[] = [{ outlet: 'North', by: { name: 'Sulmark', party: 'sulmark', as: 'party' }, n: 58 }, ...others];
  const published = new Map<string, string>();
  const tolls = all.flatMap(({ outlet, by, n }, at) => {
    const words = `${outlet} ${at}: so many of them lay there, ${by.name} said.`;
    const report = new Report(outlet, `2031-03-0${at + 1}`).say(words);
    const quantity = typeof n === 'number' ? exactly(n) : n;
    const made = report.toll(words, quantity, who(SOLDIERS), { when: when('2031-03-01'), where: [KESS] });
    published.set(made.document.id, made.document.published);
    const { name, party = null, role = null, as } = by;
    return made.claims.flatMap((claim): TollClaim[] =>
      claim.kind === 'toll'
        ? [{ ...claim, id: `${claim.id}${at}`, claimant: { name, party, role, actor: party, span: null, as } }]
        : [],
    );
  });
  const incident: Incident = {
    id: 'i-1',
    type: 'armed clash',
    title: 'Clash at Kess',
    when: null,
    where: [],
    sides: { agents: [], targets: [] },
    tolls: tollRows(tolls, new Set(['sulmark', 'tarvonia']), () => 'state combatant'),
    status: 'contested',
    claims: tolls.map(({ id }) => id),
    documents: [...published.keys()],
  };
  const { items } = partyAnswers('sulmark', [{ incident, claims: tolls }], { published, facts: () => null });
  const [item] = items.filter(({ kind }) => kind === 'figure');
  return [item?.borneOut.map(({ by }) => by), item?.contradicted.map(({ by }) => by)];
}

const paper = (name: string): Told['by'] => ({ name, as: 'narrator' });
const atLeast = (n: number): Quantity => ({ said: `at least ${n}`, bound: 'at least', n, to: null, word: null });

describe('a figure of 58', () => {
  const rows: { name: string; others: Told[]; want: unknown }[] = [
    {
      name: 'is borne out by another who counts as many',
      others: [{ outlet: 'South', by: paper('South'), n: 58 }],
      want: [['South'], []],
    },
    {
      name: 'is contradicted by the side that admits fewer',
      others: [{ outlet: 'South', by: { name: 'Tarvonia', party: 'tarvonia', as: 'party' }, n: 23 }],
      want: [[], ['tarvonia']],
    },
    {
      name: 'is neither by at least ten',
      others: [{ outlet: 'South', by: paper('South'), n: atLeast(10) }],
      want: [[], []],
    },
    {
      name: 'is not borne out by a spokesman whom nobody names',
      others: [{ outlet: 'South', by: { name: 'a spokesman', role: 'spokesperson', as: 'spokesperson' }, n: 58 }],
      want: [[], []],
    },
    {
      name: 'is not borne out by its own side',
      others: [{ outlet: 'South', by: { name: 'Sulmark army', party: 'sulmark', as: 'party' }, n: 58 }],
      want: [[], []],
    },
    { name: 'stands unanswered alone', others: [], want: [[], []] },
  ];
  test.each(rows)('$name', ({ others, want }) => {
    expect(answered(others)).toEqual(want);
  });
});
