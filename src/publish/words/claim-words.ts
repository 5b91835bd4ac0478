import type { Claim, TollClaim } from '../../model/claim.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Where } from '../../model/where.ts';
import type { Claimant, Who } from '../../model/who.ts';
import { oneLine } from './one-line.ts';
import { quantityWords } from './quantity-words.ts';
import { timeWords } from './time-words.ts';

/** As written, and whom that means where the words alone do not say it: "he (iftikhar-firdous)", "army (mali)". */
export function whoWords(who: Who): string {
  const name = oneLine(who.name);
  if (who.actor && NAMELESS.test(who.name) && !sameWord(name, who.actor)) return `${name} (${oneLine(who.actor)})`;
  return who.party && who.party !== who.actor && !sameWord(name, who.party) ? `${name} (${oneLine(who.party)})` : name;
}

/** A pronoun, or a common noun: "it", "the group". */
const NAMELESS = /^(?:\p{Ll}|(?:He|She|It|They|We|I|The \p{Ll}+)$)/u;

function sameWord(name: string, slug: string): boolean {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-') === slug;
}

export function claimantWords(claimant: Claimant): string {
  if (claimant.as === 'narrator') return claimant.name ? `${oneLine(claimant.name)} (narrator)` : 'narrator';
  return whoWords(claimant);
}

/** Who speaks, where the report's source stands beside it: its own voice is just "the report". */
export function speakerWords(claimant: Claimant): string {
  return claimant.as === 'narrator' ? 'the report' : whoWords(claimant);
}

export function namesOf(people: readonly Who[]): string {
  return people.map(whoWords).join(', ');
}

export function placeWords(where: readonly Where[]): string {
  return where.map(({ name, precision }) => oneLine(name) + (precision === 2 ? ' (near)' : '')).join(', ');
}

/** How many, in words: short for a terminal that explains its signs, or as a reader takes them in at once. */
export type SayQuantity = (quantity: Quantity) => string;

/** What is claimed, in one line built from the claim's fields: "drone strike, Pakistan → TTP, Kabul, 9 Oct 2025". */
export function claimWords(claim: Claim, howMany: SayQuantity = quantityWords): string {
  return parts(claim, howMany)
    .filter((part) => part !== '')
    .join(', ');
}

function parts(claim: Claim, howMany: SayQuantity): string[] {
  switch (claim.kind) {
    case 'incident':
      return [
        ...deed(claim.type, claim.agents, claim.targets),
        placeWords(claim.where.filter(({ name }) => !isNamed(name, [...claim.agents, ...claim.targets]))),
        whenOrNothing(claim.when),
      ];
    case 'toll':
      return [
        harmWords(claim, howMany),
        claim.agents.length > 0 ? `by ${namesOf(claim.agents)}` : '',
        placeWords(claim.where),
        whenOrNothing(claim.when),
      ];
    case 'responsibility':
      return [`${whoWords(claim.agent)} did it`, claim.type];
    case 'agreement':
      return [
        claim.type,
        claim.parties.map(whoWords).join(' – '),
        claim.duration ? durationWords(claim.duration) : '',
        claim.starts ? `from ${timeWords(claim.starts)}` : '',
        claim.ends ? `to ${timeWords(claim.ends)}` : '',
        claim.mediators.length > 0 ? `mediated by ${namesOf(claim.mediators)}` : '',
        claim.requestedBy ? `asked for by ${whoWords(claim.requestedBy)}` : '',
      ];
    case 'relation':
      return [`${whoWords(claim.subject)} ${claim.relation} ${whoWords(claim.object)}`, whenOrNothing(claim.valid)];
    case 'position':
      // "Asif states that delegations would meet": the stance stands before it.
      return [oneLine(claim.on).replace(/^that /, ''), claim.towards ? `towards ${whoWords(claim.towards)}` : ''];
    case 'forecast':
      return [oneLine(claim.outcome), likelihoodWords(claim), claim.by ? `by ${timeWords(claim.by)}` : ''];
    case 'statistic':
      return [
        `${howMany(claim.quantity)} ${claim.measure}`,
        timeWords(claim.period),
        oneLine(claim.scope),
        placeWords(claim.where),
      ];
  }
}

/** Words for how many that stand before a noun, with "of" or without. */
const MANY_OF = /^(?:dozens|scores|hundreds|thousands|tens of thousands|hundreds of thousands|millions)$/i;
const MANY = /^(?:several|some|many|most|all|few|a few|numerous|countless)$/i;

/** "58 soldiers (pakistan) killed", "dozens of people killed"; "injured people: higher" of words that are no count. */
function harmWords({ quantity, effect, victims }: TollClaim, howMany: SayQuantity): string {
  const number = howMany(quantity);
  // "58 killed", "dozens killed" of nobody named: the number is not said twice.
  if (/^\d/.test(victims.name) || victims.name === quantity.said) return `${number} ${effect}`;
  const who = whoWords(victims);
  if (quantity.bound === 'none') return `no ${who} ${effect}`;
  if (quantity.n !== null) return `${number} ${who} ${effect}`;
  if (who.toLowerCase().startsWith(`${quantity.said.toLowerCase()} `)) return `${who} ${effect}`;
  if (MANY_OF.test(quantity.said)) return `${number} of ${who} ${effect}`;
  return MANY.test(quantity.said) ? `${number} ${who} ${effect}` : `${effect} ${who}: ${number}`;
}

function isNamed(name: string, people: readonly Who[]): boolean {
  return people.some((who) => who.name === name);
}

/** "armed attack, Pakistan → TTP"; where nobody is named for it, what happened goes to whom: "armed attack → TTP". */
function deed(type: string, agents: readonly Who[], targets: readonly Who[]): string[] {
  const [from, to] = [namesOf(agents), namesOf(targets)];
  if (from === '' && to !== '') return [`${type} → ${to}`];
  return [type, to === '' ? from : `${from} → ${to}`];
}

function whenOrNothing(when: Parameters<typeof timeWords>[0]): string {
  return when ? timeWords(when) : '';
}

export function likelihoodWords(claim: { likelihood: { said: string; low: number; high: number } | null }): string {
  if (!claim.likelihood) return '';
  const { said, low, high } = claim.likelihood;
  return `${oneLine(said)} (${low}–${high} %)`;
}

/** "PT48H" → "48 hours"; anything longer than one unit stays as ISO 8601. */
export function durationWords(duration: string): string {
  const match = /^P(?:(\d+)([YMWD])|T(\d+)([HM]))$/.exec(duration);
  if (!match) return duration;
  const [count, unit] = match[1] ? [match[1], DATE_UNITS[match[2] ?? '']] : [match[3], TIME_UNITS[match[4] ?? '']];
  return `${count} ${unit}${count === '1' ? '' : 's'}`;
}

const DATE_UNITS: Record<string, string> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
const TIME_UNITS: Record<string, string> = { H: 'hour', M: 'minute' };

/** Stance and certainty in a word or two: "accuses", "states, hedged", "states that not so". */
export function stanceWords({ stance, certainty }: Pick<Claim, 'stance' | 'certainty'>): string {
  if (certainty === 'asserted') return stance;
  return `${stance}, ${certainty}`;
}
