import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import type { PlaceWords } from '../../knowledge/gazetteer-words.ts';

/** What `findPlaces` is handed beside the sentences. */
export interface PlaceContext {
  gazetteer: Gazetteer;
  words: PlaceWords;
  /** Countries that the document is known to speak of, beside those it names: `weight` 1 is one naming. */
  countries?: readonly { iso: string; weight: number }[];
}
