import type { AGREEMENT_TYPES, ClaimDraft } from '../../model/claim.ts';
import type { When } from '../../model/when.ts';
import type { Who } from '../../model/who.ts';
import { headOf, type Reading } from '../draft.ts';
import { wheresOf } from '../event/circumstances.ts';
import { partiesAt, sameWho } from '../event/trigger.ts';
import { verbPhrase } from '../grammar/verb-phrase.ts';
import type { SentenceView } from '../view.ts';
import { clauseTokens } from './incident.ts';

type AgreementType = (typeof AGREEMENT_TYPES)[number];

interface Accord {
  noun: number;
  entry: string;
  type: AgreementType;
  parties: Who[];
  requestedBy: Who | null;
  mediators: Who[];
  /** What the sentence does with it: agreed, asked for, mediated, merely timed. */
  done: boolean;
  unreal: boolean;
  negated: boolean;
}

/** Ceasefires, deals and talks: who agreed, who asked, who mediated, from when to when. */
export function agreementClaims(reading: Reading, s: SentenceView): ClaimDraft[] {
  const out: ClaimDraft[] = [];
  for (const token of s.tree.tokens) {
    const accord = accordAt(reading, s, token.index);
    if (!accord) continue;
    const clock = clockOf(s, accord);
    const said = accord.done || accord.requestedBy || accord.mediators.length > 0 || clock.starts || clock.duration || accord.parties.length > 1;
    if (!said || accord.unreal) continue;
    out.push({
      ...headOf(reading, s, accord.noun, {
        rule: 'accord',
        entries: [accord.entry],
        certainty: accord.negated ? 'negated' : 'asserted',
        tokens: clauseTokens(s, { token: accord.noun, tokens: [accord.noun], via: 'noun' }),
      }),
      kind: 'agreement',
      type: accord.type,
      parties: accord.parties,
      requestedBy: accord.requestedBy,
      mediators: accord.mediators,
      ...clock,
      terms: null,
    });
  }
  return out;
}

function accordAt(reading: Reading, s: SentenceView, i: number): Accord | null {
  const { tree } = s;
  const token = tree.token(i);
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return null;
  const named = nameOf(reading, s, i);
  if (!named || token.rel === 'compound') return null;
  const accord: Accord = { noun: i, ...named, parties: [], requestedBy: null, mediators: [], done: false, unreal: false, negated: false };
  partiesOfNoun(s, accord);
  for (const { verb, object } of governors(s, i)) readVerb(reading, s, accord, verb, object);
  return accord;
}

function nameOf(reading: Reading, s: SentenceView, i: number): { entry: string; type: AgreementType } | null {
  const { nouns } = reading.view.knowledge.relations.agreements;
  const { tree } = s;
  const { lemma, lower } = tree.token(i);
  for (let from = Math.max(0, i - 2); from <= i; from++) {
    const words = [...tree.tokens.slice(from, i).map((t) => t.lower), lemma].join(' ');
    const type = nouns.get(words) ?? nouns.get([...tree.tokens.slice(from, i).map((t) => t.lower), lower].join(' '));
    if (type) return { entry: `agreement:${words}`, type };
  }
  return null;
}

/** "a truce between A and B", "mediated by C": parts that hang on the noun. */
function partiesOfNoun(s: SentenceView, accord: Accord): void {
  const { tree } = s;
  for (const k of tree.children(accord.noun)) {
    const preposition = tree.caseOf(k);
    if (['between', 'with', 'among'].includes(preposition)) add(accord.parties, partiesAt(s, k));
  }
}

/** The verbs that the accord stands under, nearest first: its governor, that verb's own governors, and participles on the noun. */
function governors(s: SentenceView, noun: number): { verb: number; object: boolean }[] {
  const { tree } = s;
  const out: { verb: number; object: boolean }[] = [];
  for (const k of tree.childrenBy(noun, 'acl', 'acl:relcl')) out.push({ verb: k, object: true });
  let at = tree.firstConjunct(noun);
  for (let n = 0; n < 4; n++) {
    const { head, rel } = tree.token(at);
    if (head < 0) break;
    if (tree.isVerb(head)) {
      out.push({ verb: head, object: rel === 'obj' || rel === 'nsubj:pass' || rel.startsWith('obl') || rel === 'xcomp' || rel === 'ccomp' });
      if (rel !== 'xcomp' && out.length > 1 && tree.token(head).rel !== 'xcomp') break;
    }
    at = head;
    if (tree.isVerb(at) && !['xcomp', 'ccomp', 'acl', 'conj'].includes(tree.token(at).rel)) break;
    if (!tree.isVerb(at) && !['nmod', 'compound', 'obl', 'conj'].includes(tree.token(at).rel)) break;
  }
  return out;
}

function readVerb(reading: Reading, s: SentenceView, accord: Accord, verb: number, object: boolean): void {
  const { tree } = s;
  const { agreements } = reading.view.knowledge.relations;
  const { lemma } = tree.token(verb);
  const phrase = verbPhrase(tree, verb, reading.view.knowledge.speech);
  const doers = partiesAt(s, tree.doer(verb));
  const isSubject = tree.doer(verb) === accord.noun;
  if (object && agreements.request.has(lemma)) {
    accord.requestedBy ??= doers[0] ?? null;
    const asked = tree.oblique(verb, 'from');
    if (asked >= 0) add(accord.parties, partiesAt(s, asked));
  } else if (object && agreements.mediate.has(lemma)) add(accord.mediators, doers);
  else if (object && agreements.agree.has(lemma) && !isSubject) {
    add(accord.parties, doers);
    const withWhom = tree.oblique(verb, 'with');
    if (withWhom >= 0) add(accord.parties, partiesAt(s, withWhom));
    accord.done = true;
  }
  if (phrase.negated && (agreements.agree.has(lemma) || agreements.hold.has(lemma))) accord.negated = true;
  const { head, rel } = tree.token(verb);
  const decided = rel === 'xcomp' && head >= 0 && agreements.agree.has(tree.token(head).lemma);
  if (!decided && (phrase.future || phrase.conditional || phrase.unreal) && object) accord.unreal = true;
}

function add(list: Who[], whos: readonly Who[]): void {
  for (const who of whos) if (!list.some((w) => sameWho(w, who))) list.push(who);
}

const STARTING = new Set(['start', 'begin', 'commence', 'effective']);

/** The accord's clock: a length of time, its start, and the end reckoned from the two. */
function clockOf(s: SentenceView, accord: Accord): { starts: When | null; ends: When | null; duration: string | null } {
  const { tree } = s;
  const clause = new Set(tree.subtree(tree.clauseOf(accord.noun)));
  const under = new Set(tree.subtree(accord.noun));
  let duration: string | null = null;
  let starts: When | null = null;
  let ends: When | null = null;
  for (const t of s.times) {
    if (!clause.has(t.head) && !under.has(t.head)) continue;
    if (t.duration !== null && t.use === 'duration') duration ??= t.duration;
    if (!t.when) continue;
    const opener = wordBefore(s, t.first);
    if (['until', 'till', 'through'].includes(opener)) ends ??= t.when;
    else if (STARTING.has(tree.tokens[t.first - 1]?.lemma ?? '') || STARTING.has(tree.tokens[t.first - 2]?.lemma ?? '') || ['from'].includes(opener)) starts ??= t.when;
    else if (['minute', 'hour'].includes(t.when.grain) && duration !== null) starts ??= t.when;
  }
  if (starts && duration && !ends) ends = after(starts, duration);
  return { starts, ends, duration };
}

function wordBefore(s: SentenceView, first: number): string {
  return s.tree.tokens[first - 1]?.lower ?? '';
}

/** The moment a duration ends, counted from a start known to the minute or hour; null otherwise. */
export function after(starts: When, duration: string): When | null {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration);
  if (!found || !starts.from.includes('T')) return null;
  const [, days = '0', hours = '0', minutes = '0'] = found;
  const ms = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000;
  const end = new Date(Date.parse(starts.from) + ms).toISOString().slice(0, 16);
  return { ...starts, from: `${end}Z`, to: `${end}Z`, basis: 'relative', span: starts.span };
}

/** Talks and summits also happened somewhere: their places, for the incident rules. */
export function placesOfAccord(s: SentenceView, noun: number): ReturnType<typeof wheresOf> {
  return wheresOf(s, noun, () => false);
}
