import type { PlaceWords } from '../../knowledge/gazetteer-words.ts';
import type { Candidate } from './candidate.ts';
import { countryNamed } from './capitals.ts';
import type { Nationality } from './country-shares.ts';
import type { RoleName } from './role-name.ts';
import { lowerAt, type Surface } from './surface.ts';

/** Nouns that make "border" an adjective: "border guards", "border clashes". An area or region of a border stays one. */
const ADJECTIVE_BEFORE = new Set(
  'post posts guard guards police force forces troops security patrol patrols clash clashes fighting dispute disputes closure closures control controls crossing crossings town towns village villages city province provinces district districts agency official officials officer officers protection skirmish skirmishes war raid raids fence wall trade management checkpoint checkpoints incident incidents tension tensions violence agents states state'.split(
    ' ',
  ),
);

/** "along the border", "the Pakistan-Afghanistan border", "the border with Iran": lines, never a point. */
export function bordersIn(
  surface: Surface,
  candidates: Candidate[],
  nations: Nationality[],
  words: PlaceWords,
): RoleName[] {
  const found: RoleName[] = [];
  for (let i = 0; i < surface.tokens.length; i++) {
    if (!words.borders.has(lowerAt(surface, i)) || ADJECTIVE_BEFORE.has(lowerAt(surface, i + 1))) continue;
    if (lowerAt(surface, i - 1) === '-' || surface.tokens[i]?.upos === 'VERB') continue;
    // "the Frontier Corps"
    if (surface.names[i] === 1 && surface.names[i + 1] === 1) continue;
    const left = readLeft(surface, i, candidates, nations);
    const right = readRight(surface, i, candidates);
    const before = lowerAt(surface, left.first - (lowerAt(surface, left.first - 1) === 'the' ? 2 : 1));
    const named = left.countries.length + right.countries.length;
    if (!words.border_places.has(before) && named === 0) continue;
    // "the Afghan border" is named from its other side: only an owner ("Pakistan's western border") says whose it is.
    const owner = left.owned && left.countries.length === 1 ? left.countries[0] : undefined;
    const country = right.countries.length === 0 ? (owner ?? null) : null;
    found.push({ surface, first: left.first, last: right.last, country });
  }
  return found;
}

function readLeft(surface: Surface, border: number, candidates: Candidate[], nations: Nationality[]) {
  const countries: string[] = [];
  let first = border;
  let owned = false;
  for (let i = border - 1; i >= 0; i--) {
    const word = lowerAt(surface, i);
    if (word === "'s" || word === '’s') owned = true;
    const candidate = candidates.find((each) => each.last === i);
    const country = candidate ? countryNamed(candidate) : nations.find((each) => each.last === i)?.country;
    if (country) {
      countries.push(country);
      i = candidate?.first ?? i;
      first = i;
    } else if (
      !(word === '-' || word === '–' || word === 'and' || word === "'s" || word === '’s' || BORDER_ADJECTIVES.has(word))
    )
      break;
    else if (BORDER_ADJECTIVES.has(word) && countries.length === 0) first = i;
  }
  return { first, countries, owned };
}

const BORDER_ADJECTIVES = new Set(
  'northern southern eastern western northeastern northwestern southeastern southwestern shared common porous disputed contested volatile international'.split(
    ' ',
  ),
);

const BORDER_LANDS = new Set(['region', 'regions', 'area', 'areas', 'zone', 'zones', 'belt', 'strip', 'lands']);

function readRight(surface: Surface, border: number, candidates: Candidate[]) {
  const countries: string[] = [];
  let last = BORDER_LANDS.has(lowerAt(surface, border + 1)) ? border + 1 : border;
  const link = lowerAt(surface, border + 1);
  if (link !== 'with' && link !== 'between' && link !== 'of') return { last, countries };
  for (let i = border + 2; i < surface.tokens.length; i++) {
    const candidate = candidates.find((each) => each.first === i);
    const country = candidate && countryNamed(candidate);
    if (candidate && country) {
      countries.push(country);
      last = candidate.last;
      i = candidate.last;
    } else if (!['and', 'the', 'neighbouring', 'neighboring', ','].includes(lowerAt(surface, i))) break;
  }
  return { last, countries };
}
