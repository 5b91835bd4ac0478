import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeSample } from '../../test/sample-case.ts';
import { type CaseFile, closeCase, openCase } from './case-file.ts';
import type { Filter, IncidentFilter } from './filter.ts';
import { claimsByPrefix, claimsOfIncident, findClaims } from './find-claims.ts';
import { findDocuments } from './find-documents.ts';
import { findActors, findAgreements, findIncidents, incidentsByPrefix } from './find-situation.ts';

let file: CaseFile;
beforeAll(async () => {
  file = await openCase(':memory:', { create: true });
  await storeSample(file);
});
afterAll(() => closeCase(file));

describe('findClaims', () => {
  test.each<[string, Filter, string[]]>([
    ['nothing: by day, the undated last', {}, ['c6', 'c1', 'c2', 'c3', 'c7', 'c5', 'c4']],
    ['since', { since: '2031-03-05' }, ['c7', 'c5']],
    ['until, a year reaching into it', { until: '2030-06-01' }, ['c6']],
    ['a span of days', { since: '2031-03-04', until: '2031-03-04' }, ['c1', 'c2', 'c3']],
    ['place', { place: 'qarsan' }, ['c1', 'c2']],
    ['beginning of a place', { place: 'Qar' }, ['c1', 'c2']],
    ['province', { place: 'north veldt' }, ['c1', 'c2']],
    ['country', { place: 'xv' }, ['c1', 'c2']],
    ['actor by slug, in any part', { actor: 'veldt-army' }, ['c1', 'c2']],
    ['actor by party', { actor: 'veldt' }, ['c1', 'c2', 'c5']],
    ['actor by part of a name', { actor: 'Armed Forces' }, ['c1', 'c2']],
    ['actor by alias', { actor: 'mf_100%' }, ['c1', 'c2', 'c3', 'c5', 'c4']],
    ['somebody without a slug', { actor: 'quiet borders' }, ['c6']],
    ['claimant', { claimant: 'marsh-front' }, ['c3', 'c4']],
    ['unnamed claimant', { claimant: 'mediators' }, ['c5']],
    ['stance', { stance: 'denies' }, ['c4']],
    ['kind', { kind: 'toll' }, ['c2', 'c3']],
    ['words', { text: 'rebels kill' }, ['c2']],
    ['limit over dated ones', { limit: 2 }, ['c6', 'c1']],
    ['limit into the undated', { limit: 7 }, ['c6', 'c1', 'c2', 'c3', 'c7', 'c5', 'c4']],
    ['rows past the first, over the dated ones into the rest', { offset: 5, limit: 3 }, ['c5', 'c4']],
    ['the last day first, the undated last', { newest: true, kind: 'position' }, ['c4']],
    ['the last day first, with those that reach in', { newest: true, until: '2031-03-05', kind: 'statistic' }, ['c6']],
    ['document', { document: 'd0c', kind: 'forecast' }, ['c7']],
    ['all at once', { kind: 'toll', place: 'Qarsan', claimant: 'veldt', stance: 'claims' }, ['c2']],
  ])('narrows by %s', async (_name, filter, want) => {
    expect((await findClaims(file, filter)).rows.map((claim) => claim.id)).toEqual(want);
  });

  test.each<[string, Filter, string[]]>([
    ['a percent sign is no wildcard: one alias has it', { actor: '%' }, ['c1', 'c2', 'c3', 'c5', 'c4']],
    ['an underscore is no wildcard', { claimant: '_' }, ['c3', 'c4']],
    ['a backslash escapes nothing', { claimant: '\\' }, []],
    ['a quotation mark ends nothing', { place: "'; DROP TABLE claims; --" }, []],
    ['search operators are words', { text: 'rebels OR depot' }, []],
    ['punctuation alone finds nothing', { text: '"*' }, []],
    ['a column filter is a word', { text: 'quote:rebels' }, []],
    ['an unknown name fits nobody', { actor: 'nobody-there' }, []],
  ])('leaves alone: %s', async (_name, filter, want) => {
    expect((await findClaims(file, filter)).rows.map((claim) => claim.id)).toEqual(want);
  });

  test('counts what is left out for having no date', async () => {
    expect(await findClaims(file, { since: '2031-03-05', limit: 1 })).toMatchObject({ total: 2, undated: 1 });
  });

  test('gives a claim its incident', async () => {
    expect((await claimsByPrefix(file, 'c1', 5))[0]?.incident).toBe('aaaa1111');
    expect((await claimsOfIncident(file, 'aaaa1111')).map((claim) => claim.id)).toEqual(['c1', 'c2', 'c3']);
  });
});

describe('findIncidents', () => {
  test.each<[string, IncidentFilter, string[]]>([
    ['nothing', {}, ['aaaa1111', 'aaaa2222']],
    ['nothing, the last day first and the undated last', { newest: true }, ['aaaa1111', 'aaaa2222']],
    ['the second row', { offset: 1 }, ['aaaa2222']],
    ['one of several types', { types: ['visit', 'shelling'] }, ['aaaa2222']],
    ['one of several statuses', { statuses: ['contested', 'denied'] }, ['aaaa1111']],
    ['having no day', { undated: true, since: '2031-03-01' }, ['aaaa2222']],
    ['having no place', { unplaced: true }, ['aaaa2222']],
    ['no type at all', { types: [] }, []],
    ['day', { since: '2031-03-01' }, ['aaaa1111']],
    ['place', { place: 'Qarsan' }, ['aaaa1111']],
    ['actor', { actor: 'marsh-front' }, ['aaaa1111']],
    ['type', { kind: 'visit' }, ['aaaa2222']],
    ['a claim that admits', { stance: 'admits' }, ['aaaa1111']],
    ['words of its claims', { text: 'depot' }, ['aaaa1111']],
    ['a stance no claim of it has', { stance: 'denies' }, []],
  ])('narrows by %s', async (_name, filter, want) => {
    expect((await findIncidents(file, filter)).rows.map((incident) => incident.id)).toEqual(want);
  });

  test('finds by the beginning of an id', async () => {
    expect(await incidentsByPrefix(file, 'aaaa', 5)).toHaveLength(2);
    expect(await incidentsByPrefix(file, 'aaaa1', 5)).toHaveLength(1);
    expect(await incidentsByPrefix(file, '%', 5)).toHaveLength(0);
  });
});

test('agreements, actors and documents are narrowed too', async () => {
  expect((await findAgreements(file, { actor: 'veldt-army' })).rows).toHaveLength(0);
  expect((await findAgreements(file, { actor: 'marsh-front' })).rows).toHaveLength(1);
  expect((await findActors(file, {})).rows.map((actor) => actor.slug)).toEqual(['marsh-front', 'veldt-army']);
  expect((await findActors(file, { actor: 'veldt' })).rows.map((actor) => actor.slug)).toEqual(['veldt-army']);
  expect((await findDocuments(file, { text: 'depot Qarsan' })).total).toBe(1);
  expect((await findDocuments(file, { since: '2031-03-06' })).total).toBe(0);
});
