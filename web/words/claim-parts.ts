import type { Claim } from '../../src/model/claim.ts';
import type { ClaimRow } from '../../src/model/claim-row.ts';
import type { When } from '../../src/model/when.ts';
import type { Precision, Where } from '../../src/model/where.ts';
import type { Who } from '../../src/model/who.ts';
import { quantityWords } from './quantity.ts';
import { timeWords } from './when.ts';

/** Whether somebody judged a claim, as a tag says it. */
export const REVIEW_WORDS: Record<ClaimRow['review'], string> = {
  untouched: 'not yet reviewed',
  accepted: 'accepted',
  rejected: 'rejected',
  corrected: 'corrected',
  added: 'added by hand',
};

/** Who read it: sitrep, a language model by its name, or a person who added it. */
export function readerWords({ reader, decided }: Pick<Claim, 'reader' | 'decided'>): string {
  return reader?.replace(/^model:/, '') ?? (decided?.added ? 'by hand' : 'sitrep');
}

const PRECISE: Record<Precision, string> = {
  1: 'the place itself',
  2: 'near it',
  3: 'a district',
  4: 'a province',
  5: 'a line, border or region',
  6: 'a country',
  7: 'international waters or airspace',
};

/** "Kandahar, AF (a province)"; a name that no gazetteer has says so. */
export function placedWords({ name, country, admin1, precision, place }: Where): string {
  const within = [admin1, country].filter((part) => part !== null && part !== name);
  const how = place === null && precision < 5 ? 'not placed' : PRECISE[precision];
  return `${[name, ...within].join(', ')} (${how})`;
}

/** "11 Oct 2025, from “on Saturday night”": when, and what that follows from. `text` is the report's. */
export function basedWords(when: When, text: string | null): string {
  const said = when.span && text !== null ? text.slice(when.span.start, when.span.end) : null;
  const words = timeWords(when);
  switch (when.basis) {
    case 'stated':
      return said ? `${words}, “${said}”` : words;
    case 'relative':
      return said ? `${words}, counted from “${said}”` : `${words}, counted from another date`;
    case 'inherited':
      return `${words}, carried over`;
    case 'published':
      return `${timeWords({ ...when, basis: 'stated' })}, only the report’s own date`;
  }
}

export function whoName({ name, role }: Who): string {
  return name || role || 'not named';
}

export function whoNames(people: readonly Who[]): string {
  return people.map(whoName).join(', ');
}

/** What a claim says, its number first where it has one; the rest of it in a line below. */
export function claimHead({ claim, words }: Pick<ClaimRow, 'claim' | 'words'>): { main: string; rest: string } {
  if (claim.kind === 'toll') {
    const by = claim.agents.length > 0 ? `, by ${whoNames(claim.agents)}` : '';
    return { main: `${quantityWords(claim.quantity)} ${claim.effect}`, rest: `${whoName(claim.victims)}${by}` };
  }
  if (claim.kind === 'statistic')
    return { main: `${quantityWords(claim.quantity)} ${claim.measure}`, rest: claim.scope };
  return { main: words, rest: '' };
}

/** "same place (Kabul, precision 1)" in words: "same place (Kabul, the place itself)". */
export function reasonWords(reason: string): string {
  return reason.replace(/\bprecision ([1-7])\b/g, (whole, grade: string) => {
    const precision = ([1, 2, 3, 4, 5, 6, 7] as const).find((each) => String(each) === grade);
    return precision === undefined ? whole : PRECISE[precision];
  });
}
