import type { SeenSentence } from './context-clues.ts';
import { sameness, step } from './context-clues.ts';
import { PART_LABELS, type Part, SHEET_KINDS } from './sheet.ts';

const CUES = new Set([
  'another',
  'other',
  'also',
  'meanwhile',
  'addition',
  'earlier',
  'later',
  'previous',
  'previously',
  'second',
  'similar',
  'third',
  'same',
  'simultaneously',
  'moreover',
  'finally',
  'elsewhere',
  'additionally',
  'separate',
  'hours',
  'before',
  'after',
  'ago',
  'recent',
  'first',
  'last',
]);

/** What speaks for or against two sentences telling of one incident. */
export function pairClues(a: SeenSentence, b: SeenSentence): string[] {
  const out = ['bias'];
  const [ka, kb] = [topKind(a), topKind(b)];
  out.push(`kinds=${ka}|${kb}`, `same=${ka === kb}`, `cos=${step(cosine(a.kinds, b.kinds))}`);
  const distance = b.s.index - a.s.index;
  const lines = b.s.sentence.paragraph - a.s.sentence.paragraph;
  out.push(`d=${Math.min(distance, 8)}`, `l=${Math.min(lines, 5)}`, `dk=${Math.min(distance, 4)}|${ka === kb}`);
  compare('place', placesOf(a), placesOf(b), out);
  compare('day', daysOf(a), daysOf(b), out);
  for (const part of ['person', 'thing', 'doer', 'group', 'tool'] as const)
    compare(part, of(a, part), of(b, part), out);
  compare('word', violentWords(a), violentWords(b), out);
  const { tokens } = b.s.tree;
  out.push(`first=${tokens[0]?.lower}`, `two=${tokens[0]?.lower} ${tokens[1]?.lower}`);
  for (const t of tokens.slice(0, 14)) if (CUES.has(t.lower)) out.push(`cue=${t.lower}`, `cue=${t.lower}|${ka === kb}`);
  for (const t of a.s.tree.tokens) if (CUES.has(t.lower)) out.push(`acue=${t.lower}`);
  const definite = tokens.find(
    (t) =>
      t.upos === 'NOUN' &&
      b.s.tree.childrenBy(t.index, 'det').some((k) => ['the', 'this', 'that'].includes(b.s.tree.token(k).lower)) &&
      /^(?:attack|murder|explosion|bomb|kidnapping|assassination|incident|action|crime|killing|blast|massacre)/.test(
        t.lower,
      ),
  );
  if (definite) out.push(`the=${definite.lower}`, `the|${ka === kb}`);
  return out;
}

function compare(name: string, a: ReadonlySet<string>, b: ReadonlySet<string>, out: string[]): void {
  const state =
    a.size === 0 || b.size === 0
      ? `none${a.size > 0 ? 'a' : ''}${b.size > 0 ? 'b' : ''}`
      : [...b].some((x) => a.has(x))
        ? 'shared'
        : 'apart';
  out.push(`${name}=${state}`);
  if (state === 'shared' || state === 'apart') out.push(`any${state}`);
}

function topKind(one: SeenSentence): string {
  let best = 1;
  for (let k = 2; k < one.kinds.length; k++) if ((one.kinds[k] ?? 0) > (one.kinds[best] ?? 0)) best = k;
  return SHEET_KINDS[best] ?? '';
}

function cosine(a: readonly number[], b: readonly number[]): number {
  let [dot, x, y] = [0, 0, 0];
  for (let k = 1; k < a.length; k++) {
    dot += (a[k] ?? 0) * (b[k] ?? 0);
    x += (a[k] ?? 0) ** 2;
    y += (b[k] ?? 0) ** 2;
  }
  return dot / (Math.sqrt(x * y) || 1);
}

function placesOf(one: SeenSentence): Set<string> {
  return new Set(one.s.places.filter((p) => p.where.precision < 6).map((p) => p.where.name.toLowerCase()));
}

function daysOf(one: SeenSentence): Set<string> {
  return new Set(
    one.s.times.flatMap((t) =>
      t.when && ['day', 'hour', 'minute'].includes(t.when.grain) ? [t.when.from.slice(0, 10)] : [],
    ),
  );
}

/** Least probability of a part for a phrase to be compared. A guess. */
const TOLD = 0.25;

function of(one: SeenSentence, part: Part): Set<string> {
  return new Set(
    one.phrases.flatMap((p) => {
      const sum = p.labels.reduce((all, x, k) => ((PART_LABELS[k] ?? '').startsWith(part) ? all + x : all), 0);
      return sum >= TOLD ? [sameness(one.s, p.phrase)] : [];
    }),
  );
}

function violentWords(one: SeenSentence): Set<string> {
  return new Set(one.clues.filter((clue) => clue.startsWith('v=')));
}
