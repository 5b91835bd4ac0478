import type { BriefBlock, BriefSentence, BriefTable } from '../../../model/brief.ts';
import type { Incident } from '../../../model/situation.ts';
import type { When } from '../../../model/when.ts';
import { accountSentence, incidentHead } from './incident-words.ts';
import { fill, type Parts, sentence, textOf, words } from './phrase.ts';
import { tollSentences } from './toll-sentences.ts';
import type { Writer } from './writer.ts';

/** Incidents under their days, after the table of how many there were; those that nobody dates come last. */
export function dayBlocks(writer: Writer): BriefBlock[] {
  const { wording, material } = writer;
  const dated = material.incidents.filter(({ when }) => when !== null);
  const undated = material.incidents.filter(({ when }) => when === null);
  if (material.incidents.length === 0)
    return [{ kind: 'paragraph', sentences: [sentence([words(wording.days.none)])] }];
  const blocks: BriefBlock[] = [];
  let before = '';
  for (const incident of dated) {
    const heading = dayHeading(writer, incident.when);
    const text = textOf(heading);
    if (text !== before) blocks.push({ kind: 'heading', parts: sentence(heading).parts });
    before = text;
    blocks.push(incidentItem(writer, incident));
  }
  if (undated.length > 0) blocks.push({ kind: 'heading', parts: [words(wording.days.undated)] });
  return [...dayTable(writer, dated), ...blocks, ...undated.map((incident) => incidentItem(writer, incident))];
}

/** A day of the period; what lasted longer or began before it has its own days. */
function dayHeading(writer: Writer, when: When | null): Parts {
  return writer.when(when);
}

export function incidentItem(writer: Writer, incident: Incident): BriefBlock {
  writer.mentioned.clear();
  const tolls = tollSentences(writer, incident.tolls);
  const account = accountSentence(writer, incident, tolls.length > 0);
  return {
    kind: 'item',
    about: incident.id,
    lead: sentence(incidentHead(writer, incident)),
    tag: writer.wording.status[incident.status],
    sentences: [...tolls, ...(account ? [account] : [])],
  };
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

function dayTable(writer: Writer, dated: readonly Incident[]): BriefTable[] {
  const { wording, day } = writer;
  const rows = countsByDay(dated);
  if (rows.length < 2) return [];
  const cell = (ids: readonly string[]): BriefSentence[] => [
    sentence([writer.figure(ids.length, { of: 'count', what: 'incidents', ids: [...ids] })]),
  ];
  return [
    {
      kind: 'table',
      caption: wording.days.chart,
      columns: [
        { head: wording.days.day, number: false },
        { head: wording.days.incidents, number: true },
        { head: wording.days.contested, number: true },
      ],
      rows: rows.map((row) => [[sentence([day(row.day)])], cell(row.incidents), cell(row.contested)]),
    },
  ];
}

export function fixed(text: string): BriefSentence {
  return sentence(fill(text, {}));
}
