import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { DEPOT_REPORT, madeCase, STUDY_REPORT } from '../testing/made-case.ts';
import { HOSTILE } from '../testing/made-names.ts';
import { caseInMemory, claimIdsOf, written } from '../testing/memory-case.ts';
import type { annotationOf } from './annotation.ts';
import { annotations } from './format.ts';
import { codePoints, quoteSelector } from './selectors.ts';

interface Page {
  '@context': unknown[];
  id: string;
  type: string;
  items: ReturnType<typeof annotationOf>[];
  partOf: { total: number };
}

async function page(source = caseInMemory(madeCase())) {
  const [file] = annotations.files;
  if (!file) throw new Error('no file');
  const { text, rows, losses } = await written(file, source);
  return { page: JSON.parse(text) as Page, rows, losses };
}

const hashOf = (text: string) => `urn:sha256:${createHash('sha256').update(text).digest('hex')}`;
const TEXTS = new Map([DEPOT_REPORT, STUDY_REPORT].map(({ text }) => [hashOf(text), text]));

test('has an annotation a claim, each with what the data model requires', async () => {
  const source = caseInMemory(madeCase());
  const { page: made, rows } = await page(source);
  expect(made).toMatchObject({ type: 'AnnotationPage', partOf: { type: 'AnnotationCollection', total: 13 } });
  expect(made['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
  expect(rows).toBe(13);
  const ids = made.items.map(({ id }) => id.replace('urn:sitrep:claim:', ''));
  expect(new Set(ids)).toEqual(await claimIdsOf(source));
  for (const { type, motivation, body, target } of made.items) {
    expect([type, motivation]).toEqual(['Annotation', 'classifying']);
    expect(body.every((part) => part.type === 'TextualBody' && part.value !== '')).toBe(true);
    expect(URL.canParse(target.source)).toBe(true);
    expect(target.state.sourceDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/);
  }
});

test('positions in code points and quotations select the same words of the text that the hash names', async () => {
  for (const { target } of (await page()).page.items) {
    const text = TEXTS.get(target.state.cached);
    const [quote, position] = target.selector;
    if (!text || quote?.type !== 'TextQuoteSelector' || position?.type !== 'TextPositionSelector')
      throw new Error('no selector');
    expect([...text].slice(position.start, position.end).join('')).toBe(quote.exact);
    expect(text.split(quote.prefix + quote.exact + quote.suffix)).toHaveLength(2);
  }
});

test.each([
  ['a report with an address by that', 'c-1', 'https://northline.example/depot?a=1&b=2'],
  ['one without by the hash of its text', 'c-9', hashOf(STUDY_REPORT.text)],
])('%s', async (_, id, source) => {
  const { items } = (await page()).page;
  expect(items.find((item) => item.id.endsWith(`:${id}`))?.target.source).toBe(source);
});

test('claimant, stance, certainty and kind are in the bodies, the claim itself beside them', async () => {
  const found = (await page()).page.items.find(({ id }) => id.endsWith(':c-8'));
  expect(found?.body.map(({ purpose, value }) => [purpose, value])).toEqual([
    [
      'describing',
      'Northline Wire (narrator): shelling, the Marsh Front (marsh-front) → Veldt, Qarsan (near), 6 Mar 2031, 13:00–15:59 UTC',
    ],
    ['classifying', 'incident: shelling'],
    ['tagging', 'stance: states'],
    ['tagging', 'certainty: hedged'],
  ]);
  expect(found?.claim).toMatchObject({
    id: 'c-8',
    kind: 'incident',
    incident: 'i-4',
    where: [{ name: 'Qarsan' }, { name: 'Veldt' }],
  });
  expect(JSON.stringify(found?.claim)).not.toContain('"span"');
});

test('a hostile name comes back as it was', async () => {
  const found = (await page()).page.items.find(({ id }) => id.endsWith(':c-6'));
  expect(found?.target.selector[0]).toMatchObject({ exact: `${HOSTILE} attacked a post on the border` });
});

test('an empty case is an empty page', async () => {
  const { page: made, rows, losses } = await page(caseInMemory());
  expect(made).toMatchObject({ items: [], partOf: { total: 0 } });
  expect([rows, losses]).toEqual([0, []]);
});

test.each([
  ['no wide characters', 'abc', [0, 1, 2, 3]],
  ['one wide character', '🚁ab', [0, 0, 1, 2, 3]],
  ['half a character counts as one', '\ud83dab', [0, 1, 2, 3]],
])('code points: %s', (_, text, want) => {
  const point = codePoints(text);
  expect(want.map((_point, unit) => point(unit))).toEqual(want);
});

test('words that occur twice get more around them', () => {
  const text = `${'x'.repeat(40)} A killed two. ${'y'.repeat(40)} killed ${'x'.repeat(40)} B killed two. ${'y'.repeat(40)}`;
  const start = text.lastIndexOf('killed two');
  const { exact, prefix, suffix } = quoteSelector(text, { start, end: start + 6 });
  expect(exact).toBe('killed');
  expect(text.indexOf(prefix + exact + suffix)).toBe(start - prefix.length);
  expect(text.split(prefix + exact + suffix)).toHaveLength(2);
});

test('what stands before never begins with half a letter', () => {
  const text = `${'👩‍🚒'.repeat(40)} killed`;
  const { prefix } = quoteSelector(text, { start: text.length - 6, end: text.length });
  expect(prefix).toMatch(/^[^\udc00-\udfff\u200d]/);
});
