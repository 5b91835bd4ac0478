import { z } from 'zod';
import { findIncidents } from '../../ledger/find-situation.ts';
import { findTolls } from '../../ledger/incident-tolls.ts';
import { caseOverview } from '../../pipeline/case-overview.ts';
import { WHICH } from '../mcp-cases.ts';
import { IncidentShown, incidentLines, incidentsShown, TollShown, tollLines, tollsShown } from '../shown.ts';
import { defineTool } from '../tool.ts';

const Counts = z.object({ reports: z.int(), claims: z.int(), incidents: z.int(), agreements: z.int() });

export const asKnownOn = defineTool({
  name: 'as_known_on',
  title: 'The case as it was known on a day',
  description:
    'What was known by the end of a day: how much of the case had been published, the latest incidents and the contested tolls as they then stood, beside what is known now. Every other tool takes asKnownOn for the same view.',
  input: z.strictObject({
    case: WHICH.case,
    day: z.iso.date().describe('2025-10-12; reports published on that day (UTC) count.'),
    limit: z.int().min(1).max(100).default(10).describe('Incidents and tolls at most.'),
  }),
  output: z.object({
    day: z.string(),
    known: Counts,
    now: Counts,
    incidents: z.array(IncidentShown),
    contested: z.array(TollShown),
  }),
  async answer({ case: name, day, limit }, cases) {
    const { file } = await cases.view({ case: name, asKnownOn: day });
    const { file: whole } = await cases.view({ case: name });
    const [was, now] = [counted(await caseOverview(file)), counted(await caseOverview(whole))];
    const incidents = await incidentsShown(file, (await findIncidents(file, { limit, newest: true })).rows);
    const contested = await tollsShown(file, (await findTolls(file, { contested: true, limit })).rows);
    const known = `${was.reports} of ${now.reports} reports, ${was.claims} of ${now.claims} claims`;
    return {
      data: { day, known: was, now, incidents, contested },
      lines: [
        `By the end of ${day} ${known} were there: ${was.incidents} incidents (now ${now.incidents}), ${was.agreements} agreements (now ${now.agreements}).`,
        'The latest incidents, as then known:',
        ...incidents.flatMap(incidentLines),
        'Contested tolls, as then known:',
        ...contested.flatMap(tollLines),
      ],
    };
  },
});

function counted({ counts }: Awaited<ReturnType<typeof caseOverview>>): z.output<typeof Counts> {
  const { documents, claims, incidents, agreements } = counts;
  return { reports: documents, claims, incidents, agreements };
}
