import type { Agreement, ViolationRow, Word } from '../../model/agreement.ts';
import { momentWords, timeWords } from '../words/time-words.ts';
import { namesOf, placeWords } from './claim-words.ts';
import { statusMark } from './lists.ts';
import { type Page, wrap } from './page.ts';
import { quantityWords } from './quantity-words.ts';
import { safeLine } from './safe-text.ts';
import { table } from './table.ts';

export function agreementTable(agreements: readonly Agreement[], page: Page): string[] {
  const columns = [
    { title: 'From' },
    { title: 'To', stretch: true },
    { title: 'Agreement' },
    { title: 'Parties', stretch: true },
    { title: 'Mediators', stretch: true },
    { title: 'Status' },
    { title: 'Violations', right: true },
    { title: 'Id' },
  ];
  const rows = agreements.map((agreement) => [
    { text: agreement.starts ? momentWords(agreement.starts.from) : 'no date' },
    { text: endWords(agreement, agreement.ends ? momentWords(agreement.ends.to) : 'open') },
    { text: agreement.type },
    { text: namesOf(agreement.parties) },
    { text: namesOf(agreement.mediators) },
    { text: agreement.status, mark: statusMark(agreement.status, page) },
    { text: String(chargesIn(agreement)) },
    { text: agreement.id, mark: page.paint.faint },
  ]);
  return table(columns, rows, page);
}

/** One agreement in full, for the situation page: its clock, who asked and mediated, and who is said to have broken it. */
export function agreementLines(agreement: Agreement, page: Page): string[] {
  const { starts, ends, until, requested, mediators } = agreement;
  const charges = chargesIn(agreement);
  const clock = [
    starts ? `from ${momentWords(starts.from)}` : '',
    ends ? `to ${momentWords(ends.to)}` : '',
    until ? `then ${safeLine(until)}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
  const status = statusMark(agreement.status, page)(agreement.status);
  const asked = requested.map(({ by, according }) => `asked for by ${safeLine(by.name)} (says ${safeLine(according)})`);
  const details = [
    clock || 'no dates given',
    mediators.length > 0 ? `mediated by ${namesOf(mediators)}` : '',
    ...asked,
    charges > 0 ? `${charges} said violation${charges === 1 ? '' : 's'}` : '',
  ].filter((part) => part !== '');
  const parties = namesOf(agreement.parties);
  const head = `${page.paint.strong(agreement.type)}  ${parties}  ·  ${status}${basisWords(agreement)}  ${page.paint.faint(agreement.id)}`;
  return [wrap(head, page, 2), wrap(details.join(' · '), page, 4)];
}
/** Breaches of every accord, a row each. */
export function violationTable(violations: readonly ViolationRow[], page: Page): string[] {
  const columns = [
    { title: 'When' },
    { title: 'By', stretch: true },
    { title: 'Says', stretch: true },
    { title: 'Denied by', stretch: true },
    { title: 'Where', stretch: true },
    { title: 'Times', right: true },
    { title: 'Incident' },
    { title: 'Agreement' },
  ];
  const rows = violations.map(({ when, accused, accusers, deniers, where, times, incident, basis, agreement }) => [
    { text: when ? timeWords(when) : accusers[0] ? `said ${momentWords(accusers[0].day)}` : 'no date' },
    { text: namesOf(accused) },
    basis === 'derived'
      ? { text: '(derived)', mark: page.paint.doubt }
      : { text: wordsBy(accusers), mark: page.paint.name },
    { text: wordsBy(deniers), mark: page.paint.clash },
    { text: placeWords(where) },
    { text: times ? quantityWords(times) : '' },
    { text: incident ?? '', mark: page.paint.faint },
    { text: agreement, mark: page.paint.faint },
  ]);
  return table(columns, rows, page);
}

/** Breaches that somebody speaks of. */
function chargesIn({ breaches, violations }: Agreement): number {
  return breaches?.length ?? violations.length;
}

/** "17 Oct 2025, then until the talks had ended". */
export function endWords({ until }: Agreement, end: string): string {
  if (!until) return end;
  return end === 'open' ? safeLine(until) : `${end}, then ${safeLine(until)}`;
}

/** Whose word a status is: ", by the clock on 19 Oct 2025", ", says Qatar". */
export function basisWords({ statusBy }: Agreement): string {
  if (!statusBy) return '';
  const { basis, by, asOf } = statusBy;
  const who = by.map(safeLine).join(', ');
  if (basis === 'clock') return `, by the clock on ${momentWords(asOf.slice(0, 10))}${who ? `; so says ${who}` : ''}`;
  if (basis === 'successor') return `, ${who} takes its place`;
  return who ? `, says ${who}` : '';
}

/** Whoever gives their word, each once. */
export function wordsBy(words: readonly Word[]): string {
  return [...new Set(words.map(({ by }) => safeLine(by)))].join(', ');
}
