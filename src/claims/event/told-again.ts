import type { SentenceView } from '../view.ts';
import { type Trigger, VIOLENT } from './trigger.ts';

/**
 * "A blast killed four, the deadliest attack this year", "the minister landed in Oslo, the first visit since the war": a
 * noun that only ranks the event told before it. It is no second event.
 */
export function isToldAgain(s: SentenceView, t: Trigger, all: readonly Trigger[]): boolean {
  if (t.via !== 'noun' || !isRanked(s, t.token)) return false;
  const { rel } = s.tree.token(t.token);
  const beside = ['appos', 'parataxis', 'dep'].includes(rel) && hasCommaBefore(s, t.token);
  const within = rel.startsWith('obl') && s.tree.caseOf(t.token) === 'in';
  if (!beside && !within) return false;
  return all.some(
    (other) =>
      other !== t &&
      other.token < t.token &&
      (other.type === t.type || (VIOLENT.has(other.type) && VIOLENT.has(t.type))) &&
      // "landed in Oslo on Monday, in the first visit since the war"
      (beside || other.via === 'noun' || other.type === t.type),
  );
}

const RANKS = new Set(['latest', 'second', 'third', 'fourth', 'fifth', 'sixth', 'first', 'last', 'such', 'highest']);

/** "the deadliest", "the third such", "the highest-level". */
export function isRanked(s: SentenceView, noun: number): boolean {
  const { tree } = s;
  return tree
    .subtree(noun, (k) => k > noun || !['amod', 'compound', 'advmod', 'det'].includes(tree.token(k).rel))
    .some((k) => k !== noun && (/^(?:JJS|RBS)$/.test(tree.token(k).xpos) || RANKS.has(tree.token(k).lower)));
}

function hasCommaBefore(s: SentenceView, noun: number): boolean {
  const { tree } = s;
  const start = tree.subtree(noun)[0] ?? noun;
  return [tree.tokens[start - 1]?.text, tree.tokens[start]?.text].some(
    (text) => text === ',' || text === '–' || text === '—',
  );
}
