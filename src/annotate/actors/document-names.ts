import type { NameSense } from '../../knowledge/actor-index.ts';
import type { ActorKnowledge } from '../../knowledge/actors.ts';
import type { PhraseTrie } from '../../knowledge/phrase-trie.ts';

/** A name that knowledge or the document itself explains, over the words `first..last` of its sentence. */
export interface KnownName {
  first: number;
  last: number;
  sense: NameSense;
  /** With its short form in brackets: the words up to the closing one. Equal to `last` where there is none. */
  lastWithBracket: number;
  /** Others have this name too: it says of nobody that the document has him in full. */
  shared: boolean;
}

/** What is known by name in one document: knowledge, short forms that the text introduces, bodies that it names in full. */
export interface DocumentNames {
  knowledge: ActorKnowledge;
  introduced: PhraseTrie<NameSense>;
  /** Actors named in full somewhere in the document; their weak names count. */
  strong: ReadonlySet<string>;
}
