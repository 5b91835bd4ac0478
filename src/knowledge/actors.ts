import { z } from 'zod';
import { type ActorIndex, indexActors } from './actor-index.ts';
import {
  type ActorFiles,
  BodyEntry,
  GroupEntry,
  InstitutionEntry,
  LeaderEntry,
  Metonymy,
  OrganisationWords,
  StateEntry,
  Traps,
} from './actor-schema.ts';
import { KNOWLEDGE_FOLDER, openedOnce, readKnowledgeLists, readKnowledgeYaml } from './files.ts';
import { openRoles } from './roles.ts';

export type ActorKnowledge = ActorIndex;

export function readActorFiles(folder = KNOWLEDGE_FOLDER): ActorFiles {
  return {
    states: readKnowledgeYaml('actors/states.yaml', z.array(StateEntry), folder),
    groups: readKnowledgeLists('actors/groups', z.array(GroupEntry), folder),
    organisations: readKnowledgeYaml('actors/organisations.yaml', z.array(BodyEntry), folder),
    media: readKnowledgeYaml('actors/media.yaml', z.array(BodyEntry), folder),
    institutions: readKnowledgeYaml('actors/institutions.yaml', z.array(InstitutionEntry), folder),
    leaders: readKnowledgeYaml('actors/leaders.yaml', z.array(LeaderEntry), folder),
    metonymy: readKnowledgeYaml('actors/metonymy.yaml', Metonymy, folder),
    organisationWords: readKnowledgeYaml('actors/organisation-words.yaml', OrganisationWords, folder),
    traps: readKnowledgeYaml('actors/traps.yaml', Traps, folder),
  };
}

/** The actors of this package's knowledge/; read once. Throws KnowledgeError where a file does not fit its schema. */
export const openActors = openedOnce((): ActorKnowledge => indexActors(readActorFiles(), openRoles()));

/**
 * The side that a slug belongs to on a day (ISO): itself for a state or an armed group, the regime where a state was in
 * the hands of an armed group, null for bodies that are on no side.
 */
export function partyOn(knowledge: ActorKnowledge, slug: string | null, day: string): string | null {
  if (slug === null) return null;
  const regimes = knowledge.regimes.get(slug);
  if (regimes) {
    const ruling = regimes.find((regime) => regime.from <= day && (regime.to === undefined || day < regime.to));
    return ruling?.party ?? slug;
  }
  if (knowledge.states.has(slug)) return slug;
  const actor = knowledge.bySlug.get(slug);
  if (actor === undefined) return null;
  if (actor.kind === 'armed group') return slug;
  return actor.party === null ? null : partyOn(knowledge, actor.party, day);
}
