import type { Certainty, Stance } from '../../model/claim.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import type { Frame } from './frame.ts';
import { speakerAt } from './speaker.ts';
import { speechVerbAt } from './speech-verb.ts';

/**
 * Frames with nobody named behind them: "was believed to", "is said to be", "blasts were reported in",
 * "it was not clear if". Somebody unnamed holds them, so their content is never a plain fact.
 */
export function nobodySaysFrames(view: DocumentView, s: SentenceView): Frame[] {
  const frames: Frame[] = [];
  for (const token of s.tree.tokens) {
    const frame = unclearFrame(view, s, token.index) ?? believedFrame(view, s, token.index);
    if (frame) frames.push(frame);
  }
  return frames;
}

function make(
  s: SentenceView,
  cue: number,
  tokens: number[],
  worth: { stance: Stance; certainty: Certainty; rule: string },
): Frame {
  return {
    claimant: { name: 'unnamed', actor: null, party: null, role: null, span: null, as: 'unnamed' },
    stance: worth.stance,
    certainty: worth.certainty,
    channel: null,
    said: null,
    cue: { sentence: s.index, token: cue, entry: `hedge:${s.tree.token(cue).lemma}`, rule: worth.rule },
    source: { sentence: s.index, tokens: [cue] },
    content: [{ sentence: s.index, tokens }],
    shape: 'clause',
    addressee: null,
    outer: null,
  };
}

/** "It was not clear if …", "it remains unknown whether …", "there was no word on whether …". */
function unclearFrame(view: DocumentView, s: SentenceView, i: number): Frame | null {
  const { tree } = s;
  const { speech } = view.knowledge;
  const { lemma, lower } = tree.token(i);
  const negated = tree.children(i).some((k) => ['not', "n't", 'n’t', 'never', 'no'].includes(tree.token(k).lower));
  const unclear =
    speech.plainlyUnclear.has(lower) || ((speech.unclearAdjectives.has(lower) || lemma === 'know') && negated);
  if (!unclear && !asks(s, i)) return null;
  const clauses = tree
    .childrenBy(i, 'ccomp', 'advcl', 'csubj', 'csubj:pass', 'xcomp', 'acl')
    .filter((k) => (k > i || tree.token(k).rel.startsWith('csubj')) && opensQuestion(s, k, speech.whether))
    // "has established that": no question.
    .filter((k) => unclear || !tree.childrenBy(k, 'mark').some((m) => tree.token(m).lower === 'that'));
  if (clauses.length === 0) return null;
  const tokens = clauses.flatMap((k) => tree.subtree(k));
  const frame = make(s, i, tokens, { stance: 'states', certainty: 'unclear', rule: 'not known' });
  // "though the observatory could not establish whether": it says that it could not.
  const subject = asks(s, i) && !tree.isPassive(i) ? tree.ownSubject(i) : -1;
  const speaker = subject >= 0 && tree.token(subject).upos !== 'PRON' ? speakerAt(view, s, subject) : null;
  if (!speaker || !negated) return frame;
  return { ...frame, claimant: speaker.claimant, source: { sentence: s.index, tokens: [...speaker.part.tokens, i] } };
}

/** "A reader asks whether the leader is dead". */
function asks(s: SentenceView, i: number): boolean {
  return (
    s.tree.token(i).upos === 'VERB' &&
    ['ask', 'wonder', 'question', 'doubt', 'investigate', 'examine', 'check', 'establish', 'determine'].includes(
      s.tree.token(i).lemma,
    )
  );
}

function opensQuestion(s: SentenceView, clause: number, whether: ReadonlySet<string>): boolean {
  const first = s.tree.subtree(clause).slice(0, 3);
  return first.some((k) => {
    const { lower } = s.tree.token(k);
    return whether.has(lower) || ['who', 'what', 'how', 'when', 'where', 'why', 'that', 'which'].includes(lower);
  });
}

/** "was considered a patron", "was believed to wield", "blasts were reported". */
function believedFrame(view: DocumentView, s: SentenceView, v: number): Frame | null {
  const { tree } = s;
  const token = tree.token(v);
  if (token.upos !== 'VERB' || !view.knowledge.speech.passives.has(token.lemma)) return null;
  if (!tree.children(v).some((k) => tree.token(k).rel === 'aux:pass')) return null;
  if (tree.doer(v) >= 0 || clauseSaysIt(view, s, v)) return null;
  const tokens = tree.subtree(v, (k) => isAside(s, k)).filter((k) => k !== v);
  return make(s, v, tokens, {
    stance: token.lemma === 'suspect' ? 'suspects' : 'states',
    certainty: 'hedged',
    rule: 'believed or reported',
  });
}

/** "The movement, which first came to power in 1996, was considered …": the report tells that of its own. */
function isAside(s: SentenceView, k: number): boolean {
  const { tree } = s;
  const [first = k] = tree.subtree(k);
  return tree.token(k).rel === 'acl:relcl' && (tree.token(first).text === ',' || tree.tokens[first - 1]?.text === ',');
}

/** "It is reported that …" is already a frame of the verb of saying. */
function clauseSaysIt(view: DocumentView, s: SentenceView, v: number): boolean {
  return speechVerbAt(view, s, v) !== null && s.tree.child(v, 'ccomp') >= 0;
}
