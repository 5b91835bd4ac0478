import { expect, test } from 'vitest';
import { aDocument, sampleClaims, sampleSituation } from '../../../test/sample-case.ts';
import { claimsByKind } from './claim-list.ts';
import { explanationPage } from './explanation-page.ts';
import { incidentPage } from './incident-page.ts';
import { PLAIN, widthOf } from './page.ts';
import { type SituationView, situationPage } from './situation-page.ts';

const document = aDocument();
const claims = sampleClaims(document);
const { incidents, agreements } = sampleSituation(document, claims);
const view: SituationView = {
  title: 'The sample',
  documents: [document, { ...document, party: 'veldt', source: 'Veldt Ministry' }],
  claims: claims.length,
  incidents,
  agreements,
  statistics: claims.filter((claim) => claim.kind === 'statistic'),
  forecasts: claims.filter((claim) => claim.kind === 'forecast'),
};

test('the incident page lays figures out by claimant, then gives the words', () => {
  const [incident] = incidents;
  if (!incident) throw new Error('the sample has an incident');
  const text = incidentPage(
    {
      incident,
      claims: claims.slice(0, 3),
      histories: [],
      titles: new Map([[document.id, 'Depot hit']]),
      decisions: [],
    },
    PLAIN,
  ).join('\n');
  expect(text).toContain('killed  marsh-front fighters  ·  admitted 9 · alleged ≥40 · contested');
  expect(text).toMatch(/≥40 {2}alleges {2}the Veldt army \(veldt\)/);
  expect(text).toMatch(/ 9 {2}admits {3}The Marsh Front/);
  expect(text).toContain('“admitted losing 9 fighters”');
  expect(text).toContain('Qarsan (near)');
});

test('the situation page says what it rests on', () => {
  const text = situationPage(view, PLAIN).join('\n');
  expect(text).toContain(
    'Rests on 2 documents from 2 sources (1 of them a side of the conflict), published 5 Mar 2031',
  );
  expect(text).toContain('1 from a single source, 1 without a date, 1 without a place');
  expect(text).toContain('from 6 Mar 2031 to 8 Mar 2031');
  expect(text).toContain('unlikely (20–45 %)');
  expect(text.indexOf('4 Mar 2031')).toBeLessThan(text.indexOf('No date said'));
});

test('an empty case makes a page too', () => {
  const empty = {
    title: 'Nothing',
    documents: [],
    claims: 0,
    incidents: [],
    agreements: [],
    statistics: [],
    forecasts: [],
  };
  expect(situationPage(empty, PLAIN).join('\n')).toContain('No documents yet.');
});

test('on a narrow terminal pages keep to it', () => {
  const page = { ...PLAIN, width: 72 };
  for (const line of [...situationPage(view, page), ...claimsByKind(claims, page)].flatMap((each) => each.split('\n')))
    expect(widthOf(line)).toBeLessThanOrEqual(72);
});

test('words that would command a terminal are shown, wherever they stand', () => {
  const evil = '\u001b[2J\u202e';
  const claim = claims[0];
  if (claim?.kind !== 'incident') throw new Error('the sample starts with an incident');
  const bad = {
    ...claim,
    quote: evil,
    channel: evil,
    claimant: { ...claim.claimant, name: evil },
    agents: claim.agents.map((agent) => ({ ...agent, name: evil, party: evil })),
    where: claim.where.map((where) => ({ ...where, name: evil })),
    trace: { ...claim.trace, entries: [evil] },
  };
  const explained = {
    claim: bad,
    title: evil,
    text: evil,
    sentences: [{ index: 0, paragraph: 0, start: 0, end: 5, tokens: [], parsed: true }],
  };
  const [incident] = incidents;
  if (!incident) throw new Error('the sample has an incident');
  const text = [
    ...claimsByKind([bad], PLAIN),
    ...explanationPage(explained, PLAIN),
    ...incidentPage(
      {
        incident: { ...incident, title: evil, where: bad.where },
        claims: [bad],
        histories: [],
        titles: new Map([[document.id, evil]]),
        decisions: [],
      },
      PLAIN,
    ),
    ...situationPage({ ...view, title: evil, incidents: [{ ...incident, title: evil }] }, PLAIN),
  ].join('\n');
  expect(text).not.toContain('\u001b');
  expect(text).not.toContain('\u202e');
});
