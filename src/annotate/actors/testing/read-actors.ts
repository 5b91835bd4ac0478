import { openActors } from '../../../knowledge/actors.ts';
import { readKnowledgeBytes } from '../../../knowledge/files.ts';
import { openGazetteer } from '../../../knowledge/gazetteer.ts';
import { loadPlaceWords } from '../../../knowledge/gazetteer-words.ts';
import { openSyntax } from '../../../knowledge/weights.ts';
import { findPlaces } from '../../places/find-places.ts';
import { splitSentences } from '../../sentences/split-sentences.ts';
import { annotateSyntax } from '../../syntax/annotate-syntax.ts';
import { loadSyntax } from '../../syntax/syntax-models.ts';
import { findActors } from '../find-actors.ts';

const knowledge = openActors();
const models = loadSyntax(openSyntax());
const gazetteer = openGazetteer(readKnowledgeBytes('places/gazetteer.bin'));
const words = loadPlaceWords();

/** "the words|actor|party|role" of everybody but pronouns in a text; "-" where null. */
export function readActors(text: string, published = '2025-10-15'): string[] {
  const sentences = splitSentences(text);
  annotateSyntax(sentences, models);
  return findActors(sentences, { knowledge, published, places: findPlaces(sentences, { gazetteer, words }) })
    .filter((mention) => mention.form !== 'pronoun')
    .map(({ span, actor, party, role }) =>
      [text.slice(span.start, span.end), actor ?? '-', party ?? '-', role ?? '-'].join('|'),
    );
}
