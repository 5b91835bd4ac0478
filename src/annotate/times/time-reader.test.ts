import { describe, expect, it } from 'vitest';
import { loadNumerals } from '../../knowledge/numbers.ts';
import { loadTimes } from '../../knowledge/times.ts';
import type { TimeMention } from '../../model/annotation.ts';
import { splitSentences } from '../sentences/split-sentences.ts';
import { TimeReader } from './time-reader.ts';

const reader = new TimeReader(loadTimes(), loadNumerals());
const WEDNESDAY = '2025-10-15';

function read(text: string, published = WEDNESDAY): TimeMention[] {
  return reader.resolveTimes(splitSentences(text), { published });
}

/** "2025-10-11", "2025-10-11..2025-10-12 hour ~", "- PT48H": from, to, grain unless day, ~ where approximate, duration. */
function show(mention: TimeMention): string {
  const { when, duration } = mention;
  if (!when) return duration === null ? '-' : `- ${duration}`;
  const dates = when.from === when.to ? when.from : `${when.from}..${when.to}`;
  return `${dates}${when.grain === 'day' ? '' : ` ${when.grain}`}${when.approximate ? ' ~' : ''}`;
}

const words = (text: string, mention: TimeMention): string => text.slice(mention.span.start, mention.span.end);

// text, the words found, what they come to
type Row = [text: string, words: string, want: string];

const ABSOLUTE: Row[] = [
  ['Sunday the 5th: the ward was shelled.', 'Sunday the 5th', '2025-10-05'],
  ['Monday the 15th was quiet.', 'Monday the 15th', '2025-09-15'],
  ['They met on Friday the 17th of the month.', 'Friday the 17th', '2025-10-17'],
  ['On Sunday the 5 men left.', 'Sunday', '2025-10-12'],
  ['Shells fell on 15 October 2025 near the gate.', '15 October 2025', '2025-10-15'],
  ['Shells fell 09 October 2025 near the gate.', '09 October 2025', '2025-10-09'],
  ['Shells fell on October 15, 2025, near the gate.', 'October 15, 2025', '2025-10-15'],
  ['A convoy was hit on October 10.', 'October 10', '2025-10-10'],
  ['A convoy was hit on Oct. 9 by a mine.', 'Oct. 9', '2025-10-09'],
  ['A convoy was hit on the 3rd of May.', 'the 3rd of May', '2025-05-03'],
  ['A convoy was hit on December 21.', 'December 21', '2024-12-21'],
  ['The pact was signed on 25/12/2024.', '25/12/2024', '2024-12-25'],
  ['The pact was signed on 10/09/2025.', '10/09/2025', '2025-09-10 ~'],
  ['The pact was signed on 2025-10-11.', '2025-10-11', '2025-10-11'],
  ['It began at 2025-10-11T18:30Z exactly.', '2025-10-11T18:30Z', '2025-10-11T18:30Z minute'],
  ['It began at 2025-10-11T18:30+04:30 exactly.', '2025-10-11T18:30+04:30', '2025-10-11T14:00Z minute'],
  ['It fell on Thursday, October 9, after a siege.', 'Thursday, October 9', '2025-10-09'],
  ['It fell on Thursday 9 October after a siege.', 'Thursday 9 October', '2025-10-09'],
  ['SAN MIGUEL, 12 JAN 89 -- REBELS ATTACKED A BARRACKS.', '12 JAN 89', '1989-01-12'],
  ['LIMA, 18 MAY 90 (AFP) -- REBELS ATTACKED A BARRACKS.', '18 MAY 90', '1990-05-18'],
  ['It fell on Saturday 11 November.', 'Saturday 11 November', '2023-11-11'],
  ['THE MAYOR WAS SHOT ON 14 AUGUST IN HIS HOME.', '14 AUGUST', '2025-08-14'],
  ['The army left in December 2024.', 'December 2024', '2024-12-01..2024-12-31 month'],
  ['The army left in April.', 'April', '2025-04-01..2025-04-30 month'],
  ['The army left in November.', 'November', '2024-11-01..2024-11-30 month'],
  ['The army left in November last year.', 'November last year', '2024-11-01..2024-11-30 month'],
  ['The army will leave in November.', 'November', '2025-11-01..2025-11-30 month'],
  ['The March accord did not hold.', 'March', '2025-03-01..2025-03-31 month'],
  ['The town was taken in May.', 'May', '2025-05-01..2025-05-31 month'],
  ['The junta fell in 2021.', '2021', '2021-01-01..2021-12-31 year'],
  ['It was a bloody 2024 for the province.', '2024', '2024-01-01..2024-12-31 year'],
  ['The 2021 takeover changed that.', '2021', '2021-01-01..2021-12-31 year'],
  ['The budget for 2023-24 was cut.', '2023-24', '2023-01-01..2024-12-31 year'],
  ['War came in the 1990s.', 'the 1990s', '1990-01-01..1999-12-31 decade'],
  ['War came in the last week of September.', 'the last week of September', '2025-09-24..2025-09-30 week ~'],
  ['War came in the first half of May 2024.', 'the first half of May 2024', '2024-05-01..2024-05-15 week ~'],
  ['War came at the end of September.', 'the end of September', '2025-09-21..2025-09-30 week ~'],
  ['The October 7 attacks shook the land.', 'October 7 attacks', '-'],
  ['War came in late 2024.', 'late 2024', '2024-09-01..2024-12-31 year ~'],
  ['War came in early May.', 'early May', '2025-05-01..2025-05-10 month ~'],
  ['War came in mid-October 2024.', 'mid-October 2024', '2024-10-11..2024-10-20 month ~'],
  ['The planes struck early October 10.', 'early October 10', '2025-10-10 hour ~'],
];

const RANGES: Row[] = [
  ['Fighting raged between 3 and 5 May.', '3 and 5 May', '2025-05-03..2025-05-05'],
  ['Fighting raged from 11 to 15 October.', '11 to 15 October', '2025-10-11..2025-10-15'],
  ['Fighting raged on 11–12 October.', '11–12 October', '2025-10-11..2025-10-12'],
  ['Fighting raged on October 7-9, 2024.', 'October 7-9, 2024', '2024-10-07..2024-10-09'],
  ['Fighting raged from 28 September to 2 October 2024.', '28 September to 2 October 2024', '2024-09-28..2024-10-02'],
  ['Fighting raged from Monday to Wednesday.', 'Monday to Wednesday', '2025-10-13..2025-10-15'],
  ['Fighting raged between April and June.', 'April and June', '2025-04-01..2025-06-30 month'],
  ['Fighting raged between 2019 and 2021.', '2019 and 2021', '2019-01-01..2021-12-31 year'],
  ['It was shelled on the night of October 11-12.', 'the night of October 11-12', '2025-10-11..2025-10-12 hour ~'],
  ['It was shelled overnight Saturday into Sunday.', 'overnight Saturday into Sunday', '2025-10-11..2025-10-12 hour ~'],
];

const RELATIVE: Row[] = [
  ['Guns fell silent Saturday.', 'Saturday', '2025-10-11'],
  ['Guns fell silent on Saturday night.', 'Saturday night', '2025-10-11 hour ~'],
  ['Guns fell silent late on Friday.', 'late on Friday', '2025-10-10 hour ~'],
  ['Guns fell silent in the early hours of Thursday.', 'the early hours of Thursday', '2025-10-09 hour ~'],
  ['Guns fell silent on Friday night, 3 October.', 'Friday night, 3 October', '2025-10-03 hour ~'],
  ['Guns fell silent on Wednesday.', 'Wednesday', '2025-10-15'],
  ['Guns fell silent last Wednesday.', 'last Wednesday', '2025-10-08'],
  ['The two will meet on Saturday.', 'Saturday', '2025-10-18'],
  ['They agreed to meet on Saturday.', 'Saturday', '2025-10-18'],
  ['They may leave as early as Friday.', 'Friday', '2025-10-17'],
  ['Rallies to mark the treaty were held on Saturday.', 'Saturday', '2025-10-11'],
  ['They will look for ways around Monday’s ruling.', 'Monday', '2025-10-13'],
  ['The case will be heard in May.', 'May', '2026-05-01..2026-05-31 month'],
  ['Talks are set for the week of October 20.', 'the week of October 20', '2025-10-20..2025-10-26 week'],
  ['Envoys are scheduled to meet next Friday.', 'next Friday', '2025-10-17'],
  ['He was seized yesterday.', 'yesterday', '2025-10-14'],
  ['He was seized last night.', 'last night', '2025-10-14 hour ~'],
  ['He was seized this morning.', 'this morning', '2025-10-15 hour ~'],
  ['He was seized last month.', 'last month', '2025-09-01..2025-09-30 month'],
  ['He was seized last week.', 'last week', '2025-10-06..2025-10-12 week'],
  ['He was seized last summer.', 'last summer', '2025-06-01..2025-08-31 season ~'],
  ['He was seized in recent days.', 'recent days', '2025-10-08..2025-10-15 ~'],
  ['He was seized earlier this week.', 'earlier this week', '2025-10-13..2025-10-15 week ~'],
  ['The weekend clashes left a bridge in ruins.', 'The weekend', '2025-10-11..2025-10-12 ~'],
  ['Clashes broke out over the weekend.', 'the weekend', '2025-10-11..2025-10-12 ~'],
  ['A lull held over the summer.', 'the summer', '2025-06-01..2025-08-31 season ~'],
  ['The court will rule next month.', 'next month', '2025-11-01..2025-11-30 month'],
  ['The raid took place three weeks ago.', 'three weeks ago', '2025-09-22..2025-09-28 week ~'],
  ['The raid took place two days ago.', 'two days ago', '2025-10-13'],
  ['Attacks doubled in the past 24 hours.', 'the past 24 hours', '2025-10-14..2025-10-15 hour ~'],
  ['Attacks doubled in the last three years.', 'the last three years', '2022-10-15..2025-10-15 year ~'],
  ['So far this year nine aid workers died.', 'So far this year', '2025-01-01..2025-10-15 year'],
  ['Nine died in the first half of 2024.', 'the first half of 2024', '2024-01-01..2024-06-30 quarter'],
  ['Nine died in the second quarter.', 'the second quarter', '2025-04-01..2025-06-30 quarter'],
  [
    'Nine died in the first three quarters of this year.',
    'the first three quarters of this year',
    '2025-01-01..2025-09-30 quarter',
  ],
  ['Nine died in the first nine months of 2025.', 'the first nine months of 2025', '2025-01-01..2025-09-30 month'],
  ['Nine died in Q3 2025.', 'Q3 2025', '2025-07-01..2025-09-30 quarter'],
  ['Troops will go by the end of the year.', 'the end of the year', '2025-12-01..2025-12-31 month ~'],
  ['The bridge was blown up during Ramadan 2025.', 'Ramadan 2025', '2025-03-01..2025-03-29 ~'],
];

const OPEN: Row[] = [
  ['They have ruled since August 2021.', 'August 2021', '2021-08-01..2025-10-15 month'],
  ['They have fought since Thursday.', 'Thursday', '2025-10-09..2025-10-15'],
  ['The truce was extended until Friday at 1300 GMT.', 'Friday at 1300 GMT', '2025-10-17T13:00Z minute'],
  ['The blast followed the 9/11 attacks.', '9/11', '2001-09-11'],
  ['They fought for decades.', 'decades', '-'],
  ['The worst in nearly a decade.', 'a decade', '- P10Y'],
  ['The guns fell silent for 48 hours.', '48 hours', '- PT48H'],
  ['A 48-hour truce was agreed.', '48-hour', '- PT48H'],
  ['He must go within 72 hours.', '72 hours', '- PT72H'],
  ['Shells fall every night.', 'every night', '- P1D'],
  ['The village is shelled daily.', 'daily', '- P1D'],
  ['The shrine was full for Eid.', 'Eid', '-'],
];

describe('resolveTimes', () => {
  it.each([...ABSOLUTE, ...RANGES, ...RELATIVE, ...OPEN])('%s', (text, said, want) => {
    expect(read(text).map((m) => [words(text, m), show(m)])).toEqual([[said, want]]);
  });

  const TWO: [text: string, want: [string, string][]][] = [
    [
      'A mine went off on 9 October 2025. Two days later a convoy was hit.',
      [
        ['9 October 2025', '2025-10-09'],
        ['Two days later', '2025-10-11'],
      ],
    ],
    [
      'A mine went off on 9 October 2025. The following day a convoy was hit, and the same night a bridge.',
      [
        ['9 October 2025', '2025-10-09'],
        ['The following day', '2025-10-10'],
        ['the same night', '2025-10-10 hour ~'],
      ],
    ],
    [
      'On 15 October both sides agreed to hold fire for 48 hours starting 1300 GMT.',
      [
        ['15 October', '2025-10-15'],
        ['48 hours', '- PT48H'],
        ['1300 GMT', '2025-10-15T13:00Z minute'],
      ],
    ],
    [
      'The truce began on Monday. It started at 18:00 Kabul time, or 6 p.m. local time in the north.',
      [
        ['Monday', '2025-10-13'],
        ['18:00 Kabul time', '2025-10-13T13:30Z minute'],
        ['6 p.m. local time', '2025-10-13 ~'],
      ],
    ],
    [
      'The post fell on Saturday night, two days after the raid on the market.',
      [
        ['Saturday night', '2025-10-11 hour ~'],
        ['two days', '2025-10-11 hour ~'],
      ],
    ],
    [
      'It came a day after Thursday’s raid.',
      [
        ['a day', '2025-10-10'],
        ['Thursday', '2025-10-09'],
      ],
    ],
    [
      'The post fell two days after the raid.\n\nHours later it was retaken.',
      [
        ['two days', '- P2D'],
        ['Hours later', '-'],
      ],
    ],
  ];
  it.each(TWO)('%s', (text, want) => {
    expect(read(text).map((m) => [words(text, m), show(m)])).toEqual(want);
  });

  it.each([
    'The minister may resign and troops may march on the town.',
    'May the dead rest, he said.',
    'Theresa May spoke to June Carter.',
    'They marched past the Sun and the Sat Nav shop.',
    'He was the second man in the command.',
    'The shop opened on Black Friday.',
    'The blast killed 2021 people.',
    'A 16-year-old boy, 24, and a girl aged 12 were hurt.',
    'Guards watch the gate 24/7 without pause.',
    'The 11th Corps and the 2nd Brigade moved up.',
    'They fired a T-72 and 2,024 shells.',
    'He paid $2021 for it.',
    'The fall of the city came after the spring in the hills ran dry.',
    'An august body met, and Jan Egeland spoke.',
    'The Daily Mail and the Sunday Times wrote of it.',
    'The first day of talks went well.',
    'Call 0300 1234 567 or go to room 1300.',
    'He read verse 3:16.5 and the score was 2-1.',
    'The second half of the match was played.',
    'Operation August Storm went on.',
    'Basel Ramadan al-Hadid was named.',
    'They rested and last the night.',
    'The raid killed 4 in the morning.',
  ])('leaves alone: %s', (text) => {
    expect(read(text).map((m) => words(text, m))).toEqual([]);
  });

  it('leaves relative words undated where the report has no date', () => {
    expect(read('It fell on Friday, 3 May 2024.', '').map(show)).toEqual(['2024-05-03']);
    expect(read('It fell on Friday.', '').map(show)).toEqual(['-']);
  });

  it('asks for the date of an event', () => {
    const text = 'The post fell two days after the blasts.';
    const asked: string[] = [];
    const [mention] = reader.resolveTimes(splitSentences(text), {
      published: WEDNESDAY,
      eventDate: (span) => {
        asked.push(text.slice(span.start, span.end));
        return { from: '2025-10-09', to: '2025-10-09', grain: 'day', approximate: false, basis: 'stated', span: null };
      },
    });
    expect(asked).toEqual(['the blasts']);
    expect(mention?.when?.from).toBe('2025-10-11');
  });

  it.each([
    ['They have ruled since August 2021.', 'since'],
    ['The truce holds until Friday.', 'until'],
    ['They must go by 2026.', 'by'],
    ['It was quiet before Thursday.', 'before'],
    ['It was quiet on Thursday.', null],
  ])('%s is bounded by %s', (text, limit) => {
    expect(read(text)[0]?.limit).toBe(limit);
  });
});

describe('findTimeExtents', () => {
  it('tells words of time that stand for themselves from those before a noun', () => {
    const text = 'A 48-hour truce began on 15 October 2025 after the 2021 war and the May 10 raid.';
    const [sentence] = splitSentences(text);
    if (!sentence) throw new Error('no sentence');
    const found = reader.findTimeExtents(sentence).map((e) => [text.slice(e.span.start, e.span.end), e.adverbial]);
    expect(found).toEqual([
      ['48-hour', false],
      ['15 October 2025', true],
      ['2021', false],
      ['May 10', false],
    ]);
  });
});
