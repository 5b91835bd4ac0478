import { type ClaimAnchor, type DecisionEntry, type Ruling, rowName } from '../../model/decision.ts';
import type { HistoryView } from '../history-view.ts';
import { momentWords } from '../words/time-words.ts';
import { quoteWords } from './claim-list.ts';
import { claimWords } from './claim-words.ts';
import { type Page, wrap } from './page.ts';
import { safeLine } from './safe-text.ts';

/** The history of one thing, or of the whole case, oldest first. */
export function historyPage({ of, readings, decisions }: HistoryView, page: Page): string[] {
  const { paint } = page;
  const head = of
    ? [`${paint.strong(`${of.what} ${safeLine(of.id)}`)}${of.words ? `  ${safeLine(of.words)}` : ''}`]
    : [];
  return [
    ...head,
    ...readings.map(({ at, reader, claims }) =>
      paint.faint(
        `${momentWords(minute(at))}  report read by ${safeLine(reader)}, ${claims} ${claims === 1 ? 'claim' : 'claims'}`,
      ),
    ),
    ...(decisions.length > 0
      ? decisions.flatMap((entry) => decisionLines(entry, page))
      : [paint.faint('no decisions')]),
  ];
}

/** One decision: when, what, by whom; the words it is about; why; and what became of it. */
export function decisionLines(entry: DecisionEntry, page: Page): string[] {
  const { paint } = page;
  const { id, at, who, why, holds, revokedBy, ruling, fate } = entry;
  const mark = holds ? (text: string) => text : paint.faint;
  const taken = revokedBy === null ? '' : holds ? ` · taken back and restored` : ` · taken back by ${revokedBy}`;
  const lines = [
    `${paint.faint(momentWords(minute(at)))}  ${mark(whatWords(entry))}  ${paint.faint(id)}${paint.doubt(taken)}`,
    wrap(`${paint.name(safeLine(who))}: ${safeLine(why)}`, page, 4),
  ];
  for (const words of ruling ? aboutWords(ruling) : []) lines.push(paint.faint(wrap(words, page, 4)));
  if (fate && fate.note !== '') lines.push(paint.clash(wrap(fateWords(fate.state, fate.note), page, 4)));
  return lines;
}

function fateWords(state: string, note: string): string {
  if (state === 'orphan') return `without effect: ${safeLine(note)}`;
  return state === 'partly' ? `in part without effect: ${safeLine(note)}` : safeLine(note);
}

/** To the minute: seconds say nothing to a reader. */
function minute(at: string): string {
  return at.length > 16 ? `${at.slice(0, 16)}Z` : at;
}

function whatWords({ kind, ruling, revokes }: DecisionEntry): string {
  if (kind === 'revoke') return `took back ${revokes}`;
  if (!ruling) return `${safeLine(kind)} (not understood by this version)`;
  switch (ruling.kind) {
    case 'accept':
      return `accepted ${ruling.claim.claim}`;
    case 'reject':
      return `rejected ${ruling.claim.claim}`;
    case 'correct':
      return `corrected ${ruling.claim.claim}: ${Object.entries(ruling.set)
        .map(([field, value]) => `${safeLine(field)} = ${safeLine(valueWords(value))}`)
        .join(', ')}`;
    case 'merge':
      return `merged ${ruling.incidents.map(({ incident }) => incident).join(', ')}`;
    case 'split':
      return `split ${ruling.claims.map(({ claim }) => claim).join(', ')} from ${ruling.incident.incident}`;
    case 'move':
      return `moved ${ruling.claim.claim} to ${ruling.to.incident}`;
    case 'add':
      return `added ${ruling.added.id}`;
    case 'resolve':
      return `resolved ${ruling.claim.claim}: ${ruling.outcome}`;
    case 'apart':
      return `kept apart ${ruling.incidents.map(({ incident }) => incident).join(', ')}`;
    case 'dismiss':
      return `dismissed for ${ruling.claim.claim}: ${ruling.outcome}`;
    case 'part':
      return ruling.whole
        ? `made ${ruling.claim.claim} part of ${ruling.whole.claim}`
        : `made ${ruling.claim.claim} a figure of its own`;
    case 'prefer':
      return `counted ${ruling.claim.claim} in place of ${ruling.over.claim}`;
    case 'no claim':
      return `no claim in ${ruling.document} at ${ruling.span.start}-${ruling.span.end}`;
    case 'link row':
      return `took ${rowName(ruling.row)} for ${ruling.incident.incident}`;
    case 'unlink row':
      return ruling.none
        ? `took ${rowName(ruling.row)} for no incident of the case`
        : `said that ${rowName(ruling.row)} is not ${ruling.incidents.map(({ incident }) => incident).join(', ')}`;
    case 'grade':
      return `graded ${safeLine(ruling.source)}: ${ruling.grade}`;
  }
}

/** A name stands for somebody or some place. */
function valueWords(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(valueWords).join('; ');
  if (typeof value === 'object' && value !== null) {
    if ('name' in value && typeof value.name === 'string') return value.name;
    if ('from' in value && 'to' in value)
      return value.from === value.to ? String(value.from) : `${value.from}..${value.to}`;
  }
  return JSON.stringify(value);
}

function aboutWords(ruling: Ruling): string[] {
  switch (ruling.kind) {
    case 'merge':
    case 'apart':
    case 'unlink row':
      return ruling.incidents.map(({ incident, title }) => `${incident} ${safeLine(title)}`);
    case 'link row':
      return [`${ruling.incident.incident} ${safeLine(ruling.incident.title)}`];
    case 'split':
      return ruling.claims.map(anchorWords);
    case 'add':
      return [`${claimWords(ruling.added)} ${quoteWords(ruling.added.quote)}`];
    case 'grade':
      return [];
    case 'no claim':
      return [quoteWords(ruling.quote)];
    case 'prefer':
      return [ruling.claim, ruling.over].map(anchorWords);
    case 'part':
      return [ruling.claim, ...(ruling.whole ? [ruling.whole] : [])].map(anchorWords);
    case 'move':
      return [anchorWords(ruling.claim), `${ruling.to.incident} ${safeLine(ruling.to.title)}`];
    default:
      return [anchorWords(ruling.claim)];
  }
}

function anchorWords({ kind, quote }: ClaimAnchor): string {
  return `${kind} ${quoteWords(quote)}`;
}
