/** Who is meant by a claimant's short name: "narrator" is the report's own voice, "pakistan-armed-forces" a slug, all else is a name already. */
export function claimantWords(claimant: string): string {
  if (claimant === 'narrator') return 'report';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(claimant)) return claimant;
  const words = claimant.replaceAll('-', ' ');
  return words[0] === undefined ? claimant : words[0].toUpperCase() + words.slice(1);
}

/** The same beside its party's mark, where the party need not be said again: "armed forces". */
export function claimantBesideParty(claimant: string, party: string | null, partyName: string | null): string {
  if (party !== null && claimant === party) return partyName ?? claimantWords(claimant);
  if (party !== null && claimant.startsWith(`${party}-`)) return claimantWords(claimant.slice(party.length + 1));
  return claimantWords(claimant);
}
