import type { ActorMention } from '../../model/annotation.ts';
import type { RelationType } from '../../model/claim.ts';
import type { Who } from '../../model/who.ts';
import type { Reading } from '../draft.ts';
import { byName } from '../named.ts';
import { type SentenceView, whoOf } from '../view.ts';
import type { Found } from './found.ts';

const GROUPS = new Set(['state', 'institution', 'armed group', 'organisation']);

/** "X, the leader of the group", "army spokesman X", "X is the group's commander": a person's office. */
export function officeRelations(reading: Reading, s: SentenceView): Found[] {
  const { tree } = s;
  const out: Found[] = [];
  for (const token of tree.tokens) {
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') continue;
    const entry = reading.view.knowledge.relations.nouns.get(token.lemma);
    if (!entry || !isOffice(entry.relation)) continue;
    const person = holderNear(s, token.index);
    const body = person ? bodyWho(reading, s, token.index, person) : null;
    if (!person || !body || former(s, token.index)) continue;
    out.push({
      token: token.index,
      relation: entry.relation,
      subject: whoOf(person),
      object: body,
      entry: `relation:${token.lemma}`,
      certainty: entry.certainty ?? 'asserted',
      aside: !tree.isCopular(token.index) && token.rel !== 'xcomp' && token.rel !== 'root',
    });
  }
  return out;
}

function bodyWho(reading: Reading, s: SentenceView, noun: number, person: ActorMention): Who | null {
  const body = bodyOf(s, noun, person) ?? ownerBody(s, noun);
  if (body && (body.actor !== null || body.party !== null || body.form === 'name'))
    return byName(reading.view, whoOf(body));
  const serves = [s.actorHeadedBy(noun), s.actorAt(noun), person].find((m) => m?.serves)?.serves;
  if (serves) return { ...serves, role: null, span: null };
  const initials = s.tree.childrenBy(noun, 'compound').find((k) => INITIALS.test(s.tree.token(k).text));
  if (initials === undefined || s.actorAt(initials)?.head === initials) return null;
  return { name: s.tree.token(initials).text, actor: null, party: null, role: null, span: s.spanOf([initials]) };
}

/** "the SDLP leader": a body that the text gives by its initials only. */
const INITIALS = /^\p{Lu}{3,6}$/u;

function isOffice(relation: RelationType): boolean {
  return relation === 'leads' || relation === 'speaks for' || relation === 'member of';
}

function former(s: SentenceView, noun: number): boolean {
  const { tree } = s;
  return [noun, ...tree.childrenBy(noun, 'amod', 'compound')].some((k) =>
    ['former', 'ex', 'late', 'then', 'acting'].includes(tree.token(k).lower),
  );
}

/** The named person that the office belongs to: in apposition, with a copula, or right beside it. */
function holderNear(s: SentenceView, noun: number): ActorMention | null {
  const { tree } = s;
  const { rel, head } = tree.token(noun);
  const named = (k: number): ActorMention | null => {
    const m = k < 0 ? null : s.actorAt(k);
    return m && m.kind === 'person' && m.form === 'name' ? m : null;
  };
  const before = rel === 'appos' ? nameBefore(s, noun) : null;
  if (before) return before;
  if (rel === 'appos' || rel === 'nmod:desc' || rel === 'compound' || rel === 'flat') {
    const held = named(head);
    if (held) return held;
  }
  const below = tree
    .childrenBy(noun, 'appos', 'flat', 'nsubj')
    .map(named)
    .find((m) => m !== null);
  if (below) return below;
  const covering = s.actors.find((m) => m.kind === 'person' && m.form === 'name' && m.first <= noun && noun <= m.last);
  return covering ?? sameAs(s, noun);
}

/** "X and Y, the emir of Z": the name right before the comma, whatever the first of the two heads the phrase. */
function nameBefore(s: SentenceView, noun: number): ActorMention | null {
  const { tree } = s;
  const start = Math.min(...tree.subtree(noun));
  const comma = tree.tokens[start]?.text === ',' ? start : start - 1;
  if (tree.tokens[comma]?.text !== ',') return null;
  return s.actors.find((m) => m.kind === 'person' && m.form === 'name' && m.last === comma - 1) ?? null;
}

/** "The leader of the group, A. B.," where the arcs have gone astray: the named person that the office was resolved to. */
function sameAs(s: SentenceView, noun: number): ActorMention | null {
  const own = s.actorHeadedBy(noun);
  if (!own || own.actor === null || own.form !== 'nominal') return null;
  return s.actors.find((m) => m !== own && m.form === 'name' && m.kind === 'person' && m.actor === own.actor) ?? null;
}

const COMMANDERS = new Set(['commander', 'commander-in-chief', 'commandant']);

/** "the group's leader" as one mention: the body is the possessor's party. */
function ownerBody(s: SentenceView, noun: number): ActorMention | null {
  const { tree } = s;
  const own = s.actorHeadedBy(noun);
  const owner = tree.child(noun, 'nmod:poss');
  // "Chad's commander-in-chief" commands its army.
  if (COMMANDERS.has(tree.token(noun).lemma) && s.placeAt(owner)) return null;
  if (!own || owner < 0 || own.party === null || tree.token(owner).upos !== 'PROPN') return null;
  const tokens = tree.subtree(owner, (k) => tree.token(k).rel === 'case' || tree.token(k).rel === 'det');
  const span = s.spanOf(tokens);
  const name = tree.tokens
    .filter((t) => t.start >= span.start && t.end <= span.end)
    .map((t) => t.text)
    .join(' ');
  return { ...own, name, form: 'name', kind: 'armed group', actor: own.party, role: null, head: owner, span };
}

/** The body that the office is in: "of the group", "the group's", "army spokesman". */
const WINGS = new Set([
  'government',
  'army',
  'wing',
  'office',
  'bureau',
  'branch',
  'ministry',
  'delegation',
  'movement',
  'party',
]);

/** "the head of the UN's nuclear watchdog": of what it owns, and not of itself. */
function ownsOther({ tree }: SentenceView, { head }: ActorMention, noun: number): boolean {
  const owned = tree.token(head);
  return (
    owned.rel === 'nmod:poss' &&
    owned.head !== noun &&
    !WINGS.has(tree.token(owned.head).lemma) &&
    tree.isUnder(owned.head, noun)
  );
}

function bodyOf(s: SentenceView, noun: number, person: ActorMention): ActorMention | null {
  const { tree } = s;
  const nearest: ActorMention[] = [];
  for (const k of tree.subtree(noun, (c) => ['acl', 'acl:relcl', 'conj'].includes(tree.token(c).rel))) {
    const m = s.actorAt(k);
    if (m && m !== person && GROUPS.has(m.kind) && m.head !== person.head && !ownsOther(s, m, noun)) nearest.push(m);
  }
  return nearest.sort((a, b) => Math.abs(a.head - noun) - Math.abs(b.head - noun))[0] ?? null;
}
