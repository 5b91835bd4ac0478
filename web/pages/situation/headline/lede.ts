import type { Overview } from '../../../../src/contract/case.ts';
import type { TollList } from '../../../../src/contract/incident.ts';
import type { Agreement, TollFigure, TollRow } from '../../../../src/model/situation.ts';
import { claimantWords } from '../../../words/claimant.ts';
import { type PartyNames, partyNames } from '../../../words/party-names.ts';
import { counted, figure, isDoubted, quantityWords } from '../../../words/quantity.ts';
import { victimWords } from '../../../words/victims.ts';
import { dayNumber, dayShort } from '../../../words/when.ts';
import { ofNote } from '../ceasefire/course-of-clock.ts';

/** A piece of the lede: plain words, or a figure with the claims that it stands on. */
export type LedePart = string | { figure: string; claims: readonly string[] };

export interface LedeGiven {
  overview: Pick<Overview, 'counts' | 'parties'>;
  /** What is not known yet, or could not be had, is null; nothing is then said of it. */
  tolls: TollList | null;
  agreements: readonly Agreement[] | null;
  /** Dated incidents of the days in view, with the first and last of these. */
  shown: { incidents: number; first: string; last: string } | null;
}

export interface Lede {
  headline: string;
  sentences: LedePart[][];
}

/** Contested tolls that are told in full; the others are counted. */
const TOLD = 2;

/** What stands and what is disputed, by fixed rules. It never chooses between figures. */
export function ledeOf(given: LedeGiven): Lede {
  const { overview, tolls, agreements } = given;
  const nameOf = partyNames(overview.parties);
  const accord = ofNote(agreements ?? []);
  const contested = tolls?.rows.filter(({ toll }) => toll.contested).map(({ toll }) => toll) ?? [];
  const oneSided = tolls?.rows.map(({ toll }) => toll).find((toll) => lacksOwnFigure(toll)) ?? null;
  const largest = contested.length === 0 && !oneSided ? tolls?.rows[0]?.toll : undefined;
  const clauses = [
    ...(accord ? [accordClause(accord)] : []),
    ...(accord && eachSaysTheOther(accord) ? ['each side says the other asked for it'] : []),
  ];
  if (clauses.length < 2 && contested[0]) clauses.push(disputeClause(contested[0], nameOf));
  const counts = countsClause(given);
  return {
    headline: upperFirst(clauses.length === 0 ? counts : clauses.join('; ')),
    sentences: [
      ...(clauses.length === 0 ? [] : [[`${counts}.`]]),
      ...contested.slice(0, TOLD).map((toll) => tollSentence(toll, nameOf)),
      ...(oneSided ? [tollSentence(oneSided, nameOf)] : []),
      ...(largest ? [tollSentence(largest, nameOf)] : []),
      ...restSentence(tolls, contested.length),
    ],
  };
}

function accordClause(accord: Agreement): string {
  const { starts, ends, status, type } = accord;
  const long = starts && ends ? lengthWords(dayNumber(starts.from), dayNumber(ends.from)) : '';
  const day = starts ? dayShort(starts.from) : null;
  const name = type === 'peace deal' ? 'peace deal' : 'ceasefire';
  if (status === 'in force')
    return day ? `a ${long}${name} has been in force since ${day}` : `a ${long}${name} is in force`;
  if (status === 'announced') return `a ${long}${name} is announced${day ? ` for ${day}` : ''}`;
  const known = `the ${name}${day ? ` of ${day}` : ''}`;
  if (status === 'extended') return `${known} has been extended`;
  return status === 'broken' ? `${known} is said to be broken` : `${known} has run out`;
}

/** "48-hour " or "ten days" as "10-day "; nothing where the two ends are one. */
function lengthWords(start: number, end: number): string {
  const hours = Math.round((end - start) * 24);
  if (hours <= 0) return '';
  return hours <= 96 ? `${hours}-hour ` : `${Math.round(hours / 24)}-day `;
}

function eachSaysTheOther({ requested }: Agreement): boolean {
  const asked = new Set(requested.map(({ by }) => by.party));
  return asked.size > 1 && requested.every(({ by, according }) => by.party !== null && according !== by.party);
}

function disputeClause(toll: TollRow, nameOf: PartyNames): string {
  const voices = [...new Set(told(toll.figures).map((each) => voiceOf(each, nameOf)))];
  const whom = `how many ${victimWords(toll.victims, nameOf)} were ${toll.effect}`;
  if (voices.length === 2) return `${voices.join(' and ')} differ on ${whom}`;
  return `it is contested ${whom}`;
}

function countsClause({ overview: { counts }, shown }: LedeGiven): string {
  const incidents = counted(counts.incidents, 'incident');
  const reports = counted(counts.documents, 'document');
  if (!shown || shown.incidents === 0) return `${incidents} in ${reports}`;
  const days =
    shown.first === shown.last
      ? `on ${dayShort(shown.first)}`
      : `between ${dayShort(shown.first, shown.last)} and ${dayShort(shown.last)}`;
  return `${reports} ${counts.documents === 1 ? 'tells' : 'tell'} of ${incidents}, ${figure(shown.incidents)} of them ${days} ${shown.last.slice(0, 4)}`;
}

/** A party's losses for which others give a figure and it gives none itself. */
function lacksOwnFigure({ victims, figures, contested }: TollRow): boolean {
  return (
    !contested && victims.party !== null && figures.every(({ party }) => party !== null && party !== victims.party)
  );
}

const VERB = { own: 'admits', adversary: 'claims', other: 'says' } as const;

/** "Pakistan admits 23 of its soldiers killed; the Taliban claims at least 58." All figures of all voices, the victims' own side first. */
export function tollSentence(toll: TollRow, nameOf: PartyNames): LedePart[] {
  const { victims, effect } = toll;
  const spoken = told(toll.figures);
  const voices = gathered(spoken, (each) => voiceOf(each, nameOf));
  const ordered = [...voices].sort(([, [a]], [, [b]]) => Number(b?.about === 'own') - Number(a?.about === 'own'));
  const parts: LedePart[] = [];
  ordered.forEach(([voice, figures], at) => {
    const [first] = figures;
    if (!first) return;
    if (first.party === null) {
      const whom = at === 0 ? ` ${victimWords(victims, nameOf)} ${effect}` : '';
      parts.push(...(at === 0 ? [] : ['; ']), ...figurePartsOf(figures), `${whom}, per ${voice}`);
      return;
    }
    parts.push(`${at === 0 ? upperFirst(voice) : `; ${voice}`} ${VERB[first.about]} `, ...figurePartsOf(figures));
    if (at > 0) return;
    const own = first.about === 'own' && first.party === victims.party;
    parts.push(own ? ` of its ${victims.role ?? 'people'} ${effect}` : ` ${victimWords(victims, nameOf)} ${effect}`);
  });
  if (lacksOwnFigure(toll) && victims.party !== null) parts.push(`; ${nameOf(victims.party)} gives no figure`);
  const others = new Set(toll.figures.filter((each) => !spoken.includes(each)).map(({ claimant }) => claimant)).size;
  if (others > 0)
    parts.push(`; ${counted(others, 'third party', 'third parties')} ${others === 1 ? 'gives' : 'give'} figures too`);
  const [opening, ...rest] = parts;
  if (typeof opening === 'object') return [{ ...opening, figure: upperFirst(opening.figure) }, ...rest, '.'];
  return [...parts, '.'];
}

/** The sides' figures, where any side gives one; the others are counted. */
function told(figures: readonly TollFigure[]): readonly TollFigure[] {
  const ofSides = figures.filter(({ party }) => party !== null);
  return ofSides.length > 0 ? ofSides : figures;
}

/** Everything that one voice says, each different figure once: "23 or 25". */
function figurePartsOf(figures: readonly TollFigure[]): LedePart[] {
  const different = gathered(figures, ({ quantity }) => quantityWords(quantity));
  return [...different].flatMap(([words, same], at) => [
    ...(at > 0 ? [' or '] : []),
    { figure: words, claims: same.flatMap(({ claims }) => claims) },
    ...(same.every(isDoubted) ? [' (in doubt)'] : []),
  ]);
}

function gathered(figures: readonly TollFigure[], keyOf: (figure: TollFigure) => string): Map<string, TollFigure[]> {
  const all = new Map<string, TollFigure[]>();
  for (const each of figures) all.set(keyOf(each), [...(all.get(keyOf(each)) ?? []), each]);
  return all;
}

function voiceOf({ party, claimant }: TollFigure, nameOf: PartyNames): string {
  if (party !== null) return nameOf(party);
  if (claimant === 'narrator') return 'a report';
  return /^unnamed$/i.test(claimant) ? 'somebody unnamed' : claimantWords(claimant);
}

function restSentence(tolls: TollList | null, told: number): LedePart[][] {
  const rest = (tolls?.contested ?? 0) - Math.min(told, TOLD);
  return rest > 0 ? [[`${counted(rest, 'more toll is', 'more tolls are')} contested.`]] : [];
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
