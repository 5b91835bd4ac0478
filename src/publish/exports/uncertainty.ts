import type { Where } from '../../model/where.ts';

/** How far around its point a place may lie, in km where a figure stands behind it, and always in words. */
export interface Uncertainty {
  km: number | null;
  words: string;
}

/** UCDP's where_prec 2: within about 25 km of a known point. */
const NEAR_KM = 25;

const BY_PRECISION: Record<Where['precision'], Uncertainty> = {
  1: { km: null, words: 'the place that is named' },
  2: { km: NEAR_KM, words: 'near the place that is named' },
  3: { km: null, words: 'somewhere in the district; the point is its middle' },
  4: { km: null, words: 'somewhere in the province; the point is its middle' },
  5: { km: null, words: 'along a line or in a region; no point stands for it' },
  6: { km: null, words: 'somewhere in the country; no point stands for it' },
  7: { km: null, words: 'at sea or in the air; no point stands for it' },
};
/** Coarser than a province, a point would be read as a place where nothing is said to have happened. */
const COARSEST_POINT = 4;

export function uncertaintyOf(place: Where | null): Uncertainty {
  if (!place) return { km: null, words: 'no place is told' };
  if (place.precision < 5 && place.lat === null) return { km: null, words: 'the place that is named was not found' };
  return BY_PRECISION[place.precision];
}

export function mayBePoint(place: Where): boolean {
  return place.precision <= COARSEST_POINT;
}
