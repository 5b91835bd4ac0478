import { failed, type Outcome } from '../model/problem.ts';
import { type Answer, askAddress } from './ask-address.ts';
import { type FetchRules, OPEN_INTERNET } from './fetch-rules.ts';
import { PASTE, Refused } from './refused.ts';

export type { FetchRules } from './fetch-rules.ts';
export { OPEN_INTERNET } from './fetch-rules.ts';

const ACCEPT = 'text/html,application/xhtml+xml,text/plain;q=0.9,application/pdf;q=0.8';
/** Word documents come under a long name; files that a server knows no type of are told apart by their first bytes. */
const READABLE =
  /^(?:text\/html|application\/xhtml\+xml|text\/plain|text\/markdown|application\/pdf|application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document|message\/rfc822|multipart\/related|application\/octet-stream)\b/i;

/** Fetches one page or document, once, as its user asked. */
export async function fetchPage(
  typed: string,
  stop: AbortSignal,
  rules: FetchRules = OPEN_INTERNET,
): Promise<Outcome<Answer>> {
  const answer = await askAddress(typed, { accept: ACCEPT, stop, rules });
  if (!answer.ok) return answer;
  const { status, headers } = answer.value;
  const refusal = status === 200 ? refusalOfType(headers['content-type'] ?? '') : refusalOf(status);
  return refusal ? failed(refusal.kind, refusal.message) : answer;
}

function refusalOfType(type: string): Refused | null {
  if (READABLE.test(type)) return null;
  const kind = type.split(';')[0] || 'of no stated kind';
  return new Refused('unreadable', `This is ${kind}; only pages, plain text, PDF, Word files and mail are fetched.`);
}

/** What a status other than 200 means for the user. */
export function refusalOf(status: number): Refused {
  if (status === 404 || status === 410) return new Refused('not found', `There is no such page (${status}).`);
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return new Refused('unreadable', `The site lets nobody in without a login, or not from here (${status}). ${PASTE}`);
  if (status === 429 || status === 503)
    return new Refused('unreadable', `The site is busy or wants to be left alone (${status}). Try later. ${PASTE}`);
  return new Refused('unreadable', `The site answered with ${status} instead of a page. ${PASTE}`);
}
