/**
 * Where to go on after a decision on an incident: where most of what a reader saw there is now. An id goes with the first claim,
 * so that moving or splitting that one off gives the id to the other incident; the title tells which of them was looked at.
 * Null where the decision touched none.
 */
export function whereNow(
  incidents: readonly { id: string; title: string }[],
  seen: { id: string; title: string | undefined },
): string | null {
  const found =
    incidents.find(({ title }) => title === seen.title) ?? incidents.find(({ id }) => id === seen.id) ?? incidents[0];
  return found?.id ?? null;
}
