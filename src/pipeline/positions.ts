import type { CaseFile } from '../ledger/case-file.ts';
import type { Filter, Found } from '../ledger/filter.ts';
import { findClaims } from '../ledger/find-claims.ts';
import { datesOf } from '../ledger/find-documents.ts';
import { findIncidents } from '../ledger/find-situation.ts';
import type { PositionClaim } from '../model/claim.ts';
import type { PositionRow } from '../model/position.ts';
import type { Incident } from '../model/situation.ts';
import {
  ANSWER_DAYS,
  answersTo,
  askedOf,
  deedOf,
  doerOf,
  positionKind,
  type Said,
} from '../reconcile/position-answers.ts';

/** Rows of a list without a limit of its own: each row asks the case for what answers it. */
const MOST_ROWS = 100;
/** Words of one side, and incidents of one kind, that are looked through for an answer. A guess. */
const MOST_LATER = 300;

/** Positions by the day they were said, each with what answered it; bare statements are no positions here. */
export async function positionsIn(file: CaseFile, filter: Filter): Promise<Found<PositionRow>> {
  const { since, until, kind, limit = MOST_ROWS, offset = 0, ...asked } = filter;
  const found = await findClaims(file, { ...asked, kind: 'position' });
  const own = found.rows.filter((c): c is PositionClaim => {
    const sort = c.kind === 'position' ? positionKind(c) : null;
    return sort !== null && (kind === undefined || sort === kind);
  });
  const said = await withDays(file, own);
  const fitting = said.filter(
    ({ day }) => (since === undefined || day >= since) && (until === undefined || day <= until),
  );
  fitting.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const rows: PositionRow[] = [];
  const words: WordsOfSides = new Map();
  for (const one of fitting.slice(offset, offset + limit)) {
    const sort = positionKind(one.claim);
    if (sort !== null) rows.push({ ...one.claim, day: one.day, sort, answers: await answersIn(file, one, words) });
  }
  return { rows, total: fitting.length, undated: 0 };
}

async function answersIn(file: CaseFile, one: Said, words: WordsOfSides): Promise<PositionRow['answers']> {
  const [party, doer, type] = [askedOf(one.claim), doerOf(one.claim), deedOf(one.claim)];
  const until = new Date(Date.parse(one.day) + ANSWER_DAYS * 86_400_000).toISOString().slice(0, 10);
  const later = party === null ? [] : await wordsOf(file, party, words);
  let incidents: Incident[] = [];
  if (doer !== null && type !== null)
    incidents = (await findIncidents(file, { kind: type, actor: doer, since: one.day, until, limit: MOST_LATER })).rows;
  return answersTo(one, later, incidents);
}

/** What is known by now of the positions of sides. */
type WordsOfSides = Map<string, Promise<Said[]>>;

/** The positions of one side, each with its day; asked for once a list. */
function wordsOf(file: CaseFile, party: string, known: WordsOfSides): Promise<Said[]> {
  const words =
    known.get(party) ??
    findClaims(file, { kind: 'position', claimant: party }).then(({ rows }) =>
      withDays(
        file,
        rows.filter((c): c is PositionClaim => c.kind === 'position' && c.claimant.party === party),
      ),
    );
  known.set(party, words);
  return words;
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
