import type { NameSense, WordSense } from '../../knowledge/actor-index.ts';
import { type ActorKnowledge, partyOn } from '../../knowledge/actors.ts';
import type { ActorKind } from '../../model/situation.ts';

/** Somebody whose office, soldiers or spokesman the words go on to name. */
export interface Owner {
  use: NameSense['use'] | 'institution' | 'office';
  /** Slug that offices hang on: "pakistan" gives pakistan-armed-forces. Null where the owner is not settled. */
  base: string | null;
  party: string | null;
  kind: ActorKind;
}

/** What a known name owns on a day: an Afghan ministry belongs to whoever governs Afghanistan then. */
export function ownerOf(sense: NameSense, knowledge: ActorKnowledge, day: string): Owner {
  const { use, slug } = sense;
  if (use === 'person') {
    const party = inOffice(sense, day) ? partyOn(knowledge, knowledge.bySlug.get(slug)?.party ?? null, day) : null;
    return { use, base: party, party, kind: 'person' };
  }
  // A regime that is gone is not the state of today: its deeds are nobody's now.
  const gone = use === 'actor' && !inOffice(sense, day);
  const party = gone ? null : partyOn(knowledge, slug, day);
  if (use === 'actor') {
    if (sense.kind === 'state') return { use: 'state', base: gone ? null : slug, party, kind: 'state' };
    if (sense.kind === 'institution') return { use: 'institution', base: slug, party, kind: sense.kind };
    // Bodies that the document itself introduced are unknown to knowledge: an armed one is its own party.
    const own = knowledge.bySlug.has(slug) || sense.kind !== 'armed group' ? party : slug;
    return { use, base: slug, party: own, kind: sense.kind };
  }
  const base = party ?? slug;
  return { use, base, party: base, kind: knowledge.groups.has(base) ? 'armed group' : 'state' };
}

/** Whether the days of a name ("Assad government", a president's term) hold on a day. */
export function inOffice(sense: NameSense, day: string): boolean {
  return (sense.from === null || sense.from <= day) && (sense.to === null || day < sense.to);
}

/** Town names before these offices speak of the state: "Kabul's foreign ministry"; "Kabul police" may be the town's. */
const STATE_WIDE =
  /ministry$|^(government|armed-forces|air-force|navy|president|prime-minister|cabinet|parliament|intelligence-service)$/;

export interface Who {
  actor: string | null;
  party: string | null;
  kind: ActorKind;
}

/** The office of an owner: `pakistan` + army → pakistan-armed-forces; a group's forces are the group itself. */
export function officeOf(owner: Owner, sense: WordSense, knowledge: ActorKnowledge): Who {
  const { base, party } = owner;
  const office = sense.office ?? '';
  if (base === null) return { actor: null, party, kind: 'institution' };
  const group = knowledge.groups.get(base);
  if (group || owner.kind === 'armed group') {
    if (sense.self) return { actor: base, party, kind: 'armed group' };
    const runs = group?.governs === true || office === 'media-wing';
    return { actor: runs ? `${base}-${office}` : null, party, kind: 'institution' };
  }
  if (owner.use === 'institution') return { actor: `${base}-${office}`, party, kind: 'institution' };
  if (owner.kind === 'organisation' || owner.kind === 'media') {
    return { actor: office === 'armed-forces' ? base : null, party, kind: 'institution' };
  }
  if (sense.state) return { actor: base, party, kind: 'state' };
  if (owner.use === 'seat' && !STATE_WIDE.test(office)) return { actor: null, party, kind: 'institution' };
  return { actor: knowledge.offices.get(`${base}/${office}`) ?? `${base}-${office}`, party, kind: 'institution' };
}

/** Leaders of these are no part of the state whose adjective stands before them: "the Sudanese rebel leader". */
const AGAINST =
  /rebel|militant|insurgent|guerrilla|terrorist|opposition|tribal|separatist|warlord|exile|dissident|community/;

/** The side and identity that an owner gives to people of a role: "Pakistani soldiers", "TTP fighters", "Afghan civilians". */
export function peopleOf(owner: Owner, sense: WordSense, knowledge: ActorKnowledge): Who {
  const role = sense.role;
  const kind: ActorKind = sense.many ? 'people' : 'person';
  if (role === null || !role.sided) return { actor: null, party: null, kind };
  const ofState = owner.kind === 'state' || owner.use === 'demonym' || owner.use === 'state' || owner.use === 'seat';
  const fights = role.class === 'group combatant';
  if (ofState && (fights || AGAINST.test(sense.word))) return { actor: null, party: null, kind };
  if (owner.use === 'seat' && role.class === 'civilian') return { actor: null, party: null, kind };
  const { base, party } = owner;
  if (!sense.many || base === null || (!fights && role.class !== 'state combatant'))
    return { actor: null, party, kind };
  if (owner.use === 'institution' || owner.kind === 'armed group' || knowledge.groups.has(base))
    return { actor: base, party, kind };
  if (owner.kind !== 'state' || fights) return { actor: null, party, kind };
  const office = role.office ?? 'security-forces';
  return { actor: knowledge.offices.get(`${base}/${office}`) ?? `${base}-${office}`, party, kind };
}
