import { expect, it } from 'vitest';
import { column, type Drawn, pdfOf } from '../testing/pdf-of.ts';
import { readPdf } from './read-pdf.ts';

const read = async (drawn: Drawn[]) => {
  const outcome = await readPdf(pdfOf({ pages: [drawn] }), 'a.pdf');
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value.text.split('\n');
};
const PROSE = [
  'Two guards were killed in an attack on a dam near the town',
  'of Oru on Friday, the mayor said, and three were hurt.',
];

it('a narrow table keeps its cells apart', async () => {
  const rows = [
    ['District', 'Killed', 'Hurt'],
    ['Kunar', '12', '3'],
    ['Paktika', '40', '7'],
    ['Zabul', '7', '15'],
  ];
  // Courier's letters are 6 wide, so are its spaces: a cell begins 9 points behind the widest one before it.
  const cells = rows.flatMap(([name = '', killed = '', hurt = ''], row): Drawn[] => [
    { text: name, x: 50, y: 600 - row * 12 },
    { text: killed, x: 107, y: 600 - row * 12 },
    { text: hurt, x: 152, y: 600 - row * 12 },
  ]);
  expect(await read([...column(PROSE, { x: 50, y: 700 }), ...cells])).toEqual([
    PROSE.join(' '),
    ...rows.map((row) => row.join(' | ')),
  ]);
});

it('a list of numbered items is no table', async () => {
  const items = ['The first of them was hurt.', 'The second one was killed.', 'The third is missing.'];
  const drawn = items.flatMap((text, at): Drawn[] => [
    { text: `${at + 1}`, x: 50, y: 600 - at * 12 },
    { text, x: 68, y: 600 - at * 12 },
  ]);
  expect((await read([...column(PROSE, { x: 50, y: 700 }), ...drawn])).join(' ')).not.toContain('|');
});

it.each([
  ['at the top', 0],
  ['in the middle', 6],
])('a cell of several lines is one, with those beside it %s', async (_name, down) => {
  const row = (y: number, [name, killed]: [string, string], text: string[]): Drawn[] => [
    { text: name, x: 50, y: y - down },
    ...column(text, { x: 120, y }),
    { text: killed, x: 500, y: y - down },
  ];
  const drawn = [
    { text: 'District', x: 50, y: 620 },
    { text: 'What happened there', x: 120, y: 620 },
    { text: 'Killed', x: 500, y: 620 },
    ...row(
      600,
      ['Kunar', '2'],
      ['Two guards were killed in an attack on a dam', 'near Oru on Friday, the mayor said.'],
    ),
    ...row(
      568,
      ['Khost', '5'],
      ['Five fighters were killed there on Sunday, as', 'the ministry of defence said in a statement.'],
    ),
    ...row(536, ['Zabul', '1'], ['A driver was killed by a mine on the road to', 'the town, its police said.']),
  ];
  expect(await read([...column(PROSE, { x: 50, y: 700 }), ...drawn])).toEqual([
    PROSE.join(' '),
    'District | What happened there | Killed',
    'Kunar | Two guards were killed in an attack on a dam near Oru on Friday, the mayor said. | 2',
    'Khost | Five fighters were killed there on Sunday, as the ministry of defence said in a statement. | 5',
    'Zabul | A driver was killed by a mine on the road to the town, its police said. | 1',
  ]);
});

it('a box in smaller letters beside the text is read after it', async () => {
  const lines = [
    'Two guards were killed in an',
    'attack on a dam near Oru on',
    'Friday, the mayor said, and',
    'three more were taken to the',
    'hospital of the district.',
  ];
  const box = [
    'The dam was built in 1961 and',
    'feeds three towns below it.',
    'It was attacked before, once',
    'in 2009 and once in 2016.',
  ];
  expect(
    await read([
      ...column(PROSE, { x: 50, y: 714 }),
      ...column(lines, { x: 50, y: 690 }),
      ...column(box, { x: 300, y: 688, size: 8 }),
    ]),
  ).toEqual([[...PROSE, ...lines].join(' '), box.join(' ')]);
});

it('a large first letter goes back to its word', async () => {
  const cap: Drawn = { text: 'T', x: 50, y: 688, size: 24 };
  const drawn = [
    cap,
    { text: 'wo guards were killed at the dam of Oru', x: 66, y: 700 },
    { text: 'on Friday, the mayor said, and three were hurt.', x: 66, y: 688 },
  ];
  expect(await read(drawn)).toEqual([
    'Two guards were killed at the dam of Oru on Friday, the mayor said, and three were hurt.',
  ]);
});
