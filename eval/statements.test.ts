import { describe, expect, it } from 'vitest';
import type { Claim } from '../src/model/claim.ts';
import { judge, readCase, sentenceAround } from './statements.ts';

const TEXT = 'Nothing new was said. The ministry of Norland admitted that nine of its soldiers had died. Talks go on.';
const who = (name: string, party: string | null) => ({ name, actor: party, party, role: null, span: null });

function toll(over: Partial<Extract<Claim, { kind: 'toll' }>> = {}): Claim {
  const start = TEXT.indexOf('nine');
  const quote = TEXT.slice(start, TEXT.indexOf(' had died'));
  return {
    id: 'c1',
    document: 'd1',
    span: { start, end: start + quote.length },
    quote,
    claimant: { ...who('the ministry of Norland', 'norland'), as: 'party' },
    about: 'own',
    stance: 'admits',
    certainty: 'asserted',
    direct: false,
    channel: null,
    said: null,
    incident: null,
    trace: { rule: 'test', entries: [], sentence: 1, event: null },
    kind: 'toll',
    effect: 'killed',
    quantity: { said: 'nine', bound: 'exact', n: 9, to: null, word: null },
    victims: { ...who('soldiers', 'norland'), role: 'soldiers' },
    agents: [],
    when: { from: '2025-03-01', to: '2025-03-03', grain: 'day', approximate: false, basis: 'published', span: null },
    where: [],
    partOf: null,
    ...over,
  };
}

function judged(check: string, claims = [toll()]) {
  const yaml = `title: t\npublished: 2025-03-03\nmust:\n  - id: one\n    says: nine dead\n    claim: ${check}\nnever: []\n`;
  return judge({ claims }, TEXT, readCase(yaml));
}

describe('judge', () => {
  it.each([
    ['{kind: toll, quantity: {n: 9, bound: exact}, victims: norland, claimant: norland}'],
    ['{kind: incident|toll, stance: claims|admits, about: own}'],
    ['{near: "the ministry of norland admitted"}'],
    ['{quote: "nine of its"}'],
    ['{when: 2025-03-02..2025-03-09}'],
    ['{when: 2025-03}'],
    ['{agents: none, where: "null", said: "null"}'],
    ['{victims: {party: "sudland|norland", role: soldier}}'],
    ['{victims: "!sudland|null", claimant: {person: Norland}}'],
  ])('finds %s', (check) => {
    const result = judged(check);
    expect(result.missing.flatMap((one) => one.nearest?.why ?? [])).toEqual([]);
    expect(result.found).toHaveLength(1);
  });

  it.each([
    ['{victims: sudland}', 'victims'],
    ['{victims: "!norland|null"}', 'victims'],
    ['{when: "!2025-03"}', 'when'],
    ['{quantity: {n: 8}}', 'quantity'],
    ['{near: "talks go on"}', 'near'],
    ['{when: 2025-03-04}', 'when'],
    ['{when: "2025-03-01T13:00Z"}', 'when'],
    ['{agents: norland}', 'agents'],
    ['{requestedBy: norland}', 'requestedBy'],
  ])('does not find %s', (check, field) => {
    const [missing] = judged(check).missing;
    expect(missing?.nearest?.why.map((one) => one.field)).toEqual([field]);
  });

  it('tells a clock time to the minute', () => {
    const when = toll().kind === 'toll' ? '2025-03-01T13:00Z' : '';
    const claim = toll({
      when: { from: when, to: when, grain: 'minute', approximate: false, basis: 'stated', span: null },
    });
    expect(judged('{when: "2025-03-01T13:00Z"}', [claim]).found).toHaveLength(1);
    expect(judged('{when: "2025-03-01T13:30Z"}', [claim]).found).toHaveLength(0);
  });

  it('reports forbidden readings and quotes that are not the text', () => {
    const expected = readCase(
      'title: t\npublished: 2025-03-03\nmust: []\nnever:\n  - id: wrong-side\n    says: not theirs\n    claim: {kind: toll, victims: norland}\n',
    );
    const result = judge({ claims: [toll({ quote: 'ten of its soldiers' })] }, TEXT, expected);
    expect(result.forbidden.map((hit) => hit.statement.id)).toEqual(['wrong-side']);
    expect(result.broken.map((claim) => claim.id)).toEqual(['c1']);
  });

  it('refuses a condition it does not know', () => {
    expect(() => judged('{kind: toll, victim: norland}')).toThrow();
    expect(() => judged('{kind: tolls}')).toThrow();
  });
});

describe('sentenceAround', () => {
  it.each([
    ['nine of its soldiers', 'The ministry of Norland admitted that nine of its soldiers had died.'],
    ['Talks go on.', 'Talks go on.'],
    ['Nothing', 'Nothing new was said.'],
  ])('%s', (words, sentence) => {
    const start = TEXT.indexOf(words);
    expect(sentenceAround(TEXT, { start, end: start + words.length })).toBe(sentence);
  });
});
