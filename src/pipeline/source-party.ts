import { findKnownNames } from '../annotate/actors/known-names.ts';
import { splitSentences } from '../annotate/sentences/split-sentences.ts';
import { partyOn } from '../knowledge/actors.ts';
import type { Document } from '../model/document.ts';
import type { Engine } from './engine.ts';

/**
 * The side that speaks in a ministry's or an armed group's own document, read off the source's name or the title where
 * the file does not say it. A source that is no side, or whose name tells nothing, stays without.
 */
export function withSourceParty(document: Document, engine: Engine): Document {
  const { party, sourceKind, published } = document;
  if (party !== null || (sourceKind !== 'government' && sourceKind !== 'armed group')) return document;
  for (const words of [document.source, document.title]) {
    const parties = new Set(
      namesIn(words ?? '', engine).flatMap((slug) => partyOn(engine.actors, slug, published.slice(0, 10)) ?? []),
    );
    const [only] = parties;
    if (only !== undefined && parties.size === 1) return { ...document, party: only };
  }
  return document;
}

function namesIn(words: string, engine: Engine): string[] {
  return splitSentences(words).flatMap((s) => findKnownNames(s.tokens, engine.actors).map((name) => name.sense.slug));
}
