import type { ClaimDraft, Likelihood } from '../../model/claim.ts';
import type { Frame } from '../attribution/frame.ts';
import { headOf, type Reading } from '../draft.ts';
import { whenOf } from '../event/circumstances.ts';
import { type VerbPhrase, verbPhrase } from '../grammar/verb-phrase.ts';
import type { SentenceView } from '../view.ts';
import { speaksForParty } from './position.ts';

/** What somebody expects: clauses in the future tense, "is likely to", "would", said by one who does not promise it himself. */
export function forecastClaims(reading: Reading, s: SentenceView): ClaimDraft[] {
  const { tree } = s;
  const out: ClaimDraft[] = [];
  for (const token of tree.tokens) {
    const predicate = token.upos === 'VERB' || tree.isCopular(token.index);
    if (!predicate) continue;
    const frame = reading.book.at(s.index, token.index);
    const phrase = verbPhrase(tree, token.index, reading.view.knowledge.speech);
    const likelihood = likelihoodAt(reading, s, token.index);
    if (!foresees(frame, phrase, likelihood, s, token.index)) continue;
    const inside = tree.subtree(token.index, (k) => ['parataxis'].includes(tree.token(k).rel) || (tree.token(k).rel === 'conj' && tree.isVerb(k)));
    const span = s.spanOf(inside);
    out.push({
      ...headOf(reading, s, token.index, {
        rule: 'what is to come',
        entries: [...phrase.words.map((w) => `modal:${w}`), ...(likelihood ? [`likelihood:${likelihood.said}`] : [])],
        tokens: inside,
        certainty: phrase.possible || phrase.conditional ? 'conditional' : 'asserted',
      }),
      stance: 'predicts',
      kind: 'forecast',
      outcome: reading.view.document.text.slice(span.start, span.end),
      likelihood,
      by: whenOf(s, token.index, reading.book),
    });
  }
  return out;
}

/** A party's promise is a position, the narrator's plan an announcement; an observer's future is a forecast. */
function foresees(frame: Frame | null, phrase: VerbPhrase, likelihood: Likelihood | null, s: SentenceView, v: number): boolean {
  const later = phrase.future || (phrase.conditional && frame !== null) || likelihood !== null;
  const top = !isRelative(s, v);
  if (frame?.stance === 'predicts' && frame.shape !== 'act') return top && (later || isContentHead(s, v));
  if (!later || !top) return false;
  if (frame === null) return phrase.future || likelihood !== null;
  return ['states', 'claims', 'assesses', 'suspects'].includes(frame.stance) && !(speaksForParty(frame) && likelihood === null && !isOthersAct(s, v, frame));
}

/** Said by a party about another: "the enemy will collapse". */
function isOthersAct(s: SentenceView, v: number, frame: Frame): boolean {
  const subject = s.tree.subject(v);
  const mention = subject < 0 ? null : s.actorAt(subject);
  return mention !== null && mention.party !== null && mention.party !== frame.claimant.party;
}

function isRelative(s: SentenceView, v: number): boolean {
  return ['acl:relcl', 'acl', 'amod', 'advcl', 'xcomp'].includes(s.tree.token(v).rel);
}

function isContentHead(s: SentenceView, v: number): boolean {
  return ['ccomp', 'parataxis'].includes(s.tree.token(v).rel);
}

/** "likely to", "very unlikely", "almost certainly", on the predicate or as the predicate. */
function likelihoodAt(reading: Reading, s: SentenceView, v: number): Likelihood | null {
  const { tree } = s;
  const near = new Set([v, ...tree.childrenBy(v, 'advmod', 'xcomp', 'amod'), ...tree.children(v).flatMap((k) => (tree.token(k).rel === 'advmod' ? tree.children(k) : []))]);
  for (const entry of reading.view.knowledge.speech.likelihood) {
    for (const at of near) {
      const from = at - entry.tokens.length + 1;
      const hit = from >= 0 && entry.tokens.every((w, k) => tree.tokens[from + k]?.lower === w);
      const forward = entry.tokens.every((w, k) => tree.tokens[at + k]?.lower === w);
      if (!hit && !forward) continue;
      const said = entry.tokens.join(' ');
      const whole = widen(s, hit ? from : at, entry.tokens.length);
      const wider = reading.view.knowledge.speech.likelihood.find((e) => e.words === whole);
      return { said: wider ? whole : said, low: wider?.low ?? entry.low, high: wider?.high ?? entry.high };
    }
  }
  return null;
}

/** "not likely", "highly likely": the word before belongs to the phrase. */
function widen(s: SentenceView, from: number, length: number): string {
  return s.tree.tokens.slice(Math.max(0, from - 1), from + length).map((t) => t.lower).join(' ');
}
