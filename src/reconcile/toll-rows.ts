import type { TollClaim } from '../model/claim.ts';
import type { Quantity } from '../model/quantity.ts';
import type { TollFigure, TollRow } from '../model/situation.ts';

/** Lays the tolls of one incident out by effect and victims, each with every claimant's figures. */
export function tollRows(claims: readonly TollClaim[]): TollRow[] {
  const rows = new Map<string, TollClaim[]>();
  for (const claim of claims) {
    if (claim.partOf !== null) continue;
    const key = `${claim.effect}|${claim.victims.party ?? ''}|${claim.victims.role ?? ''}`;
    rows.set(key, [...(rows.get(key) ?? []), claim]);
  }
  return [...rows.values()].map(rowOf);
}

function rowOf(claims: readonly TollClaim[]): TollRow {
  const [first] = claims;
  const figures = figuresOf(claims);
  const counted = (own: boolean): Quantity | null =>
    highest(figures.filter((f) => (f.about === 'own') === own).map((f) => f.quantity));
  return {
    effect: first?.effect ?? 'killed',
    victims: { party: first?.victims.party ?? null, role: first?.victims.role ?? null },
    figures,
    admitted: counted(true),
    alleged: counted(false),
    contested: contested(figures, claims),
  };
}

/** One figure for each claimant and number; the same number said twice by one claimant is one figure with two claims. */
function figuresOf(claims: readonly TollClaim[]): TollFigure[] {
  const figures = new Map<string, TollFigure>();
  for (const claim of claims) {
    if (claim.certainty === 'negated' || claim.certainty === 'unclear') continue;
    const claimant = claim.claimant.actor ?? claim.claimant.name;
    const key = `${claim.claimant.party ?? claimant}|${claim.quantity.bound}|${claim.quantity.n ?? claim.quantity.word ?? ''}`;
    const known = figures.get(key);
    if (known) {
      known.claims.push(claim.id);
      continue;
    }
    figures.set(key, {
      claimant,
      party: claim.claimant.party,
      about: claim.about ?? 'other',
      quantity: claim.quantity,
      said: claim.said,
      claims: [claim.id],
    });
  }
  return [...figures.values()];
}

/** The lowest and highest number that the words allow; null where they give no number. */
export function range(q: Quantity): { low: number; high: number } | null {
  if (q.n === null) return null;
  switch (q.bound) {
    case 'exact':
    case 'none':
      return { low: q.n, high: q.n };
    case 'at least':
      return { low: q.n, high: Number.POSITIVE_INFINITY };
    case 'more than':
      return { low: q.n + 1, high: Number.POSITIVE_INFINITY };
    case 'at most':
      return { low: 0, high: q.n };
    case 'less than':
      return { low: 0, high: q.n - 1 };
    case 'about':
      return { low: Math.floor(q.n * 0.9), high: Math.ceil(q.n * 1.1) }; // a tenth either way: a guess
    case 'range':
      return { low: q.n, high: q.to ?? q.n };
    case 'vague':
      return null;
  }
}

function highest(quantities: readonly Quantity[]): Quantity | null {
  const rank = (q: Quantity): number => q.to ?? q.n ?? -1;
  return quantities.reduce<Quantity | null>((best, q) => (best === null || rank(q) > rank(best) ? q : best), null);
}

/** Two figures that cannot both be true, from two claimants; or one that another denies. */
function contested(figures: readonly TollFigure[], claims: readonly TollClaim[]): boolean {
  if (claims.some((c) => c.stance === 'denies') && figures.length > 0) return true;
  return figures.some((a, i) =>
    figures.slice(i + 1).some((b) => {
      if ((a.party ?? a.claimant) === (b.party ?? b.claimant)) return false;
      const [x, y] = [range(a.quantity), range(b.quantity)];
      return x !== null && y !== null && (x.low > y.high || y.low > x.high);
    }),
  );
}
