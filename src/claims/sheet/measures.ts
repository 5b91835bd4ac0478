import type { When } from '../../model/when.ts';
import type { Where } from '../../model/where.ts';
import type { DocumentView } from '../view.ts';
import type { Candidate } from './gather.ts';
import type { Group, Told } from './group-sentences.ts';
import type { Option } from './options.ts';
import { PARTS, type SheetKind } from './sheet.ts';

/** An incident as it may be told, before it is decided whether it is one. */
export interface Draft {
  group: Group;
  kind: SheetKind;
  kinds: readonly number[];
  candidates: readonly Candidate[];
  when: When | null;
  where: Where[];
  wheres: readonly Option[];
  /** Days between the event and the report; null where no date is given. */
  daysAgo: number | null;
  /** How fine its place is: 0 without any. */
  place: number;
}

/** What the whole text says of its incidents. */
export interface TextMeasures {
  /** How likely the text tells of any. */
  text: number;
  drafts: readonly Draft[];
  sentences: readonly Told[];
}

const chance = (group: Group): number => Math.max(...group.sentences.map(({ some }) => some));

/** The numbers by which it is decided whether a draft is an incident. */
export function incidentMeasures(
  view: DocumentView,
  draft: Draft,
  { text, drafts, sentences }: TextMeasures,
  likeness: (a: Group, b: Group) => number,
): Record<string, number> {
  const own = draft.group.sentences.map(({ some }) => some).sort((a, b) => b - a);
  const others = drafts.filter((d) => d !== draft);
  const ranked = [...drafts].sort((a, b) => chance(b.group) - chance(a.group));
  const stronger = ranked.slice(0, ranked.indexOf(draft));
  const best = ranked[0] ?? draft;
  const out: Record<string, number> = {
    text,
    most: own[0] ?? 0,
    second: own[1] ?? 0,
    sum: own.reduce((a, b) => a + b, 0),
    mean: own.reduce((a, b) => a + b, 0) / own.length,
    size: own.length,
    rank: stronger.length,
    drafts: drafts.length,
    likely: others.filter((d) => chance(d.group) > 0.4).length,
    lead: (own[0] ?? 0) - Math.max(0, ...others.map((d) => chance(d.group))),
    opening: Math.min(...draft.group.sentences.map(({ s }) => s.index)),
    share: own.reduce((a, b) => a + b, 0) / sentences.reduce((sum, { some }) => sum + some, 1e-6),
    like: Math.max(0, ...stronger.map((d) => likeness(d.group, draft.group))),
    sameKind: stronger.length === 0 ? 2 : best.kind === draft.kind ? 1 : 0,
    daysAgo: draft.daysAgo ?? -1,
    place: draft.place,
    quoted: quotedShare(view, draft.group),
    length: view.sentences.length,
  };
  draft.kinds.forEach((p, k) => {
    if (k > 0) out[`kind${k}`] = p;
  });
  for (const part of PARTS) {
    const of = draft.candidates.filter((c) => c.part === part);
    out[`${part}Most`] = Math.max(0, ...of.map((c) => c.probability));
    out[`${part}Count`] = of.filter((c) => c.probability > 0.3).length;
    const elsewhere = others.flatMap((d) => d.candidates.filter((c) => c.part === part && c.probability > 0.3));
    out[`${part}Shared`] = of.filter(
      (c) =>
        c.probability > 0.3 && elsewhere.some((e) => e.head === c.head || (e.actor !== null && e.actor === c.actor)),
    ).length;
  }
  return out;
}

function quotedShare(view: DocumentView, { sentences }: Group): number {
  const quoted = sentences.filter(({ s }) => view.quoteAt(s.sentence.start, s.sentence.start + 1) !== null);
  return quoted.length / sentences.length;
}

/** The numbers by which it is decided whether somebody or something has its part in an incident. */
export function participantMeasures(
  one: Candidate,
  draft: Draft,
  { incident, text, drafts }: { incident: number; text: number; drafts: readonly Draft[] },
): Record<string, number> {
  const here = draft.candidates.some((c) => c.span === one.span && c.part === one.part);
  const peers = draft.candidates.filter((c) => c.part === one.part && c.span !== one.span);
  const elsewhere = drafts
    .filter((d) => d !== draft)
    .flatMap((d) => d.candidates)
    .filter((c) => c.part === one.part && same(c, one));
  const otherPart = draft.candidates.filter((c) => c.part !== one.part && same(c, one));
  return {
    p: one.probability,
    most: one.most,
    other: one.other,
    mentions: one.mentions,
    told: one.told,
    here: here ? 1 : 0,
    rank: peers.filter((c) => c.probability > one.probability).length,
    best: Math.max(0, ...peers.map((c) => c.probability)),
    peers: peers.filter((c) => c.probability > 0.3).length,
    elsewhere: Math.max(0, ...elsewhere.map((c) => c.probability)),
    otherPart: Math.max(0, ...otherPart.map((c) => c.probability)),
    incident,
    text,
    drafts: drafts.length,
    attack: draft.kinds[1] ?? 0,
    bombing: draft.kinds[2] ?? 0,
    kidnapping: draft.kinds[3] ?? 0,
    named: one.name !== null || one.actor !== null ? 1 : 0,
    plural: one.plural ? 1 : 0,
    count: one.count ?? 0,
    words: one.words.split(' ').length,
    distance: Math.min(...draft.group.sentences.map(({ s }) => Math.abs(s.index - one.at.sentence))),
  };
}

function same(a: Candidate, b: Candidate): boolean {
  if (a.actor !== null || b.actor !== null) return a.actor === b.actor;
  if (a.name !== null || b.name !== null) return a.name?.split(' ').at(-1) === b.name?.split(' ').at(-1);
  return a.head === b.head;
}
