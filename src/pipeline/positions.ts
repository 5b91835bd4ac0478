import type { CaseFile } from '../ledger/case-file.ts';
import { searchClaims } from '../ledger/claim-search.ts';
import { deedsWithin } from '../ledger/deeds-within.ts';
import type { Filter, Found } from '../ledger/filter.ts';
import { datesOf } from '../ledger/find-documents.ts';
import type { Claim, PositionClaim } from '../model/claim.ts';
import type { PositionRow } from '../model/position.ts';
import {
  ANSWER_DAYS,
  ANSWERING,
  answersTo,
  askedOf,
  deedOf,
  doerOf,
  POSITION_STANCES,
  positionKind,
  type Said,
} from '../reconcile/position-answers.ts';

/** Rows of a list without a limit of its own: each row asks the case for what answers it. */
const MOST_ROWS = 100;
/** Words of one side, and incidents of one kind, that are looked through for an answer. Guesses. */
const MOST_WORDS = 2_000;
const MOST_LATER = 300;

/** Positions by the day they were said, each with what answered it; bare statements are no positions here. */
export async function positionsIn(file: CaseFile, filter: Filter): Promise<Found<PositionRow>> {
  const { since, until, kind, limit = MOST_ROWS, offset = 0, actor, claimant, text } = filter;
  const asked = {
    kind: ['position'],
    stance: POSITION_STANCES.filter((stance) => kind === undefined || positionKind({ stance }) === kind),
    saidSince: since,
    saidUntil: until,
    actor,
    claimant: claimant === undefined ? undefined : [claimant],
    text,
  };
  const { rows: claims, total } = await searchClaims(file, asked, { order: 'said, oldest', offset, limit });
  const said = await withDays(file, claims.filter(isPosition));
  const rows: PositionRow[] = [];
  const words = wordsWithin(file, said);
  for (const one of said) {
    const sort = positionKind(one.claim);
    if (sort !== null) rows.push({ ...one.claim, day: one.day, sort, answers: await answersIn(file, one, words) });
  }
  return { rows, total, undated: 0 };
}

async function answersIn(file: CaseFile, one: Said, words: WordsOfSides): Promise<PositionRow['answers']> {
  const [party, doer, type] = [askedOf(one.claim), doerOf(one.claim), deedOf(one.claim)];
  const until = daysAfter(one.day, ANSWER_DAYS);
  const later = party === null ? [] : await words(party);
  const asked = { types: type === null ? [] : [type], parties: doer === null ? [] : [doer] };
  const incidents =
    doer === null || type === null
      ? []
      : await deedsWithin(file, { ...asked, since: one.day, until, limit: MOST_LATER });
  return answersTo(one, later, incidents);
}

/** The positions of one side that may answer, each with its day. */
type WordsOfSides = (party: string) => Promise<Said[]>;

/** Asked for once a side, of the days in which some of a list's positions can be answered; the earliest of them. */
function wordsWithin(file: CaseFile, said: readonly Said[]): WordsOfSides {
  const known = new Map<string, Promise<Said[]>>();
  const days = said.map(({ day }) => day).sort();
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  return (party) => {
    const asked = {
      kind: ['position'],
      party: [party],
      stance: [...ANSWERING],
      saidSince: first,
      saidUntil: daysAfter(last, ANSWER_DAYS),
    };
    const words =
      known.get(party) ??
      searchClaims(file, asked, { order: 'said, oldest', offset: 0, limit: MOST_WORDS }).then(({ rows }) =>
        withDays(file, rows.filter(isPosition)),
      );
    known.set(party, words);
    return words;
  };
}

function isPosition(claim: Claim): claim is PositionClaim {
  return claim.kind === 'position';
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

async function withDays(file: CaseFile, claims: readonly PositionClaim[]): Promise<Said[]> {
  const dated = await datesOf(file.db, [...new Set(claims.map(({ document }) => document))]);
  const published = new Map(dated.map((d) => [d.id, d.published.slice(0, 10)]));
  return claims.map((claim) => {
    const { said } = claim;
    const day = said && said.grain === 'day' ? said.from.slice(0, 10) : (published.get(claim.document) ?? '');
    return { claim, day };
  });
}
