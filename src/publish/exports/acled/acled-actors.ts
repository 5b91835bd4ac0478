import { openActors } from '../../../knowledge/actors.ts';
import { type AcledCase, openAcledCodes, openAcledGroups } from '../../../knowledge/export-codes.ts';
import type { Losses } from '../losses.ts';
import { countryNameIn } from '../of-incident/country.ts';
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

const NOBODY: AcledActor = { name: null, assoc: '', inter: null };

/** actor1 and actor2 with who is with them. The target is actor2 only in violence against civilians; elsewhere the order says nothing. */
export function actorsOf(sides: Sides, at: At): readonly [AcledActor, AcledActor] {
  const [first, second] = sidesApart(sides, at);
  if (at.event.event === 'Battles' && sides.targets.some(isCivilian))
    at.losses.add('actor coarsened', 'assoc_actor_2', 'civilians who were hurt: a battle names none', at.claims);
  return [actorOf(first, 'actor1', at) ?? unnamedDoer(at), actorOf(second, 'actor2', at) ?? unnamedOther(at)];
}

/** Two sides of one or several each. Where both sides act, the second is whoever is not of the first one's. */
function sidesApart({ doers, targets, mutual }: Sides, { event }: At): readonly [Party[], Party[]] {
  if (event.event === 'Protests' || event.event === 'Riots') {
    const out = [...doers, ...targets];
    const crowd = out.filter(({ sort }) => sort === 'protesters' || sort === 'civilians' || sort === 'unknown');
    return [crowd, out.filter((party) => !crowd.includes(party) && party.fights)];
  }
  const hit = inOrder(named(targets), event);
  const [one] = doers;
  if (!mutual || !one) return [doers, hit];
  // Who has no name may be of either side: the two are told by those who have.
  const known = [...doers, ...hit].filter(({ slug }) => slug !== null);
  const sideA = sideOf(known[0] ?? one);
  const sideB = known.map(sideOf).find((side) => side !== sideA);
  const on = (side: string) => [...doers, ...hit].filter((party) => sideOf(party) === side);
  return [on(sideA), sideB === undefined ? [...doers, ...hit].filter((party) => sideOf(party) !== sideA) : on(sideB)];
}

/** Offices of one state are one side; so are a group and its wing. */
function sideOf({ iso, side, key }: Party): string {
  return iso ?? side ?? key;
}

/** In a blast those who fight come first. A battle has none but these: ACLED tells of civilians hurt in it in the notes alone. */
function inOrder(parties: readonly Party[], { event }: AcledCase): Party[] {
  const [civilians, others] = [parties.filter(isCivilian), parties.filter((party) => !isCivilian(party))];
  if (event === 'Battles') return others;
  return event === 'Violence against civilians' ? [...civilians, ...others] : [...others, ...civilians];
}

function isCivilian({ sort }: Party): boolean {
  return sort === 'civilians';
}

/** People of whom nothing is told but that they are people have no name in ACLED. */
function named(parties: readonly Party[]): Party[] {
  return parties.filter(({ sort, slug, fights }) => sort !== 'unknown' || slug !== null || fights);
}

function actorOf(parties: readonly Party[], field: string, at: At): AcledActor | null {
  const all = parties.map((party) => ({ party, name: nameOf(party, at) }));
  const named = all.filter((each): each is { party: Party; name: string } => each.name !== null);
  // Those who are known before those who are only told of, as far as the order is free.
  const [first, ...others] = [...named.filter(isKnown), ...named.filter((each) => !isKnown(each))];
  if (!first) return null;
  if (first.name !== first.party.name && first.party.slug !== null)
    at.losses.add('actor coarsened', field, `${first.party.name} became ${first.name}`, at.claims);
  const inter = interOf(first.party, at);
  if (inter === null)
    at.losses.add(
      'actor coarsened',
      field.replace('actor', 'inter'),
      `${first.name}: ACLED's class is not known`,
      at.claims,
    );
  // Soldiers of nobody known beside an army that is named are its own as far as one can tell.
  const said = first.party.iso === null ? [first.name] : [first.name, UNKNOWN_SOLDIERS];
  const assoc = new Set(others.map(({ name }) => name).filter((name) => !said.includes(name)));
  return { name: first.name, assoc: [...assoc].join('; '), inter };
}

function isKnown({ party: { slug, sort } }: { party: Party }): boolean {
  return slug !== null || sort === 'civilians';
}

/**
 * As ACLED names those who have no name of their own, and the forces of states, without the years of the regime that it puts behind
 * them ("Military Forces of Pakistan (2024-)"): those are not known here.
 */
function nameOf(party: Party, { country, event }: At): string | null {
  const inCountry = (words: string) => (country === null ? null : `${words} (${country})`);
  if (event.event === 'Riots' && party.sort !== 'civilians' && party.slug === null) return inCountry('Rioters');
  if (event.event === 'Protests' && party.slug === null && !party.fights) return inCountry('Protesters');
  if (party.sort === 'protesters') return inCountry('Protesters');
  if (party.sort === 'civilians') return inCountry('Civilians');
  if (party.sort === 'unknown' && party.slug === null)
    return party.ofState ? UNKNOWN_SOLDIERS : inCountry('Unidentified Armed Group');
  const state = party.iso === null ? null : countryNameIn('acled', party.iso);
  if (state !== null) return `${forcesOf(party, event)} of ${state}`;
  return party.sort === 'body' && isViolence(event) && groupClass(party, country) === null ? null : party.force;
}

/** In which a hospital or a newspaper that is hit is no actor. */
function isViolence({ event }: AcledCase): boolean {
  return event === 'Battles' || event === 'Explosions/Remote violence' || event === 'Violence against civilians';
}

/** Soldiers of no named state are of some state, and no armed group: as the codebook has them, without a class until it is known. */
const UNKNOWN_SOLDIERS = 'Unidentified Military Forces';
const POLICE = /-police$/;
/** Offices whose people bear arms for the state without being police; "security forces" may be either, as its army is. */
const MILITARY = /-(?:armed-forces|army|air-force|navy|coast-guard|border-guard|security-forces|intelligence-service)$/;

function forcesOf({ slug, role, ofState }: Party, { event }: AcledCase): string {
  if (role === 'police' || (slug !== null && POLICE.test(slug))) return 'Police Forces';
  if (ofState || (slug !== null && MILITARY.test(slug))) return 'Military Forces';
  // Whoever bombs or fights for a state that is named alone is its military.
  return event === 'Battles' || event === 'Explosions/Remote violence' ? 'Military Forces' : 'Government';
}

function interOf(party: Party, { iso, event }: At): string | null {
  if (event.event === 'Riots' && party.slug === null && party.sort !== 'civilians') return 'Rioters';
  if (party.sort === 'protesters' || (event.event === 'Protests' && party.slug === null && !party.fights))
    return 'Protesters';
  if (party.sort === 'civilians') return 'Civilians';
  if (party.sort === 'state' || party.iso !== null) return party.iso === null ? null : forcesIn(iso, party.iso);
  if (party.slug !== null) return groupClass(party, iso);
  return party.sort === 'unknown' && !party.ofState ? 'Political militia' : null;
}

/** Forces of a state outside its country are external ones; null where the country of the place is not known. */
function forcesIn(place: string | null, home: string): string | null {
  if (place === null) return null;
  return place === home ? 'State forces' : 'External/Other forces';
}

/** By the definitions of the codebook: knowledge/codebooks/acled-groups.yaml. A wing that is not listed is of its group's class. */
function groupClass({ slug, side }: Party, place: string | null): string | null {
  const classes = openAcledGroups();
  const known = [slug, side].find((each) => each !== null && classes.has(each)) ?? null;
  const found = known === null ? null : (classes.get(known) ?? null);
  if (found !== 'State forces' || known === null) return found;
  const [home] = openActors().groups.get(known)?.countries ?? [];
  return home === undefined ? null : forcesIn(place, home);
}

/** ACLED has an armed group without a name do what nobody is named for; and counts such groups among political militias. */
function unnamedDoer({ event, country, losses, claims }: At): AcledActor {
  const protest = event.event === 'Protests' ? 'Protesters' : event.event === 'Riots' ? 'Rioters' : null;
  if (protest !== null && country !== null) return { name: `${protest} (${country})`, assoc: '', inter: protest };
  losses.add('actor coarsened', 'actor1', 'nobody is named as having done it, or not by most', claims);
  return openAcledCodes().unidentified.includes(event.sub) ? unidentified(country) : NOBODY;
}

/** Battles and violence against civilians have two actors; other events may have one. */
function unnamedOther({ event, country, losses, claims }: At): AcledActor {
  if (event.event === 'Violence against civilians' && country !== null)
    return { name: `Civilians (${country})`, assoc: '', inter: 'Civilians' };
  if (event.event === 'Battles')
    losses.add('actor coarsened', 'actor2', 'whom they fought is not told, and a battle has two actors', claims);
  return NOBODY;
}

function unidentified(country: string | null): AcledActor {
  if (country === null) return NOBODY;
  return { name: `Unidentified Armed Group (${country})`, assoc: '', inter: 'Political militia' };
}

/** "State forces-Rebel group", the lower number first; "Protesters only"; null where a class, or one of the two sides of a fight, is not known. */
export function interactionOf(
  [one, other]: readonly [AcledActor, AcledActor],
  event: AcledCase,
  order: readonly string[],
): string | null {
  if (one.inter === null || (other.name !== null && other.inter === null)) return null;
  if (other.inter === null) return event.event === 'Battles' ? null : `${one.inter} only`;
  return [one.inter, other.inter].sort((a, b) => order.indexOf(a) - order.indexOf(b)).join('-');
}
