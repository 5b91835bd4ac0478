import type { z } from 'zod';

/** What is wrong with one part of a request, in a sentence that names it and says what may stand there. */
export interface RequestFault {
  /** As the request names it: "kind", "claims.1"; null where it is the request as a whole. */
  field: string | null;
  message: string;
}

type Issue = z.core.$ZodIssue;
/** Where a part stands: each value that is given several times in an address has the one name. */
type Part = 'query' | 'param' | 'json' | 'header' | 'cookie' | 'form';

/** `given` is what was sent, before any check. */
export function requestFault(issue: Issue | undefined, given: unknown, part: Part): RequestFault {
  if (!issue) return { field: null, message: 'This request is not valid.' };
  const path = issue.path.map(String);
  const named = part === 'query' ? path.filter((step) => !/^\d+$/.test(step)) : path;
  const field = named.length > 0 ? named.join('.') : null;
  return { field, message: `${field ?? 'the request'}: ${faultWords(issue, sentAt(given, path))}` };
}

function faultWords(issue: Issue, sent: string | null): string {
  const value = sent === null ? 'this' : `“${sent}”`;
  switch (issue.code) {
    case 'invalid_value':
      return isYesOrNo(issue.values)
        ? `${value} is neither true nor false.`
        : `${value} is not one of ${namesAsWords(issue.values.map(String))}.`;
    case 'invalid_union': {
      const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
      return options.length > 0 ? `${value} is not one of ${namesAsWords(options)}.` : 'this is not valid here.';
    }
    case 'invalid_format':
      return issue.format === 'date'
        ? `${value} is not a day; write one as 2025-10-12.`
        : `${value} is not written as it has to be here.`;
    case 'invalid_type':
      return typeWords(issue.expected, sent);
    case 'too_small':
    case 'too_big':
      return sizeWords(issue, value);
    default:
      return issue.message;
  }
}

function typeWords(expected: string, sent: string | null): string {
  if (sent === null) return 'this is needed.';
  if (expected === 'int') return `“${sent}” is not a whole number.`;
  return expected === 'number' ? `“${sent}” is not a number.` : `“${sent}” is not ${article(expected)}.`;
}

function article(type: string): string {
  if (type === 'string') return 'text';
  if (type === 'array') return 'a list';
  return type === 'object' || type === 'record' ? 'an object' : type;
}

function sizeWords(issue: Extract<Issue, { code: 'too_small' } | { code: 'too_big' }>, value: string): string {
  const isSmall = issue.code === 'too_small';
  const limit = Number(isSmall ? issue.minimum : issue.maximum).toLocaleString('en-GB');
  const end = isSmall ? 'at least' : 'at most';
  if (issue.origin === 'string')
    return isSmall && limit === '1' ? 'this is empty.' : `this may have ${end} ${limit} characters.`;
  if (issue.origin === 'array') return `there must be ${end} ${limit} of these.`;
  return `${value} is out of range; it must be ${end} ${limit}.`;
}

function isYesOrNo(values: readonly unknown[]): boolean {
  return values.includes('true') && values.includes('false');
}

/** So much of a value is said again. */
const LONGEST = 60;

/** The value at a path as it was sent; null where there was none. */
function sentAt(given: unknown, path: readonly string[]): string | null {
  const found = path.reduce<unknown>((at, step) => {
    // One value in an address is not yet a list when it is sent.
    if (typeof at !== 'object' || at === null) return /^\d+$/.test(step) ? at : undefined;
    return Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined;
  }, given);
  if (found === undefined || found === null) return null;
  const words = typeof found === 'string' ? found : (JSON.stringify(found) ?? '');
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

/** "incident, toll or statistic". */
function namesAsWords(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}
