import type { PartyMark } from '../../../src/contract/case.ts';
import type { IncidentView } from '../../../src/contract/incident.ts';
import type { ClaimRow } from '../../../src/model/claim-row.ts';
import type { Quantity } from '../../../src/model/quantity.ts';
import type { Incident, TollFigure, TollRow } from '../../../src/model/situation.ts';
import type { Claimant } from '../../../src/model/who.ts';
import type { Standing } from '../../marks/toll-bar.tsx';
import { claimantWords, speakerName } from '../../words/claimant.ts';
import { extentOf, isDoubted } from '../../words/quantity.ts';

/** One claimant's figure, as a cell shows it and a bar draws it. */
export interface MatrixFigure {
  key: string;
  name: string;
  isUnnamed: boolean;
  party: string | null;
  quantity: Quantity;
  standing: Standing;
  /** All that tell it are in doubt. */
  hedged: boolean;
  /** ISO date. */
  said: string;
  claims: string[];
  /** The first claim that tells it; null where it is not among the incident's. */
  lead: ClaimRow | null;
}

/** A row of the matrix: what befell one group of victims, by column. The last column is that of third parties. */
export interface MatrixRow {
  key: string;
  toll: TollRow;
  cells: MatrixFigure[][];
}

export interface Matrix {
  /** The sides that this incident is about, in the order of the case. */
  sides: PartyMark[];
  rows: MatrixRow[];
  /** The largest number of all, for the one axis. */
  most: number;
}

/** Beside so many sides there is still room for third parties and the axis. */
const MOST_SIDES = 4;

export function matrixOf(
  { incident, claims }: Pick<IncidentView, 'incident' | 'claims'>,
  parties: readonly PartyMark[],
): Matrix {
  const sides = sidesOf(incident, parties);
  const byId = new Map(claims.map((row) => [row.claim.id, row]));
  const names = claimantNames(claims);
  const rows = incident.tolls.map((toll): MatrixRow => {
    const figures = toll.figures.map((figure, at) => figureOf(figure, at, toll, sides, byId, names));
    return {
      key: keyOf(toll),
      toll,
      cells: [
        ...sides.map(({ slug }) => figures.filter(({ party }) => party === slug)),
        figures.filter(({ party }) => !sides.some(({ slug }) => slug === party)),
      ],
    };
  });
  return { sides, rows, most: Math.max(0, ...incident.tolls.map(largest)) };
}

/** Sides of the case that fought, were hit or speak here; a party without a hue is a third one. */
function sidesOf({ sides, tolls }: Incident, parties: readonly PartyMark[]): PartyMark[] {
  const involved = new Set([
    ...[...sides.agents, ...sides.targets].map(({ party }) => party),
    ...tolls.flatMap(({ victims, figures }) => [victims.party, ...figures.map(({ party }) => party)]),
  ]);
  return parties.filter(({ slug, hue }) => hue !== null && involved.has(slug)).slice(0, MOST_SIDES);
}

function figureOf(
  figure: TollFigure,
  at: number,
  { victims }: TollRow,
  sides: readonly PartyMark[],
  byId: ReadonlyMap<string, ClaimRow>,
  names: ReadonlyMap<string, string>,
): MatrixFigure {
  const rows = figure.claims.flatMap((id) => byId.get(id) ?? []);
  const isSide = sides.some(({ slug }) => slug === figure.party);
  const isOwn = figure.about === 'own' || (figure.party !== null && figure.party === victims.party);
  return {
    key: `${figure.claimant} ${at}`,
    name: names.get(figure.claimant) ?? claimantWords(figure.claimant),
    isUnnamed: figure.claimant === 'unnamed',
    party: figure.party,
    quantity: figure.quantity,
    standing: isOwn ? 'admitted' : isSide || figure.about === 'adversary' ? 'alleged' : 'third',
    hedged: isDoubted(figure),
    said: (figure.said?.from ?? rows[0]?.published ?? '').slice(0, 10),
    claims: figure.claims,
    lead: rows[0] ?? null,
  };
}

/** Who speaks, in words: a report's own voice is that of nobody in particular. */
export function voiceName({ as, name }: Pick<Claimant, 'as' | 'name'>): string {
  return speakerName({ as, name });
}

const PRONOUN = /^(?:he|she|it|they|we|i)$/i;

/** A claimant's fullest name in these reports, by slug or by name as figures have it. */
export function claimantNames(claims: readonly ClaimRow[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { claim } of claims) {
    const { actor } = claim.claimant;
    const name = voiceName(claim.claimant);
    if (PRONOUN.test(name)) continue;
    const key = actor ?? claim.claimant.name;
    const before = names.get(key);
    if (before === undefined || name.length > before.length) names.set(key, name);
    if (!names.has(name)) names.set(name, name);
  }
  return names;
}

/** What befell whom: one row of the matrix, one chart. */
export function keyOf({ effect, victims }: Pick<TollRow, 'effect' | 'victims'>): string {
  return `${effect} ${victims.party ?? ''} ${victims.role ?? ''}`;
}

function largest({ figures }: TollRow): number {
  return Math.max(0, ...figures.map(({ quantity }) => (extentOf(quantity) ? (quantity.to ?? quantity.n ?? 0) : 0)));
}

/** The figure that stands farthest from this one and cannot be true beside it; null where none contradicts it. */
export function opposite(figure: MatrixFigure, row: MatrixRow): MatrixFigure | null {
  let found: MatrixFigure | null = null;
  let farthest = 0;
  for (const other of row.cells.flat()) {
    const apart = distance(figure.quantity, other.quantity);
    // Two voices of one side may differ; what faces a side's figure is first of all somebody else's.
    const weight = apart * (other.party === figure.party ? 1 : 1_000);
    if (apart > 0 && weight > farthest) [found, farthest] = [other, weight];
  }
  return found;
}

/** How far two figures are from having a number in common; 0 where one number may be both. */
export function distance(a: Quantity, b: Quantity): number {
  const [one, other] = [bounds(a), bounds(b)];
  if (one === null || other === null) return 0;
  return Math.max(0, other.low - one.high, one.low - other.high);
}

/** The least and the most that a figure can mean; "about" is taken as loosely as a tenth. */
function bounds(quantity: Quantity): { low: number; high: number } | null {
  const extent = extentOf(quantity);
  if (extent === null) return null;
  const { bound, n } = quantity;
  if (bound === 'about' && n !== null) return { low: n * 0.9, high: n * 1.1 };
  const low = extent.low ?? 0;
  return {
    low: bound === 'more than' ? low + 1 : low,
    high: extent.high === null ? Number.POSITIVE_INFINITY : bound === 'less than' ? extent.high - 1 : extent.high,
  };
}

/** The two that face each other when a row is opened at a claim, or at none: the farthest apart, the admitted one first. */
export function facing(
  row: MatrixRow,
  claim: string | undefined,
): { chosen: MatrixFigure; other: MatrixFigure | null } | null {
  const figures = row.cells.flat();
  const picked = claim === undefined ? undefined : figures.find(({ claims }) => claims.includes(claim));
  if (picked) return { chosen: picked, other: opposite(picked, row) };
  const admitted = figures.filter(({ standing }) => standing === 'admitted');
  const chosen =
    admitted.find((figure) => opposite(figure, row) !== null) ??
    figures.find((figure) => opposite(figure, row) !== null) ??
    figures[0];
  return chosen ? { chosen, other: opposite(chosen, row) } : null;
}
