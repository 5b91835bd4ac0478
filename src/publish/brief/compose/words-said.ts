import type { BriefBlock, BriefPart, BriefSentence } from '../../../model/brief.ts';
import type { Resolution } from '../../../model/claim.ts';
import type { ForecastRecord } from '../../../model/forecast-record.ts';
import { POSITION_KINDS, type PositionRow } from '../../../model/position.ts';
import { oneLine } from '../../words/one-line.ts';
import { claimantVoice } from './accords.ts';
import { fixed } from './days.ts';
import { fill, name, sentence, words } from './phrase.ts';
import { subject, voiceBy } from './voices.ts';
import type { Writer } from './writer.ts';

/** So many of one kind stand in a brief; how many more there are is said. A guess. */
const MOST = 12;

/** The words in one line, without the marks and the stop that the sentence around them brings. */
export function quoteOf(text: string, claim: string): BriefPart {
  return { kind: 'quote', text: oneLine(text).replace(/^[“"]|[.,;]?[”"]?$/g, ''), claim };
}

/** What was demanded, charged, threatened, promised, denied, in the words of the reports, and what answered it. */
export function positionBlocks(writer: Writer): BriefBlock[] {
  const { positions } = writer.wording;
  const rows = writer.material.positions;
  if (rows.length === 0) return [{ kind: 'paragraph', sentences: [fixed(positions.nothing)] }];
  return POSITION_KINDS.flatMap((kind): BriefBlock[] => {
    const some = onceEach(rows.filter(({ sort }) => sort === kind));
    if (some.length === 0) return [];
    const more = some.slice(MOST).map(({ id }) => id);
    const { figure, plural, wording } = writer;
    const rest = fill(
      wording.count.more,
      { n: [figure(more.length, { of: 'count', what: 'positions', ids: more })] },
      plural(more.length),
    );
    return [
      { kind: 'heading', parts: [words(positions[kind])] },
      ...some.slice(0, MOST).map((row) => positionItem(writer, row)),
      ...(more.length === 0
        ? []
        : [{ kind: 'item' as const, about: null, lead: null, tag: null, sentences: [sentence(rest)] }]),
    ];
  });
}

/** One that two claims give in the same words stands once. */
function onceEach(rows: readonly PositionRow[]): PositionRow[] {
  return [...new Map(rows.map((row) => [`${row.document} ${row.quote}`, row])).values()];
}

function positionItem(writer: Writer, row: PositionRow): BriefBlock {
  writer.mentioned.clear();
  const { who } = subject(writer, [claimantVoice(writer, row.claimant)]);
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
    sentences: [sentence(text, [row.id]), ...row.answers.slice(0, 2).flatMap((answer) => answerOf(writer, answer))],
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
  const all = writer.material.forecasts;
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
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', sentences: [fixed(forecasts.nothing)] }];
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
