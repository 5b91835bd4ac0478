import type { ClaimDraft } from '../../model/claim.ts';
import type { When } from '../../model/when.ts';
import type { Frame } from '../attribution/frame.ts';
import { headOf, type Reading } from '../draft.ts';
import { timeOf } from '../event/circumstances.ts';
import { nounCertainty } from '../event/trigger.ts';
import { verbPhrase } from '../grammar/verb-phrase.ts';
import { besideVerb } from '../relation/beside.ts';
import { type Found, pair, worth } from '../relation/found.ts';
import { officeRelations } from '../relation/office.ts';
import type { Part } from '../relation/part.ts';
import { participleRelations } from '../relation/participle.ts';
import { powerRelations } from '../relation/power.ts';
import type { SentenceView } from '../view.ts';
import { clauseTokens } from './incident.ts';

/** Lasting relations: who shelters, backs, leads, fights, governs, borders whom. */
export function relationClaims(reading: Reading, s: SentenceView): ClaimDraft[] {
  const found = [
    ...s.tree.tokens.flatMap((t) => atVerb(reading, s, t.index)),
    ...s.tree.tokens.flatMap((t) => atNoun(reading, s, t.index)),
    ...s.tree.tokens.flatMap((t) => atAdjective(reading, s, t.index)),
    ...s.tree.tokens.flatMap((t) => besideVerb(reading, s, t.index)),
    ...participleRelations(reading, s),
    ...officeRelations(reading, s),
    ...powerRelations(reading, s),
  ];
  return unique(found).map((f) => ({
    ...headOf(reading, s, f.token, {
      rule: 'relation',
      entries: [f.entry],
      certainty: f.certainty,
      tokens: clauseTokens(s, { token: f.token, tokens: [f.token], via: s.tree.isVerb(f.token) ? 'verb' : 'noun' }),
      ...outOfName(reading, s, f),
    }),
    kind: 'relation',
    subject: f.subject,
    relation: f.relation,
    object: f.object,
    valid: validOf(reading, s, f),
  }));
}

/** Verbs in the passive by which nobody in particular thinks or says something of the subject. */
const DOUBTS = new Set(['believed or reported', 'reported in the passive']);

/** "is also known as" says a name, not that somebody knows something; "X, the emir of Y, is believed to hide" doubts no office. */
function outOfName(reading: Reading, s: SentenceView, f: Found): { frame?: Frame | null } {
  const frame = reading.book.at(s.index, f.token);
  const own = f.relation === 'also known as' && frame?.cue.sentence === s.index && frame.cue.token === f.token;
  return own || (f.aside && DOUBTS.has(frame?.cue.rule ?? '')) ? { frame: frame?.outer ?? null } : {};
}

/** A relation told by a verb holds when its clause says; an office or a name only by a date within its own phrase. */
function validOf(reading: Reading, s: SentenceView, f: Found): When | null {
  const time = timeOf(s, f.token, reading.book);
  if (!time) return null;
  return s.tree.isVerb(f.token) ||
    s.tree.isCopular(f.token) ||
    s.tree.isUnder(time.head, f.token) ||
    f.relation === 'governs'
    ? time.when
    : null;
}

function unique(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter((f) => {
    const key = [f.relation, f.subject.actor ?? f.subject.name, f.object.actor ?? f.object.name].join('|');
    const itself = f.subject.actor !== null && f.subject.actor === f.object.actor;
    const renamed = f.relation === 'also known as' && f.subject.name.toLowerCase() !== f.object.name.toLowerCase();
    if (seen.has(key) || (itself && !renamed)) return false;
    seen.add(key);
    return true;
  });
}

function atVerb(reading: Reading, s: SentenceView, v: number): Found[] {
  const { tree } = s;
  const token = tree.token(v);
  if (token.upos !== 'VERB') return [];
  const { relations } = reading.view.knowledge;
  const entry = relations.verbs.get(token.lemma);
  if (entry) {
    const certainty = worth(reading, s, v, entry.certainty);
    const enduring =
      !entry.enduring ||
      tree.childrenBy(v, 'advmod').some((k) => ['long', 'always', 'still'].includes(tree.token(k).lower));
    if (certainty && enduring) {
      const unsettled = reading.book.at(s.index, v)?.shape === 'charge';
      const found = pair(
        reading,
        s,
        v,
        { from: { at: entry.from, as: entry.subject, unsettled }, to: { at: entry.to, as: entry.object, unsettled } },
        { relation: entry.relation, entry: `relation:${token.lemma}`, certainty },
      );
      // "led an insurgency against", "are sheltered in": the verb has other senses too.
      if (found.length > 0) return found;
    }
  }
  return [...lightVerb(reading, s, v), ...fromPlace(reading, s, v)];
}

/** "provided the group with shelter", "waged a campaign against", "sought refuge in". */
function lightVerb(reading: Reading, s: SentenceView, v: number): Found[] {
  const { tree } = s;
  const { lemma } = tree.token(v);
  for (const light of reading.view.knowledge.relations.light) {
    // "gave up their arms to" is a surrender and no gift.
    if (!light.verbs.includes(lemma) || tree.childrenBy(v, 'compound:prt').some((k) => tree.token(k).lower === 'up'))
      continue;
    const noun = tree
      .children(v)
      .flatMap((k) => tree.conjuncts(k))
      .find((k) => light.nouns.includes(tree.token(k).lemma) && k > v);
    if (noun === undefined) continue;
    const certainty = worth(reading, s, v, light.certainty);
    if (!certainty) continue;
    return pair(
      reading,
      s,
      v,
      { from: { at: light.from, noun }, to: { at: light.to, noun, as: light.object, unsettled: true } },
      { relation: light.relation, entry: `relation:${lemma} ${tree.token(noun).lemma}`, certainty },
    );
  }
  return [];
}

/** "operates from Afghan territory": the object is the place or the party whose soil it is. */
function fromPlace(reading: Reading, s: SentenceView, v: number): Found[] {
  const { tree } = s;
  for (const rule of reading.view.knowledge.relations.place) {
    if (!rule.verbs.has(tree.token(v).lemma) || rule.passive !== tree.isPassive(v)) continue;
    const certainty = worth(reading, s, v, undefined);
    if (!certainty) continue;
    for (const preposition of rule.prepositions) {
      const found = pair(
        reading,
        s,
        v,
        { from: { at: rule.passive ? 'patient' : 'subject', unsettled: true }, to: { at: preposition, as: 'place' } },
        { relation: rule.relation, entry: `relation:${tree.token(v).lemma} ${preposition}`, certainty },
      );
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** "a patron of the group", "the Afghan Taliban's alleged sheltering of the TTP", "is an offshoot of". */
function atNoun(reading: Reading, s: SentenceView, i: number): Found[] {
  const { tree } = s;
  const token = tree.token(i);
  if (token.upos !== 'NOUN' && token.xpos !== 'VBG') return [];
  const entry = reading.view.knowledge.relations.nouns.get(token.xpos === 'VBG' ? token.lower : token.lemma);
  if (!entry || entry.relation === 'leads' || entry.relation === 'speaks for' || entry.relation === 'member of')
    return [];
  if (entry.under && tree.caseOf(i) !== entry.under) return [];
  const doubt = nounCertainty(s, i, reading.view.knowledge);
  const certainty = doubt === 'asserted' ? (entry.certainty ?? 'asserted') : doubt;
  const part = entry.relation === 'part of' || entry.relation === 'allied with';
  const subject: Part = {
    at: part ? ['behind', 'holder', 'appos'] : ['possessor', 'holder'],
    noun: i,
    unsettled: true,
  };
  const object: Part = { at: part ? ['of', 'for', 'possessor', 'name'] : ['of', 'possessor', 'to'], noun: i };
  const parts = entry.inverse ? { from: object, to: subject } : { from: subject, to: object };
  return pair(reading, s, i, parts, { relation: entry.relation, entry: `relation:${token.lemma}`, certainty });
}

/** "is distinct from", "aligned with", "also known as". */
function atAdjective(reading: Reading, s: SentenceView, i: number): Found[] {
  const { tree } = s;
  const token = tree.token(i);
  const entry =
    reading.view.knowledge.relations.adjectives.get(token.lower) ??
    reading.view.knowledge.relations.adjectives.get(token.lemma);
  if (
    !entry ||
    (token.upos === 'VERB' && token.xpos !== 'VBN') ||
    (!['ADJ', 'VERB'].includes(token.upos) && !tree.isCopular(i))
  )
    return [];
  const phrase = verbPhrase(tree, i, reading.view.knowledge.speech);
  const certainty = phrase.negated
    ? 'negated'
    : phrase.hedged || phrase.possible
      ? 'hedged'
      : (entry.certainty ?? 'asserted');
  for (const preposition of entry.with) {
    const found = pair(
      reading,
      s,
      i,
      { from: { at: 'described', noun: i, unsettled: true }, to: { at: preposition, noun: i } },
      { relation: entry.relation, entry: `relation:${token.lower} ${preposition}`, certainty },
    );
    if (found.length > 0) return found;
  }
  return [];
}
