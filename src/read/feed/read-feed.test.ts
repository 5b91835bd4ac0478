import { describe, expect, it, test } from 'vitest';
import { entryPage, type FeedEntry, isWhole } from './feed-entries.ts';
import { MOST_ENTRIES, readFeed } from './read-feed.ts';

const LONG = `<p>${'Two guards were killed at the dam on Friday. '.repeat(20)}</p>`;
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>North</title><ttl>30</ttl>${items}</channel></rss>`;
const item = (more: string) => `<item><title>A &amp; b</title>${more}</item>`;
const read = async (content: string | Uint8Array, contentType: string | null = null) =>
  readFeed(Buffer.from(content), { address: 'https://n.test/feed/', contentType });
const entries = async (content: string | Uint8Array, contentType: string | null = null) => {
  const feed = await read(content, contentType);
  if (!feed.ok) throw new Error(feed.problem.message);
  return feed.value.entries;
};

describe('readFeed', () => {
  it.each<[string, string, Partial<FeedEntry>]>([
    [
      'RSS',
      rss(
        item(
          '<link>https://n.test/1</link><guid>g1</guid><pubDate>Tue, 14 Oct 2025 09:30:00 +0500</pubDate><dc:creator>Ana</dc:creator><description>short</description><content:encoded><![CDATA[<p>Full text</p>]]></content:encoded>',
        ),
      ),
      {
        id: 'g1',
        title: 'A & b',
        url: 'https://n.test/1',
        published: 'Tue, 14 Oct 2025 09:30:00 +0500',
        author: 'Ana',
        html: '<p>Full text</p>',
      },
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>N</title><entry><title>T</title><id>e1</id><link rel="self" href="/x"/><link href="../2"/><published>2025-10-14T01:00:00Z</published><updated>2025-10-14T02:00:00Z</updated><content type="html">&lt;p&gt;Hi&lt;/p&gt;</content><author><name>B</name></author></entry></feed>',
      {
        id: 'e1',
        url: 'https://n.test/2',
        published: '2025-10-14T01:00:00Z',
        updated: '2025-10-14T02:00:00Z',
        html: '<p>Hi</p>',
        author: 'B',
      },
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'N',
        items: [
          {
            id: '1',
            url: 'https://n.test/3',
            content_text: 'a < b',
            date_published: '2025-10-14T01:00:00Z',
            authors: [{ name: 'C' }],
          },
        ],
      }),
      { id: '1', url: 'https://n.test/3', html: '<p>a &#60; b</p>', author: 'C' },
    ],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>N</title></channel><item rdf:about="y"><title>t</title><link>https://n.test/4</link><dc:date>2025-10-14</dc:date></item></rdf:RDF>',
      { id: 'https://n.test/4', url: 'https://n.test/4', published: '2025-10-14' },
    ],
    [
      'an entry whose address is none',
      rss(item('<link>javascript:alert(1)</link><guid>g</guid>')),
      { id: 'g', url: null },
    ],
  ])('reads %s', async (_name, content, want) => expect(await entries(content)).toMatchObject([want]));

  it('takes the encoding that the server or the feed names, and each entry once', async () => {
    const bytes = Buffer.from(
      `<?xml version="1.0" encoding="windows-1252"?><rss version="2.0"><channel><title>x</title><item><title>Caf\xe9</title></item></channel></rss>`,
      'latin1',
    );
    expect(await entries(bytes)).toMatchObject([{ title: 'Café', id: 'Café' }]);
    const many = Array.from({ length: 2_000 }, (_, at) => item(`<guid>${at % 1_500}</guid>`)).join('');
    expect(await entries(rss(many))).toHaveLength(MOST_ENTRIES);
  });

  it.each<[string, string | Uint8Array, string, RegExp]>([
    ['nothing', '', 'empty', /empty/],
    ['blanks', ' \n ', 'empty', /empty/],
    [
      'a page to log in at',
      '<!doctype html><html><form><input name="p" type="password"></form></html>',
      'unreadable',
      /log in/,
    ],
    [
      'a page that names its feed',
      '<html><head><link rel="alternate" type="application/rss+xml" href="/rss?a=1&amp;b=2"></head></html>',
      'unreadable',
      /https:\/\/n\.test\/rss\?a=1&b=2/,
    ],
    ['a page', '<html><body>Welcome</body></html>', 'unreadable', /web page, not a feed/],
    ['a picture', Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0]), 'binary', /PNG/],
    ['other XML', '<?xml version="1.0"?><note>x</note>', 'unreadable', /no feed/],
    ['one that is cut off', rss('').slice(0, 60), 'unreadable', /no feed/],
    ['other JSON', '{"a": 1}', 'unreadable', /no feed/],
    ['prose', 'Two guards were killed.', 'unreadable', /no feed/],
  ])('refuses %s', async (_name, content, kind, says) => {
    expect(await read(content)).toMatchObject({ ok: false, problem: { kind, message: expect.stringMatching(says) } });
  });
});

test.each<[string, Partial<FeedEntry>, boolean]>([
  ['all of its text', { html: LONG }, true],
  ['a summary', { html: '<p>Two guards were killed.</p>' }, false],
  ['a summary without a page', { html: '<p>Two guards were killed.</p>', url: null }, true],
  ['a long text that is cut off', { html: `${LONG}<p>They said …</p>` }, false],
  ['a long text with a pointer to the rest', { html: `${LONG}<a href="x">Read more</a>` }, false],
])('an entry with %s', (_name, over, want) => {
  const entry: FeedEntry = {
    id: '1',
    title: null,
    url: 'https://n.test/1',
    published: null,
    updated: null,
    author: null,
    html: '',
  };
  expect(isWhole({ ...entry, ...over })).toBe(want);
});

test('what an entry says of itself cannot become a part of its page', () => {
  const page = entryPage({
    id: '1',
    title: '"><script>x</script>',
    url: null,
    published: '"><b>',
    updated: null,
    author: null,
    html: '',
  });
  expect(new TextDecoder().decode(page)).not.toMatch(/<script|"><b>/);
});
