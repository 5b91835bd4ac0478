import { describe, expect, it } from 'vitest';
import { loadNumbers, loadNumerals } from '../../knowledge/numbers.ts';
import { loadTimes } from '../../knowledge/times.ts';
import type { QuantityMention } from '../../model/annotation.ts';
import { splitSentences } from '../sentences/split-sentences.ts';
import { TimeReader } from '../times/time-reader.ts';
import { QuantityReader } from './quantity-reader.ts';

const times = new TimeReader(loadTimes(), loadNumerals());
const reader = new QuantityReader(loadNumbers());

/** "at least 5 people soldiers": bound, number or word, what is counted, its noun. */
function read(text: string): [said: string, meaning: string][] {
  return splitSentences(text).flatMap((sentence) =>
    reader.findQuantities(sentence, text, times.findTimeExtents(sentence)).map((mention): [string, string] => {
      expect(text.slice(mention.span.start, mention.span.end)).toBe(mention.quantity.said);
      return [mention.quantity.said, show(mention, sentence.tokens)];
    }),
  );
}

function show({ quantity, of, noun }: QuantityMention, tokens: { text: string }[]): string {
  const { bound, n, to, word } = quantity;
  const number = word ?? (to === null ? n : `${n}-${to}`);
  return `${bound} ${number} ${of}${noun === null ? '' : ` ${tokens[noun]?.text}`}`;
}

type Row = [text: string, said: string, want: string];

const PEOPLE: Row[] = [
  ['About half a million people fled.', 'About half a million', 'about 500000 people people'],
  ['The army killed 58 Ruritanian soldiers there.', '58', 'exact 58 people soldiers'],
  ['Gunmen killed 23[1?] guards there.', '23[1?]', 'vague 23[1?] people guards'],
  ['The flood killed 1,204[3?] people.', '1,204[3?]', 'vague 1,204[3?] people people'],
  ['Gunmen killed 23[1] guards there.', '23', 'exact 23 people'],
  ['The army killed 58.', '58', 'exact 58 people'],
  ['It lost 23 of its soldiers.', '23', 'exact 23 people soldiers'],
  ['At least 2,414 deaths were counted.', 'At least 2,414', 'at least 2414 people deaths'],
  ['More than 200 rebels were killed.', 'More than 200', 'more than 200 people rebels'],
  ['Over 200 rebels fled.', 'Over 200', 'more than 200 people rebels'],
  ['Nearly 60 women marched.', 'Nearly 60', 'less than 60 people women'],
  ['As many as 60 women marched.', 'As many as 60', 'at most 60 people women'],
  ['Up to 40 children were there.', 'Up to 40', 'at most 40 people children'],
  ['Some 40 elders met.', 'Some 40', 'about 40 people elders'],
  ['About 10 men fled.', 'About 10', 'about 10 people men'],
  ['Fewer than five boys stayed.', 'Fewer than five', 'less than 5 people boys'],
  ['No fewer than 12 nurses died.', 'No fewer than 12', 'at least 12 people nurses'],
  ['Twenty-three people died.', 'Twenty-three', 'exact 23 people people'],
  ['Two hundred and fifty people died.', 'Two hundred and fifty', 'exact 250 people people'],
  ['More than a dozen civilians died.', 'More than a dozen', 'more than 12 people civilians'],
  ['A dozen civilians died.', 'A dozen', 'exact 12 people civilians'],
  ['1.2 million people fled.', '1.2 million', 'exact 1200000 people people'],
  ['Between 12 and 15 gunmen died.', 'Between 12 and 15', 'range 12-15 people gunmen'],
  ['12 to 15 gunmen died.', '12 to 15', 'range 12-15 people gunmen'],
  [
    'At least 12 and possibly as many as 20 gunmen died.',
    'At least 12 and possibly as many as 20',
    'range 12-20 people gunmen',
  ],
  ['At least 12, perhaps up to 20 gunmen died.', 'At least 12, perhaps up to 20', 'range 12-20 people gunmen'],
  [
    'At least 12 and potentially more than 19 gunmen died.',
    'At least 12 and potentially more than 19',
    'range 12-20 people gunmen',
  ],
  ['At least up to four nurses were hurt.', 'At least up to four', 'at most 4 people nurses'],
  ['A number were wounded.', 'A number', 'vague some people'],
  ['12-15 gunmen died.', '12-15', 'range 12-15 people gunmen'],
  ['Two or three gunmen died.', 'Two or three', 'range 2-3 people gunmen'],
  ['Dozens of villagers fled.', 'Dozens', 'vague dozens people villagers'],
  ['Scores were wounded.', 'Scores', 'vague scores people'],
  ['Several dozen guards fled.', 'Several dozen', 'vague dozens people guards'],
  ['Tens of thousands of people fled.', 'Tens of thousands', 'vague tens of thousands people people'],
  ['An unspecified number of guards were hurt.', 'An unspecified number', 'vague some people guards'],
  ['No casualties were reported.', 'No', 'none 0 people casualties'],
  ['None of the guards died.', 'None', 'none 0 people guards'],
  ['Both men died.', 'Both', 'exact 2 people men'],
  ['One of the guards died.', 'One', 'exact 1 people guards'],
  ['Eleven “security” personnel died.', 'Eleven', 'exact 11 people personnel'],
  ['An army officer was shot.', 'An', 'exact 1 people officer'],
  ['The blast killed 2021 people.', '2021', 'exact 2021 people people'],
  ['Nearly 30,000 U.S. soldiers stayed.', 'Nearly 30,000', 'less than 30000 people soldiers'],
  ['ONLY ABOUT 1,000 REBELS STAYED.', 'ONLY ABOUT 1,000', 'about 1000 people REBELS'],
  ['A number of injured civilians came.', 'A number', 'vague some people civilians'],
  ['Three wounded guards came.', 'Three', 'exact 3 people guards'],
  ['The blast hurt 200 or more people.', '200 or more', 'at least 200 people people'],
];

const OTHER: Row[] = [
  ['Hundreds of homes burned.', 'Hundreds', 'vague hundreds thing homes'],
  ['5 police stations burned.', '5', 'exact 5 thing stations'],
  ['They stopped for 48 hours.', '48', 'exact 48 time'],
  ['It cost $4m in all.', '4m', 'exact 4000000 money'],
  ['It cost 300 dollars in all.', '300', 'exact 300 money dollars'],
  ['It took 40 per cent of the land.', '40', 'exact 40 percent'],
  ['It took 40% of the land.', '40', 'exact 40 percent'],
  ['It lies 20 km away.', '20', 'exact 20 distance km'],
  ['He came first.', 'first', 'exact 1 rank'],
  ['The 11th Corps moved.', '11th', 'exact 11 rank'],
  ['Half of the troops left.', 'Half', 'exact 50 percent troops'],
  ['Two thirds of the troops left.', 'Two thirds', 'about 67 percent troops'],
  ['One in four houses burned.', 'One in four', 'exact 25 percent houses'],
];

describe('findQuantities', () => {
  it.each([...PEOPLE, ...OTHER])('%s', (text, said, want) => {
    expect(read(text)).toEqual([[said, want]]);
  });

  it('reads several amounts in one sentence', () => {
    expect(read('Six soldiers and four policemen were killed and 12 others injured.')).toEqual([
      ['Six', 'exact 6 people soldiers'],
      ['four', 'exact 4 people policemen'],
      ['12', 'exact 12 people others'],
    ]);
  });

  it.each([
    'It fell on 15 October 2025 at 18:00 GMT.',
    'It fell in 2021.',
    'Flight 655 and Resolution 1701 were cited.',
    'No. 2 in the list was named.',
    'They sent T-72 and F-16 and Mi-17 there.',
    'Call +92 300 1234567 now.',
    'It was one of the deadliest attacks.',
    'The teenager, a 16-year-old, ran.',
    'Karim Shah, 24, ran.',
    'Karim Shah (24) ran.',
    'No other sources spoke.',
    'Among them was Amina Shah (female, child, 7).',
    'The 78-year old ran from a four-storey house.',
    'The guard, 13 year-old then, ran.',
    'The baby was 3 months-old.',
    'It was a 2-1 vote.',
    'There will be no compromise.',
    'A police station burned.',
    'A general strike began.',
    'It was a second-hand shop.',
    'Both Ruritania and Zenda agreed.',
    'Guards watch it 24/7 now.',
    'How many were there?',
    'The one thing is clear.',
    'It fell from the 1990s on.',
  ])('leaves alone: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
