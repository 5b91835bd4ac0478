import { z } from 'zod';
import { type KairosType, openCodebooks } from '../../src/knowledge/codebooks.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Span } from '../../src/model/span.ts';
import { codeDocument } from '../../src/pipeline/code-document.ts';
import { defineCorpus, type Figure, type Mistake, percent, precisionRecall, runScorer } from './corpus.ts';
import { documentOf } from './document-of.ts';

const Marked = z.object({ start: z.number(), end: z.number(), text: z.string() });
const GoldEvent = z.object({
  type: z.string(),
  trigger: Marked,
  arguments: z.array(Marked.extend({ role: z.string() })),
});
const Article = z.object({ id: z.string(), text: z.string(), events: z.array(GoldEvent).optional() });
type Article = z.infer<typeof Article>;

interface Argument extends Span {
  role: string;
}
interface FoundEvent {
  type: string;
  trigger: Span;
  arguments: Argument[];
}
interface Prediction {
  id: string;
  events: FoundEvent[];
}

const Score = z.object({ p: z.number(), r: z.number(), f: z.number(), tp: z.number(), gold: z.number() });
const Scores = z.object({ trigger: Score, triggerType: Score, headC: Score, corefC: Score });
const LABELS: Record<keyof z.infer<typeof Scores>, string> = {
  trigger: 'event words, F1',
  triggerType: 'event words and type, F1',
  headC: 'who, whom, where by head and role, F1',
  corefC: 'the same by any name of the one meant, F1',
};

/** WikiEvents: events and their arguments marked in reports of attacks, arrests and outbreaks. */
export const wikievents = defineCorpus<Article, Prediction>({
  name: 'wikievents',
  title: 'Event words and who took part (WikiEvents)',
  about: `Reports linked from Wikipedia, with event words and arguments of the KAIROS ontology. The reader's incidents and tolls
become its types through \`knowledge/codebooks/kairos.yaml\`. Published figures (BART-Gen, arguments by head 71.8) are given the
event words; these are not, and only those arguments are given of which a claim keeps the words.

Weak spots: acts of saying, movements and crimes without a victim are half of the key and no incident to the reader; a claim
keeps one word for an event and the harm in it where the corpus marks both.`,
  parts: { dev: 'events/wikievents-dev.jsonl' },
  record: Article,
  hasKey: (article) => article.events !== undefined,
  predict(article, engine) {
    const { claims } = codeDocument(documentOf({ ...article, date: '2019-01-01' }), engine);
    return { id: article.id, events: eventsOf(claims) };
  },
  score(gold, predictions) {
    const scores = Scores.parse(runScorer('events/score-args.mjs', gold, predictions));
    return (['trigger', 'triggerType', 'headC', 'corefC'] as const).map(
      (key): Figure => ({
        key,
        label: LABELS[key],
        value: percent(scores[key].f),
        detail: `${precisionRecall(scores[key])}, ${scores[key].tp} of ${scores[key].gold}`,
        floor: null,
        peer: null,
        goal: null,
      }),
    );
  },
  mistakes: (articles, predictions) => articles.flatMap((article) => missedWords(article, predictions)),
});

let kairos: ReturnType<typeof openCodebooks>['kairos'] | null = null;

function typeOf(claim: Claim): KairosType | null {
  kairos ??= openCodebooks().kairos;
  if (claim.kind === 'incident') return kairos.incidents[claim.type] ?? null;
  return claim.kind === 'toll' ? (kairos.tolls[claim.effect] ?? null) : null;
}

/** One event a word and type; the claims of several mouths about it add to its arguments. */
export function eventsOf(claims: readonly Claim[]): FoundEvent[] {
  const found = new Map<string, FoundEvent>();
  for (const claim of claims) {
    const kind = typeOf(claim);
    const trigger = claim.trace.event;
    if (!kind || !trigger || (claim.kind !== 'incident' && claim.kind !== 'toll')) continue;
    const key = `${trigger.start} ${kind.type}`;
    const event = found.get(key) ?? { type: kind.type, trigger, arguments: [] };
    found.set(key, event);
    const targets = claim.kind === 'toll' ? [claim.victims] : claim.targets;
    add(event, kind.agent, claim.agents);
    add(event, kind.target, targets);
    add(event, 'Place', claim.where);
  }
  return [...found.values()];
}

function add(event: FoundEvent, role: string, named: readonly { span: Span | null }[]): void {
  for (const { span } of named)
    if (span && !event.arguments.some((a) => a.role === role && a.start === span.start))
      event.arguments.push({ role, start: span.start, end: span.end });
}

function missedWords({ id, text, events }: Article, predictions: readonly Prediction[]): Mistake[] {
  const found = predictions.find((p) => p.id === id)?.events ?? [];
  return (events ?? [])
    .filter(({ trigger }) => !found.some((e) => e.trigger.start < trigger.end && trigger.start < e.trigger.end))
    .map(({ type, trigger }) => ({
      kind: `missed, ${type}`,
      id,
      says: text.slice(Math.max(0, trigger.start - 60), trigger.end + 60).replace(/\s+/g, ' '),
    }));
}
