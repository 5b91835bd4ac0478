import { describe, expect, it } from 'vitest';
import type { Token } from '../../model/annotation.ts';
import { repairArcs } from './repair-arcs.ts';

/** "form/UPOS/head/rel" a word. */
function repaired(...words: string[]): string[] {
  const tokens = words.map((word, index): Token => {
    const [text = '', upos = '', head = '', rel = ''] = word.split('/');
    const lower = text.toLowerCase();
    return {
      index,
      start: index,
      end: index,
      text,
      lower,
      lemma: lower.replace(/ed$/, ''),
      upos,
      xpos: '',
      head: Number(head),
      rel,
    };
  });
  repairArcs({ index: 0, paragraph: 0, start: 0, end: 0, tokens, parsed: true });
  return tokens.map(({ text, head, rel }) => `${text} <${rel}- ${tokens[head]?.text ?? 'ROOT'}`);
}

describe('arcs that news does not have', () => {
  it('a name behind a verb is its object', () => {
    expect(repaired('forces/NOUN/1/nsubj', 'shelled/VERB/-1/root', 'Goma/PROPN/1/xcomp')[2]).toBe('Goma <obj- shelled');
    expect(repaired('it/PRON/1/nsubj', 'remained/VERB/-1/root', 'Goma/PROPN/1/xcomp')[2]).toContain('<xcomp-');
  });

  it('nobody is called upon', () => {
    const words = repaired(
      'Soldiers/NOUN/5/vocative',
      ',/PUNCT/0/punct',
      'farmers/NOUN/5/nsubj',
      'and/CCONJ/4/cc',
      'nurses/NOUN/2/conj',
      'fled/VERB/-1/root',
    );
    expect([words[0], words[2], words[4]]).toEqual([
      'Soldiers <nsubj- fled',
      'farmers <conj- Soldiers',
      'nurses <conj- Soldiers',
    ]);
  });

  it('a day is no part of who attacked', () => {
    const words = repaired('On/ADP/2/case', 'Monday/PROPN/2/compound', 'rebels/NOUN/3/obl', 'attacked/VERB/-1/root');
    expect(words.slice(0, 3)).toEqual(['On <case- Monday', 'Monday <obl- attacked', 'rebels <nsubj- attacked']);
  });

  it('a nationality before two nouns is said of the last', () => {
    expect(repaired('Rwandan/ADJ/1/amod', 'air/NOUN/2/compound', 'strikes/NOUN/-1/root')[0]).toBe(
      'Rwandan <amod- strikes',
    );
  });
});
