import type { EventNoun } from '../../knowledge/events.ts';
import type { Who } from '../../model/who.ts';
import type { FrameBook } from '../attribution/frame.ts';
import { blamedAbove } from '../grammar/blame.ts';
import { isReal, verbPhrase } from '../grammar/verb-phrase.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import { whenOf, wheresOf, withoutOrigins } from './circumstances.ts';
import { isNoEvent } from './no-event.ts';
import { isForeseen } from './to-come.ts';
import { attackedAt, doersAt, nounCertainty, partiesAt, sameWho, type Trigger, targetsAt, VIOLENT } from './trigger.ts';
import { entriesAt } from './verb-trigger.ts';
import { weaponsAmong } from './weapon.ts';

const OF_TARGET = new Set([
  'invasion',
  'bombing',
  'shelling',
  'bombardment',
  'killing',
  'assassination',
  'abduction',
  'kidnapping',
  'takeover',
  'siege',
  'arrest',
  'execution',
  'massacre',
  'torture',
  'looting',
  'storming',
  'capture',
  'seizure',
  'deployment',
  'targeting',
  'blockade',
]);
/** "on behalf of the group", "in response to the raid": no target. */
const REASONS = new Set([
  'behalf',
  'name',
  'support',
  'response',
  'retaliation',
  'solidarity',
  'request',
  'condition',
  'ground',
  'eve',
  'protest',
  'revenge',
]);
const AGAINST = ['on', 'against', 'upon', 'at', 'targeting', 'into', 'inside'];

/** Events that nouns name: "air strikes in …", "the clashes between …", "an assault by …". */
export function nounTriggers(
  view: DocumentView,
  s: SentenceView,
  book: FrameBook,
  isEvent: (i: number) => boolean,
): Trigger[] {
  const out: Trigger[] = [];
  for (const token of s.tree.tokens) {
    const found = nounAt(view, s, token.index);
    if (!found) continue;
    const trigger = triggerOf(view, s, token.index, found);
    trigger.when = whenOf(s, token.index, book, view.document.published.slice(0, 10));
    const around = wheresOf(s, token.index, book, isEvent);
    trigger.where = VIOLENT.has(found.entry.type) ? withoutOrigins(s, around) : around;
    if (suits(view, s, trigger, found.entry)) out.push(trigger);
  }
  return out;
}

interface Found {
  entry: EventNoun;
  words: number[];
}

/** The longest entry that ends at the token, by its words or the last one's lemma. */
export function nounAt(view: DocumentView, s: SentenceView, i: number): Found | null {
  const { tree } = s;
  const token = tree.token(i);
  if (token.upos !== 'NOUN' && !(token.upos === 'PROPN' && /^\p{Lu}/u.test(token.text)) && token.xpos !== 'VBG')
    return null;
  if (token.rel === 'compound' && nounFollows(view, s, i)) return null;
  for (const entry of [
    ...(view.knowledge.events.nouns.get(token.lower) ?? []),
    ...(view.knowledge.events.nouns.get(token.lemma) ?? []),
  ]) {
    const before = entry.words.slice(0, -1);
    const from = i - before.length;
    if (from < 0 || !before.every((w, k) => tree.tokens[from + k]?.lower === w || tree.tokens[from + k]?.lemma === w))
      continue;
    if (entry.plural && token.xpos !== 'NNS') continue;
    if (token.xpos === 'VBG' && !['fighting', 'shelling', 'firing', 'bombing'].includes(token.lower)) continue;
    if (
      token.xpos === 'VBG' &&
      (tree.child(i, 'obj') >= 0 || tree.children(i).some((k) => tree.token(k).rel.startsWith('aux')))
    )
      continue;
    if (entry.after && !entry.after.some((w) => tree.children(i).some((k) => tree.token(k).lower === w))) continue;
    if (isNoEvent(view, s, i)) return null;
    const words = Array.from({ length: entry.words.length }, (_, k) => from + k);
    return { entry, words };
  }
  return null;
}

/** In "drone strikes" only the last noun is the event; in "attack helicopters" none is. */
function nounFollows(view: DocumentView, s: SentenceView, i: number): boolean {
  const { head } = s.tree.token(i);
  return head === i + 1 || (head > i && nounAt(view, s, head) !== null);
}

function triggerOf(view: DocumentView, s: SentenceView, i: number, found: Found): Trigger {
  const { tree } = s;
  const { entry } = found;
  const near = tree.subtree(
    i,
    (k) => ['acl:relcl', 'appos', 'conj', 'acl'].includes(tree.token(k).rel) && !usesWeapon(s, k) && !isMeansToo(s, k),
  );
  const weapons = weaponsAmong(s, near, view.knowledge.events);
  const around = governing(view, s, i);
  const own = sides(view, s, i, entry);
  const agents = own.agents.length > 0 || entry.both ? own.agents : around.agents;
  const narrows = entry.weapon === true && weapons.type !== null;
  return {
    sentence: s.index,
    token: i,
    words: found.words,
    via: 'noun',
    type: narrows && weapons.type ? weapons.type : entry.type,
    entry: `event:${entry.words.join(' ')}`,
    both: entry.both ?? false,
    generic: entry.generic ?? false,
    agents,
    targets: own.targets.filter((t) => !agents.some((a) => sameWho(a, t))),
    weapons: weapons.names,
    when: null,
    where: [],
    certainty: strongest(nounCertainty(s, i, view.knowledge), around.certainty),
    unreal: around.unreal || isDenied(s, i),
    tokens: near,
  };
}

function strongest(a: Trigger['certainty'], b: Trigger['certainty']): Trigger['certainty'] {
  return a === 'asserted' ? b : a;
}

/** "a strike with missiles and drones" */
function isMeansToo({ tree }: SentenceView, k: number): boolean {
  return tree.token(k).rel === 'conj' && tree.caseOf(tree.firstConjunct(k)) === 'with';
}

function usesWeapon(s: SentenceView, k: number): boolean {
  return ['using', 'involving'].includes(s.tree.token(k).lower);
}

/** "no attack took place", "any attack". */
function isDenied(s: SentenceView, i: number): boolean {
  return s.tree.childrenBy(i, 'det').some((k) => ['any', 'every', 'no'].includes(s.tree.token(k).lower));
}

const ENDING = new Set([
  'end',
  'suspend',
  'halt',
  'stop',
  'cancel',
  'conclude',
  'lift',
  'avoid',
  'prevent',
  'avert',
  'deter',
  'postpone',
]);

/** What the verb above the noun adds: "launched an attack" gives the attacker; "would launch" makes it unreal. */
function governing(view: DocumentView, s: SentenceView, i: number): Pick<Trigger, 'agents' | 'certainty' | 'unreal'> {
  const { tree } = s;
  const noun = tree.firstConjunct(i);
  const { head, rel } = tree.token(noun);
  const none = { agents: [], certainty: 'asserted' as const, unreal: false };
  if (isForeseen(s, noun, view.knowledge.speech)) return { ...none, unreal: true };
  if (head < 0 || !tree.isVerb(head)) return none;
  const phrase = verbPhrase(tree, head, view.knowledge.speech);
  const unreal =
    ['obj', 'nsubj', 'nsubj:pass', 'obl', 'xcomp', 'ccomp'].includes(rel) && !isReal(phrase) && rel !== 'obl';
  const isObject = tree.patient(head) === noun || rel === 'obj';
  if (!isObject) return { ...none, unreal };
  // "ended its deployment": the event is over, not done.
  if (ENDING.has(tree.token(head).lemma)) return { ...none, unreal: true };
  const launches = entriesAt(view, s, head).some((e) => e.type === 'launched');
  const certainty = phrase.negated ? 'negated' : phrase.hedged || phrase.possible ? 'hedged' : 'asserted';
  return { agents: launches ? doersAt(s, tree.doer(head)) : [], certainty, unreal };
}

function sides(view: DocumentView, s: SentenceView, i: number, entry: EventNoun): Pick<Trigger, 'agents' | 'targets'> {
  const { tree } = s;
  const on = (k: number): Who[] =>
    VIOLENT.has(entry.type) && !entry.generic ? attackedAt(view, s, k) : targetsAt(s, k);
  const agents: Who[] = [];
  const targets: Who[] = [];
  const add = (list: Who[], whos: readonly Who[]): void => {
    for (const who of whos) if (!list.some((w) => sameWho(w, who))) list.push(who);
  };
  const last = entry.words[entry.words.length - 1] ?? '';
  const blamed = blamedAbove(tree, i);
  for (const k of tree.children(i)) {
    if (k === blamed) continue;
    const { rel } = tree.token(k);
    const preposition = tree.caseOf(k);
    if (rel === 'amod' || rel === 'compound' || rel === 'nmod:poss') {
      if (!entry.both && !isSufferer(s, k, last)) add(agents, leaderOf(s, k) ?? bareParty(s, k, i));
    } else if (preposition === 'by' || preposition === 'from') add(agents, doersAt(s, k));
    else if (preposition === 'between') add(agents, partiesAt(s, k));
    else if (preposition === 'with' && entry.both) add(agents, partiesAt(s, k));
    else if (AGAINST.includes(preposition) && !REASONS.has(tree.token(k).lemma)) add(targets, on(k));
    else if (preposition === 'of' && OF_TARGET.has(last)) add(targets, partiesAt(s, k));
    // "a strike with drones against airfields"
    else if (preposition === 'with' && weaponsAmong(s, tree.conjuncts(k), view.knowledge.events).names.length > 0)
      for (const c of tree.children(k))
        if (AGAINST.slice(0, 2).includes(tree.caseOf(c))) add(targets, on(c));
        else if (rel === 'acl') participle(s, k, agents, targets, add);
  }
  add(targets, aimedAt(s, i));
  const verb = tree.token(i).head;
  if (entry.both && agents.length < 2 && tree.token(i).rel.startsWith('nsubj') && tree.isVerb(verb))
    add(
      agents,
      tree.obliques(verb, 'between').flatMap((k) => partiesAt(s, k)),
    );
  if (entry.both && agents.length === 1 && targets.length === 1)
    return { agents: [...agents, ...targets], targets: [] };
  return { agents, targets };
}

const AIMED = new Set([
  'eliminate',
  'destroy',
  'target',
  'kill',
  'capture',
  'defeat',
  'dislodge',
  'fight',
  'clear',
  'dismantle',
  'root',
  'hunt',
  'neutralise',
  'neutralize',
  'arrest',
]);

/** "operations to eliminate the group", "the target of the strikes was its leader": whom the event was for. */
function aimedAt(s: SentenceView, i: number): Who[] {
  const { tree } = s;
  const { head } = tree.token(i);
  const aims = [
    ...tree.childrenBy(i, 'acl', 'advcl'),
    ...(head >= 0 && tree.isVerb(head) && tree.token(i).rel === 'obj' ? tree.childrenBy(head, 'advcl', 'xcomp') : []),
  ];
  for (const k of aims) {
    const infinitive = tree.children(k).some((c) => tree.token(c).lower === 'to' && tree.token(c).rel === 'mark');
    if (infinitive && AIMED.has(tree.token(k).lemma)) return partiesAt(s, tree.child(k, 'obj'));
  }
  const named =
    head >= 0 && tree.token(head).lemma === 'target' && tree.token(head).rel.startsWith('nsubj')
      ? tree.token(head).head
      : -1;
  return named >= 0 && !tree.isVerb(named) ? partiesAt(s, named) : [];
}

/** Deeds that a country's name before them may have done or undergone. */
const EITHER_WAY = new Set([
  'siege',
  'blockade',
  'massacre',
  'killing',
  'kidnapping',
  'abduction',
  'looting',
  'bombing',
]);

/** "Mali's fuel blockade", without a word of whom it is on: a country undergoes that as well as it does it. */
function isSufferer(s: SentenceView, k: number, noun: string): boolean {
  const { tree } = s;
  const { rel, head } = tree.token(k);
  if (rel !== 'nmod:poss' || !EITHER_WAY.has(noun) || s.actorAt(k)?.kind !== 'state') return false;
  return !tree.children(head).some((c) => ['of', 'on', 'against', 'in'].includes(tree.caseOf(c)));
}

/** "the US-led invasion": the leader is the agent. */
function leaderOf(s: SentenceView, k: number): Who[] | null {
  const { tree } = s;
  if (!['led', 'backed', 'sponsored', 'run'].includes(tree.token(k).lower)) return null;
  const name = tree.children(k)[0] ?? -1;
  return tree.token(k).lower === 'led' && name >= 0 ? partiesAt(s, name) : [];
}

/** A nationality or a party's name before the noun acts; a people or place before it does not ("civilian killings"). */
function bareParty(s: SentenceView, k: number, noun: number): Who[] {
  const mention = s.actorAt(k);
  if (!mention || mention.head === noun || mention.kind === 'people' || mention.kind === 'media') return [];
  if (mention.first > noun) return [];
  // "a group strike": of many aircraft or missiles, and no group's.
  if (mention.party === null && mention.form === 'nominal' && s.tree.token(k).lower === 'group') return [];
  return partiesAt(s, k);
}

/** "an attack claimed by the group", "strikes carried out by jets", "attacks targeting police". */
function participle(
  s: SentenceView,
  k: number,
  agents: Who[],
  targets: Who[],
  add: (list: Who[], whos: readonly Who[]) => void,
): void {
  const { tree } = s;
  const { lemma, xpos } = tree.token(k);
  if (
    ['carry', 'launch', 'conduct', 'claim', 'mount', 'stage', 'wage', 'commit', 'perpetrate'].includes(lemma) &&
    xpos === 'VBN'
  )
    add(agents, partiesAt(s, tree.doer(k)));
  if (['target', 'hit', 'involve'].includes(lemma) && xpos === 'VBG') add(targets, partiesAt(s, tree.child(k, 'obj')));
}

/** A bare or too wide noun is no event by itself. */
function suits(view: DocumentView, s: SentenceView, t: Trigger, entry: EventNoun): boolean {
  if (entry.needs === 'place-or-time' && t.where.length === 0 && t.when === null) return false;
  if (entry.needs === 'force' && !t.agents.some((a) => a.party !== null)) return false;
  if (entry.words.length === 1 && ['exchange', 'charge'].includes(t.entry)) return false;
  return !s.tree.childrenBy(t.token, 'compound').some((k) => view.knowledge.speech.nouns.has(s.tree.token(k).lemma));
}
