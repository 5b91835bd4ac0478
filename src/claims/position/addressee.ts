import type { ActorMention } from '../../model/annotation.ts';
import type { Stance } from '../../model/claim.ts';
import type { Who } from '../../model/who.ts';
import { someoneAt } from '../act/other-side.ts';
import type { Frame } from '../attribution/frame.ts';
import { type DocumentView, type SentenceView, whoOf, whosOf } from '../view.ts';

/** Words whose subject is called on: "demanded that Iran withdraw". */
const CALLS: ReadonlySet<Stance> = new Set<Stance>(['demands', 'urges']);
/** Words that judge a deed or an offer: only its doer or maker is meant, not whom it was done to. */
const JUDGES: ReadonlySet<Stance> = new Set<Stance>(['condemns', 'accuses', 'denies', 'states']);
/** Arcs of somebody who does the thing or owns it. */
const OWN = new Set(['nsubj', 'nmod:poss', 'amod', 'compound', 'obl:agent', 'obj']);
const MADE_BY = new Set(['by', 'from']);
const AIMED_AT = new Set(['of', 'against', 'to', 'with', 'for', 'on']);

/**
 * Whom words are aimed at: the one addressed ("accused X of"), else the one whose deed, offer or people they are about:
 * the subject of what is demanded first, then whoever stands nearest to the head of the content.
 */
export function addresseeOf(view: DocumentView, s: SentenceView, frame: Frame, inside: readonly number[]): Who | null {
  const isOther = (w: Who): boolean =>
    (w.party !== null && w.party !== frame.claimant.party) ||
    (w.party === null && w.actor !== null && w.actor !== frame.claimant.actor);
  const sideAt = (token: number): Who[] => sidesAt(s, token, frame).filter(isOther);
  const both = [...(frame.addressee?.tokens ?? []), ...addressedBy(s, frame)]
    .map((t) => s.actors.find((m) => m.head === t))
    .find((m) => m && m.members.length > 1);
  // "called on both sides to stop": neither of them alone.
  if (both) return { ...whoOf(both), actor: null, party: null };
  const [addressed] = [...(frame.addressee?.tokens ?? []), ...addressedBy(s, frame)].flatMap(sideAt);
  if (addressed) return addressed;
  const [person] = addressedBy(s, frame).flatMap((t) => sidesAt(s, t, frame));
  const known = person && (s.tree.token(addressedBy(s, frame)[0] ?? 0).upos !== 'PRON' || person.actor !== null);
  if (person && known) return person;
  // "urged states to act": who is urged is told, and is nobody known.
  if (frame.shape === 'act' && addressedBy(s, frame).length > 0) return null;
  const [whole] = frame.shape === 'object' || JUDGES.has(frame.stance) ? topsOf(s, inside).flatMap(sideAt) : [];
  if (whole) return whole;
  const [subject] = CALLS.has(frame.stance) ? calledOn(s, inside).flatMap(sideAt) : [];
  if (subject) return subject;
  const within = new Set(inside);
  const named = s.actors.filter((m) => within.has(m.head));
  const near = named.filter((m) => isNear(s, m, frame)).flatMap((m) => sideAt(m.head));
  const brought = inside
    .filter((t) => isBrought(s, t, frame) && !named.some((m) => m.head === t))
    .flatMap((t) => someoneAt(view, s, t).targets)
    .filter(isOther);
  const far = JUDGES.has(frame.stance) ? [] : named.flatMap((m) => sideAt(m.head));
  const all = [...near, ...brought, ...far];
  return all.find((w) => w.party !== null) ?? all[0] ?? null;
}

/** "urged Iran to", "called on Iran to", where the tree has the addressed as an indirect object or a phrase. */
function addressedBy(s: SentenceView, frame: Frame): number[] {
  const { tree } = s;
  const { token, sentence, entry } = frame.cue;
  if (sentence !== s.index || !tree.isVerb(token)) return [];
  // "asked the Union for help"
  if (frame.shape === 'object' && CALLS.has(frame.stance) && tree.oblique(token, 'for') >= 0)
    return tree.childrenBy(token, 'obj', 'iobj');
  if (frame.shape !== 'act') return [];
  const preposition = entry.split(' ')[1];
  return [...tree.childrenBy(token, 'iobj'), ...(preposition ? tree.obliques(token, preposition) : [])];
}

/** The subject of the clause demanded: "demanded that the army leave", "that X be ready". */
function calledOn(s: SentenceView, inside: readonly number[]): number[] {
  const { tree } = s;
  return topsOf(s, inside)
    .map((t) => (tree.isPassive(t) && tree.isVerb(t) ? -1 : tree.ownSubject(t)))
    .filter((t) => t >= 0);
}

/** The words of the content that hang on none of the others. */
function topsOf(s: SentenceView, inside: readonly number[]): number[] {
  return inside.filter((t) => !inside.includes(s.tree.token(t).head) && s.tree.token(t).upos !== 'PUNCT');
}

function isNear(s: SentenceView, m: ActorMention, frame: Frame): boolean {
  return OWN.has(s.tree.token(m.head).rel) || isBrought(s, m.head, frame);
}

function isBrought(s: SentenceView, token: number, frame: Frame): boolean {
  const preposition = s.tree.caseOf(token);
  // "ruled out talks with Turkey"
  if (frame.stance === 'denies' && preposition === 'with') return true;
  return MADE_BY.has(preposition) || (!JUDGES.has(frame.stance) && AIMED_AT.has(preposition));
}

/** Who is mentioned at a token; a pronoun for the speaker is not. */
function sidesAt(s: SentenceView, token: number, frame: Frame): Who[] {
  const mention = s.actors.find((m) => m.head === token);
  if (!mention || mention.kind === 'media') return [];
  if (mention.form === 'pronoun' && mention.party === frame.claimant.party) return [];
  return whosOf(mention);
}
