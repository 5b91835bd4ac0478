import type { AnswerCounts, AnsweredItem, Answerer, PartyAnswers } from '../../model/answers.ts';
import type { Claim, TollClaim } from '../../model/claim.ts';
import type { Incident } from '../../model/situation.ts';
import { compare, type Facts, type Published } from '../relations/voices.ts';
import { tollHistories } from '../toll-history.ts';
import { answeredAccounts } from './answered-accounts.ts';
import { answeredFigures } from './answered-figures.ts';

/** An incident with its own claims. */
export interface ClaimedIncident {
  incident: Incident;
  claims: readonly Claim[];
}

/**
 * What a party says of each incident that it speaks of, and how often others bear it out, contradict or deny it. Others are
 * counted by origin: reports that carry the party's own statement are the party.
 */
export function partyAnswers(
  party: string,
  incidents: readonly ClaimedIncident[],
  names: { published: Published; facts: Facts },
): PartyAnswers {
  const nameOf = (slug: string): string => names.facts(slug)?.name ?? slug;
  const named = (who: Answerer): Answerer => ({ ...who, by: nameOf(who.party ?? who.by) });
  const items = incidents.flatMap(({ incident, claims }): AnsweredItem[] => {
    const tolls = claims.filter((claim): claim is TollClaim => claim.kind === 'toll');
    const histories = tollHistories(incident, tolls, names.published);
    const head = { incident: incident.id, title: incident.title, day: incident.when?.from.slice(0, 10) ?? null };
    return [
      ...answeredAccounts(party, claims, nameOf),
      ...answeredFigures(party, incident, histories, { tolls, nameOf }),
    ].map((item) => ({
      ...head,
      ...item,
      borneOut: item.borneOut.map(named),
      contradicted: item.contradicted.map(named),
      denied: item.denied.map(named),
    }));
  });
  const of = (kind: AnsweredItem['kind']) => countsOf(items.filter((item) => item.kind === kind));
  return {
    party,
    counts: { account: of('account'), denial: of('denial'), figure: of('figure') },
    others: othersOf(items),
    items: items.sort((a, b) => compare(a.day ?? '9999', b.day ?? '9999') || compare(a.incident, b.incident)),
  };
}

function countsOf(items: readonly AnsweredItem[]): AnswerCounts {
  return {
    items: items.length,
    borneOut: items.filter(({ borneOut }) => borneOut.length > 0).length,
    contradicted: items.filter(({ contradicted }) => contradicted.length > 0).length,
    denied: items.filter(({ denied }) => denied.length > 0).length,
    unanswered: items.filter((item) => item.borneOut.length + item.contradicted.length + item.denied.length === 0)
      .length,
  };
}

function othersOf(items: readonly AnsweredItem[]): PartyAnswers['others'] {
  const others = new Map<string, PartyAnswers['others'][number]>();
  const count = (who: readonly Answerer[], column: 'borneOut' | 'contradicted' | 'denied'): void => {
    for (const key of new Set(who.map(({ by, party }) => party ?? by))) {
      const one = who.find(({ by, party }) => (party ?? by) === key);
      if (!one) continue;
      const other = others.get(key) ?? { by: one.by, party: one.party, borneOut: 0, contradicted: 0, denied: 0 };
      other[column] += 1;
      others.set(key, other);
    }
  };
  for (const item of items) {
    count(item.borneOut, 'borneOut');
    count(item.contradicted, 'contradicted');
    count(item.denied, 'denied');
  }
  const total = (one: PartyAnswers['others'][number]): number => one.borneOut + one.contradicted + one.denied;
  return [...others.values()].sort((a, b) => total(b) - total(a) || compare(a.by, b.by));
}
