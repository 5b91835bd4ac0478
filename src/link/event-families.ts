import type { IncidentType } from '../model/claim.ts';

/**
 * Types that one event is told under by different mouths: a strike from the air is also a blast, a clash also shelling
 * and posts taken. Two types that share no family are two events.
 */
const FAMILIES: readonly (readonly IncidentType[])[] = [
  ['air strike', 'drone strike', 'bombing', 'property destruction', 'assassination'],
  ['shelling', 'bombing', 'air strike', 'property destruction'],
  ['armed clash', 'shelling', 'territory captured', 'territory lost', 'property destruction'],
  ['bombing', 'suicide bombing', 'mine or IED', 'assassination', 'property destruction'],
  ['property destruction', 'arson', 'looting', 'riot'],
  ['abduction', 'hostage taking'],
  ['protest', 'riot', 'crackdown'],
  ['talks', 'agreement', 'ceasefire'],
];

/** Words for any violence: "the attack" may be a raid, a strike or an ambush. */
const ANY_VIOLENCE: ReadonlySet<IncidentType> = new Set<IncidentType>(['armed attack', 'ceasefire violation']);

const VIOLENCE: ReadonlySet<IncidentType> = new Set<IncidentType>([
  ...(FAMILIES.slice(0, 4).flat() as IncidentType[]),
  ...ANY_VIOLENCE,
  'execution',
  'arson',
]);

/** Both sides act in these, so that A on B and B on A may be one event. */
const MUTUAL: ReadonlySet<IncidentType> = new Set<IncidentType>([
  'armed clash',
  'territory captured',
  'territory lost',
  'talks',
  'agreement',
  'ceasefire',
]);

/** What states and parties do to each other without force. */
const PEACEFUL: ReadonlySet<IncidentType> = new Set<IncidentType>([
  'ceasefire',
  'agreement',
  'talks',
  'visit',
  'diplomatic upgrade',
  'diplomatic downgrade',
  'sanctions',
  'aid',
  'cooperation',
  'concession',
  'investigation',
  'resignation',
]);

export function isPeaceful(type: IncidentType): boolean {
  return PEACEFUL.has(type);
}

export function isGeneral(type: IncidentType): boolean {
  return ANY_VIOLENCE.has(type);
}

export function isMutual(type: IncidentType): boolean {
  return MUTUAL.has(type);
}

/** Whether one event may be told under both types. */
export function mayBeOne(a: IncidentType, b: IncidentType): boolean {
  if (a === b) return true;
  if (ANY_VIOLENCE.has(a)) return VIOLENCE.has(b);
  if (ANY_VIOLENCE.has(b)) return VIOLENCE.has(a);
  return FAMILIES.some((family) => family.includes(a) && family.includes(b));
}

/** Whether people are harmed in it, so that a toll told beside it may be its own. */
export function isViolence(type: IncidentType): boolean {
  return VIOLENCE.has(type) || type === 'riot' || type === 'crackdown';
}
