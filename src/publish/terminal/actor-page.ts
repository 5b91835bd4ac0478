import type { ActorView } from '../../model/actor-view.ts';
import type { Office } from '../../model/relation-record.ts';
import { momentWords } from '../words/time-words.ts';
import { answerLines } from './answer-lines.ts';
import { gapsPage } from './gaps-page.ts';
import { RELATION_HEADINGS } from './network-page.ts';
import { type Page, wrap } from './page.ts';
import { BOUND_KEY } from './quantity-words.ts';
import { fightingLines, relationLines } from './relation-lines.ts';
import { safeLine } from './safe-text.ts';
import { grid, pairs } from './table.ts';

/** Everything the case holds on somebody, relations first. */
export function actorPage(view: ActorView, page: Page): string[] {
  const { actor, offices, relations, fighting, makes, speakers, losses, alleges, answers } = view;
  const { paint } = page;
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? ['', paint.strong(title), ...lines] : [];
  const made = Object.values(makes.stances).reduce((sum, n) => sum + n, 0);
  return [
    paint.strong(safeLine(actor.name)),
    ...pairs(headOf(view), page),
    ...section(
      'Offices',
      offices.map((office) => wrap(officeWords(office, page), page, 2)),
    ),
    ...RELATION_HEADINGS.flatMap(([heading, types]) =>
      section(
        heading,
        types
          .flatMap((type) => relations.filter(({ relation }) => relation === type))
          .flatMap((record) => relationLines(record, page)),
      ),
    ),
    ...section(
      'Fights',
      fighting.flatMap((record) => fightingLines(record, page)),
    ),
    ...section('Who speaks for it', speakerLines(view, page)),
    ...(relations.length + fighting.length + speakers.length + offices.length === 0
      ? ['', 'Named, and nothing said of whom it leads, shelters, backs or fights.']
      : []),
    ...section(`Claims it makes (${made})`, made > 0 ? [wrap(countWords(makes), page, 2)] : []),
    ...(answers ? answerLines(answers, page) : []),
    ...section('Its own losses: what others allege, what it admits', losses.length > 0 ? gapsPage(losses, page) : []),
    ...section('What it says others lost', alleges.length > 0 ? gapsPage(alleges, page) : []),
    ...(losses.length + alleges.length > 0 ? ['', paint.faint(wrap(BOUND_KEY, page))] : []),
  ];
}

function headOf({ actor }: ActorView): [string, string][] {
  const rows: [string, string][] = [
    ['actor', safeLine(actor.slug)],
    ['kind', actor.kind],
    ['party', safeLine(actor.party ?? 'none')],
    ['role', safeLine(actor.role ?? '')],
    ['also called', safeLine(actor.aliases.filter((alias) => alias !== actor.name).join('; '))],
    ['wikidata', actor.wikidata ?? ''],
    ['named in', `${actor.documents.length} documents, ${actor.claims.length} claims`],
  ];
  return rows.filter(([, value]) => value !== '');
}

/** "minister, Pakistan · told 10 to 12 Oct 2025 · 4 claims"; "prime minister, Pakistan · since 11 Apr 2022 (knowledge)". */
export function officeWords({ office, of, state, basis, from, to, claims }: Office, { paint }: Page): string {
  const what = `${state === 'held' ? '' : `${paint.doubt(state)} `}${safeLine(office)}${of ? `, ${safeLine(of.name)}` : ''}`;
  const days =
    basis === 'knowledge'
      ? `${from === null ? '' : `from ${momentWords(from)}`}${to === null ? '' : ` to ${momentWords(to)}`}`.trim()
      : `told ${from === to ? momentWords(from ?? '') : `${momentWords(from ?? '')} to ${momentWords(to ?? '')}`}`;
  const source =
    basis === 'knowledge'
      ? 'by our knowledge'
      : `${claims.length === 1 ? '1 claim' : `${claims.length} claims`}, ${claims[0]}`;
  return [what, days, paint.faint(source)].filter((part) => part !== '').join(' · ');
}

/** Most pages have few; a ministry of many spokesmen is cut. */
const MOST_SPEAKERS = 12;

function speakerLines({ speakers }: ActorView, page: Page): string[] {
  const rows = speakers
    .slice(0, MOST_SPEAKERS)
    .map(({ slug, name, role, claims }) => [
      { text: safeLine(name), mark: page.paint.name },
      { text: safeLine(role ?? '') },
      { text: claims === 1 ? '1 claim' : `${claims} claims`, mark: page.paint.faint },
      { text: safeLine(slug ?? ''), mark: page.paint.faint },
    ]);
  const more = speakers.length - rows.length;
  return [
    ...grid([{ stretch: true }, {}, { right: true }, {}], rows, page, 2),
    ...(more > 0 ? [page.paint.faint(`  and ${more} more`)] : []),
  ];
}

function countWords({ kinds, stances }: ActorView['makes']): string {
  const words = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .sort((a, b) => b[1] - a[1])
      .map(([name, n]) => `${name} ${n}`)
      .join(', ');
  return `${words(kinds)}; by stance: ${words(stances)}`;
}
