import { describe, expect, it } from 'vitest';
import { loadPlaceWords } from '../../knowledge/gazetteer-words.ts';
import { PhraseTrie } from '../../knowledge/phrase-trie.ts';
import { openSyntax } from '../../knowledge/weights.ts';
import { CaseRestorer } from './case-restorer.ts';

const restorer = CaseRestorer.load(openSyntax().letterCase, loadPlaceWords().common);

describe('the restorer of case', () => {
  it.each([
    [
      'THE ARMY SAID IN LIMA ON MONDAY THAT FOUR SOLDIERS WERE KILLED.',
      'The army said in Lima on Monday that four soldiers were killed.',
    ],
    [
      'PRESIDENT CARLOS MENDOZA MET U.S. OFFICIALS IN NEW YORK.',
      'President Carlos Mendoza met U.S. officials in New York.',
    ],
    [
      'THE NATIONAL WATER BOARD [NWBX] DENIED IT. THE NWBX WAS CLOSED.',
      'The National Water Board [NWBX] denied it. The NWBX was closed.',
    ],
  ])('prints %s', (text, want) => expect(restorer.restore(text)).toBe(want));

  it.each([
    ['a text in print', 'The army said so on Monday. NATO did not.'],
    [
      'a heading over a text in print',
      'FOUR SOLDIERS KILLED IN LIMA\n\nFour soldiers were killed in Lima on Monday, the army said.',
    ],
    ['signs and figures', '12 / 30 -- 4.5'],
    ['nothing', ''],
  ])('leaves %s alone', (_, text) => expect(restorer.restore(text)).toBe(text));

  it('prints known names as they are printed', () => {
    const names = new PhraseTrie<{ alias: string }>();
    for (const alias of ['Quiet River', 'QRVX', 'May 5 Movement', 'Army']) names.add(alias, { alias });
    const knowing = CaseRestorer.load(openSyntax().letterCase, loadPlaceWords().common, names);
    expect(
      knowing.restore('THE QUIET RIVER AND THE MAY 5 MOVEMENT AND THE QRVX FOUGHT THE ARMY. THE QUIET, RIVER.'),
    ).toBe('The Quiet River and the May 5 Movement and the QRVX fought the army. The quiet, river.');
  });

  it('keeps every letter at its place', () => {
    const text = 'İSTANBUL: THE MINISTER SAID “NO” TO M-19’S DEMAND.\n\nHE LEFT ON 3 MAY AT 1545 GMT, STRASSE 4.';
    const restored = restorer.restore(text);
    expect(restored).toHaveLength(text.length);
    expect(restored.toUpperCase()).toBe(text.toUpperCase());
    expect(restored).not.toBe(text);
  });
});
