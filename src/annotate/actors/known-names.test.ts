import { describe, expect, it } from 'vitest';
import { openActors } from '../../knowledge/actors.ts';
import { splitSentences } from '../sentences/split-sentences.ts';
import { findKnownNames, namesOfDocument } from './known-names.ts';

const knowledge = openActors();

/** "words=use:slug" for each name, the words being the text with its bracket. */
function read(text: string): string[] {
  const sentences = splitSentences(text);
  const names = namesOfDocument(sentences, knowledge);
  return sentences.flatMap(({ tokens }) =>
    findKnownNames(tokens, names).map((name) => {
      const words = text.slice(tokens[name.first]?.start, tokens[name.lastWithBracket]?.end);
      return `${words}=${name.sense.use}:${name.sense.slug}`;
    }),
  );
}

type Row = [name: string, text: string, want: string[]];

describe('finds names', () => {
  const rows: Row[] = [
    [
      'with hyphens and brackets',
      'The Tehreek-e-Taliban Pakistan (TTP) struck.',
      ['Tehreek-e-Taliban Pakistan (TTP)=actor:ttp'],
    ],
    [
      'the longest',
      'The Afghan Taliban and the Pakistani Taliban differ.',
      ['Afghan Taliban=actor:afghan-taliban', 'Pakistani Taliban=actor:ttp'],
    ],
    [
      'with apostrophes of both kinds',
      "The Kurdistan Workers’ Party and the Donetsk People's Republic.",
      ['Kurdistan Workers’ Party=actor:pkk', "Donetsk People's Republic=actor:donetsk-peoples-republic"],
    ],
    [
      'in capitals throughout',
      'THE FMLN ATTACKED A GARRISON IN EL SALVADOR.',
      ['FMLN=actor:fmln', 'EL SALVADOR=state:el-salvador'],
    ],
    ['with dots', 'The U.S. and the U.N. objected.', ['U.S.=state:united-states', 'U.N.=actor:united-nations']],
    [
      'a short form that the text introduces for a known body',
      'The Azawad Liberation Front (FLA) left. Later the FLA returned.',
      ['Azawad Liberation Front (FLA)=actor:azawad-liberation-front', 'FLA=actor:azawad-liberation-front'],
    ],
    [
      'a body unknown so far, by its short form and its full name',
      'The Northern Province Liberation Front (NPLF) spoke. The NPLF is small; the Northern Province Liberation Front says so.',
      [
        'Northern Province Liberation Front (NPLF)=actor:northern-province-liberation-front',
        'NPLF=actor:northern-province-liberation-front',
        'Northern Province Liberation Front=actor:northern-province-liberation-front',
      ],
    ],
    ['", or X,"', 'The Rapid Support Forces, or RSF, left.', ['Rapid Support Forces=actor:rsf', 'RSF=actor:rsf']],
    [
      'a weak short form beside its state',
      'In Myanmar the AA advanced.',
      ['Myanmar=state:myanmar', 'AA=actor:arakan-army'],
    ],
    [
      'an abbreviation that three groups have, by the country',
      'Troops in Peru and Chile met. In Colombia the ELN attacked a pipeline.',
      ['Peru=state:peru', 'Chile=state:chile', 'Colombia=state:colombia', 'ELN=actor:eln'],
    ],
    [
      "another group's by its country",
      'In Guatemala the FAR laid an ambush.',
      ['Guatemala=state:guatemala', 'FAR=actor:far-guatemala'],
    ],
    [
      'and by its full name before the country',
      'The Popular Front for the Rebirth of Central African Republic (FPRC) left Bria. In Chad and Mali the FPRC is banned.',
      [
        'Popular Front for the Rebirth of Central African Republic (FPRC)=actor:fprc-car',
        'Chad=state:chad',
        'Mali=state:mali',
        'FPRC=actor:fprc-car',
      ],
    ],
    [
      'the longer of two names',
      'Fatah and Fatah al-Islam fought in Lebanon, and so did the PFLP and the PFLP-GC.',
      [
        'Fatah=actor:fatah',
        'Fatah al-Islam=actor:fatah-al-islam',
        'Lebanon=state:lebanon',
        'PFLP=actor:pflp',
        'PFLP-GC=actor:pflp-gc',
      ],
    ],
    [
      'a name that begins with another state',
      'The Republic of the Sudan and the Somali National Movement talked in Djibouti.',
      [
        'Republic of the Sudan=state:sudan',
        'Somali National Movement=actor:somali-national-movement',
        'Djibouti=state:djibouti',
      ],
    ],
    ['a channel after its preposition', 'He wrote on X that it was over.', ['X=actor:x-platform']],
  ];
  it.each(rows)('%s', (_name, text, want) => expect(read(text)).toEqual(want));
});

it('leaves a weak name open where the countries of two of its owners are named', () => {
  expect(read('Officials of Guatemala and Morocco met. The FAR was not asked.')).toEqual([
    'Guatemala=state:guatemala',
    'Morocco=state:morocco',
  ]);
  expect(read('The Rebel Armed Forces were in Guatemala, not in Morocco. The FAR spoke.')).toContain(
    'FAR=actor:far-guatemala',
  );
});

describe('leaves alone', () => {
  const rows: [string, string][] = [
    ['a weak short form with no sign of its owner', 'The AA battery was flat.'],
    ['"us" and "it" in capitals throughout', 'IT WAS SAID THAT THEY ASKED US TO LEAVE THE AREA AND WHO DID IT.'],
    ['a word that only looks like a name', 'Dawn broke over the hills. Amnesty for rebels was offered.'],
    ['ordinary words of a text in capitals', 'THE CROWD SHOUTED THAT IT WANTED PEACE NOW. LET US GO, THEY SAID.'],
    ['a day that a group is called after', 'On 17 November and on November 17 there was rain.'],
    ['a front that is not named', 'The Front said the Army and the Movement had left.'],
    ['two of one name', 'The two Talibans differ.'],
    ['an abbreviation of no country', 'The FAR, the FNL and the NPA were mentioned in the annual return.'],
    ['common words of groups', 'He set a force against the resistance. Contra dancing is old.'],
    ['small letters', 'A wagner opera and a turkey dinner.'],
    ['a person called like a state', 'Michael Jordan and Ali Chad left.'],
    ['half of a longer word', 'The African-American vote and the Anglo-Irish deal.'],
    ['X that is no channel', 'Brand X sold well.'],
  ];
  it.each(rows)('%s', (_name, text) => expect(read(text)).toEqual([]));
});
