import type { PositionAnswer, PositionKind, PositionRow } from '../../model/position.ts';
import { momentWords } from '../words/time-words.ts';
import { claimantWords, namesOf } from './claim-words.ts';
import { type Page, wrap } from './page.ts';
import { safeLine } from './safe-text.ts';

/** Those that ask for an answer. */
const ASKING: ReadonlySet<PositionKind> = new Set<PositionKind>(['demand', 'charge', 'threat', 'promise']);

/** Positions by day; under each, what answered it and, where the text does not say so itself, by what it was found. */
export function positionLines(positions: readonly PositionRow[], page: Page): string[] {
  const { paint } = page;
  return positions.flatMap((position, at) => {
    const { day, sort, claimant, towards, on, certainty, answers, id } = position;
    const before = positions[at - 1];
    const to = towards ? ` to ${paint.name(namesOf([towards]))}` : '';
    const doubt = certainty === 'asserted' ? '' : ` · ${paint.doubt(certainty)}`;
    return [
      ...(before?.day === day ? [] : [paint.strong(momentWords(day))]),
      wrap(
        `${sort} by ${paint.name(claimantWords(claimant))}${to}: ${safeLine(on)}${doubt}  ${paint.faint(id)}`,
        page,
        2,
      ),
      ...answers.map((answer) => wrap(answerWords(answer, page), page, 6)),
      ...(answers.length === 0 && ASKING.has(sort) ? [paint.faint(wrap('no answer found', page, 6))] : []),
    ];
  });
}

function answerWords(
  { answer, basis, by, day, words, claim, incident, reasons }: PositionAnswer,
  { paint }: Page,
): string {
  const mark = answer === 'rejected' ? paint.clash : paint.good;
  const what = basis === 'said' ? answer : `perhaps ${answer}`;
  const why = basis === 'said' ? '' : ` (${reasons.map(safeLine).join('; ')})`;
  return `${mark(what)} by ${paint.name(safeLine(by))}, ${momentWords(day)}: ${safeLine(words)}${why}  ${paint.faint(claim ?? incident ?? '')}`;
}
