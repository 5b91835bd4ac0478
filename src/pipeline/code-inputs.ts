import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import type { Coded } from '../model/situation.ts';
import type { CodedDocument } from './code-document.ts';
import { deriveSituation } from './derive-situation.ts';
import type { Engine } from './engine.ts';
import { findInputs } from './find-inputs.ts';
import type { InputFiles } from './input-files.ts';
import { type ReadFlags, readInput } from './read-input.ts';
import { tryCoding } from './try-coding.ts';

export interface CodeResult {
  coded: Coded;
  /** Inputs that gave no document. */
  failed: number;
}

/** Codes inputs without a case file. Several are taken as one situation. */
export async function codeInputs(
  named: readonly string[],
  engine: Engine,
  options: { flags: ReadFlags; files: InputFiles },
): Promise<CodeResult> {
  const documents = new Map<string, { document: Document; coded: CodedDocument }>();
  const problems: Problem[] = [];
  let failed = 0;
  for (const input of findInputs(named, options.files)) {
    for await (const outcome of codeEach(input, engine, options))
      if (outcome.ok) documents.set(outcome.value.document.id, outcome.value);
      else {
        failed += 1;
        problems.push(outcome.problem);
      }
  }
  const read = [...documents.values()];
  for (const { coded } of read) problems.push(...coded.problems);
  const [only] = read;
  const situation = only && read.length === 1 ? only.coded : situationOf(read, engine);
  const { claims, incidents, agreements, actors } = situation;
  const all = read.map(({ document }) => document);
  const document = read.length === 1 ? (all[0] ?? null) : null;
  return {
    coded: {
      version: 1,
      reader: engine.reader,
      document,
      documents: all,
      claims,
      incidents,
      agreements,
      actors,
      problems,
    },
    failed,
  };
}

function situationOf(read: { document: Document; coded: CodedDocument }[], engine: Engine) {
  const claims: Claim[] = read.flatMap(({ coded }) => coded.claims);
  return deriveSituation(
    read.map(({ document }) => document),
    claims,
    [],
    engine,
  );
}

async function* codeEach(
  input: Outcome<string>,
  engine: Engine,
  options: { flags: ReadFlags; files: InputFiles },
): AsyncGenerator<Outcome<{ document: Document; coded: CodedDocument }>> {
  if (!input.ok) {
    yield input;
    return;
  }
  // What is not kept needs no day of arrival.
  for await (const { outcome } of readInput(input.value, { ...options, now: () => '' })) {
    if (!outcome.ok) {
      yield outcome;
      continue;
    }
    const { document } = outcome.value;
    const coded = tryCoding(document, engine);
    yield coded.ok ? { ok: true, value: { document, coded: coded.value } } : coded;
  }
}
