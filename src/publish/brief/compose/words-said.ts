import type { BriefBlock, BriefPart, BriefSentence } from '../../../model/brief.ts';
import type { Resolution } from '../../../model/claim.ts';
import type { ForecastRecord } from '../../../model/forecast-record.ts';
import { POSITION_KINDS, type PositionRow } from '../../../model/position.ts';
import { oneLine } from '../../words/one-line.ts';
import { claimantVoice } from './accords.ts';
import { fixed } from './days.ts';
import { fill, name, sentence, words } from './phrase.ts';
import { subject, UNNAMED, voiceBy } from './voices.ts';
import type { Writer } from './writer.ts';

/** So many of one kind stand in a brief; how many more there are is said. A guess. */
const MOST = 12;

/** The words in one line, without the marks and the stop that the sentence around them brings. */
export function quoteOf(text: string, claim: string): BriefPart {
  return { kind: 'quote', text: spokenIn(oneLine(text)).replace(/[.,;]$/, ''), claim };
}

const MARKS = /["“”]/g;

/** What stands within the marks, where they are around all of it, or where only one of them is there: "This will fail," he said. */
function spokenIn(text: string): string {
  const bare = text.replace(/[.,;]$/, '');
  const marks = (bare.match(MARKS) ?? []).length;
  if (marks === 2 && /^["“].*["”]$/.test(bare)) return bare.slice(1, -1);
  if (marks !== 1) return text;
  const begun = /^["“](.+)$/.exec(bare) ?? /[,:] ["“](.+)$/.exec(bare);
  const ended = /^(.+?)["”](?=[\s,.;]|$)/.exec(bare);
  return (begun ?? ended)?.[1] ?? text;
}

/** What was demanded, charged, threatened, promised, denied, in the words of the reports, and what answered it. */
export function positionBlocks(writer: Writer): BriefBlock[] {
  const { positions } = writer.wording;
  const rows = writer.material.positions;
  if (rows.length === 0) return [{ kind: 'paragraph', sentences: [fixed(positions.nothing)] }];
  // What is denied may name a deed: it is no threat or promise.
  const denied = new Set(rows.filter(({ sort }) => sort === 'denial').map(wordsKey));
  const why: BriefBlock = { kind: 'paragraph', sentences: [fixed(positions.why)] };
  const blocks = POSITION_KINDS.flatMap((kind): BriefBlock[] => {
    const some = onceEach(rows.filter((row) => row.sort === kind && (kind === 'denial' || !denied.has(wordsKey(row)))));
    if (some.length === 0) return [];
    const more = some.slice(MOST).flatMap(([row]) => row?.id ?? []);
    const { figure, plural, wording } = writer;
    const rest = fill(
      wording.count.more,
      { n: [figure(more.length, { of: 'count', what: 'positions', ids: more })] },
      plural(more.length),
    );
    return [
      { kind: 'heading', parts: [words(positions[kind])] },
      ...some.slice(0, MOST).map((same) => positionItem(writer, same)),
      ...(more.length === 0
        ? []
        : [{ kind: 'item' as const, about: null, lead: null, tag: null, sentences: [sentence(rest)] }]),
    ];
  });
  return [why, ...blocks];
}

interface Worded {
  document: string;
  quote: string;
}

function wordsKey({ document, quote }: Worded): string {
  return `${document} ${quote}`;
}

/** Those whose words are not a piece of another one's. */
function withoutPieces<T extends Worded>(all: readonly T[]): T[] {
  return all.filter(
    ({ document, quote }) =>
      !all.some(
        (other) => other.document === document && other.quote.length > quote.length && other.quote.includes(quote),
      ),
  );
}

/** What several say in the same words of a report stands once, with all of them. */
function onceEach(rows: readonly PositionRow[]): PositionRow[][] {
  const byWords = new Map<string, PositionRow[]>();
  for (const row of withoutPieces(rows)) byWords.set(wordsKey(row), [...(byWords.get(wordsKey(row)) ?? []), row]);
  return [...byWords.values()];
}

function positionItem(writer: Writer, rows: readonly PositionRow[]): BriefBlock {
  writer.mentioned.clear();
  const [row] = rows;
  if (!row) throw new Error('a position of nobody');
  const voices = rows.map(({ claimant }) => claimantVoice(writer, claimant));
  const named = voices.filter(({ key }) => key !== UNNAMED);
  const { who } = subject(writer, named.length > 0 ? named : voices);
  const text = fill(writer.wording.positions.item, {
    who,
    date: [writer.day(row.day)],
    quote: [quoteOf(row.quote, row.id)],
  });
  return {
    kind: 'item',
    about: row.id,
    lead: null,
    tag: null,
    sentences: [
      sentence(
        text,
        rows.map(({ id }) => id),
      ),
      ...row.answers.slice(0, 2).flatMap((answer) => answerOf(writer, answer)),
    ],
  };
}

function answerOf(writer: Writer, answer: PositionRow['answers'][number]): BriefSentence[] {
  const { positions } = writer.wording;
  const claims =
    answer.claim !== null
      ? [answer.claim]
      : (writer.material.incidents.find(({ id }) => id === answer.incident)?.claims ?? []).slice(0, 1);
  if (writer.claimsOf(claims).length === 0) return [];
  const { who } = subject(writer, [voiceBy(writer, answer.by, answer.party)]);
  const date = [writer.day(answer.day)];
  const text =
    answer.answer === 'done' ? fill(positions.done, { date }) : fill(positions[answer.answer], { who, date });
  return [sentence(answer.basis === 'said' ? text : fill(positions.perhaps, { answer: text }), claims)];
}

/** Forecasts whose time has come, those still open, and how others turned out. */
export function forecastBlocks(writer: Writer): BriefBlock[] {
  const { forecasts } = writer.wording;
  const all = withoutPieces(writer.material.forecasts);
  const due = all.filter((one) => isDue(writer, one));
  const open = all.filter((one) => one.state === 'open' && !due.includes(one));
  const resolved = all.filter(({ state }) => state !== 'open');
  const groups: [string, ForecastRecord[]][] = [
    [forecasts.due, due],
    [forecasts.open, open],
    [forecasts.resolved, resolved],
  ];
  const blocks = groups.flatMap(([title, some]): BriefBlock[] =>
    some.length === 0
      ? []
      : [{ kind: 'heading', parts: [words(title)] }, ...some.map((one) => forecastItem(writer, one))],
  );
  const why: BriefBlock = { kind: 'paragraph', sentences: [fixed(forecasts.why)] };
  return blocks.length > 0 ? [why, ...blocks] : [{ kind: 'paragraph', sentences: [fixed(forecasts.nothing)] }];
}

function isDue({ material }: Writer, { state, until, proposal }: ForecastRecord): boolean {
  return (
    state === 'open' && (proposal !== null || (until !== null && material.lastDay !== null && until < material.lastDay))
  );
}

const OUTCOMES = {
  'came true': { said: 'came-true', suggested: 'outcome-true' },
  'did not': { said: 'did-not', suggested: 'outcome-not' },
  void: { said: 'void', suggested: 'outcome-void' },
} as const satisfies Record<Resolution, unknown>;

function forecastItem(writer: Writer, one: ForecastRecord): BriefBlock {
  writer.mentioned.clear();
  const { forecasts } = writer.wording;
  const [claim] = writer.claimsOf([one.claim]);
  const voice = claim ? claimantVoice(writer, claim.claimant) : voiceBy(writer, one.analyst.name, one.analyst.party);
  const said = fill(forecasts.item, {
    who: subject(writer, [voice]).who,
    date: [writer.day(one.said)],
    quote: [quoteOf(one.quote, one.claim)],
  });
  const sentences = [
    sentence(said, [one.claim]),
    ...likelihood(writer, one),
    ...(one.conditional ? [sentence(fill(forecasts.conditional, {}), [one.claim])] : []),
    ...(one.until ? [sentence(fill(forecasts.by, { date: [writer.day(one.until)] }), [one.claim])] : []),
    ...outcome(writer, one),
  ];
  return { kind: 'item', about: one.claim, lead: null, tag: null, sentences };
}

function likelihood(writer: Writer, { likelihood: word, claim }: ForecastRecord): BriefSentence[] {
  if (!word) return [];
  const percent = (n: number) => [writer.figure(n, { of: 'likelihood', claim, percent: n })];
  const slots = { word: [name(oneLine(word.said))], low: percent(word.low), high: percent(word.high) };
  return [sentence(fill(writer.wording.forecasts.likelihood, slots), [claim])];
}

function outcome(writer: Writer, one: ForecastRecord): BriefSentence[] {
  const { forecasts } = writer.wording;
  const { state, proposal, claim } = one;
  if (state !== 'open') return [sentence(fill(forecasts[OUTCOMES[state].said], {}), [claim])];
  if (proposal === null || proposal.outcome === null)
    return isDue(writer, one) ? [sentence(fill(forecasts['is-due'], {}), [claim])] : [];
  const evidence = proposal.evidence.flatMap(({ claims }) => claims);
  return [
    sentence(
      fill(forecasts.proposal, { outcome: forecasts[OUTCOMES[proposal.outcome].suggested] }),
      evidence.length > 0 ? evidence : [claim],
    ),
  ];
}
