import type { Claim } from '../../model/claim.ts';
import type { DecisionEntry } from '../../model/decision.ts';
import type { Incident } from '../../model/situation.ts';
import { decisionLines } from './history-page.ts';
import type { Page } from './page.ts';
import { wrap } from './page.ts';
import { safeLine } from './safe-text.ts';

interface Reason {
  name: string;
  weight: number;
}

interface Pair {
  claim: Claim;
  with: Claim;
  features: readonly Reason[];
  score: number;
  needed: number;
}

/** Why each telling is in an incident, and what was left apart. */
export interface ExplainedIncident {
  incident: Incident;
  tellings: readonly Claim[];
  joined: readonly Pair[];
  apart: readonly (Pair & { incident: string; against: string | null })[];
  /** Tellings that decisions brought from another incident, and what they took out of this one. */
  brought: readonly { claim: Claim; by: readonly string[] }[];
  taken: readonly { incident: string | null; claims: readonly Claim[]; by: readonly string[] }[];
  /** The decisions that made it what it is. */
  decisions: readonly DecisionEntry[];
  /** Documents by id. */
  titles: ReadonlyMap<string, string>;
  /** Incidents by id. */
  others: ReadonlyMap<string, string>;
}

/** The longest stretch of a quote that is shown to know a telling by. */
const LONGEST_QUOTE = 100;

/** For each telling its joinings with weights that add up; then proposals; then what a contradiction forbids. */
export function incidentExplanation(explained: ExplainedIncident, page: Page): string[] {
  const { incident, tellings, joined, apart } = explained;
  const { paint } = page;
  const proposed = apart.filter(({ against }) => against === null);
  const forbidden = apart.filter(({ against }) => against !== null);
  return [
    paint.strong(safeLine(incident.title)),
    paint.faint(`  ${incident.id} · ${tellings.length} tellings in ${incident.documents.length} reports`),
    '',
    paint.strong('Why each telling is in'),
    ...tellings.flatMap((telling) => tellingLines(telling, joined, explained, page)),
    ...decidedLines(explained, page),
    ...list('Perhaps the same, and not joined', proposed, explained, page),
    ...list('Compared, and forbidden', forbidden, explained, page),
    ...(apart.length === 0 ? ['', paint.faint('Nothing else came near enough to be weighed.')] : []),
  ];
}

/** What people decided: linking weighed none of it. */
function decidedLines({ taken, decisions, others }: ExplainedIncident, page: Page): string[] {
  const { paint } = page;
  if (decisions.length === 0) return [];
  return [
    '',
    paint.strong('What people decided'),
    ...decisions.flatMap((entry) => decisionLines(entry, page).map((line) => `  ${line}`)),
    ...taken.flatMap(({ incident, claims, by }) => [
      wrap(
        `${by.join(', ')} took out ${claims.map(({ id }) => id).join(', ')}: now ${incident === null ? 'in no incident' : `in ${incident} ${safeLine(others.get(incident) ?? '')}`}.`,
        page,
        2,
      ),
      wrap(
        'Linking had them together. A later report that linking joins to what was taken out comes here all the same, with the rest: `sitrep decide move` puts its claims where they belong.',
        page,
        2,
      ),
    ]),
  ];
}

function tellingLines(
  telling: Claim,
  joined: readonly Pair[],
  { titles, brought }: ExplainedIncident,
  page: Page,
): string[] {
  const { paint } = page;
  const own = joined.filter(({ claim }) => claim.id === telling.id);
  const given = joined.some((pair) => pair.with.id === telling.id);
  const decision = brought.find(({ claim }) => claim.id === telling.id);
  const alone = decision
    ? `brought by ${decision.by.join(', ') || 'a decision'}`
    : given
      ? 'others were joined to it'
      : 'nothing was joined to it';
  return [
    wrap(`${quoteOf(telling)} ${paint.faint(safeLine(titles.get(telling.document) ?? telling.document))}`, page, 2),
    ...(own.length === 0 ? [paint.faint(`    ${alone}`)] : []),
    ...own.flatMap((pair) => [
      wrap(`with ${quoteOf(pair.with)}: ${points(pair)}`, page, 4),
      ...reasonLines(pair.features, page, 6),
    ]),
  ];
}

function list(title: string, pairs: ExplainedIncident['apart'], { others }: ExplainedIncident, page: Page): string[] {
  if (pairs.length === 0) return [];
  return [
    '',
    page.paint.strong(title),
    ...pairs.flatMap((pair) => [
      wrap(`${pair.incident}  ${safeLine(others.get(pair.incident) ?? '')}: ${points(pair)}`, page, 2),
      ...(pair.against === null ? [] : [`    ${page.paint.clash(pair.against)}`]),
      ...(pair.against === null && pair.score >= pair.needed ? ['    evidence of one kind only'] : []),
      ...reasonLines(pair.features, page, 4),
    ]),
  ];
}

function points({ score, needed }: Pair): string {
  return `${number(score)} of ${number(needed)} points`;
}

function reasonLines(features: readonly Reason[], page: Page, indent: number): string[] {
  return features.map(
    ({ name, weight }) => `${' '.repeat(indent)}${number(weight).padStart(4)}  ${page.paint.faint(safeLine(name))}`,
  );
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function quoteOf({ quote, id }: Claim): string {
  const line = safeLine(quote);
  return `“${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line}” ${id.slice(0, 10)}`;
}
