import { DONE_TO_PERSONS, type IncidentType, STRIKES } from '../model/claim.ts';

/** What one does to another with arms; both sides of a clash may stand as those who fight. */
export const FIGHTING: ReadonlySet<IncidentType> = new Set<IncidentType>([
  'armed clash',
  ...STRIKES,
  ...DONE_TO_PERSONS,
  'territory captured',
  'ceasefire violation',
]);

/** What may hurt people otherwise than by accident. */
export const VIOLENCE: ReadonlySet<IncidentType> = new Set<IncidentType>([
  ...FIGHTING,
  'torture',
  'sexual violence',
  'arson',
  'property destruction',
  'crackdown',
  'riot',
]);
