/** Knowledge and weights, opened once and handed to every step. */
export interface Engine {
  /** Names the reader's version: claims made by another one are made again by `sitrep rebuild`. */
  reader: string;
}

export function openEngine(): Engine {
  return { reader: 'sitrep 0.1.0' };
}
