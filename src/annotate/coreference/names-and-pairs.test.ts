import { expect, test } from 'vitest';
import { type Row, resolveRow } from './testing/resolve.ts';

const ORAKZAIS = [
  'Karim/NNP/9/nsubj Orakzai/NNP/1/flat ,/,/5/punct the/DT/5/det leader/NN/1/appos of/IN/7/case militiamen=militiaman/NNS/5/nmod ,/,/5/punct fled=flee/VBD/0/root ././9/punct',
  'Orakzai/NNP/2/nsubj vowed=vow/VBD/0/root revenge/NN/2/obj ././2/punct',
  'Daud/NNP/3/nsubj Orakzai/NNP/1/flat teaches=teach/VBZ/0/root law/NN/3/obj ././3/punct',
  'Orakzai/NNP/2/nsubj declined=decline/VBD/0/root to/TO/4/mark comment/VB/2/xcomp ././2/punct',
];

const rows: Row[] = [
  {
    name: 'a surname is the full name before it, and nobody where two carry it',
    sentences: ORAKZAIS,
    mentions: [
      [0, 'Karim Orakzai', 'person', 'karim-orakzai/ttp', 'leader'],
      [1, 'Orakzai', 'person', '-/-'],
      [2, 'Daud Orakzai', 'person', 'daud-orakzai/-', 'analyst'],
      [3, 'Orakzai', 'person', '-/-'],
    ],
    want: [
      [1, 'Orakzai', 'karim-orakzai/ttp', 'surname'],
      [3, 'Orakzai', '-/-'],
    ],
  },
  {
    name: 'a second one of a surname is not the first',
    sentences: [
      ORAKZAIS[0] ?? '',
      'Another/DT/2/det Orakzai/NNP/3/nsubj vowed=vow/VBD/0/root revenge/NN/3/obj ././3/punct',
    ],
    mentions: [
      [0, 'Karim Orakzai', 'person', 'karim-orakzai/ttp', 'leader'],
      [1, 'Orakzai', 'person', '-/-'],
    ],
    want: [[1, 'Orakzai', '-/-']],
  },
  {
    name: 'of two people of one surname the one of the last sentences',
    sentences: [
      ...ORAKZAIS.slice(0, 1),
      ...Array<string>(4).fill('Rain/NN/2/nsubj fell=fall/VBD/0/root ././2/punct'),
      ...ORAKZAIS.slice(2),
    ],
    mentions: [
      [0, 'Karim Orakzai', 'person', 'karim-orakzai/ttp', 'leader'],
      [5, 'Daud Orakzai', 'person', 'daud-orakzai/-', 'analyst'],
      [6, 'Orakzai', 'person', '-/-'],
    ],
    want: [[6, 'Orakzai', 'daud-orakzai/-', 'surname']],
  },
  {
    name: 'a surname that was not marked',
    sentences: ORAKZAIS.slice(0, 2),
    mentions: [[0, 'Karim Orakzai', 'person', 'karim-orakzai/ttp', 'leader']],
    want: [[1, 'Orakzai', 'karim-orakzai/ttp', 'surname']],
  },
  {
    name: 'both sides are the two that clashed, and accuse each other',
    sentences: [
      'Clashes=clash/NNS/2/nsubj broke=break/VBD/0/root out/RP/2/compound:prt between/IN/6/case the/DT/6/det army/NN/2/obl and/CC/9/cc the/DT/9/det RSF/NNP/6/conj ././2/punct',
      'Both/DT/2/det sides=side/NNS/3/nsubj accused=accuse/VBD/0/root each/DT/5/det other/JJ/3/obj ././3/punct',
      'Neither/DT/2/det side/NN/4/nsubj has=have/VBZ/4/aux withdrawn=withdraw/VBN/0/root ././4/punct',
    ],
    mentions: [
      [0, 'the army', 'institution', 'sudan-armed-forces/sudan'],
      [0, 'the RSF', 'armed group', 'rsf/rsf'],
    ],
    want: [
      [1, 'Both sides', 'sudan-armed-forces+rsf', 'pair'],
      [1, 'other', 'sudan-armed-forces+rsf', 'each other'],
      [2, 'Neither side', 'sudan-armed-forces+rsf', 'pair'],
    ],
  },
  {
    name: 'the two neighbours are states, not the movement named with one of them',
    sentences: [
      'Mali/NNP/4/nsubj and/CC/3/cc Niger/NNP/1/conj fought=fight/VBD/0/root JNIM/NNP/4/obj ././4/punct',
      'The/DT/3/det two/CD/3/nummod neighbours=neighbour/NNS/5/nsubj also/RB/5/advmod shared=share/VBD/0/root bases=base/NNS/5/obj ././5/punct',
    ],
    mentions: [
      [0, 'Mali', 'state', 'mali/mali'],
      [0, 'Niger', 'state', 'niger/niger'],
      [0, 'JNIM', 'armed group', 'jnim/jnim'],
    ],
    want: [[1, 'The two neighbours', 'mali+niger', 'pair']],
  },
  {
    name: 'one sentence of two parties is a pair too',
    sentences: [
      'Russia/NNP/2/nsubj struck=strike/VBD/0/root a/DT/5/det Ukrainian/JJ/5/amod port/NN/2/obj near/IN/7/case Ukraine/NNP/2/obl ././2/punct',
      'The/DT/2/det sides=side/NNS/3/nsubj agreed=agree/VBD/0/root a/DT/5/det pause/NN/3/obj ././3/punct',
    ],
    mentions: [
      [0, 'Russia', 'state', 'russia/russia'],
      [0, 'Ukraine', 'state', 'ukraine/ukraine'],
    ],
    want: [[1, 'The sides', 'russia+ukraine', 'pair']],
  },
  {
    name: 'leaves alone: mediators are not the sides, and three parties are no pair',
    sentences: [
      'Egypt/NNP/4/nsubj and/CC/3/cc Qatar/NNP/1/conj mediated=mediate/VBD/0/root talks=talk/NNS/4/obj ././4/punct',
      'The/DT/3/det two/CD/3/nummod sides=side/NNS/4/nsubj left=leave/VBD/0/root ././4/punct',
      'Kenya/NNP/6/nsubj ,/,/3/punct Uganda/NNP/1/conj and/CC/5/cc Rwanda/NNP/1/conj met=meet/VBD/0/root ././6/punct',
      'Both/DT/2/det sides=side/NNS/3/nsubj left=leave/VBD/0/root ././3/punct',
    ],
    mentions: [
      [0, 'Egypt', 'state', 'egypt/egypt'],
      [0, 'Qatar', 'state', 'qatar/qatar'],
      [2, 'Kenya', 'state', 'kenya/kenya'],
      [2, 'Uganda', 'state', 'uganda/uganda'],
      [2, 'Rwanda', 'state', 'rwanda/rwanda'],
    ],
    want: [
      [1, 'The two sides', '-/-'],
      [3, 'Both sides', '-/-'],
    ],
  },
  {
    name: 'two mediators are no sides, but two countries',
    sentences: [
      'Egypt/NNP/4/nsubj and/CC/3/cc Qatar/NNP/1/conj mediated=mediate/VBD/0/root talks=talk/NNS/4/obj ././4/punct',
      'The/DT/3/det two/CD/3/nummod countries=country/NNS/4/nsubj left=leave/VBD/0/root ././4/punct',
    ],
    mentions: [
      [0, 'Egypt', 'state', 'egypt/egypt'],
      [0, 'Qatar', 'state', 'qatar/qatar'],
    ],
    want: [[1, 'The two countries', 'egypt+qatar', 'pair']],
  },
  {
    name: 'leaves alone: the other side, both sides of the river',
    sentences: [
      'Russia/NNP/4/nsubj and/CC/3/cc Ukraine/NNP/1/conj fought=fight/VBD/0/root ././4/punct',
      'The/DT/3/det other/JJ/3/amod side/NN/4/nsubj fled=flee/VBD/0/root ././4/punct',
      'Both/DT/2/det sides=side/NNS/7/nsubj:pass of/IN/5/case the/DT/5/det river/NN/2/nmod were=be/VBD/7/aux:pass mined=mine/VBN/0/root ././7/punct',
    ],
    mentions: [
      [0, 'Russia', 'state', 'russia/russia'],
      [0, 'Ukraine', 'state', 'ukraine/ukraine'],
    ],
    want: [
      [1, 'side', '-/-'],
      [2, 'Both sides', '-/-'],
    ],
  },
];

test.each(rows)('$name', (row) => {
  expect(resolveRow(row)).toEqual(row.want);
});

test('ten thousand mentions take no longer than their sentences', () => {
  const [long] = ORAKZAIS;
  const sentences = Array<string>(5000).fill(long ?? '');
  const mentions: Row['mentions'] = sentences.map((_, index) => [
    index,
    'Karim Orakzai',
    'person',
    'karim-orakzai/ttp',
  ]);
  const start = performance.now();
  expect(
    resolveRow({ name: 'long', sentences, mentions, want: [[4999, 'Karim Orakzai', 'karim-orakzai/ttp']] }),
  ).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(5000);
});
