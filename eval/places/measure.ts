/**
 * Toponym corpora read in place (`../shared/bench/places`), scored by their own `score.mjs`.
 *
 *   npx tsx eval/places/measure.ts [trnews|lgl] [--show]
 *
 * Shape only: the corpora mark nationality words and give a country's point to "northern Syria", so nationalities are
 * added as their country and parts of a country get its point. Neither happens in the reader.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nationalitiesIn } from '../../src/annotate/places/country-shares.ts';
import { findPlaces } from '../../src/annotate/places/find-places.ts';
import { surfaceOf } from '../../src/annotate/places/surface.ts';
import { splitSentences } from '../../src/annotate/sentences/split-sentences.ts';
import { readKnowledgeBytes } from '../../src/knowledge/files.ts';
import { openGazetteer } from '../../src/knowledge/gazetteer.ts';
import { loadPlaceWords } from '../../src/knowledge/gazetteer-words.ts';

interface Toponym {
  start: number;
  end: number;
  lat?: number;
  lon?: number;
  geonamesId?: string;
}
interface Article {
  id: string;
  text: string;
  toponyms: (Toponym & { name?: string; fcode?: string })[];
}

const folder = new URL('../../../shared/bench/places/', import.meta.url).pathname;
const corpus = process.argv[2] ?? 'trnews';
const gazetteer = openGazetteer(readKnowledgeBytes('places/gazetteer.bin'));
const words = loadPlaceWords();

function read(text: string): Toponym[] {
  const sentences = splitSentences(text);
  const places = findPlaces(sentences, { gazetteer, words }).filter((place) => place.feature !== 'line');
  const found: Toponym[] = places.map(({ span, where, feature }) => {
    const country = feature === 'part' && where.country ? gazetteer.byId(where.country) : null;
    return {
      ...span,
      ...point(country ?? where),
      ...(/^\d+$/.test(where.place ?? '') ? { geonamesId: where.place ?? '' } : {}),
    };
  });
  for (const sentence of sentences) {
    for (const { first, last, country } of nationalitiesIn(surfaceOf(sentence, words), words)) {
      const start = sentence.tokens[first]?.start ?? 0;
      const end = sentence.tokens[last]?.end ?? 0;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      found.push({ start, end, ...point(gazetteer.byId(country)) });
    }
  }
  return found;
}

function point(at: { lat: number | null; lon: number | null } | null): { lat?: number; lon?: number } {
  return at?.lat != null && at.lon != null ? { lat: at.lat, lon: at.lon } : {};
}

const gold = join(folder, `${corpus}.jsonl`);
const articles: Article[] = readFileSync(gold, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const started = performance.now();
const predictions = articles.map(({ id, text }) => ({ id, toponyms: read(text) }));
const seconds = (performance.now() - started) / 1000;
const output = join(tmpdir(), `places-${corpus}.jsonl`);
writeFileSync(output, predictions.map((each) => JSON.stringify(each)).join('\n'));
console.log(execFileSync('node', [join(folder, 'score.mjs'), gold, output], { encoding: 'utf8' }));
console.log(`${articles.length} articles in ${seconds.toFixed(1)} s, tokenising included`);
if (process.argv.includes('--show')) show();

function show(): void {
  for (const [index, { text, toponyms }] of articles.entries()) {
    const found = predictions[index]?.toponyms ?? [];
    const around = (t: Toponym) =>
      `${text.slice(Math.max(0, t.start - 40), t.start)}[${text.slice(t.start, t.end)}]${text.slice(t.end, t.end + 30)}`.replace(
        /\s+/g,
        ' ',
      );
    for (const t of toponyms) {
      const hit = found.find((f) => f.start < t.end && t.start < f.end);
      if (!hit) console.log(`MISSED ${t.fcode} ${around(t)}`);
      else if (t.lat !== undefined && Math.hypot((hit.lat ?? 999) - t.lat, (hit.lon ?? 999) - (t.lon ?? 0)) > 1.45)
        console.log(`ASTRAY ${t.fcode} ${t.name} ${t.lat},${t.lon} not ${hit.lat},${hit.lon} ${around(t)}`);
    }
    for (const f of found)
      if (!toponyms.some((t) => f.start < t.end && t.start < f.end)) console.log(`EXTRA ${around(f)}`);
  }
}
