import type { IncidentType } from '../../../../src/model/claim.ts';

/** What happens, in the order in which the timeline shows it: a row of the chart for each. */
export const LANES = [
  { id: 'strikes', words: 'Air, drone and artillery' },
  { id: 'attacks', words: 'Attacks and bombings' },
  { id: 'ground', words: 'Ground fighting' },
  { id: 'persons', words: 'Captives and abuse' },
  { id: 'property', words: 'Property and borders' },
  { id: 'order', words: 'Protest and policing' },
  { id: 'diplomacy', words: 'Diplomacy' },
  { id: 'accords', words: 'Agreements' },
] as const;
export type LaneId = (typeof LANES)[number]['id'];

const LANE_OF_TYPE: Record<IncidentType, LaneId> = {
  'air strike': 'strikes',
  'drone strike': 'strikes',
  shelling: 'strikes',
  'armed attack': 'attacks',
  bombing: 'attacks',
  'suicide bombing': 'attacks',
  'mine or IED': 'attacks',
  assassination: 'attacks',
  'armed clash': 'ground',
  'territory captured': 'ground',
  'territory lost': 'ground',
  withdrawal: 'ground',
  deployment: 'ground',
  surrender: 'ground',
  abduction: 'persons',
  'hostage taking': 'persons',
  execution: 'persons',
  torture: 'persons',
  'sexual violence': 'persons',
  'prisoner release': 'persons',
  looting: 'property',
  arson: 'property',
  'property destruction': 'property',
  'weapons seizure': 'property',
  'cyber attack': 'property',
  blockade: 'property',
  'border closure': 'property',
  protest: 'order',
  riot: 'order',
  crackdown: 'order',
  arrest: 'order',
  investigation: 'order',
  restriction: 'order',
  talks: 'diplomacy',
  visit: 'diplomacy',
  'diplomatic upgrade': 'diplomacy',
  'diplomatic downgrade': 'diplomacy',
  sanctions: 'diplomacy',
  aid: 'diplomacy',
  cooperation: 'diplomacy',
  concession: 'diplomacy',
  expulsion: 'diplomacy',
  resignation: 'diplomacy',
  agreement: 'accords',
  ceasefire: 'accords',
  'ceasefire violation': 'accords',
};

/** Place in LANES. */
export function laneOf(type: IncidentType): number {
  return LANES.findIndex(({ id }) => id === LANE_OF_TYPE[type]);
}
