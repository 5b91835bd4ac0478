import type { Claim } from '../../../model/claim.ts';
import type { Document } from '../../../model/document.ts';
import { claimantWords, claimWords, stanceWords } from '../../words/claim-words.ts';
import type { ReportRecord } from '../case-source.ts';
import { webAddress } from '../incident-facts.ts';
import { actorId } from './actors.ts';
import { entity, type FtmEntity, ftmId } from './entity.ts';

/** ISO 639-3, of the languages that the FollowTheMoney vocabulary and our reports share. */
const LANGUAGES: Record<string, string> = {
  ar: 'ara',
  de: 'deu',
  en: 'eng',
  es: 'spa',
  fa: 'fas',
  fr: 'fra',
  he: 'heb',
  hi: 'hin',
  pt: 'por',
  ru: 'rus',
  tr: 'tur',
  uk: 'ukr',
  ur: 'urd',
  zh: 'zho',
};

/** A report, a note for each claim in it, and a mention for each actor whom a claim names. The report's text stays at home. */
export function reportEntities({ document, claims }: ReportRecord, actors: ReadonlySet<string>): FtmEntity[] {
  const id = ftmId('report', document.id);
  return [
    reportEntity(document),
    ...claims.map((claim) => claimEntity(claim, document, actors)),
    ...[...namesIn(claims)]
      .filter(([slug]) => actors.has(slug))
      .map(([slug, names]) =>
        entity(ftmId('mention', `${document.id}.${slug}`), 'Mention', {
          document: id,
          name: [...names],
          resolved: actorId(slug),
        }),
      ),
  ];
}

function reportEntity(document: Document): FtmEntity {
  const { id, title, source, author, url, published, language, sample } = document;
  const name = title ?? `Report of ${published.slice(0, 10)}`;
  const moment = published.includes('T') ? `${published.slice(0, 16)}:00` : published;
  return entity(ftmId('report', id), 'Article', {
    name,
    title: name,
    fileName: document.file?.split(/[/\\]/).at(-1) ?? id,
    author,
    publisher: source,
    publishedAt: moment,
    date: moment,
    language: LANGUAGES[language?.slice(0, 2).toLowerCase() ?? ''],
    sourceUrl: webAddress(url),
    keywords: sample ? 'invented sample' : null,
  });
}

function claimEntity(claim: Claim, { id, source, url, published }: Document, actors: ReadonlySet<string>): FtmEntity {
  const { actor } = claim.claimant;
  return entity(ftmId('claim', claim.id), 'Note', {
    name: `${claimantWords(claim.claimant)} (${stanceWords(claim)}): ${claimWords(claim)}`,
    description: claim.quote,
    summary: `${claim.kind}; ${claim.stance}, ${claim.certainty}; claimant: ${claimantWords(claim.claimant)}; characters ${claim.span.start} to ${claim.span.end}`,
    entity: [
      claim.incident ? ftmId('incident', claim.incident) : null,
      actor && actors.has(actor) ? actorId(actor) : null,
    ],
    keywords: [claim.kind, claim.stance, claim.certainty],
    proof: ftmId('report', id),
    publisher: source,
    sourceUrl: webAddress(url),
    modifiedAt: published.slice(0, 10),
  });
}

/** Identities that claims name in any part, with the words by which they do. */
function namesIn(claims: readonly Claim[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    if ('actor' in value && 'name' in value && typeof value.actor === 'string' && typeof value.name === 'string')
      found.set(value.actor, (found.get(value.actor) ?? new Set()).add(value.name));
    for (const part of Object.values(value)) walk(part);
  };
  walk(claims);
  return found;
}
