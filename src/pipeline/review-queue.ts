import type { CaseFile } from '../ledger/case-file.ts';
import { listDecisions, listEntries } from '../ledger/decisions.ts';
import { claimsWithIds } from '../ledger/find-claims.ts';
import { documentsById } from '../ledger/find-documents.ts';
import { incidentTitles } from '../ledger/find-situation.ts';
import { keptWhileUnchanged } from '../ledger/kept-while-unchanged.ts';
import { modelClaimsWithIds } from '../ledger/models/readings.ts';
import { publishedOfReports } from '../ledger/report-heads.ts';
import { coverageToDo, withoutCoverage } from '../ledger/waiting.ts';
import type { ClaimKind } from '../model/claim.ts';
import type { Skip } from '../model/coverage.ts';
import { holding } from '../model/decision.ts';
import type { ProposedAnswer, RowToJudge } from '../model/proposal.ts';
import type { Span } from '../model/span.ts';
import { lost } from '../publish/history-view.ts';
import { claimWords, speakerWords } from '../publish/words/claim-words.ts';
import { differenceWords } from '../publish/words/difference-words.ts';
import { quantityPlain } from '../publish/words/quantity-plain.ts';
import { settledWords, withSettled } from '../reconcile/decisions/settled-numbers.ts';
import { doubtfulClaims } from './doubtful-claims.ts';
import { type RowProposal, rowProposals } from './imports/row-proposals.ts';
import { modelOfReader } from './model-reading/reader-of-model.ts';
import { waitingOfModels } from './model-reading/waiting-of-models.ts';
import { openProposals } from './open-proposals.ts';
import { covererNow } from './reader-version.ts';

/** In the order that they are shown. */
export const WAITING = [
  'merge',
  'forecast',
  'doubtful claim',
  'readers differ',
  'model claim',
  'dataset row',
  'lost decision',
  'uncoded number',
] as const;
export type WaitingKind = (typeof WAITING)[number];

export interface About {
  what: 'incident' | 'agreement' | 'document' | 'claim' | 'decision';
  id: string;
  words: string;
  /** The sentence of a document that it is about. */
  at: Span | null;
}

/** One thing that waits for a person. */
export interface Waiting {
  kind: WaitingKind;
  /** The same as long as it waits. */
  key: string;
  what: string;
  /** Of an uncoded number: where it stands in its sentence. */
  numbers?: Span[];
  why: string[];
  caveat: string | null;
  /** Ids of the claims to judge by. */
  claims: string[];
  about: About[];
  /** Of a row of a dataset: its words and terms. */
  row?: Omit<RowToJudge, 'redistribute'>;
  answers: ProposedAnswer[];
}

/** Everything that waits for a person. Reports are not read for it: their uncoded numbers are told as far as they are known. */
export async function reviewQueue(file: CaseFile): Promise<Waiting[]> {
  return [
    ...(await keptWhileUnchanged(file, 'proposals', () => proposed(file))),
    ...(await keptWhileUnchanged(file, 'doubtful claims', () => doubtful(file))),
    ...(await keptWhileUnchanged(file, 'claims of models', () => ofModels(file))),
    ...(await rowProposals(file)).map(rowToAskOf),
    ...(await lostDecisions(file)),
    ...(await uncodedNumbers(file)),
  ];
}

async function proposed(file: CaseFile): Promise<Waiting[]> {
  const all = await openProposals(file);
  const rows = all.map(
    ({ kind, about, row: _, ...proposal }): Waiting => ({
      ...proposal,
      kind,
      key: `${kind} ${about.join(' ')}`,
      about: about.map((id) => ({ what: thingOf(id), id, words: '', at: null })),
    }),
  );
  return rows.sort((a, b) => WAITING.indexOf(a.kind) - WAITING.indexOf(b.kind));
}

/** Ids begin with a letter for what they are of. */
function thingOf(id: string): About['what'] {
  if (id.startsWith('i-')) return 'incident';
  return /^[cm]-/.test(id) ? 'claim' : 'agreement';
}

async function doubtful(file: CaseFile): Promise<Waiting[]> {
  return (await doubtfulClaims(file)).map(({ claim, incident, why }) => ({
    kind: 'doubtful claim',
    key: `doubtful ${claim.id}`,
    what: claimWords(claim, quantityPlain),
    why: [why],
    caveat: null,
    claims: [claim.id],
    about: [
      { what: 'incident', id: incident.id, words: incident.title, at: null },
      { what: 'document', id: claim.document, words: '', at: claim.span },
    ],
    answers: [
      { says: 'yes', label: 'Read rightly', request: { kind: 'accept', claim: claim.id } },
      { says: 'no', label: 'Misread', request: { kind: 'reject', claim: claim.id } },
    ],
  }));
}

function rowToAskOf({ candidates, row, ...proposal }: RowProposal): Waiting {
  const { redistribute: _, ...shown } = row;
  return {
    ...proposal,
    kind: 'dataset row',
    key: `row ${row.id}`,
    about: candidates.map(({ id, title }) => ({ what: 'incident', id, words: title, at: null })),
    row: shown,
  };
}

async function ofModels(file: CaseFile): Promise<Waiting[]> {
  const waiting = (await waitingOfModels(file)).map(({ model, theirs, ours, fields }): Waiting => {
    const own = { key: `model ${theirs.id}`, what: claimWords(theirs, quantityPlain), caveat: null };
    const about: About[] = [{ what: 'document', id: theirs.document, words: '', at: theirs.span }];
    const accept: ProposedAnswer['request'] = { kind: 'accept', claim: theirs.id };
    if (ours === null)
      return {
        ...own,
        kind: 'model claim',
        why: [`Only ${model} reads it. It counts nowhere until you accept it.`],
        claims: [theirs.id],
        about,
        answers: [
          { says: 'yes', label: 'Read rightly: let it count', request: accept },
          { says: 'no', label: 'Misread', request: { kind: 'reject', claim: theirs.id } },
        ],
      };
    const differences = differenceWords(ours, theirs, fields);
    return {
      ...own,
      what: claimWords(ours, quantityPlain),
      kind: 'readers differ',
      why: differences.map(
        ({ field, ours: own, theirs: other }) => `${field}: sitrep has ${own}, ${model} has ${other}`,
      ),
      claims: [ours.id, theirs.id],
      about,
      answers: [
        { says: 'yes', label: 'As sitrep reads it', request: { kind: 'accept', claim: ours.id } },
        { says: 'no', label: `As ${model} reads it`, request: { kind: 'prefer', claim: theirs.id } },
      ],
    };
  });
  return waiting.sort((a, b) => WAITING.indexOf(a.kind) - WAITING.indexOf(b.kind));
}

async function lostDecisions(file: CaseFile): Promise<Waiting[]> {
  return (await listEntries(file)).filter(lost).map(({ id, kind, who, at, why, fate }) => ({
    kind: 'lost decision',
    key: `lost ${id}`,
    what: `${kind}, by ${who}, ${at.slice(0, 10)}`,
    why: [...(fate?.note ? [fate.note] : []), `It was made because: ${why}`],
    caveat: fate?.state === 'partly' ? 'A part of it still has effect.' : null,
    claims: fate?.claims ?? [],
    about: [{ what: 'decision', id, words: kind, at: null }],
    answers: [],
  }));
}

/** So many reports, the latest, are looked through for numbers. A guess. */
const MOST_REPORTS = 200;

/** Why nothing was read in a sentence, for somebody who is to judge it. */
const WHY_SKIPPED: Record<Skip, string> = {
  question: 'The sentence asks, and claims nothing.',
  'too long': 'The sentence is too long to be taken apart.',
  'no verb': 'The sentence has no verb, as headings and captions have none.',
  'not of war': 'Its words for events seem to mean something else.',
  'event word not taken': 'It has a word for an event, of which nothing was read.',
  'no word that claims': 'None of its words tells of an event, of harm or of saying.',
};

async function uncodedNumbers(file: CaseFile): Promise<Waiting[]> {
  const settled = settledWords(holding(await listDecisions(file)));
  // Those that people settled are kept as waiting: so many more are looked through.
  const kept = await coverageToDo(file, covererNow(), MOST_REPORTS + settled.size);
  return kept.flatMap((coverage) => {
    const { document, toDo, sentences } = withSettled(coverage, settled.get(coverage.document));
    return toDo.flatMap((at): Waiting[] => {
      const sentence = sentences[at];
      if (!sentence) return [];
      const open = sentence.numbers.filter((number) => number.settled === undefined);
      const said = open.map((number) => `“${number.said}”`).join(', ');
      const { start } = sentence.span;
      return [
        {
          kind: 'uncoded number',
          key: `number ${document} ${sentence.span.start}`,
          what: said,
          numbers: open.map(({ span }) => ({ start: span.start - start, end: span.end - start })),
          why: [
            `No claim has ${said}.`,
            sentence.skip === null ? 'Other words of the sentence were read.' : WHY_SKIPPED[sentence.skip],
          ],
          caveat: null,
          claims: [],
          about: [{ what: 'document', id: document, words: '', at: sentence.span }],
          answers: [{ says: 'no', label: 'No claim', request: { kind: 'no claim', document, span: sentence.span } }],
        },
      ];
    });
  });
}

/** So many are named at a time: each is parsed when it is looked through. A guess. */
const MOST_UNSEEN = 20;

/** The latest reports that were not looked through for numbers without a claim yet: opening one, or its coverage, does that. */
export async function notLookedThrough(file: CaseFile): Promise<{ total: number; documents: string[] }> {
  return withoutCoverage(file, covererNow(), MOST_UNSEEN);
}

/** A claim to judge by, with its words and where they stand. */
export interface ToJudge {
  id: string;
  kind: ClaimKind;
  /** The side of who says it; null for everybody else. */
  party: string | null;
  document: string;
  quote: string;
  by: string;
  source: string | null;
  published: string;
}

/** Some of the queue as it is shown: claims with their words, and what each thing is called. */
export async function shownQueue(
  file: CaseFile,
  rows: readonly Waiting[],
): Promise<(Omit<Waiting, 'claims' | 'numbers'> & { claims: ToJudge[]; numbers: Span[] })[]> {
  const about = rows.flatMap((row) => row.about);
  const ids = rows.flatMap((row) => row.claims);
  const claims = new Map(
    [...(await modelClaimsWithIds(file.db, ids)), ...(await claimsWithIds(file, ids))].map((claim) => [
      claim.id,
      claim,
    ]),
  );
  const reports = await publishedOfReports(file, [...new Set([...claims.values()].map(({ document }) => document))]);
  const idsOf = (what: About['what']) => about.flatMap((one) => (one.what === what ? [one.id] : []));
  const incidents = await incidentTitles(file, idsOf('incident'));
  const documents = new Map(
    (await documentsById(file.db, [...new Set(idsOf('document'))])).map((one) => [one.id, one]),
  );
  const judged = (id: string, { kind }: Waiting): ToJudge[] => {
    const claim = claims.get(id);
    const report = claim && reports.get(claim.document);
    if (!claim || !report) return [];
    const { document, quote, claimant, reader, kind: claimed } = claim;
    const { source, published } = report;
    const readBy =
      reader !== undefined
        ? `, as ${modelOfReader(reader)} reads it`
        : kind === 'readers differ'
          ? ', as sitrep reads it'
          : '';
    const by = `${speakerWords(claimant)}${readBy}`;
    return [{ id, kind: claimed, party: claimant.party, document, quote, by, source, published }];
  };
  const named = (one: About): About => {
    const claim = claims.get(one.id);
    const document = documents.get(one.id);
    const words = incidents.get(one.id) ?? document?.title ?? (claim ? claimWords(claim, quantityPlain) : one.words);
    return { ...one, words: words === '' ? one.id : words };
  };
  const sentenceOf = ({ kind, about: [first], what }: Waiting): string => {
    const text = first?.what === 'document' ? documents.get(first.id)?.text : undefined;
    return kind === 'uncoded number' && text && first?.at ? text.slice(first.at.start, first.at.end) : what;
  };
  return rows.map((row) => ({
    ...row,
    what: sentenceOf(row),
    numbers: row.numbers ?? [],
    claims: row.claims.flatMap((id) => judged(id, row)),
    about: row.about.map(named),
  }));
}
