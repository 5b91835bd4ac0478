import { describe, expect, it } from 'vitest';
import { stripMarks } from './strip-marks.ts';

describe('stripMarks', () => {
  it.each<[string, string, string]>([
    ['headings', '# Truce at Halm #\n\n## Who checks\nForty monitors.', 'Truce at Halm\n\nWho checks\nForty monitors.'],
    ['underlined headings', 'Truce at Halm\n=====\nForty monitors.', 'Truce at Halm\nForty monitors.'],
    ['emphasis', 'The **army** said *two* of ***its*** __posts__ _fell_.', 'The army said two of its posts fell.'],
    [
      'links',
      'The [ministry](https://x.example/a_(b) "t") and [it][1] said.\n\n[1]: https://y.example',
      'The ministry and it said.',
    ],
    ['images', 'Before ![a *map*](m.png "x") after.', 'Before after.'],
    ['autolinks', 'See <https://x.example/a>.', 'See https://x.example/a.'],
    ['lists', '* Two killed.\n1. Five hurt.\n- [x] Done.', 'Two killed.\nFive hurt.\nDone.'],
    ['wrapped paragraphs', 'The army said\non Monday that\nit held.', 'The army said on Monday that it held.'],
    ['hard breaks', 'One.  \nTwo.\\\nThree.', 'One.\nTwo.\nThree.'],
    ['quotes', '> “We hold,”\n> he said.', '“We hold,” he said.'],
    ['rules', 'One.\n\n---\n\nTwo.', 'One.\n\nTwo.'],
    ['tables', '| Post | Killed |\n|---|---:|\n| Oru | 4 |', 'Post | Killed\nOru | 4'],
    ['footnote marks', 'It killed 23[^1] men.', 'It killed 23 men.'],
    ['code', 'Unit `A-1` and\n```\nraw *text*\n```', 'Unit A-1 and\nraw text'],
    ['tags and comments', 'A <b>bold</b> word.<!-- no -->', 'A bold word.'],
    ['escapes and references', 'A \\*star\\* &amp; &#8220;quote&#8221; &lt;5', 'A *star* & “quote” <5'],
  ])('takes off %s', (_, markdown, want) => expect(stripMarks(markdown)).toBe(want));

  it.each([
    'Figures: 5 * 3 and 2 * 4.',
    'The file snake_case_name stays.',
    'Fewer than <5 were hurt, R&D said.',
    'He said [the army] “fired” [sic].',
    '“We hold our fire,” he said — twice.',
    'قال *المتحدث إن الهجوم وقع.',
    'In 1990. it began.',
  ])('leaves %s alone', (text) => expect(stripMarks(text)).toBe(text));
});
