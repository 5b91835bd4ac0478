import type { Certainty, Claim, Stance } from '../../model/claim.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { TollFigure, TollRow } from '../../model/situation.ts';
import type { Where } from '../../model/where.ts';
import { oneLine } from '../words/one-line.ts';
import { quantityWords } from '../words/quantity-words.ts';
import type { CaseSource, IncidentRecord } from './case-source.ts';

/** One voice's figure for one group of victims: a row of "who says how many". */
export interface FigureFact extends Omit<Quantity, 'said'> {
  effect: TollRow['effect'];
  victims: string;
  /** By name; `claimantActor` is his identity where he has one. */
  claimant: string;
  claimantActor: string | null;
  party: string | null;
  about: TollFigure['about'];
  /** In one word or two: "≥40", "dozens". */
  figure: string;
  /** As in the report. */
  said: string;
  stance: Stance | null;
  certainty: Certainty | null;
  claims: string[];
}

/** Who a slug is, as the case knows it. */
export type Facts = CaseSource['facts'];

/** All figures of an incident, each with its claimant, its bound and how sure he is. */
export function figuresOf(
  { incident, claims }: Pick<IncidentRecord, 'incident' | 'claims'>,
  facts: Facts,
): FigureFact[] {
  const named = (slug: string) => facts(slug)?.name ?? slug;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return incident.tolls.flatMap(({ effect, victims, figures }) =>
    figures.map(({ claimant, party, about, quantity, claims: ids, stance, certainty }) => ({
      effect,
      victims: [victims.party && named(victims.party), victims.role].filter(Boolean).join(' ') || 'people',
      claimant: named(claimant),
      claimantActor: facts(claimant) ? claimant : null,
      party,
      about,
      figure: quantityWords(quantity),
      ...quantity,
      ...(stance && certainty ? { stance, certainty } : doubtOf(ids, byId)),
      claims: ids,
    })),
  );
}

/** Of a case that was derived before figures said it themselves. */
function doubtOf(ids: readonly string[], byId: ReadonlyMap<string, Claim>): Pick<FigureFact, 'stance' | 'certainty'> {
  const claim = ids.map((id) => byId.get(id)).find((found) => found !== undefined);
  return { stance: claim?.stance ?? null, certainty: claim?.certainty ?? null };
}

/** "killed, Marsh Front fighters: ≥40 (Veldt, claims)". */
export function figureLine({ effect, victims, figure, claimant, stance, certainty }: FigureFact): string {
  const doubt = certainty && certainty !== 'asserted' ? `, ${certainty}` : '';
  return `${effect}, ${oneLine(victims)}: ${figure} (${oneLine(claimant)}${stance ? `, ${stance}` : ''}${doubt})`;
}

/** The finest place with coordinates; of two that are as fine, the first told. Null where none has any. */
export function bestPlace(where: readonly Where[]): (Where & { lat: number; lon: number }) | null {
  const placed = where.flatMap((place) =>
    place.lat === null || place.lon === null ? [] : [{ ...place, lat: place.lat, lon: place.lon }],
  );
  return placed.sort((a, b) => a.precision - b.precision)[0] ?? null;
}

/** An address that a reader may be sent to; null for anything but http and https. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
