import type { CaseFile } from '../../ledger/case-file.ts';
import { claimsWithIds, findClaims } from '../../ledger/find-claims.ts';
import { findDocuments, publishedSpan } from '../../ledger/find-documents.ts';
import { actorFacts, findAgreements, findIncidents } from '../../ledger/find-situation.ts';
import { foesOfCase } from '../../ledger/incident-extracts.ts';
import { reportHeads } from '../../ledger/report-heads.ts';
import type { BriefAsked } from '../../model/brief.ts';
import type { Claim, StatisticClaim } from '../../model/claim.ts';
import type { ForecastRecord } from '../../model/forecast-record.ts';
import type { Incident } from '../../model/situation.ts';
import type { SituationDiff } from '../../model/situation-diff.ts';
import type { BriefMaterial } from '../../publish/brief/material.ts';
import { breachesOf } from '../agreement-breaches.ts';
import { coverageOfDocument, type OpenEngine } from '../case-coverage.ts';
import { allForecasts } from '../forecast-view.ts';
import { partyMarks } from '../party-marks.ts';
import { positionsIn } from '../positions.ts';
import { besideLedger } from '../statistics-beside.ts';
import { groundOf } from './ground-of.ts';

/** More than these are a list, not a brief: then only the last ones of the period are in it. */
const MOST_INCIDENTS = 300;
/** So many without a day are looked through for those that a report of the period tells of. A guess. */
const MOST_UNDATED = 10_000;
const MOST_AGREEMENTS = 100;
const MOST_POSITIONS = 300;
/** Reports of more than these are not parsed again to count their sentences: it takes some 30 ms each. */
const MOST_COVERED = 200;

/** Everything that a brief on a derived case says, read from it; `diff` is what changed, where that was asked for. */
export async function gatherBrief(
  file: CaseFile,
  asked: BriefAsked,
  diff: BriefMaterial['diff'],
  open: OpenEngine,
): Promise<BriefMaterial> {
  const days = { since: asked.since ?? undefined, until: asked.until ?? undefined };
  const narrowed = { actor: asked.actor ?? undefined, place: asked.place ?? undefined };
  const isNarrowed = asked.actor !== null || asked.place !== null;
  const published = (await findDocuments(file, days)).rows.map(({ id }) => id);
  const { incidents, inAll } = await incidentsOf(file, days, narrowed, new Set(published));
  const shown = new Set(incidents.map(({ id }) => id));
  const ofPlace = (claim: { incident: string | null }) =>
    asked.place === null || (claim.incident !== null && shown.has(claim.incident));
  const agreements = asked.place === null ? await agreementsOf(file, days, asked.actor, new Set(published)) : [];
  const positions = (await positionsIn(file, { ...days, actor: narrowed.actor, limit: MOST_POSITIONS })).rows.filter(
    ofPlace,
  );
  const forecasts = await forecastsOf(file, asked, ofPlace);
  const statistics = await besideLedger(file, await statisticsOf(file, narrowed, new Set(published)));
  const claims = await claimsOf(file, [
    ...incidents.flatMap((incident) => incident.claims),
    ...agreements.flatMap(({ agreement, violations }) => [
      ...agreement.claims,
      ...(agreement.course ?? []).flatMap((turn) => turn.claims),
      ...agreement.requested.flatMap((each) => each.claims ?? []),
      ...violations.flatMap(({ accusers, deniers }) => [...accusers, ...deniers].flatMap((word) => word.claims)),
    ]),
    ...positions.flatMap(({ id, answers }) => [id, ...answers.flatMap(({ claim }) => claim ?? [])]),
    ...forecasts.flatMap(({ claim, proposal }) => [
      claim,
      ...(proposal?.evidence ?? []).flatMap((each) => each.claims),
    ]),
    ...statistics.map(({ id }) => id),
    ...(diff === null || diff === 'too large' ? [] : evidenceOf(diff)),
  ]);
  const told = new Set([...claims.values()].map(({ document }) => document));
  const inPeriod = isNarrowed ? published.filter((id) => told.has(id)) : published;
  const heads = await reportHeads(file, [...new Set([...told, ...inPeriod])]);
  const [sides, foes, span] = [
    await partyMarks(file),
    new Set((await foesOfCase(file)).flat()),
    await publishedSpan(file),
  ];
  return {
    asked,
    sides,
    foes: sides.filter(({ slug }) => foes.has(slug)).map(({ slug }) => slug),
    actors: await actorFacts(file),
    claims,
    reports: new Map(heads.map((head) => [head.id, head])),
    inPeriod,
    incidents,
    incidentsInAll: inAll,
    diff,
    agreements,
    positions,
    forecasts,
    statistics,
    coverage: await coverageOf(file, inPeriod, open),
    lastDay: span?.last.slice(0, 10) ?? null,
    ground: groundOf(incidents),
  };
}

type Days = { since: string | undefined; until: string | undefined };
type Narrowed = { actor: string | undefined; place: string | undefined };

/** Those that happened in the period, by day; then those without a day of which a report of the period tells. */
async function incidentsOf(
  file: CaseFile,
  days: Days,
  narrowed: Narrowed,
  published: ReadonlySet<string>,
): Promise<{ incidents: Incident[]; inAll: number }> {
  const found = await findIncidents(file, { ...days, ...narrowed, newest: true, limit: MOST_INCIDENTS });
  const dated = found.rows.filter(({ when }) => when !== null).reverse();
  const without = await findIncidents(file, { ...narrowed, undated: true, limit: MOST_UNDATED });
  const undated = without.rows.filter(({ documents }) => documents.some((id) => published.has(id)));
  // Without days to narrow them by, those without one are among the found.
  const isNarrowed = days.since !== undefined || days.until !== undefined;
  const datedInAll = found.total - (isNarrowed ? 0 : without.total);
  const shown = [...dated.sort(byDay), ...undated.slice(0, MOST_INCIDENTS)];
  return { incidents: shown, inAll: datedInAll + undated.length };
}

function byDay(a: Incident, b: Incident): number {
  const [one, other] = [`${a.when?.from} ${a.when?.to} ${a.id}`, `${b.when?.from} ${b.when?.to} ${b.id}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

async function agreementsOf(
  file: CaseFile,
  days: Days,
  actor: string | null,
  published: ReadonlySet<string>,
): Promise<BriefMaterial['agreements']> {
  const filter = { actor: actor ?? undefined, limit: MOST_AGREEMENTS };
  const clocked = (await findAgreements(file, { ...days, ...filter })).rows;
  const all = (await findAgreements(file, filter)).rows;
  const docs = new Map(
    (
      await claimsWithIds(
        file,
        all.flatMap(({ claims }) => claims),
      )
    ).map(({ id, document }) => [id, document]),
  );
  const told = all.filter(({ claims }) => claims.some((id) => published.has(docs.get(id) ?? '')));
  const found = [...new Map([...clocked, ...told].map((each) => [each.id, each])).values()];
  return Promise.all(
    found
      .sort((a, b) => ((a.starts?.from ?? '9999') < (b.starts?.from ?? '9999') ? -1 : 1))
      .map(async (agreement) => ({ agreement, violations: await breachesOf(file, agreement) })),
  );
}

/** Made in the period, due in it, or still open at its end. */
async function forecastsOf(
  file: CaseFile,
  { since, until, actor }: BriefAsked,
  ofPlace: (claim: Claim) => boolean,
): Promise<ForecastRecord[]> {
  const { rows } = await findClaims(file, { kind: 'forecast', actor: actor ?? undefined });
  const asked = new Set(rows.filter(ofPlace).map(({ id }) => id));
  return (await allForecasts(file)).filter(({ claim, said, until: by, state }) => {
    if (!asked.has(claim) || (until !== null && said > until)) return false;
    return since === null || said >= since || state === 'open' || (by !== null && by >= since);
  });
}

async function statisticsOf(
  file: CaseFile,
  narrowed: Narrowed,
  published: ReadonlySet<string>,
): Promise<StatisticClaim[]> {
  const { rows } = await findClaims(file, { kind: 'statistic', ...narrowed });
  return rows.filter((claim): claim is StatisticClaim => claim.kind === 'statistic' && published.has(claim.document));
}

async function claimsOf(file: CaseFile, ids: readonly string[]): Promise<Map<string, Claim>> {
  return new Map((await claimsWithIds(file, [...new Set(ids)])).map((claim) => [claim.id, claim]));
}

function evidenceOf(diff: SituationDiff): string[] {
  const { new: fresh, figures, revised, withdrawn, confirmed, contested, agreements } = diff;
  const rows = [...fresh, ...figures, ...revised, ...withdrawn, ...confirmed, ...contested, ...agreements];
  return rows.flatMap(({ evidence }) => evidence.map(({ claim }) => claim));
}

async function coverageOf(
  file: CaseFile,
  reports: readonly string[],
  open: OpenEngine,
): Promise<BriefMaterial['coverage']> {
  if (reports.length > MOST_COVERED) return null;
  const coverage = { sentences: [] as string[], coded: [] as string[], uncoded: [] as string[] };
  for (const id of reports) {
    const { sentences, toDo } = await coverageOfDocument(file, id, open);
    const places = new Set(toDo);
    for (const [at, { state, numbers }] of sentences.entries()) {
      coverage.sentences.push(`${id}:${at}`);
      if (state !== 'skipped') coverage.coded.push(`${id}:${at}`);
      if (places.has(at)) coverage.uncoded.push(...numbers.map((_, n) => `${id}:${at}:${n}`));
    }
  }
  return coverage;
}
