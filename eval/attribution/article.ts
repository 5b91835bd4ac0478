import { z } from 'zod';
import { attribute } from '../../src/claims/attribution/attribute.ts';
import { DocumentView } from '../../src/claims/view.ts';
import { Span } from '../../src/model/span.ts';
import { annotateDocument } from '../../src/pipeline/annotate-document.ts';
import type { Engine } from '../../src/pipeline/engine.ts';
import { documentOf } from '../corpora/document-of.ts';
import { type SaidSpans, saidSpans } from './said-spans.ts';

const Marked = z.object({
  kind: z.string(),
  source: z.array(Span),
  cue: z.array(Span),
  content: z.array(Span),
});

/** An article of PolNeAR; where the key is held back it has no `attributions`. */
export const Article = z.object({
  id: z.string(),
  text: z.string(),
  publisher: z.string().default('unknown'),
  date: z.string(),
  attributions: z.array(Marked).optional(),
});
export type Article = z.infer<typeof Article>;

/** What the reader finds said in an article. */
export function attributionsOf(article: Article, engine: Engine): SaidSpans[] {
  const view = viewOf(article, engine);
  const { frames, attitudes } = attribute(view);
  return saidSpans(view, [...frames, ...attitudes]);
}

export function viewOf(article: Article, engine: Engine): DocumentView {
  const { id, text, date, publisher } = article;
  const document = documentOf({ id, text, date, source: publisher });
  return new DocumentView(document, annotateDocument(document, engine), engine.claims);
}
