import type { DatasetRow } from '../../model/dataset.ts';
import { deathWords } from './death-words.ts';
import { timeWords } from './time-words.ts';

/** A row of a dataset in a line: "11 October 2025, Miran Shah, Battles, Armed clash, 7 killed; Pakistan / TTP". */
export function rowWords({ days, where, kind, deaths, sides }: DatasetRow): string {
  const { low, best, high } = deaths;
  const dead = low === null && best === null && high === null ? '' : `, ${deathWords(deaths)} killed`;
  const who = sides.map(({ name }) => name).join(' / ');
  return `${timeWords(days)}, ${where?.name ?? 'no place'}, ${kind}${dead}${who === '' ? '' : `; ${who}`}`;
}

/** Whom it counts by side, where the dataset tells: "Government of Pakistan 2, TTP 4, civilians 0". Empty where it does not. */
export function lossWords({ losses }: Pick<DatasetRow, 'losses'>): string {
  return losses.map(({ victims, killed }) => `${victims.name} ${killed}`).join(', ');
}
