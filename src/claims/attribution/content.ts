import type { SpeechVerb } from '../../knowledge/speech.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import type { Frame, Part } from './frame.ts';
import { speechVerbAt } from './reporting-verb.ts';

export interface Content {
  part: Part;
  shape: Frame['shape'];
  addressee: Part | null;
}

/** Quotations of this many words or more are what was said; shorter ones are words picked out ("retaliatory"). A guess. */
const MIN_QUOTED_WORDS = 4;

/** What a verb of saying says: its clause, object, charge or act. Null where it has none of what its entry takes. */
export function contentOf(view: DocumentView, s: SentenceView, v: number, entry: SpeechVerb, passive: boolean): Content | null {
  const { tree } = s;
  const takes = new Set(entry.takes);
  const object = passive ? tree.subject(v) : tree.object(v);
  const cut = (k: number): boolean => startsOtherSayer(view, s, k, v);
  // "40 deaths had been recorded this year": all around the verb is what was recorded.
  if (passive && tree.doer(v) < 0 && entry.stance === 'states' && !entry.needs && tree.childrenBy(v, 'ccomp', 'xcomp').length === 0) {
    return { part: { sentence: s.index, tokens: tree.subtree(v, cut).filter((t) => t !== v) }, shape: 'clause', addressee: null };
  }
  const tokensOf = (heads: readonly number[]): number[] =>
    [...new Set(heads.flatMap((h) => tree.subtree(h, cut)))].filter((t) => t !== v).sort((a, b) => a - b);
  const give = (heads: readonly number[], shape: Content['shape'], addressee = -1): Content => ({
    part: { sentence: s.index, tokens: tokensOf(heads) },
    shape,
    addressee: addressee < 0 ? null : { sentence: s.index, tokens: tree.subtree(addressee, (k) => isClause(s, k)) },
  });

  const free = freeRelative(s, v);
  if (free.length > 0) return { part: { sentence: s.index, tokens: free }, shape: 'clause', addressee: null };
  const charge = chargeOf(s, v, entry);
  if (charge.length > 0) return give(charge, 'charge', object);
  const clauses = clausesOf(s, v, takes.has('gerund'));
  if (takes.has('clause') && clauses.length > 0) return give(clauses, 'clause', entry.hearer ? object : -1);
  if (takes.has('clause')) {
    const around = clauseAround(s, v);
    if (around >= 0) {
      const own = new Set(tree.subtree(v));
      const tokens = tree.subtree(around, (k) => k === v || cut(k) || isAfterthought(s, k, v)).filter((t) => !own.has(t));
      return { part: { sentence: s.index, tokens }, shape: 'clause', addressee: null };
    }
    const quoted = quotedTokens(view, s, v);
    if (quoted.length > 0) return { part: { sentence: s.index, tokens: quoted }, shape: 'quote', addressee: null };
  }
  if (entry.needs === 'clause' || entry.needs === 'quote') return null;
  if (takes.has('gerund') && clauses.length > 0) return give(clauses, 'clause');
  if (takes.has('to')) {
    const acts = tree.childrenBy(v, 'xcomp', 'advcl', 'ccomp').filter((k) => k > v && tree.children(k).some((c) => tree.token(c).lower === 'to'));
    if (acts.length > 0) return give(acts, entry.stance === 'claims' || entry.stance === 'admits' ? 'clause' : 'act', object);
  }
  if (takes.has('predicate') || takes.has('as')) {
    const predicate = predicateOf(s, v, object);
    if (predicate.length > 0) return give(predicate, 'predicate');
  }
  if (takes.has('against') || takes.has('of')) {
    const against = tree.children(v).filter((k) => ['against', 'of'].includes(tree.caseOf(k)));
    if (against.length > 0) return give(against, 'act', object);
  }
  if (takes.has('for') && entry.stance !== 'accuses') {
    const wished = tree.obliques(v, 'for');
    if (wished.length > 0) return give(wished, 'object');
  }
  if (entry.needs === 'toll') return isCountNoun(s, object) ? give([object, ...tree.obliques(v, 'at', 'to')], 'clause') : null;
  if (entry.needs && entry.needs !== 'object') return null;
  if (entry.lemma.includes(' ')) {
    const preposition = entry.lemma.split(' ')[1] ?? '';
    const phrase = tree.children(v).filter((k) => tree.caseOf(k) === preposition || tree.token(k).rel === 'obl' || tree.token(k).rel === 'nmod');
    if (phrase.length > 0 && takes.has('object')) return give(phrase.slice(0, 1), 'object');
  }
  if (takes.has('object') && object >= 0 && !entry.hearer) return give([object], 'object');
  // "condemned what it said were air strikes": the free relative is the object.
  const relative = clauses.find((k) => tree.subtree(k)[0] !== undefined && tree.token(tree.subtree(k)[0] ?? k).lower === 'what');
  return takes.has('object') && relative !== undefined ? give([relative], 'object') : null;
}

/** "what it said were air strikes", "what he described as a provocation": the predicate is what is said. */
function freeRelative(s: SentenceView, v: number): number[] {
  const { tree } = s;
  const { rel, head } = tree.token(v);
  if (!rel.startsWith('acl') || head < 0 || tree.token(head).lower !== 'what' || !tree.token(head).rel.startsWith('nsubj')) return [];
  const what = new Set(tree.subtree(head));
  const predicate = tree.token(head).head;
  return predicate < 0 ? [] : tree.subtree(predicate).filter((t) => !what.has(t));
}

/** "…, the agency said, two days after the rebels took the city": what follows the sayer tells when, in the report's own voice. */
function isAfterthought(s: SentenceView, k: number, v: number): boolean {
  const { tree } = s;
  const first = tree.subtree(k)[0] ?? k;
  if (first <= v || !['advcl', 'obl', 'obl:unmarked', 'nmod', 'advmod', 'nmod:unmarked'].includes(tree.token(k).rel)) return false;
  return tree.subtree(k).some((i) => i > v && tree.token(i).rel === 'mark' && ['after', 'before', 'as', 'when', 'since'].includes(tree.token(i).lower));
}

/** "put the toll at 40". */
function isCountNoun(s: SentenceView, object: number): boolean {
  return object >= 0 && ['toll', 'number', 'figure', 'count', 'total', 'loss', 'death', 'dead', 'injured', 'wounded', 'killed', 'missing', 'casualty'].includes(s.tree.token(object).lemma);
}

/** Clauses that hang on the verb as what was said. */
function clausesOf(s: SentenceView, v: number, gerund: boolean): number[] {
  const { tree } = s;
  const out: number[] = [];
  for (const k of tree.children(v)) {
    const { rel } = tree.token(k);
    const infinitive = tree.children(k).some((c) => tree.token(c).lower === 'to' && tree.token(c).rel === 'mark');
    if (rel === 'ccomp' && k < v && !tree.isVerb(k) && !tree.isCopular(k)) continue;
    if (rel === 'ccomp' && !(infinitive && tree.ownSubject(k) < 0)) out.push(k);
    else if (rel === 'parataxis' && (tree.isVerb(k) || tree.isCopular(k))) out.push(k);
    else if (rel === 'obj' || rel === 'iobj' || rel === 'obl') out.push(...toldClauses(s, k));
    else if (gerund && isGerund(s, k, v)) out.push(k);
    else if (rel === 'conj' && isSecondClause(s, k, v)) out.push(k);
  }
  return out.length > 0 && out.every((k) => tree.token(k).rel === 'conj') ? [] : out;
}

/** "told a news conference that 58 were killed": the clause may hang on who was told. */
function isGerund(s: SentenceView, k: number, v: number): boolean {
  const { rel, xpos } = s.tree.token(k);
  if (rel === 'xcomp' && xpos === 'VBG') return true;
  // "denied having taken part": the parser may take it for an adjunct.
  const first = s.tree.subtree(k)[0] ?? k;
  return rel === 'advcl' && first === v + 1 && s.tree.token(first).xpos === 'VBG';
}

function toldClauses(s: SentenceView, hearer: number): number[] {
  const { tree } = s;
  return tree.childrenBy(hearer, 'acl', 'ccomp', 'acl:relcl').filter((k) => tree.isVerb(k) && tree.ownSubject(k) >= 0 && tree.children(k).some((c) => tree.token(c).lower === 'that' && tree.token(c).rel === 'mark'));
}

/** "said the leader was alive but two members were killed": without a comma the second clause was said too. */
function isSecondClause(s: SentenceView, k: number, v: number): boolean {
  const { tree } = s;
  if (k < v || (tree.ownSubject(k) < 0 && tree.child(k, 'mark') < 0) || !tree.childrenBy(v, 'ccomp').some((c) => c < k && c > v)) return false;
  // "said it had agreed, but the other side had drawn back": the shifted tense keeps both in what was said.
  const shifted = (x: number): boolean => tree.children(x).some((c) => tree.token(c).lower === 'had' && tree.token(c).rel === 'aux');
  if (shifted(k) && tree.childrenBy(v, 'ccomp').some((c) => shifted(c)) && tree.token(v).xpos === 'VBD') return true;
  const cc = tree.child(k, 'cc');
  if (tree.childrenBy(k, 'mark').some((m) => tree.token(m).lower === 'that')) return true;
  return cc >= 0 && tree.tokens[cc - 1]?.text !== ',';
}

/** "It has fallen, she said" where the verb of saying hangs on what was said; "as officials said". */
function clauseAround(s: SentenceView, v: number): number {
  const { tree } = s;
  const { rel, head } = tree.token(v);
  if (head < 0) return -1;
  if (rel === 'parataxis') return head;
  if (rel === 'advcl' && tree.child(v, 'mark') >= 0 && tree.token(tree.child(v, 'mark')).lower === 'as') return head;
  return -1;
}

/** The quoted words of the sentence, where the verb stands beside them and no arc joins them. */
function quotedTokens(view: DocumentView, s: SentenceView, v: number): number[] {
  const out = s.tree.tokens.filter((t) => t.index !== v && view.quoteAt(t.start, t.end) !== null).map((t) => t.index);
  const last = out[out.length - 1] ?? -1;
  // Words between two quoted stretches are the sayer's too.
  if (out[0] !== undefined && out[0] > v) for (let i = out[0]; i <= last; i++) if (!out.includes(i)) out.push(i);
  // A quotation that closes within a phrase: what follows belongs to it ("… 200 fighters" and others were killed).
  if (out.length >= MIN_QUOTED_WORDS && out[0] !== undefined && out[0] > v && last < s.tree.tokens.length - 2) for (let i = out[0]; i < s.tree.tokens.length; i++) if (!out.includes(i)) out.push(i);
  const own = s.tree.token(v);
  if (view.quoteAt(own.start, own.end) !== null) return [];
  return out.length >= MIN_QUOTED_WORDS ? out : [];
}

/** "accused X of firing", "blamed X for the attack", "blamed the attack on X". */
function chargeOf(s: SentenceView, v: number, entry: SpeechVerb): number[] {
  const { tree } = s;
  if (entry.stance !== 'accuses') return [];
  const prepositions = entry.takes.filter((t) => t === 'of' || t === 'for' || t === 'in' || t === 'with');
  const held = tree.child(v, 'obj');
  const predicate = [...tree.children(v), ...(held < 0 ? [] : tree.children(held))].find((k) => tree.token(k).lower === 'responsible');
  const onVerb = [...tree.children(v), ...(predicate === undefined ? [] : tree.children(predicate))].filter((k) => prepositions.some((p) => tree.caseOf(k) === p));
  if (onVerb.length > 0) return onVerb;
  const object = tree.child(v, 'obj', 'nsubj:pass');
  const onObject = object < 0 ? [] : tree.children(object).filter((k) => prepositions.some((p) => tree.caseOf(k) === p) && k > v && tree.token(k).rel !== 'nmod:poss');
  if (onObject.length > 0) return onObject.filter((k) => tree.token(k).rel.startsWith('acl') || entry.takes.includes('for') || tree.isVerb(k));
  const inner = tree.child(v, 'advcl');
  if (inner >= 0 && prepositions.includes('for') && tree.caseOf(inner) === 'for') return [inner];
  const blamedOn = object >= 0 && (tree.oblique(v, 'on') >= 0 || (tree.token(v).lemma === 'blame' && tree.children(object).some((k) => tree.caseOf(k) === 'on' && s.actorAt(k) !== null)));
  return entry.takes.includes('on') && blamedOn ? [object] : [];
}

/** "called the attacks unprovoked", "described it as a provocation". */
function predicateOf(s: SentenceView, v: number, object: number): number[] {
  const { tree } = s;
  const named = tree.children(v).filter((k) => k > v && k !== object && (tree.token(k).rel === 'xcomp' || tree.caseOf(k) === 'as'));
  if (named.length > 0) return object >= 0 ? [object, ...named] : named;
  return object >= 0 ? [object] : [];
}

/** A clause with a sayer of its own is not part of what this one says: "… while Afghanistan says …". */
function startsOtherSayer(view: DocumentView, s: SentenceView, k: number, v: number): boolean {
  const { tree } = s;
  const { rel } = tree.token(k);
  if (k === v || (rel !== 'advcl' && rel !== 'conj' && rel !== 'parataxis')) return false;
  if (!speechVerbAt(view, s, k)) return false;
  if (rel === 'advcl') return tree.ownSubject(k) >= 0 || tree.token(k).xpos === 'VBG';
  return tree.ownSubject(k) >= 0 || ['VBD', 'VBZ', 'VBP'].includes(tree.token(k).xpos);
}

function isClause(s: SentenceView, k: number): boolean {
  return ['acl', 'acl:relcl', 'ccomp', 'advcl', 'appos'].includes(s.tree.token(k).rel);
}
