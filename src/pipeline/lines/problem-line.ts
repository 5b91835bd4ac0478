import type { LineProblem } from '../../model/given-report.ts';
import type { Problem } from '../../model/problem.ts';
import { safeJson } from '../../publish/terminal/safe-text.ts';

/** The answer to a line, as JSON without a newline; `coded` where it is what the line's report says. */
export interface LineAnswer {
  json: string;
  coded: boolean;
}

/** The answer to a line of which nothing could be read. */
export function problemLine(line: number, id: LineProblem['id'], problem: Problem): LineAnswer {
  const answer: LineProblem = { line, id, problem };
  return { json: safeJson(JSON.stringify(answer)), coded: false };
}
