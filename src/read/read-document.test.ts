import { describe, expect, it } from 'vitest';
import type { Document } from '../model/document.ts';
import { LARGEST_FILE, readDocument } from './read-document.ts';
import type { ReadFlags } from './read-flags.ts';

const BODY = 'Two guards were killed at the dam on Friday, the mayor of the town said in a statement.';
const published = '2025-10-15';

function read(content: string | Uint8Array, file: string | null = 'a.txt', flags: ReadFlags = { published }) {
  return readDocument(typeof content === 'string' ? new TextEncoder().encode(content) : content, { file, flags });
}

describe('readDocument', () => {
  it.each<[string, string, string, ReadFlags, Partial<Document>]>([
    [
      'plain text with flags',
      `Two killed at dam\n${BODY}\n`,
      'in/a.txt',
      { published, source: 'Dam Watch', title: 'not this', party: 'ardan' },
      {
        title: 'Two killed at dam',
        text: `Two killed at dam\n${BODY}`,
        published,
        publishedFrom: 'flag',
        source: 'Dam Watch',
        party: 'ardan',
        format: 'text',
        file: 'in/a.txt',
        language: 'en',
        sample: false,
      },
    ],
    [
      'plain text that labels its date',
      `Two killed at dam\nPublished: 15 October 2025 10:30 GMT\n${BODY}`,
      'a.txt',
      {},
      { published: '2025-10-15T10:30Z', publishedFrom: 'file' },
    ],
    [
      'plain text with front matter',
      `---\npublished: 2025-10-15\n---\n${BODY}`,
      'a.txt',
      { published: '2001-01-01' },
      { text: BODY, published, publishedFrom: 'file', format: 'text' },
    ],
    [
      'Markdown that states less than the flags',
      `---\ntitle: Dam\nsource: The File\n---\n# Two **killed**\n\n${BODY}`,
      'a.md',
      { published, title: 'no', source: 'no', author: 'A. Roos', language: 'en' },
      {
        title: 'Dam',
        source: 'The File',
        author: 'A. Roos',
        text: `Two killed\n\n${BODY}`,
        format: 'markdown',
        publishedFrom: 'flag',
        language: 'en',
      },
    ],
    ['standard input', BODY, null as unknown as string, { published }, { file: null, format: 'text' }],
    [
      'a page in a text file',
      `<!doctype html><title>T</title><p>${BODY}`,
      'a.txt',
      { published },
      { format: 'html', text: BODY },
    ],
    [
      'a file date that is none, and a flag',
      `---\ndate: soon\n---\n${BODY}`,
      'a.md',
      { published },
      { published, publishedFrom: 'flag' },
    ],
  ])('reads %s', (_, content, file, flags, want) => {
    expect(read(content, file, flags)).toMatchObject({ ok: true, value: want });
  });

  it.each<[string, string | Uint8Array, string, ReadFlags, string, string]>([
    ['an empty file', '', 'a.txt', { published }, 'empty', 'no text'],
    ['white space', ' \n\t\r\n', 'a.txt', { published }, 'empty', 'no text'],
    ['marks alone', '***\n|\n---', 'a.md', { published }, 'empty', 'no text'],
    ['front matter alone', '---\ndate: 2025-10-15\n---\n', 'a.md', {}, 'empty', 'no text'],
    [
      'a missing date',
      BODY,
      'a.txt',
      {},
      'no date',
      'give `--published YYYY-MM-DD` (or a `published:` line in front matter)',
    ],
    ['a flag that is no date', BODY, 'a.txt', { published: '2025-02-30' }, 'bad date', '2025-02-30'],
    ['a file date that is none', `---\ndate: next week\n---\n${BODY}`, 'a.md', {}, 'bad date', 'next week'],
    ['a PDF', '%PDF-1.4\n', 'a.pdf', { published }, 'binary', 'pdftotext'],
    ['a huge file', new Uint8Array(LARGEST_FILE + 1).fill(65), 'a.txt', { published }, 'too large', '20 MB'],
    ['bad front matter', '---\na: [\n---\nx', 'a.md', { published }, 'bad front matter', 'front matter'],
  ])('reports %s', (_, content, file, flags, kind, message) => {
    const outcome = read(content, file, flags);
    expect(outcome).toMatchObject({ ok: false, problem: { kind, file } });
    expect(!outcome.ok && outcome.problem.message).toContain(message);
  });

  it('gives one report one identity, wherever it is read from', () => {
    const ids = [read(BODY, 'a.txt'), read(`\uFEFF${BODY}\r\n`, 'b.txt'), read(`${BODY}\nSubscribe`, 'c.txt')].map(
      (outcome) => outcome.ok && outcome.value.id,
    );
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^[0-9a-f]{20}$/);
    const others = [
      read(BODY, 'a.txt', { published: '2025-10-16' }),
      read(BODY, 'a.txt', { published, source: 'X' }),
      read(`${BODY} More.`),
    ];
    for (const other of others) expect(other.ok && other.value.id).not.toBe(ids[0]);
  });
});
