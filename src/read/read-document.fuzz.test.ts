import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document } from '../model/document.ts';
import { readDocument } from './read-document.ts';

const BITS = [
  '<div>',
  '</div>',
  '<p>',
  '</p>',
  '<table><tr><td>',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<a href="javascript:x">',
  '&amp;',
  '&#0;',
  '&#xfffffff;',
  '<',
  '>',
  '\0',
  '"',
  "'",
  '---\n',
  'date: 2025-10-15\n',
  'a: &x [*x]\n',
  '# ',
  '**',
  '[x](',
  '![',
  '`',
  '\n',
  '\r',
  ' ',
  '|',
  'Two guards were killed at the dam on Friday, the mayor said. ',
  'قال',
  '军方',
  '\u202e',
  '\ud800',
  '<![CDATA[',
  '<?xml',
  '<!doctype html>',
  '<script type="application/ld+json">{"@type":"Article"',
  '<time datetime="x">',
  '<br>',
  '<pre>',
  '<svg>',
  '<title>',
  '<textarea>',
];
const file = fc.constantFrom(null, 'a.txt', 'a.md', 'a.html', 'a.bin');
const flags = fc.record({ published: fc.option(fc.constantFrom('2025-10-15', 'x'), { nil: undefined }) });

/** Whatever the bytes: a document in its shape, or a problem; never a throw. */
function holds(bytes: Uint8Array, name: string | null, said: { published: string | undefined }): void {
  const outcome = readDocument(bytes, { file: name, flags: said });
  if (outcome.ok) {
    expect(Document.safeParse(outcome.value).success).toBe(true);
    expect(outcome.value.text.trim()).not.toBe('');
    expect(outcome.value.text).not.toMatch(/[\r\uFEFF]/);
  } else expect(outcome.problem.message).not.toBe('');
}

describe('readDocument, whatever the bytes', () => {
  it('takes any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), file, flags, holds), { numRuns: 200 });
  });

  it('takes any mixture of marks', () => {
    const text = fc
      .array(fc.constantFrom(...BITS), { maxLength: 200 })
      .map((bits) => new TextEncoder().encode(bits.join('')));
    fc.assert(fc.property(text, file, flags, holds), { numRuns: 200 });
  });

  // Each takes about half a second here; where the time grows with the square of the length it takes minutes.
  it.each<[string, string]>([
    ['100,000 open divs', `<html>${'<div>'.repeat(100_000)}`],
    ['100,000 open inline tags', `<html><p>${'<b>'.repeat(100_000)}`],
    ['end tags without a start', `<html>${'<div>'.repeat(20_000)}${'</p></i>'.repeat(200_000)}`],
    ['100,000 breaks', `<html><p>${'a<br>'.repeat(100_000)}`],
    ['200,000 references', `<html><p>${'&amp;&#x41;'.repeat(200_000)}`],
    ['400,000 bare marks', `<html><p>${'<&'.repeat(200_000)}`],
    ['an attribute of 3 MB', `<html><p class="${'a b-c '.repeat(500_000)}">`],
    ['nested tables', `<html>${'<table><tr><td>'.repeat(50_000)}`],
    ['deep structured data', `<html><script type="application/ld+json">${'['.repeat(1_000_000)}</script>`],
    ['Markdown stars', `# x\n${'*a '.repeat(200_000)}`],
    ['Markdown brackets', `# x\n${'![['.repeat(200_000)}`],
    ['Markdown backticks', `# x\n${'`'.repeat(2_000_000)}`],
    ['Markdown lines of one paragraph', `# x\n${'a\n'.repeat(200_000)}`],
    ['front matter of aliases', `---\n${'a: &a [*a, *a]\n'.repeat(1000)}---\nx`],
    ['lines of furniture', 'Subscribe\n'.repeat(100_000)],
    ['lines of white space', ' \t \n'.repeat(200_000)],
  ])('takes %s in bounded time', (_, content) => {
    const bytes = new TextEncoder().encode(`${content} Two guards were killed at the dam on Friday, the mayor said.`);
    const begun = performance.now();
    holds(bytes, content.startsWith('<') ? 'a.html' : 'a.md', { published: '2025-10-15' });
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});
