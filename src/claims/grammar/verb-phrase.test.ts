import { describe, expect, it } from 'vitest';
import { annotatedOf, engine } from '../../../test/claims/claims-of.ts';
import { Tree } from './tree.ts';
import { isReal, type VerbPhrase, verbPhrase } from './verb-phrase.ts';

function phraseOf(text: string, word: string): VerbPhrase {
  const [sentence] = annotatedOf(text).sentences;
  if (!sentence) throw new Error(`no sentence in ${text}`);
  const tree = new Tree(sentence);
  const v = tree.tokens.findIndex((t) => t.text === word);
  return verbPhrase(tree, v, engine.claims.speech);
}

/** "negated unreal": what is set, or '' for a plain fact. */
function marks(phrase: VerbPhrase): string {
  const set = Object.entries(phrase).filter(([, value]) => value === true);
  return set.map(([key]) => key).join(' ');
}

describe('how a verb stands in its clause', () => {
  it.each([
    ['past', 'The army bombed the camp.', 'bombed', ''],
    ['perfect', 'The army has bombed the camp.', 'bombed', ''],
    ['not', 'The army did not bomb the camp.', 'bomb', 'negated'],
    ['never', 'The army never bombed the camp.', 'bombed', 'negated'],
    ['may', 'The army may bomb the camp.', 'bomb', 'possible'],
    ['might have', 'The army might have bombed the camp.', 'bombed', 'possible'],
    ['will', 'The army will bomb the camp.', 'bomb', 'future'],
    ['would', 'The army would bomb the camp.', 'bomb', 'conditional'],
    ['must', 'The army must bomb the camp.', 'bomb', 'duty'],
    ['reportedly', 'The army reportedly bombed the camp.', 'bombed', 'hedged'],
    ['vowed to', 'The army vowed to bomb the camp.', 'bomb', 'unreal'],
    ['decided to', 'The army decided to bomb the camp.', 'bomb', 'unreal'],
    ['a plan to', 'The plan to bomb the camp was dropped.', 'bomb', 'unreal'],
    ['no intention of', 'They had no intention of capturing Goma.', 'capturing', 'unreal'],
    ['failed to', 'The rebels failed to capture Goma.', 'capture', 'negated unreal'],
    ['managed to', 'The rebels managed to capture Goma.', 'capture', ''],
    ['continued to', 'The rebels continued to shell Goma.', 'shell', ''],
    ['claimed to have', 'The rebels claimed to have captured Goma.', 'captured', ''],
    ['second verb under will', 'The army will bomb the camp and burn the village.', 'burn', 'future'],
    ['a finite verb behind an infinitive', 'He had vowed to fight and led the raid.', 'led', ''],
  ])('%s', (_name, text, word, want) => {
    expect(marks(phraseOf(text, word))).toBe(want);
  });
});

describe('told as having taken place', () => {
  it.each([
    ['a fact', 'The army bombed the camp.', 'bombed', true],
    ['a doubt', 'The army may bomb the camp.', 'bomb', true],
    ['a denial', 'The army did not bomb the camp.', 'bomb', true],
    ['a forecast', 'The army will bomb the camp.', 'bomb', false],
    ['a condition', 'The army would bomb the camp.', 'bomb', false],
    ['a duty', 'The army must bomb the camp.', 'bomb', false],
    ['a vow', 'The army vowed to bomb the camp.', 'bomb', false],
  ])('%s', (_name, text, word, want) => {
    expect(isReal(phraseOf(text, word))).toBe(want);
  });
});
