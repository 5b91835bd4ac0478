import type { CaseSource } from '../case-source.ts';
import type { Column, ExportFormat, Piece } from '../export-format.ts';
import { type Element, jsonPieces } from '../json-pieces.ts';
import { actorNode, endNode, endUrn, relationNode } from './actor-nodes.ts';
import { CONTEXT, urn } from './context.ts';
import { agreementNode, incidentNode } from './event-nodes.ts';
import { type Node, reportNodes } from './report-nodes.ts';

const FILE = 'case.jsonld';

async function* pieces(source: CaseSource): AsyncGenerator<Piece> {
  yield* jsonPieces({ '@context': CONTEXT }, '@graph', elements(source));
}

async function* elements(source: CaseSource): AsyncGenerator<Element> {
  for await (const value of nodes(source)) yield { value, losses: [] };
}

/** In memory are the identities, the network, and which claims accords rest on. */
async function* nodes(source: CaseSource): AsyncGenerator<Node> {
  const { relations } = await source.network();
  const actors = new Set<string>();
  for await (const { slug } of source.actors()) actors.add(slug);
  for await (const actor of source.actors()) yield actorNode(actor, actors);
  const ofClaim = new Map<string, string[]>();
  const rests = (node: string, claims: readonly string[]) => {
    for (const claim of claims) ofClaim.set(claim, [...(ofClaim.get(claim) ?? []), node]);
  };
  for (const { id, claims } of relations) rests(urn('relation', id), claims);
  for await (const { agreement } of source.agreements()) {
    rests(urn('agreement', agreement.id), agreement.claims);
    yield agreementNode(agreement, actors);
  }
  for await (const record of source.reports()) yield* reportNodes(record, { actors, ofClaim });
  for await (const record of source.incidents()) yield incidentNode(record, actors, source.facts);
  const known = new Set([...actors].map((slug) => urn('actor', slug)));
  for (const record of relations) {
    for (const end of [record.subject, record.object].filter((one) => !known.has(endUrn(one)))) {
      if (known.has(endUrn(end))) continue;
      known.add(endUrn(end));
      yield endNode(end);
    }
    yield relationNode(record);
  }
}

const COLUMNS: Pick<Column<never>, 'name' | 'type' | 'holds'>[] = [
  {
    name: '@context',
    type: 'text',
    holds:
      'The whole context: schema.org by @vocab, and our own terms under `urn:sitrep:terms:`. Nothing is fetched to read the file.',
  },
  {
    name: 'Claim',
    type: 'text',
    holds:
      'A claim: its words in `text`, the claim in one line in `name`, the claimant as `author` (by identity where known; `claimantAs` is in what part he speaks), the report as `appearance`, the day it was said as `datePublished` (the report’s where it is not told), what it is `about`, its stance and certainty, and all of it as plain JSON in `claim`.',
  },
  {
    name: 'NewsArticle, Article',
    type: 'text',
    holds:
      'A report: headline, datePublished, publisher, author, inLanguage, url, and `creativeWorkStatus` “invented sample” where it is one; not its text.',
  },
  {
    name: 'Event',
    type: 'text',
    holds:
      'An incident, or an accord (parties as organizer, mediators as contributor): incidentType, status, startDate and endDate with their grain, location, agent, target, toll, and in `subjectOf` claims and reports.',
  },
  {
    name: 'toll',
    type: 'number',
    holds:
      'A QuantitativeValue a claimant’s figure: `value`, `minValue` and `maxValue` only where they say the same as the words; `bound` and `figure` as told, claimant, stance, certainty, claims.',
  },
  {
    name: 'Place',
    type: 'text',
    holds:
      'A place: coordinates where it is known to a province or finer, how finely in `description` and `precision` (UCDP’s where_prec).',
  },
  {
    name: 'GovernmentOrganization, Organization, NewsMediaOrganization, Person, Thing',
    type: 'text',
    holds:
      'An actor: `identifier` is our identity, `disambiguatingDescription` its kind, `sameAs` its Wikidata entity.',
  },
  {
    name: 'Relation',
    type: 'text',
    holds:
      'Ours: who is to whom what (`subject`, `relation`, `object`), standing as `status`, who asserts and who denies it, days on which it is said to have held.',
  },
];

export const jsonld: ExportFormat = {
  name: 'jsonld',
  title: 'JSON-LD with schema.org events and claims',
  codebook: null,
  files: [{ name: FILE, mediaType: 'application/ld+json', pieces }],
  dictionary: [{ file: FILE, columns: COLUMNS }],
};
