import type { CaseFile } from '../ledger/case-file.ts';
import { claimsToDecideOn } from '../ledger/decided-claims.ts';
import { listEntries } from '../ledger/decisions.ts';
import { documentsMeant, readingsOf, sourcesOf } from '../ledger/find-documents.ts';
import { incidentsByPrefix } from '../ledger/find-situation.ts';
import { type ClaimAnchor, type DecisionEntry, type IncidentAnchor, type Ruling, rowName } from '../model/decision.ts';
import { claimWords } from './words/claim-words.ts';
import { quantityPlain } from './words/quantity-plain.ts';

/** What the history of something shows: the readings of its report, and the decisions that touch it, in order. */
export interface HistoryView {
  of: { what: 'claim' | 'incident' | 'document' | 'decision' | 'source' | 'row'; id: string; words: string } | null;
  readings: { at: string; reader: string; claims: number }[];
  decisions: DecisionEntry[];
}

/** Several things that an id could mean; or none. */
export interface Unclear {
  candidates: { id: string; words: string }[];
}

/** The history of whatever an id's beginning, or a source's name, means; of everything where nothing is named. */
export async function historyOf(
  file: CaseFile,
  typed: string | undefined,
  orphans: boolean,
): Promise<HistoryView | Unclear> {
  const entries = (await listEntries(file)).filter((entry) => !orphans || lost(entry));
  if (typed === undefined) return { of: null, readings: [], decisions: entries };
  const candidates = await thingsMeant(file, typed, entries);
  const exact = candidates.filter(({ id }) => id === typed);
  const [only] = exact.length > 0 ? exact : candidates;
  if (!only || (exact.length === 0 && candidates.length > 1)) return { candidates: candidates.slice(0, MOST) };
  const { document, touches, ...of } = only;
  const readings = document === null ? [] : await readingsOf(file, document);
  const own = entries.filter((entry) => touches(entry));
  const ids = new Set(own.map(({ id }) => id));
  // What takes one of them back belongs to it.
  const decisions = entries.filter(
    ({ id, revokes }) => ids.has(id) || (revokes !== null && chain(entries, revokes).some((each) => ids.has(each))),
  );
  return { of, readings, decisions };
}

/** Lost what it was about, or a part of it. */
export function lost({ fate }: DecisionEntry): boolean {
  return fate !== null && fate.state !== 'applied';
}

const MOST = 10;

interface Thing {
  what: NonNullable<HistoryView['of']>['what'];
  id: string;
  words: string;
  /** The document whose readings made it. */
  document: string | null;
  touches: (entry: DecisionEntry) => boolean;
}

/** A decision, and those that it takes back, one through the other. */
function chain(entries: readonly DecisionEntry[], id: string): string[] {
  const entry = entries.find((each) => each.id === id);
  return entry?.revokes ? [id, ...chain(entries, entry.revokes)] : [id];
}

async function thingsMeant(file: CaseFile, typed: string, entries: readonly DecisionEntry[]): Promise<Thing[]> {
  const claims = (await claimsToDecideOn(file, typed, MOST)).map(
    (claim): Thing => ({
      what: 'claim',
      id: claim.id,
      words: claimWords(claim, quantityPlain),
      document: claim.document,
      touches: (entry) => claimsOf(entry).includes(claim.id),
    }),
  );
  const documents = (await documentsMeant(file, typed, MOST)).map(
    (document): Thing => ({
      what: 'document',
      id: document.id,
      words: document.title ?? document.file ?? '',
      document: document.id,
      touches: (entry) =>
        anchorsOf(entry).some((anchor) => anchor.document === document.id) ||
        (entry.ruling?.kind === 'no claim' && entry.ruling.document === document.id) ||
        (entry.ruling?.kind === 'add' && entry.ruling.added.document === document.id),
    }),
  );
  const sources = (await sourcesOf(file))
    .filter((source) => source.toLowerCase() === typed.toLowerCase())
    .map(
      (source): Thing => ({
        what: 'source',
        id: source,
        words: '',
        document: null,
        touches: ({ ruling }) => ruling?.kind === 'grade' && ruling.source === source,
      }),
    );
  const decisions = entries
    .filter(({ id }) => id.startsWith(typed))
    .map(
      ({ id, kind }): Thing => ({
        what: 'decision',
        id,
        words: kind,
        document: null,
        touches: (entry) => entry.id === id,
      }),
    );
  return [
    ...rowsDecided(entries, typed),
    ...claims,
    ...goneClaims(entries, typed, new Set(claims.map(({ id }) => id))),
    ...(await incidentsMeant(file, typed, entries)),
    ...documents,
    ...sources,
    ...decisions,
  ];
}

/** Rows of datasets that somebody decided on: "ucdp:502101". */
function rowsDecided(entries: readonly DecisionEntry[], typed: string): Thing[] {
  const names = new Set(entries.flatMap(({ ruling }) => rowOf(ruling) ?? []).filter((name) => name.startsWith(typed)));
  return [...names].map((name) => ({
    what: 'row',
    id: name,
    words: '',
    document: null,
    touches: ({ ruling }) => rowOf(ruling) === name,
  }));
}

function rowOf(ruling: Ruling | null): string | null {
  return ruling?.kind === 'link row' || ruling?.kind === 'unlink row' ? rowName(ruling.row) : null;
}

/** Claims that are read no more and that only decisions remember. */
function goneClaims(entries: readonly DecisionEntry[], typed: string, known: ReadonlySet<string>): Thing[] {
  const anchors = new Map(entries.flatMap(anchorsOf).map((anchor) => [anchor.claim, anchor]));
  return [...anchors.values()]
    .filter(({ claim }) => claim.startsWith(typed) && !known.has(claim))
    .map((anchor) => ({
      what: 'claim',
      id: anchor.claim,
      words: `no longer read: “${anchor.quote}”`,
      document: anchor.document,
      touches: (entry) => claimsOf(entry).includes(anchor.claim),
    }));
}

/** Incidents of today, and those that a decision names by the id they had then. */
async function incidentsMeant(file: CaseFile, typed: string, entries: readonly DecisionEntry[]): Promise<Thing[]> {
  const now = await incidentsByPrefix(file, typed, MOST);
  const known = new Set(now.map(({ id }) => id));
  const past = new Map(entries.flatMap(incidentsOf).map(({ incident, title }) => [incident, title]));
  return [
    ...now.map(({ id, title, claims, decided }): Thing => {
      const own = new Set(claims);
      return {
        what: 'incident',
        id,
        words: title,
        document: null,
        touches: (entry) =>
          decided?.includes(entry.id) === true ||
          incidentsOf(entry).some(({ incident }) => incident === id) ||
          claimsOf(entry).some((claim) => own.has(claim)),
      };
    }),
    ...[...past]
      .filter(([id]) => id.startsWith(typed) && !known.has(id))
      .map(
        ([id, title]): Thing => ({
          what: 'incident',
          id,
          words: `${title} (as it was called; it has another id now)`,
          document: null,
          touches: (entry) => incidentsOf(entry).some(({ incident }) => incident === id),
        }),
      ),
  ];
}

/** These are about incidents as they stand, not about any claim of theirs. */
const OF_INCIDENTS: ReadonlySet<Ruling['kind']> = new Set<Ruling['kind']>(['merge', 'apart', 'link row', 'unlink row']);

/** The claims that a decision is about, as they were called then and are called now. */
function claimsOf(entry: DecisionEntry): string[] {
  const { ruling, fate } = entry;
  const isOfIncidents = ruling !== null && OF_INCIDENTS.has(ruling.kind);
  const whole = isOfIncidents ? [] : (fate?.claims ?? []);
  const own = ruling?.kind === 'add' ? [ruling.added.id] : [];
  return [...whole, ...own, ...decidedAnchors(entry).map(({ claim }) => claim)];
}

/** What a decision is about itself, without those by which it knows an incident. */
function decidedAnchors({ ruling }: DecisionEntry): ClaimAnchor[] {
  if (!ruling) return [];
  if (ruling.kind === 'part') return ruling.whole ? [ruling.claim, ruling.whole] : [ruling.claim];
  if (ruling.kind === 'prefer') return [ruling.claim, ruling.over];
  return 'claim' in ruling ? [ruling.claim] : 'claims' in ruling ? ruling.claims : [];
}

function anchorsOf(entry: DecisionEntry): ClaimAnchor[] {
  return [...decidedAnchors(entry), ...incidentsOf(entry).flatMap(({ claims }) => claims)];
}

function incidentsOf({ ruling }: DecisionEntry): IncidentAnchor[] {
  if (!ruling) return [];
  if (ruling.kind === 'merge' || ruling.kind === 'apart') return ruling.incidents;
  if (ruling.kind === 'unlink row') return ruling.incidents;
  if (ruling.kind === 'split' || ruling.kind === 'link row') return [ruling.incident];
  return ruling.kind === 'move' ? [ruling.to] : [];
}
