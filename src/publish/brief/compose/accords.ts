import type { Agreement, Violation, Word } from '../../../model/agreement.ts';
import type { BriefBlock, BriefPart, BriefSentence } from '../../../model/brief.ts';
import type { Who } from '../../../model/who.ts';
import { oneLine } from '../../words/one-line.ts';
import { fixed } from './days.ts';
import { incidentDated } from './incident-words.ts';
import { fill, name, sentence, words } from './phrase.ts';
import { properName, sideName, subject, voiceBy, voiceOf } from './voices.ts';
import type { Writer } from './writer.ts';

/** Each accord with its clock, whose word that is, who asked for it, and who is said to have broken it. */
export function accordBlocks(writer: Writer): BriefBlock[] {
  const { agreements } = writer.material;
  if (agreements.length === 0) return [{ kind: 'paragraph', sentences: [fixed(writer.wording.agreements.nothing)] }];
  return agreements.map(({ agreement, violations }): BriefBlock => {
    const under = isUnderWay(agreement);
    writer.mentioned.clear();
    const own = agreement.claims;
    return {
      kind: 'item',
      about: agreement.id,
      lead: sentence(headOf(writer, agreement), own.slice(0, 3)),
      tag: under ? null : writer.wording.agreements[agreement.status],
      sentences: [
        clock(writer, agreement),
        ...length(writer, agreement),
        ...untilEvent(writer, agreement),
        ...(under ? [] : [status(writer, agreement)]),
        ...asked(writer, agreement),
        ...mediated(writer, agreement),
        ...violations.flatMap((violation) => breach(writer, violation)),
      ],
    };
  });
}

/** Talks are held, not in force: their clock says enough. */
export function isUnderWay({ type, status }: Agreement): boolean {
  return type === 'talks' && status === 'in force';
}

/** An accord in one line and its clock: what leads a brief. */
export function accordItem(
  writer: Writer,
  { agreement }: Writer['material']['agreements'][number],
): Extract<BriefBlock, { kind: 'item' }> {
  writer.mentioned.clear();
  return {
    kind: 'item',
    about: agreement.id,
    lead: sentence(headOf(writer, agreement), agreement.claims.slice(0, 3)),
    tag: writer.wording.agreements[agreement.status],
    sentences: [clock(writer, agreement), status(writer, agreement)],
  };
}

export function headOf(writer: Writer, { type, parties }: Agreement): BriefPart[] {
  const { agreements } = writer.wording;
  const names = [...new Map(parties.map((who) => [who.party ?? who.name, whoParts(writer, who)])).values()];
  if (names.length === 0) return [words(agreements[type])];
  return fill(names.length > 1 ? agreements.between : agreements.of, {
    type: agreements[type],
    sides: writer.list(names),
  });
}

function whoParts(writer: Writer, { name: said, party, actor }: Who): BriefPart[] {
  if (party !== null && writer.material.actors.has(party)) return sideName(writer, party);
  const known = actor === null ? undefined : writer.material.actors.get(actor);
  return known ? properName(writer, known.name) : [name(oneLine(said))];
}

/** The beginning or end as its own claim gives it: a moment where the clock has one. */
function clock(writer: Writer, { starts, ends, claims }: Agreement): BriefSentence {
  const { agreements } = writer.wording;
  const [from, to] = [starts && writer.day(starts.from), ends && writer.day(ends.to)];
  const told = writer
    .claimsOf(claims)
    .filter(
      (claim) =>
        claim.kind === 'agreement' && (claim.starts !== null || claim.ends !== null || claim.duration !== null),
    );
  const ids = told.map(({ id }) => id);
  if (from && to) return sentence(fill(agreements.clock, { from: [from], to: [to] }), ids);
  if (from) return sentence(fill(agreements['clock-from'], { from: [from] }), ids);
  if (to) return sentence(fill(agreements['clock-to'], { to: [to] }), ids);
  return fixed(agreements['clock-none']);
}

const UNITS = {
  'P Y': 'years',
  'P M': 'months',
  'P W': 'weeks',
  'P D': 'days',
  'PT H': 'hours',
  'PT M': 'minutes',
} as const;

function length(writer: Writer, { claims }: Agreement): BriefSentence[] {
  const { agreements, count } = writer.wording;
  for (const claim of writer.claimsOf(claims)) {
    if (claim.kind !== 'agreement' || claim.duration === null) continue;
    const match = /^(PT?)(\d+)([YMWDH])$/.exec(claim.duration);
    const unit = Object.entries(UNITS).find(([key]) => key === `${match?.[1]} ${match?.[3]}`)?.[1];
    if (!match || !unit) continue;
    const n = Number(match[2]);
    const figure = writer.figure(n, { of: 'length', claim: claim.id, duration: claim.duration });
    return [
      sentence(fill(agreements.length, { length: fill(count[unit], { n: [figure] }, writer.plural(n)) }), [claim.id]),
    ];
  }
  return [];
}

function untilEvent(writer: Writer, { until, course }: Agreement): BriefSentence[] {
  if (!until) return [];
  const told = (course ?? []).filter((turn) => turn.until !== null).flatMap(({ claims }) => claims);
  return [sentence(fill(writer.wording.agreements.until, { event: [name(oneLine(until))] }), told)];
}

function status(writer: Writer, { status: now, statusBy, course, claims }: Agreement): BriefSentence {
  const { agreements } = writer.wording;
  const status = [words(agreements[now])];
  if (statusBy?.basis === 'successor') return sentence(fill(agreements['by-successor'], {}), claims.slice(0, 1));
  if (statusBy?.basis === 'word') {
    const by = statusBy.by.map((each) => voiceBy(writer, each, null));
    const told = (course ?? []).filter(({ turn }) => turn === now).flatMap((turn) => turn.claims);
    return sentence(
      fill(agreements['by-word'], { who: subject(writer, by).who, status }),
      told.length > 0 ? told : claims.slice(0, 1),
    );
  }
  const asOf = statusBy?.asOf.slice(0, 10) ?? writer.material.lastDay ?? '';
  return sentence(fill(agreements['by-clock'], { day: [writer.day(asOf)], status }), claims.slice(0, 1));
}

function asked(writer: Writer, { requested }: Agreement): BriefSentence[] {
  const told = requested.map(({ by, according, claims }) => {
    const { who, category } = subject(writer, [voiceBy(writer, according, null)]);
    return sentence(fill(writer.wording.agreements.asked, { who, by: whoParts(writer, by) }, category), claims ?? []);
  });
  return told.filter(({ claims }) => claims.length > 0);
}

function mediated(writer: Writer, { mediators, claims }: Agreement): BriefSentence[] {
  if (mediators.length === 0) return [];
  const told = writer.claimsOf(claims).filter((claim) => claim.kind === 'agreement' && claim.mediators.length > 0);
  const names = [...new Map(mediators.map((who) => [who.party ?? who.name, whoParts(writer, who)])).values()];
  return [
    sentence(
      fill(writer.wording.agreements.mediated, { who: writer.list(names) }),
      told.map(({ id }) => id),
    ),
  ];
}

/** A charge of breaking it, and who denies it; an incident within the clock that nobody calls a breach is said to be just that. */
function breach(
  writer: Writer,
  { basis, incident, accusers, accused, deniers, when, times }: Violation,
): BriefSentence[] {
  const { agreements } = writer.wording;
  const told = writer.material.incidents.find(({ id }) => id === incident);
  if (basis === 'derived')
    return told
      ? [sentence(fill(agreements.derived, { what: incidentDated(writer, told) }), told.claims.slice(0, 2))]
      : [];
  if (accusers.length === 0) return [];
  const { who, category } = subject(
    writer,
    accusers.map((word) => voiceBy(writer, word.by, word.party)),
  );
  const claims = accusers.flatMap((word) => word.claims);
  const counted = times && times.n !== null ? countedTimes(writer, times.n, times, claims) : [];
  const date = when ? fill(agreements['rest-date'], { date: writer.when(when) }) : [];
  const rest = [...counted, ...date];
  const whom = [...new Map(accused.map((each) => [each.party ?? each.name, whoParts(writer, each)])).values()];
  const charge =
    whom.length > 0
      ? fill(agreements.accuses, { who, whom: writer.list(whom), rest }, category)
      : fill(agreements['accuses-nobody'], { who, rest }, category);
  return [sentence(charge, claims), ...denial(writer, deniers)];
}

function countedTimes(
  writer: Writer,
  n: number,
  quantity: NonNullable<Violation['times']>,
  claims: string[],
): BriefPart[] {
  const [first, ...others] = claims;
  if (first === undefined) return [];
  const figure = writer.figure(n, { of: 'claims', claims: [first, ...others], quantity });
  return fill(writer.wording.agreements['rest-times'], {
    times: fill(writer.wording.count.times, { n: [figure] }, writer.plural(n)),
  });
}

function denial(writer: Writer, deniers: readonly Word[]): BriefSentence[] {
  if (deniers.length === 0) return [];
  const { who, category } = subject(
    writer,
    deniers.map(({ by, party }) => voiceBy(writer, by, party)),
  );
  return [
    sentence(
      fill(writer.wording.agreements.denies, { who }, category),
      deniers.flatMap(({ claims }) => claims),
    ),
  ];
}

/** For forecasts and positions: whoever a claim names as its claimant. */
export function claimantVoice(writer: Writer, claimant: Who & { as?: Parameters<typeof voiceOf>[1]['as'] }) {
  return voiceOf(writer, { slug: claimant.actor, name: claimant.name, party: claimant.party, as: claimant.as });
}
