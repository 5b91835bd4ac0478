import { describe, expect, it } from 'vitest';
import { readKnowledgeBytes } from '../../knowledge/files.ts';
import { openGazetteer } from '../../knowledge/gazetteer.ts';
import { loadPlaceWords } from '../../knowledge/gazetteer-words.ts';
import { openSyntax } from '../../knowledge/weights.ts';
import { splitSentences } from '../sentences/split-sentences.ts';
import { annotateTags } from '../syntax/annotate-syntax.ts';
import { loadSyntax } from '../syntax/syntax-models.ts';
import { findPlaces } from './find-places.ts';

const models = loadSyntax(openSyntax());
const context = { gazetteer: openGazetteer(readKnowledgeBytes('places/gazetteer.bin')), words: loadPlaceWords() };

/** "name precision" of the places that have a name and nothing else. */
function unplaced(text: string): string[] {
  const sentences = splitSentences(text);
  annotateTags(sentences, models);
  return findPlaces(sentences, context)
    .filter(({ where }) => where.place === null && where.lat === null)
    .map(({ where }) => `${where.name} ${where.precision}`);
}

describe('a place that the gazetteer lacks', () => {
  it.each([
    ['in', 'Gunmen killed nine farmers in Vasrabad on Monday.', ['Vasrabad 1']],
    ['near', 'A barge was attacked near Vasrabad, the agency said.', ['Vasrabad 2']],
    ['two words', 'The rebels moved into Kafr Vasrabad at dawn.', ['Kafr Vasrabad 1']],
    ['who fights there', 'The militia stopped a column at Vasrabad.', ['Vasrabad 1']],
    ['ground held', 'The army regained control of Vasrabad, in northern Shan State.', ['Vasrabad 1']],
    ['a settlement', 'Troops took the settlement of Vasrabad on Monday.', ['Vasrabad 1']],
    ['behind a nationality', 'It fell on the Polish village of Vasrabad.', ['Vasrabad 1']],
    ['two words that a person might bear', 'Fighters moved into Kolo Bari at dawn.', ['Kolo Bari 1']],
    ['a market of its own', 'Jets bombed the market of Al-Vasrabad on Monday.', ['Al-Vasrabad 2']],
    ['a neighbourhood', 'A drone hit a mosque in the Kolo Bari neighbourhood.', ['Kolo Bari 2']],
    ['what is attacked', 'The attack on Dar al-Vasrabad left 50 dead.', ['Dar al-Vasrabad 1']],
    ['a shelter by its name', 'They spoke of the attack on the Dar al-Vasrabad shelter.', ['Dar al-Vasrabad 2']],
    ['what stands there', 'The rebels overran the army base at Vasrabad.', ['Vasrabad 1']],
  ])('is kept by name: %s', (_name, text, want) => {
    expect(unplaced(text)).toEqual(want);
  });

  it.each([
    ['people attacked', 'The strike on Christians left two dead.'],
    ['a day', 'The attacks on Monday left two dead.'],
    ['a common word', 'The attack was raised in Parliament on Monday.'],
    ['an abbreviation', 'He served in UNVAS for two years.'],
    ['part of a longer name', 'She spoke at the meeting in Vasrabad Peace House Hall.'],
    ['before a noun', 'They trade in Vasrabad carpets.'],
    ['no preposition of place', 'The minister thanked Vasrabad for its help.'],
    ['where somebody dies', 'Two engineers died at Vasrabad.'],
    ['a firm held', 'She lost control of Vasrabad Holdings.'],
    ['a firm held alone', 'The investor regained control of Vasrabad on Monday.'],
    ['where somebody works', 'He is an analyst at Vasrabad, the maker of maps.'],
    ['a person named in the same text', 'Dr Omar Vasrabad was freed. The deputies believed in Vasrabad all along.'],
  ])('is not made of %s', (_name, text) => {
    expect(unplaced(text)).toEqual([]);
  });
});
