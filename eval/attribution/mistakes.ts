import { IRREGULAR_PAST } from '../../src/annotate/lemma/irregular-verbs.ts';
import { openSpeech, type SpeechKnowledge } from '../../src/knowledge/speech.ts';
import { overlaps, type Span } from '../../src/model/span.ts';
import type { Mistake } from '../corpora/corpus.ts';
import type { Article } from './article.ts';
import type { SaidSpans } from './said-spans.ts';

type Marked = NonNullable<Article['attributions']>[number];

/** Share of characters that two contents must have in common, as the scorer has it. */
const ENOUGH = 0.5;

/** Every marked attribution that the reader missed or got wrong, and every one that nobody marked, by cause and cue. */
export function attributionMistakes(article: Article, found: readonly SaidSpans[]): Mistake[] {
  const speech = openSpeech();
  const marked = (article.attributions ?? []).filter((a) => a.content.length > 0);
  const taken = aligned(article.text, marked, found);
  const mistake = (kind: string, said: SaidSpans | Marked): Mistake => ({
    kind,
    id: article.id,
    says: line(article.text, said),
  });
  const out: Mistake[] = [];
  for (const [at, wanted] of marked.entries()) {
    const pair = taken.get(at);
    if (pair && pair.share >= ENOUGH) {
      const got = found[pair.found] as SaidSpans;
      if (!sourceRight(wanted, got))
        out.push({
          ...mistake('source wrong', wanted),
          says: `${line(article.text, wanted)}; came ${words(article.text, got.source)}`,
        });
      continue;
    }
    const got = found.find((f) => f.cue.some((c) => wanted.cue.some((w) => overlaps(c, w))));
    if (got)
      out.push({
        ...mistake(`content ${extentOf(article.text, wanted, got)}`, wanted),
        says: `${line(article.text, wanted)}; came ${words(article.text, got.content)}`,
      });
    else out.push(mistake(missedBecause(article.text, wanted, speech), wanted));
  }
  const used = new Set([...taken.values()].filter(({ share }) => share >= ENOUGH).map((pair) => pair.found));
  for (const [at, got] of found.entries()) {
    const known = marked.some((m) => m.cue.some((c) => got.cue.some((g) => overlaps(c, g))));
    if (!used.has(at) && !known) out.push(mistake('found, not marked', got));
  }
  return out;
}

/** Contents one to one, by the greatest share of letters in common; wanted to found. */
function aligned(
  text: string,
  wanted: readonly Marked[],
  found: readonly SaidSpans[],
): Map<number, { found: number; share: number }> {
  const sets = (said: readonly { content: Span[] }[]): Set<number>[] => said.map((x) => letters(text, x.content));
  const [golden, got] = [sets(wanted), sets(found)];
  const candidates: { wanted: number; found: number; share: number }[] = [];
  for (const [i, a] of golden.entries())
    for (const [j, b] of got.entries()) {
      const common = [...a].filter((x) => b.has(x)).length;
      if (common > 0) candidates.push({ wanted: i, found: j, share: common / (a.size + b.size - common) });
    }
  const out = new Map<number, { found: number; share: number }>();
  const used = new Set<number>();
  for (const c of candidates.sort((a, b) => b.share - a.share))
    if (!out.has(c.wanted) && !used.has(c.found)) {
      out.set(c.wanted, c);
      used.add(c.found);
    }
  return out;
}

function letters(text: string, spans: readonly Span[]): Set<number> {
  const out = new Set<number>();
  for (const { start, end } of spans)
    for (let i = start; i < end; i++) if (/[\p{L}\p{N}]/u.test(text[i] ?? '')) out.add(i);
  return out;
}

function sourceRight(wanted: Marked, got: SaidSpans): boolean {
  if (wanted.source.length === 0) return got.source.length === 0;
  return wanted.source.some((a) => got.source.some((b) => overlaps(a, b)));
}

function extentOf(text: string, wanted: Marked, got: SaidSpans): string {
  const [a, b] = [letters(text, wanted.content), letters(text, got.content)];
  const common = [...a].filter((x) => b.has(x)).length;
  if (common === 0) return 'elsewhere';
  if (common === b.size) return 'too short';
  return common === a.size ? 'too long' : 'crosses';
}

/** Whether knowledge has any word of the cue. */
function missedBecause(text: string, { cue, source }: Marked, speech: SpeechKnowledge): string {
  const spoken = words(text, cue)
    .toLowerCase()
    .split(/[^a-z'’-]+/)
    .filter((w) => w !== '');
  const known = spoken.some((w) => lemmas(w).some((l) => speech.verbs.has(l) || speech.nouns.has(l)));
  if (!known && !spoken.includes('according')) return 'missed, cue unknown';
  return source.length === 0 ? 'missed, nobody behind it' : 'missed, cue known';
}

/** What a form may be a form of. */
function lemmas(word: string): string[] {
  const cut = (ending: string): string[] =>
    word.endsWith(ending) ? [word.slice(0, -ending.length), `${word.slice(0, -ending.length)}e`] : [];
  const stems = [word, IRREGULAR_PAST.get(word) ?? word, ...cut('s'), ...cut('es'), ...cut('ed'), ...cut('ing')];
  const y = stems.filter((s) => s.endsWith('i')).map((s) => `${s.slice(0, -1)}y`);
  return [...stems, ...y, ...stems.map((s) => s.replace(/([bdglmnprt])\1$/, '$1'))];
}

/** `cue | source | content` on one line. */
function line(text: string, { cue, source, content }: SaidSpans | Marked): string {
  return [cue, source, content].map((spans) => words(text, spans)).join(' | ');
}

function words(text: string, spans: readonly Span[]): string {
  return spans.map((s) => text.slice(s.start, s.end).replace(/\s+/g, ' ')).join(' … ');
}
