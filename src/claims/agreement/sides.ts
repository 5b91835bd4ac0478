import type { Who } from '../../model/who.ts';
import type { Reading } from '../draft.ts';
import { partiesAt, sameWho } from '../event/trigger.ts';
import { verbPhrase } from '../grammar/verb-phrase.ts';
import { byName } from '../named.ts';
import { type SentenceView, whosOf } from '../view.ts';
import { type Accord, type Governor, isPurpose } from './accord.ts';
import { isVerb } from './clock.ts';
import { isAbandoned } from './course.ts';

export interface Sides {
  parties: Who[];
  requestedBy: Who | null;
  mediators: Who[];
  /** Somebody is said to have made, kept or announced it. */
  done: boolean;
  /** Only wished for, planned or refused. */
  unreal: boolean;
  negated: boolean;
  conditional: boolean;
  /** The verb of asking, whose own speaker must not be taken for the one who says so. */
  asking: number;
}

/** Who agreed, who asked, who mediated: by the verbs over the accord and the phrases around it. */
export function sidesOf(reading: Reading, s: SentenceView, accord: Accord): Sides {
  const sides: Sides = {
    parties: [],
    requestedBy: null,
    mediators: [],
    done: false,
    unreal: false,
    negated: false,
    conditional: false,
    asking: -1,
  };
  const { tree } = s;
  for (const core of accord.core) {
    for (const k of tree.children(core))
      if (['between', 'with', 'among'].includes(tree.caseOf(k))) add(sides.parties, partiesAt(s, k));
  }
  for (const governor of accord.verbs) readVerb(reading, s, sides, governor);
  // "an accord to end the war under the auspices of X": the parser hangs the rest of the sentence on what it is for.
  const aims = [...accord.core].flatMap((k) => tree.childrenBy(k, 'acl').filter((v) => isPurpose(s, v)));
  const near = [...accord.core, ...accord.verbs.map((g) => g.verb), ...aims];
  // "signed in Doha under Qatari mediation": the parser may hang the mediation on the place.
  const places = near.flatMap((at) => tree.children(at).filter((k) => s.placeAt(k) !== null));
  for (const at of [...near, ...places]) readPhrases(reading, s, sides, at);
  // "talks with China as the mediator"
  const mediates = (who: Who): boolean => sides.mediators.some((w) => sameWho(w, who));
  sides.parties = sides.parties.filter((w) => !mediates(w)).map((w) => byName(reading.view, w));
  return sides;
}

/** The prepositions by which a verb takes its accord: "agreed to a truce", "asked for a truce"; by others it is only near. */
const AGREED_BY = new Set(['', 'to', 'on', 'into', 'in', 'upon', 'for']);

function readVerb(reading: Reading, s: SentenceView, sides: Sides, { verb, as, by }: Governor): void {
  const { tree } = s;
  const { agreements } = reading.view.knowledge.relations;
  const { lemma } = tree.token(verb);
  const phrase = verbPhrase(tree, verb, reading.view.knowledge.speech);
  if (as === 'subject') {
    const dated = isVerb(s, verb, agreements.start) || isVerb(s, verb, agreements.end);
    if (phrase.possible || ((phrase.future || phrase.conditional) && !dated)) sides.unreal = true;
    return;
  }
  const takes = as === 'object' || AGREED_BY.has(by);
  const agent = tree.children(verb).find((k) => tree.caseOf(k).endsWith(' by')) ?? -1;
  const doers = partiesAt(s, agent >= 0 && tree.isPassive(verb) ? agent : tree.doer(verb));
  if (agreements.request.has(lemma) && !phrase.negated && (as === 'object' || by === 'for')) {
    const [asker] = doers.length > 0 ? doers : whoIsNamed(s, agent >= 0 ? agent : tree.doer(verb));
    sides.requestedBy ??= asker ?? null;
    sides.asking = verb;
    const asked = tree.oblique(verb, 'from');
    if (asked >= 0) add(sides.parties, partiesAt(s, asked));
  } else if (agreements.mediate.has(lemma) && as === 'object') add(sides.mediators, doers);
  else if (agreements.agree.has(lemma) && takes) {
    add(sides.parties, doers);
    const withWhom = tree.oblique(verb, 'with');
    if (withWhom >= 0) add(sides.parties, partiesAt(s, withWhom));
    if (doers.length > 0 || tree.isPassive(verb)) sides.done = true;
  }
  if (isAbandoned(reading, s, { verb, as, by })) {
    // "The group has ended two truces": whose group it is may be another's than the words before tell.
    add(sides.parties, s.actorAt(tree.doer(verb))?.form === 'nominal' ? [] : doers);
    sides.done = true;
  }
  if (phrase.negated && (agreements.agree.has(lemma) || agreements.hold.has(lemma))) sides.negated = true;
  if (
    tree
      .childrenBy(verb, 'advcl')
      .some((k) =>
        tree.childrenBy(k, 'mark').some((m) => reading.view.knowledge.speech.conditional.has(tree.token(m).lower)),
      )
  )
    sides.conditional = true;
  const { head, rel } = tree.token(verb);
  const decided =
    (rel === 'xcomp' || (rel === 'advcl' && isPurpose(s, verb))) &&
    head >= 0 &&
    agreements.agree.has(tree.token(head).lemma);
  const own = promisesItself(reading, s, verb);
  if (!decided && !own && (phrase.future || phrase.conditional || phrase.unreal || phrase.duty || phrase.possible))
    sides.unreal = true;
}

/** "said they would observe a truce": what a side says that it will do itself is its word. */
function promisesItself(reading: Reading, s: SentenceView, verb: number): boolean {
  const frame = reading.book.at(s.index, verb);
  if (!frame || !['states', 'promises', 'claims'].includes(frame.stance)) return false;
  const doer = s.tree.doer(verb);
  const mention = doer < 0 ? null : s.actorAt(doer);
  if (!mention) return false;
  if (frame.claimant.party !== null && whosOf(mention).some((w) => w.party === frame.claimant.party)) return true;
  if (mention.form !== 'pronoun' || !['they', 'we', 'it'].includes(s.tree.token(doer).lower)) return false;
  // The subject of what is said directly is the speaker, also where "the group and its arm" speak.
  const direct = frame.cue.sentence === s.index && s.tree.token(verb).head === frame.cue.token;
  return direct || mention.actor === frame.claimant.actor;
}

/** "at the request of X", "with X as guarantor", "through the mediation of X", "with X mediating". */
function readPhrases(reading: Reading, s: SentenceView, sides: Sides, at: number): void {
  const { tree } = s;
  const { agreements } = reading.view.knowledge.relations;
  for (const k of tree.children(at)) {
    const { lemma, rel } = tree.token(k);
    if (agreements.requests.has(lemma) && ['at', 'on', 'upon'].includes(tree.caseOf(k)))
      sides.requestedBy ??= ownersOf(s, k)[0] ?? null;
    else if (agreements.mediation.has(lemma) && rel !== 'nsubj') add(sides.mediators, ownersOf(s, k));
    else if (
      rel === 'advcl' &&
      tree.token(k).xpos === 'VBG' &&
      agreements.mediate.has(lemma) &&
      tree.ownSubject(k) >= 0
    )
      add(sides.mediators, partiesAt(s, tree.ownSubject(k)));
    else if (['compound', 'amod'].includes(rel) && agreements.mediate.has(lemma))
      add(
        sides.mediators,
        tree.children(k).flatMap((c) => partiesAt(s, c)),
      );
    else if (
      ['with', 'through'].includes(tree.caseOf(k)) &&
      tree.children(k).some((c) => agreements.mediation.has(tree.token(c).lemma))
    )
      add(sides.mediators, partiesAt(s, k));
  }
}

/** "the request of X", "X's request", "mediation by X". */
function ownersOf(s: SentenceView, noun: number): Who[] {
  const { tree } = s;
  return tree
    .children(noun)
    .flatMap((k) =>
      ['nmod:poss', 'amod', 'compound'].includes(tree.token(k).rel) || ['of', 'by', 'from'].includes(tree.caseOf(k))
        ? partiesAt(s, k)
        : tree.token(k).rel === 'conj'
          ? ownersOf(s, k)
          : [],
    );
}

/** "asked for by the relief society": somebody with a name whom knowledge does not have. */
function whoIsNamed(s: SentenceView, token: number): Who[] {
  if (token < 0 || s.tree.token(token).upos !== 'PROPN') return [];
  const tokens = s.tree.subtree(token, (k) => !['flat', 'compound', 'amod'].includes(s.tree.token(k).rel));
  const span = s.spanOf(tokens);
  return [{ name: s.tree.text(tokens), actor: null, party: null, role: null, span }];
}

function add(list: Who[], whos: readonly Who[]): void {
  for (const who of whos) if (!list.some((w) => sameWho(w, who))) list.push(who);
}
