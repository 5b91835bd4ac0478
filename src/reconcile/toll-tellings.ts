import type { CodebookRules } from '../knowledge/numbers.ts';
import type { TollClaim } from '../model/claim.ts';
import type { Quantity } from '../model/quantity.ts';
import { AT_LARGE, type ClassOf, type Counted, countedVictims } from './toll-victims.ts';

/** Low and high as a codebook counts them; null where it gives that end no number. */
export interface Ends {
  low: number | null;
  high: number | null;
  /** The end that the words leave open: "at least 12", "up to 12". */
  open: 'low' | 'high' | null;
}

/** All that one claimant says in one sentence of those harmed: "a teacher and her two children" is three. */
export interface Telling extends Ends {
  document: string;
  /** In the report's own voice. */
  own: boolean;
  /** A number was said, and not only "dozens" or "people". */
  numbered: boolean;
  /** Whose harm: fighters of one party, civilians, or people of whom no more is said; one side where a book counts civilians. */
  side: string;
  /** Of people at large and not of some among them ("two brothers", "X"). */
  whole: boolean;
  /** Of one person who is named, and of nobody else. */
  named: boolean;
  claims: TollClaim[];
}

/** The tellings of one effect, in the order of the claims; those whose harm the codebook does not count are left out. */
export function tellingsOf(claims: readonly TollClaim[], rules: CodebookRules, classOf: ClassOf): Telling[] {
  const counted = countedVictims(claims, classOf).filter((one) => isCounted(one, rules));
  const tellings = new Map<string, Counted[]>();
  for (const one of counted) {
    const { document, trace, claimant } = one.claim;
    const key = `${document}|${trace.sentence}|${claimant.actor ?? claimant.name}|${sideOf(one, rules)}`;
    const same = tellings.get(key);
    if (same) same.push(one);
    else tellings.set(key, [one]);
  }
  return [...tellings.values()].map((said) => telling(said, claims, rules, classOf));
}

function isCounted({ claim, group }: Counted, rules: CodebookRules): boolean {
  if (claim.certainty !== 'asserted' && claim.certainty !== 'hedged') return false;
  if (claim.stance === 'denies' || claim.stance === 'declines' || claim.quantity.bound === 'none') return false;
  // "Among the dead were two girls": some of those told elsewhere.
  if (claim.trace.entries.some((entry) => entry.startsWith('among:'))) return false;
  if (group === 'things') return false;
  return rules.counts === 'everyone' || group !== 'combatants';
}

function telling(said: Counted[], all: readonly TollClaim[], rules: CodebookRules, classOf: ClassOf): Telling {
  const distinct = eachOnce(said);
  const numbered = distinct.filter(({ claim }) => claim.quantity.n !== null);
  const taken = numbered.length > 0 ? numbered : distinct;
  const [first] = taken;
  const ends = taken.map(({ claim }) => lessFighters(endsOf(claim.quantity, rules), claim, all, rules, classOf));
  return {
    ...together(ends),
    document: first?.claim.document ?? '',
    own:
      first?.claim.claimant.as === 'narrator' ||
      (first?.claim.claimant.as === 'unnamed' && first.claim.claimant.span === null),
    numbered: numbered.length > 0,
    side: first === undefined ? '' : sideOf(first, rules),
    whole: taken.some((one) => isWhole(one)),
    named: taken.every(({ claim }) => isOneNamed(claim)),
    claims: said.map(({ claim }) => claim),
  };
}

function sideOf({ group, party, kind }: Counted, rules: CodebookRules): string {
  if (rules.counts === 'civilians') return PEOPLE;
  return group === 'combatants' ? `${party ?? kind}` : group;
}

/** The side of those of whom no more is said. */
export const PEOPLE = 'people';

/** Without those whose figure, or whose words and victims, stood before. */
function eachOnce(said: readonly Counted[]): Counted[] {
  const figures = new Set<Quantity>();
  const words = new Set<string>();
  return said.filter(({ claim: { quantity, victims } }) => {
    const word = `${victims.span?.start} ${quantity.said}`;
    const isKnown = figures.has(quantity) || words.has(word);
    figures.add(quantity);
    words.add(word);
    return !isKnown;
  });
}

/** "Its commander, X, was killed": no count of the dead. */
function isOneNamed({ quantity: { n, said }, victims }: TollClaim): boolean {
  return n === 1 && victims.actor !== null && victims.name === said;
}

/** Nouns of harm that count what somebody saw, which may be a part. */
const SEEN = new Set(['effect:body', 'effect:corpse', 'effect:remains']);

function isWhole({ claim, role, party, group }: Counted): boolean {
  const { quantity, victims, trace, effect } = claim;
  if (group === 'combatants') return true;
  if (quantity.n === 1 || trace.entries.some((entry) => SEEN.has(entry))) return false;
  if (role !== null) return AT_LARGE.has(role);
  // "three others died" leaves somebody out; "nine others were hurt" does not, after the dead.
  if (victims.name === 'others') return effect !== 'killed';
  return (
    party !== null ||
    trace.rule === 'deaths counted' ||
    trace.entries.includes('effect:toll') ||
    victims.name === quantity.said
  );
}

/** "at least 11 members of the family and up to 30 people" is one count; other counts beside each other are added. */
function together(ends: readonly Ends[]): Ends {
  const [first, second] = ends;
  if (!first) return { low: null, high: null, open: null };
  if (ends.length === 2 && second?.open === 'low' && first.open !== 'low')
    return { low: first.low, high: second.high, open: null };
  const add = (pick: (e: Ends) => number | null): number | null =>
    ends.reduce<number | null>((sum, e) => (sum === null || pick(e) === null ? null : sum + (pick(e) ?? 0)), 0);
  return { low: add((e) => e.low), high: add((e) => e.high), open: ends.find((e) => e.open !== null)?.open ?? null };
}

/** What the words say by the codebook: "more than 25" is 26 or more to one dataset and 25 to another. */
export function endsOf(
  { bound, n, to, word }: Pick<Quantity, 'bound' | 'n' | 'to' | 'word'>,
  rules: CodebookRules,
): Ends {
  if (n === null) {
    const [low, high] = (word === null ? undefined : rules.words[word]) ?? rules.plural;
    return { low, high, open: high === null ? 'high' : null };
  }
  const moved = (end: 0 | 1): number | null => {
    const by = bound in rules.bounds ? rules.bounds[bound as keyof CodebookRules['bounds']][end] : 0;
    return by === null ? null : n + by;
  };
  switch (bound) {
    case 'range':
      return { low: n, high: to ?? n, open: null };
    case 'at least':
    case 'more than':
      return { low: moved(0), high: moved(1), open: 'high' };
    case 'at most':
    case 'less than':
      return { low: moved(0), high: moved(1), open: 'low' };
    default:
      return { low: n, high: n, open: null };
  }
}

/** "killed 19 members of the family including a commander of the movement": a codebook of civilians counts 18. */
function lessFighters(
  ends: Ends,
  claim: TollClaim,
  all: readonly TollClaim[],
  rules: CodebookRules,
  classOf: ClassOf,
): Ends {
  if (rules.counts === 'everyone') return ends;
  const fighters = all
    .filter((c) => c.partOf === claim.id && isFighter(c, classOf))
    .reduce((sum, c) => sum + (c.quantity.n ?? 0), 0);
  const less = (n: number | null): number | null => (n === null ? null : Math.max(0, n - fighters));
  return { ...ends, low: less(ends.low), high: less(ends.high) };
}

function isFighter({ victims: { role, party } }: TollClaim, classOf: ClassOf): boolean {
  if (role === null || (role === 'members' && party === null)) return false;
  const kind = classOf(role) ?? '';
  // A commander, or a leader of a named side.
  return kind.includes('combatant') || (kind === 'leader' && (party !== null || role === 'commander'));
}
