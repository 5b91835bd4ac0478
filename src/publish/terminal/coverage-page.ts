import { type CoveredSentence, type DocumentCoverage, SKIPS } from '../../model/coverage.ts';
import type { Document } from '../../model/document.ts';
import { momentWords } from '../words/time-words.ts';
import { type Page, wrap } from './page.ts';
import { safeLine } from './safe-text.ts';
import { type Cell, grid, table } from './table.ts';

type Listed = Omit<Document, 'text'>;

/** How much of each document came to claims, a row a document, then all of them and why the rest was skipped. */
export function coverageTable(
  rows: readonly DocumentCoverage[],
  documents: ReadonlyMap<string, Listed>,
  page: Page,
): string[] {
  if (rows.length === 0) return ['No documents yet.'];
  const { paint } = page;
  const columns = [
    { title: 'Published' },
    { title: 'Title', stretch: true },
    { title: 'Coded', right: true },
    { title: 'Quoted', right: true },
    { title: 'Skipped', right: true },
    { title: 'All', right: true },
    { title: 'To do', right: true },
    { title: 'Id' },
  ];
  const cells = rows.map((row): Cell[] => {
    const document = documents.get(row.document);
    return [
      { text: momentWords((document?.published ?? '').slice(0, 10)) },
      { text: titleOf(document) },
      ...counts(row, page),
      { text: row.document, mark: paint.faint },
    ];
  });
  const sums: Cell[] = [{ text: '' }, { text: 'all', mark: paint.strong }, ...counts(total(rows), page), { text: '' }];
  return [
    ...table(columns, rows.length > 1 ? [...cells, sums] : cells, page),
    '',
    paint.faint(wrap(skipWords(rows.flatMap(({ sentences }) => sentences)), page)),
    paint.faint(
      wrap(
        'To do: sentences with a number of people and no claim. `sitrep show coverage ID` lists them, `sitrep decide no-claim` settles one.',
        page,
      ),
    ),
  ];
}

/** One document: what became of each sentence, then in full those with a number of people that came to nothing. */
export function coveragePage(coverage: DocumentCoverage, document: Document, page: Page): string[] {
  const { paint } = page;
  const { sentences, coded, quoted, skipped, toDo } = coverage;
  const textOf = ({ span }: CoveredSentence): string => safeLine(document.text.slice(span.start, span.end));
  const toDoLines = toDo.flatMap((at) => {
    const sentence = sentences[at];
    if (!sentence) return [];
    const why = `${sentence.numbers.map(numberWords).join(', ')} · ${skipReason(sentence)}`;
    return [wrap(textOf(sentence), page, 2), paint.faint(wrap(why, page, 4))];
  });
  const rows = sentences.map((sentence): Cell[] => [
    { text: sentence.state, mark: sentence.state === 'skipped' ? paint.faint : paint.good },
    { text: sentence.state === 'skipped' ? skippedWords(sentence) : claimCount(sentence), mark: paint.faint },
    { text: textOf(sentence) },
  ]);
  return [
    paint.strong(titleOf(document)),
    paint.faint(
      [document.source, momentWords(document.published), document.id]
        .flatMap((w) => w ?? [])
        .map(safeLine)
        .join(' · '),
    ),
    wrap(
      `${sentences.length} sentences: ${coded} coded, ${quoted} quoted, ${skipped} skipped. ${skipWords(sentences)}`,
      page,
    ),
    '',
    paint.strong(`To do (${toDo.length})`),
    ...(toDo.length > 0 ? toDoLines : ['  Every sentence with a number of people came to a claim.']),
    '',
    paint.strong(`Sentences (${sentences.length})`),
    ...grid([{}, {}, { stretch: true }], rows, page, 2),
  ];
}

function titleOf(document: Listed | undefined): string {
  return safeLine(document?.title ?? document?.file ?? document?.id ?? 'untitled');
}

function counts({ sentences, coded, quoted, skipped, toDo }: Counted, { paint }: Page): Cell[] {
  const all = [coded, quoted, skipped, sentences.length].map((n) => ({ text: n.toLocaleString('en-GB') }));
  return [...all, { text: String(toDo.length), ...(toDo.length > 0 ? { mark: paint.doubt } : {}) }];
}

type Counted = Pick<DocumentCoverage, 'coded' | 'quoted' | 'skipped'> & {
  sentences: { length: number };
  toDo: { length: number };
};

function total(rows: readonly DocumentCoverage[]): Counted {
  const sum = (of: (row: DocumentCoverage) => number): number => rows.reduce((all, row) => all + of(row), 0);
  return {
    sentences: { length: sum((row) => row.sentences.length) },
    coded: sum((row) => row.coded),
    quoted: sum((row) => row.quoted),
    skipped: sum((row) => row.skipped),
    toDo: { length: sum((row) => row.toDo.length) },
  };
}

/** "Skipped: 12 no verb, 3 question." */
function skipWords(sentences: readonly CoveredSentence[]): string {
  const parts = SKIPS.flatMap((skip) => {
    const n = sentences.filter((sentence) => sentence.skip === skip).length;
    return n > 0 ? [`${n} ${skip}`] : [];
  });
  return parts.length > 0 ? `Skipped: ${parts.join(', ')}.` : 'Nothing was skipped.';
}

function numberWords({ said, of, settled }: CoveredSentence['numbers'][number]): string {
  if (settled !== undefined) return `${safeLine(said)} (no claim, by ${settled})`;
  return of === 'people' ? safeLine(said) : `${safeLine(said)} (of what, the reader cannot tell)`;
}

/** Why it was skipped, and which of its numbers a person settled. */
function skippedWords(sentence: CoveredSentence): string {
  const settled = sentence.numbers.filter((number) => number.settled !== undefined);
  return [skipReason(sentence), ...settled.map(numberWords)].join(' · ');
}

function skipReason({ skip, words }: CoveredSentence): string {
  return `${skip ?? ''}${words.length > 0 ? ` (${words.map(safeLine).join(', ')})` : ''}`;
}

function claimCount({ claims }: CoveredSentence): string {
  return claims.length === 1 ? '1 claim' : `${claims.length} claims`;
}
