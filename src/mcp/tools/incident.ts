import { z } from 'zod';
import { claimsOfIncident } from '../../ledger/find-claims.ts';
import { incidentsByPrefix } from '../../ledger/find-situation.ts';
import { Who } from '../../model/who.ts';
import { nextAfter, rowOf } from '../../server/api/cursor.ts';
import { theOne } from '../../server/api/the-one.ts';
import { PAGE, WHICH } from '../mcp-cases.ts';
import { IncidentShown, incidentLines, incidentsShown, pageLine, TollShown, tollLines, tollsShown } from '../shown.ts';
import { Statement, statementLine, statementsOf } from '../statements.ts';
import { defineTool } from '../tool.ts';

export const incident = defineTool({
  name: 'incident',
  title: 'One incident',
  description:
    'What is said of one incident: when, where, who, its tolls by claimant, and every statement about it in pages. Ids come from search.',
  input: z.strictObject({
    ...WHICH,
    id: z.string().min(1).max(100).describe('Its id, or the beginning of it: i-3f2a'),
    ...PAGE,
  }),
  output: z.object({
    incident: IncidentShown.extend({ sides: z.object({ agents: z.array(Who), targets: z.array(Who) }) }),
    tolls: z.array(TollShown),
    statements: z.array(Statement),
    total: z.int(),
    next: z.string().nullable(),
  }),
  async answer({ id, limit, cursor, ...which }, cases) {
    const { file } = await cases.view(which);
    const found = theOne(await incidentsByPrefix(file, id, 2), id, 'incident');
    const offset = rowOf(cursor);
    const claims = await claimsOfIncident(file, found.id);
    const page = claims.slice(offset, offset + limit);
    const next = nextAfter(offset, page.length, claims.length);
    const [shown] = await incidentsShown(file, [found]);
    if (!shown) throw new Error('an incident that was found is shown');
    const tolls = await tollsShown(
      file,
      found.tolls.map((toll) => ({ incident: found, toll })),
    );
    const statements = await statementsOf(file, page);
    return {
      data: { incident: { ...shown, sides: found.sides }, tolls, statements, total: claims.length, next },
      lines: [
        ...incidentLines({ ...shown, statements: [], more: 0 }),
        ...tolls.flatMap(tollLines),
        `Statements: ${pageLine(statements.length, claims.length, next)}`,
        ...statements.map(statementLine),
      ],
    };
  },
});
