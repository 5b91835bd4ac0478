import type { Evidence, SituationDiff } from '../../../../src/model/situation-diff.ts';
import { accordStatus } from '../../../words/accord-status.ts';
import { claimantWords } from '../../../words/claimant.ts';
import type { PartyNames } from '../../../words/party-names.ts';
import { quantityWords } from '../../../words/quantity.ts';
import { victimTitle, victimWords } from '../../../words/victims.ts';

/** A piece of a row: words, a figure with its claims, or a way to an incident or an agreement. */
export type ChangePart =
  | { as: 'words'; words: string }
  | { as: 'figure'; words: string; claims: readonly string[] }
  | { as: 'incident' | 'agreement'; words: string; id: string };

type AccordChange = SituationDiff['agreements'][number];

export type ChangeKind = 'New' | 'Contested' | 'Revised' | 'Withdrawn' | 'Status';
export interface ChangeRow {
  kind: ChangeKind;
  key: string;
  parts: ChangePart[];
}

const words = (said: string): ChangePart => ({ as: 'words', words: said });
const idsOf = (evidence: readonly Evidence[]) => evidence.map(({ claim }) => claim);
const ACCORDS_FIRST: Record<AccordChange['change'], ChangeKind> = {
  begun: 'New',
  status: 'Status',
  'said to be broken': 'Contested',
};

/** What became known, a row each: accords, then what is contested, new, revised, taken back, and settled by a second origin. */
export function changeRows(diff: SituationDiff, nameOf: PartyNames): ChangeRow[] {
  return [
    ...diff.agreements.map((each) => accordRow(each, nameOf)),
    ...diff.contested.map((each) => contestedRow(each, nameOf)),
    ...diff.new.map((each): ChangeRow => ({ kind: 'New', key: `new ${each.incident}`, parts: [incident(each)] })),
    ...diff.figures.map(
      (each): ChangeRow => ({
        kind: 'New',
        key: `figure ${each.incident} ${each.claimant} ${each.effect} ${JSON.stringify(each.victims)} ${each.figure.said}`,
        parts: [
          figure(quantityWords(each.figure), each.evidence),
          words(` ${victimWords(each.victims, nameOf)} ${each.effect}, per ${voice(each, nameOf)}: `),
          incident(each),
        ],
      }),
    ),
    ...diff.revised.map(
      (each): ChangeRow => ({
        kind: 'Revised',
        key: `revised ${each.incident} ${each.claimant} ${each.effect} ${JSON.stringify(each.victims)}`,
        parts: [
          words(
            `${victimTitle(each.victims, nameOf)} ${each.effect}, per ${voice(each, nameOf)}: ${quantityWords(each.before)}, now `,
          ),
          figure(quantityWords(each.after), each.evidence),
          words(': '),
          incident(each),
        ],
      }),
    ),
    ...diff.withdrawn.map(
      (each): ChangeRow => ({
        kind: 'Withdrawn',
        key: `withdrawn ${each.incident} ${each.claimant} ${each.effect ?? ''}`,
        parts: [
          figure(each.before ? quantityWords(each.before) : 'its account', each.evidence),
          words(`, ${claimantWords(each.claimant)}: `),
          incident(each),
        ],
      }),
    ),
    ...diff.confirmed.map(
      (each): ChangeRow => ({
        kind: 'Status',
        key: `status ${each.incident}`,
        parts: [
          incident(each),
          words(` is now `),
          figure(each.status, each.evidence),
          words(`, was ${each.before.join(', ')}`),
        ],
      }),
    ),
  ];
}

function incident({ incident: id, title }: { incident: string; title: string }): ChangePart {
  return { as: 'incident', words: title, id };
}

function figure(said: string, evidence: readonly Evidence[]): ChangePart {
  return { as: 'figure', words: said, claims: idsOf(evidence) };
}

function voice({ claimant, party }: { claimant: string; party: string | null }, nameOf: PartyNames): string {
  if (party !== null && claimant === party) return nameOf(party);
  return claimant === 'narrator' ? 'a report' : claimantWords(claimant);
}

function accordRow(
  { agreement, type, parties, change, status, violation, evidence }: AccordChange,
  nameOf: PartyNames,
): ChangeRow {
  const between = parties.length > 0 ? ` between ${parties.map(nameOf).join(' and ')}` : '';
  const kind = ACCORDS_FIRST[change];
  const name: ChangePart = {
    as: 'agreement',
    words: `${type.charAt(0).toUpperCase()}${type.slice(1)}${between}`,
    id: agreement,
  };
  const stands = accordStatus({ type, status });
  const key = `accord ${agreement} ${change} ${violation?.incident ?? ''}`;
  if (change === 'begun') return { kind, key, parts: [name, words(', '), figure(stands, evidence)] };
  if (change === 'status') return { kind, key, parts: [name, words(': now '), figure(stands, evidence)] };
  const by = violation?.allegedBy.map(nameOf).join(' and ');
  return {
    kind,
    key,
    parts: [
      name,
      words(' '),
      figure('said to be broken', evidence),
      ...(by ? [words(` by the word of ${by}`)] : []),
      ...(violation ? [words(': '), incident(violation)] : []),
    ],
  };
}

function contestedRow({ toll, evidence, ...of }: SituationDiff['contested'][number], nameOf: PartyNames): ChangeRow {
  const key = `contested ${of.incident} ${toll ? `${toll.effect} ${JSON.stringify(toll.victims)}` : ''}`;
  if (!toll) return { kind: 'Contested', key, parts: [incident(of), words(': now '), figure('contested', evidence)] };
  const said = [...new Set(toll.figures.map(({ quantity }) => quantityWords(quantity)))].join(' against ');
  return {
    kind: 'Contested',
    key,
    parts: [
      words(`${victimTitle(toll.victims, nameOf)} ${toll.effect}: `),
      figure(said, evidence),
      words(', '),
      incident(of),
    ],
  };
}
