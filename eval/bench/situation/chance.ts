/** Numbers from 0 to 1 that are the same in every run. */
export type Chance = () => number;

/** Mulberry32: enough for inventing reports. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function upTo(chance: Chance, most: number): number {
  return Math.floor(chance() * most);
}

export function pick<T>(chance: Chance, from: readonly T[]): T {
  const one = from[upTo(chance, from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}
