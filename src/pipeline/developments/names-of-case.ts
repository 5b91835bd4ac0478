import { openActors } from '../../knowledge/actors.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { actorFacts } from '../../ledger/find-situation.ts';
import type { NamesOfCase } from '../../publish/words/voice-words.ts';
import { partyMarks } from '../party-marks.ts';

/** Everybody's name as the case has it; of states that it names by their forces alone, as everybody has it. */
export async function namesOfCase(file: CaseFile): Promise<NamesOfCase> {
  const facts = await actorFacts(file);
  const adjectives = new Map((await partyMarks(file)).map(({ slug, adjective }) => [slug, adjective]));
  const { states } = openActors();
  return {
    of: (slug) => facts.get(slug)?.name ?? states.get(slug)?.name ?? null,
    before: (party) => adjectives.get(party) ?? states.get(party)?.adjective[0] ?? null,
    isState: (party) => states.has(party),
  };
}
