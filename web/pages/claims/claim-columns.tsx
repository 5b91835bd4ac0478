import { columnVisibilityFeature, createColumnHelper, tableFeatures } from '@tanstack/react-table';
import type { Claim } from '../../../src/model/claim.ts';
import type { ClaimRow } from '../../../src/model/claim-row.ts';
import type { When } from '../../../src/model/when.ts';
import { ClaimWords } from '../../marks/claim-words.tsx';
import { KIND_CLASS } from '../../marks/kind.ts';
import { Party } from '../../marks/party.tsx';
import { Stance } from '../../marks/stance.tsx';
import { REVIEW_WORDS, readerWords } from '../../words/claim-parts.ts';
import { speakerName } from '../../words/claimant.ts';
import { figure } from '../../words/quantity.ts';
import { dayShort, timeWords } from '../../words/when.ts';

/** A row in view: its place in the whole table, and its claim once that has come. */
export interface PlacedRow {
  index: number;
  row: ClaimRow | undefined;
}

export const features = tableFeatures({ columnVisibilityFeature });
const helper = createColumnHelper<typeof features, PlacedRow>();

/** What a column is called, how wide it is among the others, and whether it is there unless chosen otherwise. */
export const COLUMNS = {
  said: { name: 'Said', width: '60px', usual: true },
  claimant: { name: 'Claimant', width: 'minmax(130px, 1.6fr)', usual: true },
  stance: { name: 'Stance', width: '90px', usual: true },
  claim: { name: 'Claim', width: 'minmax(160px, 2.2fr)', usual: true },
  words: { name: 'Words', width: 'minmax(120px, 1.5fr)', usual: true },
  happened: { name: 'Happened', width: '112px', usual: true },
  place: { name: 'Place', width: 'minmax(80px, 0.8fr)', usual: false },
  kind: { name: 'Kind', width: '96px', usual: false },
  certainty: { name: 'Certainty', width: '88px', usual: false },
  source: { name: 'Source', width: 'minmax(100px, 1fr)', usual: false },
  published: { name: 'Published', width: '96px', usual: false },
  review: { name: 'Review', width: '124px', usual: false },
  reader: { name: 'Reader', width: '112px', usual: false },
  echoes: { name: 'Echoes', width: '52px', usual: true },
} as const;
export type ColumnName = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[]; // its keys and nothing else

/** The columns to show: those chosen, else the usual ones; on a narrow page without the words. */
export function columnsShown(chosen: readonly string[] | undefined, isNarrow: boolean): ColumnName[] {
  const named = COLUMN_NAMES.filter((name) => chosen?.includes(name));
  if (named.length > 0) return named;
  return COLUMN_NAMES.filter((name) => COLUMNS[name].usual && !(isNarrow && name === 'words'));
}

function column(name: ColumnName, cell: (row: ClaimRow) => React.ReactNode) {
  return helper.display({
    id: name,
    header: COLUMNS[name].name,
    cell: ({ row }) => (row.original.row ? cell(row.original.row) : null),
  });
}

export const columns = helper.columns([
  column('said', ({ claim, published }) => <span className="ink3">{dayShort(claim.said?.from ?? published)}</span>),
  column('claimant', ({ claim: { claimant } }) => (
    <Party party={claimant.party} name={speakerName(claimant)} unnamed={claimant.as === 'unnamed'} />
  )),
  column('stance', ({ claim }) => <Stance stance={claim.stance} />),
  column('claim', ({ claim, words, review }) => (
    <span title={words} dir="auto">
      <span className={`sw ${KIND_CLASS[claim.kind]}`} title={claim.kind} />
      {claim.certainty === 'asserted' ? null : <span className="tag dash">{claim.certainty}</span>}
      {review === 'rejected' ? <span className="tag dash">rejected</span> : null}
      <ClaimWords words={words} />
    </span>
  )),
  column('words', ({ claim }) => (
    <span className="ink2" dir="auto">
      {claim.quote}
    </span>
  )),
  column('happened', ({ claim }) => happenedCell(claim)),
  column('place', ({ claim }) => <span className="ink2">{placeOf(claim)}</span>),
  column('kind', ({ claim }) => claim.kind),
  column('certainty', ({ claim }) => claim.certainty),
  column('source', ({ source }) => (
    <span className="ink2" dir="auto">
      {source ?? 'not named'}
    </span>
  )),
  column('published', ({ published }) => <span className="ink3">{dayShort(published)}</span>),
  column('review', ({ review }) => <span className="ink2">{REVIEW_WORDS[review]}</span>),
  column('reader', ({ claim }) => (
    <span className="ink2" dir="auto">
      {readerWords(claim)}
    </span>
  )),
  column('echoes', ({ echoes }) => <span className="ink3">{echoes === 0 ? '' : figure(echoes)}</span>),
]);

/** When what is claimed happened, or is to; null where no day is told. */
export function happenedOf(claim: Claim): When | null {
  switch (claim.kind) {
    case 'incident':
    case 'toll':
      return claim.when;
    case 'agreement':
      return claim.starts;
    case 'relation':
      return claim.valid;
    case 'forecast':
      return claim.by;
    case 'statistic':
      return claim.period;
    case 'responsibility':
    case 'position':
      return null;
  }
}

function happenedCell(claim: Claim) {
  const when = happenedOf(claim);
  if (!when) return <span className="ink3">not told</span>;
  // The hours stand in the row's words; here a day is what rows are compared by.
  const words = timeWords(when);
  return (
    <span className="ink2" title={words}>
      {words.replace(/, [\d:–]+ UTC/, '')}
    </span>
  );
}

function placeOf(claim: Claim): string {
  return 'where' in claim ? claim.where.map(({ name }) => name).join(', ') : '';
}
