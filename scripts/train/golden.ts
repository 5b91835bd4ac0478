/**
 * Writes test/syntax/trees.changed.tsv for the sentences beside it; after reading the difference, rename it to
 * trees.tsv. usage: tsx scripts/train/golden.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { goldenTrees } from '../../test/syntax/golden-trees.ts';

const folder = new URL('../../test/syntax/', import.meta.url);
const sentences = readFileSync(new URL('sentences.txt', folder), 'utf8');
writeFileSync(new URL('trees.changed.tsv', folder), goldenTrees(sentences));
