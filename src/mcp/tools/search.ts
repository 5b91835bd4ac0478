import { z } from 'zod';
import type { CaseFile } from '../../ledger/case-file.ts';
import { searchClaims } from '../../ledger/claim-search.ts';
import { findIncidents } from '../../ledger/find-situation.ts';
import { findReports } from '../../ledger/report-heads.ts';
import { CLAIM_KINDS } from '../../model/claim.ts';
import { nextAfter, rowOf } from '../../server/api/cursor.ts';
import { RequestProblem } from '../../server/api/request-problem.ts';
import { PAGE, WHICH } from '../mcp-cases.ts';
import { IncidentShown, incidentLines, incidentsShown, pageLine } from '../shown.ts';
import { Statement, statementLine, statementsOf } from '../statements.ts';
import { defineTool } from '../tool.ts';

const Input = z.strictObject({
  ...WHICH,
  what: z.enum(['claims', 'incidents', 'reports']).default('claims'),
  text: z.string().min(1).max(500).optional().describe('Words that stand in the quotation or the report.'),
  since: z.iso.date().optional().describe('From this day on: of what happened; of reports, published.'),
  until: z.iso.date().optional().describe('Up to this day, which is included.'),
  place: z.string().min(1).max(200).optional().describe("A place's name, a province, or a country's two letters."),
  actor: z.string().min(1).max(200).optional().describe('Somebody named in any part: a slug, or part of a name.'),
  kind: z.enum(CLAIM_KINDS).optional().describe('Of claims only.'),
  ...PAGE,
});
type Input = z.output<typeof Input>;

const Report = z.object({
  id: z.string(),
  title: z.string().nullable(),
  source: z.string().nullable(),
  published: z.string(),
  url: z.string().nullable(),
  claims: z.int(),
});
const Output = z.object({
  total: z.int(),
  next: z.string().nullable(),
  claims: z.array(Statement),
  incidents: z.array(IncidentShown),
  reports: z.array(Report),
});

export const search = defineTool({
  name: 'search',
  title: 'Search claims, incidents or reports',
  description:
    'Finds claims (who says what, with the words), incidents, or reports of the case by words, days, place and actor. Conditions hold together. The latest come first.',
  input: Input,
  output: Output,
  async answer(asked, cases) {
    const { file } = await cases.view(asked);
    if (asked.what === 'claims') return claims(file, asked);
    if (asked.kind !== undefined)
      throw new RequestProblem('bad request', '"kind" narrows claims only; leave it out.', 'kind');
    return asked.what === 'incidents' ? incidents(file, asked) : reports(file, asked);
  },
});

const NONE = { claims: [], incidents: [], reports: [] };

async function claims(file: CaseFile, { text, since, until, place, actor, kind, limit, cursor }: Input) {
  const offset = rowOf(cursor);
  const filter = { text, since, until, actor, place: place === undefined ? undefined : [place], kind: kind && [kind] };
  const { rows, total } = await searchClaims(file, filter, { order: 'said, newest', offset, limit });
  const found = await statementsOf(file, rows);
  const next = nextAfter(offset, rows.length, total);
  return {
    data: { ...NONE, total, next, claims: found },
    lines: [pageLine(found.length, total, next), ...found.map(statementLine)],
  };
}

async function incidents(file: CaseFile, { text, since, until, place, actor, limit, cursor }: Input) {
  const offset = rowOf(cursor);
  const { rows, total } = await findIncidents(file, { text, since, until, place, actor, limit, offset, newest: true });
  const found = await incidentsShown(file, rows);
  const next = nextAfter(offset, rows.length, total);
  return {
    data: { ...NONE, total, next, incidents: found },
    lines: [pageLine(found.length, total, next), ...found.flatMap(incidentLines)],
  };
}

async function reports(file: CaseFile, { text, since, until, place, actor, limit, cursor }: Input) {
  if (place !== undefined || actor !== undefined)
    throw new RequestProblem('bad request', 'Reports have no place or actor; search claims or incidents for these.');
  const offset = rowOf(cursor);
  const { rows, total } = await findReports(file, { text, since, until, newest: true, offset, limit });
  const found = rows.map(({ id, title, source, published, url, claims: many }) => ({
    id,
    title,
    source,
    published,
    url,
    claims: many,
  }));
  const next = nextAfter(offset, rows.length, total);
  const line = ({ id, title, source, published }: z.output<typeof Report>) =>
    `- “${title ?? 'untitled'}”, ${source ?? 'no source named'}, ${published} [report ${id}]`;
  return {
    data: { ...NONE, total, next, reports: found },
    lines: [pageLine(found.length, total, next), ...found.map(line)],
  };
}
