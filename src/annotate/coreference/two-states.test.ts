import { expect, test } from 'vitest';
import { codedOf } from '../../../test/claims/claims-of.ts';

test.each([
  [
    'the state that acted last may be meant',
    'The Malian army fired. Niger protested. The army said 12 people were hurt.',
    null,
  ],
  ['nobody else acted since', 'The Malian army fired near Kidal. The army said 12 people were hurt.', 'mali'],
  [
    'what another state does to it is not its own',
    'The Malian army fired. Niger said the army had hurt 12 people.',
    'niger',
  ],
])('whose army speaks: %s', (_name, text, party) => {
  const [toll] = codedOf(text).filter((claim) => claim.kind === 'toll');
  expect(toll?.claimant.party).toBe(party);
});
