import type { AGREEMENT_TYPES } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import type { Reading } from '../draft.ts';
import type { SentenceView } from '../view.ts';

export type AgreementType = (typeof AGREEMENT_TYPES)[number];

/** An accord as the words name it: by a noun ("a truce"), by a verb ("agreed to stop fighting") or by "it". */
export interface Accord {
  token: number;
  entry: string;
  type: AgreementType;
  /** The words that carry it: the noun with those it is part of ("a round of talks"), or the verb of stopping. */
  core: ReadonlySet<number>;
  /** The verbs that say something of it, nearest first. */
  verbs: readonly Governor[];
  /** Where "it" or "the halt" stands for an accord told before: the words of that one. */
  told?: Span;
}

/** A verb over an accord; `as` says what the accord is to it. */
export interface Governor {
  verb: number;
  as: 'subject' | 'object' | 'oblique';
  /** Its preposition, where it has one: "agreed to a truce". */
  by: string;
}

/** Words that only measure an accord: "a round of talks", "the start of the truce". */
const MEASURES = new Set([
  'cessation',
  'round',
  'series',
  'day',
  'set',
  'extension',
  'start',
  'beginning',
  'announcement',
  'term',
]);
const WAR_ENDS = new Set([
  'end',
  'stop',
  'halt',
  'cease',
  'peace',
  'ceasefire',
  'truce',
  'hostility',
  'fighting',
  'war',
]);

export function accordsIn(reading: Reading, s: SentenceView): Accord[] {
  return s.tree.tokens.flatMap(
    (t) =>
      nounAccord(reading, s, t.index) ??
      stopAccord(reading, s, t.index) ??
      haltAccord(reading, s, t.index) ??
      pronounAccord(reading, s, t.index) ??
      [],
  );
}

function nounAccord(reading: Reading, s: SentenceView, i: number): Accord | null {
  const { tree } = s;
  const token = tree.token(i);
  if ((token.upos !== 'NOUN' && token.upos !== 'PROPN') || token.rel === 'compound') return null;
  const named = nameOf(reading, s, i);
  if (!named || isOtherBargain(reading, s, i)) return null;
  const core = new Set([i]);
  let top = tree.firstConjunct(i);
  // "a declaration of principles": the name's own first noun is what is signed.
  const whole = named.entry.includes(' of ') && tree.caseOf(top) === 'of' ? tree.token(top).head : -1;
  if (whole >= 0) top = whole;
  for (let n = 0; n < 3 && tree.token(top).rel === 'nmod' && MEASURES.has(tree.token(tree.token(top).head).lemma); n++)
    top = tree.token(top).head;
  core.add(top);
  return { token: i, ...named, core, verbs: governors(s, i, top) };
}

function nameOf(reading: Reading, s: SentenceView, i: number): { entry: string; type: AgreementType } | null {
  const { nouns, lastWords } = reading.view.knowledge.relations.agreements;
  const { tree } = s;
  const { lemma, lower } = tree.token(i);
  if (!lastWords.has(lemma) && !lastWords.has(lower)) return null;
  for (let from = Math.max(0, i - 2); from <= i; from++) {
    const before = tree.tokens.slice(from, i).map((t) => t.lower);
    for (const last of [lemma, lower]) {
      const words = [...before, last].join(' ');
      const type = nouns.get(words);
      if (type) return { entry: `agreement:${words}`, type };
    }
  }
  return null;
}

/** "an arms deal", "a deal to sell drones": a bargain, but not about the war. */
function isOtherBargain(reading: Reading, s: SentenceView, i: number): boolean {
  const { tree } = s;
  const { loose, otherMatters } = reading.view.knowledge.relations.agreements;
  const before = tree.childrenBy(i, 'compound', 'amod').map((k) => tree.token(k));
  if (before.some((t) => otherMatters.has(t.lemma) || otherMatters.has(t.lower))) return true;
  if (!loose.has(tree.token(i).lemma)) return false;
  return !tree
    .subtree(i)
    .some((k) => k !== i && (WAR_ENDS.has(tree.token(k).lemma) || WAR_ENDS.has(tree.token(k).lower)));
}

/** "agreed to stop fighting for 48 hours", "decided to halt all military operations". */
function stopAccord(reading: Reading, s: SentenceView, v: number): Accord | null {
  const { tree } = s;
  const { stop, fighting, agree } = reading.view.knowledge.relations.agreements;
  const { upos, lemma, head, rel } = tree.token(v);
  if (upos !== 'VERB' || !stop.has(lemma) || head < 0 || !['xcomp', 'advcl', 'ccomp'].includes(rel)) return null;
  const governor = tree.token(head);
  if (
    governor.upos !== 'VERB' ||
    !agree.has(governor.lemma) ||
    !['agree', 'decide', 'commit', 'pledge'].includes(governor.lemma)
  )
    return null;
  const stopped = [...tree.childrenBy(v, 'obj', 'xcomp')].find((k) =>
    tree
      .subtree(k, (c) => tree.token(c).rel === 'acl:relcl')
      .some((c) => fighting.has(tree.token(c).lemma) || fighting.has(tree.token(c).lower)),
  );
  if (stopped === undefined) return null;
  return {
    token: v,
    entry: `agreement:${governor.lemma} to ${lemma}`,
    type: 'ceasefire',
    core: new Set([v, stopped]),
    verbs: [{ verb: head, as: 'object', by: '' }],
  };
}

/** "The halt had been agreed": a definite noun of stopping, behind the sentences that tell of an accord. */
function haltAccord(reading: Reading, s: SentenceView, i: number): Accord | null {
  const { tree } = s;
  const { lemma, upos, rel } = tree.token(i);
  if (upos !== 'NOUN' || rel === 'compound' || !reading.view.knowledge.relations.agreements.stop.has(lemma))
    return null;
  if (isHaltOfFighting(reading, s, i))
    return { token: i, entry: `agreement:${lemma}`, type: 'ceasefire', core: new Set([i]), verbs: governors(s, i, i) };
  const det = tree.child(i, 'det');
  if (det < 0 || !['the', 'this'].includes(tree.token(det).lower)) return null;
  // "until the end of Sunday": a moment, and no halt of anything.
  if (s.times.some((t) => tree.token(t.head).head === i)) return null;
  const told = toldBefore(reading, s);
  return told ? { ...told, token: i, core: new Set([i]), verbs: governors(s, i, i) } : null;
}

const HALTS = new Set(['halt', 'pause', 'suspension']);
const HOURS = new Set(['hour', 'day', 'week']);

/** "a 24-hour halt to the fighting", "the 48-hour pause in hostilities": a truce by another name, for a time. */
function isHaltOfFighting(reading: Reading, { tree }: SentenceView, i: number): boolean {
  const { fighting } = reading.view.knowledge.relations.agreements;
  if (!HALTS.has(tree.token(i).lemma)) return false;
  const timed = tree.childrenBy(i, 'compound', 'amod', 'nummod').some((k) => HOURS.has(tree.token(k).lemma));
  const named = tree
    .children(i)
    .some(
      (k) =>
        ['to', 'in', 'of'].includes(tree.caseOf(k)) &&
        (fighting.has(tree.token(k).lemma) || fighting.has(tree.token(k).lower)),
    );
  return timed && named;
}

/** "It was asked for by the monitors", "it came at their request": right behind the sentences that tell of an accord. */
function pronounAccord(reading: Reading, s: SentenceView, i: number): Accord | null {
  const { tree } = s;
  const token = tree.token(i);
  if (token.lower !== 'it' || token.head < 0 || !(isDealtWith(reading, s, i) || cameAtRequest(reading, s, i)))
    return null;
  const told = toldBefore(reading, s);
  return told ? { ...told, token: i, core: new Set([i]), verbs: [{ verb: token.head, as: 'object', by: '' }] } : null;
}

/** Verbs by which "it" is an accord and nothing else that was told of with it. */
const SIGNED = new Set(['sign', 'conclude', 'broker']);

function isDealtWith(reading: Reading, s: SentenceView, i: number): boolean {
  const { request, mediate, extend, start, end } = reading.view.knowledge.relations.agreements;
  const { rel, head } = s.tree.token(i);
  if (rel !== 'nsubj:pass') return false;
  const { lemma } = s.tree.token(head);
  return (
    request.has(lemma) ||
    mediate.has(lemma) ||
    extend.has(lemma) ||
    SIGNED.has(lemma) ||
    start.some(([w]) => w === lemma) ||
    end.some(([w]) => w === lemma)
  );
}

function cameAtRequest(reading: Reading, s: SentenceView, i: number): boolean {
  const { tree } = s;
  const { rel, head } = tree.token(i);
  if (!rel.startsWith('nsubj') || !['come', 'agree', 'make'].includes(tree.token(head).lemma)) return false;
  const { requests } = reading.view.knowledge.relations.agreements;
  return tree
    .children(head)
    .some((k) => requests.has(tree.token(k).lemma) && ['at', 'on', 'upon'].includes(tree.caseOf(k)));
}

/** Sentences back to the accord that "it" or "the halt" may mean. A guess. */
const MOST_BACK = 2;

/** The accord last told of in the same paragraph, or in the sentence before it. */
function toldBefore(reading: Reading, s: SentenceView): (Accord & { told: Span }) | null {
  for (let back = 1; back <= MOST_BACK; back++) {
    const before = reading.view.sentences[s.index - back];
    if (!before || (back > 1 && before.sentence.paragraph !== s.sentence.paragraph)) return null;
    const told = before.tree.tokens.flatMap(
      (t) => nounAccord(reading, before, t.index) ?? stopAccord(reading, before, t.index) ?? [],
    );
    const last = told.pop();
    if (last) return { ...last, told: before.spanOf([last.token]) };
  }
  return null;
}

function governors(s: SentenceView, noun: number, top: number): Governor[] {
  const { tree } = s;
  const out: Governor[] = tree
    .childrenBy(noun, 'acl', 'acl:relcl')
    // "an accord to end the war on Friday": what it is for is no end of it.
    .filter((k) => !isPurpose(s, k))
    .flatMap((k) => [k, ...tree.childrenBy(k, 'conj').filter((c) => tree.isVerb(c))])
    .map((verb) => ({ verb, as: relativeRole(s, verb), by: '' }));
  const { head, rel } = tree.token(top);
  if (head < 0) {
    if (tree.isVerb(top) || tree.isCopular(top)) out.push({ verb: top, as: 'subject', by: '' });
    return out;
  }
  if (tree.isVerb(head) || tree.isCopular(head)) {
    const as =
      rel === 'nsubj' ? 'subject' : ['obj', 'nsubj:pass', 'xcomp', 'ccomp'].includes(rel) ? 'object' : 'oblique';
    const by = as === 'oblique' ? tree.caseOf(top) : '';
    out.push({ verb: head, as, by });
    // "decided to implement a truce", "began observing": who decides is the party.
    for (
      let v = head, n = 0;
      n < 3 && ['xcomp', 'ccomp', 'advcl'].includes(tree.token(v).rel) && tree.ownSubject(v) < 0;
      n++
    ) {
      v = tree.token(v).head;
      if (!tree.isVerb(v)) break;
      if (as !== 'subject') out.push({ verb: v, as, by });
    }
  }
  return out;
}

/** "an accord to end the war": what it is for. */
export function isPurpose(s: SentenceView, v: number): boolean {
  return s.tree.childrenBy(v, 'mark').some((k) => k < v && s.tree.token(k).lower === 'to');
}

/** What the noun is to the verb of its relative clause: "which opened in May" or "which the state has guaranteed". */
function relativeRole(s: SentenceView, verb: number): Governor['as'] {
  const { tree } = s;
  const own = tree.ownSubject(verb);
  if (own < 0 && tree.token(verb).rel === 'acl' && tree.token(verb).xpos === 'VBN') return 'object';
  if (own >= 0 && !['which', 'that', 'who'].includes(tree.token(own).lower)) return 'object';
  return tree.isPassive(verb) ? 'object' : 'subject';
}
