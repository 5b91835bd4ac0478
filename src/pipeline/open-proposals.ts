import type { CaseFile } from '../ledger/case-file.ts';
import { incidentsById, incidentsWithProposals } from '../ledger/find-situation.ts';
import { RESOLUTIONS, type Resolution } from '../model/claim.ts';
import type { Proposed } from '../model/proposal.ts';
import { allForecasts } from './forecast-view.ts';

/** Everything that proposes something; each leaves out what a person has answered. */
const PROPOSERS: readonly ((file: CaseFile) => Promise<Proposed[]>)[] = [merges, forecastOutcomes];

/** What the program proposes and no person has answered. */
export async function openProposals(file: CaseFile): Promise<Proposed[]> {
  const all: Proposed[] = [];
  for (const propose of PROPOSERS) all.push(...(await propose(file)));
  return all;
}

/** Incidents that may be one, each pair once. */
async function merges(file: CaseFile): Promise<Proposed[]> {
  const incidents = await incidentsWithProposals(file);
  const known = new Map(incidents.map((incident) => [incident.id, incident]));
  const missing = incidents.flatMap(({ perhaps }) => (perhaps ?? []).map(({ incident }) => incident));
  for (const other of await incidentsById(
    file,
    missing.filter((id) => !known.has(id)),
  ))
    known.set(other.id, other);
  const seen = new Set<string>();
  return incidents.flatMap((incident) =>
    (incident.perhaps ?? []).flatMap(({ incident: id, score, needed, reasons }): Proposed[] => {
      const other = known.get(id);
      const pair = [incident.id, id].sort();
      if (!other || seen.has(pair.join(' '))) return [];
      seen.add(pair.join(' '));
      return [
        {
          kind: 'merge',
          about: [incident.id, id],
          what: `${incident.title} / ${other.title}`,
          why: [...reasons.map(({ name }) => name), `weighs ${weight(score)} where ${weight(needed)} is asked for`],
          claims: [incident.claims[0], other.claims[0]].filter((claim) => claim !== undefined),
          caveat: score >= needed ? 'The evidence is of one kind only.' : null,
          answers: [
            { says: 'yes', label: 'Merge', request: { kind: 'merge', incidents: pair } },
            { says: 'no', label: 'Keep apart', request: { kind: 'apart', incidents: pair } },
          ],
        },
      ];
    }),
  );
}

function weight(points: number): string {
  return String(Number(points.toFixed(2)));
}

const LABELS: Record<Resolution, string> = { 'came true': 'Came true', 'did not': 'Did not', void: 'Void' };

/** Open forecasts of which the case tells an outcome, or whose time ran out. */
async function forecastOutcomes(file: CaseFile): Promise<Proposed[]> {
  return (await allForecasts(file)).flatMap(({ claim, outcome, analyst, said, proposal }): Proposed[] => {
    if (proposal === null) return [];
    const outcomes = proposal.outcome === null ? RESOLUTIONS : [proposal.outcome];
    return [
      {
        kind: 'forecast',
        about: [claim, ...proposal.evidence.map(({ id }) => id)],
        what: `${proposal.outcome ?? 'time ran out'}: “${outcome}”, ${analyst.name}, ${said}`,
        why: [proposal.why, ...proposal.evidence.map(({ id, day, title }) => `${day} ${title} (${id})`)],
        claims: [claim, ...proposal.evidence.flatMap(({ claims }) => claims)],
        caveat: proposal.caveat,
        answers: [
          ...outcomes.map(
            (as) => ({ says: 'yes', label: LABELS[as], request: { kind: 'resolve', claim, outcome: as } }) as const,
          ),
          { says: 'no', label: 'Leave open', request: { kind: 'dismiss', claim } },
        ],
      },
    ];
  });
}
