import type { BriefBlock, BriefPart, BriefSentence } from '../../../model/brief.ts';
import type { Effect } from '../../../model/claim.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { Evidence, SituationDiff } from '../../../model/situation-diff.ts';
import { headOf, isUnderWay } from './accords.ts';
import { fixed } from './days.ts';
import { incidentDated } from './incident-words.ts';
import { fill, sentence, words } from './phrase.ts';
import { peopleWords } from './toll-sentences.ts';
import { subject, voiceBy } from './voices.ts';
import { quantityParts, type Writer } from './writer.ts';

/** New incidents are named up to so many; all of them stand under their days. */
const MOST_NEW = 12;

/** What the reports of the period changed: what is new, revised, taken back, confirmed, contested. Null without a first day. */
export function changeBlocks(writer: Writer): BriefBlock[] | null {
  const { diff } = writer.material;
  const { changes } = writer.wording;
  if (diff === null) return null;
  if (diff === 'too large') return [{ kind: 'paragraph', sentences: [fixed(changes['too-large'])] }];
  const since = fill(changes.since, {
    from: [writer.day(diff.from)],
    reports: writer.count('reports', diff.documents.new),
    to: [writer.day(diff.to)],
  });
  const groups = groupsOf(writer, diff);
  const known = groups.filter(({ title }) => title !== changes.new);
  const blocks = groups.flatMap(({ title, items }): BriefBlock[] =>
    items.length === 0 ? [] : [{ kind: 'heading', parts: [words(title)] }, ...items],
  );
  const nothing = known.every(({ items }) => items.length === 0) ? [fixed(changes.nothing)] : [];
  return [{ kind: 'paragraph', sentences: [sentence(since), ...nothing] }, ...blocks];
}

interface Group {
  title: string;
  items: BriefBlock[];
}

function groupsOf(writer: Writer, diff: SituationDiff): Group[] {
  const { changes } = writer.wording;
  const shown = new Set(writer.material.incidents.map(({ id }) => id));
  const ofShown = <T extends { incident: string }>(rows: readonly T[]) =>
    rows.filter(({ incident }) => shown.has(incident));
  return [
    { title: changes.new, items: newItems(writer, ofShown(diff.new)) },
    { title: changes.revised, items: ofShown(diff.revised).map((row) => revised(writer, row)) },
    { title: changes.figures, items: ofShown(diff.figures).map((row) => figure(writer, row)) },
    { title: changes.withdrawn, items: ofShown(diff.withdrawn).map((row) => withdrawn(writer, row)) },
    {
      title: changes.confirmed,
      items: ofShown(diff.confirmed).map((row) => item(writer, row.incident, [], row.evidence)),
    },
    {
      title: changes.contested,
      items: ofShown(diff.contested).map((row) => item(writer, row.incident, [], row.evidence)),
    },
    { title: changes.agreements, items: diff.agreements.flatMap((row) => accord(writer, row)) },
  ];
}

function idsOf(evidence: readonly Evidence[]): string[] {
  return evidence.map(({ claim }) => claim);
}

function item(writer: Writer, id: string, sentences: BriefSentence[], evidence: readonly Evidence[]): BriefBlock {
  const incident = writer.material.incidents.find((each) => each.id === id);
  const lead = incident
    ? sentence(incidentDated(writer, incident), sentences.length === 0 ? idsOf(evidence).slice(0, 3) : [])
    : null;
  return { kind: 'item', about: id, lead, tag: null, sentences };
}

function newItems(writer: Writer, rows: SituationDiff['new']): BriefBlock[] {
  const more = rows.slice(MOST_NEW).map(({ incident }) => incident);
  const items = rows
    .slice(0, MOST_NEW)
    .map(({ incident, evidence }) => item(writer, incident, [], evidence.slice(0, 1)));
  const { figure: number, plural, wording } = writer;
  const rest = fill(
    wording.count.more,
    { n: [number(more.length, { of: 'count', what: 'incidents', ids: more })] },
    plural(more.length),
  );
  return more.length === 0
    ? items
    : [...items, { kind: 'item', about: null, lead: null, tag: null, sentences: [sentence(rest)] }];
}

type OfFigure = SituationDiff['figures'][number] | SituationDiff['revised'][number];

/** "Pakistani soldiers killed": of whom a figure is, behind the number. */
function effectWords(
  writer: Writer,
  { effect, victims }: { effect: Effect; victims: OfFigure['victims'] },
): BriefPart[] {
  const who = peopleWords(writer, { effect, victims, figures: [] }, null);
  return fill(writer.wording.incident.dated, { what: who, date: writer.wording['harm-head'][effect] });
}

function said(writer: Writer, quantity: Quantity, evidence: readonly Evidence[]): BriefPart[] {
  const own = idsOf(evidence).filter((id) => {
    const [claim] = writer.claimsOf([id]);
    return claim?.kind === 'toll' && claim.quantity.n === quantity.n && claim.quantity.word === quantity.word;
  });
  return own.length === 0
    ? [words(writer.wording.bound.unknown)]
    : (quantityParts(writer, quantity, own, true) ?? [words(writer.wording.bound.unknown)]);
}

function revised(writer: Writer, row: SituationDiff['revised'][number]): BriefBlock {
  writer.mentioned.clear();
  const { who, category } = subject(writer, [voiceBy(writer, row.claimant, row.party)]);
  const slots = {
    who,
    before: said(writer, row.before, row.evidence),
    after: said(writer, row.after, row.evidence),
    effect: effectWords(writer, row),
  };
  return item(
    writer,
    row.incident,
    [sentence(fill(writer.wording.changes['revised-item'], slots, category), idsOf(row.evidence))],
    row.evidence,
  );
}

function figure(writer: Writer, row: SituationDiff['figures'][number]): BriefBlock {
  writer.mentioned.clear();
  const { who, category } = subject(writer, [voiceBy(writer, row.claimant, row.party)]);
  const slots = { who, n: said(writer, row.figure, row.evidence), effect: effectWords(writer, row) };
  return item(
    writer,
    row.incident,
    [sentence(fill(writer.wording.changes['figure-item'], slots, category), idsOf(row.evidence))],
    row.evidence,
  );
}

function withdrawn(writer: Writer, row: SituationDiff['withdrawn'][number]): BriefBlock {
  writer.mentioned.clear();
  const { changes } = writer.wording;
  const { who, category } = subject(writer, [voiceBy(writer, row.claimant, null)]);
  const { before, effect, victims } = row;
  const text =
    before && effect && victims
      ? fill(
          changes['withdrawn-item'],
          { who, before: said(writer, before, row.evidence), effect: effectWords(writer, { effect, victims }) },
          category,
        )
      : fill(changes['denied-item'], { who }, category);
  return item(writer, row.incident, [sentence(text, idsOf(row.evidence))], row.evidence);
}

function accord(writer: Writer, row: SituationDiff['agreements'][number]): BriefBlock[] {
  const { agreements, changes } = writer.wording;
  const known = writer.material.agreements.find(({ agreement }) => agreement.id === row.agreement)?.agreement;
  if (!known) return [];
  const status = [words(agreements[row.status])];
  const claims = idsOf(row.evidence).slice(0, 3);
  const accusers = (row.violation?.allegedBy ?? []).map((by) => voiceBy(writer, by, null));
  const sentences =
    row.change === 'said to be broken' && accusers.length > 0
      ? [sentence(fill(changes.broken, subject(writer, accusers)), claims)]
      : [
          ...(row.change === 'begun' ? [fixed(changes.begun)] : []),
          ...(isUnderWay(known) ? [] : [sentence(fill(changes.status, { status }), claims)]),
        ];
  return [{ kind: 'item', about: row.agreement, lead: sentence(headOf(writer, known)), tag: null, sentences }];
}
