import type { Certainty, ClaimDraft, Likelihood } from '../../model/claim.ts';
import type { Frame } from '../attribution/frame.ts';
import { speakerAt } from '../attribution/speaker.ts';
import { headOf, type Reading } from '../draft.ts';
import { byOf } from '../forecast/by.ts';
import { type Estimate, estimatesIn, outcomeOf } from '../forecast/likelihood.ts';
import { hasCondition, opensIf } from '../grammar/condition.ts';
import { type VerbPhrase, verbPhrase } from '../grammar/verb-phrase.ts';
import { isOwnAct, isRetaliation, isThreat, OBSERVERS, speaksForParty } from '../position/vow.ts';
import type { SentenceView } from '../view.ts';

/** What somebody expects: estimates ("is unlikely to"), clauses in the future tense, plans told by nobody in particular. */
export function forecastClaims(reading: Reading, s: SentenceView): ClaimDraft[] {
  const estimates = estimatesIn(reading, s);
  const covered = new Set(estimates.flatMap((e) => e.covers));
  const out = estimates.map((e) =>
    toForecast(reading, s, {
      token: e.token,
      outcome: e.outcome,
      likelihood: e.likelihood,
      speaker: opinionHolder(reading, s, e),
    }),
  );
  const { tree } = s;
  for (const token of tree.tokens) {
    const open = notExcluded(reading, s, token.index);
    if (open >= 0) {
      const forecast = { token: token.index, outcome: outcomeOf(s, open), likelihood: null, speaker: null };
      out.push({ ...toForecast(reading, s, forecast), certainty: 'hedged' });
      continue;
    }
    if ((token.upos !== 'VERB' && !tree.isCopular(token.index)) || covered.has(token.index)) continue;
    if (isPlanned(s, token.index) || foresees(reading, s, token.index))
      out.push(
        toForecast(reading, s, {
          token: token.index,
          outcome: outcomeOf(s, isPlanned(s, token.index) && token.rel === 'xcomp' ? token.head : token.index),
          likelihood: null,
          speaker: null,
        }),
      );
  }
  return out;
}

interface Foreseen {
  token: number;
  outcome: readonly number[];
  likelihood: Likelihood | null;
  speaker: ClaimDraft['claimant'] | null;
}

function toForecast(reading: Reading, s: SentenceView, foreseen: Foreseen): ClaimDraft {
  const { token, likelihood, speaker } = foreseen;
  const outcome = withinSaying(reading, s, token, foreseen.outcome);
  const span = s.spanOf(outcome);
  const head = headOf(reading, s, token, {
    rule: 'what is to come',
    entries: likelihood ? [`likelihood:${likelihood.said}`] : [],
    tokens: [...outcome, token],
    certainty: certaintyOf(reading, s, token, likelihood),
  });
  return {
    ...head,
    claimant: speaker ?? head.claimant,
    stance: 'predicts',
    kind: 'forecast',
    outcome: reading.view.document.text.slice(span.start, span.end),
    likelihood,
    by: byOf(reading, s, outcome),
  };
}

/** What is foreseen ends where the words of its sayer end: not "…," he told the paper, adding that …". */
function withinSaying(reading: Reading, s: SentenceView, token: number, outcome: readonly number[]): readonly number[] {
  const frame = reading.book.at(s.index, token);
  const said = new Set(frame?.content.flatMap((p) => (p.sentence === s.index ? p.tokens : [])));
  const kept = outcome.filter((t) => said.has(t));
  while (kept.length > 0 && s.tree.token(kept.at(-1) ?? 0).upos === 'PUNCT') kept.pop();
  return kept.length > 0 ? kept : outcome;
}

/** "might" and "if" make it conditional; "whether" leaves it open; "said it would" is a reported "will". */
function certaintyOf(reading: Reading, s: SentenceView, v: number, likelihood: Likelihood | null): Certainty {
  const { tree } = s;
  const { conditional, whether } = reading.view.knowledge.speech;
  const marks = tree.childrenBy(v, 'mark').map((k) => tree.token(k).lower);
  if (marks.some((m) => m === 'whether' || (whether.has(m) && !conditional.has(m)))) return 'unclear';
  const phrase = verbPhrase(tree, v, reading.view.knowledge.speech);
  const condition = hasCondition(tree, v, reading.view.knowledge.speech);
  if (phrase.possible || condition || underSaidIf(reading, s, v)) return 'conditional';
  return phrase.conditional && likelihood === null && reading.book.at(s.index, v) === null ? 'conditional' : 'asserted';
}

/** "If it happens again, one of them said, they will strike": the condition may hang on the verb of saying. */
function underSaidIf(reading: Reading, s: SentenceView, v: number): boolean {
  const cue = reading.book.at(s.index, v)?.cue;
  if (!cue || cue.sentence !== s.index) return false;
  const { tree } = s;
  return tree
    .childrenBy(cue.token, 'advcl')
    .some((k) => k < cue.token && opensIf(tree, k, reading.view.knowledge.speech.conditional));
}

/** "An analyst thought a large response unlikely": who holds the view, where no frame speaks for the words. */
function opinionHolder(reading: Reading, s: SentenceView, estimate: Estimate): ClaimDraft['claimant'] | null {
  if (reading.book.at(s.index, estimate.token)) return null;
  const { tree } = s;
  const verb = tree.token(tree.token(estimate.token).head >= 0 ? tree.token(estimate.token).head : estimate.token);
  if (
    !['think', 'consider', 'deem', 'judge', 'find', 'believe', 'regard', 'see'].includes(verb.lemma) ||
    verb.upos !== 'VERB'
  )
    return null;
  const subject = tree.subject(verb.index);
  return subject < 0 ? null : (speakerAt(reading.view, s, subject)?.claimant ?? null);
}

/** "A renewed offensive cannot be ruled out": what is not ruled out; -1 where the verb says no such thing. */
function notExcluded(reading: Reading, s: SentenceView, v: number): number {
  const { tree } = s;
  const { lemma, upos } = tree.token(v);
  if (upos !== 'VERB' || !(lemma === 'exclude' || (lemma === 'rule' && tree.particle(v) === 'out'))) return -1;
  const phrase = verbPhrase(tree, v, reading.view.knowledge.speech);
  const able = tree.childrenBy(v, 'aux').some((k) => ['can', 'could', 'ca'].includes(tree.token(k).lower));
  return phrase.negated && able && tree.isPassive(v) ? tree.patient(v) : -1;
}

/** "is due to meet", "are expected to resume", "is set to begin". */
function isPlanned(s: SentenceView, v: number): boolean {
  const { tree } = s;
  const { rel, head, xpos } = tree.token(v);
  if (xpos !== 'VB' || !tree.childrenBy(v, 'mark').some((k) => tree.token(k).lower === 'to')) return false;
  const before = [tree.tokens.find((t) => t.lower === 'to' && t.head === v)]
    .map((t) => (t ? tree.tokens[t.index - 1]?.lower : ''))
    .join('');
  if (['due', 'set', 'scheduled', 'slated', 'poised'].includes(before) && !['acl', 'amod'].includes(rel)) return true;
  if (rel !== 'xcomp' || head < 0) return false;
  return (
    tree.token(head).lemma === 'expect' &&
    tree.isPassive(head) &&
    !['was', 'were', 'been'].includes(
      tree.token(tree.child(head, 'aux:pass') >= 0 ? tree.child(head, 'aux:pass') : head).lower,
    )
  );
}

/** A party's promise is a position, the narrator's plan an announcement; an observer's future is a forecast. */
function foresees(reading: Reading, s: SentenceView, v: number): boolean {
  const frame = reading.book.at(s.index, v);
  const phrase: VerbPhrase = verbPhrase(s.tree, v, reading.view.knowledge.speech);
  const later = phrase.future || (frame !== null && (phrase.conditional || phrase.possible));
  // "the next mistake would be to expect that …" judges an act, and foretells none.
  if (s.tree.child(v, 'nsubj:outer') >= 0) return false;
  if (isSecondOfOne(s, v) || isWish(s, v)) return false;
  if (!later || isRelative(s, v) || isOnlyThought(s, v, frame)) return false;
  if (frame === null) return phrase.future && !isOwnPromise(reading, s, v);
  if (isRetaliation(s, v) && !OBSERVERS.has(frame.claimant.as)) return false;
  if (phrase.possible && isCountSoFar(reading, s, v)) return false;
  // "said there could be as many as 10,000 fighters": how many there are is not known.
  if (phrase.possible && !phrase.future && s.quantities.length > 0 && s.tree.child(v, 'expl') >= 0) return false;
  // "said the number could not be confirmed": what was out of reach then, and nothing to come.
  if (phrase.possible && phrase.negated && !phrase.future && hasAux(s, v, 'could')) return false;
  // Warned or foreseen: also where the speaker is a party; "warned that more were hiding" tells what is so.
  if (frame.stance === 'predicts') return frame.shape !== 'act' && !isThreat(reading, s, v, frame);
  if (!['states', 'claims', 'assesses', 'suspects'].includes(frame.stance)) return false;
  if (phrase.possible && !phrase.future && !phrase.conditional && isPast(s, v)) return false;
  return !isOwnAct(reading, s, v, frame) && !(speaksForParty(frame) && !isOthersAct(s, v, frame));
}

/** "May God give her patience": wished, and foreseen by nobody. */
function isWish({ tree }: SentenceView, v: number): boolean {
  const top = tree.token(v).rel === 'conj' ? tree.firstConjunct(v) : v;
  const may = tree.childrenBy(top, 'aux').find((k) => tree.token(k).lower === 'may');
  return may !== undefined && tree.ownSubject(top) > may;
}

/** "will be captured or killed": one thing foreseen. */
function isSecondOfOne(s: SentenceView, v: number): boolean {
  const { rel, head } = s.tree.token(v);
  if (rel !== 'conj' || s.tree.ownSubject(v) >= 0 || !s.tree.isVerb(head)) return false;
  return s.tree.childrenBy(v, 'aux').length === 0 && s.tree.subtree(v).length <= 2;
}

/** "the number killed since July may exceed 300": doubt about what was counted, and nothing to come. */
function isCountSoFar(reading: Reading, s: SentenceView, v: number): boolean {
  const published = reading.view.document.published.slice(0, 10);
  const subject = s.tree.subject(v);
  return (
    subject >= 0 &&
    ['number', 'toll', 'figure', 'count', 'total'].includes(s.tree.token(subject).lemma) &&
    ['exceed', 'be', 'top', 'surpass', 'reach'].includes(s.tree.token(v).lemma) &&
    !s.times.some((t) => t.when !== null && t.when.to.slice(0, 10) > published)
  );
}

/** "Those who surrender will be provided for", in a party's own communiqué. */
function isOwnPromise(reading: Reading, s: SentenceView, v: number): boolean {
  if (reading.view.document.party === null) return false;
  const subject = s.tree.subject(v);
  return (
    (subject >= 0 && ['we', 'i'].includes(s.tree.token(subject).lower)) || (s.tree.isPassive(v) && s.tree.doer(v) < 0)
  );
}

/** "may have been killed": doubt about the past. */
function isPast(s: SentenceView, v: number): boolean {
  return hasAux(s, v, 'have');
}

function hasAux(s: SentenceView, v: number, word: string): boolean {
  return s.tree.childrenBy(v, 'aux').some((k) => s.tree.token(k).lower === word);
}

/** Said by a party about another: "the enemy will collapse". */
function isOthersAct(s: SentenceView, v: number, frame: Frame): boolean {
  const subject = s.tree.subject(v);
  const mention = subject < 0 ? null : s.actorAt(subject);
  return mention !== null && mention.party !== null && mention.party !== frame.claimant.party;
}

/** "It would be a mistake to expect that the attacks will end": nobody expects it. */
function isOnlyThought(s: SentenceView, v: number, frame: Frame | null): boolean {
  const { rel, head } = s.tree.token(v);
  if (rel !== 'ccomp' || head < 0 || (frame?.cue.sentence === s.index && frame.cue.token === head)) return false;
  return s.tree.childrenBy(head, 'mark').some((k) => s.tree.token(k).lower === 'to');
}

function isRelative(s: SentenceView, v: number): boolean {
  return ['acl:relcl', 'acl', 'amod', 'advcl', 'xcomp'].includes(s.tree.token(v).rel);
}
