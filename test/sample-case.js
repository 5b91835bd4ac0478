import { addDocument } from '../src/ledger/add-document.js';
import { startRun } from '../src/ledger/runs.js';
import { markFresh, replaceSituation } from '../src/ledger/situation.js';

/** An invented report on an invented border, coded by hand: test data that no reader is needed for. */
const TEXT = [
  'Drones struck a depot near Qarsan on 4 March 2031, the Veldt army said.',
  'At least 40 rebels were killed, it added.',
  'The Marsh Front admitted losing 9 fighters.',
  'It denied that any commander was hurt.',
  'A truce for 48 hours begins on 6 March, mediators said.',
  'The Institute for Quiet Borders counted 1,204 deaths in 2030.',
  'A wider war is unlikely, said analyst Ilo Brandt.',
].join('\n');
export function aDocument(over = {}) {
  return {
    id: 'd0c0000000000000000a',
    title: 'Depot hit near Qarsan',
    text: TEXT,
    published: '2031-03-05',
    publishedFrom: 'file',
    source: 'Northline Wire',
    sourceKind: 'agency',
    party: null,
    author: null,
    url: null,
    language: 'en',
    format: 'text',
    file: 'depot.txt',
    sample: true,
    ...over,
  };
}
export function who(name, actor = null, party = actor) {
  return { name, actor, party, role: null, span: null };
}
export function claimant(name, actor, party = actor) {
  return { ...who(name, actor, party), as: actor ? 'party' : 'unnamed' };
}
export function on(day, grain = 'day', to = day) {
  return { from: day, to, grain, approximate: false, basis: 'stated', span: null };
}
export function figure(bound, n, word = null) {
  return { said: word ?? String(n), bound, n, to: null, word };
}
const QARSAN = {
  name: 'Qarsan',
  place: 'q1',
  country: 'XV',
  admin1: 'North Veldt',
  lat: 1,
  lon: 2,
  precision: 2,
  span: null,
};
const ARMY = claimant('the Veldt army', 'veldt-army', 'veldt');
const FRONT = claimant('The Marsh Front', 'marsh-front');
/** The claims of `aDocument()`; each id is `prefix` and a number. */
export function sampleClaims(document, prefix = 'c') {
  const base = (number, quote, by) => {
    const start = document.text.indexOf(quote);
    if (start < 0) throw new Error(`the sample has no "${quote}"`);
    return {
      id: `${prefix}${number}`,
      document: document.id,
      span: { start, end: start + quote.length },
      quote,
      claimant: by,
      about: null,
      stance: 'states',
      certainty: 'asserted',
      direct: false,
      channel: null,
      said: on('2031-03-05'),
      incident: null,
      trace: { rule: 'by hand', entries: ['event:drone strike'], sentence: 0, event: null },
    };
  };
  const strike = {
    ...base(1, 'Drones struck a depot near Qarsan on 4 March 2031', ARMY),
    kind: 'incident',
    type: 'drone strike',
    agents: [who('the Veldt army', 'veldt-army', 'veldt')],
    targets: [who('rebels', 'marsh-front')],
    weapons: ['drone'],
    when: on('2031-03-04'),
    where: [QARSAN],
  };
  const alleged = {
    ...base(2, 'At least 40 rebels were killed', ARMY),
    kind: 'toll',
    stance: 'claims',
    about: 'adversary',
    effect: 'killed',
    quantity: figure('at least', 40),
    victims: who('rebels', 'marsh-front'),
    agents: [],
    when: on('2031-03-04'),
    where: [QARSAN],
    partOf: null,
  };
  const admitted = {
    ...alleged,
    ...base(3, 'admitted losing 9 fighters', FRONT),
    stance: 'admits',
    about: 'own',
    quantity: figure('exact', 9),
    victims: who('fighters', 'marsh-front'),
    where: [],
  };
  const denied = {
    ...base(4, 'denied that any commander was hurt', FRONT),
    kind: 'position',
    stance: 'denies',
    said: null,
    on: 'any commander was hurt',
    towards: null,
  };
  const truce = {
    ...base(5, 'A truce for 48 hours begins on 6 March', claimant('mediators', null)),
    kind: 'agreement',
    type: 'ceasefire',
    parties: [who('Veldt', 'veldt'), who('the Marsh Front', 'marsh-front')],
    requestedBy: null,
    mediators: [],
    starts: on('2031-03-06'),
    ends: null,
    duration: 'PT48H',
    terms: null,
  };
  const counted = {
    ...base(6, 'counted 1,204 deaths in 2030', claimant('The Institute for Quiet Borders', null)),
    kind: 'statistic',
    measure: 'deaths',
    quantity: figure('exact', 1204),
    period: on('2030-01-01', 'year', '2030-12-31'),
    scope: 'deaths',
    where: [],
  };
  const forecast = {
    ...base(7, 'A wider war is unlikely', claimant('Ilo Brandt', null)),
    kind: 'forecast',
    stance: 'assesses',
    outcome: 'A wider war',
    likelihood: { said: 'unlikely', low: 20, high: 45 },
    by: null,
  };
  return [strike, alleged, admitted, denied, truce, counted, forecast];
}
/** What follows from `sampleClaims`, by hand. */
export function sampleSituation(document, claims) {
  const ids = claims.slice(0, 3).map((claim) => claim.id);
  const [strike, alleged, admitted] = ids;
  return {
    incidents: [
      {
        id: 'aaaa1111',
        type: 'drone strike',
        title: 'Drone strike near Qarsan',
        when: on('2031-03-04'),
        where: [QARSAN],
        sides: { agents: [who('the Veldt army', 'veldt-army', 'veldt')], targets: [who('rebels', 'marsh-front')] },
        tolls: [
          {
            effect: 'killed',
            victims: { party: 'marsh-front', role: 'fighters' },
            figures: [
              tollFigure('the Veldt army', 'veldt', 'adversary', figure('at least', 40), alleged),
              tollFigure('The Marsh Front', 'marsh-front', 'own', figure('exact', 9), admitted),
            ],
            admitted: figure('exact', 9),
            alleged: figure('at least', 40),
            contested: true,
          },
        ],
        status: 'contested',
        claims: [strike, alleged, admitted].filter((id) => id !== undefined),
        documents: [document.id],
      },
      {
        id: 'aaaa2222',
        type: 'visit',
        title: 'Visit to Qarsan',
        when: null,
        where: [],
        sides: { agents: [], targets: [] },
        tolls: [],
        status: 'single source',
        claims: [],
        documents: [document.id],
      },
    ],
    agreements: [
      {
        id: 'bbbb1111',
        type: 'ceasefire',
        parties: [who('Veldt', 'veldt'), who('the Marsh Front', 'marsh-front')],
        mediators: [],
        requested: [],
        starts: on('2031-03-06'),
        ends: on('2031-03-08'),
        status: 'announced',
        violations: [],
        claims: claims.slice(4, 5).map((claim) => claim.id),
      },
    ],
    actors: [
      anActor('marsh-front', 'Marsh Front', ['the Front', 'MF_100%'], ids),
      anActor('veldt-army', 'Armed Forces of the Veldt', ['the Veldt army'], ids.slice(0, 2)),
    ],
  };
}
function tollFigure(name, party, about, quantity, claim) {
  return { claimant: name, party, about, quantity, said: on('2031-03-05'), claims: claim ? [claim] : [] };
}
function anActor(slug, name, aliases, claims) {
  const kind = 'armed group';
  return { slug, name, kind, party: slug, role: null, aliases, wikidata: null, mentions: claims.length };
}
export const AT = '2031-03-05T12:00:00.000Z';
/** Stores the sample in an open case and says what it stored. */
export async function storeSample(file, over = {}, prefix = 'c') {
  const document = aDocument(over);
  const claims = sampleClaims(document, prefix);
  const run = await startRun(file, { command: 'read', reader: 'hand 1', at: AT });
  await addDocument(file, { document, claims, problems: [], reader: 'hand 1', run, at: AT });
  await replaceSituation(file.db, sampleSituation(document, claims));
  await markFresh(file.db);
  return { document, claims, run };
}
