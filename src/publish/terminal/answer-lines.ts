import type { AnswerCounts, AnsweredItem, Answerer, PartyAnswers } from '../../model/answers.ts';
import { momentWords } from '../words/time-words.ts';
import { type Page, wrap } from './page.ts';
import { safeLine } from './safe-text.ts';
import { table } from './table.ts';

/** What the columns mean, printed with them: they are counts, and no measure of anybody's truth. */
const DEFINITION =
  'An account is what it says of one incident; a figure one that it stands by at the end. Borne out: somebody who does not carry its own words names the same doer, where it names one, or gives a number that fits. Contradicted: another doer, or a number that excludes it. Denied: somebody says it is not so. Unanswered: nobody else in these reports speaks to it, which is no sign either way. One that is both borne out and contradicted counts in both. Each other side or source counts once for an item, however many reports carry it.';

/** What a party claims and how often others bear it out: counts, then who they are, then each item. */
export function answerLines({ counts, others, items }: PartyAnswers, page: Page): string[] {
  const { paint } = page;
  if (items.length === 0) return [];
  const row = (name: string, of: AnswerCounts) => [
    { text: name },
    ...[of.items, of.borneOut, of.contradicted, of.denied, of.unanswered].map((n) => ({ text: String(n) })),
  ];
  const columns = [
    { title: '' },
    ...['Claimed', 'Borne out', 'Contradicted', 'Denied', 'Unanswered'].map((title) => ({ title, right: true })),
  ];
  const rows = [row('accounts', counts.account), row('figures', counts.figure), row('denials', counts.denial)];
  return [
    '',
    paint.strong('What it claims, and how often others bear it out'),
    ...table(
      columns,
      rows.filter((cells) => cells[1]?.text !== '0'),
      page,
    ).map((line) => `  ${line}`),
    ...otherLines(others, page),
    ...items.flatMap((item) => itemLines(item, page)),
    paint.faint(wrap(DEFINITION, page, 2)),
  ];
}

function otherLines(others: PartyAnswers['others'], page: Page): string[] {
  return others.map(({ by, borneOut, contradicted, denied }) => {
    const parts = [
      borneOut > 0 ? `bears out ${borneOut}` : '',
      contradicted > 0 ? `contradicts ${contradicted}` : '',
      denied > 0 ? `denies ${denied}` : '',
    ];
    return wrap(`${page.paint.name(safeLine(by))} ${parts.filter((part) => part !== '').join(', ')}`, page, 2);
  });
}

function itemLines(
  { incident, title, day, what, claims, borneOut, contradicted, denied }: AnsweredItem,
  page: Page,
): string[] {
  const { paint } = page;
  const who = (all: readonly Answerer[]): string => [...new Set(all.map(({ by }) => safeLine(by)))].join(', ');
  const verdicts = [
    borneOut.length > 0 ? paint.good(`borne out by ${who(borneOut)}`) : '',
    contradicted.length > 0 ? paint.clash(`contradicted by ${who(contradicted)}`) : '',
    denied.length > 0 ? paint.clash(`denied by ${who(denied)}`) : '',
  ].filter((part) => part !== '');
  return [
    wrap(
      `${day ? momentWords(day) : 'no date'} · ${safeLine(what)} · ${verdicts.length > 0 ? verdicts.join('; ') : paint.faint('unanswered')}`,
      page,
      4,
    ),
    paint.faint(wrap(`${safeLine(title)} · ${incident} · ${claims[0] ?? ''}`, page, 6)),
  ];
}
