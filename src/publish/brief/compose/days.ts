import type { BriefBlock, BriefSentence } from '../../../model/brief.ts';
import type { Incident } from '../../../model/situation.ts';
import type { When } from '../../../model/when.ts';
import { dayChart } from '../pictures/charts.ts';
import { incidentMap, numberedOnMap } from '../pictures/incident-map.ts';
import { accountSentence, incidentDated, incidentHead } from './incident-words.ts';
import { fill, name, type Parts, sentence, textOf, words } from './phrase.ts';
import { tollSentences } from './toll-sentences.ts';
import type { Writer } from './writer.ts';

/** Incidents under their days, after the table of how many there were; those that nobody dates come last. */
export function dayBlocks(writer: Writer): BriefBlock[] {
  const { wording, material } = writer;
  const earlier = lookedBackOn(writer);
  const dated = material.incidents.filter((one) => one.when !== null && !earlier.includes(one));
  const undated = material.incidents.filter(({ when }) => when === null);
  if (material.incidents.length === 0)
    return [{ kind: 'paragraph', sentences: [sentence([words(wording.days.none)])] }];
  const blocks: BriefBlock[] = [];
  let above = '';
  for (const incident of dated) {
    const heading = dayHeading(writer, incident.when);
    const text = textOf(heading);
    if (text !== above) blocks.push({ kind: 'heading', parts: sentence(heading).parts });
    above = text;
    blocks.push(incidentItem(writer, incident));
  }
  if (undated.length > 0) blocks.push({ kind: 'heading', parts: [words(wording.days.undated)] });
  return [
    ...mapBlocks(writer),
    ...dayTable(writer, dated),
    ...blocks,
    ...undated.map((incident) => incidentItem(writer, incident)),
    ...(earlier.length > 0 ? [{ kind: 'heading' as const, parts: [words(wording.days.earlier)] }] : []),
    ...earlier.map((incident) => incidentItem(writer, incident, true)),
  ];
}

/** What happened so many days before the first report is what reports look back on, not news. A guess. */
const NEWS_DAYS = 60;

/** Incidents that the reports of the brief look back on. */
export function lookedBackOn(writer: Writer): Incident[] {
  const first = firstDayOfNews(writer);
  return first === null
    ? []
    : writer.material.incidents.filter(({ when }) => when !== null && when.to.slice(0, 10) < first);
}

/** Null where a first day is asked for, or no report is there. */
function firstDayOfNews({ material: { asked, inPeriod, reports } }: Writer): string | null {
  const days = inPeriod.flatMap((id) => reports.get(id)?.published.slice(0, 10) ?? []).sort();
  const [first] = days;
  if (asked.since !== null || first === undefined) return null;
  return new Date(Date.parse(first) - NEWS_DAYS * 86_400_000).toISOString().slice(0, 10);
}

/** A day of the period; what lasted longer or began before it has its own days. */
function dayHeading(writer: Writer, when: When | null): Parts {
  return writer.when(when);
}

export function incidentItem(writer: Writer, incident: Incident, isDated = false): BriefBlock {
  writer.mentioned.clear();
  const rows = OF_WORDS.has(incident.type) ? incident.tolls.filter(hasFigure) : incident.tolls;
  const tolls = tollSentences(writer, rows);
  const account = accountSentence(writer, incident, tolls.length > 0);
  return {
    kind: 'item',
    about: incident.id,
    lead: sentence((isDated ? incidentDated : incidentHead)(writer, incident)),
    tag: writer.wording.status[incident.status],
    sentences: [...tolls, ...(account ? [account] : [])],
  };
}

/** Of talks and accords, what is said of the dead in passing is not what happened there, unless somebody counts them. */
const OF_WORDS: ReadonlySet<Incident['type']> = new Set(['agreement', 'ceasefire', 'talks', 'visit']);

function hasFigure({ figures }: Incident['tolls'][number]): boolean {
  return figures.some(({ quantity: { n, word } }) => n !== null || word !== null);
}

/** How many incidents each day had. Those of several days stand under the first of them. */
export function countsByDay(
  incidents: readonly Incident[],
): { day: string; incidents: string[]; contested: string[] }[] {
  const days = new Map<string, { day: string; incidents: string[]; contested: string[] }>();
  for (const { id, when, status } of incidents) {
    if (when === null || !isOfDays(when)) continue;
    const day = when.from.slice(0, 10);
    const row = days.get(day) ?? { day, incidents: [], contested: [] };
    row.incidents.push(id);
    if (status === 'contested') row.contested.push(id);
    days.set(day, row);
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function isOfDays({ grain, from, to }: When): boolean {
  const days = (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000;
  return (grain === 'day' || grain === 'hour' || grain === 'minute') && days <= 3;
}

function dayTable(writer: Writer, dated: readonly Incident[]): BriefBlock[] {
  const { wording, day } = writer;
  const rows = countsByDay(dated);
  if (rows.length < 2) return [];
  const cell = (ids: readonly string[]): BriefSentence[] => [
    sentence([writer.figure(ids.length, { of: 'count', what: 'incidents', ids: [...ids] })]),
  ];
  const columns = rows.map((row) => ({ day: row.day, all: row.incidents.length, contested: row.contested.length }));
  const alt = wording.days['chart-alt'];
  const chart = dayChart(columns, (iso) => day(iso).text, alt, wording.direction === 'rtl');
  const { days } = wording;
  return [
    { kind: 'picture', name: 'days', alt, ...chart },
    {
      kind: 'table',
      caption: days.chart,
      columns: [days.day, days.incidents, days.contested].map((head, at) => ({ head, number: at > 0 })),
      rows: rows.map((row) => [[sentence([day(row.day)])], cell(row.incidents), cell(row.contested)]),
    },
  ];
}

/** The map, the table of what its numbers stand for, and how many incidents are not on it. */
function mapBlocks(writer: Writer): BriefBlock[] {
  const { material, wording } = writer;
  const { ground, incidents } = material;
  const { days } = wording;
  if (ground === null) return [];
  const numbered = numberedOnMap(incidents, ground);
  if (numbered.length === 0) return [];
  const ids = numbered.map(({ incident }) => incident.id);
  const alt = textOf(fill(days['map-alt'], { incidents: writer.count('incidents', ids) }));
  const off = incidents.filter(({ id }) => !ids.includes(id)).map(({ id }) => id);
  const rest = fill(days['off-map'], { n: writer.count('incidents', off) });
  return [
    { kind: 'picture', name: 'map', alt, ...incidentMap(numbered, ground, alt) },
    ...(off.length > 0 ? [{ kind: 'paragraph' as const, sentences: [sentence(rest)] }] : []),
    {
      kind: 'table',
      caption: days.map,
      columns: [days.number, days.incident, days.place].map((head, at) => ({ head, number: at === 0 })),
      rows: numbered.map(({ number, incident, place }) => [
        // A mark on the map, not a figure: it counts nothing.
        [sentence([name(`${number}`)])],
        [sentence(incidentDated(writer, incident))],
        [sentence([name(place)])],
      ]),
    },
  ];
}

export function fixed(text: string): BriefSentence {
  return sentence(fill(text, {}));
}
