import type { SentenceView } from '../view.ts';
import type { Phrase } from './phrase.ts';
import { PART_LABELS, SHEET_KINDS } from './sheet.ts';

/** A phrase at the first look: what speaks for its part, and how likely each part is by that alone. */
export interface SeenPhrase {
  phrase: Phrase;
  sense: string;
  clues: readonly string[];
  labels: readonly number[];
}

/** A sentence with a violent word at the first look. */
export interface SeenSentence {
  s: SentenceView;
  clues: readonly string[];
  kinds: readonly number[];
  phrases: readonly SeenPhrase[];
}

const STEPS = [0.03, 0.08, 0.15, 0.25, 0.4, 0.55, 0.7, 0.85, 0.95];

/** The step that a probability has reached, as one character. */
export function step(p: number): string {
  let n = 0;
  while (n < STEPS.length && p >= (STEPS[n] ?? 1)) n++;
  return String(n);
}

const some = (labels: readonly number[] | undefined): number => (labels ? 1 - (labels[0] ?? 1) : 0);

function topOf(labels: readonly number[], names: readonly string[]): string {
  let best = 1;
  for (let k = 2; k < labels.length; k++) if ((labels[k] ?? 0) > (labels[best] ?? 0)) best = k;
  return names[best] ?? '';
}

/** What the rest of the text says of a sentence, by the first look at it; `chance`: how likely the text tells of any incident. */
export function contextOfSentence(text: readonly SeenSentence[], at: number, chance: number): string[] {
  const own = text[at];
  if (!own) return [];
  const [before, behind] = [text[at - 1], text[at + 1]];
  const all = text.map((one) => some(one.kinds));
  const others = all.filter((_, i) => i !== at);
  const most = Math.max(0, ...others);
  const out = [
    `1=${step(some(own.kinds))}`,
    `1t=${step(chance)}`,
    `1to=${step(chance)}|${step(some(own.kinds))}`,
    `1k=${topOf(own.kinds, SHEET_KINDS)}|${step(some(own.kinds))}`,
    `1b=${step(some(before?.kinds))}`,
    `1n=${step(some(behind?.kinds))}`,
    `1bk=${before ? topOf(before.kinds, SHEET_KINDS) : ''}|${step(some(before?.kinds))}`,
    `1m=${step(most)}`,
    `1mm=${step(most)}|${step(some(own.kinds))}`,
    `1c=${Math.min(5, all.filter((p) => p > 0.5).length)}`,
    `1v=${Math.min(9, text.length)}`,
    `first=${at === 0}`,
    `1i=${Math.min(at, 6)}|${step(some(own.kinds))}`,
  ];
  const first = text[0];
  if (first && at > 0) out.push(`1f=${topOf(first.kinds, SHEET_KINDS)}|${step(some(first.kinds))}`);
  const best = bestParts(own.phrases);
  for (const [part, p] of best) out.push(`1p=${part}|${step(p)}`);
  out.push(
    `1ps=${[...best]
      .filter(([, p]) => p > 0.4)
      .map(([part]) => part)
      .sort()
      .join('+')}`,
  );
  return out;
}

const partName = (label: string): string => label.split(/[ ,]/)[0] ?? '';

function bestParts(phrases: readonly SeenPhrase[], without = -1): Map<string, number> {
  const best = new Map<string, number>();
  phrases.forEach((one, i) => {
    if (i === without) return;
    const sums = new Map<string, number>();
    one.labels.forEach((p, k) => {
      if (k > 0) sums.set(partName(PART_LABELS[k] ?? ''), (sums.get(partName(PART_LABELS[k] ?? '')) ?? 0) + p);
    });
    for (const [part, p] of sums) best.set(part, Math.max(best.get(part) ?? 0, p));
  });
  return best;
}

/** The words by which a phrase is taken for another mention of the same: its actor, a name's last word, the head noun. */
export function sameness(s: SentenceView, p: Phrase): string {
  if (p.mention?.actor) return p.mention.actor;
  return s.tree.token(p.head).lemma;
}

/** What the rest of the text says of a phrase: its sentence, its neighbours, and other mentions of the same. */
export function contextOfPhrase(
  text: readonly SeenSentence[],
  at: number,
  { index, chance }: { index: number; chance: number },
): string[] {
  const sentence = text[at];
  const own = sentence?.phrases[index];
  if (!sentence || !own) return [];
  const told = step(some(sentence.kinds));
  const kind = topOf(sentence.kinds, SHEET_KINDS);
  const label = topOf(own.labels, PART_LABELS);
  const out = [
    `1=${label}|${step(some(own.labels))}`,
    `1t=${step(chance)}|${label}`,
    `1s=${told}|${own.sense}`,
    `1sl=${told}|${label}`,
    `1k=${kind}|${own.sense}`,
    `1kl=${kind}|${label}`,
    `1m=${step(Math.max(...text.map((one) => some(one.kinds))))}|${label}`,
  ];
  for (const [part, p] of bestParts(sentence.phrases, index)) out.push(`1o=${part}|${step(p)}|${partName(label)}`);
  const key = sameness(sentence.s, own.phrase);
  const elsewhere = text.flatMap((one, i) =>
    i === at ? [] : one.phrases.filter((q) => sameness(one.s, q.phrase) === key),
  );
  const best = bestParts(elsewhere);
  out.push(`1e=${Math.min(elsewhere.length, 3)}`);
  for (const [part, p] of best) out.push(`1e=${part}|${step(p)}`, `1el=${part}|${step(p)}|${partName(label)}`);
  return out;
}
