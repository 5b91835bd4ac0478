import type { BriefBlock, BriefPart, BriefSentence } from '../../../model/brief.ts';
import type { StatisticRow } from '../../../model/statistic.ts';
import { claimantVoice } from './accords.ts';
import { fixed } from './days.ts';
import { fill, sentence, words } from './phrase.ts';
import { subject } from './voices.ts';
import { quoteOf } from './words-said.ts';
import { categoryOf, quantityParts, type Writer } from './writer.ts';

/** What others count over a period, each beside what this case itself adds up to for the same days. */
export function statisticBlocks(writer: Writer): BriefBlock[] {
  const rows = writer.material.statistics;
  if (rows.length === 0) return [{ kind: 'paragraph', sentences: [fixed(writer.wording.statistics.nothing)] }];
  return rows.map(
    (row): BriefBlock => ({
      kind: 'item',
      about: row.id,
      lead: null,
      tag: null,
      sentences: [countSentence(writer, row), ...besideSentences(writer, row)],
    }),
  );
}

function countSentence(writer: Writer, row: StatisticRow): BriefSentence {
  writer.mentioned.clear();
  const { statistics, measures } = writer.wording;
  const { who, category } = subject(writer, [claimantVoice(writer, row.claimant)]);
  const n = quantityParts(writer, row.quantity, [row.id], false) ?? [words(writer.wording.bound.unknown)];
  const measure = fill(measures[row.measure], {}, categoryOf(writer, row.quantity));
  const slots = { who, n, measure, period: writer.when(row.period), quote: [quoteOf(row.quote, row.id)] };
  return sentence(fill(statistics.item, slots, category), [row.id]);
}

function besideSentences(writer: Writer, { beside: { ledger, differences }, id }: StatisticRow): BriefSentence[] {
  const { statistics, count } = writer.wording;
  const { rule } = ledger;
  const { from, to } = ledger.period;
  if (ledger.incidents === 0) return [sentence(fill(statistics['beside-none'], {}), [id])];
  const sum = (n: number): BriefPart[] => [writer.figure(n, { of: 'sum', rule, from, to, n })];
  const counted = (what: 'incidents' | 'reports', n: number) => fill(count[what], { n: sum(n) }, writer.plural(n));
  const slots = {
    best: sum(ledger.best),
    low: sum(ledger.low),
    figures: sum(ledger.figures),
    incidents: counted('incidents', ledger.incidents),
    reports: counted('reports', ledger.reports),
  };
  if (ledger.figures === 0)
    return [sentence(fill(statistics['beside-unnumbered'], { incidents: slots.incidents }), [id])];
  const text =
    ledger.high === null
      ? fill(statistics['beside-open'], slots)
      : ledger.low === ledger.high
        ? fill(statistics['beside-exact'], slots)
        : fill(statistics.beside, { ...slots, high: sum(ledger.high) });
  const kinds = [...new Set(differences.map(({ kind }) => kind))];
  const reasons = writer.list(kinds.map((kind) => [words(statistics[kind])]));
  return [sentence(text, [id]), ...(kinds.length > 0 ? [sentence(fill(statistics.why, { reasons }), [id])] : [])];
}
