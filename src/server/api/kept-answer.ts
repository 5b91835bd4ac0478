import type { Operation } from '../../contract/paths.ts';
import type { AnswerOf } from '../../contract/routes.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { keptWhileUnchanged } from '../../ledger/kept-while-unchanged.ts';
import { jsonResponse } from './json-response.ts';

/** So many answers of one sort are kept. A guess: they are a few megabytes each. */
const KEPT = 4;

/** A large answer as JSON, made and written out once for each state of the case; the last few that were asked for are kept. */
export async function keptAnswer<N extends Operation>(
  file: CaseFile,
  operation: N,
  query: object,
  make: () => Promise<AnswerOf<N>>,
): Promise<Response> {
  const known = await keptWhileUnchanged(
    file,
    `answers: ${operation}`,
    async () => new Map<string, Promise<Uint8Array<ArrayBuffer>>>(),
  );
  const key = JSON.stringify(Object.entries(query).sort());
  const answer = known.get(key) ?? make().then((made) => new TextEncoder().encode(JSON.stringify(made)));
  known.delete(key);
  known.set(key, answer);
  answer.catch(() => known.delete(key));
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  const bytes = await answer;
  return jsonResponse(bytes);
}
