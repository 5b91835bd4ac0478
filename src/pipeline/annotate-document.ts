import { findActors } from '../annotate/actors/find-actors.ts';
import { joinNames } from '../annotate/actors/joined-names.ts';
import { findKnownNames, type KnownName, namesOfDocument } from '../annotate/actors/known-names.ts';
import { followReferences } from '../annotate/coreference/follow-references.ts';
import { findPlaces } from '../annotate/places/find-places.ts';
import { findQuotes } from '../annotate/quotes/quoted-runs.ts';
import { splitSentences } from '../annotate/sentences/split-sentences.ts';
import { annotateSyntax, annotateTags, type Collapse } from '../annotate/syntax/annotate-syntax.ts';
import type { Annotated, Sentence, TimeMention } from '../model/annotation.ts';
import type { Document } from '../model/document.ts';
import { datelineDay } from './dateline.ts';
import type { Engine } from './engine.ts';

/** Sentences, arcs and everybody, everywhere and everything they mention. Pure but for what the engine holds. */
export function annotateDocument(document: Document, engine: Engine): Annotated {
  const { published } = document;
  const text = engine.letterCase.restore(document.text);
  const sentences = splitSentences(text);
  const quotes = findQuotes(text, sentences);
  const names = namesOfDocument(sentences, engine.actors);
  const known = new Map(sentences.map((s) => [s.index, findKnownNames(s.tokens, names)]));
  const collapse = sentences.flatMap((s) => wordsAsOne(s, text, known.get(s.index) ?? [], engine));
  annotateSyntax(sentences, engine.syntax, {
    collapse,
    quotes,
    reportingVerbs: engine.claims.speech.reporting,
    sayingVerbs: engine.claims.speech.saying,
  });
  const dated = engine.times.resolveTimes(sentences, { published });
  const filed = datelineDay(text, sentences, dated, published);
  const times = filed === null ? dated : engine.times.resolveTimes(sentences, { published: filed });
  const actorNames = new Map([...known].map(([sentence, all]) => [sentence, all.filter(isOwnName)]));
  const places = findPlaces(sentences, { gazetteer: engine.gazetteer, words: engine.placeWords, actorNames });
  const headline = headlineOf(document, engine);
  const found = findActors(sentences, {
    knowledge: engine.actors,
    names,
    published,
    places,
    headline,
    ownParty: document.party,
  });
  joinNames(sentences, found);
  const actors = followReferences(sentences, found, {
    knowledge: engine.references,
    quotes,
    governing: engine.governing(published.slice(0, 10)),
    forcesOf: engine.forcesOf,
    ownParty: document.party,
  });
  const timesIn = bySentence(times);
  const quantities = sentences.flatMap((s) => engine.quantities.findQuantities(s, text, timesIn.get(s.index) ?? []));
  return { text, sentences, quotes, actors, times, places, quantities };
}

/** A headline that stands outside the text, tagged. */
function headlineOf({ title, text }: Document, engine: Engine): Sentence[] {
  if (title === null || text.trimStart().startsWith(title)) return [];
  const sentences = splitSentences(title);
  annotateTags(sentences, engine.syntax);
  return sentences;
}

/** A group's, body's or person's own name; a state's, a capital's or an institution's may be a place's as well. */
function isOwnName({ sense }: KnownName): boolean {
  if (sense.use === 'person') return true;
  return sense.use === 'actor' && OWN_NAMED.has(sense.kind);
}

const OWN_NAMED: ReadonlySet<KnownName['sense']['kind']> = new Set(['armed group', 'organisation', 'media']);

function bySentence(times: readonly TimeMention[]): Map<number, TimeMention[]> {
  const found = new Map<number, TimeMention[]>();
  for (const time of times) {
    const others = found.get(time.sentence);
    if (others) others.push(time);
    else found.set(time.sentence, [time]);
  }
  return found;
}

/** Known names, dates and amounts, which the parser reads as one word each. */
function wordsAsOne(sentence: Sentence, text: string, names: readonly KnownName[], engine: Engine): Collapse[] {
  const known = names.map(
    (n): Collapse => ({ sentence: sentence.index, first: n.first, last: n.lastWithBracket, head: n.last, as: 'name' }),
  );
  const times = engine.times.findTimeExtents(sentence);
  const dates = times
    .filter((t) => t.adverbial)
    .map((t): Collapse => ({ sentence: sentence.index, first: t.first, last: t.last, head: t.last, as: 'date' }));
  const amounts = engine.quantities
    .findQuantities(sentence, text, times)
    .filter(
      (q) => q.last > q.first && q.quantity.n !== null && !q.article && ['people', 'thing', 'unknown'].includes(q.of),
    )
    .map((q): Collapse => ({ sentence: sentence.index, first: q.first, last: q.last, head: q.head, as: 'number' }));
  return [...known, ...dates, ...amounts];
}
