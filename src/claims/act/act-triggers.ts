import type { IncidentType } from '../../model/claim.ts';
import type { Reading } from '../draft.ts';
import { whenOf, wheresOf } from '../event/circumstances.ts';
import type { Trigger } from '../event/trigger.ts';
import { isReal, type VerbPhrase, verbPhrase } from '../grammar/verb-phrase.ts';
import type { SentenceView } from '../view.ts';
import type { Act } from './act.ts';

/** Events whose noun may be the object of an act: talks that are held, a blockade that is lifted. */
const PEACEFUL: ReadonlySet<IncidentType> = new Set<IncidentType>([
  'agreement',
  'aid',
  'arrest',
  'blockade',
  'border closure',
  'ceasefire',
  'deployment',
  'prisoner release',
  'protest',
  'sanctions',
  'talks',
  'visit',
  'withdrawal',
]);

/**
 * The events of a sentence with the acts among them. An act that knows its other side replaces the bare verb's event,
 * and the event of the noun that it is told with ("held talks").
 */
export function withActs(
  reading: Reading,
  s: SentenceView,
  triggers: readonly Trigger[],
  acts: readonly Act[],
): Trigger[] {
  const added = acts.flatMap((act) => {
    if (isLeaveToSpeak(s, act.token) || isDrivenBack(s, act)) return [];
    // "launched its strikes": what is launched is no labour dispute.
    if (!act.settles && triggers.some((t) => t.via === 'noun' && t.words.includes(act.object) && !PEACEFUL.has(t.type)))
      return [];
    const known = triggers.find((t) => t.via === 'verb' && t.token === act.token);
    const better = act.targets.length > 0 && known !== undefined && !known.both && !hasOtherSide(known);
    return known === undefined || better ? (toTrigger(reading, s, act) ?? []) : [];
  });
  const replaced = (t: Trigger): boolean =>
    added.some((a) => a.token === t.token || (t.via === 'noun' && a.words.includes(t.token)));
  return [...triggers.filter((t) => !replaced(t)), ...added].sort((a, b) => a.token - b.token);
}

/** "The rebels entered the market and were thrown out": fighters are driven back, and nobody is expelled. */
function isDrivenBack(s: SentenceView, { entry, targets }: Act): boolean {
  if (entry !== 'act:force out') return false;
  return targets.some(
    ({ role, span }) =>
      role === 'fighters' ||
      role === 'soldiers' ||
      s.actors.some((m) => m.kind === 'armed group' && m.span.start === span?.start),
  );
}

const TO_THE_PRESS = new Set(['speak', 'talk', 'comment', 'brief']);

/** "who is not permitted to speak publicly": said of the interview, not of the war. */
function isLeaveToSpeak({ tree }: SentenceView, v: number): boolean {
  return tree.childrenBy(v, 'xcomp', 'advcl').some((k) => TO_THE_PRESS.has(tree.token(k).lemma));
}

/** "decided to lift the ban": what whoever has the power decides is done. */
function isDecided(s: SentenceView, v: number, phrase: VerbPhrase): boolean {
  const { head, rel } = s.tree.token(v);
  return (
    rel === 'xcomp' && phrase.words.every((word) => word === 'decided to') && s.tree.token(head).lower === 'decided'
  );
}

/** "recalled its ambassador": the ambassador is no other side. */
function hasOtherSide({ agents, targets }: Trigger): boolean {
  return targets.some((t) => t.party === null || !agents.some((a) => a.party === t.party));
}

function toTrigger({ view, book }: Reading, s: SentenceView, act: Act): Trigger | null {
  if (act.type === null) return null;
  const phrase = verbPhrase(s.tree, act.token, view.knowledge.speech);
  const places = wheresOf(s, act.token, book);
  // "Workers at the factory went on strike": a labour dispute, of which nobody knows where.
  const known = act.agents.some((w) => (w.party ?? w.actor) !== null) || places.length > 0 || act.where.length > 0;
  if (act.needsSide && !known && act.targets.length === 0) return null;
  return {
    sentence: s.index,
    token: act.token,
    words: act.object < 0 ? [act.token] : [act.token, act.object],
    via: 'verb',
    type: act.type,
    entry: act.entry,
    both: false,
    generic: false,
    agents: act.agents,
    targets: act.targets,
    weapons: [],
    when: whenOf(s, act.token, book, view.document.published.slice(0, 10)),
    where: [...act.where.filter((p) => !places.some((q) => q.name === p.name)), ...places],
    certainty: phrase.negated ? 'negated' : phrase.hedged || phrase.possible ? 'hedged' : 'asserted',
    unreal: !isReal(phrase) && !isDecided(s, act.token, phrase),
    tokens: [act.token],
  };
}
