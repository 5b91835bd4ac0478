import type { BriefPart, BriefSentence } from '../../../model/brief.ts';
import type { Claim, Effect, TollClaim } from '../../../model/claim.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { TollFigure, TollRow } from '../../../model/situation.ts';
import { oneLine } from '../../words/one-line.ts';
import { fill, name, type Parts, sentence, words } from './phrase.ts';
import { NARRATOR, sideName, sideWord, subject, UNNAMED, type Voice, voiceBy, voiceOf } from './voices.ts';
import { categoryOf, quantityParts, type Writer } from './writer.ts';

/** How a figure is said: the stance and certainty of the plainest claim that gives it. */
export type Saying = 'states' | 'admits' | 'alleges' | 'suspects' | 'hedged' | 'denies' | 'unclear';

/** One figure, by all voices that give it in the same way. */
interface Said {
  voices: Voice[];
  saying: Saying;
  about: TollFigure['about'];
  quantity: Quantity;
  claims: string[];
}

/** The sentences on an incident's tolls, "who says how many", each group of people in one. */
export function tollSentences(writer: Writer, rows: readonly TollRow[]): BriefSentence[] {
  const done = new Set<TollRow>();
  const sentences: BriefSentence[] = [];
  const told = ofTheSame(rows.filter((row) => isTelling(writer, row, rows)));
  for (const row of told) {
    if (done.has(row) || row.figures.length === 0) continue;
    const alone = oneVoice(writer, row);
    const same = alone === null ? [] : told.filter((other) => !done.has(other) && oneVoice(writer, other) === alone);
    const beside =
      same.length > 1 ? undefined : told.find((other) => !done.has(other) && areTogether(writer, row, other));
    for (const each of [row, ...same, ...(beside ? [beside] : [])]) done.add(each);
    sentences.push(same.length > 1 ? voiceSentence(writer, same) : rowSentence(writer, row, beside ?? null));
  }
  return sentences;
}

/** Words without a number say nothing beside numbers of the same harm. */
function isTelling(writer: Writer, row: TollRow, rows: readonly TollRow[]): boolean {
  const numbered = ({ figures }: TollRow) =>
    figures.some(({ quantity, claims }) => quantityParts(writer, quantity, claims, true) !== null);
  return numbered(row) || !rows.some((other) => other.effect === row.effect && numbered(other));
}

/** Dead and injured of the same people stand together, in the order that they are first told of. */
function ofTheSame(rows: readonly TollRow[]): TollRow[] {
  const key = ({ victims: { party, role } }: TollRow) => `${party} ${role}`;
  const order = [...new Set(rows.map(key))];
  return [...rows].sort((a, b) => order.indexOf(key(a)) - order.indexOf(key(b)));
}

/** The only voice on a row, where it says its figure plainly; else null. */
function oneVoice(writer: Writer, row: TollRow): string | null {
  const [said, ...others] = saidOf(writer, row);
  if (
    !said ||
    others.length > 0 ||
    !isPlain(said.saying) ||
    !hasNumber(said.quantity) ||
    said.quantity.bound === 'none'
  )
    return null;
  if (quantityParts(writer, said.quantity, said.claims, true) === null) return null;
  return `${said.saying} ${frameOf(said)} ${said.voices.map(({ key }) => key).join('+')}`;
}

/** What one voice alone says of several groups, in one breath: "the group says 22 soldiers and 2 of its men were killed". */
function voiceSentence(writer: Writer, rows: readonly TollRow[]): BriefSentence {
  const { wording } = writer;
  const all = rows.flatMap((row) => saidOf(writer, row).map((said) => ({ row, said })));
  const [first] = all;
  if (!first) throw new Error('a sentence of no tolls');
  const clauses = apart(all).map((group) => {
    const nps = group.map(({ row, said }) =>
      peopleCounted(writer, row, said, quantityParts(writer, said.quantity, said.claims, false) ?? []),
    );
    const [only] = group;
    const category = only && group.length === 1 ? categoryOf(writer, only.said.quantity) : 'other';
    return fill(wording.harm[only?.row.effect ?? 'killed'], { np: writer.list(nps) }, category);
  });
  const { who, category } = subject(writer, first.said.voices);
  const text = fill(wording.says[frameOf(first.said)], { who, clause: writer.list(clauses) }, category);
  return sentence(
    fill(wording.sentence, { text }),
    all.flatMap(({ said }) => said.claims),
  );
}

interface Counted {
  row: TollRow;
  said: Said;
}

/** Those who share a verb: only people who cannot be the same, since "20 people and 5 children" would be read as 25. */
function apart(all: readonly Counted[]): Counted[][] {
  const groups: Counted[][] = [];
  for (const one of all) {
    const group = groups.find((others) => others.every((other) => areApart(other, one)));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

const OF_STATES: ReadonlySet<string> = new Set(['soldiers', 'police', 'border guards', 'security forces']);
const IRREGULAR: ReadonlySet<string> = new Set(['fighters', 'men']);

/** People of two sides, or a state's forces, whosever they are, and somebody's own fighters. */
function areApart({ row: a }: Counted, { row: b }: Counted): boolean {
  if (a.effect !== b.effect || a.victims.party === b.victims.party) return false;
  if (a.victims.party !== null && b.victims.party !== null) return true;
  const [nobodys, own] = a.victims.party === null ? [a.victims, b.victims] : [b.victims, a.victims];
  return OF_STATES.has(nobodys.role ?? '') && IRREGULAR.has(own.role ?? '');
}

/** Dead and injured of the same people, each counted by the same voices: told in one breath. */
function areTogether(writer: Writer, a: TollRow, b: TollRow): boolean {
  if (a.effect !== 'killed' || b.effect !== 'injured') return false;
  if (a.victims.party !== b.victims.party || a.victims.role !== b.victims.role) return false;
  const [one, other] = [saidOf(writer, a), saidOf(writer, b)];
  const plain = [...one, ...other].every(({ saying, quantity }) => isPlain(saying) && quantity.n !== null);
  return plain && keysOf(one) === keysOf(other);
}

const isPlain = (saying: Saying) => saying === 'states' || saying === 'admits' || saying === 'alleges';

function keysOf(said: readonly Said[]): string {
  return said.map(({ voices }) => voices.map(({ key }) => key).join('+')).join(' ');
}

function rowSentence(writer: Writer, row: TollRow, beside: TollRow | null): BriefSentence {
  const { wording } = writer;
  const all = saidOf(writer, row);
  const second = beside ? saidOf(writer, beside) : [];
  const clauses = all.map((said, at): BriefPart[] => {
    const more = second[at];
    const again =
      at > 0 && said.voices.every(({ key }) => all[at - 1]?.voices.length === 1 && all[at - 1]?.voices[0]?.key === key);
    const n = again && isPlain(said.saying) && !more ? quantityParts(writer, said.quantity, said.claims, true) : null;
    if (n !== null) return fill(wording.next.again, { n });
    if (at === 0) return firstClause(writer, row, said, more && beside ? { effect: beside.effect, said: more } : null);
    const before = all[at - 1];
    const repeats = before !== undefined && isPlain(before.saying) && isSame(before.quantity, said.quantity);
    return nextClause(writer, row, said, {
      beside: more && beside ? { effect: beside.effect, said: more } : null,
      repeats,
    });
  });
  const text = clauses.flatMap((clause, at) => (at === 0 ? clause : [words(wording.join), ...clause]));
  return sentence(
    fill(wording.sentence, { text }),
    [...all, ...second].flatMap(({ claims }) => claims),
  );
}

interface Beside {
  effect: Effect;
  said: Said;
}

function firstClause(writer: Writer, row: TollRow, said: Said, beside: Beside | null): BriefPart[] {
  const { wording } = writer;
  const { who, category } = subject(writer, said.voices);
  const count = quantityParts(writer, said.quantity, said.claims, false);
  const bare = peopleWords(writer, row, said);
  if (count === null)
    return fill(
      wording.says.unnumbered,
      { who, clause: fill(wording['harm-unnumbered'][row.effect], { who: bare }) },
      category,
    );
  if (said.quantity.bound === 'none') {
    const clause = fill(wording['harm-none'][row.effect], { who: bare });
    return fill(wording.says[frameOf(said)], { who, clause: marked(clause, said) }, category);
  }
  const harm = said.saying === 'hedged' ? wording['harm-hedged'] : wording.harm;
  const np = peopleCounted(writer, row, said, count);
  const clause = fill(harm[row.effect], { np }, categoryOf(writer, said.quantity));
  const also = beside ? quantityParts(writer, beside.said.quantity, beside.said.claims, true) : null;
  const both = beside && also ? writer.list([clause, fill(wording['harm-and'][beside.effect], { n: also })]) : clause;
  return fill(wording.says[frameOf(said)], { who, clause: both }, category);
}

/** A stated zero has its number in a fixed word ("no civilians"); so that it too has its claim, the word is the figure. */
function marked(clause: Parts, { claims, quantity }: Said): BriefPart[] {
  const [first, ...rest] = claims;
  const [head, ...tail] = clause;
  if (first === undefined || head?.kind !== 'words') return [...clause];
  return [{ kind: 'figure', text: head.text, basis: { of: 'claims', claims: [first, ...rest], quantity } }, ...tail];
}

function nextClause(
  writer: Writer,
  row: TollRow,
  said: Said,
  { beside, repeats }: { beside: Beside | null; repeats: boolean },
): BriefPart[] {
  const { next, 'harm-and': and } = writer.wording;
  const { who, category } = subject(writer, said.voices);
  const n = quantityParts(writer, said.quantity, said.claims, true);
  if (n === null) return fill(next.unnumbered, { who }, category);
  const also = beside ? quantityParts(writer, beside.said.quantity, beside.said.claims, true) : null;
  const both = beside && also ? writer.list([fill(and[row.effect], { n }), fill(and[beside.effect], { n: also })]) : n;
  if (said.saying === 'denies' || said.saying === 'unclear') return fill(next[said.saying], { who }, category);
  if (isPlain(said.saying) && !also && repeats) return fill(next.same, { who }, category);
  return fill(next[said.saying], { who, n: both }, category);
}

function frameOf({
  saying,
  voices,
}: Said): 'states' | 'reports' | 'admits' | 'alleges' | 'suspects' | 'denies' | 'unclear' {
  if (saying !== 'hedged' && saying !== 'states') return saying;
  return saying === 'states' && voices.every(({ narrates, key }) => narrates && key !== NARRATOR)
    ? 'reports'
    : 'states';
}

export const ORDER: Record<TollFigure['about'], number> = { own: 0, adversary: 1, other: 2 };

/** Figures by the victims' own side first, then the other side's, then third parties'; equal ones in one. */
function saidOf(writer: Writer, row: TollRow): Said[] {
  const ordered = [...row.figures].sort((a, b) => ORDER[a.about] - ORDER[b.about]);
  const all: Said[] = [];
  for (const figure of ordered) {
    const claims = tollClaims(writer, figure.claims);
    const narrates = claims.every(({ claimant }) => claimant.as === 'narrator');
    const voice = { ...voiceOfFigure(writer, figure, claims), narrates };
    const said = {
      voices: [voice],
      saying: sayingOf(claims),
      about: figure.about,
      quantity: figure.quantity,
      claims: [...figure.claims],
    };
    const same = all.find((other) => isOne(other, said));
    if (same) join(same, said);
    else if (hasNumber(said.quantity) || !all.some(({ voices }) => voices.some(({ key }) => key === voice.key)))
      all.push(said);
  }
  return all;
}

/** The same figure given in the same way. What its own side gives stays apart from what others do. */
function isOne(a: Said, b: Said): boolean {
  return a.saying === b.saying && (a.about === 'own') === (b.about === 'own') && isSame(a.quantity, b.quantity);
}

/** One without a name adds nothing to somebody who has one. */
function join(into: Said, { voices, claims }: Said): void {
  const named = [...into.voices, ...voices].filter(({ key }) => key !== UNNAMED);
  into.voices = named.length > 0 ? named : into.voices;
  into.claims.push(...claims);
}

function hasNumber({ n, word, bound }: Quantity): boolean {
  return n !== null || word !== null || bound === 'none';
}

function tollClaims({ claimsOf }: Writer, ids: readonly string[]): TollClaim[] {
  return claimsOf(ids).filter((claim): claim is TollClaim => claim.kind === 'toll');
}

/** By the record's own name for him; where that is no slug, as his first claim names him. */
function voiceOfFigure(writer: Writer, { claimant, party }: TollFigure, claims: readonly TollClaim[]): Voice {
  const [first] = claims;
  if (writer.material.actors.has(claimant) || !first) return voiceBy(writer, claimant, party);
  return voiceOf(writer, { slug: null, name: claimant, party, as: first.claimant.as });
}

export function isSame(a: Quantity, b: Quantity): boolean {
  return a.bound === b.bound && a.n === b.n && a.to === b.to && a.word === b.word;
}

/** What most of the plain claims do; all of them where none is plain. */
export function sayingOf(claims: readonly Claim[]): Saying {
  const plain = claims.filter(({ certainty }) => certainty === 'asserted');
  const counted = plain.length > 0 ? plain : claims;
  const [first] = counted;
  if (!first) return 'states';
  const most = (...stances: readonly Claim['stance'][]) =>
    counted.filter(({ stance }) => stances.includes(stance)).length * 2 > counted.length;
  if (first.certainty === 'negated' || most('denies')) return 'denies';
  if (first.certainty === 'unclear') return 'unclear';
  if (most('admits')) return 'admits';
  if (first.certainty !== 'asserted') return 'hedged';
  if (most('suspects')) return 'suspects';
  return most('accuses', 'condemns') ? 'alleges' : 'states';
}

/** "23 of its soldiers", "58 Pakistani soldiers", "12 civilians", "9 from South Africa". */
function peopleCounted(writer: Writer, row: TollRow, said: Said, n: Parts): BriefPart[] {
  const { np } = writer.wording;
  const { party } = row.victims;
  const thing = thingName(writer, row, said);
  if (thing !== null) return fill(np.things, { n, thing: [name(thing)] });
  const role = roleParts(writer, row, said, categoryOf(writer, said.quantity));
  const many = roleParts(writer, row, said, 'other');
  const [voice] = said.voices;
  const own = said.about === 'own' && said.voices.length === 1 && voice?.body === true && voice.party === party;
  if (party === null)
    return fill(np.plain, { n, role: role ?? roleOf(writer, 'people', categoryOf(writer, said.quantity)) });
  const owner = voice?.many ? 'other' : 'one';
  if (own)
    return role === null || many === null
      ? fill(np['own-alone'], { n }, owner)
      : fill(np.own, { n, role: many }, owner);
  if (role === null)
    return fill(np['side-alone'], { n, side: sideName(writer, party) }, categoryOf(writer, said.quantity));
  return fill(np.side, { n, role, side: [name(sideWord(writer, party) ?? party)] });
}

/** The same people without a number. */
export function peopleWords(
  writer: Writer,
  row: Pick<TollRow, 'victims' | 'effect' | 'figures'>,
  said: Pick<Said, 'claims'> | null,
): BriefPart[] {
  const bare = writer.wording['np-bare'];
  const thing = said ? thingName(writer, row, said) : null;
  if (thing !== null) return [name(thing)];
  const { party } = row.victims;
  const role = roleParts(writer, row, said, 'other');
  if (party === null) return fill(bare.plain, { role: role ?? roleOf(writer, 'people', 'other') });
  if (role === null) return fill(bare['side-alone'], { side: sideName(writer, party) });
  return fill(bare.side, { role, side: [name(sideWord(writer, party) ?? party)] });
}

function roleParts(
  writer: Writer,
  { victims, effect }: Pick<TollRow, 'victims' | 'effect'>,
  said: Pick<Said, 'claims'> | null,
  category: Intl.LDMLPluralRule,
): BriefPart[] | null {
  if (victims.role === null) return null;
  // "Captives were captured" says no more than that people were.
  if (victims.role === 'captives' && effect === 'captured') return roleOf(writer, 'people', category);
  const ofForces =
    victims.role === 'members' && said !== null
      ? tollClaims(writer, said.claims).some((claim) => claim.victims.actor?.endsWith('security-forces'))
      : false;
  return roleOf(writer, ofForces ? 'security forces' : victims.role, category);
}

/** A role in the brief's language; one that the catalogue lacks stays as it is. */
function roleOf({ wording }: Writer, role: string, category: Intl.LDMLPluralRule): BriefPart[] {
  const known = wording.roles[role];
  return known === undefined ? [name(role)] : fill(known, {}, category);
}

/** What was destroyed, as its claim names it, less its number; null for people, and where the name is a number. */
function thingName(
  writer: Writer,
  { victims }: Pick<TollRow, 'victims'>,
  { claims }: Pick<Said, 'claims'>,
): string | null {
  if (victims.role !== 'things') return null;
  for (const { victims: who, quantity } of tollClaims(writer, claims)) {
    const said = oneLine(who.name);
    const rest = said.toLowerCase().startsWith(quantity.said.toLowerCase())
      ? said.slice(quantity.said.length).trim()
      : said;
    if (rest !== '' && !/\d/.test(rest)) return rest;
  }
  return null;
}
