import type { SpeechVerb } from '../../knowledge/speech.ts';
import type { ActorMention } from '../../model/annotation.ts';
import type { Certainty, Stance } from '../../model/claim.ts';
import type { When } from '../../model/when.ts';
import { isNobody } from '../event/trigger.ts';
import { inCondition } from '../grammar/condition.ts';
import { verbPhrase } from '../grammar/verb-phrase.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import { channelOf, saidWhen } from './channel.ts';
import { type Content, contentOf } from './content.ts';
import type { Frame } from './frame.ts';
import { withJoint } from './joint-sayers.ts';
import { beyondRelative } from './relative-sayer.ts';
import { narratorOf, type Speaker, speakerAt } from './speaker.ts';
import { speechVerbAt } from './speech-verb.ts';

/** Frames of the verbs of saying, judging, demanding in one sentence. */
export function reportingVerbFrames(view: DocumentView, s: SentenceView): Frame[] {
  const frames: Frame[] = [];
  for (const token of s.tree.tokens) {
    const entry = speechVerbAt(view, s, token.index);
    if (!entry) continue;
    const frame = frameOf(view, s, token.index, entry);
    if (frame) frames.push(frame);
  }
  return frames;
}

function frameOf(view: DocumentView, s: SentenceView, v: number, entry: SpeechVerb): Frame | null {
  const { tree } = s;
  const passive = tree.isPassive(v) || isReportedBy(s, v);
  // "the truce, requested by one side": the report says who asked, nobody is quoted.
  if (passive && tree.modifiesNoun(v) && (entry.stance === 'demands' || entry.stance === 'urges')) return null;
  // "some who call themselves doctors": nothing is said of anybody else.
  if (
    entry.takes.includes('predicate') &&
    /^(?:them|him|her|it)sel(?:f|ves)$/.test(tree.tokens[tree.object(v)]?.lower ?? '')
  )
    return null;
  if (passive && isBlessing(s, v)) return null;
  // "a region threatened by extremists": what looms over it, and no word of theirs.
  if (passive && tree.modifiesNoun(v) && entry.stance === 'threatens') return null;
  if (!passive && isSaidToBe(s, v)) return null;
  // "they have struck back, showing that …": whoever says so reads it off the deed.
  if (wasAsked(s, v) || (entry.inanimate && tree.token(v).xpos === 'VBG')) return null;
  const content = contentOf(view, s, v, entry) ?? opening(view, s, v, entry);
  if (!content || aboutAnonymity(s, content.part.tokens)) return null;
  // "the leader mentioned above": where in the text, and nothing said.
  if (tree.token(v).rel === 'acl' && content.part.tokens.every((t) => tree.token(t).upos === 'ADV')) return null;
  const phrase = verbPhrase(tree, v, view.knowledge.speech);
  if (phrase.future || phrase.unreal || phrase.conditional) return null;
  // "if the militants refuse to leave": nobody has refused.
  if (content.shape === 'act' && inCondition(tree, v, view.knowledge.speech)) return null;
  const speaker = passive ? passiveSpeaker(view, s, v) : activeSpeaker(view, s, v);
  if (!speaker || (entry.inanimate && isThing(speaker))) return null;
  const tokens = withoutSpeaker(content.part.tokens, speaker, v);
  const inside = new Set(tokens);
  const nobody = passive && speaker.claimant.as === 'unnamed' && speaker.claimant.span === null;
  // "is not expected to take part": nobody is heard to decline.
  if (nobody && phrase.negated && entry.stance !== 'states') return null;
  const silent = tree.subject(v) >= 0 && isNobody(s, tree.subject(v));
  // "No group has claimed the attack that killed six": the attack is the report's own.
  if (silent && content.shape !== 'clause' && content.shape !== 'quote') return null;
  const saysNothing = tree.object(v) >= 0 && ['nothing', 'little'].includes(tree.token(tree.object(v)).lower);
  const { stance, certainty } = isQuestion(view, s, entry, content)
    ? QUESTION
    : worth(
        callsFalse(view, s, content) ? { ...entry, stance: 'denies' } : entry,
        phrase.negated || silent || saysNothing,
        nobody && view.knowledge.speech.passives.has(entry.lemma),
      );
  return {
    claimant: speaker.claimant,
    stance,
    certainty: phrase.hedged && (certainty === 'asserted' || content.shape === 'object') ? 'hedged' : certainty,
    channel: channelOf(view, s, v, inside) ?? speaker.channel ?? entry.channel ?? null,
    said: nobody ? null : (saidWhen(s, v, inside) ?? saidBefore(view, s, v)),
    cue: {
      sentence: s.index,
      token: v,
      entry: `speech:${entry.lemma}`,
      rule: passive ? 'reported in the passive' : 'verb of saying',
    },
    source: { sentence: s.index, tokens: [...speaker.part.tokens, v] },
    content: [{ sentence: s.index, tokens }],
    shape: content.shape,
    addressee: content.addressee,
    outer: null,
  };
}

/** "Elements said to be linked with the movement began …": said of them, by nobody. */
function isSaidToBe({ tree }: SentenceView, v: number): boolean {
  if (!/^VB[DN]$/.test(tree.token(v).xpos) || tree.tokens[v + 1]?.lower !== 'to') return false;
  return ['be', 'have'].includes(tree.tokens[v + 2]?.lower ?? '') && OF_OTHERS.has(tree.token(v).lemma);
}

const OF_OTHERS = new Set(['say', 'believe', 'think', 'know', 'report', 'allege', 'suspect', 'understand']);

/** "God be praised": a wish in passing, which says nothing. */
function isBlessing({ tree }: SentenceView, v: number): boolean {
  const [be, ...more] = tree.childrenBy(v, 'aux', 'aux:pass');
  return be !== undefined && more.length === 0 && tree.token(be).lower === 'be' && tree.subject(v) >= 0;
}

/** "As reported by the agency, …": its doer says it. */
function isReportedBy({ tree }: SentenceView, v: number): boolean {
  return tree.token(v).xpos === 'VBN' && tree.caseOf(v) === 'as' && tree.child(v, 'obl:agent') >= 0;
}

const QUESTION = { stance: 'assesses', certainty: 'unclear' } as const;

/** "A reader asks whether the leader is dead": who asks demands nothing, and says nothing of it. */
function isQuestion(view: DocumentView, s: SentenceView, entry: SpeechVerb, { part, shape }: Content): boolean {
  if (entry.stance !== 'demands' || shape !== 'clause' || part.sentence !== s.index) return false;
  const first = s.tree.tokens[part.tokens[0] ?? -1]?.lower ?? '';
  return first === 'if' || view.knowledge.speech.whether.has(first);
}

/** "did not answer when asked if …", "pressed on whether …": a bare participle is done to the one above, not said by him. */
function wasAsked(s: SentenceView, v: number): boolean {
  const { xpos, rel } = s.tree.token(v);
  const { tree } = s;
  if (isReportedBy(s, v)) return false;
  return xpos === 'VBN' && rel === 'advcl' && tree.childrenBy(v, 'aux', 'aux:pass', 'nsubj').length === 0;
}

/** "The general said:", "…?" she asked.: the words stand in the sentence beside, which finds its speaker here. */
function opening(view: DocumentView, s: SentenceView, v: number, entry: SpeechVerb): Content | null {
  if (!entry.takes.includes('clause') || entry.inanimate || s.tree.object(v) >= 0) return null;
  const { text } = view.document;
  const colon = s.tree.tokens[s.tree.tokens.length - 1]?.text === ':';
  const quoteBefore = /["”»]\s*$/.test(text.slice(Math.max(0, s.sentence.start - 3), s.sentence.start));
  const quoteAfter = /^\s{0,2}["“«]/.test(text.slice(s.sentence.end, s.sentence.end + 3));
  if (!colon && !quoteBefore && !quoteAfter) return null;
  return { part: { sentence: s.index, tokens: [] }, shape: 'quote', addressee: null };
}

/** A surge may "suggest", a report may "show": no one claims it, unless the subject is somebody. */
function isThing({ claimant, channel }: Speaker): boolean {
  const known = claimant.actor ?? claimant.party ?? claimant.role ?? channel;
  return known === null && claimant.as === 'unnamed';
}

/** "described the reports as false", "called them fabricated": a judgement that denies. */
function callsFalse(view: DocumentView, s: SentenceView, { shape, part }: Content): boolean {
  if (shape !== 'predicate') return false;
  const last = part.tokens.filter((t) => s.tree.token(t).upos !== 'PUNCT').at(-1);
  return last !== undefined && view.knowledge.speech.negatingAdjectives.has(s.tree.token(last).lower);
}

/** What is said, without the words that name the sayer. */
function withoutSpeaker(tokens: readonly number[], speaker: Speaker, v: number): number[] {
  const named = speaker.part.tokens;
  if (!named.some((t) => tokens.includes(t))) return [...tokens];
  const first = Math.min(...named);
  return tokens.filter((t) => !named.includes(t) && !(first < v && t >= first && t < v));
}

/** "Last month he warned them off and urged calm": the date of the first verb is the second's too. */
function saidBefore(view: DocumentView, s: SentenceView, v: number): When | null {
  const { head, rel } = s.tree.token(v);
  if (rel !== 'conj' || head < 0 || s.tree.ownSubject(v) >= 0 || !s.tree.isVerb(head) || !speechVerbAt(view, s, head))
    return null;
  // "accused both sides in 2023 and later found": on another day.
  if (s.tree.childrenBy(v, 'advmod').some((k) => AFTERWARDS.has(s.tree.token(k).lower))) return null;
  return saidWhen(s, head, new Set());
}

const AFTERWARDS = new Set(['later', 'then', 'subsequently', 'afterwards', 'afterward', 'since', 'now', 'eventually']);

const ANONYMITY = new Set(['anonymity', 'named', 'identified', 'anonymous', 'anonymously', 'unnamed']);

/** "asked not to be named": said of the interview, not of the war. */
function aboutAnonymity(s: SentenceView, content: readonly number[]): boolean {
  if (content.length > MOST_ON_ANONYMITY) return false;
  const words = new Set(content.map((t) => s.tree.token(t).lower));
  // "asked that his name not be used"
  if (words.has('name') && ['used', 'published', 'given', 'printed', 'mentioned', 'withheld'].some((w) => words.has(w)))
    return true;
  return content.some((t) => ANONYMITY.has(s.tree.token(t).lower));
}

const MOST_ON_ANONYMITY = 8; // a guess

const SHARING = new Set(['agree', 'agree with', 'believe', 'accept']);

/** "did not confirm" asserts nothing; "did not deny" neither. */
function worth(entry: SpeechVerb, negated: boolean, nobody: boolean): { stance: Stance; certainty: Certainty } {
  // "did not rule out an inquiry": it may come.
  if (negated && entry.lemma === 'rule out') return { stance: 'assesses', certainty: 'hedged' };
  // "We do not agree with that report": no silence, but the other view.
  if (negated && SHARING.has(entry.lemma)) return { stance: 'denies', certainty: 'negated' };
  if (negated) return { stance: 'declines', certainty: 'unclear' };
  if (entry.stance === 'denies') return { stance: 'denies', certainty: 'negated' };
  const certainty = entry.certainty ?? 'asserted';
  return { stance: entry.stance, certainty: nobody && certainty === 'asserted' ? 'hedged' : certainty };
}

function activeSpeaker(view: DocumentView, s: SentenceView, v: number): Speaker | null {
  const { tree } = s;
  const inverted = sayerBehind(s, v);
  const subject = inverted >= 0 ? inverted : beyondRelative(s, sayerOf(view, s, v), v);
  // "…" B., an analyst at a group, told the paper: who stands behind "told" was told.
  if (tree.token(v).lemma === 'tell' && subject > v) {
    const before = nameBefore(s, v);
    return before ? speakerAt(view, s, before.head) : null;
  }
  if (subject >= 0) {
    const speaker = speakerAt(view, s, subject);
    const above = speaker && isThing(speaker) ? sayerAbove(view, s, v) : null;
    if (above) return above;
    if (speaker) return withJoint(view, s, subject, speaker, subject < v ? v : s.tree.tokens.length);
  }
  // "An officer, who asked …, said": the parser takes the far subject for what is said.
  const nominal =
    subject < 0 ? tree.childrenBy(v, 'ccomp').find((k) => k < v && !tree.isVerb(k) && !tree.isCopular(k)) : undefined;
  if (nominal !== undefined) return speakerAt(view, s, nominal);
  const neighbour = subject < 0 && tree.token(v).xpos !== 'VBG' ? neighbourName(s, v) : -1;
  if (neighbour >= 0) return speakerAt(view, s, neighbour);
  return tree.token(v).xpos === 'VBN' ? unnamed(s, v) : null;
}

/** "He confirmed that the raid followed a warning and thanked China": no raid gives thanks; whoever spoke before does. */
function sayerAbove(view: DocumentView, s: SentenceView, v: number): Speaker | null {
  const { tree } = s;
  const { rel, head, xpos, lemma } = tree.token(v);
  if (rel !== 'conj' || head < 0 || tree.ownSubject(v) >= 0 || !PERSONAL.has(lemma)) return null;
  const first = tree.firstConjunct(v);
  const above = tree.token(first).rel === 'ccomp' ? tree.token(first).head : -1;
  if (above < 0 || tree.token(above).xpos !== xpos || !speechVerbAt(view, s, above)) return null;
  const said = tree.ownSubject(first);
  const subject = tree.subject(above);
  if (said < 0 || tree.token(said).upos !== 'NOUN' || s.namedAt(said) !== null || subject < 0) return null;
  if (view.knowledge.speech.nouns.get(tree.token(said).lemma)?.voice) return null;
  return speakerAt(view, s, subject);
}

/** What only somebody does. */
const PERSONAL = new Set([
  'thank',
  'praise',
  'urge',
  'promise',
  'vow',
  'accuse',
  'blame',
  'condemn',
  'deny',
  'call',
  'appeal',
  'pledge',
  'criticise',
  'criticize',
  'say',
  'state',
  'tell',
  'add',
  'insist',
  'stress',
  'note',
  'claim',
  'announce',
  'declare',
  'maintain',
  'warn',
]);

/** "…, said B. G., a teacher": the name right behind the verb speaks, whatever the arcs. */
function sayerBehind(s: SentenceView, v: number): number {
  const { tree } = s;
  const { xpos, lemma } = tree.token(v);
  if (!['VBD', 'VBZ'].includes(xpos) || lemma === 'tell' || !/^(?:,|["”»]|'')$/.test(tree.tokens[v - 1]?.text ?? ''))
    return -1;
  const own = tree.ownSubject(v);
  const name = s.actors.find((m) => m.first === v + 1 && m.form === 'name' && m.kind === 'person');
  return name && (own < 0 || own < v) ? name.head : -1;
}

/** A participle of saying belongs to the sayer above it: "admitted … were killed while claiming to have killed …". */
function sayerOf(view: DocumentView, s: SentenceView, v: number): number {
  const { tree } = s;
  const { rel, head, xpos } = tree.token(v);
  if (
    xpos === 'VBG' &&
    tree.ownSubject(v) < 0 &&
    ['advcl', 'conj', 'acl', 'xcomp', 'parataxis', 'root'].includes(rel)
  ) {
    const earlier = sayerBefore(view, s, v);
    if (earlier >= 0) return earlier;
    for (let k = head, n = 0; k >= 0 && n < 6; k = tree.token(k).head, n++) {
      if (tree.isVerb(k) && speechVerbAt(view, s, k) && tree.ownSubject(k) >= 0) return tree.subject(k);
      // What is done to somebody is not said by him: "200 fighters were killed, adding that …".
      if (tree.isVerb(k) && tree.isPassive(k)) return -1;
    }
    if (tree.token(v).lemma === 'add') return -1;
  }
  return tree.subject(v);
}

/** The name that opens the stretch before the verb: back to a quotation mark or another verb. */
function nameBefore(s: SentenceView, v: number): ActorMention | null {
  let found: ActorMention | null = null;
  for (let i = v - 1; i >= 0; i--) {
    const token = s.tree.token(i);
    if (/^["”»]$/.test(token.text) || ['VBD', 'VBZ', 'VBP', 'MD'].includes(token.xpos)) break;
    const name = s.actors.find((m) => m.first === i && m.form === 'name' && m.last < v);
    if (name) found = name;
  }
  return found;
}

/** The sayer of the finite verb of saying before a participle of saying in the same sentence. */
function sayerBefore(view: DocumentView, s: SentenceView, v: number): number {
  const { tree } = s;
  for (let k = v - 1; k >= 0; k--) {
    if (tree.token(k).text === ';') return -1;
    if (tree.token(k).upos === 'VERB' && speechVerbAt(view, s, k) && tree.ownSubject(k) >= 0) return tree.subject(k);
  }
  return -1;
}

/** Where the tree has no subject: the name right before the verb, or right after it behind a quotation. */
function neighbourName(s: SentenceView, v: number): number {
  if (v < 1 || !['VBD', 'VBZ', 'VBP'].includes(s.tree.token(v).xpos)) return -1;
  const before = s.actors.find((m) => m.last === v - 1 || (m.last === v - 2 && s.tree.token(v - 1).upos === 'ADV'));
  if (before) return before.head;
  const apart = nameSetApart(s, v);
  if (apart >= 0) return apart;
  // "…, the governor of the province, P. K., said on Sunday"
  const aside = s.actors.find((m) => m.last === v - 2 && m.kind === 'person' && m.form === 'name');
  if (aside && s.tree.token(v - 1).text === ',' && s.tree.tokens[aside.first - 1]?.text === ',') return aside.head;
  const after = s.actors.find((m) => m.first === v + 1 && m.form === 'name' && m.kind === 'person');
  return after ? after.head : -1;
}

/** "In his plea, M. L., 44, said …": the name that opens between commas, where no clause stands between it and the verb. */
function nameSetApart(s: SentenceView, v: number): number {
  const { tree } = s;
  if (tree.token(v - 1).text !== ',') return -1;
  for (let i = v - 2; i >= 0; i--) {
    const { xpos, text } = tree.token(i);
    if (/^["”“»;:]$/.test(text) || ['VBD', 'VBZ', 'VBP', 'MD'].includes(xpos)) return -1;
    const name = s.actors.find((m) => m.first === i && m.form === 'name' && m.kind !== 'state' && m.last < v - 2);
    const opens = i === 0 || tree.token(i - 1).text === ',';
    if (name && opens && tree.token(name.last + 1).text === ',') return name.head;
  }
  return -1;
}

function passiveSpeaker(view: DocumentView, s: SentenceView, v: number): Speaker {
  const agent = isReportedBy(s, v) ? s.tree.child(v, 'obl:agent') : s.tree.doer(v);
  const speaker = agent >= 0 ? speakerAt(view, s, agent) : null;
  if (!speaker && isReminder(s, v))
    return { claimant: narratorOf(view), channel: null, part: { sentence: s.index, tokens: [v] } };
  return speaker ?? unnamed(s, v);
}

const REMINDING = new Set(['recall', 'note', 'remember', 'stress', 'emphasise', 'emphasize', 'underline', 'point out']);

/** "It is recalled that …", "it should be noted that …": whoever writes reminds his reader. */
function isReminder({ tree }: SentenceView, v: number): boolean {
  const subject = tree.subject(v);
  const present = !tree
    .childrenBy(v, 'aux:pass', 'aux')
    .some((k) => ['was', 'were', 'had'].includes(tree.token(k).lower));
  return subject >= 0 && tree.token(subject).lower === 'it' && present && REMINDING.has(tree.token(v).lemma);
}

function unnamed(s: SentenceView, v: number): Speaker {
  return {
    claimant: { name: 'unnamed', actor: null, party: null, role: null, span: null, as: 'unnamed' },
    channel: null,
    part: { sentence: s.index, tokens: [v] },
  };
}
