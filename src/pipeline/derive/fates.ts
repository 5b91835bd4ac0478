import type { DecisionRecord, Fate } from '../../model/decision.ts';

/** What became of decisions, in the order in which these were made. */
export function inOrderMade(made: readonly DecisionRecord[], fates: readonly Fate[]): Fate[] {
  const byId = new Map(fates.map((fate) => [fate.decision, fate]));
  return made.flatMap(({ id }) => byId.get(id) ?? []);
}
