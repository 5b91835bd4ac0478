import type { CaseFile } from '../../ledger/case-file.ts';
import { claimsAsReadOf } from '../../ledger/decided-claims.ts';
import { addedClaims, listEntries } from '../../ledger/decisions.ts';
import { claimsOfDocument } from '../../ledger/find-claims.ts';
import { modelReadingsOf, type StoredReading } from '../../ledger/models/readings.ts';
import type { Claim } from '../../model/claim.ts';
import type { DecisionEntry } from '../../model/decision.ts';
import type { ReadByBoth } from '../../model/drafted-claim.ts';
import { pairsOf } from '../../reconcile/decisions/claims-of-models.ts';
import { differing } from '../../reconcile/readers/compare-readers.ts';

/** What became of a model's claim by people's decisions. */
export type Judged = 'accepted' | 'rejected';

/** What a model read in a report, laid beside the built-in reader's claims as they stand now. */
export interface ReadBeside {
  reading: StoredReading;
  rows: ReadByBoth[];
  /** Of its claims, those that somebody judged. */
  judged: ReadonlyMap<string, Judged>;
  /** Claims of the built-in reader that somebody judged. */
  settled: ReadonlySet<string>;
}

/**
 * How each model's claims on a report stand to the built-in reader's. Which two are of one thing is told by how they were read;
 * what differs, by how they stand now: where a person put ours right as the model has it, they agree.
 */
export async function readersOfReport(file: CaseFile, document: string): Promise<ReadBeside[]> {
  const readings = await modelReadingsOf(file, document);
  if (readings.length === 0) return [];
  const { read, now } = await ourClaims(file, document);
  const judged = judgedClaims(await listEntries(file));
  const settled = new Set([...now.values()].flatMap(({ id, decided }) => (decided ? [id] : [])));
  return readings.map((reading) => {
    const { claims } = reading;
    const pairs = pairsOf(read, claims);
    const paired = new Set(pairs.values());
    const rows = claims.map((theirs): ReadByBoth => {
      const ours = now.get(pairs.get(theirs.id) ?? '');
      if (!ours) return { ours: null, theirs: theirs.id, how: 'model only', fields: [] };
      const fields = differing(ours, theirs);
      return { ours: ours.id, theirs: theirs.id, how: fields.length > 0 ? 'differ' : 'both', fields };
    });
    const alone = [...now.keys()].filter((id) => !paired.has(id));
    const onlyOurs = alone.map((ours): ReadByBoth => ({ ours, theirs: null, how: 'built-in only', fields: [] }));
    return { reading, rows: [...rows, ...onlyOurs], judged, settled };
  });
}

/** Claims that no model made, as they were read, and those of them that stand, as they stand. */
async function ourClaims(file: CaseFile, document: string) {
  const asRead = (await claimsAsReadOf(file, document)).filter(({ reader }) => reader === undefined);
  const added = (await addedClaims(file)).filter((claim) => claim.document === document);
  const standing = (await claimsOfDocument(file, document)).filter(({ reader }) => reader === undefined);
  const read = new Map([...asRead, ...added].map((claim) => [claim.id, claim]));
  return { read: [...read.values()], now: new Map(standing.map((claim) => [claim.id, claim])) };
}

/** What was decided last on each claim of a model. */
function judgedClaims(entries: readonly DecisionEntry[]): Map<string, Judged> {
  const judged = new Map<string, Judged>();
  for (const { ruling, fate } of entries) {
    const [claim] = fate?.claims ?? [];
    if (!ruling || !claim?.startsWith('m-')) continue;
    if (ruling.kind === 'reject') judged.set(claim, 'rejected');
    else if (ruling.kind === 'accept' || ruling.kind === 'correct' || ruling.kind === 'prefer')
      judged.set(claim, 'accepted');
  }
  return judged;
}

/** The claim of ours that counts on the words of a model's claim, and what they say otherwise; null where none does. */
export async function countedBeside(file: CaseFile, claim: Claim): Promise<{ ours: Claim; fields: string[] } | null> {
  if (claim.reader === undefined) return null;
  const own = (await readersOfReport(file, claim.document)).find(({ reading }) => reading.reader === claim.reader);
  const row = own?.rows.find(({ theirs }) => theirs === claim.id);
  if (!row?.ours) return null;
  const ours = (await claimsOfDocument(file, claim.document)).find(({ id }) => id === row.ours);
  return ours ? { ours, fields: row.fields } : null;
}
