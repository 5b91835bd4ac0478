import { expect, test } from 'vitest';
import { csvLine } from './csv.ts';

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
