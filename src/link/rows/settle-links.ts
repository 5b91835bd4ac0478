import type { RowLink } from '../../model/dataset.ts';
import { ROW_MARGIN, ROW_NEEDED } from './weigh-row.ts';

/** An incident that a row may be, weighed. */
export type Candidate = Pick<RowLink, 'incident' | 'score' | 'reasons' | 'against'>;

/** What people said of a row: incidents that it is, and that it is not, each with the decision that says so. */
export interface Said {
  is: ReadonlyMap<string, string>;
  isNot: ReadonlyMap<string, string>;
}

/**
 * Which incident a row is, of those that it may be: the likeliest, where enough speaks for it and no other comes near. What a
 * person said goes before; a row that somebody put to one incident is nobody else's.
 */
export function settleLinks(candidates: readonly Candidate[], said: Said): RowLink[] {
  const open = candidates.filter(({ incident, against }) => !said.isNot.has(incident) && against === undefined);
  const [first, second] = [...open].sort((a, b) => b.score - a.score || (a.incident < b.incident ? -1 : 1));
  const clear = !second || (first !== undefined && first.score - second.score >= ROW_MARGIN);
  const taken = said.is.size === 0 && first !== undefined && first.score >= ROW_NEEDED && clear ? first.incident : null;
  return candidates.map(({ incident, score, reasons, against }) => {
    const decision = said.is.get(incident) ?? said.isNot.get(incident);
    return {
      incident,
      state: stateOf(incident),
      score,
      needed: ROW_NEEDED,
      reasons,
      ...(decision === undefined ? {} : { decision }),
      ...(against === undefined ? {} : { against }),
    };
  });

  function stateOf(incident: string): RowLink['state'] {
    if (said.is.has(incident)) return 'confirmed';
    if (said.isNot.has(incident) || said.is.size > 0) return 'refused';
    return incident === taken ? 'linked' : 'perhaps';
  }
}
