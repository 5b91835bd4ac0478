import type { Sentence, Token } from '../../model/annotation.ts';

/** "accused one another of looting": two words for one, and the charge is the verb's. Changes a parsed sentence. */
export function repairReciprocals({ tokens }: Sentence): void {
  for (const word of tokens) freeCharge(word, tokens);
  for (const one of tokens) {
    const another = tokens[one.index + 1];
    if (one.lower !== 'one' || another?.lower !== 'another' || one.head >= one.index || one.head < 0) continue;
    const verb = tokens[one.head];
    if (verb?.upos !== 'VERB') continue;
    Object.assign(one, { rel: 'obj', upos: 'DET', xpos: 'DT' });
    for (const t of tokens) if (t.head === another.index || t.head === one.index) hang(t, verb);
    Object.assign(another, { head: one.index, rel: 'fixed' });
  }
}

function hang(token: Token, verb: Token): void {
  token.head = verb.index;
  if (token.rel.startsWith('acl')) token.rel = 'advcl';
  else if (token.rel === 'nmod') token.rel = 'obl';
}

/** "which both accuse each other of breaking": the "of" is no third word of "each other", it opens the charge. */
function freeCharge(of: Token, tokens: readonly Token[]): void {
  const [each, other, charge] = [tokens[of.index - 2], tokens[of.index - 1], tokens[of.index + 1]];
  if (of.rel !== 'fixed' || of.upos !== 'ADP' || charge?.upos !== 'VERB') return;
  if (!['each other', 'one another'].includes(`${each?.lower} ${other?.lower}`)) return;
  Object.assign(of, { head: charge.index, rel: 'mark' });
}
