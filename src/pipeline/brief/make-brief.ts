import { openWording } from '../../knowledge/wording.ts';
import { openAsKnownOn } from '../../ledger/as-known-on.ts';
import { type CaseFile, closeCase } from '../../ledger/case-file.ts';
import { findClaims } from '../../ledger/find-claims.ts';
import { publishedSpan } from '../../ledger/find-documents.ts';
import type { Brief, BriefAsked } from '../../model/brief.ts';
import { composeBrief } from '../../publish/brief/compose-brief.ts';
import type { BriefMaterial } from '../../publish/brief/material.ts';
import type { OpenEngine } from '../case-coverage.ts';
import { diffOf } from '../case-diff.ts';
import { updateSituation } from '../update-situation.ts';
import { gatherBrief } from './gather-brief.ts';

/** Of more claims than these, a case of another day takes too long to derive: 30,000 take 8 s. */
const MOST_COMPARED = 50_000;

/** Makes the brief that is asked for, of a case that has been derived, whole or as known on `asked.asKnownOn`. */
export async function makeBrief(file: CaseFile, asked: BriefAsked, open: OpenEngine): Promise<Brief> {
  const diff = await changesSince(file, asked, open);
  const material = await gatherBrief(file, asked, diff, open);
  return composeBrief(material, openWording(asked.language));
}

/** What became known since the day before the first day of the period; null where no first day is asked for. */
async function changesSince(file: CaseFile, { since }: BriefAsked, open: OpenEngine): Promise<BriefMaterial['diff']> {
  const last = (await publishedSpan(file))?.last.slice(0, 10);
  if (since === null || last === undefined || last < since) return null;
  if ((await findClaims(file, { limit: 1 })).total > MOST_COMPARED) return 'too large';
  const day = new Date(Date.parse(since) - 86_400_000).toISOString().slice(0, 10);
  const before = await openAsKnownOn(file, day);
  try {
    await updateSituation(before, await open());
    return await diffOf({ file: before, day }, { file, day: last });
  } finally {
    await closeCase(before).catch(() => undefined);
  }
}
