import type { TimeMention } from '../../model/annotation.ts';
import type { AccordCourse } from '../../model/claim.ts';
import type { Reading } from '../draft.ts';
import { verbPhrase } from '../grammar/verb-phrase.ts';
import { textOf } from '../position/words.ts';
import type { SentenceView } from '../view.ts';
import type { Accord, Governor } from './accord.ts';
import { isVerb } from './clock.ts';

/** What the sentence says became of an accord, by the verbs over it; null where it only speaks of it. */
export function courseOf(reading: Reading, s: SentenceView, accord: Accord): AccordCourse | null {
  for (const governor of accord.verbs) {
    const turn = turnBy(reading, s, accord, governor);
    if (turn === null) continue;
    const extended = turn === 'extended' ? governor.verb : -1;
    return {
      turn,
      until: extended < 0 ? null : eventUntil(reading, s, extended),
      by: extended < 0 ? null : (lengthAt(s, extended)?.duration ?? null),
    };
  }
  return null;
}

function turnBy(reading: Reading, s: SentenceView, accord: Accord, governor: Governor): AccordCourse['turn'] | null {
  const { tree } = s;
  const { agreements } = reading.view.knowledge.relations;
  const { verb, as } = governor;
  const { lemma } = tree.token(verb);
  const phrase = verbPhrase(tree, verb, reading.view.knowledge.speech);
  if (phrase.negated || phrase.possible || phrase.conditional) return null;
  const passive = tree.isPassive(verb);
  if (agreements.extend.has(lemma) && (as === 'object' || passive)) return phrase.future ? null : 'extended';
  if (isAbandoned(reading, s, governor)) return phrase.future || phrase.duty ? null : 'broken';
  // "The truce held overnight" and "both sides observed it"; talks are held too.
  if (accord.type === 'ceasefire' && agreements.hold.has(lemma))
    return phrase.future || phrase.unreal ? null : 'in force';
  if (as !== 'subject') return agreements.agree.has(lemma) || agreements.mediate.has(lemma) ? 'announced' : null;
  if (isVerb(s, verb, agreements.collapse)) return phrase.future || phrase.unreal ? null : 'broken';
  // "was due to expire on Friday": a date, and nothing that came about.
  const due = ['due', 'set', 'scheduled', 'expected'].some((w) =>
    tree.children(verb).some((k) => tree.token(k).lower === w),
  );
  if (phrase.future || phrase.unreal || due) return null;
  if (isVerb(s, verb, agreements.end)) return 'expired';
  if (isVerb(s, verb, agreements.start) || agreements.standing.has(lemma)) return 'in force';
  return null;
}

/** "called off the truce", "withdrew from the ceasefire", "declared the truce over": a side will be bound by it no longer. */
export function isAbandoned(reading: Reading, s: SentenceView, { verb, as, by }: Governor): boolean {
  const { tree } = s;
  const { lemma } = tree.token(verb);
  if (as === 'subject' || !tree.isVerb(verb)) return false;
  const beside = new Set([tree.particle(verb), ...followers(s, verb)]);
  return reading.view.knowledge.relations.agreements.abandon.some(([first, ...rest]) => {
    if (first !== lemma) return false;
    const last = rest.at(-1);
    if (last === undefined) return as === 'object';
    return as === 'oblique' ? by === last : beside.has(last);
  });
}

/** Words that stand with the verb as its own, or right behind its object: "called it off", "declared the truce over". */
function followers(s: SentenceView, verb: number): string[] {
  const { tree } = s;
  const object = tree.object(verb);
  const behind = object < 0 ? [] : [tree.tokens[(tree.subtree(object).at(-1) ?? object) + 1], tree.tokens.at(-1)];
  const own = tree.childrenBy(verb, 'advmod', 'xcomp', 'compound:prt').map((k) => tree.token(k));
  const inside = object < 0 ? [] : tree.subtree(object).map((k) => tree.token(k));
  return [...behind.slice(0, 1), ...own, ...inside].flatMap((t) => (t ? [t.lower] : []));
}

const UNTIL = new Set(['until', 'till', 'while', 'pending', 'throughout']);

/** "until the talks in Doha had ended", "while talks go on": an end that has no date. */
function eventUntil(reading: Reading, s: SentenceView, verb: number): string | null {
  const { tree } = s;
  const dated = (k: number): boolean => tree.subtree(k).some((t) => s.timeAt(t)?.when != null);
  for (const k of tree.children(verb)) {
    const clause =
      tree.token(k).rel === 'advcl' && tree.childrenBy(k, 'mark').some((m) => UNTIL.has(tree.token(m).lower));
    const phrase = UNTIL.has(tree.caseOf(k).split(' ')[0] ?? '');
    if ((clause || phrase) && !dated(k)) return textOf(reading, s, tree.subtree(k));
  }
  return null;
}

/** "extended by another 48 hours", "for three days". */
function lengthAt(s: SentenceView, verb: number): TimeMention | null {
  const { tree } = s;
  return (
    s.times.find(
      (t) =>
        t.duration !== null &&
        t.use === 'duration' &&
        tree.token(t.head).head === verb &&
        tree.token(t.head).rel !== 'obj',
    ) ?? null
  );
}
