import { describe, expect, it } from 'vitest';
import { headline } from './headline.ts';

const BODY = 'Two guards were killed at the dam on Friday, the mayor said.';

describe('headline', () => {
  it.each<[string, string]>([
    ['Two killed at Oru dam', `Two killed at Oru dam\n\n${BODY}`],
    ['Who holds the dam?', `Who holds the dam?\n${BODY}`],
  ])('%s', (want, text) => expect(headline(text)).toBe(want));

  it.each<[string, string]>([
    ['a first sentence', `${BODY}\n${BODY}`],
    ['a title with no body', 'Two killed at Oru dam'],
    ['a title over short lines', 'Two killed\nFive hurt'],
    ['a label', `Summary:\n${BODY}`],
    ['a line of marks', `***\n${BODY}`],
    ['a quoted sentence', `“We hold our fire.”\n${BODY}`],
    ['nothing', ''],
  ])('leaves %s alone', (_, text) => expect(headline(text)).toBeNull());
});
