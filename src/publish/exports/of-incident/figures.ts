import type { Claim, Effect, TollClaim } from '../../../model/claim.ts';
import type { CodebookToll } from '../../../model/coded-toll.ts';
import type { IncidentRecord } from '../case-source.ts';
import type { Losses } from '../losses.ts';

/** What one dataset makes of an incident's claims on one effect, or of some of them. */
export function codedFor(
  { claims, codedOf }: Pick<IncidentRecord, 'claims' | 'codedOf'>,
  codebook: string,
  effect: Effect,
): CodebookToll | null {
  return codedOf(claims, { codebook, effect })[0] ?? null;
}

/** Says what became of the figures on one effect when a codebook made `became` of them. */
export function noteFigures(
  claims: readonly Claim[],
  { effect, field, became, losses }: { effect: Effect; field: string; became: string; losses: Losses },
): void {
  const tolls = claims.filter((claim): claim is TollClaim => claim.kind === 'toll' && claim.effect === effect);
  if (tolls.length === 0) return;
  const ids = tolls.map(({ id }) => id);
  const figures = new Map(tolls.map((claim) => [`${claim.quantity.said} (${speakerOf(claim)})`, claim]));
  const told = [...figures.keys()].join(', ');
  if (new Set(tolls.map(speakerOf)).size > 1) losses.add('claimants dropped', field, `${told} became ${became}`, ids);
  else
    losses.add('claimants dropped', field, `that ${speakerOf(tolls[0] as TollClaim)} gives the figure: ${told}`, ids);
  const numbers = new Set(tolls.flatMap(({ quantity: { n, to } }) => [n, ...(to === null ? [] : [to])]));
  if (numbers.size > 1) losses.add('range cut', field, `${told} became ${became}`, ids);
  const worded = tolls.filter(({ quantity: { bound } }) => bound !== 'exact' && bound !== 'none');
  if (worded.length > 0)
    losses.add(
      'number coded',
      field,
      `"${[...new Set(worded.map(({ quantity }) => quantity.said))].join('", "')}" became ${became}`,
      worded.map(({ id }) => id),
    );
  noteDoubt(tolls, field, losses);
}

/** Says that a cell tells plainly what somebody told with doubt. */
export function noteDoubt(claims: readonly Claim[], field: string | null, losses: Losses): void {
  const doubtful = claims.filter(
    ({ certainty, stance }) => certainty !== 'asserted' || stance === 'denies' || stance === 'suspects',
  );
  if (doubtful.length === 0) return;
  const words = [...new Set(doubtful.map((claim) => `${doubtOf(claim)} by ${speakerOf(claim)}`))]
    .slice(0, 6)
    .join(', ');
  losses.add(
    'doubt dropped',
    field,
    words,
    doubtful.map(({ id }) => id),
  );
}

function doubtOf({ certainty, stance }: Claim): string {
  if (stance === 'denies' || certainty === 'negated') return 'denied';
  if (stance === 'suspects') return 'suspected';
  return certainty;
}

function speakerOf({ claimant }: Claim): string {
  return claimant.as === 'narrator' ? 'the report' : (claimant.party ?? claimant.actor ?? claimant.name);
}
