import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Agreement, Coded, Incident, TollRow } from '../src/model/situation.ts';
import { failures, isWho, metQuantity, metTime, some } from './statement-conditions.ts';
import { sentenceAround } from './statements.ts';
import { ClaimCheck, QuantityCheck, WhoCheck } from './statements-schema.ts';

/** What should come out where several reports meet: one incident with both sides' figures, one truce asked for by each in the other's account. */
const FOLDER = fileURLToPath(new URL('./situations/', import.meta.url));
const ROOT = fileURLToPath(new URL('../', import.meta.url));

const Figure = z.strictObject({ party: z.string(), quantity: QuantityCheck });
const IncidentCheck = z.strictObject({
  type: z.string().optional(),
  when: z.string().optional(),
  where: z.string().optional(),
  agents: WhoCheck.optional(),
  status: z.string().optional(),
  documents: z.number().optional(),
  toll: z
    .strictObject({
      effect: z.string().optional(),
      victims: z.string().optional(),
      figures: z.array(Figure).optional(),
      admitted: z.number().optional(),
      alleged: z.number().optional(),
      contested: z.boolean().optional(),
    })
    .optional(),
});
const AgreementCheck = z.strictObject({
  type: z.string().optional(),
  parties: z.array(WhoCheck).optional(),
  mediators: z.array(WhoCheck).optional(),
  requested: z.array(WhoCheck).optional(),
  starts: z.string().optional(),
  ends: z.string().optional(),
});
const Line = z.strictObject({
  id: z.string(),
  says: z.string(),
  incident: IncidentCheck.optional(),
  agreement: AgreementCheck.optional(),
  /** One document's claim, where a report read by itself is the test. */
  claim: ClaimCheck.optional(),
});
const Situation = z.strictObject({
  /** A folder or file, from the root of the repository. */
  reports: z.string(),
  published: z.string().optional(),
  must: z.array(Line),
  never: z.array(Line),
});
type Line = z.infer<typeof Line>;

/** Codes a folder of reports as one situation. */
export type SituationCoder = (folder: string, published: string | undefined) => Promise<Coded>;

export interface SituationRun {
  name: string;
  /** How many lines must be met. */
  expected: number;
  missed: Line[];
  forbidden: Line[];
  /** One line for a table. */
  summary: string;
}

/** Runs every list whose reports are here. */
export async function runSituations(code: SituationCoder): Promise<SituationRun[]> {
  const runs: SituationRun[] = [];
  for (const file of readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    const expected = Situation.parse(parse(readFileSync(join(FOLDER, file), 'utf8')));
    const name = file.replace(/\.yaml$/, '');
    const reports = join(ROOT, expected.reports);
    if (!existsSync(reports)) {
      const summary = `${name}: skipped, its reports are not here (${expected.reports})`;
      runs.push({ name, expected: 0, missed: [], forbidden: [], summary });
      continue;
    }
    const coded = await code(reports, expected.published);
    const missed = expected.must.filter((line) => !met(line, coded));
    const forbidden = expected.never.filter((line) => met(line, coded));
    const summary = `${name}: ${expected.must.length - missed.length} of ${expected.must.length}, ${forbidden.length} forbidden; ${coded.claims.length} claims, ${coded.incidents.length} incidents, ${coded.agreements.length} agreements`;
    runs.push({ name, expected: expected.must.length, missed, forbidden, summary });
  }
  return runs;
}

function met(line: Line, coded: Coded): boolean {
  const { incident, agreement, claim } = line;
  if (incident) return coded.incidents.some((one) => metIncident(one, incident));
  if (agreement) return coded.agreements.some((one) => metAgreement(one, agreement));
  return claim !== undefined && metByClaim(claim, coded);
}

function metByClaim(check: ClaimCheck, coded: Coded): boolean {
  const texts = new Map(coded.documents.map((document) => [document.id, document.text]));
  return coded.claims.some((one) => {
    const text = texts.get(one.document) ?? '';
    return failures(one, check, sentenceAround(text, one.span)).length === 0;
  });
}

function metIncident(one: Incident, check: z.infer<typeof IncidentCheck>): boolean {
  const { type, when, where, agents, status, documents, toll } = check;
  return (
    (type === undefined || some(type, (word) => word === one.type)) &&
    (when === undefined || metTime(one.when, when)) &&
    (where === undefined || some(where, (word) => one.where.some((place) => place.name.includes(word)))) &&
    (agents === undefined || one.sides.agents.some((who) => isWho(who, agents))) &&
    (status === undefined || some(status, (word) => word === one.status)) &&
    (documents === undefined || one.documents.length >= documents) &&
    (toll === undefined || one.tolls.some((row) => metToll(row, toll)))
  );
}

function metToll(row: TollRow, check: NonNullable<z.infer<typeof IncidentCheck>['toll']>): boolean {
  const { effect, victims, figures = [], admitted, alleged, contested } = check;
  return (
    (effect === undefined || effect === row.effect) &&
    (victims === undefined || some(victims, (one) => one === String(row.victims.party))) &&
    figures.every(({ party, quantity }) =>
      row.figures.some(
        (figure) => some(party, (one) => one === String(figure.party)) && metQuantity(figure.quantity, quantity),
      ),
    ) &&
    (admitted === undefined || row.admitted?.n === admitted) &&
    (alleged === undefined || row.alleged?.n === alleged) &&
    (contested === undefined || row.contested === contested)
  );
}

function metAgreement(one: Agreement, check: z.infer<typeof AgreementCheck>): boolean {
  const { type, parties = [], mediators = [], requested = [], starts, ends } = check;
  return (
    (type === undefined || some(type, (word) => word === one.type)) &&
    parties.every((who) => one.parties.some((party) => isWho(party, who))) &&
    mediators.every((who) => one.mediators.some((mediator) => isWho(mediator, who))) &&
    requested.every((who) => one.requested.some(({ by }) => isWho(by, who))) &&
    (starts === undefined || metTime(one.starts, starts)) &&
    (ends === undefined || metTime(one.ends, ends))
  );
}
