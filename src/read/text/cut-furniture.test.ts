import { describe, expect, it } from 'vitest';
import { cutFurniture } from './cut-furniture.ts';

const BODY = 'Two guards were killed at the dam on Friday, the mayor said.';

describe('cutFurniture', () => {
  it.each<[string, string, string]>([
    ['a mailing list with bars', `${BODY}\nNEWSLETTER\n|\nJoin the Dam Watch mailing list |\n|\n`, BODY],
    ['unknown short lines below', `${BODY}\nFollow us on Telegram\nEnter name here\nGo`, BODY],
    ['a shouted heading above', `${BODY}\n\nSTAY WITH DAM WATCH\nSubscribe`, BODY],
    ['copyright and rights', `${BODY}\n© 2025 Dam Watch. All rights reserved.`, BODY],
    ['an advertisement between paragraphs', `${BODY}\nAdvertisement\n${BODY}`, `${BODY}\n${BODY}`],
    ['a pointer between paragraphs', `${BODY}\nRead more: What we know about the dam\n${BODY}`, `${BODY}\n${BODY}`],
    [
      'the foot of a letter, whatever it says',
      `${BODY}\n\nYou receive this letter because you asked for it. Unsubscribe\n\nDam Watch, 1 Lake Road. We killed two typos this week.`,
      BODY,
    ],
    ['bars alone at the end', `${BODY}\n|\n* * *\n`, BODY],
  ])('cuts %s', (_, text, want) => expect(cutFurniture(text)).toBe(want));

  it.each<[string, string]>([
    ['a list of losses at the end', `${BODY}\nKilled: 2\nWounded: 5`],
    ['short lines with no furniture near', `${BODY}\nNo group has claimed it`],
    ['a body paragraph below a closing line', `${BODY}\nNewsletter\n${BODY}`],
    [
      'a sentence that begins like furniture',
      `${BODY}\nFollow us into the valley, the commander told his men as the guns fell silent behind them.`,
    ],
    ['a sentence with the word in it', 'Subscribers of the militia’s newsletter were told of the attack on Monday.'],
    ['a foot with a report below it', `Unsubscribe\n${`${BODY}\n`.repeat(8)}`.trim()],
    ['bars inside the body', `${BODY}\n|\n${BODY}`],
    ['right-to-left text', 'قال المتحدث إن الهجوم وقع مساء الجمعة.'],
  ])('leaves %s alone', (_, text) => expect(cutFurniture(text)).toBe(text));
});
