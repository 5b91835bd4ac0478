import { expect, it } from 'vitest';
import { eventWordsOf } from '../../src/link/event-words.ts';
import { linkIncidents } from '../../src/link/link-incidents.ts';
import { mentionsOf } from '../../src/link/mention.ts';
import type { Document } from '../../src/model/document.ts';
import { codeDocument } from '../../src/pipeline/code-document.ts';
import { documentOf, engine } from '../claims/claims-of.ts';

const words = eventWordsOf(engine.claims.events);
const report = (id: string, published: string, text: string): Document => ({ ...documentOf(text), id, published });
const claimsOf = (document: Document) => codeDocument(document, engine).claims;

it.each([
  ['Gunmen killed five soldiers in Mosul on Tuesday, the second attack in a week there.', [{ n: 2, unit: 'week' }]],
  ['Gunmen attacked a post in Mosul, in the third such attack this month, police said.', [{ n: 3, unit: 'month' }]],
  ['A bombing in Kandahar killed nine. It was the 4th bombing in as many days.', [{ n: 4, unit: 'day' }]],
  ['The second bombing in a week hit Kandahar on Monday, killing nine.', [{ n: 2, unit: 'week' }]],
  ['Gunmen killed the second mayor this week in an attack on Mosul.', []],
  ['A second attack hit Mosul on Monday and killed nine soldiers.', []],
])('the rank told in "%s"', (text, want) => {
  const document = report('a', '2031-03-06', text);
  const told = mentionsOf(document, claimsOf(document), words).flatMap(({ rank }) => rank ?? []);
  expect(told).toEqual(want);
});

const MONDAY =
  'Gunmen attacked an army post in Mosul, killing five soldiers, in the second attack in a week, police said.';
const THURSDAY =
  'Gunmen attacked an army post in Mosul, killing two soldiers, in the third such attack this week, police said.';
const AGAIN = 'Gunmen attacked the army post in Mosul and killed five soldiers. It was the second attack in a week.';

function incidents(...reports: Document[]): string[][] {
  return linkIncidents(reports, reports.flatMap(claimsOf), words).map(({ mentions }) => [
    ...new Set(mentions.map(({ document }) => document)),
  ]);
}

it('two attacks counted as the second and the third of a week are two', () => {
  const [a, b] = [report('a', '2031-03-03', MONDAY), report('b', '2031-03-06', THURSDAY)];
  expect(incidents(a, b)).toEqual([['a'], ['b']]);
  // Without their ordinals the same reports tell of one.
  const plain = [a, b].map((one) => ({ ...one, text: one.text.replace(/, in the \w+ (?:such )?attack [^,]+,/, ',') }));
  expect(incidents(...plain)).toEqual([['a', 'b']]);
});

it('two attacks counted alike may be one', () => {
  expect(incidents(report('a', '2031-03-03', MONDAY), report('b', '2031-03-04', AGAIN))).toEqual([['a', 'b']]);
});
