import type { SentenceView } from '../view.ts';

/** Prepositions that say where something is done; not where it came from, went to or was aimed at. */
const STANDS_AT =
  /^(?:in|at|near|on|inside|outside|within|along|across|around|(?:north|south|east|west) of|close to)\b/;

/**
 * Verbs of the same deed or of one joined to it, nearest first: "stopped a bus in Bela and opened fire", "attacked a post
 * and burned a bank in Bela", "hit a market, killing 12 in Bela". Each has the same subject, and none a clause of its own.
 */
export function joinedVerbs(s: SentenceView, token: number): number[] {
  const { tree } = s;
  const clause = tree.isVerb(token) ? token : tree.clauseOf(token);
  if (clause < 0 || !tree.isVerb(clause) || (clause !== token && tree.token(token).rel !== 'obj')) return [];
  const top = topOfDeeds(s, clause);
  const all = [top, ...below(s, top)];
  return all.filter((v) => v !== clause).sort((a, b) => Math.abs(a - clause) - Math.abs(b - clause));
}

/** Whether a place is told as the place where the deed is done. */
export function isDoneAt(s: SentenceView, top: number): boolean {
  return STANDS_AT.test(s.tree.caseOf(top));
}

function topOfDeeds(s: SentenceView, verb: number): number {
  let top = verb;
  for (let n = 0; n < MAX_DEEDS && isJoined(s, top); n++) top = s.tree.token(top).head;
  return top;
}

function below(s: SentenceView, verb: number, depth = 0): number[] {
  if (depth > MAX_DEEDS) return [];
  return s.tree.children(verb).flatMap((k) => (isJoined(s, k) ? [k, ...below(s, k, depth + 1)] : []));
}

/** Deeds told in one row. A guess. */
const MAX_DEEDS = 4;

/** A second deed of the same subject: joined by "and", or the participle of what it did ("…, killing 12"). */
function isJoined(s: SentenceView, v: number): boolean {
  const { tree } = s;
  const { rel, head, xpos } = tree.token(v);
  if (head < 0 || !tree.isVerb(v) || !tree.isVerb(head) || tree.ownSubject(v) >= 0) return false;
  if (rel === 'conj') return tree.isFinite(v) === tree.isFinite(head) || xpos === 'VB' || xpos === 'VBN';
  return rel === 'advcl' && xpos === 'VBG' && tree.child(v, 'mark') < 0 && v > head;
}
