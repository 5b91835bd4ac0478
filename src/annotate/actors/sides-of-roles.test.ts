import { describe, expect, it } from 'vitest';
import { readActors } from './testing/read-actors.ts';

type Row = [name: string, text: string, want: string[]];

describe('bodies beside the one that is named', () => {
  const rows: Row[] = [
    [
      'an affiliate is not its parent',
      'An Islamic State affiliate raided the port.',
      ['Islamic State|islamic-state|islamic-state|-', 'affiliate|-|-|-'],
    ],
    ['a backed group is not its backer', 'The Iran-backed group denied it.', ['Iran|iran|iran|-', 'group|-|-|-']],
    ['a noun that names the same body', 'The Hamas movement denied it.', ['Hamas movement|hamas|hamas|-']],
    ['two neighbours', 'The two nuclear-armed neighbours met.', ['two nuclear-armed neighbours|-|-|-']],
    ["a man's neighbour", 'His neighbour left.', ['neighbour|-|-|residents']],
    [
      'a group without arms, and one with',
      'A human rights group and the gang leader met.',
      ['human rights group|-|-|-', 'gang leader|-|-|group leader'],
    ],
    ["a state's own aircraft by its model", 'A Thai F-16 hit a post.', ['Thai|thailand|thailand|-']],
    [
      'an army with the adjective inside its name',
      'The Royal Thai Army denied it.',
      ['Royal Thai Army|thailand-armed-forces|thailand|-'],
    ],
    [
      "a state's forces in capitals",
      'The Armed Forces of the Russian Federation denied it.',
      ['Armed Forces of the Russian Federation|russia-armed-forces|russia|-'],
    ],
    [
      'one of its ministries',
      "Yemen's ministry denied it, but the ministry in Ankara did not.",
      ["Yemen's ministry|yemen-ministry|yemen|-", 'ministry|turkey-ministry|turkey|-'],
    ],
    ['whichever ministry', 'The ministry denied it.', []],
    [
      'the military of the dateline, where two states are spoken of later',
      "PESHAWAR: The military's media wing denied it.\n\nAfghan officials met Pakistani officials in Kabul.",
      [
        "military's media wing|pakistan-armed-forces-media-wing|pakistan|-",
        'Afghan officials|-|afghan-taliban|official',
        'Pakistani officials|-|pakistan|official',
      ],
    ],
    [
      'who only claims to govern',
      "Libya's rival government and the Yemeni government in exile denied it.",
      ["Libya's rival government|-|-|-", 'Yemeni government|-|-|-'],
    ],
    [
      'soldiers of whoever governs',
      'Nine government soldiers died in Kurmuk, Sudan.',
      ['government soldiers|-|sudan|soldiers'],
    ],
    [
      'a group by the name that it gives itself',
      'A group calling itself the Shield of the Coast denied it.',
      [
        'group|shield-of-the-coast|shield-of-the-coast|-',
        'Shield of the Coast|shield-of-the-coast|shield-of-the-coast|-',
      ],
    ],
    [
      'names after a noun for a body are no people',
      'The newspaper Yom Hadash and the rebel group Jund Haqq denied it.',
      ['newspaper Yom Hadash|yom-hadash|-|-', 'rebel group Jund Haqq|jund-haqq|jund-haqq|-'],
    ],
    [
      'a man who calls himself a general',
      'A man calling himself General Storm spoke.',
      ['man|-|-|men', 'General Storm|-|-|commander'],
    ],
    [
      'a short form of a name in another language',
      'Yesterday the Northern Farmers Union (SZRL) met. SZRL denied it.',
      ['Northern Farmers Union (SZRL)|northern-farmers-union|-|-', 'SZRL|northern-farmers-union|-|-'],
    ],
    ['bombers that fly', 'Russian bombers left.', ['Russian|russia|russia|-']],
    ['a numbered front', 'The 45th Front denied it.', ['45th Front|45th-front|45th-front|-']],
  ];
  it.each(rows)('%s', (_name, text, want) => expect(readActors(text)).toEqual(want));
});

describe('whose side a role is on', () => {
  const rows: Row[] = [
    ['the leader of a gang', 'The leader of the G9 gang denied it.', ['leader|-|-|group leader']],
    ['the leader of a prayer', 'The leader of the prayer denied it.', ['leader|-|-|leader']],
    [
      'police are not those of the country that somebody fled to',
      'Police said the men had fled to Guatemala.',
      ['Police|-|-|-', 'men|-|-|men'],
    ],
    [
      'the only state of the text is',
      'Police said the men had been seized in Guatemala.',
      ['Police|guatemala-police|guatemala|-', 'men|-|-|men'],
    ],
    [
      'an aide',
      'Samir Haddad, an aide to the Iraqi prime minister, denied it.',
      [
        'Samir Haddad|samir-haddad|iraq|official',
        'aide|samir-haddad|iraq|official',
        'Iraqi prime minister|-|iraq|prime minister',
      ],
    ],
    [
      'an ambassador to a state is not its own',
      'The ambassador to Egypt left.',
      ['ambassador|-|-|diplomat', 'Egypt|egypt|egypt|-'],
    ],
    [
      'a governor by the province',
      'The governor of Norte de Santander province, Pablo Rueda, denied it.',
      ['governor|pablo-rueda|colombia|governor', 'Pablo Rueda|pablo-rueda|colombia|governor'],
    ],
    ['officials of a province', 'Officials in Oddar Meanchey province denied it.', ['Officials|-|cambodia|official']],
    [
      'authorities whose state the words give',
      "Authorities in Russia's Volgograd denied it.",
      ['Authorities|-|russia|official', 'Russia|russia|russia|-'],
    ],
    ['officials in a town may be anybody there', 'Officials in Goma denied it.', ['Officials|-|-|official']],
    ['a governor set up by others', 'The self-proclaimed governor of North Kivu denied it.', ['governor|-|-|governor']],
    [
      'the founder of a news portal',
      'Samir Haddad, cofounder of the Levant Diary, denied it.',
      ['Samir Haddad|samir-haddad|-|analyst', 'cofounder|samir-haddad|-|analyst', 'Levant Diary|levant-diary|-|-'],
    ],
    [
      'the founder of an armed group',
      'Samir Haddad, the founder of Hamas, died.',
      ['Samir Haddad|samir-haddad|hamas|leader', 'founder|samir-haddad|hamas|leader', 'Hamas|hamas|hamas|-'],
    ],
    ['the head of an administration', 'The head of the regional administration left.', ['head|-|-|official']],
    [
      'dissidents of an armed group, and once more',
      'Dissidents of the ELN fled. The dissidents were armed.',
      ['Dissidents|eln|eln|fighters', 'ELN|eln|eln|-', 'dissidents|-|-|fighters'],
    ],
    ['other dissidents', 'Dissidents were jailed.', ['Dissidents|-|-|protesters']],
  ];
  it.each(rows)('%s', (_name, text, want) => expect(readActors(text)).toEqual(want));
});

describe('offices of the state that a text is about', () => {
  const sudan = 'Khartoum, Omdurman, Kassala, Port Sudan and Nyala were calm in Sudan. ';
  const rows: Row[] = [
    [
      'one state far ahead of another',
      `${sudan}A plane flew over Egypt.\nThe army and the defence minister thanked soldiers.`,
      ['army|sudan-armed-forces|sudan|-', 'defence minister|-|sudan|minister', 'soldiers|-|sudan|soldiers'],
    ],
    [
      'leaves them open beside another state',
      `${sudan}\nEgypt denied it. The army left.`,
      ['Egypt|egypt|egypt|-', 'army|-|-|-'],
    ],
    [
      'the same office under another word',
      "Malian soldiers and Niger's police met. Benin, Togo and Ghana watched.\nThe general staff denied it.",
      [
        'Malian soldiers|mali-armed-forces|mali|soldiers',
        "Niger's police|niger-police|niger|-",
        'Benin|benin|benin|-',
        'Togo|togo|togo|-',
        'Ghana|ghana|ghana|-',
        'general staff|mali-armed-forces|mali|-',
      ],
    ],
    [
      'people of its offices',
      `${sudan}\nA navy spokesman and police sources denied it.`,
      ['navy spokesman|-|sudan|spokesperson', 'police sources|-|sudan|source'],
    ],
    [
      'units named by their arm',
      `${sudan}\nThe Ninth Infantry Division left. The Free Brigade left.`,
      ['Ninth Infantry Division|ninth-infantry-division|sudan|-', 'Free Brigade|free-brigade|free-brigade|-'],
    ],
    [
      'leaves an office of something else open',
      `${sudan}\nThe leadership of the Blue Tower left.`,
      ['leadership|-|-|-'],
    ],
    ['leaves owned ones open', `${sudan}\nIts army and each army left.`, ['army|-|-|-', 'army|-|-|-']],
  ];
  it.each(rows)('%s', (_name, text, want) =>
    expect(readActors(text).filter((row) => !row.startsWith('Sudan') && !row.startsWith('Khartoum'))).toEqual(want),
  );
});

describe('names with a hyphen and titles before them', () => {
  const rows: Row[] = [
    [
      'a given name whose second syllable is small, and no capital of an island',
      'Lt. Col. Jun-ar Salazar said soldiers had fired. Salazar said the fight went on.',
      ['Lt. Col. Jun-ar Salazar|jun-ar-salazar|-|commander', 'soldiers|-|-|soldiers', 'Salazar|-|-|-'],
    ],
    [
      'behind the family name',
      'North Korean leader Kim Chol-su met officers.',
      ['North Korean leader Kim Chol-su|kim-chol-su|north-korea|leader', 'officers|-|-|officers'],
    ],
    ['a participle is no syllable', 'The Pyongyang-led talks failed.', ['Pyongyang|north-korea|north-korea|-']],
    [
      'a chief constable, by the initials of his force',
      'The RUC Chief Constable, Sir Ronald Pike, said two men had been arrested.',
      ['Chief Constable|ronald-pike|-|police', 'Sir Ronald Pike|ronald-pike|-|police', 'men|-|-|men'],
    ],
    [
      'an army chief of the one state of the report; not where there are two',
      "Mali's government met. Army chief Gen. Yusuf Kerim was absent.",
      ["Mali's government|mali|mali|-", 'Army chief Gen. Yusuf Kerim|yusuf-kerim|mali|commander'],
    ],
    [
      'an army chief where two states are named',
      "Mali's government met that of Niger. Army chief Gen. Yusuf Kerim was absent.",
      ["Mali's government|mali|mali|-", 'Niger|niger|niger|-', 'Army chief Gen. Yusuf Kerim|yusuf-kerim|-|commander'],
    ],
  ];
  it.each(rows)('%s', (_name, text, want) => expect(readActors(text)).toEqual(want));
});

describe('people whom a report on one state does not give to it', () => {
  const report =
    'The Philippine army entered Marawi. The Philippines mourned. Philippine planes came. The Philippines sent more. The Philippines rested. Philippine troops left.';
  it.each([
    ['a lone sniper', 'A sniper shot a driver.', 'sniper|-|-|soldiers'],
    ['one of a name that nobody knows', 'A Maute soldier shot a driver.', 'soldier|-|-|soldiers'],
    ['a soldier is', 'A soldier shot a driver.', 'soldier|-|philippines|soldiers'],
  ])('%s', (_name, text, want) => expect(readActors(`${report} ${text}`)).toContain(want));
});
