import type { PlaceWords } from '../../knowledge/gazetteer-words.ts';
import type { PlaceMention, Sentence } from '../../model/annotation.ts';
import { believed } from './belief.ts';
import { bordersIn } from './borders.ts';
import { type Candidate, candidatesOf } from './candidate.ts';
import { capitalName, capitalsIn, countryNamed } from './capitals.ts';
import { linkContainers } from './containment.ts';
import { readContext } from './context.ts';
import { type Nationality, nationalitiesIn, placeShares } from './country-shares.ts';
import { borderMention, capitalMention, mentionOf } from './mention.ts';
import { objectionTo } from './objection.ts';
import type { PlaceContext, Stretch } from './place-context.ts';
import { type PlaceShares, type Resolution, resolve } from './resolve.ts';
import type { RoleName } from './role-name.ts';
import { lowerAt, type Surface, surfaceOf } from './surface.ts';
import { spreadPluralUnits } from './units.ts';
import { standsOnGround, unlistedIn } from './unlisted.ts';

/**
 * The places that a document names, in order. Works on tokens without tags too: it reads capitals, neighbours and the
 * countries the whole document speaks of; so hand in all its sentences at once.
 *
 * A capital that stands for its government ("Kabul rejected the charge") is returned as the city it names: whether the
 * sentence means the city or the government depends on its syntax, which is the actor step's to judge.
 * Nationality words are no places; an organisation's name ("Kabul University", "Islamabad-based") is left out.
 *
 *   "in Spin Boldak, Kandahar" → Spin Boldak (town, precision 1), Kandahar (admin1, precision 4)
 */
export function findPlaces(sentences: readonly Sentence[], context: PlaceContext): PlaceMention[] {
  const { words } = context;
  const pages = sentences.map((sentence) => readSentence(sentence, context));
  const persons = new Set(pages.flatMap((page) => page.persons));
  const standing = pages.flatMap((page) => page.candidates);
  const nations = pages.flatMap((page) => page.nations);
  const surely = new Set(pages.flatMap((page) => page.surely));
  const shares = placeShares(standing, nations, context);
  const resolved = resolveAll(standing, shares);
  const kept = keep(standing, resolved, { persons, shares, words });
  const capitals = capitalsNamed(kept, resolved);
  let before = new Set<string>();
  return pages.flatMap((page) => {
    const mentions = mentionsOf(page, { kept, resolved, context, before, capitals, persons: surely });
    before = new Set([
      ...page.candidates.flatMap((each) => countryNamed(each) ?? []),
      ...page.nations.map((n) => n.country),
    ]);
    return mentions;
  });
}

/** Countries whose capital city is named. */
function capitalsNamed(kept: Set<Candidate>, resolved: Map<Candidate, Resolution>): Set<string> {
  const countries = new Set<string>();
  for (const candidate of kept) {
    const best = resolved.get(candidate)?.best;
    if (best?.kind === 'capital' && best.country) countries.add(best.country);
  }
  return countries;
}

interface Page {
  surface: Surface;
  candidates: Candidate[];
  nations: Nationality[];
  persons: string[]; // last words of what reads as a person's name
  surely: string[]; // those of them that stand where a person does: not "near Zorgan Bari"
  names: readonly Stretch[]; // of known actors
}

function readSentence(sentence: Sentence, { gazetteer, words, actorNames }: PlaceContext): Page {
  const surface = surfaceOf(sentence, words);
  const nations = nationalitiesIn(surface, words);
  const all = candidatesOf(surface, gazetteer, words).filter(
    (candidate) => !nations.some((nation) => nation.first <= candidate.first && nation.last >= candidate.last),
  );
  const candidates: Candidate[] = [];
  const persons: string[] = [];
  const surely: string[] = [];
  for (const candidate of all) {
    readContext(candidate, all, words);
    const objection = objectionTo(candidate, all, words);
    if (objection === null) candidates.push(candidate);
    else if (objection === 'person') {
      persons.push(lowerAt(surface, candidate.last));
      if (!standsOnGround(surface, candidate.first)) surely.push(lowerAt(surface, candidate.last));
    }
  }
  persons.push(...titled(surface, words));
  surely.push(...titled(surface, words));
  linkContainers(candidates, words);
  spreadPluralUnits(candidates, words);
  const names = actorNames?.get(sentence.index) ?? [];
  const places = candidates.filter((each) => each.hits.length > 0 && (isOfCountry(each) || !namesActor(each, names)));
  return { surface, candidates: places, nations, persons, surely, names };
}

/** Last words of names behind a title: "Dr Omar Zorgan". */
function titled(surface: Surface, words: PlaceWords): string[] {
  const found: string[] = [];
  for (let i = 0; i < surface.tokens.length - 1; i++) {
    if (!words.titles.has(lowerAt(surface, i)) || surface.names[i + 1] !== 1) continue;
    let last = i + 1;
    while (surface.names[last + 1] === 1) last++;
    found.push(lowerAt(surface, last));
  }
  return found;
}

/** "an ambush by Fano" names the militia and no town of Italy; "in Fano, Italy" says itself that the town is meant. */
function namesActor({ first, last, container }: Candidate, names: readonly Stretch[]): boolean {
  return container === null && names.some((name) => name.first <= first && name.last >= last);
}

/** "Islamic State Mozambique" is nowhere, and yet tells which country the document speaks of. */
function isOfCountry({ hits }: Candidate): boolean {
  return hits.some((hit) => hit.kind === 'country');
}

/** One sense per name and unit in a document: a mention with its container settles the bare ones. */
function resolveAll(candidates: Candidate[], shares: PlaceShares): Map<Candidate, Resolution> {
  const settled = new Map<string, Candidate['hits']>();
  for (const { key, container, hits } of candidates) if (container && !settled.has(key)) settled.set(key, hits);
  const known = new Map<string, Resolution | null>();
  const resolved = new Map<Candidate, Resolution>();
  for (const candidate of candidates) {
    const hits = candidate.container ? candidate.hits : (settled.get(candidate.key) ?? candidate.hits);
    const name = `${candidate.key} ${candidate.unit ?? ''} ${hits.length} ${candidate.container ? 1 : 0}`;
    const found = known.has(name) ? known.get(name) : resolve({ ...candidate, hits }, shares);
    known.set(name, found ?? null);
    const all = found ?? resolve(candidate, shares);
    if (all) resolved.set(candidate, all);
  }
  return resolved;
}

interface Judging {
  persons: Set<string>;
  shares: PlaceShares;
  words: PlaceWords;
}

/** A name believed once is believed wherever it stands, unless the document uses it for a person. */
function keep(candidates: Candidate[], resolved: Map<Candidate, Resolution>, { persons, shares, words }: Judging) {
  const kept = new Set<Candidate>();
  const trusted = new Set<string>();
  const usable = candidates.filter((candidate) => {
    const found = resolved.get(candidate);
    if (!found) return false;
    return !persons.has(candidate.key) || candidate.cue === 'strong' || !personal(found, candidate.key, words);
  });
  for (const candidate of usable) {
    const found = resolved.get(candidate);
    if (!found || !believed(candidate, found, shares, words)) continue;
    kept.add(candidate);
    if (!words.common.has(candidate.key)) trusted.add(candidate.key);
  }
  for (const candidate of usable) if (trusted.has(candidate.key)) kept.add(candidate);
  return kept;
}

/** Whether a name that the document also gives a person may be that person: not where the place is far better known. */
function personal({ best }: Resolution, key: string, words: PlaceWords): boolean {
  if (words.people.has(key)) return true;
  return best.kind !== 'country' && best.kind !== 'admin1' && best.kind !== 'capital' && best.population < KNOWN_PEOPLE;
}

const KNOWN_PEOPLE = 300_000;

interface Gathered {
  kept: Set<Candidate>;
  resolved: Map<Candidate, Resolution>;
  context: PlaceContext;
  before: Set<string>; // countries named in the sentence before
  capitals: Set<string>;
  persons: ReadonlySet<string>;
}

function mentionsOf(page: Page, { kept, resolved, context, before, capitals, persons }: Gathered): PlaceMention[] {
  const { surface, nations, names } = page;
  const candidates = page.candidates.filter((candidate) => kept.has(candidate) && !namesActor(candidate, names));
  const borders = bordersIn(surface, candidates, nations, context.words);
  const roles = capitalsIn({ surface, candidates, nations, before, capitals });
  const mentions = borders.map(borderMention);
  for (const candidate of candidates) {
    const found = resolved.get(candidate);
    if (found && !borders.some((border) => covers(border, candidate))) mentions.push(mentionOf(candidate, found));
  }
  for (const role of roles) mentions.push(capitalMention(role, capitalOf(role, context)));
  mentions.push(...unlistedIn({ surface, candidates, resolved, known: mentions, names, persons }, context.words));
  return mentions.sort((a, b) => a.first - b.first);
}

function covers(border: RoleName, candidate: Candidate): boolean {
  return border.first <= candidate.first && border.last >= candidate.last;
}

function capitalOf({ country }: RoleName, { gazetteer, words }: PlaceContext) {
  const name = country === null ? null : capitalName(country, words);
  if (name === null) return null;
  const hits = gazetteer.lookup(name).filter((hit) => hit.country === country);
  return hits.find((hit) => hit.kind === 'capital') ?? hits.find((hit) => hit.kind === 'seat1') ?? null;
}
