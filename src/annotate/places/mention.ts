import type { GazetteerHit } from '../../knowledge/gazetteer.ts';
import type { PlaceMention, Token } from '../../model/annotation.ts';
import type { Precision, Where } from '../../model/where.ts';
import type { Candidate } from './candidate.ts';
import { isSettlement, type Resolution } from './resolve.ts';
import type { RoleName } from './role-name.ts';
import { type Surface, textOf } from './surface.ts';

/** UCDP: within about 25 km of a known point. */
const NEAR: Precision = 2;
const REGION: Precision = 5;

/** The mention of a resolved candidate. Part of a country is a region (precision 5) and has no point. */
export function mentionOf(candidate: Candidate, found: Resolution): PlaceMention {
  const { surface, direction } = candidate;
  const { best, sure, country } = found;
  const part = direction !== null && (best.kind === 'country' || best.kind === 'continent' || best.kind === 'region');
  const first = part ? (direction ?? candidate.first) : candidate.first;
  const last = part ? candidate.last : candidate.through;
  const name = textOf(surface, first, last);
  if (part) return mention(surface, first, last, { where: nowhere(name, REGION, best.country), feature: 'part' });
  if (!sure) {
    const where = nowhere(name, best.precision, country);
    return mention(surface, first, last, { where, feature: featureOf(best) });
  }
  const where: Where = {
    name,
    place: best.id,
    country: best.country,
    admin1: best.kind === 'admin1' ? best.name : (best.admin1?.name ?? null),
    lat: best.lat,
    lon: best.lon,
    precision: precisionOf(candidate, best),
    span: null,
  };
  return mention(surface, first, last, { where, feature: featureOf(best) });
}

function precisionOf(candidate: Candidate, best: GazetteerHit): Precision {
  if (!isSettlement(best.kind) || best.precision !== 1) return best.precision;
  return candidate.near || candidate.unit === 'any' ? NEAR : best.precision;
}

/** 'town' for every settlement, else the gazetteer's own kind. */
function featureOf(hit: GazetteerHit): string {
  return isSettlement(hit.kind) ? 'town' : hit.kind;
}

export function borderMention({ surface, first, last, country }: RoleName): PlaceMention {
  const where = nowhere(textOf(surface, first, last), REGION, country);
  return mention(surface, first, last, { where, feature: 'line' });
}

/** `city` is null where the text leaves open which country's capital is meant. */
export function capitalMention({ surface, first, last }: RoleName, city: GazetteerHit | null): PlaceMention {
  const name = textOf(surface, first, last);
  if (city === null) return mention(surface, first, last, { where: nowhere(name, 1, null), feature: 'town' });
  const { id, country, admin1, lat, lon, precision } = city;
  const where: Where = { name, place: id, country, admin1: admin1?.name ?? null, lat, lon, precision, span: null };
  return mention(surface, first, last, { where, feature: 'town' });
}

export function nowhere(name: string, precision: Precision, country: string | null): Where {
  return { name, place: null, country, admin1: null, lat: null, lon: null, precision, span: null };
}

export function mention(
  surface: Surface,
  first: number,
  last: number,
  { where, feature }: Pick<PlaceMention, 'where' | 'feature'>,
): PlaceMention {
  const { tokens, sentence } = surface;
  const span = { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
  const head = headOf(tokens, first, last, sentence.parsed);
  return { sentence: sentence.index, first, last, head, span, where: { ...where, span }, feature };
}

/** The token that hangs outside the stretch; without a parse the last one, which English names hang on. */
function headOf(tokens: Token[], first: number, last: number, parsed: boolean): number {
  if (!parsed) return last;
  for (let i = first; i <= last; i++) {
    const head = tokens[i]?.head ?? -1;
    if (head < first || head > last) return i;
  }
  return last;
}
