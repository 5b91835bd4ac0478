import type { DecisionEntry, RowAnchor } from '../../../src/model/decision.ts';
import { counted } from '../../words/quantity.ts';

/** Longer quotations are cut in a line of history. */
const LONGEST = 80;

/** A decision in words, as a line of an incident's history begins. */
export function rulingWords({ ruling, kind }: Pick<DecisionEntry, 'ruling' | 'kind'>): string {
  if (ruling === null) return kind === 'revoke' ? 'A decision taken back' : 'A decision of another version';
  switch (ruling.kind) {
    case 'accept':
      return `Accepted: ${cut(ruling.claim.quote)}`;
    case 'reject':
      return `Rejected: ${cut(ruling.claim.quote)}`;
    case 'correct':
      return `Corrected (${Object.keys(ruling.set).join(', ')}): ${cut(ruling.claim.quote)}`;
    case 'merge':
      return `Merged: ${ruling.incidents.map(({ title }) => cut(title)).join(' and ')}`;
    case 'apart':
      return `Kept apart: ${ruling.incidents.map(({ title }) => cut(title)).join(' and ')}`;
    case 'split':
      return `Split off ${counted(ruling.claims.length, 'claim')} of ${cut(ruling.incident.title)}`;
    case 'move':
      return `Moved to ${cut(ruling.to.title)}: ${cut(ruling.claim.quote)}`;
    case 'add':
      return `Added: ${cut(ruling.added.quote)}`;
    case 'resolve':
      return `Settled as “${ruling.outcome}”: ${cut(ruling.claim.quote)}`;
    case 'grade':
      return `Graded ${ruling.source} as ${ruling.grade}`;
    case 'part':
      return ruling.whole
        ? `Part of ${cut(ruling.whole.quote)}: ${cut(ruling.claim.quote)}`
        : `A figure of its own: ${cut(ruling.claim.quote)}`;
    case 'prefer':
      return `As the model read it: ${cut(ruling.claim.quote)}`;
    case 'no claim':
      return `No claim: ${cut(ruling.quote)}`;
    case 'link row':
      return `${rowWords(ruling.row)} is ${cut(ruling.incident.title)}`;
    case 'unlink row':
      return ruling.none
        ? `${rowWords(ruling.row)} is no incident of the case`
        : `${rowWords(ruling.row)} is not ${ruling.incidents.map(({ title }) => cut(title)).join(' or ')}`;
    case 'dismiss':
      return `Evidence dismissed: ${cut(ruling.claim.quote)}`;
  }
}

/** “UCDP's row 502101” */
function rowWords({ dataset, id }: RowAnchor): string {
  return `${dataset.toUpperCase()}’s row ${id}`;
}

function cut(words: string): string {
  return `“${words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words}”`;
}
