import { expect, test } from 'vitest';
import { linkMarkedEvents } from '../../src/pipeline/event-links.ts';
import { documentOf, engine } from '../claims/claims-of.ts';

/** Own sentences; words between brackets are marked. */
const STORIES = [
  ['quake-1', 'A strong earthquake [struck] the port of Varna on Monday and [killed] twelve people, rescuers [said].'],
  [
    'quake-2',
    'Twelve people were [killed] in Varna when the [earthquake] hit the port. Rescuers [dug] through the night.',
  ],
  ['trial-1', 'A court in Lisbon [sentenced] the banker Duarte Melo to nine years for [fraud] on Friday.'],
  [
    'trial-2',
    'Duarte Melo, a banker, was [sentenced] to nine years by a Lisbon court. He said that he would [appeal].',
  ],
] as const;

function marked([id, text]: readonly [string, string]) {
  const marks: { id: string; span: { start: number; end: number } }[] = [];
  let plain = '';
  for (const [, before = '', word = ''] of text.matchAll(/([^[]*)(?:\[(\w+)\])?/g)) {
    plain += before;
    if (word !== '')
      marks.push({ id: `${id} ${word}`, span: { start: plain.length, end: plain.length + word.length } });
    plain += word;
  }
  return { document: { ...documentOf(plain), id }, marked: marks };
}

function groups(stories: readonly (readonly [string, string])[]): string[][] {
  const byEvent = new Map<number, string[]>();
  for (const [mark, event] of linkMarkedEvents(stories.map(marked), engine))
    byEvent.set(event, [...(byEvent.get(event) ?? []), mark].sort());
  return [...byEvent.values()].sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

test('words for one event in different reports and forms are joined, others stand alone', () => {
  const found = groups(STORIES);
  expect(found).toContainEqual(['quake-1 killed', 'quake-2 killed']);
  expect(found).toContainEqual(['trial-1 sentenced', 'trial-2 sentenced']);
  expect(found).toContainEqual(['trial-2 appeal']);
  expect(found).toContainEqual(['quake-2 dug']);
});

test('the same word about another matter is another event', () => {
  const other = ['crash-1', 'A bus fell off a bridge near Cusco and [killed] thirty pilgrims on Sunday.'] as const;
  expect(groups([...STORIES, other])).toContainEqual(['crash-1 killed']);
});

test('what is put at two places is two events, however alike their reports are', () => {
  const blast = (id: string, town: string) =>
    [id, `A suicide [bombing] in ${town} on 4 March 2031 killed 31 people, police said.`] as const;
  expect(groups([blast('a', 'Kandahar'), blast('b', 'Herat'), blast('c', 'Kandahar')])).toEqual([
    ['a bombing', 'c bombing'],
    ['b bombing'],
  ]);
});

test('the order of reports changes nothing', () => {
  expect(groups([...STORIES].reverse())).toEqual(groups(STORIES));
});

test('a mark on no word is left out; no reports give no events', () => {
  const document = { ...documentOf('Rain fell.'), id: 'a' };
  expect([...linkMarkedEvents([{ document, marked: [{ id: 'm', span: { start: 50, end: 52 } }] }], engine)]).toEqual(
    [],
  );
  expect([...linkMarkedEvents([], engine)]).toEqual([]);
});
