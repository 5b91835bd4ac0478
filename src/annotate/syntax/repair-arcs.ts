import type { Sentence, Token } from '../../model/annotation.ts';

/** Arcs that news does not have, put right where the words leave no doubt. Changes a parsed sentence. */
export function repairArcs({ tokens }: Sentence): void {
  for (const token of tokens) {
    liftAdjective(token, tokens);
    nameAsObject(token, tokens);
    joinCalled(token, tokens);
    partDate(token, tokens);
  }
}

/** "Rwandan air strikes": a nationality before two nouns is said of the last. */
function liftAdjective(token: Token, tokens: readonly Token[]): void {
  if (token.rel !== 'amod' || token.head <= token.index || !/^\p{Lu}/u.test(token.text)) return;
  const noun = tokens[token.head];
  if (noun?.rel === 'compound' && noun.head > noun.index) token.head = noun.head;
}

/** "had shelled Goma": a name is what is shelled, and no clause. */
function nameAsObject(token: Token, tokens: readonly Token[]): void {
  if (token.rel !== 'xcomp' || token.upos !== 'PROPN') return;
  const verb = tokens[token.head];
  if (verb?.upos !== 'VERB' || token.index < verb.index || COPULAS.has(verb.lemma)) return;
  const taken = tokens.some((t) => t.head === verb.index && ['obj', 'aux:pass', 'nsubj:pass'].includes(t.rel));
  const clause = tokens.some((t) => t.head === token.index && ['mark', 'cop', 'case', 'obj', 'nsubj'].includes(t.rel));
  if (!taken && !clause) token.rel = 'obj';
}

const COPULAS = new Set(['become', 'remain', 'call', 'name', 'seem', 'stay']);

/** "Soldiers, farmers and nurses fled": nobody is called upon; the first is one of those who fled. */
function joinCalled(token: Token, tokens: readonly Token[]): void {
  if (token.rel !== 'vocative' || token.upos !== 'NOUN' || tokens[token.index + 1]?.text !== ',') return;
  const subject = tokens.find((t) => t.head === token.head && t.rel.startsWith('nsubj') && t.index > token.index);
  if (!subject || !tokens.some((t) => t.head === subject.index && t.rel === 'conj')) return;
  for (const t of tokens) if (t.head === subject.index && t.rel === 'conj') t.head = token.index;
  token.rel = subject.rel;
  subject.rel = 'conj';
  subject.head = token.index;
}

const DAYS = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

/** "On Monday rebels attacked": the day is no part of the rebels' name, and the rebels are who attacked. */
function partDate(day: Token, tokens: readonly Token[]): void {
  if (day.rel !== 'compound' || !DAYS.has(day.lower) || day.index !== 1 || day.head !== 2) return;
  const [on, , subject] = tokens;
  const verb = tokens[subject?.head ?? -1];
  if (!on || !subject || on.lower !== 'on' || on.head !== 2 || verb?.upos !== 'VERB' || subject.rel !== 'obl') return;
  if (tokens.some((t) => t.head === verb.index && t.rel.startsWith('nsubj'))) return;
  Object.assign(subject, { rel: 'nsubj' });
  Object.assign(day, { head: verb.index, rel: 'obl' });
  Object.assign(on, { head: day.index });
}
