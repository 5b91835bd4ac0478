import type { Claim } from '../../model/claim.ts';
import type { ReadersCompared } from '../../model/drafted-claim.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Where } from '../../model/where.ts';
import type { Who } from '../../model/who.ts';

/**
 * Lays the claims of two readers of one report side by side. Two are of one thing where they are of one kind and their words
 * overlap, tolls where they count by the same words; of several the one that differs least. Nobody is right by that.
 */
export function compareReaders(ours: readonly Claim[], theirs: readonly Claim[]): ReadersCompared {
  const pairs = ours.flatMap((a) =>
    theirs.flatMap((b) => (isOfOneThing(a, b) ? [{ a, b, fields: differing(a, b) }] : [])),
  );
  pairs.sort((x, y) => x.fields.length - y.fields.length || overlap(y.a, y.b) - overlap(x.a, x.b));
  const taken = new Set<string>();
  const compared: ReadersCompared = { same: [], differ: [], onlyOurs: [], onlyTheirs: [] };
  for (const { a, b, fields } of pairs) {
    if (taken.has(a.id) || taken.has(b.id)) continue;
    taken.add(a.id).add(b.id);
    if (fields.length === 0) compared.same.push({ ours: a.id, theirs: b.id });
    else compared.differ.push({ ours: a.id, theirs: b.id, fields });
  }
  compared.onlyOurs = ours.flatMap(({ id }) => (taken.has(id) ? [] : [id]));
  compared.onlyTheirs = theirs.flatMap(({ id }) => (taken.has(id) ? [] : [id]));
  return compared;
}

function isOfOneThing(a: Claim, b: Claim): boolean {
  if (a.kind !== b.kind || overlap(a, b) <= 0) return false;
  if (a.kind === 'toll' && b.kind === 'toll') return a.effect === b.effect && isSameNumber(a.quantity, b.quantity);
  return a.kind !== 'incident' || b.kind !== 'incident' || a.type === b.type;
}

function overlap(a: Claim, b: Claim): number {
  return Math.min(a.span.end, b.span.end) - Math.max(a.span.start, b.span.start);
}

/** What two claims of one thing say otherwise, field by field; what only one of them says counts as well. */
export function differing(a: Claim, b: Claim): string[] {
  const fields: string[] = [];
  const see = (field: string, same: boolean) => void (same || fields.push(field));
  see('claimant', isSameOne(a.claimant, b.claimant) || (a.claimant.as === 'narrator' && b.claimant.as === 'narrator'));
  see('stance', a.stance === b.stance);
  see('certainty', a.certainty === b.certainty);
  if (a.kind === 'toll' && b.kind === 'toll') {
    see('victims', isSameOne(a.victims, b.victims));
    see('quantity', a.quantity.bound === b.quantity.bound);
  }
  if ((a.kind === 'toll' && b.kind === 'toll') || (a.kind === 'incident' && b.kind === 'incident')) {
    see('agents', areSame(a.agents, b.agents));
    see('when', (a.when?.from ?? null) === (b.when?.from ?? null));
    see('where', arePlaces(a.where, b.where));
  }
  if (a.kind === 'incident' && b.kind === 'incident') see('targets', areSame(a.targets, b.targets));
  if (a.kind === 'responsibility' && b.kind === 'responsibility') see('agent', isSameOne(a.agent, b.agent));
  if (a.kind === 'agreement' && b.kind === 'agreement') {
    see('type', a.type === b.type);
    see('parties', areSame(a.parties, b.parties));
    see('mediators', areSame(a.mediators, b.mediators));
  }
  if (a.kind === 'relation' && b.kind === 'relation') {
    see('relation', a.relation === b.relation);
    see('subject', isSameOne(a.subject, b.subject));
    see('object', isSameOne(a.object, b.object));
  }
  return fields;
}

function isSameNumber(a: Quantity, b: Quantity): boolean {
  return a.n === b.n && a.to === b.to && a.word === b.word;
}

/** By identity where either is known, else by name. */
function isSameOne(a: Who, b: Who): boolean {
  if (a.actor !== null || b.actor !== null) return a.actor === b.actor;
  return a.party === b.party && a.name.toLowerCase() === b.name.toLowerCase();
}

function areSame(a: readonly Who[], b: readonly Who[]): boolean {
  return a.length === b.length && a.every((one) => b.some((other) => isSameOne(one, other)));
}

function arePlaces(a: readonly Where[], b: readonly Where[]): boolean {
  const names = (places: readonly Where[]) =>
    places
      .map(({ place, name }) => place ?? name)
      .sort()
      .join('|');
  return names(a) === names(b);
}
