import { describe, expect, test } from 'vitest';
import { exactly, Report, who } from '../../link/testing/report.ts';
import type { Claim } from '../../model/claim.ts';
import { compareReaders } from './compare-readers.ts';

const told = (n: number, change: Partial<Claim> = {}, words = 'killed'): Claim => {
  const [claim] = new Report('a', '2031-03-09')
    .say('soldiers killed and wounded')
    .toll(words, exactly(n), who('tarvonia/soldiers'), { by: 'sulmark' }).claims;
  if (!claim) throw new Error('no claim');
  return { ...claim, ...change } as Claim;
};
const theirs = (claim: Claim): Claim => ({ ...claim, id: claim.id.replace('c-', 'm-') });

describe('two readers of one report', () => {
  const own = told(23);
  test.each<[string, Claim, 'same' | 'differ' | 'alone', string[]]>([
    ['read alike', theirs(own), 'same', []],
    ['another stance', theirs(told(23, { stance: 'denies' })), 'differ', ['stance']],
    [
      'another claimant and doubt',
      theirs(told(23, { claimant: { ...own.claimant, actor: 'narland' }, certainty: 'hedged' })),
      'differ',
      ['claimant', 'certainty'],
    ],
    ['another number is another claim', theirs(told(58)), 'alone', []],
    ['other words are another claim', theirs(told(23, { span: { start: 900, end: 910 } })), 'alone', []],
  ])('%s', (_, other, how, fields) => {
    const { same, differ, onlyOurs, onlyTheirs } = compareReaders([own], [{ ...other, id: 'm-1' }]);
    expect([same.length, differ.length, onlyOurs.length, onlyTheirs.length]).toEqual(
      how === 'same' ? [1, 0, 0, 0] : how === 'differ' ? [0, 1, 0, 0] : [0, 0, 1, 1],
    );
    expect(differ[0]?.fields ?? []).toEqual(fields);
  });

  test('each is paired once, with the one that differs least', () => {
    const near = { ...theirs(told(23, { stance: 'denies' })), id: 'm-1' };
    const same = { ...theirs(own), id: 'm-2' };
    const compared = compareReaders([own], [near, same]);
    expect(compared).toMatchObject({ same: [{ ours: own.id, theirs: 'm-2' }], onlyTheirs: ['m-1'] });
  });
});
