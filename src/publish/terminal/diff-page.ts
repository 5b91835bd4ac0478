import type { TollRow } from '../../model/situation.ts';
import type { Evidence, SituationDiff } from '../../model/situation-diff.ts';
import { momentWords } from '../words/time-words.ts';
import { quoteWords } from './claim-list.ts';
import { statusMark } from './lists.ts';
import { type Mark, type Page, wrap } from './page.ts';
import { quantityWords } from './quantity-words.ts';
import { safeLine } from './safe-text.ts';
import { deathsBrief, nameOfVoice, victimWords } from './toll-lines.ts';

/** What became known between two days, each entry with the words it stands on. Sections with nothing in them are named at the end. */
export function diffPage(diff: SituationDiff, page: Page): string[] {
  const { paint } = page;
  const sections: [title: string, lines: string[], count: number][] = [
    ['new', diff.new.flatMap((entry) => newLines(entry, page)), diff.new.length],
    ['new figures', diff.figures.flatMap((entry) => figureLines(entry, page)), diff.figures.length],
    ['revised', diff.revised.flatMap((entry) => revisedLines(entry, page)), diff.revised.length],
    ['withdrawn', diff.withdrawn.flatMap((entry) => withdrawnLines(entry, page)), diff.withdrawn.length],
    ['confirmed', diff.confirmed.flatMap((entry) => statusLines(entry, page)), diff.confirmed.length],
    ['contested', diff.contested.flatMap((entry) => contestedLines(entry, page)), diff.contested.length],
    ['agreements', diff.agreements.flatMap((entry) => agreementLines(entry, page)), diff.agreements.length],
  ];
  const empty = sections.filter(([, , count]) => count === 0).map(([title]) => title);
  return [
    paint.strong(`What became known after ${momentWords(diff.from)}, up to ${momentWords(diff.to)}`),
    wrap(documentWords(diff), page),
    ...sections.flatMap(([title, lines, count]) =>
      count === 0
        ? []
        : ['', paint.strong(`${title.replace(/^./, (letter) => letter.toUpperCase())} (${count})`), ...lines],
    ),
    ...(empty.length > 0 ? ['', paint.faint(wrap(`Nothing under: ${empty.join(', ')}.`, page))] : []),
    ...relinkedLines(diff, page),
  ];
}

function documentWords({ documents }: SituationDiff): string {
  const { length } = documents.new;
  return `${length === 0 ? 'No' : length} new report${length === 1 ? '' : 's'}: ${documents.from} before, ${documents.to} now.`;
}

function newLines(entry: SituationDiff['new'][number], page: Page): string[] {
  const { incident, title, status, tolls } = entry;
  const head = wrap(
    `${safeLine(title)} · ${statusMark(status, page)(status)} · ${page.paint.faint(incident)}`,
    page,
    2,
  );
  const deaths = deathsBrief(tolls);
  return [head, ...(deaths ? [wrap(`killed: ${deaths}`, page, 4)] : []), ...evidenceLines(entry.evidence, page)];
}

/** Under an entry on figures the title is context, the figures are the news. */
function context({ incident, title }: { incident: string; title: string }, page: Page): string {
  return page.paint.faint(wrap(`${safeLine(title)} · ${incident}`, page, 4));
}

function whose(entry: Pick<TollRow, 'effect' | 'victims'>): string {
  return `${entry.effect}, ${victimWords(entry)}`;
}

function figureLines(entry: SituationDiff['figures'][number], page: Page): string[] {
  const words = `${whose(entry)}: ${nameOfVoice(entry)} says ${page.paint.strong(quantityWords(entry.figure))}`;
  return [wrap(words, page, 2), context(entry, page), ...evidenceLines(entry.evidence, page)];
}

function revisedLines(entry: SituationDiff['revised'][number], page: Page): string[] {
  const moved = page.paint.strong(`${quantityWords(entry.before)} → ${quantityWords(entry.after)}`);
  const words = `${whose(entry)}: ${nameOfVoice(entry)} ${moved}`;
  return [wrap(words, page, 2), context(entry, page), ...evidenceLines(entry.evidence, page)];
}

function withdrawnLines(entry: SituationDiff['withdrawn'][number], page: Page): string[] {
  const { effect, victims, before } = entry;
  const by = safeLine(entry.claimant);
  const words =
    effect && victims && before
      ? `${whose({ effect, victims })}: ${by} takes back ${page.paint.clash(quantityWords(before))}`
      : `${by} now says that it was not so`;
  return [wrap(words, page, 2), context(entry, page), ...evidenceLines(entry.evidence, page)];
}

function statusLines(entry: SituationDiff['confirmed'][number], page: Page): string[] {
  const was = entry.before.join(', ');
  return [
    wrap(`${safeLine(entry.title)} · ${page.paint.faint(entry.incident)}`, page, 2),
    wrap(`${was} → ${statusMark(entry.status, page)(entry.status)}`, page, 4),
    ...evidenceLines(entry.evidence, page),
  ];
}

function contestedLines(entry: SituationDiff['contested'][number], page: Page): string[] {
  if (entry.toll === null) return statusLines(entry, page);
  const figures = entry.toll.figures.map(
    ({ claimant, quantity }) => `${quantityWords(quantity)} (${safeLine(claimant)})`,
  );
  const words = `${whose(entry.toll)}: ${page.paint.clash([...new Set(figures)].join(', '))}`;
  return [wrap(words, page, 2), context(entry, page), ...evidenceLines(entry.evidence, page)];
}

function agreementLines(entry: SituationDiff['agreements'][number], page: Page): string[] {
  const { type, parties, change, before, status, violation, agreement } = entry;
  const shown = statusMark(status, page)(status);
  const between = [type, parties.map(safeLine).join(' – ')].filter((part) => part !== '').join(', ');
  const accusers = (violation?.allegedBy ?? []).map(safeLine).join(', ');
  const words = {
    begun: `new, ${shown}`,
    status: `${before} → ${shown}`,
    'said to be broken': page.paint.clash(`broken, according to ${accusers}`),
  }[change];
  return [
    wrap(`${between}: ${words} · ${page.paint.faint(agreement)}`, page, 2),
    ...(violation ? [page.paint.faint(wrap(`${safeLine(violation.title)} · ${violation.incident}`, page, 4))] : []),
    ...evidenceLines(entry.evidence, page),
  ];
}

/** So many sentences are printed for an entry; `--json` has all of them. */
const SENTENCES = 3;

/** The sentences, each once, with who says it, where, and the claims that were read in it. */
function evidenceLines(evidence: readonly Evidence[], page: Page): string[] {
  const sentences = new Map<string, Evidence[]>();
  for (const each of evidence) {
    const key = `${each.document}|${each.quote}`;
    const same = sentences.get(key);
    if (same) same.push(each);
    else sentences.set(key, [each]);
  }
  const shown = [...sentences.values()].slice(0, SENTENCES).flatMap((same) => sentenceLines(same, page));
  const left = sentences.size - SENTENCES;
  return left > 0 ? [...shown, page.paint.faint(`    and ${left} more sentence${left === 1 ? '' : 's'}`)] : shown;
}

function sentenceLines(same: readonly Evidence[], page: Page): string[] {
  const [first] = same;
  if (!first) return [];
  const faint: Mark = page.paint.faint;
  const source = first.source ?? first.document;
  const from = [source, momentWords(first.published.slice(0, 10))].map(safeLine).join(', ');
  // The report's own voice bears its source's name.
  const by = first.claimant === source ? [] : [first.claimant];
  const ids = same.map(({ claim }) => claim).join(' ');
  return [wrap(quoteWords(first.quote), page, 4), faint(wrap([...by.map(safeLine), from, ids].join(' · '), page, 6))];
}

/** An id that somebody wrote down must not lead nowhere. */
function relinkedLines({ relinked }: SituationDiff, page: Page): string[] {
  if (relinked.length === 0) return [];
  const lines = relinked.map(({ before, after }) => {
    const became = after.length === 0 ? 'no incident any more' : after.join(', ');
    return wrap(`${before.join(', ')} → ${became}`, page, 2);
  });
  return ['', page.paint.strong(`Incidents under another id (${relinked.length})`), ...lines];
}
