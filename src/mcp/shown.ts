import { z } from 'zod';
import type { CaseFile } from '../ledger/case-file.ts';
import { Effect, IncidentType } from '../model/claim.ts';
import { Quantity } from '../model/quantity.ts';
import { type Incident, STATUSES, type TollRow } from '../model/situation.ts';
import { When } from '../model/when.ts';
import { quantityWords } from '../publish/words/quantity-words.ts';
import { timeWords } from '../publish/words/time-words.ts';
import { SomeStatements, type Statement, someOf, statementLine, statementsWithIds } from './statements.ts';

/** An incident in a list. */
export const IncidentShown = SomeStatements.extend({
  id: z.string(),
  title: z.string(),
  type: IncidentType,
  status: z.enum(STATUSES),
  when: When.nullable(),
  places: z.array(z.string()),
});
export type IncidentShown = z.infer<typeof IncidentShown>;

/** A toll by who gives which figure: nobody's figure is the right one here. */
export const TollShown = z.object({
  incident: z.object({ id: z.string(), title: z.string() }),
  effect: Effect,
  victims: z.object({ party: z.string().nullable(), role: z.string().nullable() }),
  contested: z.boolean(),
  figures: z.array(
    SomeStatements.extend({
      claimant: z.string(),
      party: z.string().nullable(),
      about: z.enum(['own', 'adversary', 'other']).describe('Whose losses, seen from the claimant.'),
      figure: z.string(),
      quantity: Quantity,
    }),
  ),
});
export type TollShown = z.infer<typeof TollShown>;

export async function incidentsShown(file: CaseFile, incidents: readonly Incident[]): Promise<IncidentShown[]> {
  const from = await statementsWithIds(
    file,
    incidents.flatMap(({ claims }) => claims.slice(0, 3)),
  );
  return incidents.map(({ id, title, type, status, when, where, claims }) => ({
    id,
    title,
    type,
    status,
    when,
    places: where.map(({ name }) => name),
    ...someOf(claims, from),
  }));
}

export async function tollsShown(
  file: CaseFile,
  rows: readonly { incident: { id: string; title: string }; toll: TollRow }[],
): Promise<TollShown[]> {
  const from = await statementsWithIds(
    file,
    rows.flatMap(({ toll }) => toll.figures.flatMap(({ claims }) => claims.slice(0, 3))),
  );
  return rows.map(({ incident: { id, title }, toll: { effect, victims, contested, figures } }) => ({
    incident: { id, title },
    effect,
    victims,
    contested,
    figures: figures.map(({ claimant, party, about, quantity, claims }) => ({
      claimant,
      party,
      about,
      figure: quantityWords(quantity),
      quantity,
      ...someOf(claims, from),
    })),
  }));
}

export function incidentLines(incident: IncidentShown): string[] {
  const { id, title, status, when } = incident;
  return [`${title} [incident ${id}; ${timeWords(when)}; ${status}]`, ...statementLines(incident)];
}

export function tollLines({ incident, effect, victims, contested, figures }: TollShown): string[] {
  const whom = [victims.party, victims.role].filter((word) => word !== null).join(' ') || 'people not named further';
  const head = `${effect}: ${whom}${contested ? ', contested' : ''} [${incident.title}; incident ${incident.id}]`;
  return [
    head,
    ...figures.flatMap(({ claimant, figure, ...some }) => [
      `  ${figure} according to ${claimant}:`,
      ...statementLines(some),
    ]),
  ];
}

export function statementLines({ statements, more }: { statements: readonly Statement[]; more: number }): string[] {
  return [...statements.map((each) => `  ${statementLine(each)}`), ...(more > 0 ? [`  - and ${more} more`] : [])];
}

/** "12 of 340; the next page: cursor cm93OjEy". */
export function pageLine(rows: number, total: number, next: string | null): string {
  if (total === 0) return 'Nothing in the case answers to this. Ask with fewer conditions, or in other words.';
  return next === null ? `${rows} of ${total}.` : `${rows} of ${total}; the next page: cursor ${next}`;
}
