import type { RelationType } from '../../model/claim.ts';
import type { Sided } from '../../model/incident-extract.ts';
import type { RelationEnd } from '../../model/relation-record.ts';
import type { Who } from '../../model/who.ts';
import type { Facts } from './voices.ts';

/** Relations that a side has as a whole, whichever of its offices is named: "the army harbours" is the state. */
const OF_SIDES: ReadonlySet<RelationType> = new Set<RelationType>([
  'allied with',
  'aligned with',
  'patron of',
  'hostile to',
  'distinct from',
  'shelters',
  'governs',
  'mediates between',
  'recognises',
]);

/** What is said of two alike, whichever is named first. */
export const MUTUAL: ReadonlySet<RelationType> = new Set<RelationType>(['allied with', 'distinct from', 'borders']);

/** One end of a relation and the key that tells it from others; null where the words name nobody ("it", "some"). */
export function endOf(
  who: Who,
  relation: RelationType,
  facts: Facts,
  fights: (role: string) => boolean,
): { key: string; end: RelationEnd } | null {
  if (relation === 'also known as') return named(who);
  if (who.role === 'place') return place(who);
  const known = who.actor === null ? null : facts(who.actor);
  if (known?.kind === 'person' && who.actor !== null)
    return of(who.actor, { ...known, kind: 'person', party: who.party ?? known.party });
  // "Taliban leaders" are not the Taliban; their fighters are.
  const apart = who.actor === null && who.role !== null && !fights(who.role);
  const slug = apart ? null : OF_SIDES.has(relation) ? (who.party ?? who.actor) : (who.actor ?? who.party);
  if (slug !== null) return of(slug, facts(slug) ?? { name: nameFor(who, slug), kind: null, party: who.party });
  if (who.party === null && !/\p{Lu}/u.test(who.name)) return null;
  return {
    key: `${who.party ?? ''} ${who.name.toLowerCase()}`,
    end: { slug: null, name: who.name, kind: null, party: who.party },
  };
}

/** The whole side that somebody fights for; null for somebody on no known side. */
export function sideOf(who: Sided, facts: Facts): { key: string; end: RelationEnd } | null {
  return who.party === null
    ? null
    : of(who.party, facts(who.party) ?? { name: nameFor(who, who.party), kind: null, party: who.party });
}

function of(slug: string, { name, kind, party }: { name: string; kind: string | null; party: string | null }) {
  // Kinds come from the model's own list, through knowledge or the actor records.
  return { key: slug, end: { slug, name, kind: kind as RelationEnd['kind'], party } };
}

/** "militiamen" of a side that nobody names otherwise go by the side's own words. */
function nameFor({ name }: Pick<Who, 'name'>, slug: string): string {
  return /^\p{Lu}/u.test(name) ? name : slug.replaceAll('-', ' ');
}

function place({ name }: Who): { key: string; end: RelationEnd } {
  return { key: `place ${name.toLowerCase()}`, end: { slug: null, name, kind: 'place', party: null } };
}

function named({ name, actor, party }: Who): { key: string; end: RelationEnd } {
  return { key: name.toLowerCase(), end: { slug: actor, name, kind: null, party } };
}
