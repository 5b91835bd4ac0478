import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { type FeedHead, type FeedItem, pageOf } from './feed-item.ts';
import { renderFeed } from './render-feed.ts';

const HEAD: FeedHead = {
  name: 'changes',
  title: 'What changed: border',
  base: 'https://desk.example.org',
  case: 'border',
};
const ITEM: FeedItem = {
  id: 'urn:sitrep:d-1',
  url: 'https://desk.example.org/c/border/incidents/i-1',
  title: 'Soldiers killed: 58 <b>& "more"</b>',
  published: '2031-03-09T00:00:00.000Z',
  updated: '2031-03-10T06:30:00.000Z',
  words: [
    {
      quote: '<script>alert(1)</script> ]]> \u0000 مقتل ثلاثة جنود',
      claimant: 'A & B',
      source: 'The <Wire>',
      published: '2031-03-09',
      url: 'javascript:alert(1)',
      claim: 'c-1',
    },
  ],
  lines: ['Where: Kess'],
  categories: ['new incident'],
};

describe('a feed', () => {
  test('is the same in each of its shapes, and a report’s markup stays words', () => {
    const atom = parseAtomFeed(renderFeed('atom', HEAD, [ITEM])).entries?.[0];
    const rss = parseRssFeed(renderFeed('rss', HEAD, [ITEM])).items?.[0];
    const json = parseJsonFeed(renderFeed('json', HEAD, [ITEM])).items?.[0];
    expect([atom?.id, rss?.guid?.value, json?.id]).toEqual([ITEM.id, ITEM.id, ITEM.id]);
    expect([atom?.title?.value, rss?.title, json?.title]).toEqual([ITEM.title, ITEM.title, ITEM.title]);
    for (const html of [atom?.content?.value, rss?.description, json?.content_html]) {
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(html).toContain('مقتل ثلاثة جنود');
      expect(html).toContain('(c-1)');
      expect(html).not.toMatch(/<script|javascript:|<Wire>/);
    }
    expect(json?.content_text).toContain('“<script>');
  });

  test('has no time of its own: the same case gives the same letters', () => {
    for (const format of ['atom', 'rss', 'json'] as const)
      expect(renderFeed(format, HEAD, [ITEM])).toBe(renderFeed(format, HEAD, [ITEM]));
    expect(renderFeed('atom', HEAD, [ITEM])).toContain('<updated>2031-03-10T06:30:00.000Z</updated>');
  });

  test('without entries, and without a workbench, is still a feed', () => {
    const alone = { ...HEAD, base: null };
    expect(parseAtomFeed(renderFeed('atom', alone, [])).title?.value).toBe(HEAD.title);
    expect(parseRssFeed(renderFeed('rss', alone, [])).title).toBe(HEAD.title);
    expect(parseJsonFeed(renderFeed('json', alone, [])).title).toBe(HEAD.title);
    // JSON Feed 1.1: "items (required, array)".
    expect(JSON.parse(renderFeed('json', alone, []))).toMatchObject({ items: [] });
  });

  test.each([
    ['incident', 'https://desk.example.org/c/a%20b/incidents/i-1'],
    ['agreement', 'https://desk.example.org/c/a%20b/agreements/i-1'],
    ['forecast', 'https://desk.example.org/c/a%20b/forecasts?claim=i-1'],
  ] as const)('leads to the page of an %s', (kind, want) => {
    const base = 'https://desk.example.org/';
    expect(pageOf({ base, case: 'a b' }, { kind, id: 'i-1', title: '' })).toBe(want);
  });
});
