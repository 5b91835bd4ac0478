import { claimsWithIds } from '../../ledger/find-claims.ts';
import { titlesOf } from '../../ledger/find-documents.ts';
import { agreementsByPrefix, incidentTitles } from '../../ledger/find-situation.ts';
import { breachesOf } from '../../pipeline/agreement-breaches.ts';
import { agreementPage } from '../../publish/terminal/agreement-page.ts';
import { namesOf } from '../../publish/terminal/claim-words.ts';
import { knownLines } from '../../publish/terminal/known-on.ts';
import { safeJson } from '../../publish/terminal/safe-text.ts';
import { type Console, printLines } from '../console.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { theOne } from '../the-one.ts';
import type { DerivedCase } from '../with-case.ts';
import { dayOf } from './show-incident.ts';

/** `sitrep show agreement ID`: its clock and course with whose word each turn is, its breaches, then the words of all of them. */
export async function showAgreement(file: DerivedCase, id: string, json: boolean, console: Console): Promise<ExitCode> {
  const candidates = await agreementsByPrefix(file, id, 10);
  const agreement = theOne(candidates, id, 'agreement', (each) => `${each.id}  ${each.type}, ${namesOf(each.parties)}`);
  const violations = await breachesOf(file, agreement);
  const words = violations.flatMap(({ accusers, deniers }) =>
    [...accusers, ...deniers].flatMap(({ claims }) => claims),
  );
  const claims = await claimsWithIds(file, [...new Set([...agreement.claims, ...words])]);
  if (json) {
    await console.out(`${safeJson(JSON.stringify({ ...dayOf(file), agreement, violations, claims }))}\n`);
    return EXIT.ok;
  }
  const incidents = violations.flatMap(({ incident }) => incident ?? []);
  const reports = [...new Set(claims.map(({ document }) => document))];
  const titles = new Map([...(await incidentTitles(file, incidents)), ...(await titlesOf(file, reports))]);
  await printLines(console, [
    ...knownLines(file.knownOn, console.page),
    ...agreementPage({ agreement, violations, claims, titles }, console.page),
  ]);
  return EXIT.ok;
}
