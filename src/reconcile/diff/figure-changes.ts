import type { Quantity } from '../../model/quantity.ts';
import type { Incident } from '../../model/situation.ts';
import type { SituationDiff } from '../../model/situation-diff.ts';
import type { TollHistory, TollStep, TollVoice } from '../../model/toll-history.ts';
import { type Comparison, entryOf, isFresh } from './known-case.ts';

type Changes = Pick<SituationDiff, 'figures' | 'revised' | 'withdrawn'>;

/** What became of each voice's figures on an incident that was known before. */
export function figureChanges(comparison: Comparison, incident: Incident): Changes {
  const out: Changes = { figures: [], revised: [], withdrawn: [] };
  for (const history of comparison.histories.get(incident.id) ?? [])
    for (const voice of history.voices) addChange(out, { comparison, incident, history, voice });
  return out;
}

interface OfVoice {
  comparison: Comparison;
  incident: Incident;
  history: TollHistory;
  voice: TollVoice;
}

function addChange(out: Changes, { comparison, incident, history, voice }: OfVoice): void {
  const standing = voice.steps.filter(({ change }) => STANDING.has(change));
  const last = standing.at(-1);
  const before = standing.filter((step) => step.published.slice(0, 10) <= comparison.from.day).at(-1);
  if (!last || last === before || !isNew(comparison, last)) return;
  const { effect, victims } = history;
  const { claimant, party } = voice;
  const entry = entryOf(comparison, incident, last.claims);
  const figure = { effect, victims, claimant, party };
  if (last.change === 'retracted') {
    if (before) out.withdrawn.push({ ...entry, claimant, effect, victims, before: before.quantity });
  } else if (!before || before.change === 'retracted' || last.change === 'other')
    out.figures.push({ ...entry, ...figure, figure: last.quantity });
  else if (!isSame(before.quantity, last.quantity))
    out.revised.push({ ...entry, ...figure, before: before.quantity, after: last.quantity });
}

/** Steps after which another figure stands than before. */
const STANDING = new Set(['first', 'same', 'grew', 'corrected', 'reworded', 'other', 'retracted']);

/** "The same again" from a new report is no news; nor is what an earlier report had already. */
function isNew(comparison: Comparison, { claims }: TollStep): boolean {
  return claims.every((id) => isFresh(comparison, id));
}

function isSame(a: Quantity, b: Quantity): boolean {
  return a.n === b.n && a.to === b.to && a.bound === b.bound && a.word === b.word;
}
