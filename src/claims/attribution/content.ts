import type { SpeechVerb } from '../../knowledge/speech.ts';
import { blamedOn } from '../grammar/blame.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import type { Frame, Part } from './frame.ts';
import { clauseAround, clausesOf, freeRelative, isAfterthought } from './said-clause.ts';
import { chargeOf, isCountNoun, predicateOf } from './said-phrase.ts';
import { closedQuotation, closesQuotation, quotedTokens } from './said-quotation.ts';
import { speechVerbAt } from './speech-verb.ts';

export interface Content {
  part: Part;
  shape: Frame['shape'];
  addressee: Part | null;
}

/** One verb of saying in its sentence, as the readers below look at it. */
interface Saying {
  view: DocumentView;
  s: SentenceView;
  v: number;
  entry: SpeechVerb;
  takes: ReadonlySet<string>;
  object: number;
  passive: boolean;
  clauses: readonly number[];
}

/** What a verb of saying says: its clause, object, charge or act. Null where it has none of what its entry takes. */
export function contentOf(view: DocumentView, s: SentenceView, v: number, entry: SpeechVerb): Content | null {
  const passive = s.tree.isPassive(v);
  const takes = new Set<string>(entry.takes);
  const object = passive ? s.tree.subject(v) : s.tree.object(v);
  const saying: Saying = { view, s, v, entry, takes, object, passive, clauses: clausesOf(s, v, takes.has('gerund')) };
  const clause = wholeClause(saying) ?? chargeContent(saying) ?? clauseContent(saying);
  if (clause) return clause;
  if (entry.needs === 'clause' || entry.needs === 'quote') return null;
  const act = gerundContent(saying) ?? actContent(saying) ?? predicateContent(saying) ?? phraseContent(saying);
  if (act) return act;
  if (entry.needs === 'toll')
    return isCountNoun(s, object) ? give(saying, [object, ...behindCount(saying)], 'clause') : null;
  return entry.needs && entry.needs !== 'object' ? null : objectContent(saying);
}

/** "raises its toll for the strike to 31 dead, among them …": the number may hang on the strike, and its parts on the verb. */
function behindCount({ s, v, object }: Saying): number[] {
  return s.tree.childrenBy(v, 'obl', 'appos', 'conj', 'parataxis').filter((k) => k > object && !s.tree.isVerb(k));
}

function give({ view, s, v }: Saying, heads: readonly number[], shape: Content['shape'], addressee = -1): Content {
  const { tree } = s;
  const cut = (k: number): boolean =>
    k === v || startsOtherSayer(view, s, k, v) || joinsTheSayer(s, k, v) || isAnsweredCharge(view, s, k, v);
  const tokens = [...new Set(heads.flatMap((h) => tree.subtree(h, cut)))].filter((t) => t !== v).sort((a, b) => a - b);
  const told = addressee < 0 ? null : { sentence: s.index, tokens: tree.subtree(addressee, (k) => isClause(s, k)) };
  return { part: { sentence: s.index, tokens }, shape, addressee: told };
}

function these({ s }: Saying, tokens: readonly number[], shape: Content['shape']): Content | null {
  return tokens.length === 0 ? null : { part: { sentence: s.index, tokens }, shape, addressee: null };
}

/** "40 deaths had been recorded this year": all around the verb is what was recorded; "what it said were air strikes". */
function wholeClause(saying: Saying): Content | null {
  const { view, s, v, entry, passive } = saying;
  const { tree } = s;
  const nobody = passive && tree.doer(v) < 0 && entry.stance === 'states' && !entry.needs;
  if (nobody && tree.childrenBy(v, 'ccomp', 'xcomp').length === 0) {
    return these(
      saying,
      tree.subtree(v, (k) => startsOtherSayer(view, s, k, v) || goesOnPlainly(s, k, v)).filter((t) => t !== v),
      'clause',
    );
  }
  // "6,200 are estimated by the group to have died": all but who estimates.
  const doer = tree.child(v, 'obl:agent');
  const to = tree
    .childrenBy(v, 'xcomp', 'advcl', 'ccomp')
    .some((k) => tree.childrenBy(k, 'mark').some((m) => tree.token(m).lower === 'to'));
  if (passive && doer >= 0 && to && ['states', 'assesses', 'suspects'].includes(entry.stance))
    return these(
      saying,
      tree.subtree(v, (k) => k === doer).filter((t) => t !== v),
      'clause',
    );
  return these(saying, freeRelative(s, v), 'clause');
}

/** Verbs that charge nobody unless a deed is laid on somebody who can have done it. */
const LAYS_ANYTHING = new Set(['attribute', 'pin']);

/** "attributed the raid to the front", but neither "the fall in raids to the rains" nor "the blast to a drone". */
function isDeedOfSomebody({ view, s, object }: Saying, accused: number): boolean {
  const { nouns, effectNouns } = view.knowledge.events;
  const deed = object >= 0 ? s.tree.token(object).lemma : '';
  const who = accused < 0 ? null : s.namedAt(accused);
  const acts = who !== null && (who.party !== null || who.kind === 'armed group' || who.members.length > 0);
  return acts && (nouns.has(deed) || effectNouns.has(deed));
}

/** "could not be confirmed and probably included others": a past form behind what nobody confirmed is told by whoever tells both. */
function goesOnPlainly({ tree }: SentenceView, k: number, v: number): boolean {
  const { rel, head, xpos } = tree.token(k);
  if (rel !== 'conj' || head !== v || xpos !== 'VBD' || tree.childrenBy(k, 'aux', 'aux:pass').length > 0) return false;
  return tree.childrenBy(v, 'advmod').some((c) => ['not', "n't", 'n’t', 'never'].includes(tree.token(c).lower));
}

function chargeContent(saying: Saying): Content | null {
  const charge = chargeOf(saying.s, saying.v, saying.entry);
  if (charge.length === 0) return null;
  const { tree } = saying.s;
  const accused = blamedOn(tree, saying.v);
  if (LAYS_ANYTHING.has(saying.entry.lemma) && !isDeedOfSomebody(saying, accused)) return null;
  const content = give(saying, charge, 'charge', accused >= 0 ? accused : saying.object);
  // "blamed the shelling on the army": whom it is laid on is no part of the deed.
  const beside = new Set(accused >= 0 ? tree.subtree(accused) : []);
  return { ...content, part: { ...content.part, tokens: content.part.tokens.filter((t) => !beside.has(t)) } };
}

/** A clause below the verb, the clause that the verb stands in, or the words quoted beside it. */
function clauseContent(saying: Saying): Content | null {
  const { view, s, v, entry, takes, clauses } = saying;
  const { tree } = s;
  if (!takes.has('clause')) return null;
  const closed = closedQuotation(view, s, v);
  if (closed.length > 0) return these(saying, closed, 'quote');
  if (clauses.length > 0) return behindVerb(saying, give(saying, clauses, 'clause', entry.hearer ? saying.object : -1));
  const list = brokenList(saying);
  if (list.length > 0) return give(saying, list, 'clause');
  const around = clauseAround(view, s, v);
  // "agreed to a 'temporary ceasefire'": words in quotation marks are no clause.
  if (around < 0) {
    const beside = closesQuotation(s, v);
    const rather = !beside && (entry.needs === 'clause' || hasOtherComplement(saying));
    return rather ? null : these(saying, quotedTokens(view, s, v), 'quote');
  }
  const own = new Set(tree.subtree(v));
  const cut = (k: number): boolean => k === v || startsOtherSayer(view, s, k, v) || isAfterthought(s, k, v);
  return {
    part: { sentence: s.index, tokens: tree.subtree(around, cut).filter((t) => !own.has(t)) },
    shape: 'clause',
    addressee: null,
  };
}

/** Whether something else than the quoted words beside it completes the verb: "promised to drop the 'so-called' line". */
function hasOtherComplement({ s, v, takes, object, entry }: Saying): boolean {
  const { tree } = s;
  if (takes.has('object') && !entry.hearer && object > v) {
    const own = tree.subtree(object);
    return !/^["“«]$|^``$/.test(tree.tokens[v + 1]?.text ?? '') && !/^["“«]$|^``$/.test(tree.token(own[0] ?? v).text);
  }
  return takes.has('to') && tree.childrenBy(v, 'xcomp').some((k) => k > v && tree.caseOf(k) === 'to');
}

/** "When he took the stage, he said the key was simple": what stands before the sayer is when he said it, not what. */
function behindVerb({ s, v, clauses }: Saying, content: Content): Content {
  const { tree } = s;
  const interposed = tree.tokens[v + 1]?.text === ',' || tree.token(v).rel.startsWith('acl');
  if (interposed || clauses.some((k) => k < v)) return content;
  const tokens = content.part.tokens.filter((t) => t > v);
  return tokens.length === 0 ? content : { ...content, part: { ...content.part, tokens } };
}

/** "vowed to keep the ban and left the town": a finite verb joined to an infinitive goes on with the sayer's own deeds. */
function joinsTheSayer(s: SentenceView, k: number, v: number): boolean {
  const { tree } = s;
  const { rel, head, xpos } = tree.token(k);
  if (rel !== 'conj' || k < v || head === v || tree.ownSubject(k) >= 0 || xpos !== tree.token(v).xpos) return false;
  if (tree.childrenBy(k, 'aux', 'mark').length > 0) return false;
  // "said the number could not be confirmed and probably held others": nobody does something probably of his own.
  if (tree.childrenBy(k, 'advmod').some((c) => GUESSED.has(tree.token(c).lower))) return false;
  const infinitive = tree.children(head).some((c) => tree.token(c).lower === 'to' && tree.token(c).upos === 'PART');
  const modal = tree.childrenBy(head, 'aux').some((c) => tree.token(c).xpos === 'MD');
  return ['VBD', 'VBZ'].includes(xpos) && (infinitive || modal);
}

const GUESSED = new Set(['probably', 'likely', 'possibly', 'perhaps', 'presumably', 'apparently']);

/** What one says in the plain sense of the verb: "said a prayer". */
const UTTERED = new Set(['prayer', 'goodbye', 'farewell', 'word', 'thing', 'yes', 'no', 'mass', 'grace', 'thanks']);

/** "said a market, a shop and a restaurant were hit": nobody says a market, so the list is the subject of the clause behind it. */
function brokenList({ s, v, entry, object }: Saying): number[] {
  const { tree } = s;
  if (entry.lemma !== 'say' || object < v || tree.token(object).upos !== 'NOUN') return [];
  if (UTTERED.has(tree.token(object).lemma)) return [];
  const clauses = tree.childrenBy(v, 'conj').filter((k) => {
    const subject = tree.ownSubject(k);
    return k > object && subject > object && tree.token(subject).upos === 'NOUN';
  });
  return clauses.length > 0 ? [object, ...clauses] : [];
}

function gerundContent(saying: Saying): Content | null {
  return saying.takes.has('gerund') && saying.clauses.length > 0 ? give(saying, saying.clauses, 'clause') : null;
}

/** "vowed to respond"; of claims and admissions the act is told as done ("claimed to have shot down"). */
function actContent(saying: Saying): Content | null {
  const { s, v, entry, takes } = saying;
  const { tree } = s;
  if (!takes.has('to')) return null;
  const acts = tree
    .childrenBy(v, 'xcomp', 'advcl', 'ccomp')
    .filter((k) => k > v && tree.children(k).some((c) => tree.token(c).lower === 'to'));
  const told = entry.stance === 'claims' || entry.stance === 'admits';
  return acts.length > 0 ? give(saying, acts, told ? 'clause' : 'act', saying.object) : null;
}

function predicateContent(saying: Saying): Content | null {
  if (!saying.takes.has('predicate') && !saying.takes.has('as')) return null;
  const predicate = predicateOf(saying.s, saying.v, saying.object);
  return predicate.length > 0 ? give(saying, predicate, 'predicate') : null;
}

/** "warned against an attack", "boasted of a victory", "appealed for calm". */
function phraseContent(saying: Saying): Content | null {
  const { s, v, entry, takes, object } = saying;
  const { tree } = s;
  if (takes.has('against') || takes.has('of')) {
    const against = tree.children(v).filter((k) => ['against', 'of'].includes(tree.caseOf(k)));
    if (against.length > 0) return give(saying, against, 'act', saying.object);
  }
  const wished = takes.has('for') && entry.stance !== 'accuses' ? tree.obliques(v, 'for') : [];
  if (wished.length === 0) return null;
  // "criticised the army for the raid"
  const judged = takes.has('object') && object > v && !entry.hearer ? [object] : [];
  return give(saying, [...judged, ...wished], 'object');
}

function objectContent(saying: Saying): Content | null {
  const { s, v, entry, takes, object, clauses } = saying;
  const { tree } = s;
  if (!takes.has('object')) return null;
  const [, preposition] = entry.lemma.split(' ');
  if (preposition !== undefined && tree.particle(v) !== preposition) {
    const phrase = tree
      .children(v)
      .find((k) => tree.caseOf(k) === preposition || ['obl', 'nmod'].includes(tree.token(k).rel));
    if (phrase !== undefined) return give(saying, [phrase], 'object');
  }
  // "accused it of arming the rebels, which it denies": the charge stays the accuser's.
  const which = tree.child(v, 'obj');
  if (which >= 0 && object >= 0 && object !== which && entry.stance === 'denies' && isOthersWord(saying, object))
    return these(saying, [which], 'object');
  if (object >= 0 && !entry.hearer) return give(saying, [object, ...clauseApart(saying)], 'object');
  // "condemned what it said were air strikes": the free relative is the object.
  const relative = clauses.find((k) => tree.token(tree.subtree(k)[0] ?? k).lower === 'what');
  return relative === undefined ? null : give(saying, [relative], 'object');
}

/** What stands before ", which they deny" and was somebody else's word: a charge, or what he said. */
function isOthersWord({ view, s }: Saying, clause: number): boolean {
  const { tree } = s;
  const { xpos, rel, head } = tree.token(clause);
  if (xpos === 'VBG') return true;
  return rel === 'ccomp' && head >= 0 && tree.isVerb(head) && speechVerbAt(view, s, head) !== null;
}

/** "deny the allegations made by them, and repeated by others, that our forces shelled it": the clause hangs on what stands between. */
function clauseApart({ s, v, entry, object }: Saying): number[] {
  const { tree } = s;
  if (entry.stance !== 'denies' || !CHARGES.has(tree.token(object).lemma)) return [];
  const own = new Set(tree.subtree(object));
  return tree
    .subtree(v)
    .filter(
      (k) =>
        k > object &&
        !own.has(k) &&
        tree.isVerb(k) &&
        tree.childrenBy(k, 'mark').some((m) => tree.token(m).lower === 'that' && tree.tokens[m - 1]?.text === ',') &&
        tree.ownSubject(k) >= 0,
    );
}

/** A clause with a sayer of its own is not part of what this one says: "… while Afghanistan says …". */
function startsOtherSayer(view: DocumentView, s: SentenceView, k: number, v: number): boolean {
  const { tree } = s;
  const { rel } = tree.token(k);
  if (k === v) return false;
  // ", adding that …" hangs wherever the parser found room for it.
  const participle = tree.token(k).xpos === 'VBG' && k > v && tree.tokens[k - 1]?.text === ',';
  if (!participle && rel !== 'advcl' && rel !== 'conj' && rel !== 'parataxis') return false;
  if (!speechVerbAt(view, s, k)) return false;
  if (participle) return true;
  if (rel === 'advcl') return tree.ownSubject(k) >= 0 || tree.token(k).xpos === 'VBG';
  return tree.ownSubject(k) >= 0 || tree.isFinite(k);
}

/** "accused them of looting, a charge they denied": the second half is the report's own. */
function isAnsweredCharge(view: DocumentView, s: SentenceView, k: number, v: number): boolean {
  const { tree } = s;
  // "accused it of looting, which it denies"
  const which = tree.token(k).rel === 'acl:relcl' ? tree.child(k, 'obj') : -1;
  if (which >= 0 && which < k && tree.token(which).lower === 'which' && tree.tokens[which - 1]?.text === ',')
    return k > v && speechVerbAt(view, s, k)?.stance === 'denies';
  return (
    k > v &&
    tree.token(k).rel === 'appos' &&
    CHARGES.has(tree.token(k).lemma) &&
    tree.childrenBy(k, 'acl:relcl').some((c) => c !== v && speechVerbAt(view, s, c) !== null)
  );
}

/** Nouns that take up what somebody said before. */
export const CHARGES: ReadonlySet<string> = new Set([
  'charge',
  'claim',
  'accusation',
  'allegation',
  'assertion',
  'report',
  'demand',
]);

function isClause(s: SentenceView, k: number): boolean {
  return ['acl', 'acl:relcl', 'ccomp', 'advcl', 'appos'].includes(s.tree.token(k).rel);
}
