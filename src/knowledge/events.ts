import { z } from 'zod';
import { Certainty, EFFECTS, Effect, IncidentType, Measure } from '../model/claim.ts';
import { readKnowledgeYaml } from './files.ts';

const words = z.array(z.string());
const NEEDS = [
  'target',
  'target-or-weapon',
  'force-object',
  'force-subject',
  'person-object',
  'person-subject',
  'person-or-party',
  'place-object',
  'place-subject',
  'thing-object',
  'weapon-object',
  'weapon-at-target',
  'munition-comes-down',
  'outlawed-object',
  'manned-object',
  'truce-object',
  'mission-object',
  'diplomat-object',
  'prisoner-object',
  'border-object',
  'control-object',
  'attack-object',
  'munition-subject',
  'munition-at-target',
  'munition-from',
  'munition-swarm',
  'advance-by-force',
] as const;

const EventVerbEntry = z.strictObject({
  /** 'launched' is no type: the object noun has it ("launched an attack"). */
  type: z.union([IncidentType, z.literal('launched')]),
  agent: z.enum(['subject', 'at', 'none']).default('subject'),
  target: z.enum(['object', 'none']).default('object'),
  at: words.optional(),
  both: z.boolean().optional(),
  needs: z.enum(NEEDS).optional(),
  unless: z.literal('object').optional(),
  object: z.literal('weapon').optional(),
  weapon: z.boolean().optional(),
});
export const EventVerbs = z.record(z.string(), z.union([EventVerbEntry, z.array(EventVerbEntry)]));
export type EventVerb = z.infer<typeof EventVerbEntry> & { lemma: string };
export type EventNeed = (typeof NEEDS)[number];

const EventNounEntry = z.strictObject({
  type: IncidentType,
  both: z.boolean().optional(),
  generic: z.boolean().optional(),
  weapon: z.boolean().optional(),
  plural: z.boolean().optional(),
  needs: z.enum(['place-or-time', 'force']).optional(),
  after: words.optional(),
});
export const EventNouns = z.record(z.string(), EventNounEntry);
export type EventNoun = z.infer<typeof EventNounEntry> & { words: readonly string[] };

const EffectVerbEntry = z.strictObject({
  effect: Effect,
  victims: z.enum(['subject', 'object']),
  of: z.enum(['people', 'things', 'combatants']).optional(),
  certainty: Certainty.optional(),
  helps: z.boolean().optional(),
  needs: z.enum(['crowd', 'count']).optional(),
  not: words.optional(),
});
export type EffectVerb = z.infer<typeof EffectVerbEntry> & { lemma: string };

const NounEffect = z.enum([...EFFECTS, 'casualties']);
export type NounEffect = z.infer<typeof NounEffect>;

export const Effects = z.strictObject({
  verbs: z.record(z.string(), EffectVerbEntry),
  adjectives: z.record(z.string(), Effect),
  survival: z.record(z.string(), Effect),
  leave: words,
  nouns: z.record(z.string(), NounEffect),
  tolls: z.record(z.string(), Effect),
  among: z.record(z.string(), Effect),
  lives: z.strictObject({ words, with: words, effect: Effect }),
  measures: z.strictObject({
    effects: z.partialRecord(NounEffect, Measure),
    words: z.record(z.string(), Measure),
    none: words,
  }),
});

const WeaponEntry = z.strictObject({
  weapon: z.string(),
  type: IncidentType.nullable(),
  described: z.boolean().default(false),
  words,
});
export const Weapons = z.array(WeaponEntry);
export type WeaponWord = { weapon: string; type: IncidentType | null; described: boolean; words: readonly string[] };

export const EventObjects = z.record(z.string(), words);

export interface EventKnowledge {
  /** By lemma, particle included ("blow up"); entries in the order they are tried. */
  verbs: ReadonlyMap<string, readonly EventVerb[]>;
  /** By the last word of the noun; longest first. */
  nouns: ReadonlyMap<string, readonly EventNoun[]>;
  effectVerbs: ReadonlyMap<string, EffectVerb>;
  effectAdjectives: ReadonlyMap<string, Effect>;
  /** Adjectives that deny a harm: 'alive' denies killed. */
  survival: ReadonlyMap<string, Effect>;
  leaveVerbs: ReadonlySet<string>;
  effectNouns: ReadonlyMap<string, NounEffect>;
  tollPhrases: ReadonlyMap<string, Effect>;
  /** Nouns that open a part of a toll: "among the dead". */
  among: ReadonlyMap<string, Effect>;
  lives: { words: ReadonlySet<string>; with: ReadonlySet<string>; effect: Effect };
  /** What a figure over a long period counts: by its word of harm ("arrest"), else by its effect. */
  measures: {
    effects: Readonly<Partial<Record<NounEffect, Measure>>>;
    words: ReadonlyMap<string, Measure>;
    none: ReadonlySet<string>;
  };
  /** By the last word of the weapon's name. */
  weapons: ReadonlyMap<string, readonly WeaponWord[]>;
  /** Nouns that `needs: x-object` asks for, by x. */
  objects: ReadonlyMap<string, ReadonlySet<string>>;
}

function byLastWord<T extends { words: readonly string[] }>(entries: readonly T[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const entry of entries) {
    const last = entry.words[entry.words.length - 1] ?? '';
    map.set(last, [...(map.get(last) ?? []), entry]);
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
}

/** Reads `knowledge/events/`. Throws KnowledgeError naming file and line. */
export function openEvents(folder?: string): EventKnowledge {
  const verbs = readKnowledgeYaml('events/verbs.yaml', EventVerbs, folder);
  const nouns = readKnowledgeYaml('events/nouns.yaml', EventNouns, folder);
  const effects = readKnowledgeYaml('events/effects.yaml', Effects, folder);
  const weapons = readKnowledgeYaml('events/weapons.yaml', Weapons, folder);
  const objects = readKnowledgeYaml('events/objects.yaml', EventObjects, folder);
  return {
    verbs: new Map(
      Object.entries(verbs).map(([lemma, entry]) => [
        lemma,
        (Array.isArray(entry) ? entry : [entry]).map((one) => ({ ...one, lemma })),
      ]),
    ),
    nouns: byLastWord(Object.entries(nouns).map(([name, entry]) => ({ ...entry, words: name.split(' ') }))),
    effectVerbs: new Map(Object.entries(effects.verbs).map(([lemma, entry]) => [lemma, { ...entry, lemma }])),
    effectAdjectives: new Map(Object.entries(effects.adjectives)),
    survival: new Map(Object.entries(effects.survival)),
    leaveVerbs: new Set(effects.leave),
    effectNouns: new Map(Object.entries(effects.nouns)),
    tollPhrases: new Map(Object.entries(effects.tolls)),
    among: new Map(Object.entries(effects.among)),
    lives: { words: new Set(effects.lives.words), with: new Set(effects.lives.with), effect: effects.lives.effect },
    measures: {
      effects: effects.measures.effects,
      words: new Map(Object.entries(effects.measures.words)),
      none: new Set(effects.measures.none),
    },
    weapons: byLastWord(weapons.flatMap((w) => w.words.map((word) => ({ ...w, words: word.split(' ') })))),
    objects: new Map(Object.entries(objects).map(([name, list]) => [name, new Set(list)])),
  };
}
