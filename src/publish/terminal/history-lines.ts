import type { Quantity } from '../../model/quantity.ts';
import type { TollChange, TollHistory, TollStep, TollVoice } from '../../model/toll-history.ts';
import { momentWords } from '../words/time-words.ts';
import { type Mark, type Page, wrap } from './page.ts';
import { quantityWords } from './quantity-words.ts';
import { safeLine } from './safe-text.ts';
import { grid } from './table.ts';
import { nameOfVoice, VERBS, victimWords } from './toll-lines.ts';

/** Each voice's figures in the order of time and what became of them; voices that never said anything else are left out. */
export function historyLines(histories: readonly TollHistory[], page: Page, indent: number): string[] {
  return histories.flatMap((history) => {
    const moved = history.voices.filter(hasMoved);
    if (moved.length === 0) return [];
    return [
      wrap(`${page.paint.strong(history.effect)}  ${victimWords(history)}`, page, indent),
      ...moved.flatMap((voice) => voiceLines(voice, page, indent + 2)),
    ];
  });
}

function hasMoved({ steps }: TollVoice): boolean {
  return steps.some(({ change, parts }) => parts.length > 0 || (change !== 'first' && change !== 'same'));
}

function voiceLines(voice: TollVoice, page: Page, indent: number): string[] {
  const rows = voice.steps.map((step) => [
    { text: momentWords(step.day) },
    { text: step.change === 'retracted' ? '—' : quantityWords(step.quantity), mark: page.paint.strong },
    { text: stepWords(step, voice), mark: markOf(step.change, page) },
    { text: claimsWords(step), mark: page.paint.faint },
  ]);
  const head = `${page.paint.name(nameOfVoice(voice))} ${VERBS[voice.about]}`;
  return [wrap(head, page, indent), ...grid([{}, { right: true }, { stretch: true }, {}], rows, page, indent + 2)];
}

/** "up 4 from 19; of them 2 officers". */
export function stepWords(step: TollStep, voice: Pick<TollVoice, 'claimant'>): string {
  const parts = step.parts.map(({ quantity, of }) => `${quantityWords(quantity)} ${safeLine(of)}`);
  const by = step.claimant === voice.claimant ? '' : `said by ${safeLine(step.claimant)}`;
  return [changeWords(step), parts.length > 0 ? `of them ${parts.join(', ')}` : '', by]
    .filter((words) => words !== '')
    .join('; ');
}

export function changeWords({ change, before, quantity }: TollStep): string {
  const from = before ? quantityWords(before) : '';
  switch (change) {
    case 'first':
      return '';
    case 'same':
      return 'the same again';
    case 'grew':
      return `up${byHowMany(quantity, before)} from ${from}`;
    case 'corrected':
      return `cut${byHowMany(quantity, before)} from ${from}`;
    case 'reworded':
      return `before: ${from}`;
    case 'older':
      return `an earlier figure again, after ${from}`;
    case 'beside':
      return 'beside the other figure of that moment';
    case 'part':
      return `of a part of the place only; ${from} stands`;
    case 'other':
      return `after ${from}, perhaps from somebody else`;
    case 'retracted':
      return `taken back: ${from}`;
  }
}

/** A difference only between plain numbers: "at least" moved by nobody knows how much. */
function byHowMany(now: Quantity, before: Quantity | null): string {
  if (now.n === null || before?.n == null || now.bound !== 'exact' || before.bound !== 'exact') return '';
  return ` ${Math.abs(now.n - before.n).toLocaleString('en-GB')}`;
}

function markOf(change: TollChange, { paint }: Page): Mark {
  if (change === 'corrected' || change === 'retracted') return paint.clash;
  return change === 'grew' ? paint.doubt : paint.faint;
}

function claimsWords({ claims }: TollStep): string {
  const [first = ''] = claims;
  return claims.length > 1 ? `${first} +${claims.length - 1}` : first;
}
