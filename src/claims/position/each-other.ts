import type { ClaimDraft } from '../../model/claim.ts';
import type { Who } from '../../model/who.ts';
import type { Frame } from '../attribution/frame.ts';
import { headOf, type Reading } from '../draft.ts';
import { partiesAt, sameWho } from '../event/trigger.ts';
import type { SentenceView } from '../view.ts';

/** Two who say the same of each other. */
interface Mutual {
  frame: Frame;
  pair: readonly [Who, Who];
}

/** "A and B accused each other of shelling": what was said once is said by each, and of the other. */
export function eachOther(reading: Reading, s: SentenceView, drafts: readonly ClaimDraft[]): ClaimDraft[] {
  const all = mutualsIn(reading, s);
  if (all.length === 0) return drafts.map((draft) => withoutSayer(reading, s, draft));
  const out = drafts.flatMap((draft) => {
    const mutual = all.find(({ frame }) => isOf(draft, frame));
    return mutual ? apart(s, draft, mutual) : [draft];
  });
  return [...out.map((d) => withGap(reading, s, d, all)), ...all.flatMap((m) => breaches(reading, s, m, out))];
}

/** "with each side accusing the other": one of the two that the words do not name, and nobody named beside them. */
function withoutSayer(reading: Reading, s: SentenceView, draft: ClaimDraft): ClaimDraft {
  const { tree } = s;
  const frame = reading.book.frames.find((f) => f.cue.sentence === s.index && isOf(draft, f));
  if (frame?.stance !== 'accuses' || !tree.isVerb(frame.cue.token)) return draft;
  const subject = tree.subject(frame.cue.token);
  const object = tree.object(frame.cue.token);
  const each =
    subject >= 0 && [subject, ...tree.childrenBy(subject, 'det')].some((k) => tree.token(k).lower === 'each');
  if (!each || object < 0 || tree.token(object).lower !== 'other') return draft;
  const span = s.spanOf(
    tree.subtree(subject, (k) => tree.token(k).rel.startsWith('acl') || tree.token(k).rel === 'case'),
  );
  const name = reading.view.document.text.slice(span.start, span.end);
  return { ...draft, claimant: { name, actor: null, party: null, role: null, span, as: 'unnamed' } };
}

function mutualsIn(reading: Reading, s: SentenceView): Mutual[] {
  return reading.book.frames.flatMap((frame) => {
    if (frame.cue.sentence !== s.index || !s.tree.isVerb(frame.cue.token) || !takesEachOther(s, frame.cue.token))
      return [];
    const [first, second, ...more] = whoSpeak(s, frame.cue.token);
    return first && second && more.length === 0 && !isSame(first, second) ? [{ frame, pair: [first, second] }] : [];
  });
}

/** "signed a truce, which both sides accuse each other of breaking": whom "both" cannot name, the clause before may. */
function whoSpeak(s: SentenceView, v: number): Who[] {
  const { tree } = s;
  const subject = tree.ownSubject(v) >= 0 ? tree.ownSubject(v) : tree.subject(v);
  const own = partiesAt(s, subject);
  const both =
    subject >= 0 && [subject, ...tree.childrenBy(subject, 'det', 'nummod')].some((k) => BOTH.has(tree.token(k).lower));
  if (own.length > 1 || tree.token(v).rel !== 'acl:relcl') return own;
  // "Hamas and Israel, which accuse each other"
  if (subject >= 0 && ['who', 'which', 'that'].includes(tree.token(subject).lower))
    return partiesAt(s, tree.firstConjunct(tree.token(v).head));
  if (!both) return own;
  let clause = tree.token(v).head;
  while (clause >= 0 && !tree.isVerb(clause)) clause = tree.token(clause).head;
  return clause < 0 ? own : partiesAt(s, tree.subject(clause));
}

const BOTH = new Set(['both', 'two']);

function isSame(a: Who, b: Who): boolean {
  return sameWho(a, b) || (a.party !== null && a.party === b.party);
}

/** "accused each other of", "blamed one another for"; in a relative clause the arcs take it for an adverb. */
function takesEachOther(s: SentenceView, v: number): boolean {
  const { tree } = s;
  return tree
    .childrenBy(v, 'obj', 'iobj', 'advmod', 'obl')
    .some(
      (k) => k > v && ['each other', 'one another'].includes(`${tree.token(k).lower} ${tree.tokens[k + 1]?.lower}`),
    );
}

function isOf(draft: ClaimDraft, frame: Frame): boolean {
  const { claimant, stance } = draft;
  return stance === frame.stance && claimant.span !== null && claimant.span.start === frame.claimant.span?.start;
}

function apart(s: SentenceView, draft: ClaimDraft, { frame, pair }: Mutual): ClaimDraft[] {
  return [pair, [pair[1], pair[0]] as const].map(([who, other]): ClaimDraft => {
    const crowd = s.actors.some((m) => m.kind === 'people' && m.span.start === who.span?.start);
    const said = who.party !== null && frame.claimant.as === 'unnamed' ? 'party' : frame.claimant.as;
    const as = crowd && who.party === null ? 'unnamed' : said;
    const claimant = { ...who, as };
    if (draft.kind === 'position') return { ...draft, claimant, towards: other };
    if (draft.kind === 'responsibility') return { ...draft, claimant, agent: other };
    if (draft.kind !== 'incident' || frame.stance !== 'accuses') return { ...draft, claimant };
    const named = draft.agents.filter((a) => !pair.some((w) => isSame(w, a)));
    return { ...draft, claimant, agents: named.length > 0 ? named : [other] };
  });
}

/** "the truce, which both accuse each other of breaking": what they are said to have broken stands before. */
function withGap(reading: Reading, s: SentenceView, draft: ClaimDraft, all: readonly Mutual[]): ClaimDraft {
  const mutual = all.find((m) => m.pair.some((w) => w.span?.start === draft.claimant.span?.start));
  const { nouns } = reading.view.knowledge.relations.agreements;
  const noun = mutual ? antecedentOf(s, mutual.frame.cue.token, (lemma) => nouns.has(lemma)) : -1;
  if (draft.kind !== 'position' || draft.stance !== mutual?.frame.stance || noun < 0 || /\s\S+\s/.test(draft.on))
    return draft;
  const words = s.tree.subtree(
    noun,
    (k) => ['acl:relcl', 'acl', 'punct', 'case'].includes(s.tree.token(k).rel) || s.timeAt(k) !== null,
  );
  const span = s.spanOf(words);
  return { ...draft, on: `${draft.on} ${reading.view.document.text.slice(span.start, span.end)}` };
}

/** The noun that a relative clause leaves as the object of what is charged; -1 where the clause is none. */
function antecedentOf(s: SentenceView, v: number, isAccord: (lemma: string) => boolean): number {
  const { tree } = s;
  if (tree.token(v).rel !== 'acl:relcl') return -1;
  const which = tree.child(v, 'obj');
  if (which < 0 || which > v || !['which', 'that'].includes(tree.token(which).lower)) return -1;
  const { head } = tree.token(v);
  if (s.timeAt(head) === null && s.placeAt(head) === null) return head;
  // "a truce on 5 May, which": the date is nothing that anyone breaks.
  return tree.tokens.findLast((t) => t.index < head && t.rel !== 'compound' && isAccord(t.lemma))?.index ?? -1;
}

/** Accused of breaking a truce: each says that the other broke it. */
function breaches(reading: Reading, s: SentenceView, mutual: Mutual, made: readonly ClaimDraft[]): ClaimDraft[] {
  const { tree } = s;
  const { agreements } = reading.view.knowledge.relations;
  const { frame } = mutual;
  if (frame.stance !== 'accuses' || made.some((d) => d.kind === 'incident' && isOf(d, frame))) return [];
  const content = frame.content.flatMap((p) => (p.sentence === s.index ? p.tokens : []));
  const verb = content.find((k) => agreements.break.has(tree.token(k).lemma));
  if (verb === undefined) return [];
  const broken =
    tree.child(verb, 'obj') >= 0
      ? tree.child(verb, 'obj')
      : antecedentOf(s, frame.cue.token, (noun) => agreements.nouns.has(noun));
  if (broken < 0 || agreements.nouns.get(tree.token(broken).lemma) !== 'ceasefire') return [];
  const head = headOf(reading, s, verb, {
    rule: 'mutual charge',
    entries: [`event:${tree.token(verb).lemma}`],
    tokens: content,
    frame,
    event: [verb],
  });
  const draft = {
    kind: 'incident',
    type: 'ceasefire violation',
    agents: [],
    targets: [],
    weapons: [],
    when: null,
    where: [],
  } as const;
  return apart(s, { ...head, ...draft, agents: [], targets: [], weapons: [], where: [] }, mutual);
}
