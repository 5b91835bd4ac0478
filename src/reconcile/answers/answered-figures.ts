import type { AnsweredItem, Answerer } from '../../model/answers.ts';
import type { TollClaim } from '../../model/claim.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Incident } from '../../model/situation.ts';
import type { TollHistory, TollVoice } from '../../model/toll-history.ts';
import { originsOf } from '../origins.ts';
import { range } from '../toll-range.ts';

/** The figures of a party that stand at the end of an incident's histories, and what others' standing figures make of them. */
export function answeredFigures(
  party: string,
  incident: Incident,
  histories: readonly TollHistory[],
  { tolls, nameOf }: { tolls: readonly TollClaim[]; nameOf: (slug: string) => string },
): Omit<AnsweredItem, 'incident' | 'title' | 'day'>[] {
  return histories.flatMap((history) => {
    const own = distinct(history.voices.filter((voice) => voice.party === party && voice.now !== null));
    const claims = claimsOfRow(incident, history, tolls);
    const origin = originIn(claims);
    const mine = new Set(own.flatMap(claimsOfVoice).map(origin));
    const others = history.voices.filter(
      (voice) =>
        voice.party !== party && voice.now !== null && !claimsOfVoice(voice).some((id) => mine.has(origin(id))),
    );
    return own.flatMap(({ now, steps }) => {
      if (now === null || range(now) === null) return [];
      const speakers = others.flatMap((voice) =>
        voice.now === null ? [] : [{ voice, verdict: compare(now, voice.now) }],
      );
      return [
        {
          kind: 'figure' as const,
          what: `${now.said} ${history.effect}${victimWords(history, nameOf)}`,
          claims: steps.flatMap((step) => step.claims),
          borneOut: speakers
            .filter(({ verdict, voice }) => verdict === 'bears out' && isKnown(voice, claims) && isHeard(voice, claims))
            .map(({ voice }) => answerer(voice)),
          contradicted: speakers.filter(({ verdict }) => verdict === 'contradicts').map(({ voice }) => answerer(voice)),
          denied: [],
        },
      ];
    });
  });
}

/** 60 bears out "at least 58"; "at least 10" speaks neither for nor against 23. */
function compare(own: Quantity, other: Quantity): 'bears out' | 'contradicts' | null {
  const [a, b] = [range(own), range(other)];
  if (a === null || b === null) return null;
  if (a.low > b.high || b.low > a.high) return 'contradicts';
  const within = b.low >= a.low && b.high <= a.high;
  return within || own.n === other.n || (Number.isFinite(a.high) && Number.isFinite(b.high)) ? 'bears out' : null;
}

/** A figure that several of a party's people give is one of the party's. */
function distinct(voices: readonly TollVoice[]): TollVoice[] {
  const seen = new Map<string, TollVoice>();
  for (const voice of voices) {
    const key = `${voice.now?.bound} ${voice.now?.n} ${voice.now?.to}`;
    const known = seen.get(key);
    seen.set(key, known ? { ...known, steps: [...known.steps, ...voice.steps] } : voice);
  }
  return [...seen.values()];
}

/** "A spokesman" with the party's own number may be its own: whom nobody identifies bears nobody out. */
function isKnown(voice: TollVoice, claims: readonly TollClaim[]): boolean {
  const ids = new Set(claimsOfVoice(voice));
  return claims.some(
    ({ id, claimant: { as, actor, party } }) =>
      ids.has(id) && (actor !== null || party !== null || as === 'narrator' || as === 'media' || as === 'witness'),
  );
}

/** A report's own word in a report that quotes the party is no second origin. */
function isHeard(voice: TollVoice, claims: readonly TollClaim[]): boolean {
  const ids = new Set(claimsOfVoice(voice));
  return originsOf(claims).some((origin) => origin.claims.some((id) => ids.has(id)));
}

function victimWords({ victims: { party, role } }: TollHistory, nameOf: (slug: string) => string): string {
  if (party === null) return role === null ? '' : `, ${role}`;
  return role === null ? `, ${nameOf(party)}` : `, ${role} of ${nameOf(party)}`;
}

function claimsOfVoice({ steps }: TollVoice): string[] {
  return steps.flatMap((step) => step.claims);
}

function claimsOfRow(incident: Incident, { effect, victims }: TollHistory, tolls: readonly TollClaim[]): TollClaim[] {
  const row = incident.tolls.find(
    (one) => one.effect === effect && one.victims.party === victims.party && one.victims.role === victims.role,
  );
  const ids = new Set(row?.figures.flatMap((figure) => figure.claims) ?? []);
  return tolls.filter((claim) => ids.has(claim.id));
}

/** Which origin a claim belongs to; itself where it is in none, as what a report adds of its own. */
function originIn(claims: readonly TollClaim[]): (id: string) => string {
  const of = new Map(
    originsOf(claims).flatMap((origin, at) => origin.claims.map((id) => [id, `origin ${at}`] as const)),
  );
  return (id) => of.get(id) ?? id;
}

function answerer(voice: TollVoice): Answerer {
  return { by: voice.claimant, party: voice.party, claims: [...new Set(claimsOfVoice(voice))] };
}
