import type { BriefAsked } from '../../../model/brief.ts';
import type { Claim, ForecastClaim, IncidentClaim, PositionClaim, TollClaim } from '../../../model/claim.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { Incident, TollFigure } from '../../../model/situation.ts';
import type { When } from '../../../model/when.ts';
import type { Claimant, Who } from '../../../model/who.ts';
import type { BriefMaterial } from '../material.ts';

/** An invented week on an invented border, made by hand: a clash that both sides count, a threat and a forecast. */
export const ASKED: BriefAsked = {
  since: null,
  until: null,
  asKnownOn: null,
  actor: null,
  place: null,
  language: 'en',
};

const SPAN = { start: 0, end: 1 };
const DAY: When = {
  from: '2031-03-04',
  to: '2031-03-04',
  grain: 'day',
  approximate: false,
  basis: 'stated',
  span: null,
};

export function quantity(n: number | null, more: Partial<Quantity> = {}): Quantity {
  return { said: n === null ? '' : `${n}`, bound: 'exact', n, to: null, word: null, ...more };
}

export function who(
  name: string,
  actor: string | null = null,
  party: string | null = null,
  role: string | null = null,
): Who {
  return { name, actor, party, role, span: null };
}

function claimant(of: Who, as: Claimant['as']): Claimant {
  return { ...of, as };
}

export const VELDT = claimant(who('Veldt', 'veldt', 'veldt'), 'party');
export const MARSH = claimant(who('Marsh Front', 'marsh-front', 'marsh-front'), 'party');
export const WIRE = claimant(who('Border Wire (invented outlet)'), 'narrator');

const base = (id: string, by: Claimant, quote: string) => ({
  id,
  document: 'd1',
  span: SPAN,
  quote,
  claimant: by,
  about: null,
  stance: 'states' as const,
  certainty: 'asserted' as const,
  direct: false,
  channel: null,
  said: null,
  incident: 'i-1',
  trace: { rule: 'made', entries: [], sentence: 0, event: null },
});

export function toll(id: string, by: Claimant, quote: string, n: Quantity, more: Partial<TollClaim> = {}): TollClaim {
  const victims = who('soldiers', null, 'veldt', 'soldiers');
  return {
    ...base(id, by, quote),
    kind: 'toll',
    effect: 'killed',
    quantity: n,
    victims,
    agents: [],
    when: DAY,
    where: [],
    partOf: null,
    ...more,
  };
}

export function happening(id: string, by: Claimant, quote: string, more: Partial<IncidentClaim> = {}): IncidentClaim {
  return {
    ...base(id, by, quote),
    kind: 'incident',
    type: 'armed clash',
    agents: [VELDT],
    targets: [MARSH],
    weapons: [],
    when: DAY,
    where: [],
    ...more,
  };
}

export function position(id: string, by: Claimant, quote: string, more: Partial<PositionClaim> = {}): PositionClaim {
  return { ...base(id, by, quote), kind: 'position', stance: 'threatens', on: quote, towards: null, ...more };
}

export function forecast(id: string, by: Claimant, quote: string, more: Partial<ForecastClaim> = {}): ForecastClaim {
  const likelihood = { said: 'unlikely', low: 20, high: 45 };
  return {
    ...base(id, by, quote),
    kind: 'forecast',
    stance: 'predicts',
    outcome: quote,
    likelihood,
    by: null,
    ...more,
  };
}

export function figure(by: string, party: string | null, about: TollFigure['about'], claim: TollClaim): TollFigure {
  return { claimant: by, party, about, quantity: claim.quantity, said: null, claims: [claim.id] };
}

const CLAIMS: Claim[] = [
  happening('c-1', WIRE, 'Veldt and the Marsh Front fought at Qarsan on 4 March.'),
  toll('c-2', VELDT, 'Veldt said 23 of its soldiers were killed.', quantity(23)),
  toll('c-3', MARSH, 'The Marsh Front said it had killed 58 soldiers.', quantity(58)),
  position('c-4', MARSH, 'We will answer every shell'),
  forecast('c-5', WIRE, 'A wider war is unlikely'),
];

const INCIDENT: Incident = {
  id: 'i-1',
  type: 'armed clash',
  title: 'Armed clash between Veldt and the Marsh Front in Qarsan, 4 March 2031',
  when: DAY,
  where: [{ name: 'Qarsan', place: null, country: null, admin1: null, lat: 10, lon: 20, precision: 1, span: null }],
  sides: { agents: [VELDT], targets: [MARSH] },
  tolls: [
    {
      effect: 'killed',
      victims: { party: 'veldt', role: 'soldiers' },
      figures: [
        figure('veldt', 'veldt', 'own', CLAIMS[1] as TollClaim),
        figure('marsh-front', 'marsh-front', 'adversary', CLAIMS[2] as TollClaim),
      ],
      admitted: quantity(23),
      alleged: quantity(58),
      contested: true,
    },
  ],
  status: 'contested',
  claims: ['c-1', 'c-2', 'c-3'],
  documents: ['d1'],
};

/** The material, with claims and incidents of a test's own in place of the made ones. */
export function madeMaterial(more: Partial<BriefMaterial> & { claimList?: Claim[] } = {}): BriefMaterial {
  const { claimList = CLAIMS, ...rest } = more;
  const forecasts = claimList.filter((claim): claim is ForecastClaim => claim.kind === 'forecast');
  const positions = claimList.filter((claim): claim is PositionClaim => claim.kind === 'position');
  return {
    asked: ASKED,
    sides: [
      { slug: 'veldt', name: 'Veldt', adjective: 'Veldtian', letters: 'VE', hue: 1 },
      { slug: 'marsh-front', name: 'Marsh Front', adjective: 'Marsh Front', letters: 'MF', hue: 2 },
    ],
    foes: ['veldt', 'marsh-front'],
    actors: new Map([
      ['veldt', { name: 'Veldt', kind: 'state', party: 'veldt' }],
      ['marsh-front', { name: 'Marsh Front', kind: 'armed group', party: 'marsh-front' }],
      ['ilo-brandt', { name: 'Ilo Brandt', kind: 'person', party: 'veldt' }],
    ]),
    claims: new Map(claimList.map((claim) => [claim.id, claim])),
    reports: new Map([
      [
        'd1',
        {
          id: 'd1',
          title: 'A clash',
          source: 'Border Wire (invented outlet)',
          sourceKind: 'agency',
          party: null,
          published: '2031-03-05',
          url: null,
          language: 'en',
          sample: false,
          grade: null,
        },
      ],
    ]),
    inPeriod: ['d1'],
    incidents: [INCIDENT],
    incidentsInAll: (more.incidents ?? [INCIDENT]).length,
    diff: null,
    agreements: [],
    positions: positions.map((claim) => ({ ...claim, day: '2031-03-05', sort: 'threat' as const, answers: [] })),
    forecasts: forecasts.map((claim) => ({
      claim: claim.id,
      outcome: claim.outcome,
      analyst: { slug: null, name: claim.claimant.name, party: null, role: null, as: claim.claimant.as },
      outlet: null,
      document: 'd1',
      said: '2031-03-05',
      likelihood: claim.likelihood,
      conditional: false,
      by: null,
      until: null,
      deed: null,
      state: 'open' as const,
      decided: [],
      proposal: null,
      quote: claim.quote,
    })),
    statistics: [],
    coverage: { sentences: ['d1:0', 'd1:1'], coded: ['d1:0'], uncoded: [] },
    lastDay: '2031-03-05',
    ground: null,
    ...rest,
  };
}

export { INCIDENT };
