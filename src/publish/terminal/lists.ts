import type { ListedActor } from '../../ledger/find-situation.ts';
import type { Document } from '../../model/document.ts';
import type { IncidentGrade } from '../../model/incident-grade.ts';
import type { Agreement, Incident } from '../../model/situation.ts';
import { momentWords, timeWords } from '../words/time-words.ts';
import type { Mark, Page } from './page.ts';
import { safeLine } from './safe-text.ts';
import { table } from './table.ts';
import { deathsBrief } from './toll-lines.ts';

const MARKS: Record<Incident['status'] | Agreement['status'], keyof Page['paint'] | null> = {
  contested: 'clash',
  denied: 'clash',
  broken: 'clash',
  unconfirmed: 'doubt',
  'single source': 'doubt',
  expired: 'faint',
  admitted: 'good',
  corroborated: 'good',
  'in force': 'good',
  extended: 'good',
  announced: null,
};

export function statusMark(status: Incident['status'] | Agreement['status'], page: Page): Mark {
  const mark = MARKS[status];
  return mark ? page.paint[mark] : (text) => text;
}

/** With `grades`, one for each incident, in a column of their own. */
export function incidentTable(
  incidents: readonly Incident[],
  page: Page,
  grades: readonly IncidentGrade[] = [],
): string[] {
  const columns = [
    { title: 'When' },
    { title: 'Incident', stretch: true },
    { title: 'Killed', stretch: true },
    { title: 'Status' },
    ...(grades.length > 0 ? [{ title: 'Grade' }, { title: 'Rule' }] : []),
    { title: 'Id' },
  ];
  const rows = incidents.map((incident, at) => [
    { text: timeWords(incident.when) },
    { text: safeLine(incident.title) },
    { text: deathsBrief(incident.tolls) },
    { text: incident.status, mark: statusMark(incident.status, page) },
    ...(grades.length > 0 ? [{ text: grades[at]?.grade ?? 'none' }, { text: grades[at]?.rule ?? '' }] : []),
    { text: incident.id, mark: page.paint.faint },
  ]);
  return table(columns, rows, page);
}

export function actorTable(actors: readonly ListedActor[], page: Page): string[] {
  const columns = [
    { title: 'Actor' },
    { title: 'Name', stretch: true },
    { title: 'Kind' },
    { title: 'Party' },
    { title: 'Role' },
    { title: 'Claims', right: true },
    { title: 'Also called', stretch: true },
  ];
  const rows = actors.map((actor) => [
    { text: safeLine(actor.slug), mark: page.paint.name },
    { text: safeLine(actor.name) },
    { text: actor.kind },
    { text: safeLine(actor.party ?? '') },
    { text: safeLine(actor.role ?? '') },
    { text: String(actor.mentions) },
    { text: safeLine(actor.aliases.join('; ')) },
  ]);
  return table(columns, rows, page);
}

export function documentTable(
  documents: readonly (Omit<Document, 'text'> & { claims: number; grade: string | null })[],
  page: Page,
): string[] {
  const columns = [
    { title: 'Published' },
    { title: 'Title', stretch: true },
    { title: 'Source', stretch: true },
    { title: 'Grade' },
    { title: 'Party' },
    { title: 'Claims', right: true },
    { title: 'Id' },
  ];
  const rows = documents.map((document) => [
    { text: momentWords(document.published) },
    { text: safeLine(document.title ?? document.file ?? 'untitled') },
    { text: safeLine(document.source ?? '') },
    { text: document.grade ?? '' },
    { text: safeLine(document.party ?? '') },
    { text: String(document.claims) },
    { text: document.id, mark: page.paint.faint },
  ]);
  return table(columns, rows, page);
}
