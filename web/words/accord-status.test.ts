import { expect, it } from 'vitest';
import type { Agreement } from '../../src/model/agreement.ts';
import { accordStatus, isInForce } from './accord-status.ts';

it.each<[Agreement['type'], Agreement['status'], string, boolean]>([
  ['ceasefire', 'in force', 'in force', true],
  ['ceasefire', 'expired', 'expired', false],
  ['talks', 'in force', 'agreed', false],
  ['talks', 'expired', 'over', false],
  ['talks', 'announced', 'announced', false],
])('%s, %s', (type, status, words, acts) => {
  expect(accordStatus({ type, status })).toBe(words);
  expect(isInForce({ type, status })).toBe(acts);
});
