import type { ActorMention, QuantityMention } from '../../model/annotation.ts';
import type { Effect } from '../../model/claim.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Who } from '../../model/who.ts';
import { isForce } from '../event/needs.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import { type Harm, PLAIN } from './harm.ts';
import { isMishap, WARS } from './no-conflict.ts';
import { shareGoesOn, shareOfStricken } from './share-of-stricken.ts';
import { victimsAt } from './victims.ts';

/** "At least 40 deaths", "no casualties", "the death toll rose to 40", "the number of injured is higher". */
export function nounHarm(view: DocumentView, s: SentenceView, i: number): Harm[] | null {
  const token = s.tree.token(i);
  if (token.upos !== 'NOUN' && token.upos !== 'ADJ') return null;
  const { effectNouns, tollPhrases, among } = view.knowledge.events;
  const more = shareGoesOn(view, s, i);
  if (more) return more;
  const part = among.get(token.lemma) ?? among.get(token.lower);
  if (part && s.tree.caseOf(i) === 'of') {
    const shares = shareOfStricken(view, s, i, part);
    if (shares) return shares;
  }
  if (part && s.tree.caseOf(i) === 'among') return amongHarm(view, s, i, part);
  const toll =
    tollNoun(s, i, tollPhrases) ?? (token.rel.startsWith('nsubj') && isOwnLosses(view, s, i) ? 'killed' : null);
  if (toll) return tollHarm(view, s, i, toll);
  const placed = placedCount(view, s, i) ?? livesLost(view, s, i);
  if (placed) return placed;
  const what = effectNouns.get(token.lemma) ?? effectNouns.get(token.lower);
  const q = s.quantityOf(i) ?? (what === 'casualties' ? suffered(s, i) : null);
  if (!what || token.rel === 'compound' || !q || isHandedOver(s, i) || isAssembly(s, i)) return null;
  // "casualties" may be dead or hurt: only "no casualties" says something of the dead.
  if (what === 'casualties' && q.quantity.bound !== 'none') return null;
  const none = q.quantity.bound === 'none';
  return [
    {
      sentence: s.index,
      token: i,
      entry: `effect:${token.lemma}`,
      effect: what === 'casualties' ? 'killed' : what,
      victims: owners(view, s, i),
      quantity: q.quantity,
      head: i,
      ...PLAIN,
      certainty: none && reportedAbsence(view, s, i) ? 'unclear' : 'asserted',
      counted: !none,
    },
  ];
}

const BODIES = new Set(['body', 'corpse', 'remains', 'coffin']);
const CHANGES_HANDS = new Set([
  'return',
  'hand',
  'remain',
  'hold',
  'exchange',
  'swap',
  'repatriate',
  'release',
  'keep',
  'owe',
]);

/** What is said of the dead, and of no council. */
const OF_CORPSES =
  /^(?:dead|lifeless|charred|burn(?:ed|t)|decompos(?:ed|ing)|mutilated|headless|unidentified|unclaimed|bloodied|bloody|naked|bullet-riddled|bound|buried|female|male|other|more|further|new|additional|many|several|few|second|third|single)$/;
const LIES = new Set([
  'lie',
  'wash',
  'float',
  'arrive',
  'surface',
  'turn',
  'appear',
  'hang',
  'remain',
  'be',
  'bear',
  'show',
  'reach',
]);

/** "An Islamic body declared a state", "set up a monitoring body": of people who sit together, and of nobody dead. */
function isAssembly({ tree }: SentenceView, i: number): boolean {
  const { lemma, head, rel } = tree.token(i);
  if (lemma !== 'body') return false;
  if (tree.childrenBy(i, 'amod', 'compound').some((k) => !OF_CORPSES.test(tree.token(k).lower))) return true;
  return rel === 'nsubj' && head >= 0 && tree.isVerb(head) && !LIES.has(tree.token(head).lemma);
}

/** "handed over 15 bodies", "five bodies would remain in the strip": of dead who were told of before. */
function isHandedOver({ tree }: SentenceView, i: number): boolean {
  const { lemma, lower, head, rel } = tree.token(i);
  if (!BODIES.has(lemma) && !BODIES.has(lower)) return false;
  return head >= 0 && CHANGES_HANDS.has(tree.token(head).lemma) && /^(?:obj|nsubj)/.test(rel);
}

/** "Among the dead were three children": those named are part of a toll told elsewhere. */
function amongHarm(view: DocumentView, s: SentenceView, i: number, effect: Effect): Harm[] | null {
  const { tree } = s;
  const { head } = tree.token(i);
  const named = tree.isCopular(i) ? tree.ownSubject(i) : tree.subject(head < 0 ? i : head);
  // "Among the dead were three children": the parser may take the dead for the subject.
  const subject = named === i && head >= 0 && tree.isCopular(head) ? head : named;
  if (subject < 0 || subject === i) return null;

  return tree
    .conjuncts(subject)
    .flatMap((k) => victimsAt(view, s, k) ?? [])
    .filter((v) => v.people)
    .map((v) => ({
      sentence: s.index,
      token: i,
      entry: `among:${effect}`,
      effect,
      victims: v.who,
      quantity: v.quantity,
      head: v.head,
      ...PLAIN,
    }));
}

/** "its losses": of a side that has soldiers to lose. */
function isOwnLosses(view: DocumentView, s: SentenceView, i: number): boolean {
  const { lemma, xpos } = s.tree.token(i);
  return lemma === 'loss' && xpos === 'NNS' && s.tree.childrenBy(i, 'nmod:poss').some((k) => isForce(view, s, k));
}

/** "took 40 lives", "claimed the lives of 12 people". */
function livesLost(view: DocumentView, s: SentenceView, i: number): Harm[] | null {
  const { tree } = s;
  const { lives } = view.knowledge.events;
  const { head, lemma } = tree.token(i);
  if (lives.words.has(lemma) && isLossOfLives(s, i)) return lostLives(view, s, i);
  if (!lives.words.has(lemma) || head < 0 || !lives.with.has(tree.token(head).lemma)) return null;
  const subject = tree.subject(head);
  // "the war has cost 70,000 lives": the total of a war is no incident's toll.
  if (subject >= 0 && WARS.has(tree.token(subject).lemma) && !s.times.some((t) => t.limit === 'since')) return null;
  if (isMishap(view, s, head, subject)) return [];
  const own = s.quantityOf(i);
  const of = tree.children(i).find((k) => tree.caseOf(k) === 'of');
  const losers = tree.token(head).lemma === 'lose' ? tree.subject(head) : (of ?? -1);
  // "the lives of a teacher and his sons": the sons may hang on the lives.
  const joined = losers === of ? tree.conjuncts(i).filter((k) => k > losers) : [];
  const whose = losers < 0 ? [] : [...tree.conjuncts(losers), ...joined];
  const victims = whose.flatMap((k) => victimsAt(view, s, k, true) ?? []).filter((v) => v.people);
  const base = { sentence: s.index, token: head, entry: 'effect:lives', effect: lives.effect, ...PLAIN };
  const [first] = victims;
  if (own)
    return [
      {
        ...base,
        victims: first?.who ?? owners(view, s, i),
        quantity: own.quantity,
        head: first?.head ?? i,
        counted: true,
      },
    ];
  if (!first) return null;
  return victims.map((v) => ({ ...base, victims: v.who, quantity: v.quantity, head: v.head }));
}

function isLossOfLives({ tree }: SentenceView, i: number): boolean {
  const { head } = tree.token(i);
  return head >= 0 && tree.token(head).lemma === 'loss' && tree.caseOf(i) === 'of';
}

/** "the loss of 40 lives in the strike": a number of them says that they were lost. */
function lostLives(view: DocumentView, s: SentenceView, i: number): Harm[] | null {
  const count = s.quantityOf(i);
  if (count === null || (count.quantity.n ?? 0) < 2) return null;
  const base = { sentence: s.index, token: i, entry: 'effect:lives', effect: view.knowledge.events.lives.effect };
  return [{ ...base, ...PLAIN, victims: owners(view, s, i), quantity: count.quantity, head: i, counted: true }];
}

/** "Neither side suffered casualties", "none of its soldiers suffered casualties". */
function suffered(s: SentenceView, i: number): Pick<QuantityMention, 'quantity'> | null {
  const { tokens } = s.tree;
  if (!['suffer', 'sustain', 'take', 'incur'].includes(tokens[i - 1]?.lemma ?? '')) return null;
  const no = tokens.slice(Math.max(0, i - MAX_WORDS_TO_NOBODY), i).find((t) => ['neither', 'none'].includes(t.lower));
  return no ? { quantity: { said: no.text, bound: 'none', n: 0, to: null, word: null } } : null;
}

/** Words from "neither" to "casualties". A guess. */
const MAX_WORDS_TO_NOBODY = 6;

/** "no casualties were reported": nobody says that there were none. */
function reportedAbsence(view: DocumentView, s: SentenceView, i: number): boolean {
  const { head } = s.tree.token(i);
  return head >= 0 && view.knowledge.speech.absence.has(s.tree.token(head).lemma);
}

/** Whose deaths: "deaths of 40 soldiers", "Ukrainian losses". */
function owners(view: DocumentView, s: SentenceView, i: number): Who {
  const { tree } = s;
  const of = tree.children(i).find((k) => ['of', 'among'].includes(tree.caseOf(k)));
  const named = of === undefined ? null : victimsAt(view, s, of);
  if (named) return named.who;
  let owner: ActorMention | null = null;
  for (const k of tree.childrenBy(i, 'amod', 'compound', 'nmod:poss')) {
    const mention = s.actorAt(k);
    if (mention && mention.head !== i) owner = mention;
  }
  return {
    name: tree.token(i).text,
    actor: null,
    party: owner?.party ?? null,
    role: owner?.role ?? null,
    span: s.spanOf([i]),
  };
}

/** "brings to 27 the number of soldiers killed": the participle is counted by the verb above. */
export function isPlaced(s: SentenceView, v: number): boolean {
  const { tree } = s;
  for (let k = tree.token(v).head, n = 0; k >= 0 && n < 2; k = tree.token(k).head, n++) {
    const { head, rel, lemma } = tree.token(k);
    if (lemma !== 'number' && lemma !== 'toll' && lemma !== 'total') continue;
    const to = head < 0 ? undefined : tree.children(head).find((c) => ['at', 'to'].includes(tree.caseOf(c)));
    return rel === 'obj' && PUTTING.has(tree.token(head).lemma) && to !== undefined;
  }
  return false;
}

const PUTTING = new Set([
  'put',
  'place',
  'give',
  'set',
  'bring',
  'raise',
  'revise',
  'lift',
  'take',
  'push',
  'lower',
  'cut',
]);

/** "his death brought the number killed up to 129": a running total since nobody says when, and no toll of this death. */
function isRunning(view: DocumentView, s: SentenceView, verb: number): boolean {
  const { lemma } = s.tree.token(verb);
  if (!PUTTING.has(lemma) || view.knowledge.speech.verbs.has(lemma)) return false;
  return !s.times.some((t) => t.when !== null && (t.limit === 'since' || LONG.has(t.when.grain)));
}

const LONG = new Set(['month', 'quarter', 'season', 'year', 'decade']);

/** "put the dead at more than 30", "put the number at 2,000": what is counted is said here or in the sentence before. */
function placedCount(view: DocumentView, s: SentenceView, i: number): Harm[] | null {
  const { tree } = s;
  const { head, rel, lemma, lower } = tree.token(i);
  if (rel !== 'obj' || head < 0 || !PUTTING.has(tree.token(head).lemma)) return null;
  const { effectNouns, effectAdjectives } = view.knowledge.events;
  const own = effectNouns.get(lower) ?? effectNouns.get(lemma);
  const whole = tree.children(i).find((k) => tree.caseOf(k) === 'of');
  const dead =
    whole === undefined
      ? undefined
      : tree
          .childrenBy(whole, 'amod')
          .map((k) => effectAdjectives.get(tree.token(k).lower))
          .find((e) => e !== undefined);
  const of = tree
    .children(i)
    .map((k) => (tree.caseOf(k) === 'of' ? effectNouns.get(tree.token(k).lower) : undefined))
    .find((e) => e !== undefined);
  // "brings the number of policemen killed this year to 19": the participle may hang on the verb.
  const participles = [...tree.subtree(i), ...tree.childrenBy(head, 'xcomp')].filter(
    (k) =>
      k > i && ['acl', 'xcomp', 'ccomp'].includes(tree.token(k).rel) && ['VBN', 'VBD'].includes(tree.token(k).xpos),
  );
  const done = participles.map((k) => effectVerbOf(view, s, k)).find((e) => e !== undefined);
  const counted = ['number', 'figure', 'count', 'total', 'toll'].includes(lemma);
  // "put its losses at nine": a side that counts its own losses counts its dead.
  const losses = isOwnLosses(view, s, i);
  const effect = losses ? 'killed' : (own ?? of ?? dead ?? done ?? (counted ? effectBefore(view, s) : null));
  if (!effect || effect === 'casualties') return null;
  const at = [
    ...tree.children(head),
    ...tree.subtree(i),
    ...participles.filter((k) => tree.token(k).head === head).flatMap((k) => tree.children(k)),
  ].find((k) => ['at', 'to'].includes(tree.caseOf(k)));
  const inside = at === undefined ? [] : tree.subtree(at);
  const q = s.quantities.find(
    (one) => inside.includes(one.head) && (one.of === 'people' || one.of === 'unknown' || one.noun === i),
  );
  if (!q) return null;
  const told = view.knowledge.speech.verbs.has(tree.token(head).lemma);
  if (isRunning(view, s, head)) return [];
  const counting = q.noun !== null && q.noun !== i ? q.noun : whole !== undefined && !of ? whole : -1;
  const victims = counting < 0 ? null : victimsAt(view, s, counting);
  const owned = owners(view, s, i);
  const ours = victims && victims.who.party === null ? { ...victims.who, party: owned.party } : victims?.who;
  const who: Who = ours ??
    (of ? null : owned) ?? {
      name: tree.token(i).text,
      actor: null,
      party: null,
      role: null,
      span: s.spanOf([i]),
    };
  return [
    {
      sentence: s.index,
      // "the deaths bring it to 19": nobody says so with the verb, and its day is the count's.
      token: told ? i : head,
      entry: 'effect:toll',
      effect,
      victims: who,
      quantity: q.quantity,
      head: q.head,
      ...PLAIN,
    },
  ];
}

function effectVerbOf(view: DocumentView, s: SentenceView, v: number): Effect | undefined {
  return view.knowledge.events.effectVerbs.get(s.tree.token(v).lemma)?.effect;
}

/** What the sentence before counted, where this one only says "the number". */
function effectBefore(view: DocumentView, s: SentenceView): Effect | null {
  const before = view.sentences[s.index - 1];
  if (!before || before.sentence.paragraph !== s.sentence.paragraph) return null;
  for (const t of before.tree.tokens) {
    const found = view.knowledge.events.effectVerbs.get(t.lemma);
    if (found && t.upos === 'VERB' && ['killed', 'injured', 'captured'].includes(found.effect)) return found.effect;
  }
  return null;
}

const SUPERSEDED = new Set(['earlier', 'previous', 'initial', 'preliminary', 'former', 'prior']);

function tollNoun(s: SentenceView, i: number, phrases: ReadonlyMap<string, Effect>): Effect | null {
  const { tree } = s;
  const { lower, lemma } = tree.token(i);
  // "a number of casualties" is a word for some, and no number that is told.
  if (s.quantities.some((q) => q.quantity.bound === 'vague' && q.first <= i && i <= q.last)) return null;
  const before = tree.tokens[i - 1]?.lower ?? '';
  // "revising an earlier toll of nine": no longer what anybody says.
  const revised = ['revise', 'correct', 'lower', 'raise', 'update'].includes(
    tree.token(Math.max(0, tree.token(i).head)).lemma,
  );
  if (revised && tree.childrenBy(i, 'amod').some((k) => SUPERSEDED.has(tree.token(k).lower))) return null;
  const of = tree.children(i).find((k) => tree.caseOf(k) === 'of');
  const behind = of === undefined ? '' : `${lemma} of ${tree.token(of).lower}`;
  const bare = lower === 'toll' && before !== 'heavy' ? phrases.get(lower) : undefined;
  return phrases.get(`${before} ${lower}`) ?? phrases.get(behind) ?? bare ?? null;
}

/** The figure that a toll is said to have reached: "rose to 40", "stands at 40", "put the toll at 40". */
function tollHarm(view: DocumentView, s: SentenceView, i: number, effect: Effect): Harm[] | null {
  const { tree } = s;
  const { head } = tree.token(i);
  const verb = head >= 0 && tree.isVerb(head) ? head : -1;
  const after =
    verb < 0
      ? []
      : tree
          .children(verb)
          .filter((k) => ['to', 'at'].includes(tree.caseOf(k)) || (tree.token(k).rel === 'obj' && k !== i));
  if (verb >= 0 && isRunning(view, s, verb)) return [];
  const own = tree.children(i).filter((k) => tree.caseOf(k) === 'of');
  const number = [...after, ...own].map((k) => s.quantityOf(k)).find((q) => q !== null) ?? null;
  const { party } = owners(view, s, i);
  const who: Who = { name: 'people', actor: null, party, role: party === null ? 'people' : null, span: null };
  const base = {
    sentence: s.index,
    token: i,
    entry: 'effect:toll',
    effect,
    victims: who,
    head: i,
    ...PLAIN,
  };
  if (number) {
    const people = number.noun === null ? null : victimsAt(view, s, number.noun);
    return [{ ...base, quantity: number.quantity, victims: people?.people ? people.who : who }];
  }
  const predicate = head >= 0 ? tree.token(head) : null;
  if (!predicate || !['ADJ', 'ADV'].includes(predicate.upos) || tree.ownSubject(predicate.index) !== i) return null;
  const words = tree.subtree(predicate.index, (k) =>
    ['nsubj', 'cop', 'mark', 'cc', 'punct', 'ccomp', 'advcl', 'parataxis'].includes(tree.token(k).rel),
  );
  const quantity: Quantity = { said: tree.text(words), bound: 'vague', n: null, to: null, word: predicate.lower };
  return [{ ...base, quantity, figure: words }];
}
