import { z } from 'zod';
import {
  BodyEntry,
  GroupEntry,
  InstitutionEntry,
  LeaderEntry,
  Metonymy,
  OrganisationWords,
  StateEntry,
  Traps,
} from '../actor-schema.ts';
import { Acts } from '../acts.ts';
import { CountryCodes, Crosswalk, Kairos } from '../codebooks.ts';
import { NounFile, PairFile, PronounFile } from '../coreference.ts';
import { DatasetFile } from '../datasets.ts';
import { Effects, EventNouns, EventObjects, EventVerbs, Weapons } from '../events.ts';
import {
  AcledCodes,
  AcledGroups,
  CountryCodeTable,
  GdeltCodes,
  MucCodes,
  PloverCodes,
  UcdpCodes,
} from '../export-codes.ts';
import { FunctionWords } from '../function-words.ts';
import { Blocks, DeadEnds, Lines } from '../furniture.ts';
import { PlaceWordLists } from '../gazetteer-words.ts';
import { GradeSchemes } from '../grades.ts';
import { LikelihoodScales } from '../likelihood-scales.ts';
import { BoundsFile, Codebooks, NounsFile, NumeralsFile, VagueFile } from '../numbers.ts';
import { OfficeWords } from '../offices.ts';
import { Agreements, Relations, Themes } from '../relations.ts';
import { PersonNames, RoleEntry, TitleEntry } from '../roles.ts';
import { Senses } from '../senses.ts';
import { Hedges, LikelihoodWords, SpeechPhrases, SpeechVerbs } from '../speech.ts';
import { NamedDays, Rules, TimeWords, Zones } from '../times.ts';
import { Wording } from '../wording.ts';

/** The folder whose YAML files are one list together. */
export const GROUPS = 'actors/groups';

/** Every YAML file of `knowledge/` and the shape it must have; the folder of groups stands for all the files in it. */
export const YAML_SCHEMAS = {
  'actors/states.yaml': z.array(StateEntry),
  [GROUPS]: z.array(GroupEntry),
  'actors/organisations.yaml': z.array(BodyEntry),
  'actors/media.yaml': z.array(BodyEntry),
  'actors/institutions.yaml': z.array(InstitutionEntry),
  'actors/leaders.yaml': z.array(LeaderEntry),
  'actors/metonymy.yaml': Metonymy,
  'actors/organisation-words.yaml': OrganisationWords,
  'actors/traps.yaml': Traps,
  'roles/roles.yaml': z.array(RoleEntry),
  'roles/titles.yaml': z.array(TitleEntry),
  'roles/person-names.yaml': PersonNames,
  'coreference/pronouns.yaml': PronounFile,
  'coreference/nouns.yaml': NounFile,
  'coreference/pairs.yaml': PairFile,
  'events/verbs.yaml': EventVerbs,
  'events/nouns.yaml': EventNouns,
  'events/effects.yaml': Effects,
  'events/weapons.yaml': Weapons,
  'events/objects.yaml': EventObjects,
  'events/senses.yaml': Senses,
  'furniture/lines.yaml': Lines,
  'furniture/blocks.yaml': Blocks,
  'furniture/dead-ends.yaml': DeadEnds,
  'languages/function-words.yaml': FunctionWords,
  'numbers/numerals.yaml': NumeralsFile,
  'numbers/bounds.yaml': BoundsFile,
  'numbers/vague.yaml': VagueFile,
  'numbers/counted-nouns.yaml': NounsFile,
  'numbers/codebooks.yaml': Codebooks,
  'numbers/likelihood-scales.yaml': LikelihoodScales,
  'places/words.yaml': PlaceWordLists,
  'codebooks/acled.yaml': AcledCodes,
  'codebooks/acled-groups.yaml': AcledGroups,
  'codebooks/countries.yaml': CountryCodes,
  'codebooks/country-codes.yaml': CountryCodeTable,
  'codebooks/crosswalk.yaml': Crosswalk,
  'codebooks/gdelt.yaml': GdeltCodes,
  'codebooks/kairos.yaml': Kairos,
  'codebooks/datasets.yaml': DatasetFile,
  'codebooks/muc.yaml': MucCodes,
  'codebooks/plover.yaml': PloverCodes,
  'codebooks/ucdp.yaml': UcdpCodes,
  'codebooks/grades.yaml': GradeSchemes,
  'positions/acts.yaml': Acts,
  'positions/agreements.yaml': Agreements,
  'positions/themes.yaml': Themes,
  'relations/relations.yaml': Relations,
  'roles/office-words.yaml': OfficeWords,
  'speech/verbs.yaml': SpeechVerbs,
  'speech/phrases.yaml': SpeechPhrases,
  'speech/hedges.yaml': Hedges,
  'speech/likelihood.yaml': LikelihoodWords,
  'wording/ar.yaml': Wording,
  'wording/en.yaml': Wording,
  'wording/fa.yaml': Wording,
  'wording/fr.yaml': Wording,
  'wording/ur.yaml': Wording,
  'times/words.yaml': TimeWords,
  'times/rules.yaml': Rules,
  'times/zones.yaml': Zones,
  'times/named-days.yaml': NamedDays,
} as const;

export type YamlName = keyof typeof YAML_SCHEMAS;

/** What each file holds once it fits. */
export type YamlData = { [N in YamlName]: z.output<(typeof YAML_SCHEMAS)[N]> };
