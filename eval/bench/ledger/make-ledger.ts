import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Kysely, sql } from 'kysely';
import type { CaseFile } from '../../../src/ledger/case-file.ts';
import type { Tables } from '../../../src/ledger/tables.ts';
import type { Claim } from '../../../src/model/claim.ts';
import type { Document } from '../../../src/model/document.ts';
import type { Incident } from '../../../src/model/situation.ts';
import type { Engine } from '../../../src/pipeline/engine.ts';
import type { Telling } from '../../../src/reconcile/incident-view.ts';
import {
  AGREEMENTS,
  actorProfile,
  closeCase,
  DERIVATION,
  endRun,
  extractsOf,
  formsIn,
  incidentOf,
  inOneTransaction,
  inParts,
  LAST_REPORT,
  markFresh,
  openCase,
  openEngine,
  putActors,
  putAgreements,
  putExtracts,
  putForms,
  putIncidents,
  putState,
  startRun,
  storeClaims,
  takeAllSayers,
} from '../built.ts';
import { chanceOf, pick } from '../situation/chance.ts';
import { inventHappenings, LATEST, LOOKED_BACK, type Plan, planReports, REPORTS_EACH } from './invented-happenings.ts';
import { type Happening, type InventedReport, inventReport } from './invented-report.ts';
import { inventGrounds } from './invented-world.ts';

export interface Made {
  documents: number;
  claims: number;
  incidents: number;
  seconds: number;
  fileMb: number;
}

const SEED = 20260301;
const AT = '2027-01-01T00:00:00.000Z';
/** Days stored in one transaction. */
const DAYS_AT_ONCE = 8;

/**
 * Makes a case file of `count` reports without reading any: sentences, claims that point into them, and what is derived
 * of both by the program's own functions. Only linking is left out, since who made the case knows what each report tells of.
 * A file that is there already is kept as it is.
 */
export async function makeLedger(path: string, count: number, note: (line: string) => void): Promise<Made | null> {
  if (existsSync(path)) return null;
  const begun = performance.now();
  mkdirSync(dirname(path), { recursive: true });
  const growing = `${path}.growing`;
  for (const ending of ['', '-wal', '-shm']) rmSync(growing + ending, { force: true });
  const file = await openCase(growing, { create: true });
  await sql`PRAGMA synchronous = OFF`.execute(file.db);
  await sql`PRAGMA cache_size = -600000`.execute(file.db);
  const engine = openEngine();
  const maker = new Maker(file, engine, await startRun(file, { command: 'read', reader: engine.reader, at: AT }));
  const chance = chanceOf(SEED);
  const happenings = inventHappenings(Math.ceil(count / REPORTS_EACH), inventGrounds(chance), chance);
  const days = planReports(count, happenings, chance);
  for (let from = 0; from < days.length; from += DAYS_AT_ONCE) {
    const plans = days.slice(from, from + DAYS_AT_ONCE).flat();
    const reports = plans.map((plan) => inventReport(plan.lead, plan.told, chance, maker.earlier(plan, chance)));
    await maker.store(reports, from - LATEST - LOOKED_BACK - DAYS_AT_ONCE);
    if ((from / DAYS_AT_ONCE) % 20 === 0)
      note(
        `${maker.documents} reports, ${maker.claims} claims after ${((performance.now() - begun) / 1000).toFixed(0)} s`,
      );
  }
  await maker.finish(count);
  await sql`ANALYZE`.execute(file.db).catch(() => undefined);
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(file.db);
  await closeCase(file);
  renameSync(growing, path);
  for (const ending of ['-wal', '-shm']) rmSync(growing + ending, { force: true });
  const { documents, claims, incidents } = maker;
  return {
    documents,
    claims,
    incidents,
    seconds: (performance.now() - begun) / 1000,
    fileMb: statSync(path).size / 2 ** 20,
  };
}

/** Stores reports as they come out, and each incident once nothing more can be told of it. */
class Maker {
  documents = 0;
  claims = 0;
  incidents = 0;
  readonly #file: CaseFile;
  readonly #engine: Engine;
  readonly #run: number;
  readonly #open = new Map<Happening, Telling[]>();
  readonly #lastTold = new Map<Happening, number>();
  #recent: { happening: Happening; told: number }[] = [];
  readonly #mentions = new Map<string, { claims: number; forms: Map<string, ReturnType<typeof formsIn>[number]> }>();
  readonly #truces: { claims: Claim[]; documents: Map<string, Document> } = { claims: [], documents: new Map() };
  #last: Pick<Document, 'id' | 'published'> = { id: '', published: '' };

  constructor(file: CaseFile, engine: Engine, run: number) {
    this.#file = file;
    this.#engine = engine;
    this.#run = run;
  }

  /** Something else that happened in the days before, for half of the reports. */
  earlier({ told, lead }: Plan, chance: () => number): Happening | null {
    const others = this.#recent.filter((one) => one.told >= told - LOOKED_BACK && one.happening.ground === lead.ground);
    this.#recent.push({ happening: lead, told });
    if (this.#recent.length > 2_000) this.#recent = this.#recent.slice(1_000);
    const other = others.length > 0 && chance() < 0.75 ? pick(chance, others).happening : null;
    return other === lead ? null : other;
  }

  async store(reports: readonly InventedReport[], settledBefore: number): Promise<void> {
    await inOneTransaction(this.#file, async (db) => {
      await this.#storeReports(db, reports);
      await this.#storeSettled(db, settledBefore);
    });
  }

  async #storeReports(db: Kysely<Tables>, reports: readonly InventedReport[]): Promise<void> {
    const rows = reports.map(({ document: { text, ...body } }) => {
      const { id, published, source, title } = body;
      return { id, run: this.#run, added: AT, published, source, title, text, body: JSON.stringify(body) };
    });
    const reader = this.#engine.reader;
    for (const part of inParts(rows)) await db.insertInto('documents').values(part).execute();
    const readings = reports.map(({ document, claims }) => {
      return { document: document.id, reader, run: this.#run, at: AT, claims: claims.length };
    });
    for (const part of inParts(readings)) await db.insertInto('readings').values(part).execute();
    await storeClaims(
      db,
      reports.flatMap(({ claims }) => claims),
      reader,
    );
    const forms = new Map(reports.map(({ document, claims }) => [document.id, formsIn(claims)] as const));
    await putForms(db, forms);
    for (const report of reports) this.#note(report, forms.get(report.document.id) ?? []);
  }

  #note({ document, claims, of }: InventedReport, forms: ReturnType<typeof formsIn>): void {
    this.documents += 1;
    this.claims += claims.length;
    if (document.published >= this.#last.published) this.#last = { id: document.id, published: document.published };
    for (const form of forms) {
      const known = this.#mentions.get(form.actor) ?? { claims: 0, forms: new Map() };
      this.#mentions.set(form.actor, known);
      known.forms.set(JSON.stringify([form.name, form.party, form.role]), form);
    }
    for (const claim of claims) {
      for (const actor of new Set(formsIn([claim]).map((form) => form.actor))) {
        const known = this.#mentions.get(actor);
        if (known) known.claims += 1;
      }
      if (claim.kind !== 'agreement') continue;
      this.#truces.claims.push(claim);
      this.#truces.documents.set(document.id, document);
    }
    for (const happening of new Set(of.values())) {
      const own = claims.filter(({ id }) => of.get(id) === happening);
      const told = this.#open.get(happening) ?? [];
      told.push(tellingOf(happening, own, document));
      this.#open.set(happening, told);
      this.#lastTold.set(happening, dayNumber(document.published));
    }
  }

  async #storeSettled(db: Kysely<Tables>, before: number): Promise<void> {
    const first = dayNumber('2024-01-01');
    const settled = [...this.#lastTold].filter(([, told]) => told - first < before).map(([happening]) => happening);
    const incidents: Incident[] = [];
    const claims = new Map<string, Claim>();
    const published = new Map<string, string>();
    const names = {
      nameOf: (slug: string) => this.#engine.actors.bySlug.get(slug)?.name ?? null,
      classOf: this.#engine.claims.classOf,
    };
    for (const happening of settled) {
      const mentions = this.#open.get(happening) ?? [];
      this.#open.delete(happening);
      this.#lastTold.delete(happening);
      const incident = incidentOf({ mentions }, names);
      incidents.push(incident);
      for (const telling of mentions) {
        published.set(telling.document, telling.published);
        for (const claim of telling.claims) claims.set(claim.id, { ...claim, incident: incident.id });
      }
    }
    this.incidents += incidents.length;
    await putIncidents(db, incidents, []);
    await putExtracts(db, extractsOf(incidents, claims, published), []);
  }

  async finish(found: number): Promise<void> {
    await inOneTransaction(this.#file, async (db) => {
      await this.#storeSettled(db, Number.POSITIVE_INFINITY);
      const { claims, documents } = this.#truces;
      const input = { documents: [...documents.values(), this.#last], claims, incidents: [] };
      await putAgreements(db, AGREEMENTS.derive(input));
      const facts = (slug: string) => this.#engine.actors.bySlug.get(slug) ?? null;
      const slugs = [...this.#mentions.keys()];
      const actors = [...this.#mentions].map(([slug, known]) => ({
        ...actorProfile(slug, [...known.forms.values()], facts, () =>
          slugs.some((other) => other.startsWith(`${slug}-`)),
        ),
        mentions: known.claims,
      }));
      await putActors(db, [], actors);
      await takeAllSayers(db);
      await putState(db, LAST_REPORT, this.#last.published);
      await putState(db, DERIVATION.name, DERIVATION.version);
      await markFresh(db);
    });
    const counts = { found, added: this.documents, known: 0, failed: 0 };
    await endRun(this.#file, this.#run, { at: AT, outcome: 'done', counts });
  }
}

function tellingOf(happening: Happening, claims: readonly Claim[], { id, published }: Document): Telling {
  const event = claims.find((claim) => claim.kind === 'incident');
  return {
    type: happening.type,
    leaning: event === undefined,
    named: false,
    plural: false,
    unsaid: false,
    agents: event?.agents ?? [],
    targets: event?.targets ?? [],
    when: event?.when ?? null,
    where: event?.where ?? [],
    claims,
    document: id,
    published,
    news: false,
    other: false,
  };
}

function dayNumber(iso: string): number {
  return Date.parse(iso) / 86_400_000;
}
