import type { SpeechNoun } from '../../knowledge/speech.ts';
import { verbPhrase } from '../grammar/verb-phrase.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import type { Frame } from './frame.ts';
import { narratorOf, type Speaker, speakerAt } from './speaker.ts';
import { speechVerbAt } from './speech-verb.ts';

/** "the ministry's claim that it had shot down three jets": a noun of saying with its owner and its clause. */
export function saidNounFrames(view: DocumentView, s: SentenceView): Frame[] {
  const frames: Frame[] = [];
  for (const token of s.tree.tokens) {
    if (token.upos !== 'NOUN') continue;
    const entry = view.knowledge.speech.nouns.get(token.lemma);
    const frame = entry ? frameOf(view, s, token.index, entry) : null;
    if (frame) frames.push(frame);
  }
  return frames;
}

function frameOf(view: DocumentView, s: SentenceView, noun: number, entry: SpeechNoun): Frame | null {
  const { tree } = s;
  const clauses = [...tree.childrenBy(noun, 'acl', 'ccomp', 'acl:relcl'), ...clausesSpread(s, noun)].filter(
    (k) =>
      k > noun &&
      (hasMark(s, k, 'that') ||
        isComplement(view, s, k) ||
        (entry.stance === 'claims' &&
          hasMark(s, k, 'to') &&
          tree.children(k).some((c) => tree.token(c).lower === 'have'))),
  );
  const [clause] = clauses;
  if (clause === undefined) return receivedFrame(s, noun, entry);
  const speaker = ownerOf(view, s, noun);
  const { head, rel } = tree.token(noun);
  const above = head >= 0 && tree.isVerb(head) ? speechVerbAt(view, s, head) : null;
  // "said in a statement that …": the noun is how it was said, the verb's sayer says it.
  if (rel.startsWith('obl') && above?.takes.includes('clause')) return null;
  // "rejected claims that …", "described reports that … as false": the denial above has the same words.
  if (rel === 'obj' && above && (above.stance === 'denies' || calledFalse(view, s, head, clause))) return null;
  const unconfirmed = above !== null && verbPhrase(tree, head, view.knowledge.speech).negated;
  const denied = isCalledFalse(view, s, noun);
  if (denied) return deniedFrame(view, s, noun, clause);
  return {
    claimant: speaker.claimant,
    stance: entry.stance,
    certainty: entry.stance === 'denies' ? 'negated' : unconfirmed ? 'unclear' : (entry.certainty ?? 'asserted'),
    channel: entry.channel ?? null,
    said: null,
    cue: { sentence: s.index, token: noun, entry: `speech:${entry.lemma}`, rule: 'noun of saying' },
    source: { sentence: s.index, tokens: [...speaker.part.tokens, noun] },
    content: [{ sentence: s.index, tokens: tree.subtree(clause) }],
    shape: 'clause',
    addressee: null,
    outer: null,
  };
}

const RECEIVING = new Set(['receive', 'hear', 'investigate', 'examine', 'document', 'collect', 'gather', 'note']);

/** "has received allegations that rebels executed 22 men": where the tree has no clause, all behind "that" is alleged, by somebody. */
function receivedFrame(s: SentenceView, noun: number, entry: SpeechNoun): Frame | null {
  const { tree } = s;
  const { head, rel } = tree.token(noun);
  if (entry.stance !== 'accuses' || rel !== 'obj' || head < 0 || !RECEIVING.has(tree.token(head).lemma)) return null;
  if (tree.tokens[noun + 1]?.lower !== 'that' || tree.isPassive(head)) return null;
  const tokens = tree.tokens.slice(noun + 2).map((t) => t.index);
  if (!tokens.some((t) => tree.isVerb(t))) return null;
  return {
    claimant: { name: 'unnamed', actor: null, party: null, role: null, span: null, as: 'unnamed' },
    stance: entry.stance,
    certainty: entry.certainty ?? 'hedged',
    channel: entry.channel ?? null,
    said: null,
    cue: { sentence: s.index, token: noun, entry: `speech:${entry.lemma}`, rule: 'noun of saying' },
    source: { sentence: s.index, tokens: [noun] },
    content: [{ sentence: s.index, tokens }],
    shape: 'clause',
    addressee: null,
    outer: null,
  };
}

const SPREADING = new Set(['circulate', 'spread', 'appear', 'publish', 'make', 'repeat', 'share', 'post']);

/** "information circulating online that …", "claims published by the rebels that …": the clause may hang on the participle. */
function clausesSpread({ tree }: SentenceView, noun: number): number[] {
  return tree
    .childrenBy(noun, 'acl')
    .filter((k) => SPREADING.has(tree.token(k).lemma))
    .flatMap((k) => tree.childrenBy(k, 'ccomp', 'advcl', 'acl', 'acl:relcl'));
}

/** The adjective may hang on the verb or, in a tree gone wrong, on the clause. */
function calledFalse(view: DocumentView, s: SentenceView, verb: number, clause: number): boolean {
  return [...s.tree.children(verb), ...s.tree.children(clause)].some(
    (k) =>
      k > verb &&
      view.knowledge.speech.negatingAdjectives.has(s.tree.token(k).lower) &&
      (s.tree.caseOf(k) === 'as' || s.tree.token(k).rel === 'xcomp'),
  );
}

function hasMark(s: SentenceView, clause: number, word: string): boolean {
  return s.tree.children(clause).some((c) => s.tree.token(c).rel === 'mark' && s.tree.token(c).lower === word);
}

/**
 * "the claim of the other side that its forces shelled the town": the tree may take "that" for what was shelled. Only
 * what is done to claims ("the claim that it made") is a description of one.
 */
function isComplement(view: DocumentView, s: SentenceView, clause: number): boolean {
  const { tree } = s;
  const subject = tree.isVerb(clause) ? tree.ownSubject(clause) : -1;
  const that = tree.children(clause).find((k) => tree.token(k).lower === 'that' && tree.token(k).rel === 'obj');
  if (subject < 0 || that === undefined || that > subject) return false;
  return !DONE_TO_CLAIMS.has(tree.token(clause).lemma) && speechVerbAt(view, s, clause) === null;
}

const DONE_TO_CLAIMS = new Set([
  'make',
  'issue',
  'publish',
  'release',
  'spread',
  'carry',
  'receive',
  'hear',
  'see',
  'get',
]);

/** "News that the leader was killed is false", "… is a lie". */
function isCalledFalse(view: DocumentView, s: SentenceView, noun: number): boolean {
  const { head, rel } = s.tree.token(noun);
  if (head < 0 || !rel.startsWith('nsubj')) return false;
  const { lower, lemma } = s.tree.token(head);
  const denied = s.tree.children(head).some((k) => ['not', "n't", 'n’t'].includes(s.tree.token(k).lower));
  if (s.tree.caseOf(head) === 'without' && GROUNDS.has(lemma)) return true;
  const object = lemma === 'have' || lemma === 'lack' ? s.tree.child(head, 'obj') : -1;
  if (object >= 0 && GROUNDS.has(s.tree.token(object).lemma))
    return lemma === 'lack' || s.tree.children(object).some((k) => s.tree.token(k).lower === 'no');
  if (denied && ['true', 'correct', 'accurate', 'right'].includes(lower)) return true;
  return view.knowledge.speech.negatingAdjectives.has(lower) || UNTRUE.has(lemma);
}

const UNTRUE = new Set([
  'lie',
  'fabrication',
  'untrue',
  'rumour',
  'rumor',
  'invention',
  'fantasy',
  'nonsense',
  'propaganda',
  'myth',
  'fiction',
]);

/** What a claim is without: "without truth", "has no basis". */
const GROUNDS = new Set(['truth', 'foundation', 'basis', 'merit', 'substance']);

function deniedFrame(view: DocumentView, s: SentenceView, noun: number, clause: number): Frame {
  return {
    claimant: narratorOf(view),
    stance: 'denies',
    certainty: 'negated',
    channel: null,
    said: null,
    cue: { sentence: s.index, token: noun, entry: `speech:${s.tree.token(noun).lemma}`, rule: 'called false' },
    source: { sentence: s.index, tokens: [noun] },
    content: [{ sentence: s.index, tokens: s.tree.subtree(clause) }],
    shape: 'clause',
    addressee: null,
    outer: null,
  };
}

function ownerOf(view: DocumentView, s: SentenceView, noun: number): Speaker {
  const { tree } = s;
  // "the claim circulated by the regime that …"
  const spreaders = tree
    .childrenBy(noun, 'acl')
    .filter((k) => tree.token(k).xpos === 'VBN')
    .map((k) => tree.child(k, 'obl:agent'))
    .filter((k) => k >= 0);
  for (const k of spreaders) {
    const speaker = s.actorAt(k) ? speakerAt(view, s, k) : null;
    if (speaker) return speaker;
  }
  for (const k of tree.children(noun)) {
    const { rel } = tree.token(k);
    const owns =
      rel === 'nmod:poss' ||
      rel === 'compound' ||
      rel === 'amod' ||
      (rel.startsWith('nmod') && ['by', 'from', 'of'].includes(tree.caseOf(k)));
    const speaker = owns && s.actorAt(k) ? speakerAt(view, s, k) : null;
    if (speaker) return speaker;
  }
  return {
    claimant: { name: 'unnamed', actor: null, party: null, role: null, span: null, as: 'unnamed' },
    channel: null,
    part: { sentence: s.index, tokens: [noun] },
  };
}
