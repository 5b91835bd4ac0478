import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { storeSample } from '../../../test/sample-case.ts';
import { type CaseFile, closeCase, openCase } from '../case-file.ts';
import { noteChanges } from '../changes.ts';
import { packedIndex } from '../claim-search.ts';
import { ClaimIndex } from './claim-index.ts';
import { indexPath, readIndexFile } from './index-file.ts';

let folder: string;
let file: CaseFile;
let text: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sitrep-index-'));
  file = await openCase(join(folder, 'war.db'), { create: true });
  text = (await storeSample(file)).document.text;
});
afterEach(async () => {
  await closeCase(file);
  await rm(folder, { recursive: true });
});

test('an index that was kept answers as one that is made anew', async () => {
  await packedIndex(file);
  const kept = await readIndexFile(file);
  if (!kept) throw new Error('nothing was kept');
  const index = await ClaimIndex.unpacked(kept).broughtUp(file);
  const anew = await ClaimIndex.read(file);
  for (const filter of [{}, { kind: ['toll'] }, { actor: 'marsh-front' }, { since: '2031-03-06' }]) {
    expect(await index.count(file, filter)).toEqual(await anew.count(file, filter));
    const page = { order: 'said, newest', offset: 1, limit: 3 } as const;
    expect(await index.page(file, filter, page)).toEqual(await anew.page(file, filter, page));
  }
});

test('one that was kept is brought up to what was written since', async () => {
  const { change } = await packedIndex(file);
  const id = 'd0c0000000000000000b';
  await storeSample(file, { id, source: null, published: '2031-03-09', text: `${text}\n` }, 'e');
  await noteChanges(file.db, { claims: [id] });
  const kept = await readIndexFile(file);
  expect(kept?.change).toBe(change);
  const index = await ClaimIndex.unpacked(kept ?? (await packedIndex(file))).broughtUp(file);
  expect(await index.count(file, {})).toEqual(await (await ClaimIndex.read(file)).count(file, {}));
});

test.each<[string, () => Promise<void>]>([
  ['was cut short', async () => writeFile(indexPath(file), (await readFile(indexPath(file))).subarray(0, 5_000))],
  ['has something behind it', () => appendFile(indexPath(file), 'more')],
  ['is something else', () => writeFile(indexPath(file), ' '.repeat(10_000))],
  [
    'is of another case of the same name',
    async () => {
      const bytes = await readFile(indexPath(file), 'latin1');
      await writeFile(indexPath(file), bytes.replace('"reading":"d0c', '"reading":"d1c'), 'latin1');
    },
  ],
  [
    'is of a later state',
    async () => {
      await file.db.deleteFrom('changes').execute();
    },
  ],
])('one that %s is not used', async (_what, harm) => {
  await noteChanges(file.db, 'all');
  await packedIndex(file);
  expect(await readIndexFile(file)).not.toBeNull();
  await harm();
  expect(await readIndexFile(file)).toBeNull();
});
