import type { Claim } from '../../../model/claim.ts';
import type { Span } from '../../../model/span.ts';
import type { CaseSource, IncidentRecord } from '../case-source.ts';
import type { Cell, Column, ExportFormat } from '../export-format.ts';
import { Losses, leftOut } from '../losses.ts';
import { codedEvent } from '../of-incident/coded-event.ts';
import { numberOf } from '../of-incident/number.ts';
import { dictionaryOf, rowTable, type TableRow } from '../table-file.ts';
import { stampOf } from './gdelt-events.ts';

/** A claim that tells of an event, in its report. */
export interface GdeltMention {
  incident: string;
  day: string;
  report: IncidentRecord['reports'][number];
  claim: Claim;
}

function column(
  name: string,
  type: Column<GdeltMention>['type'],
  holds: string,
  cell: (row: GdeltMention) => Cell,
): Column<GdeltMention> {
  return { name, type, holds, cell };
}

/** GDELT writes -1 where a part is not in the text. */
function offsetOf(span: Span | null | undefined): number {
  return span?.start ?? -1;
}

function doerSpan(claim: Claim): Span | null {
  if (claim.kind === 'responsibility') return claim.agent.span;
  return claim.kind === 'incident' || claim.kind === 'toll' ? (claim.agents[0]?.span ?? null) : null;
}

function targetSpan(claim: Claim): Span | null {
  if (claim.kind === 'toll') return claim.victims.span;
  return claim.kind === 'incident' ? (claim.targets[0]?.span ?? null) : null;
}

const EMPTY = 'Always empty: nothing in a case tells it.';

/** The 16 columns of GDELT 2.0 mentions, in their order. */
export const GDELT_MENTION_COLUMNS: readonly Column<GdeltMention>[] = [
  column('GlobalEventID', 'integer', 'As in gdelt-events.', (r) => numberOf(r.incident)),
  column('EventTimeDate', 'integer', 'Midnight of the day of the event: yyyymmddhhmmss.', (r) => stampOf(r.day)),
  column('MentionTimeDate', 'integer', 'When the report came out.', (r) => stampOf(r.report.published)),
  column('MentionType', 'integer', '1 where the report has an address; 2 where it has only a title or id.', (r) =>
    r.report.url === null ? 2 : 1,
  ),
  column('MentionSourceName', 'text', 'Who published it.', (r) => r.report.source),
  column('MentionIdentifier', 'text', 'Its address; else its id.', (r) => r.report.url ?? r.report.id),
  column('SentenceID', 'integer', 'The sentence of the claim, from 1 on.', (r) => r.claim.trace.sentence + 1),
  column(
    'Actor1CharOffset',
    'integer',
    'Where the doer is named in the text, in UTF-16 code units; -1 where he is not.',
    (r) => offsetOf(doerSpan(r.claim)),
  ),
  column('Actor2CharOffset', 'integer', 'The same of whom it was done to.', (r) => offsetOf(targetSpan(r.claim))),
  column(
    'ActionCharOffset',
    'integer',
    'Where the word of the event stands; of the claim where it hangs on none.',
    (r) => offsetOf(r.claim.trace.event ?? r.claim.span),
  ),
  column('InRawText', 'integer', '1: what is told stands in the text as it is.', () => 1),
  column('Confidence', 'integer', "Always empty: doubt here is the claimant's, and no percentage.", () => null),
  column('MentionDocLen', 'integer', EMPTY, () => null),
  column('MentionDocTone', 'number', EMPTY, () => null),
  column('MentionDocTranslationInfo', 'text', EMPTY, () => null),
  column(
    'Extras',
    'text',
    "The claim's id, and who says it.",
    (r) => `claim:${r.claim.id};claimant:${r.claim.claimant.as === 'narrator' ? 'report' : r.claim.claimant.name}`,
  ),
];

/** A mention for each claim of an incident that GDELT has an event for. */
function* mentionsOf(record: IncidentRecord, facts: CaseSource['facts']): Generator<TableRow<GdeltMention>> {
  const { incident } = record;
  const event = codedEvent(record, facts);
  if (typeof event === 'string') {
    yield leftOut(incident.id, event, incident.claims);
    return;
  }
  const reports = new Map(record.reports.map((report) => [report.id, report]));
  for (const claim of record.claims) {
    const report = reports.get(claim.document);
    if (!report) continue;
    const losses = new Losses(incident.id, `${numberOf(incident.id)} ${claim.id}`);
    if (claim.certainty !== 'asserted' || claim.stance === 'denies')
      losses.add('doubt dropped', null, claim.stance === 'denies' ? 'denied' : claim.certainty, [claim.id]);
    yield { row: { incident: incident.id, day: event.day, report, claim }, losses: losses.list };
  }
}

const FILE = 'gdelt-mentions.mentions.CSV';

export const GDELT_MENTIONS: ExportFormat = {
  name: 'gdelt-mentions',
  title: 'GDELT 2.0 mentions, 16 columns, parted by tabs, without names',
  codebook: null,
  loses: 'Of each claim where it stands, and not what it says.',
  files: [
    rowTable({
      name: FILE,
      columns: GDELT_MENTION_COLUMNS,
      parted: 'tabs',
      named: false,
      of: 'incidents',
      rowsOf: mentionsOf,
    }),
  ],
  dictionary: [dictionaryOf(FILE, GDELT_MENTION_COLUMNS)],
};
