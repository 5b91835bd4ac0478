import { expect, test } from 'vitest';
import { Agreement } from '../../../model/agreement.ts';
import { Claim } from '../../../model/claim.ts';
import { Document } from '../../../model/document.ts';
import { Network } from '../../../model/relation-record.ts';
import { ActorRecord, Incident } from '../../../model/situation.ts';
import { madeCase } from './made-case.ts';

test('the made case has records such as readers make, and spans that select their words', () => {
  const made = madeCase();
  for (const { document, claims } of made.reports) {
    Document.parse(document);
    for (const claim of claims) {
      Claim.parse(claim);
      expect(document.text.slice(claim.span.start, claim.span.end)).toBe(claim.quote);
    }
  }
  for (const { incident, claims } of made.incidents) {
    Incident.parse(incident);
    expect(claims.map(({ id }) => id)).toEqual(incident.claims);
  }
  for (const { agreement } of made.agreements) Agreement.parse(agreement);
  for (const actor of made.actors) ActorRecord.parse(actor);
  Network.parse(made.network);
  expect(made.reports.flatMap(({ claims }) => claims)).toHaveLength(13);
});
