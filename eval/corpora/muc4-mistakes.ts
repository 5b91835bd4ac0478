import { z } from 'zod';
import type { Mistake } from './corpus.ts';
import type { CodedIncident } from './muc4-incident.ts';

const Filler = z.object({ alternatives: z.array(z.string()), optional: z.boolean().optional() });
export const KeyIncident = z.object({
  optional: z.boolean().optional(),
  type: z.string().nullable(),
  perpIndividuals: z.array(Filler),
  perpOrgs: z.array(Filler),
  physTargets: z.array(Filler),
  humTargets: z.array(z.object({ names: z.array(z.string()), descriptions: z.array(z.array(z.string())) })),
});
export type KeyIncident = z.infer<typeof KeyIncident>;

const SLOTS = {
  'perpetrator individual': [
    (k: KeyIncident) => k.perpIndividuals.map((e) => e.alternatives),
    (a: CodedIncident) => a.perpIndividuals,
  ],
  'perpetrator organisation': [
    (k: KeyIncident) => k.perpOrgs.map((e) => e.alternatives),
    (a: CodedIncident) => a.perpOrgs.map((o) => o.name),
  ],
  'thing hit': [
    (k: KeyIncident) => k.physTargets.map((e) => e.alternatives),
    (a: CodedIncident) => a.physTargets.map((t) => t.id),
  ],
  victim: [
    (k: KeyIncident) => k.humTargets.map((e) => [...e.names, ...e.descriptions.flat()]),
    (a: CodedIncident) => a.humTargets.map((t) => t.name ?? t.description?.[0] ?? ''),
  ],
} as const;

const words = (said: string): Set<string> => new Set(said.toUpperCase().match(/[A-Z]{3,}/g) ?? []);

/** A rough likeness, for filing mistakes only: the figures come from the corpus's own scorer. */
function alike(a: string, b: string): boolean {
  const [x, y] = [words(a), words(b)];
  return [...x].some((word) => y.has(word));
}

function shared(key: KeyIncident, answer: CodedIncident): number {
  return Object.values(SLOTS).reduce(
    (sum, [ofKey, ofAnswer]) =>
      sum + ofKey(key).filter((said) => said.some((one) => ofAnswer(answer).some((other) => alike(one, other)))).length,
    key.type === answer.type ? 0.5 : 0,
  );
}

/** Incidents paired by what they share, best first; what is left of either, and what differs within a pair. */
export function incidentMistakes(
  id: string,
  keys: readonly KeyIncident[],
  answers: readonly CodedIncident[],
): Mistake[] {
  const pairs = keys
    .flatMap((key) => answers.map((answer) => ({ key, answer, score: shared(key, answer) })))
    .filter(({ score }) => score >= 1)
    .sort((a, b) => b.score - a.score);
  const [takenKeys, takenAnswers] = [new Set<KeyIncident>(), new Set<CodedIncident>()];
  const out: Mistake[] = [];
  for (const { key, answer } of pairs) {
    if (takenKeys.has(key) || takenAnswers.has(answer)) continue;
    takenKeys.add(key);
    takenAnswers.add(answer);
    out.push(...within(id, key, answer));
  }
  for (const key of keys)
    if (!takenKeys.has(key) && !key.optional)
      out.push({ kind: 'incident missing', id, says: brief(key.type, key, null) });
  for (const answer of answers)
    if (!takenAnswers.has(answer))
      out.push({
        kind: keys.length === 0 ? 'incident in a text without any' : 'incident spurious',
        id,
        says: brief(answer.type, null, answer),
      });
  return out;
}

function within(id: string, key: KeyIncident, answer: CodedIncident): Mistake[] {
  const out: Mistake[] =
    key.type === answer.type ? [] : [{ kind: 'kind wrong', id, says: `${key.type} read as ${answer.type}` }];
  for (const [slot, [ofKey, ofAnswer]] of Object.entries(SLOTS)) {
    const [wanted, given] = [ofKey(key), ofAnswer(answer)];
    for (const said of wanted)
      if (said.length > 0 && !said.some((one) => given.some((other) => alike(one, other))))
        out.push({ kind: `${slot} missing`, id, says: `${said.join(' / ')}; read: ${given.join(', ') || 'none'}` });
    for (const other of given)
      if (!wanted.some((said) => said.some((one) => alike(one, other))))
        out.push({
          kind: `${slot} spurious`,
          id,
          says: `${other}; key: ${wanted.map((said) => said[0] ?? '').join(', ') || 'none'}`,
        });
  }
  return out;
}

function brief(type: string | null, key: KeyIncident | null, answer: CodedIncident | null): string {
  const parts = Object.values(SLOTS).map(([ofKey, ofAnswer]) =>
    (key ? ofKey(key).map((said) => said[0] ?? '') : answer ? ofAnswer(answer) : []).join(', '),
  );
  return `${type}: ${parts.filter((part) => part !== '').join(' | ')}`;
}
