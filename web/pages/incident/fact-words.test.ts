import { describe, expect, test } from 'vitest';
import type { IncidentClaim } from '../../../src/model/claim.ts';
import type { ClaimRow } from '../../../src/model/claim-row.ts';
import type { When } from '../../../src/model/when.ts';
import { basisWords, distinctSides, isMutual, statusReason } from './fact-words.ts';

const QUOTE = 'Shells fell on Saturday night, officials said';

function when(rest: Partial<When>): When {
  return {
    from: '2031-03-08',
    to: '2031-03-08',
    grain: 'hour',
    approximate: false,
    basis: 'relative',
    span: { start: 115, end: 129 },
    ...rest,
  };
}

function told(time: When): ClaimRow {
  const claim: IncidentClaim = {
    id: 'c-1',
    document: 'd1',
    kind: 'incident',
    span: { start: 100, end: 100 + QUOTE.length },
    quote: QUOTE,
    claimant: { name: 'officials', actor: null, party: null, role: null, span: null, as: 'official' },
    about: null,
    stance: 'states',
    certainty: 'asserted',
    direct: false,
    channel: null,
    said: null,
    incident: 'i-1',
    trace: { rule: 'r', entries: [], sentence: 0, event: null },
    type: 'shelling',
    agents: [],
    targets: [],
    weapons: [],
    when: time,
    where: [],
  };
  return { claim, words: 'shelling', source: null, published: '2031-03-09', review: 'untouched', echoes: 0 };
}

describe('what a time rests on', () => {
  test.each<[string, Partial<When>, string]>([
    ['the words it is counted from', {}, 'To a part of the day; counted from “Saturday night”.'],
    ['the words that write it out', { basis: 'stated' }, 'To a part of the day; written out as “Saturday night”.'],
    [
      'words of no claim here',
      { span: { start: 1, end: 9 } },
      'To a part of the day; counted from another date in a report.',
    ],
    [
      'a month, about',
      { grain: 'month', approximate: true, basis: 'inherited' },
      'To the month, roughly; carried over from what the report tells before.',
    ],
    [
      'the report alone',
      { basis: 'published', span: null },
      'No report tells the day: it is that of the first report.',
    ],
  ])('%s', (_name, rest, want) => {
    expect(basisWords(when(rest), [told(when({}))])).toBe(want);
  });
});

const who = (name: string, party: string | null = null) => ({ name, actor: null, party, role: null, span: null });

test('sides are named once, those of a party first', () => {
  expect(
    distinctSides([who('people'), who('army', 'tarvonia'), who('Tarvonia', 'tarvonia'), who('People')]).map(
      ({ name }) => name,
    ),
  ).toEqual(['army', 'people']);
});

test('nobody is the doer of a clash', () => {
  expect([isMutual({ type: 'armed clash' }), isMutual({ type: 'air strike' })]).toEqual([true, false]);
});

test('a contested incident says whose losses', () => {
  const toll = {
    effect: 'killed' as const,
    victims: { party: null, role: 'civilians' },
    figures: [],
    admitted: null,
    alleged: null,
    contested: true,
  };
  const incident = {
    id: 'i-1',
    type: 'shelling' as const,
    title: '',
    when: null,
    where: [],
    sides: { agents: [], targets: [] },
    tolls: [toll],
    status: 'contested' as const,
    claims: [],
    documents: [],
  };
  expect(statusReason(incident, () => 'civilians')).toBe('Two figures for civilians killed cannot both be true.');
  expect(statusReason({ ...incident, tolls: [] }, () => '')).toBe('One side says it was so, another that it was not.');
});
