import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';

describe('splitFrontMatter', () => {
  it('reads every key it knows', () => {
    const yaml =
      'title: "Dam: two killed"\ndate: 2025-10-15\nsource: Dam Watch\nsource_kind: newspaper\nparty: ardan\nauthor: [A. Roos, T. Lund]\nurl: https://x.example\nlanguage: en\nsample: true\ntags: [a]';
    const split = splitFrontMatter(`---\n${yaml}\n---\n\nBody.`, null);
    expect(split).toMatchObject({
      ok: true,
      value: {
        body: '\nBody.',
        stated: {
          title: 'Dam: two killed',
          published: ['2025-10-15'],
          source: 'Dam Watch',
          sourceKind: 'newspaper',
          party: 'ardan',
          author: 'A. Roos, T. Lund',
          url: 'https://x.example',
          language: 'en',
          sample: true,
        },
      },
    });
  });

  it.each<[string, string]>([
    ['no front matter', 'Body.'],
    ['a rule', '---\nBody goes on here.\n'],
    ['a rule further down', 'Body.\n---\ntitle: no\n---\n'],
  ])('leaves %s alone', (_, text) => {
    expect(splitFrontMatter(text, null)).toMatchObject({ ok: true, value: { body: text } });
  });

  it.each<[string, string, number]>([
    ['broken YAML', '---\ntitle: ok\nsource: "open\n---\nBody.', 3],
    ['a misspelt source kind', '---\ntitle: ok\nsource_kind: goverment\n---\nBody.', 3],
    ['a list as title', '---\ntitle: [a, b]\n---\nBody.', 2],
    ['a block that never ends', '---\ntitle: ok\n\nBody.', 1],
    ['no keys at all', '---\njust words\n---\nBody.', 1],
    ['sample that is no yes or no', '---\nsample: maybe\n---\nBody.', 2],
  ])('names the line of %s', (_, text, line) => {
    expect(splitFrontMatter(text, 'a.md')).toMatchObject({
      ok: false,
      problem: { kind: 'bad front matter', file: 'a.md', line },
    });
  });
});
