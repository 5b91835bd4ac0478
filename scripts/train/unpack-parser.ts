/**
 * The reverse of pack-parser.ts: takes a parser's weights file apart, so that student.py can go on from it (start=NAME).
 * usage: tsx scripts/train/unpack-parser.ts NAME [weights/parser.bin]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ParserHeader } from '../../src/annotate/parser/dependency-parser.ts';
import { inputFingerprint } from '../../src/annotate/parser/word-input.ts';
import { ModelFile } from '../../src/annotate/words/model-file.ts';
import { CACHE } from './word-vectors.ts';

const [name = 'shipped', file = fileURLToPath(new URL('../../weights/parser.bin', import.meta.url))] =
  process.argv.slice(2);
const model = ModelFile.open<ParserHeader>(readFileSync(file), inputFingerprint());
const { shape, relations, arcs, tags, tables } = model.header;
const dense = model.floats('dense');
const parts = [dense, ...tables.map((_, i) => model.floats(`table${i}`))];
writeFileSync(
  `${CACHE}${name}.f32`,
  Buffer.concat(parts.map((p) => Buffer.from(p.buffer, p.byteOffset, p.byteLength))),
);
writeFileSync(
  `${CACHE}${name}.json`,
  JSON.stringify({
    options: { hidden: shape.hidden, scorer: shape.scorer, slots: shape.slots },
    relations,
    arcs,
    tags,
    words: [...model.integers('wordKeys')],
    tables,
    dense: dense.length,
  }),
);
