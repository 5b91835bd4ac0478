/** 32-bit hashing of words and features; integer arithmetic only, hence the same on every machine. */

export function hashString(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return avalanche(h);
}

function avalanche(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Folds one more value into a running hash. */
export function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, 0x9e3779b1);
  return h ^ (h >>> 15);
}

/** From a 32-bit key to the place it has in a list; two typed arrays instead of a Map, which loads ten times slower. */
export class KeyIndex {
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly places: Int32Array;

  constructor(keys: Int32Array) {
    let capacity = 64;
    while (capacity < keys.length * 2) capacity *= 2;
    this.mask = capacity - 1;
    this.keys = new Int32Array(capacity);
    this.places = new Int32Array(capacity).fill(-1);
    keys.forEach((key, place) => {
      const slot = this.slotOf(key);
      // of two words with one hash the more frequent comes first, and stays
      if (this.places[slot] !== -1) return;
      this.keys[slot] = key;
      this.places[slot] = place;
    });
  }

  private slotOf(key: number): number {
    let slot = (key ^ (key >>> 15)) & this.mask;
    while (this.places[slot] !== -1 && this.keys[slot] !== key) slot = (slot + 1) & this.mask;
    return slot;
  }

  /** The place of the key, or -1. */
  find(key: number): number {
    return this.places[this.slotOf(key)] ?? -1;
  }
}
