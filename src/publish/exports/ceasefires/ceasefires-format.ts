import { openCountryCodes } from '../../../knowledge/export-codes.ts';
import type { Agreement } from '../../../model/agreement.ts';
import type { AgreementClaim } from '../../../model/claim.ts';
import type { When } from '../../../model/when.ts';
import type { AgreementRecord, CaseSource } from '../case-source.ts';
import { columnsOf } from '../column.ts';
import type { Column, ExportFormat } from '../export-format.ts';
import { Losses, leftOut } from '../losses.ts';
import { countryName } from '../of-incident/country.ts';
import { daysOf } from '../of-incident/days.ts';
import { numberOf } from '../of-incident/number.ts';
import { type Party, partyOf } from '../of-incident/party.ts';
import { dictionaryOf, type TableRow, tableFile } from '../table-file.ts';
import { type BreachRow, VIOLATION_COLUMNS } from '../tables/case-columns.ts';
import { breaches } from '../tables/own-tables.ts';

/** A ceasefire as one of its parties has it: the dataset has a row for each. */
export interface CeasefireRow {
  record: AgreementRecord;
  party: Party | null;
  /** From 1 on. */
  number: number;
  iso: string | null;
}

/** ETH/PRIO's code for what is not known. */
const UNKNOWN = -1;
const column = columnsOf<CeasefireRow>();
const UNTOLD = '-1: nothing in a case tells it.';
const untold = (name: string) => column(name, 'integer', UNTOLD, () => UNKNOWN);
const empty = (name: string, holds = "Always empty: a number of another dataset's registry.") =>
  column(name, 'text', holds, () => null);

type Part = 'yr' | 'month' | 'day';
const PARTS: readonly Part[] = ['yr', 'month', 'day'];

/** Year, month and day of an interval as far as all its days share them; -1 for what they do not. */
export function partOf(when: When | null, part: Part): number {
  if (when === null) return UNKNOWN;
  const { first, last } = daysOf(when);
  const length = { yr: 4, month: 7, day: 10 }[part];
  if (first.slice(0, length) !== last.slice(0, length)) return UNKNOWN;
  return Number(first.slice(length === 4 ? 0 : length - 2, length));
}

function dated(prefix: string, holds: string, of: (agreement: AgreementRecord) => When | null): Column<CeasefireRow>[] {
  return PARTS.map((part) =>
    column(`${prefix}_${part}`, 'integer', `${holds} -1 where that is not known.`, ({ record }) =>
      partOf(of(record), part),
    ),
  );
}

/** The earliest day on which somebody is told to have announced it; null where no report tells when that was said. */
function announcedOn({ claims }: AgreementRecord): When | null {
  const said = claims.flatMap((claim) =>
    claim.kind === 'agreement' && claim.said && claim.said.basis !== 'published' ? [claim.said] : [],
  );
  return said.sort((a, b) => (a.from < b.from ? -1 : 1))[0] ?? null;
}

function durationOf({ agreement, claims }: AgreementRecord): number {
  if (agreement.starts && agreement.ends) {
    const [from, to] = [daysOf(agreement.starts), daysOf(agreement.ends)];
    if (from.count === 1 && to.count === 1)
      return Math.round((Date.parse(to.first) - Date.parse(from.first)) / 86_400_000);
  }
  const hours = claims.flatMap((claim) =>
    claim.kind === 'agreement' ? (/^PT(\d+)H$/.exec(claim.duration ?? '')?.[1] ?? []) : [],
  );
  const days = claims.flatMap((claim) =>
    claim.kind === 'agreement' ? (/^P(\d+)D$/.exec(claim.duration ?? '')?.[1] ?? []) : [],
  );
  if (days[0] !== undefined) return Number(days[0]);
  return hours[0] !== undefined && Number(hours[0]) % 24 === 0 ? Number(hours[0]) / 24 : UNKNOWN;
}

function endedOf({ status }: Agreement): number {
  if (status === 'expired' || status === 'broken') return 1;
  return status === 'in force' || status === 'extended' ? 0 : UNKNOWN;
}

const code = ({ iso }: CeasefireRow) => (iso === null ? undefined : openCountryCodes()[iso]);
const words = ({ agreement, claims }: AgreementRecord) =>
  `${claims
    .filter(({ id }) => agreement.claims.includes(id))
    .slice(0, 2)
    .map(({ quote, id }) => `“${quote.replace(/\s+/g, ' ').slice(0, 160)}” (${id})`)
    .join(' ')} [Sitrep ${agreement.id}; status ${agreement.status}]`;

/** The columns of the ETH/PRIO Civil Conflict Ceasefire Dataset, in their order. */
export const CEASEFIRE_COLUMNS: readonly Column<CeasefireRow>[] = [
  column('cc', 'integer', "Gleditsch and Ward's number of the country.", (r) => code(r)?.gw ?? null),
  column('cf_id', 'integer', "The agreement's id as a number: its hexadecimal digits.", (r) =>
    numberOf(r.record.agreement.id),
  ),
  column(
    'uniq_id',
    'text',
    "The agreement's id and the number of the party.",
    (r) => `${r.record.agreement.id}-${r.number}`,
  ),
  column('id', 'text', "The agreement's id.", (r) => r.record.agreement.id),
  column('location', 'text', 'The country whose government is a party; empty where none or several are.', (r) =>
    r.iso === null ? null : countryName(r.iso),
  ),
  column('region', 'text', "UCDP's region of it.", (r) => code(r)?.ucdp ?? null),
  empty('side', 'Always empty: its codes were not seen.'),
  empty('ucdp_actor_id'),
  column('actor_name', 'text', 'The party of this row.', (r) => r.party?.name ?? null),
  empty('ucdp_acd_id'),
  empty('ucdp_dyad'),
  empty('pax_id'),
  column('link', 'integer', '1 where the case knows an accord before or after it, else 0.', (r) =>
    r.record.agreement.follows || r.record.agreement.followedBy ? 1 : 0,
  ),
  column('link_id1', 'text', 'Id of the accord before it.', (r) => r.record.agreement.follows ?? null),
  column('link_id2', 'text', 'Id of the accord after it.', (r) => r.record.agreement.followedBy ?? null),
  ...Array.from({ length: 33 }, (_, at) => empty(`link_id${at + 3}`, 'Always empty: a case knows at most two.')),
  ...dated('cf_dec', 'When it was declared, where a report tells it.', announcedOn),
  ...dated('cf_effect', 'When it begins.', ({ agreement }) => agreement.starts),
  ...dated('end', 'When it ends or ended, extensions included.', ({ agreement }) => agreement.ends),
  column('ended', 'integer', '1 expired or broken, as of the last report; 0 in force; -1 only announced.', (r) =>
    endedOf(r.record.agreement),
  ),
  untold('evidence_onset'),
  untold('evidence_end'),
  untold('partial'),
  untold('written'),
  column('fixed', 'integer', '1 where it runs for a fixed time; else -1.', (r) =>
    durationOf(r.record) === UNKNOWN && r.record.agreement.ends === null ? UNKNOWN : 1,
  ),
  column('fixed_time', 'integer', 'For how many days; -1 where that is not known, or no whole number.', (r) =>
    durationOf(r.record),
  ),
  untold('timing'),
  empty('ceasefire_class', "Always empty: a judgement of the dataset's coders."),
  ...['p_humanitarian', 'p_peaceprocess', 'p_holiday', 'p_election', 'p_other', 'p_unclear'].map(untold),
  empty('p_other_comment', 'Always empty.'),
  untold('cf_pp'),
  column('mediator_nego', 'integer', '1 where a mediator is named; else -1.', (r) =>
    r.record.agreement.mediators.length > 0 ? 1 : UNKNOWN,
  ),
  untold('mediator_send'),
  untold('implement'),
  untold('enforcement'),
  untold('ddr'),
  untold('nsa_frac'),
  untold('splinter'),
  untold('truce'),
  column('coder', 'text', '"Sitrep".', () => 'Sitrep'),
  column('comment', 'text', 'Words of two claims with their ids, the id of the agreement and its status.', (r) =>
    words(r.record),
  ),
];

/** The rows of one agreement: one a party. Only ceasefires have any. */
function ceasefireRows(record: AgreementRecord, facts: CaseSource['facts']): TableRow<CeasefireRow>[] {
  const { agreement } = record;
  if (agreement.type !== 'ceasefire')
    return [leftOut(agreement.id, `${agreement.type}: the dataset has ceasefires only`, agreement.claims)];
  const parties = [
    ...new Map(agreement.parties.map((who) => partyOf(who, facts)).map((party) => [party.key, party])).values(),
  ];
  const governments = [...new Set(parties.flatMap(({ iso }) => iso ?? []))];
  const iso = governments.length === 1 ? (governments[0] ?? null) : null;
  const sides = parties.length > 0 ? parties : [null];
  return sides.map((party, at) => {
    const losses = new Losses(agreement.id, `${agreement.id}-${at + 1}`);
    if (at === 0) noteLosses(record, governments, losses);
    return { row: { record, party, number: at + 1, iso }, losses: losses.list };
  });
}

function noteLosses({ agreement, claims }: AgreementRecord, governments: readonly string[], losses: Losses): void {
  const own = agreement.claims;
  if (agreement.parties.length === 0)
    losses.add('actor coarsened', 'actor_name', 'nobody is named as bound by it', own);
  if (governments.length > 1)
    losses.add(
      'place coarsened',
      'location',
      `governments of ${governments.join(', ')} are parties, and the dataset has one country a row`,
      own,
    );
  const clock = (agreement.clock ?? []).map(({ words }) => words);
  if (clock.length > 0)
    losses.add(
      'date coarsened',
      'cf_effect_day',
      `hours: ${clock.join(', ')}`,
      (agreement.clock ?? []).map(({ claim }) => claim),
    );
  if (agreement.until) losses.add('no column', 'end_day', `runs to ${agreement.until}`, own);
  const course = agreement.course ?? [];
  if (course.length > 0)
    losses.add(
      'claimants dropped',
      'ended',
      course.map(({ turn, by, day }) => `${turn} (${by}, ${day})`).join('; '),
      course.flatMap((turn) => turn.claims),
    );
  if (agreement.requested.length > 0)
    losses.add(
      'no column',
      null,
      agreement.requested.map(({ by, according }) => `asked for by ${by.name} (according to ${according})`).join('; '),
      own,
    );
  const terms = claims.filter((claim): claim is AgreementClaim => claim.kind === 'agreement' && claim.terms !== null);
  if (terms.length > 0)
    losses.add(
      'no column',
      null,
      `terms: ${terms.map((claim) => claim.terms).join('; ')}`,
      terms.map(({ id }) => id),
    );
}

const FILE = 'ceasefires.csv';
const BREACHES = 'ceasefire-violations.csv';

export const CEASEFIRES: ExportFormat = {
  name: 'ceasefires',
  title: 'Ceasefires with the columns of the ETH/PRIO dataset, and a table of violations',
  codebook: null,
  loses: 'Accords of other types, hours, terms, and whose word each turn is.',
  files: [
    tableFile({
      name: FILE,
      columns: CEASEFIRE_COLUMNS,
      async *rows(source) {
        for await (const record of source.agreements()) yield* ceasefireRows(record, source.facts);
      },
    }),
    tableFile<BreachRow>({
      name: BREACHES,
      columns: VIOLATION_COLUMNS,
      async *rows(source) {
        for await (const each of breaches(source)) if (each.row?.agreement.type === 'ceasefire') yield each;
      },
    }),
  ],
  dictionary: [dictionaryOf(FILE, CEASEFIRE_COLUMNS), dictionaryOf(BREACHES, VIOLATION_COLUMNS)],
};
