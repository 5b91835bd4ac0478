import { describe, expect, it } from 'vitest';
import { readActors } from './testing/read-actors.ts';

describe('states that no list has', () => {
  const rows: [name: string, text: string, want: string[]][] = [
    [
      'a ministry "of" it, and its adjective',
      'The foreign ministry of Quellonia protested. Quellonian soldiers had crossed.',
      [
        'foreign ministry of Quellonia|quellonia-foreign-ministry|quellonia|-',
        'Quellonian soldiers|quellonia-armed-forces|quellonia|soldiers',
      ],
    ],
    [
      'its army, and a place in it',
      "Vestmark's army denied the raid. Two camps in Vestmark were hit, the Vestmarkian government said.",
      ["Vestmark's army|vestmark-armed-forces|vestmark|-", 'Vestmarkian government|vestmark|vestmark|-'],
    ],
    [
      'it acts by name once it is known',
      'The defence ministry of Quellonia spoke. Quellonia accused its rival.',
      ['defence ministry of Quellonia|quellonia-defence-ministry|quellonia|-', 'Quellonia|quellonia|quellonia|-'],
    ],
    [
      'its capital for its government',
      'The Quellonian army left. Dorrim, the capital of Quellonia, was calm. Dorrim accused the rebels.',
      ['Quellonian army|quellonia-armed-forces|quellonia|-', 'Dorrim|quellonia|quellonia|-', 'rebels|-|-|fighters'],
    ],
    [
      'a minister by name',
      'The interior ministry of Quellonia spoke. Quellonian Prime Minister Ana Deverell resigned.',
      [
        'interior ministry of Quellonia|quellonia-interior-ministry|quellonia|-',
        'Quellonian Prime Minister Ana Deverell|ana-deverell|quellonia|prime minister',
      ],
    ],
    [
      "leaves a person's government alone",
      "Deverell's government fell. Deverell's foreign ministry was burnt.",
      ['government|-|-|-', 'foreign ministry|-|-|-'],
    ],
    [
      'leaves a titled person alone',
      'President Deverell spoke in Rome. The army of Deverell left.',
      ['President Deverell|-|-|president', 'army|-|-|-', 'Deverell|-|-|-'],
    ],
    ['leaves a club alone', "Dorrim's president said that fans in Dorrim wept.", ['president|-|-|president']],
    [
      'leaves a company alone',
      "Quellox's government affairs office answered. In Quellox plants, work went on.",
      ['government|-|-|-'],
    ],
    [
      "leaves a town's fighters alone",
      'Dorrimi forces left. Soldiers in Dorrim waited, the forces of Dorrim said.',
      ['Soldiers|-|-|soldiers', 'forces|-|-|-'],
    ],
    ['leaves a town without offices alone', 'A rocket hit Dorrim. Shops in Dorrim burnt.', []],
    [
      'leaves a town with a mayor alone',
      "Dorrim's mayor said that three people in Dorrim had died.",
      ['mayor|-|-|governor', 'people|-|-|people'],
    ],
  ];
  it.each(rows)('%s', (_name, text, want) => expect(readActors(text)).toEqual(want));
});
