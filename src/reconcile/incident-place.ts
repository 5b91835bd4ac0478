import type { Where } from '../model/where.ts';

/**
 * Where it happened, as finely as told: distinct places, a coarse one left out where a finer one lies in it. A telling
 * that spans places far apart ("blasts in Kabul and Paktika") adds none where others say which of them it was.
 */
export function placesOf(tellings: readonly (readonly Where[])[]): Where[] {
  const single = tellings
    .filter((places) => places.length > 0 && !places.some((p) => places.some((q) => areApart(p, q))))
    .flat();
  const sure = single.some((p) => p.precision <= 4) ? single : tellings.flat();
  return mostPrecise(sure);
}

function mostPrecise(places: readonly Where[]): Where[] {
  const seen = new Map<string, Where>();
  for (const p of places) {
    const key = p.place ?? p.name.toLowerCase();
    const known = seen.get(key);
    if (!known || (!isName(known) && isName(p))) seen.set(key, p);
  }
  const all = [...seen.values()];
  return all.filter((p) => !all.some((q) => q !== p && isWithin(q, p)));
}

/** "Kabul" heads a page better than "the Afghan capital". */
function isName(p: Where): boolean {
  return p.name.split(/\s+/).every((word) => /^(?:\p{Lu}|(?:of|the|de|la|el|al|an)$|al-|el-)/u.test(word));
}

function areApart(p: Where, q: Where): boolean {
  if (p.country === null || q.country === null) return false;
  if (p.country !== q.country) return true;
  return p.admin1 !== null && q.admin1 !== null && p.admin1 !== q.admin1;
}

/** Whether `inner` says more finely where `outer` is; a border without a country is outdone by any place. */
function isWithin(inner: Where, outer: Where): boolean {
  if (inner.precision >= outer.precision) return false;
  if (outer.country === null) return outer.precision >= 5 && inner.precision <= 4;
  if (inner.country !== outer.country) return false;
  if (outer.precision >= 5) return true;
  if (outer.admin1 === null || inner.admin1 !== outer.admin1) return false;
  return outer.precision === 4;
}
