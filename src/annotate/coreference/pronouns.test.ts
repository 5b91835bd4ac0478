import { expect, test } from 'vitest';
import { type Row, resolveRow } from './testing/resolve.ts';

const rows: Row[] = [
  {
    name: 'it and its go to the subject of the sentence before',
    sentences: [
      'The/DT/3/det Sudanese/JJ/3/amod army/NN/4/nsubj said=say/VBD/0/root on/IN/6/case Monday/NNP/4/obl it/PRP/9/nsubj had=have/VBD/9/aux retaken=retake/VBN/4/ccomp the/DT/11/det bridge/NN/9/obj ././4/punct',
      'Its/PRP$/2/nmod:poss soldiers=soldier/NNS/4/nsubj were=be/VBD/4/aux searching=search/VBG/0/root houses=house/NNS/4/obj ././4/punct',
    ],
    mentions: [
      [0, 'The Sudanese army', 'institution', 'sudan-armed-forces/sudan'],
      [1, 'soldiers', 'people', '-/-', 'soldiers'],
    ],
    want: [
      [0, 'it', 'sudan-armed-forces/sudan', 'pronoun'],
      [1, 'Its', 'sudan-armed-forces/sudan', 'pronoun'],
      [1, 'soldiers', 'sudan-armed-forces/sudan', 'possessive'],
    ],
  },
  {
    name: "a spokesman is never a town's",
    sentences: [
      'In/IN/2/case Ankara/NNP/6/obl ,/,/2/punct the/DT/5/det council/NN/6/nsubj answered=answer/VBD/0/root ././6/punct',
      'Its/PRP$/2/nmod:poss spokesman/NN/3/nsubj refused=refuse/VBD/0/root ././3/punct',
    ],
    mentions: [
      [0, 'the council', 'organisation', 'council/rebels'],
      [1, 'spokesman', 'person', '-/-', 'spokesperson'],
    ],
    want: [
      [1, 'Its', 'council/rebels', 'pronoun'],
      [1, 'spokesman', '-/rebels', 'possessive'],
    ],
  },
  {
    name: 'its soldiers are on the side of the nearest subject',
    sentences: [
      'Russia/NNP/2/nsubj said=say/VBD/0/root Ukraine/NNP/5/nsubj had=have/VBD/5/aux lost=lose/VBN/2/ccomp 40/CD/5/obj of/IN/9/case its/PRP$/9/nmod:poss soldiers=soldier/NNS/6/nmod ././2/punct',
    ],
    mentions: [
      [0, 'Russia', 'state', 'russia/russia'],
      [0, 'Ukraine', 'state', 'ukraine/ukraine'],
      [0, '40 of its soldiers', 'people', '-/-', 'soldiers'],
    ],
    want: [
      [0, 'its', 'ukraine/ukraine'],
      [0, '40 of its soldiers', '-/ukraine', 'possessive'],
    ],
  },
  {
    name: 'nobody shells his own positions: its is the one further up',
    sentences: [
      'India/NNP/2/nsubj said=say/VBD/0/root Pakistan/NNP/5/nsubj had=have/VBD/5/aux shelled=shell/VBN/2/ccomp its/PRP$/7/nmod:poss posts=post/NNS/5/obj ././2/punct',
    ],
    mentions: [
      [0, 'India', 'state', 'india/india'],
      [0, 'Pakistan', 'state', 'pakistan/pakistan'],
    ],
    want: [[0, 'its', 'india/india', 'pronoun']],
  },
  {
    name: 'words before their speaker',
    sentences: [
      'Its/PRP$/2/nmod:poss soldiers=soldier/NNS/4/nsubj:pass were=be/VBD/4/aux:pass attacked=attack/VBN/10/ccomp near/IN/7/case the/DT/7/det river/NN/4/obl ,/,/4/punct Cambodia/NNP/10/nsubj said=say/VBD/0/root ././10/punct',
    ],
    mentions: [
      [0, 'soldiers', 'people', '-/-', 'soldiers'],
      [0, 'Cambodia', 'state', 'cambodia/cambodia'],
    ],
    want: [
      [0, 'Its', 'cambodia/cambodia', 'cataphora'],
      [0, 'soldiers', '-/cambodia', 'possessive'],
    ],
  },
  {
    name: 'the killer of its soldiers is not their owner',
    sentences: [
      'The/DT/2/det TTP/NNP/3/nsubj killed=kill/VBD/10/ccomp 12/CD/3/obj of/IN/7/case its/PRP$/7/nmod:poss soldiers=soldier/NNS/4/nmod ,/,/10/punct Pakistan/NNP/10/nsubj said=say/VBD/0/root ././10/punct',
    ],
    mentions: [
      [0, 'The TTP', 'armed group', 'ttp/ttp'],
      [0, '12 of its soldiers', 'people', '-/-', 'soldiers'],
      [0, 'Pakistan', 'state', 'pakistan/pakistan'],
    ],
    want: [
      [0, 'its', 'pakistan/pakistan', 'cataphora'],
      [0, '12 of its soldiers', '-/pakistan', 'possessive'],
    ],
  },
  {
    name: 'an opening phrase before its subject',
    sentences: [
      'In/IN/3/case its/PRP$/3/nmod:poss statement/NN/7/obl ,/,/3/punct the/DT/6/det CODECO/NNP/7/nsubj denied=deny/VBD/0/root the/DT/9/det report/NN/7/obj ././7/punct',
    ],
    mentions: [[0, 'the CODECO', 'armed group', 'codeco/codeco']],
    want: [[0, 'its', 'codeco/codeco', 'cataphora']],
  },
  {
    name: 'he said after a quotation is its speaker',
    sentences: [
      'Colonel/NNP/2/nmod:desc Aung/NNP/4/nsubj Min/NNP/2/flat denied=deny/VBD/0/root the/DT/6/det report/NN/4/obj ././4/punct',
      "“/``/3/punct We/PRP/3/nsubj hold/VBP/9/ccomp the/DT/5/det road/NN/3/obj ,/,/3/punct ”/''/3/punct he/PRP/9/nsubj said=say/VBD/0/root ././9/punct",
    ],
    mentions: [[0, 'Aung Min', 'person', 'aung-min/myanmar', 'military officer']],
    want: [
      [1, 'he', 'aung-min/myanmar', 'last speaker'],
      [1, 'We', '-/-'],
    ],
  },
  {
    name: 'we is the speaker where the caller knows him',
    sentences: [
      "“/``/3/punct We/PRP/3/nsubj hold/VBP/9/ccomp the/DT/5/det road/NN/3/obj ,/,/3/punct ”/''/3/punct Aung/NNP/9/nsubj said=say/VBD/0/root ././9/punct",
    ],
    mentions: [[0, 'Aung', 'person', 'aung-min/myanmar']],
    speaker: 0,
    want: [[0, 'We', 'aung-min/myanmar', 'speaker']],
  },
  {
    name: 'our fighters are those of the party whose own report it is',
    sentences: ['Our/PRP$/2/nmod:poss fighters=fighter/NNS/3/nsubj withdrew=withdraw/VBD/0/root ././3/punct'],
    mentions: [[0, 'fighters', 'people', '-/-', 'fighters']],
    ownParty: 'rsf',
    want: [[0, 'fighters', '-/rsf', 'possessive']],
  },
  {
    name: 'and nobody’s where the report is no party’s',
    sentences: ['Our/PRP$/2/nmod:poss fighters=fighter/NNS/3/nsubj withdrew=withdraw/VBD/0/root ././3/punct'],
    mentions: [[0, 'fighters', 'people', '-/-', 'fighters']],
    want: [[0, 'fighters', '-/-']],
  },
  {
    name: 'they are the two joined subjects',
    sentences: [
      'Mali/NNP/4/nsubj and/CC/3/cc Niger/NNP/1/conj expelled=expel/VBD/0/root the/DT/6/det envoy/NN/4/obj ././4/punct',
      'They/PRP/3/nsubj also/RB/3/advmod closed=close/VBD/0/root their/PRP$/5/nmod:poss airspace/NN/3/obj ././3/punct',
    ],
    mentions: [
      [0, 'Mali', 'state', 'mali/mali'],
      [0, 'Niger', 'state', 'niger/niger'],
    ],
    want: [
      [1, 'They', 'mali+niger', 'pronoun'],
      [1, 'their', 'mali+niger'],
    ],
  },
  {
    name: 'who and which take the noun they hang on, which the body rather than its leader',
    sentences: [
      'Pakistan/NNP/2/nsubj said=say/VBD/0/root the/DT/4/det Taliban/NNP/12/nsubj ,/,/7/punct who/WP/7/nsubj rule/VBP/4/acl:relcl Afghanistan/NNP/7/obj ,/,/4/punct were=be/VBD/12/cop not/RB/12/advmod ready/JJ/2/ccomp ././2/punct',
      'The/DT/2/det leader/NN/13/nsubj:pass of/IN/5/case the/DT/5/det CODECO/NNP/2/nmod ,/,/8/punct which/WDT/8/nsubj controls=control/VBZ/2/acl:relcl the/DT/10/det mine/NN/8/obj ,/,/2/punct was=be/VBD/13/aux:pass hurt/VBN/0/root ././13/punct',
    ],
    mentions: [
      [0, 'Pakistan', 'state', 'pakistan/pakistan'],
      [0, 'the Taliban', 'armed group', 'afghan-taliban/afghan-taliban'],
      [1, 'leader', 'person', '-/-', 'leader'],
      [1, 'the CODECO', 'armed group', 'codeco/codeco'],
    ],
    want: [
      [0, 'who', 'afghan-taliban/afghan-taliban', 'relative'],
      [1, 'which', 'codeco/codeco', 'relative'],
    ],
  },
  {
    name: 'a plural verb makes both the antecedent of which',
    sentences: [
      'Mali/NNP/11/nsubj and/CC/3/cc Niger/NNP/1/conj ,/,/6/punct which/WDT/6/nsubj border/VBP/1/acl:relcl Algeria/NNP/6/obj ,/,/6/punct have/VBP/11/aux also/RB/11/advmod protested=protest/VBN/0/root ././11/punct',
    ],
    mentions: [
      [0, 'Mali', 'state', 'mali/mali'],
      [0, 'Niger', 'state', 'niger/niger'],
    ],
    want: [[0, 'which', 'mali+niger', 'relative']],
  },
  {
    name: 'one may accuse one’s own neighbour',
    sentences: [
      'The/DT/2/det M23/NNP/3/nsubj advanced=advance/VBD/0/root ././3/punct',
      'Kinshasa/NNP/2/nsubj accuses=accuse/VBZ/0/root its/PRP$/4/nmod:poss neighbour/NN/2/obj of/IN/6/mark lying=lie/VBG/2/advcl ././2/punct',
    ],
    mentions: [
      [0, 'The M23', 'armed group', 'm23/m23'],
      [1, 'Kinshasa', 'state', 'drc/drc'],
    ],
    want: [[1, 'its', 'drc/drc', 'pronoun']],
  },
  {
    name: 'who accuses another of killing its soldiers, or blames him for attacks on its posts, owns them',
    sentences: [
      'Pakistan/NNP/2/nsubj accused=accuse/VBD/0/root the/DT/4/det TTP/NNP/2/obj of/IN/6/mark killing=kill/VBG/2/advcl 12/CD/6/obj of/IN/10/case its/PRP$/10/nmod:poss soldiers=soldier/NNS/7/nmod ././2/punct',
      'Kenya/NNP/2/nsubj blamed=blame/VBD/0/root Shabab/NNP/2/obj for/IN/5/case attacks=attack/NNS/2/obl on/IN/8/case its/PRP$/8/nmod:poss troops=troop/NNS/5/nmod ././2/punct',
    ],
    mentions: [
      [0, 'Pakistan', 'state', 'pakistan/pakistan'],
      [0, 'TTP', 'armed group', 'ttp/ttp'],
      [1, 'Kenya', 'state', 'kenya/kenya'],
      [1, 'Shabab', 'armed group', 'shabab/shabab'],
    ],
    want: [
      [0, 'its', 'pakistan/pakistan'],
      [1, 'its', 'kenya/kenya'],
    ],
  },
  {
    name: 'leaves alone: its where another body stands between the subject and what is possessed',
    sentences: [
      'The/DT/2/det military/NN/3/nsubj eliminated=eliminate/VBD/0/root the/DT/5/det TTP/NNP/3/obj ,/,/7/punct pushing=push/VBG/3/advcl many/JJ/7/obj of/IN/11/case its/PRP$/11/nmod:poss leaders=leader/NNS/8/nmod out/RB/7/advmod ././3/punct',
    ],
    mentions: [
      [0, 'The military', 'institution', 'pakistan-armed-forces/pakistan'],
      [0, 'TTP', 'armed group', 'ttp/ttp'],
    ],
    want: [[0, 'its', '-/-']],
  },
  {
    name: 'he once, never she after',
    sentences: [
      'Noor/NNP/3/nsubj Baloch/NNP/1/flat spoke=speak/VBD/0/root ././3/punct',
      'He/PRP/2/nsubj left=leave/VBD/0/root ././2/punct',
      'She/PRP/2/nsubj stayed=stay/VBD/0/root ././2/punct',
    ],
    mentions: [[0, 'Noor Baloch', 'person', 'noor-baloch/-']],
    want: [
      [1, 'He', 'noor-baloch/-', 'pronoun'],
      [2, 'She', '-/-'],
    ],
  },
  {
    name: 'leaves alone: strikes against its positions are not the striker’s',
    sentences: [
      'The/DT/2/det military/NN/3/nsubj launched=launch/VBD/0/root strikes=strike/NNS/3/obj against/IN/7/case its/PRP$/7/nmod:poss positions=position/NNS/3/obl ././3/punct',
      'The/DT/2/det military/NN/3/nsubj launched=launch/VBD/0/root strikes=strike/NNS/3/obj against/IN/7/case its/PRP$/7/nmod:poss positions=position/NNS/4/nmod ././3/punct',
    ],
    mentions: [
      [0, 'The military', 'institution', 'myanmar-armed-forces/myanmar'],
      [1, 'The military', 'institution', 'myanmar-armed-forces/myanmar'],
    ],
    want: [[0, 'its', '-/-']],
  },
  {
    name: 'leaves alone: they where people stand nearer than the group',
    sentences: [
      'JNIM/NNP/2/nsubj said=say/VBD/0/root it/PRP/5/nsubj had=have/VBD/5/aux killed=kill/VBN/2/ccomp soldiers=soldier/NNS/5/obj and/CC/8/cc taken=take/VBN/5/conj their/PRP$/10/nmod:poss arms=arm/NNS/8/obj ././2/punct',
    ],
    mentions: [
      [0, 'JNIM', 'armed group', 'jnim/jnim'],
      [0, 'soldiers', 'people', '-/-', 'soldiers'],
    ],
    want: [
      [0, 'it', 'jnim/jnim'],
      [0, 'their', '-/-'],
    ],
  },
  {
    name: 'leaves alone: she where somebody unmarked was the subject',
    sentences: [
      'Ana/NNP/3/nsubj Rojas/NNP/1/flat spoke=speak/VBD/0/root ././3/punct',
      'Lisbeth/NNP/2/nsubj wept=weep/VBD/0/root ././2/punct',
      'She/PRP/2/nsubj left=leave/VBD/0/root ././2/punct',
    ],
    mentions: [[0, 'Ana Rojas', 'person', 'ana-rojas/-']],
    want: [[2, 'She', '-/-']],
  },
  {
    name: 'leaves alone: it that stands for a clause',
    sentences: [
      'The/DT/2/det army/NN/3/nsubj advanced=advance/VBD/0/root ././3/punct',
      'It/PRP/4/expl was=be/VBD/4/cop not/RB/4/advmod clear/JJ/0/root who/WP/6/nsubj fired=fire/VBD/4/csubj first/RB/6/advmod ././4/punct',
    ],
    mentions: [[0, 'The army', 'institution', 'sudan-armed-forces/sudan']],
    want: [[1, 'It', '-/-']],
  },
  {
    name: 'leaves alone: it that may be the town',
    sentences: [
      'The/DT/2/det army/NN/3/nsubj shelled=shell/VBD/0/root the/DT/5/det town/NN/3/obj ././3/punct',
      'It/PRP/2/nsubj has=have/VBZ/0/root a/DT/5/det large/JJ/5/amod market/NN/2/obj ././2/punct',
    ],
    mentions: [[0, 'The army', 'institution', 'sudan-armed-forces/sudan']],
    want: [[1, 'It', '-/-']],
  },
  {
    name: 'leaves alone: he between two men of one sentence, and him who is not the subject',
    sentences: [
      'Ana/NNP/7/nsubj Rojas/NNP/1/flat and/CC/4/cc Luis/NNP/1/conj Duarte/NNP/4/flat had=have/VBD/7/aux met=meet/VBN/0/root ././7/punct',
      'He/PRP/2/nsubj left=leave/VBD/0/root early/RB/2/advmod ././2/punct',
    ],
    mentions: [
      [0, 'Ana Rojas', 'person', 'ana-rojas/colombia'],
      [0, 'Luis Duarte', 'person', 'luis-duarte/-'],
    ],
    want: [[1, 'He', '-/-']],
  },
  {
    name: 'leaves alone: he outside a quotation is nobody named inside it',
    sentences: [
      "“/``/3/punct Luis/NNP/3/nsubj lied=lie/VBD/8/ccomp ,/,/3/punct ”/''/3/punct the/DT/7/det police/NN/8/nsubj said=say/VBD/0/root ././8/punct",
      'He/PRP/2/nsubj left=leave/VBD/0/root ././2/punct',
    ],
    mentions: [[0, 'Luis', 'person', 'luis-duarte/-']],
    want: [[1, 'He', '-/-']],
  },
  {
    name: 'leaves alone: its on whose side nothing tells',
    sentences: [
      'The/DT/2/det RSF/NNP/3/nsubj fought=fight/VBD/0/root the/DT/5/det army/NN/3/obj ././3/punct',
      'Its/PRP$/2/nmod:poss allies=ally/NNS/3/nsubj fled=flee/VBD/0/root ././3/punct',
    ],
    mentions: [
      [0, 'The RSF', 'armed group', 'rsf/rsf'],
      [0, 'the army', 'institution', 'sudan-armed-forces/sudan'],
      [1, 'allies', 'people', '-/-'],
    ],
    want: [[1, 'allies', '-/-']],
  },
];

test.each(rows)('$name', (row) => {
  expect(resolveRow(row)).toEqual(row.want);
});
