import { describe, expect, it } from 'vitest';
import { toldIn } from '../../../test/claims/told.ts';

describe('a noun of saying with its owner', () => {
  it('speaks for the owner', () => {
    const text =
      'The claim of the Azerbaijani side that Armenian forces had killed two farmers was repeated on Monday.';
    expect(toldIn(text, ['toll'])).toEqual(['azerbaijan (party) claims: killed 2 of residents by armenia']);
  });

  it('is no clause where the claim is what somebody made', () => {
    expect(toldIn('The claim that Armenian forces made on Monday was repeated.', ['toll', 'incident'])).toEqual([]);
  });
});

describe('a reminder', () => {
  it.each([
    [
      'It is recalled that Armenian forces killed two farmers.',
      'narrator states: killed 2 of residents by armenia about other',
    ],
    [
      'It is reported that Armenian forces killed two farmers.',
      '- (unnamed) states hedged: killed 2 of residents by armenia',
    ],
  ])('%s', (text, want) => {
    expect(toldIn(text, ['toll'])).toEqual([want]);
  });
});

describe('a noun of saying called false', () => {
  it.each([
    [
      'by the one who is quoted',
      'The claim of the Azerbaijani side that Armenian forces killed two farmers is an absolute lie, Yerevan said.',
      ['armenia (party) denies negated: killed 2 of residents by armenia'],
    ],
    [
      'by the report',
      'The claim by the Azerbaijani army that Armenian forces killed two farmers is false.',
      ['narrator denies negated: killed 2 of residents by armenia about other'],
    ],
    [
      'where it is without truth',
      'The claim that Armenian forces killed two farmers is without truth.',
      ['narrator denies negated: killed 2 of residents by armenia about other'],
    ],
    [
      'where it is spread by others and incorrect',
      'Information circulating online that Armenian forces killed two farmers is incorrect.',
      ['narrator denies negated: killed 2 of residents by armenia about other'],
    ],
    [
      'whoever is said to have said so has not',
      'Reports that the mayor has put the number of dead at 50 are false.',
      [],
    ],
    [
      'behind those who made and repeated it',
      'Yerevan denies the allegations made by its neighbours, and repeated by some who call themselves reporters, that Armenian forces killed two farmers.',
      ['armenia (party) denies negated: killed 2 of residents by armenia'],
    ],
  ])('%s', (_name, text, want) => {
    expect(toldIn(text, ['toll'])).toEqual(want);
  });
});
