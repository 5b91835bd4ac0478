import { dayCell, dayIn, integerCell, isoDay } from './cell-checks.ts';
import type { RowFormat } from './row-format.ts';
import { RowText } from './row-text.ts';

const COLUMNS = (
  'GlobalEventID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID ' +
  'Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone ' +
  'MentionDocTranslationInfo Extras'
).split(' ');

/** What tells a mention from others of its event. */
const PLACE = [
  'MentionTimeDate',
  'SentenceID',
  'Actor1CharOffset',
  'Actor2CharOffset',
  'ActionCharOffset',
  'MentionIdentifier',
];

/**
 * GDELT 2.0 mentions: where articles speak of an event, 16 cells between tabs without a header. A row says neither what
 * happened nor where: it is evidence of a row of events, and no claim.
 */
export const GDELT_MENTIONS: RowFormat = {
  name: 'gdelt-mentions',
  dataset: 'gdelt',
  title: 'GDELT 2.0 mentions (16 cells between tabs, no header)',
  quotes: false,
  header: false,
  columns: COLUMNS,
  // The last two are empty in most files, and some programs leave them out.
  needed: COLUMNS.slice(0, 14),
  aliases: {},
  mayRepeat: true,
  check(cells, _, fault) {
    const event = integerCell(cells, 'GlobalEventID', { least: 1, most: Number.MAX_SAFE_INTEGER, needed: true }, fault);
    const day = dayCell(cells, 'EventTimeDate', fault);
    const told = dayCell(cells, 'MentionTimeDate', fault);
    integerCell(cells, 'SentenceID', { least: -1, most: 1e9 }, fault);
    integerCell(cells, 'Confidence', { least: 0, most: 100 }, fault);
    if (event === null || day === null || told === null) return null;
    // An article may speak of an event in several sentences, and several times in one.
    const id = `${event}:${PLACE.map(cells).join(':')}`;
    return { id, from: day, to: day, country: null, lat: null, lon: null, low: null, best: null, high: null };
  },
  read(cells) {
    const out = new RowText();
    const day = isoDay(dayIn(cells('EventTimeDate')) ?? 0);
    const date = out.cell('EventTimeDate', cells('EventTimeDate'));
    for (const column of ['MentionTimeDate', 'MentionSourceName', 'MentionIdentifier', 'SentenceID', 'Confidence'])
      out.cell(column, cells(column));
    return {
      id: cells('GlobalEventID'),
      days: { from: day, to: day, grain: 'day', approximate: false, basis: 'stated', span: date },
      where: null,
      kind: 'mention of an event',
      types: [],
      sides: [],
      deaths: { low: null, best: null, high: null },
      losses: [],
      certainty: 'hedged',
      source: cells('MentionSourceName') || null,
      url: cells('MentionIdentifier') || null,
      text: out.text,
      cells: out.cells,
    };
  },
};
