import type { Topics } from '../../ledger/case-claims.ts';
import type { Claim } from '../../model/claim.ts';
import { topicOf } from '../../model/claim-topic.ts';
import type { Document } from '../../model/document.ts';
import type { Agreement, Incident } from '../../model/situation.ts';
import { agreementsOf } from '../../reconcile/agreements.ts';

/** What a part of the situation is made from, and nothing else. */
export interface PartInput {
  /** The reports of its claims, and the last report of the case. */
  documents: readonly Pick<Document, 'id' | 'published'>[];
  /** Those that `reads` names, as people left them, each with its incident; by document, place in the text and id. */
  claims: readonly Claim[];
  /** The incidents that these claims belong to, by day and id. */
  incidents: readonly Incident[];
  /** The day (ISO date) that the case is looked at from; left out, that of the last report. */
  asOf?: string | undefined;
}

/**
 * A part of the situation that is made from claims of the whole case, and what it depends on. It is made again only after
 * such a claim, or an incident of one, came, went or changed; with `untilNow` also after a report came in that is later
 * than all others. Rows that come out as they were are not written again.
 */
export interface CasePart<Row> {
  name: string;
  /** The kinds of claims it reads, and of each the topics (`topicOf`), or all. */
  reads: Topics;
  /** Whether the day of the last report changes what comes out. */
  untilNow: boolean;
  derive(input: PartInput): Row[];
}

/** Accords with their clocks and courses, and who is said to have broken them. */
export const AGREEMENTS: CasePart<Agreement> = {
  name: 'agreements',
  reads: { agreement: 'all', incident: ['ceasefire violation'], position: ['truce'] },
  untilNow: true,
  derive: ({ documents, claims, incidents, asOf }) => agreementsOf(documents, claims, incidents, asOf),
};

/** Whether a part is made from this claim. */
export function readsClaim({ reads }: Pick<CasePart<unknown>, 'reads'>, claim: Claim): boolean {
  const topics = reads[claim.kind];
  return topics === 'all' || (topics?.includes(topicOf(claim) ?? '') ?? false);
}

/** What a part is made from, out of a whole case. */
export function inputFor(
  part: Pick<CasePart<unknown>, 'reads'>,
  { documents, claims, incidents, asOf }: PartInput,
): PartInput {
  const own = claims.filter((claim) => readsClaim(part, claim));
  const reports = new Set(own.map(({ document }) => document));
  const held = new Set(own.map(({ incident }) => incident));
  const last = documents.reduce((most, { published }) => (published > most ? published : most), '');
  return {
    documents: documents.filter(({ id, published }) => reports.has(id) || published === last),
    claims: own,
    incidents: incidents.filter(({ id }) => held.has(id)).sort(byDay),
    asOf,
  };
}

/** In the order of their days, those without one last; of one day by id. */
export function byDay(a: Incident, b: Incident): number {
  const [x, y] = [`${a.when?.from ?? '~'}|${a.id}`, `${b.when?.from ?? '~'}|${b.id}`];
  return x < y ? -1 : x > y ? 1 : 0;
}
