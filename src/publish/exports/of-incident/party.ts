import type { ActorIndex } from '../../../knowledge/actor-index.ts';
import { openActors, partyOn } from '../../../knowledge/actors.ts';
import { openRoles } from '../../../knowledge/roles.ts';
import type { Who } from '../../../model/who.ts';
import type { CaseSource } from '../case-source.ts';
import { harmedAs } from './harmed.ts';

export type PartySort = 'state' | 'group' | 'body' | 'civilians' | 'protesters' | 'unknown';

/** Somebody as a dataset names him: not the words of a sentence ("it"), but who that is. */
export interface Party {
  /** What tells two apart: a slug, else the words. */
  key: string;
  slug: string | null;
  /** The slug of the side that it is of. */
  side: string | null;
  name: string;
  /** What the group or body is called that it is, or that a person is of; null for words of nobody known, and for a person of no known side. */
  force: string | null;
  sort: PartySort;
  /** Armed and fighting: its dead are combatants, unless they are said to be civilians. */
  fights: boolean;
  /** Soldiers, police and the like, by their role, whosever they are. */
  ofState: boolean;
  /** A group that governs a state at some time. */
  mayGovern: boolean;
  /** The state, or the state that a group governs: ISO 3166-1 alpha-2. */
  iso: string | null;
  /** The words of the text. */
  said: string;
  role: string | null;
}

const PROTESTING = new Set(['protesters', 'demonstrators', 'rioters']);
/** Offices of knowledge/actors/institutions.yaml whose people bear arms. */
const ARMED_OFFICE =
  /-(?:armed-forces|army|air-force|navy|coast-guard|police|security-forces|border-guard|intelligence-service)$/;

/** Who somebody in an incident is, by the case's own record of him and by knowledge; `day` (ISO) tells which group governs. */
export function partyOf(who: Who, facts: CaseSource['facts'], day: string | null = null): Party {
  const actors = openActors();
  const slug = who.actor ?? who.party;
  const kindOfRole = who.role === null ? undefined : openRoles().byName.get(who.role)?.class;
  const said = {
    said: who.name,
    role: who.role,
    side: who.party,
    ofState: kindOfRole === 'state combatant',
    mayGovern: false,
    force: null,
  };
  const harmed = harmedAs(who.role);
  if (who.role !== null && PROTESTING.has(who.role))
    return { key: 'protesters', slug: null, name: who.name, sort: 'protesters', fights: false, iso: null, ...said };
  if (harmed === 'civilian')
    return { key: 'civilians', slug: null, name: who.name, sort: 'civilians', fights: false, iso: null, ...said };
  const fights = harmed === 'combatant';
  if (slug === null)
    return {
      key: `~${(who.role ?? who.name).toLowerCase()}`,
      slug,
      name: who.name,
      sort: 'unknown',
      fights,
      iso: null,
      ...said,
    };
  const side = sideOf(actors, slug, day) ?? (who.party === null ? null : sideOf(actors, who.party, day));
  const known = facts(slug);
  const kind = known?.kind ?? null;
  const sort =
    side?.sort ??
    (kind === 'armed group' ? 'group' : kind === 'state' ? 'state' : kind === 'people' ? 'unknown' : 'body');
  const name = known?.name ?? nameIn(actors, slug) ?? who.name;
  return {
    key: slug,
    slug,
    name,
    sort,
    fights: fights || sort === 'group' || ARMED_OFFICE.test(slug),
    iso: side?.iso ?? null,
    ...said,
    force: kind === 'person' ? (side === null || who.party === null ? null : nameIn(actors, who.party)) : name,
    mayGovern: side?.mayGovern ?? false,
  };
}

interface Side {
  sort: PartySort;
  iso: string | null;
  mayGovern?: boolean;
}

/** What a slug is by knowledge on a day: a state or its office, an armed group; null where knowledge has it not. */
function sideOf(actors: ActorIndex, slug: string, day: string | null): Side | null {
  const state = actors.states.get(slug);
  if (state) return { sort: 'state', iso: state.iso };
  const group = actors.groups.get(slug);
  if (group) {
    const governed = group.governs && group.state ? actors.states.get(group.state) : undefined;
    const rules = governed !== undefined && (day === null || partyOn(actors, governed.slug, day) === slug);
    return { sort: 'group', iso: rules ? governed.iso : null, mayGovern: governed !== undefined };
  }
  const owner = actors.bySlug.get(slug)?.party ?? null;
  if (owner !== null && owner !== slug) return sideOf(actors, owner, day);
  return actors.bodies.has(slug) ? { sort: 'body', iso: null } : null;
}

function nameIn(actors: ActorIndex, slug: string): string | null {
  return actors.bySlug.get(slug)?.name ?? actors.states.get(slug)?.name ?? null;
}

/** Whether two are of one side: the Pakistani army and Pakistan. */
export function ofOneSide(a: Who, b: Who): boolean {
  if (a.party !== null && (a.party === b.party || a.party === b.actor)) return true;
  if (a.actor !== null) return a.actor === b.actor || a.actor === b.party;
  return a.party === null && a.name === b.name;
}
