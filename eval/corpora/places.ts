import { z } from 'zod';
import { nationalitiesIn } from '../../src/annotate/places/country-shares.ts';
import { surfaceOf } from '../../src/annotate/places/surface.ts';
import { annotateDocument } from '../../src/pipeline/annotate-document.ts';
import type { Engine } from '../../src/pipeline/engine.ts';
import { defineCorpus, type Mistake, percent, runScorer } from './corpus.ts';
import { documentOf } from './document-of.ts';

const Toponym = z.object({
  start: z.int(),
  end: z.int(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  geonamesId: z.string().nullish(),
  name: z.string().nullish(),
});
type Toponym = z.infer<typeof Toponym>;
const Article = z.object({
  id: z.string(),
  text: z.string(),
  date: z.string().nullish(),
  toponyms: z.array(Toponym).optional(),
});
type Article = z.infer<typeof Article>;
interface Answer {
  id: string;
  toponyms: Toponym[];
}

const Score = z.object({ p: z.number(), r: z.number(), f: z.number(), tp: z.int(), nGold: z.int(), nPred: z.int() });
const Scores = z.object({
  detectionOverlap: Score,
  resolution: z.object({ n: z.int(), acc161: z.number(), medianKm: z.number() }),
  endToEnd: z.object({ goldWithCoords: z.int(), within161: z.number() }),
});
/** Places do not hang on the day; a record without one gets any. */
const ANY_DAY = '2016-01-01';
/** Degrees at which a place counts as astray in the list of mistakes: about 161 km. */
const ASTRAY = 1.45;

export const places = defineCorpus<Article, Answer>({
  name: 'places',
  title: 'Places: TR-News, named places found and put on the map',
  about: `World news with every place name marked and located; right means within 161 km. The corpus marks words of nationality and gives
a country's point to "northern Syria": the adapter adds both, the reader does neither. The part \`lgl\` (small-town American papers) is far
from our field and is measured for its mistakes only.`,
  parts: { trnews: 'places/trnews.jsonl', lgl: 'places/lgl.jsonl' },
  record: Article,
  hasKey: (record) => record.toponyms !== undefined,
  predict: ({ id, text, date }, engine) => ({ id, toponyms: toponymsOf(id, text, date ?? ANY_DAY, engine) }),
  score(gold, predictions) {
    const scores = Scores.parse(runScorer('places/score.mjs', gold, predictions));
    const { detectionOverlap: found, resolution, endToEnd } = scores;
    return [
      {
        key: 'end-to-end',
        label: 'found and within 161 km',
        value: percent(endToEnd.within161),
        detail: `of ${endToEnd.goldWithCoords} located names`,
        floor: null,
        peer: 'Stanford NER and population 53.4, CamCoder 53.3',
        goal: 60,
      },
      {
        key: 'detection',
        label: 'found, F1',
        value: percent(found.f),
        detail: `P ${(100 * found.p).toFixed(1)} R ${(100 * found.r).toFixed(1)}, ${found.tp} of ${found.nGold} marked`,
        floor: null,
        peer: 'Google 83.2, spaCy 74.9',
        goal: 80,
      },
      {
        key: 'resolution',
        label: 'within 161 km once found',
        value: percent(resolution.acc161),
        detail: `of ${resolution.n}, median ${resolution.medianKm.toFixed(0)} km`,
        floor: null,
        peer: 'Mordecai 3 87 to 95',
        goal: null,
      },
    ];
  },
  mistakes: (gold, predictions) =>
    gold.flatMap((article, at) => placeMistakes(article, predictions[at]?.toponyms ?? [])),
});

function toponymsOf(id: string, text: string, date: string, engine: Engine): Toponym[] {
  const { sentences, places } = annotateDocument(documentOf({ id, text, date }), engine);
  const found: Toponym[] = places
    .filter((place) => place.feature !== 'line')
    .map(({ span, where, feature }) => {
      const country = feature === 'part' && where.country ? engine.gazetteer.byId(where.country) : null;
      const geonames = /^\d+$/.test(where.place ?? '') ? { geonamesId: where.place ?? '' } : {};
      return { ...span, ...point(country ?? where), ...geonames };
    });
  for (const sentence of sentences) {
    for (const { first, last, country } of nationalitiesIn(surfaceOf(sentence, engine.placeWords), engine.placeWords)) {
      const start = sentence.tokens[first]?.start ?? 0;
      const end = sentence.tokens[last]?.end ?? 0;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      found.push({ start, end, ...point(engine.gazetteer.byId(country)) });
    }
  }
  return found;
}

function point(at: { lat: number | null; lon: number | null } | null): { lat?: number; lon?: number } {
  return at?.lat != null && at.lon != null ? { lat: at.lat, lon: at.lon } : {};
}

function placeMistakes({ id, text, toponyms = [] }: Article, found: readonly Toponym[]): Mistake[] {
  const around = (t: Toponym): string =>
    `${text.slice(Math.max(0, t.start - 40), t.start)}[${text.slice(t.start, t.end)}]${text.slice(t.end, t.end + 30)}`.replace(
      /\s+/g,
      ' ',
    );
  const mistakes: Mistake[] = [];
  for (const wanted of toponyms) {
    const hit = found.find((one) => one.start < wanted.end && wanted.start < one.end);
    if (!hit) mistakes.push({ kind: 'not found', id, says: around(wanted) });
    else if (wanted.lat !== undefined && wanted.lon !== undefined && hit.lat === undefined)
      mistakes.push({ kind: 'not located', id, says: around(wanted) });
    else if (
      wanted.lat !== undefined &&
      Math.hypot((hit.lat ?? 0) - wanted.lat, (hit.lon ?? 0) - (wanted.lon ?? 0)) > ASTRAY
    )
      mistakes.push({
        kind: 'astray',
        id,
        says: `${wanted.name ?? ''} ${wanted.lat},${wanted.lon}, got ${hit.lat},${hit.lon}: ${around(wanted)}`,
      });
  }
  for (const one of found)
    if (!toponyms.some((t) => one.start < t.end && t.start < one.end))
      mistakes.push({ kind: 'not marked', id, says: around(one) });
  return mistakes;
}
