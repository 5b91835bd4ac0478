import type { Claim } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import type { ModelReading } from '../../model/drafted-claim.ts';
import { type Answer, readAnswer } from '../../model-reader/answer.ts';
import { AnswerStore } from '../../model-reader/answer-store.ts';
import { type Answers, type Kept, keyOf } from '../../model-reader/answers.ts';
import { askingProblem, askModel, type Endpoint } from '../../model-reader/ask-model.ts';
import { type Chunk, chunksOf } from '../../model-reader/chunks.ts';
import { mostTokens, type Prices, priceOf, tokensOf } from '../../model-reader/cost.ts';
import { question } from '../../model-reader/instructions.ts';
import { compareReaders } from '../../reconcile/readers/compare-readers.ts';
import type { Engine } from '../engine.ts';
import { type Heard, readingOf } from './reading-of-answers.ts';

/** What asking may take; a request that could go beyond it is not made. */
export interface Budget {
  prices: Prices | null;
  /** In the currency of the prices; null for no bound. */
  mostCost: number | null;
  mostTokens: number | null;
}

export interface ModelReader {
  endpoint: Endpoint;
  store: Answers;
  budget: Budget;
  spent: Spent;
  signal: AbortSignal;
  /** After each stretch: how many of how many. */
  progress: (done: number, of: number) => void;
}

/** What was spent in this run, over all reports. */
export interface Spent {
  requests: number;
  cached: number;
  input: number;
  output: number;
  /** The server did not count; what is known is then our estimate. */
  estimated: boolean;
}

export const NOTHING_SPENT: Spent = { requests: 0, cached: 0, input: 0, output: 0, estimated: false };

/** Answers that are kept in a folder, which need not be there yet. */
export const answersIn = (folder: string): AnswerStore => new AnswerStore(folder);

/** What reading reports would take at most: requests that no answer is kept for, tokens, and price. */
export async function estimate(
  documents: Iterable<Document> | AsyncIterable<Document>,
  { endpoint, store, budget }: ModelReader,
) {
  const prompts: string[] = [];
  let kept = 0;
  for await (const document of documents)
    for (const chunk of chunksOf(document.text)) {
      const prompt = question(chunk.text, document);
      const key = keyOf(endpoint.model, prompt);
      if (await store.has({ key, document: document.id, chunk })) kept += 1;
      else prompts.push(prompt);
    }
  const tokens = mostTokens(prompts, endpoint.longest);
  return { requests: prompts.length, kept, ...tokens, price: priceOf(tokens, budget.prices) };
}

/**
 * Reads one report with a language model beside the built-in reader, whose claims are `ours`. What the model gives is kept
 * only where every word of it stands in the report; the rest is listed with the reason.
 */
export async function readWithModel(
  document: Document,
  ours: readonly Claim[],
  engine: Engine,
  reader: ModelReader,
): Promise<ModelReading> {
  const before = { ...reader.spent };
  const heard: Heard[] = [];
  const chunks = chunksOf(document.text);
  for (const [at, chunk] of chunks.entries()) {
    heard.push({ chunk, answered: await answerOf(chunk, document, reader) });
    reader.progress(at + 1, chunks.length);
  }
  const { endpoint, spent, budget } = reader;
  const { claims, refused, unread } = readingOf(document, heard, { engine, model: endpoint.model });
  const tokens = { input: spent.input - before.input, output: spent.output - before.output };
  const counted = !spent.estimated;
  return {
    document: document.id,
    model: endpoint.model,
    claims,
    refused,
    unread,
    compared: compareReaders(ours, claims),
    cost: {
      requests: spent.requests - before.requests,
      cached: spent.cached - before.cached,
      inputTokens: counted ? tokens.input : null,
      outputTokens: counted ? tokens.output : null,
      price: priceOf(tokens, budget.prices),
    },
  };
}

async function answerOf(chunk: Chunk, document: Document, reader: ModelReader): Promise<Answer> {
  const { endpoint, store, spent } = reader;
  const prompt = question(chunk.text, document);
  const asked = { key: keyOf(endpoint.model, prompt), document: document.id, chunk };
  const kept = await store.find(asked);
  if (kept) {
    spent.cached += 1;
    return readAnswer(kept.text);
  }
  const beyond = beyondBudget(prompt, reader);
  if (beyond !== null) return { ok: false, why: beyond };
  if (reader.signal.aborted) return { ok: false, why: 'stopped' };
  let said: Kept;
  try {
    said = { model: endpoint.model, ...(await askModel(endpoint, prompt, reader.signal)) };
  } catch (error) {
    if (reader.signal.aborted) return { ok: false, why: 'stopped' };
    // What a failing server charged is not known: it counts as if it had read what it was sent.
    count(spent, { input: tokensOf(prompt.length), output: 0 }, true);
    return { ok: false, why: askingProblem(error, endpoint) };
  }
  const { inputTokens, outputTokens, text } = said;
  const guess = { input: mostTokens([prompt], 0).input, output: tokensOf(text.length) };
  count(
    spent,
    { input: inputTokens ?? guess.input, output: outputTokens ?? guess.output },
    inputTokens === null || outputTokens === null,
  );
  const answer = readAnswer(text);
  // An answer that is no use is asked for again another time.
  if (answer.ok) await store.keep(asked, said);
  return answer;
}

function count(spent: Spent, { input, output }: { input: number; output: number }, estimated: boolean): void {
  spent.requests += 1;
  spent.input += input;
  spent.output += output;
  spent.estimated ||= estimated;
}

/** Why one more request might go beyond what may be spent; null where it cannot. */
function beyondBudget(prompt: string, { endpoint, budget, spent }: ModelReader): string | null {
  const next = mostTokens([prompt], endpoint.longest);
  const after = { input: spent.input + next.input, output: spent.output + next.output };
  if (budget.mostTokens !== null && after.input + after.output > budget.mostTokens)
    return `not asked: it could go beyond ${budget.mostTokens} tokens`;
  const price = priceOf(after, budget.prices);
  if (budget.mostCost !== null && price !== null && price > budget.mostCost)
    return `not asked: it could cost more than ${budget.mostCost}`;
  return null;
}
