import { z } from 'zod';
import { readKnowledgeYaml } from './files.ts';

const words = z.array(z.string()).min(1);
export const Senses = z
  .strictObject({
    doers: words,
    objects: words,
    means: words,
    aims: words,
    matter: words,
    left: words,
    explosive: words,
    topics: z.record(z.string(), words),
    faint: z.record(z.string(), words),
    leaning: words,
    bygone: words,
    petty: words,
  })
  .superRefine(({ topics, leaning, faint }, check) => {
    for (const name of Object.keys(faint))
      if (!(name in topics))
        check.addIssue({ code: 'custom', path: ['faint', name], message: `no topic is called ${name}` });
    for (const [at, name] of leaning.entries())
      if (!(name in topics))
        check.addIssue({ code: 'custom', path: ['leaning', at], message: `no topic is called ${name}` });
  });

/** Words that show that a word of violence is none where it stands. */
export interface SenseKnowledge {
  doers: ReadonlySet<string>;
  objects: ReadonlySet<string>;
  means: ReadonlySet<string>;
  aims: ReadonlySet<string>;
  matter: ReadonlySet<string>;
  left: ReadonlySet<string>;
  explosive: ReadonlySet<string>;
  bygone: ReadonlySet<string>;
  petty: ReadonlySet<string>;
  /** A word's topics: "striker" is of sport. */
  topics: ReadonlyMap<string, readonly string[]>;
  /** Words that hint at a topic and mean much else besides. */
  faint: ReadonlyMap<string, readonly string[]>;
  /** Topics whose words count only as parts of the event's own clause. */
  leaning: ReadonlySet<string>;
}

/** Learned weights for telling words of conflict from the same words elsewhere; 0 for what was never seen. */
export interface SenseWeights {
  mark(name: string): number;
  /** @param role where the word stands: doer, object, beside, around */
  word(role: string, word: string): number;
}

/** Reads `knowledge/events/senses.yaml`. Throws KnowledgeError naming file and line. */
export function openSenses(folder?: string): SenseKnowledge {
  const read = readKnowledgeYaml('events/senses.yaml', Senses, folder);
  const { doers, objects, means, aims, matter, left, explosive, bygone, petty, leaning } = read;
  return {
    doers: new Set(doers),
    objects: new Set(objects),
    means: new Set(means),
    aims: new Set(aims),
    matter: new Set(matter),
    left: new Set(left),
    explosive: new Set(explosive),
    bygone: new Set(bygone),
    petty: new Set(petty),
    leaning: new Set(leaning),
    topics: topicsByWord(read.topics),
    faint: topicsByWord(read.faint),
  };
}

function topicsByWord(lists: Record<string, readonly string[]>): Map<string, string[]> {
  const topics = new Map<string, string[]>();
  for (const [topic, list] of Object.entries(lists))
    for (const word of list) topics.set(word, [...(topics.get(word) ?? []), topic]);
  return topics;
}
