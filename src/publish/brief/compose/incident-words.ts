import type { BriefPart, BriefSentence } from '../../../model/brief.ts';
import { type Claim, DONE_TO_PERSONS, DONE_TO_THINGS, type IncidentType, STRIKES } from '../../../model/claim.ts';
import type { Incident } from '../../../model/situation.ts';
import type { Where } from '../../../model/where.ts';
import type { Who } from '../../../model/who.ts';
import { oneLine } from '../../words/one-line.ts';
import { fill, name, sentence, words } from './phrase.ts';
import { NARRATOR, properName, sideName, subject, type Voice, voiceOf } from './voices.ts';
import type { Writer } from './writer.ts';

/** Told with both sides as equals. */
const BETWEEN: ReadonlySet<IncidentType> = new Set<IncidentType>(['armed clash', 'talks', 'agreement', 'ceasefire']);
const MOST_PLACES = 2;

/** Deeds that somebody is blamed for: who did them is a charge until he says so himself. */
const BLAMED: ReadonlySet<IncidentType> = new Set<IncidentType>([
  ...STRIKES,
  ...DONE_TO_PERSONS,
  ...DONE_TO_THINGS,
  'torture',
  'sexual violence',
  'territory captured',
  'ceasefire violation',
  'crackdown',
  'cyber attack',
  'riot',
]);
/** Done to somebody, who then stands in the head: "Air strike against …". */
const AGAINST: ReadonlySet<IncidentType> = new Set<IncidentType>([
  ...STRIKES,
  ...DONE_TO_PERSONS,
  'arrest',
  'crackdown',
  'cyber attack',
  'blockade',
  'sanctions',
  'restriction',
  'expulsion',
]);

/** Of what is done to a state, its place is whom it is done to. */
const TOWARDS: ReadonlySet<IncidentType> = new Set<IncidentType>([
  'diplomatic upgrade',
  'diplomatic downgrade',
  'sanctions',
]);

/**
 * "Drone strike in Kabul": what happened and where. Who did it stands in the head only where his own side says so: else it
 * is for the sentences to say whose word that is.
 */
export function incidentHead(writer: Writer, one: Incident): BriefPart[] {
  const { type, sides, where, claims, tolls } = one;
  const { incident, types, reported } = writer.wording;
  const told = writer.claimsOf(claims);
  const [gravest] = tolls;
  if (gravest && told.length > 0 && told.every(({ kind }) => kind === 'toll'))
    return placed(writer, [words(reported[gravest.effect])], where, null);
  const [agents, targets] = [partiesOf(writer, sides.agents), partiesOf(writer, sides.targets)];
  const both = unique([...agents, ...targets]);
  const head = [words(types[type])];
  const what = (): BriefPart[] => {
    if (BETWEEN.has(type) && both.length > 1) return fill(incident.between, { type: head, sides: writer.list(both) });
    if (BETWEEN.has(type)) return both.length === 1 ? fill(incident.with, { type: head, sides: both[0] ?? [] }) : head;
    if (agents.length > 0 && (!BLAMED.has(type) || isOwnWord(sides.agents, told)))
      return fill(incident.by, { type: head, sides: writer.list(agents) });
    if (targets.length > 0 && where.length === 0 && AGAINST.has(type))
      return fill(incident.against, { type: head, sides: writer.list(targets) });
    return head;
  };
  return placed(writer, what(), where, type);
}

/** Whether those who did it say so themselves. */
function isOwnWord(agents: readonly Who[], told: readonly Claim[]): boolean {
  const parties = new Set(agents.flatMap(({ party }) => party ?? []));
  return told.some(({ kind, claimant, stance, certainty }) => {
    const tells = kind === 'incident' || kind === 'responsibility';
    return (
      tells && claimant.party !== null && parties.has(claimant.party) && stance !== 'denies' && certainty === 'asserted'
    );
  });
}

function placed(
  { wording, list }: Writer,
  what: BriefPart[],
  where: readonly Where[],
  type: IncidentType | null,
): BriefPart[] {
  const once = where.filter((p, i) => where.findIndex((q) => q.name === p.name) === i);
  const fine = [...once].sort((a, b) => a.precision - b.precision).slice(0, MOST_PLACES);
  if (fine.length === 0) return what;
  const along = fine.every(
    ({ precision, name: text }) => precision === 5 && /\b(?:border|frontier|line)\b/i.test(text),
  );
  const names = fine.map(({ name: text }): BriefPart[] => placeName(wording, oneLine(text)));
  const { along: beside, in: within, visit, towards } = wording.incident;
  const phrase = along ? beside : type === 'visit' ? visit : type !== null && TOWARDS.has(type) ? towards : within;
  return fill(phrase, { what, places: list(names) });
}

/** A place that is called by a common noun takes the article, where the language has one: "the capital". */
function placeName({ voice }: Writer['wording'], text: string): BriefPart[] {
  const isNoun = !/\p{Lu}/u.test(text) || /^border with /.test(text);
  return isNoun && voice.definite.length > 0 && !/^the /.test(text)
    ? fill(voice.the, { name: [name(text)] })
    : [name(text)];
}

function partiesOf(writer: Writer, whos: readonly Who[]): BriefPart[][] {
  const all = whos.flatMap((who): BriefPart[][] => {
    if (who.party !== null && writer.material.actors.has(who.party)) return [sideName(writer, who.party)];
    const known = who.actor === null ? undefined : writer.material.actors.get(who.actor);
    return known ? [properName(writer, known.name)] : [];
  });
  return unique(all).slice(0, 3);
}

function unique(all: BriefPart[][]): BriefPart[][] {
  return [...new Map(all.map((parts) => [parts.map(({ text }) => text).join(''), parts])).values()];
}

/** With its date, for where no heading has it. */
export function incidentDated(writer: Writer, incident: Incident): BriefPart[] {
  if (incident.when === null) return incidentHead(writer, incident);
  return fill(writer.wording.incident.dated, {
    what: incidentHead(writer, incident),
    date: writer.when(incident.when),
  });
}

type Telling =
  | 'reports'
  | 'admits'
  | 'claims'
  | 'attributes'
  | 'accuses'
  | 'suspects'
  | 'hedged'
  | 'denies'
  | 'unclear';
const TELLINGS: readonly Telling[] = [
  'reports',
  'claims',
  'admits',
  'attributes',
  'accuses',
  'suspects',
  'hedged',
  'denies',
  'unclear',
];
/** What is worth saying where tolls already say who tells of it. */
const BESIDE_TOLLS: ReadonlySet<Telling> = new Set<Telling>([
  'admits',
  'claims',
  'attributes',
  'accuses',
  'suspects',
  'denies',
  'unclear',
]);

interface Told {
  telling: Telling;
  voice: Voice;
  whom: BriefPart[] | null;
  claim: string;
}

/** Who tells of an incident, admits it, is accused of it, denies it: one sentence, or none where tolls have said as much. */
export function accountSentence(writer: Writer, incident: Incident, besideTolls: boolean): BriefSentence | null {
  const told = writer.claimsOf(incident.claims).flatMap((claim) => tellingOf(writer, claim));
  const groups: Group[] = [];
  for (const one of told) {
    if (besideTolls && !BESIDE_TOLLS.has(one.telling)) continue;
    const group = groups.find(({ telling, whom }) => telling === one.telling && textKey(whom) === textKey(one.whom));
    if (group) group.told.push(one);
    else groups.push({ telling: one.telling, whom: one.whom, told: [one] });
  }
  const accusing = groups.filter(({ telling }) => telling === 'accuses');
  for (const group of groups) group.told = group.told.filter(({ voice }) => !isSaidBy(voice, group, accusing));
  const ordered = groups
    .filter(({ told: some }) => some.length > 0)
    .sort((a, b) => TELLINGS.indexOf(a.telling) - TELLINGS.indexOf(b.telling));
  if (ordered.length === 0) return null;
  const clauses = ordered.map((group) => clauseOf(writer, group));
  const text = clauses.flatMap((clause, at) => (at === 0 ? clause : [words(writer.wording.join), ...clause]));
  return sentence(
    fill(writer.wording.sentence, { text }),
    ordered.flatMap((group) => group.told.map(({ claim }) => claim)),
  );
}

type Group = { telling: Telling; whom: BriefPart[] | null; told: Told[] };

/** Whether somebody who only tells of it as another's deed, or makes it a charge against nobody, accuses somebody of it too. */
function isSaidBy({ key }: Voice, { telling, whom }: Group, accusing: readonly Group[]): boolean {
  const charges = accusing.filter(
    (group) =>
      (telling === 'attributes' && textKey(group.whom) === textKey(whom)) ||
      (telling === 'accuses' && whom === null && group.whom !== null),
  );
  return charges.some(({ told }) => told.some(({ voice }) => voice.key === key));
}

function textKey(parts: BriefPart[] | null): string {
  return (parts ?? []).map(({ text }) => text).join('');
}

function clauseOf(
  writer: Writer,
  { telling, whom, told }: { telling: Telling; whom: BriefPart[] | null; told: Told[] },
): BriefPart[] {
  const forms = writer.wording.told;
  const { who, category } = subject(
    writer,
    told.map(({ voice }) => voice),
  );
  if (telling === 'accuses' || telling === 'suspects' || telling === 'attributes')
    return whom === null
      ? fill(telling === 'accuses' ? forms['accuses-nobody'] : forms.hedged, { who }, category)
      : fill(forms[telling], { who, whom }, category);
  const tells = telling === 'reports' && told.some(({ voice }) => voice.key === NARRATOR);
  return fill(forms[tells ? 'tells' : telling], { who }, category);
}

function tellingOf(writer: Writer, claim: Claim): Told[] {
  if (claim.kind !== 'incident' && claim.kind !== 'responsibility') return [];
  const { claimant, stance, certainty } = claim;
  const voice = voiceOf(writer, { slug: claimant.actor, name: claimant.name, party: claimant.party, as: claimant.as });
  const blamed = claim.kind === 'responsibility' ? [claim.agent] : claim.agents;
  const own = blamed.length > 0 && blamed.every(({ party }) => party !== null && party === claimant.party);
  const [whom = null] = partiesOf(writer, blamed);
  const blames = (telling: Telling) => telling === 'accuses' || telling === 'suspects' || telling === 'attributes';
  const one = (telling: Telling): Told[] => [{ telling, voice, whom: blames(telling) ? whom : null, claim: claim.id }];
  if (stance === 'denies' || certainty === 'negated') return one('denies');
  if (certainty === 'unclear' || stance === 'declines') return one('unclear');
  if (stance === 'suspects') return one('suspects');
  if (certainty !== 'asserted') return one('hedged');
  if (stance === 'admits') return one('admits');
  if (stance === 'accuses' || (claim.kind === 'responsibility' && !own)) return one('accuses');
  if (!BLAMED.has(claim.type)) return one('reports');
  if (claim.kind === 'responsibility' || own) return one('claims');
  return one(whom === null ? 'reports' : 'attributes');
}
