import {
  type DecisionRecord,
  type Fate,
  type IncidentAnchor,
  type RowAnchor,
  type Ruling,
  rowName,
} from '../../model/decision.ts';
import type { Said } from './settle-links.ts';

type Made = DecisionRecord & { ruling: Ruling };

/** An incident that a decision remembers, as it is called now (null where it is gone), and its claims that are still read. */
export interface MetIncident {
  incident: string | null;
  claims: string[];
}

/** What decisions on rows are looked up by. */
export interface RowLookup {
  /** The key of the row that counts; null where none of that id does. */
  rowOf: (anchor: RowAnchor) => number | null;
  incidentOf: (anchor: IncidentAnchor) => MetIncident;
}

/**
 * What people said of rows, in the order they said it: of two on one row and one incident the later counts, and a row is put
 * to one incident at most. `said` is by the row's key.
 */
export function decideRows(made: readonly Made[], look: RowLookup): { said: Map<number, Said>; fates: Fate[] } {
  const said = new Map<number, { is: Map<string, string>; isNot: Map<string, string> }>();
  const fates = made.flatMap(({ id, ruling }): Fate[] => {
    if (ruling.kind !== 'link row' && ruling.kind !== 'unlink row') return [];
    const key = look.rowOf(ruling.row);
    if (key === null)
      return [orphan(id, `row ${rowName(ruling.row)} is not in this case; \`sitrep import\` brings it`)];
    const of = said.get(key) ?? { is: new Map<string, string>(), isNot: new Map<string, string>() };
    const anchors = ruling.kind === 'link row' ? [ruling.incident] : ruling.incidents;
    const met = anchors.map((anchor) => ({ anchor, ...look.incidentOf(anchor) }));
    const gone = met
      .filter(({ incident }) => incident === null)
      .map(({ anchor }) => `${anchor.incident} (${anchor.title})`);
    if (gone.length > 0 && gone.length === anchors.length) return [orphan(id, `${gone.join(', ')}: ${GONE}`)];
    said.set(key, of);
    if (ruling.kind === 'link row' || ruling.none) of.is.clear();
    for (const { incident } of met) {
      if (incident === null) continue;
      of.is.delete(incident);
      of.isNot.delete(incident);
      (ruling.kind === 'link row' ? of.is : of.isNot).set(incident, id);
    }
    return [
      {
        decision: id,
        state: gone.length > 0 ? 'partly' : 'applied',
        claims: [...new Set(met.flatMap(({ claims }) => claims))],
        note: gone.length > 0 ? `${gone.join(', ')}: ${GONE}` : '',
      },
    ];
  });
  return { said, fates };
}

const GONE = 'no incident holds any of its claims any more';

function orphan(decision: string, note: string): Fate {
  return { decision, state: 'orphan', claims: [], note };
}
