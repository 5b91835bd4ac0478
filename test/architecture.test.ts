import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SRC = join(ROOT, 'src');

interface Source {
  path: string; // within src/
  room: string;
  text: string;
  /** Files within src/ that it imports. */
  files: string[];
  /** Packages and Node modules that it imports. */
  packages: string[];
}

const every = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map(sourceAt);
/** What is shipped: tests, and what a room keeps in a folder `testing/` for them, may import what they like. */
const sources = every.filter(({ path }) => !path.endsWith('.test.ts') && !path.includes('/testing/'));
const table = roomTable(readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8'));

function sourceAt(path: string): Source {
  const text = readFileSync(join(SRC, path), 'utf8');
  const named = [...text.matchAll(/(?:[\s}]from |\bimport |\bimport\()'([^']+)'/g)].map((match) => match[1] ?? '');
  const files = named
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(SRC, resolve(dirname(join(SRC, path)), name)));
  return { path, room: path.split('/')[0] ?? '', text, files, packages: named.filter((name) => !name.startsWith('.')) };
}

/** Room → what it may import, from the lines "| `room/` | … | model, knowledge |". */
function roomTable(markdown: string): Map<string, string[]> {
  const rows = markdown.matchAll(/^\| *`([\w-]+)\/` *\|[^|\n]*\| *(\w[\w, -]*?) *\|$/gm);
  return new Map([...rows].map(([, room = '', may = '']) => [room, may.split(/,\s*/)]));
}

test('every folder of src/ is a room in ARCHITECTURE.md, and every room a folder', () => {
  expect([...new Set(every.map(({ room }) => room))].sort()).toEqual([...table.keys()].sort());
});

test('rooms import only what the table of ARCHITECTURE.md allows', () => {
  const wrong = sources.flatMap(({ path, room, files }) =>
    files
      .filter((file) => !file.startsWith(`${room}/`) && !table.get(room)?.includes(file.split('/')[0] ?? ''))
      .map((file) => `${path} imports ${file}`),
  );
  expect(wrong).toEqual([]);
});

test('the model imports nothing but zod', () => {
  const wrong = sources.filter(({ room, packages }) => room === 'model' && packages.some((name) => name !== 'zod'));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('no file is in an import cycle', () => {
  const imports = new Map(sources.map(({ path, files }) => [path, files]));
  expect(cyclesIn(imports)).toEqual([]);
});

test('no room is in an import cycle', () => {
  const rooms = new Map<string, string[]>();
  for (const { room, files } of sources) {
    const others = files.map((file) => file.split('/')[0] ?? '').filter((other) => other !== room);
    rooms.set(room, [...(rooms.get(room) ?? []), ...others]);
  }
  expect(cyclesIn(rooms)).toEqual([]);
});

/** Each way back to a name that is still being walked. */
function cyclesIn(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (name: string, trail: readonly string[]) => {
    const at = trail.indexOf(name);
    if (at >= 0) found.push([...trail.slice(at), name].join(' → '));
    if (at >= 0 || done.has(name)) return;
    for (const next of imports.get(name) ?? []) walk(next, [...trail, name]);
    done.add(name);
  };
  for (const name of imports.keys()) walk(name, []);
  return found;
}

const PURE = ['model', 'annotate', 'claims', 'link', 'reconcile'];
const IMPURE =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bfetch\(|\brandomBytes\(|\brandomUUID\(|\bperformance\.now\(/;

test('pure rooms touch no disk, clock, network, environment or chance', () => {
  const wrong = sources
    .filter(({ room, text, packages }) => PURE.includes(room) && (IMPURE.test(text) || packages.some(isNode)))
    .map(({ path }) => path);
  expect(wrong).toEqual([]);
});

/** Hashing and unpacking take bytes and give bytes. */
const PURE_MODULES = ['node:crypto', 'node:zlib'];

function isNode(name: string): boolean {
  return name.startsWith('node:') && !PURE_MODULES.includes(name);
}

const LONGEST_FILE = 400;

test(`no file has over ${LONGEST_FILE} lines`, () => {
  const long = every.filter(({ text }) => text.split('\n').length - 1 > LONGEST_FILE).map(({ path }) => path);
  expect(long).toEqual([]);
});

test('files are kebab-case and named by what they do', () => {
  const name = /^[a-z0-9]+(-[a-z0-9]+)*(\.fuzz)?(\.test|\.d)?\.ts$/;
  const empty = /(^|-)(utils?|helpers?|common|misc|shared|base|managers?|stuff|v\d+)(-|\.)/;
  const wrong = every
    .map(({ path }) => path)
    .filter((path) => !name.test(basename(path)) || empty.test(basename(path)));
  expect(wrong).toEqual([]);
});
