import type { ClaimDraft } from '../../model/claim.ts';
import type { Who } from '../../model/who.ts';
import { speakerAt } from '../attribution/speaker.ts';
import { headOf, type Reading } from '../draft.ts';
import { partiesAt } from '../event/trigger.ts';
import { verbPhrase } from '../grammar/verb-phrase.ts';
import type { SentenceView } from '../view.ts';
import { isFighter } from './vow.ts';
import { textOf } from './words.ts';

/** What somebody means to do himself is no demand. */
const PLANS = new Set(['plan', 'intend', 'aim']);

/** "The group wants to implement …", "is fighting to …": a demand that nobody quotes. */
export function wantClaims(reading: Reading, s: SentenceView): ClaimDraft[] {
  const { tree } = s;
  const out: ClaimDraft[] = [];
  for (const token of tree.tokens) {
    const ready = isReady(reading, s, token.index);
    if (!ready && (token.upos !== 'VERB' || !reading.view.knowledge.relations.wants.has(token.lemma))) continue;
    const subject = tree.subject(token.index);
    const [who] = partiesAt(s, subject);
    const act = tree.child(token.index, 'xcomp', 'ccomp');
    const object = tree.object(token.index);
    const wanted = act >= 0 || !['want', 'desire'].includes(token.lemma) ? act : object;
    if (!who || wanted < 0 || (who.party === null && who.actor === null && !isFighter(reading, who))) continue;
    const phrase = verbPhrase(tree, token.index, reading.view.knowledge.speech);
    // "they have done what they wanted": no wish is left.
    const done = tree.tokens[(tree.subtree(subject)[0] ?? subject) - 1]?.lower === 'what';
    if (phrase.future || phrase.conditional || (ready && phrase.duty) || done) continue;
    // "Neither side wants escalation": what is not wanted is told with its "neither".
    const unwanted = phrase.negated || /^(?:neither|no)$/.test(tree.token(tree.subtree(subject)[0] ?? subject).lower);
    const joined = (k: number): boolean => tree.token(k).rel === 'conj' && tree.isVerb(k) && tree.ownSubject(k) >= 0;
    const inside = tree
      .subtree(unwanted ? token.index : wanted, joined)
      .filter((k) => sameRun(reading, s, k, token.index));
    const head = headOf(reading, s, token.index, {
      rule: 'what a party wants',
      entries: unwanted ? [`wants:${token.lemma}`, 'modal:not'] : [`wants:${token.lemma}`],
      tokens: [...tree.subtree(subject), token.index, ...inside],
    });
    const own = s.actorAt(subject);
    const speaker = own ? speakerAt(reading.view, s, own.head) : null;
    const narrated = head.claimant.as === 'narrator';
    const ownWord =
      ready &&
      ((who.party !== null && who.party === head.claimant.party) ||
        (who.actor !== null && who.actor === head.claimant.actor));
    out.push({
      ...head,
      claimant: narrated && speaker ? speaker.claimant : head.claimant,
      stance:
        narrated || ownWord
          ? ready || PLANS.has(token.lemma)
            ? 'promises'
            : 'demands'
          : head.stance === 'states'
            ? 'assesses'
            : head.stance,
      kind: 'position',
      // "said both countries seek to avoid a war": whose wish it is belongs to what he says.
      on: textOf(
        reading,
        s,
        narrated || ownWord || isSame(who, head.claimant) ? inside : tree.subtree(token.index, joined),
      ),
      towards: wishedOf(s, token.index, who),
    });
  }
  return out;
}

function isSame(who: Who, claimant: Who): boolean {
  return (who.party !== null && who.party === claimant.party) || (who.actor !== null && who.actor === claimant.actor);
}

/** "wants Norway to resume", "wants the army gone": of whom something is wished. */
function wishedOf(s: SentenceView, v: number, who: Who): Who | null {
  const { tree } = s;
  const clause = tree.child(v, 'xcomp', 'ccomp');
  const others = [tree.child(v, 'obj', 'iobj'), clause < 0 ? -1 : tree.ownSubject(clause)]
    .flatMap((k) => partiesAt(s, k))
    .filter(
      (other) => (other.party ?? other.actor) !== null && (other.party !== who.party || other.actor !== who.actor),
    );
  return others[0] ?? null;
}

const STANDS = new Set(['stand', 'remain']);

/** "is willing to send troops", "stands ready to talk": an adjective of readiness with its infinitive. */
function isReady(reading: Reading, s: SentenceView, i: number): boolean {
  const { tree } = s;
  return (
    reading.view.knowledge.relations.ready.has(tree.token(i).lower) &&
    (tree.isCopular(i) || tree.isPassive(i) || STANDS.has(tree.tokens[i - 1]?.lemma ?? '')) &&
    tree.child(i, 'xcomp', 'ccomp') >= 0
  );
}

/** Whether two words stand in the same quotation, or both in none. */
function sameRun({ view }: Reading, s: SentenceView, a: number, b: number): boolean {
  const runOf = (i: number): unknown => view.quoteAt(s.tree.token(i).start, s.tree.token(i).end);
  return runOf(a) === runOf(b) || runOf(a) !== null;
}
