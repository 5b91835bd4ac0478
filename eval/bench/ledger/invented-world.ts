import type { Document } from '../../../src/model/document.ts';
import type { Where } from '../../../src/model/where.ts';
import type { Claimant, Who } from '../../../src/model/who.ts';
import { type Chance, pick, upTo } from '../situation/chance.ts';
import { THEATRES, type Theatre } from '../situation/theatres.ts';

/** A side of an invented war, as claims name it. */
export interface Party {
  slug: string;
  fighters: string;
  losses: string;
  /** Who speaks for it: the body itself, its spokespersons, its officials. */
  voices: Claimant[];
}

export interface Ground {
  country: string;
  places: Where[];
  sides: [Party, Party];
  outlets: Outlet[];
}

export type Outlet = Pick<Document, 'source' | 'sourceKind' | 'party'>;

/** Where the theatres lie: ISO 3166-1 code and a middle point, about which places are strewn. */
const MIDDLES: Record<string, readonly [code: string, lat: number, lon: number]> = {
  'the Democratic Republic of the Congo': ['CD', -1.2, 28.9],
  Sudan: ['SD', 13.4, 29.1],
  Pakistan: ['PK', 31.6, 69.4],
  Myanmar: ['MM', 21.9, 96.6],
  Ukraine: ['UA', 48.6, 35.8],
  Afghanistan: ['AF', 33.6, 67.2],
};

const VILLAGES_EACH = 120;
const OUTLETS_EACH = 34;
const VOICES_EACH = 60;

const FIRST = ['Ka', 'Mo', 'Tar', 'Bel', 'Sin', 'Dor', 'Ala', 'Wer', 'Ni', 'Ghar', 'Lu', 'Oru', 'Pesh', 'Yar', 'Zem'];
const MIDDLE = ['ba', 'ri', 'go', 'wan', 'le', 'tu', 'mas', 'dal', 'ku', 'ne', 'shi', 'ro'];
const LAST = ['li', 'ma', 'k', 'bad', 'no', 'ra', 'sk', 'gar', 'to', 'sha', 'en'];
const GIVEN = ['Adan', 'Bilo', 'Cemil', 'Dara', 'Elso', 'Farid', 'Goran', 'Hadi', 'Imre', 'Jalo', 'Kofi', 'Luan'];
const DESKS = ['Wire', 'Courier', 'Ledger', 'Observer', 'Post', 'Radio', 'Gazette', 'Dispatch', 'Note', 'Brief'];

/** The grounds of all theatres: the same in every run. Places and sides are real or strewn about real ones; voices are invented. */
export function inventGrounds(chance: Chance): Ground[] {
  return THEATRES.map((theatre) => {
    const places = [...townsOf(theatre, chance), ...villagesOf(theatre, chance)];
    const [first, second] = theatre.sides;
    if (!first || !second) throw new Error(`${theatre.country} needs two sides`);
    const partyOf = ({ fighters, losses, voice }: typeof first): Party => {
      const slug = voice
        .toLowerCase()
        .replace(/^the /, '')
        .replaceAll(/[^a-z0-9]+/g, '-');
      return { slug, fighters, losses, voices: voicesOf(slug, voice, chance) };
    };
    const sides: [Party, Party] = [partyOf(first), partyOf(second)];
    return { country: theatre.country, places, sides, outlets: outletsOf(theatre, sides, chance) };
  });
}

function townsOf(theatre: Theatre, chance: Chance): Where[] {
  return theatre.towns.map(([name, admin1]) => placed(theatre, { name, admin1, precision: 1 }, chance));
}

/** Villages near towns, and provinces and the country as a whole, which are told without a point. */
function villagesOf(theatre: Theatre, chance: Chance): Where[] {
  const provinces = [...new Set(theatre.towns.map(([, province]) => province))];
  const villages = Array.from({ length: VILLAGES_EACH }, () =>
    placed(
      theatre,
      { name: wordOf(chance), admin1: pick(chance, provinces), precision: chance() < 0.8 ? 2 : 3 },
      chance,
    ),
  );
  const wide = provinces.map((name) => placed(theatre, { name, admin1: name, precision: 4 }, chance));
  const unplaced = placed(theatre, { name: 'the border', admin1: null, precision: 5 }, chance);
  return [...villages, ...wide, { ...unplaced, lat: null, lon: null }];
}

function placed(theatre: Theatre, at: Pick<Where, 'name' | 'admin1' | 'precision'>, chance: Chance): Where {
  const [country, lat, lon] = MIDDLES[theatre.country] ?? ['XX', 0, 0];
  const strewn = (middle: number) => Number((middle + (chance() - 0.5) * 7).toFixed(4));
  const place = `${country}-${at.name.toLowerCase().replaceAll(' ', '-')}`;
  return { ...at, place, country, lat: strewn(lat), lon: strewn(lon), span: null };
}

function voicesOf(party: string, voice: string, chance: Chance): Claimant[] {
  const body: Claimant = { name: voice, actor: party, party, role: null, as: 'party', span: null };
  const persons = Array.from({ length: VOICES_EACH }, (): Claimant => {
    const name = `${pick(chance, GIVEN)} ${wordOf(chance)}`;
    const as = chance() < 0.5 ? 'spokesperson' : 'official';
    const role = as === 'official' ? 'minister' : 'spokesperson';
    return { name, actor: name.toLowerCase().replaceAll(' ', '-'), party, role, as, span: null };
  });
  // The body speaks most often.
  return [...Array.from({ length: VOICES_EACH }, () => body), ...persons];
}

function outletsOf(theatre: Theatre, [first, second]: [Party, Party], chance: Chance): Outlet[] {
  const desks = Array.from(
    { length: OUTLETS_EACH - theatre.outlets.length - 2 },
    () => `${wordOf(chance)} ${pick(chance, DESKS)}`,
  );
  const papers = [...theatre.outlets, ...desks].map((source, at): Outlet => {
    return { source, sourceKind: at % 3 === 0 ? 'agency' : at % 3 === 1 ? 'newspaper' : 'broadcaster', party: null };
  });
  const ofSide = ({ slug, fighters }: Party): Outlet => ({
    source: `Press desk of ${fighters}`,
    sourceKind: 'government',
    party: slug,
  });
  return [...papers, ofSide(first), ofSide(second)];
}

function wordOf(chance: Chance): string {
  return `${pick(chance, FIRST)}${chance() < 0.6 ? pick(chance, MIDDLE) : ''}${pick(chance, LAST)}`;
}

/** Voices of no side: who is asked when neither is at hand. */
export const BYSTANDERS: readonly Claimant[] = (
  [
    ['local officials', 'official'],
    ['residents', 'witness'],
    ['a hospital', 'organisation'],
    ['aid workers', 'organisation'],
    ['police', 'official'],
    ['the Quiet Borders Institute', 'analyst'],
    ['observers', 'unnamed'],
  ] as const
).map(([name, as]) => ({
  name,
  as,
  actor: as === 'analyst' ? 'quiet-borders-institute' : null,
  party: null,
  role: null,
  span: null,
}));

export function whoOf({ fighters, slug }: Party): Who {
  return { name: fighters, actor: slug, party: slug, role: null, span: null };
}

export function lossesOf({ losses, slug }: Party, civilians: boolean): Who {
  if (civilians) return { name: 'civilians', actor: null, party: null, role: 'civilians', span: null };
  return { name: losses, actor: null, party: slug, role: 'soldiers', span: null };
}

export function somePlace(chance: Chance, { places }: Ground): Where {
  // Some places see far more than others.
  return chance() < 0.5
    ? pick(chance, places.slice(0, 12))
    : (places[upTo(chance, places.length)] ?? pick(chance, places));
}
