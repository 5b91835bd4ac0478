import type { CaseFile } from '../../ledger/case-file.ts';
import { actorFacts } from '../../ledger/find-situation.ts';
import type { NamesOfCase } from '../../publish/words/development-words.ts';
import { partyMarks } from '../party-marks.ts';

/** Everybody's name as the case has it. */
export async function namesOfCase(file: CaseFile): Promise<NamesOfCase> {
  const facts = await actorFacts(file);
  const adjectives = new Map((await partyMarks(file)).map(({ slug, adjective }) => [slug, adjective]));
  return { of: (slug) => facts.get(slug)?.name ?? null, before: (party) => adjectives.get(party) ?? null };
}
