import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WEIGHTS_FOLDER } from '../../src/knowledge/files.ts';
import { goldenTrees } from './golden-trees.ts';

const beside = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

describe('weights', () => {
  const sums = readFileSync(join(WEIGHTS_FOLDER, 'SHA256SUMS'), 'utf8').trim().split('\n');
  it.each(sums.map((line) => line.split('  ')))('%s is the sha256 of %s', (sum, name = '') => {
    const bytes = readFileSync(join(WEIGHTS_FOLDER, name));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sum);
  });
});

// Catches a change of features, kernels or files that no longer fits the weights; accuracy is scripts/train/evaluate.ts's
describe('golden trees', () => {
  const want = beside('trees.tsv').trimEnd().split('\n\n');
  const got = goldenTrees(beside('sentences.txt')).trimEnd().split('\n\n');
  it('are as many', () => {
    expect(got.length).toBe(want.length);
  });
  it.each(want.map((tree, i): [string, number] => [tree, i]))('%#', (tree, i) => {
    expect(got[i]).toBe(tree);
  });
});
