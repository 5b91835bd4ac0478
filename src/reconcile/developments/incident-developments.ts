import { createHash } from 'node:crypto';
import { CERTAINTIES, type Certainty, type Claim } from '../../model/claim.ts';
import type { Development, DevelopmentKind } from '../../model/development.ts';
import type { Incident } from '../../model/situation.ts';
import type { TollHistory, TollStep, TollVoice } from '../../model/toll-history.ts';
import type { Who } from '../../model/who.ts';
import { type Published, tollHistories } from '../toll-history.ts';

/** What each report added to one incident, whose claims these are: that it happened, figures, and what became of them. */
export function incidentDevelopments(
  incident: Incident,
  claims: readonly Claim[],
  published: Published,
): Development[] {
  const told = claims.map((claim) => ({ claim, published: published.get(claim.document) ?? '' }));
  const first = told.map((one) => one.published).sort()[0];
  if (first === undefined || first === '') return [];
  const opening = told.filter((one) => one.published === first).map(({ claim }) => claim);
  const about: About = { incident, first, byId: new Map(claims.map((claim) => [claim.id, claim])) };
  const begun = development(
    'new incident',
    opening.map(({ id }) => id),
    {
      ...partsOf(about),
      day: first.slice(0, 10),
      published: first,
      by: sayers(opening),
      certainty: plainest(opening),
      figure: null,
    },
  );
  const figures = tollHistories(incident, claims, published).flatMap((history) =>
    history.voices.flatMap((voice) => voice.steps.flatMap((step) => figureStep(about, history, voice, step) ?? [])),
  );
  return [begun, ...figures];
}

interface About {
  incident: Incident;
  /** When its first report came out. */
  first: string;
  byId: ReadonlyMap<string, Claim>;
}

/** What a step is as news; "the same again", a second figure of one moment and a part of it are none. */
const NEWS: Partial<Record<TollStep['change'], DevelopmentKind>> = {
  first: 'first figure',
  other: 'first figure',
  grew: 'revised figure',
  corrected: 'revised figure',
  retracted: 'figure taken back',
};

function figureStep(about: About, history: TollHistory, voice: TollVoice, step: TollStep): Development | null {
  const kind = NEWS[step.change];
  if (kind === undefined) return null;
  const { effect, victims } = history;
  const told = step.claims.flatMap((id) => about.byId.get(id) ?? []);
  return development(kind, step.claims, {
    ...partsOf(about),
    day: step.published.slice(0, 10),
    published: step.published,
    by: told.length > 0 ? sayers(told) : [{ slug: null, party: voice.party, name: voice.claimant }],
    certainty: plainest(told),
    figure: { effect, victims, quantity: step.quantity, before: step.before, opening: step.published === about.first },
  });
}

function partsOf({ incident }: About): Pick<Development, 'of' | 'type' | 'actors' | 'where' | 'when' | 'turn'> {
  const { agents, targets } = incident.sides;
  return {
    of: { kind: 'incident', id: incident.id, title: incident.title },
    type: incident.type,
    actors: named([...agents, ...targets]),
    where: incident.where,
    when: incident.when,
    turn: null,
  };
}

type Rest = Omit<Development, 'id' | 'kind' | 'claims'>;

/** Its id is of the claim that stands first, whatever else is told of the same, unless `of` says whose. */
export function development(
  kind: DevelopmentKind,
  claims: readonly string[],
  rest: Rest,
  of: string = [...claims].sort()[0] ?? rest.of.id,
): Development {
  const key = `${kind}|${of}`;
  return { id: `d-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`, kind, ...rest, claims: [...claims] };
}

/** The plainest that any of them is said. */
export function plainest(claims: readonly Claim[]): Certainty {
  return CERTAINTIES.find((certainty) => claims.some((claim) => claim.certainty === certainty)) ?? 'unclear';
}

function sayers(claims: readonly Claim[]): Development['by'] {
  return named(claims.map(({ claimant }) => claimant));
}

/** Each once: by slug, or by name where there is none. */
export function named(people: readonly Pick<Who, 'actor' | 'party' | 'name'>[]): Development['by'] {
  const each = new Map<string, Development['by'][number]>();
  for (const { actor, party, name } of people) {
    const key = actor ?? `${party ?? ''}|${name}`;
    if (!each.has(key)) each.set(key, { slug: actor, party, name });
  }
  return [...each.values()];
}
