import type { Claim } from './claim.ts';

/** What kind of event, harm, accord, relation or figure a claim is about, or that words are about a truce; else null. */
export function topicOf(claim: Claim): string | null {
  switch (claim.kind) {
    case 'incident':
    case 'responsibility':
    case 'agreement':
      return claim.type;
    case 'toll':
      return claim.effect;
    case 'relation':
      return claim.relation;
    case 'statistic':
      return claim.measure;
    case 'position':
      return claim.trace.entries.some((entry) => entry.startsWith('truce:')) ? 'truce' : null;
    case 'forecast':
      return null;
  }
}
