import type { Agreement, AgreementTurn, Violation } from '../../model/agreement.ts';
import type { Claim } from '../../model/claim.ts';
import { momentWords, timeWords } from '../words/time-words.ts';
import { basisWords, endWords, wordsBy } from './agreement-lists.ts';
import { claimLines } from './claim-list.ts';
import { namesOf, placeWords } from './claim-words.ts';
import { statusMark } from './lists.ts';
import { type Page, wrap } from './page.ts';
import { quantityWords } from './quantity-words.ts';
import { safeLine } from './safe-text.ts';
import { grid, pairs } from './table.ts';

export interface AgreementView {
  agreement: Agreement;
  violations: readonly Violation[];
  /** In the order they are to be read. */
  claims: readonly Claim[];
  /** Of reports and of incidents, by id. */
  titles: ReadonlyMap<string, string>;
}

/** Everything the case holds on one accord: clock, who asked, its course with whose word each turn is, and its breaches. */
export function agreementPage({ agreement, violations, claims, titles }: AgreementView, page: Page): string[] {
  const { paint } = page;
  const { id, type, parties, mediators, starts, ends, follows, followedBy, requested, course = [] } = agreement;
  const clock = (edge: 'starts' | 'ends'): string => {
    const words = (agreement.clock ?? []).filter((c) => c.edge === edge).map((c) => `“${safeLine(c.words)}”`);
    return words.length > 0 ? `  ${paint.faint(words.join(', '))}` : '';
  };
  const said = violations.filter(({ basis }) => basis === 'said');
  const derived = violations.filter(({ basis }) => basis === 'derived');
  return [
    paint.strong(`${type}${parties.length > 0 ? `, ${parties.map((who) => namesOf([who])).join(' – ')}` : ''}`),
    ...pairs(
      [
        ['id', id],
        ['from', `${starts ? timeWords(starts) : 'no date'}${clock('starts')}`],
        ['to', `${endWords(agreement, ends ? timeWords(ends) : 'open')}${clock('ends')}`],
        ['status', `${statusMark(agreement.status, page)(agreement.status)}${basisWords(agreement)}`],
        ['mediators', namesOf(mediators) || 'none named'],
        ...(follows ? [['follows', follows] as const] : []),
        ...(followedBy ? [['followed by', followedBy] as const] : []),
      ],
      page,
    ),
    ...section(
      'Who asked for it',
      requested.map(({ by, according }) => `  ${safeLine(by.name)}, says ${paint.name(safeLine(according))}`),
      page,
    ),
    ...section('Its course', courseLines(course, page), page),
    ...section(`Said to be broken (${said.length})`, violationLines(said, titles, page), page),
    ...section(
      `Perhaps broken (${derived.length}): violence between its sides within its clock; nobody is heard to call it a breach`,
      violationLines(derived, titles, page),
      page,
    ),
    '',
    paint.strong(`Claims (${claims.length})`),
    ...[...new Set(claims.map((claim) => claim.document))].flatMap((document) => [
      paint.faint(`  ${safeLine(titles.get(document) ?? document)}`),
      ...claims.filter((claim) => claim.document === document).flatMap((claim) => claimLines(claim, page)),
    ]),
  ];
}

function courseLines(course: readonly AgreementTurn[], page: Page): string[] {
  const rows = course.map(({ day, turn, by, bound, until, ends, claims }) => [
    { text: momentWords(day) },
    { text: turn, mark: statusMark(turn, page) },
    { text: until ? safeLine(until) : ends ? timeWords(ends) : '' },
    { text: `${safeLine(by)}${bound ? '' : ', no party to it'}`, mark: page.paint.name },
    { text: claims[0] ?? '', mark: page.paint.faint },
  ]);
  return rows.length > 0 ? grid([{}, {}, { stretch: true }, { stretch: true }, {}], rows, page, 2) : [];
}

function violationLines(violations: readonly Violation[], titles: ReadonlyMap<string, string>, page: Page): string[] {
  return violations.flatMap((violation) => {
    const { accused, accusers, deniers, when, where, times, incident } = violation;
    const what =
      incident === null
        ? 'no incident of its own'
        : `${safeLine(titles.get(incident) ?? '')} ${page.paint.faint(incident)}`;
    const head = [
      when ? timeWords(when) : accusers[0] ? `said ${momentWords(accusers[0].day)}` : 'no date',
      `by ${namesOf(accused) || 'nobody named'}`,
      placeWords(where),
      times ? `${quantityWords(times)} times` : '',
      what,
    ];
    const voices = [
      accusers.length > 0 ? `says ${page.paint.name(wordsBy(accusers))}` : '',
      deniers.length > 0
        ? `denied by ${page.paint.clash(wordsBy(deniers))}`
        : accusers.length > 0
          ? 'no denial found'
          : '',
    ];
    return [
      wrap(head.filter((part) => part !== '').join(' · '), page, 2),
      ...(accusers.length > 0 ? [wrap(voices.join(' · '), page, 4)] : []),
    ];
  });
}

function section(title: string, lines: readonly string[], page: Page): string[] {
  return lines.length > 0 ? ['', page.paint.strong(title), ...lines] : [];
}
