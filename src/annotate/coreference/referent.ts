import type { ActorMention } from '../../model/annotation.ts';
import type { ActorKind } from '../../model/situation.ts';

export type GrammaticalNumber = 'singular' | 'plural' | 'either';
export type Gender = 'm' | 'f';

/** How a mention stands in its clause; sets how prominent it is afterwards. 'embedded': the subject of a subordinate clause. */
export type Part = 'subject' | 'embedded' | 'object' | 'oblique' | 'possessor' | 'modifier';

/** One entity of the discourse: everything the text has said of it so far. */
export interface Referent {
  entity: number;
  actor: string | null;
  party: string | null;
  role: string | null;
  members: ActorMention['members'];
  name: string;
  kind: ActorKind;
  number: GrammaticalNumber;
  gender: Gender | null;
  /** Lemmas said of it: words of its name, its titles, its appositions. */
  words: Set<string>;
  /** The conjuncts, where the referent is "X and Y". */
  parts: Referent[];
  /** Set where the text later showed this one to be another one ("the leader, Musa Hilal"). */
  same: Referent | null;
}

/** One mention of a referent, with what prominence is reckoned from. */
export interface Use {
  referent: Referent;
  sentence: number;
  paragraph: number;
  first: number;
  last: number;
  head: number;
  part: Part;
  /** The number of the quotation it stands in, -1 outside. */
  quote: number;
  /** The subject of a verb of saying. */
  sayer: boolean;
  /** Mediates, hosts or urges: stands between the parties. */
  broker: boolean;
  form: ActorMention['form'];
}

const BODIES: ReadonlySet<ActorKind> = new Set(['state', 'institution', 'armed group', 'organisation', 'media']);

/** A body can be "it": a state, an institution, a group, an organisation, an outlet. */
export function isBody(referent: Referent): boolean {
  return BODIES.has(referent.kind) && referent.parts.length === 0;
}

export function isOnePerson(referent: Referent): boolean {
  return referent.kind === 'person' && referent.number !== 'plural' && referent.parts.length === 0;
}

/** Whether two referents cannot be one: both are settled and differ. */
export function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}
