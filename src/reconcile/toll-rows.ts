import type { Certainty, TollClaim } from '../model/claim.ts';
import type { Bound } from '../model/quantity.ts';
import type { TollFigure, TollRow } from '../model/situation.ts';
import type { Where } from '../model/where.ts';
import { inReadingOrder } from './toll-order.ts';
import { exclude, highest } from './toll-range.ts';
import { AT_LARGE, type ClassOf, type Counted, countedVictims } from './toll-victims.ts';

/** Lays the tolls of one incident out by effect and victims, each with every claimant's figures. */
export function tollRows(claims: readonly TollClaim[], sides: ReadonlySet<string>, classOf: ClassOf): TollRow[] {
  const rows = new Map<string, Counted[]>();
  for (const one of countedVictims(claims, classOf)) {
    const key = `${one.claim.effect}|${one.party ?? one.kind}|${one.group}`;
    const row = rows.get(key);
    if (row) row.push(one);
    else rows.set(key, [one]);
  }
  const laid = joinNobody(joinUnspecified([...rows.values()].flatMap(rolesApart)))
    .map((of) => ({ row: rowOf(of, sides), of }))
    .filter(({ row }) => row.figures.length > 0);
  return inReadingOrder(laid);
}

/**
 * "20 pupils and two teachers" are two groups of victims, however many say so: in one row the two of one voice would stand
 * against the 20 of another. Who names neither stays in the row of the others.
 */
function rolesApart(row: Counted[]): Counted[][] {
  const told = new Map<string, Set<string>>();
  for (const { claim, role } of row) {
    if (role === null) continue;
    const sentence = `${claim.document}|${claim.trace.sentence}|${voiceOf(claim)}`;
    told.set(sentence, (told.get(sentence) ?? new Set()).add(role));
  }
  const beside = [...told.values()].filter(({ size }) => size > 1).flatMap((roles) => [...roles]);
  const apart = new Set(beside.filter((role) => !AT_LARGE.has(role)));
  const groups = new Map<string, Counted[]>();
  for (const one of row) {
    const key = one.role !== null && apart.has(one.role) ? one.role : '';
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** "Taliban killed" without a role goes to the party's one other row: nobody says that they were different people. */
function joinUnspecified(rows: Counted[][]): Counted[][] {
  const out = rows.filter((row) => row[0]?.party == null || row[0].group !== 'people');
  for (const row of rows) {
    const [first] = row;
    if (!first || out.includes(row)) continue;
    const same = out.filter(
      (o) => o[0]?.party === first.party && o[0]?.claim.effect === first.claim.effect && o[0].group !== 'things',
    );
    if (same.length === 1) same[0]?.push(...row);
    else out.push(row);
  }
  return out;
}

/** "12 dead" and "seven people killed" count the same people, unless fighters' dead are told beside them. */
function joinNobody(rows: Counted[][]): Counted[][] {
  const nobody = rows.filter(
    ([one]) => one !== undefined && one.party === null && one.role === null && one.kind === '',
  );
  const gone = new Set<Counted[]>();
  for (const row of nobody) {
    const effect = row[0]?.claim.effect;
    const others = rows.filter((o) => o !== row && o[0]?.claim.effect === effect && o[0]?.group !== 'things');
    const [only] = others;
    const [first] = only ?? [];
    if (!only || !first || others.length > 1 || first.party !== null || first.group !== 'civilians') continue;
    only.push(...row);
    gone.add(row);
  }
  return rows.filter((row) => !gone.has(row));
}

interface Said {
  figure: TollFigure;
  where: readonly Where[];
}

function rowOf(row: readonly Counted[], sides: ReadonlySet<string>): TollRow {
  const party = row[0]?.party ?? null;
  const said = figuresOf(row, party, sides);
  const figures = said.map((s) => s.figure);
  const of = (...about: TollFigure['about'][]) =>
    highest(figures.filter((f) => about.includes(f.about)).map((f) => f.quantity));
  return {
    effect: row[0]?.claim.effect ?? 'killed',
    victims: { party, role: commonRole(row) },
    figures,
    admitted: of('own'),
    alleged: of('adversary', 'other'),
    contested: isContested(
      said,
      row.map((one) => one.claim),
    ),
  };
}

function commonRole(row: readonly Counted[]): string | null {
  const votes = new Map<string, number>();
  for (const { role, claim } of row) if (role !== null && isFigure(claim)) votes.set(role, (votes.get(role) ?? 0) + 1);
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

/** One figure for each claimant and number; the same number said again by one side is one figure with more claims. */
function figuresOf(row: readonly Counted[], party: string | null, sides: ReadonlySet<string>): Said[] {
  const figures = new Map<string, Said>();
  for (const { claim } of row) {
    if (!isFigure(claim)) continue;
    const claimant = claim.claimant.actor ?? claim.claimant.name;
    const key = `${claim.claimant.party ?? claimant}|${claim.quantity.n ?? claim.quantity.word ?? ''}|${claim.quantity.to ?? ''}`;
    const known = figures.get(key);
    if (known) {
      addTelling(known.figure, claim);
      continue;
    }
    const about = aboutOf(claim, party, sides);
    const { quantity, said, stance } = claim;
    const certainty = certaintyOf(claim);
    figures.set(key, {
      figure: { claimant, party: claim.claimant.party, about, quantity, said, claims: [claim.id], certainty, stance },
      where: claim.where,
    });
  }
  return [...figures.values()];
}

/** From what fixes a number most to what leaves it open. */
const LOOSENESS: readonly Bound[] = [
  'none',
  'exact',
  'range',
  'vague',
  'about',
  'at most',
  'less than',
  'at least',
  'more than',
];

/**
 * The same number told again. "58" in a headline is a spokesman's "at least 58" cut short: the looser telling is the figure,
 * and stands first among its claims.
 */
function addTelling(figure: TollFigure, claim: TollClaim): void {
  const { id, quantity, stance } = claim;
  const isLooser = LOOSENESS.indexOf(quantity.bound) > LOOSENESS.indexOf(figure.quantity.bound);
  if (isLooser) {
    figure.quantity = quantity;
    figure.stance = stance;
    figure.claims.unshift(id);
  } else figure.claims.push(id);
  if (certaintyOf(claim) === 'asserted') figure.certainty = 'asserted';
}

/** Who suspects a number does not say it plainly, whatever his words. */
function certaintyOf({ certainty, stance }: TollClaim): Certainty {
  return certainty === 'asserted' && stance === 'suspects' ? 'hedged' : certainty;
}

/** A denied, doubted or empty number is no figure: "no casualties were reported" counts nobody. */
function isFigure(claim: TollClaim): boolean {
  if (claim.certainty !== 'asserted' && claim.certainty !== 'hedged') return false;
  return claim.stance !== 'denies' && claim.stance !== 'declines' && claim.quantity.bound !== 'none';
}

/** Seen from the claimant; a side of the incident that counts another side's losses counts its adversary's. */
function aboutOf(claim: TollClaim, party: string | null, sides: ReadonlySet<string>): TollFigure['about'] {
  const own = claim.claimant.party;
  if (own === null || party === null) return claim.about ?? 'other';
  if (own === party) return 'own';
  return claim.about === 'adversary' || sides.has(own) ? 'adversary' : 'other';
}

/** Two figures that cannot both be true, from two claimants; or one that somebody else denies in so many numbers. */
function isContested(said: readonly Said[], claims: readonly TollClaim[]): boolean {
  const mouth = (f: TollFigure): string => f.party ?? f.claimant;
  const denials = claims.filter((c) => c.stance === 'denies' || c.certainty === 'negated');
  const isDenied = ({ figure }: Said): boolean =>
    denials.some((c) => c.quantity.n === figure.quantity.n && voiceOf(c) !== mouth(figure));
  if (said.some(isDenied)) return true;
  return said.some((a, i) =>
    said.slice(i + 1).some((b) => {
      if (mouth(a.figure) === mouth(b.figure) || isPart(a, b) || isPart(b, a)) return false;
      return exclude(a.figure.quantity, b.figure.quantity);
    }),
  );
}

function voiceOf({ claimant }: TollClaim): string {
  return claimant.party ?? claimant.actor ?? claimant.name;
}

/** Three dead in one town are among the seven of the country. */
function isPart(part: Said, whole: Said): boolean {
  if (part.where.length === 0 || whole.where.length === 0) return false;
  const size = (s: Said): number => s.figure.quantity.n ?? 0;
  if (size(part) > size(whole)) return false;
  return part.where.every((p) => whole.where.some((w) => isWithin(p, w)));
}

export function isWithin(p: Where, w: Where): boolean {
  if (p.country === null || p.country !== w.country || p.place === w.place) return false;
  if (w.precision === 6) return p.precision < 6;
  return w.precision === 4 && p.precision < 4 && p.admin1 !== null && p.admin1 === w.admin1;
}
