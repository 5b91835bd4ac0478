import type { Agreement } from '../../../src/model/agreement.ts';
import { accordStatus } from '../../words/accord-status.ts';
import { claimantWords } from '../../words/claimant.ts';
import { momentWords, timeWords } from '../../words/when.ts';

type Named = (slug: string | null, said: string) => string;

/** "Ceasefire between Pakistan and Afghanistan": what it is and whom it binds, in the names of the case. */
export function accordTitle({ type, parties, mediators }: Agreement, named: Named): string {
  const kind = sentence(type);
  const names = [...new Set(parties.map(({ party, name }) => named(party, name)))];
  if (names.length > 1) return `${kind} between ${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
  if (names.length === 1) return `${kind} of ${names[0]}, the other side not named`;
  const [mediator] = mediators;
  return mediator ? `${kind} through ${mediator.name}, sides not named` : `${kind}, sides not named`;
}

/** What the status rests on, in a sentence. */
export function statusWords({ statusBy, ...accord }: Pick<Agreement, 'type' | 'status' | 'statusBy'>): string {
  const status = accordStatus(accord);
  if (!statusBy) return `Status: ${status}.`;
  const asOf = `as known on ${momentWords(statusBy.asOf)}`;
  if (statusBy.basis === 'successor')
    return `${sentence(status)}: a later accord of the same sides took its place; ${asOf}.`;
  if (statusBy.basis === 'word')
    return `${sentence(status)} by the word of ${statusBy.by.map(claimantWords).join(', ')}; ${asOf}.`;
  const said =
    statusBy.by.length > 0
      ? `, and ${statusBy.by.map(claimantWords).join(', ')} ${statusBy.by.length === 1 ? 'says' : 'say'} so`
      : '';
  return `${sentence(status)} by the clock${said}; ${asOf}.`;
}

function sentence(words: string): string {
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;
}

/** When it begins or ends; an end known only by an event is in its words. */
export function startWords({ starts }: Pick<Agreement, 'starts'>): string {
  return starts ? edgeWords(starts, 'from') : 'not said';
}

export function endWords({ ends, until }: Pick<Agreement, 'ends' | 'until'>): string {
  if (ends) return until ? `${edgeWords(ends, 'to')}, then ${until}` : edgeWords(ends, 'to');
  return until ?? 'no end named';
}

function edgeWords(when: NonNullable<Agreement['starts']>, edge: 'from' | 'to'): string {
  return when.grain === 'minute' || when.grain === 'hour' ? momentWords(when[edge]) : timeWords(when);
}
