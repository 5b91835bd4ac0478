import { describe, expect, it } from 'vitest';
import { openActors } from '../../knowledge/actors.ts';
import { readKnowledgeBytes } from '../../knowledge/files.ts';
import { openGazetteer } from '../../knowledge/gazetteer.ts';
import { loadPlaceWords } from '../../knowledge/gazetteer-words.ts';
import { openSyntax } from '../../knowledge/weights.ts';
import type { ActorMention } from '../../model/annotation.ts';
import { findPlaces } from '../places/find-places.ts';
import { splitSentences } from '../sentences/split-sentences.ts';
import { annotateSyntax } from '../syntax/annotate-syntax.ts';
import { loadSyntax } from '../syntax/syntax-models.ts';
import { findActors } from './find-actors.ts';

const knowledge = openActors();
const models = loadSyntax(openSyntax());
const gazetteer = openGazetteer(readKnowledgeBytes('places/gazetteer.bin'));
const words = loadPlaceWords();

function mentions(text: string, published = '2025-10-15'): ActorMention[] {
  const sentences = splitSentences(text);
  annotateSyntax(sentences, models);
  const found = findActors(sentences, { knowledge, published, places: findPlaces(sentences, { gazetteer, words }) });
  for (const { span, name, head, first, last } of found) {
    expect(text.slice(span.start, span.end)).toContain(name);
    expect(head >= first && head <= last).toBe(true);
  }
  return found;
}

/** "name|actor|party|role" of everybody but pronouns; "-" where null. */
function read(text: string, published?: string): string[] {
  return mentions(text, published)
    .filter((mention) => mention.form !== 'pronoun')
    .map(({ name, actor, party, role }) => [name, actor ?? '-', party ?? '-', role ?? '-'].join('|'));
}

type Row = [name: string, text: string, want: string[], published?: string];

describe('states, capitals and seats', () => {
  const rows: Row[] = [
    [
      'a capital that speaks',
      'Kigali denied the charge, Kinshasa said.',
      ['Kigali|rwanda|rwanda|-', 'Kinshasa|democratic-republic-of-the-congo|democratic-republic-of-the-congo|-'],
    ],
    [
      'a capital that is blamed',
      'The rebels blamed Khartoum for the raid.',
      ['rebels|-|-|fighters', 'Khartoum|sudan|sudan|-'],
    ],
    [
      'capitals that talk',
      'Talks between Yerevan and Baku resumed.',
      ['Yerevan|armenia|armenia|-', 'Baku|azerbaijan|azerbaijan|-'],
    ],
    ["a capital's deed", "Ankara's refusal surprised diplomats.", ['Ankara|turkey|turkey|-', 'diplomats|-|-|diplomat']],
    ['a seat', 'The Kremlin rejected the report.', ['Kremlin|russia-president|russia|-']],
    [
      'Kabul before the Taliban',
      'Kabul rejected the offer.',
      ['Kabul|islamic-republic-of-afghanistan|islamic-republic-of-afghanistan|-'],
      '2019-05-01',
    ],
    ['Kabul under the Taliban', 'Kabul rejected the offer.', ['Kabul|afghan-taliban|afghan-taliban|-'], '2023-05-01'],
    [
      'a regime in its days',
      'The Assad government denied the strike.',
      ['Assad government|syria|syria|-'],
      '2019-05-01',
    ],
    [
      'a regime that is gone, whose deeds are not those of the state of today',
      'The Assad government denied the strike, and SLORC had done so too.',
      ['Assad government|-|-|-', 'SLORC|slorc|-|-'],
      '2025-05-01',
    ],
    ['a capital that has the name of its state', 'Singapore denied the charge.', ['Singapore|singapore|singapore|-']],
    ['a capital that stands for others', 'Brussels denied the charge.', []],
    ['an adjective before a deed', 'Ethiopian strikes hit a convoy.', ['Ethiopian|ethiopia|ethiopia|-']],
  ];
  it.each(rows)('%s', (_name, text, want, published) => expect(read(text, published)).toEqual(want));
});

describe('offices, soldiers and officials', () => {
  const rows: Row[] = [
    [
      "a state's army",
      "Mali's army and the Malian military left.",
      ["Mali's army|mali-armed-forces|mali|-", 'Malian military|mali-armed-forces|mali|-'],
    ],
    [
      'a ministry',
      'The Ukrainian foreign ministry protested.',
      ['Ukrainian foreign ministry|ukraine-foreign-ministry|ukraine|-'],
    ],
    [
      "a governing group's ministry",
      "The Houthis' foreign ministry replied.",
      ["Houthis' foreign ministry|houthis-foreign-ministry|houthis|-"],
    ],
    [
      "an office's own office",
      "The Pakistani military's media wing said so.",
      ["Pakistani military's media wing|pakistan-armed-forces-media-wing|pakistan|-"],
    ],
    [
      'two adjectives, one noun',
      'Thai and Cambodian troops exchanged fire.',
      ['Thai|thailand-armed-forces|thailand|soldiers', 'Cambodian troops|cambodia-armed-forces|cambodia|soldiers'],
    ],
    [
      'fighters of a group',
      'Soldiers killed nine M23 fighters.',
      ['Soldiers|-|-|soldiers', 'M23 fighters|m23|m23|fighters'],
    ],
    [
      'fighters with a group',
      'Forty fighters with the Houthis died.',
      ['fighters|houthis|houthis|fighters', 'Houthis|houthis|houthis|-'],
    ],
    [
      'members of a group',
      'Two senior members of Boko Haram were killed.',
      ['senior members|boko-haram|boko-haram|members', 'Boko Haram|boko-haram|boko-haram|-'],
    ],
    ['a source', 'A Hezbollah source said four men died.', ['Hezbollah source|-|hezbollah|source', 'men|-|-|men']],
    [
      'the only state of the text',
      'A Chadian village was raided. The army sent troops.',
      ['army|chad-armed-forces|chad|-', 'troops|-|-|soldiers'],
    ],
    [
      'rebels of a nationality are not its state',
      'Syrian rebels and Sudanese officials met.',
      ['Syrian rebels|-|-|fighters', 'Sudanese officials|-|sudan|official'],
    ],
    [
      'ministers of several states are of none',
      'The foreign ministers of Egypt, Jordan and Oman met.',
      ['foreign ministers|-|-|minister', 'Egypt|egypt|egypt|-', 'Jordan|jordan|jordan|-', 'Oman|oman|oman|-'],
    ],
  ];
  it.each(rows)('%s', (_name, text, want, published) => expect(read(text, published)).toEqual(want));
});

describe('people', () => {
  const rows: Row[] = [
    [
      'a title and its state',
      'Kenyan Interior Minister Daniel Otieno resigned.',
      ['Daniel Otieno|daniel-otieno|kenya|minister'],
    ],
    ['a rank', 'Col. Omar Haddad led the raid.', ['Omar Haddad|omar-haddad|-|commander']],
    [
      'a former envoy is on no side',
      'Former French ambassador to Niger Paul Girard wrote a book.',
      ['Paul Girard|paul-girard|-|diplomat'],
    ],
    [
      'an appositive after the name',
      'Maria Lopez, a Bogota-based senior analyst at the Northern Institute, said it was over.',
      [
        'Maria Lopez|maria-lopez|-|analyst',
        'senior analyst|maria-lopez|-|analyst',
        'Northern Institute|northern-institute|-|-',
      ],
    ],
    [
      'an appositive before the name',
      "The RSF's spokesman, Hassan Idris, denied it.",
      ["RSF's spokesman|hassan-idris|rsf|spokesperson", 'Hassan Idris|hassan-idris|rsf|spokesperson'],
    ],
    [
      'family names are left to coreference',
      'Lt. Gen. Karim Nasser spoke. Nasser then left.',
      ['Karim Nasser|karim-nasser|-|commander', 'Nasser|-|-|-'],
    ],
    [
      'a known leader',
      'Zelenskyy thanked the White House.',
      ['Zelenskyy|volodymyr-zelenskyy|ukraine|president', 'White House|united-states-president|united-states|-'],
    ],
    [
      'a relative of a known leader',
      'Ahmed Erdogan and Recep Tayyip Erdogan spoke.',
      ['Ahmed Erdogan|ahmed-erdogan|-|-', 'Recep Tayyip Erdogan|recep-tayyip-erdogan|turkey|president'],
    ],
  ];
  it.each(rows)('%s', (_name, text, want, published) => expect(read(text, published)).toEqual(want));

  it('keeps two people of one family name apart', () => {
    const found = mentions('Moses Deng, a spokesman, met General Peter Deng.').filter((m) => m.kind === 'person');
    expect(found.map((m) => m.actor)).toEqual(['moses-deng', 'moses-deng', 'peter-deng']);
    expect(found[0]?.entity).toBe(found[1]?.entity);
    expect(found[0]?.entity).not.toBe(found[2]?.entity);
  });
});

describe('bodies that no list knows', () => {
  const rows: Row[] = [
    [
      'by head word',
      'The Upper Nile Peace Committee protested.',
      ['Upper Nile Peace Committee|upper-nile-peace-committee|-|-'],
    ],
    [
      'with its complement',
      'The Centre for Border Studies counted them.',
      ['Centre for Border Studies|centre-for-border-studies|-|-'],
    ],
    [
      'an armed one is its own party',
      'The Azad Liberation Front (ALF) struck; ALF gunmen fled.',
      [
        'Azad Liberation Front|azad-liberation-front|azad-liberation-front|-',
        'ALF gunmen|azad-liberation-front|azad-liberation-front|fighters',
      ],
    ],
    [
      'with a state in its name',
      'The Sudanese Engineers Union closed.',
      ['Sudanese Engineers Union|sudanese-engineers-union|-|-'],
    ],
  ];
  it.each(rows)('%s', (_name, text, want, published) => expect(read(text, published)).toEqual(want));
});

describe('leaves alone', () => {
  const rows: [string, string][] = [
    ['a town where something is', 'A bomb went off in Kabul near the airport.'],
    ['a province', 'Kabul province and Khartoum state are calm.'],
    ['a capital that is hit', 'Kyiv was hit by drones overnight.'],
    ['a capital that is visited', 'They visited Beirut and returned to Damascus.'],
    ['ground of a state', 'The Afghan capital and the Iraqi border were quiet.'],
    ['a town that is no person', 'Heavy rain in Spin Boldak stopped the trucks.'],
    ['what is based in a town', 'A Nairobi-based charter crashed.'],
    ['a dateline', 'CAIRO -- Rain fell.'],
    ['names with an adjective', 'The Indian Ocean was calm.'],
    ['an adjective that is no rank', 'A major attack on a general store was planned.'],
    [
      'a headline in capitals and small letters',
      'Heavy Fighting Near Northern Border Town Leaves Several Houses Burning',
    ],
  ];
  it.each(rows)('%s', (_name, text) => expect(read(text)).toEqual([]));
});

it('hands over what points back', () => {
  const found = mentions(
    'Rebels took the town. The group said it had lost two men, and both sides blamed each other. The two Muslim countries met.',
  );
  const open = found.filter((mention) => mention.actor === null).map(({ name, form }) => `${name}|${form}`);
  expect(open).toEqual([
    'Rebels|nominal',
    'group|nominal',
    'it|pronoun',
    'men|nominal',
    'both sides|nominal',
    'two Muslim countries|nominal',
  ]);
});

describe('an office whose owner only the headline names', () => {
  const text =
    'Militants ambushed a convoy in northern Pakistan, close to Afghanistan.\n\nNineteen fighters were killed, the military’s media wing said.';
  const wings = (title: string): (string | null)[] => {
    const sentences = splitSentences(text);
    const headline = splitSentences(title);
    annotateSyntax(sentences, models);
    annotateSyntax(headline, models);
    return findActors(sentences, { knowledge, published: '2025-10-15', headline })
      .filter(({ name }) => name.includes('wing'))
      .map(({ party }) => party);
  };

  it('is that state’s', () => {
    expect(wings('Eleven killed in ambush, Pakistani military says')).toEqual(['pakistan']);
  });

  it('stays open where the headline names two', () => {
    expect(wings('Afghan military and Pakistani military trade fire')).toEqual([null]);
    expect(wings('Eleven killed in ambush')).toEqual([null]);
  });
});
