import { z } from 'zod';
import type { CaseFile } from '../../ledger/case-file.ts';
import { agreementsByPrefix, findAgreements } from '../../ledger/find-situation.ts';
import { Agreement } from '../../model/agreement.ts';
import { timeWords } from '../../publish/words/time-words.ts';
import { nextAfter, rowOf } from '../../server/api/cursor.ts';
import { theOne } from '../../server/api/the-one.ts';
import { PAGE, WHICH } from '../mcp-cases.ts';
import { pageLine, statementLines } from '../shown.ts';
import { SomeStatements, someOf, statementsWithIds } from '../statements.ts';
import { defineTool } from '../tool.ts';

const { id, type, status, starts, ends, violations } = Agreement.shape;
const AgreementRow = SomeStatements.extend({
  id,
  type,
  status,
  /** The day that `status` is as of. */
  asOf: z.string().nullable(),
  parties: z.array(z.string()),
  mediators: z.array(z.string()),
  starts,
  ends,
  violations,
});

export const agreements = defineTool({
  name: 'agreements',
  title: 'Agreements and their clocks',
  description:
    'Truces, peace deals, talks and ties: who agreed, from when to when, what became of them and by whose word, who is said to have broken them. One by id, or those that some conditions fit.',
  input: z.strictObject({
    ...WHICH,
    id: z.string().min(1).max(100).optional().describe('Of one, or the beginning of it: a-db89'),
    text: z.string().min(1).max(500).optional(),
    since: z.iso.date().optional(),
    until: z.iso.date().optional(),
    actor: z.string().min(1).max(200).optional(),
    ...PAGE,
  }),
  output: z.object({ total: z.int(), next: z.string().nullable(), agreements: z.array(AgreementRow) }),
  async answer({ id: asked, text, since, until, actor, limit, cursor, ...which }, cases) {
    const { file } = await cases.view(which);
    const offset = rowOf(cursor);
    const { rows, total } =
      asked === undefined
        ? await findAgreements(file, { text, since, until, actor, limit, offset, newest: true })
        : { rows: [theOne(await agreementsByPrefix(file, asked, 2), asked, 'agreement')], total: 1 };
    const shown = await agreementRows(file, rows);
    const next = asked === undefined ? nextAfter(offset, rows.length, total) : null;
    return {
      data: { total, next, agreements: shown },
      lines: [pageLine(shown.length, total, next), ...shown.flatMap(agreementLines)],
    };
  },
});

async function agreementRows(file: CaseFile, rows: readonly Agreement[]): Promise<z.output<typeof AgreementRow>[]> {
  const from = await statementsWithIds(
    file,
    rows.flatMap(({ claims }) => claims.slice(0, 3)),
  );
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    status: row.status,
    asOf: row.statusBy?.asOf.slice(0, 10) ?? null,
    parties: row.parties.map(({ actor, name }) => actor ?? name),
    mediators: row.mediators.map(({ actor, name }) => actor ?? name),
    starts: row.starts,
    ends: row.ends,
    violations: row.violations,
    ...someOf(row.claims, from),
  }));
}

function agreementLines(row: z.output<typeof AgreementRow>): string[] {
  const clock = `${timeWords(row.starts)} to ${row.ends === null ? 'no day told' : timeWords(row.ends)}`;
  const asOf = row.asOf === null ? '' : ` as of ${row.asOf}`;
  return [
    `${row.type} of ${row.parties.join(' and ') || 'parties not named'}, ${clock}: ${row.status}${asOf} [agreement ${row.id}]`,
    ...row.violations.map(
      ({ incident, allegedBy }) => `  broken according to ${allegedBy.join(', ')} [incident ${incident}]`,
    ),
    ...statementLines(row),
  ];
}
