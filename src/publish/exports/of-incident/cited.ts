import type { Claim } from '../../../model/claim.ts';
import type { IncidentRecord } from '../case-source.ts';

const QUOTES = 3;
const LONGEST_QUOTE = 160;
const MOST_IDS = 12;

/**
 * What leads from a row back to the words: a title, short quotations of up to three voices, and ids.
 * "Air strikes in Paktika. “Pakistan struck …” (Pakistan, c-91). [Sitrep i-0ed; claims c-91, c-92]"
 */
export function notesOf({ incident, claims }: IncidentRecord): string {
  const ids = incident.claims.slice(0, MOST_IDS).join(', ');
  const more = incident.claims.length > MOST_IDS ? ` and ${incident.claims.length - MOST_IDS} more` : '';
  const quotes = oneOfEachVoice(claims).map(
    ({ quote, claimant, id }) => `“${shortened(quote)}” (${claimant.name}, ${id}).`,
  );
  return [`${incident.title}.`, ...quotes, `[Sitrep ${incident.id}; claims ${ids}${more}]`].join(' ');
}

function oneOfEachVoice(claims: readonly Claim[]): Claim[] {
  const voices = new Set<string>();
  const found: Claim[] = [];
  for (const claim of claims) {
    const voice = voiceOf(claim);
    if (voices.has(voice)) continue;
    voices.add(voice);
    found.push(claim);
    if (found.length === QUOTES) break;
  }
  return found;
}

/** A side speaks with one voice; a report's own is its source's. */
export function voiceOf({ claimant, document }: Claim): string {
  if (claimant.as === 'narrator') return `report ${document}`;
  return claimant.party ?? claimant.actor ?? claimant.name.toLowerCase();
}

function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE - 1).trimEnd()}…`;
}

/** Who published the reports, each once: "Northline Wire; Meridian". */
export function sourcesOf({ reports }: Pick<IncidentRecord, 'reports'>): string {
  return [...new Set(reports.map(({ source }) => source ?? 'unnamed source'))].join('; ');
}
