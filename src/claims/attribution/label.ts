import type { ActorMention } from '../../model/annotation.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import type { Frame } from './frame.ts';
import { speakerAt } from './speaker.ts';

/** Bodies and people that stand before a colon as speakers. Not states and groups: those head the parts of a report. */
const SPEAKERS = new Set<ActorMention['kind']>(['person', 'institution', 'media', 'organisation']);
/** A label has at most so many words. A guess. */
const MOST_WORDS = 6;

/** "Israeli army: twelve militants killed", "Mayor: the bridge has fallen": who stands before the colon says what follows. */
export function labelFrame(view: DocumentView, s: SentenceView): Frame | null {
  const { tokens } = s.tree;
  const colon = tokens.findIndex((t) => t.text === ':');
  if (colon < 1 || colon > MOST_WORDS || !opensParagraph(view, s)) return null;
  const mention = s.actors.find((m) => m.last === colon - 1 && opensWith(s, m) && speaks(view, m));
  const content = tokens.slice(colon + 1).map((t) => t.index);
  if (!mention || !hasClause(s, colon)) return null;
  const speaker = speakerAt(view, s, mention.head);
  if (!speaker) return null;
  return {
    claimant: ownOfficial(view, speaker.claimant),
    stance: 'states',
    certainty: 'asserted',
    channel: speaker.channel,
    said: null,
    cue: { sentence: s.index, token: colon, entry: 'speech::', rule: 'label' },
    source: { sentence: s.index, tokens: [...speaker.part.tokens, colon] },
    content: [{ sentence: s.index, tokens: content }],
    shape: 'clause',
    addressee: null,
    outer: null,
  };
}

/** "Spokesperson: …" in a ministry's own transcript: its own. */
function ownOfficial({ document }: DocumentView, claimant: Frame['claimant']): Frame['claimant'] {
  const nameless = claimant.party === null && claimant.actor === null && OWN_VOICES.has(claimant.role ?? '');
  return nameless && document.party !== null ? { ...claimant, party: document.party } : claimant;
}

const OWN_VOICES = new Set(['spokesperson', 'minister', 'official']);

function opensParagraph(view: DocumentView, s: SentenceView): boolean {
  const before = view.sentences[s.index - 1];
  return before === undefined || before.sentence.paragraph !== s.sentence.paragraph;
}

function opensWith({ tree }: SentenceView, { first }: ActorMention): boolean {
  return first === 0 || (first === 1 && ['DET', 'PUNCT'].includes(tree.token(0).upos));
}

function speaks(view: DocumentView, { kind, role }: ActorMention): boolean {
  const as = role === null ? null : view.knowledge.claimantClassOf(role);
  // "Prisoners: …", "Civilians: …" head the parts of a report.
  return SPEAKERS.has(kind) || (as !== null && as !== 'witness');
}

/** Somebody or something does or suffers something: "army: 30 killed" is a line of a table. */
function hasClause({ tree }: SentenceView, colon: number): boolean {
  return tree.tokens.some(
    (t) =>
      t.index > colon &&
      ['nsubj', 'nsubj:pass'].includes(t.rel) &&
      t.upos !== 'NUM' &&
      t.head > colon &&
      (tree.isVerb(t.head) || tree.isCopular(t.head)),
  );
}
