import type { Claim, Deed } from '../../../src/model/claim.ts';
import type { Quantity } from '../../../src/model/quantity.ts';
import type { When } from '../../../src/model/when.ts';
import type { Where } from '../../../src/model/where.ts';
import { basedWords, placedWords, whoNames } from '../../words/claim-parts.ts';
import { quantityWords } from '../../words/quantity.ts';

export interface Fact {
  label: string;
  value: string;
}

const WHOSE = { own: 'the claimant’s own', adversary: 'the adversary’s', other: 'somebody else’s' };

/** What a claim holds, line by line: how it was said, then what is claimed. Fields that it does not fill are left out. */
export function factsOf(claim: Claim, text: string | null, whole: string | null = null): Fact[] {
  const { claimant, channel, direct, about, certainty, said } = claim;
  return [
    fact(
      'Said as',
      [claimant.as, claimant.role === claimant.as ? null : claimant.role, channel].filter(Boolean).join(', '),
    ),
    fact('Speech', direct ? 'in quotation marks' : 'told in other words'),
    fact('Whose losses', about === null ? '' : WHOSE[about]),
    ...ownFacts(claim, text, whole),
    fact('Certainty', certainty),
    fact('Said on', said ? basedWords(said, text) : 'not told'),
    ...placeAndTime(claim, text),
  ].filter(({ value }) => value !== '');
}

function ownFacts(claim: Claim, text: string | null, whole: string | null): Fact[] {
  switch (claim.kind) {
    case 'toll':
      return [
        quantityFact(claim.quantity),
        fact('Part of', claim.partOf === null ? '' : (whole ?? 'another figure of its report')),
      ];
    case 'incident':
      return [
        fact('What', claim.type),
        fact('By', whoNames(claim.agents)),
        fact('To', whoNames(claim.targets)),
        fact('With', claim.weapons.join(', ')),
        ...(claim.times ? [fact('How often', quantityFact(claim.times).value)] : []),
      ];
    case 'responsibility':
      return [fact('What', claim.type), fact('Who did it', whoNames([claim.agent]))];
    case 'agreement':
      return [
        fact('What', claim.type),
        fact('Between', whoNames(claim.parties)),
        fact('Asked for by', claim.requestedBy ? whoNames([claim.requestedBy]) : ''),
        fact('Mediated by', whoNames(claim.mediators)),
        fact('Begins', whenWords(claim.starts, text)),
        fact('Ends', whenWords(claim.ends, text)),
        fact('Lasts', claim.duration ?? ''),
        fact('Terms', claim.terms ?? ''),
        fact('Course', claim.course ? [claim.course.turn, claim.course.until].filter(Boolean).join(', until ') : ''),
      ];
    case 'relation':
      return [
        fact('Who', whoNames([claim.subject])),
        fact('Relation', claim.relation),
        fact('To whom', whoNames([claim.object])),
        fact('Held', whenWords(claim.valid, text)),
      ];
    case 'position':
      return [
        fact('On', claim.on),
        fact('Towards', claim.towards ? whoNames([claim.towards]) : ''),
        fact('Deed', claim.deed ? deedWords(claim.deed) : ''),
      ];
    case 'forecast':
      return [
        fact('Outcome', claim.outcome),
        fact(
          'Likelihood',
          claim.likelihood ? `“${claim.likelihood.said}”, ${claim.likelihood.low} to ${claim.likelihood.high}%` : '',
        ),
        fact('By', whenWords(claim.by, text)),
        fact('Deed', claim.deed ? deedWords(claim.deed) : ''),
        fact('Outcome so far', claim.resolution ?? 'open'),
      ];
    case 'statistic':
      return [
        quantityFact(claim.quantity),
        fact('Over', basedWords(claim.period, text)),
        fact('Of', claim.scope),
        fact('Whom', claim.victims ? whoNames([claim.victims]) : ''),
        fact('By', whoNames(claim.agents ?? [])),
        fact('Kinds', (claim.types ?? []).join(', ')),
      ];
  }
}

function placeAndTime(claim: Claim, text: string | null): Fact[] {
  const facts: Fact[] = [];
  if (claim.kind === 'incident' || claim.kind === 'toll')
    facts.push(fact('Happened', claim.when ? basedWords(claim.when, text) : 'not told'));
  if (claim.kind === 'incident' || claim.kind === 'toll' || claim.kind === 'statistic')
    facts.push(fact('Where', placesWords(claim.where)));
  return facts;
}

function fact(label: string, value: string): Fact {
  return { label, value };
}

export function quantityFact(quantity: Quantity): Fact {
  const words = quantityWords(quantity);
  const said = quantity.said.trim();
  // "Several" at a sentence's beginning is the word that stands there, not another one.
  const isSame = [words, words.replace(/^“|”$/g, '')].some((each) => each.toLowerCase() === said.toLowerCase());
  return fact('Quantity', said === '' || isSame ? words : `“${said}”, ${words}`);
}

function placesWords(where: readonly Where[]): string {
  return where.length === 0 ? 'not told' : where.map(placedWords).join('; ');
}

function whenWords(when: When | null, text: string | null): string {
  return when ? basedWords(when, text) : '';
}

function deedWords({ not, type, agents, targets, where }: Deed): string {
  const parts = [
    whoNames(agents),
    `${not ? 'not: ' : ''}${type}`,
    whoNames(targets),
    where.map(placedWords).join('; '),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
