import type { IncidentSheet, Participant } from '../../src/claims/sheet/sheet.ts';
import { CODES, codeOf, isOfState } from './muc4-codes.ts';
import { capitalOf, countryName, foreignNation } from './muc4-countries.ts';

/** An incident in the shape of the corpus, one string a filler. */
export interface CodedIncident {
  date: { start: string | null; end: string };
  location: string[];
  type: string;
  stage: string;
  perpCategory?: string;
  instruments: { id?: string; type: string | null }[];
  perpIndividuals: string[];
  perpOrgs: { name: string; confidence: string }[];
  physTargets: { id: string; type: string | null; number: string; effect?: string; nation?: string }[];
  humTargets: {
    name?: string;
    description?: string[];
    type: string | null;
    number: string;
    effect?: string;
    nation?: string;
  }[];
}

export function codedIncident(sheet: IncidentSheet, published: string): CodedIncident {
  const of = (part: Participant['part']): Participant[] => sheet.participants.filter((p) => p.part === part);
  const doers = of('doer');
  const groups = of('group');
  const location = locationOf(sheet);
  const [home = null] = location;
  return {
    date: dateOf(sheet, published),
    location,
    type: CODES.kinds[sheet.kind] ?? 'ATTACK',
    stage: 'ACCOMPLISHED',
    perpCategory: categoryOf(doers, groups),
    instruments: toolsOf(of('tool'), sheet),
    perpIndividuals: doers.map((p) => (p.name ?? p.words).toUpperCase()),
    perpOrgs: groups.map((p) => ({
      name: p.words.toUpperCase(),
      confidence: CODES.confidence[p.outcome ?? ''] ?? 'REPORTED AS FACT',
    })),
    physTargets: of('thing').map((p) => ({
      id: p.words.toUpperCase(),
      type: codeOf(CODES.things, p.words),
      number: numberOf(p),
      ...effectOf(p),
    })),
    humTargets: of('person').map((p) => person(p, sheet, home)),
  };
}

function toolsOf(tools: readonly Participant[], sheet: IncidentSheet): CodedIncident['instruments'] {
  if (tools.length > 0) return tools.map((p) => ({ id: p.words.toUpperCase(), type: codeOf(CODES.tools, p.words) }));
  const type = codeOf(CODES.means, sheet.words.join(' '));
  return type === null || (sheet.kind !== 'bombing' && type === 'BOMB') ? [] : [{ type }];
}

function person(p: Participant, { kind }: IncidentSheet, home: string | null): CodedIncident['humTargets'][number] {
  const called = p.name ? p.descriptions : [p.words];
  return {
    ...(p.name && { name: p.name.toUpperCase() }),
    ...(called[0] && { description: [called[0].toUpperCase()] }),
    type: codeOf(CODES.people, called.join(' ')),
    number: numberOf(p),
    // The key gives the fate of the kidnapped only where they die or come free.
    ...(kind === 'kidnapping' && p.outcome === 'unhurt' ? {} : effectOf(p)),
    ...nationOf(called.join(' '), home),
  };
}

function nationOf(said: string, home: string | null): { nation?: string } {
  const nation = foreignNation(said, home);
  return nation ? { nation } : {};
}

function effectOf(p: Participant): { effect?: string } {
  const effect = CODES.outcomes[p.outcome ?? ''];
  return effect ? { effect } : {};
}

function numberOf(p: Participant): string {
  return p.count !== null ? String(p.count) : p.plural ? 'PLURAL' : '1';
}

/** The corpus takes violence for terrorism where nobody is named for it. */
function categoryOf(doers: readonly Participant[], groups: readonly Participant[]): string {
  const said = [...doers, ...groups].map((p) => p.words);
  return said.some(isOfState) ? 'STATE-SPONSORED VIOLENCE' : 'TERRORIST ACT';
}

function dateOf(sheet: IncidentSheet, published: string): CodedIncident['date'] {
  if (!sheet.when) return { start: null, end: published };
  return { start: sheet.when.from.slice(0, 10), end: sheet.when.to.slice(0, 10) };
}

/** Words of kind around a place's name, which the key writes in brackets behind it. */
const KIND_WORDS =
  /\b(?:the|city|town|village|district|neighbou?rhood|municipality|jurisdiction|canton|region|zone|suburb|port|department|province|sector|capital of|downtown|hamlet)\b/gi;

function locationOf(sheet: IncidentSheet): string[] {
  const fine = sheet.where.find((w) => w.country !== null);
  const name = fine?.country ? countryName(fine.country) : null;
  if (!fine?.country || !name) return [];
  if (/\bcapital$/i.test(fine.name)) return [name, capitalOf(fine.country) ?? fine.name.toUpperCase()];
  const bare = fine.name.replace(KIND_WORDS, ' ').replace(/\s+/g, ' ').trim().toUpperCase() || fine.name.toUpperCase();
  return fine.precision >= 6 || bare.length === 2 || bare === name ? [name] : [name, bare];
}
