import { EFFECTS } from '../model/claim.ts';
import type { ToldGap } from '../model/incident-extract.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Incident } from '../model/situation.ts';
import type { PartyGaps, TollGap, TollHistory, TollVoice } from '../model/toll-history.ts';
import { FIGHTING } from './fighting-types.ts';
import { highest } from './toll-range.ts';

/**
 * What each party says another lost beside what that one admits, by pair and effect, incidents by day. The figures are
 * those that stand at the end of each voice's history. A pair is two who fight each other somewhere in the case: what a
 * third party counts is nobody's allegation.
 */
export function partyGaps(
  incidents: readonly { incident: Incident; histories: readonly TollHistory[] }[],
): PartyGaps[] {
  return gapsOfPairs(
    incidents.flatMap(({ incident, histories }) => toldGaps(incident, histories)),
    incidents.flatMap(({ incident }) => foesOf(incident)),
  );
}

/** The same from what each incident tells, by day, and from who struck whom in any. */
export function gapsOfPairs(told: readonly ToldGap[], struck: readonly (readonly [string, string])[]): PartyGaps[] {
  const foes = new Set(struck.map(([a, b]) => `${a}|${b}`));
  const pairs = new Map<string, Omit<PartyGaps, 'sums'>>();
  for (const { by, of, effect, adversary, gap } of told) {
    if (!adversary && !foes.has(`${by}|${of}`)) continue;
    const key = `${by}|${of}|${EFFECTS.indexOf(effect)}`;
    const pair = pairs.get(key) ?? { by, of, effect, gaps: [] };
    pair.gaps.push(gap);
    pairs.set(key, pair);
  }
  return [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, pair]) => ({ ...pair, gaps: pair.gaps.sort(byDay), sums: sumsOf(pair.gaps) }));
}

/** What every party says another lost in one incident, whether or not the two are known to fight. */
export function toldGaps(incident: Incident, histories: readonly TollHistory[]): ToldGap[] {
  return histories.flatMap((history): ToldGap[] => {
    const of = history.victims.party;
    if (of === null) return [];
    const parties = new Set(history.voices.flatMap(({ party }) => (party === null || party === of ? [] : [party])));
    return [...parties].flatMap((by): ToldGap[] => {
      const gap = gapOf(incident, history, by, of);
      if (gap === null) return [];
      const adversary = history.voices.some(({ party, about }) => party === by && about === 'adversary');
      return [{ by, of, effect: history.effect, adversary, gap }];
    });
  });
}

/** Ordered pairs of parties of which one struck the other in an incident, either way round. A toll without an event goes by these. */
export function foesOf({ type, sides }: Pick<Incident, 'type' | 'sides'>): [string, string][] {
  if (!FIGHTING.has(type)) return [];
  const struck = type === 'armed clash' ? [...sides.targets, ...sides.agents] : sides.targets;
  const found = new Map<string, [string, string]>();
  for (const { party: a } of sides.agents)
    for (const { party: b } of struck)
      if (a !== null && b !== null && a !== b) found.set(`${a}|${b}`, [a, b]).set(`${b}|${a}`, [b, a]);
  return [...found.values()];
}

function byDay(a: TollGap, b: TollGap): number {
  const [x, y] = [a.day ?? '9999', b.day ?? '9999'];
  return x < y ? -1 : x > y ? 1 : 0;
}

function gapOf(incident: Incident, { victims, voices }: TollHistory, by: string, of: string): TollGap | null {
  const allegations = voices.filter((voice) => voice.party === by);
  const admissions = voices.filter((voice) => voice.party === of);
  const alleged = standing(allegations);
  if (alleged === null) return null;
  const admitted = standing(admissions);
  return {
    incident: incident.id,
    title: incident.title,
    day: incident.when?.from.slice(0, 10) ?? null,
    role: victims.role,
    alleged,
    admitted,
    gap: admitted === null ? null : less(alleged, admitted),
    claims: { alleged: claimsFor(allegations, alleged), admitted: claimsFor(admissions, admitted) },
  };
}

function standing(voices: readonly TollVoice[]): Quantity | null {
  return highest(voices.flatMap(({ now }) => (now === null ? [] : [now])));
}

function claimsFor(voices: readonly TollVoice[], figure: Quantity | null): string[] {
  if (figure === null) return [];
  const steps = voices.flatMap((voice) => voice.steps);
  return steps
    .filter((step) => step.quantity.n === figure.n && step.quantity.bound === figure.bound)
    .flatMap((s) => s.claims);
}

/** "at least 58" less 23 is at least 35; less "at least 23" it is about 35, since either end may move. */
function less(alleged: Quantity, admitted: Quantity): Quantity | null {
  if (alleged.n === null || admitted.n === null) return null;
  const n = alleged.n - admitted.n;
  const exact = admitted.bound === 'exact' || admitted.bound === 'none';
  const bound = exact ? alleged.bound : 'about';
  const to = bound === 'range' && alleged.to !== null ? alleged.to - admitted.n : null;
  return { said: '', bound, n, to, word: null };
}

function sumsOf(gaps: readonly TollGap[]): PartyGaps['sums'] {
  const both = gaps.filter(({ gap }) => gap !== null);
  const alleged = sum(both.map((one) => one.alleged));
  const admitted = sum(both.flatMap((one) => one.admitted ?? []));
  return {
    gaps: both.length,
    alleged,
    admitted,
    gap: alleged === null || admitted === null ? null : less(alleged, admitted),
  };
}

/** Exact only where every part is; "at least" where the others are that or "more than"; else about. */
function sum(quantities: readonly Quantity[]): Quantity | null {
  if (quantities.length === 0) return null;
  const n = quantities.reduce((total, quantity) => total + (quantity.n ?? 0), 0);
  const bounds = new Set(quantities.map(({ bound }) => bound));
  const [only] = bounds;
  if (bounds.size === 1 && only === 'exact') return { said: '', bound: 'exact', n, to: null, word: null };
  const open = [...bounds].every((bound) => ['exact', 'at least', 'more than'].includes(bound));
  return { said: '', bound: open ? 'at least' : 'about', n, to: null, word: null };
}
