import { createHash } from 'node:crypto';
import type { Certainty, Claim, ClaimDraft, Stance } from '../model/claim.ts';
import type { Span } from '../model/span.ts';
import type { When } from '../model/when.ts';
import type { Claimant, Who } from '../model/who.ts';
import type { Frame, FrameBook, Sayer } from './attribution/frame.ts';
import { isAnswer } from './attribution/interview.ts';
import { narratorOf } from './attribution/speaker.ts';
import { speechVerbAt } from './attribution/speech-verb.ts';
import type { DocumentView, SentenceView } from './view.ts';

/** Everything a rule needs to make claims out of one document. */
export interface Reading {
  view: DocumentView;
  book: FrameBook;
}

export interface Head {
  span: Span;
  quote: string;
  claimant: Sayer;
  stance: Stance;
  certainty: Certainty;
  direct: boolean;
  channel: string | null;
  said: When | null;
  about: null;
  trace: { rule: string; entries: string[]; sentence: number; event: Span | null };
}

export interface HeadOptions {
  rule: string;
  entries: string[];
  /** The content's own doubt, from its verb and adjectives. */
  certainty?: Certainty;
  /** Tokens the claim stands on; its span runs from the first to the last of these, claimant and cue included where they adjoin. */
  tokens: readonly number[];
  frame?: Frame | null;
  /** The words of the event that the claim is about. */
  event?: readonly number[];
}

const UNNAMED: Claimant = { name: 'unnamed', actor: null, party: null, role: null, span: null, as: 'unnamed' };
/** Arcs by which what is said hangs on a verb of saying. */
const CONTENT_ARCS = new Set(['ccomp', 'xcomp', 'obj', 'advcl', 'acl', 'obl', 'nmod']);

/** Below a verb of saying whose speaker was not found, nobody speaks for the report itself. */
function underSayer(view: DocumentView, s: SentenceView, token: number): boolean {
  const { tree } = s;
  for (let k = token, n = 0; n < 8; n++) {
    const { head, rel } = tree.token(k);
    if (head < 0 || !CONTENT_ARCS.has(rel)) return false;
    const entry = tree.isVerb(head) ? speechVerbAt(view, s, head) : null;
    // "agreed to hand it back in talks brokered by Qatar": who consents tells nothing; the report does.
    if (rel === 'xcomp' && tree.token(head).lemma === 'agree') return false;
    if (
      entry &&
      (rel === 'ccomp' || rel === 'xcomp' || (entry.stance === 'accuses' && (rel === 'advcl' || rel === 'acl')))
    )
      return entry.stance !== 'urges' && entry.needs !== 'object';
    k = head;
  }
  return false;
}

/** Words in quotation marks are somebody's, never the report's own; a word or two picked out may be. */
function inSpeech(view: DocumentView, s: SentenceView, token: number): boolean {
  const { start, end } = s.tree.token(token);
  const run = view.quoteAt(start, end);
  return (
    run !== null && view.document.text.slice(run.inner.start, run.inner.end).split(/\s+/).length > MOST_PICKED_WORDS
  );
}

const MOST_PICKED_WORDS = 4; // a guess

const ORDER: Certainty[] = ['asserted', 'hedged', 'conditional', 'unclear', 'negated'];

/**
 * The fields that every claim has, from the frame that speaks at `token` (or the narrator).
 * The claim is worth the less of what the frame and the clause are worth; a denial of a denial stays a denial.
 */
export function headOf(reading: Reading, s: SentenceView, token: number, options: HeadOptions): Head {
  const { view, book } = reading;
  const frame = options.frame === undefined ? book.at(s.index, token) : options.frame;
  const own = options.certainty ?? 'asserted';
  const tokens = spanTokens(s, options.tokens, frame);
  const span = s.spanOf(tokens);
  const word = s.tree.token(token);
  return {
    span,
    quote: view.document.text.slice(span.start, span.end),
    claimant: frame
      ? frame.claimant
      : (underSayer(view, s, token) && !book.isGranted(s.index, token)) || inSpeech(view, s, token)
        ? UNNAMED
        : isAnswer(view, s)
          ? UNNAMED
          : narratorOf(view),
    stance: frame ? frame.stance : 'states',
    certainty: weaker(own, frame?.certainty ?? 'asserted'),
    direct: frame !== null && view.quoteAt(word.start, word.end) !== null,
    channel: frame?.channel ?? null,
    said: frame?.said ?? entryTime(view, s) ?? publishedWhen(view),
    about: null,
    trace: {
      rule: options.rule,
      entries: frame ? [...options.entries, frame.cue.entry, `attribution:${frame.cue.rule}`] : options.entries,
      sentence: s.index,
      event: options.event && options.event.length > 0 ? s.spanOf(options.event) : null,
    },
  };
}

function weaker(a: Certainty, b: Certainty): Certainty {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}

/** The claim's words, with its claimant and cue where they stand in the same sentence. */
function spanTokens(s: SentenceView, tokens: readonly number[], frame: Frame | null): number[] {
  const source = frame && frame.source.sentence === s.index ? frame.source.tokens : [];
  const all = [...tokens, ...source].sort((a, b) => a - b);
  // A claim does not open with the comma or dash before it.
  while (all.length > 1 && /^[,;:–—-]$/.test(s.tree.token(all[0] ?? 0).text)) all.shift();
  return all;
}

/** A live report's entry carries its clock before it: "Sunday 07:30". */
function entryTime(view: DocumentView, s: SentenceView): When | null {
  for (let i = s.index - 1; i >= 0 && i >= s.index - 6; i--) {
    const before = view.sentence(i);
    if (before.sentence.paragraph !== s.sentence.paragraph) return null;
    const [time] = before.times;
    const only =
      before.tree.tokens.length <= 6 && time && time.first === 0 && time.last >= before.tree.tokens.length - 2;
    if (only) return time.when;
  }
  return null;
}

/** Nothing says when it was said: no later than the report. */
export function publishedWhen(view: DocumentView): When {
  const day = view.document.published.slice(0, 10);
  return { from: day, to: day, grain: 'day', approximate: false, basis: 'published', span: null };
}

/** "Both sides claim to have …": one claim for each side, each of its own deeds. */
export function eachSayer(draft: ClaimDraft): ClaimDraft[] {
  const { members, also, ...claimant } = draft.claimant as Sayer; // headOf puts the frame's sayer here
  if (!members) return [claimant, ...(also ?? [])].map((one) => ({ ...draft, claimant: one }));
  return members.map((m) => {
    const own: ClaimDraft = { ...draft, claimant: { ...claimant, actor: m.actor, party: m.party } };
    if (own.kind !== 'incident' && own.kind !== 'toll') return own;
    const mine = own.agents.filter((a) => a.party === m.party);
    return { ...own, agents: mine.length > 0 ? mine : own.agents };
  });
}

const FIRST_PERSON = new Set(['i', 'we', 'us', 'me', 'ourselves']);

/** "We", in somebody's mouth, is whoever speaks. */
export function spokenBy(whos: readonly Who[], claimant: Claimant): Who[] {
  const { as, ...speaker } = claimant;
  void as;
  return whos.map((who) =>
    who.actor === null && FIRST_PERSON.has(who.name.toLowerCase()) && claimant.actor !== null
      ? { ...speaker, name: who.name, span: who.span }
      : who,
  );
}

/** Gives a draft its identity: the same text, span, kind and payload always give the same id. */
export function identify(draft: ClaimDraft, document: string): Claim {
  const { trace, ...payload } = draft;
  const hash = createHash('sha256').update(document).update(JSON.stringify(payload)).digest('hex').slice(0, 16);
  void trace;
  return { ...draft, id: `c-${hash}`, document, incident: null } as Claim; // a draft is a claim without exactly these three fields
}
