import type { ActorMention } from '../../model/annotation.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import type { Frame } from './frame.ts';
import { speakerAt } from './speaker.ts';

/** Bodies that tell figures. States and armed groups in brackets are sides, or short forms. */
const TELLERS = new Set<ActorMention['kind']>(['institution', 'media', 'organisation']);

/** "Strikes overnight killed six (Kyiv's military administration).": a body alone in the closing bracket tells what is before it. */
export function bracketedSource(view: DocumentView, s: SentenceView): Frame | null {
  const { tokens } = s.tree;
  const end = tokens.at(-1)?.upos === 'PUNCT' && tokens.at(-1)?.text !== ')' ? tokens.length - 2 : tokens.length - 1;
  if (tokens[end]?.text !== ')') return null;
  const open = tokens.findLastIndex((t) => t.text === '(');
  const mention = s.actors.find((m) => m.first === open + 1 && m.last === end - 1 && TELLERS.has(m.kind));
  // "the Rapid Support Forces (RSF)": another name of whoever stands before it.
  const named = s.actors.some((m) => m.last === open - 1 && m.form === 'name');
  const head = mention?.head ?? bodyIn(s, open, end);
  if (open < 3 || head < 0 || named || !tokens.slice(0, open).some((t) => t.upos === 'VERB')) return null;
  const speaker = speakerAt(view, s, head);
  if (!speaker) return null;
  return {
    claimant: speaker.claimant,
    stance: 'states',
    certainty: 'asserted',
    channel: speaker.channel,
    said: null,
    cue: { sentence: s.index, token: open, entry: 'speech:()', rule: 'source in brackets' },
    source: { sentence: s.index, tokens: speaker.part.tokens },
    content: [{ sentence: s.index, tokens: tokens.slice(0, open).map((t) => t.index) }],
    shape: 'clause',
    addressee: null,
    outer: null,
  };
}

const BODIES = new Set([
  'administration',
  'authority',
  'office',
  'council',
  'committee',
  'ministry',
  'police',
  'agency',
]);

/** "(Kyiv's military administration)": a body that nobody knows by name. */
function bodyIn({ tree }: SentenceView, open: number, end: number): number {
  const last = tree.tokens[end - 1];
  return last && last.upos === 'NOUN' && BODIES.has(last.lemma) && (last.head < open || last.head > end)
    ? last.index
    : -1;
}
