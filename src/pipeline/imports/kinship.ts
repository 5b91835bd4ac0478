import { openActors } from '../../knowledge/actors.ts';
import type { Kinship } from '../../link/rows/weigh-row.ts';

/**
 * Whether two parties are one to a dataset on a day (ISO): UCDP writes "IS" for all its provinces, reports either name. A group
 * and the one that it belongs to then; not two that belong to a third.
 */
export function openKinship(): Kinship {
  const { groups } = openActors();
  const belongs = (one: string, other: string, day: string): boolean => {
    const { parent } = groups.get(one) ?? {};
    const parents = parent === undefined ? [] : Array.isArray(parent) ? parent : [parent];
    return parents.some((bond) => {
      if (typeof bond === 'string') return bond === other;
      return bond.group === other && (bond.from ?? '') <= day && day <= (bond.to ?? '9999');
    });
  };
  return (one, other, day) => one === other || belongs(one, other, day) || belongs(other, one, day);
}
