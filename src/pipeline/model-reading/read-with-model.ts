import type { Claim } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import { DraftedClaim, type ModelReading, type RefusedDraft } from '../../model/drafted-claim.ts';
import { readAnswer } from '../../model-reader/answer.ts';
import { AnswerStore, type Kept } from '../../model-reader/answer-store.ts';
import { askingProblem, askModel, type Endpoint } from '../../model-reader/ask-model.ts';
import { type Chunk, chunksOf } from '../../model-reader/chunks.ts';
import { mostTokens, type Prices, priceOf, tokensOf } from '../../model-reader/cost.ts';
import { question } from '../../model-reader/instructions.ts';
import { compareReaders } from '../../reconcile/readers/compare-readers.ts';
import { annotateDocument } from '../annotate-document.ts';
import type { Engine } from '../engine.ts';
import { withSourceParty } from '../source-party.ts';
import { claimFromDraft } from './claim-from-draft.ts';
import { WordsInText } from './words-in-text.ts';

/** What asking may take; a request that could go beyond it is not made. */
export interface Budget {
  prices: Prices | null;
  /** In the currency of the prices; null for no bound. */
  mostCost: number | null;
  mostTokens: number | null;
}

export interface ModelReader {
  endpoint: Endpoint;
  store: AnswerStore;
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
export async function estimate(documents: readonly Document[], { endpoint, store, budget }: ModelReader) {
  const prompts: string[] = [];
  let kept = 0;
  for (const document of documents)
    for (const chunk of chunksOf(document.text)) {
      const prompt = question(chunk.text, document);
      if (await store.find(store.keyOf(endpoint.model, prompt))) kept += 1;
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
  const sided = withSourceParty(document, engine);
  const words = new WordsInText(document.text, annotateDocument(sided, engine));
  const claims = new Map<string, Claim>();
  const refused: RefusedDraft[] = [];
  const unread: ModelReading['unread'] = [];
  const chunks = chunksOf(document.text);
  for (const [at, chunk] of chunks.entries()) {
    const answered = await answerOf(chunk, document, reader);
    if (!answered.ok) unread.push({ start: chunk.start, end: chunk.end, why: answered.why });
    else {
      if (answered.cutOff)
        unread.push({ start: chunk.start, end: chunk.end, why: 'the answer broke off; what was whole of it is kept' });
      for (const draft of answered.claims) {
        const drafted = {
          document: sided,
          words,
          knowledge: engine.claims,
          model: reader.endpoint.model,
          shown: chunk,
        };
        const checked = checkDraft(draft, drafted);
        if (checked.ok) claims.set(checked.claim.id, checked.claim);
        else refused.push({ why: checked.why, draft });
      }
    }
    reader.progress(at + 1, chunks.length);
  }
  const theirs = [...claims.values()].sort((a, b) => a.span.start - b.span.start || (a.id < b.id ? -1 : 1));
  const { spent, budget } = reader;
  const tokens = { input: spent.input - before.input, output: spent.output - before.output };
  const counted = !spent.estimated;
  return {
    document: document.id,
    model: reader.endpoint.model,
    claims: theirs,
    refused,
    unread,
    compared: compareReaders(ours, theirs),
    cost: {
      requests: spent.requests - before.requests,
      cached: spent.cached - before.cached,
      inputTokens: counted ? tokens.input : null,
      outputTokens: counted ? tokens.output : null,
      price: priceOf(tokens, budget.prices),
    },
  };
}

function checkDraft(draft: unknown, drafted: Parameters<typeof claimFromDraft>[1]) {
  const fit = DraftedClaim.safeParse(draft);
  if (fit.success) return claimFromDraft(fit.data, drafted);
  const [issue] = fit.error.issues;
  return { ok: false as const, why: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit'}` };
}

type Answered = { ok: true; claims: unknown[]; cutOff: boolean } | { ok: false; why: string };

async function answerOf(chunk: Chunk, document: Document, reader: ModelReader): Promise<Answered> {
  const { endpoint, store, spent } = reader;
  const prompt = question(chunk.text, document);
  const key = store.keyOf(endpoint.model, prompt);
  const kept = await store.find(key);
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
  if (answer.ok) await store.keep(key, said);
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
