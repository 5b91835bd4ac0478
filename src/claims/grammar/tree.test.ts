import { describe, expect, it } from 'vitest';
import { annotatedOf } from '../../../test/claims/claims-of.ts';
import { Tree } from './tree.ts';

function treeOf(text: string, word: string): { tree: Tree; v: number } {
  const [sentence] = annotatedOf(text).sentences;
  if (!sentence) throw new Error(`no sentence in ${text}`);
  const tree = new Tree(sentence);
  return { tree, v: tree.tokens.findIndex((t) => t.text === word) };
}

const nameOf = (tree: Tree, i: number): string => (i < 0 ? '-' : tree.token(i).text);

describe('who does the verb and what suffers it', () => {
  it.each([
    ['active', 'The army killed nine rebels.', 'killed', 'army > rebels'],
    ['passive', 'Nine rebels were killed by the army.', 'killed', 'army > rebels'],
    ['passive with nobody named', 'Nine rebels were killed on Monday.', 'killed', '- > rebels'],
    ['participle on a noun', 'The town, captured by rebels in May, lies in ruins.', 'captured', 'rebels > town'],
    ['first of two verbs', 'Rebels captured and looted the town.', 'captured', 'Rebels > town'],
    ['second of two verbs', 'Rebels captured the town and looted it.', 'looted', 'Rebels > it'],
    ['object gap', 'The town that the rebels captured is empty.', 'captured', 'rebels > town'],
    ['relative subject', 'Soldiers who attacked the post withdrew.', 'attacked', 'Soldiers > post'],
    ['infinitive', 'The army decided to bomb the camp.', 'bomb', 'army > camp'],
    ['a charge', 'Chad accused Sudan of shelling a village.', 'shelling', 'Sudan > village'],
    [
      'a charge of what is done',
      'Chad accused Sudan of having shelled a village on purpose.',
      'shelled',
      'Sudan > village',
    ],
    ['managed to', 'The rebels managed to capture Goma.', 'capture', 'rebels > Goma'],
    ['under a noun', 'The plan to bomb the camp was dropped.', 'bomb', '- > camp'],
  ])('%s', (_name, text, word, want) => {
    const { tree, v } = treeOf(text, word);
    expect(`${nameOf(tree, tree.doer(v))} > ${nameOf(tree, tree.patient(v))}`).toBe(want);
  });

  it.each([
    ['passive', 'Nine rebels were killed by the army.', 'killed', true],
    ['participle', 'The town, captured by rebels in May, lies in ruins.', 'captured', true],
    ['active', 'The army killed nine rebels.', 'killed', false],
    ['perfect', 'The army has killed nine rebels.', 'killed', false],
  ])('is passive or not: %s', (_name, text, word, want) => {
    const { tree, v } = treeOf(text, word);
    expect(tree.isPassive(v)).toBe(want);
  });
});

describe('the tree itself', () => {
  it('gathers what is coordinated and leads each back to the first', () => {
    const { tree, v } = treeOf('Soldiers, farmers and nurses fled.', 'Soldiers');
    expect(tree.conjuncts(v).map((k) => nameOf(tree, k))).toEqual(['Soldiers', 'farmers', 'nurses']);
    for (const k of tree.conjuncts(v)) expect(tree.firstConjunct(k)).toBe(v);
  });

  it('reads the case words of a nominal', () => {
    const { tree, v } = treeOf('Rebels attacked Goma in May.', 'May');
    expect(tree.caseOf(v)).toBe('in');
  });

  it('holds all tokens under its root, in order, less the branches cut off', () => {
    const { tree } = treeOf('The army killed nine rebels in Goma.', 'army');
    const all = tree.tokens.map((t) => t.index);
    expect(tree.subtree(tree.root())).toEqual(all);
    const cut = tree.subtree(tree.root(), (k) => tree.token(k).text === 'army');
    expect(cut.map((k) => nameOf(tree, k))).not.toContain('army');
  });

  it('keeps a that-clause apart from what reports it', () => {
    const { tree, v } = treeOf('The army said that rebels attacked Goma.', 'Goma');
    expect(nameOf(tree, tree.clauseOf(v))).toBe('attacked');
  });

  it('says what it lacks with -1, and throws only for a token that is not there', () => {
    const { tree, v } = treeOf('The rebels fled.', 'fled');
    expect([tree.object(v), tree.child(v, 'obj'), tree.oblique(v, 'by'), tree.particle(v)]).toEqual([-1, -1, -1, '']);
    expect(() => tree.token(99)).toThrow(RangeError);
  });
});
