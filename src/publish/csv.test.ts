import { expect, test } from 'vitest';
import { asItWas, csvLine, tsvLine, withoutFormula } from './csv.ts';

test.each<[string, (string | number | null)[], string]>([
  ['plain words', ['a', 'b c'], 'a,b c\r\n'],
  ['nothing and numbers', [null, 0, -1.5], ',0,-1.5\r\n'],
  ['commas, quotation marks and line ends', ['a,b', 'say "no"', 'one\ntwo'], '"a,b","say ""no""","one\ntwo"\r\n'],
  ['a formula', ['=HYPERLINK("http://x")'], `"'=HYPERLINK(""http://x"")"\r\n`],
  ['what may begin a formula', ['+1', '-1', '@a', '\tx', '\rx'], `'+1,'-1,'@a,'\tx,"'\rx"\r\n`],
  ['leaves a formula inside words alone', ['a=b', '1-2'], 'a=b,1-2\r\n'],
])('%s', (_name, cells, want) => {
  expect(csvLine(cells)).toBe(want);
});

test.each(['=1', "'=1", "''+x", "'tis", '-1', '＝SUM(A1)', 'plain', '', '\nx'])(
  'what is made harmless comes back: %j',
  (text) => {
    expect(asItWas(withoutFormula(text))).toBe(text);
  },
);

test.each<[string, (string | number | null)[], string]>([
  ['cells hold no tab or line end', ['a\tb', 'c\r\nd', null, -2], 'a b\tc d\t\t-2\n'],
  ['a formula', ['=1'], "'=1\n"],
])('tabs: %s', (_name, cells, want) => {
  expect(tsvLine(cells)).toBe(want);
});
