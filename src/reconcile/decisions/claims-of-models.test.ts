import { expect, test } from 'vitest';
import { exactly, Report, who } from '../../link/testing/report.ts';
import type { Claim } from '../../model/claim.ts';
import { standingOfModels } from './claims-of-models.ts';

function toll(n: number, id: string, reader?: string): Claim {
  const [claim] = new Report('a', '2031-03-09')
    .say('soldiers killed and wounded')
    .toll('killed', exactly(n), who('tarvonia/soldiers'), { by: 'sulmark' }).claims;
  if (!claim) throw new Error('no claim');
  return { ...claim, id, ...(reader === undefined ? {} : { reader }) };
}

const OWN = toll(23, 'c-1');
const SAME = toll(23, 'm-1', 'model:a');
const ALONE = toll(58, 'm-2', 'model:a');
const OTHERS = toll(58, 'm-3', 'model:b');

test.each<[name: string, accepted: string[], rejected: string[], stands: string[], instead: [string, string][]]>([
  ['nothing that nobody accepted', [], [], [], []],
  ['what only a model has, once it is accepted', ['m-2'], [], ['m-2'], []],
  ['ours rather than a model’s of the same words', ['m-1'], [], [], [['m-1', 'c-1']]],
  ['the model’s once ours is rejected', ['m-1'], ['c-1'], ['m-1'], []],
  ['one of two models of one mind', ['m-2', 'm-3'], [], ['m-2'], [['m-3', 'm-2']]],
  ['the other model’s where the first was not accepted', ['m-3'], [], ['m-3'], []],
])('stands: %s', (_, accepted, rejected, stands, instead) => {
  const found = standingOfModels([OWN], [SAME, ALONE, OTHERS], {
    isAccepted: (id) => accepted.includes(id),
    isRejected: (id) => rejected.includes(id),
  });
  expect([[...found.stands], [...found.instead]]).toEqual([stands, instead]);
});
