import type { Who } from '../../model/who.ts';
import type { Reading } from '../draft.ts';
import { partiesAt } from '../event/trigger.ts';
import { verbPhrase } from '../grammar/verb-phrase.ts';
import type { SentenceView } from '../view.ts';
import type { Found } from './found.ts';

/** "seized power", "in power since", "came to power", "regained control of the capital": who governs from when. */
export function powerRelations(reading: Reading, s: SentenceView): Found[] {
  const { tree } = s;
  const { power } = reading.view.knowledge.relations;
  const out: Found[] = [];
  for (const token of tree.tokens) {
    if (token.upos !== 'NOUN' || !power.nouns.has(token.lemma)) continue;
    if (token.head < 0 && verbBefore(reading, s, token.index) < 0) continue;
    const holder =
      token.lemma === 'power' && tree.caseOf(token.index) === 'in'
        ? inPower(s, token.index)
        : taker(reading, s, token.index);
    if (!holder) continue;
    const country = countryOf(s, token.index, holder.verb);
    for (const subject of holder.who) {
      const object = country ?? ownCountry(reading, subject);
      if (object)
        out.push({
          token: holder.verb,
          relation: 'governs',
          subject,
          object,
          entry: `power:${token.lemma}`,
          certainty: 'asserted',
        });
    }
  }
  return out;
}

interface Holder {
  who: Who[];
  verb: number;
}

function taker(reading: Reading, s: SentenceView, noun: number): Holder | null {
  const { tree } = s;
  const misread = verbBefore(reading, s, noun);
  const verb = misread >= 0 ? misread : tree.token(noun).head;
  if (verb < 0 || !tree.isVerb(verb) || !reading.view.knowledge.relations.power.verbs.has(tree.token(verb).lemma))
    return null;
  const phrase = verbPhrase(tree, verb, reading.view.knowledge.speech);
  if (phrase.negated || phrase.future || phrase.unreal || phrase.conditional) return null;
  const who = partiesAt(s, tree.doer(verb)).filter((w) => w.party !== null);
  return who.length > 0 &&
    (tree.token(noun).lemma === 'power' || tree.children(noun).some((k) => tree.caseOf(k) === 'of' && s.placeAt(k)))
    ? { who, verb }
    : null;
}

/** "The movement seized power" may parse with the verb as the noun's modifier: a past tense before it is its verb. */
function verbBefore(reading: Reading, s: SentenceView, noun: number): number {
  const { tree } = s;
  return (
    tree
      .childrenBy(noun, 'amod')
      .find(
        (k) =>
          tree.token(k).xpos === 'VBD' &&
          tree.ownSubject(k) >= 0 &&
          reading.view.knowledge.relations.power.verbs.has(tree.token(k).lemma),
      ) ?? -1
  );
}

/** "the movement, in power since 2021": said of the noun before it. */
function inPower(s: SentenceView, noun: number): Holder | null {
  const { tree } = s;
  const { head } = tree.token(noun);
  const direct = partiesAt(s, head).filter((w) => w.party !== null);
  if (direct.length > 0) return { who: direct, verb: noun };
  const before = s.actors.filter((m) => m.last < noun && noun - m.last <= 3 && m.party !== null).pop();
  return before
    ? {
        who: [{ name: before.name, actor: before.actor, party: before.party, role: before.role, span: before.span }],
        verb: noun,
      }
    : null;
}

/** The country or capital named with the power: "seized power in Kabul". */
function countryOf(s: SentenceView, noun: number, verb: number): Who | null {
  const { tree } = s;
  for (const k of [...tree.children(noun), ...tree.children(verb)]) {
    const place = ['in', 'of', 'over'].includes(tree.caseOf(k)) ? s.placeAt(k) : null;
    if (place) return { name: place.where.name, actor: null, party: null, role: 'place', span: place.span };
  }
  return null;
}

/** Where the text names no place: the country that knowledge says the party came to rule. */
function ownCountry(reading: Reading, subject: Who): Who | null {
  const name = subject.party === null ? null : reading.view.knowledge.countryRuledBy(subject.party);
  return name === null ? null : { name, actor: null, party: null, role: 'place', span: null };
}
