import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AT, aDocument, sampleClaims, storeSample } from '../../test/sample-case.ts';
import { addDocument, replaceReading } from './add-document.ts';
import { type CaseFile, checkCase, closeCase, openCase } from './case-file.ts';
import { claimsOfDocument, findClaims } from './find-claims.ts';
import { documentById, findDocuments, readByOthers } from './find-documents.ts';
import { isSituationFresh } from './situation.ts';

let file: CaseFile;
beforeEach(async () => {
  file = await openCase(':memory:', { create: true });
});
afterEach(() => closeCase(file));

describe('addDocument', () => {
  test('gives back document and claims as they went in', async () => {
    const { document, claims } = await storeSample(file);
    expect(await documentById(file, document.id)).toEqual(document);
    const stored = await claimsOfDocument(file, document.id);
    expect(stored.map((claim) => ({ ...claim, incident: null }))).toEqual(claims);
    for (const claim of stored) expect(claim.quote).toBe(document.text.slice(claim.span.start, claim.span.end));
    expect(await checkCase(file)).toEqual([]);
  });

  test('changes nothing for a document that is there', async () => {
    const { document, run } = await storeSample(file);
    const again = { document, claims: sampleClaims(document, 'x'), problems: [], reader: 'hand 2', run, at: AT };
    expect(await addDocument(file, again)).toBe('known');
    expect((await findDocuments(file, {})).rows).toMatchObject([{ id: document.id, reader: 'hand 1', claims: 7 }]);
    expect((await claimsOfDocument(file, document.id)).map((claim) => claim.id)).toContain('c1');
    expect(await isSituationFresh(file)).toBe(true);
  });

  test('keeps nothing of a document that cannot be stored whole', async () => {
    const { run } = await storeSample(file);
    const document = aDocument({ id: 'other' });
    const claims = sampleClaims(document, 'x').map((claim) => ({ ...claim, id: 'same' }));
    const reading = { document, claims, problems: [], reader: 'hand 1', run, at: AT };
    await expect(addDocument(file, reading)).rejects.toThrow(/UNIQUE/);
    expect(await documentById(file, 'other')).toBeNull();
    expect((await findClaims(file, {})).total).toBe(7);
  });

  test('stores more claims than one statement takes', async () => {
    const { run } = await storeSample(file);
    const document = aDocument({ id: 'long' });
    const claims = Array.from({ length: 400 }, (_, at) => sampleClaims(document, `long-${at}-`)).flat();
    await addDocument(file, { document, claims, problems: [], reader: 'hand 1', run, at: AT });
    expect((await claimsOfDocument(file, 'long')).length).toBe(2_800);
  });
});

test('replaceReading puts new claims in the place of the old ones, in the word index too', async () => {
  const { document, run } = await storeSample(file);
  expect(await readByOthers(file, 'hand 2')).toEqual([document.id]);
  const claims = sampleClaims(document, 'n').slice(1);
  await replaceReading(file, { document, claims, problems: [], reader: 'hand 2', run, at: AT });
  expect((await findClaims(file, {})).rows.map((claim) => claim.id).sort()).toEqual([
    'n2',
    'n3',
    'n4',
    'n5',
    'n6',
    'n7',
  ]);
  expect((await findClaims(file, { text: 'depot' })).total).toBe(0);
  expect((await findClaims(file, { text: 'rebels' })).total).toBe(1);
  expect(await readByOthers(file, 'hand 2')).toEqual([]);
  expect(await isSituationFresh(file)).toBe(false);
  await sql`INSERT INTO claim_words(claim_words) VALUES ('integrity-check')`.execute(file.db);
  expect(await checkCase(file)).toEqual([]);
});
