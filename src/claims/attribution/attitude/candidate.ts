import type { DocumentView, SentenceView } from '../../view.ts';

/** A word that may show what somebody thinks, wants or says, with the branches that may be what it is about. */
export interface Candidate {
  s: SentenceView;
  cue: number;
  /** Heads of the branches below the word. */
  arcs: readonly number[];
  /** The head of who holds the attitude; -1 where nobody is named. */
  holder: number;
}

const ARCS = new Set(['obj', 'iobj', 'ccomp', 'xcomp', 'advcl', 'acl', 'acl:relcl', 'parataxis', 'csubj', 'dep']);
const SUBJECTS = new Set(['nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj', 'csubj:pass']);
const CUES = new Set(['VERB', 'NOUN', 'ADJ']);

/** Every word of a sentence that has something below it and stands in nobody's quotation. */
export function candidatesIn(view: DocumentView, s: SentenceView, taken: ReadonlySet<number>): Candidate[] {
  const { tree } = s;
  const out: Candidate[] = [];
  for (const { index, upos, start, end } of tree.tokens) {
    if (!CUES.has(upos) || taken.has(index) || view.quoteAt(start, end) !== null) continue;
    const arcs = tree.children(index).filter((k) => mayBeContent(s, k, index));
    if (arcs.length === 0) continue;
    out.push({ s, cue: index, arcs, holder: holderOf(s, index) });
  }
  return out;
}

function mayBeContent(s: SentenceView, k: number, cue: number): boolean {
  const { rel, upos } = s.tree.token(k);
  if (upos === 'PUNCT') return false;
  if (SUBJECTS.has(rel)) return s.tree.token(cue).upos === 'VERB';
  return (ARCS.has(rel) && k !== cue) || rel.startsWith('obl') || (rel.startsWith('nmod') && rel !== 'nmod:poss');
}

/** The subject of a verb, the doer of a passive, the owner of a noun or the subject of the verb that the noun completes. */
function holderOf(s: SentenceView, cue: number): number {
  const { tree } = s;
  const { upos, rel, head } = tree.token(cue);
  if (upos === 'VERB') return tree.isPassive(cue) ? tree.doer(cue) : subjectOf(s, cue);
  if (tree.isCopular(cue)) return tree.subject(cue);
  const owner = tree.child(cue, 'nmod:poss');
  if (owner >= 0) return owner;
  const governor = head >= 0 && tree.isVerb(head) && ['obj', 'obl', 'xcomp'].includes(rel) ? head : -1;
  if (governor >= 0) return tree.isPassive(governor) ? tree.doer(governor) : subjectOf(s, governor);
  return upos === 'NOUN' ? tree.child(cue, 'compound') : -1;
}

function subjectOf(s: SentenceView, v: number): number {
  const { tree } = s;
  const subject = tree.subject(v);
  if (subject >= 0) return subject;
  const { rel, head, xpos } = tree.token(v);
  if (['VBD', 'VBZ', 'VBP'].includes(xpos)) return nameBefore(s, v);
  // "The minister went on, accusing …": a participle without a subject of its own has the verb's above it.
  const governed = ['advcl', 'xcomp', 'conj', 'parataxis', 'acl'].includes(rel) && head >= 0 && tree.isVerb(head);
  return governed ? tree.subject(head) : -1;
}

/** Where the arcs lost the subject ("The governor, in a letter on Monday, called …"): the last name or office before the verb in its clause. */
function nameBefore(s: SentenceView, v: number): number {
  const { tree } = s;
  let found = -1;
  for (let i = v - 1; i >= 0; i--) {
    const { upos, xpos, rel, text } = tree.token(i);
    if (upos === 'VERB' && xpos !== 'VBN' && xpos !== 'VBG') break;
    if (/^["”“»;:]$/.test(text)) break;
    const mention = s.actors.find((m) => m.head === i && m.kind !== 'state');
    if (mention && !rel.startsWith('nmod') && !rel.startsWith('obl')) return i;
    if (mention && found < 0 && tree.caseOf(i) === '') found = i;
  }
  return found;
}

/** The words that name who holds it: the name with what describes it, and the pronoun that stands for it in a relative clause. */
export function holderTokens({ s, cue, holder }: Candidate): number[] {
  const { tree } = s;
  if (holder < 0) return [];
  const tokens = tree.subtree(holder, (k) => ['acl', 'acl:relcl', 'advcl', 'parataxis'].includes(tree.token(k).rel));
  const own = tree.ownSubject(cue);
  const relative = own >= 0 && ['who', 'which', 'that'].includes(tree.token(own).lower) ? [own] : [];
  return [...new Set([...tokens, ...relative])].sort((a, b) => a - b);
}

/** The words of a branch; the preposition that it hangs by belongs to the cue. */
export function branch(s: SentenceView, arc: number): number[] {
  const { tree } = s;
  const tokens = tree.subtree(arc);
  const { rel } = tree.token(arc);
  if (!rel.startsWith('obl') && !rel.startsWith('nmod') && !rel.startsWith('advcl')) return tokens;
  let from = 0;
  while (from < tokens.length - 1 && isPreposition(s, tokens[from] ?? 0, arc)) from++;
  return tokens.slice(from);
}

function isPreposition(s: SentenceView, i: number, arc: number): boolean {
  const { upos, head, rel } = s.tree.token(i);
  return head === arc && upos === 'ADP' && (rel === 'case' || rel === 'mark');
}
