import { expect, test } from 'vitest';
import { openReferences } from '../../knowledge/coreference.ts';
import { followReferences } from './follow-references.ts';
import { buildDocument, buildMention } from './testing/build-document.ts';
import { type Row, resolveRow } from './testing/resolve.ts';

const rows: Row[] = [
  {
    name: 'the group is the armed group in focus, its fighters are on its side',
    sentences: [
      'The/DT/2/det RSF/NNP/3/nsubj attacked=attack/VBD/0/root El/NNP/3/obj Obeid/NNP/4/flat ././3/punct',
      'The/DT/2/det group/NN/4/nsubj also/RB/4/advmod shelled=shell/VBD/0/root a/DT/6/det market/NN/4/obj ././4/punct',
      'Its/PRP$/2/nmod:poss fighters=fighter/NNS/3/nsubj looted=loot/VBD/0/root shops=shop/NNS/3/obj ././3/punct',
    ],
    mentions: [
      [0, 'The RSF', 'armed group', 'rsf/rsf'],
      [2, 'fighters', 'people', '-/-', 'fighters'],
    ],
    want: [
      [1, 'group', 'rsf/rsf', 'group noun'],
      [2, 'Its', 'rsf/rsf'],
      [2, 'fighters', 'rsf/rsf', 'possessive'],
    ],
  },
  {
    name: 'the rebels are the armed group, they are the rebels',
    sentences: [
      'M23/NNP/2/nsubj took=take/VBD/0/root the/DT/4/det town/NN/2/obj ././2/punct',
      'The/DT/2/det rebels=rebel/NNS/3/nsubj said=say/VBD/0/root they/PRP/7/nsubj would/MD/7/aux not/RB/7/advmod leave/VB/3/ccomp ././3/punct',
    ],
    mentions: [
      [0, 'M23', 'armed group', 'm23/m23'],
      [1, 'rebels', 'people', '-/-', 'fighters'],
    ],
    want: [
      [1, 'rebels', 'm23/m23', 'group people'],
      [1, 'they', 'm23/m23'],
    ],
  },
  {
    name: 'the army is the army named before; the ministry the ministry',
    sentences: [
      'The/DT/3/det Malian/JJ/3/amod army/NN/7/nsubj and/CC/6/cc defence/NN/6/compound ministry/NN/3/conj spoke=speak/VBD/0/root ././7/punct',
      'The/DT/2/det army/NN/3/nsubj denied=deny/VBD/0/root it/PRP/3/obj ././3/punct',
      'The/DT/2/det ministry/NN/3/nsubj confirmed=confirm/VBD/0/root it/PRP/3/obj ././3/punct',
    ],
    mentions: [
      [0, 'The Malian army', 'institution', 'mali-armed-forces/mali'],
      [0, 'defence ministry', 'institution', 'mali-defence-ministry/mali'],
    ],
    want: [
      [1, 'army', 'mali-armed-forces/mali', 'group noun'],
      [2, 'ministry', 'mali-defence-ministry/mali', 'group noun'],
    ],
  },
  {
    name: 'the minister is the last person of that title',
    sentences: [
      'Sara/NNP/8/nsubj Nandwa/NNP/1/flat ,/,/6/punct the/DT/6/det foreign/JJ/6/amod minister/NN/1/appos ,/,/6/punct flew=fly/VBD/0/root home/RB/8/advmod ././8/punct',
      'The/DT/2/det minister/NN/3/nsubj met=meet/VBD/0/root reporters=reporter/NNS/3/obj ././3/punct',
    ],
    mentions: [
      [0, 'Sara Nandwa', 'person', 'sara-nandwa/congo', 'minister'],
      [1, 'The minister', 'person', '-/-', 'minister'],
    ],
    want: [[1, 'The minister', 'sara-nandwa/congo', 'title']],
  },
  {
    name: 'a noun and the name beside it are one, before and after',
    sentences: [
      'The/DT/2/det spokesman/NN/6/nsubj ,/,/4/punct Omar/NNP/2/appos Haddad/NNP/4/flat spoke=speak/VBD/0/root ././6/punct',
      'He/PRP/2/nsubj praised=praise/VBD/0/root the/DT/4/det troops=troop/NNS/2/obj ././2/punct',
    ],
    mentions: [
      [0, 'The spokesman', 'person', '-/syria', 'spokesperson'],
      [0, 'Omar Haddad', 'person', 'omar-haddad/-'],
    ],
    want: [
      [0, 'The spokesman', 'omar-haddad/syria'],
      [0, 'Omar Haddad', 'omar-haddad/syria'],
      [1, 'He', 'omar-haddad/syria'],
    ],
  },
  {
    name: 'also known as, and brackets',
    sentences: [
      'The/DT/4/det Chin/NNP/4/compound National/NNP/4/compound Front/NNP/12/nsubj ,/,/7/punct also/RB/7/advmod known=know/VBN/4/acl as/IN/10/case the/DT/10/det CNF/NNP/7/obl ,/,/4/punct took=take/VBD/0/root a/DT/14/det base/NN/12/obj ././12/punct',
      'The/DT/2/det CNF/NNP/3/nsubj burned=burn/VBD/0/root it/PRP/3/obj ././3/punct',
    ],
    mentions: [
      [0, 'Chin National Front', 'armed group', 'chin-national-front/cnf'],
      [0, 'CNF', 'armed group', '-/-'],
      [1, 'CNF', 'armed group', '-/-'],
    ],
    want: [
      [0, 'CNF', 'chin-national-front/cnf', 'alias'],
      [1, 'CNF', 'chin-national-front/cnf'],
    ],
  },
  {
    name: 'the soldiers are the ones spoken of before, on their side',
    sentences: [
      'Rebels=rebel/NNS/2/nsubj freed=free/VBD/0/root Congolese/JJ/4/amod soldiers=soldier/NNS/2/obj ././2/punct',
      'The/DT/2/det soldiers=soldier/NNS/3/nsubj went=go/VBD/0/root home/RB/3/advmod ././3/punct',
    ],
    mentions: [
      [0, 'Congolese soldiers', 'people', '-/drc', 'soldiers'],
      [1, 'The soldiers', 'people', '-/-', 'soldiers'],
    ],
    want: [[1, 'The soldiers', '-/drc', 'same noun']],
  },
  {
    name: 'who speaks for the front is on its side',
    sentences: [
      'The/DT/2/det FLA/NNP/3/nsubj advanced=advance/VBD/0/root ././3/punct',
      'Issa/NNP/10/nsubj Ag/NNP/1/flat ,/,/5/punct a/DT/5/det spokesman/NN/1/appos for/IN/8/case the/DT/8/det front/NNP/5/nmod ,/,/5/punct spoke=speak/VBD/0/root ././10/punct',
    ],
    mentions: [
      [0, 'The FLA', 'armed group', 'fla/fla'],
      [1, 'Issa Ag', 'person', 'issa-ag/-', 'spokesperson'],
      [1, 'front', 'armed group', 'fla/fla'],
    ],
    want: [[1, 'Issa Ag', 'issa-ag/fla']],
  },
  {
    name: 'leaves alone: the soldiers after soldiers of two sides, the country after a region of its own',
    sentences: [
      'Indian/JJ/2/amod soldiers=soldier/NNS/3/nsubj shot=shoot/VBD/0/root Pakistani/JJ/5/amod soldiers=soldier/NNS/3/obj ././3/punct',
      'The/DT/2/det soldiers=soldier/NNS/3/nsubj fled=flee/VBD/0/root ././3/punct',
      'Russia/NNP/2/nsubj sent=send/VBD/0/root troops=troop/NNS/2/obj to/IN/5/case Dagestan/NNP/2/obl ././2/punct',
      'The/DT/2/det republic/NN/3/nsubj protested=protest/VBD/0/root ././3/punct',
    ],
    mentions: [
      [0, 'Indian soldiers', 'people', '-/india', 'soldiers'],
      [0, 'Pakistani soldiers', 'people', '-/pakistan', 'soldiers'],
      [1, 'The soldiers', 'people', '-/-', 'soldiers'],
      [2, 'Russia', 'state', 'russia/russia'],
    ],
    want: [
      [1, 'The soldiers', '-/-'],
      [3, 'republic', '-/-'],
    ],
  },
  {
    name: 'leaves alone: the army where no army was named',
    sentences: [
      'Mali/NNP/2/nsubj closed=close/VBD/0/root the/DT/4/det border/NN/2/obj ././2/punct',
      'The/DT/2/det army/NN/5/nsubj was=be/VBD/5/cop on/IN/5/case alert/NN/0/root ././5/punct',
    ],
    mentions: [
      [0, 'Mali', 'state', 'mali/mali'],
      [1, 'The army', 'institution', '-/-'],
    ],
    want: [[1, 'The army', '-/-']],
  },
  {
    name: 'leaves alone: another minister, and the group of two groups',
    sentences: [
      'The/DT/3/det defence/NN/3/compound minister/NN/4/nsubj resigned=resign/VBD/0/root ././4/punct',
      'The/DT/3/det foreign/JJ/3/amod minister/NN/4/nsubj stayed=stay/VBD/0/root ././4/punct',
      'Hezbollah/NNP/4/nsubj and/CC/3/cc Hamas/NNP/1/conj agreed=agree/VBD/0/root ././4/punct',
      'The/DT/2/det group/NN/3/nsubj met=meet/VBD/0/root later/RB/3/advmod ././3/punct',
    ],
    mentions: [
      [0, 'The defence minister', 'person', 'omar-sy/mali', 'minister'],
      [1, 'The foreign minister', 'person', '-/-', 'minister'],
      [2, 'Hezbollah', 'armed group', 'hezbollah/hezbollah'],
      [2, 'Hamas', 'armed group', 'hamas/hamas'],
    ],
    want: [
      [1, 'The foreign minister', '-/-'],
      [3, 'group', '-/-'],
    ],
  },
  {
    name: 'leaves alone: soldiers with no owner, a group that something picks out',
    sentences: [
      'The/DT/2/det RSF/NNP/3/nsubj fought=fight/VBD/0/root soldiers=soldier/NNS/3/obj ././3/punct',
      'The/DT/2/det group/NN/6/nsubj from/IN/5/case the/DT/5/det north/NN/2/nmod fled=flee/VBD/0/root ././6/punct',
      'A/DT/2/det group/NN/3/nsubj fled=flee/VBD/0/root ././3/punct',
    ],
    mentions: [
      [0, 'The RSF', 'armed group', 'rsf/rsf'],
      [0, 'soldiers', 'people', '-/-', 'soldiers'],
    ],
    want: [
      [0, 'soldiers', '-/-'],
      [1, 'group', '-/-'],
      [2, 'group', '-/-'],
    ],
  },
];

test.each(rows)('$name', (row) => {
  expect(resolveRow(row)).toEqual(row.want);
});

test('two mentions of one head are both kept', () => {
  const document = buildDocument([
    'The/DT/4/det Basque/JJ/4/amod armed/JJ/4/amod group/NN/5/nsubj disarmed=disarm/VBD/0/root ././5/punct',
  ]);
  const mentions = (['armed group', 'Basque armed group'] as const).map((words) =>
    buildMention(document.sentences, [0, words, 'armed group', 'eta/eta']),
  );
  const found = followReferences(document.sentences, mentions, { knowledge: openReferences(), quotes: [] });
  expect(found.map(({ first, last }) => [first, last])).toEqual([
    [1, 3],
    [2, 3],
  ]);
});
