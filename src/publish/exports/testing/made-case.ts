import { claimant, figure, on, who } from '../../../../test/sample-case.ts';
import type { Claim } from '../../../model/claim.ts';
import type { Document } from '../../../model/document.ts';
import type { ReportHead } from '../../../model/report-head.ts';
import type { Claimant } from '../../../model/who.ts';
import { codedTollsOf } from '../../../pipeline/coded-tolls.ts';
import { madeActors, madeNetwork } from './made-actors.ts';
import { madeAgreement, madeIncidents } from './made-incidents.ts';
import { BORDER, HOSTILE, QARSAN, VELDT } from './made-names.ts';
import { madeRows } from './made-rows.ts';
import type { MemoryCase } from './memory-case.ts';

/** An invented border; half of its words lie behind a character of two code units, and one name is hostile. */
const DEPOT = [
  `🚁 Drones struck a depot near Qarsan on 4 March 2031, the Veldt army said.`,
  'At least 40 rebels were killed, it added.',
  'The Marsh Front admitted losing 9 fighters. 🕊️ It denied that any commander was hurt.',
  'A bomb went off in Veldt in February, injuring dozens, witnesses said.',
  `${HOSTILE} attacked a post on the border, Northline reported.`,
  'A truce for 48 hours begins on 6 March, mediators said.',
  'Reportedly the Marsh Front shelled Qarsan again during it.',
].join('\n');
const STUDY = [
  'The Institute for Quiet Borders counted 1,204 deaths in 2030.',
  'A wider war is unlikely, said analyst Ilo Brandt.',
  'Tamsin Orr leads the Marsh Front, the ministry said. Veldt said the Hill Republic shelters the Marsh Front.',
  'The Marsh Front claimed the attack on the depot. Protesters marched.',
].join('\n');

export const DEPOT_REPORT: Document = {
  id: 'd0c0000000000000000a',
  title: 'Depot hit near "Qarsan" <i>',
  text: DEPOT,
  published: '2031-03-05T08:30Z',
  publishedFrom: 'file',
  source: 'Northline Wire',
  sourceKind: 'agency',
  party: null,
  author: 'A. Reporter',
  url: 'https://northline.example/depot?a=1&b=2',
  language: 'en',
  format: 'html',
  file: 'reports/depot.html',
  sample: true,
};
export const STUDY_REPORT: Document = {
  ...DEPOT_REPORT,
  id: 'd0c0000000000000000b',
  title: null,
  text: STUDY,
  published: '2031-03-07',
  source: null,
  sourceKind: null,
  party: 'veldt',
  author: null,
  url: null,
  language: null,
  file: null,
};
/** A report in which nothing was found. */
export const EMPTY_REPORT: Document = { ...STUDY_REPORT, id: 'd0c0000000000000000c', text: 'Nothing.' };

const ARMY = claimant('the Veldt army', 'veldt-army', 'veldt');
const FRONT = claimant('The Marsh Front', 'marsh-front');
const NARRATOR: Claimant = { ...claimant('Northline Wire', null), as: 'narrator' };

/** The claims of the two reports, `c-1` to `c-13`, each on its own words. */
export function madeClaims(): Claim[] {
  const at = (number: number, quote: string, by: Claimant, incident: string | null) => {
    const document = DEPOT.includes(quote) ? DEPOT_REPORT : STUDY_REPORT;
    const start = document.text.indexOf(quote);
    if (start < 0) throw new Error(`neither report has "${quote}"`);
    return {
      id: `c-${number}`,
      document: document.id,
      span: { start, end: start + quote.length },
      quote,
      claimant: by,
      about: null,
      stance: 'states' as const,
      certainty: 'asserted' as const,
      direct: false,
      channel: null,
      said: on(document.published.slice(0, 10)),
      incident,
      trace: { rule: 'by hand', entries: ['event:drone strike'], sentence: 0, event: null },
    };
  };
  const strike = {
    kind: 'incident' as const,
    type: 'drone strike' as const,
    agents: [who('the Veldt army', 'veldt-army', 'veldt')],
    targets: [who('rebels', 'marsh-front')],
    weapons: ['drone'],
    when: on('2031-03-04'),
    where: [QARSAN],
  };
  const killed = {
    kind: 'toll' as const,
    effect: 'killed' as const,
    victims: { ...who('rebels', 'marsh-front'), role: 'fighters' },
    agents: [],
    when: on('2031-03-04'),
    where: [QARSAN],
    partOf: null,
  };
  const shelters = { kind: 'relation' as const, valid: null };
  return [
    { ...at(1, 'Drones struck a depot near Qarsan on 4 March 2031, the Veldt army said', ARMY, 'i-1'), ...strike },
    {
      ...at(2, 'At least 40 rebels were killed', ARMY, 'i-1'),
      ...killed,
      about: 'adversary',
      stance: 'claims',
      quantity: figure('at least', 40),
    },
    {
      ...at(3, 'admitted losing 9 fighters', FRONT, 'i-1'),
      ...killed,
      about: 'own',
      stance: 'admits',
      quantity: figure('exact', 9),
    },
    {
      ...at(4, 'denied that any commander was hurt', FRONT, null),
      kind: 'position',
      stance: 'denies',
      on: 'any commander was hurt',
      towards: null,
    },
    {
      ...at(5, 'injuring dozens', claimant('witnesses', null), 'i-2'),
      ...killed,
      effect: 'injured',
      quantity: figure('vague', null, 'dozens'),
      victims: who('people'),
      when: on('2031-02-01', 'month', '2031-02-28'),
      where: [VELDT],
    },
    {
      ...at(6, `${HOSTILE} attacked a post on the border`, NARRATOR, 'i-3'),
      ...strike,
      type: 'armed attack',
      agents: [who(HOSTILE, 'hostile')],
      targets: [who('a post')],
      when: null,
      where: [BORDER],
    },
    {
      ...at(7, 'A truce for 48 hours begins on 6 March', claimant('mediators', null), null),
      kind: 'agreement',
      type: 'ceasefire',
      parties: [who('Veldt', 'veldt'), who('the Marsh Front', 'marsh-front')],
      requestedBy: null,
      mediators: [],
      starts: on('2031-03-06'),
      ends: null,
      duration: 'PT48H',
      terms: null,
    },
    {
      ...at(8, 'Reportedly the Marsh Front shelled Qarsan again', NARRATOR, 'i-4'),
      ...strike,
      type: 'shelling',
      certainty: 'hedged',
      agents: [who('the Marsh Front', 'marsh-front')],
      targets: [who('Veldt', 'veldt')],
      when: { ...on('2031-03-06'), from: '2031-03-06T13:00Z', to: '2031-03-06T15:59Z', grain: 'hour' },
      where: [QARSAN, VELDT],
    },
    {
      ...at(9, 'counted 1,204 deaths in 2030', claimant('The Institute for Quiet Borders', 'quiet-borders'), null),
      kind: 'statistic',
      measure: 'deaths',
      quantity: figure('exact', 1204),
      period: on('2030-01-01', 'year', '2030-12-31'),
      scope: 'deaths',
      where: [],
    },
    {
      ...at(10, 'A wider war is unlikely', { ...claimant('Ilo Brandt', 'ilo-brandt', null), as: 'analyst' }, null),
      kind: 'forecast',
      stance: 'assesses',
      outcome: 'A wider war',
      likelihood: { said: 'unlikely', low: 20, high: 45 },
      by: null,
    },
    {
      ...at(11, 'Tamsin Orr leads the Marsh Front', claimant('the ministry', 'veldt'), null),
      ...shelters,
      subject: who('Tamsin Orr', 'tamsin-orr', 'marsh-front'),
      relation: 'leads',
      object: who('the Marsh Front', 'marsh-front'),
    },
    {
      ...at(12, 'the Hill Republic shelters the Marsh Front', claimant('Veldt', 'veldt'), null),
      ...shelters,
      stance: 'accuses',
      subject: who('the Hill Republic', 'hill-republic'),
      relation: 'shelters',
      object: who('the Marsh Front', 'marsh-front'),
    },
    {
      ...at(13, 'The Marsh Front claimed the attack on the depot', FRONT, 'i-1'),
      kind: 'responsibility',
      stance: 'claims',
      type: 'drone strike',
      agent: who('The Marsh Front', 'marsh-front'),
    },
  ];
}

export function headOf(document: Document): ReportHead {
  const { id, title, source, sourceKind, party, published, url, language, sample } = document;
  return { id, title, source, sourceKind, party, published, url, language, sample, grade: null };
}

/** All of it, in the shape that `caseInMemory` takes. */
export function madeCase(): MemoryCase {
  const claims = madeClaims();
  const of = (document: Document) => ({ document, claims: claims.filter((claim) => claim.document === document.id) });
  const reports = [DEPOT_REPORT, STUDY_REPORT, EMPTY_REPORT];
  return {
    asKnownOn: null,
    incidents: madeIncidents().map((incident) => ({
      incident,
      claims: claims.filter(({ id }) => incident.claims.includes(id)),
      reports: reports.filter(({ id }) => incident.documents.includes(id)).map(headOf),
      coded: incident.id === 'i-1' ? [CODED] : [],
      codedOf: codedTollsOf,
    })),
    reports: reports.map(of),
    agreements: [{ agreement: madeAgreement(), claims: claims.filter(({ id }) => ['c-7', 'c-8'].includes(id)) }],
    actors: madeActors(),
    datasetRows: madeRows(),
    network: madeNetwork(),
  };
}

const CODED = {
  codebook: 'acled',
  effect: 'killed' as const,
  low: 9,
  best: 9,
  high: 9,
  rule: 'differing figures: the lowest',
  claims: ['c-2', 'c-3'],
};
