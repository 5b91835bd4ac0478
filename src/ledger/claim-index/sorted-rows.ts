import type { ClaimOrder } from './claim-filter.ts';
import type { CaseNames, ClaimColumns } from './columns.ts';
import { orderByDay, orderByNumber } from './order-by-day.ts';

/** All rows in one of the orders; of one day by report, and as they stand in its text. */
export function rowsInOrder(columns: ClaimColumns, names: CaseNames, order: ClaimOrder): Uint32Array {
  const days = order.startsWith('said') ? columns.said : columns.day;
  return orderByDay(days, order.endsWith('newest') ? 'newest' : 'oldest', asTheyStand(columns, names));
}

function asTheyStand({ document, place }: ClaimColumns, names: CaseNames): Uint32Array {
  const ids = names.documents.all;
  // In order already, but for reports that came in since.
  const sorted = ids.map((_, number) => number).sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
  const rank = new Uint32Array(ids.length);
  for (const [at, number] of sorted.entries()) rank[number] = at;
  let most = 0;
  for (let row = 0; row < place.length; row++) if ((place[row] as number) > most) most = place[row] as number;
  const byPlace = orderByNumber(null, place, most);
  return orderByNumber(
    byPlace,
    document.map((number) => rank[number] ?? 0),
    ids.length,
  );
}
