import type { Claim } from '../../src/model/claim.ts';
import type { Document } from '../../src/model/document.ts';
import { codeDocument } from '../../src/pipeline/code-document.ts';
import type { Engine } from '../../src/pipeline/engine.ts';

/** What a text that is not about conflict should never be read for. */
export interface Alarm {
  /** `incident`, or what else stands for violence that somebody did. */
  what: 'incident' | 'toll with a side' | 'toll' | 'agreement' | 'responsibility' | 'talks, visits, protests';
  says: string;
  quote: string;
}

/** Types that peaceful people fill as well: they are counted apart. */
const CIVIL = new Set([
  'protest',
  'talks',
  'visit',
  'agreement',
  'aid',
  'diplomatic upgrade',
  'diplomatic downgrade',
  'sanctions',
  'cooperation',
  'concession',
  'investigation',
  'restriction',
  'expulsion',
  'resignation',
]);

/** Reads a text as a newspaper's and gives back what a war desk would be called for. */
export function alarmsIn(id: string, text: string, engine: Engine): Alarm[] {
  return codeDocument(quietDocument(id, text), engine).claims.flatMap(alarmOf);
}

function alarmOf(claim: Claim): Alarm[] {
  const alarm = (what: Alarm['what'], says: string): Alarm[] => [{ what, says, quote: claim.quote }];
  if (claim.kind === 'incident')
    return alarm(CIVIL.has(claim.type) ? 'talks, visits, protests' : 'incident', claim.type);
  if (claim.kind === 'responsibility') return alarm('responsibility', claim.type);
  if (claim.kind === 'agreement') return alarm('agreement', claim.type);
  if (claim.kind !== 'toll') return [];
  const { effect, quantity, victims, agents } = claim;
  const sided = agents.length > 0 || victims.party !== null;
  return alarm(sided ? 'toll with a side' : 'toll', `${effect} ${quantity.n ?? quantity.word ?? '?'} ${victims.name}`);
}

function quietDocument(id: string, text: string): Document {
  return {
    id,
    title: null,
    text,
    published: '2025-06-12',
    publishedFrom: 'flag',
    source: 'The Quiet Day (invented outlet)',
    sourceKind: 'newspaper',
    party: null,
    author: null,
    url: null,
    language: 'en',
    format: 'text',
    file: null,
    sample: true,
  };
}
