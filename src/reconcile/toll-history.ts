import type { Claim, TollClaim } from '../model/claim.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Incident, TollFigure, TollRow } from '../model/situation.ts';
import type { TollChange, TollHistory, TollStep, TollVoice } from '../model/toll-history.ts';
import { highest } from './toll-range.ts';
import { isWithin } from './toll-rows.ts';

/** When each document came out: ISO date or date-time in UTC, by document id. */
export type Published = ReadonlyMap<string, string>;

/** For each toll of an incident, every voice's figures in the order of time, with what became of them. `claims` are the incident's. */
export function tollHistories(incident: Incident, claims: readonly Claim[], published: Published): TollHistory[] {
  const tolls = claims.filter((claim): claim is TollClaim => claim.kind === 'toll');
  return incident.tolls.map((row) => historyOf(row, tolls, published));
}

/** One claim of a row, with when it was said. */
interface Told {
  claim: TollClaim;
  /** The row's figure that it tells, or takes back; its party is the sayer's, which other claims may have told. */
  figure: TollFigure;
  day: string;
  published: string;
  retracts: boolean;
}

function historyOf(row: TollRow, tolls: readonly TollClaim[], published: Published): TollHistory {
  const byId = new Map(tolls.map((claim) => [claim.id, claim]));
  const figures = row.figures.flatMap((figure) =>
    figure.claims.flatMap((id) => {
      const claim = byId.get(id);
      return claim ? [tell(claim, figure, false, published)] : [];
    }),
  );
  const voices = new Map<string, Told[]>();
  for (const told of [...figures, ...retractions(row, figures, tolls, published)]) {
    const key = voiceOf(told);
    const same = voices.get(key);
    if (same) same.push(told);
    else voices.set(key, [told]);
  }
  return {
    effect: row.effect,
    victims: row.victims,
    voices: [...voices.values()].map((tellings) => voice(tellings, tolls)),
  };
}

function tell(claim: TollClaim, figure: TollFigure, retracts: boolean, published: Published): Told {
  const out = published.get(claim.document) ?? '';
  const said = claim.said;
  const known = said !== null && said.basis !== 'published' && ['minute', 'hour', 'day'].includes(said.grain);
  const day = known && said.from.slice(0, 10) <= out.slice(0, 10) ? said.from.slice(0, 10) : out.slice(0, 10);
  return { claim, figure, day, published: out, retracts };
}

/** A voice that gave a figure and now says of that very number, or of any, that it is not so. */
function retractions(
  row: TollRow,
  figures: readonly Told[],
  tolls: readonly TollClaim[],
  published: Published,
): Told[] {
  return tolls.flatMap((claim) => {
    if (claim.effect !== row.effect || claim.partOf !== null) return [];
    if (claim.victims.party !== null && claim.victims.party !== row.victims.party) return [];
    const denied = claim.certainty === 'negated' || claim.stance === 'denies';
    if (!denied && claim.quantity.bound !== 'none') return [];
    const own = figures.find(
      (told) =>
        isSameVoice(claim, told) &&
        (claim.quantity.n === null || claim.quantity.bound === 'none' || told.claim.quantity.n === claim.quantity.n),
    );
    if (!own) return [];
    const told = tell(claim, own.figure, true, published);
    return told.day > own.day ? [told] : [];
  });
}

function isSameVoice({ claimant }: TollClaim, { claim, figure }: Told): boolean {
  const { actor, party, name } = claim.claimant;
  // "Taliban authorities" are nobody in particular, and by the same words of the same side the same.
  if (claimant.actor === null && actor === null)
    return party !== null && claimant.party === party && claimant.name === name;
  if (claimant.actor === null || actor === null) return false;
  return claimant.actor === claim.claimant.actor || (claimant.party !== null && claimant.party === figure.party);
}

/** Whom nobody identifies is himself and not his side: a provincial official does not mend what the spokesman said. */
function voiceOf({ claim: { claimant }, figure: { party } }: Pick<Told, 'claim' | 'figure'>): string {
  return claimant.actor === null ? `${party ?? ''}|${claimant.name}` : (party ?? claimant.actor);
}

/** Called by common words only, as "officials": in another report it may be somebody else. */
function isNameless({ claimant }: TollClaim): boolean {
  return claimant.actor === null && claimant.as !== 'narrator' && claimant.as !== 'media';
}

function voice(tellings: readonly Told[], tolls: readonly TollClaim[]): TollVoice {
  const steps: TollStep[] = [];
  let now: Told | null = null;
  const given: Told[] = [];
  for (const moment of moments(tellings)) {
    const leading = leadingOf(moment);
    const change = changeOf(leading, now, given);
    steps.push(stepOf(leading, change, now, moment, tolls));
    for (const told of distinct(moment))
      if (!isSameFigure(told, leading)) steps.push(stepOf(told, 'beside', null, moment, tolls));
    if (change !== 'older' && change !== 'part') now = leading;
    given.push(leading);
  }
  const first = tellings[0];
  return {
    claimant: first ? (first.claim.claimant.actor ?? first.claim.claimant.name) : '',
    party: first?.figure.party ?? null,
    about: first?.figure.about ?? 'other',
    steps,
    now: now === null || now.retracts ? null : now.claim.quantity,
  };
}

/** Tellings in order; those of one day are one moment unless every report of that day bears its hour. */
function moments(tellings: readonly Told[]): Told[][] {
  const timed = (day: string): boolean =>
    tellings.every((told) => told.day !== day || (told.published.length > 10 && told.published.startsWith(day)));
  const keyed = new Map<string, Told[]>();
  for (const told of tellings) {
    const key = timed(told.day) ? told.published : told.day;
    const same = keyed.get(key);
    if (same) same.push(told);
    else keyed.set(key, [told]);
  }
  return [...keyed].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, moment]) => moment);
}

/** Of several figures of one moment the highest; the others stand beside it. */
function leadingOf(moment: readonly Told[]): Told {
  const figures = moment.filter((told) => !told.retracts);
  const most = highest(figures.map((told) => told.claim.quantity));
  const found = figures.find((told) => told.claim.quantity === most) ?? moment[0];
  if (!found) throw new Error('a moment without a telling');
  return found;
}

function distinct(moment: readonly Told[]): Told[] {
  return moment.filter((told, at) => moment.findIndex((other) => isSameFigure(other, told)) === at);
}

function isSameFigure(a: Told, b: Told): boolean {
  return a.retracts === b.retracts && isSame(a.claim.quantity, b.claim.quantity);
}

function isSame(a: Quantity, b: Quantity): boolean {
  return a.n === b.n && a.to === b.to && a.bound === b.bound && a.word === b.word;
}

function changeOf(told: Told, now: Told | null, given: readonly Told[]): TollChange {
  if (now === null) return 'first';
  if (isSameFigure(told, now)) return 'same';
  if (told.retracts) return 'retracted';
  if (isNameless(told.claim) && told.claim.document !== now.claim.document) return 'other';
  if (given.some((earlier) => isSameFigure(earlier, told))) return 'older';
  const [before, after] = [now.claim.quantity.n, told.claim.quantity.n];
  if (before === null || after === null || before === after) return 'reworded';
  if (after > before) return 'grew';
  return isNarrower(told.claim, now.claim) ? 'part' : 'corrected';
}

function isNarrower(part: TollClaim, whole: TollClaim): boolean {
  if (part.where.length === 0 || whole.where.length === 0) return false;
  return part.where.every((place) => whole.where.some((wide) => isWithin(place, wide)));
}

function stepOf(
  told: Told,
  change: TollChange,
  now: Told | null,
  moment: readonly Told[],
  tolls: readonly TollClaim[],
): TollStep {
  const same = moment.filter((other) => isSameFigure(other, told));
  const ids = same.map(({ claim }) => claim.id);
  const parts = tolls.filter((claim) => claim.partOf !== null && ids.includes(claim.partOf));
  return {
    day: told.day,
    published: same.reduce((first, { published }) => (published < first ? published : first), told.published),
    claimant: told.claim.claimant.actor ?? told.claim.claimant.name,
    quantity: told.claim.quantity,
    change,
    before: change === 'first' || change === 'beside' ? null : (now?.claim.quantity ?? null),
    parts: parts.map(({ quantity, victims, id }) => ({ quantity, of: victims.role ?? victims.name, claim: id })),
    claims: ids,
  };
}
