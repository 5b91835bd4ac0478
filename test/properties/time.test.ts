import { describe, expect, it } from 'vitest';
import { codeDocument } from '../../src/pipeline/code-document.ts';
import { documentOf, engine, PARAGRAPHS } from './texts.ts';

const nest = (n: number): string => `${'('.repeat(n)}the army said${')'.repeat(n)}`;

/** What a hostile page may hold: each gives a text about as long as it is asked for. */
const HOSTILE: [what: string, text: (n: number) => string][] = [
  ['opening brackets', (n) => '('.repeat(n)],
  ['brackets in brackets', (n) => nest(Math.floor(n / 2))],
  ['quotation marks', (n) => '"'.repeat(n)],
  ['quotations that never close', (n) => '“Ten died, he said. '.repeat(Math.floor(n / 20))],
  ['straight quotations', (n) => '"Ten died," he said, "and we fled." '.repeat(Math.floor(n / 35))],
  ['commas', (n) => ','.repeat(n)],
  ['a list without end', (n) => 'soldiers, '.repeat(Math.floor(n / 10))],
  ['one letter and a blank', (n) => 'a '.repeat(Math.floor(n / 2))],
  ['digits', (n) => '1'.repeat(n)],
  ['digits and commas', (n) => '1,'.repeat(Math.floor(n / 2))],
  ['numbers', (n) => '12 '.repeat(Math.floor(n / 3))],
  ['dates', (n) => '12 March 2025 '.repeat(Math.floor(n / 14))],
  ['capitals', (n) => 'KABUL '.repeat(Math.floor(n / 6))],
  ['names', (n) => 'Abdul Rahman '.repeat(Math.floor(n / 13))],
  ['full stops', (n) => '.'.repeat(n)],
  ['abbreviations', (n) => 'U.S. '.repeat(Math.floor(n / 5))],
  ['dashes', (n) => '— '.repeat(Math.floor(n / 2))],
  ['blanks and lines', (n) => ` killed ${' \n'.repeat(Math.floor(n / 2))} killed `],
  ['one word without end', (n) => 'x'.repeat(n)],
  ['said that, said that', (n) => 'he said that '.repeat(Math.floor(n / 13))],
  ['and, and', (n) => 'killed and wounded and '.repeat(Math.floor(n / 23))],
  ['pronouns', (n) => 'They said they did it. '.repeat(Math.floor(n / 23))],
  [
    'one party in every sentence',
    (n) => 'The army attacked the army near Kabul on Monday. '.repeat(Math.floor(n / 49)),
  ],
  ['reports one after another', (n) => PARAGRAPHS.join('\n\n').repeat(3).slice(0, n)],
];
const LENGTH = 1_500;
/** Four times the text may take four times the time; half as much again is the clock's noise, and so are some milliseconds. Guess. */
const [TIMES, TOLERANCE, NOISE_MS] = [4, 6, 40];

function timeOf(text: string): number {
  const document = documentOf(`Ten people died. ${text}`);
  if (document === null) throw new Error('a hostile text was refused');
  const before = process.cpuUsage();
  codeDocument(document, engine);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('four times the text takes about four times the time', () => {
  timeOf(PARAGRAPHS.join('\n').slice(0, LENGTH)); // warm

  it.each(HOSTILE)('%s', { timeout: 30_000 }, (_, text) => {
    const judged = (): string => {
      const [once, more] = [timeOf(text(LENGTH)), timeOf(text(TIMES * LENGTH))];
      return more <= TOLERANCE * once + NOISE_MS ? 'linear' : `${Math.round(once)} ms, then ${Math.round(more)} ms`;
    };
    const first = judged();
    expect(first === 'linear' ? first : judged()).toBe('linear');
  });
});
