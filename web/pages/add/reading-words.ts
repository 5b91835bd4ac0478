import type { ReadItem, Reading } from '../../../src/contract/reading.ts';
import { counted, figure } from '../../words/quantity.ts';

/** "Reading: 3 of 12 documents done, 2 added, 1 not read". */
export function readingWords({ state, total, added, known, failed, items }: Reading): string {
  const parts = [
    ...(added > 0 ? [`${figure(added)} added`] : []),
    ...(known > 0 ? [`${figure(known)} there already`] : []),
    ...(failed > 0 ? [`${figure(failed)} not read`] : []),
  ].join(', ');
  const done = added + known + failed;
  const of = `${figure(done)} of ${counted(total, 'document')} done${parts === '' ? '' : `: ${parts}`}`;
  if (state === 'waiting') return `Waiting for its turn, ${counted(total, 'document')}`;
  if (state === 'fetching') return 'Fetching the page';
  if (state === 'reading') return of;
  if (state === 'deriving') return `${of}. Working out what they say together`;
  if (state === 'failed') return `The reading failed. ${of}`;
  const unreached = items.filter(({ outcome }) => outcome === 'not reached').length;
  if (state === 'stopped') return `Stopped. ${of}${unreached > 0 ? `; ${figure(unreached)} not reached` : ''}`;
  return parts === '' ? 'Nothing was read' : `${of[0]?.toUpperCase()}${of.slice(1)}`;
}

const ORDER: Record<ReadItem['outcome'], number> = { failed: 0, added: 1, known: 2, waiting: 3, 'not reached': 4 };

/** What was not read comes first, so that a long list hides no failure. */
export function inOrder(items: readonly ReadItem[]): ReadItem[] {
  return [...items].sort((a, b) => ORDER[a.outcome] - ORDER[b.outcome]);
}

/** Those that failed for want of a date. */
export function dateless(items: readonly ReadItem[]): ReadItem[] {
  return items.filter(
    ({ outcome, problems }) =>
      outcome === 'failed' && problems.some(({ kind }) => kind === 'no date' || kind === 'bad date'),
  );
}

/** Why something was not read. The reader's own words for a missing date name an option of the command line. */
export function problemWords({ kind, message }: Pick<ReadItem['problems'][number], 'kind' | 'message'>): string {
  return kind === 'no date' ? 'It does not say when it was published.' : message;
}
