import { expect, test } from 'vitest';
import { type Page, PLAIN, widthOf, wrap } from './page.ts';
import { table } from './table.ts';

const COLUMNS = [
  { title: 'Name', stretch: true },
  { title: 'N', right: true },
  { title: 'What', stretch: true },
];
const ROWS = [
  [{ text: 'a long name that goes on and on for a while' }, { text: '1' }, { text: 'short' }],
  [{ text: 'عبد الله' }, { text: '1,000' }, { text: '漢字漢字漢字漢字漢字漢字漢字漢字漢字' }],
];

test('on a terminal no line is wider than it', () => {
  for (const width of [40, 60, 80]) {
    const lines = table(COLUMNS, ROWS, { ...PLAIN, width });
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
  }
});

test('into a pipe nothing is cut', () => {
  const text = table(COLUMNS, ROWS, PLAIN).join('\n');
  for (const row of ROWS) for (const { text: cell } of row) expect(text).toContain(cell);
  expect(text).not.toContain('…');
});

test('a mark adds no width', () => {
  const red = (text: string) => `\u001b[31m${text}\u001b[39m`;
  const [, plain, marked] = table(
    [{ title: 'A' }, { title: 'B' }],
    [
      [{ text: 'x' }, { text: 'y' }],
      [{ text: 'x', mark: red }, { text: 'y' }],
    ],
    PLAIN,
  );
  expect(marked).toBe(plain?.replace('x', red('x')));
});

test('wrap keeps to the width and indents every line', () => {
  const page: Page = { ...PLAIN, width: 30 };
  const lines = wrap('one two three four five six seven eight nine ten', page, 4).split('\n');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line).toMatch(/^ {4}\S.{0,25}$/);
});
