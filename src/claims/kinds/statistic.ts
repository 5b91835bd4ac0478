import type { ClaimDraft, Measure } from '../../model/claim.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { When } from '../../model/when.ts';
import { headOf, type Reading, spokenBy } from '../draft.ts';
import { timeOf, wheresOf } from '../event/circumstances.ts';
import { isMunition } from '../event/needs.ts';
import type { Trigger } from '../event/trigger.ts';
import { comparedWith } from '../statistic/comparison.ts';
import { incidentCounts } from '../statistic/incident-count.ts';
import { isMonths, periodAt, saidBesides } from '../statistic/period.ts';
import { figureOf, type Harm } from '../toll/harm.ts';
import { WARS } from '../toll/no-conflict.ts';
import type { SentenceView } from '../view.ts';
import { clauseTokens } from './incident.ts';
import { doersOf, type HarmAt } from './toll.ts';

/** Measures that a month is long enough for; captives of a month ("kidnapped 20 students in March") are mostly those of one raid. */
const BY_THE_MONTH: ReadonlySet<Measure> = new Set<Measure>(['deaths', 'injuries', 'displaced']);

/** Vague counts that only a long period yields. */
const LARGE_WORDS = /hundred|thousand|million/;

/**
 * Splits figures into one incident's tolls and counts over a long period ("2,414 deaths in the first three quarters"). The
 * words `counted` ("arrested 600 since January") tell of no one incident.
 */
export function splitStatistics(
  reading: Reading,
  s: SentenceView,
  harms: readonly HarmAt[],
): { tolls: HarmAt[]; statistics: ClaimDraft[]; counted: ReadonlySet<number> } {
  const tolls: HarmAt[] = [];
  const counted = new Set<number>();
  const statistics: ClaimDraft[] = [...incidentCounts(reading, s), ...shareCounts(reading, s)];
  const compared: ClaimDraft[] = [];
  for (const at of harms) {
    const period = periodOf(reading, s, at);
    const measure = measureOf(reading, at.harm);
    if (measure && at.harm.partOf === null) compared.push(...comparedWith(reading, s, at.harm, measure));
    if (!period || !measure || (!BY_THE_MONTH.has(measure) && !isMonths(period))) {
      if (!isWarsTotal(s, at.harm)) tolls.push(at);
      continue;
    }
    const { harm } = at;
    counted.add(harm.token);
    const head = headOf(reading, s, harm.token, {
      rule: 'count over a long period',
      entries: [harm.entry],
      certainty: harm.certainty,
      // "with more than 2,500 people killed in violence": the figure may stand outside the word's own phrase.
      tokens: [
        ...clauseTokens(s, { token: harm.token, tokens: [harm.token], via: 'verb' }),
        harm.head,
        ...figureOf(s, harm),
      ],
    });
    const agents = spokenBy(doersOf(reading.view, s, harm, at.event), head.claimant);
    statistics.push({
      ...head,
      said: saidBesides(reading, head.said, period),
      kind: 'statistic',
      measure,
      quantity: harm.quantity,
      period,
      scope: scopeOf(s, at),
      where: wheresOf(s, countedBy(s, harm), reading.book),
      victims: harm.victims,
      ...(agents.length > 0 ? { agents } : {}),
    });
  }
  return { tolls, statistics: [...statistics, ...compared], counted };
}

function measureOf(reading: Reading, { effect, entry }: Pick<Harm, 'effect' | 'entry'>): Measure | null {
  const { effects, words, none } = reading.view.knowledge.events.measures;
  const word = entry.replace(/^effect:/, '');
  return none.has(word) ? null : (words.get(word) ?? effects[effect] ?? null);
}

/** More than one incident takes. A guess. */
const MOST_OF_ONE = 1000;

/** "The campaign has killed more than 61,000": the total of a war whose beginning nobody tells is no incident's toll. */
function isWarsTotal(s: SentenceView, { token, quantity }: Harm): boolean {
  const { tree } = s;
  const subject = tree.isVerb(token) ? tree.doer(token) : -1;
  if (subject < 0 || (quantity.n ?? Number.POSITIVE_INFINITY) < MOST_OF_ONE) return false;
  return WARS.has(tree.token(subject).lemma) || ['campaign', 'offensive'].includes(tree.token(subject).lemma);
}

/** The long period that the figure is counted over, or null where it is one incident's. */
function periodOf(reading: Reading, s: SentenceView, { harm, event }: HarmAt): When | null {
  if (
    !isCount(harm.quantity) ||
    isOneEvent(s, event) ||
    isInOneEvent(reading, s, harm) ||
    isOneAct(reading, s, harm, event)
  )
    return null;
  const by = countedBy(s, harm);
  if (by !== harm.token) return periodAt(reading, s, by, false);
  const period = periodAt(
    reading,
    s,
    harm.token,
    event === null || event.generic || harm.counted || isPlural(s, event),
  );
  // "in the clash of October 2024 that killed 12" has an event of its own with a coarse date.
  const ownEvent =
    event !== null &&
    !event.generic &&
    !harm.counted &&
    !isPlural(s, event) &&
    event.agents.length + event.targets.length > 0;
  return ownEvent ? null : period;
}

/** "puts the number of policemen killed this year at 19": the participle under the count says when, where and of what. */
function countedBy(s: SentenceView, harm: Harm): number {
  const { tree } = s;
  // "has lost 25,000 soldiers killed in October"
  if (harm.entry === 'effect:lose')
    return tree.childrenBy(harm.head, 'acl').find((k) => tree.token(k).xpos === 'VBN') ?? harm.token;
  if (harm.entry !== 'effect:toll') return harm.token;
  const participle = tree.subtree(harm.token).find((k) => {
    const { rel, xpos } = tree.token(k);
    return k !== harm.token && ['acl', 'xcomp'].includes(rel) && /^VB[ND]$/.test(xpos);
  });
  return participle ?? harm.token;
}

/** One man's death years ago is no count; neither is "dozens". */
function isCount({ n, word }: Quantity): boolean {
  return n === null ? word !== null && LARGE_WORDS.test(word) : n > 1;
}

/** "an ambush in October 2024 killed 16": one event, however coarsely dated. */
function isOneEvent(s: SentenceView, event: Trigger | null): boolean {
  if (event?.via !== 'noun' || event.generic) return false;
  const { tree } = s;
  const det = tree.child(event.token, 'det');
  return (
    tree.token(event.token).xpos === 'NN' &&
    det >= 0 &&
    ['a', 'an', 'the', 'this', 'that', 'one'].includes(tree.token(det).lower)
  );
}

/** "the attack on a church there in July, in which 43 people were killed": in the one attack that was told, and not in July. */
function isInOneEvent({ view }: Reading, s: SentenceView, { token }: Harm): boolean {
  const { tree } = s;
  const which = tree.subtree(token).find((k) => tree.token(k).lower === 'which' && k < token);
  if (which === undefined || !['in', 'during'].includes(tree.tokens[which - 1]?.lower ?? '')) return false;
  const event = tree.tokens.findLast((t) => t.index < which && view.knowledge.events.nouns.has(t.lemma));
  return event?.xpos === 'NN' && tree.child(event.index, 'det') >= 0;
}

/** Killings that the verb tells as one. */
const MASSACRES = new Set(['effect:massacre', 'effect:slaughter', 'effect:behead']);

/** "Soldiers and mercenaries executed 30 men in Moura in March 2022": a month dates what named doers did in one town, or a massacre. */
function isOneAct(reading: Reading, s: SentenceView, harm: Harm, event: Trigger | null): boolean {
  const time = timeOf(s, harm.token, reading.book, reading.view.document.published.slice(0, 10));
  if (time?.when?.grain !== 'month' || time.limit) return false;
  // "18 passengers were killed last month when gunmen stopped a bus": what happened is told, once.
  if (s.tree.childrenBy(harm.token, 'advcl').some((k) => s.tree.ownSubject(k) >= 0 && opensWithWhen(s, k))) return true;
  const places = wheresOf(s, harm.token, reading.book);
  if (places.length > 1 || places.some((place) => place.precision > TOWN)) return false;
  // A massacre is one event wherever it was; what a party did in a month without a place is a count.
  if (MASSACRES.has(harm.entry)) return true;
  if (places.length !== 1) return false;
  // "twin bombings in the town killed 20", "accused the army of killing 130 near the village"
  if (event?.via === 'noun' && !event.generic && event.token === harm.doer) return true;
  if (reading.book.at(s.index, harm.token)?.stance === 'accuses') return true;
  if (isOneMunition(reading, s, harm.doer)) return true;
  return doersOf(reading.view, s, harm, null).some((who) => who.party !== null);
}

/** "A missile killed two in the village in November 2022": one shell falls once. */
function isOneMunition({ view }: Reading, s: SentenceView, doer: number): boolean {
  return isMunition(view, s, doer) && s.tree.token(doer).xpos === 'NN';
}

function opensWithWhen(s: SentenceView, clause: number): boolean {
  return s.tree.childrenBy(clause, 'mark', 'advmod').some((k) => k < clause && s.tree.token(k).lower === 'when');
}

/** The coarsest precision of a place that one incident has. */
const TOWN = 3;

function isPlural(s: SentenceView, event: Trigger): boolean {
  return event.via === 'noun' && s.tree.token(event.token).xpos === 'NNS';
}

/** What is counted, in the text's own words: "deaths", "people killed in violence". */
function scopeOf(s: SentenceView, { harm }: HarmAt): string {
  const { tree } = s;
  const by = countedBy(s, harm);
  if (by !== harm.token) return `${harm.victims.name} ${tree.token(by).text}`;
  const noun = tree.subtree(
    harm.head,
    (k) =>
      ['acl', 'acl:relcl', 'appos', 'punct'].includes(tree.token(k).rel) ||
      s.timeAt(k) !== null ||
      // "tens of thousands of people"
      (tree.token(k).rel === 'case' && tree.token(k).head === harm.head),
  );
  const cause = tree
    .obliques(harm.token, 'in', 'by', 'from')
    .filter((k) => s.timeAt(k) === null && s.placeAt(k) === null);
  const words = [
    ...noun,
    ...(harm.counted ? [] : [harm.token]),
    ...cause.flatMap((k) => tree.subtree(k, (c) => s.timeAt(c) !== null)),
  ];
  return tree.text([...new Set(words)].sort((a, b) => a - b));
}

/** "half of all deaths in 2024, that is to say 3,885 of 7,555": the number stands apart from its noun. */
function shareCounts(reading: Reading, s: SentenceView): ClaimDraft[] {
  const { tree } = s;
  const { effectNouns } = reading.view.knowledge.events;
  const out: ClaimDraft[] = [];
  for (const count of s.quantities) {
    if (count.noun !== null || (count.quantity.n ?? 0) <= 1 || !isSpelledOut(s, count.first)) continue;
    const noun = tree.tokens.find(
      (t) =>
        t.index < count.first &&
        t.upos === 'NOUN' &&
        t.xpos === 'NNS' &&
        effectNouns.has(t.lemma) &&
        !s.quantityOf(t.index),
    );
    const effect = noun ? effectNouns.get(noun.lemma) : undefined;
    const measure = effect && reading.view.knowledge.events.measures.effects[effect];
    const period = noun && measure ? periodAt(reading, s, noun.index, true) : null;
    if (!noun || !measure || !period) continue;
    out.push({
      ...headOf(reading, s, noun.index, {
        rule: 'share spelled out',
        entries: [`effect:${noun.lemma}`],
        tokens: [...tree.subtree(noun.index), count.first, count.last],
        certainty: 'asserted',
      }),
      kind: 'statistic',
      measure,
      quantity: count.quantity,
      period,
      scope: tree.text(
        tree.subtree(noun.index, (k) => s.timeAt(k) !== null || k >= count.first || tree.token(k).upos === 'PUNCT'),
      ),
      where: wheresOf(s, noun.index, reading.book),
    });
  }
  return out;
}

function isSpelledOut(s: SentenceView, first: number): boolean {
  const words = s.tree.tokens
    .slice(Math.max(0, first - 4), first)
    .map((t) => t.lower)
    .join(' ');
  return (
    words.endsWith('that is to say') || words.endsWith('namely') || words.endsWith(', or') || words.endsWith('that is')
  );
}
