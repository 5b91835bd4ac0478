import { describe, expect, it } from 'vitest';
import { readKnowledgeBytes } from '../../knowledge/files.ts';
import { openGazetteer } from '../../knowledge/gazetteer.ts';
import { loadPlaceWords } from '../../knowledge/gazetteer-words.ts';
import { openSyntax } from '../../knowledge/weights.ts';
import { splitSentences } from '../sentences/split-sentences.ts';
import { annotateSyntax } from '../syntax/annotate-syntax.ts';
import { loadSyntax } from '../syntax/syntax-models.ts';
import { findPlaces } from './find-places.ts';

const gazetteer = openGazetteer(readKnowledgeBytes('places/gazetteer.bin'));
const words = loadPlaceWords();
const models = loadSyntax(openSyntax());

/** "name|country|precision" of the places of a tagged text. */
function read(text: string): string[] {
  const sentences = splitSentences(text);
  annotateSyntax(sentences, models);
  return findPlaces(sentences, { gazetteer, words }).map(
    ({ where }) => `${where.name}|${where.country ?? '-'}|${where.precision}`,
  );
}

type Row = [name: string, text: string, want: string[]];

describe('namesakes', () => {
  const rows: Row[] = [
    [
      'the one in the country of the report’s other places',
      'Fighters attacked Macomia in Cabo Delgado. Rwandan troops repelled an attack on the port of Palma. Tanzania sent help.',
      ['Macomia|MZ|1', 'Cabo Delgado|MZ|4', 'Palma|MZ|1', 'Tanzania|TZ|6'],
    ],
    [
      'on either side of a border, in a report on both countries',
      'Indian shelling killed nine people in Poonch on Monday, officials in Pakistan said.',
      ['Poonch|-|3', 'Pakistan|PK|6'],
    ],
    [
      'a capital’s old name in a report on another country',
      'Troops captured Salazar in Myanmar.',
      ['Salazar|-|1', 'Myanmar|MM|6'],
    ],
  ];
  it.each(rows)('%s', (_name, text, want) => expect(read(text)).toEqual(want));
});

describe('ground that changes hands or stands round a name', () => {
  const rows: Row[] = [
    [
      'small towns retaken, in a list',
      'The Myanmar junta has retaken Kyaukme and Hsipaw from the rebels.',
      ['Myanmar|MM|6', 'Kyaukme|MM|1', 'Hsipaw|MM|1'],
    ],
    ['names that the gazetteer lacks', 'The army overran Zorgan and Pelmat.', ['Zorgan|-|1', 'Pelmat|-|1']],
    ['an area', 'Two men were held in the Zorgan area.', ['Zorgan|-|2']],
    ['no area of a nationality', 'Two men were held in the Pakistani area.', []],
    ['whoever is captured is nowhere', 'Police captured Zorgan.', []],
    [
      'a thing called after its town',
      'Forces hit the Saratov Oil Refinery in Russia.',
      ['Saratov|RU|1', 'Russia|RU|6'],
    ],
  ];
  it.each(rows)('%s', (_name, text, want) => expect(read(text)).toEqual(want));
});
