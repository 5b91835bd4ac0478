import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FeedList } from '../../src/contract/feed.ts';
import { API } from '../../src/contract/paths.ts';
import { CASE, openSampleApp, type SampleApp } from './sample-app.ts';

let app: SampleApp;
beforeAll(async () => {
  app = await openSampleApp();
}, 60_000);
afterAll(() => app.close());

const get = async (address: string) => {
  const response = await app.ask(`/cases/${CASE}/feeds/${address}`);
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

test('a feed of the sample in each shape has the same entries, which lead to pages of the workbench', async () => {
  const [atom, rss, json] = await Promise.all([get('changes.atom'), get('changes.rss'), get('changes.json')]);
  const ids = parseAtomFeed(atom.text).entries?.map(({ id }) => id);
  expect(ids?.length).toBeGreaterThan(20);
  expect(parseRssFeed(rss.text).items?.map(({ guid }) => guid?.value)).toEqual(ids);
  const items = parseJsonFeed(json.text).items ?? [];
  expect(items.map(({ id }) => id)).toEqual(ids);
  expect(items.every(({ url }) => url?.includes(`/c/${CASE}/`))).toBe(true);
  expect([atom.type, rss.type, json.type]).toEqual([
    'application/atom+xml; charset=utf-8',
    'application/rss+xml; charset=utf-8',
    'application/feed+json; charset=utf-8',
  ]);
});

test('they are listed with their addresses, which answer', async () => {
  const { feeds, key } = FeedList.parse(await (await app.ask(`/cases/${CASE}/feeds`)).json());
  expect([feeds.map(({ name }) => name), key]).toEqual([['incidents', 'changes', 'agreements'], null]);
  for (const { path, mediaType } of feeds.flatMap(({ files }) => files)) {
    const { status, headers } = await app.ask(path.replace(API, ''));
    expect([status, headers.get('content-type')]).toEqual([200, `${mediaType}; charset=utf-8`]);
  }
});

test('every entry says who tells it, and has words under it', async () => {
  for (const { title, content_text } of parseJsonFeed((await get('changes.json')).text).items ?? []) {
    expect(title).toMatch(/according to|nobody charges|taken back by|foreseen by/);
    expect(content_text).toMatch(/“.+” – .+; .+, 2025-\d\d-\d\d.* \(c-/);
    expect(`${title} ${content_text}`).not.toMatch(/\(afghan-taliban\)|unnamed|narrator/);
  }
});

test('it is narrowed by day, place and clock', async () => {
  const titles = async (address: string) => parseJsonFeed((await get(address)).text).items?.map(({ title }) => title);
  const all = await titles('incidents.json');
  const kabul = await titles('incidents.json?place=Kabul');
  expect(kabul?.length).toBeGreaterThan(0);
  expect(kabul?.length).toBeLessThan(all?.length ?? 0);
  expect(await titles('incidents.json?asKnownOn=2025-10-08')).toHaveLength(3);
  expect(await titles('incidents.json?limit=2')).toEqual(all?.slice(0, 2));
});

test.each([
  ['people.atom', 400],
  ['incidents.xml', 400],
  ['incidents.atom?since=yesterday', 400],
])('%s is refused', async (address, status) => expect((await get(address)).status).toBe(status));
