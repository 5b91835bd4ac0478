import type { Sentence, Token } from '../../model/annotation.ts';

const SUBJECT = new Set(['nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj', 'csubj:pass']);
const DAYS = new Set([
  'today',
  'yesterday',
  'tonight',
  'tomorrow',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]);
const CLAUSAL = new Set(['ccomp', 'xcomp', 'advcl', 'advcl:relcl', 'acl', 'acl:relcl', 'parataxis', 'csubj', 'conj']);

/** One sentence's dependency tree with the questions that the claim rules ask of it. Token numbers throughout; -1 for none. */
export class Tree {
  readonly tokens: readonly Token[];
  private readonly kids: number[][];

  constructor(readonly sentence: Sentence) {
    this.tokens = sentence.tokens;
    this.kids = this.tokens.map(() => []);
    for (const token of this.tokens) if (token.head >= 0) this.kids[token.head]?.push(token.index);
  }

  token(i: number): Token {
    const token = this.tokens[i];
    if (!token) throw new RangeError(`token ${i} of a sentence of ${this.tokens.length}`);
    return token;
  }

  children(i: number): readonly number[] {
    return this.kids[i] ?? [];
  }

  child(i: number, ...rels: string[]): number {
    return this.children(i).find((k) => rels.includes(this.token(k).rel)) ?? -1;
  }

  childrenBy(i: number, ...rels: string[]): number[] {
    return this.children(i).filter((k) => rels.includes(this.token(k).rel));
  }

  root(): number {
    return this.tokens.findIndex((t) => t.head < 0);
  }

  isVerb(i: number): boolean {
    const { upos } = this.token(i);
    return upos === 'VERB' || upos === 'AUX';
  }

  /** All tokens at or under `i`, in order; `without` cuts whole branches off. */
  subtree(i: number, without: (k: number) => boolean = () => false): number[] {
    const out: number[] = [];
    const stack = [i];
    const seen = new Set<number>();
    while (stack.length > 0) {
      const k = stack.pop();
      if (k === undefined || seen.has(k)) continue;
      seen.add(k);
      out.push(k);
      for (const child of this.children(k)) if (!without(child)) stack.push(child);
    }
    return out.sort((a, b) => a - b);
  }

  isUnder(i: number, ancestor: number): boolean {
    for (let k = i, n = 0; k >= 0 && n <= this.tokens.length; k = this.token(k).head, n++)
      if (k === ancestor) return true;
    return false;
  }

  /** The first of a chain of coordinated words: in "A, B and C" each leads to A. */
  firstConjunct(i: number): number {
    let k = i;
    for (let n = 0; n < this.tokens.length && this.token(k).rel === 'conj' && this.token(k).head >= 0; n++)
      k = this.token(k).head;
    return k;
  }

  /** `i` and everything coordinated under it. */
  conjuncts(i: number): number[] {
    const out = [i];
    for (const k of this.childrenBy(i, 'conj')) if (!this.speaksNext(k)) out.push(...this.conjuncts(k));
    return out;
  }

  /** "captured the town and B said …": a name joined to an object, but right before a finite verb without a subject, is that verb's. */
  private speaksNext(k: number): boolean {
    const next = this.tokens[k + 1];
    if (this.token(k).upos !== 'PROPN' || !next || !['VBD', 'VBZ', 'VBP'].includes(next.xpos)) return false;
    return next.upos === 'VERB' && next.head >= 0 && this.ownSubject(next.index) < 0;
  }

  isPassive(v: number): boolean {
    return (
      this.children(v).some((k) => ['aux:pass', 'nsubj:pass', 'csubj:pass'].includes(this.token(k).rel)) ||
      (this.token(v).upos === 'ADJ' && this.isCopular(v)) ||
      (this.token(v).xpos === 'VBN' &&
        !this.children(v).some((k) => this.token(k).rel === 'aux') &&
        (this.modifiesNoun(v) || this.sharesPassive(v)))
    );
  }

  /** "13 were killed and 14 suspects arrested": the auxiliary stands only once. */
  private sharesPassive(v: number): boolean {
    const { head, rel } = this.token(v);
    return (
      (rel === 'conj' || rel === 'xcomp') &&
      head >= 0 &&
      this.isVerb(head) &&
      this.child(v, 'obj') < 0 &&
      this.isPassive(head)
    );
  }

  /** A participle hanging on a noun: "the truce, requested by Kabul"; "forces fighting the army". */
  modifiesNoun(v: number): boolean {
    return this.token(v).rel === 'acl' && !this.closesApposition(v);
  }

  /** "The president, V. Z.", "a second L., the deputy A. L.": whom a described head's apposition names. */
  private named(head: number): number {
    const appos = this.child(head, 'appos');
    const described = this.token(head).upos === 'NOUN' || this.child(head, 'det') >= 0;
    return appos >= 0 && described && this.token(appos).upos === 'PROPN' ? appos : head;
  }

  /** "The president, V. Z., posted that …": behind a closed apposition stands the verb of the clause, not a participle. */
  private closesApposition(v: number): boolean {
    const { head, xpos } = this.token(v);
    const appos = head < 0 ? -1 : this.child(head, 'appos');
    if (xpos !== 'VBN' || appos < 0 || appos > v || this.tokens[v - 1]?.text !== ',') return false;
    const { rel } = this.token(head);
    return (rel === 'root' || rel === 'conj') && this.child(v, 'obl:agent') < 0 && this.oblique(v, 'by') < 0;
  }

  ownSubject(v: number): number {
    const subjects = this.children(v).filter((k) => SUBJECT.has(this.token(k).rel));
    // A parser's second subject is mostly an apposition gone wrong: the nearest to the verb speaks.
    const nearest =
      subjects.length === 0 ? -1 : subjects.reduce((a, b) => (Math.abs(a - v) <= Math.abs(b - v) ? a : b));
    return nearest < 0 ? -1 : this.besideDay(nearest);
  }

  /** "A senior official today praised": the day that stands between subject and verb does nothing. */
  private besideDay(subject: number): number {
    if (!DAYS.has(this.token(subject).lower)) return subject;
    const before = this.childrenBy(subject, 'compound', 'nmod', 'amod', 'flat').find((k) => k === subject - 1);
    return before ?? subject;
  }

  /**
   * Who does (or, in the passive, suffers) the verb: its own subject, or the one it shares: of the verb it is
   * coordinated with, of the verb that governs it ("decided to stop"), or the noun it modifies.
   */
  subject(v: number, depth = 0): number {
    const own = this.ownSubject(v);
    if (own >= 0) return this.antecedent(own, v);
    const { head, rel } = this.token(v);
    if (head < 0 || depth > 6) return -1;
    if (rel === 'conj' && !this.isVerb(head) && this.isCopular(head)) return this.subject(head, depth + 1);
    if (rel === 'conj') return this.subject(this.finitePeer(v, this.verbFrom(head)), depth + 1);
    if (this.isCharge(v)) return this.child(head, 'obj');
    if (rel === 'xcomp')
      return this.isVerb(head) ? this.controller(v, head, depth) : this.subject(this.verbFrom(head), depth + 1);
    if (rel === 'advcl' || rel === 'parataxis') return this.sharesSubject(v) ? this.subject(head, depth + 1) : -1;
    if (rel === 'acl' && this.token(v).xpos === 'VBG') return head;
    if (rel === 'acl' && this.token(v).xpos === 'VBN') return this.closesApposition(v) ? this.named(head) : head;
    if (rel === 'acl:relcl') return this.hasObjectGap(v) ? -1 : head;
    return -1;
  }

  /** "blames it for allowing … and has called …": a finite verb is never joined to a gerund or an infinitive, whatever the arc. */
  private finitePeer(v: number, head: number): number {
    if (!this.isFinite(v)) return head;
    let peer = head;
    while (peer >= 0 && this.isVerb(peer) && this.isUnfinite(peer)) peer = this.token(peer).head;
    return peer >= 0 && this.isVerb(peer) ? peer : head;
  }

  /** Whether a verb or one of its auxiliaries carries a tense. */
  isFinite(v: number): boolean {
    return [v, ...this.childrenBy(v, 'aux', 'aux:pass', 'cop')].some((k) =>
      ['VBD', 'VBZ', 'VBP', 'MD'].includes(this.token(k).xpos),
    );
  }

  private isUnfinite(v: number): boolean {
    const { xpos } = this.token(v);
    const to = this.children(v).some((k) => this.token(k).lower === 'to' && this.token(k).upos === 'PART');
    return !this.isFinite(v) && (xpos === 'VBG' || (xpos === 'VB' && to));
  }

  /** "accused the army of shelling", "of having shelled", "blamed it for allowing": the object does what the gerund says. */
  private isCharge(v: number): boolean {
    const { head, rel } = this.token(v);
    return (
      [v, ...this.childrenBy(v, 'aux')].some((k) => this.token(k).xpos === 'VBG') &&
      (rel === 'advcl' || rel === 'ccomp') &&
      ['of', 'for', 'from'].includes(this.caseOf(v)) &&
      this.child(head, 'obj') >= 0
    );
  }

  private controller(v: number, head: number, depth: number): number {
    const object = this.child(head, 'obj', 'iobj');
    const toInfinitive = this.children(v).some((k) => this.token(k).lower === 'to');
    return object >= 0 && toInfinitive && object < v ? object : this.subject(head, depth + 1);
  }

  /** "while claiming to have killed", "killing 12": no subject of its own, so the main clause's. */
  private sharesSubject(v: number): boolean {
    return ['VBG', 'VBN', 'VB'].includes(this.token(v).xpos);
  }

  private hasObjectGap(v: number): boolean {
    return this.ownSubject(v) >= 0;
  }

  isCopular(i: number): boolean {
    return this.child(i, 'cop') >= 0;
  }

  /** A relative pronoun stands for the noun that its clause hangs on. */
  private antecedent(i: number, v: number): number {
    if (!['that', 'which', 'who', 'whom'].includes(this.token(i).lower)) return i;
    let clause = v;
    while (this.token(clause).rel === 'conj' && this.token(clause).head >= 0) clause = this.token(clause).head;
    const { rel, head } = this.token(clause);
    const before = this.tokens[i - 2];
    // "claimed by the group, which said": the parser may take the last clause for the main one.
    if (
      rel === 'root' &&
      this.token(i).lower !== 'that' &&
      this.tokens[i - 1]?.text === ',' &&
      before?.upos === 'PROPN'
    )
      return before.index;
    return (rel === 'acl:relcl' || rel === 'acl') && head >= 0 ? head : i;
  }

  /** The direct object; of a relative clause without one, the noun it hangs on ("the town they captured"). */
  object(v: number): number {
    const own = this.child(v, 'obj');
    if (own >= 0) return this.antecedent(own, v);
    if (this.token(v).rel === 'acl:relcl' && this.ownSubject(v) >= 0 && !this.isPassive(v)) {
      const subject = this.ownSubject(v);
      if (!['that', 'which', 'who'].includes(this.token(subject).lower)) return this.token(v).head;
    }
    return this.sharedObject(v);
  }

  /** "captured and destroyed posts": the first verb borrows the second's object. */
  private sharedObject(v: number): number {
    const { head, rel } = this.token(v);
    const before = rel === 'conj' && this.isVerb(head) ? this.child(head, 'obj') : -1;
    if (before > v) return before;
    const beside = this.tokens[v + 1]?.lower === 'and' && this.tokens[v + 2]?.upos === 'VERB' ? v + 2 : undefined;
    const next = this.childrenBy(v, 'conj').find((k) => this.isVerb(k)) ?? beside;
    if (next === undefined || this.children(v).some((k) => ['obl', 'ccomp', 'xcomp'].includes(this.token(k).rel)))
      return -1;
    return next - v <= 2 ? this.child(next, 'obj') : -1;
  }

  /** What suffers the verb, active or passive. */
  patient(v: number): number {
    if (!this.isPassive(v)) return this.object(v);
    // "a conference that 58 soldiers were killed", "with 12 people killed": a clause of its own, not of the noun.
    if (this.modifiesNoun(v) && this.ownSubject(v) < 0) return this.token(v).head;
    return this.subject(v);
  }

  /** Who does the verb, active or passive. */
  doer(v: number): number {
    if (!this.isPassive(v)) return this.isDeedOfOthers(v) ? -1 : this.subject(v);
    const agent = this.child(v, 'obl:agent');
    if (agent >= 0) return agent;
    return this.oblique(v, 'by');
  }

  /** "were wounded after shelling in the town": whoever suffered did not shell. */
  private isDeedOfOthers(v: number): boolean {
    const { rel, head, xpos } = this.token(v);
    if (rel !== 'advcl' || xpos !== 'VBG' || this.ownSubject(v) >= 0 || this.child(v, 'obj') >= 0) return false;
    return this.isPassive(head) && this.childrenBy(v, 'mark').length > 0;
  }

  /** The case words of a nominal: "out of", "according to". */
  caseOf(i: number): string {
    return this.childrenBy(i, 'case', 'mark')
      .flatMap((k) => [k, ...this.childrenBy(k, 'fixed')])
      .map((k) => this.token(k).lower)
      .join(' ');
  }

  /** The nominal that hangs on `v` by one of the prepositions. */
  oblique(v: number, ...prepositions: string[]): number {
    return this.obliques(v, ...prepositions)[0] ?? -1;
  }

  obliques(v: number, ...prepositions: string[]): number[] {
    return this.children(v).filter((k) => {
      const { rel } = this.token(k);
      if (!rel.startsWith('obl') && !rel.startsWith('nmod') && rel !== 'advcl' && rel !== 'xcomp') return false;
      return prepositions.includes(this.caseOf(k));
    });
  }

  /** The particle of a phrasal verb: "shot down". */
  particle(v: number): string {
    const k = this.child(v, 'compound:prt');
    return k >= 0 ? this.token(k).lower : '';
  }

  /** The token if it is a verb or predicate, else the nearest verb above it that has a subject. */
  private verbFrom(i: number): number {
    if (this.isVerb(i) || this.isCopular(i)) return i;
    for (let k = this.token(i).head, n = 0; k >= 0 && n < 8; k = this.token(k).head, n++)
      if (this.isVerb(k) && this.ownSubject(k) >= 0) return k;
    return this.root();
  }

  /** The clause a token stands in: the nearest verb or predicate above it that opens a clause. */
  clauseOf(i: number): number {
    let k = i;
    for (let n = 0; n <= this.tokens.length; n++) {
      const token = this.token(k);
      if (token.head < 0) return k;
      if (CLAUSAL.has(token.rel) && (this.isVerb(k) || this.isCopular(k) || token.rel !== 'conj')) return k;
      k = token.head;
    }
    return k;
  }

  text(indices: readonly number[]): string {
    const [first] = indices;
    const last = indices[indices.length - 1];
    if (first === undefined || last === undefined) return '';
    return indices.map((i) => this.token(i).text).join(' ');
  }
}
