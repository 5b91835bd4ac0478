import type { Claim, IncidentType, PositionClaim, Stance } from '../model/claim.ts';
import type { PositionAnswer, PositionKind } from '../model/position.ts';
import type { Incident } from '../model/situation.ts';

/** A position with the day (ISO date) it was said, or its report came out. */
export interface Said {
  claim: PositionClaim;
  day: string;
}

/** Days in which words still answer words. A guess. */
export const ANSWER_DAYS = 30;
/** Sentences behind a charge in which "denied it" means that charge. A guess. */
const NEXT_SENTENCES = 2;
/** Words that two positions must share to be of one topic, and the part that they must be of the shorter. Guesses. */
const SHARED_WORDS = 2;
const SHARED_PART = 0.4;

const KIND_OF: Partial<Record<Stance, PositionKind>> = {
  demands: 'demand',
  urges: 'demand',
  accuses: 'charge',
  threatens: 'threat',
  promises: 'promise',
  denies: 'denial',
  condemns: 'condemnation',
  declines: 'refusal',
};

/** Stances of what is more than a bare statement. */
export const POSITION_STANCES = Object.keys(KIND_OF) as Stance[];

/** Stances in which somebody answers words (`answerBy`). */
export const ANSWERING: readonly Stance[] = ['denies', 'declines', 'admits', 'promises'];

/** What a position is; null for a bare statement. */
export function positionKind({ stance }: Pick<PositionClaim, 'stance'>): PositionKind | null {
  return KIND_OF[stance] ?? null;
}

/** The party that a position asks an answer of: whom it is aimed at, else who is to do the deed. */
export function askedOf({ claimant, towards, deed }: PositionClaim): string | null {
  const named = [towards, ...(deed?.agents ?? []), ...(deed?.targets ?? [])].flatMap((w) => w?.party ?? []);
  return named.find((party) => party !== claimant.party) ?? null;
}

/** Who does what a position speaks of: the one asked, or, of a threat or promise, its maker. */
export function doerOf(claim: PositionClaim): string | null {
  const kind = positionKind(claim);
  return kind === 'threat' || kind === 'promise' ? claim.claimant.party : askedOf(claim);
}

/**
 * What answers a position: words of the side asked, on the same topic and not before it, and incidents of the deed spoken of.
 * `later` are positions of that side, `incidents` those of the deed's type; both may hold more than fits.
 */
export function answersTo(one: Said, later: readonly Said[], incidents: readonly Incident[]): PositionAnswer[] {
  const kind = positionKind(one.claim);
  if (kind === null || kind === 'denial' || kind === 'condemnation' || kind === 'refusal') return [];
  const asked = askedOf(one.claim);
  const words = later.flatMap((other) => inWords(one, other, asked) ?? []);
  // What somebody is charged with lies behind: the deed itself is no answer.
  const deeds = kind === 'charge' ? [] : incidents;
  return [...words, ...deeds.flatMap((incident) => inDeed(one, incident) ?? [])].sort(byDay);
}

function inWords(one: Said, other: Said, asked: string | null): PositionAnswer | null {
  const { claim } = other;
  const { party } = claim.claimant;
  if (asked === null || party !== asked || claim.id === one.claim.id) return null;
  const days = (Date.parse(other.day) - Date.parse(one.day)) / 86_400_000;
  const next = isNext(one.claim, claim);
  if (
    days < 0 ||
    days > ANSWER_DAYS ||
    (days === 0 && claim.document === one.claim.document && !next && claim.span.start < one.claim.span.start)
  )
    return null;
  const answer = answerBy(one.claim, claim);
  if (answer === null) return null;
  const bare = claim.trace.entries.includes('truce:answer');
  const same = claim.on === one.claim.on;
  const said = next && (bare || same);
  const reasons = said ? ['told right behind it'] : topicsShared(one.claim, claim);
  if (reasons.length === 0) return null;
  if (!said) {
    reasons.push(`said by ${asked}, of whom it asks an answer`);
    if (claim.towards?.party && claim.towards.party === one.claim.claimant.party)
      reasons.push('aimed back at its maker');
  }
  return {
    answer,
    basis: said ? 'said' : 'proposed',
    by: claim.claimant.actor ?? claim.claimant.name,
    party,
    day: other.day,
    words: claim.on,
    claim: claim.id,
    incident: null,
    reasons,
  };
}

function isNext(one: Claim, other: Claim): boolean {
  const sentences = other.trace.sentence - one.trace.sentence;
  return other.document === one.document && other.span.start > one.span.start && sentences <= NEXT_SENTENCES;
}

/** What words of the side asked make of it; null where they do not answer. */
function answerBy(one: PositionClaim, { stance, certainty, deed }: PositionClaim): PositionAnswer['answer'] | null {
  if (stance === 'denies' || stance === 'declines') return 'rejected';
  if (certainty === 'negated' || certainty === 'unclear') return null;
  if (stance === 'admits') return 'accepted';
  const kind = positionKind(one);
  if (stance !== 'promises' || kind !== 'demand') return null;
  return deed?.not === (one.deed?.not ?? false) || deed === undefined ? 'accepted' : 'rejected';
}

/** By which both speak of one thing: the deed, its place, a truce, or words; nothing where they do not. */
function topicsShared(a: PositionClaim, b: PositionClaim): string[] {
  const out: string[] = [];
  if (a.deed && b.deed && a.deed.type === b.deed.type) out.push(`of the same deed: ${a.deed.type}`);
  const places = (a.deed?.where ?? []).filter((w) => (b.deed?.where ?? []).some((o) => o.name === w.name));
  if (out.length > 0 && places.length > 0) out.push(`at ${places[0]?.name}`);
  if (
    a.trace.entries.includes('truce:breach') &&
    b.trace.entries.some((e) => e === 'truce:breach' || e === 'truce:keep')
  )
    out.push('both of breaking the truce');
  const [x, y] = [contentWords(a.on), contentWords(b.on)];
  const shared = [...x].filter((word) => y.has(word));
  const least = Math.min(x.size, y.size);
  if (shared.length >= SHARED_WORDS && shared.length / least >= SHARED_PART)
    out.push(`in the same words: ${shared.join(', ')}`);
  return out;
}

const SMALL = new Set(
  'about after against also been before being could from have having into more most other over said says should some such than that their them then there these they this those through under until were what when where which while will with would your'.split(
    ' ',
  ),
);

/** Longer words cut to their first letters, so that "striking" and "strikes" are one. */
function contentWords(text: string): Set<string> {
  const names = text.match(/\p{Lu}{3,}/gu) ?? []; // TTP, RSF
  const words = (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !SMALL.has(word));
  return new Set([...names, ...words].map((word) => word.toLowerCase().slice(0, STEM)));
}
const STEM = 5;

/** Told of as done: of the deed's type, by whoever was to do it, to whom and where it was to be, no earlier. */
function inDeed(one: Said, incident: Incident): PositionAnswer | null {
  const { deed } = one.claim;
  const doer = doerOf(one.claim);
  const { when, status, type, sides } = incident;
  if (!deed || deed.not || doer === null || !when || when.basis === 'published') return null;
  if (type !== deed.type || status === 'denied' || status === 'unconfirmed') return null;
  if (!sides.agents.some(({ party }) => party === doer)) return null;
  const from = when.from.slice(0, 10);
  if (from < one.day || (Date.parse(from) - Date.parse(one.day)) / 86_400_000 > ANSWER_DAYS) return null;
  const to = deed.targets.flatMap(({ party }) => party ?? []);
  if (to.length > 0 && !sides.targets.some(({ party }) => to.includes(party ?? ''))) return null;
  const place = deed.where.find((w) =>
    incident.where.some((o) => o.name === w.name || (o.place !== null && o.place === w.place)),
  );
  if (deed.where.length > 0 && !place) return null;
  return {
    answer: 'done',
    basis: 'proposed',
    by: doer,
    party: doer,
    day: from,
    words: incident.title,
    claim: null,
    incident: incident.id,
    reasons: [
      `${type} by ${doer}`,
      ...(to.length > 0 ? [`against ${to.join(', ')}`] : []),
      ...(place ? [`at ${place.name}`] : []),
      'no earlier than it was said',
    ],
  };
}

function byDay(a: PositionAnswer, b: PositionAnswer): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : (a.claim ?? '') < (b.claim ?? '') ? -1 : 1;
}

/** Types of deeds that a position may be answered by. */
export function deedOf({ deed }: PositionClaim): IncidentType | null {
  return deed && !deed.not ? deed.type : null;
}
