const SMALL = new Set(['e', 'of', 'the', 'and', 'for', 'in', 'al']);

/** Who is meant by a claimant's short name: "narrator" is the report's own voice, "pakistan-armed-forces" a slug, all else is a name already. */
export function claimantWords(claimant: string): string {
  if (claimant === 'narrator') return 'the report';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(claimant)) return claimant;
  return claimant
    .split('-')
    .map((word) => (SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

const PRONOUN = /^(?:he|she|it|they|we|i)$/i;

/** Who speaks, by name: a document's own voice is that of nobody in particular, and a pronoun is whom it stands for. */
export function speakerName({ as, name, actor }: { as: string; name: string; actor?: string | null }): string {
  if (name === '' || (as === 'narrator' && name === 'narrator')) return 'the report';
  return actor && PRONOUN.test(name) ? claimantWords(actor) : name;
}

/** The same beside its party's mark, where the party need not be said again: "armed forces". */
export function claimantBesideParty(claimant: string, party: string | null, partyName: string | null): string {
  if (party !== null && claimant === party) return partyName ?? claimantWords(claimant);
  if (party !== null && claimant.startsWith(`${party}-`)) return claimantWords(claimant.slice(party.length + 1));
  return claimantWords(claimant);
}
