import type { BriefBlock, BriefSentence, BriefTable } from '../../../model/brief.ts';
import type { ReportHead } from '../../../model/report-head.ts';
import { fixed } from './days.ts';
import { fill, name, sentence, words } from './phrase.ts';
import type { Writer } from './writer.ts';

/** What the brief rests on, what is missing from it, and by which rules it was made. */
export function coverageBlocks(writer: Writer): BriefBlock[] {
  const { material, wording } = writer;
  const { coverage } = wording;
  const reports = material.inPeriod.flatMap((id) => material.reports.get(id) ?? []);
  const sources = bySource(reports);
  const sided = sources.filter(({ party }) => party !== null).map(({ source }) => source);
  const empty = [fixed(wording.under.empty)];
  const sentences = [
    sentence(
      fill(coverage.reports, {
        reports: writer.count('reports', material.inPeriod),
        sources: writer.count(
          'sources',
          sources.map(({ source }) => source),
        ),
      }),
    ),
    ...counted(writer, 'sources', coverage.sides, sided),
    ...readSentences(writer),
    ...counted(
      writer,
      'incidents',
      coverage.undated,
      material.incidents.filter(({ when }) => when === null).map(({ id }) => id),
    ),
    ...counted(
      writer,
      'incidents',
      coverage.unplaced,
      material.incidents.filter(({ where }) => where.length === 0).map(({ id }) => id),
    ),
  ];
  const method = [
    coverage.fatalities,
    coverage.method,
    coverage.echoes,
    coverage.doubt,
    coverage.sums,
    coverage.reading,
  ];
  return [
    { kind: 'paragraph', sentences: material.inPeriod.length === 0 ? empty : sentences },
    ...(sources.length > 0 ? [sourceTable(writer, sources)] : []),
    { kind: 'paragraph', sentences: method.map(fixed) },
  ];
}

function counted(
  writer: Writer,
  what: 'sources' | 'incidents' | 'numbers',
  template: Parameters<typeof fill>[0],
  ids: string[],
): BriefSentence[] {
  if (ids.length === 0) return [];
  return [
    sentence(fill(template, { n: [writer.figure(ids.length, { of: 'count', what, ids })] }, writer.plural(ids.length))),
  ];
}

function readSentences(writer: Writer): BriefSentence[] {
  const { coverage } = writer.material;
  const phrases = writer.wording.coverage;
  if (coverage === null) return [fixed(phrases.unmeasured)];
  const coded = [writer.figure(coverage.coded.length, { of: 'count', what: 'sentences', ids: coverage.coded })];
  return [
    sentence(fill(phrases.sentences, { all: writer.count('sentences', coverage.sentences), coded })),
    ...counted(writer, 'numbers', phrases.numbers, coverage.uncoded),
  ];
}

interface Source {
  source: string;
  party: string | null;
  reports: string[];
}

function bySource(reports: readonly ReportHead[]): Source[] {
  const sources = new Map<string, Source>();
  for (const { id, source, party } of reports) {
    const key = source ?? id;
    const row = sources.get(key) ?? { source: key, party, reports: [] };
    row.reports.push(id);
    sources.set(key, row);
  }
  return [...sources.values()].sort((a, b) => b.reports.length - a.reports.length || (a.source < b.source ? -1 : 1));
}

function sourceTable(writer: Writer, sources: readonly Source[]): BriefTable {
  const { coverage } = writer.wording;
  const { actors } = writer.material;
  return {
    kind: 'table',
    caption: coverage['sources-caption'],
    columns: [
      { head: coverage.source, number: false },
      { head: coverage.side, number: false },
      { head: coverage['reports-head'], number: true },
    ],
    rows: sources.map(({ source, party, reports }) => [
      [sentence([name(source)])],
      [sentence(party === null ? [words('–')] : [name(actors.get(party)?.name ?? party)])],
      [sentence([writer.figure(reports.length, { of: 'count', what: 'reports', ids: reports })])],
    ]),
  };
}
