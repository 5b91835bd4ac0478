import type { GrammaticalNumber, Part } from './referent.ts';

/** A noun that is no actor: an attack, a town, a statement. It competes for "it" and "they" and wins by leaving them unresolved. */
export interface Thing {
  sentence: number;
  paragraph: number;
  token: number;
  part: Part;
  lemma: string;
  number: GrammaticalNumber;
  proper: boolean;
}
