import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepDeclarations } from '../scripts/keep-declarations.ts';
import { Coded, code, KnowledgeError } from '../src/library/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TEXT = 'The army said five soldiers were killed in Qarsan on Monday.';

test.each<[name: string, report: Parameters<typeof code>[0], options: Parameters<typeof code>[1], want: object]>([
  ['text and its day', TEXT, { published: '2031-03-05' }, { published: '2031-03-05', file: null, problem: null }],
  [
    'fields',
    { text: TEXT, published: '2031-03-05', id: 7, title: 'T', source: 'Northline', party: null },
    {},
    { published: '2031-03-05', file: '7', title: 'T', source: 'Northline', problem: null },
  ],
  [
    'a field wins over what the text states, which wins over an option',
    { text: `Published: 1 March 2031\n\n${TEXT}`, published: '2031-03-05', source: '' },
    { published: '2030-01-01', source: 'Option' },
    { published: '2031-03-05', source: 'Option', problem: null },
  ],
  [
    'what the text states wins over an option',
    `Published: 1 March 2031\n\n${TEXT}`,
    { published: '2030-01-01' },
    { published: '2031-03-01', problem: null },
  ],
  [
    'a page is a page; an id is no file name',
    { text: `<!doctype html><body><article><p>${TEXT}</p></article></body>`, published: '2031-03-05', id: 'a.txt' },
    {},
    { format: 'html', problem: null },
  ],
  [
    'plain text is no Markdown',
    { text: `# 5 men\n\n${TEXT}`, published: '2031-03-05', id: 'a.md' },
    {},
    { format: 'text' },
  ],
  [
    'Markdown that is said to be',
    { text: TEXT, published: '2031-03-05', markup: 'markdown' },
    {},
    { format: 'markdown' },
  ],
  ['no day', TEXT, {}, { problem: 'no date' }],
  ['a day that is two', TEXT, { published: '03/05/2031' }, { problem: 'bad date' }],
  ['nothing', '', { published: '2031-03-05' }, { problem: 'empty' }],
])('code: %s', (_, report, options, want) => {
  const { document, documents, problems, claims } = code(report, options);
  expect({ ...document, problem: problems[0]?.kind ?? null }).toMatchObject(want);
  expect(documents).toEqual(document ? [document] : []);
  if (document)
    expect(claims.map(({ quote }) => quote)).toContain('army said five soldiers were killed in Qarsan on Monday');
});

test('the answer is what `sitrep code --json` prints, and can be checked with its schema', () => {
  const answer = code(TEXT, { published: '2031-03-05' });
  expect(Coded.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  expect(code(TEXT, { published: '2031-03-05' })).toEqual(answer);
});

test('a wrong call throws, wrong data does not', () => {
  const untyped: (report: unknown, options?: unknown) => Coded = code as never;
  expect(untyped(null).problems).toMatchObject([{ kind: 'bad record' }]);
  expect(untyped({ text: 5 }).problems[0]?.message).toContain('"text"');
  expect(() => untyped(TEXT, { sourceKind: 'blog' })).toThrow(/sourceKind/);
  expect(() => code(TEXT, { published: '2031-03-05', knowledge: '/no/such/folder' })).toThrow(KnowledgeError);
  expect(code(TEXT, { published: '2031-03-05' }).problems).toEqual([]);
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-library-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The compiler on a folder; what it found wrong. */
function typeCheck(at: string): string {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, '-p', at], { encoding: 'utf8' }).stdout;
}

test('another program type-checks against the declarations of the package, without types of Node or skipLibCheck', () => {
  const installed = join(folder, 'node_modules/sitrep');
  mkdirSync(installed, { recursive: true });
  copyFileSync(join(ROOT, 'package.json'), join(installed, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules/zod'), join(folder, 'node_modules/zod'));
  const build = {
    extends: join(ROOT, 'tsconfig.build.json'),
    compilerOptions: {
      rootDir: join(ROOT, 'src'),
      outDir: join(installed, 'dist'),
      emitDeclarationOnly: true,
      typeRoots: [join(ROOT, 'node_modules/@types')],
    },
    include: [join(ROOT, 'src/annotate/parser')],
    files: [join(ROOT, 'src/library/index.ts')],
  };
  writeFileSync(join(folder, 'build.json'), JSON.stringify(build));
  expect(typeCheck(join(folder, 'build.json'))).toBe('');
  keepDeclarations(join(installed, 'dist'));
  const consumer = {
    compilerOptions: {
      strict: true,
      module: 'nodenext',
      moduleResolution: 'nodenext',
      target: 'es2022',
      types: [],
      noEmit: true,
    },
    files: ['consumer.ts'],
  };
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(consumer));
  writeFileSync(
    join(folder, 'consumer.ts'),
    `import { type Claim, type Coded, code, codeMany } from 'sitrep';
const coded: Coded = code({ text: 'a', published: '2031-03-05', source: null }, { party: 'x' });
export const killed: (number | null)[] = coded.claims.flatMap((claim: Claim) => (claim.kind === 'toll' ? [claim.quantity.n] : []));
// @ts-expect-error a field's name is misspelt
code({ txt: 'a' });
export async function all(texts: AsyncIterable<string>): Promise<number> {
  let claims = 0;
  for await (const each of codeMany(texts, { published: '2031-03-05', threads: 2 })) claims += each.claims.length;
  return claims;
}
// @ts-expect-error what is not a list of reports
codeMany(5);
`,
  );
  expect(typeCheck(folder)).toBe('');
}, 60_000);

test('package.json offers the entry, and packs what it needs', () => {
  const declared = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(declared.exports['.']).toEqual({ types: './dist/library/index.d.ts', default: './dist/library/index.js' });
  const packed = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const files: string[] = packed[0].files.map(({ path }: { path: string }) => path);
  for (const needed of ['knowledge/places/gazetteer.bin', 'weights/parser.bin', 'package.json', 'LICENSE'])
    expect(files).toContain(needed);
  expect(files.filter((path) => /^(src|test|eval|node_modules)\//.test(path))).toEqual([]);
}, 60_000);
