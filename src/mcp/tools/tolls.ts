import { z } from 'zod';
import { findTolls } from '../../ledger/incident-tolls.ts';
import { WHICH } from '../mcp-cases.ts';
import { pageLine, TollShown, tollLines, tollsShown } from '../shown.ts';
import { defineTool } from '../tool.ts';

export const tolls = defineTool({
  name: 'tolls',
  title: 'Tolls by claimant',
  description:
    'Who says how many were killed, injured, captured …, for each group of victims in each incident: contested tolls first, then the largest. Figures belong to claimants; no figure is picked, and they must not be added up.',
  input: z.strictObject({
    ...WHICH,
    contested: z.boolean().optional().describe('Only those that cannot all be true; or only the others.'),
    text: z.string().min(1).max(500).optional(),
    since: z.iso.date().optional().describe('Of what happened.'),
    until: z.iso.date().optional(),
    place: z.string().min(1).max(200).optional(),
    actor: z.string().min(1).max(200).optional(),
    limit: z.int().min(1).max(100).default(12).describe('Rows at most. There are no further pages: narrow instead.'),
  }),
  output: z.object({ total: z.int(), contested: z.int(), tolls: z.array(TollShown) }),
  async answer({ case: name, asKnownOn, ...filter }, cases) {
    const { file } = await cases.view({ case: name, asKnownOn });
    const { rows, total, contested } = await findTolls(file, filter);
    const shown = await tollsShown(file, rows);
    return {
      data: { total, contested, tolls: shown },
      lines: [`${pageLine(shown.length, total, null)} Contested: ${contested}.`, ...shown.flatMap(tollLines)],
    };
  },
});
