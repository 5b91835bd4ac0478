import type { DocumentView, SentenceView } from '../../view.ts';
import type { Trigger } from '../trigger.ts';
import { argumentsOf } from './arguments.ts';

/** Where a word stands as seen from the word of violence. */
export const SENSE_ROLES = ['doer', 'object', 'beside', 'around'] as const;
export type SenseRole = (typeof SENSE_ROLES)[number];

/** What speaks for and against a word of violence meaning conflict where it stands. */
export interface SenseClues {
  /** Words by their place; a word's weight counts by the root of how many stand in that place. */
  words: Record<SenseRole, string[]>;
  /** Everything that is no word: who is named, and as what. */
  marks: string[];
}

/** A word that may tell of violence, as far as it is looked at here. */
export type SenseWord = Pick<Trigger, 'token' | 'words' | 'via' | 'agents' | 'targets' | 'weapons'> & { type: string };

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'PROPN']);

/** Looks at one event word and its sentence; nothing outside the sentence is asked. */
export function senseClues(view: DocumentView, s: SentenceView, t: SenseWord): SenseClues {
  const { tree } = s;
  const args = argumentsOf(s, t);
  const own = new Set(t.words);
  const doers = args.doers.filter((k) => !own.has(k));
  const objects = args.objects.filter((k) => !own.has(k) && !doers.includes(k));
  const beside = [...tree.children(t.token), ...args.means, ...args.aims, ...args.left].filter(
    (k) => !own.has(k) && !doers.includes(k) && !objects.includes(k) && !args.objects.includes(k),
  );
  const { head, lemma } = tree.token(t.token);
  const around = tree.tokens.filter(({ index, upos }) => CONTENT.has(upos) && !own.has(index)).map((k) => k.index);
  const words = (tokens: readonly number[]): string[] => [...new Set(tokens.flatMap((k) => wordAt(s, k) ?? []))];
  const withModifiers = (tokens: readonly number[]): number[] =>
    tokens.flatMap((k) => [k, ...tree.childrenBy(k, 'compound', 'amod', 'nmod', 'appos')]);
  return {
    words: {
      doer: words(withModifiers(doers)),
      object: words(withModifiers(objects)),
      beside: words(beside),
      around: words(around),
    },
    marks: [
      `event ${t.via} ${lemma}`,
      `type ${t.type}`,
      ...kinds(view, s, doers, 'doer'),
      ...kinds(view, s, objects, 'object'),
      ...kinds(view, s, beside, 'beside'),
      ...kinds(view, s, [head], 'above'),
      ...sentenceMarks(view, s, t),
    ],
  };
}

/** The word that counts: none for places and known actors, whose kinds are marks. */
function wordAt(s: SentenceView, k: number): string | null {
  const { lemma, lower, upos } = s.tree.token(k);
  if (!CONTENT.has(upos) || s.placeAt(k) !== null) return null;
  const actor = s.actorAt(k);
  if (upos === 'PROPN') return null;
  if (actor !== null && actor.actor !== null && actor.head !== k) return null;
  return /^[\p{L}'-]+$/u.test(lower) ? (lemma || lower).toLowerCase() : null;
}

/** "doer armed group", "object person", "beside place": who or what stands there. */
function kinds(view: DocumentView, s: SentenceView, tokens: readonly number[], place: string): string[] {
  const marks = tokens.flatMap((k) => (k < 0 ? [] : kindsAt(view, s, k)));
  return marks.length === 0 ? [`${place} nothing`] : [...new Set(marks)].map((mark) => `${place} ${mark}`);
}

function kindsAt(view: DocumentView, s: SentenceView, k: number): string[] {
  const actor = s.actorAt(k);
  if (actor) {
    const known = actor.actor === null ? 'unknown' : 'known';
    return [
      `${actor.kind} ${known}`,
      ...(actor.role === null ? [] : [`role ${view.knowledge.classOf(actor.role) ?? actor.role}`]),
    ];
  }
  if (s.placeAt(k) !== null) return ['place'];
  if (s.timeAt(k) !== null) return ['time'];
  const { upos, lower } = s.tree.token(k);
  if (upos === 'PRON') return [`pronoun ${lower}`];
  if (upos === 'PROPN') return ['other name'];
  const words = [...view.knowledge.events.objects].flatMap(([list, among]) =>
    among.has(lower) ? [`list ${list}`] : [],
  );
  return [upos, ...words];
}

function sentenceMarks(view: DocumentView, s: SentenceView, t: SenseWord): string[] {
  const { tree } = s;
  const token = tree.token(t.token);
  const marks = ['bias', `form ${token.xpos}`, `rel ${token.rel}`];
  for (const m of s.actors) {
    marks.push(`actor ${m.kind} ${m.actor === null ? 'unknown' : 'known'}`);
    if (m.role !== null) marks.push(`role ${m.role}`, `class ${view.knowledge.classOf(m.role) ?? 'none'}`);
  }
  if (s.places.length > 0) marks.push('somewhere');
  if (s.times.length > 0) marks.push('sometime');
  if (t.agents.some((a) => a.party !== null)) marks.push('agent party');
  if (t.targets.some((a) => a.party !== null)) marks.push('target party');
  if (t.agents.length === 0) marks.push('no agent');
  if (t.targets.length === 0) marks.push('no target');
  if (t.weapons.length > 0) marks.push('weapon');
  if (s.quantities.some((q) => q.of === 'people')) marks.push('people counted');
  if (view.quoteAt(token.start, token.end) !== null) marks.push('quoted');
  return [...new Set(marks)];
}
