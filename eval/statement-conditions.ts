import type { Claim } from '../src/model/claim.ts';
import type { Quantity } from '../src/model/quantity.ts';
import type { When } from '../src/model/when.ts';
import type { Where } from '../src/model/where.ts';
import type { Who } from '../src/model/who.ts';
import type { ClaimCheck, WhoCheck } from './statements-schema.ts';

/** One condition that a claim does not meet. */
export interface Failure {
  field: string;
  wanted: string;
  got: string;
}

type Anyone = Who & { as?: string };
type Test = (claim: Record<string, unknown>, wanted: unknown, sentence: string) => string | null;

/** `null` when the claim meets the condition, else what it has instead. */
const TESTS: Record<keyof ClaimCheck, Test> = {
  kind: sameText('kind'),
  near: (_claim, wanted, sentence) => (holds(sentence, String(wanted)) ? null : clip(sentence)),
  quote: (claim, wanted) => (holds(text(claim.quote), String(wanted)) ? null : clip(text(claim.quote))),
  claimant: someone('claimant'),
  about: sameText('about'),
  stance: sameText('stance'),
  certainty: sameText('certainty'),
  direct: (claim, wanted) => (claim.direct === wanted ? null : String(claim.direct)),
  channel: textHolds('channel'),
  said: time('said'),
  type: sameText('type'),
  agents: several('agents'),
  targets: several('targets'),
  weapons: (claim, wanted) => {
    const weapons = claim.weapons;
    const list = Array.isArray(weapons) ? weapons.map(String) : [];
    return alternatives(String(wanted)).some((one) => list.some((weapon) => holds(weapon, one)))
      ? null
      : list.join(', ');
  },
  when: time('when'),
  where: (claim, wanted) => {
    const places = (claim.where as Where[] | undefined) ?? [];
    if (wanted === 'null') return places.length === 0 ? null : places.map((place) => place.name).join(', ');
    const met = some(String(wanted), (one) => places.some((place) => holds(place.name, one)));
    return met ? null : places.map((place) => place.name).join(', ') || 'no place';
  },
  effect: sameText('effect'),
  quantity: (claim, wanted) => quantityTest(claim.quantity as Quantity | undefined, wanted as ClaimCheck['quantity']),
  victims: someone('victims'),
  partOf: (claim, wanted) => (Boolean(claim.partOf) === wanted ? null : text(claim.partOf)),
  agent: someone('agent'),
  parties: several('parties'),
  requestedBy: someone('requestedBy'),
  mediators: several('mediators'),
  starts: time('starts'),
  ends: time('ends'),
  duration: sameText('duration'),
  subject: someone('subject'),
  relation: sameText('relation'),
  object: someone('object'),
  valid: time('valid'),
  on: textHolds('on'),
  towards: someone('towards'),
  outcome: textHolds('outcome'),
  likelihood: (claim, wanted) => likelihoodTest(claim.likelihood, wanted as ClaimCheck['likelihood']),
  measure: sameText('measure'),
  period: time('period'),
  scope: textHolds('scope'),
};

/** Which conditions of a coding a claim does not meet; empty when it is that coding. `sentence` holds the claim's span. */
export function failures(claim: Claim, check: ClaimCheck, sentence: string): Failure[] {
  const found: Failure[] = [];
  const record = claim as unknown as Record<string, unknown>; // conditions name fields that only some kinds have
  for (const [field, wanted] of Object.entries(check)) {
    if (wanted === undefined) continue;
    const got = TESTS[field as keyof ClaimCheck](record, wanted, sentence);
    if (got !== null) found.push({ field, wanted: typeof wanted === 'string' ? wanted : JSON.stringify(wanted), got });
  }
  return found;
}

function alternatives(said: string): string[] {
  return said
    .replace(/^!/, '')
    .split('|')
    .map((part) => part.trim());
}

/** Whether some alternative passes; turned round by a leading `!`. */
export function some(wanted: string, passes: (one: string) => boolean): boolean {
  return alternatives(wanted).some(passes) !== wanted.startsWith('!');
}

export function holds(haystack: string, fragment: string): boolean {
  return plain(haystack).includes(plain(fragment));
}

/** Curly and straight marks, case and line breaks make no difference to a fragment. */
function plain(said: string): string {
  return said.toLowerCase().replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ');
}

function text(value: unknown): string {
  return value === null || value === undefined ? 'null' : String(value);
}

function clip(said: string): string {
  return said.length > 80 ? `${said.slice(0, 77)}...` : said;
}

function sameText(field: string): Test {
  return (claim, wanted) => {
    const value = text(claim[field]);
    return some(String(wanted), (one) => one === value) ? null : value;
  };
}

function textHolds(field: string): Test {
  return (claim, wanted) => {
    const value = text(claim[field]);
    return some(String(wanted), (one) => textMatches(value, one)) ? null : clip(value);
  };
}

function someone(field: string): Test {
  return (claim, wanted) => {
    const who = claim[field] as Anyone | null | undefined;
    return isWho(who, wanted as WhoCheck) ? null : describe(who);
  };
}

function several(field: string): Test {
  return (claim, wanted) => {
    const list = (claim[field] as Anyone[] | undefined) ?? [];
    const got = list.map(describe).join('; ') || 'nobody';
    if (wanted === 'none') return list.length === 0 ? null : got;
    const checks = (Array.isArray(wanted) ? wanted : [wanted]) as WhoCheck[];
    return checks.every((check) => list.some((who) => isWho(who, check))) ? null : got;
  };
}

function textMatches(value: string, one: string): boolean {
  return one === 'null' ? value === 'null' : holds(value, one);
}

export function isWho(who: Anyone | null | undefined, check: WhoCheck): boolean {
  if (typeof check === 'string') {
    if (!who) return some(check, (one) => one === 'nobody');
    return some(check, (one) => one === text(who.party) || one === who.actor);
  }
  if (!who) return false;
  return Object.entries(check).every(([part, said]) => {
    if (said === undefined) return true;
    if (part === 'person') return some(said, (one) => isNamed(who, one));
    const value = text(who[part as keyof Anyone]);
    const free = part === 'name' || part === 'role';
    return some(said, (one) => (free ? textMatches(value, one) : value === one));
  });
}

function isNamed(who: Anyone, name: string): boolean {
  return holds(who.name, name) || holds((who.actor ?? '').replaceAll('-', ' '), name);
}

function describe(who: Anyone | null | undefined): string {
  if (!who) return 'nobody';
  const capacity = who.as ? `, ${who.as}` : '';
  return `${who.name} (${text(who.party)}, ${text(who.actor)}, ${text(who.role)}${capacity})`;
}

export function metQuantity(got: Quantity, wanted: NonNullable<ClaimCheck['quantity']>): boolean {
  return (
    (wanted.n === undefined || wanted.n === got.n) &&
    (wanted.to === undefined || wanted.to === got.to) &&
    (wanted.bound === undefined || some(wanted.bound, (one) => one === got.bound)) &&
    (wanted.word === undefined || some(wanted.word, (one) => holds(got.word ?? '', one)))
  );
}

function quantityTest(got: Quantity | undefined, wanted: ClaimCheck['quantity']): string | null {
  if (!got) return 'no quantity';
  return metQuantity(got, wanted ?? {}) ? null : `${got.bound} n=${got.n} to=${got.to} word=${got.word}`;
}

function likelihoodTest(got: unknown, wanted: ClaimCheck['likelihood']): string | null {
  const range = got as { said: string; low: number; high: number } | null | undefined;
  if (!range) return 'no likelihood';
  const met =
    (wanted?.said === undefined || holds(range.said, wanted.said)) &&
    (wanted?.low === undefined || wanted.low === range.low) &&
    (wanted?.high === undefined || wanted.high === range.high);
  return met ? null : `${range.said} ${range.low}-${range.high}`;
}

function time(field: string): Test {
  return (claim, wanted) => {
    const when = claim[field] as When | null | undefined;
    if (metTime(when ?? null, String(wanted))) return null;
    return when ? `${when.from}..${when.to}` : 'null';
  };
}

export function metTime(when: When | null, wanted: string): boolean {
  return some(wanted, (one) => (one === 'null' ? when === null : when !== null && sameTime(when, one)));
}

/** With a clock: the same minute. Without: the calendar intervals share a day. */
function sameTime(when: When, wanted: string): boolean {
  if (wanted.includes('T')) return minute(when.from) === minute(wanted);
  const [from = '', to = from] = wanted.split('..');
  return when.from.slice(0, to.length) <= to && when.to.slice(0, from.length) >= from;
}

function minute(moment: string): string {
  return moment.slice(0, 16);
}
