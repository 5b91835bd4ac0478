import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import type { PlaceWords } from '../../knowledge/gazetteer-words.ts';

/** Tokens of one sentence, both ends included. */
export interface Stretch {
  first: number;
  last: number;
}

/** What `findPlaces` is handed beside the sentences. */
export interface PlaceContext {
  gazetteer: Gazetteer;
  words: PlaceWords;
  /** Countries that the document is known to speak of, beside those it names: `weight` 1 is one naming. */
  countries?: readonly { iso: string; weight: number }[];
  /** By sentence, the names that are known to be groups', bodies' and people's own, and so no town's. */
  actorNames?: ReadonlyMap<number, readonly Stretch[]>;
}
