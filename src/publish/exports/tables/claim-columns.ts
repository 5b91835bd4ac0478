import type { Claim } from '../../../model/claim.ts';
import { reviewOf } from '../../../model/claim-row.ts';
import type { Document } from '../../../model/document.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { When } from '../../../model/when.ts';
import type { Where } from '../../../model/where.ts';
import type { Who } from '../../../model/who.ts';
import { columnsOf, joined } from '../column.ts';
import type { Column } from '../export-format.ts';

export interface ClaimInReport {
  claim: Claim;
  document: Document;
}

const column = columnsOf<ClaimInReport>();

/** What stands before everything else of a claim in a table of one kind. */
const WHO_SAYS: readonly Column<ClaimInReport>[] = [
  column('id', 'text', 'Of the claim.', (r) => r.claim.id),
  column('document', 'text', 'Id of the report.', (r) => r.document.id),
  column('published', 'time', 'When the report came out, ISO 8601.', (r) => r.document.published),
  column('source', 'text', 'Who published it.', (r) => r.document.source),
  column('url', 'text', 'Its address.', (r) => r.document.url),
  column('claimant', 'text', 'Who says it, in the words of the report.', (r) => r.claim.claimant.name),
  column('claimant_actor', 'text', 'His slug.', (r) => r.claim.claimant.actor),
  column('claimant_party', 'text', 'The slug of his side.', (r) => r.claim.claimant.party),
  column(
    'claimant_as',
    'text',
    'party, official, spokesperson, analyst, witness, media, organisation, unnamed, or narrator: the report itself.',
    (r) => r.claim.claimant.as,
  ),
  column('stance', 'text', 'How it is said: states, admits, claims, accuses, denies …', (r) => r.claim.stance),
  column('certainty', 'text', 'asserted, hedged, conditional, unclear or negated.', (r) => r.claim.certainty),
  column(
    'said_from',
    'time',
    'First day on which it was said, where the report tells it.',
    (r) => r.claim.said?.from ?? null,
  ),
  column('said_to', 'time', 'Last day.', (r) => r.claim.said?.to ?? null),
];
const WORDS: readonly Column<ClaimInReport>[] = [
  column('quote', 'text', 'The words of the report.', (r) => r.claim.quote),
  column(
    'span_start',
    'integer',
    "Where they begin in the report's text, in UTF-16 code units.",
    (r) => r.claim.span.start,
  ),
  column('span_end', 'integer', 'Where they end, that unit not included.', (r) => r.claim.span.end),
  column(
    'rule',
    'text',
    'Which rule read it, `model` where a language model did: `sitrep explain` says more.',
    (r) => r.claim.trace.rule,
  ),
  column('review', 'text', 'What people made of it: accepted, corrected, added, untouched.', (r) => reviewOf(r.claim)),
];

const names = (parties: readonly Who[]) => joined(parties.map(({ name }) => name));
const slugs = (parties: readonly Who[]) => joined(parties.map(({ actor, party }) => actor ?? party));

export function agentsOf(claim: Claim): readonly Who[] {
  if (claim.kind === 'responsibility') return [claim.agent];
  if (claim.kind === 'incident' || claim.kind === 'toll') return claim.agents;
  if (claim.kind === 'statistic') return claim.agents ?? [];
  if (claim.kind === 'agreement') return claim.parties;
  return claim.kind === 'relation' ? [claim.subject] : [];
}

export function targetsOf(claim: Claim): readonly Who[] {
  if (claim.kind === 'incident') return claim.targets;
  if (claim.kind === 'toll') return [claim.victims];
  if (claim.kind === 'statistic') return claim.victims ? [claim.victims] : [];
  if (claim.kind === 'position') return claim.towards ? [claim.towards] : [];
  return claim.kind === 'relation' ? [claim.object] : [];
}

function whenOf(claim: Claim): When | null {
  if (claim.kind === 'incident' || claim.kind === 'toll') return claim.when;
  if (claim.kind === 'agreement') return claim.starts;
  if (claim.kind === 'statistic') return claim.period;
  if (claim.kind === 'relation') return claim.valid;
  return claim.kind === 'forecast' ? claim.by : null;
}

function placesOf(claim: Claim): readonly Where[] {
  return claim.kind === 'incident' || claim.kind === 'toll' || claim.kind === 'statistic' ? claim.where : [];
}

function quantityOf(claim: Claim): Quantity | null {
  if (claim.kind === 'toll' || claim.kind === 'statistic') return claim.quantity;
  return claim.kind === 'incident' ? (claim.times ?? null) : null;
}

function sortOf(claim: Claim): string | null {
  switch (claim.kind) {
    case 'incident':
    case 'responsibility':
    case 'agreement':
      return claim.type;
    case 'toll':
      return claim.effect;
    case 'statistic':
      return claim.measure;
    case 'relation':
      return claim.relation;
    default:
      return null;
  }
}

function aboutWhat(claim: Claim): string | null {
  if (claim.kind === 'position') return claim.on;
  if (claim.kind === 'forecast') return claim.outcome;
  if (claim.kind === 'agreement') return claim.terms;
  return claim.kind === 'statistic' ? claim.scope : null;
}

const QUANTITY: readonly Column<ClaimInReport>[] = [
  column('figure', 'text', 'As said: "at least 58".', (r) => quantityOf(r.claim)?.said ?? null),
  column(
    'bound',
    'text',
    'exact, at least, more than, at most, less than, about, range, vague (a word such as "dozens"), none.',
    (r) => quantityOf(r.claim)?.bound ?? null,
  ),
  column(
    'n',
    'number',
    'The number, or the lower end of a range; empty where only a word is said.',
    (r) => quantityOf(r.claim)?.n ?? null,
  ),
  column('to', 'number', 'The upper end of a range.', (r) => quantityOf(r.claim)?.to ?? null),
];
const WHEN: readonly Column<ClaimInReport>[] = [
  column(
    'from',
    'time',
    'When it happened, begins or held: the first day or hour.',
    (r) => whenOf(r.claim)?.from ?? null,
  ),
  column('until', 'time', 'The last.', (r) => whenOf(r.claim)?.to ?? null),
  column('grain', 'text', 'How finely the text fixes it: minute to decade.', (r) => whenOf(r.claim)?.grain ?? null),
];
const WHERE: readonly Column<ClaimInReport>[] = [
  column('places', 'text', 'As named, parted by "; ".', (r) => joined(placesOf(r.claim).map(({ name }) => name))),
  column('countries', 'text', 'ISO 3166-1 alpha-2.', (r) => joined(placesOf(r.claim).map(({ country }) => country))),
];

export const CLAIM_COLUMNS: readonly Column<ClaimInReport>[] = [
  ...WHO_SAYS,
  column(
    'kind',
    'text',
    'incident, toll, responsibility, agreement, relation, position, forecast or statistic.',
    (r) => r.claim.kind,
  ),
  column(
    'type',
    'text',
    "The incident's or agreement's type, a toll's effect, a statistic's measure, a relation.",
    (r) => sortOf(r.claim),
  ),
  column('about', 'text', 'What a position, forecast, statistic or the terms of an agreement are about.', (r) =>
    aboutWhat(r.claim),
  ),
  column(
    'losses_of',
    'text',
    'Of a toll: whose losses, seen from the claimant (own, adversary, other).',
    (r) => r.claim.about,
  ),
  column(
    'agents',
    'text',
    'Who does it, in the words of the report, parted by "; "; parties of an agreement, subject of a relation.',
    (r) => names(agentsOf(r.claim)),
  ),
  column('agent_slugs', 'text', 'Their slugs.', (r) => slugs(agentsOf(r.claim))),
  column('targets', 'text', 'To whom; victims of a toll, object of a relation, whom a position is aimed at.', (r) =>
    names(targetsOf(r.claim)),
  ),
  column('target_slugs', 'text', 'Their slugs.', (r) => slugs(targetsOf(r.claim))),
  ...WHEN,
  ...WHERE,
  ...QUANTITY,
  column('part_of', 'text', 'Of a toll: the claim whose figure it is a part of.', (r) =>
    r.claim.kind === 'toll' ? r.claim.partOf : null,
  ),
  column('incident', 'text', 'The incident that it tells of.', (r) => r.claim.incident),
  ...WORDS,
];

export const STATISTIC_COLUMNS: readonly Column<ClaimInReport>[] = [
  ...WHO_SAYS,
  column('measure', 'text', 'What it counts: deaths, injuries, incidents …', (r) => sortOf(r.claim)),
  ...QUANTITY,
  ...WHEN,
  column('scope', 'text', 'Of what, in the words of the report.', (r) => aboutWhat(r.claim)),
  ...WHERE,
  column('victims', 'text', 'Whom it befell.', (r) => names(targetsOf(r.claim))),
  column('agents', 'text', 'By whose doing.', (r) => names(agentsOf(r.claim))),
  ...WORDS,
];

export const POSITION_COLUMNS: readonly Column<ClaimInReport>[] = [
  ...WHO_SAYS,
  column('on', 'text', 'What it is about, in the words of the report.', (r) => aboutWhat(r.claim)),
  column('towards', 'text', 'Whom it is aimed at.', (r) => names(targetsOf(r.claim))),
  column('towards_slug', 'text', 'His slug.', (r) => slugs(targetsOf(r.claim))),
  column('deed', 'text', 'What is demanded, threatened, promised or refused, where the reader knows the deed.', (r) =>
    r.claim.kind === 'position' ? (r.claim.deed?.type ?? null) : null,
  ),
  column('deed_not', 'yes or no', 'Whether it is said not to be done.', (r) =>
    r.claim.kind === 'position' ? (r.claim.deed?.not ?? null) : null,
  ),
  ...WORDS,
];

export const FORECAST_COLUMNS: readonly Column<ClaimInReport>[] = [
  ...WHO_SAYS,
  column('outcome', 'text', 'What is foreseen, in the words of the report.', (r) => aboutWhat(r.claim)),
  column('likelihood', 'text', 'The word of likelihood as said.', (r) =>
    r.claim.kind === 'forecast' ? (r.claim.likelihood?.said ?? null) : null,
  ),
  column('likelihood_low', 'number', 'Its range in percent (ICD 203).', (r) =>
    r.claim.kind === 'forecast' ? (r.claim.likelihood?.low ?? null) : null,
  ),
  column('likelihood_high', 'number', 'Its upper end.', (r) =>
    r.claim.kind === 'forecast' ? (r.claim.likelihood?.high ?? null) : null,
  ),
  ...WHEN,
  column('resolution', 'text', 'came true, did not or void, as a person decided; empty while it is open.', (r) =>
    r.claim.kind === 'forecast' ? (r.claim.resolution ?? null) : null,
  ),
  ...WORDS,
];
