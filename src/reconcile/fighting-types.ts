import { DONE_TO_PERSONS, type IncidentType, STRIKES } from '../model/claim.ts';

/** What one does to another with arms; both sides of a clash may stand as those who fight. */
export const FIGHTING: ReadonlySet<IncidentType> = new Set<IncidentType>([
  'armed clash',
  ...STRIKES,
  ...DONE_TO_PERSONS,
  'territory captured',
  'ceasefire violation',
]);
