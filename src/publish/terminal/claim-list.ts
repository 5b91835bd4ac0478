import { CLAIM_KINDS, type Claim, type ClaimKind } from '../../model/claim.ts';
import { claimantWords, claimWords, stanceWords } from './claim-words.ts';
import { type Mark, type Page, wrap } from './page.ts';
import { safeLine } from './safe-text.ts';

export const HEADINGS: Record<ClaimKind, string> = {
  incident: 'Incidents',
  toll: 'Tolls',
  responsibility: 'Responsibility',
  agreement: 'Agreements',
  relation: 'Relations',
  position: 'Positions',
  forecast: 'Forecasts',
  statistic: 'Statistics',
};

/** Claims under a heading for each kind, in the order given. */
export function claimsByKind(claims: readonly Claim[], page: Page): string[] {
  return CLAIM_KINDS.flatMap((kind) => {
    const own = claims.filter((claim) => claim.kind === kind);
    if (own.length === 0) return [];
    return [
      '',
      page.paint.strong(`${HEADINGS[kind]} (${own.length})`),
      ...own.flatMap((claim) => claimLines(claim, page)),
    ];
  });
}

/** One claim: what is claimed; by whom, how, and its id; the words themselves. */
export function claimLines(claim: Claim, page: Page): string[] {
  const { paint } = page;
  const doubt = doubtMark(claim, page);
  const by = `${paint.name(claimantWords(claim.claimant))} · ${doubt(stanceWords(claim))}`;
  const channel = claim.channel ? ` · ${safeLine(claim.channel)}` : '';
  const decided = claim.decided || claim.kind === 'forecast' ? decidedWords(claim) : '';
  const from = wrap(`${by}${channel}${decided && ` · ${paint.good(decided)}`} · ${paint.faint(claim.id)}`, page, 4);
  const words = claimWords(claim);
  const quote = safeLine(claim.quote);
  // Where what is claimed is no more than the words themselves, they are not printed twice.
  if (words.startsWith(quote))
    return [
      wrap(
        words.replace(quote, () => quoteWords(quote)),
        page,
        2,
      ),
      from,
    ];
  return [wrap(words, page, 2), from, paint.faint(wrap(quoteWords(claim.quote), page, 4))];
}

/** What people decided on a claim: "accepted", "corrected quantity.n (read: 2)"; nothing where nobody did. */
export function decidedWords(claim: Claim): string {
  const { decided } = claim;
  const corrected = (decided?.corrected ?? []).map(
    ({ field, read }) => `${safeLine(field)} (read: ${safeLine(readWords(read))})`,
  );
  return [
    decided?.added ? 'added by hand' : '',
    decided?.accepted ? 'accepted' : '',
    corrected.length > 0 ? `corrected ${corrected.join(', ')}` : '',
    claim.kind === 'forecast' && claim.resolution ? claim.resolution : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function readWords(read: unknown): string {
  if (typeof read === 'object' && read !== null && 'name' in read && typeof read.name === 'string') return read.name;
  return typeof read === 'string' ? read : JSON.stringify(read);
}

export function quoteWords(quote: string): string {
  return `“${safeLine(quote)}”`;
}

export function doubtMark({ stance, certainty }: Pick<Claim, 'stance' | 'certainty'>, { paint }: Page): Mark {
  if (certainty === 'negated' || stance === 'denies' || stance === 'declines') return paint.clash;
  if (certainty !== 'asserted' || stance === 'suspects' || stance === 'accuses' || stance === 'claims')
    return paint.doubt;
  return stance === 'admits' ? paint.good : (text) => text;
}
