import { z } from 'zod';
import { IncidentType, Stance } from '../model/claim.ts';
import { readKnowledgeYaml } from './files.ts';

const words = z.array(z.string());
const ActEntry = z
  .strictObject({
    act: z.string(),
    type: IncidentType.optional(),
    stance: Stance.optional(),
    verbs: words,
    objects: z.union([words, z.enum(['party', 'person', 'deed'])]).optional(),
    joint: words.optional(),
    phrase: z.string().optional(),
    to: words,
    infinitive: z.boolean().optional(),
    by: z.enum(['official', 'worker', 'fighter', 'crowd']).optional(),
    needs: z.enum(['to', 'side', 'party']).optional(),
    both: z.boolean().optional(),
  })
  .refine((entry) => (entry.type === undefined) !== (entry.stance === undefined), {
    message: 'an act has a `type` or a `stance`, not both',
  });
export const Acts = z
  .strictObject({ words: z.record(z.string(), words), acts: z.array(ActEntry) })
  .superRefine(({ words: lists, acts }, check) => {
    for (const [at, { objects }] of acts.entries())
      for (const list of Array.isArray(objects) ? objects : [])
        if (!(list in lists))
          check.addIssue({
            code: 'custom',
            path: ['acts', at, 'objects'],
            message: `no list of words is called ${list}`,
          });
  });

/** A deed between actors that kills nobody: its verbs, what its object must be, and where the other side stands. */
export interface ActPattern {
  act: string;
  type: IncidentType | null;
  stance: Stance | null;
  /** With its particle or preposition: "hand over". */
  verb: string;
  /** Words one of which stands in the object's phrase; or what the object must be; null where none is asked for. */
  objects: ReadonlySet<string> | 'party' | 'person' | 'deed' | null;
  joint: ReadonlySet<string> | null;
  phrase: readonly string[] | null;
  to: readonly string[];
  infinitive: boolean;
  by: 'official' | 'worker' | 'fighter' | 'crowd' | null;
  needsTo: boolean;
  /** Of no matter unless a side or a place is known. */
  needsSide: boolean;
  /** Of no matter unless the side of those who do it is known. */
  needsParty: boolean;
  both: boolean;
}

export interface ActKnowledge {
  /** By the verb's first word; longer verbs first, then in the order of the file. */
  byVerb: ReadonlyMap<string, readonly ActPattern[]>;
}

/** Reads `knowledge/positions/acts.yaml`. Throws KnowledgeError naming file and line. */
export function openActs(folder?: string): ActKnowledge {
  const { words: lists, acts } = readKnowledgeYaml('positions/acts.yaml', Acts, folder);
  const byVerb = new Map<string, ActPattern[]>();
  for (const { verbs, objects, joint, phrase, infinitive, by, needs, both, type, stance, ...entry } of acts) {
    const listed = Array.isArray(objects) ? new Set(objects.flatMap((list) => lists[list] ?? [])) : (objects ?? null);
    for (const verb of verbs) {
      const first = verb.split(' ')[0] ?? verb;
      const patterns = byVerb.get(first) ?? [];
      patterns.push({
        ...entry,
        type: type ?? null,
        stance: stance ?? null,
        verb,
        objects: listed,
        joint: joint ? new Set(joint) : null,
        phrase: phrase?.split(' ') ?? null,
        infinitive: infinitive ?? false,
        by: by ?? null,
        needsTo: needs === 'to',
        needsSide: needs === 'side',
        needsParty: needs === 'party',
        both: both ?? false,
      });
      byVerb.set(first, patterns);
    }
  }
  for (const patterns of byVerb.values()) patterns.sort((a, b) => b.verb.split(' ').length - a.verb.split(' ').length);
  return { byVerb };
}
