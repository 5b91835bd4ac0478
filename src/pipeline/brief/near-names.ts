import type { CaseFile } from '../../ledger/case-file.ts';
import { actorsMeant, findIncidents, listActors } from '../../ledger/find-situation.ts';
import { placeNames } from '../../ledger/place-names.ts';

/** What was typed and nothing in the case is called, and what is called most like it. */
export interface Unknown {
  option: 'actor' | 'place';
  typed: string;
  near: string[];
}

/** So many names are offered. */
const OFFERED = 5;
const MOST_ACTORS = 5_000;

/** Whether the case knows this actor and this place; null where it does. */
export async function unknownIn(
  file: CaseFile,
  asked: { actor: string | null; place: string | null },
): Promise<Unknown | null> {
  const { actor, place } = asked;
  if (actor !== null && (await actorsMeant(file, actor, 1)).length === 0) {
    const { rows } = await listActors(file, { limit: MOST_ACTORS });
    return {
      option: 'actor',
      typed: actor,
      near: nearest(
        actor,
        rows.map(({ name }) => name),
      ),
    };
  }
  if (place !== null && (await findIncidents(file, { place, limit: 1 })).rows.length === 0)
    return { option: 'place', typed: place, near: nearest(place, await placeNames(file)) };
  return null;
}

/** The names that take the fewest changes of a letter, those that begin alike first. */
export function nearest(typed: string, names: readonly string[]): string[] {
  const low = typed.toLowerCase();
  const scored = [...new Set(names)].map((name) => ({ name, score: changes(low, name.toLowerCase()) }));
  const most = Math.max(2, Math.ceil(low.length / 2));
  return scored
    .filter(({ name, score }) => score <= most || name.toLowerCase().startsWith(low.slice(0, 3)))
    .sort((a, b) => a.score - b.score || (a.name < b.name ? -1 : 1))
    .slice(0, OFFERED)
    .map(({ name }) => name);
}

/** Levenshtein's distance. */
function changes(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
