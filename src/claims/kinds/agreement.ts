import { type Accord, accordsIn } from '../agreement/accord.ts';
import { type Clock, clockOf } from '../agreement/clock.ts';
import { type Sides, sidesOf } from '../agreement/sides.ts';
import type { Frame } from '../attribution/frame.ts';
import { headOf, type Reading } from '../draft.ts';
import type { ClaimDraft } from '../../model/claim.ts';
import type { SentenceView } from '../view.ts';
import { clauseTokens } from './incident.ts';

/** What somebody demands, urges, threatens or refuses is not agreed. */
const WISHED = new Set(['demands', 'urges', 'threatens', 'promises', 'predicts', 'denies', 'condemns']);

/** Ceasefires, deals and talks: who agreed, who asked, who mediated, from when to when. */
export function agreementClaims(reading: Reading, s: SentenceView): ClaimDraft[] {
  const out: ClaimDraft[] = [];
  for (const accord of accordsIn(reading, s)) {
    const sides = sidesOf(reading, s, accord);
    const frame = speakerOf(reading, s, accord, sides);
    const clock = clockOf(reading, s, accord);
    if (sides.unreal || isWished(frame) || !saysSomething(s, accord, sides, clock)) continue;
    out.push({
      ...headOf(reading, s, accord.token, {
        rule: 'accord',
        entries: [accord.entry],
        certainty: sides.negated ? 'negated' : 'asserted',
        tokens: clauseTokens(s, { token: accord.token, tokens: [accord.token], via: s.tree.isVerb(accord.token) ? 'verb' : 'noun' }),
        frame,
      }),
      kind: 'agreement',
      type: accord.type,
      parties: sides.parties,
      requestedBy: sides.requestedBy,
      mediators: sides.mediators,
      ...clock,
      terms: null,
    });
  }
  return out;
}

/** Who says so: a verb of asking names the asker, and whoever tells of the asking speaks. */
function speakerOf(reading: Reading, s: SentenceView, accord: Accord, sides: Sides): Frame | null {
  const frame = reading.book.at(s.index, accord.token);
  if (frame && sides.asking >= 0 && frame.cue.sentence === s.index && frame.cue.token === sides.asking) return frame.outer;
  return frame;
}

function isWished(frame: Frame | null): boolean {
  for (let f = frame; f; f = f.outer) if (WISHED.has(f.stance) && f.shape !== 'clause' && f.shape !== 'quote') return true;
  return false;
}

function saysSomething(s: SentenceView, accord: Accord, sides: Sides, clock: Clock): boolean {
  const asked = sides.requestedBy !== null && isDefinite(s, accord);
  return sides.done || asked || sides.mediators.length > 0 || clock.starts !== null || clock.ends !== null || sides.parties.length > 1;
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
