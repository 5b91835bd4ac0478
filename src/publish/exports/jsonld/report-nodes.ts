import type { Claim } from '../../../model/claim.ts';
import type { Document } from '../../../model/document.ts';
import type { Grain } from '../../../model/when.ts';
import type { Claimant } from '../../../model/who.ts';
import { claimantWords, claimWords } from '../../words/claim-words.ts';
import { oneLine } from '../../words/one-line.ts';
import type { ReportRecord } from '../case-source.ts';
import { claimJson } from '../claim-json.ts';
import { webAddress } from '../incident-facts.ts';
import { present, urn } from './context.ts';

export type Node = Record<string, unknown>;

/** What claims may be about in a file. */
export interface Subjects {
  actors: ReadonlySet<string>;
  /** Relations and accords, by the claims that they rest on. */
  ofClaim: ReadonlyMap<string, string[]>;
}

/** A report, and each claim in it as a schema:Claim that appears there. */
export function reportNodes({ document, claims }: ReportRecord, subjects: Subjects): Node[] {
  return [reportNode(document), ...claims.map((claim) => claimNode(claim, document, subjects))];
}

const NEWS: ReadonlySet<Document['sourceKind']> = new Set(['agency', 'newspaper', 'broadcaster'] as const);

function reportNode(document: Document): Node {
  const { id, title, source, sourceKind, author, url, published, language, sample } = document;
  return present({
    id: urn('report', id),
    type: NEWS.has(sourceKind) ? 'NewsArticle' : 'Article',
    headline: title,
    datePublished: published,
    publisher: source ? { type: 'Organization', name: source } : null,
    author: author ? { name: author } : null,
    inLanguage: language,
    url: webAddress(url),
    identifier: id,
    creativeWorkStatus: sample ? 'invented sample' : null,
  });
}

function claimNode(claim: Claim, document: Document, { actors, ofClaim }: Subjects): Node {
  return present({
    id: urn('claim', claim.id),
    type: 'Claim',
    name: `${claimantWords(claim.claimant)}: ${claimWords(claim)}`,
    text: claim.quote,
    author: authorNode(claim.claimant, actors),
    datePublished: saidOn(claim) ?? document.published,
    appearance: urn('report', document.id),
    about: [...(claim.incident ? [urn('incident', claim.incident)] : []), ...(ofClaim.get(claim.id) ?? [])],
    inLanguage: document.language,
    claimantAs: claim.claimant.as,
    stance: claim.stance,
    certainty: claim.certainty,
    claim: claimJson(claim),
  });
}

/** The day on which it was said, where it is told to the day. */
function saidOn({ said }: Claim): string | null {
  return said && DAYS.has(said.grain) ? said.from : null;
}

const DAYS: ReadonlySet<Grain> = new Set<Grain>(['minute', 'hour', 'day']);

/** An identity by its id alone: its words here are not its name. One known by words only is a person or an organisation where his part says so. */
function authorNode({ name, actor, as }: Claimant, actors: ReadonlySet<string>): Node {
  if (actor && actors.has(actor)) return { id: urn('actor', actor) };
  return present({ type: AUTHORS[as] ?? null, name: oneLine(name) || null });
}

const AUTHORS: Partial<Record<Claimant['as'], 'Person' | 'Organization'>> = {
  official: 'Person',
  spokesperson: 'Person',
  analyst: 'Person',
  media: 'Organization',
  organisation: 'Organization',
  narrator: 'Organization',
};
