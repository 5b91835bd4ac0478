import type { OpenAPIHono } from '@hono/zod-openapi';
import { MARKS_WITH_WORDS } from '../../contract/incident.ts';
import type { QueryOf } from '../../contract/routes.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import type { IncidentFilter } from '../../ledger/filter.ts';
import { findIncidents, incidentsByPrefix } from '../../ledger/find-situation.ts';
import { incidentMarks } from '../../ledger/incident-marks.ts';
import { findTolls } from '../../ledger/incident-tolls.ts';
import type { Incident } from '../../model/situation.ts';
import { besideIncident } from '../../pipeline/around-incident.ts';
import { explainIncident, openEventWords } from '../../pipeline/explain-incident.ts';
import { gradeSchemeNames, gradesOf } from '../../pipeline/incident-grades.ts';
import { gapsOf } from '../../pipeline/toll-histories.ts';
import { incidentColumns } from '../../publish/incident-columns.ts';
import { incidentReasons } from '../../publish/incident-reasons.ts';
import { nextAfter, rowOf } from '../api/cursor.ts';
import { jsonResponse } from '../api/json-response.ts';
import { keptAnswer } from '../api/kept-answer.ts';
import { serve } from '../api/operation.ts';
import { notFound, RequestProblem } from '../api/request-problem.ts';
import { theOne } from '../api/the-one.ts';
import type { Served } from '../served.ts';

/** Of a pair so many incidents are listed, the latest; its sums are of all. */
const MOST_GAPS = 200;

export function addIncidentRoutes(app: OpenAPIHono, { views }: Served): void {
  serve(app, 'incidentMarks', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    return jsonResponse(await incidentColumns(await incidentMarks(file, filterOf(query)), MARKS_WITH_WORDS));
  });
  serve(app, 'incidents', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const { cursor, limit, order } = query;
    const offset = rowOf(cursor);
    const filter = { ...filterOf(query), limit, offset, newest: order === 'newest' };
    const { rows, total, undated } = await findIncidents(file, filter);
    return { rows, total, undated, next: nextAfter(offset, rows.length, total) };
  });
  serve(app, 'incident', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const incident = await oneIncident(file, params.id);
    return views.show(file, { kind: 'incident', incident, near: await besideIncident(file, incident) });
  });
  serve(app, 'incidentReasons', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const incident = await oneIncident(file, params.id);
    const explained = await explainIncident(file, incident, openEventWords);
    if (!explained) throw notFound('joining of incident', incident.id);
    return { incident: incident.id, lines: await incidentReasons(file, incident, explained) };
  });
  serve(app, 'incidentGrades', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    const schemes = gradeSchemeNames();
    const asked = query.scheme === undefined ? schemes : [query.scheme];
    const incident = await oneIncident(file, params.id);
    const grades = [];
    for (const scheme of asked) {
      const graded = await gradesOf(file, [incident], scheme);
      if (!graded)
        throw new RequestProblem(
          'bad request',
          `There is no scheme "${scheme}". There are: ${schemes.join(', ')}.`,
          'scheme',
        );
      grades.push(...graded);
    }
    return { schemes, grades };
  });
  serve(app, 'tolls', async ({ params, query }) => {
    const { asKnownOn: _, decidedBy: __, ...filter } = query;
    return findTolls((await views.of(params.case, query)).file, filter);
  });
  serve(app, 'gaps', async ({ params, query }) => {
    const { file } = await views.of(params.case, query);
    return keptAnswer(file, 'gaps', {}, async () => ({
      gaps: (await gapsOf(file)).map((pair) => ({
        ...pair,
        gaps: pair.gaps.slice(-MOST_GAPS),
        total: pair.gaps.length,
      })),
    }));
  });
}

/** Throws RequestProblem where there is none. */
export async function oneIncident(file: CaseFile, id: string): Promise<Incident> {
  return theOne(await incidentsByPrefix(file, id, 2), id, 'incident');
}

function filterOf({ type, status, ...query }: QueryOf<'incidentMarks'>): IncidentFilter {
  const { since, until, place, actor, text, claimant, stance, undated, unplaced } = query;
  return { since, until, place, actor, text, claimant, stance, undated, unplaced, types: type, statuses: status };
}
