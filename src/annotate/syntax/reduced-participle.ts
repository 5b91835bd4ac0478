import type { Sentence, Token } from '../../model/annotation.ts';

/** Clauses that two verbs in a row may have been made of. */
const CLAUSES = new Set(['advcl', 'conj', 'ccomp', 'parataxis', 'acl:relcl', 'acl', 'xcomp']);

/**
 * "when a drone operated by troops dropped a shell": the parser may take the participle behind the noun for the clause's
 * verb and the finite verb for another clause without a subject. The participle then becomes the noun's modifier, and the
 * finite verb takes its place with the noun for its subject.
 */
export function hangReducedParticiples({ tokens }: Sentence): void {
  for (const participle of tokens) {
    if (participle.xpos !== 'VBN' || participle.upos !== 'VERB') continue;
    const noun = tokens[participle.index - 1];
    const agent = tokens.find((t) => t.head === participle.index && t.rel === 'obl:agent');
    if (!noun || noun.head !== participle.index || !noun.rel.startsWith('nsubj') || !agent) continue;
    if (tokens.some((t) => t.head === participle.index && t.rel.startsWith('aux'))) continue;
    const finite = finiteBehind(tokens, participle, agent);
    if (finite) exchange(tokens, noun, participle, finite);
  }
}

/** The past tense right behind the participle's agent that has no subject of its own. */
function finiteBehind(tokens: readonly Token[], participle: Token, agent: Token): Token | null {
  const finite = tokens[agent.index + 1];
  if (finite?.xpos !== 'VBD' || finite.upos !== 'VERB' || !CLAUSES.has(finite.rel)) return null;
  if (tokens.some((t) => t.head === finite.index && (t.rel.startsWith('nsubj') || t.rel === 'cc'))) return null;
  const beside = finite.head === participle.index || finite.head === participle.head || finite.head === agent.index;
  return beside ? finite : null;
}

function exchange(tokens: readonly Token[], noun: Token, participle: Token, finite: Token): void {
  finite.head = participle.head;
  finite.rel = participle.rel;
  for (const token of tokens) {
    const before = token.index < noun.index && ['mark', 'advmod', 'obl', 'cc'].includes(token.rel);
    if (token.head === participle.index && before) token.head = finite.index;
    if (token.head === participle.index && token.index > finite.index) token.head = finite.index;
  }
  noun.head = finite.index;
  noun.rel = 'nsubj';
  participle.head = noun.index;
  participle.rel = 'acl';
}
