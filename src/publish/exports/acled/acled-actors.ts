import { type AcledCase, openAcledCodes } from '../../../knowledge/export-codes.ts';
import type { Losses } from '../losses.ts';
import type { Sides } from '../of-incident/doers.ts';
import type { Party } from '../of-incident/party.ts';

export interface AcledActor {
  name: string | null;
  assoc: string;
  inter: string | null;
}

interface At {
  event: AcledCase;
  /** Null where the place is of no known country. */
  country: string | null;
  iso: string | null;
  losses: Losses;
  claims: readonly string[];
}

/** actor1 and actor2 with who is with them. The target is actor2 only in violence against civilians; elsewhere the order says nothing. */
export function actorsOf(sides: Sides, at: At): readonly [AcledActor, AcledActor] {
  const [first, second] = sidesApart(sides, at);
  return [
    actorOf(first, 'actor1', at) ?? unnamedDoer(at),
    actorOf(second, 'actor2', at) ?? { name: null, assoc: '', inter: null },
  ];
}

/** Two sides of one or several each. Where both sides act, the second is whoever is not of the first one's. */
function sidesApart({ doers, targets, mutual }: Sides, { event }: At): readonly [Party[], Party[]] {
  if (event.event === 'Protests' || event.event === 'Riots') {
    const out = [...doers, ...targets];
    const crowd = out.filter(({ sort }) => sort === 'protesters' || sort === 'civilians' || sort === 'unknown');
    return [crowd, out.filter((party) => !crowd.includes(party) && party.fights)];
  }
  const hit = inOrder(named(targets), event);
  if (!mutual || doers.length < 2) return [doers, hit];
  const [one, ...others] = doers;
  if (!one) return [[], hit];
  return [[one], [...others, ...named(targets).filter(({ sort }) => sort === 'civilians')]];
}

/** In a battle or blast those who fight come first, and in a battle civilians are no side. */
function inOrder(parties: readonly Party[], { event }: AcledCase): Party[] {
  const [civilians, others] = [parties.filter(isCivilian), parties.filter((party) => !isCivilian(party))];
  if (event === 'Violence against civilians') return [...civilians, ...others];
  return event === 'Battles' && others.length === 0 ? [] : [...others, ...civilians];
}

function isCivilian({ sort }: Party): boolean {
  return sort === 'civilians';
}

/** People of whom nothing is told but that they are people have no name in ACLED. */
function named(parties: readonly Party[]): Party[] {
  return parties.filter(({ sort, slug, fights }) => sort !== 'unknown' || slug !== null || fights);
}

function actorOf(parties: readonly Party[], field: string, at: At): AcledActor | null {
  const named = parties.map((party) => ({ party, name: nameOf(party, at) }));
  const [first, ...others] = named.filter((each): each is { party: Party; name: string } => each.name !== null);
  if (!first) return null;
  const inter = interOf(first.party, at);
  if (inter === null)
    at.losses.add(
      'actor coarsened',
      field.replace('actor', 'inter'),
      `${first.name}: ACLED's class is not known`,
      at.claims,
    );
  return { name: first.name, assoc: [...new Set(others.map(({ name }) => name))].join('; '), inter };
}

/** As ACLED names those who have no name of their own; its own names of armed forces ("Military Forces of X (2022-)") are not known here. */
function nameOf(party: Party, { country, event }: At): string | null {
  const inCountry = (words: string) => (country === null ? null : `${words} (${country})`);
  if (event.event === 'Riots' && party.sort !== 'civilians' && party.slug === null) return inCountry('Rioters');
  if (event.event === 'Protests' && party.slug === null && !party.fights) return inCountry('Protesters');
  if (party.sort === 'protesters') return inCountry('Protesters');
  if (party.sort === 'civilians') return inCountry('Civilians');
  // Soldiers of no named state are of some state, and no armed group.
  if (party.sort === 'unknown' && party.slug === null)
    return party.ofState ? null : inCountry('Unidentified Armed Group');
  return party.name;
}

function interOf(party: Party, { iso, event }: At): string | null {
  if (event.event === 'Riots' && party.slug === null && party.sort !== 'civilians') return 'Rioters';
  if (party.sort === 'protesters' || (event.event === 'Protests' && party.slug === null && !party.fights))
    return 'Protesters';
  if (party.sort === 'civilians') return 'Civilians';
  if (party.sort === 'state' || party.iso !== null) {
    if (iso === null || party.iso === null) return null;
    return party.iso === iso ? 'State forces' : 'External/Other forces';
  }
  if (party.sort === 'group') return (party.slug && openAcledCodes().groups[party.slug]) ?? null;
  return party.sort === 'unknown' && party.slug === null ? 'Political militia' : null;
}

/** ACLED has an armed group without a name do what nobody is named for; and counts such groups among political militias. */
function unnamedDoer({ event, country, losses, claims }: At): AcledActor {
  const protest = event.event === 'Protests' ? 'Protesters' : event.event === 'Riots' ? 'Rioters' : null;
  if (protest !== null && country !== null) return { name: `${protest} (${country})`, assoc: '', inter: protest };
  if (openAcledCodes().unidentified.includes(event.sub) && country !== null)
    return { name: `Unidentified Armed Group (${country})`, assoc: '', inter: 'Political militia' };
  losses.add('actor coarsened', 'actor1', 'nobody is named as having done it, or not by most', claims);
  return { name: null, assoc: '', inter: null };
}

/** "State forces-Rebel group", the lower number first; "Protesters only"; null where a class is not known. */
export function interactionOf(
  [one, other]: readonly [AcledActor, AcledActor],
  order: readonly string[],
): string | null {
  if (one.inter === null || (other.name !== null && other.inter === null)) return null;
  if (other.inter === null) return `${one.inter} only`;
  return [one.inter, other.inter].sort((a, b) => order.indexOf(a) - order.indexOf(b)).join('-');
}
