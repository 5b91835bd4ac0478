import { partiesByMention } from '../../ledger/find-situation.ts';
import type { OpenProposal } from '../../model/proposal.ts';
import { rowProposals } from '../../pipeline/imports/row-proposals.ts';
import { openProposals } from '../../pipeline/open-proposals.ts';
import { heldBackWords, permitted } from '../../publish/exports/dataset-rights.ts';
import { knownLines } from '../../publish/terminal/known-on.ts';
import { proposalsPage } from '../../publish/terminal/proposals-page.ts';
import { safeJson, safeLine } from '../../publish/terminal/safe-text.ts';
import { withCommands } from '../../publish/words/decide-commands.ts';
import { namedSlugs, slugNames } from '../../publish/words/named-slugs.ts';
import { type Console, printLines } from '../console.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { countOf } from '../filter-options.ts';
import type { DerivedCase } from '../with-case.ts';
import { dayOf } from './show-incident.ts';

/** Sides that are told by their names. */
const MOST_NAMED = 200;

export interface ProposalsAsked {
  json: boolean;
  limit?: string | undefined;
}

/** `sitrep show proposals`: what waits for a person's answer. */
export async function showProposals(
  file: DerivedCase,
  { json, limit }: ProposalsAsked,
  console: Console,
): Promise<ExitCode> {
  const rows = await rowProposals(file);
  const shown = <T>(all: readonly T[]) => all.slice(0, limit === undefined ? undefined : countOf(limit));
  const others = (await openProposals(file)).map(withCommands);
  if (json) return asJson(file, { others, rows, shown }, console);
  const all = [...others, ...rows.map(withoutCandidates)];
  const names = slugNames(await partiesByMention(file, MOST_NAMED));
  const named = (words: string) => namedSlugs(words, names);
  await printLines(console, [
    ...knownLines(file.knownOn, console.page),
    ...proposalsPage(
      shown(all).map((one) => ({ ...one, what: named(one.what), why: one.why.map(named) })),
      all.length,
      console.page,
    ),
  ]);
  return EXIT.ok;
}

type RowProposals = Awaited<ReturnType<typeof rowProposals>>;

function withoutCandidates({ candidates: _, ...proposal }: RowProposals[number]): OpenProposal {
  return withCommands(proposal);
}

/** Rows that may not be passed on stay out of it, and are told of on standard error. */
async function asJson(
  file: DerivedCase,
  { others, rows, shown }: { others: OpenProposal[]; rows: RowProposals; shown: <T>(all: readonly T[]) => T[] },
  console: Console,
): Promise<ExitCode> {
  const { rows: free, heldBack } = permitted(rows.map((proposal) => ({ ...proposal.row, proposal })));
  const all = [...others, ...free.map(({ proposal }) => withoutCandidates(proposal))];
  const answer = { ...dayOf(file), total: all.length, proposals: shown(all), heldBack };
  await console.out(`${safeJson(JSON.stringify(answer))}\n`);
  for (const held of heldBack) await console.err(`sitrep: ${safeLine(heldBackWords(held))}\n`);
  return EXIT.ok;
}
