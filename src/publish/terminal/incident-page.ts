import type { Claim } from '../../model/claim.ts';
import type { DatasetBeside } from '../../model/comparison.ts';
import type { DecisionEntry } from '../../model/decision.ts';
import type { IncidentGrade } from '../../model/incident-grade.ts';
import type { Incident } from '../../model/situation.ts';
import type { TollHistory } from '../../model/toll-history.ts';
import { timeWords } from '../words/time-words.ts';
import { claimLines } from './claim-list.ts';
import { namesOf, placeWords } from './claim-words.ts';
import { datasetBriefs } from './compare-page.ts';
import { gradeLines } from './grade-lines.ts';
import { historyLines } from './history-lines.ts';
import { decisionLines } from './history-page.ts';
import { statusMark } from './lists.ts';
import { originLines, proposalLines } from './origin-lines.ts';
import { type Page, wrap } from './page.ts';
import { BOUND_KEY } from './quantity-words.ts';
import { safeLine } from './safe-text.ts';
import { pairs } from './table.ts';
import { tollLines } from './toll-lines.ts';

export interface IncidentView {
  incident: Incident;
  /** In the order they are to be read. */
  claims: readonly Claim[];
  histories: readonly TollHistory[];
  titles: ReadonlyMap<string, string>;
  /** Those that put it together. */
  decisions: readonly DecisionEntry[];
  /** By a published scheme, where one was asked for. */
  grade?: IncidentGrade | undefined;
  /** What imported datasets have of it; left out where nothing was imported. */
  beside?: readonly DatasetBeside[] | undefined;
}

/** Everything the case holds on one incident, down to the words. */
export function incidentPage(
  { incident, claims, histories, titles, decisions, grade, beside = [] }: IncidentView,
  page: Page,
): string[] {
  const { paint } = page;
  return [
    paint.strong(safeLine(incident.title)),
    ...pairs(
      [
        ['id', incident.id],
        ['type', incident.type],
        ['when', timeWords(incident.when)],
        ['where', placeWords(incident.where) || 'no place'],
        ['by', namesOf(incident.sides.agents) || 'not said'],
        ['against', namesOf(incident.sides.targets) || 'not said'],
        ['status', statusMark(incident.status, page)(incident.status)],
        ['documents', String(incident.documents.length)],
      ],
      page,
    ),
    ...(incident.tolls.length > 0
      ? [
          '',
          paint.strong('Who says how many'),
          ...tollLines(incident.tolls, page, 2),
          paint.faint(wrap(BOUND_KEY, page, 2)),
        ]
      : []),
    ...section('How the figures moved', historyLines(histories, page, 2), page),
    ...(grade ? section(`Grade (${grade.scheme})`, gradeLines(grade, page), page) : []),
    ...section('Datasets', datasetBriefs(beside, page), page),
    ...section(`Origins (${incident.origins?.length ?? 0})`, originLines(incident.origins ?? [], page), page),
    ...section('Perhaps the same', proposalLines(incident.perhaps ?? [], page), page),
    ...section(
      'Decided',
      decisions.flatMap((entry) => decisionLines(entry, page).map((line) => `  ${line}`)),
      page,
    ),
    '',
    paint.strong(`Claims (${claims.length})`),
    ...claimsByDocument(claims, titles, page),
  ];
}

function section(title: string, lines: readonly string[], page: Page): string[] {
  return lines.length > 0 ? ['', page.paint.strong(title), ...lines] : [];
}

function claimsByDocument(claims: readonly Claim[], titles: ReadonlyMap<string, string>, page: Page): string[] {
  const documents = [...new Set(claims.map((claim) => claim.document))];
  return documents.flatMap((document) => [
    page.paint.faint(`  ${safeLine(titles.get(document) ?? document)}`),
    ...claims.filter((claim) => claim.document === document).flatMap((claim) => claimLines(claim, page)),
  ]);
}
