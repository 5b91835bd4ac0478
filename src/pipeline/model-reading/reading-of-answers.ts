import type { Claim } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import { DraftedClaim, type ModelReading } from '../../model/drafted-claim.ts';
import type { Span } from '../../model/span.ts';
import type { Answer } from '../../model-reader/answer.ts';
import { annotateDocument } from '../annotate-document.ts';
import type { Engine } from '../engine.ts';
import { withSourceParty } from '../source-party.ts';
import { claimFromDraft } from './claim-from-draft.ts';
import { WordsInText } from './words-in-text.ts';

/** A stretch of a report, and what came of asking about it. */
export interface Heard {
  chunk: Span;
  answered: Answer;
}

/**
 * What stands in a model's answers on a report, each word of which must stand in it; the rest is listed with the reason. The same
 * answers and version of the built-in reader always give the same claims.
 */
export function readingOf(
  document: Document,
  heard: readonly Heard[],
  { engine, model }: { engine: Engine; model: string },
): Pick<ModelReading, 'claims' | 'refused' | 'unread'> {
  const sided = withSourceParty(document, engine);
  const words = new WordsInText(document.text, annotateDocument(sided, engine));
  const claims = new Map<string, Claim>();
  const refused: ModelReading['refused'] = [];
  const unread: ModelReading['unread'] = [];
  for (const { chunk, answered } of heard) {
    const { start, end } = chunk;
    if (!answered.ok) {
      unread.push({ start, end, why: answered.why });
      continue;
    }
    if (answered.cutOff) unread.push({ start, end, why: 'the answer broke off; what was whole of it is kept' });
    for (const draft of answered.claims) {
      const checked = checkDraft(draft, { document: sided, words, knowledge: engine.claims, model, shown: chunk });
      if (checked.ok) claims.set(checked.claim.id, checked.claim);
      else refused.push({ why: checked.why, draft });
    }
  }
  const inOrder = [...claims.values()].sort((a, b) => a.span.start - b.span.start || (a.id < b.id ? -1 : 1));
  return { claims: inOrder, refused, unread };
}

function checkDraft(draft: unknown, drafted: Parameters<typeof claimFromDraft>[1]) {
  const fit = DraftedClaim.safeParse(draft);
  if (fit.success) return claimFromDraft(fit.data, drafted);
  const [issue] = fit.error.issues;
  return { ok: false as const, why: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit'}` };
}
