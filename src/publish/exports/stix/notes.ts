import type { Claim } from '../../../model/claim.ts';
import type { Document } from '../../../model/document.ts';
import { claimantWords, claimWords, stanceWords } from '../../words/claim-words.ts';
import { oneLine } from '../../words/one-line.ts';
import type { ReportRecord } from '../case-source.ts';
import { identityId } from './identities.ts';
import { type StixId, stixId } from './ids.ts';
import { incidentId } from './incidents.ts';
import { extension, object, reference, type StixObject, versionsOf } from './objects.ts';

/** What claims may be about in a bundle. */
export interface Subjects {
  actors: ReadonlySet<string>;
  /** Relationships by the claims that they rest on. */
  relations: ReadonlyMap<string, StixId[]>;
}

/** A report and, for each claim in it, a note with its words; a denial is an opinion besides. Empty where a report has no claims. */
export function reportObjects({ document, claims }: ReportRecord, about: Subjects): StixObject[] {
  if (claims.length === 0) return [];
  const notes = claims.flatMap((claim) => claimObjects(claim, document, about));
  const refs = [
    ...notes.map(({ id }) => id),
    ...claims.flatMap(({ incident }) => (incident ? [incidentId(incident)] : [])),
  ];
  return [
    object('report', document.id, versionsOf([document]), {
      name: oneLine(document.title ?? '') || `Report of ${document.published.slice(0, 10)}`,
      published: versionsOf([document]).created,
      object_refs: [...new Set(refs)],
      external_references: [reference(document)],
      ...(document.language && document.title ? { lang: document.language } : {}),
    }),
    ...notes,
  ];
}

function claimObjects(claim: Claim, document: Document, about: Subjects): StixObject[] {
  const subjects = [...(claim.incident ? [incidentId(claim.incident)] : []), ...(about.relations.get(claim.id) ?? [])];
  const said = {
    authors: [oneLine(claim.claimant.name) || 'unnamed'],
    external_references: [reference(document)],
  };
  const versions = versionsOf([document]);
  const { actor } = claim.claimant;
  const note = object('note', claim.id, versions, {
    abstract: `${claimantWords(claim.claimant)} (${stanceWords(claim)}): ${claimWords(claim)}`,
    content: claim.quote,
    ...said,
    object_refs: [
      ...subjects,
      stixId('report', document.id),
      ...(actor && about.actors.has(actor) ? [identityId(actor)] : []),
    ],
    labels: [`kind:${claim.kind}`, `stance:${claim.stance}`, `certainty:${claim.certainty}`],
    extensions: extension({ claim: placeOf(claim) }),
  });
  if (subjects.length === 0 || !denies(claim)) return [note];
  // How strongly somebody disagrees is not said: never "strongly".
  return [
    note,
    object('opinion', claim.id, versions, {
      opinion: 'disagree',
      explanation: claim.quote,
      ...said,
      object_refs: subjects,
    }),
  ];
}

function denies({ stance, certainty }: Claim): boolean {
  return stance === 'denies' || certainty === 'negated';
}

function placeOf({ id, kind, about, stance, certainty, direct, span }: Claim): Record<string, unknown> {
  return { id, kind, about, stance, certainty, direct, start: span.start, end: span.end };
}
