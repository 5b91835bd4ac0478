import type { EventLexicon } from '../../knowledge/event-lexicon.ts';
import type { ActorMention, Annotated, Sentence, Token } from '../../model/annotation.ts';
import type { Where } from '../../model/where.ts';
import { isContent } from './words.ts';

export type Part = 'agent' | 'target' | 'place' | 'time' | 'other';

/** Who or what has a part in an event by the arcs of its clause. */
export interface Participant {
  part: Part;
  /** Lemma of its head; of the name that a pronoun or common noun stands for, where that is told. */
  head: string;
  words: ReadonlySet<string>;
  vector: Int8Array | null;
  /** Of a place: where it is, if that is known. */
  where: Where | null;
}

interface Clause {
  /** The event word. */
  head: Token;
  /** Numbers of the marked tokens. */
  own: ReadonlySet<number>;
}

/** How many arcs up a subject is looked for: "was arrested and taken", "came to visit". */
const STEPS_UP = 4;

/** Everybody and everything that hangs on an event word, and the subject of the verb that it hangs on where it has none. */
export function participantsOf(
  sentence: Sentence,
  clause: Clause,
  annotated: Annotated,
  lexicon: EventLexicon,
): Participant[] {
  const reader = new ClauseReader(sentence, clause, annotated, lexicon);
  reader.readBelow();
  reader.readAbove();
  return reader.found;
}

class ClauseReader {
  readonly found: Participant[] = [];
  private readonly tokens: readonly Token[];

  constructor(
    private readonly sentence: Sentence,
    private readonly clause: Clause,
    private readonly annotated: Annotated,
    private readonly lexicon: EventLexicon,
  ) {
    this.tokens = sentence.tokens;
  }

  readBelow(): void {
    const { head, own } = this.clause;
    for (const word of this.tokens) {
      if (!own.has(word.index) || (word !== head && word.head !== head.index)) continue;
      for (const child of this.below(word)) {
        const part = this.partOf(child);
        if (part) this.add(part, child, /^nsubj|^obj$|^iobj$/.test(child.rel));
      }
    }
  }

  private partOf(child: Token): Part | null {
    const { rel } = child;
    if (rel.startsWith('nsubj:pass') || rel === 'obj' || rel === 'iobj') return 'target';
    if (rel.startsWith('nsubj') || rel === 'obl:agent' || rel === 'nmod:poss') return 'agent';
    if (rel.startsWith('obl') || rel.startsWith('nmod')) {
      const case_ = this.tokens.find((token) => token.head === child.index && token.rel === 'case')?.lemma;
      if (case_ === 'by') return 'agent';
      return case_ === 'of' && rel.startsWith('nmod') ? 'target' : 'other';
    }
    return rel === 'compound' || rel === 'amod' ? 'other' : null;
  }

  /** The subject of the verb above, where the event word has no agent of its own. */
  readAbove(): void {
    let word = this.clause.head;
    for (let step = 0; step < STEPS_UP; step++) {
      const above = this.tokens[word.head];
      if (!above || this.found.some(({ part }) => part === 'agent')) return;
      if (!/^(?:xcomp|conj|advcl|aux|cop|acl|obj|compound|nmod|obl|ccomp)/.test(word.rel)) return;
      if (word.rel.startsWith('acl') && !this.clause.own.has(above.index)) {
        this.add(/^VB[ND]$/.test(this.clause.head.xpos) ? 'target' : 'agent', above, false);
        return;
      }
      this.addSubjectsOf(above, word);
      word = above;
    }
  }

  private addSubjectsOf(above: Token, word: Token): void {
    const isShared = /^(?:xcomp|conj|advcl)/.test(word.rel);
    if (!isShared && !(/^(?:obj|obl)/.test(word.rel) && this.clause.head.upos === 'NOUN')) return;
    for (const child of this.below(above)) {
      if (child.rel === 'nsubj') this.add('agent', child, true);
      else if (child.rel === 'nsubj:pass') this.add(word.rel.startsWith('xcomp') ? 'agent' : 'target', child, true);
    }
  }

  private below(word: Token): Token[] {
    return this.tokens.filter((token) => token.head === word.index && !this.clause.own.has(token.index));
  }

  private add(part: Part, token: Token, withOthers: boolean): void {
    if (this.clause.own.has(token.index)) return;
    const { times, places } = this.annotated;
    const isIn = (one: { sentence: number; first: number; last: number }) =>
      one.sentence === this.sentence.index && one.first <= token.index && token.index <= one.last;
    const isTime = times.some(isIn);
    const place = part === 'other' ? places.find(isIn) : undefined;
    const settled = isTime ? 'time' : place ? 'place' : part;
    const { head, words } = this.phraseOf(token);
    this.found.push({ part: settled, head, words, vector: this.lexicon.vector(head), where: place?.where ?? null });
    if (!withOthers) return;
    for (const child of this.tokens)
      if (child.head === token.index && child.rel.startsWith('conj')) this.add(part, child, false);
  }

  private phraseOf(head: Token): { head: string; words: Set<string> } {
    const words = new Set<string>();
    const parts = this.tokens.filter(
      (token) => token.head === head.index && /^(?:compound|flat|amod|nummod|appos|nmod)/.test(token.rel),
    );
    const named = parts.flatMap((part) =>
      this.tokens.filter((token) => token.head === part.index && /^(?:compound|flat)/.test(token.rel)),
    );
    for (const token of [head, ...parts, ...named]) if (isContent(token)) words.add(token.lemma);
    const name = this.nameOf(head);
    for (const token of name?.tokens ?? []) if (isContent(token)) words.add(token.lemma);
    return { head: head.upos === 'PROPN' || !name ? head.lemma : name.head, words };
  }

  /** The first name of whoever is meant, where references were followed to one. */
  private nameOf(head: Token): { head: string; tokens: Token[] } | null {
    const { actors, sentences } = this.annotated;
    const own = actors.find((actor) => actor.sentence === this.sentence.index && actor.head === head.index);
    if (!own || own.entity < 0) return null;
    const name = actors.find((actor: ActorMention) => actor.entity === own.entity && actor.form === 'name');
    const tokens = sentences.find(({ index }) => index === name?.sentence)?.tokens;
    if (!name || !tokens) return null;
    return { head: tokens[name.head]?.lemma ?? head.lemma, tokens: tokens.slice(name.first, name.last + 1) };
  }
}
