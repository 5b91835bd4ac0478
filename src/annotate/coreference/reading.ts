import type { ReferenceKnowledge } from '../../knowledge/coreference.ts';
import type { ActorMention, QuotedRun, Token } from '../../model/annotation.ts';
import type { Focus, Viewpoint } from './focus.ts';
import type { QuoteMap } from './quote-map.ts';
import type { Referent } from './referent.ts';
import type { Thing } from './thing.ts';
import type { Tree } from './tree.ts';

/** What is known while a document is read from its beginning: handed to every rule. */
export interface Reading {
  knowledge: ReferenceKnowledge;
  focus: Focus;
  quotes: QuoteMap;
  /** The speaker of a quotation, where the caller knows it. */
  speakerOf: ((run: QuotedRun) => ActorMention | null) | null;
  /** The party whose own report the document is. */
  ownParty: string | null;
  /** The one other party that a party's own report names. */
  adversary: ActorMention | null;
  /** Parties known to govern a state, where the caller knows them. */
  governing: ReadonlySet<string> | null;
  forcesOf: ((party: string, role: string) => string | null) | null;
  /** The heading that the sentence in hand stands under; 0 under none. */
  heading: number;
  /** The sentence in hand and the mentions that came with it, by head token. */
  tree: Tree;
  given: Map<number, ActorMention>;
  /** Nouns that are no actors, in order. */
  things: Thing[];
  /** Last word of a person's full name, lowered → who carries it. */
  surnames: Map<string, Set<Referent>>;
  /** Parties that a state stands for in this text. */
  stateParties: Map<string, Referent>;
  /** Referents that their words settle: an actor, a name, a coordination. */
  byKey: Map<string, Referent>;
  /** Referents made so far; numbers the next one. */
  referents: Referent[];
}

/** What a rule found: who it is, and the rule's name for `ActorMention.by`. */
export interface Resolution {
  referent: Referent;
  by: string;
}

export function viewFrom(reading: Reading, token: Token, window: number, decay: number): Viewpoint {
  const { sentence } = reading.tree;
  return { sentence: sentence.index, paragraph: sentence.paragraph, token: token.index, window, decay };
}

/** As `viewFrom`, and no farther back than the heading above: who "it" or "the group" is, a new section says anew. */
export function viewInSection(reading: Reading, token: Token, window: number, decay: number): Viewpoint {
  const since = reading.tree.sentence.index - reading.heading;
  return viewFrom(reading, token, Math.min(window, since), decay);
}
