import type { Claim, ClaimDraft } from '../model/claim.ts';
import type { When } from '../model/when.ts';
import { actsIn } from './act/act.ts';
import { actPositions } from './act/act-positions.ts';
import { withActs } from './act/act-triggers.ts';
import { withDeeds } from './act/deeds.ts';
import { withTruceTalk } from './agreement/truce-talk.ts';
import { attribute } from './attribution/attribute.ts';
import { eachSayer, identify, type Reading } from './draft.ts';
import { isQuietHarm } from './event/sense/quiet-harm.ts';
import { triggersIn } from './event/triggers.ts';
import { agreementClaims } from './kinds/agreement.ts';
import { forecastClaims } from './kinds/forecast.ts';
import { incidentClaims } from './kinds/incident.ts';
import { positionClaims } from './kinds/position.ts';
import { relationClaims } from './kinds/relation.ts';
import { responsibilityClaims } from './kinds/responsibility.ts';
import { statementClaims } from './kinds/statement.ts';
import { splitStatistics } from './kinds/statistic.ts';
import { tollClaims, withEvents } from './kinds/toll.ts';
import { withOwnSide } from './own-side.ts';
import { eachOther } from './position/each-other.ts';
import { isQuestion } from './question.ts';
import { settleSides } from './settle-sides.ts';
import { harmsIn } from './toll/find-harms.ts';
import { withWithdrawn } from './toll/withdrawn.ts';
import type { DocumentView, SentenceView } from './view.ts';

/** All claims of one document, in the order of its text; the same text always gives the same claims. */
export function readClaims(view: DocumentView): Claim[] {
  const reading: Reading = { view, book: attribute(view) };
  const drafts: ClaimDraft[] = [];
  for (const s of view.sentences) {
    if (!s.sentence.parsed || isQuestion(s)) continue;
    const triggers = triggersIn(view, s, reading.book);
    const told = harmsIn(view, s).filter((harm) => !isQuietHarm(view, s, harm));
    const harms = withEvents(s, told, triggers, reading);
    const { tolls, statistics, counted } = splitStatistics(reading, s, harms);
    const acts = actsIn(view, s);
    const events = withActs(reading, s, triggers, acts);
    const made: ClaimDraft[] = [
      ...incidentClaims(
        reading,
        s,
        events.filter((t) => !(t.via === 'verb' && counted.has(t.token))),
      ),
      ...withWithdrawn(reading, s, tollClaims(reading, s, tolls)),
      ...statistics,
      ...responsibilityClaims(reading, s, triggers),
      ...agreementClaims(reading, s),
      ...relationClaims(reading, s),
      ...positionClaims(reading, s),
      ...actPositions(reading, s, acts),
      ...forecastClaims(reading, s),
    ];
    const day = headedDay(view, s);
    const dated = day === null ? made : made.map((draft) => onDay(draft, day));
    const all = [...dated, ...statementClaims(reading, s, dated)];
    drafts.push(
      ...withDeeds(s, eachOther(reading, s, all), events, view.knowledge).map((draft) => withTruceTalk(reading, draft)),
    );
  }
  const claims = identified(view, drafts);
  const byId = new Map(settleSides(claims).map((c) => [c.id, c]));
  return [...byId.values()];
}

/** Words of "Monday the 13th, this morning:". A guess. */
const LONGEST_HEADING = 8;

/** "Monday the 13th, this morning: the market was shelled.": the day that opens a paragraph of a diary. */
function headedDay(view: DocumentView, s: SentenceView): When | null {
  const head = view.sentences[s.index - 1];
  if (!head || head.sentence.paragraph !== s.sentence.paragraph) return null;
  const { tokens } = head.tree;
  const [time] = head.times;
  if (tokens.length > LONGEST_HEADING || tokens.at(-1)?.text !== ':' || time?.first !== 0) return null;
  return time.when && ['day', 'hour', 'minute'].includes(time.when.grain) ? time.when : null;
}

function onDay(draft: ClaimDraft, day: When): ClaimDraft {
  if ((draft.kind !== 'incident' && draft.kind !== 'toll') || draft.when !== null) return draft;
  return { ...draft, when: { ...day, basis: 'inherited' } };
}

/** The claims of each sayer, with their identity; a part of a count belongs to the whole that the same sayer tells. */
function identified(view: DocumentView, drafts: readonly ClaimDraft[]): Claim[] {
  const dead = deadIn(drafts);
  const wholes = new Map<string, readonly string[]>();
  return drafts.flatMap((draft, at) => {
    const before = wholeBefore(drafts, at);
    const whole = before && wholes.get(identify(before, view.document.id).id);
    const each = eachSayer(draft).map((one, i) => {
      const parents = whole ?? (one.kind === 'toll' && one.partOf !== null ? wholes.get(one.partOf) : undefined);
      const part = parents ? { ...one, partOf: parents[i] ?? parents[0] ?? null } : one;
      return identify(withoutDeadSayer(withOwnSide(view, part as ClaimDraft), dead), view.document.id);
    });
    if (draft.kind === 'toll')
      wholes.set(
        identify(draft, view.document.id).id,
        each.map(({ id }) => id),
      );
    return each;
  });
}

/** Sentences from a toll to "three of the dead were children". A guess. */
const MOST_SENTENCES_TO_PART = 3;

/** The toll told before it, of which "among the dead were three children" tells a part. */
function wholeBefore(drafts: readonly ClaimDraft[], at: number): ClaimDraft | null {
  const part = drafts[at];
  if (part?.kind !== 'toll' || part.partOf !== null || !part.trace.entries.some((e) => e.startsWith('among:')))
    return null;
  for (let i = at - 1; i >= 0; i--) {
    const one = drafts[i];
    if (!one || part.trace.sentence - one.trace.sentence > MOST_SENTENCES_TO_PART) return null;
    if (one.kind !== 'toll' || one.effect !== part.effect || one.trace.sentence === part.trace.sentence) continue;
    if (one.partOf !== null || one.trace.entries.some((e) => e.startsWith('among:'))) continue;
    const most = one.quantity.to ?? one.quantity.n;
    return most !== null && one.quantity.bound !== 'none' && (part.quantity.n ?? 0) <= most ? one : null;
  }
  return null;
}

/** Whose death the text tells. */
function deadIn(drafts: readonly ClaimDraft[]): ReadonlySet<string> {
  return new Set(
    drafts.flatMap((d) =>
      d.kind === 'toll' && d.effect === 'killed' && d.certainty === 'asserted' && d.quantity.n === 1 && d.victims.actor
        ? [d.victims.actor]
        : [],
    ),
  );
}

/**
 * Somebody whose death the same text tells is not who speaks in it: of two people of one name it is the other one, who
 * is not known for certain.
 */
function withoutDeadSayer(draft: ClaimDraft, dead: ReadonlySet<string>): ClaimDraft {
  const { claimant } = draft;
  if (claimant.actor === null || !dead.has(claimant.actor) || claimant.as === 'party') return draft;
  return { ...draft, claimant: { ...claimant, actor: null, party: null, role: null, as: 'unnamed' } };
}
