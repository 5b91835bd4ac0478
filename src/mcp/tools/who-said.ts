import { z } from 'zod';
import { searchClaims } from '../../ledger/claim-search.ts';
import { incidentsByPrefix } from '../../ledger/find-situation.ts';
import { CLAIM_KINDS, STANCES } from '../../model/claim.ts';
import { nextAfter, rowOf } from '../../server/api/cursor.ts';
import { RequestProblem } from '../../server/api/request-problem.ts';
import { theOne } from '../../server/api/the-one.ts';
import { PAGE, WHICH } from '../mcp-cases.ts';
import { pageLine } from '../shown.ts';
import { Statement, statementLine, statementsOf } from '../statements.ts';
import { defineTool } from '../tool.ts';

const Voice = z.object({
  claimant: z.string(),
  party: z.string().nullable(),
  statements: z.array(Statement),
});

export const whoSaid = defineTool({
  name: 'who_said',
  title: 'Who said it',
  description:
    'Who says so: statements on an incident, by words, or by somebody, grouped by who makes them, with the stance (states, admits, denies, accuses …). Give at least one of incident, text, claimant, stance.',
  input: z.strictObject({
    ...WHICH,
    incident: z.string().min(1).max(100).optional().describe('Its id, or the beginning of it.'),
    text: z.string().min(1).max(500).optional().describe('Words that stand in the quotation.'),
    claimant: z.string().min(1).max(200).optional().describe('Who says it: a slug, or part of a name.'),
    stance: z.enum(STANCES).optional(),
    kind: z.enum(CLAIM_KINDS).optional(),
    since: z.iso.date().optional().describe('Said, or published, from this day on.'),
    until: z.iso.date().optional(),
    ...PAGE,
  }),
  output: z.object({ total: z.int(), next: z.string().nullable(), voices: z.array(Voice) }),
  async answer({ incident, text, claimant, stance, kind, since, until, limit, cursor, ...which }, cases) {
    const { file } = await cases.view(which);
    if (incident === undefined && text === undefined && claimant === undefined && stance === undefined)
      throw new RequestProblem('bad request', 'Give at least one of incident, text, claimant and stance.');
    const about = incident && theOne(await incidentsByPrefix(file, incident, 2), incident, 'incident').id;
    const offset = rowOf(cursor);
    const { rows, total } = await searchClaims(
      file,
      {
        incident: about,
        text,
        claimant: claimant === undefined ? undefined : [claimant],
        stance: stance && [stance],
        kind: kind && [kind],
        saidSince: since,
        saidUntil: until,
      },
      { order: 'said, newest', offset, limit },
    );
    const voices = byVoice(await statementsOf(file, rows));
    const next = nextAfter(offset, rows.length, total);
    return {
      data: { total, next, voices },
      lines: [pageLine(rows.length, total, next), ...voices.flatMap(({ statements }) => statements.map(statementLine))],
    };
  },
});

function byVoice(statements: readonly Statement[]): z.output<typeof Voice>[] {
  const voices = new Map<string, z.output<typeof Voice>>();
  for (const statement of statements) {
    const { actor, party, name } = statement.claimant;
    const key = `${actor ?? name}\n${party ?? ''}`;
    const voice = voices.get(key) ?? { claimant: actor ?? name, party, statements: [] };
    voice.statements.push(statement);
    voices.set(key, voice);
  }
  return [...voices.values()];
}
