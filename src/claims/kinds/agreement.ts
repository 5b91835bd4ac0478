import type { ClaimDraft } from '../../model/claim.ts';
import type { Who } from '../../model/who.ts';
import { type Accord, accordsIn } from '../agreement/accord.ts';
import { type Clock, clockOf } from '../agreement/clock.ts';
import { courseOf } from '../agreement/course.ts';
import { mediatorsOfTalks, startsAtOnce } from '../agreement/fruit-of-talks.ts';
import { type Sides, sidesOf } from '../agreement/sides.ts';
import type { Frame } from '../attribution/frame.ts';
import { headOf, type Reading } from '../draft.ts';
import { isForeseen } from '../event/to-come.ts';
import type { SentenceView } from '../view.ts';
import { clauseTokens } from './incident.ts';

/** What somebody demands, urges, threatens or refuses is not agreed. */
const WISHED = new Set(['demands', 'urges', 'threatens', 'promises', 'predicts', 'denies', 'condemns']);

/** Ceasefires, deals and talks: who agreed, who asked, who mediated, from when to when. */
export function agreementClaims(reading: Reading, s: SentenceView): ClaimDraft[] {
  const out: ClaimDraft[] = [];
  const accords = accordsIn(reading, s);
  for (const accord of accords) {
    if (isForeseen(s, accord.token, reading.view.knowledge.speech)) continue;
    const sides = sidesOf(reading, s, accord);
    if (sides.mediators.length === 0) sides.mediators = mediatorsOfTalks(reading, s, accord, accords);
    const frame = speakerOf(reading, s, accord, sides);
    const mutual = mutualRequests(reading, s, { accord, sides, frame });
    if (mutual.length > 0) {
      out.push(...mutual);
      continue;
    }
    const clock = clockOf(reading, s, accord);
    clock.starts ??= startsAtOnce(reading, s, accord);
    const course = courseOf(reading, s, accord);
    if (sides.unreal || isReadyFor(reading, s, accord) || isWished(frame) || !saysSomething(s, accord, sides, clock))
      continue;
    const head = headOf(reading, s, accord.token, {
      rule: 'accord',
      entries: [accord.entry],
      certainty: sides.negated ? 'negated' : sides.conditional ? 'conditional' : 'asserted',
      tokens: clauseTokens(s, {
        token: accord.token,
        tokens: [accord.token],
        via: s.tree.isVerb(accord.token) ? 'verb' : 'noun',
      }),
      frame,
    });
    out.push({
      ...head,
      trace: { ...head.trace, event: accord.told ?? s.spanOf([accord.token]) },
      kind: 'agreement',
      type: accord.type,
      parties: sides.parties,
      requestedBy: sides.requestedBy,
      mediators: sides.mediators,
      ...clock,
      terms: null,
      ...(course ? { course } : {}),
    });
  }
  return out;
}

/** "are prepared for a truce", "is open to talks": ready, and nothing agreed. */
function isReadyFor(reading: Reading, s: SentenceView, { verbs, token }: Accord): boolean {
  const { tree } = s;
  const { ready } = reading.view.knowledge.relations;
  const above = tree.token(token).head;
  const words = [above, ...verbs.map((g) => g.verb)].filter((k) => k >= 0).map((k) => tree.token(k).lower);
  return words.some((w) => ready.has(w) || w === 'open') && ['for', 'to'].includes(tree.caseOf(token));
}

interface Asked {
  accord: Accord;
  sides: Sides;
  frame: Frame | null;
}

/** "Each side said the other had asked for the truce": two who say so, each of the other. */
function mutualRequests(reading: Reading, s: SentenceView, { accord, sides, frame }: Asked): ClaimDraft[] {
  const { tree } = s;
  if (sides.asking < 0 || !frame || frame.cue.sentence !== s.index) return [];
  const asker = tree.doer(sides.asking);
  const speaker = tree.subject(frame.cue.token);
  if (
    asker < 0 ||
    speaker < 0 ||
    tree.token(asker).lower !== 'other' ||
    !['each', 'both'].includes(tree.token(tree.child(speaker, 'det') >= 0 ? tree.child(speaker, 'det') : speaker).lower)
  )
    return [];
  const pair = pairBefore(reading, s);
  return pair.flatMap((claimant, i) => {
    const other = pair[1 - i];
    if (!other) return [];
    const head = headOf(reading, s, accord.token, {
      rule: 'accord',
      entries: [accord.entry],
      tokens: clauseTokens(s, { token: frame.cue.token, tokens: [accord.token], via: 'verb' }),
      frame,
    });
    return [
      {
        ...head,
        claimant: { ...claimant, as: 'party' as const },
        kind: 'agreement' as const,
        type: accord.type,
        parties: [],
        requestedBy: other,
        mediators: [],
        starts: null,
        ends: null,
        duration: null,
        terms: null,
      },
    ];
  });
}

/** Sentences back to the accord whose two sides are meant. A guess. */
const MAX_BACK = 4;

function pairBefore(reading: Reading, s: SentenceView): Who[] {
  for (let i = s.index - 1; i >= Math.max(0, s.index - MAX_BACK); i--) {
    const before = reading.view.sentence(i);
    for (const accord of accordsIn(reading, before)) {
      const parties = sidesOf(reading, before, accord).parties.filter((w) => w.party !== null);
      if (parties.length === 2) return parties;
    }
  }
  return [];
}

/** Who says so: a verb of asking names the asker, and whoever tells of the asking speaks. */
function speakerOf(reading: Reading, s: SentenceView, accord: Accord, sides: Sides): Frame | null {
  const inner = reading.book.at(s.index, accord.token);
  // "accused each other of breaking it, hours after they had agreed to stop": the accord is no part of the charge.
  const frame = inner?.shape === 'charge' && s.tree.isVerb(accord.token) ? inner.outer : inner;
  if (frame && sides.asking >= 0 && frame.cue.sentence === s.index && frame.cue.token === sides.asking)
    return frame.outer;
  return frame;
}

function isWished(frame: Frame | null): boolean {
  for (let f = frame; f; f = f.outer)
    if (WISHED.has(f.stance) && f.shape !== 'clause' && f.shape !== 'quote') return true;
  return false;
}

function saysSomething(s: SentenceView, accord: Accord, sides: Sides, clock: Clock): boolean {
  const asked = sides.requestedBy !== null && isDefinite(s, accord);
  return (
    sides.done ||
    asked ||
    sides.mediators.length > 0 ||
    clock.starts !== null ||
    clock.ends !== null ||
    sides.parties.length > 1
  );
}

/** "the truce, requested by X" exists; "X asked for a truce" has none yet. */
function isDefinite(s: SentenceView, accord: Accord): boolean {
  const { tree } = s;
  if (tree.token(accord.token).lower === 'it') return true;
  const det = tree.child(accord.token, 'det', 'nmod:poss');
  return (det >= 0 && ['the', 'this', 'that', 'its', 'their'].includes(tree.token(det).lower)) || sides(accord);
}

function sides(accord: Accord): boolean {
  return accord.verbs.some((g) => g.as === 'object' && accord.verbs.length > 1);
}
