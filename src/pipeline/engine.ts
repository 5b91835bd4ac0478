import { CaseRestorer } from '../annotate/case/case-restorer.ts';
import { QuantityReader } from '../annotate/quantities/quantity-reader.ts';
import { loadSyntax, type SyntaxModels } from '../annotate/syntax/syntax-models.ts';
import { TimeReader } from '../annotate/times/time-reader.ts';
import type { ClaimKnowledge } from '../claims/view.ts';
import { type ActorKnowledge, openActors, partyOn } from '../knowledge/actors.ts';
import { openActs } from '../knowledge/acts.ts';
import { openAttitudes } from '../knowledge/attitudes.ts';
import { openReferences, type ReferenceKnowledge } from '../knowledge/coreference.ts';
import { openEvents } from '../knowledge/events.ts';
import { readKnowledgeBytes } from '../knowledge/files.ts';
import { type Gazetteer, openGazetteer } from '../knowledge/gazetteer.ts';
import { loadPlaceWords, type PlaceWords } from '../knowledge/gazetteer-words.ts';
import { loadNumbers, loadNumerals } from '../knowledge/numbers.ts';
import { openRelations } from '../knowledge/relations.ts';
import { openRoles, type RoleKnowledge } from '../knowledge/roles.ts';
import { openSenses } from '../knowledge/senses.ts';
import { openSpeech } from '../knowledge/speech.ts';
import { loadTimes } from '../knowledge/times.ts';
import { openSyntax } from '../knowledge/weights.ts';
import { readerNow } from './reader-version.ts';
import { openSenseWeights } from './sense-weights.ts';

/** Knowledge and weights, opened once and handed to every step. */
export interface Engine {
  /** Names the reader's version: claims made by another one are made again by `sitrep rebuild`. */
  reader: string;
  /** Gives reports in capitals their small letters back. */
  letterCase: CaseRestorer;
  syntax: SyntaxModels;
  times: TimeReader;
  quantities: QuantityReader;
  roles: RoleKnowledge;
  actors: ActorKnowledge;
  references: ReferenceKnowledge;
  gazetteer: Gazetteer;
  placeWords: PlaceWords;
  claims: ClaimKnowledge;
  /** Parties that govern a state on a day (ISO). */
  governing(day: string): ReadonlySet<string>;
  /** The slug of a party's own soldiers: "its soldiers" of a state are its armed forces; null where it has none of its own. */
  forcesOf(party: string, role: string): string | null;
}

/** Opens everything the reader needs. Throws KnowledgeError naming the file, the line and what to do. */
export function openEngine(): Engine {
  const roles = openRoles();
  const role = (name: string) => roles.byName.get(name);
  const actors = openActors();
  const weights = openSyntax();
  const placeWords = loadPlaceWords();
  return {
    reader: readerNow(),
    letterCase: CaseRestorer.load(weights.letterCase, placeWords.common, actors.names),
    syntax: loadSyntax(weights),
    times: new TimeReader(loadTimes(), loadNumerals()),
    quantities: new QuantityReader(loadNumbers()),
    roles,
    actors,
    references: openReferences(),
    governing: (day) => governingOn(actors, day),
    forcesOf: (party, role) =>
      ['soldiers', 'security forces', 'officers'].includes(role) && actors.bySlug.has(`${party}-armed-forces`)
        ? `${party}-armed-forces`
        : null,
    gazetteer: openGazetteer(readKnowledgeBytes('places/gazetteer.bin')),
    placeWords,
    claims: {
      speech: openSpeech(),
      attitudes: openAttitudes(),
      senseWeights: openSenseWeights(),
      events: openEvents(),
      senses: openSenses(),
      relations: openRelations(),
      acts: openActs(),
      claimantClassOf: (name) => role(name)?.as ?? null,
      governmentOf: (country, day) => partyOn(actors, actors.stateByIso.get(country) ?? null, day),
      countryRuledBy: (party) => countryRuledBy(actors, party),
      classOf: (name) => role(name)?.class ?? null,
    },
  };
}

/** A reader with other knowledge gives other claims: its hash stands in every run, reading and claim. */
/** States, and the armed groups that rule one. Made once a day asked for; a reading asks for few. */
function governingOn(actors: ActorKnowledge, day: string): ReadonlySet<string> {
  const out = new Set(actors.states.keys());
  for (const state of actors.regimes.keys()) {
    const party = partyOn(actors, state, day);
    if (party) out.add(party);
  }
  return out;
}

function countryRuledBy(actors: ActorKnowledge, party: string): string | null {
  for (const [state, regimes] of actors.regimes) {
    if (state !== party && regimes.some((regime) => regime.party === party))
      return actors.bySlug.get(state)?.name ?? null;
  }
  return null;
}
