import { openMucCodes } from '../../../knowledge/export-codes.ts';
import type { Claim, IncidentClaim, ResponsibilityClaim, TollClaim } from '../../../model/claim.ts';
import type { When } from '../../../model/when.ts';
import type { Who } from '../../../model/who.ts';
import type { CaseSource, ReportRecord } from '../case-source.ts';
import { partyOf } from '../of-incident/party.ts';

type Told = IncidentClaim | TollClaim | ResponsibilityClaim;

/** What one report tells of one incident that MUC-4 has a kind for. */
export interface MucTold {
  report: ReportRecord['document'];
  number: number;
  kind: string;
  claims: Told[];
  facts: CaseSource['facts'];
}

interface Slot {
  name: string;
  holds: string;
  fills: (told: MucTold) => string[];
}

export interface MucTemplates {
  made: { id: string; text: string; claims: string[]; doubted: string[] }[];
  /** Claims of events without a template. */
  passed: string[];
}

const isTold = (claim: Claim): claim is Told =>
  claim.kind === 'incident' || claim.kind === 'toll' || claim.kind === 'responsibility';

/** A template for each incident of a report, in the order of its text. */
export function mucTemplates({ document, claims }: ReportRecord, facts: CaseSource['facts']): MucTemplates {
  const groups = new Map<string, Told[]>();
  for (const claim of claims.filter(isTold)) {
    const key = claim.incident ?? claim.id;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  const out: MucTemplates = { made: [], passed: [] };
  for (const [incident, told] of groups) {
    const ids = told.map(({ id }) => id);
    const kind = told
      .map((claim) => (claim.kind === 'toll' ? undefined : openMucCodes().incidents[claim.type]))
      .find((each) => each !== undefined);
    if (kind === undefined) {
      out.passed.push(...ids);
      continue;
    }
    const filled: MucTold = { report: document, number: out.made.length + 1, kind, claims: told, facts };
    out.made.push({
      id: `${document.id} ${incident}`,
      text: templateText(filled),
      claims: ids,
      doubted: told.filter(({ certainty }) => certainty !== 'asserted').map(({ id }) => id),
    });
  }
  return out;
}

const NAME_WIDTH = 40;

function templateText(told: MucTold): string {
  const lines = SLOTS.flatMap(({ name, fills }, number) => {
    const head = `${`${number}.`.padEnd(4)}${name}`.padEnd(NAME_WIDTH);
    const own = [...new Set(fills(told))];
    return (own.length > 0 ? own : ['-']).map((fill, at) => (at === 0 ? head : ' '.repeat(NAME_WIDTH)) + fill);
  });
  return `${lines.join('\n')}\n\n`;
}

/** Words of a text as a fill: in quotation marks, on one line. */
function words(text: string): string {
  return `"${text.replace(/\s+/g, ' ').replaceAll('"', "'").trim()}"`;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** "10 OCT 25", or two of them for an interval. */
function mucDate({ from, to }: When): string {
  const day = (iso: string) => `${iso.slice(8, 10)} ${MONTHS[Number(iso.slice(5, 7)) - 1] ?? ''} ${iso.slice(2, 4)}`;
  return from.slice(0, 10) === to.slice(0, 10) ? day(from) : `${day(from)} - ${day(to)}`;
}

const doers = ({ claims }: MucTold): { who: Who; claim: Told }[] =>
  claims.flatMap((claim) =>
    (claim.kind === 'responsibility' ? [claim.agent] : claim.agents).map((who) => ({ who, claim })),
  );
const isBody = ({ facts }: MucTold, who: Who) => who.role === null && partyOf(who, facts).slug !== null;
const people = (told: MucTold): { who: Who; toll: TollClaim | null }[] => [
  ...told.claims.flatMap((claim) =>
    claim.kind === 'incident' ? claim.targets.map((who) => ({ who, toll: null })) : [],
  ),
  ...told.claims.flatMap((claim) =>
    claim.kind === 'toll' && claim.effect !== 'destroyed' ? [{ who: claim.victims, toll: claim }] : [],
  ),
];
const isNamed = ({ name, actor }: Who) => actor !== null && /^\p{Lu}\S* \p{Lu}/u.test(name);
const things = ({ claims }: MucTold): TollClaim[] =>
  claims.filter((claim): claim is TollClaim => claim.kind === 'toll' && claim.effect === 'destroyed');
const none = () => [];
const EMPTY = 'Always "-": nothing in a claim tells it.';

/** A number with whom it counts: `58: "soldiers"`. */
const counted = (toll: TollClaim) =>
  `${toll.quantity.n ?? toll.quantity.said.toUpperCase()}: ${words(toll.victims.name)}`;

export const SLOTS: readonly Slot[] = [
  { name: 'MESSAGE: ID', holds: 'Id of the report.', fills: ({ report }) => [report.id] },
  { name: 'MESSAGE: TEMPLATE', holds: 'Its number within the report.', fills: ({ number }) => [String(number)] },
  {
    name: 'INCIDENT: DATE',
    holds: 'As "10 OCT 25"; an interval has both ends.',
    fills: ({ claims }) =>
      claims
        .flatMap((claim) => (claim.kind !== 'responsibility' && claim.when ? [mucDate(claim.when)] : []))
        .slice(0, 1),
  },
  {
    name: 'INCIDENT: LOCATION',
    holds: 'Country, province and place, parted by ": ".',
    fills: ({ claims }) =>
      claims.flatMap((claim) =>
        claim.kind === 'responsibility'
          ? []
          : claim.where.map(({ country, admin1, name }) =>
              [country, admin1, name]
                .filter((part) => part !== null)
                .join(': ')
                .toUpperCase(),
            ),
      ),
  },
  {
    name: 'INCIDENT: TYPE',
    holds: 'ATTACK, BOMBING, KIDNAPPING, ARSON or ROBBERY, by knowledge/codebooks/muc.yaml.',
    fills: ({ kind }) => [kind],
  },
  {
    name: 'INCIDENT: STAGE OF EXECUTION',
    holds: 'ACCOMPLISHED: claims of incidents tell of what happened.',
    fills: () => ['ACCOMPLISHED'],
  },
  {
    name: 'INCIDENT: INSTRUMENT ID',
    holds: 'Weapons, as the text has them.',
    fills: ({ claims }) => claims.flatMap((claim) => (claim.kind === 'incident' ? claim.weapons.map(words) : [])),
  },
  { name: 'INCIDENT: INSTRUMENT TYPE', holds: EMPTY, fills: none },
  {
    name: 'PERP: INCIDENT CATEGORY',
    holds:
      "STATE-SPONSORED VIOLENCE where a state's own are named as the doer. TERRORIST ACT is a judgement that no claim makes.",
    fills: (told) =>
      doers(told).some(({ who }) => partyOf(who, told.facts).sort === 'state') ? ['STATE-SPONSORED VIOLENCE'] : [],
  },
  {
    name: 'PERP: INDIVIDUAL ID',
    holds: 'People who did it, in the words of the text.',
    fills: (told) => doers(told).flatMap(({ who }) => (isBody(told, who) ? [] : [words(who.name)])),
  },
  {
    name: 'PERP: ORGANIZATION ID',
    holds: 'Bodies that did it, by our name.',
    fills: (told) =>
      doers(told).flatMap(({ who }) => (isBody(told, who) ? [words(partyOf(who, told.facts).name)] : [])),
  },
  {
    name: 'PERP: ORGANIZATION CONFIDENCE',
    holds:
      'How it is said that they did: REPORTED AS FACT, CLAIMED OR ADMITTED, SUSPECTED OR ACCUSED, ACQUITTED; POSSIBLE where it is in doubt.',
    fills: (told) =>
      doers(told).flatMap(({ who, claim }) => {
        if (!isBody(told, who)) return [];
        const said = openMucCodes().confidence[claim.stance] ?? 'POSSIBLE';
        return [
          `${claim.certainty === 'asserted' || said === 'ACQUITTED' ? said : 'POSSIBLE'}: ${words(partyOf(who, told.facts).name)}`,
        ];
      }),
  },
  {
    name: 'PHYS TGT: ID',
    holds: 'Things that were destroyed.',
    fills: (told) => things(told).map(({ victims }) => words(victims.name)),
  },
  { name: 'PHYS TGT: TYPE', holds: EMPTY, fills: none },
  {
    name: 'PHYS TGT: NUMBER',
    holds: 'How many; a word where no number is said.',
    fills: (told) => things(told).map(counted),
  },
  { name: 'PHYS TGT: FOREIGN NATION', holds: EMPTY, fills: none },
  {
    name: 'PHYS TGT: EFFECT OF INCIDENT',
    holds: 'DESTROYED.',
    fills: (told) => things(told).map(({ victims }) => `DESTROYED: ${words(victims.name)}`),
  },
  { name: 'PHYS TGT: TOTAL NUMBER', holds: EMPTY, fills: none },
  {
    name: 'HUM TGT: NAME',
    holds: 'People who are named.',
    fills: (told) => people(told).flatMap(({ who }) => (isNamed(who) ? [words(who.name)] : [])),
  },
  {
    name: 'HUM TGT: DESCRIPTION',
    holds: 'Others, in the words of the text.',
    fills: (told) => people(told).flatMap(({ who }) => (isNamed(who) ? [] : [words(who.name)])),
  },
  {
    name: 'HUM TGT: TYPE',
    holds: 'CIVILIAN or ACTIVE MILITARY, where the role tells it.',
    fills: (told) => people(told).flatMap(({ who }) => typeOf(who, told)),
  },
  {
    name: 'HUM TGT: NUMBER',
    holds: 'How many; the words of a figure that has no number.',
    fills: (told) => people(told).flatMap(({ toll }) => (toll ? [counted(toll)] : [])),
  },
  { name: 'HUM TGT: FOREIGN NATION', holds: EMPTY, fills: none },
  {
    name: 'HUM TGT: EFFECT OF INCIDENT',
    holds: 'DEATH or INJURY; NO DEATH, NO INJURY where none is said to be so.',
    fills: (told) =>
      people(told).flatMap(({ who, toll }) => {
        const effect = toll ? openMucCodes().effects[toll.effect] : undefined;
        if (!toll || effect === undefined) return [];
        const not = toll.quantity.bound === 'none' || toll.certainty === 'negated' || toll.stance === 'denies';
        return [`${not ? 'NO ' : ''}${effect}: ${words(who.name)}`];
      }),
  },
  { name: 'HUM TGT: TOTAL NUMBER', holds: EMPTY, fills: none },
];

function typeOf(who: Who, { facts }: MucTold): string[] {
  const party = partyOf(who, facts);
  if (party.sort === 'civilians') return [`CIVILIAN: ${words(who.name)}`];
  return party.fights && party.sort === 'state' ? [`ACTIVE MILITARY: ${words(who.name)}`] : [];
}
