import type { Claim } from '../../model/claim.ts';
import type { CaseNames, ClaimColumns } from './columns.ts';

/** A claim index as it goes from one thread to another, or into a file: its columns, and its names as lists. */
export interface PackedIndex {
  /** The change of the case that it stands for. */
  change: number;
  columns: ClaimColumns;
  names: Record<keyof CaseNames, readonly string[]>;
  rejected: readonly Claim[];
}

export const NAMES = [
  'documents',
  'cells',
  'sources',
  'claimants',
  'actors',
  'places',
  'placeSets',
  'incidents',
  'rejected',
] as const satisfies readonly (keyof CaseNames)[];

export function packedNames(names: CaseNames): PackedIndex['names'] {
  const { documents, cells, sources, claimants, actors, places, placeSets, incidents, rejected } = names;
  return {
    documents: documents.all,
    cells: cells.all,
    sources: sources.all,
    claimants: claimants.all,
    actors: actors.all,
    places: places.all,
    placeSets: placeSets.all,
    incidents: incidents.all,
    rejected: rejected.all,
  };
}

/** What can be handed over rather than copied. */
export function buffersOf({ columns }: PackedIndex): ArrayBuffer[] {
  const parts = Object.values(columns).filter((part) => typeof part === 'object');
  return [...new Set(parts.map(({ buffer }) => buffer))].filter((buffer) => buffer instanceof ArrayBuffer);
}
