import { createHash } from 'node:crypto';
import type { CaseFile } from '../../ledger/case-file.ts';
import { addDecision, listDecisions, listEntries, revokeDecision } from '../../ledger/decisions.ts';
import type { DecisionEntry, Ruling } from '../../model/decision.ts';
import type { Engine } from '../engine.ts';
import { updateSituation } from '../update-situation.ts';

/** Who decides, why, and when (ISO date-time). */
export interface Hand {
  who: string;
  why: string;
  at: string;
}

/** Records decisions in order, derives the situation again, and says what became of each. */
export async function record(
  file: CaseFile,
  rulings: readonly Ruling[],
  by: Hand,
  engine: Engine,
): Promise<DecisionEntry[]> {
  const ids: string[] = [];
  for (const { kind, ...payload } of rulings) {
    const id = await idFor(file, kind, payload, by);
    await addDecision(file, { id, ...by, kind, payload });
    ids.push(id);
  }
  await updateSituation(file, engine);
  return (await listEntries(file)).filter(({ id }) => ids.includes(id));
}

/** Takes a decision back; what was taken back by it holds again. Throws where it was taken back already. */
export async function undo(file: CaseFile, decision: string, by: Hand, engine: Engine): Promise<DecisionEntry> {
  const id = await idFor(file, 'revoke', decision, by);
  await revokeDecision(file, decision, { id, ...by });
  await updateSituation(file, engine);
  return entry(file, id);
}

/** By its content and place in the order, so that the same decision made twice is two. */
async function idFor(file: CaseFile, kind: string, payload: unknown, by: Hand): Promise<string> {
  const before = (await listDecisions(file)).length;
  const content = JSON.stringify([before, by.at, by.who, by.why, kind, payload]);
  return `k-${createHash('sha256').update(content).digest('hex').slice(0, 12)}`;
}

async function entry(file: CaseFile, id: string): Promise<DecisionEntry> {
  const made = (await listEntries(file)).find((each) => each.id === id);
  if (!made) throw new Error(`decision ${id} was not kept`);
  return made;
}
