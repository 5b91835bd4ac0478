import type { Agreement, Word } from '../../model/agreement.ts';
import type { Claim } from '../../model/claim.ts';
import type { Development } from '../../model/development.ts';
import type { ForecastRecord } from '../../model/forecast-record.ts';
import type { Published } from '../toll-history.ts';
import { development, named, plainest } from './incident-developments.ts';

/** What became known of one accord, whose claims these are: that there is one, its turns, and charges that it was broken. */
export function agreementDevelopments(
  agreement: Agreement,
  claims: readonly Claim[],
  published: Published,
): Development[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const certaintyOf = (ids: readonly string[]) => plainest(ids.flatMap((id) => byId.get(id) ?? []));
  const out = new Map(claims.map((claim) => [claim.id, published.get(claim.document) ?? '']));
  const own = new Set(agreement.claims);
  const told = claims.filter(({ id }) => own.has(id));
  const first = told.flatMap(({ id }) => out.get(id) || []).sort()[0];
  if (first === undefined) return [];
  const parts = {
    of: { kind: 'agreement' as const, id: agreement.id, title: agreementTitle(agreement) },
    type: agreement.type,
    actors: named(agreement.parties),
    where: [],
    when: null,
    figure: null,
  };
  const opening = told.filter(({ id }) => out.get(id) === first);
  const begun = development(
    'new agreement',
    opening.map(({ id }) => id),
    {
      ...parts,
      day: first.slice(0, 10),
      published: first,
      by: named(opening.map(({ claimant }) => claimant)),
      certainty: plainest(opening),
      turn: null,
    },
  );
  const turns = (agreement.course ?? [])
    .filter(({ turn, day }) => turn !== 'announced' && day > first.slice(0, 10))
    .map((word) =>
      development('agreement turned', word.claims, {
        ...parts,
        day: word.day,
        published: whenOut(word, out),
        by: [sayerOf(word)],
        certainty: certaintyOf(word.claims),
        turn: word.turn,
      }),
    );
  const charges = (agreement.breaches ?? []).flatMap(({ basis, accusers, accused, where, times }) => {
    const [accuser] = accusers;
    if (basis !== 'said' || !accuser) return [];
    return development(
      'violation charged',
      accusers.flatMap((word) => word.claims),
      {
        ...parts,
        actors: named([...accused, ...agreement.parties]),
        where,
        accused: named(accused),
        times,
        day: accuser.day,
        published: whenOut(accuser, out),
        by: accusers.map(sayerOf),
        certainty: certaintyOf(accusers.flatMap((word) => word.claims)),
        turn: null,
      },
    );
  });
  return [begun, ...turns, ...charges];
}

function whenOut({ day, claims }: Word, out: ReadonlyMap<string, string>): string {
  return claims.flatMap((id) => out.get(id) || []).sort()[0] ?? day;
}

function sayerOf({ by, party }: Word): Development['by'][number] {
  return { slug: null, party, name: by };
}

export function agreementTitle({ type, parties }: Agreement): string {
  const names = [...new Set(parties.map(({ name }) => name))];
  return names.length > 0 ? `${type}, ${names.join(' – ')}` : type;
}

/** Open forecasts of which the last day of what was foreseen is `day` (ISO date) or before it. */
export function forecastsDue(forecasts: readonly ForecastRecord[], day: string): Development[] {
  return forecasts.flatMap((forecast) => {
    const { until, state, claim, outcome, analyst, deed } = forecast;
    if (state !== 'open' || until === null || until > day) return [];
    return development('forecast due', [claim], {
      day: until,
      published: until,
      of: { kind: 'forecast', id: claim, title: outcome },
      type: deed?.type ?? null,
      by: [{ slug: analyst.slug, party: analyst.party, name: analyst.name }],
      actors: named([...(deed?.agents ?? []), ...(deed?.targets ?? [])]),
      where: deed?.where ?? [],
      when: null,
      certainty: forecast.conditional ? 'conditional' : 'asserted',
      figure: null,
      turn: null,
    });
  });
}
