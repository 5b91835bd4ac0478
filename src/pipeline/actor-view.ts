import { openOffices } from '../knowledge/offices.ts';
import { relationsBegunBy } from '../knowledge/relations.ts';
import type { CaseFile } from '../ledger/case-file.ts';
import { searchClaims } from '../ledger/claim-search.ts';
import { claimsOfIncidents, findClaims } from '../ledger/find-claims.ts';
import { documentById } from '../ledger/find-documents.ts';
import { incidentsById, incidentsSpokenOf, placedIncidents } from '../ledger/find-situation.ts';
import type { ActorView } from '../model/actor-view.ts';
import type { Claim, TollClaim } from '../model/claim.ts';
import type { ActorRecord } from '../model/situation.ts';
import { partyAnswers } from '../reconcile/answers/party-answers.ts';
import { FIGHTING } from '../reconcile/fighting-types.ts';
import { fightingIn } from '../reconcile/relations/fighting.ts';
import { officesOf } from '../reconcile/relations/offices.ts';
import { toldRelations } from '../reconcile/relations/recognition.ts';
import { type RelationNames, relationRecords } from '../reconcile/relations/relation-records.ts';
import { partyGaps } from '../reconcile/toll-gaps.ts';
import { tollHistories } from '../reconcile/toll-history.ts';
import { namesIn } from './network-view.ts';

/** So many claims that name somebody, and incidents that he speaks of, are looked through, the latest. Guesses. */
const MOST_NAMING = 5_000;
const MOST_SPOKEN_OF = 500;

/** All claims that name somebody; of a big side's the latest, and how many there are in all. */
async function claimsNaming(file: CaseFile, slug: string): Promise<{ claims: Claim[]; of: number }> {
  const page = { order: 'said, newest', offset: 0, limit: 0 } as const;
  const { total } = await searchClaims(file, { actor: slug }, page);
  if (total <= MOST_NAMING) return { claims: (await findClaims(file, { actor: slug })).rows, of: total };
  const { rows } = await searchClaims(file, { actor: slug }, { ...page, limit: MOST_NAMING });
  return { claims: rows.reverse(), of: total };
}

/** Everything the case holds on somebody: relations and offices over time, what he claims, and what others make of it. */
export async function actorView(file: CaseFile, actor: ActorRecord): Promise<ActorView> {
  const names = await namesIn(file);
  const { claims, of } = await claimsNaming(file, actor.slug);
  const own = claims.filter(({ claimant }) => claimant.party === actor.slug || claimant.actor === actor.slug);
  const isSide = actor.party === actor.slug;
  const gaps = isSide ? await gapsOf(file, claims, names) : [];
  return {
    actor,
    offices: actor.kind === 'person' ? await officesIn(file, actor.slug, claims, names) : [],
    relations: relationRecords(toldRelations(claims, relationsBegunBy().relations), names).filter(
      ({ subject, object }) => [subject, object].some((end) => end.slug === actor.slug),
    ),
    fighting: isSide ? await fightingOf(file, actor.slug, claims, names) : [],
    makes: {
      kinds: counted(own.map(({ kind }) => kind)),
      stances: counted(own.map(({ stance }) => stance)),
    },
    speakers: actor.kind === 'person' ? [] : speakersOf(own, names),
    losses: gaps.filter(({ of }) => of === actor.slug),
    alleges: gaps.filter(({ by }) => by === actor.slug),
    answers: isSide ? await answersOf(file, actor.slug, names) : null,
    madeFrom: { claims: claims.length, of: Math.max(of, claims.length) },
  };
}

/** So many of a person's reports are read again for "former" and "late", the latest. A guess. */
const MOST_TEXTS = 40;

async function officesIn(file: CaseFile, person: string, claims: readonly Claim[], names: RelationNames) {
  const { held, words } = openOffices();
  const day = (id: string): string => names.published.get(id) ?? '';
  const documents = [...new Set(claims.map(({ document }) => document))].sort((a, b) => (day(a) < day(b) ? 1 : -1));
  const texts = new Map<string, string>();
  for (const id of documents.slice(0, MOST_TEXTS)) texts.set(id, (await documentById(file, id))?.text ?? '');
  return officesOf(person, claims, { ...names, known: held.get(person) ?? [], words, texts });
}

async function fightingOf(file: CaseFile, party: string, claims: readonly Claim[], names: RelationNames) {
  const held = new Set(claims.map(({ incident }) => incident));
  const placed = (await placedIncidents(file, [...FIGHTING])).filter(({ id }) => held.has(id));
  return fightingIn(claims, placed, null, names).fighting.filter(
    ({ subject, object }) => subject.slug === party || object.slug === party,
  );
}

async function gapsOf(file: CaseFile, claims: readonly Claim[], { published }: RelationNames) {
  const ids = claims.flatMap(({ kind, incident }) => (kind === 'toll' && incident !== null ? [incident] : []));
  const incidents = await incidentsById(file, [...new Set(ids)]);
  const all = await claimsOfIncidents(
    file,
    incidents.map(({ id }) => id),
  );
  return partyGaps(
    incidents.map((incident) => {
      const tolls = (all.get(incident.id) ?? []).filter((claim): claim is TollClaim => claim.kind === 'toll');
      return { incident, histories: tollHistories(incident, tolls, published) };
    }),
  );
}

async function answersOf(file: CaseFile, party: string, names: RelationNames) {
  const incidents = await incidentsSpokenOf(file, party, MOST_SPOKEN_OF);
  const claims = await claimsOfIncidents(
    file,
    incidents.map(({ id }) => id),
  );
  const claimed = incidents.map((incident) => ({ incident, claims: claims.get(incident.id) ?? [] }));
  return partyAnswers(party, claimed, names);
}

function counted<K extends string>(values: readonly K[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** Everybody by whom a body speaks, by who it is, else by name and role. */
function speakersOf(own: readonly Claim[], { facts }: RelationNames): ActorView['speakers'] {
  const speakers = new Map<string, ActorView['speakers'][number]>();
  for (const { claimant } of own) {
    const { actor, name, role } = claimant;
    const key = actor ?? `${name.toLowerCase()} ${role ?? ''}`;
    const known = speakers.get(key);
    if (known) known.claims += 1;
    else
      speakers.set(key, { slug: actor, name: actor === null ? name : (facts(actor)?.name ?? name), role, claims: 1 });
  }
  return [...speakers.values()].sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1));
}
